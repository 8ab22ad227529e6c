//! A description as a table for people.

use super::{Description, EventLine, Field, Found, Value};

/// Values are cut to this many characters.
const VALUE: usize = 48;

/// Notes of events are cut to this many characters.
const NOTE: usize = 96;

/// Of the sentence of an event, about this many characters are shown.
const SENTENCE: usize = 96;

/// And about this many of them before its first time expression.
const BEFORE: usize = 32;

/// Everything there is to tell of an article, as lines. `file` is its source.
pub fn text(file: &str, it: &Description) -> String {
    let mut lines = table(file, &it.fields);
    if !it.events.is_empty() {
        lines.push("  events".to_owned());
        lines.extend(events(file, &it.events));
    }
    let count = |number: usize, one: &str| {
        let ending = if number == 1 { "" } else { "s" };
        format!("{number} {one}{ending}")
    };
    let words = usize::try_from(it.words).unwrap_or(usize::MAX);
    lines.push(format!(
        "  report     {}, {}, {}",
        count(it.paragraphs, "paragraph"),
        count(it.sentences.len(), "sentence"),
        count(words, "word"),
    ));
    let missing = it.fields.iter().filter(|field| field.values.is_empty());
    let missing: Vec<&str> = missing.map(|field| field.name).collect();
    if !missing.is_empty() {
        lines.push(format!("  not given: {}", missing.join(", ")));
    }
    lines.join("\n")
}

/// A row for each value: name, value, place, rule.
fn table(file: &str, fields: &[Field]) -> Vec<String> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for field in fields {
        for (index, value) in field.values.iter().enumerate() {
            let name = if index == 0 { field.name } else { "" };
            let shown = shown(field, index, value);
            let place = value
                .found
                .as_ref()
                .map_or(String::new(), |found| place(file, found));
            rows.push([name.to_owned(), shown, place, calm(&value.note)]);
        }
    }
    let width = |column: fn(&[String; 4]) -> &String| {
        let widths = rows.iter().map(|row| column(row).chars().count());
        widths.max().unwrap_or_default()
    };
    let values = width(|row| &row[1]);
    let places = width(|row| &row[2]);
    rows.iter()
        .map(|[name, value, place, note]| {
            let line = format!("  {name:<9}  {value:<values$}  {place:<places$}  {note}");
            line.trim_end().to_owned()
        })
        .collect()
}

fn shown(field: &Field, index: usize, value: &Value) -> String {
    match (field.name, &value.time) {
        ("synopsis", _) if value.value.is_empty() => "(empty in the source)".to_owned(),
        ("takeaways", _) => cut(&format!("{} {}", index + 1, value.value), VALUE),
        (_, Some(time)) => format!("{} {time}", value.value),
        // They are for copying.
        ("address" | "id" | "url", None) => calm(&value.value),
        _ => cut(&value.value, VALUE),
    }
}

/// `7:34`, with the file before it if it is not the source.
fn place(file: &str, found: &Found) -> String {
    let Found { line, column, .. } = found;
    if found.file == file {
        format!("{line}:{column}")
    } else {
        format!("{}:{line}:{column}", found.file)
    }
}

/// Two lines for each event.
fn events(file: &str, events: &[EventLine]) -> Vec<String> {
    let rows: Vec<[String; 3]> = events
        .iter()
        .map(|event| {
            let when = event.when.as_deref().unwrap_or("no date");
            let place = event
                .found
                .as_ref()
                .map_or(String::new(), |found| place(file, found));
            [when.to_owned(), cut(&event.note, NOTE), place]
        })
        .collect();
    let width = |column: fn(&[String; 3]) -> &String| {
        let widths = rows.iter().map(|row| column(row).chars().count());
        widths.max().unwrap_or_default()
    };
    let (whens, notes, places) = (
        width(|row| &row[0]),
        width(|row| &row[1]),
        width(|row| &row[2]),
    );
    let indent = " ".repeat(4 + whens + 2);
    events
        .iter()
        .zip(&rows)
        .flat_map(|(event, [when, note, place])| {
            let sentence = &event.sentence;
            [
                format!("    {when:<whens$}  {note:<notes$}  {place:<places$}  {sentence}"),
                format!("{indent}\"{}\"", marked(event)),
            ]
        })
        .collect()
}

/// The part of a sentence around its first time expression, which stands in brackets as the others do.
fn marked(event: &EventLine) -> String {
    let (words, first) = words(event);
    let lengths: Vec<usize> = words.iter().map(|word| word.chars().count()).collect();
    let length = |from: usize, to: usize| -> usize {
        lengths.get(from..to).unwrap_or_default().iter().sum()
    };
    let (mut from, mut to) = (first, (first + 1).min(words.len()));
    while from > 0 && length(from - 1, first) <= BEFORE {
        from -= 1;
    }
    while to < words.len() && length(from, to + 1) <= SENTENCE {
        to += 1;
    }
    while from > 0 && length(from - 1, to) <= SENTENCE {
        from -= 1;
    }
    let part = words.get(from..to).unwrap_or_default().concat();
    let before = if from > 0 { "…" } else { "" };
    let after = if to < words.len() { "…" } else { "" };
    format!("{before}{}{after}", calm(part.trim_end()))
}

/// A sentence as words with the space behind them; a time expression is one word. Also the number of the first of these.
fn words(event: &EventLine) -> (Vec<String>, usize) {
    let mut words: Vec<String> = Vec::new();
    let mut first = None;
    let mut at = 0;
    let plain = |words: &mut Vec<String>, text: Option<&str>| {
        words.extend(
            text.unwrap_or_default()
                .split_inclusive(' ')
                .map(str::to_owned),
        );
    };
    for mark in &event.marks {
        let (start, end) = (mark.start as usize, mark.end as usize);
        plain(&mut words, event.value.get(at..start));
        first.get_or_insert(words.len());
        words.push(format!("[{}]", mark.text));
        at = end.max(at);
    }
    plain(&mut words, event.value.get(at..));
    (words, first.unwrap_or_default())
}

/// Text of at most so many characters, cut at a word.
pub(super) fn cut(text: &str, most: usize) -> String {
    let text = calm(text);
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text;
    };
    // Room for the dots.
    let (last, _) = text.char_indices().nth(most - 1).unwrap_or((end, ' '));
    let head = text.get(..last).unwrap_or_default();
    let at_word = match head.rfind(' ') {
        Some(space) if !text.get(last..).is_some_and(|rest| rest.starts_with(' ')) => {
            head.get(..space).unwrap_or(head)
        }
        _ => head,
    };
    let trailing = |c: char| " ,;:.".contains(c);
    format!("{}…", at_word.trim_end_matches(trailing))
}

/// Text that cannot steer a terminal: characters that move, hide or turn text around are replaced.
fn calm(text: &str) -> String {
    let steers =
        |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    text.replace(steers, "\u{FFFD}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_at_a_word() {
        assert_eq!(cut("one two three", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two…");
        assert_eq!(cut("one two, three", 10), "one two…");
        assert_eq!(cut("one two three", 8), "one two…");
        assert_eq!(cut("one two three", 7), "one…");
        assert_eq!(cut("unbreakable", 6), "unbre…");
        assert_eq!(cut("äöü äöü äöü", 8), "äöü äöü…");
        assert_eq!(cut("a\u{1b}[31mb", 20), "a\u{fffd}[31mb");
    }
}
