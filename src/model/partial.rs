//! Calendar dates of which perhaps only the month, the year or the century is known.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use serde::{Deserialize, Serialize};

use super::{Date, NotEdtf, Precision, parse_civil};

/// A date as finely as it is known.
///
/// Invariant: months are 1 to 12, quarters and seasons 1 to 4, halves 1 and 2, and a day exists in its month. Years run from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Partial {
    /// Only the century is known: 19 are the years 1900 to 1999.
    Century(i16),
    /// Only the decade is known: 199 are the years 1990 to 1999.
    Decade(i16),
    /// Only the year is known.
    Year(i16),
    /// A half of a year.
    Half(i16, i8),
    /// A season of a year, spring first. Winter begins in December and ends in the next year.
    Season(i16, i8),
    /// A quarter of a year.
    Quarter(i16, i8),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(#[serde(with = "super::date::packed")] Date),
}

/// The codes that stand in place of a month: seasons at level 1, quarters and halves at level 2 (ISO 8601-2:2019, 4.8).
const SEASON: i8 = 20;
const QUARTER: i8 = 32;
const HALF: i8 = 39;

impl Partial {
    /// What holds a day and is known so finely; of a week only its day is told here, see [`When::week`](super::When::week).
    pub fn around(day: Date, precision: Precision) -> Self {
        let (year, month) = (day.year(), day.month());
        match precision {
            Precision::Century => Self::Century(year / 100),
            Precision::Decade => Self::Decade(year / 10),
            Precision::Year => Self::Year(year),
            Precision::Half => Self::Half(year, (month + 5) / 6),
            Precision::Season if month < 3 => Self::Season(year - 1, 4),
            Precision::Season => Self::Season(year, month / 3),
            Precision::Quarter => Self::Quarter(year, (month + 2) / 3),
            Precision::Month => Self::Month(year, month),
            Precision::Week | Precision::Day => Self::Day(day),
        }
    }

    /// How finely it is known.
    pub fn precision(self) -> Precision {
        match self {
            Self::Century(_) => Precision::Century,
            Self::Decade(_) => Precision::Decade,
            Self::Year(_) => Precision::Year,
            Self::Half(..) => Precision::Half,
            Self::Season(..) => Precision::Season,
            Self::Quarter(..) => Precision::Quarter,
            Self::Month(..) => Precision::Month,
            Self::Day(_) => Precision::Day,
        }
    }

    /// Its first day. Seasons are those of the north and begin with a month (spring in March), as meteorologists count them; EDTF does
    /// not say when they begin.
    pub fn first(self) -> Date {
        match self {
            Self::Century(century) => start(century * 100, 1),
            Self::Decade(decade) => start(decade * 10, 1),
            Self::Year(year) => start(year, 1),
            Self::Half(year, half) => start(year, half * 6 - 5),
            Self::Season(year, season) => start(year, season * 3),
            Self::Quarter(year, quarter) => start(year, quarter * 3 - 2),
            Self::Month(year, month) => start(year, month),
            Self::Day(date) => date,
        }
    }

    /// Its last day.
    pub fn last(self) -> Date {
        match self {
            Self::Century(century) => start(century * 100 + 99, 12).last_of_month(),
            Self::Decade(decade) => start(decade * 10 + 9, 12).last_of_month(),
            Self::Year(year) => start(year, 12).last_of_month(),
            Self::Half(year, half) => start(year, half * 6).last_of_month(),
            Self::Season(9999, 4) => Date::MAX,
            Self::Season(year, 4) => start(year + 1, 2).last_of_month(),
            Self::Season(year, season) => start(year, season * 3 + 2).last_of_month(),
            Self::Quarter(year, quarter) => start(year, quarter * 3).last_of_month(),
            Self::Month(year, month) => start(year, month).last_of_month(),
            Self::Day(date) => date,
        }
    }

