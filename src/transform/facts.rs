//! What the site may know of an article.

use super::events::{self, Contradiction};
use super::{identity, images, summary, topics};
use crate::config::Config;
use crate::model::{Article, Block, Digest, Event, Evidence, Facts, Prose, Rule};

/// The facts of an article, and what in it contradicts itself. Depends on nothing but its arguments.
pub fn facts(article: &Article, config: &Config) -> (Facts, Vec<Contradiction>) {
    let told = told(article);
    let summary = summary::parts(article, told.words, config);
    joined(article, config, told, summary)
}

/// What an article tells.
#[derive(Debug)]
pub(crate) struct Told {
    events: Vec<Event>,
    contradictions: Vec<Contradiction>,
    /// How many words its report has.
    pub words: u32,
}

/// Reads what an article tells.
pub(crate) fn told(article: &Article) -> Told {
    let (mut events, mut contradictions) = events::events(article);
    if !is_read(article.lang.as_ref().map(|lang| &*lang.text)) {
        // The lead has its day from the dateline, in any language.
        events.retain(|event| event.marks.is_empty());
        contradictions.clear();
    }
    // They stay as long as the site does.
    events.shrink_to_fit();
    Told {
        events,
        contradictions,
        words: words(article),
    }
}

/// The same as [`facts`], given what the article tells and its summary.
pub(crate) fn joined(
    article: &Article,
    config: &Config,
    told: Told,
    summary: summary::Parts,
) -> (Facts, Vec<Contradiction>) {
    let text = |evidence: &Evidence| evidence.text.clone();
    let place = article.place.as_ref().or(article
        .dateline
        .as_ref()
        .and_then(|line| line.place.as_ref()));
    let agency = article.agency.as_ref().or(article
        .dateline
        .as_ref()
        .and_then(|line| line.agency.as_ref()));
    let id = identity::id(article);
    let facts = Facts {
        key: article.key.clone(),
        key_digest: article.key.digest(),
        path: article.path.clone(),
        digest: article.digest,
        kind: article.kind,
        id_digest: Digest::of(id.as_bytes()).short(),
        id,
        slug: identity::slug(article),
        slug_given: article.slug.is_some(),
        aliases: article.aliases.clone(),
        draft: article.draft,
        headline: article.headline.clone(),
        date: article.date.as_ref().map(|dated| dated.date),
        date_basis: article.date.as_ref().map(|dated| dated.basis),
        seconds: article.date.as_ref().and_then(|dated| dated.seconds),
        updated: article.updated.as_ref().map(|dated| dated.date),
        place: place.map(text),
        agency: agency.map(text),
        authors: article.authors.iter().map(text).collect(),
        lang: article.lang.as_ref().map(text),
        topics: topics::topics(article, &config.topics),
        synopsis: summary.synopsis,
        lede: lede(article),
        takeaways: summary.takeaways,
        words: told.words,
        events: told.events,
        images: images::images(article),
    };
    (facts, told.contradictions)
}

/// Whether the dates of an article in this language are read: by the rules of English those of others are wrong, "12/03/2025" in Spanish.
/// An article that does not name its language counts as English, whatever that of the site is: wire text names none.
fn is_read(lang: Option<&str>) -> bool {
    let primary = lang.and_then(|tag| tag.split('-').next());
    primary.is_none_or(|primary| primary.eq_ignore_ascii_case("en"))
}

/// The first sentence of the report.
fn lede(article: &Article) -> Option<Evidence> {
    let mut first = None;
    for block in &article.body {
        block.each_prose(&mut |prose| {
            if let (None, Some(&sentence)) = (&first, prose.sentences.first()) {
                first = Some((prose, sentence));
            }
        });
        if first.is_some() {
            break;
        }
    }
    let (prose, sentence) = first?;
    let words = prose.words_of(sentence).to_owned();
    Some(Evidence::cut(
        &article.path,
        &article.text,
        sentence.source,
        Rule::Sentence,
        words,
    ))
}

fn words(article: &Article) -> u32 {
    let mut count = 0_u32;
    let mut add = |prose: &Prose| {
        count = count
            .saturating_add(u32::try_from(super::words::count(&prose.text)).unwrap_or(u32::MAX));
    };
    article
        .body
        .iter()
        .for_each(|block: &Block| block.each_prose(&mut add));
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_english_is_read() {
        let read = |tags: &[&str]| tags.iter().filter(|tag| is_read(Some(tag))).count();
        assert!(is_read(None));
        assert_eq!(read(&["en", "en-GB", "EN-us", "en-Latn-US"]), 4);
        assert_eq!(read(&["de", "es-MX", "enm", "fr", "x-en", "zh-Hant-TW"]), 0);
    }
}
