//! A field of an article, and where it was found.

use serde::Serialize;

use super::places::Places;
use crate::model::{Evidence, Rule};

/// A field and its values: none if it was not given.
#[derive(Clone, Debug)]
pub struct Field {
    /// What it is called.
    pub name: &'static str,
    /// Whether there can be several values.
    pub is_list: bool,
    /// Its values.
    pub values: Vec<Value>,
}

/// A value and the rule that gave it.
#[derive(Clone, Debug, Serialize)]
pub struct Value {
    /// The value as the brief has it.
    pub value: String,
    /// The time of day, of a date that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Where it stands; nothing if it stands nowhere.
    #[serde(flatten)]
    pub found: Option<Found>,
    /// By which rule it was read.
    pub rule: &'static str,
    /// The words that settled the year of a date.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub year_evidence: Vec<Found>,
    /// The rule in words.
    #[serde(skip)]
    pub note: String,
}

/// Words of a file and their place.
#[derive(Clone, Debug, Serialize)]
pub struct Found {
    /// What the file holds there, to the letter.
    pub text: String,
    /// The file: the source or its sidecar.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Field {
    pub(super) fn one(name: &'static str, value: Option<Value>) -> Self {
        Self {
            name,
            is_list: false,
            values: value.into_iter().collect(),
        }
    }

    pub(super) fn list(name: &'static str, values: Vec<Value>) -> Self {
        Self {
            name,
            is_list: true,
            values,
        }
    }
}

impl Value {
    /// A value that stands in a file.
    pub(super) fn of(evidence: &Evidence, places: &Places<'_>) -> Self {
        Self {
            found: places.of_evidence(evidence),
            ..Self::without_place(
                evidence.text.clone(),
                evidence.rule.name(),
                note(evidence.rule),
            )
        }
    }

    /// A value that was worked out.
    pub(super) fn without_place(
        value: String,
        rule: &'static str,
        note: impl Into<String>,
    ) -> Self {
        Self {
            value,
            time: None,
            found: None,
            rule,
            year_evidence: Vec::new(),
            note: note.into(),
        }
    }
}

fn note(rule: Rule) -> &'static str {
    match rule {
        Rule::Sidecar => "sidecar",
        Rule::FrontMatter => "front matter",
        Rule::FirstLine => "first line of the text",
        Rule::FirstHeading => "first heading",
        Rule::Section => "under its label",
        Rule::Byline => "byline",
        Rule::Published => "on a line of its own",
        Rule::Dateline => "dateline",
        Rule::Sentence => "sentence of the report",
    }
}
