//! Calendar dates of which perhaps only the month or the year is known.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Date;

/// English names of the months.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English names of the days of the week, Monday first (ISO 8601).
pub const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// A year, a month of a year, or a day.
///
/// Invariant: the month is 1 to 12 and the day exists in its month. Years run from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Partial {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
}

impl Partial {
    /// Its first day.
    pub fn first(self) -> Date {
        let start = |year, month| Date::new(year, month, 1).unwrap_or(Date::MIN);
        match self {
            Self::Year(year) => start(year, 1),
            Self::Month(year, month) => start(year, month),
            Self::Day(date) => date,
        }
    }

    /// Its last day.
    pub fn last(self) -> Date {
        match self {
            Self::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            Self::Month(..) => self.first().last_of_month(),
            Self::Day(date) => date,
        }
    }
}

/// Writes EDTF level 0: `2025`, `2025-09`, `2025-10-28` (ISO 8601-2:2019).
impl fmt::Display for Partial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = match *self {
            Self::Year(year) => (year, None, None),
            Self::Month(year, month) => (year, Some(month), None),
            Self::Day(date) => (date.year(), Some(date.month()), Some(date.day())),
        };
        // Digit by digit: dates are written some dozen times for each event, and padding is slow.
        let mut text = [b'-'; 10];
        let mut length = 0;
        let mut put = |number: i16, digits: &[i16]| {
            for digit in digits {
                if let Some(place) = text.get_mut(length) {
                    *place = b'0' + u8::try_from(number / digit % 10).unwrap_or_default();
                }
                length += 1;
            }
            length += 1;
        };
        put(year, &[1000, 100, 10, 1]);
        [month, day]
            .into_iter()
            .flatten()
            .for_each(|number| put(i16::from(number), &[10, 1]));
        let text = text.get(..length - 1).unwrap_or_default();
        f.write_str(std::str::from_utf8(text).unwrap_or_default())
    }
}

/// The date that `YYYY-MM-DD` names, if it exists.
pub fn parse_civil(text: &str) -> Option<Date> {
    let shape = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    if !shape {
        return None;
    }
    Date::new(
        text.get(..4)?.parse().ok()?,
        text.get(5..7)?.parse().ok()?,
        text.get(8..)?.parse().ok()?,
    )
    .ok()
    .filter(|date| date.year() > 0)
}
