//! An event of an article: the sentence, its date, and how it was counted.

use serde::Serialize;

use super::Found;
use super::places::Places;
use crate::model::{Basis, Event, Partial, Precision, Status, When};

/// An event and all that it rests on.
#[derive(Clone, Debug, Serialize)]
pub struct EventLine {
    /// When it happened, as EDTF; none if it is not placed.
    pub when: Option<String>,
    /// How finely that is told.
    pub precision: Option<Precision>,
    /// How far it can be relied on.
    pub status: Status,
    /// The sentence says that it did not happen.
    pub negated: bool,
    /// Who says so.
    pub by: Option<String>,
    /// By which rule the date has its value.
    pub basis: &'static str,
    /// The day it was counted from.
    pub counted_from: Option<String>,
    /// The anchor of its sentence.
    pub sentence: String,
    /// How the sentence reads.
    pub value: String,
    /// The sentence in the file.
    #[serde(flatten)]
    pub found: Option<Found>,
    /// By which rule the sentence was found.
    pub rule: &'static str,
    /// The time expressions in `value`.
    pub marks: Vec<MarkLine>,
    /// Status and date in words.
    #[serde(skip)]
    pub note: String,
}

/// A time expression.
#[derive(Clone, Debug, Serialize)]
pub struct MarkLine {
    /// Its words.
    pub text: String,
    /// First byte in the sentence as it reads.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl EventLine {
    pub(super) fn of(event: &Event, places: &Places<'_>) -> Self {
        let sentence = &event.evidence.text;
        let mark = |span: &crate::model::Span| MarkLine {
            text: sentence.get(span.range()).unwrap_or_default().to_owned(),
            start: span.start,
            end: span.end,
        };
        let counted_from = event.basis.counted_from();
        Self {
            when: event.when.map(|when| when.to_string()),
            precision: event.when.map(When::precision),
            status: event.status,
            negated: event.negated,
            by: event.by.clone(),
            basis: event.basis.name(),
            counted_from: counted_from.map(|day| Partial::Day(day).to_string()),
            sentence: format!("s{}", event.sentence),
            value: sentence.clone(),
            found: places.of_evidence(&event.evidence),
            rule: event.evidence.rule.name(),
            marks: event.marks.iter().map(mark).collect(),
            note: note(event),
        }
    }
}

/// `claimed by Roscosmos, counted from 2023-08-20 (the last such weekday up to that day)`.
fn note(event: &Event) -> String {
    let mut note = match event.status {
        Status::Reported => "reported",
        Status::Claimed => "claimed",
        Status::Planned => "planned",
        Status::Hypothetical => "hypothetical",
    }
    .to_owned();
    if let Some(by) = &event.by {
        note.push_str(" by ");
        note.push_str(by);
    }
    if event.negated {
        note.push_str(", did not happen");
    }
    if event.when.is_none() {
        note.push_str(", so not placed");
        return note;
    }
    let day = |day| Partial::Day(day).to_string();
    let counted = match event.basis {
        Basis::Stated => "stated in full".to_owned(),
        Basis::Year(from) => format!("in the year that is nearest to {}", day(from)),
        Basis::Day(from) => format!("counted from {}", day(from)),
        Basis::WeekdayBefore(from) => {
            format!(
                "counted from {} (the last such weekday up to that day)",
                day(from)
            )
        }
        Basis::WeekdayAfter(from) => {
            format!(
                "counted from {} (the next such weekday from that day)",
                day(from)
            )
        }
    };
    format!("{note}, {counted}")
}
