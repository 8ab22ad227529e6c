//! How a sentence speaks: as fact, as somebody's word, of what may be, or of what was not.
//!
//! A sentence is read by its cue words alone. In doubt it is a plain report: the reader sees the sentence itself.

use super::time;
use crate::model::Span;

/// How a sentence speaks.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manner {
    /// Of what lies ahead.
    pub ahead: bool,
    /// Of what is only possible.
    pub hypothetical: bool,
    /// Of what did not happen.
    pub negated: bool,
    /// Whose word it is.
    pub said: Said,
}

/// Whose word a sentence is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Said {
    /// The report's own.
    #[default]
    Nobody,
    /// Somebody's whom it does not name.
    Somebody,
    /// The party's whose name stands there.
    By(Span),
}

/// Verbs by which a party speaks for itself.
const SAYING: [&str; 11] = [
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
];

/// Words of what is only possible.
const POSSIBLE: [&str; 4] = ["if", "could", "might", "unless"];

/// Words of what is not so. "Denied" is a party's word as well.
const NEGATION: [&str; 5] = ["not", "never", "denied", "cannot", "nor"];

/// The most words a name before a verb of saying may have; longer subjects are clauses.
const NAME_WORDS: usize = 10;

/// Reads the manner of a sentence off its words.
pub(super) fn manner(sentence: &str) -> Manner {
    let mut manner = Manner {
        ahead: time::looks_ahead(sentence),
        ..Manner::default()
    };
    let mut quoted = false;
    let mut at = 0;
    for word in sentence.split_inclusive(|c: char| c.is_whitespace()) {
        let start = at;
        at += word.len();
        let was_quoted = quoted;
        for mark in word.chars() {
            quoted = match mark {
                '“' => true,
                '”' => false,
                '"' => !quoted,
                _ => quoted,
            };
        }
        if was_quoted {
            continue;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is = |list: &[&str]| list.iter().any(|entry| bare.eq_ignore_ascii_case(entry));
        manner.hypothetical |= is(&POSSIBLE);
        manner.negated |= is(&NEGATION) || bare.ends_with("n't") || bare.ends_with("n’t");
        if manner.said == Said::Nobody && is(&SAYING) {
            manner.said = speaker(sentence, start).map_or(Said::Somebody, Said::By);
        }
        if manner.said == Said::Nobody && bare.eq_ignore_ascii_case("according") {
            manner.said = source(sentence, at).map_or(Said::Somebody, Said::By);
        }
    }
    manner
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

/// The stretch from the first to the last word with a capital letter, if it is short enough to be a name.
/// An article or a pronoun at the start of the sentence does not make one.
fn name_in(sentence: &str, start: usize, end: usize) -> Option<Span> {
    let text = sentence.get(start..end)?;
    let mut first = None;
    let mut last = None;
    let mut at = start;
    let mut count = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let capital = bare
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase);
        let function = [
            "The", "A", "An", "He", "She", "It", "They", "We", "I", "This", "That", "In", "On",
            "But", "And",
        ]
        .contains(&bare);
        if capital && !function {
            first = first.or(Some(at));
            last = Some(at + bare.len());
        }
        at += word.len();
        count += 1;
    }
    (count <= NAME_WORDS).then_some(Span::new(first?, last?))
}
