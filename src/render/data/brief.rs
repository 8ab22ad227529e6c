//! The data of a brief: all that was read of its article, with places.

use serde::Serialize;

use super::event::{EventData, event_data};
use super::values::{Day, EvidenceData, HexDigest, PlaceData, SentenceId, day};
use super::{FORMAT, TopicData, output};
use crate::model::{Article, Block, Dated, Facts, Origin, Output, Summary, SummaryLine};
use crate::render::{Look, routes};

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
    sentences: Vec<SentenceId>,
}

impl<'a> PartData<'a> {
    fn of(part: &'a Summary) -> Self {
        let line = |line: &'a SummaryLine| SummaryLineData {
            text: line.text(),
            pieces: line.pieces.iter().map(EvidenceData::of).collect(),
            sentences: line
                .sentences
                .iter()
                .map(|number| SentenceId(*number))
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
    sha256: HexDigest,
    #[serde(skip_serializing_if = "Option::is_none")]
    sidecar: Option<SidecarData>,
}

#[derive(Serialize)]
struct SidecarData {
    file: String,
    sha256: HexDigest,
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
struct SentenceData<'a> {
    id: SentenceId,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    plain: Option<&'a str>,
    source: PlaceData<'a>,
}

/// The data of a brief of ordinary length fits.
const TYPICAL_BYTES: usize = 24 * 1024;

pub(in crate::render) fn brief(
    article: &Article,
    facts: &Facts,
    look: &Look<'_>,
) -> Option<Output> {
    if !look.makes_data() {
        return None;
    }
    let route = routes::of(look.site, facts);
    let line = article.dateline.as_ref();
    let sidecar = article.sidecar_digest.map(|sha256| SidecarData {
        file: article.path.sidecar().as_str().to_owned(),
        sha256: HexDigest(sha256),
    });
    let data = BriefData {
        format: FORMAT,
        id: look.site.addresses().identity(facts),
        url: route.as_str().to_owned(),
        source: SourceData {
            file: article.path.as_str(),
            sha256: HexDigest(article.digest),
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
                    id: SentenceId(number),
                    text,
                    plain: (plain != text).then_some(plain),
                    source: PlaceData::of(&article.path, sentence.source),
                });
            }
        });
    });
    sentences
}
