//! A site to bytes: pages from templates, data from the same facts.
//!
//! Never changes the site and never reads a file: the texts of articles are handed in.

mod archive;
mod band;
mod brief;
mod calm;
mod data;
mod edition;
mod events;
mod export;
mod feeds;
mod fragments;
mod frame;
mod json;
mod lists;
mod report;
mod routes;
mod stack;
mod strip;
mod theme;
mod timeline;
mod topic;
mod views;
mod when;
mod words;

use std::sync::Arc;

pub use routes::{page_at, route, routes};
pub use theme::{ASSETS, TEMPLATES, Theme};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{Article, ArticleKey, MediaType, Output, Page, Route};
use crate::transform::Site;

/// All that a page may be made from.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its settings.
    pub config: &'a Config,
    /// Its templates.
    pub theme: &'a Theme,
    /// The text of an article; none if it cannot be read any more.
    pub text_of: &'a (dyn Fn(&ArticleKey) -> Option<Arc<Article>> + Sync),
    /// List entries made before, to be used again.
    pub cards: &'a lists::Cards,
}

pub use lists::Cards;

/// A page, and the data beside it. An asset is not made here: its bytes are a file's.
///
/// # Errors
/// What is wrong with the template.
pub fn page(page: &Page, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    match page {
        Page::Asset(_) => Ok(Vec::new()),
        Page::Brief(key) => brief::brief(key, look),
        Page::Text(key) => brief::text(key, look),
        Page::Alias(address, key) => brief::alias(address, key, look),
        Page::Edition(date) => edition::edition(*date, look),
        Page::Home => edition::home(look),
        Page::Timeline(scope) => timeline::timeline(*scope, look),
        Page::Calendar => Ok(export::calendar(look)),
        Page::TopicCalendar(slug) => Ok(export::topic_calendar(slug, look)),
        Page::Table(scope) => Ok(export::table(*scope, look)),
        Page::Slides => Ok(export::slides(look)),
        Page::Topics => topic::topics(look),
        Page::Topic(slug) => topic::topic(slug, look),
        Page::Archive => archive::archive(look),
        Page::NotFound => archive::not_found(look),
        Page::Feed => feeds::feed(look),
        Page::Sitemap => feeds::sitemap(look),
        Page::Robots => feeds::robots(look),
    }
}

/// Every page there is, assets aside, in order.
pub fn pages(site: &Site, config: &Config) -> Vec<Page> {
    routes::pages(site, config)
}

fn html(route: Route, text: String) -> Output {
    Output {
        route,
        bytes: text.into_bytes(),
        media: MediaType("text/html; charset=utf-8"),
        sources: Vec::new(),
    }
}
