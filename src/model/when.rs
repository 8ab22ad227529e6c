//! When an event happened, no finer than its sentence says.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Date, Partial, parse_civil};

/// A point or a stretch of time. In data it is written as EDTF (ISO 8601-2:2019): `2025-09`, `2025-10-29/2025-10-30`.
///
/// Invariant: the start of a stretch does not lie after its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// Some time within.
    On(Partial),
    /// From the first to the last, both included.
    Between(Partial, Partial),
}

/// How finely the source tells a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Precision {
    /// The year.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
}

impl When {
    /// A single day.
    pub fn day(date: Date) -> Self {
        Self::On(Partial::Day(date))
    }

    /// The stretch from `start` to `end`, or none if it would run backwards.
    pub fn between(start: Partial, end: Partial) -> Option<Self> {
        (start.first() <= end.last()).then(|| {
            if start == end {
                Self::On(start)
            } else {
                Self::Between(start, end)
            }
        })
    }

    /// Its first day.
    pub fn first(self) -> Date {
        match self {
            Self::On(at) | Self::Between(at, _) => at.first(),
        }
    }

    /// Its last day.
    pub fn last(self) -> Date {
        match self {
            Self::On(at) | Self::Between(_, at) => at.last(),
        }
    }

    /// The coarser of its two ends.
    pub fn precision(self) -> Precision {
        let of = |at: Partial| match at {
            Partial::Year(_) => Precision::Year,
            Partial::Month(..) => Precision::Month,
            Partial::Day(_) => Precision::Day,
        };
        match self {
            Self::On(at) => of(at),
            Self::Between(start, end) => of(start).min(of(end)),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(at) => write!(f, "{at}"),
            Self::Between(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

/// The text is not one of the EDTF forms that [`When`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdtf;

impl FromStr for When {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let part = |text: &str| -> Option<Partial> {
            match text.len() {
                4 => parse_civil(&format!("{text}-01-01")).map(|date| Partial::Year(date.year())),
                7 => parse_civil(&format!("{text}-01"))
                    .map(|date| Partial::Month(date.year(), date.month())),
                _ => parse_civil(text).map(Partial::Day),
            }
        };
        match text.split_once('/') {
            Some((start, end)) => {
                Self::between(part(start).ok_or(NotEdtf)?, part(end).ok_or(NotEdtf)?).ok_or(NotEdtf)
            }
            None => part(text).map(Self::On).ok_or(NotEdtf),
        }
    }
}
