//! In which year a date without one lies.

use super::calendar::year_in_range;
use super::timex::Look;
use crate::model::Date;

/// How far ahead of the report the nearest reading of a date without a year may lie, in days, unless the clause points ahead.
/// Measured on `TimeBank`, AQUAINT and MEANTIME: 95.7 % of 163 such dates come out right.
const AHEAD_DAYS: i64 = 90;

/// The year in which a date without one lies nearest to the report; never far ahead unless the clause points there, and then never
/// behind.
pub(super) fn year(report: Date, look: Look, date_in: impl Fn(i16) -> Option<Date>) -> Option<i16> {
    // Eight years hold a 29th of February.
    (-4..=4)
        .filter_map(|step| {
            let year = year_in_range(i64::from(report.year()) + step)?;
            let days = i64::from(report.until(date_in(year)?).ok()?.get_days());
            let allowed = match look {
                Look::Ahead => days >= -31,
                // The month of the report may be told as past.
                Look::Back => days <= 15,
                Look::Plain | Look::Unclear => days <= AHEAD_DAYS,
            };
            allowed.then_some((days.abs(), year))
        })
        .min()
        .map(|(_, year)| year)
}

/// The year of a date in a text that tells of one day after the other: that of the day it has come to, or the next one.
pub(super) fn told_year(day: Date, date_in: impl Fn(i16) -> Option<Date>) -> Option<i16> {
    /// A date so many days before is the one a year later.
    const BACK_DAYS: i32 = 240;
    let year = day.year();
    let back = |date: Date| date.until(day).ok().map(|span| span.get_days());
    let past = date_in(year)
        .and_then(back)
        .is_some_and(|days| days > BACK_DAYS);
    year_in_range(i64::from(year) + i64::from(past))
}
