//! Something that a sentence dates.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Basis, Evidence, Span, When};

/// What a sentence says happened, and when. It is always shown as that sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Event {
    /// The first eight bytes of the digest of its sentence, as the file has it.
    pub digest: u64,
    /// Number among the events of its article whose sentences have the same words, from 0.
    pub number: u32,
    /// When it happened; none if it must not be placed (hypothetical).
    pub when: Option<When>,
    /// The part of the day, if the words tell it.
    pub part: Option<Part>,
    /// Which end or side of the date, if the words tell it.
    pub modifier: Option<Modifier>,
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
    /// The sentence; all events of it share it.
    pub evidence: Arc<Evidence>,
    /// The time expressions in `evidence.text`, as byte offsets in it, ascending.
    pub marks: Vec<Span>,
    /// Other sentences of the report that tell of it.
    pub also: Vec<Echo>,
}

/// Another sentence that tells of an event.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Echo {
    /// Its number in the report, from 1.
    pub sentence: u32,
    /// The time expressions in it, as byte offsets, ascending.
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

/// The part of a day that the words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Before noon.
    Morning,
    /// Around noon.
    Midday,
    /// After noon.
    Afternoon,
    /// At the end of the day.
    Evening,
    /// When it is dark.
    Night,
}

/// Which end of a date the words tell, or which side of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modifier {
    /// "early June"
    Early,
    /// "mid-June"
    Mid,
    /// "late June"
    Late,
    /// "before June": `when` ends just before it, see [`When::before`].
    Before,
    /// "after June": `when` begins just after it, see [`When::after`].
    After,
}

impl Part {
    /// Its name, in data and in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Midday => "midday",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
            Self::Night => "night",
        }
    }
}

impl Modifier {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Mid => "mid",
            Self::Late => "late",
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl Status {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reported => "reported",
            Self::Claimed => "claimed",
            Self::Planned => "planned",
            Self::Hypothetical => "hypothetical",
        }
    }
}
