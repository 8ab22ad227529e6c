//! The clock: asked once, by the command line, for the day that a site is built for.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the place where the clock and its variable are read"
)]

use std::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use crate::model::Date;

const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// The clock was set to something that is no time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadClock(String);

impl fmt::Display for BadClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadClock {}

/// Today: the day that `SOURCE_DATE_EPOCH` names in UTC, if it is set (<https://reproducible-builds.org/specs/source-date-epoch/>); else
/// the day it is in the zone, or in that of the machine.
///
/// # Errors
/// If the variable is not a number of seconds.
pub fn today(zone: Option<&str>) -> Result<Date, BadClock> {
    if let Some(seconds) = std::env::var_os(VARIABLE) {
        return fixed_day(&seconds.to_string_lossy());
    }
    let zone = zone.and_then(|name| TimeZone::get(name).ok());
    Ok(match zone {
        Some(zone) => day_in(Timestamp::now(), zone),
        None => ZonedDateTime::now().date(),
    })
}

/// Nanoseconds since 1970, to be compared with stamps of files and nothing else.
pub fn nanoseconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_nanos()).ok())
        .unwrap_or_default()
}

fn fixed_day(seconds: &str) -> Result<Date, BadClock> {
    let seconds: Option<i64> = seconds.trim().parse().ok();
    seconds
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map(|time| day_in(time, TimeZone::UTC))
        .filter(|day| day.year() > 0)
        .ok_or_else(|| {
            BadClock(format!(
                "{VARIABLE} must be a number of seconds since 1970-01-01 (UTC), such as 1761696000"
            ))
        })
}

fn day_in(time: Timestamp, zone: TimeZone) -> Date {
    time.to_zoned_datetime(zone).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_depends_on_the_zone() {
        let time: Timestamp = "2025-10-28T22:30:00Z".parse().unwrap();
        let day = |zone| day_in(time, TimeZone::get(zone).unwrap()).to_string();
        assert_eq!(day("Asia/Seoul"), "2025-10-29");
        assert_eq!(day("America/New_York"), "2025-10-28");
    }

    #[test]
    fn a_fixed_clock_is_read_in_utc() {
        assert_eq!(fixed_day("1761696000").unwrap().to_string(), "2025-10-29");
        assert_eq!(fixed_day("0\n").unwrap().to_string(), "1970-01-01");
        for bad in ["", "now", "1.5", "99999999999999999", "-99999999999"] {
            assert_eq!(
                fixed_day(bad).unwrap_err().to_string(),
                "SOURCE_DATE_EPOCH must be a number of seconds since 1970-01-01 (UTC), such as 1761696000"
            );
        }
    }
}
