//! The page of an article, of a text without a date, and of an address left behind.

use std::sync::Arc;

use serde::Serialize;

use super::events::{Events, Setting, Told};
use super::fragments::brief::BriefParts;
use super::frame::{About, Frame};
use super::pictures::Pictures;
use super::theme::BRIEF;
use super::views::{DateView, Html, LinkView, Ready, Takeaway, TodayView, ready};
use super::words::{Words, direction};
use super::{Look, data, events, fragment_link, html, lists, report, routes, views};
use crate::diagnostic::{Diagnostic, messages};
use crate::model::{
    Article, ArticleKey, Event, Facts, Output, Page, Status, Summary, Synopsis, When,
};

/// `brief`.
#[derive(Serialize)]
pub(super) struct BriefView<'a> {
    pub headline: &'a str,
    pub place: Option<&'a str>,
    pub agency: Option<&'a str>,
    pub date: Option<DateView<'a>>,
    pub minutes: u32,
    pub updated: Option<DateView<'a>>,
    pub authors: &'a [String],
    url: Option<&'a str>,
    pub topics: Vec<LinkView>,
    pub synopsis: Option<String>,
    pub synopsis_origin: Option<&'static str>,
    pub takeaways: Vec<Takeaway<'a>>,
    pub takeaways_origin: Option<&'static str>,
    pub before_events: Vec<Ready>,
    pub today: Option<TodayView<'a>>,
    pub after_events: Vec<Ready>,
    pub not_placed: Vec<Ready>,
    pub report: Ready,
    pub provenance: Vec<Provenance<'a>>,
    pub before: Option<Neighbour<'a>>,
    pub after: Option<Neighbour<'a>>,
    pub lang: &'a str,
    pub dir: &'static str,
    pub undated: bool,
}

/// A line of what is told of where a brief comes from.
#[derive(Serialize)]
pub(super) struct Provenance<'a> {
    pub label: &'a str,
    pub value: Option<String>,
    pub href: Option<String>,
}

/// A brief beside another one.
#[derive(Serialize)]
pub(super) struct Neighbour<'a> {
    pub headline: &'a str,
    pub href: String,
    pub date: Option<DateView<'a>>,
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
}

#[derive(Serialize)]
struct ContentView<'a> {
    title: &'a str,
    lang: &'a str,
    dir: &'static str,
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
        data: true,
    };
    let mut frame = Frame::new(look, route, &about);
    let root = frame.root().to_owned();
    let lang = facts.lang.as_deref().unwrap_or(&look.config.language);
    let (before, after) = look.site.neighbours(facts);
    let words = look.words();
    let day = |date| DateView::new(date, words);
    let href = |facts: &Facts| frame.href(&routes::of(look.site, facts));
    let neighbour = |facts| neighbour(facts, href(facts), look);
    let lists = timeline(facts);
    let setting = Setting {
        look,
        root: &root,
        in_brief: true,
        original: original(&article),
        year: facts.date.map(jiff::civil::Date::year),
        in_month: false,
    };
    let pictures = Pictures::of(facts, look, &root);
    let report =
        |html: &mut String| report::report(&article, &facts.events, &root, 2, &pictures, html);
    let mut view = BriefView {
        headline: &facts.headline.text,
        place: facts.place.as_deref(),
        agency: facts.agency.as_deref(),
        date: facts.date.map(day),
        minutes: facts.minutes(),
        updated: facts.updated.map(day),
        authors: &facts.authors,
        url: article.url.as_ref().map(|url| url.text.as_str()),
        topics: lists::topics(facts, &root),
        synopsis: facts.synopsis.as_ref().map(Summary::text),
        synopsis_origin: views::origin(facts.synopsis.as_ref()),
        takeaways: views::takeaways(facts, ""),
        takeaways_origin: views::origin(facts.takeaways.as_ref()),
        today: facts.date.map(|date| TodayView {
            label: if look.site.latest() == Some(date) {
                &words.timeline.today
            } else {
                &words.timeline.as_of
            },
            date: day(date),
        }),
        before_events: Vec::new(),
        after_events: Vec::new(),
        not_placed: Vec::new(),
        report: Ready::default(),
        provenance: provenance(&article, facts, words),
        before: before.map(|facts| neighbour(facts)),
        after: after.map(|facts| neighbour(facts)),
        lang,
        dir: direction(lang),
        undated: facts.date.is_none(),
    };
    let (route, page) = if look.theme.has_places() {
        let address = frame.canonical().map(str::to_owned);
        let parts = BriefParts {
            brief: &view,
            events: lists.each_ref().map(Vec::as_slice),
            setting,
            report: &report,
            text_bytes: article.text.len(),
            address: address.as_deref(),
        };
        frame.render_around(&parts, BRIEF)?
    } else {
        let mut events = Events::new(setting);
        let mut ready = |list: &[Told<'_>]| events.entries(list, setting.year);
        let [before, after, not_placed] = &lists;
        view.before_events = ready(before)?;
        view.after_events = ready(after)?;
        view.not_placed = ready(not_placed)?;
        report(&mut view.report.0);
        frame.insert("brief", &view);
        frame.render(BRIEF)?
    };
    let mut outputs = vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, page)
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

