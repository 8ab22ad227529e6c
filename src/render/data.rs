//! The data beside a page: our API. Described in `docs/data.md`; a field once there keeps its name and its meaning.

mod brief;
mod event;
mod values;

use serde::Serialize;

pub(super) use self::brief::brief;
use self::event::{BriefRef, brief_ref};
pub(super) use self::event::{event_data, event_id, push_event_id};
use self::values::{Day, Each, EvidenceData, day};
use super::timeline::Told;
use super::{Look, json};
use crate::model::{Date, MediaType, Origin, Output, Partial, Route, Scope};
use crate::transform::Shown;
use crate::transform::digest::DigestLine;

/// Version of the format, in every file.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct TopicData<'a> {
    name: &'a str,
    slug: &'a str,
}

#[derive(Serialize)]
struct ListData<'a, E> {
    format: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<Day>,
    #[serde(skip_serializing_if = "Option::is_none")]
    topic: Option<TopicData<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    briefs: Option<Vec<CardData<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    events: Option<E>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<Vec<DigestData<'a>>>,
}

/// A line of the day in brief.
#[derive(Serialize)]
struct DigestData<'a> {
    text: &'a str,
    origin: Origin,
    pieces: Vec<EvidenceData<'a>>,
    brief: BriefRef<'a>,
    /// The least time to read, in seconds, whose digest has it.
    seconds: u32,
}

#[derive(Serialize)]
struct CardData<'a> {
    #[serde(flatten)]
    brief: BriefRef<'a>,
    headline: EvidenceData<'a>,
    synopsis: Option<EvidenceData<'a>>,
}

/// A brief in a list, roughly.
const CARD_BYTES: usize = 1024;

/// An event of a timeline, roughly.
const EVENT_BYTES: usize = 1024;

fn output<T: Serialize>(route: &Route, data: &T, about: usize, look: &Look<'_>) -> Option<Output> {
    if !look.makes_data() {
        return None;
    }
    let mut bytes = json::to_bytes(data, about).ok()?;
    bytes.push(b'\n');
    Some(Output {
        route: route.with_extension("json"),
        bytes,
        media: MediaType("application/json"),
        sources: Vec::new(),
    })
}

fn cards<'a>(briefs: impl Iterator<Item = &'a Shown>, look: &Look<'_>) -> Vec<CardData<'a>> {
    let card = |facts: &'a Shown| CardData {
        brief: brief_ref(facts, look),
        headline: EvidenceData::of(&facts.headline),
        synopsis: facts.given_synopsis().map(EvidenceData::of),
    };
    briefs.map(card).collect()
}

pub(super) fn edition(
    date: Date,
    route: &Route,
    digest: &[DigestLine<'_>],
    look: &Look<'_>,
) -> Option<Output> {
    let shown: Vec<&Shown> = look.site.edition(date).collect();
    let line = |line| digest_line(line, &shown, look);
    let digest: Vec<_> = digest.iter().filter_map(line).collect();
    let briefs = cards(shown.iter().copied(), look);
    let about = (briefs.len() + digest.len()) * CARD_BYTES;
    let list = ListData::<()> {
        format: FORMAT,
        date: Some(day(date)),
        topic: None,
        scope: None,
        briefs: Some(briefs),
        events: None,
        digest: Some(digest),
    };
    output(route, &list, about, look)
}

fn digest_line<'a>(
    line: &DigestLine<'a>,
    briefs: &[&'a Shown],
    look: &Look<'_>,
) -> Option<DigestData<'a>> {
    Some(DigestData {
        text: line.text,
        origin: line.origin,
        pieces: line.pieces.iter().map(EvidenceData::of).collect(),
        brief: brief_ref(briefs.get(line.report)?, look),
        seconds: if line.short { 30 } else { 180 },
    })
}

pub(super) fn topic(
    slug: &str,
    name: &str,
    route: &Route,
    members: &[&Shown],
    look: &Look<'_>,
) -> Option<Output> {
    let data = ListData::<()> {
        format: FORMAT,
        date: None,
        topic: Some(TopicData { name, slug }),
        scope: None,
        briefs: Some(cards(members.iter().copied(), look)),
        events: None,
        digest: None,
    };
    output(route, &data, members.len() * CARD_BYTES, look)
}

pub(super) fn timeline(
    scope: Scope,
    route: &Route,
    told: &[Told<'_>],
    look: &Look<'_>,
) -> Option<Output> {
    let scope = match scope {
        Scope::All => "all".to_owned(),
        Scope::Year(year) => Partial::Year(year).to_string(),
        Scope::Month(year, month) => Partial::Month(year, month).to_string(),
    };
    let events = Each::of(told, |(_, facts, event)| {
        event_data(facts, event, look, true)
    });
    let data = ListData {
        format: FORMAT,
        date: None,
        topic: None,
        scope: Some(scope),
        briefs: None,
        events: Some(events),
        digest: None,
    };
    output(route, &data, told.len() * EVENT_BYTES, look)
}
