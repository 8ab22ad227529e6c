//! What a sentence tells, and when.

use std::borrow::Cow;

use jiff::ToSpan as _;

use super::clauses::clauses;
use super::contradictions::past;
use super::others::is_of_another;
use super::relative::relatives;
use super::unreal;
use crate::model::{Basis, Date, How, Limit, Modifier, Part, Partial, Point, Span, Status, When};
use crate::transform::attribution::{self, Said, Sayings};
use crate::transform::time::{self, Boundary, Reader, Timed};
use crate::transform::verbs;
use crate::transform::words::{Word, Words, all_words, words};

/// Something that a sentence dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its clause, as byte offsets in the sentence.
    pub clause: Span,
    /// When it happened; none if it must not be placed (hypothetical).
    pub when: Option<When>,
    /// The part of the day.
    pub part: Option<Part>,
    /// Which end of the date.
    pub modifier: Option<Modifier>,
    /// How far it can be relied on.
    pub status: Status,
    /// It did *not* happen.
    pub negated: bool,
    /// Who says so, if it is claimed, as byte offsets in the sentence.
    pub by: Option<Span>,
    /// Why `when` has this value.
    pub basis: Basis,
    /// The time expressions, as byte offsets in the sentence, ascending.
    pub marks: Vec<Span>,
}

/// Bytes. Longer sentences are tables and logs that lost their lines; each of their dates would carry all of it.
const LONGEST_SENTENCE: usize = 2000;

/// What the next sentence of a report dates, in its order: once for each date, and nothing where no verb tells that anything happened.
pub(super) fn told(sentence: &str, reader: &mut Reader, report: Option<Date>) -> Vec<Told> {
    if sentence.len() > LONGEST_SENTENCE {
        reader.skip();
        return Vec::new();
    }
    let mut dates = reader.dates(sentence);
    // What began or ends then did not happen then.
    let lasts = |timed: &Timed| matches!(timed.boundary, Boundary::Since | Boundary::Until);
    if dates.iter().all(lasts) {
        return Vec::new();
    }
    let spans: Vec<Span> = dates.iter().map(|timed| timed.span).collect();
    dates.retain(|timed| !lasts(timed));
    let all = all_words(sentence);
    let every = dates.clone();
    dates.retain(|timed| !is_of_another(&all, timed, &every));
    for timed in &mut dates {
        let before = report.and_then(|report| {
            let year = the_year_before(sentence, timed, report);
            year.or_else(|| the_weekend_before(sentence, timed, report))
        });
        timed.when = before.unwrap_or(timed.when);
    }
    if is_notice(sentence) || (is_fragment(sentence) && !has_verb(&all)) {
        return Vec::new();
    }
    let clauses = clauses(&all, sentence.len());
    let clause_of = |timed: &Timed| {
        let holds = |clause: &&Span| (clause.start..clause.end).contains(&timed.span.start);
        let whole = Span::new(0, sentence.len());
        clauses.iter().find(holds).copied().unwrap_or(whole)
    };
    // "at the 2010 fair on 7 June": the finer date is the one that is meant.
    let wider = |wide: &Timed, fine: &Timed| {
        wide.when.precision() < fine.when.precision()
            && wide.when.first() <= fine.when.first()
            && fine.when.last() <= wide.when.last()
            && clause_of(wide) == clause_of(fine)
    };
    let finest: Vec<Timed> = dates
        .iter()
        .filter(|wide| !dates.iter().any(|fine| wider(wide, fine)))
        .cloned()
        .collect();
    let sayings = Sayings::of(sentence, &all);
    let conditional = is_conditional(&all);
    let relatives = relatives(&all);
    let mut told: Vec<Told> = Vec::new();
    for timed in finest {
        let when = bounded(&timed);
        let clause = clause_of(&timed);
        let said = sayings.govern(sentence, &clauses, clause);
        let words = within(&all, clause);
        let words = &*apart(words, timed.span, &relatives);
        if unreal::is_habit(words, &timed) {
            continue;
        }
        let ahead = report.is_some_and(|day| timed.when.stands().first() > day);
        let hypothetical = is_possible(words, ahead)
            || timed.boundary != Boundary::By && unreal::is_unreal(words, timed.span)
            || (conditional && !has_past(behind_condition(words, timed.span)));
        let planned = ahead
            || was_planned(words)
            || was_planned_at_first(words, timed.span)
            || report.map_or(timed.ahead || is_next(words), |day| {
                timed.ahead && timed.when.last() >= day
            });
        let status = match (hypothetical, planned, said) {
            (true, _, _) => Status::Hypothetical,
            (_, true, _) => Status::Planned,
            (_, _, Said::Nobody) => Status::Reported,
            _ => Status::Claimed,
        };
        let when = (status != Status::Hypothetical).then_some(when);
        if let Some(same) = told.iter_mut().find(|told| told.when == when) {
            same.marks.push(timed.span);
            continue;
        }
        let by = match said {
            Said::By(span) if status == Status::Claimed => spans
                .iter()
                .try_fold(span, |name, date| named(sentence, name, *date)),
            _ => None,
        };
        told.push(Told {
            clause,
            when,
            part: timed.part,
            modifier: timed.modifier,
            status,
            negated: sayings.may_deny() && attribution::negated(&all, timed.span, &relatives),
            by,
            basis: timed.basis,
            marks: vec![timed.span],
        });
    }
    told
}

