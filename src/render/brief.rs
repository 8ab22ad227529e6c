//! The page of an article, of a text without a date, and of an address left behind.

use std::sync::Arc;

use serde::Serialize;

use super::events::{Events, Setting};
use super::frame::{About, Frame};
use super::views::{DateView, Html, LinkView, Takeaway, TodayView, ready};
use super::{Look, data, events, html, lists, report, routes, views, words};
use crate::diagnostic::{Diagnostic, messages};
use crate::model::{
    Article, ArticleKey, Event, Facts, Output, Page, Status, Summary, Synopsis, When,
};

#[derive(Serialize)]
struct BriefView<'a> {
    headline: &'a str,
    place: Option<&'a str>,
    agency: Option<&'a str>,
    date: Option<DateView>,
    minutes: u32,
    updated: Option<DateView>,
    authors: &'a [String],
    url: Option<&'a str>,
    topics: Vec<LinkView>,
    synopsis: Option<String>,
    synopsis_origin: Option<&'static str>,
    takeaways: Vec<Takeaway<'a>>,
    takeaways_origin: Option<&'static str>,
    before_events: Vec<Html>,
    today: Option<TodayView>,
    after_events: Vec<Html>,
    not_placed: Vec<Html>,
    report: Html,
    provenance: Vec<Provenance>,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    lang: &'a str,
    dir: &'static str,
    undated: bool,
}

#[derive(Serialize)]
struct Provenance {
    label: &'static str,
    value: Option<String>,
    href: Option<String>,
}

#[derive(Serialize)]
struct Neighbour {
    headline: String,
    href: String,
    date: Option<DateView>,
}

#[derive(Serialize)]
struct ContentView<'a> {
    title: &'a str,
    html: Html,
}

pub(super) fn brief(key: &ArticleKey, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let Some(facts) = look.site.article(key) else {
        return Ok(Vec::new());
    };
    let article = text_of(facts, look)?;
    let route = routes::of(look.site, facts);
    let about = About {
        kind: "brief",
        title: &facts.headline.text,
        description: lists::standfirst(facts),
        lang: facts.lang.as_deref(),
        data: true,
    };
    let mut frame = Frame::new(look, route, &about);
    let [before_events, after_events, not_placed] = timeline(facts, look, frame.root())?;
    let lang = facts.lang.as_deref().unwrap_or(&look.config.language);
    let (before, after) = look.site.neighbours(facts);
    let neighbour = |facts: &Facts| Neighbour {
        headline: facts.headline.text.clone(),
        href: frame.href(&routes::of(look.site, facts)),
        date: facts.date.map(DateView::new),
    };
    let view = BriefView {
        headline: &facts.headline.text,
        place: facts.place.as_deref(),
        agency: facts.agency.as_deref(),
        date: facts.date.map(DateView::new),
        minutes: facts.minutes(),
        updated: facts.updated.map(DateView::new),
        authors: &facts.authors,
        url: article.url.as_ref().map(|url| url.text.as_str()),
        topics: lists::topics(facts, frame.root()),
        synopsis: facts.synopsis.as_ref().map(Summary::text),
        synopsis_origin: views::origin(facts.synopsis.as_ref()),
        takeaways: views::takeaways(facts, ""),
        takeaways_origin: views::origin(facts.takeaways.as_ref()),
        today: facts.date.map(|date| TodayView {
            label: if look.site.latest() == Some(date) {
                "Today"
            } else {
                "As of"
            },
            date: DateView::new(date),
        }),
        before_events,
        after_events,
        not_placed,
        report: ready(&report::report(&article, &facts.events, frame.root())),
        provenance: provenance(&article, facts),
        before: before.map(|facts| neighbour(facts)),
        after: after.map(|facts| neighbour(facts)),
        lang,
        dir: words::direction(lang),
        undated: facts.date.is_none(),
    };
    frame.insert("brief", &view);
    let (route, text) = frame.render("brief.html")?;
    let mut outputs = vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, text)
    }];
    outputs.extend(data::brief(&article, facts, look));
    Ok(outputs)
}

/// The text of an article, as long as it is the one whose facts the site shows.
fn text_of(facts: &Facts, look: &Look<'_>) -> Result<Arc<Article>, Box<Diagnostic>> {
    (look.text_of)(&facts.key)
        .filter(|article| article.digest == facts.digest)
        .ok_or_else(|| Box::new(messages::site::changed_meanwhile(&facts.path)))
}

