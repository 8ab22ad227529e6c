//! Which day an expression means.

use jiff::{ToSpan, civil::Weekday};

use super::expression::{Boundary, Direction, Expression, Value};
use super::lexicon::Class;
use super::words::Word;
use crate::model::{Basis, Date, How, Partial, Span, When};

/// How far ahead of the report the nearest reading of a date without a year may lie, in days, unless the clause points ahead.
/// Measured on `TimeBank`, AQUAINT and MEANTIME: 95.7 % of 163 such dates come out right.
const AHEAD_DAYS: i64 = 90;

/// How far before a weekday a word that points ahead still governs it, in bytes. Measured on the same sets: 93.3 % of 314 weekdays.
const CUE_WINDOW: u32 = 60;

/// A time expression and the date it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timed {
    /// Byte offsets in the sentence.
    pub span: Span,
    /// What it means.
    pub when: When,
    /// Why.
    pub basis: Basis,
    /// How the sentence is bound to it.
    pub boundary: Boundary,
    /// A word before it in its clause points ahead.
    pub ahead: bool,
}

/// Resolves expressions in order; the second half of a range takes its direction from the first and is joined to it.
pub(super) fn resolve(
    words: &[Word],
    expressions: &[Expression],
    report: Option<Date>,
) -> Vec<Timed> {
    let mut timed: Vec<Timed> = Vec::with_capacity(expressions.len());
    for expression in expressions {
        let open = expression
            .ends_range
            .then(|| timed.last().cloned())
            .flatten();
        let cue = cue(words, expression);
        if cue == Cue::Unclear && matches!(expression.value, Value::Weekday(_, Direction::Open)) {
            continue;
        }
        let ahead = cue == Cue::Ahead;
        if let Some(mut open) = open {
            let start = open_start(open.when);
            // "from Wednesday to Thursday": the end is looked for from the start on, wherever the report stands.
            let Some((end, _)) = partial(expression.value, Some(start.first()), true) else {
                continue;
            };
            let start = match (open.basis.how, end_stated(expression.value)) {
                (How::NearestYear, true) => in_year_of(start, end).unwrap_or(start),
                _ => start,
            };
            if let Some(when) = When::between(start, end) {
                if start != open_start(open.when) {
                    open.basis = Basis::stated();
                }
                open.when = when;
                open.span.end = expression.span.end;
                timed.pop();
                timed.push(open);
            }
            continue;
        }
        if let Some((when, basis)) = when(expression.value, report, ahead) {
            timed.push(Timed {
                span: expression.span,
                when,
                basis,
                boundary: expression.boundary,
                ahead,
            });
        }
    }
    timed
}

fn open_start(when: When) -> Partial {
    when.stands()
}

/// Whether the year of an expression stands in it.
fn end_stated(value: Value) -> bool {
    matches!(value, Value::Day(_) | Value::Month(Some(_), _))
}

/// The start of a range whose end gives the year: "1 January to 14 January 2023".
fn in_year_of(start: Partial, end: Partial) -> Option<Partial> {
    let in_year = |year: i16| match start {
        Partial::Day(date) => Date::new(year, date.month(), date.day())
            .ok()
            .map(Partial::Day),
        Partial::Month(_, month) => Some(Partial::Month(year, month)),
        _ => None,
    };
    let year = end.first().year();
    [year, year - 1]
        .into_iter()
        .filter_map(in_year)
        .find(|start| start.first() <= end.last())
}

fn when(value: Value, report: Option<Date>, ahead: bool) -> Option<(When, Basis)> {
    let Value::Days(year, month, first, last) = value else {
        return partial(value, report, ahead).map(|(at, basis)| (When::on(at), basis));
    };
    let (year, basis) = match year {
        Some(year) => (year, Basis::stated()),
        None => (
            nearest_year(report?, ahead, |year| Date::new(year, month, first).ok())?,
            Basis::from_report(How::NearestYear, report?),
        ),
    };
    let day = |day| Date::new(year, month, day).ok().map(Partial::Day);
    Some((When::between(day(first)?, day(last)?)?, basis))
}

