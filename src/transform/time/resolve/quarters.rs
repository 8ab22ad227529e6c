//! Quarters and halves of years, and what reports on them count from.

use super::super::calendar::{unit_at, year_in_range};
use super::super::timex::{Look, Reason};
use super::super::unit::Unit;
use super::super::value::{Clock, Open, Resolved, Value};
use super::{Resolver, Told, small};
use crate::model::Date;

/// How many days ahead a quarter may begin that a clause about the future means: later ones are the last one's.
const SOON_DAYS: i64 = 200;

impl Resolver<'_> {
    pub(super) fn quarter(&self) -> Told {
        let fields = self.fields;
        let halves = fields.half;
        let place = |year: i16, number: i8| {
            if halves {
                Resolved::Half(year, number)
            } else {
                Resolved::Quarter(year, number)
            }
        };
        let number = match fields.ordinal {
            Some(number) => small(number)?,
            // "the last half of 1989", "the 1988 quarter"
            None if halves => 2,
            None => match self.context.quarter {
                Some((_, quarter)) => quarter,
                None => {
                    return Some((
                        Value::At(Resolved::Year(self.stated_year()?), Clock::None),
                        Reason::Stated,
                    ));
                }
            },
        };
        if number < 1 || number > if halves { 2 } else { 4 } {
            return None;
        }
        if let Some(year) = self.stated_year() {
            return Some((Value::At(place(year, number), Clock::None), Reason::Stated));
        }
        let open = if halves {
            Open::Half(number)
        } else {
            Open::Quarter(number)
        };
        let turn = fields.turn.map(i64::from);
        self.counted(
            |report| {
                let year = if let Some(turn) = turn {
                    year_in_range(i64::from(report.year()) + turn)?
                } else {
                    self.quarter_year(report, &|year| place(year, number).first())?
                };
                Some(place(year, number))
            },
            open,
        )
    }

    /// The year of the last such stretch that has begun, or of the next one if the clause points ahead and it comes soon.
    pub(super) fn quarter_year(
        &self,
        report: Date,
        begins: &dyn Fn(i16) -> Option<Date>,
    ) -> Option<i16> {
        let this = report.year();
        let days = |year: i16| Some(i64::from(report.until(begins(year)?).ok()?.get_days()));
        let running = (-92..=0).contains(&days(this)?);
        let ahead = self.look == Look::Ahead && !running;
        Some(if days(this)? > 0 {
            if ahead { this } else { this - 1 }
        } else if ahead && days(this + 1)? < SOON_DAYS {
            this + 1
        } else {
            this
        })
    }

    pub(super) fn latest_quarter(&self) -> Told {
        if let Some((year, quarter)) = self.context.quarter {
            let at = Resolved::Quarter(year, quarter);
            return Some((Value::At(at, Clock::None), Reason::Mentioned(at.first()?)));
        }
        self.counted(
            |report| unit_at(report, Unit::Quarter, -1),
            Open::AnyQuarter,
        )
    }

    pub(super) fn year_ago(&self) -> Told {
        let fields = self.fields;
        let quarter = match (fields.ordinal, self.context.quarter) {
            (Some(quarter @ 1..=4), _) => Some((None, small(quarter)?)),
            // "in the nine months ... in the year-earlier period"
            (_, Some((year, quarter))) if self.context.by_quarter => Some((Some(year), quarter)),
            _ => None,
        };
        if let Some(year) = self.stated_year() {
            let at = quarter.map_or(Resolved::Year(year), |(_, quarter)| {
                Resolved::Quarter(year, quarter)
            });
            return Some((Value::At(at, Clock::None), Reason::Stated));
        }
        self.counted(
            |report| {
                let base = quarter.and_then(|(year, _)| year).unwrap_or(report.year());
                let year = year_in_range(i64::from(base) - 1)?;
                Some(quarter.map_or(Resolved::Year(year), |(_, quarter)| {
                    Resolved::Quarter(year, quarter)
                }))
            },
            Open::Year,
        )
    }

    /// "a year earlier" in a report on a quarter means that quarter of the year before.
    pub(super) fn a_year_before(&self, unit: Unit, count: i32, direction: i64) -> Told {
        let (year, quarter) = self.context.quarter.filter(|_| self.context.by_quarter)?;
        if unit != Unit::Year || count != 1 || direction > 0 {
            return None;
        }
        let at = Resolved::Quarter(year_in_range(i64::from(year) - 1)?, quarter);
        let from = Resolved::Quarter(year, quarter).first()?;
        Some((Value::At(at, Clock::None), Reason::Mentioned(from)))
    }
}
