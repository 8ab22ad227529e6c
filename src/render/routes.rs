//! Which pages there are, and where each stands.

use super::export;
use crate::config::Config;
use crate::model::{ArticleKey, Date, Facts, Kind, Page, Partial, Route, Scope, parse_civil};
use crate::transform::Site;

/// Every page of a site, assets and images aside, in order.
pub(super) fn pages(site: &Site, config: &Config) -> Vec<Page> {
    let mut pages = Vec::new();
    for facts in site.articles() {
        pages.push(match facts.kind {
            Kind::Report => Page::Brief(facts.key.clone()),
            Kind::Page => Page::Text(facts.key.clone()),
        });
        pages.extend(
            site.addresses()
                .former(facts)
                .into_iter()
                .map(|address| Page::Alias(address, facts.key.clone())),
        );
    }
    pages.extend(site.days().map(Page::Edition));
    pages.extend(site.chronicle().scopes().into_iter().map(Page::Timeline));
    pages.extend(site.topics().map(|slug| Page::Topic(slug.to_owned())));
    if config.exports && !site.chronicle().is_empty() {
        pages.extend([Page::Calendar, Page::Slides]);
        pages.extend(site.chronicle().scopes().into_iter().map(Page::Table));
        pages.extend(
            site.topics()
                .filter(|slug| export::topic_has_events(site, slug))
                .map(|slug| Page::TopicCalendar(slug.to_owned())),
        );
    }
    pages.extend([
        Page::Topics,
        Page::Archive,
        Page::Changed,
        Page::Ahead,
        Page::Home,
        Page::NotFound,
        Page::Robots,
    ]);
    if config.base_url.is_some() {
        pages.extend([Page::Feed, Page::Sitemap]);
    }
    pages.sort_unstable();
    pages
}

/// The address of a page; none if the site does not have it.
pub fn route(site: &Site, page: &Page) -> Option<Route> {
    Some(match page {
        Page::Asset(path) => Route::new(path.as_str()),
        Page::Image(key, name) => {
            let facts = site.article(key)?;
            facts.own_images().find(|image| image.name == *name)?;
            image(site, facts, name)
        }
        Page::Brief(key) => of(
            site,
            site.article(key)
                .filter(|facts| facts.kind == Kind::Report)?,
        ),
        Page::Text(key) => of(
            site,
            site.article(key).filter(|facts| facts.kind == Kind::Page)?,
        ),
        Page::Alias(address, key) => site
            .addresses()
            .former(site.article(key)?)
            .contains(address)
            .then(|| Route::new(format!("{address}.html")))?,
        Page::Edition(date) => {
            site.edition(*date).next()?;
            edition(*date)
        }
        Page::Timeline(scope) => site.chronicle().has(*scope).then(|| timeline(*scope))?,
        Page::Calendar => placed(site, "timeline.ics")?,
        Page::Table(scope) => (!site.chronicle().is_empty() && site.chronicle().has(*scope))
            .then(|| timeline(*scope).with_extension("csv"))?,
        Page::Slides => placed(site, "timeline.timelinejs.json")?,
        Page::TopicCalendar(slug) => {
            export::topic_has_events(site, slug).then(|| topic(slug).with_extension("ics"))?
        }
        Page::Topic(slug) => {
            site.topic_name(slug)?;
            topic(slug)
        }
        Page::Topics => Route::new("topics.html"),
        Page::Archive => Route::new("archive.html"),
        Page::Changed => Route::new("changed.html"),
        Page::Ahead => Route::new("ahead.html"),
        Page::Home => Route::new("index.html"),
        Page::NotFound => Route::new("404.html"),
        Page::Feed => Route::new("atom.xml"),
        Page::Sitemap => Route::new("sitemap.xml"),
        Page::Robots => Route::new("robots.txt"),
    })
}

/// The addresses of a page and of the data beside it; none if the site does not have it.
pub fn routes(site: &Site, config: &Config, page: &Page) -> Vec<Route> {
    let Some(route) = route(site, page) else {
        return Vec::new();
    };
    let data = (config.json && has_data(page)).then(|| route.with_extension("json"));
    std::iter::once(route).chain(data).collect()
}

