//! Whether a clause tells something as having happened at a date, by verbs that nearly always do.

use super::clauses::{Word, clauses, words};
use super::verbs;
use crate::model::Span;

/// Past forms of events that are over on their day, and that take no date of another kind. Not "agreed", "ordered" or "postponed":
/// "agreed to meet on 5 December".
const HAPPENED: [&str; 71] = [
    "appeared",
    "arrested",
    "arrived",
    "attacked",
    "attended",
    "became",
    "began",
    "born",
    "broke",
    "buried",
    "burned",
    "burnt",
    "came",
    "capsized",
    "celebrated",
    "closed",
    "collapsed",
    "completed",
    "convicted",
    "crashed",
    "crossed",
    "defeated",
    "demolished",
    "departed",
    "derailed",
    "destroyed",
    "died",
    "docked",
    "elected",
    "ended",
    "entered",
    "erupted",
    "exploded",
    "fell",
    "fired",
    "flew",
    "gathered",
    "happened",
    "held",
    "hit",
    "hosted",
    "inaugurated",
    "injured",
    "killed",
    "landed",
    "launched",
    "left",
    "lost",
    "married",
    "met",
    "occurred",
    "opened",
    "published",
    "ran",
    "released",
    "resigned",
    "retired",
    "returned",
    "sank",
    "seized",
    "sentenced",
    "shot",
    "signed",
    "started",
    "struck",
    "swept",
    "testified",
    "took",
    "unveiled",
    "visited",
    "won",
];

/// Those that are a finite verb also without a helping one: no "the treaty signed in 2030".
const FINITE: [&str; 23] = [
    "appeared",
    "arrived",
    "became",
    "began",
    "broke",
    "came",
    "collapsed",
    "crashed",
    "departed",
    "died",
    "erupted",
    "exploded",
    "fell",
    "flew",
    "happened",
    "landed",
    "met",
    "occurred",
    "resigned",
    "sank",
    "struck",
    "took",
    "won",
];

/// Words that speak of what is to come, or of what is only said to be.
const AHEAD: [&str; 58] = [
    "ahead",
    "aim",
    "aimed",
    "aims",
    "allow",
    "booked",
    "calendar",
    "can",
    "could",
    "deadline",
    "delayed",
    "due",
    "effective",
    "expect",
    "expected",
    "expects",
    "expires",
    "fictional",
    "film",
    "fixed",
    "forecast",
    "forthcoming",
    "future",
    "hope",
    "hoped",
    "hopes",
    "if",
    "intends",
    "may",
    "might",
    "moved",
    "must",
    "next",
    "novel",
    "plan",
    "planned",
    "planning",
    "plans",
    "postponed",
    "predicted",
    "projected",
    "promised",
    "rescheduled",
    "schedule",
    "scheduled",
    "set",
    "shall",
    "should",
    "slated",
    "story",
    "target",
    "targeted",
    "tentatively",
    "unless",
    "until",
    "upcoming",
    "will",
    "would",
];

/// Words between a verb and a date that give the date to something else: "signed a deal that runs to 2031".
const ELSEWHERE: [&str; 16] = [
    "after",
    "before",
    "by",
    "election",
    "elections",
    "from",
    "nor",
    "since",
    "than",
    "that",
    "through",
    "till",
    "valid",
    "which",
    "who",
    "whose",
];

/// Words before a verb that tell of no past, or of a stretch that is named by its end.
const NOT_BEFORE: [&str; 10] = [
    "are", "be", "being", "half", "is", "months", "period", "quarter", "weeks", "year",
];

/// How many words may lie between a verb and its date.
const REACH: usize = 12;

/// Whether the clause around a time expression tells what happened then as past.
pub(super) fn is_told_as_past(sentence: &str, date: Span) -> bool {
    let words: Vec<Word<'_>> = words(sentence).collect();
    let clauses = clauses(&words, sentence.len());
    let Some(clause) = clauses
        .iter()
        .find(|clause| (clause.start..clause.end).contains(&date.start))
    else {
        return false;
    };
    let index = |offset: u32| words.partition_point(|word| word.start < offset as usize);
    let (from, to) = (index(clause.start), index(clause.end));
    let (first, after) = (index(date.start), index(date.end));
    let said = words.get(..to).unwrap_or_default();
    if said.iter().any(is_ahead) {
        return false;
    }
    let before = words.get(from..first).unwrap_or_default();
    let behind = words.get(after..to).unwrap_or_default();
    ends_in(before) || (opens(before) && goes_on(behind))
}

fn is_ahead(word: &Word<'_>) -> bool {
    // "May" with a capital letter is a month.
    AHEAD
        .iter()
        .any(|cue| word.bare.eq_ignore_ascii_case(cue) && word.bare != "May")
        || word.bare.ends_with("n't")
        || word.bare.ends_with("n’t")
}

/// "The ferry sank off the cape on": a verb whose date comes next.
fn ends_in(before: &[Word<'_>]) -> bool {
    let Some(verb) = before
        .iter()
        .rposition(|word| HAPPENED.contains(&word.bare))
    else {
        return false;
    };
    // "is held in Paris on 5 December", "for the quarter ended 31 December"
    let previous = verb.checked_sub(1).and_then(|at| before.get(at));
    if previous.is_some_and(|word| NOT_BEFORE.contains(&word.bare)) {
        return false;
    }
    let between = before.get(verb + 1..).unwrap_or_default();
    // "met Friday, 5 December", "was held in Paris on 5 December", but not "the summit of 5 December".
    let joined = between
        .last()
        .is_none_or(|last| ["on", "in", "at", "late", "early"].contains(&last.bare))
        || between.iter().all(|word| verbs::is_weekday(word.bare));
    joined && between.len() <= REACH && !leads_elsewhere(between)
}

/// Whether words behind a verb give a date that follows to something else.
fn leads_elsewhere(between: &[Word<'_>]) -> bool {
    between.iter().enumerate().any(|(at, word)| {
        // "flew to Paris", "left for the coast", but not "signed up to meet", "opened bidding for delivery".
        let names_place = between.get(at + 1).is_some_and(|next| {
            next.bare.starts_with(char::is_uppercase) || ["the", "a", "its"].contains(&next.bare)
        });
        ELSEWHERE.contains(&word.bare)
            || (["to", "for"].contains(&word.bare) && !names_place)
            || (word.bare != "took" && verbs::finite(word.bare))
    })
}

/// Whether nothing but a preposition stands before a date.
fn opens(before: &[Word<'_>]) -> bool {
    before.len() <= 1
        && before
            .iter()
            .all(|word| ["On", "In", "on", "in"].contains(&word.bare))
}

/// ", the ferry sank", ", the hall was opened": the first finite verb behind a date.
fn goes_on(behind: &[Word<'_>]) -> bool {
    let finite = behind
        .iter()
        .take(REACH)
        .position(|word| FINITE.contains(&word.bare) || verbs::finite(word.bare));
    let Some(at) = finite else {
        return false;
    };
    let word = |at: usize| behind.get(at).map_or("", |word| word.bare);
    FINITE.contains(&word(at))
        || (["was", "were", "had"].contains(&word(at)) && HAPPENED.contains(&word(at + 1)))
}
