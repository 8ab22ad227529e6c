//! The list of topics, and the page of one.

use serde::Serialize;

use super::events::{self, Events, Setting, Told};
use super::fragments::topic::TopicParts;
use super::frame::{About, Frame};
use super::theme::TOPIC;
use super::views::{DateView, LinkView, Listed, Ready};
use super::{Look, data, export, html, lists, routes};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Output, Route, Status};
use crate::transform::Shown;

/// Past events shown on the page of a topic.
const RECENT_EVENTS: usize = 30;
/// Events ahead shown on it.
const AHEAD_EVENTS: usize = 10;
/// Briefs shown as cards; older ones are rows.
pub(super) const CARDS: usize = 20;

#[derive(Serialize)]
struct TopicsEntry<'a> {
    name: &'a str,
    href: String,
    count: usize,
    latest: Option<DateView<'a>>,
}

/// `topic`.
#[derive(Serialize)]
pub(super) struct TopicView<'a> {
    pub name: &'a str,
    pub count: usize,
    pub first: Option<DateView<'a>>,
    pub last: Option<DateView<'a>>,
    pub ahead: Vec<Ready>,
    pub recent: Vec<Ready>,
    pub more_events: Option<MoreView>,
    pub cards: Vec<Listed>,
    pub years: Vec<YearView>,
    pub exports: Vec<LinkView>,
}

/// Where the other events of a topic stand.
#[derive(Serialize)]
pub(super) struct MoreView {
    pub href: String,
    pub count: usize,
}

/// The older briefs of a year.
#[derive(Serialize)]
pub(super) struct YearView {
    pub year: String,
    pub rows: Vec<Listed>,
}

pub(super) fn topics(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let title = &look.words().menu.topics;
    let description = counted(title, look.site.topics().count(), "topic", look);
    let about = About {
        kind: "topics",
        title,
        description: Some(&description),
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("topics.html"), &about);
    let mut topics: Vec<TopicsEntry<'_>> = look
        .site
        .topics()
        .filter_map(|slug| {
            Some(TopicsEntry {
                name: look.site.topic_name(slug)?,
                href: frame.href(&routes::topic(slug)),
                count: look.site.topic_size(slug),
                latest: look
                    .site
                    .in_topic(slug)
                    .next()
                    .and_then(|facts| facts.date)
                    .map(|date| DateView::new(date, look.words())),
            })
        })
        .collect();
    topics.sort_by_key(|topic| topic.name.to_lowercase());
    frame.insert("topics", &topics);
    let (route, page) = frame.render("topics.html")?;
    Ok(vec![html(route, page)])
}

pub(super) fn topic(slug: &str, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let Some(name) = look.site.topic_name(slug) else {
        return Ok(Vec::new());
    };
    let route = routes::topic(slug);
    let description = counted(name, look.site.topic_size(slug), "brief", look);
    let about = About {
        kind: "topic",
        title: name,
        description: Some(&description),
        data: true,
    };
    let mut frame = Frame::new(look, route.clone(), &about);
    let root = frame.root().to_owned();
    let members: Vec<&Shown> = look.site.in_topic(slug).collect();
    let (past, next) = told(&members, look.site.latest());
    let known = past.len();
    let recent = events::last_in_time(past, RECENT_EVENTS);
    let next = events::first_in_time(next, AHEAD_EVENTS);
    let setting = Setting {
        look,
        root: &root,
        in_brief: false,
        original: None,
        year: look.site.latest().map(jiff::civil::Date::year),
        in_month: false,
    };
    let day = |date| DateView::new(date, look.words());
    let dated = || members.iter().filter_map(|facts| facts.date);
    let mut view = TopicView {
        name,
        count: members.len(),
        first: dated().next_back().map(day),
        last: dated().next().map(day),
        recent: Vec::new(),
        ahead: Vec::new(),
        more_events: (known > recent.len()).then(|| MoreView {
            href: format!("{root}timeline.html"),
            count: known - recent.len(),
        }),
        cards: members
            .iter()
            .take(CARDS)
            .map(|facts| lists::card(facts, look, &root))
            .collect::<Result<_, _>>()?,
        years: years(members.get(CARDS..).unwrap_or_default(), look, &root)?,
        exports: export::topic_links(slug, look, &root),
    };
    let (_, page) = if look.theme.has_places() {
        let parts = TopicParts {
            topic: &view,
            recent: &recent,
            ahead: &next,
            setting,
        };
        frame.render_around(&parts, TOPIC)?
    } else {
        let mut events = Events::new(setting);
        let mut ready = |list: &[Told<'_>]| events.entries(list, setting.year);
        view.recent = ready(&recent)?;
        view.ahead = ready(&next)?;
        frame.insert("topic", &view);
        frame.render(TOPIC)?
    };
    let mut outputs = vec![html(route.clone(), page)];
    outputs.extend(data::topic(slug, name, &route, &members, look));
    Ok(outputs)
}

/// What a page is about, by how many there are on it.
pub(super) fn counted(what: &str, n: usize, of: &str, look: &Look<'_>) -> String {
    let number = look.words().count(n, of).unwrap_or_default();
    look.words().described(what, &number)
}

/// The events of a topic: up to the latest edition, and planned after it.
fn told<'a>(members: &'a [&'a Shown], latest: Option<Date>) -> (Vec<Told<'a>>, Vec<Told<'a>>) {
    let events = events::placed_by(members.iter().rev().copied());
    events.into_iter().partition(|(_, event)| {
        let last = event.when.map(crate::model::When::last);
        event.status != Status::Planned || last < latest
    })
}

fn years(older: &[&Shown], look: &Look<'_>, root: &str) -> Result<Vec<YearView>, Box<Diagnostic>> {
    let mut years: Vec<YearView> = Vec::new();
    for facts in older {
        let year = facts.date.map_or_else(
            || look.words().page.no_date.clone(),
            |date| date.year().to_string(),
        );
        if years.last().is_none_or(|last| last.year != year) {
            years.push(YearView {
                year,
                rows: Vec::new(),
            });
        }
        let row = lists::row(facts, look, root)?;
        if let Some(last) = years.last_mut() {
            last.rows.push(row);
        }
    }
    Ok(years)
}
