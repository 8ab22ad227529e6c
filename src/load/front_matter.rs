//! Front matter: keys at the head of a Markdown file, in TOML between `+++` or in YAML between `---`.

use super::fields::{self, Fields};
use super::text::Text;
use super::{toml, yaml};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::load as messages;
use crate::model::{Rule, Span};

/// The keys of a file, and where its body begins.
pub(super) fn read(text: Text<'_>, told: &mut Vec<Diagnostic>) -> (Fields, usize) {
    let start = text.start();
    let none = (Fields::default(), start);
    let head = text.whole.get(start..).unwrap_or_default();
    let first = head.split_inclusive('\n').next().unwrap_or_default();
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
            told.push(messages::broken_keys(
                text.path,
                broken.span,
                notation,
                &broken.words,
            ));
            Fields::broken()
        }
    };
    (fields, close.end as usize)
}

/// The line with the closing fence.
fn closing(text: Text<'_>, inner: usize, fence: &str) -> Option<Span> {
    let mut at = inner;
    for line in text.whole.get(inner..)?.split_inclusive('\n') {
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
    let block = rest
        .split_inclusive('\n')
        .take_while(|line| !line.trim().is_empty());
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
