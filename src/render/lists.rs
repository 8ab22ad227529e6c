//! Entries of lists: a brief as a card or as a row. Rendered once, shown on many pages.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Value};

use super::views::{CardView, DateView, Html, LinkView, ready};
use super::{Look, frame, routes, words};
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
        let one = |template: &str, facts: &Facts| {
            render(template, facts, look, "../").ok().map(Arc::from)
        };
        let made = briefs
            .into_par_iter()
            .filter_map(|facts| Some((facts.key.clone(), (one(CARD, facts)?, one(ROW, facts)?))));
        Self {
            made: made.collect(),
        }
    }
}

const CARD: &str = "card.html";
const ROW: &str = "row.html";

/// A brief as a card.
pub(super) fn card(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Html, Box<Diagnostic>> {
    entry(CARD, facts, look, root)
}

/// A brief as a row.
pub(super) fn row(facts: &Facts, look: &Look<'_>, root: &str) -> Result<Html, Box<Diagnostic>> {
    entry(ROW, facts, look, root)
}

fn entry(
    template: &str,
    facts: &Facts,
    look: &Look<'_>,
    root: &str,
) -> Result<Html, Box<Diagnostic>> {
    if root == "../"
        && let Some((card, row)) = look.cards.made.get(&facts.key)
    {
        return Ok(ready(if template == CARD { card } else { row }));
    }
    render(template, facts, look, root).map(|text| ready(&text))
}

fn render(
    template: &str,
    facts: &Facts,
    look: &Look<'_>,
    root: &str,
) -> Result<String, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert("card", &view(facts, look.site, root));
    context.insert_value("root", Value::normal_string(root));
    look.theme.render(template, &context)
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
        .synopsis
        .as_ref()
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
