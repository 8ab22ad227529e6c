//! The data beside a page: our API. Described in `docs/data.md`; a field once there keeps its name and its meaning.

use std::fmt;

use serde::{Serialize, Serializer};

use super::timeline::Told;
use super::{Look, events, json, routes, words};
use crate::model::{
    Anchor, Article, Basis, Block, Date, Dated, Digest, Event, Evidence, Facts, MediaType,
    Modifier, Origin, Output, Part, Partial, Precision, Route, Scope, Span, Status, Summary,
    SummaryLine, When,
};
use crate::transform::Shown;
use crate::transform::digest::DigestLine;

/// Version of the format, in every file.
const FORMAT: u32 = 1;

/// Words of a source with the place they stand in: `text` is what the file holds there, to the letter.
#[derive(Serialize)]
struct EvidenceData<'a> {
    text: &'a str,
    /// How the words read without markup and line breaks, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<&'a str>,
    source: PlaceData<'a>,
    rule: &'static str,
}

#[derive(Serialize)]
struct PlaceData<'a> {
    file: &'a str,
    start: u32,
    end: u32,
}

impl<'a> EvidenceData<'a> {
    fn of(evidence: &'a Evidence) -> Self {
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

#[derive(Serialize)]
struct BriefData<'a> {
    format: u32,
    id: &'a str,
    url: String,
    source: SourceData<'a>,
    headline: EvidenceData<'a>,
    date: Option<DatedData<'a>>,
    updated: Option<DatedData<'a>>,
    dateline: Option<DatelineData<'a>>,
    place: Option<EvidenceData<'a>>,
    agency: Option<EvidenceData<'a>>,
    authors: Vec<EvidenceData<'a>>,
    original: Option<EvidenceData<'a>>,
    lang: &'a str,
    topics: Vec<TopicData<'a>>,
    synopsis: Option<EvidenceData<'a>>,
    takeaways: Vec<EvidenceData<'a>>,
    summary: SummaryData<'a>,
    events: Vec<EventData<'a>>,
    sentences: Vec<SentenceData<'a>>,
    words: u32,
}

/// What the page shows, whoever made it.
#[derive(Serialize)]
struct SummaryData<'a> {
    synopsis: Option<PartData<'a>>,
    takeaways: Option<PartData<'a>>,
}

#[derive(Serialize)]
struct PartData<'a> {
    origin: Origin,
    lines: Vec<SummaryLineData<'a>>,
}

#[derive(Serialize)]
struct SummaryLineData<'a> {
    text: &'a str,
    pieces: Vec<EvidenceData<'a>>,
    /// The sentences that bear it.
    sentences: Vec<Text<SentenceId>>,
}

impl<'a> PartData<'a> {
    fn of(part: &'a Summary) -> Self {
        let line = |line: &'a SummaryLine| SummaryLineData {
            text: line.text(),
            pieces: line.pieces.iter().map(EvidenceData::of).collect(),
            sentences: line
                .sentences
                .iter()
                .map(|number| Text(SentenceId(*number)))
                .collect(),
        };
        Self {
            origin: part.origin,
            lines: part.lines.iter().map(line).collect(),
        }
    }
}

#[derive(Serialize)]
struct SourceData<'a> {
    file: &'a str,
    sha256: Digest,
    #[serde(skip_serializing_if = "Option::is_none")]
    sidecar: Option<SidecarData>,
}

#[derive(Serialize)]
struct SidecarData {
    file: String,
    sha256: Digest,
}

#[derive(Serialize)]
struct DatedData<'a> {
    value: Day,
    basis: &'static str,
    evidence: Option<EvidenceData<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    year_evidence: Vec<EvidenceData<'a>>,
}

#[derive(Serialize)]
struct DatelineData<'a> {
    whole: EvidenceData<'a>,
    place: Option<EvidenceData<'a>>,
    date: Option<EvidenceData<'a>>,
    agency: Option<EvidenceData<'a>>,
}

#[derive(Serialize)]
struct TopicData<'a> {
    name: &'a str,
    slug: &'a str,
}

