//! Keys and values of front matter and sidecars, whatever notation they came in.

use crate::model::Span;

/// A key, its value, and where both stand in the file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The key as written.
    pub key: String,
    /// The bytes of the key.
    pub key_span: Span,
    /// The value.
    pub value: Value,
}

/// A value and its bytes; those of a text without its quotes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Value {
    /// The bytes.
    pub span: Span,
    /// What it is.
    pub shape: Shape,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// A text, as it reads.
    Text(String),
    /// A date or time that stands without quotes.
    Moment,
    /// Yes or no.
    Flag(bool),
    /// A list.
    List(Vec<Value>),
    /// Nothing at all.
    Nothing,
    /// Something that no key takes, in words.
    Other(&'static str),
}

impl Shape {
    /// What it is, in words.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Moment => "a date",
            Self::Flag(_) => "true or false",
            Self::List(_) => "a list",
            Self::Nothing => "nothing",
            Self::Other(name) => name,
        }
    }
}

/// Why keys could not be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    /// Where.
    pub span: Span,
    /// What the parser says.
    pub words: String,
}

/// Shows entries for tests: `key@span = value@"what stands at its span"`.
#[cfg(test)]
pub(super) fn show(whole: &str, entries: &[Entry]) -> String {
    fn value(whole: &str, shown: &Value) -> String {
        let at = &whole[shown.span.range()];
        match &shown.shape {
            Shape::Text(text) if text == at => format!("text {at:?}"),
            Shape::Text(text) => format!("text {text:?} from {at:?}"),
            Shape::List(items) => {
                let items: Vec<_> = items.iter().map(|item| value(whole, item)).collect();
                format!("[{}]", items.join(", "))
            }
            Shape::Flag(flag) => flag.to_string(),
            other => format!("{} {at:?}", other.name()),
        }
    }
    let lines: Vec<_> = entries
        .iter()
        .map(|entry| {
            assert_eq!(
                whole[entry.key_span.range()].trim_matches(['"', '\'']),
                entry.key
            );
            format!("{} = {}", entry.key, value(whole, &entry.value))
        })
        .collect();
    lines.join("\n")
}
