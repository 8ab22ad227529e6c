//! Days in the words of a language.

use serde::{Serialize, Serializer};

use super::Words;
use super::sections::Dates;
use crate::model::{Date, Partial};
use crate::render::when::capital;

/// A day. Templates see it in every form; put into words when it is asked for, since most lists want one or two of them.
#[derive(Clone, Copy, Debug)]
pub(in crate::render) struct DateView<'w> {
    date: Date,
    names: &'w Dates,
}

/// What templates see of it.
#[derive(Serialize)]
struct Forms<'w> {
    iso: String,
    long: String,
    full: String,
    short: String,
    short_year: String,
    short_full: String,
    day: String,
    weekday: &'w str,
    wd: &'w str,
    year: String,
}

impl Serialize for DateView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [long, short_year] = [Length::Long, Length::Short].map(|of| self.with_year(of));
        let forms = Forms {
            iso: self.iso(),
            full: self.behind_weekday(self.weekday(), &long),
            short: self.short(),
            short_full: self.behind_weekday(self.wd(), &short_year),
            day: self.without_year(),
            weekday: self.weekday(),
            wd: self.wd(),
            year: self.year().to_string(),
            long,
            short_year,
        };
        forms.serialize(serializer)
    }
}

/// How long the name of a month is.
#[derive(Clone, Copy)]
enum Length {
    Long,
    Short,
}

impl<'w> DateView<'w> {
    pub(in crate::render) fn new(date: Date, words: &'w Words) -> Self {
        let names = &words.date;
        Self { date, names }
    }

    /// `2025-10-29`
    pub(in crate::render) fn iso(self) -> String {
        Partial::Day(self.date).with_text(str::to_owned)
    }

    /// `29 October 2025`
    pub(in crate::render) fn long(self) -> String {
        self.with_year(Length::Long)
    }

    /// `Wednesday 29 October 2025`
    pub(in crate::render) fn full(self) -> String {
        self.behind_weekday(self.weekday(), &self.long())
    }

    /// `29 Oct`
    pub(in crate::render) fn short(self) -> String {
        self.day(Length::Short)
    }

    /// `29 Oct 2025`
    pub(in crate::render) fn short_year(self) -> String {
        self.with_year(Length::Short)
    }

    /// `Wed 29 Oct 2025`
    pub(in crate::render) fn short_full(self) -> String {
        self.behind_weekday(self.wd(), &self.short_year())
    }

    /// `29 October`
    pub(in crate::render) fn without_year(self) -> String {
        self.day(Length::Long)
    }

    /// `29 Oct` beside a day of the same year, else `29 Oct 2025`.
    pub(in crate::render) fn short_beside(self, other: Self) -> String {
        if self.date.year() == other.date.year() {
            self.short()
        } else {
            self.short_year()
        }
    }

    /// Its year.
    pub(in crate::render) fn year(self) -> i16 {
        self.date.year()
    }

    /// `Wednesday`
    pub(in crate::render) fn weekday(self) -> &'w str {
        self.names.weekday(self.date)
    }

    /// `Wed`
    pub(in crate::render) fn wd(self) -> &'w str {
        self.names.weekday_short(self.date)
    }

    fn day(self, length: Length) -> String {
        let mut digits = itoa::Buffer::new();
        let day = digits.format(self.date.day());
        let month = self.month(length);
        self.names.day.fill(&[("day", day), ("month", month)])
    }

    fn with_year(self, length: Length) -> String {
        let mut digits = [itoa::Buffer::new(), itoa::Buffer::new()];
        let [day, year] = &mut digits;
        let values = [
            ("day", day.format(self.date.day())),
            ("month", self.month(length)),
            ("year", year.format(self.date.year())),
        ];
        self.names.day_year.fill(&values)
    }

    fn behind_weekday(self, weekday: &str, date: &str) -> String {
        let values = [("weekday", weekday), ("date", date)];
        self.names.with_weekday.fill(&values)
    }

    fn month(self, length: Length) -> &'w str {
        let names = match length {
            Length::Long => &self.names.months,
            Length::Short => &self.names.months_short,
        };
        name(names, self.date.month())
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

/// The days of a year as the label of a date has them, `29 Oct`: most events of a site are dated to one of them.
#[derive(Clone, Debug, Default)]
pub(super) struct DayLabels(Vec<[String; 31]>);

impl DayLabels {
    pub(super) fn of(names: &Dates) -> Self {
        let label = |month: &str, index: usize| {
            let mut digits = itoa::Buffer::new();
            let day = digits.format(index + 1);
            capital(names.day.fill(&[("day", day), ("month", month)]))
        };
        let of_month = |month: &String| std::array::from_fn(|index| label(month, index));
        Self(names.months_short.iter().map(of_month).collect())
    }

    pub(super) fn get(&self, date: Date) -> &str {
        let month = usize::try_from(date.month() - 1).ok();
        let days = month.and_then(|at| self.0.get(at));
        days.map_or("", |days| name(days, date.day()))
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