/// "The singer died on 25 December", "The firm was sold in December", in a report of October: a date without a year is not ahead if it is
/// told as past.
fn the_year_before(sentence: &str, timed: &Timed, report: Date) -> Option<When> {
    let nearest = timed.basis.how == How::NearestYear;
    let day = match (timed.when, timed.when.stands()) {
        (When::On(_), Partial::Day(day)) => day,
        (When::On(point), Partial::Month(year, month)) => {
            let ahead = nearest && timed.when.first() > report && !timed.ahead;
            let past = ahead && past::tells_past_of_month(sentence, timed.span);
            let at = Partial::Month(year - 1, month);
            return past.then_some(When::On(Point { at, ..point }));
        }
        _ => return None,
    };
    let ahead = nearest && (day - report).get_days() > 1;
    let past = ahead && past::tells_past(sentence, timed.span);
    let month = day.with().day(1).year(day.year() - 1).build().ok()?;
    let day = if timed.basis.row == "nth-weekday" {
        let words = sentence.get(timed.span.range()).unwrap_or_default();
        let is_last = words
            .split(' ')
            .any(|word| word.eq_ignore_ascii_case("last"));
        let nth = if is_last { -1 } else { (day.day() - 1) / 7 + 1 };
        month.nth_weekday_of_month(nth, day.weekday())
    } else {
        Date::new(month.year(), month.month(), day.day())
    };
    past.then_some(When::day(day.ok()?))
}

/// "Thousands marched this weekend", in a report of Monday: the one that is over.
fn the_weekend_before(sentence: &str, timed: &Timed, report: Date) -> Option<When> {
    let words = sentence.get(timed.span.range())?;
    let When::Between(Limit::At(first), Limit::At(last)) = timed.when else {
        return None;
    };
    let is_this = words.eq_ignore_ascii_case("this weekend") && timed.when.first() > report;
    if !is_this || !past::tells_past(sentence, timed.span) {
        return None;
    }
    let a_week_before = |day: Point| {
        let day = day.at.first().checked_sub(7.days()).ok()?;
        Some(Limit::At(Partial::Day(day).into()))
    };
    Some(When::Between(a_week_before(first)?, a_week_before(last)?))
}

/// The date of an event as the word before it bounds it: "by 2030" ends then.
fn bounded(timed: &Timed) -> When {
    match (timed.boundary, timed.when) {
        (Boundary::By, When::On(end) | When::Between(_, Limit::At(end))) => {
            When::Between(Limit::Unknown, Limit::At(end))
        }
        (_, when) => when,
    }
}

/// Headlines, rows of tables, lines that only name a day, notices of copyright.
pub(super) fn is_fragment(sentence: &str) -> bool {
    if is_notice(sentence) {
        return true;
    }
    let end = sentence.trim_end_matches(|c: char| c.is_whitespace() || "\"”’')]".contains(c));
    !end.ends_with(['.', '?', '!', '…'])
}

/// "(c) Copyright Port Watch 2025.", "Copyright 2025 The Port Watch.", but not "Copyright law changed in 2019." nor "(c) the ship sailed."
fn is_notice(sentence: &str) -> bool {
    static NAMING: Words = Words::new(&["and", "by", "c", "of", "the"]);
    let without = |text: &'_ str, marks: &[&str]| {
        let rest = marks.iter().find_map(|mark| text.strip_prefix(mark));
        rest.map(|rest| rest.trim_start().len())
    };
    let mut rest = sentence.trim_start();
    let mut signs = 0;
    for marks in [SIGNS, &["Copyright", "COPYRIGHT"], SIGNS] {
        if let Some(length) = without(rest, marks) {
            rest = rest.get(rest.len() - length..).unwrap_or_default();
            signs += 1;
        }
    }
    let named = |word: Word<'_>| {
        NAMING.has(word.bare) || !word.bare.starts_with(|c: char| c.is_lowercase())
    };
    signs > 0 && words(rest).all(named)
}

/// Signs of copyright.
const SIGNS: &[&str] = &["©", "(c)", "(C)"];

/// Whether a sentence tells of something that is so, not of what is only possible or still to come.
pub(super) fn tells_fact(sentence: &str) -> bool {
    let words = all_words(sentence);
    let ahead = |word: &Word<'_>| matches!(word.bare, "will" | "shall" | "won't" | "won’t");
    !is_fragment(sentence)
        && (words.len() > 3 || has_verb(&words))
        && !is_possible(&words, true)
        && !words
            .iter()
            .take_while(|word| !verbs::past(word.bare))
            .any(ahead)
}

static BEING: Words = Words::new(&["been", "was", "were"]);
static PLANNED: Words = Words::new(&["due", "expected", "planned", "scheduled", "slated"]);

