//! A weekday beside a day that has another.

use super::Contrary;
use crate::model::{Date, Span};
use crate::transform::time::{Reason, Resolved, Timex, Value};

/// The first whole year in which all who print in English count by the Gregorian calendar.
const GREGORIAN: i16 = 1753;

/// "Tuesday, Oct 29, 2025", "29 October 2025, a Tuesday": it is a Wednesday.
pub(super) fn weekday(
    words: &str,
    before: Option<&Timex>,
    timex: &Timex,
    report: Date,
) -> Option<(Span, Contrary)> {
    let (dated, said, span) = match (timex.weekday, before) {
        (Some(said), _) => (timex, said, timex.span),
        (None, before) => {
            let before = before?;
            let (date, weekday) = apposition(words, before, timex)?;
            let said = day_of(weekday)?.weekday().to_monday_one_offset();
            let end = timex.span.end as usize;
            // "29 October (a Tuesday)"
            let closes = words.get(end..).is_some_and(|rest| rest.starts_with(')'));
            let span = Span::new(before.span.start as usize, end + usize::from(closes));
            (date, said, span)
        }
    };
    let day = day_of(dated)?;
    let day = if dated.yearless {
        near(day, report)?
    } else {
        day
    };
    let fits = |day: Date| day.weekday().to_monday_one_offset() == said;
    // "Tuesday 4/11/2025" may be read the other way.
    let changed_over = dated.rule == "digits" && day_first(day).is_some_and(fits);
    let wrong = day.year() >= GREGORIAN && !fits(day) && !changed_over;
    let kind = Contrary::Weekday {
        day,
        said,
        year_stated: !dated.yearless,
    };
    wrong.then_some((span, kind))
}

/// Days around a report in which a date without a year has no other year for certain.
const NEAR: i32 = 60;

/// The day nearest to the report that has the month and day of another, if it is near.
fn near(day: Date, report: Date) -> Option<Date> {
    let year = |step: i16| Date::new(report.year().checked_add(step)?, day.month(), day.day()).ok();
    let mut days = [-1, 0, 1].into_iter().filter_map(year);
    days.find(|day| (*day - report).get_days().abs() <= NEAR)
}

/// A day with its month and day of the month changed over.
fn day_first(day: Date) -> Option<Date> {
    Date::new(day.year(), day.day(), day.month()).ok()
}

/// A date and a weekday that stand side by side for one day: "on 29 October (a Tuesday)", "on Tuesday evening, 29 October".
fn apposition<'a>(
    words: &str,
    before: &'a Timex,
    timex: &'a Timex,
) -> Option<(&'a Timex, &'a Timex)> {
    let between = words.get(before.span.end as usize..timex.span.start as usize)?;
    let after = words.get(timex.span.end as usize..).unwrap_or_default();
    let names_weekday = |it: &Timex| {
        matches!(
            it.reason,
            Reason::WeekdayBefore(_) | Reason::WeekdayAfter(_)
        ) && matches!(it.rule, "weekday" | "part")
    };
    let names_day = |it: &Timex| {
        matches!(it.reason, Reason::Stated | Reason::NearestYear(_)) && it.weekday.is_none()
    };
    if names_weekday(before) && names_day(timex) {
        return matches!(between, ", " | " (").then_some((timex, before));
    }
    let set_apart = matches!(between, ", a " | " (" | " (a " | " – a " | " — a ")
        && after.starts_with([',', ')', '.', ' ']);
    (names_day(before) && names_weekday(timex) && set_apart).then_some((before, timex))
}

fn day_of(timex: &Timex) -> Option<Date> {
    match timex.value {
        Value::At(Resolved::Day(day), _) => Some(day),
        _ => None,
    }
}
