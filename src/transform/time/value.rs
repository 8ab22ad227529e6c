//! The values of time expressions, written as TIMEX3 (`TimeML` 1.2.1).

use std::fmt;

use super::unit::Unit;
use crate::model::Date;

/// What a time expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A place in the calendar: `2025-10-29`, `2025-W44`, `2025-10-29TMO`.
    At(Resolved, Clock),
    /// A place in the calendar that needs a day to count from, and there is none: `XXXX-WXX-2`, `XXXX-10-29`.
    Open(Open, Clock),
    /// Now, some time ago, or some time ahead.
    Ref(Ref),
    /// A length of time: `P3D`, `PTXH`.
    Length(Length),
    /// Every so often: `P1D`.
    Every(Length),
    /// Each of those: `XXXX-WXX-2`.
    Each(Open, Clock),
}

/// A place in the calendar, as finely as the words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// `2025-10-29`
    Day(Date),
    /// ISO year and week: `2025-W44`.
    Week(i16, i8),
    /// The Saturday and Sunday of an ISO week: `2025-W44-WE`.
    Weekend(i16, i8),
    /// `2025-10`
    Month(i16, i8),
    /// `2025-Q3`
    Quarter(i16, i8),
    /// `2025-H1`
    Half(i16, i8),
    /// `2025-SU`. A winter has the year in which it begins.
    Season(i16, Season),
    /// `2025`
    Year(i16),
    /// The year without its last digit: `202`.
    Decade(i16),
    /// The year without its last two digits: `20`.
    Century(i16),
}

/// A place in the calendar with parts that are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// `XXXX-XX-XX`
    Day,
    /// `XXXX-WXX-2`; Monday is 1.
    Weekday(i8),
    /// `XXXX-10-29`
    MonthDay(i8, i8),
    /// `XXXX-WXX`
    Week,
    /// `XXXX-WXX-WE`
    Weekend,
    /// `XXXX-XX`
    AnyMonth,
    /// `XXXX-10`
    Month(i8),
    /// `XXXX-Q3`
    Quarter(i8),
    /// `XXXX-QX`
    AnyQuarter,
    /// `XXXX-H1`
    Half(i8),
    /// `XXXX-SU`
    Season(Season),
    /// `XXXX`
    Year,
}

/// A season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// A time of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// None is told.
    #[default]
    None,
    /// `TMO`
    Part(Part),
    /// Hour and minute, and whether they are those of UTC: `T10:35`, `T08:30Z`.
    At(i8, i8, bool),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `TMO`
    Morning,
    /// `TAF`
    Afternoon,
    /// `TEV`
    Evening,
    /// `TNI`
    Night,
    /// `TMI`
    Midday,
    /// `TDT`
    Daytime,
}

/// A reference that no calendar holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ref {
    /// `PAST_REF`
    Past,
    /// `PRESENT_REF`
    Present,
    /// `FUTURE_REF`
    Future,
}

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Length {
    /// How many; none if the words do not say.
    pub count: Option<i32>,
    /// And a half.
    pub half: bool,
    /// Of what.
    pub unit: Unit,
}

impl Resolved {
    /// The first day of it.
    pub fn first(self) -> Option<Date> {
        let month = |year, month| Date::new(year, month, 1).ok();
        match self {
            Self::Day(date) => Some(date),
            Self::Week(year, week) => monday(year, week),
            Self::Weekend(year, week) => {
                monday(year, week).and_then(|day| super::calendar::add_days(day, 5))
            }
            Self::Month(year, number) => month(year, number),
            Self::Quarter(year, number) => month(year, number * 3 - 2),
            Self::Half(year, number) => month(year, number * 6 - 5),
            Self::Season(year, season) => month(year, season.month()),
            Self::Year(year) => month(year, 1),
            Self::Decade(prefix) => month(prefix.checked_mul(10)?.max(1), 1),
            Self::Century(prefix) => month(prefix.checked_mul(100)?.max(1), 1),
        }
    }
}

impl Resolved {
    /// The same day or month of the next year, if there is one.
    pub(super) fn a_year_on(self) -> Option<Self> {
        match self {
            Self::Day(day) => {
                let year = day.year().checked_add(1)?;
                Date::new(year, day.month(), day.day()).ok().map(Self::Day)
            }
            Self::Month(year, month) => Some(Self::Month(year.checked_add(1)?, month)),
            _ => None,
        }
    }
}

