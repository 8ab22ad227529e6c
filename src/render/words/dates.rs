//! Days in the words of a language.

use serde::Serialize;

use super::Words;
use super::sections::Dates;
use crate::model::{Date, Partial};

/// A day in every form that templates use.
#[derive(Clone, Debug, Serialize)]
pub(in crate::render) struct DateView<'w> {
    /// `2025-10-29`
    pub iso: String,
    /// `29 October 2025`
    pub long: String,
    /// `Wednesday 29 October 2025`
    pub full: String,
    /// `29 Oct`
    pub short: String,
    /// `29 Oct 2025`
    pub short_year: String,
    /// `Wed 29 Oct 2025`
    pub short_full: String,
    /// `29 October`
    pub day: String,
    /// `Wednesday`
    pub weekday: &'w str,
    /// `Wed`
    pub wd: &'w str,
    /// `2025`
    pub year: String,
}

impl<'w> DateView<'w> {
    pub(in crate::render) fn new(date: Date, words: &'w Words) -> Self {
        let names = &words.date;
        let (number, year) = (date.day().to_string(), date.year().to_string());
        let [long_month, short_month] =
            [&names.months, &names.months_short].map(|months| name(months, date.month()));
        let (short, weekday) = (
            [
                ("day", number.as_str()),
                ("month", short_month),
                ("year", &year),
            ],
            names.weekday(date),
        );
        let full = [
            ("day", number.as_str()),
            ("month", long_month),
            ("year", &year),
        ];
        let long = names.day_year.fill(&full);
        let short_year = names.day_year.fill(&short);
        Self {
            iso: Partial::Day(date).with_text(str::to_owned),
            full: names
                .with_weekday
                .fill(&[("weekday", weekday), ("date", &long)]),
            short: names.day.fill(&short),
            short_full: names.with_weekday.fill(&[
                ("weekday", names.weekday_short(date)),
                ("date", &short_year),
            ]),
            short_year,
            day: names.day.fill(&full),
            long,
            weekday,
            wd: names.weekday_short(date),
            year,
        }
    }
}

impl Dates {
    /// `Wednesday 29 October`
    pub(in crate::render) fn weekday_and_day(&self, date: Date) -> String {
        let month = name(&self.months, date.month());
        let mut digits = itoa::Buffer::new();
        let day = self
            .day
            .fill(&[("day", digits.format(date.day())), ("month", month)]);
        self.with_weekday
            .fill(&[("weekday", self.weekday(date)), ("date", &day)])
    }

    /// `October 2025`, standing alone.
    pub(in crate::render) fn month_of_year(&self, year: i16, month: i8) -> String {
        let year = year.to_string();
        let month = self.month_alone(month);
        self.month_year.fill(&[("month", month), ("year", &year)])
    }

    /// `October`, standing alone.
    pub(in crate::render) fn month_alone(&self, month: i8) -> &str {
        name(&self.months_alone, month)
    }

    /// `Oct`
    pub(in crate::render) fn month_short(&self, month: i8) -> &str {
        name(&self.months_short, month)
    }

    /// `Wednesday`
    pub(in crate::render) fn weekday(&self, date: Date) -> &str {
        name(&self.weekdays, number(date))
    }

    /// `Wed`
    pub(in crate::render) fn weekday_short(&self, date: Date) -> &str {
        name(&self.weekdays_short, number(date))
    }

    /// `We`
    pub(in crate::render) fn weekday_narrow(&self, date: Date) -> &str {
        name(&self.weekdays_narrow, number(date))
    }
}

/// The name of a number, counted from one.
pub(in crate::render) fn name(names: &[String], number: i8) -> &str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|index| names.get(index))
        .map(String::as_str)
        .unwrap_or_default()
}

/// The number of a weekday, 1 for Monday.
fn number(date: Date) -> i8 {
    date.weekday().to_monday_one_offset()
}
