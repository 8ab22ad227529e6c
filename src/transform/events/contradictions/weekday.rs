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
) -> Option<(Span, Contrary)> {
    let (dated, said, span) = match (timex.weekday, before) {
        (Some(said), _) => (timex, said, timex.span),
        (None, before) => {
            let before = before?;
            let (date, weekday) = apposition(words, before, timex)?;
            let said = day_of(weekday)?.weekday().to_monday_one_offset();
            let span = Span::new(before.span.start as usize, timex.span.end as usize);
            (date, said, span)
        }
    };
    let day = day_of(dated)?;
    let wrong = day.year() >= GREGORIAN && day.weekday().to_monday_one_offset() != said;
    let kind = Contrary::Weekday {
        day,
        said,
        year_stated: !dated.yearless,
    };
    wrong.then_some((span, kind))
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
