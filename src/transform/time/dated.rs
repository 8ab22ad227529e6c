//! The expressions that date what a sentence tells, in the terms of the model.

use super::reader::Reader;
use super::timex::{self, Boundary, Look, Reason, Timex};
use super::value::{self, Clock, Resolved, Value};
use crate::model::{
    Basis, Date, Doubt, How, Limit, Modifier, Part, Partial, Precision, Span, When,
};
use crate::transform::verbs;
use crate::transform::words::{Words, bare};

/// A time expression and the date it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// Byte offsets in the sentence.
    pub span: Span,
    /// What it means.
    pub when: When,
    /// The part of the day.
    pub part: Option<Part>,
    /// Which end of the date.
    pub modifier: Option<Modifier>,
    /// Why.
    pub basis: Basis,
    /// How the sentence is bound to it.
    pub boundary: Boundary,
    /// A word before it in its clause points ahead.
    pub ahead: bool,
}

impl Reader {
    /// The dates of the next sentence of the report, in order; ranges are joined. Expressions that need the day of the report are left out
    /// if it is not known.
    pub fn dates(&mut self, sentence: &str) -> Vec<Timed> {
        let mut timed: Vec<Timed> = Vec::new();
        let mut open: Option<&Timex> = None;
        self.see(sentence);
        for timex in self.seen() {
            let dated = dated(timex);
            if timex.ends_range
                && let Some(start) = open
            {
                // "moved from Friday to Saturday": which Friday that was is not said, nor is it one any more.
                if is_moved(sentence, start) {
                    timed.pop();
                    timed.extend(dated.filter(|_| {
                        matches!(timex.reason, Reason::Stated | Reason::NearestYear(_))
                    }));
                    continue;
                }
                if !timex.ends_before(start)
                    && let (Some(start), Some(end)) = (timed.last_mut(), &dated)
                    && let Some(joined) = join(start.when, end.when)
                {
                    start.when = joined;
                    start.part = None;
                    start.modifier = None;
                    start.span.end = timex.span.end;
                }
                continue;
            }
            open = dated.is_some().then_some(timex);
            timed.extend(dated);
        }
        timed
    }
}

/// Whether something gets another date than the one that stands there: "moved the vote from 5 May".
fn is_moved(sentence: &str, from: &Timex) -> bool {
    /// The words between the verb and the date.
    const OBJECT: usize = 6;
    let before = sentence.get(..from.span.start as usize).unwrap_or_default();
    let mut words = before.split_ascii_whitespace().rev();
    if words.next() != Some("from") {
        return false;
    }
    let words = words
        .take(OBJECT)
        .take_while(|word| !word.ends_with([',', ';']))
        .map(bare);
    let has_end = words.clone().any(|word| ENDING.has(word));
    let mut words = words.peekable();
    let mut touches = true;
    while let Some(word) = words.next() {
        // "extended the deadline from", "The deadline was extended from", but not "The season extended from"
        let passive = words.peek().is_some_and(|be| BE.has(be));
        let extended = has_end && verbs::extends(word) && (passive || !touches);
        if extended || verbs::moves(word) {
            return true;
        }
        touches = false;
    }
    false
}

/// What has an end that can be put off.
static ENDING: Words = Words::new(&[
    "ban",
    "ceasefire",
    "curfew",
    "date",
    "deadline",
    "deadlines",
    "lockdown",
    "mandate",
    "sanctions",
    "truce",
]);

/// Behind these, "extended" is done to what stands before them.
static BE: Words = Words::new(&["are", "be", "been", "being", "is", "was", "were"]);

/// The dates of a sentence that stands alone.
///
/// ```
/// use dateline::{model::Date, transform::time};
/// let wednesday = Date::constant(2025, 10, 29);
/// let found = time::read("The ship left on Tuesday.", Some(wednesday));
/// assert_eq!(found[0].when.to_string(), "2025-10-28");
/// ```
pub fn read(sentence: &str, report: Option<Date>) -> Vec<Timed> {
    Reader::new(report).dates(sentence)
}

/// A date that the model can hold, and why.
fn dated(timex: &Timex) -> Option<Timed> {
    // "would" may speak of the future of the past: a weekday after it has two readings.
    let open_weekday = matches!(
        timex.reason,
        Reason::WeekdayBefore(_) | Reason::WeekdayAfter(_)
    ) && timex.rule == "weekday";
    if open_weekday && timex.look == Look::Unclear {
        return None;
    }
    // "aimed to free it by Saturday": the one before, or the one ahead, unless it is the day of the report.
    let before = match timex.reason {
        Reason::WeekdayBefore(day) => timex.resolved() != Some(Resolved::Day(day)),
        _ => false,
    };
    if before && timex.boundary == Boundary::By && timex.look != Look::Ahead {
        return None;
    }
    // "less than two weeks ago": not in that week, but near it.
    if timex.is_near() {
        return None;
    }
    // "at noon" tells nothing of the day.
    let dayless = matches!(timex.reason, Reason::Mentioned(_))
        && matches!(timex.rule, "clock" | "noon" | "part");
    if dayless {
        return None;
    }
    let Value::At(at, clock) = timex.value else {
        return None;
    };
    if matches!(at, Resolved::Year(year) if !(1700..=2100).contains(&year)) {
        return None;
    }
    let when = when(at)?;
    // "at about 2:15 p.m. on Tuesday", "around Tuesday night": the hour or the part of the day is, not the day.
    let approximate = clock == Clock::None
        && matches!(
            timex.modifier,
            Some(
                timex::Modifier::Approx
                    | timex::Modifier::LessThan
                    | timex::Modifier::MoreThan
                    | timex::Modifier::EqualOrLess
                    | timex::Modifier::EqualOrMore
            )
        );
    Some(Timed {
        span: timex.span,
        when: if approximate {
            when.doubted(Doubt::Approximate)
        } else {
            when
        },
        part: part(clock),
        modifier: modifier(timex.modifier),
        basis: basis(timex, at)?.by_row(timex.rule),
        boundary: timex.boundary,
        ahead: timex.look == Look::Ahead,
    })
}

