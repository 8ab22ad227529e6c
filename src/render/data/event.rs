//! An event as data, and the brief that it comes from.

use serde::Serialize;

use super::values::{Day, EvidenceData, HexDigest, Name, SentenceId, WhenData, day};
use crate::model::{Anchor, Basis, Event, Facts, Modifier, Part, Precision, Span, Status, When};
use crate::render::{Look, events, routes, words};

#[derive(Serialize)]
pub(in crate::render) struct EventData<'a> {
    id: String,
    when: Option<WhenData>,
    start: Option<Day>,
    end: Option<Day>,
    precision: Option<Precision>,
    part: Option<Part>,
    #[serde(rename = "mod")]
    modifier: Option<Modifier>,
    status: Status,
    outcome: Option<Name>,
    negated: bool,
    by: Option<&'a str>,
    basis: BasisData<'a>,
    sentence: SentenceId,
    evidence: EvidenceData<'a>,
    /// Where the words that gave the date stand in the sentence as it reads, in bytes.
    marks: &'a [Span],
    /// Other sentences that tell of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<SentenceId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    brief: Option<BriefRef<'a>>,
}

#[derive(Serialize)]
struct BasisData<'a> {
    rule: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_from: Option<Day>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    named_before: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    row: &'a str,
}

/// The brief that something comes from; its own data tells the rest.
#[derive(Serialize)]
pub(super) struct BriefRef<'a> {
    id: &'a str,
    url: String,
    date: Option<Day>,
    sha256: HexDigest,
}

pub(in crate::render) fn event_data<'a>(
    facts: &'a Facts,
    event: &'a Event,
    look: &Look<'_>,
    with_brief: bool,
) -> EventData<'a> {
    EventData {
        id: event_id(facts, event, look),
        when: event.when.map(WhenData),
        start: event.when.and_then(When::start).map(day),
        end: event.when.and_then(When::end).map(day),
        precision: event.when.map(When::precision),
        part: event.part,
        modifier: event.modifier,
        status: event.status,
        outcome: words::outcome_missing(event, look.config.as_of).then_some(Name("not-reported")),
        negated: event.negated,
        by: event.by.as_deref(),
        basis: basis(&event.basis),
        sentence: SentenceId(event.sentence),
        evidence: EvidenceData::of(&event.evidence),
        marks: &event.marks,
        also: event
            .also
            .iter()
            .map(|echo| SentenceId(echo.sentence))
            .collect(),
        brief: with_brief.then(|| brief_ref(facts, look)),
    }
}

/// The identity of an event: that of its article, and its number in it.
pub(in crate::render) fn event_id(facts: &Facts, event: &Event, look: &Look<'_>) -> String {
    let mut id = String::with_capacity(look.site.addresses().identity(facts).len() + 16);
    push_event_id(facts, event, look, &mut id);
    id
}

/// Appends it.
pub(in crate::render) fn push_event_id(
    facts: &Facts,
    event: &Event,
    look: &Look<'_>,
    text: &mut String,
) {
    text.push_str(look.site.addresses().identity(facts));
    text.push('#');
    events::number(event, text);
}

pub(super) fn brief_ref<'a>(facts: &'a Facts, look: &Look<'_>) -> BriefRef<'a> {
    BriefRef {
        id: look.site.addresses().identity(facts),
        url: routes::link("", look.site, facts),
        date: facts.date.map(day),
        sha256: HexDigest(facts.digest),
    }
}

fn basis(basis: &Basis) -> BasisData<'_> {
    BasisData {
        rule: Name(basis.how.name()),
        counted_from: basis.from.map(Day),
        named_before: basis.anchor == Anchor::Mention,
        row: &basis.row,
    }
}