/// A plan of the past, whatever came of it: "was to land on Monday", "had been due on Friday", but not "was due to fog on Friday".
fn was_planned(clause: &[Word<'_>]) -> bool {
    clause.windows(2).enumerate().any(|(at, pair)| {
        let [be, plan] = pair else {
            return false;
        };
        let behind = |by: usize| clause.get(at + by).map_or("", |word| word.whole);
        let is_cause =
            || plan.bare == "due" && behind(2) == "to" && !time::is_verb_behind_due_to(behind(3));
        BEING.has(be.bare)
            && (PLANNED.has(plan.bare) && !is_cause() || plan.bare == "to" && be.bare != "been")
    })
}

/// "The talks, originally scheduled for last week, were held on Tuesday."
fn was_planned_at_first(clause: &[Word<'_>], date: Span) -> bool {
    let until = clause.partition_point(|word| word.start < date.start as usize);
    let before = clause.get(..until).unwrap_or_default();
    let [.., first, plan, _lead] = before else {
        return false;
    };
    matches!(first.bare, "initially" | "originally") && PLANNED.has(plan.bare)
}

/// A name without the date that stands beside it: "On 13 April the Canal Authority said".
fn named(sentence: &str, name: Span, date: Span) -> Option<Span> {
    if name.end <= date.start || date.end <= name.start {
        return Some(name);
    }
    let rest = sentence.get(date.end as usize..name.end as usize)?;
    let start = name.end as usize - rest.trim_start().len();
    (!rest.trim().is_empty()).then(|| Span::new(start, name.end as usize))
}

/// The words of a clause.
fn within<'a, 'w>(words: &'w [Word<'a>], clause: Span) -> &'w [Word<'a>] {
    let from = words.partition_point(|word| word.start < clause.start as usize);
    let to = words.partition_point(|word| word.start < clause.end as usize);
    words.get(from..to).unwrap_or_default()
}

/// Whether any word is a verb for certain.
fn has_verb(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| verbs::finite(word.bare))
}

fn has_past(clause: &[Word<'_>]) -> bool {
    static WAS: Words = Words::new(&["had", "was", "were"]);
    clause
        .iter()
        .any(|word| WAS.has(word.bare) || verbs::past(word.bare))
}

/// The words of a clause without the relative clauses in it that are over before its date; of such a clause, its own.
fn apart<'a, 'w>(words: &'w [Word<'a>], date: Span, relatives: &[Span]) -> Cow<'w, [Word<'a>]> {
    if relatives.is_empty() {
        return Cow::Borrowed(words);
    }
    let of = |place: usize| relatives.iter().find(|it| it.range().contains(&place));
    let own = of(date.start as usize);
    let words = words.iter().filter(|word| of(word.start) == own);
    Cow::Owned(words.copied().collect())
}

/// What hangs on the condition that opens a clause, if the date is there: behind "If elected," stands what he will do.
fn behind_condition<'a, 'w>(clause: &'w [Word<'a>], date: Span) -> &'w [Word<'a>] {
    let opens = clause
        .first()
        .is_some_and(|word| matches!(word.bare, "If" | "Unless"));
    let comma = clause.iter().position(|word| word.whole.ends_with(','));
    let behind = comma.filter(|_| opens).and_then(|at| clause.get(at + 1..));
    let holds = |words: &&[Word<'_>]| {
        let first = words.first();
        first.is_some_and(|word| word.start <= date.start as usize)
    };
    behind.filter(holds).unwrap_or(clause)
}

/// "The next meeting is on 27 January": ahead, whatever the day of the report.
fn is_next(clause: &[Word<'_>]) -> bool {
    let next = |word: &Word<'_>| matches!(word.bare, "next" | "Next");
    let mut behind = clause.iter().skip_while(|word| !next(word));
    behind.any(|word| matches!(word.bare, "is" | "are")) && !has_past(clause)
}

/// Whether what a clause tells is only possible. "May" with a capital letter is a month. "Could not attend" tells of what was not, unless it
/// lies ahead; "could not have sunk" is a guess.
fn is_possible(clause: &[Word<'_>], ahead: bool) -> bool {
    static POSSIBLE: Words = Words::new(&["could", "if", "may", "might", "unless"]);
    let possible = clause.iter().enumerate().any(|(at, word)| {
        let behind = |by: usize| clause.get(at + by).map_or("", |word| word.bare);
        let was_not = !ahead && word.bare == "could" && behind(1) == "not" && behind(2) != "have";
        POSSIBLE.has(word.bare) && !was_not
    });
    possible || opens_condition(clause)
}

/// Whether the whole sentence hangs on a condition: "If talks fail, ...", "Should it rain, ...".
fn is_conditional(words: &[Word<'_>]) -> bool {
    static CONDITION: Words = Words::new(&["If", "if", "Unless", "unless"]);
    words.iter().any(|word| CONDITION.has(word.bare)) || opens_condition(words)
}

/// "should it materialize": a condition without `if`.
fn opens_condition(clause: &[Word<'_>]) -> bool {
    let [first, second, ..] = clause else {
        return false;
    };
    let subjects = ["it", "they", "he", "she", "this", "that", "the", "we"];
    ["should", "Should"].contains(&first.bare) && subjects.contains(&second.bare)
}
