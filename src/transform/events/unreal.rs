//! What a clause does not tell as a fact: what would have been, and what is so every year.

use crate::model::{Precision, Span};
use crate::transform::time::Timed;
use crate::transform::verbs;
use crate::transform::words::{Word, Words};

/// "The season would have closed on 30 April": it did not, or nobody knows. But "would have to close", "would have seven days", and "blocked
/// on Tuesday a law that would have closed the mine".
pub(super) fn is_unreal(clause: &[Word<'_>], date: Span) -> bool {
    let before = before(clause, date);
    before.iter().enumerate().any(|(at, word)| {
        let behind = before.get(at + 1..).unwrap_or_default();
        matches!(word.bare, "would" | "wouldn't" | "wouldn’t")
            && behind_perfect(behind)
                .is_some_and(|rest| !rest.iter().any(|word| opens_another(word.bare)))
    })
}

/// What stands behind the "have" and the participle that follow "would", perhaps with adverbs between.
fn behind_perfect<'w, 'a>(behind: &'w [Word<'a>]) -> Option<&'w [Word<'a>]> {
    /// "not otherwise"
    const ADVERBS: usize = 2;
    let is_adverb = |word: &&Word<'_>| {
        word.bare.ends_with("ly") || matches!(word.bare, "not" | "otherwise" | "never" | "also")
    };
    let adverbs = behind.iter().take(ADVERBS).take_while(is_adverb).count();
    let [have, done, rest @ ..] = behind.get(adverbs..)? else {
        return None;
    };
    // "would have increased powers": behind an adjective stands what it describes.
    let goes_on = || rest.first().is_none_or(|next| BEHIND_VERB.has(next.bare));
    let is_done = PARTICIPLES.has(done.bare) || verbs::past(done.bare) && goes_on();
    (have.bare == "have" && is_done).then_some(rest)
}

/// Participles that are no past form, and no noun.
static PARTICIPLES: Words = Words::new(&[
    "been", "begun", "come", "fallen", "flown", "gone", "run", "sunk", "taken",
]);

/// Words behind a verb that are not what an adjective describes.
static BEHIND_VERB: Words = Words::new(&[
    "a", "after", "an", "and", "as", "at", "before", "by", "down", "for", "from", "her", "his",
    "in", "into", "its", "it", "last", "off", "on", "out", "over", "the", "their", "them", "this",
    "to", "under", "until", "up", "when", "with",
]);

/// Words that open a clause whose date is its own.
fn opens_another(word: &str) -> bool {
    matches!(word, "that" | "which" | "who" | "whose" | "where" | "when") || verbs::finite(word)
}

/// Whether a date that names no day and no year is that of what happens again and again: "The fair usually opens in May", "usually held in
/// May", but not "the usually busy market will close in May".
pub(super) fn is_habit(clause: &[Word<'_>], timed: &Timed) -> bool {
    static HABIT: Words = Words::new(&["normally", "traditionally", "typically", "usually"]);
    static NO_VERB: Words = Words::new(&["a", "an", "at", "in", "its", "the", "their", "this"]);
    if timed.basis.from.is_none() || timed.when.precision() >= Precision::Week {
        return false;
    }
    let before = before(clause, timed.span);
    let habit = before
        .iter()
        .position(|word| HABIT.has_in_any_case(word.bare));
    let Some(at) = habit else {
        return false;
    };
    let leads = at.checked_sub(1).and_then(|at| before.get(at));
    let is_verb = leads.is_none_or(|word| !NO_VERB.has_in_any_case(word.bare));
    // "The fair, usually held in May, opened in June"
    let behind = before.get(at + 2..).unwrap_or_default();
    is_verb
        && !behind.iter().any(|word| {
            let is_other = verbs::finite(word.bare) && !matches!(word.bare, "is" | "are");
            is_other || word.bare == "to" || word.whole.ends_with([',', ';', ':'])
        })
}

fn before<'w, 'a>(clause: &'w [Word<'a>], date: Span) -> &'w [Word<'a>] {
    let end = clause.partition_point(|word| word.start < date.start as usize);
    clause.get(..end).unwrap_or_default()
}
