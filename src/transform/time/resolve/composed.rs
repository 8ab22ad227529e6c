//! Dates that are counted from another one in the same words.

use super::super::calendar::{
    add_days, add_months, unit_at, weekday_from, weekday_of, year_in_range,
};
use super::super::fields::Fields;
use super::super::timex::{Look, Reason};
use super::super::unit::Unit;
use super::super::value::{Clock, Open, Resolved, Value};
use super::{Resolver, Told, open_unit, small};
use crate::model::Date;

impl Resolver<'_> {
    /// "the first Monday of December": counted in the month, or the year, that the other words tell.
    pub(super) fn nth_weekday(&self) -> Told {
        let weekday = small(self.fields.weekday?)?;
        let nth = match self.fields.ordinal.or(self.fields.day) {
            Some(nth) => small(nth).filter(|nth| (1..=5).contains(nth))?,
            None => -1,
        };
        let of_year = self.fields.year.map(|_| if nth > 0 { 1 } else { 12 });
        let (month, reason) = if let Some(month) = self.fields.month.or(of_year) {
            let fields = Fields {
                month: Some(month),
                ordinal: None,
                day: None,
                turn: None,
                ..*self.fields
            };
            Resolver {
                fields: &fields,
                ..*self
            }
            .date()?
        } else {
            let turn = i64::from(self.fields.turn.unwrap_or_default());
            self.counted(|report| unit_at(report, Unit::Month, turn), Open::AnyMonth)?
        };
        let Value::At(Resolved::Month(year, month), _) = month else {
            return Some((month, reason));
        };
        let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).ok()?;
        let first = Date::new(year, month, 1).ok()?;
        let day = first.nth_weekday_of_month(nth, weekday).ok()?;
        Some((Value::At(Resolved::Day(day), Clock::None), reason))
    }

    /// "on the 22nd": the next or the last such day. Nothing where another month was named before, since it may be of that one.
    pub(super) fn day_of_month(&self) -> Told {
        let day = small(self.fields.ordinal.or(self.fields.day)?)?;
        let Some(report) = self.context.report else {
            return Some((Value::Open(Open::Day, Clock::None), Reason::None));
        };
        let running = (report.year(), report.month());
        if self.context.month.is_some_and(|month| month != running) {
            return None;
        }
        let step = if self.look == Look::Ahead { 1 } else { -1 };
        // A month without a 31st stands between two with one.
        let at = (0..=2).find_map(|months| {
            let (year, month) = add_months(running.0, running.1, step * months)?;
            let at = Date::new(year, month, day).ok()?;
            let fits = if step > 0 { at >= report } else { at <= report };
            fits.then_some(at)
        })?;
        Some((
            Value::At(Resolved::Day(at), Clock::None),
            Reason::Report(report),
        ))
    }

    /// "the Friday before last": a week before the last one.
    pub(super) fn before_last(&self) -> Told {
        if let Some(weekday) = self.fields.weekday {
            let weekday = small(weekday)?;
            return self.counted(
                |report| add_days(weekday_from(report, weekday, -1)?, -7).map(Resolved::Day),
                Open::Weekday(weekday),
            );
        }
        let unit = self.fields.unit?;
        self.counted(|report| unit_at(report, unit, -2), open_unit(unit))
    }

    /// "a week from Thursday": a week after the next one.
    pub(super) fn after_day(&self) -> Told {
        let count = i64::from(self.amount()?);
        let days = match self.fields.unit? {
            Unit::Week => count.checked_mul(7)?,
            Unit::Day => count,
            _ => return None,
        };
        let weekday = self.fields.weekday.and_then(small);
        let today = self.fields.today.map(i64::from);
        self.counted(
            |report| {
                let from = match weekday {
                    Some(weekday) if weekday_of(report) != weekday => {
                        weekday_from(report, weekday, 1)?
                    }
                    _ => add_days(report, today.unwrap_or_default())?,
                };
                add_days(from, days).map(Resolved::Day)
            },
            weekday.map_or(Open::Day, Open::Weekday),
        )
    }

    /// "a year ago today", "20 years ago this month", "three years ago next week".
    pub(super) fn years_ago(&self) -> Told {
        let years = i64::from(self.amount()?);
        let fields = self.fields;
        let unit = match fields.today {
            Some(_) => Unit::Day,
            None => fields.unit?,
        };
        let turn = i64::from(fields.today.or(fields.turn).unwrap_or_default());
        self.counted(
            |report| {
                let year = year_in_range(i64::from(report.year()).checked_sub(years)?)?;
                let month = Date::new(year, report.month(), 1).ok()?;
                // The 29th of February was the 28th.
                let day = report.day().min(month.days_in_month());
                unit_at(Date::new(year, month.month(), day).ok()?, unit, turn)
            },
            open_unit(unit),
        )
    }
}
