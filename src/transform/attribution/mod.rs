//! How a sentence speaks: as fact, as somebody's word, or of what was not.
//!
//! A sentence is read by its cue words alone. In doubt it is a plain report: the reader sees the sentence itself.

mod denied;
mod names;
#[cfg(test)]
mod tests;

use super::verbs;
use super::words::{Word, Words, words};
use crate::model::Span;
use denied::NOT;
pub(super) use denied::negated;
use names::{source, speaker};

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
    "accused",
    "accuses",
    "alleged",
    "alleges",
    "announced",
    "announces",
    "claimed",
    "confirmed",
    "confirms",
    "declared",
    "declares",
    "denied",
    "denies",
    "insisted",
    "insists",
    "said",
    "says",
    "stated",
    "told",
]);

/// Verbs of many who speak; behind a helping verb, "to" or "not" nobody does: "did not say", "to claim".
static SAY: Words = Words::new(&["accuse", "allege", "insist", "say"]);

/// Words by which what is said to be so is not the report's own word, though nobody is seen to speak; in their clause alone.
static ALLEGEDLY: Words = Words::new(&["allegedly", "purportedly"]);

/// What "claim" and "claims" stand before as verbs: "claims it sank", but not "claims rose".
static CLAIMED: Words = Words::new(&[
    "he", "her", "his", "it", "its", "she", "that", "the", "their", "there", "they",
]);

/// What "claim" and "claims" stand behind as nouns.
static OF_NOUN: Words = Words::new(&[
    "a", "all", "any", "her", "his", "its", "new", "no", "of", "such", "that", "the", "their",
    "these", "this", "those",
]);

/// Words that open a clause of its own, which takes no speaker from a clause behind it, and gives none to one before it.
static OWN: Words = Words::new(&[
    "and", "but", "while", "whereas", "which", "who", "whose", "when", "after", "because",
    "although", "though", "yet", "so",
]);

/// All words of these lists by which somebody speaks, or denies: most words are none of them.
static CUES: Words = Words::new(&[
    "according",
    "accuse",
    "accused",
    "accuses",
    "allege",
    "alleged",
    "allegedly",
    "alleges",
    "announced",
    "announces",
    "claim",
    "claimed",
    "claims",
    "confirmed",
    "confirms",
    "declared",
    "declares",
    "denied",
    "denies",
    "denying",
    "insist",
    "insisted",
    "insists",
    "never",
    "not",
    "purportedly",
    "said",
    "say",
    "says",
    "stated",
    "told",
]);

/// The places in a sentence where somebody speaks.
#[derive(Debug)]
pub(super) struct Sayings {
    spoken: Vec<(usize, Said)>,
    /// Where words such as "allegedly" stand.
    alleged: Vec<usize>,
    /// Whether any of its words can say that something is not so; hardly any sentence has one.
    denies: bool,
}