#[derive(Serialize)]
pub(super) struct EventData<'a> {
    id: String,
    when: Option<Text<When>>,
    start: Option<Day>,
    end: Option<Day>,
    precision: Option<Precision>,
    part: Option<Part>,
    #[serde(rename = "mod")]
    modifier: Option<Modifier>,
    status: Status,
    outcome: Option<&'static str>,
    negated: bool,
    by: Option<&'a str>,
    basis: BasisData<'a>,
    sentence: Text<SentenceId>,
    evidence: EvidenceData<'a>,
    /// Where the words that gave the date stand in the sentence as it reads, in bytes.
    marks: &'a [Span],
    /// Other sentences that tell of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Text<SentenceId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    brief: Option<BriefRef<'a>>,
}

#[derive(Serialize)]
struct BasisData<'a> {
    rule: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted_from: Option<Day>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    named_before: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    row: &'a str,
}

/// The brief that something comes from; its own data tells the rest.
#[derive(Serialize)]
struct BriefRef<'a> {
    id: &'a str,
    url: String,
    date: Option<Day>,
    sha256: Digest,
}

#[derive(Serialize)]
struct SentenceData<'a> {
    id: Text<SentenceId>,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<&'a str>,
    source: PlaceData<'a>,
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

/// Written as its text, without making it first.
struct Text<T>(T);

impl<T: fmt::Display> Serialize for Text<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// A date as its text.
struct Day(Partial);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.with_text(|text| serializer.serialize_str(text))
    }
}

/// The anchor of a sentence on the page of its brief.
struct SentenceId(u32);

impl fmt::Display for SentenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("s")?;
        self.0.fmt(f)
    }
}

/// A list whose entries are made as they are written: those of a year would fill some megabytes.
struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, E: Serialize, F: Fn(&'a T) -> E> Each<'a, T, F> {
    fn of(list: &'a [T], entry: F) -> Self {
        Self(list, entry)
    }
}

impl<'a, T, E: Serialize, F: Fn(&'a T) -> E> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

#[derive(Serialize)]
struct CardData<'a> {
    #[serde(flatten)]
    brief: BriefRef<'a>,
    headline: EvidenceData<'a>,
    synopsis: Option<EvidenceData<'a>>,
}

/// The data of a brief of ordinary length fits.
const TYPICAL_BYTES: usize = 24 * 1024;

/// A brief in a list, roughly.
const CARD_BYTES: usize = 1024;

/// An event of a timeline, roughly.
const EVENT_BYTES: usize = 1024;

fn output<T: Serialize>(route: &Route, data: &T, about: usize, look: &Look<'_>) -> Option<Output> {
    if !look.config.json {
        return None;
    }
    let mut bytes = Vec::with_capacity(about);
    json::write(data, &mut bytes).ok()?;
    bytes.push(b'\n');
    Some(Output {
        route: route.with_extension("json"),
        bytes,
        media: MediaType("application/json"),
        sources: Vec::new(),
    })
}

pub(super) fn brief(article: &Article, facts: &Facts, look: &Look<'_>) -> Option<Output> {
    if !look.config.json {
        return None;
    }
    let route = routes::of(look.site, facts);
    let line = article.dateline.as_ref();
    let sidecar = article.sidecar_digest.map(|sha256| SidecarData {
        file: article.path.sidecar().as_str().to_owned(),
        sha256,
    });
    let data = BriefData {
        format: FORMAT,
        id: look.site.addresses().identity(facts),
        url: route.as_str().to_owned(),
        source: SourceData {
            file: article.path.as_str(),
            sha256: article.digest,
            sidecar,
        },
        headline: EvidenceData::of(&article.headline),
        date: article.date.as_ref().map(DatedData::of),
        updated: article.updated.as_ref().map(DatedData::of),
        dateline: line.map(|line| DatelineData {
            whole: EvidenceData::of(&line.whole),
            place: line.place.as_ref().map(EvidenceData::of),
            date: line.date.as_ref().map(EvidenceData::of),
            agency: line.agency.as_ref().map(EvidenceData::of),
        }),
        place: article
            .place
            .as_ref()
            .or(line.and_then(|line| line.place.as_ref()))
            .map(EvidenceData::of),
        agency: article
            .agency
            .as_ref()
            .or(line.and_then(|line| line.agency.as_ref()))
            .map(EvidenceData::of),
        authors: article.authors.iter().map(EvidenceData::of).collect(),
        original: article.url.as_ref().map(EvidenceData::of),
        lang: facts.lang.as_deref().unwrap_or(&look.config.language),
        topics: facts
            .topics
            .iter()
            .map(|topic| TopicData {
                name: &topic.name,
                slug: &topic.slug,
            })
            .collect(),
        synopsis: facts.given_synopsis().map(EvidenceData::of),
        takeaways: facts.given_takeaways().map(EvidenceData::of).collect(),
        summary: SummaryData {
            synopsis: facts.synopsis.as_ref().map(PartData::of),
            takeaways: facts.takeaways.as_ref().map(PartData::of),
        },
        events: facts
            .events
            .iter()
            .map(|event| event_data(facts, event, look, false))
            .collect(),
        sentences: sentences(article),
        words: facts.words,
    };
    output(&route, &data, TYPICAL_BYTES, look).map(|output| Output {
        sources: vec![article.path.clone()],
        ..output
    })
}

