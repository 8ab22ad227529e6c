//! The expressions that date what a sentence tells, in the terms of the model.

use super::reader::Reader;
use super::timex::{Boundary, Look, Reason, Timex};
use super::value::{Resolved, Value};
use crate::model::{Basis, Date, Partial, Span, When};

/// A time expression and the date it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// The dates of a sentence, in order, resolved against the day of the report; ranges are joined.
///
/// Expressions that need that day are left out if it is not known. Linear in the length of the sentence.
///
/// ```
/// use dateline::{model::Date, transform::time};
/// let wednesday = Date::constant(2025, 10, 29);
/// let found = time::read("The ship left on Tuesday.", Some(wednesday));
/// assert_eq!(found[0].when.to_string(), "2025-10-28");
/// ```
pub fn read(sentence: &str, report: Option<Date>) -> Vec<Timed> {
    read_next(&mut Reader::new(report), sentence)
}

/// The same, of a sentence that follows those that the reader has read: "the next day" is counted from the last day mentioned.
pub fn read_next(reader: &mut Reader, sentence: &str) -> Vec<Timed> {
    let mut timed: Vec<Timed> = Vec::new();
    let mut open = None;
    for timex in reader.read(sentence) {
        let joins = timex.ends_range && open.is_some();
        let dated = when(&timex);
        if joins && let Some(start) = timed.last_mut() {
            if let Some((when, _)) = dated
                && let Some(joined) = When::between(first(start.when), last(when))
            {
                start.when = joined;
                start.span.end = timex.span.end;
            }
            continue;
        }
        open = dated.map(|_| ());
        let Some((when, basis)) = dated else {
            continue;
        };
        timed.push(Timed {
            span: timex.span,
            when,
            basis,
            boundary: timex.boundary,
            ahead: timex.look == Look::Ahead,
        });
    }
    timed
}

/// A date that the model can hold, and why.
fn when(timex: &Timex) -> Option<(When, Basis)> {
    // "would" may speak of the future of the past: a weekday after it has two readings.
    let open_weekday = matches!(
        timex.reason,
        Reason::WeekdayBefore(_) | Reason::WeekdayAfter(_)
    ) && timex.rule == "weekday";
    if open_weekday && timex.look == Look::Unclear {
        return None;
    }
    // "at noon" tells nothing of the day.
    let dayless = matches!(timex.reason, Reason::Mentioned(_))
        && matches!(timex.rule, "clock" | "noon" | "part");
    if dayless {
        return None;
    }
    let Value::At(at, _) = timex.value else {
        return None;
    };
    if matches!(at, Resolved::Year(year) if !(1700..=2100).contains(&year)) {
        return None;
    }
    let basis = match timex.reason {
        Reason::Stated => Basis::Stated,
        Reason::NearestYear(day) => Basis::Year(day),
        Reason::Report(day) | Reason::Mentioned(day) => Basis::Day(day),
        Reason::WeekdayBefore(day) => Basis::WeekdayBefore(day),
        Reason::WeekdayAfter(day) => Basis::WeekdayAfter(day),
        Reason::None => return None,
    };
    Some((at.when()?, basis))
}

fn first(when: When) -> Partial {
    match when {
        When::On(at) | When::Between(at, _) => at,
    }
}

fn last(when: When) -> Partial {
    match when {
        When::On(at) | When::Between(_, at) => at,
    }
}