/// The page at an address, or the page whose data stands there. Assets are not known here, nor which of the images exist.
pub fn page_at(site: &Site, config: &Config, path: &str) -> Option<Page> {
    let stem = path
        .strip_suffix(".html")
        .or_else(|| path.strip_suffix(".json").filter(|_| config.json));
    if let Some(image) = image_at(site, path) {
        return Some(image);
    }
    let found = match (path, stem) {
        ("robots.txt", _) => Page::Robots,
        ("timeline.ics", _) if config.exports => Page::Calendar,
        ("timeline.timelinejs.json", _) if config.exports => Page::Slides,
        ("atom.xml", _) if config.base_url.is_some() => Page::Feed,
        ("sitemap.xml", _) if config.base_url.is_some() => Page::Sitemap,
        (_, Some("index")) => Page::Home,
        (_, Some("404")) => Page::NotFound,
        (_, Some("topics")) => Page::Topics,
        (_, Some("archive")) => Page::Archive,
        (_, Some("changed")) => Page::Changed,
        (_, Some("ahead")) => Page::Ahead,
        (_, Some(stem)) => dated(stem).or_else(|| named(site, stem))?,
        (_, None) if config.exports => calendar(path).or_else(|| table(path))?,
        (_, None) => return None,
    };
    let route = route(site, &found)?;
    let json = path.ends_with(".json") && found != Page::Slides;
    let there = if json {
        has_data(&found) && route.with_extension("json").as_str() == path
    } else {
        route.as_str() == path
    };
    there.then_some(found)
}

/// Whether a page has its data beside it.
pub(super) fn has_data(page: &Page) -> bool {
    matches!(
        page,
        Page::Brief(_) | Page::Edition(_) | Page::Timeline(_) | Page::Topic(_)
    )
}

fn dated(stem: &str) -> Option<Page> {
    if stem == "timeline" {
        return Some(Page::Timeline(Scope::All));
    }
    if let Some(day) = stem.strip_prefix("editions/") {
        return parse_civil(day).map(Page::Edition);
    }
    let span = stem.strip_prefix("timeline/")?;
    match span.len() {
        4 => parse_civil(&format!("{span}-01-01"))
            .map(|date| Page::Timeline(Scope::Year(date.year()))),
        7 => parse_civil(&format!("{span}-01"))
            .map(|date| Page::Timeline(Scope::Month(date.year(), date.month()))),
        _ => None,
    }
}

/// `briefs/ever-given/tugs.jpg`
fn image_at(site: &Site, path: &str) -> Option<Page> {
    let (stem, name) = path.rsplit_once('/')?;
    let (Page::Brief(key) | Page::Text(key)) = named(site, stem)? else {
        return None;
    };
    let facts = site.article(&key)?;
    let known = facts.own_images().any(|image| image.name == name);
    (known && with_name(site, facts, name) == path).then(|| Page::Image(key, name.to_owned()))
}

/// `topics/ships.ics`
fn calendar(path: &str) -> Option<Page> {
    let slug = path.strip_prefix("topics/")?.strip_suffix(".ics")?;
    Some(Page::TopicCalendar(slug.to_owned()))
}

/// `timeline/2025.csv`
fn table(path: &str) -> Option<Page> {
    match dated(path.strip_suffix(".csv")?)? {
        Page::Timeline(scope) => Some(Page::Table(scope)),
        _ => None,
    }
}

/// The address of what exists if there is any event.
fn placed(site: &Site, path: &str) -> Option<Route> {
    (!site.chronicle().is_empty()).then(|| Route::new(path))
}

fn named(site: &Site, stem: &str) -> Option<Page> {
    if let Some(slug) = stem.strip_prefix("topics/") {
        return Some(Page::Topic(slug.to_owned()));
    }
    site.addresses()
        .page_at(stem, |key: &ArticleKey| site.article(key))
}

pub(super) fn of(site: &Site, facts: &Facts) -> Route {
    Route::new(link("", site, facts))
}

/// The link to the page of an article from a page with this way to the root.
pub(super) fn link(root: &str, site: &Site, facts: &Facts) -> String {
    site.addresses().link(root, facts, ".html")
}

/// Appends it.
pub(super) fn push_link(root: &str, site: &Site, facts: &Facts, text: &mut String) {
    site.addresses().push_link(root, facts, ".html", text);
}

/// The address of a file that an article shows.
pub(super) fn image(site: &Site, facts: &Facts, name: &str) -> Route {
    Route::new(with_name(site, facts, name))
}

fn with_name(site: &Site, facts: &Facts, name: &str) -> String {
    site.addresses().link("", facts, &["/", name].concat())
}

pub(super) fn edition(date: Date) -> Route {
    Route::new(["editions/", &Partial::Day(date).to_string(), ".html"].concat())
}

pub(super) fn topic(slug: &str) -> Route {
    Route::new(["topics/", slug, ".html"].concat())
}

pub(super) fn timeline(scope: Scope) -> Route {
    Route::new(match scope {
        Scope::All => "timeline.html".to_owned(),
        Scope::Year(year) => format!("timeline/{}.html", Partial::Year(year)),
        Scope::Month(year, month) => format!("timeline/{}.html", Partial::Month(year, month)),
    })
}
