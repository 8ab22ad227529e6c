//! What was said before, as far as later expressions count from it.

use super::calendar::quarter_of;
use super::timex::{Look, Reason};
use super::value::Resolved;
use crate::model::Date;

/// How many years before the report a date is history.
const LONG_AGO: i16 = 2;

/// The day of the report, and the last dates mentioned.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Context {
    pub report: Option<Date>,
    /// The last day mentioned.
    pub day: Option<Date>,
    /// The last month mentioned.
    pub month: Option<(i16, i8)>,
    /// The last quarter mentioned.
    pub quarter: Option<(i16, i8)>,
    /// The last stretch that figures were given for was a quarter.
    pub by_quarter: bool,
    /// How many dates lie years before the report, and say so.
    pub long_ago: u32,
    /// How many were counted from the report.
    pub current: u32,
    /// The first day of the last date mentioned that lies years before the report.
    pub history: Option<Date>,
    /// The last date mentioned, as finely as it was.
    pub latest: Option<Resolved>,
}

impl Context {
    pub(super) fn mention(&mut self, resolved: Resolved) {
        self.latest = Some(resolved);
        if self.is_long_ago(resolved) {
            self.history = resolved.first();
        }
        match resolved {
            Resolved::Day(day) => {
                self.day = Some(day);
                self.month = Some((day.year(), day.month()));
            }
            Resolved::Month(year, month) => self.month = Some((year, month)),
            _ => {}
        }
    }

    /// Notes how a date was told.
    pub(super) fn note(&mut self, resolved: Resolved, reason: Reason) {
        match reason {
            Reason::Stated if self.is_long_ago(resolved) => self.long_ago += 1,
            Reason::Report(_) | Reason::WeekdayBefore(_) | Reason::WeekdayAfter(_) => {
                self.current += 1;
            }
            _ => {}
        }
    }

    /// Whether a date lies in a year before that of the report.
    pub(super) fn is_over(&self, resolved: Resolved) -> bool {
        let wide = matches!(resolved, Resolved::Decade(_) | Resolved::Century(_));
        let year = resolved.first().map(Date::year);
        !wide
            && year
                .zip(self.report)
                .is_some_and(|(year, report)| year < report.year())
    }

    fn is_long_ago(&self, resolved: Resolved) -> bool {
        let year = resolved.first().map(Date::year);
        year.zip(self.report)
            .is_some_and(|(year, report)| report.year() - year >= LONG_AGO)
    }

    /// The day that a text of history has come to: its dates are years old, and few are counted from the day it was published.
    pub(super) fn history(&self) -> Option<Date> {
        self.history
            .filter(|_| self.long_ago > 2 + 2 * self.current)
    }

    /// A quarter that the report is about: the last one named that is over, not one that it is set against.
    pub(super) fn tell_of(&mut self, year: i16, quarter: i8, look: Look) {
        let over = self.report.is_none_or(|report| {
            let running = (report.year(), quarter_of(report));
            // The year of a firm may end in September: its fourth quarter is told as over in November.
            let told = self.quarter.is_none() && look == Look::Plain;
            (year, quarter) < running || (told && (year, quarter) == running)
        });
        if over && self.quarter.is_none_or(|last| last <= (year, quarter)) {
            self.quarter = Some((year, quarter));
            self.by_quarter = true;
        }
    }

    /// The first day of the last date mentioned; the report's if there is none.
    pub(super) fn anchor(&self) -> Option<Date> {
        self.latest.and_then(Resolved::first).or(self.report)
    }

    /// The last day mentioned; the report's if there is none.
    pub(super) fn anchor_day(&self) -> Option<Date> {
        match self.latest {
            Some(Resolved::Day(day)) => Some(day),
            _ => self.report,
        }
    }
}