fn partial(value: Value, report: Option<Date>, ahead: bool) -> Option<(Partial, Basis)> {
    match value {
        Value::Day(date) => return Some((Partial::Day(date), Basis::stated())),
        Value::Month(Some(year), month) => {
            return Some((Partial::Month(year, month), Basis::stated()));
        }
        Value::Year(year) => return Some((Partial::Year(year), Basis::stated())),
        _ => {}
    }
    let report = report?;
    Some(match value {
        Value::Offset(days) => (
            Partial::Day(report.checked_add(days.days()).ok()?),
            Basis::from_report(How::DayWord, report),
        ),
        Value::Weekday(day, direction) => {
            let weekday = Weekday::from_monday_zero_offset(day).ok()?;
            let same = report.weekday() == weekday;
            let forward = match direction {
                Direction::Back => false,
                Direction::Ahead => true,
                Direction::Open if same => {
                    return Some((
                        Partial::Day(report),
                        Basis::from_report(How::WeekdayBefore, report),
                    ));
                }
                Direction::Open => ahead,
            };
            if forward {
                let day = report.nth_weekday(1, weekday).ok()?;
                (
                    Partial::Day(day),
                    Basis::from_report(How::WeekdayAfter, report),
                )
            } else {
                let day = report.nth_weekday(-1, weekday).ok()?;
                (
                    Partial::Day(day),
                    Basis::from_report(How::WeekdayBefore, report),
                )
            }
        }
        Value::MonthDay(month, day) => {
            let year = nearest_year(report, ahead, |year| Date::new(year, month, day).ok())?;
            (
                Partial::Day(Date::new(year, month, day).ok()?),
                Basis::from_report(How::NearestYear, report),
            )
        }
        Value::Month(None, month) => {
            let year = nearest_year(report, ahead, |year| Date::new(year, month, 15).ok())?;
            (
                Partial::Month(year, month),
                Basis::from_report(How::NearestYear, report),
            )
        }
        Value::Day(_) | Value::Days(..) | Value::Month(Some(_), _) | Value::Year(_) => return None,
    })
}

/// The year in which a date without one lies nearest to the report; never far ahead unless the clause points there, and then never
/// behind.
fn nearest_year(report: Date, ahead: bool, date_in: impl Fn(i16) -> Option<Date>) -> Option<i16> {
    (report.year() - 4..=report.year() + 4)
        .filter_map(|year| {
            let days = i64::from(report.until(date_in(year)?).ok()?.get_days());
            let allowed = if ahead {
                days >= -31
            } else {
                days <= AHEAD_DAYS
            };
            allowed.then_some((days.abs(), year))
        })
        .min()
        .map(|(_, year)| year)
}

/// Where the clause up to an expression points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cue {
    /// Nowhere, or back.
    None,
    /// Ahead of the report.
    Ahead,
    /// Ahead of something that was said: before or after the report.
    Unclear,
}

/// The nearest cue before an expression, as long as nothing lies between that points elsewhere or begins another clause.
fn cue(words: &[Word], expression: &Expression) -> Cue {
    let Some(here) = words.get(expression.first) else {
        return Cue::None;
    };
    // A day by which something is to be done lies ahead; one by which it had been done does not.
    let past_perfect = |word: &Word| word.class == Class::Past;
    if expression.boundary == Boundary::By && !words.iter().any(past_perfect) {
        return Cue::Ahead;
    }
    for word in words
        .get(..expression.first)
        .unwrap_or_default()
        .iter()
        .rev()
    {
        if here.span.start.saturating_sub(word.span.end) > CUE_WINDOW {
            return Cue::None;
        }
        match word.class {
            Class::Future => return Cue::Ahead,
            Class::Would => return Cue::Unclear,
            Class::Past if expression.boundary == Boundary::By => return Cue::Unclear,
            Class::Past | Class::Clause => return Cue::None,
            _ => {}
        }
    }
    Cue::None
}
