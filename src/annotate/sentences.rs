//! Where the sentences of a raw text are.

use crate::load;
use crate::model::Span;

/// Longest line, in bytes, of a text whose lines are broken to a width. If any is longer, each line is a paragraph.
const WIDTH: usize = 100;

/// The sentences of a text, as byte offsets, in order.
pub(super) fn sentences(text: &str) -> Vec<Span> {
    paragraphs(text).flatten().collect()
}

/// The same, a list for each paragraph.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = Vec<Span>> {
    let wrapped = text.lines().all(|line| line.len() <= WIDTH);
    let mut lines = lines(text).peekable();
    std::iter::from_fn(move || {
        let mut paragraph = lines.next()?;
        if wrapped && !is_blank(text, paragraph) {
            while let Some(next) = lines.next_if(|line| !is_blank(text, *line)) {
                paragraph.end = next.end;
            }
        }
        let words = text.get(paragraph.range()).unwrap_or_default();
        let place = |span: Span| Span {
            start: paragraph.start + span.start,
            end: paragraph.start + span.end,
        };
        Some(load::sentences(words).map(place).collect())
    })
}

/// The lines of a text with their ends, `\n` or `\r\n`.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        Span::new(start, at)
    })
}

fn is_blank(text: &str, line: Span) -> bool {
    text.get(line.range())
        .is_none_or(|line| line.trim_ascii().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text)
            .into_iter()
            .map(|span| &text[span.range()])
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_are_paragraphs_unless_they_are_broken_to_a_width() {
        let long = "The ferry between the two islands of the lagoon will not sail for a week, the harbour office said. It is old.";
        check(
            &format!("Ferry stopped\n{long}"),
            &["Ferry stopped", &long[..98], "It is old."],
        );
        check("One\ntwo. Three\n\nFour", &["One\ntwo.", "Three", "Four"]);
        check(
            "One\r\ntwo. Three\r\n \r\n\r\nFour",
            &["One\r\ntwo.", "Three", "Four"],
        );
        check("", &[]);
    }
}
