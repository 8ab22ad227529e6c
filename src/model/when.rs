//! When an event happened, no finer than its sentence says.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Date, Partial, Precision};

/// A point or a stretch of time. In data it is written as EDTF (ISO 8601-2:2019): level 1, and of level 2 the codes for quarters and
/// halves of a year: `2025-09`, `2019~`, `2025-10-29/2025-10-30`, `/2019`.
///
/// Invariant: the start of a stretch does not lie after its end, and one of the two is known. A week is the stretch of its seven days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// Some time within.
    On(Point),
    /// From the first to the last, both included.
    Between(Limit, Limit),
}

/// A date, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Point {
    /// The date.
    pub at: Partial,
    /// How sure it is.
    pub doubt: Doubt,
}

/// How sure a date is (ISO 8601-2:2019, 8.4: qualification).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Doubt {
    /// As written.
    #[default]
    None,
    /// `?`: it may be another.
    Uncertain,
    /// `~`: about then.
    Approximate,
    /// `%`: both.
    Both,
}

/// An end of a stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Limit {
    /// It is known.
    At(Point),
    /// `..`: there is none.
    Open,
    /// Nothing written: there is one, and nobody says when.
    Unknown,
}

impl When {
    /// Some time within.
    pub fn on(at: Partial) -> Self {
        Self::On(at.into())
    }

    /// A single day.
    pub fn day(date: Date) -> Self {
        Self::on(Partial::Day(date))
    }

    /// The week, Monday to Sunday, that holds a day; none at the edge of the calendar.
    pub fn week(of: Date) -> Option<Self> {
        let before = i16::from(of.weekday().to_monday_zero_offset());
        let monday = Partial::Day(of).shifted(-before)?;
        Self::between(monday, monday.shifted(6)?)
    }

    /// The stretch from `start` to `end`, or none if it would run backwards.
    pub fn between(start: Partial, end: Partial) -> Option<Self> {
        Self::stretch(Limit::At(start.into()), Limit::At(end.into()))
    }

    /// Up to a date that is the last it can have happened: `/2019`, "by 2019".
    pub fn by(end: Partial) -> Self {
        Self::Between(Limit::Unknown, Limit::At(end.into()))
    }

    /// Until a date, whenever it began: `../2019`.
    pub fn until(end: Partial) -> Self {
        Self::Between(Limit::Open, Limit::At(end.into()))
    }

    /// From a date on, without an end: `2019/..`.
    pub fn since(start: Partial) -> Self {
        Self::Between(Limit::At(start.into()), Limit::Open)
    }

    /// Before a date: up to the one before it, `/2018` for "before 2019". Goes with [`Modifier::Before`](super::Modifier::Before).
    pub fn before(at: Partial) -> Option<Self> {
        at.shifted(-1).map(Self::by)
    }

    /// After a date: from the next on, `2020/` for "after 2019". Goes with [`Modifier::After`](super::Modifier::After).
    pub fn after(at: Partial) -> Option<Self> {
        let next = at.shifted(1)?;
        Some(Self::Between(Limit::At(next.into()), Limit::Unknown))
    }

    /// The stretch between two ends, or none if it would run backwards or neither is known.
    pub fn stretch(start: Limit, end: Limit) -> Option<Self> {
        match (start, end) {
            (Limit::At(first), Limit::At(last)) if first == last => Some(Self::On(first)),
            (Limit::At(first), Limit::At(last)) => {
                (first.at.first() <= last.at.last()).then_some(Self::Between(start, end))
            }
            (Limit::At(_), _) | (_, Limit::At(_)) => Some(Self::Between(start, end)),
            _ => None,
        }
    }

    /// The same, but all that is known of it is doubted so.
    #[must_use]
    pub fn doubted(self, doubt: Doubt) -> Self {
        let limit = |limit| match limit {
            Limit::At(Point { at, .. }) => Limit::At(Point { at, doubt }),
            other => other,
        };
        match self {
            Self::On(Point { at, .. }) => Self::On(Point { at, doubt }),
            Self::Between(start, end) => Self::Between(limit(start), limit(end)),
        }
    }

    /// The day it begins; none if that is not known.
    pub fn start(self) -> Option<Date> {
        match self {
            Self::On(point) | Self::Between(Limit::At(point), _) => Some(point.at.first()),
            Self::Between(..) => None,
        }
    }

