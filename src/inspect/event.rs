//! An event of an article: the sentence, its date, and how it was counted.

use serde::Serialize;

use super::Found;
use super::places::Places;
use crate::model::{Anchor, Basis, Event, How, Modifier, Part, Precision, Status, When};

/// An event and all that it rests on.
#[derive(Clone, Debug, Serialize)]
pub struct EventLine {
    /// When it happened, as EDTF; none if it is not placed.
    pub when: Option<String>,
    /// How finely that is told.
    pub precision: Option<Precision>,
    /// The part of the day.
    pub part: Option<Part>,
    /// Which end or side of the date.
    #[serde(rename = "mod")]
    pub modifier: Option<Modifier>,
    /// How far it can be relied on.
    pub status: Status,
    /// The sentence says that it did not happen.
    pub negated: bool,
    /// Who says so.
    pub by: Option<String>,
    /// By which rule the date has its value.
    pub basis: &'static str,
    /// The day, or the date named before, that it was counted from.
    pub counted_from: Option<String>,
    /// The row of the tagger's table that read the words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub row: String,
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
        Self {
            when: event.when.map(|when| when.to_string()),
            precision: event.when.map(When::precision),
            part: event.part,
            modifier: event.modifier,
            status: event.status,
            negated: event.negated,
            by: event.by.clone(),
            basis: event.basis.how.name(),
            counted_from: event.basis.from.map(|from| from.to_string()),
            row: event.basis.row.to_string(),
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
    let told = [
        event.modifier.map(Modifier::name),
        event.part.map(Part::name),
    ];
    for word in told.into_iter().flatten() {
        note.push_str(", ");
        note.push_str(word);
    }
    note.push_str(", ");
    note.push_str(&counted(&event.basis));
    note
}

/// `counted from 2023-08-20 (the last such weekday up to that day)`.
fn counted(basis: &Basis) -> String {
    let Some(from) = basis.from else {
        return "stated in full".to_owned();
    };
    let named = match basis.anchor {
        Anchor::Report => "",
        Anchor::Mention => ", named before",
    };
    let why = match basis.how {
        How::Stated => return "stated in full".to_owned(),
        How::NearestYear => return format!("in the year that is nearest to {from}{named}"),
        How::Mention => return format!("the date named before, {from}"),
        How::Dateline => return format!("the day of the report, {from}"),
        How::DayWord => return format!("counted from {from}{named}"),
        How::WeekdayBefore => "the last such weekday up to that day",
        How::WeekdayAfter => "the next such weekday from that day",
        How::UnitOf => "the one that holds it",
        How::UnitBefore => "the one before",
        How::UnitAfter => "the one after",
        How::Offset => "so much earlier or later",
    };
    format!("counted from {from}{named} ({why})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Partial;

    #[test]
    fn why_a_date_has_its_value() {
        let report = crate::model::Date::constant(2025, 10, 29);
        let reasons = [
            Basis::stated(),
            Basis::from_report(How::NearestYear, report),
            Basis::from_report(How::UnitBefore, report),
            Basis::from_mention(How::Offset, Partial::Month(2024, 5)),
            Basis::from_mention(How::Mention, Partial::Year(2024)),
            Basis::from_report(How::Dateline, report),
        ];
        let told: Vec<String> = reasons.iter().map(counted).collect();
        assert_eq!(
            told.join("\n"),
            "stated in full\n\
             in the year that is nearest to 2025-10-29\n\
             counted from 2025-10-29 (the one before)\n\
             counted from 2024-05, named before (so much earlier or later)\n\
             the date named before, 2024\n\
             the day of the report, 2025-10-29"
        );
    }
}
