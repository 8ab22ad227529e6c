//! What a sentence says did not happen.

use super::outside_quotes;
use crate::model::{Span, WEEKDAYS};
use crate::transform::verbs;
use crate::transform::words::{Word, Words};

/// Verbs of what a party says is not so.
pub(super) static DENYING: Words = Words::new(&["denied", "denies", "denying"]);

/// What is denied, where it is named before what it says: "denied a report that it sank".
static CLAIM: Words = Words::new(&[
    "report",
    "reports",
    "claim",
    "claims",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "charge",
    "charges",
    "suggestion",
    "suggestions",
    "speculation",
]);

/// Helping verbs of what did or will not happen. Other verbs deny a state, not an event: "it is not large".
static HELPING: Words = Words::new(&[
    "could", "did", "had", "has", "have", "was", "were", "will", "would",
]);

/// Words that deny what a helping verb before them says.
pub(super) static NOT: Words = Words::new(&["not", "never"]);

/// Words behind "not" that deny nothing: "did not only close it but also sold it".
static ONLY: Words = Words::new(&["just", "merely", "only", "simply", "solely"]);

/// Words that open a clause of its own; commas do not, since they also set off a date.
static CLAUSE: Words = Words::new(&[
    "although", "and", "because", "but", "how", "that", "what", "when", "where", "whereas",
    "whether", "which", "while", "who", "whom", "whose", "why",
]);

/// Whether the clause around a time expression says that something did not happen, or hangs on a denial: "denied that he left on Monday".
/// Relative clauses that are over before the sentence is speak for themselves alone.
pub(in crate::transform) fn negated(words: &[Word<'_>], at: Span, relatives: &[Span]) -> bool {
    let holds = |clause: &&Span, place: usize| clause.range().contains(&place);
    let of_clause = |place: usize| relatives.iter().find(|clause| holds(clause, place));
    let own = of_clause(at.start as usize);
    let mut found = false;
    let mut passed = false;
    let mut governed = false;
    let mut before = "";
    let mut words = outside_quotes(words)
        .filter(|(word, _)| of_clause(word.start) == own)
        .peekable();
    while let Some((word, end)) = words.next() {
        let bare = word.bare;
        let next = words.peek().map_or("", |(next, _)| next.bare);
        if CLAUSE.has_in_any_case(bare) {
            if passed {
                break;
            }
            // "denied an appeal that was filed" does not deny that it was filed.
            governed &= bare == "that" && !verbs::finite(next);
            found = governed;
        }
        passed |= end > at.start as usize;
        let not = NOT.has_in_any_case(before) || is_joined_not(before);
        let helped = HELPING.has(before) && NOT.has_in_any_case(bare);
        let denied = DENYING.has(bare) && !not;
        found |= denied || ((helped || is_joined_not(bare)) && !ONLY.has(next));
        // What is denied follows at once, or behind a word for it: "denied a loan that Lee took" is no denial of the taking.
        let said = not && matches!(bare, "say" | "said");
        governed = denied || said || (governed && governs(before, bare));
        before = bare;
    }
    found && passed
}

/// Whether a word can say that something is not so.
pub(super) fn is_denial(word: &str) -> bool {
    NOT.has_in_any_case(word) || DENYING.has(word) || is_joined_not(word)
}

/// "didn't", "won’t"
pub(super) fn is_joined_not(word: &str) -> bool {
    // Few words end so, and all are asked.
    let Some(before) = word.strip_suffix('t') else {
        return false;
    };
    let joined = before
        .strip_suffix("n'")
        .or_else(|| before.strip_suffix("n’"));
    joined.is_some_and(|verb| HELPING.has(verb) || verb == "wo")
}

/// Whether a verb of denial still governs what follows behind one more word: articles, words for what is denied, and when it was.
fn governs(before: &str, word: &str) -> bool {
    let day = before == "on" && WEEKDAYS.contains(&word);
    let light = matches!(word, "that" | "a" | "the" | "any" | "on");
    day || light || before == "that" || CLAIM.has(word)
}