/// The events of an article: up to its day, after it, and without a place in time.
fn timeline(facts: &Facts, look: &Look<'_>, root: &str) -> Result<[Vec<Html>; 3], Box<Diagnostic>> {
    let mut placed: Vec<&Event> = facts
        .events
        .iter()
        .filter(|event| event.when.is_some())
        .collect();
    let planned = |event: &Event| event.status == Status::Planned;
    placed.sort_by_key(|event| {
        event
            .when
            .map(When::order)
            .map(|(first, precision, last)| (first, precision, planned(event), last))
    });
    let year = facts.date.map(jiff::civil::Date::year);
    let mut events = Events::new(Setting {
        look,
        root,
        in_brief: true,
        year,
    });
    let day = facts.date.unwrap_or(jiff::civil::Date::MAX);
    let (ahead, past): (Vec<&Event>, Vec<&Event>) = placed
        .into_iter()
        .partition(|event| events::lies_ahead(event, day));
    let mut list = |list: Vec<&Event>| -> Result<Vec<Html>, Box<Diagnostic>> {
        events.begin(year);
        list.into_iter()
            .map(|event| events.next(facts, event))
            .collect()
    };
    Ok([
        list(past)?,
        list(ahead)?,
        list(
            facts
                .events
                .iter()
                .filter(|event| event.when.is_none())
                .collect(),
        )?,
    ])
}

fn provenance(article: &Article, facts: &Facts) -> Vec<Provenance> {
    let entry = |label, value: Option<String>| Provenance {
        label,
        value,
        href: None,
    };
    let synopsis = match (&article.synopsis, &facts.synopsis) {
        (Synopsis::Given(_), _) => Some("From the source"),
        (Synopsis::Empty, Some(_)) => Some("Empty in the source; chosen from the report"),
        (Synopsis::Empty, None) => Some("Empty in the source; none written here"),
        (Synopsis::Absent, Some(_)) => Some("Chosen from the report"),
        (Synopsis::Absent, None) => None,
    };
    let url = article.url.as_ref().map(|url| url.text.clone());
    let link = url
        .clone()
        .filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    vec![
        entry(
            "Source file",
            Some(
                facts
                    .path
                    .as_str()
                    .trim_start_matches("content/")
                    .to_owned(),
            ),
        ),
        entry("Agency", facts.agency.clone()),
        Provenance {
            label: "Original page",
            value: url,
            href: link,
        },
        entry("Synopsis", synopsis.map(str::to_owned)),
        entry("Dates counted from", words::counted_from(facts)),
        entry(
            "Text",
            Some(format!(
                "{} words, SHA-256 {:.16}…",
                facts.words,
                facts.digest.to_string()
            )),
        ),
    ]
}

pub(super) fn text(key: &ArticleKey, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let Some(facts) = look.site.article(key) else {
        return Ok(Vec::new());
    };
    let article = text_of(facts, look)?;
    let title = &facts.headline.text;
    let about = About {
        kind: "page",
        title,
        description: lists::standfirst(facts),
        lang: facts.lang.as_deref(),
        data: false,
    };
    let mut frame = Frame::new(look, routes::of(look.site, facts), &about);
    frame.insert(
        "content",
        &ContentView {
            title,
            html: ready(&report::report(&article, &[], frame.root())),
        },
    );
    let (route, text) = frame.render("page.html")?;
    Ok(vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, text)
    }])
}

pub(super) fn alias(
    address: &str,
    key: &ArticleKey,
    look: &Look<'_>,
) -> Result<Vec<Output>, Box<Diagnostic>> {
    let page = Page::Alias(address.to_owned(), key.clone());
    let (Some(facts), Some(route)) = (look.site.article(key), routes::route(look.site, &page))
    else {
        return Ok(Vec::new());
    };
    let title = &facts.headline.text;
    let about = About {
        kind: "page",
        title,
        description: None,
        lang: facts.lang.as_deref(),
        data: false,
    };
    let target = routes::of(look.site, facts);
    let mut frame = Frame::new(look, route, &about);
    frame.stands_for(&target);
    frame.insert("target", &frame.href(&target));
    frame.insert("title", title);
    let (route, text) = frame.render("redirect.html")?;
    Ok(vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, text)
    }])
}
