//! Something told as past that is dated after the report, going by the words between its verb and its date.

use super::Contrary;
use crate::model::{Date, Span};
use crate::transform::events::clauses::{Word, clauses, words};
use crate::transform::events::verbs;
use crate::transform::time::{Boundary, Reason, Resolved, Timex};

/// Past forms by which a date that follows may be of something still to come: "announced a vote on 5 December".
const LOOKS_AHEAD: [&str; 36] = [
    "advertised",
    "agreed",
    "allowed",
    "asked",
    "booked",
    "called",
    "chose",
    "demanded",
    "expected",
    "extended",
    "faced",
    "fixed",
    "hoped",
    "invited",
    "meant",
    "named",
    "needed",
    "offered",
    "ordered",
    "picked",
    "pledged",
    "prepared",
    "proposed",
    "put",
    "requested",
    "required",
    "sold",
    "sought",
    "suggested",
    "summoned",
    "threatened",
    "united",
    "urged",
    "vowed",
    "wanted",
    "warned",
];

/// Verbs that take the day itself: "decided on 5 December", "voted on 5 December".
const TAKES_ON: [&str; 11] = [
    "agreed", "based", "counted", "decided", "depended", "focused", "insisted", "planned",
    "relied", "settled", "worked",
];

/// What a date behind it may belong to, unless a verb says that somebody was there.
const OCCASIONS: [&str; 19] = [
    "ceremony",
    "concert",
    "conference",
    "debate",
    "election",
    "elections",
    "festival",
    "hearing",
    "launch",
    "match",
    "meeting",
    "poll",
    "polls",
    "referendum",
    "session",
    "summit",
    "talks",
    "trial",
    "vote",
];

/// Verbs that say that somebody was there.
const BEING_THERE: [&str; 11] = [
    "addressed",
    "attended",
    "chaired",
    "ended",
    "held",
    "hosted",
    "lost",
    "missed",
    "opened",
    "went",
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
const ELSEWHERE: [&str; 14] = [
    "after", "before", "by", "from", "nor", "since", "than", "that", "through", "till", "valid",
    "which", "who", "whose",
];

/// Words before a verb that tell of no past, or of a stretch that is named by its end.
const NOT_BEFORE: [&str; 10] = [
    "are", "be", "being", "half", "is", "months", "period", "quarter", "weeks", "year",
];

/// How many words may lie between a verb and its date.
const REACH: usize = 12;

/// Days that a report may lie before what it tells as past: it may be filed on the other side of the date line.
const ZONES_APART: i32 = 1;

/// Told as past, but dated after the report.
pub(super) fn past(words: &str, timex: &Timex, report: Date) -> Option<Contrary> {
    let at = timex.resolved()?;
    let named = match at {
        Resolved::Day(_) => matches!(timex.reason, Reason::Stated | Reason::NearestYear(_)),
        Resolved::Month(..) | Resolved::Year(_) => timex.reason == Reason::Stated,
        _ => false,
    };
    let days = report.until(at.first()?).ok()?.get_days();
    if !named || days <= ZONES_APART || timex.ends_range {
        return None;
    }
    let told_as_past = if is_since(words, timex) {
        tells_of_no_plan(words, timex.span)
    } else {
        is_told_as_past(words, timex.span)
    };
    told_as_past.then_some(Contrary::Ahead { at, report })
}

/// "has led the party since March 2026"
fn is_since(words: &str, timex: &Timex) -> bool {
    let before = words.get(..timex.span.start as usize).unwrap_or_default();
    timex.boundary == Boundary::Since && before.trim_end().ends_with("since")
}

/// Whether the clause around a time expression tells what happened then as past.
fn is_told_as_past(sentence: &str, date: Span) -> bool {
    let words: Vec<Word<'_>> = words(sentence).collect();
    let (clause, said) = around(&words, sentence.len(), date);
    let index = |offset: u32| clause.partition_point(|word| word.start < offset as usize);
    let before = clause.get(..index(date.start)).unwrap_or_default();
    let behind = clause.get(index(date.end)..).unwrap_or_default();
    !said.iter().any(is_ahead) && (ends_in(before) || (opens(before) && goes_on(behind)))
}

/// Whether nothing up to the end of the clause around a time expression speaks of what is to come.
fn tells_of_no_plan(sentence: &str, date: Span) -> bool {
    let words: Vec<Word<'_>> = words(sentence).collect();
    !around(&words, sentence.len(), date).1.iter().any(is_ahead)
}

/// The words of the clause around a time expression, and all up to its end.
fn around<'a, 'w>(
    words: &'w [Word<'a>],
    end: usize,
    date: Span,
) -> (&'w [Word<'a>], &'w [Word<'a>]) {
    let clauses = clauses(words, end);
    let holds = |clause: &&Span| (clause.start..clause.end).contains(&date.start);
    let whole = Span::new(0, end);
    let clause = clauses.iter().find(holds).copied().unwrap_or(whole);
    let index = |offset: u32| words.partition_point(|word| word.start < offset as usize);
    let said = words.get(..index(clause.end)).unwrap_or_default();
    (said.get(index(clause.start)..).unwrap_or_default(), said)
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
    let Some(at) = before.iter().rposition(|word| verbs::past(word.bare)) else {
        return false;
    };
    let verb = before.get(at).map_or("", |word| word.bare);
    // "is held in Paris on 5 December", "for the quarter ended 31 December"
    let previous = at.checked_sub(1).and_then(|at| before.get(at));
    if previous.is_some_and(|word| NOT_BEFORE.contains(&word.bare)) {
        return false;
    }
    let between = before.get(at + 1..).unwrap_or_default();
    if let [only] = between {
        return ["on", "in"].contains(&only.bare) && !TAKES_ON.contains(&verb);
    }
    let occasion = |word: &Word<'_>| OCCASIONS.contains(&word.bare);
    let of_occasion = between.iter().any(occasion) && !BEING_THERE.contains(&verb);
    joins(between)
        && between.len() <= REACH
        && !LOOKS_AHEAD.contains(&verb)
        && !verbs::says(verb)
        && !of_occasion
        && !leads_elsewhere(between)
}

/// Whether words tie a date that follows to the verb before them: "met Friday, 5 December", "was held in Paris on 5 December", "fell on
/// the night of 5 December", but not "left the summit of 5 December".
fn joins(between: &[Word<'_>]) -> bool {
    match between {
        [.., part, of] if of.bare == "of" => {
            ["night", "morning", "evening", "afternoon", "day", "weekend"].contains(&part.bare)
        }
        [.., last] => {
            ["on", "in", "at", "late", "early"].contains(&last.bare)
                || between.iter().all(|word| verbs::is_weekday(word.bare))
        }
        [] => true,
    }
}

/// Whether words behind a verb give a date that follows to something else.
fn leads_elsewhere(between: &[Word<'_>]) -> bool {
    between.iter().enumerate().any(|(at, word)| {
        // "flew to Paris", "left for the coast", "fell to 2 percent", but not "signed up to meet", "opened bidding for delivery".
        let names_place = between.get(at + 1).is_some_and(|next| {
            next.bare
                .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                || ["the", "a", "its"].contains(&next.bare)
        });
        ELSEWHERE.contains(&word.bare)
            || (["to", "for"].contains(&word.bare) && !names_place)
            || verbs::finite(word.bare)
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
    let happened = |word: &str| verbs::past(word) && !LOOKS_AHEAD.contains(&word);
    FINITE.contains(&word(at))
        || (["was", "were", "had"].contains(&word(at)) && happened(word(at + 1)))
}