    /// The one so many after it (before it, if negative), known as finely; none outside the years 1 to 9999.
    pub fn shifted(self, by: i16) -> Option<Self> {
        // Parts of years are counted through all years.
        let part = |year: i16, at: i8, parts: i32| -> Option<(i16, i8)> {
            let count = i32::from(year) * parts + i32::from(at) - 1 + i32::from(by);
            let year = i16::try_from(count.div_euclid(parts)).ok()?;
            Some((year, i8::try_from(count.rem_euclid(parts)).ok()? + 1))
        };
        let shifted = match self {
            Self::Century(century) => Self::Century(century.checked_add(by)?),
            Self::Decade(decade) => Self::Decade(decade.checked_add(by)?),
            Self::Year(year) => Self::Year(year.checked_add(by)?),
            Self::Half(year, at) => part(year, at, 2).map(|(year, at)| Self::Half(year, at))?,
            Self::Season(year, at) => part(year, at, 4).map(|(year, at)| Self::Season(year, at))?,
            Self::Quarter(year, at) => {
                part(year, at, 4).map(|(year, at)| Self::Quarter(year, at))?
            }
            Self::Month(year, at) => part(year, at, 12).map(|(year, at)| Self::Month(year, at))?,
            Self::Day(date) => Self::Day(date.checked_add(i64::from(by).days()).ok()?),
        };
        shifted.exists().then_some(shifted)
    }

    /// Whether its years are among those that are written with four digits.
    fn exists(self) -> bool {
        match self {
            Self::Century(century) => (0..=99).contains(&century),
            Self::Decade(decade) => (0..=999).contains(&decade),
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Season(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _) => year > 0 && year <= 9999,
            Self::Day(date) => date.year() > 0,
        }
    }
}

/// The first day of a month; there is no year before the first.
fn start(year: i16, month: i8) -> Date {
    Date::new(year.max(1), month, 1).unwrap_or(Date::MIN)
}

/// Writes EDTF, the shortest form of each: `19XX`, `199X`, `2025`, `2025-40`, `2025-21`, `2025-33`, `2025-09`, `2025-10-28`.
impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.write_str(text))
    }
}

impl Partial {
    /// Hands its text to a function.
    pub fn with_text<T>(self, take: impl FnOnce(&str) -> T) -> T {
        self.with_ascii(|text| take(std::str::from_utf8(text).unwrap_or_default()))
    }

    /// Hands its text, which is ASCII, to a function as bytes. Dates are written some dozen times for each event, and what is made for
    /// formatting is slow.
    pub fn with_ascii<T>(self, take: impl FnOnce(&[u8]) -> T) -> T {
        let (year, within, day) = match self {
            Self::Century(century) => return take(format!("{century:02}XX").as_bytes()),
            Self::Decade(decade) => return take(format!("{decade:03}X").as_bytes()),
            Self::Year(year) => (year, None, None),
            Self::Half(year, half) => (year, Some(HALF + half), None),
            Self::Season(year, season) => (year, Some(SEASON + season), None),
            Self::Quarter(year, quarter) => (year, Some(QUARTER + quarter), None),
            Self::Month(year, month) => (year, Some(month), None),
            Self::Day(date) => (date.year(), Some(date.month()), Some(date.day())),
        };
        let part = |part: Option<i8>| i16::from(part.unwrap_or_default());
        let mut text = [b'-'; 10];
        for (at, number) in [
            (0, year / 100),
            (2, year % 100),
            (5, part(within)),
            (8, part(day)),
        ] {
            let pair = usize::try_from(number).ok().and_then(|at| PAIRS.get(at));
            if let Some((place, pair)) = text.get_mut(at..at + 2).zip(pair) {
                place.copy_from_slice(pair);
            }
        }
        let length = match (within, day) {
            (None, _) => 4,
            (Some(_), None) => 7,
            (Some(_), Some(_)) => 10,
        };
        take(text.get(..length).unwrap_or_default())
    }
}

/// The numbers below a hundred in two digits.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[b'0'; 2]; 100];
    let mut number: u8 = 0;
    while number < 100 {
        pairs[number as usize] = [b'0' + number / 10, b'0' + number % 10];
        number += 1;
    }
    pairs
};

/// Reads EDTF level 1 without qualifiers and the codes of level 2 for quarters and halves. `2004-XX` and `2004-XX-XX` are read as the
/// year and `2004-05-XX` as the month: they say no more.
impl FromStr for Partial {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        read(text).filter(|at| at.exists()).ok_or(NotEdtf)
    }
}

