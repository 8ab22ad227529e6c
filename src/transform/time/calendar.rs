//! Arithmetic with days, months and years that never fails loudly: what lies outside the calendar is none.

use jiff::{ToSpan as _, civil::Weekday};

use super::unit::Unit;
use super::value::Resolved;
use crate::model::Date;

pub(super) fn add_days(date: Date, days: i64) -> Option<Date> {
    if days.abs() > 4_000_000 {
        return None;
    }
    date.checked_add(days.days()).ok()
}

/// Months after a month.
pub(super) fn add_months(year: i16, month: i8, months: i64) -> Option<(i16, i8)> {
    let all = i64::from(year)
        .checked_mul(12)?
        .checked_add(i64::from(month) - 1)?
        .checked_add(months)?;
    let year = year_in_range(all.div_euclid(12))?;
    Some((year, i8::try_from(all.rem_euclid(12)).ok()? + 1))
}

pub(super) fn year_in_range(year: i64) -> Option<i16> {
    i16::try_from(year)
        .ok()
        .filter(|year| (1..=9999).contains(year))
}

pub(super) fn week_of(date: Date) -> (i16, i8) {
    let week = date.iso_week_date();
    (week.year(), week.week())
}

pub(super) fn quarter_of(date: Date) -> i8 {
    (date.month() - 1) / 3 + 1
}

/// The unit that holds a day, or one so many units from it.
pub(super) fn unit_at(date: Date, unit: Unit, steps: i64) -> Option<Resolved> {
    let year =
        |per: i64| year_in_range(i64::from(date.year()).checked_add(steps.checked_mul(per)?)?);
    Some(match unit {
        Unit::Day => Resolved::Day(add_days(date, steps)?),
        Unit::Week => {
            let (year, week) = week_of(add_days(date, steps.checked_mul(7)?)?);
            Resolved::Week(year, week)
        }
        Unit::Weekend => {
            let (year, week) = week_of(add_days(date, steps.checked_mul(7)?)?);
            Resolved::Weekend(year, week)
        }
        Unit::Month => {
            let (year, month) = add_months(date.year(), date.month(), steps)?;
            Resolved::Month(year, month)
        }
        Unit::Quarter => {
            let (year, month) =
                add_months(date.year(), quarter_of(date) * 3 - 2, steps.checked_mul(3)?)?;
            Resolved::Quarter(year, (month - 1) / 3 + 1)
        }
        Unit::Year => Resolved::Year(year(1)?),
        Unit::Decade => Resolved::Decade(year(10)? / 10),
        Unit::Century => Resolved::Century(year(100)? / 100),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Millennium => return None,
    })
}

/// The last such weekday before a day, or the first after it. Monday is 1.
pub(super) fn weekday_from(date: Date, weekday: i8, direction: i32) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday).ok()?;
    date.nth_weekday(direction, weekday).ok()
}

pub(super) fn weekday_of(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}
