//! Why a date has its value.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Date, Partial};

/// Why a date has its value.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Basis {
    /// How it was reached.
    pub how: How,
    /// What it was counted from; none if all of it is stated.
    pub from: Option<Partial>,
    /// What `from` is.
    pub anchor: Anchor,
    /// The row of the tagger's table of rules that read the words; empty if it has none.
    pub row: Cow<'static, str>,
}

/// How a date was reached from the words of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum How {
    /// All of it stands in the text.
    Stated,
    /// The year was taken as the one nearest to the day counted from.
    NearestYear,
    /// `today`, `yesterday`, `tomorrow`.
    DayWord,
    /// The last such weekday up to the day counted from.
    WeekdayBefore,
    /// The next such weekday.
    WeekdayAfter,
    /// The week, month, quarter or year that holds the date counted from: `this week`.
    UnitOf,
    /// The one before: `last month`.
    UnitBefore,
    /// The one after: `next year`.
    UnitAfter,
    /// So many days, weeks, months or years away: `two weeks ago`.
    Offset,
    /// The date named before it: `that day`, or no date in the clause.
    Mention,
    /// The day of the report itself: its leading sentence names no other.
    Dateline,
}

/// What a date was counted from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Anchor {
    /// The day of the report.
    #[default]
    Report,
    /// A date that the text named before.
    Mention,
}

impl Basis {
    /// All of it stands in the text.
    pub fn stated() -> Self {
        Self {
            how: How::Stated,
            from: None,
            anchor: Anchor::Report,
            row: Cow::Borrowed(""),
        }
    }

    /// Counted from the day of the report.
    pub fn from_report(how: How, day: Date) -> Self {
        Self {
            how,
            from: Some(Partial::Day(day)),
            ..Self::stated()
        }
    }

    /// Counted from a date named before.
    pub fn from_mention(how: How, at: Partial) -> Self {
        Self {
            how,
            from: Some(at),
            anchor: Anchor::Mention,
            ..Self::stated()
        }
    }

    /// The same, read by this row of the tagger's table.
    #[must_use]
    pub fn by_row(self, row: &'static str) -> Self {
        Self {
            row: Cow::Borrowed(row),
            ..self
        }
    }
}

impl How {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::NearestYear => "nearest-year",
            Self::DayWord => "day-word",
            Self::WeekdayBefore => "weekday-before",
            Self::WeekdayAfter => "weekday-after",
            Self::UnitOf => "unit-of",
            Self::UnitBefore => "unit-before",
            Self::UnitAfter => "unit-after",
            Self::Offset => "offset",
            Self::Mention => "mention",
            Self::Dateline => "dateline",
        }
    }
}
