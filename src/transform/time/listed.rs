//! The year that stands once for several dates: "1 January to 14 January 2023", "in March and April 2024".

use super::timex::{Reason, Timex};
use super::value::{Clock, Open, Resolved, Value};
use crate::model::Date;

/// Gives the start of a range the year of its end, for the same reason: "1 January to 14 January 2023", "March 1 to June 6 last year".
pub(super) fn start_in_year_of(found: &mut [Timex], end: Resolved, reason: Reason) {
    let Some(start) = found.last_mut() else {
        return;
    };
    let (Reason::NearestYear(_), Value::At(at, _)) = (start.reason, start.value) else {
        return;
    };
    let Some(end) = end.first() else {
        return;
    };
    let fits = |at: &Resolved| at.first().is_some_and(|first| first <= end);
    // Where the day is none in that year, nothing is known.
    let same = in_year(at, end.year());
    let before = || in_year(at, end.year().saturating_sub(1));
    let moved = same.and_then(|same| Some(same).filter(fits).or_else(before));
    if let Some(moved) = moved {
        state(start, moved, reason);
    }
}

/// Gives dates of a list without a year the year of the last one: "May 3 and June 4, 2023". Over the turn of a year it is the year before:
/// "in December and January 2024".
pub(super) fn in_year_of_last(list: &mut [Timex]) {
    let Some((stated, before)) = list.split_last_mut() else {
        return;
    };
    let Some(mut behind) = stated.resolved() else {
        return;
    };
    for timex in before.iter_mut().rev() {
        let at = match (timex.value, timex.reason) {
            (Value::At(at, _), Reason::NearestYear(_)) => Some(at),
            (Value::Open(Open::MonthDay(month, day), _), _) => leap(month, day),
            (Value::Open(Open::Month(month), _), _) => Some(Resolved::Month(2000, month)),
            _ => None,
        };
        let moved = at.and_then(|at| beside(at, behind));
        let Some(moved) = moved else {
            return;
        };
        state(timex, moved, Reason::Stated);
        behind = moved;
    }
}

/// A date in the year of the one behind it, if both are days or both are months.
fn beside(at: Resolved, behind: Resolved) -> Option<Resolved> {
    const LATE: i8 = 11;
    const EARLY: i8 = 2;
    let (month, year, next) = match (at, behind) {
        (Resolved::Day(at), Resolved::Day(behind)) => (at.month(), behind.year(), behind.month()),
        (Resolved::Month(_, month), Resolved::Month(year, next)) => (month, year, next),
        _ => return None,
    };
    let turns = month >= LATE && next <= EARLY;
    in_year(at, year.saturating_sub(i16::from(turns)))
}

fn leap(month: i8, day: i8) -> Option<Resolved> {
    Date::new(2000, month, day).ok().map(Resolved::Day)
}

/// The same date of another year, if it is there.
fn in_year(at: Resolved, year: i16) -> Option<Resolved> {
    match at {
        Resolved::Day(day) => Date::new(year, day.month(), day.day())
            .ok()
            .map(Resolved::Day),
        Resolved::Month(_, month) => Some(Resolved::Month(year, month)),
        _ => None,
    }
}

/// Gives a date another value, and the reason for it.
fn state(timex: &mut Timex, at: Resolved, reason: Reason) {
    let clock = match timex.value {
        Value::At(_, clock) | Value::Open(_, clock) => clock,
        _ => Clock::None,
    };
    timex.value = Value::At(at, clock);
    timex.reason = reason;
}
