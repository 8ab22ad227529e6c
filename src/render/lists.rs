//! Entries of lists: a brief as a card or as a row. Rendered once, shown on many pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::shared::Shared;
use super::views::{CardView, DateView, Html, LinkView, ready};
use super::words::direction;
use super::{Look, fragments, frame, routes};
use crate::diagnostic::Diagnostic;
use crate::model::{ArticleKey, Facts, Kind};

/// The entries of all briefs as pages one folder deep show them, made before those pages. May be empty: then each is made when it is
/// needed.
#[derive(Default)]
pub struct Cards {
    made: BTreeMap<ArticleKey, (Arc<str>, Arc<str>)>,
    /// The same for the frame.
    pub(super) shared: Shared,
}

impl Cards {
    /// Makes the entries of every brief, in parallel, and what pages share. An entry that cannot be made is left out here and tells why when it is asked for.
    pub fn make(look: &Look<'_>) -> Self {
        let briefs: Vec<_> = look
            .site
            .articles()
            .filter(|facts| facts.kind == Kind::Report)
            .collect();
        let made = briefs.into_par_iter().filter_map(|facts| {
            let view = view(facts, look, "../");
            let card = fragments::card(&view, "../", look.theme).ok()?;
            let row = fragments::row(&view, "../", look.theme).ok()?;
            Some((facts.key.clone(), (card.into(), row.into())))
        });
        Self {
            made: made.collect(),
            shared: Shared::make(look),
        }
    }

    /// The card and the row of a brief, if they were made for pages at this depth.
    fn of(&self, facts: &Facts, root: &str) -> Option<&(Arc<str>, Arc<str>)> {
        self.made.get(&facts.key).filter(|_| root == "../")
    }
}

/// A brief as a card.
pub(super) fn card(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Html, Box<Diagnostic>> {
    if let Some((card, _)) = look.cards.of(facts, root) {
        return Ok(ready(card));
    }
    fragments::card(&view(facts, look, root), root, look.theme).map(|html| ready(&html))
}

/// A brief as a row.
pub(super) fn row(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Html, Box<Diagnostic>> {
    if let Some((_, row)) = look.cards.of(facts, root) {
        return Ok(ready(row));
    }
    fragments::row(&view(facts, look, root), root, look.theme).map(|html| ready(&html))
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