/// The outlet's own page, if it can be linked.
fn original(article: &Article) -> Option<&str> {
    let url = article.url.as_ref().map(|url| url.text.as_str());
    url.filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

/// The events of an article: up to its day, after it, and without a place in time.
fn timeline(facts: &Facts) -> [Vec<Told<'_>>; 3] {
    let told = facts.events.iter().map(|event| (facts, event));
    let (mut placed, not_placed): (Vec<Told<'_>>, Vec<Told<'_>>) =
        told.partition(|(_, event)| event.when.is_some());
    let planned = |event: &Event| event.status == Status::Planned;
    placed.sort_by_cached_key(|(_, event)| {
        event
            .when
            .map(When::order)
            .map(|(first, precision, last)| (first, precision, planned(event), last))
    });
    let day = facts.date.unwrap_or(jiff::civil::Date::MAX);
    let (ahead, past) = placed
        .into_iter()
        .partition(|(_, event)| events::lies_ahead(event, day));
    [past, ahead, not_placed]
}

fn neighbour<'a>(facts: &'a Facts, href: String, look: &Look<'a>) -> Neighbour<'a> {
    let lang = look.lang_of(facts);
    Neighbour {
        headline: &facts.headline.text,
        href,
        date: facts.date.map(|date| DateView::new(date, look.words())),
        lang,
        dir: lang.map(direction),
    }
}

fn provenance<'a>(article: &Article, facts: &Facts, words: &'a Words) -> Vec<Provenance<'a>> {
    let say = &words.provenance;
    let entry = |label: &'a str, value: Option<String>| Provenance {
        label,
        value,
        href: None,
    };
    let synopsis = match (&article.synopsis, &facts.synopsis) {
        (Synopsis::Given(_), _) => Some(&say.given),
        (Synopsis::Empty, Some(_)) => Some(&say.empty_chosen),
        (Synopsis::Empty, None) => Some(&say.empty),
        (Synopsis::Absent, Some(_)) => Some(&say.chosen),
        (Synopsis::Absent, None) => None,
    };
    let url = article.url.as_ref().map(|url| url.text.clone());
    let headline = article.headline.text.as_str();
    let link = original(article).map(|url| fragment_link::to_sentence(url, headline));
    vec![
        entry(
            &say.file,
            Some(
                facts
                    .path
                    .as_str()
                    .trim_start_matches("content/")
                    .to_owned(),
            ),
        ),
        entry(&say.agency, facts.agency.clone()),
        Provenance {
            label: &say.original,
            value: url,
            href: link,
        },
        entry(&say.synopsis, synopsis.cloned()),
        entry(&say.counted_from, words.counted_from(facts)),
        entry(
            &say.text,
            Some(format!(
                "{}{}SHA-256 {:.16}…",
                words
                    .count(facts.words as usize, "words")
                    .unwrap_or_default(),
                words.page.comma,
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
        data: false,
    };
    let mut frame = Frame::new(look, routes::of(look.site, facts), &about);
    let lang = facts.lang.as_deref().unwrap_or(&look.config.language);
    let mut words = String::with_capacity(article.text.len() * 3 / 2);
    let pictures = Pictures::of(facts, look, frame.root());
    report::report(&article, &[], frame.root(), 1, &pictures, &mut words);
    frame.insert(
        "content",
        &ContentView {
            title,
            lang,
            dir: direction(lang),
            html: ready(&words),
        },
    );
    let (route, page) = frame.render("page.html")?;
    Ok(vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, page)
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
        data: false,
    };
    let target = routes::of(look.site, facts);
    let mut frame = Frame::new(look, route, &about);
    frame.stands_for(&target);
    frame.insert("target", &frame.href(&target));
    frame.insert("title", title);
    let lang = look.lang_of(facts);
    frame.insert("lang", &lang);
    frame.insert("dir", &lang.map(direction));
    let (route, page) = frame.render("redirect.html")?;
    Ok(vec![Output {
        sources: vec![facts.path.clone()],
        ..html(route, page)
    }])
}