impl Sayings {
    /// Those of a sentence, in its order.
    pub(super) fn of(sentence: &str, words: &[Word<'_>]) -> Self {
        let mut spoken = Vec::new();
        let mut alleged = Vec::new();
        let mut denies = false;
        let mut before = "";
        let mut words = outside_quotes(words).peekable();
        while let Some((word, end)) = words.next() {
            let bare = word.bare;
            if !CUES.has_in_any_case(bare) && !denied::is_joined_not(bare) {
                before = bare;
                continue;
            }
            denies |= denied::is_denial(bare);
            let next = words.peek().map_or("", |(next, _)| next.bare);
            if speaks(before, bare, next) {
                let party = speaker(sentence, word.start);
                spoken.push((word.start, party.map_or(Said::Somebody, Said::By)));
            } else if bare.eq_ignore_ascii_case("according") {
                let party = source(sentence, end);
                spoken.push((word.start, party.map_or(Said::Somebody, Said::By)));
            } else if ALLEGEDLY.has_in_any_case(bare)
                || (is_passive(before) && matches!(bare, "accused" | "alleged"))
            {
                alleged.push(word.start);
            }
            before = bare;
        }
        Self {
            spoken,
            alleged,
            denies,
        }
    }

    /// Whether [`negated`] can hold anywhere in the sentence.
    pub(super) fn may_deny(&self) -> bool {
        self.denies
    }

    /// Whose word a clause of the sentence is: of who speaks in it; else of who spoke last before it, "said that it sank"; else of who
    /// speaks behind it in what is no clause of its own, "it sank, the port said".
    pub(super) fn govern(&self, sentence: &str, clauses: &[Span], clause: Span) -> Said {
        let within = |place: usize| (clause.start as usize..clause.end as usize).contains(&place);
        let inside = self.spoken.iter().find(|(place, _)| within(*place));
        let before = || {
            let mut earlier = self.spoken.iter().rev();
            earlier.find(|(place, _)| *place < clause.start as usize)
        };
        let behind = || {
            let own = |place: usize| {
                clauses
                    .iter()
                    .filter(|it| it.start >= clause.end && it.start as usize <= place)
                    .any(|it| opens_own(sentence, *it))
            };
            self.spoken.iter().find(|(place, _)| !own(*place))
        };
        inside
            .or_else(before)
            .or_else(behind)
            .map(|(_, said)| *said)
            .or_else(|| {
                let alleged = self.alleged.iter().any(|place| within(*place));
                alleged.then_some(Said::Somebody)
            })
            .unwrap_or(Said::Nobody)
    }
}

/// Whether somebody speaks by a word, by those beside it.
fn speaks(before: &str, word: &str, next: &str) -> bool {
    if matches!(word, "claim" | "claims") {
        return CLAIMED.has(next) && !OF_NOUN.has_in_any_case(before) && can_say(before);
    }
    // "The accused" is a person. "It was announced" names nobody.
    let noun = word == "accused" && OF_NOUN.has_in_any_case(before);
    (SAYING.has_in_any_case(word) && !is_passive(before) && !noun)
        || (SAY.has(word) && can_say(before) && !is_of_say(before))
}

/// "a say", "their final say"
fn is_of_say(before: &str) -> bool {
    OF_NOUN.has_in_any_case(before) || matches!(before, "big" | "final" | "more" | "own")
}

fn is_passive(before: &str) -> bool {
    matches!(before, "was" | "were" | "is" | "are" | "been" | "be")
}

/// Whether the word before a verb in its plain form leaves it a verb of who speaks.
fn can_say(before: &str) -> bool {
    !before.is_empty()
        && !verbs::finite(before)
        && !NOT.has(before)
        && !matches!(before, "to" | "cannot" | "can't" | "can’t")
}

/// "and the owner denied it", but not "and sank": that goes on with what is said.
fn opens_own(sentence: &str, clause: Span) -> bool {
    let clause = sentence.get(clause.range()).unwrap_or_default();
    let mut words = words(clause).map(|word| word.bare);
    let first = words.next().unwrap_or_default();
    let goes_on = first.eq_ignore_ascii_case("and") && words.next().is_some_and(verbs::finite);
    OWN.has_in_any_case(first) && !goes_on
}

/// The words that the report says itself, each with where the next one starts.
fn outside_quotes<'w, 'a>(words: &'w [Word<'a>]) -> impl Iterator<Item = (&'w Word<'a>, usize)> {
    let mut quoted = false;
    let next = words.iter().skip(1).map(|word| word.start);
    let next = next.chain(std::iter::once(usize::MAX));
    words.iter().zip(next).filter(move |(word, _)| {
        let within = quoted;
        let is_mark = |byte: u8| byte == b'"' || !byte.is_ascii();
        if word.whole.bytes().any(is_mark) {
            for mark in word.whole.chars() {
                quoted = match mark {
                    '“' => true,
                    '”' => false,
                    '"' => !quoted,
                    _ => quoted,
                };
            }
        }
        !within
    })
}
