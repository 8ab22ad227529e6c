//! What a standard wants with whole addresses: the Atom feed (RFC 4287), the sitemap (sitemaps.org 0.9), and the rules for robots.

use serde::Serialize;
use tera::Context;

use super::frame::{About, Frame};
use super::{Look, frame, lists, routes};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Digest, Facts, Kind, MediaType, Output, Partial, Route};
use crate::transform::Shown;

/// Entries of the feed.
const FEED_ENTRIES: usize = 20;

#[derive(Serialize)]
struct FeedView {
    title: String,
    id: String,
    #[serde(rename = "self")]
    own: String,
    home: String,
    updated: String,
    entries: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    /// Its language, if not that of the site.
    lang: Option<String>,
    id: String,
    href: String,
    title: String,
    updated: String,
    published: String,
    summary: Option<String>,
    author: Option<String>,
    categories: Vec<String>,
}

#[derive(Serialize)]
struct UrlView {
    loc: String,
    lastmod: Option<String>,
}

pub(super) fn feed(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let Some(base) = look.config.base_url.as_deref() else {
        return Ok(Vec::new());
    };
    let latest: Vec<&Shown> = look
        .site
        .days()
        .rev()
        .flat_map(|date| look.site.edition(date))
        .take(FEED_ENTRIES)
        .collect();
    let entries: Vec<EntryView> = latest
        .iter()
        .filter_map(|facts| entry(facts, base, look))
        .collect();
    // A feed must say when it changed; a site without dated briefs never did.
    let updated = entries.iter().map(|entry| entry.updated.clone()).max();
    let feed = FeedView {
        title: xml(&look.config.title),
        id: format!("{base}/"),
        own: format!("{base}/atom.xml"),
        home: format!("{base}/"),
        updated: updated.unwrap_or_else(|| instant(look.config.as_of)),
        entries,
    };
    let about = About {
        kind: "feed",
        title: &look.config.title,
        description: None,
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("atom.xml"), &about);
    frame.insert("feed", &feed);
    let (route, bytes) = frame.render("atom.xml")?;
    Ok(vec![Output {
        route,
        bytes,
        media: MediaType("application/atom+xml; charset=utf-8"),
        sources: Vec::new(),
    }])
}

fn entry(facts: &Facts, base: &str, look: &Look<'_>) -> Option<EntryView> {
    let published = instant(facts.date?);
    let identity = look.site.addresses().identity(facts);
    let lang = facts.lang.as_deref();
    Some(EntryView {
        lang: lang
            .filter(|lang| !lang.eq_ignore_ascii_case(&look.config.language))
            .map(str::to_owned),
        id: if identity.contains("://") {
            identity.to_owned()
        } else {
            format!("{base}/#{:016x}", Digest::of(identity.as_bytes()).short())
        },
        href: format!("{base}/{}", routes::of(look.site, facts)),
        title: xml(&facts.headline.text),
        updated: facts.updated.map_or_else(|| published.clone(), instant),
        published,
        summary: lists::standfirst(facts).map(xml),
        author: facts
            .authors
            .first()
            .or(facts.agency.as_ref())
            .map(|name| xml(name)),
        categories: facts.topics.iter().map(|topic| xml(&topic.name)).collect(),
    })
}

/// RFC 3339 wants an instant where the source tells a day: its midnight. A time as written would need its zone, and most have none.
fn instant(date: Date) -> String {
    format!("{}T00:00:00Z", Partial::Day(date))
}

/// Text without the characters that XML 1.0 does not allow ("Characters", production 2).
fn xml(text: &str) -> String {
    let allowed = |c: char| !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    text.chars()
        .map(|c| if allowed(c) { c } else { ' ' })
        .collect()
}

pub(super) fn sitemap(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let Some(base) = look.config.base_url.as_deref() else {
        return Ok(Vec::new());
    };
    let site = look.site;
    let url = |route: &Route, date: Option<Date>| UrlView {
        loc: format!("{base}/{}", frame::pretty(route)),
        lastmod: date.map(|date| Partial::Day(date).to_string()),
    };
    let fixed = [
        "index.html",
        "changed.html",
        "ahead.html",
        "timeline.html",
        "topics.html",
        "archive.html",
    ];
    let mut urls: Vec<UrlView> = fixed
        .iter()
        .map(|path| url(&Route::new(*path), None))
        .collect();
    urls.extend(
        site.days()
            .map(|date| url(&routes::edition(date), Some(date))),
    );
    urls.extend(site.topics().map(|slug| url(&routes::topic(slug), None)));
    let scopes = site.chronicle().scopes();
    urls.extend(
        scopes
            .iter()
            .skip(1)
            .map(|scope| url(&routes::timeline(*scope), None)),
    );
    urls.extend(site.articles().map(|facts| {
        let date = facts
            .updated
            .or(facts.date)
            .filter(|_| facts.kind == Kind::Report);
        url(&routes::of(site, facts), date)
    }));
    let mut context = Context::new();
    context.insert("urls", &urls);
    let bytes = look.theme.render("sitemap.xml", &context)?;
    Ok(vec![Output {
        route: Route::new("sitemap.xml"),
        bytes,
        media: MediaType("application/xml; charset=utf-8"),
        sources: Vec::new(),
    }])
}

pub(super) fn robots(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let mut context = Context::new();
    context.insert(
        "sitemap",
        &look
            .config
            .base_url
            .as_ref()
            .map(|base| format!("{base}/sitemap.xml")),
    );
    let bytes = look.theme.render("robots.txt", &context)?;
    Ok(vec![Output {
        route: Route::new("robots.txt"),
        bytes,
        media: MediaType("text/plain; charset=utf-8"),
        sources: Vec::new(),
    }])
}