impl<'a> DatedData<'a> {
    fn of(dated: &'a Dated) -> Self {
        Self {
            value: day(dated.date),
            basis: dated.basis.name(),
            evidence: dated.evidence.as_ref().map(EvidenceData::of),
            year_evidence: dated.year_evidence.iter().map(EvidenceData::of).collect(),
        }
    }
}

fn sentences(article: &Article) -> Vec<SentenceData<'_>> {
    let mut sentences = Vec::new();
    let mut number = 0;
    article.body.iter().for_each(|block: &Block| {
        block.each_prose(&mut |prose| {
            for &sentence in &prose.sentences {
                let plain = prose.words_of(sentence);
                let text = article
                    .text
                    .get(sentence.source.range())
                    .unwrap_or_default();
                number += 1;
                sentences.push(SentenceData {
                    id: Text(SentenceId(number)),
                    text,
                    plain: (plain != text).then_some(plain),
                    source: PlaceData {
                        file: article.path.as_str(),
                        start: sentence.source.start,
                        end: sentence.source.end,
                    },
                });
            }
        });
    });
    sentences
}

pub(super) fn event_data<'a>(
    facts: &'a Facts,
    event: &'a Event,
    look: &Look<'_>,
    with_brief: bool,
) -> EventData<'a> {
    EventData {
        id: event_id(facts, event, look),
        when: event.when.map(Text),
        start: event.when.and_then(When::start).map(day),
        end: event.when.and_then(When::end).map(day),
        precision: event.when.map(When::precision),
        part: event.part,
        modifier: event.modifier,
        status: event.status,
        outcome: words::outcome_missing(event, look.config.as_of).then_some("not-reported"),
        negated: event.negated,
        by: event.by.as_deref(),
        basis: basis(&event.basis),
        sentence: Text(SentenceId(event.sentence)),
        evidence: EvidenceData::of(&event.evidence),
        marks: &event.marks,
        also: event
            .also
            .iter()
            .map(|echo| Text(SentenceId(echo.sentence)))
            .collect(),
        brief: with_brief.then(|| brief_ref(facts, look)),
    }
}

/// The identity of an event: that of its article, and its number in it.
pub(super) fn event_id(facts: &Facts, event: &Event, look: &Look<'_>) -> String {
    let identity = look.site.addresses().identity(facts);
    let mut id = String::with_capacity(identity.len() + 16);
    id.push_str(identity);
    id.push('#');
    events::number(event, &mut id);
    id
}

fn brief_ref<'a>(facts: &'a Facts, look: &Look<'_>) -> BriefRef<'a> {
    BriefRef {
        id: look.site.addresses().identity(facts),
        url: routes::of(look.site, facts).into(),
        date: facts.date.map(day),
        sha256: facts.digest,
    }
}

fn day(date: Date) -> Day {
    Day(Partial::Day(date))
}

fn basis(basis: &Basis) -> BasisData<'_> {
    BasisData {
        rule: basis.how.name(),
        counted_from: basis.from.map(Day),
        named_before: basis.anchor == Anchor::Mention,
        row: &basis.row,
    }
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
