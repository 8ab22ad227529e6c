//! What all data is made of: words with their place, dates, lists. Made for [`json`](crate::render::json) alone: it writes bytes as text.

use serde::{Serialize, Serializer};

use crate::model::{Date, Digest, Evidence, Partial, SourcePath, Span, When};
use crate::render::json::REPEATED;

/// Words of a source with the place they stand in: `text` is what the file holds there, to the letter.
#[derive(Serialize)]
pub(super) struct EvidenceData<'a> {
    text: &'a str,
    /// How the words read without markup and line breaks, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<&'a str>,
    source: PlaceData<'a>,
    rule: Name,
}

#[derive(Serialize)]
pub(super) struct PlaceData<'a> {
    file: Repeated<'a>,
    start: u32,
    end: u32,
}

/// A text that most likely was written before: the file of nearly all evidence of a brief is the same.
struct Repeated<'a>(&'a str);

impl Serialize for Repeated<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(REPEATED, self.0)
    }
}

impl<'a> PlaceData<'a> {
    pub(super) fn of(file: &'a SourcePath, span: Span) -> Self {
        Self {
            file: Repeated(file.as_str()),
            start: span.start,
            end: span.end,
        }
    }
}

impl<'a> EvidenceData<'a> {
    pub(super) fn of(evidence: &'a Evidence) -> Self {
        Self {
            text: evidence.quoted(),
            plain: evidence.raw.is_some().then_some(evidence.text.as_str()),
            source: PlaceData::of(&evidence.place.file, evidence.place.span),
            rule: Name(evidence.rule.name()),
        }
    }
}

/// When something happens, as its text.
pub(super) struct WhenData(pub When);

impl Serialize for WhenData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.with_ascii(|text| serializer.serialize_bytes(text))
    }
}

/// A name of ours. It needs no look at what stands in it.
pub(super) struct Name(pub &'static str);

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0.as_bytes())
    }
}

/// A date as its text.
pub(super) struct Day(pub Partial);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.with_ascii(|text| serializer.serialize_bytes(text))
    }
}

/// A digest, as its hexadecimal digits.
pub(super) struct HexDigest(pub Digest);

impl Serialize for HexDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0.hexadecimal())
    }
}

/// The anchor of a sentence on the page of its brief, by its number: `s12`.
pub(super) struct SentenceId(pub u32);

impl Serialize for SentenceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // As long as the longest number, with the letter before it.
        let mut anchor = [b's'; 11];
        let mut digits = itoa::Buffer::new();
        let digits = digits.format(self.0).as_bytes();
        let length = digits.len() + 1;
        if let Some(behind) = anchor.get_mut(1..length) {
            behind.copy_from_slice(digits);
        }
        let anchor = anchor.get(..length).unwrap_or_default();
        serializer.serialize_bytes(anchor)
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
