//! Front matter: keys at the head of a Markdown file, in TOML between `+++` or in YAML between `---`.

use super::fields::{self, Fields};
use super::text::Text;
use super::{toml, yaml};
use crate::bytes;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::load as messages;
use crate::model::{Rule, Span};

/// The keys of a file, and where its body begins.
pub(super) fn read(text: Text<'_>, told: &mut Vec<Diagnostic>) -> (Fields, usize) {
    let start = text.start();
    let none = (Fields::default(), start);
    let head = text.whole.get(start..).unwrap_or_default();
    let first = bytes::lines(head).next().unwrap_or_default();
    let fence = first.trim_end();
    let notation = match fence {
        "+++" => "TOML",
        "---" => "YAML",
        _ => return none,
    };
    let inner = start + first.len();
    let Some(close) = closing(text, inner, fence) else {
        let body = end_of_block(text, inner);
        // A line of hyphens before a blank line is a thematic break.
        if body == inner {
            return none;
        }
        let open = Span::new(start, start + fence.len());
        told.push(messages::unclosed_front_matter(text.path, open, fence));
        return (Fields::broken(), body);
    };
    let keys = Span::new(inner, close.start as usize);
    let entries = match notation {
        "TOML" => toml::read(text, keys),
        _ => yaml::read(text, keys),
    };
    let fields = match entries {
        Ok(entries) => fields::read(text, entries, Rule::FrontMatter, told),
        Err(broken) => {
            let message = messages::broken_keys(text.path, broken.span, notation, &broken.words);
            let quoted = (notation == "YAML").then(|| quoted(text, broken.span, keys));
            told.push(match quoted.flatten() {
                Some(line) => messages::unquoted_colon(message, &line),
                None => message,
            });
            Fields::broken()
        }
    };
    (fields, close.end as usize)
}

/// The line of a fault with its value in quotes, if that value has a colon and no quotes: `title: Brexit: the deal`.
fn quoted(text: Text<'_>, fault: Span, keys: Span) -> Option<String> {
    let whole = text.at(keys);
    let at = (fault.start.saturating_sub(keys.start) as usize).min(whole.len());
    let start = whole.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let line = whole.get(start..)?.lines().next()?.trim_end();
    let (key, value) = line.split_once(": ")?;
    let value = value.trim_start();
    let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*', '!', '#']);
    let colon = value.contains(": ") || value.ends_with(':');
    if !plain || !colon {
        return None;
    }
    Some(if value.contains(['"', '\\']) {
        format!("{key}: '{}'", value.replace('\'', "''"))
    } else {
        format!("{key}: \"{value}\"")
    })
}

/// The line with the closing fence.
fn closing(text: Text<'_>, inner: usize, fence: &str) -> Option<Span> {
    let mut at = inner;
    for line in bytes::lines(text.whole.get(inner..)?) {
        if line.trim_end() == fence {
            return Some(Span::new(at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Where the first blank line begins: keys hardly ever have one between them.
fn end_of_block(text: Text<'_>, inner: usize) -> usize {
    let rest = text.whole.get(inner..).unwrap_or_default();
    let block = bytes::lines(rest).take_while(|line| !line.trim().is_empty());
    inner + block.map(str::len).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourcePath;

    fn check(whole: &str, expect: &str) {
        let path = SourcePath::new("content/a.md");
        let text = Text { path: &path, whole };
        let mut told = Vec::new();
        let (fields, body) = read(text, &mut told);
        let title = fields.title.map_or("-".to_owned(), |title| {
            assert_eq!(text.at(title.place.span), title.quoted());
            title.text
        });
        let mut got = vec![format!("{title} | {}", &whole[body..])];
        got.extend(told.iter().map(|told| {
            let at = told.at.as_ref().and_then(|at| at.span).unwrap();
            format!("{} at {:?}", told.message, text.at(at))
        }));
        assert_eq!(got.join("\n"), expect);
    }

    #[test]
    fn both_notations_with_any_line_end() {
        check("+++\ntitle = \"A\"\n+++\nText", "A | Text");
        check("\u{feff}+++\r\ntitle = 'A'\r\n+++\r\nText", "A | Text");
        check("---\r\ntitle: A\r\n---\r\nText", "A | Text");
        check("---\ntitle: \"A\"\n---", "A | ");
        check("---\n---\nText", "- | Text");
        check("Text\n---\n", "- | Text\n---\n");
        check("---\n\nText", "- | ---\n\nText");
    }

    #[test]
    fn a_value_with_a_colon_wants_quotes() {
        let hints = |whole: &str| {
            let path = SourcePath::new("content/a.md");
            let text = Text { path: &path, whole };
            let mut told = Vec::new();
            read(text, &mut told);
            told.iter()
                .map(|it| it.hints.join("; "))
                .collect::<Vec<_>>()
                .join("\n")
        };
        let none = "until this is mended, none of the keys here are used";
        assert_eq!(
            hints("---\nid: a\ntitle: Brexit: the deal\nlang: en\n---\nText"),
            format!(
                "{none}; a value with a colon in it must stand in quotes: `title: \"Brexit: the deal\"`"
            )
        );
        assert_eq!(
            hints("---\ntitle: \"Brexit\": the \"deal\"\n---\nText"),
            none
        );
        assert_eq!(
            hints("---\ntitle: The \"deal\": it's off\n---\nText"),
            format!(
                "{none}; a value with a colon in it must stand in quotes: `title: 'The \"deal\": it''s off'`"
            )
        );
        assert_eq!(hints("---\ntitle: [A\n---\nText"), none);
    }

    #[test]
    fn what_is_broken_is_told_and_skipped() {
        check(
            "+++\ntitle = \"A\"\n\nText",
            "- | \nText\nthe front matter has no closing line `+++` at \"+++\"",
        );
        check(
            "+++\ntitle = A\n+++\nText",
            "- | Text\nthis is not valid TOML: string values must be quoted, expected literal string at \"A\"",
        );
        check(
            "---\ntitle: [A\n---\nText",
            "- | Text\nthis is not valid YAML: unclosed bracket '[' at \"[\"",
        );
    }
}
