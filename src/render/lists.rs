//! Entries of lists: a brief as a card or as a row. Rendered once, shown on many pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::views::{CardView, DateView, Html, LinkView, ready};
use super::{Look, fragments, frame, routes, words};
use crate::diagnostic::Diagnostic;
use crate::model::{ArticleKey, Facts, Kind};
use crate::transform::Site;

/// The entries of all briefs as pages one folder deep show them, made before those pages. May be empty: then each is made when it is
/// needed.
#[derive(Default)]
pub struct Cards {
    made: BTreeMap<ArticleKey, (Arc<str>, Arc<str>)>,
}

impl Cards {
    /// Makes the entries of every brief, in parallel. An entry that cannot be made is left out here and tells why when it is asked for.
    pub fn make(look: &Look<'_>) -> Self {
        let briefs: Vec<_> = look
            .site
            .articles()
            .filter(|facts| facts.kind == Kind::Report)
            .collect();
        let made = briefs.into_par_iter().filter_map(|facts| {
            let view = view(facts, look.site, "../");
            let card = fragments::card(&view, "../", look.theme).ok()?;
            let row = fragments::row(&view, "../", look.theme).ok()?;
            Some((facts.key.clone(), (card.into(), row.into())))
        });
        Self {
            made: made.collect(),
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
    fragments::card(&view(facts, look.site, root), root, look.theme).map(|html| ready(&html))
}

/// A brief as a row.
pub(super) fn row(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Html, Box<Diagnostic>> {
    if let Some((_, row)) = look.cards.of(facts, root) {
        return Ok(ready(row));
    }
    fragments::row(&view(facts, look.site, root), root, look.theme).map(|html| ready(&html))
}

pub(super) fn view<'a>(facts: &'a Facts, site: &Site, root: &str) -> CardView<'a> {
    CardView {
        href: frame::href(root, &routes::of(site, facts)),
        headline: &facts.headline.text,
        place: facts.place.as_deref(),
        agency: facts.agency.as_deref(),
        date: facts.date.map(DateView::new),
        minutes: facts.minutes(),
        standfirst: standfirst(facts),
        topics: topics(facts, root),
        lang: facts.lang.as_deref(),
        dir: facts.lang.as_deref().map(words::direction),
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