fn monday(year: i16, week: i8) -> Option<Date> {
    jiff::civil::ISOWeekDate::new(year, week, jiff::civil::Weekday::Monday)
        .ok()
        .map(jiff::civil::ISOWeekDate::date)
}

impl Season {
    /// Its number in the year, spring first.
    pub(super) fn number(self) -> i8 {
        self.month() / 3
    }

    /// The month it begins with.
    pub(super) fn month(self) -> i8 {
        match self {
            Self::Spring => 3,
            Self::Summer => 6,
            Self::Autumn => 9,
            Self::Winter => 12,
        }
    }

    fn code(self) -> &'static str {
        match self {
            Self::Spring => "SP",
            Self::Summer => "SU",
            Self::Autumn => "FA",
            Self::Winter => "WI",
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(resolved, clock) => write!(f, "{resolved}{clock}"),
            Self::Open(open, clock) | Self::Each(open, clock) => write!(f, "{open}{clock}"),
            Self::Ref(Ref::Past) => f.write_str("PAST_REF"),
            Self::Ref(Ref::Present) => f.write_str("PRESENT_REF"),
            Self::Ref(Ref::Future) => f.write_str("FUTURE_REF"),
            Self::Length(length) | Self::Every(length) => write!(f, "{length}"),
        }
    }
}

impl fmt::Display for Resolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(
                f,
                "{:04}-{:02}-{:02}",
                date.year(),
                date.month(),
                date.day()
            ),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Season(year, season) => write!(f, "{year:04}-{}", season.code()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Decade(prefix) => write!(f, "{prefix:03}"),
            Self::Century(prefix) => write!(f, "{prefix:02}"),
        }
    }
}

impl fmt::Display for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("XXXX-XX-XX"),
            Self::Weekday(day) => write!(f, "XXXX-WXX-{day}"),
            Self::MonthDay(month, day) => write!(f, "XXXX-{month:02}-{day:02}"),
            Self::Week => f.write_str("XXXX-WXX"),
            Self::Weekend => f.write_str("XXXX-WXX-WE"),
            Self::AnyMonth => f.write_str("XXXX-XX"),
            Self::Month(month) => write!(f, "XXXX-{month:02}"),
            Self::Quarter(quarter) => write!(f, "XXXX-Q{quarter}"),
            Self::AnyQuarter => f.write_str("XXXX-QX"),
            Self::Half(half) => write!(f, "XXXX-H{half}"),
            Self::Season(season) => write!(f, "XXXX-{}", season.code()),
            Self::Year => f.write_str("XXXX"),
        }
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::None => Ok(()),
            Self::Part(part) => f.write_str(match part {
                Part::Morning => "TMO",
                Part::Afternoon => "TAF",
                Part::Evening => "TEV",
                Part::Night => "TNI",
                Part::Midday => "TMI",
                Part::Daytime => "TDT",
            }),
            Self::At(hour, minute, utc) => {
                write!(f, "T{hour:02}:{minute:02}{}", if utc { "Z" } else { "" })
            }
        }
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letter, times) = self.unit.letter();
        let (time, letter) = match letter.strip_prefix('T') {
            Some(letter) => ("T", letter),
            None => ("", letter),
        };
        match (self.count, self.half) {
            (None, _) => write!(f, "P{time}X{letter}"),
            (Some(count), true) if times == 1 => match self.unit {
                Unit::Year if count == 0 => f.write_str("P6M"),
                Unit::Hour => write!(f, "PT{}", count_of(count, "H", 30, "M")),
                _ => write!(f, "P{time}{count}.5{letter}"),
            },
            (Some(count), half) => {
                let count = i64::from(count) * i64::from(times)
                    + if half { i64::from(times) / 2 } else { 0 };
                write!(f, "P{time}{count}{letter}")
            }
        }
    }
}

fn count_of(count: i32, letter: &str, rest: i32, rest_letter: &str) -> String {
    if count == 0 {
        format!("{rest}{rest_letter}")
    } else {
        format!("{count}{letter}{rest}{rest_letter}")
    }
}
