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
    let mut at = 0;
    text.split(if wrapped { "\n\n" } else { "\n" })
        .map(move |paragraph| {
            let start = at;
            at += paragraph.len() + if wrapped { 2 } else { 1 };
            load::sentences(paragraph)
                .map(|span| Span::new(start + span.start as usize, start + span.end as usize))
                .collect()
        })
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
    }
}