    /// The day it ends; none if that is not known.
    pub fn end(self) -> Option<Date> {
        match self {
            Self::On(point) | Self::Between(_, Limit::At(point)) => Some(point.at.last()),
            Self::Between(..) => None,
        }
    }

    /// The date by which it stands in the order of time: its start, or its end if only that is known.
    pub fn stands(self) -> Partial {
        match self {
            Self::On(point)
            | Self::Between(Limit::At(point), _)
            | Self::Between(_, Limit::At(point)) => point.at,
            // Nothing makes such a stretch.
            Self::Between(..) => Partial::Year(9999),
        }
    }

    /// The first day of where it stands: of its start, or of its end if only that is known.
    pub fn first(self) -> Date {
        self.stands().first()
    }

    /// The last day of where it stands: of its end, or of its start if only that is known.
    pub fn last(self) -> Date {
        self.end().unwrap_or_else(|| self.stands().last())
    }

    /// How finely it is told: the coarser of its two ends. Seven days from a Monday are a week.
    pub fn precision(self) -> Precision {
        match self {
            Self::On(point) => point.at.precision(),
            Self::Between(Limit::At(start), Limit::At(end)) => {
                if self.is_week() {
                    Precision::Week
                } else {
                    start.at.precision().min(end.at.precision())
                }
            }
            Self::Between(..) => self.stands().precision(),
        }
    }

    fn is_week(self) -> bool {
        let Self::Between(Limit::At(start), Limit::At(end)) = self else {
            return false;
        };
        let (Partial::Day(first), Partial::Day(_)) = (start.at, end.at) else {
            return false;
        };
        first.weekday().to_monday_zero_offset() == 0 && start.at.shifted(6) == Some(end.at)
    }

    /// The place in the order of time: by first day, the coarser date first, then the one that ends first.
    pub fn order(self) -> (Date, Precision, Date) {
        let stands = self.stands().precision().min(if self.is_week() {
            Precision::Week
        } else {
            Precision::Day
        });
        (self.first(), stands, self.last())
    }
}

impl From<Partial> for Point {
    fn from(at: Partial) -> Self {
        let doubt = Doubt::None;
        Self { at, doubt }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.doubt {
            Doubt::None => "",
            Doubt::Uncertain => "?",
            Doubt::Approximate => "~",
            Doubt::Both => "%",
        };
        self.at.fmt(f)?;
        f.write_str(mark)
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(point) => point.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}

impl When {
    /// Hands its text, which is ASCII, to a function as bytes. Most are single dates, which are written without the machinery of formatting.
    pub fn with_ascii<T>(self, take: impl FnOnce(&[u8]) -> T) -> T {
        match self {
            Self::On(Point {
                at,
                doubt: Doubt::None,
            }) => at.with_ascii(take),
            when => take(when.to_string().as_bytes()),
        }
    }

    /// The same as text.
    pub fn with_text<T>(self, take: impl FnOnce(&str) -> T) -> T {
        self.with_ascii(|text| take(std::str::from_utf8(text).unwrap_or_default()))
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(point) => point.fmt(f),
            Self::Between(start, end) => {
                start.fmt(f)?;
                f.write_str("/")?;
                end.fmt(f)
            }
        }
    }
}

/// The text is not one of the EDTF forms that [`When`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotEdtf;

impl FromStr for Point {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        let (at, doubt) = if let Some(at) = text.strip_suffix('?') {
            (at, Doubt::Uncertain)
        } else if let Some(at) = text.strip_suffix('~') {
            (at, Doubt::Approximate)
        } else if let Some(at) = text.strip_suffix('%') {
            (at, Doubt::Both)
        } else {
            (text, Doubt::None)
        };
        at.parse().map(|at| Self { at, doubt })
    }
}

impl FromStr for Limit {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        match text {
            "" => Ok(Self::Unknown),
            ".." => Ok(Self::Open),
            text => text.parse().map(Self::At),
        }
    }
}

impl FromStr for When {
    type Err = NotEdtf;

    fn from_str(text: &str) -> Result<Self, NotEdtf> {
        match text.split_once('/') {
            Some((start, end)) => Self::stretch(start.parse()?, end.parse()?).ok_or(NotEdtf),
            None => text.parse().map(Self::On),
        }
    }
}

#[cfg(test)]
mod tests;
