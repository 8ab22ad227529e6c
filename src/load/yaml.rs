//! Keys in YAML.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, MessageFormatter as _, Options, Spanned, UserMessageFormatter};

use super::keys::{Broken, Entry, Shape, Value};
use super::text::{Text, boundary_after, boundary_before};
use crate::model::Span;

/// The keys of the YAML document at `span` of a file, in the order of the file.
///
/// # Errors
/// Where and why the document is not YAML.
pub(super) fn read(text: Text<'_>, span: Span) -> Result<Vec<Entry>, Broken> {
    let document = text.at(span);
    if document.trim().is_empty() {
        return Ok(Vec::new());
    }
    let mut options = Options::default();
    options.with_snippet = false;
    let place = Placed {
        document,
        base: span.start as usize,
    };
    match serde_saphyr::from_str_with_options::<Mapping>(document, options) {
        Ok(mapping) => Ok(mapping
            .0
            .into_iter()
            .map(|(key, value)| Entry {
                key_span: place.span(&key.defined),
                key: key.value,
                value: place.value(value),
            })
            .collect()),
        Err(fault) => Err(Broken {
            span: fault.location().map_or(span, |at| place.span(&at)),
            words: UserMessageFormatter
                .format_message(fault.without_snippet())
                .into_owned(),
        }),
    }
}

/// A document within a file.
struct Placed<'a> {
    document: &'a str,
    base: usize,
}

impl Placed<'_> {
    /// The bytes of a location, in the file. Faults of the notation are placed by characters alone.
    fn span(&self, location: &Location) -> Span {
        let span = location.span();
        let bytes = span.byte_offset().zip(span.byte_len());
        let (start, end) = match bytes {
            Some((start, length)) => (start, start.saturating_add(length)),
            None => (span.offset(), span.offset().saturating_add(span.len())),
        };
        let [start, end] = [start, end].map(|offset| {
            let offset = usize::try_from(offset).unwrap_or(usize::MAX);
            if bytes.is_some() {
                offset
            } else {
                let mut characters = self.document.char_indices();
                characters.nth(offset).map_or(usize::MAX, |(at, _)| at)
            }
        });
        let start = boundary_before(self.document, start.min(self.document.len()));
        let end = boundary_after(self.document, end.min(self.document.len())).max(start);
        Span::new(self.base + start, self.base + end)
    }

    fn value(&self, node: Spanned<Node>) -> Value {
        let span = self.span(&node.defined);
        let (span, shape) = match node.value {
            Node::Text(words) => (self.inside_quotes(span), Shape::Text(words)),
            Node::Flag(flag) => (span, Shape::Flag(flag)),
            Node::Nothing => (span, Shape::Nothing),
            Node::Other(name) => (span, Shape::Other(name)),
            Node::List(items) => {
                let items = items.into_iter().map(|item| self.value(item));
                (span, Shape::List(items.collect()))
            }
        };
        Value { span, shape }
    }

    /// The span without quotes and without white space at its ends.
    fn inside_quotes(&self, span: Span) -> Span {
        let start = span.start as usize - self.base;
        let end = span.end as usize - self.base;
        let all = self.document.get(start..end).unwrap_or_default();
        let words = all.trim();
        let start = start + (all.len() - all.trim_start().len());
        let inner = ['"', '\''].into_iter().find_map(|quote| {
            let inner = words.strip_prefix(quote)?.strip_suffix(quote)?;
            Some((start + 1, inner.len()))
        });
        let (start, length) = inner.unwrap_or((start, words.len()));
        Span::new(self.base + start, self.base + start + length)
    }
}

/// A mapping in the order of the file.
struct Mapping(Vec<(Spanned<String>, Spanned<Node>)>);

impl<'de> Deserialize<'de> for Mapping {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = Mapping;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("keys and values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Mapping, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Mapping(entries))
            }
        }

        deserializer.deserialize_map(Keys)
    }
}

/// A value. Nothing deeper than a list in a list can be asked for, so nothing deeper is kept.
enum Node {
    Text(String),
    Flag(bool),
    List(Vec<Spanned<Node>>),
    Nothing,
    Other(&'static str),
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a list of texts")
    }

    fn visit_str<E>(self, words: &str) -> Result<Node, E> {
        Ok(Node::Text(words.to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Node, E> {
        Ok(Node::Flag(flag))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::Other("a number"))
    }

    fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
        Ok(Node::Other("a number"))
    }

    fn visit_i128<E>(self, _: i128) -> Result<Node, E> {
        Ok(Node::Other("a number"))
    }

    fn visit_u128<E>(self, _: u128) -> Result<Node, E> {
        Ok(Node::Other("a number"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::Other("a number"))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Node::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Node::Other("a mapping"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::keys::show;
    use super::*;
    use crate::model::SourcePath;

    fn check(document: &str, expect: &str) {
        let path = SourcePath::new("content/a.md");
        let whole = format!("\u{feff}---\n{document}");
        let text = Text {
            path: &path,
            whole: &whole,
        };
        let got = match read(text, Span::new(7, whole.len())) {
            Ok(entries) => show(&whole, &entries),
            Err(broken) => format!("{} at {:?}", broken.words, text.at(broken.span)),
        };
        assert_eq!(got, expect);
    }

    #[test]
    fn values_stand_inside_their_quotes() {
        check(
            "title: \"Ferry \\\"Ada\\\" sails\"\nslug: 'ferry'   # note\ndate: 2025-10-29\ntopics: [ports, 'é']\ndraft: true\n",
            "title = text \"Ferry \\\"Ada\\\" sails\" from \"Ferry \\\\\\\"Ada\\\\\\\" sails\"\nslug = text \"ferry\"\ndate = text \"2025-10-29\"\ntopics = [text \"ports\", text \"é\"]\ndraft = true",
        );
        check(
            "takeaways:\n  - One thing\n  - Another\n    line\nsynopsis:\nn: 3\nmap:\n  a: b\n",
            "takeaways = [text \"One thing\", text \"Another line\" from \"Another\\n    line\"]\nsynopsis = nothing \"\"\nn = a number \"3\"\nmap = a mapping \"\"",
        );
        check(
            "synopsis: >\n  Two\n  lines\ntitle: A\n",
            "synopsis = text \"Two lines\\n\" from \"Two\\n  lines\"\ntitle = text \"A\"",
        );
    }

    #[test]
    fn a_fault_has_its_place() {
        check(
            "slug: é\ntitle: \"A\ndraft: true\n",
            "unclosed quote at \"\\\"\"",
        );
        check("title: [A\n", "unclosed bracket '[' at \"[\"");
        check(
            "title: Ports: a list\n",
            "mapping values are not allowed in this context at \":\"",
        );
        check(
            "title: A\ntitle: B\n",
            "duplicate mapping key `title` is not allowed here at \"title\"",
        );
        check("- a\n", "expected mapping start at \"\"");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = "[".repeat(100_000);
        let path = SourcePath::new("content/a.md");
        let text = Text {
            path: &path,
            whole: &deep,
        };
        assert!(read(text, Span::new(0, deep.len())).is_err());
    }
}