fn join(start: When, end: When) -> Option<When> {
    match (start, end) {
        (When::On(first), When::On(last)) => When::stretch(Limit::At(first), Limit::At(last)),
        _ => None,
    }
}

/// A place in the calendar in the model's terms.
fn when(at: Resolved) -> Option<When> {
    let on = match at {
        Resolved::Day(day) => Partial::Day(day),
        Resolved::Week(..) => return When::week(at.first()?),
        Resolved::Weekend(..) => {
            let saturday = at.first()?;
            return When::between(
                Partial::Day(saturday),
                Partial::Day(saturday.tomorrow().ok()?),
            );
        }
        Resolved::Month(year, month) => Partial::Month(year, month),
        Resolved::Quarter(year, quarter) => Partial::Quarter(year, quarter),
        Resolved::Half(year, half) => Partial::Half(year, half),
        Resolved::Season(year, season) => Partial::Season(year, season.number()),
        Resolved::Year(year) => Partial::Year(year),
        Resolved::Decade(prefix) => Partial::Decade(prefix),
        Resolved::Century(prefix) => Partial::Century(prefix),
    };
    Some(When::on(on))
}

fn part(clock: Clock) -> Option<Part> {
    match clock {
        Clock::Part(value::Part::Morning) => Some(Part::Morning),
        Clock::Part(value::Part::Midday) => Some(Part::Midday),
        Clock::Part(value::Part::Afternoon) => Some(Part::Afternoon),
        Clock::Part(value::Part::Evening) => Some(Part::Evening),
        Clock::Part(value::Part::Night) => Some(Part::Night),
        Clock::Part(value::Part::Daytime) | Clock::At(..) | Clock::None => None,
    }
}

fn modifier(modifier: Option<timex::Modifier>) -> Option<Modifier> {
    match modifier? {
        timex::Modifier::Start => Some(Modifier::Early),
        timex::Modifier::Mid => Some(Modifier::Mid),
        timex::Modifier::End => Some(Modifier::Late),
        _ => None,
    }
}

fn basis(timex: &Timex, at: Resolved) -> Option<Basis> {
    Some(match timex.reason {
        Reason::Stated => Basis::stated(),
        Reason::NearestYear(day) => Basis::from_report(How::NearestYear, day),
        Reason::WeekdayBefore(day) => Basis::from_report(How::WeekdayBefore, day),
        Reason::WeekdayAfter(day) => Basis::from_report(How::WeekdayAfter, day),
        Reason::Report(day) => Basis::from_report(how(at, day), day),
        Reason::Mentioned(day) => Basis::from_mention(how(at, day), Partial::Day(day)),
        Reason::None => return None,
    })
}

/// How a date lies to the day it was counted from.
fn how(at: Resolved, day: Date) -> How {
    let Some(first) = at.first() else {
        return How::Offset;
    };
    let precision = match at {
        Resolved::Day(date) => {
            return match date.since(day).map(|span| span.get_days()) {
                Ok(-1..=1) => How::DayWord,
                _ => How::Offset,
            };
        }
        Resolved::Week(..) | Resolved::Weekend(..) => {
            return match first.since(day).map(|span| span.get_days()) {
                Ok(-6..=0) => How::UnitOf,
                Ok(-13..=-7) => How::UnitBefore,
                Ok(1..=7) => How::UnitAfter,
                _ => How::Offset,
            };
        }
        Resolved::Month(..) => Precision::Month,
        Resolved::Quarter(..) => Precision::Quarter,
        Resolved::Half(..) => Precision::Half,
        Resolved::Season(..) => Precision::Season,
        Resolved::Year(_) => Precision::Year,
        Resolved::Decade(_) => Precision::Decade,
        Resolved::Century(_) => Precision::Century,
    };
    let (unit, here) = (
        Partial::around(first, precision),
        Partial::around(day, precision),
    );
    if unit == here {
        How::UnitOf
    } else if here.shifted(-1) == Some(unit) {
        How::UnitBefore
    } else if here.shifted(1) == Some(unit) {
        How::UnitAfter
    } else {
        How::Offset
    }
}
