//! How a sentence speaks: as fact, as somebody's word, or of what was not.
//!
//! A sentence is read by its cue words alone. In doubt it is a plain report: the reader sees the sentence itself.

use super::words::{self, Words};
use crate::model::{Span, WEEKDAYS};

/// Whose word a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The report's own.
    Nobody,
    /// Somebody's whom it does not name.
    Somebody,
    /// The party's whose name stands there.
    By(Span),
}

/// Verbs by which a party speaks for itself.
static SAYING: Words = Words::new(&[
    "said",
    "says",
    "announced",
    "claimed",
    "stated",
    "told",
    "declared",
    "insisted",
    "alleged",
    "denied",
    "confirmed",
]);

/// Helping verbs of what did or will not happen. Other verbs deny a state, not an event: "it is not large".
static HELPING: Words = Words::new(&["had", "has", "have", "did", "was", "were", "will", "would"]);

/// Words that deny what a helping verb before them says.
static NOT: Words = Words::new(&["not", "never"]);

/// Words that open a clause of its own; commas do not, since they also set off a date.
static CLAUSE: Words = Words::new(&[
    "which", "who", "that", "because", "but", "and", "while", "although", "whereas", "when",
]);

/// The most words a name before a verb of saying may have; longer subjects are clauses.
const NAME_WORDS: usize = 10;

/// Whose word a sentence is, by its first verb of saying.
pub(super) fn said(sentence: &str) -> Said {
    let mut before = "";
    for word in outside_quotes(sentence) {
        let bare = word.bare(sentence);
        // "It was announced" names nobody.
        let passive = matches!(before, "was" | "were" | "is" | "are" | "been" | "be");
        if SAYING.has_in_any_case(bare) && !passive {
            return speaker(sentence, word.start).map_or(Said::Somebody, Said::By);
        }
        if bare.eq_ignore_ascii_case("according") {
            return source(sentence, word.end).map_or(Said::Somebody, Said::By);
        }
        before = bare;
    }
    Said::Nobody
}

/// Whether the clause around a time expression says that something did not happen.
pub(super) fn negated(sentence: &str, at: Span) -> bool {
    let mut found = false;
    let mut passed = false;
    let mut before = "";
    for word in outside_quotes(sentence) {
        let bare = word.bare(sentence);
        if CLAUSE.has_in_any_case(bare) {
            if passed {
                break;
            }
            found = false;
        }
        passed |= word.end > at.start as usize;
        let helped = HELPING.has(before) && NOT.has_in_any_case(bare);
        let joined = bare
            .strip_suffix("n't")
            .or_else(|| bare.strip_suffix("n’t"));
        found |= helped
            || bare == "denied"
            || joined.is_some_and(|verb| HELPING.has(verb) || verb == "wo");
        before = bare;
    }
    found && passed
}

/// A word with the white space after it.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
}

impl Word {
    fn bare(self, sentence: &str) -> &str {
        words::bare(sentence.get(self.start..self.end).unwrap_or_default())
    }
}

/// The words that the report says itself.
fn outside_quotes(sentence: &str) -> impl Iterator<Item = Word> {
    let mut quoted = false;
    let mut at = 0;
    words::with_space(sentence).filter_map(move |word| {
        let start = at;
        at += word.len();
        let within = quoted;
        if word.bytes().any(|byte| byte == b'"' || !byte.is_ascii()) {
            for mark in word.chars() {
                quoted = match mark {
                    '“' => true,
                    '”' => false,
                    '"' => !quoted,
                    _ => quoted,
                };
            }
        }
        (!within).then_some(Word { start, end: at })
    })
}

/// The name that ends where a verb of saying starts: its last run of words with capital letters, back to a clause border.
fn speaker(sentence: &str, verb: usize) -> Option<Span> {
    let head = sentence.get(..verb)?;
    let clause = head
        .rfind([',', ';', ':', '"', '”', '“'])
        .map_or(0, |mark| {
            mark + head
                .get(mark..)
                .and_then(|s| s.chars().next())
                .map_or(1, char::len_utf8)
        });
    name_in(sentence, clause, verb)
}

/// The name after "according to", up to a clause border.
fn source(sentence: &str, from: usize) -> Option<Span> {
    let tail = sentence.get(from..)?;
    let start = from + tail.strip_prefix("to ").map(|_| 3)?;
    let rest = sentence.get(start..)?;
    let end = rest.find([',', ';', '.', ':']).unwrap_or(rest.len());
    name_in(sentence, start, start + end)
}

/// Words that begin a sentence with a capital letter and name nobody.
static FUNCTION: Words = Words::new(&[
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "This", "That", "These", "Those",
    "His", "Her", "Its", "Their", "Our", "My", "There", "In", "On", "But", "And", "At", "As", "By",
]);

/// The stretch from the first to the last word with a capital letter, if it is short enough to be a name.
/// An article or a pronoun at the start of the sentence does not make one, nor does the day in "On Sunday the ministry said".
fn name_in(sentence: &str, start: usize, end: usize) -> Option<Span> {
    let text = sentence.get(start..end)?;
    let mut first = None;
    let mut last = None;
    let mut at = start;
    let mut count = 0;
    let mut before = "";
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let capital = bare
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase);
        let function = FUNCTION.has(bare);
        let day = before.eq_ignore_ascii_case("on") && WEEKDAYS.contains(&bare);
        if capital && !function && !day {
            first = first.or(Some(at));
            last = Some(at + bare.len());
        }
        at += word.len();
        count += 1;
        before = bare;
    }
    (count <= NAME_WORDS).then_some(Span::new(first?, last?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &str) {
        let said = match said(sentence) {
            Said::Nobody => String::new(),
            Said::Somebody => "said ".to_owned(),
            Said::By(span) => format!("said by {} ", &sentence[span.range()]),
        };
        let at = sentence
            .find("May")
            .or_else(|| sentence.find("Monday"))
            .unwrap_or(0);
        let negated = if negated(sentence, Span::new(at, at + 3)) {
            "negated "
        } else {
            ""
        };
        assert_eq!(format!("{said}{negated}").trim(), expected, "{sentence}");
    }

    #[test]
    fn a_party_speaks() {
        check(
            "The state-run Port Watch announced that the ship left on Monday.",
            "said by Port Watch",
        );
        check(
            "Traffic resumed on Monday, according to Port Watch, a group.",
            "said by Port Watch",
        );
        check(
            "On Monday Port Watch said that the ship had left.",
            "said by Port Watch",
        );
        check(
            "The Sunday Post said on Monday that it had left.",
            "said by Sunday Post",
        );
        check("Its discovery was announced in May.", "");
        check("He said on Monday that it was over.", "said");
        check("\"Port Watch said so on Monday,\" the paper wrote.", "");
    }

    #[test]
    fn what_did_not_happen() {
        check(
            "As of Monday morning, the ministry had not commented on it.",
            "negated",
        );
        check("The launch wouldn't take place on Monday.", "negated");
        check("It is not a copy of the ship which was built in May.", "");
        check(
            "The lane opened in May lies farther north and does not help.",
            "",
        );
        check("The owner had not paid, but the ship left on Monday.", "");
    }
}
