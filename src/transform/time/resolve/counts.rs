//! What a number counts, lengths of time, and what comes again.

use super::super::calendar::unit_at;
use super::super::timex::Reason;
use super::super::unit::Unit;
use super::super::value::{Clock, Length, Open, Ref, Resolved, Value};
use super::{Resolver, Told, open_unit, small};
use crate::model::Date;

impl Resolver<'_> {
    pub(super) fn ago(&self, direction: i64) -> Told {
        let unit = self.fields.unit?;
        let Some(count) = self.amount() else {
            let past = if direction < 0 {
                Ref::Past
            } else {
                Ref::Future
            };
            return Some((Value::Ref(past), Reason::None));
        };
        if let Some(same) = self.a_year_before(unit, count, direction) {
            return Some(same);
        }
        self.counted(
            |report| steps_from(report, unit, direction * i64::from(count)),
            open_unit(unit),
        )
    }

    pub(super) fn mentioned(&self, direction: i64) -> Told {
        let unit = self.fields.unit?;
        let Some(count) = self.amount() else {
            return Some((Value::Length(self.length()), Reason::None));
        };
        if let Some(same) = self.a_year_before(unit, count, direction) {
            return Some(same);
        }
        let from = if unit <= Unit::Week {
            self.context.anchor_day()
        } else {
            self.context.anchor()
        };
        // "Two weeks later" is later than what was told, never than the report.
        let told = direction < 0 || self.context.latest.is_some();
        let Some(from) = from.filter(|_| told) else {
            return Some((Value::Open(open_unit(unit), Clock::None), Reason::None));
        };
        let at = steps_from(from, unit, direction * i64::from(count))?;
        Some((Value::At(at, Clock::None), Reason::Mentioned(from)))
    }

    /// How many units; none if the words do not say.
    pub(super) fn amount(&self) -> Option<i32> {
        let count = match self.fields.number {
            _ if self.fields.vague => None,
            Some(count) => Some(count),
            None if self.fields.many => None,
            None => Some(1),
        };
        count?.checked_mul(self.fields.per_word.unwrap_or(1))
    }

    pub(super) fn length(&self) -> Length {
        Length {
            count: self.amount(),
            half: self.fields.half,
            unit: self.fields.unit.unwrap_or_default(),
        }
    }

    pub(super) fn every(&self) -> Length {
        let unit = self.fields.unit.unwrap_or(match self.fields.every {
            Some(2) => Unit::Week,
            Some(3) => Unit::Month,
            Some(4) => Unit::Quarter,
            Some(5) => Unit::Year,
            Some(6) => Unit::Hour,
            _ => Unit::Day,
        });
        Length {
            count: Some(self.fields.per_word.unwrap_or(1)),
            half: false,
            unit,
        }
    }

    pub(super) fn each(&self) -> Told {
        let fields = self.fields;
        let open = if let Some(weekday) = fields.weekday {
            Open::Weekday(small(weekday)?)
        } else if let Some(month) = fields.month {
            Open::Month(small(month)?)
        } else {
            Open::Season(self.season_named()?)
        };
        Some((Value::Each(open, self.part()), Reason::None))
    }
}

fn steps_from(date: Date, unit: Unit, steps: i64) -> Option<Resolved> {
    match unit {
        Unit::Decade => unit_at(date, Unit::Year, steps.checked_mul(10)?),
        Unit::Century => unit_at(date, Unit::Year, steps.checked_mul(100)?),
        unit => unit_at(date, unit, steps),
    }
}
