//! What all data is made of: words with their place, dates, lists.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::model::{Date, Evidence, Partial};

/// Words of a source with the place they stand in: `text` is what the file holds there, to the letter.
#[derive(Serialize)]
pub(super) struct EvidenceData<'a> {
    text: &'a str,
    /// How the words read without markup and line breaks, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<&'a str>,
    source: PlaceData<'a>,
    rule: &'static str,
}

#[derive(Serialize)]
pub(super) struct PlaceData<'a> {
    pub file: &'a str,
    pub start: u32,
    pub end: u32,
}

impl<'a> EvidenceData<'a> {
    pub(super) fn of(evidence: &'a Evidence) -> Self {
        Self {
            text: evidence.quoted(),
            plain: evidence.raw.is_some().then_some(evidence.text.as_str()),
            source: PlaceData {
                file: evidence.place.file.as_str(),
                start: evidence.place.span.start,
                end: evidence.place.span.end,
            },
            rule: evidence.rule.name(),
        }
    }
}

/// Written as its text, without making it first.
pub(super) struct Text<T>(pub T);

impl<T: fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A date as its text.
pub(super) struct Day(pub Partial);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.with_text(|text| serializer.serialize_str(text))
    }
}

/// The anchor of a sentence on the page of its brief.
pub(super) struct SentenceId(pub u32);

impl fmt::Display for SentenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("s")?;
        self.0.fmt(f)
    }
}

/// A list whose entries are made as they are written: those of a year would fill some megabytes.
pub(super) struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, E: Serialize, F: Fn(&'a T) -> E> Each<'a, T, F> {
    pub(super) fn of(list: &'a [T], entry: F) -> Self {
        Self(list, entry)
    }
}

impl<'a, T, E: Serialize, F: Fn(&'a T) -> E> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

pub(super) fn day(date: Date) -> Day {
    Day(Partial::Day(date))
}
