//! Keys in TOML.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{Broken, Entry, Shape, Value};
use super::plain_keys;
use super::text::{Text, boundary_after, boundary_before};
use crate::model::Span;

/// The keys of the TOML document at `span` of a file, in the order of the file.
///
/// A `date` that the calendar does not have is no fault of the notation: its value comes back as it stands.
///
/// # Errors
/// Where and why the document is not TOML.
pub(super) fn read(text: Text<'_>, span: Span) -> Result<Vec<Entry>, Broken> {
    let base = span.start as usize;
    let document = text.at(span);
    match plain_keys::read(document, base) {
        Some(entries) => Ok(entries),
        None => by_library(document, base),
    }
}

pub(super) fn by_library(document: &str, base: usize) -> Result<Vec<Entry>, Broken> {
    let (table, faults) = DeTable::parse_recoverable(document);
    let mut entries: Vec<Entry> = table
        .get_ref()
        .iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().clone().into_owned(),
            key_span: shifted(&key.span(), base),
            value: convert(document, base, value),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    let moments: Vec<Span> = entries
        .iter()
        .filter(|entry| matches!(entry.key.as_str(), "date" | "updated"))
        .filter(|entry| entry.value.shape == Shape::Moment)
        .map(|entry| entry.value.span)
        .collect();
    let excused = |fault: &Range<usize>| {
        let fault = shifted(fault, base);
        let holds = |value: &Span| value.start <= fault.start && fault.end <= value.end;
        moments.iter().any(holds)
    };
    for fault in faults {
        let at = fault.span().unwrap_or(document.len()..document.len());
        if !excused(&at) {
            return Err(Broken {
                span: on_characters(document, at, base),
                words: fault.message().to_owned(),
            });
        }
    }
    Ok(entries)
}

fn convert(document: &str, base: usize, value: &Spanned<DeValue<'_>>) -> Value {
    let mut span = value.span();
    let shape = match value.get_ref() {
        DeValue::String(words) => {
            span = inside_quotes(document, span);
            Shape::Text(words.clone().into_owned())
        }
        DeValue::Datetime(_) => Shape::Moment,
        DeValue::Boolean(flag) => Shape::Flag(*flag),
        DeValue::Array(items) => Shape::List(
            items
                .iter()
                .map(|item| convert(document, base, item))
                .collect(),
        ),
        DeValue::Integer(_) | DeValue::Float(_) => Shape::Other("a number"),
        DeValue::Table(_) => Shape::Other("a table"),
    };
    Value {
        span: shifted(&span, base),
        shape,
    }
}

/// The bytes of a string without its quotes: one or three on each side, and a line end right after three.
fn inside_quotes(document: &str, span: Range<usize>) -> Range<usize> {
    let quoted = document.get(span.clone()).unwrap_or_default();
    for quotes in ["\"\"\"", "'''", "\"", "'"] {
        let inner = quoted
            .strip_prefix(quotes)
            .and_then(|rest| rest.strip_suffix(quotes));
        if let Some(inner) = inner {
            let line_end = match quotes.len() {
                3 if inner.starts_with("\r\n") => 2,
                3 if inner.starts_with('\n') => 1,
                _ => 0,
            };
            let start = span.start + quotes.len() + line_end;
            return start..start + inner.len() - line_end;
        }
    }
    span
}

fn shifted(range: &Range<usize>, base: usize) -> Span {
    Span::new(base + range.start, base + range.end)
}

/// The range, widened to whole characters and not past the end.
fn on_characters(document: &str, range: Range<usize>, base: usize) -> Span {
    let start = boundary_before(document, range.start);
    let end = boundary_after(document, range.end.max(start));
    Span::new(base + start, base + end)
}

#[cfg(test)]
mod tests {
    use super::super::keys::show;
    use super::*;
    use crate::model::SourcePath;

    fn check(document: &str, expect: &str) {
        let path = SourcePath::new("content/a.brief.toml");
        let whole = format!("\u{feff}{document}");
        let text = Text {
            path: &path,
            whole: &whole,
        };
        let got = match read(text, Span::new(3, whole.len())) {
            Ok(entries) => show(&whole, &entries),
            Err(broken) => format!("{} at {:?}", broken.words, text.at(broken.span)),
        };
        assert_eq!(got, expect);
    }

    #[test]
    fn values_stand_inside_their_quotes() {
        check(
            "title = \"Ferry \\\"Ada\\\" sails\"\nslug='ferry'\ntopics = [\"ports\", 'é']\ndraft = true\n",
            "title = text \"Ferry \\\"Ada\\\" sails\" from \"Ferry \\\\\\\"Ada\\\\\\\" sails\"\nslug = text \"ferry\"\ntopics = [text \"ports\", text \"é\"]\ndraft = true",
        );
        check(
            "synopsis = \"\"\"\r\nTwo\r\nlines\"\"\"\nn = 3\n[more]\na = 1",
            "synopsis = text \"Two\\r\\nlines\"\nn = a number \"3\"\nmore = a table \"[more]\"",
        );
    }

    #[test]
    fn dates_come_back_as_they_stand() {
        check(
            "date = 2025-10-29T10:00:00Z",
            "date = a date \"2025-10-29T10:00:00Z\"",
        );
        check(
            "date = 2025-02-30\ntitle = \"A\"",
            "date = a date \"2025-02-30\"\ntitle = text \"A\"",
        );
        check("date = 2025-1-5", "date = a date \"2025-1-5\"");
    }

    #[test]
    fn deep_nesting_is_refused() {
        let deep = format!("a = {}", "[".repeat(100_000));
        let path = SourcePath::new("content/a.brief.toml");
        let text = Text {
            path: &path,
            whole: &deep,
        };
        assert!(read(text, Span::new(0, deep.len())).is_err());
    }

    #[test]
    fn a_fault_has_its_place() {
        check(
            "title = \"A\nslug = 'b'\n",
            "invalid basic string, expected `\"` at \"\"",
        );
        check(
            "title = A\n",
            "string values must be quoted, expected literal string at \"A\"",
        );
        check("title = 'A'\ntitle = 'B'\n", "duplicate key at \"title\"");
    }
}
