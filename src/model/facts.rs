//! What the rest of the site may know of an article.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    ArticleKey, Date, DateBasis, Digest, Event, Evidence, ImageFile, Kind, Rule, SourcePath,
    Summary,
};

/// All that pages other than an article's own may show of it. Small: never the body.
///
/// Two articles with equal facts look the same from every other page; that is what lets an edit stop early.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The article's name inside the program.
    pub key: ArticleKey,
    /// The first eight bytes of the digest of that name. Links and cards are looked up by it: numbers compare faster than paths, and no site has
    /// enough articles for two to have the same.
    pub key_digest: u64,
    /// Its file.
    pub path: SourcePath,
    /// Digest of the file's bytes.
    pub digest: Digest,
    /// Report or page.
    pub kind: Kind,
    /// Identity: `id`, else the outlet's address, else the path below `content/`.
    pub id: String,
    /// The first eight bytes of the digest of `id`.
    pub id_digest: u64,
    /// The last part of the address it asks for, without ending.
    pub slug: String,
    /// Whether the desk gave that address.
    pub slug_given: bool,
    /// Former slugs.
    pub aliases: Vec<Evidence>,
    /// Not to be built unless asked for.
    pub draft: bool,
    /// Headline.
    pub headline: Evidence,
    /// The day it was filed; none for undated articles and pages.
    #[serde(with = "super::date::packed::optional")]
    pub date: Option<Date>,
    /// How the day is known.
    pub date_basis: Option<DateBasis>,
    /// Seconds after midnight, if the source gave a time.
    pub seconds: Option<u32>,
    /// The day it was last changed.
    #[serde(with = "super::date::packed::optional")]
    pub updated: Option<Date>,
    /// Place of the dateline.
    pub place: Option<String>,
    /// Agency.
    pub agency: Option<String>,
    /// Bylines.
    pub authors: Vec<String>,
    /// BCP 47 tag, if it differs from the site's.
    pub lang: Option<String>,
    /// Topics, without doubles, in the order given.
    pub topics: Vec<TopicRef>,
    /// The synopsis.
    pub synopsis: Option<Summary>,
    /// The first sentence of the report.
    pub lede: Option<Evidence>,
    /// Key takeaways.
    pub takeaways: Option<Summary>,
    /// Words of the report.
    pub words: u32,
    /// What happened when, in the order of the text.
    pub events: Vec<Event>,
    /// The files that the body shows, each once, in the order of the text. Their names differ.
    pub images: Vec<ImageFile>,
}

/// A topic as one article writes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TopicRef {
    /// The last part of its address; two spellings with one slug are one topic.
    pub slug: String,
    /// Its name as written.
    pub name: String,
}

impl Facts {
    /// The synopsis that the source gave.
    pub fn given_synopsis(&self) -> Option<&Evidence> {
        self.synopsis
            .as_ref()
            .and_then(|synopsis| synopsis.given().next())
    }

    /// The takeaways that the source gave.
    pub fn given_takeaways(&self) -> impl Iterator<Item = &Evidence> {
        self.takeaways.iter().flat_map(Summary::given)
    }

    /// Takeaways that the source gave and that no sentence of its report bears.
    pub fn unsupported(&self) -> impl Iterator<Item = &Evidence> {
        let lines = self.takeaways.iter().flat_map(|takeaways| &takeaways.lines);
        let alone = lines.filter(|line| line.checked && line.sentences.is_empty());
        alone.filter_map(|line| line.pieces.first())
    }

    /// The files that stand below its address: all that it shows but those of `static/`.
    pub fn own_images(&self) -> impl Iterator<Item = &ImageFile> {
        self.images.iter().filter(|image| !image.is_static())
    }

    /// Names the files that its words stand in, as they were before the facts were saved: the sidecar where its rule says so, else the source.
    pub fn name_files(&mut self) {
        let (source, sidecar) = (&self.path, self.path.sidecar());
        let name = |evidence: &mut Evidence| {
            let is_beside = evidence.rule == Rule::Sidecar;
            let file = if is_beside { &sidecar } else { source };
            evidence.place.file = file.clone();
        };
        let summaries = [&mut self.synopsis, &mut self.takeaways].into_iter();
        let lines = summaries.flatten().flat_map(|summary| &mut summary.lines);
        let own = [&mut self.headline].into_iter().chain(&mut self.lede);
        own.chain(&mut self.aliases)
            .chain(lines.flat_map(|line| &mut line.pieces))
            .for_each(name);
        for event in &mut self.events {
            name(Arc::make_mut(&mut event.evidence));
        }
    }

    /// Minutes to read: words / 220 rounded up, at least one.
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(220).max(1)
    }
}
