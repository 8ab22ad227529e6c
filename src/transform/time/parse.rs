//! TIMEX3 values read back.

use std::str::FromStr;

use super::unit::Unit;
use super::value::{Clock, Length, Open, Part, Ref, Resolved, Season, Value};
use crate::model::{Date, parse_civil};

/// The text is no value that [`Value`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTimex;

/// Reads what [`Value`] writes. What comes again is written as a length or an open date, and is read as one.
///
/// ```
/// use dateline::transform::time::{Resolved, Value};
/// let value: Value = "2025-W44-WE".parse().unwrap();
/// assert!(matches!(value, Value::At(Resolved::Weekend(2025, 44), _)));
/// assert!("2025-13".parse::<Value>().is_err());
/// ```
impl FromStr for Value {
    type Err = NotTimex;

    fn from_str(text: &str) -> Result<Self, NotTimex> {
        let reference = match text {
            "PAST_REF" => Some(Ref::Past),
            "PRESENT_REF" => Some(Ref::Present),
            "FUTURE_REF" => Some(Ref::Future),
            _ => None,
        };
        if let Some(reference) = reference {
            return Ok(Self::Ref(reference));
        }
        if let Some(length) = text.strip_prefix('P') {
            return length_of(length).map(Self::Length).ok_or(NotTimex);
        }
        let (date, time) = text.split_at(text.find('T').unwrap_or(text.len()));
        let clock = clock_of(time).ok_or(NotTimex)?;
        if date.starts_with('X') {
            return open_of(date)
                .map(|open| Self::Open(open, clock))
                .ok_or(NotTimex);
        }
        resolved_of(date)
            .map(|at| Self::At(at, clock))
            .ok_or(NotTimex)
    }
}

fn digits<T: FromStr>(text: &str) -> Option<T> {
    let all = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}

fn length_of(text: &str) -> Option<Length> {
    let (time, text) = match text.strip_prefix('T') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let (whole, half) = match text {
        _ if text.ends_with("Y6M") => (text.strip_suffix("6M")?, true),
        _ if time && text.ends_with("H30M") => (text.strip_suffix("30M")?, true),
        "6M" | "30M" => (text, false),
        _ => (text, text.contains(".5")),
    };
    let at = whole.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
    let (count, letter) = whole.split_at(at);
    let unit = match (time, letter) {
        (true, "S") => Unit::Second,
        (true, "M") => Unit::Minute,
        (true, "H") => Unit::Hour,
        (false, "D") => Unit::Day,
        (false, "W") => Unit::Week,
        (false, "M") => Unit::Month,
        (false, "Q") => Unit::Quarter,
        (false, "Y") => Unit::Year,
        _ => return None,
    };
    let count = match count {
        "X" => None,
        _ => Some(digits(count.strip_suffix(".5").unwrap_or(count))?),
    };
    Some(Length { count, half, unit })
}

fn clock_of(text: &str) -> Option<Clock> {
    Some(match text {
        "" => Clock::None,
        "TMO" => Clock::Part(Part::Morning),
        "TAF" => Clock::Part(Part::Afternoon),
        "TEV" => Clock::Part(Part::Evening),
        "TNI" => Clock::Part(Part::Night),
        "TMI" => Clock::Part(Part::Midday),
        "TDT" => Clock::Part(Part::Daytime),
        _ => {
            let time = text.strip_prefix('T')?;
            let (time, utc) = match time.strip_suffix('Z') {
                Some(time) => (time, true),
                None => (time, false),
            };
            let (hour, minute) = time.split_once(':')?;
            let (hour, minute) = (digits(hour)?, digits(minute)?);
            (hour <= 24 && minute < 60).then_some(Clock::At(hour, minute, utc))?
        }
    })
}

fn season_of(text: &str) -> Option<Season> {
    Some(match text {
        "SP" => Season::Spring,
        "SU" => Season::Summer,
        "FA" => Season::Autumn,
        "WI" => Season::Winter,
        _ => return None,
    })
}

fn resolved_of(text: &str) -> Option<Resolved> {
    if let Some(day) = parse_civil(text) {
        return Some(Resolved::Day(day));
    }
    match text.len() {
        2 => return digits(text).map(Resolved::Century),
        3 => return digits(text).map(Resolved::Decade),
        4 => return digits(text).map(Resolved::Year),
        _ => {}
    }
    let (year, rest) = text.split_once('-')?;
    let year = digits::<i16>(year).filter(|_| year.len() == 4)?;
    let within =
        |number: &str, last: i8| digits::<i8>(number).filter(|number| (1..=last).contains(number));
    if let Some(season) = season_of(rest) {
        return Some(Resolved::Season(year, season));
    }
    if let Some(week) = rest.strip_prefix('W') {
        return match week.strip_suffix("-WE") {
            Some(week) => within(week, 53).map(|week| Resolved::Weekend(year, week)),
            None => within(week, 53).map(|week| Resolved::Week(year, week)),
        };
    }
    if let Some(quarter) = rest.strip_prefix('Q') {
        return within(quarter, 4).map(|quarter| Resolved::Quarter(year, quarter));
    }
    if let Some(half) = rest.strip_prefix('H') {
        return within(half, 2).map(|half| Resolved::Half(year, half));
    }
    within(rest, 12).map(|month| Resolved::Month(year, month))
}

fn open_of(text: &str) -> Option<Open> {
    if text == "XXXX" {
        return Some(Open::Year);
    }
    let rest = text.strip_prefix("XXXX-")?;
    Some(match rest {
        "XX-XX" => Open::Day,
        "XX" => Open::AnyMonth,
        "WXX" => Open::Week,
        "WXX-WE" => Open::Weekend,
        "QX" => Open::AnyQuarter,
        _ => {
            if let Some(season) = season_of(rest) {
                Open::Season(season)
            } else if let Some(day) = rest.strip_prefix("WXX-") {
                Open::Weekday(digits(day)?)
            } else if let Some(quarter) = rest.strip_prefix('Q') {
                Open::Quarter(digits(quarter)?)
            } else if let Some(half) = rest.strip_prefix('H') {
                Open::Half(digits(half)?)
            } else if let Some((month, day)) = rest.split_once('-') {
                let (month, day) = (digits(month)?, digits(day)?);
                Date::new(2000, month, day).ok()?;
                Open::MonthDay(month, day)
            } else {
                Open::Month(digits(rest).filter(|month| (1..=12).contains(month))?)
            }
        }
    })
}
