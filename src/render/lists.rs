//! Entries of lists: a brief as a card or as a row. Rendered once, shown on many pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::fragments::Entry;
use super::shared::Shared;
use super::theme::Theme;
use super::views::{CardView, DateView, LinkView, Listed};
use super::words::direction;
use super::{Look, fragments, frame, routes, topic};
use crate::diagnostic::Diagnostic;
use crate::model::{Facts, Kind};

/// Entries that were made, by the digests of the keys of their briefs.
type Made = BTreeMap<u64, Arc<str>>;

/// Makes an entry.
type Write = fn(&CardView<'_>, &str, &Theme) -> Entry;

/// The entries that more than one page shows, as pages one folder deep show them, made before those pages. May be empty: then each is made
/// when it is needed.
#[derive(Default)]
pub struct Cards {
    /// Of the briefs that are cards on the page of a topic, beside that of their edition. All others are a card once, and those of a large
    /// site would take as much room as its facts.
    full: Made,
    /// Of all briefs.
    short: Made,
    /// The same for the frame.
    pub(super) shared: Shared,
}

impl Cards {
    /// Makes the entries, in parallel, and what pages share. An entry that cannot be made is left out here and tells why when it is asked for.
    pub fn make(look: &Look<'_>) -> Self {
        let site = look.site;
        let reports = site.articles().filter(|facts| facts.kind == Kind::Report);
        let reports: Vec<&Facts> = reports.map(|facts| &**facts).collect();
        let on_topics = site
            .topics()
            .flat_map(|slug| site.in_topic(slug).take(topic::CARDS));
        let on_topics: BTreeMap<_, &Facts> = on_topics
            .map(|facts| (facts.key_digest, &**facts))
            .collect();
        Self {
            full: made(on_topics.into_values().collect(), fragments::card, look),
            short: made(reports, fragments::row, look),
            shared: Shared::make(look),
        }
    }
}

fn made(briefs: Vec<&Facts>, write: Write, look: &Look<'_>) -> Made {
    let entries = briefs.into_par_iter().filter_map(|facts| {
        let html = write(&view(facts, look, ROOT), ROOT, look.theme).ok()?;
        Some((facts.key_digest, html.into()))
    });
    entries.collect()
}

/// The way to the root from pages that are one folder deep.
const ROOT: &str = "../";

/// A brief as a card.
pub(super) fn card(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Listed, Box<Diagnostic>> {
    entry(&look.cards.full, fragments::card, facts, look, root)
}

/// A brief as a row.
pub(super) fn row(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Listed, Box<Diagnostic>> {
    entry(&look.cards.short, fragments::row, facts, look, root)
}

fn entry(
    known: &Made,
    write: Write,
    facts: &Facts,
    look: &Look<'_>,
    root: &str,
) -> Result<Listed, Box<Diagnostic>> {
    match known.get(&facts.key_digest).filter(|_| root == ROOT) {
        Some(html) => Ok(Listed(html.clone())),
        None => write(&view(facts, look, root), root, look.theme).map(|html| Listed(html.into())),
    }
}

pub(super) fn view<'a>(facts: &'a Facts, look: &Look<'a>, root: &str) -> CardView<'a> {
    let lang = look.lang_of(facts);
    CardView {
        href: routes::link(root, look.site, facts),
        headline: &facts.headline.text,
        place: facts.place.as_deref(),
        agency: facts.agency.as_deref(),
        date: facts.date.map(|date| DateView::new(date, look.words())),
        minutes: facts.minutes(),
        standfirst: standfirst(facts),
        topics: topics(facts, root),
        topics_lang: look.own_lang(),
        topics_dir: look.own_lang().map(direction),
        lang,
        dir: lang.map(direction),
    }
}

/// The synopsis the source gave, else the first sentence of the report. Never anything else.
pub(super) fn standfirst(facts: &Facts) -> Option<&str> {
    facts
        .given_synopsis()
        .or(facts.lede.as_ref())
        .map(|evidence| evidence.text.as_str())
}

pub(super) fn topics(facts: &Facts, root: &str) -> Vec<LinkView> {
    let link = |topic: &crate::model::TopicRef| LinkView {
        name: topic.name.clone(),
        href: frame::href(root, &routes::topic(&topic.slug)),
    };
    facts.topics.iter().map(link).collect()
}
