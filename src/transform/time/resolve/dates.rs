//! Dates that name their month, year, season or feast.

use super::super::calendar::{add_days, week_of, weekday_from, weekday_of, year_in_range};
use super::super::fields::Fields;
use super::super::timex::Reason;
use super::super::unit::Unit;
use super::super::value::{Clock, Open, Resolved, Season, Value};
use super::super::{feasts, nearest};
use super::{Resolver, Told, small};
use crate::model::Date;

impl Resolver<'_> {
    pub(super) fn date(&self) -> Told {
        let fields = self.fields;
        if let Some(packed) = fields.digits {
            let day = Date::new(
                self.stated_year()?,
                small(packed / 100 % 100)?,
                small(packed % 100)?,
            );
            return Some((
                Value::At(Resolved::Day(day.ok()?), self.part()),
                Reason::Stated,
            ));
        }
        let turned = fields
            .turn
            .filter(|_| fields.unit == Some(Unit::Year))
            .and_then(|turn| {
                let report = self.context.report?;
                year_in_range(i64::from(report.year()) + i64::from(turn))
            });
        // "the year two thousand"
        let spelt = fields
            .number
            .filter(|number| fields.month.is_none() && *number >= 1000);
        let year = self
            .stated_year()
            .or(turned)
            .or_else(|| year_in_range(i64::from(spelt?)));
        let reason = match (turned, self.context.report) {
            (Some(_), Some(report)) => Reason::Report(report),
            _ => Reason::Stated,
        };
        let Some(month) = fields.month else {
            return Some((Value::At(Resolved::Year(year?), Clock::None), reason));
        };
        let month = small(month)?;
        let day = match fields.day.or(fields.ordinal) {
            Some(day) => Some(small(day)?),
            None => None,
        };
        match (year, day) {
            (Some(year), Some(day)) => {
                let date = Date::new(year, month, day).ok()?;
                Some((Value::At(Resolved::Day(date), self.part()), reason))
            }
            (Some(year), None) => {
                Some((Value::At(Resolved::Month(year, month), self.part()), reason))
            }
            (None, Some(day)) => self.month_day(month, day),
            (None, None) => self.month(month),
        }
    }

    pub(super) fn month_day(&self, month: i8, day: i8) -> Told {
        // It must exist in a leap year.
        Date::new(2000, month, day).ok()?;
        let Some(report) = self.context.report else {
            return Some((
                Value::Open(Open::MonthDay(month, day), self.part()),
                Reason::None,
            ));
        };
        let year = self.year_of(report, |year| Date::new(year, month, day).ok())?;
        let date = Date::new(year, month, day).ok()?;
        Some((
            Value::At(Resolved::Day(date), self.part()),
            Reason::NearestYear(report),
        ))
    }

    pub(super) fn month(&self, month: i8) -> Told {
        let Some(report) = self.context.report else {
            return Some((Value::Open(Open::Month(month), Clock::None), Reason::None));
        };
        let year = self.year_of(report, |year| Date::new(year, month, 15).ok())?;
        Some((
            Value::At(Resolved::Month(year, month), Clock::None),
            Reason::NearestYear(report),
        ))
    }

    /// The year in which a date without one lies.
    fn year_of(&self, report: Date, date_in: impl Fn(i16) -> Option<Date>) -> Option<i16> {
        if self.context.history() == Some(report) {
            nearest::told_year(report, date_in)
        } else {
            nearest::year(report, self.look, date_in)
        }
    }

    pub(super) fn first_of_days(&self) -> Told {
        let fields = Fields {
            last_day: None,
            ..*self.fields
        };
        let (first, last) = (fields.day?, self.fields.last_day?);
        if first >= last {
            return None;
        }
        Resolver {
            fields: &fields,
            ..*self
        }
        .date()
    }

    /// A date of the year that the last one mentioned lies in.
    pub(super) fn date_again(&self) -> Told {
        let from = self.context.anchor();
        let fields = Fields {
            year: from.map(|from| i32::from(from.year())),
            turn: None,
            ..*self.fields
        };
        let (value, _) = Resolver {
            fields: &fields,
            ..*self
        }
        .date()?;
        Some((value, from.map_or(Reason::None, Reason::Mentioned)))
    }

    pub(super) fn week_of(&self) -> Told {
        let (value, reason) = self.date()?;
        Some(match value {
            Value::At(Resolved::Day(day), clock) => {
                let (year, week) = week_of(day);
                (Value::At(Resolved::Week(year, week), clock), reason)
            }
            _ => (Value::Open(Open::Week, Clock::None), reason),
        })
    }

    pub(super) fn era(&self) -> Told {
        let at = if let Some(decade) = self.fields.decade {
            Resolved::Decade(i16::try_from(decade / 10).ok()?)
        } else {
            let number = self
                .fields
                .ordinal
                .filter(|number| (1..=30).contains(number));
            Resolved::Century(i16::try_from(number? - 1).ok()?)
        };
        Some((Value::At(at, Clock::None), Reason::Stated))
    }

    pub(super) fn season_named(&self) -> Option<Season> {
        Some(match self.fields.season? {
            1 => Season::Spring,
            2 => Season::Summer,
            3 => Season::Autumn,
            _ => Season::Winter,
        })
    }

    pub(super) fn season(&self) -> Told {
        let season = self.season_named()?;
        // "the summer of 2019-2023" is no season.
        let follows = |last: i32| self.fields.year.is_some_and(|year| last == year + 1);
        if !self.fields.last_year.is_none_or(follows) {
            return None;
        }
        if let Some(year) = self.stated_year() {
            return Some((
                Value::At(Resolved::Season(year, season), Clock::None),
                Reason::Stated,
            ));
        }
        self.counted(
            |report| {
                let year = self.year_of(report, |year| {
                    add_days(Date::new(year, season.month(), 1).ok()?, 45)
                })?;
                Some(Resolved::Season(year, season))
            },
            Open::Season(season),
        )
    }

    pub(super) fn feast(&self) -> Told {
        let feast = self.fields.feast?;
        let named = self.fields.weekday.and_then(small);
        let on = |feast, year| {
            let day = if self.fields.eve {
                feasts::eve(feast, year)
            } else {
                feasts::day(feast, year)
            };
            // "Black Monday" is another day than Black Friday, "Easter Monday" one behind it.
            day.and_then(|day| match named {
                Some(weekday) if weekday_of(day) != weekday && feast == feasts::EASTER => {
                    weekday_from(day, weekday, if weekday < 4 { 1 } else { -1 })
                }
                named => Some(day).filter(|day| named.is_none_or(|it| it == weekday_of(*day))),
            })
        };
        if let Some(year) = self.stated_year() {
            return Some((
                Value::At(Resolved::Day(on(feast, year)?), self.part()),
                Reason::Stated,
            ));
        }
        let turn = self.fields.turn;
        self.counted(
            |report| {
                let this = on(feast, report.year())?;
                let year = match turn {
                    Some(-1) if this >= report => report.year() - 1,
                    Some(1) if this <= report => report.year() + 1,
                    Some(_) => report.year(),
                    None => self.year_of(report, |year| on(feast, year))?,
                };
                Some(Resolved::Day(on(feast, year)?))
            },
            Open::Day,
        )
    }
}
