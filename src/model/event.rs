//! Something that a sentence dates.

use serde::{Deserialize, Serialize};

use super::{Date, Evidence, Span, When};

/// What a sentence says happened, and when. It is always shown as that sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// The first eight bytes of the digest of its sentence, as the file has it.
    pub digest: u64,
    /// Number among the events of its article whose sentences have the same words, from 0.
    pub number: u32,
    /// When it happened; none if it must not be placed (hypothetical).
    pub when: Option<When>,
    /// How far it can be relied on.
    pub status: Status,
    /// The sentence says that it did *not* happen.
    pub negated: bool,
    /// Who says so, if the event is claimed, as printed.
    pub by: Option<String>,
    /// Why `when` has this value.
    pub basis: Basis,
    /// Number of the sentence in the report, from 1: the anchor `s12`.
    pub sentence: u32,
    /// The sentence.
    pub evidence: Evidence,
    /// The time expressions in `evidence.text`, as byte offsets in it, ascending.
    pub marks: Vec<Span>,
}

/// How far an event can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The report says so itself.
    Reported,
    /// Said or announced by an interested party.
    Claimed,
    /// Ahead of the day of the report.
    Planned,
    /// Only possible; never placed on a timeline.
    Hypothetical,
}

/// Why a date has its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// All of it stands in the text.
    Stated,
    /// The year was taken as the one nearest to this day.
    Year(Date),
    /// `today`, `yesterday`, `tomorrow`, counted from this day.
    Day(Date),
    /// The last such weekday up to this day.
    WeekdayBefore(Date),
    /// The next such weekday from this day.
    WeekdayAfter(Date),
}

impl Basis {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Year(_) => "nearest-year",
            Self::Day(_) => "day-word",
            Self::WeekdayBefore(_) => "weekday-before",
            Self::WeekdayAfter(_) => "weekday-after",
        }
    }

    /// The day from which the date was counted; none if all of it is stated.
    pub fn counted_from(self) -> Option<Date> {
        match self {
            Self::Stated => None,
            Self::Year(day)
            | Self::Day(day)
            | Self::WeekdayBefore(day)
            | Self::WeekdayAfter(day) => Some(day),
        }
    }
}
