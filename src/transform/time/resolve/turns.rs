//! Weekdays, `today`, and what a word counts: last, this, next, the following.

use super::super::calendar::{
    add_days, add_months, unit_at, week_of, weekday_from, weekday_of, year_in_range,
};
use super::super::timex::{Look, Reason};
use super::super::unit::Unit;
use super::super::value::{Open, Resolved, Season, Value};
use super::{Resolver, Told, open_unit, small};
use crate::model::Date;

impl Resolver<'_> {
    pub(super) fn today(&self) -> Told {
        let days = i64::from(self.fields.today?) + i64::from(self.fields.turn.unwrap_or_default());
        self.counted(
            |report| add_days(report, days).map(Resolved::Day),
            Open::Day,
        )
    }

    pub(super) fn weekday(&self) -> Told {
        let weekday = small(self.fields.weekday?)?;
        let Some(report) = self.context.report else {
            return Some((
                Value::Open(Open::Weekday(weekday), self.part()),
                Reason::None,
            ));
        };
        let (day, reason) = if weekday_of(report) == weekday {
            (report, Reason::WeekdayBefore(report))
        } else if self.look == Look::Ahead {
            (
                weekday_from(report, weekday, 1)?,
                Reason::WeekdayAfter(report),
            )
        } else {
            (
                weekday_from(report, weekday, -1)?,
                Reason::WeekdayBefore(report),
            )
        };
        Some((Value::At(Resolved::Day(day), self.part()), reason))
    }

    pub(super) fn turn(&self) -> Told {
        let fields = self.fields;
        let turn = fields.turn.unwrap_or_default();
        if let Some(weekday) = fields.weekday {
            let weekday = small(weekday)?;
            return match fields.unit {
                Some(_) => self.weekday_of_week(weekday, turn),
                None => self.weekday_turn(weekday, turn),
            };
        }
        if fields.feast.is_some() {
            return self.feast();
        }
        if let Some(month) = fields.month {
            let month = small(month)?;
            return self.counted(
                |report| {
                    let year = turned_year(report.year(), month.cmp(&report.month()), turn)?;
                    Some(Resolved::Month(year, month))
                },
                Open::Month(month),
            );
        }
        if let Some(season) = self.season_named() {
            return self.counted(
                |report| season_turn(report, season, turn),
                Open::Season(season),
            );
        }
        if let Some(part) = fields.part {
            // "this morning", "last night"
            let days = if turn < 0 || part == 0 { -1 } else { 0 };
            return self.counted(
                |report| add_days(report, days).map(Resolved::Day),
                Open::Day,
            );
        }
        let unit = fields.unit?;
        // "the last fortnight": as long as that, and no week of the calendar.
        if fields.per_word.is_some() {
            return Some((Value::Length(self.length()), Reason::None));
        }
        self.counted(
            |report| unit_at(report, unit, i64::from(turn)),
            open_unit(unit),
        )
    }

    /// "Tuesday last week": of the calendar's week, from Monday on.
    fn weekday_of_week(&self, weekday: i8, turn: i32) -> Told {
        self.counted(
            |report| {
                let days = i64::from(weekday - weekday_of(report)) + 7 * i64::from(turn);
                add_days(report, days).map(Resolved::Day)
            },
            Open::Weekday(weekday),
        )
    }

    pub(super) fn weekday_turn(&self, weekday: i8, turn: i32) -> Told {
        let Some(report) = self.context.report else {
            return Some((
                Value::Open(Open::Weekday(weekday), self.part()),
                Reason::None,
            ));
        };
        let (day, reason) = match turn {
            -1 => (
                weekday_from(report, weekday, -1)?,
                Reason::WeekdayBefore(report),
            ),
            0 if weekday_of(report) == weekday => (report, Reason::WeekdayAfter(report)),
            _ => (
                weekday_from(report, weekday, 1)?,
                Reason::WeekdayAfter(report),
            ),
        };
        Some((Value::At(Resolved::Day(day), self.part()), reason))
    }

    pub(super) fn again(&self) -> Told {
        let turn = self.fields.turn.unwrap_or_default();
        if let Some(weekday) = self.fields.weekday {
            let weekday = small(weekday)?;
            let Some(from) = self.context.anchor() else {
                return Some((
                    Value::Open(Open::Weekday(weekday), self.part()),
                    Reason::None,
                ));
            };
            let day = if turn == 0 && weekday_of(from) == weekday {
                from
            } else {
                weekday_from(from, weekday, if turn > 0 { 1 } else { -1 })?
            };
            return Some((
                Value::At(Resolved::Day(day), self.part()),
                Reason::Mentioned(from),
            ));
        }
        let unit = self.fields.unit.unwrap_or(Unit::Day);
        if self.fields.per_word.is_some() {
            return Some((Value::Length(self.length()), Reason::None));
        }
        let from = if unit == Unit::Day {
            self.context.anchor_day()
        } else {
            self.context.anchor()
        };
        let Some(from) = from else {
            return Some((Value::Open(open_unit(unit), self.part()), Reason::None));
        };
        let at = unit_at(from, unit, i64::from(turn))?;
        Some((Value::At(at, self.part()), Reason::Mentioned(from)))
    }

    pub(super) fn running(&self) -> Told {
        match self.fields.unit? {
            Unit::Quarter => self.latest_quarter(),
            Unit::Weekend => self.counted(
                |report| {
                    // "over the weekend": the one just past, but "will meet over the weekend".
                    let is_past = weekday_of(report) < 6 && self.look != Look::Ahead;
                    let steps = if is_past { -7 } else { 0 };
                    let (year, week) = week_of(add_days(report, steps)?);
                    Some(Resolved::Weekend(year, week))
                },
                Open::Weekend,
            ),
            unit => self.counted(|report| unit_at(report, unit, 0), open_unit(unit)),
        }
    }
}

fn turned_year(year: i16, order: std::cmp::Ordering, turn: i32) -> Option<i16> {
    let step = match turn {
        -1 if order.is_ge() => -1,
        1 if order.is_le() => 1,
        _ => 0,
    };
    year_in_range(i64::from(year) + step)
}

fn season_turn(report: Date, season: Season, turn: i32) -> Option<Resolved> {
    let begins = |year: i16| Date::new(year, season.month(), 1).ok();
    let this = report.year();
    let year = match turn {
        -1 => (0..3).map(|back| this - back).find(|year| {
            let after = add_months(*year, season.month(), 3);
            after
                .and_then(|(year, month)| Date::new(year, month, 1).ok())
                .is_some_and(|after| after <= report)
        })?,
        1 => {
            if begins(this)? > report {
                this
            } else {
                this + 1
            }
        }
        _ => this,
    };
    Some(Resolved::Season(year, season))
}
