//! Times of day.

use super::super::fields::Fields;
use super::super::timex::Reason;
use super::super::value::{Clock, Open, Resolved, Value};
use super::{Resolver, Told, small};

impl Resolver<'_> {
    pub(super) fn clock(&self) -> Told {
        let fields = self.fields;
        let hour = fields.noon.or(fields.number).or(fields.day);
        let minutes = match (fields.clock, hour) {
            (Some(minutes), _) => minutes,
            (None, Some(hour @ 0..=24)) => hour * 60,
            // "0800 GMT"
            (None, Some(hours @ 25..=2359)) if hours % 100 < 60 => hours / 100 * 60 + hours % 100,
            _ => return None,
        };
        // "4 in the morning", "at 10 in the evening", "at 2 in the night"
        let by_part = |part: i32| {
            let early = part == 1 || (part == 4 && minutes < 360);
            (60..720)
                .contains(&minutes)
                .then_some(if early { 0 } else { 12 })
        };
        let meridiem = fields.meridiem.or(fields.part.and_then(by_part));
        let minutes = match meridiem {
            Some(_) if !(60..780).contains(&minutes) => return None,
            Some(later) => minutes % 720 + later * 60,
            None => minutes,
        };
        let clock = Clock::At(small(minutes / 60)?, small(minutes % 60)?, fields.zone);
        Some(self.on_its_day(clock))
    }

    pub(super) fn part_of_day(&self) -> (Value, Reason) {
        self.on_its_day(self.part())
    }

    /// A time of the day that stands with it, else of the last day mentioned.
    pub(super) fn on_its_day(&self, clock: Clock) -> (Value, Reason) {
        let fields = Fields {
            part: None,
            number: None,
            day: self.fields.day.filter(|_| self.fields.month.is_some()),
            ..*self.fields
        };
        let day = Resolver {
            fields: &fields,
            ..*self
        };
        let told = if fields.weekday.is_some() && fields.month.is_none() {
            day.weekday()
        } else if fields.today.is_some() {
            day.today()
        } else if fields.month.is_some() {
            day.date()
        } else {
            None
        };
        match told {
            Some((Value::At(at, _), reason)) => (Value::At(at, clock), reason),
            Some((Value::Open(open, _), reason)) => (Value::Open(open, clock), reason),
            _ => match self.context.anchor_day() {
                Some(day) => (Value::At(Resolved::Day(day), clock), Reason::Mentioned(day)),
                None => (Value::Open(Open::Day, clock), Reason::None),
            },
        }
    }
}