fn read(text: &str) -> Option<Partial> {
    let digits = |text: &str| -> Option<i16> {
        let plain = text.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten()
    };
    if text.len() == 10 && text.is_ascii() {
        return match text.strip_suffix("-XX") {
            Some(whole) => {
                read(whole).filter(|at| matches!(at, Partial::Year(_) | Partial::Month(..)))
            }
            None => parse_civil(text).map(Partial::Day),
        };
    }
    if let Some((year, part)) = text.split_once('-').filter(|_| text.len() == 7) {
        let year = digits(year)?;
        if part == "XX" {
            return Some(Partial::Year(year));
        }
        let code = i8::try_from(digits(part)?).ok()?;
        return Some(match code {
            1..=12 => Partial::Month(year, code),
            21..=24 => Partial::Season(year, code - SEASON),
            33..=36 => Partial::Quarter(year, code - QUARTER),
            40..=41 => Partial::Half(year, code - HALF),
            _ => return None,
        });
    }
    if text.len() != 4 {
        return None;
    }
    if let Some(century) = text.strip_suffix("XX") {
        return digits(century).map(Partial::Century);
    }
    match text.strip_suffix('X') {
        Some(decade) => digits(decade).map(Partial::Decade),
        None => digits(text).map(Partial::Year),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text, how it is written again, how finely it is known, first and last day.
    fn check(text: &str, expected: &str) {
        let told = text.parse::<Partial>().map_or_else(
            |_| "none".to_owned(),
            |at| {
                let (first, last) = (at.first(), at.last());
                format!("{at} {} {first} {last}", at.precision().name())
            },
        );
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn each_form() {
        check("19XX", "19XX century 1900-01-01 1999-12-31");
        check("199X", "199X decade 1990-01-01 1999-12-31");
        check("1998", "1998 year 1998-01-01 1998-12-31");
        check("2025-40", "2025-40 half 2025-01-01 2025-06-30");
        check("2025-41", "2025-41 half 2025-07-01 2025-12-31");
        check("2025-21", "2025-21 season 2025-03-01 2025-05-31");
        check("2025-24", "2025-24 season 2025-12-01 2026-02-28");
        check("2025-33", "2025-33 quarter 2025-01-01 2025-03-31");
        check("2025-36", "2025-36 quarter 2025-10-01 2025-12-31");
        check("2024-02", "2024-02 month 2024-02-01 2024-02-29");
        check("2024-02-29", "2024-02-29 day 2024-02-29 2024-02-29");
        check("00XX", "00XX century 0001-01-01 0099-12-31");
        check("9999-24", "9999-24 season 9999-12-01 9999-12-31");
    }

    #[test]
    fn what_is_not_specified_says_no_more() {
        check("2004-XX", "2004 year 2004-01-01 2004-12-31");
        check("2004-XX-XX", "2004 year 2004-01-01 2004-12-31");
        check("2004-05-XX", "2004-05 month 2004-05-01 2004-05-31");
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "X",
            "XXXX",
            "0000",
            "+199",
            "2025-13",
            "2025-20",
            "2025-32",
            "2025-42",
            "2025-00",
            "2025-1",
            "2023-02-29",
            "2023-XX-05",
            "2025-33-XX",
            "199X-05",
            "2025-1é",
            "20XX-XX-XX",
            "12345",
        ] {
            check(text, "none");
        }
    }

    #[test]
    fn the_next_and_the_one_before() {
        let shifted = |text: &str, by| {
            let at: Partial = text.parse().expect("a date");
            at.shifted(by).map(|at| at.to_string())
        };
        assert_eq!(shifted("2025-36", 1).as_deref(), Some("2026-33"));
        assert_eq!(shifted("2025-01", -1).as_deref(), Some("2024-12"));
        assert_eq!(shifted("2025-24", 1).as_deref(), Some("2026-21"));
        assert_eq!(shifted("2024-02-29", 1).as_deref(), Some("2024-03-01"));
        assert_eq!(shifted("199X", 1).as_deref(), Some("200X"));
        assert_eq!(shifted("9999", 1), None);
        assert_eq!(shifted("0001-01-01", -1), None);
    }
}
