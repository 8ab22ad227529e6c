//! Dates as people write them into front matter: a civil date, perhaps with a time of day.

use crate::model::Date;

/// What the characters of a date value say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Civil {
    /// A day, and seconds after its midnight if a time is given.
    Day(Date, Option<u32>),
    /// The form of a date, but there is no such day or time.
    NoSuchDay,
    /// Something else.
    NotADate,
}

/// Reads `2025-10-29`, `2025-1-5`, `2025-10-29T16:12:36Z`, `2025-10-29 16:12 +09:00`.
///
/// The day and the time are taken as written. An offset is allowed and has no effect: to heed it would move the day.
pub(super) fn read(words: &str) -> Civil {
    parts(words.trim()).unwrap_or(Civil::NotADate)
}

fn parts(words: &str) -> Option<Civil> {
    let (year, rest) = number(words, 4, 4)?;
    let (month, rest) = number(rest.strip_prefix('-')?, 1, 2)?;
    let (day, rest) = number(rest.strip_prefix('-')?, 1, 2)?;
    let time = if rest.is_empty() {
        None
    } else {
        Some(time(rest.strip_prefix(['T', 't', ' '])?.trim_start())?)
    };
    let date = i16::try_from(year)
        .ok()
        .filter(|year| *year > 0)
        .zip(i8::try_from(month).ok().zip(i8::try_from(day).ok()))
        .and_then(|(year, (month, day))| Date::new(year, month, day).ok());
    let shown = time.is_none_or(|[hour, minute, second]| hour < 24 && minute < 60 && second <= 60);
    // Second 60 is a leap second; it counts as the last one of its minute.
    let seconds = time.map(|[hour, minute, second]| hour * 3600 + minute * 60 + second.min(59));
    Some(match date.filter(|_| shown) {
        Some(date) => Civil::Day(date, seconds),
        None => Civil::NoSuchDay,
    })
}

/// Hour, minute and second, whether or not a clock ever shows them.
fn time(words: &str) -> Option<[u32; 3]> {
    let (hour, rest) = number(words, 1, 2)?;
    let (minute, rest) = number(rest.strip_prefix(':')?, 2, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => number(rest, 2, 2)?,
        None => (0, rest),
    };
    let rest = match rest.strip_prefix('.') {
        Some(rest) => number(rest, 1, 9)?.1,
        None => rest,
    };
    let zone = rest.trim();
    let digits = zone.strip_prefix(['+', '-']);
    let known = matches!(zone, "" | "Z" | "z" | "UTC" | "GMT")
        || digits.is_some_and(|zone| {
            (1..=5).contains(&zone.len()) && zone.bytes().all(|b| b.is_ascii_digit() || b == b':')
        });
    known.then_some([hour, minute, second])
}

/// A number of `least` to `most` digits at the start, and what follows it.
fn number(words: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    if !(least..=most).contains(&digits) {
        return None;
    }
    let (digits, rest) = words.split_at(digits);
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(words: &str, expect: &str) {
        let got = match read(words) {
            Civil::Day(date, None) => date.to_string(),
            Civil::Day(date, Some(seconds)) => format!("{date} + {seconds}"),
            Civil::NoSuchDay => "no such day".to_owned(),
            Civil::NotADate => "not a date".to_owned(),
        };
        assert_eq!(got, expect, "{words}");
    }

    #[test]
    fn a_day_is_read_as_written() {
        check("2025-10-29", "2025-10-29");
        check(" 2025-1-5 ", "2025-01-05");
        check("2025-10-29T16:12:36Z", "2025-10-29 + 58356");
        check("2025-10-29T23:59:59-11:00", "2025-10-29 + 86399");
        check("2025-10-29 07:00", "2025-10-29 + 25200");
        check("2001-12-14 21:59:43.10 -5", "2001-12-14 + 79183");
        check("2016-12-31T23:59:60Z", "2016-12-31 + 86399");
    }

    #[test]
    fn days_that_do_not_exist_are_told_from_other_words() {
        check("2025-02-30", "no such day");
        check("2025-02-29", "no such day");
        check("0000-01-01", "no such day");
        check("2025-10-29T25:00", "no such day");
        check("2025-10-29T10:00 CET", "not a date");
        check("29 October 2025", "not a date");
        check("20251029", "not a date");
        check("", "not a date");
    }
}
