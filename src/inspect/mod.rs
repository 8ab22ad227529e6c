//! What was read from an article, from which line and by which rule: plain data, told as `text` for people and as JSON.
//!
//! Works nothing out itself: every value is the one that the brief shows.

mod event;
mod field;
mod fields;
mod places;
mod text;

use serde::{Serialize, Serializer};

use crate::config::Config;
use crate::model::{Article, Block, Digest, Event, Facts, Kind};

pub use event::{EventLine, MarkLine};
pub use field::{Field, Found, Value};
pub use text::text;

use places::Places;

/// An article, and what only the site can know of it.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// What was read.
    pub article: &'a Article,
    /// What the site may know of it.
    pub facts: &'a Facts,
    /// The bytes of its sidecar, if there is one.
    pub sidecar: Option<&'a [u8]>,
    /// Whether it is on the site, and not held back.
    pub shown: bool,
    /// Where its page stands, or would.
    pub address: &'a str,
    /// What it is called by.
    pub identity: &'a str,
    /// The settings it was read with.
    pub config: &'a Config,
}

/// All there is to tell of an article.
#[derive(Clone, Debug, Serialize)]
pub struct Description {
    /// `report` or `page`.
    pub kind: &'static str,
    /// SHA-256 of its file.
    pub sha256: Digest,
    /// SHA-256 of its sidecar, if there is one.
    pub sidecar_sha256: Option<Digest>,
    /// Why it is not on the site: `draft` or `future`; none if it is.
    pub left_out: Option<&'static str>,
    /// Whether the clock decided something.
    pub clock_used: bool,
    /// Every field, whether it was given or not.
    #[serde(serialize_with = "by_name")]
    pub fields: Vec<Field>,
    /// What happened when, in the order of the text.
    pub events: Vec<EventLine>,
    /// The sentences of the report.
    pub sentences: Vec<SentenceLine>,
    /// How many paragraphs it has.
    pub paragraphs: usize,
    /// How many words it has.
    pub words: u32,
}

/// A sentence of a report.
#[derive(Clone, Debug, Serialize)]
pub struct SentenceLine {
    /// The anchor on its page: `s12`.
    pub id: String,
    /// How it reads.
    pub value: String,
    /// What stands in the file.
    #[serde(flatten)]
    pub found: Found,
}

/// What is to be told of an article.
pub fn describe(subject: &Subject<'_>) -> Description {
    let Subject { article, facts, .. } = subject;
    let places = Places::of(article, subject.sidecar);
    let for_draft = facts.draft && !subject.config.drafts;
    let left_out = (!subject.shown).then_some(if for_draft { "draft" } else { "future" });
    Description {
        kind: match article.kind {
            Kind::Report => "report",
            Kind::Page => "page",
        },
        sha256: article.digest,
        sidecar_sha256: article.sidecar_digest,
        left_out,
        clock_used: article.clock_used,
        fields: fields::fields(subject, left_out, &places),
        events: shown_events(facts)
            .iter()
            .map(|event| EventLine::of(event, &places))
            .collect(),
        sentences: sentences(article, &places),
        paragraphs: article.body.iter().map(paragraphs).sum(),
        words: facts.words,
    }
}

/// Pages show no events, and give none to timelines.
fn shown_events(facts: &Facts) -> &[Event] {
    match facts.kind {
        Kind::Report => &facts.events,
        Kind::Page => &[],
    }
}

fn sentences(article: &Article, places: &Places<'_>) -> Vec<SentenceLine> {
    let mut sentences = Vec::new();
    article.body.iter().for_each(|block| {
        block.each_prose(&mut |prose| {
            for &sentence in &prose.sentences {
                let text = article
                    .text
                    .get(sentence.source.range())
                    .unwrap_or_default();
                sentences.push(SentenceLine {
                    id: format!("s{}", sentences.len() + 1),
                    value: prose.words_of(sentence).to_owned(),
                    found: places.found(&article.path, sentence.source, text),
                });
            }
        });
    });
    sentences
}

fn paragraphs(block: &Block) -> usize {
    match block {
        Block::Paragraph(_) => 1,
        Block::List(_, items) => items.iter().flatten().map(paragraphs).sum(),
        Block::Quote(blocks) => blocks.iter().map(paragraphs).sum(),
        Block::Heading(..) | Block::Table(_) | Block::Code(_) | Block::Rule => 0,
    }
}

/// Fields as a map: a list, one value, or null.
fn by_name<S: Serializer>(fields: &[Field], serializer: S) -> Result<S::Ok, S::Error> {
    use serde::ser::SerializeMap as _;
    let mut map = serializer.serialize_map(Some(fields.len()))?;
    for field in fields {
        if field.is_list {
            map.serialize_entry(field.name, &field.values)?;
        } else {
            map.serialize_entry(field.name, &field.values.first())?;
        }
    }
    map.end()
}
