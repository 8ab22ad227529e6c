//! A site to bytes: pages from templates, data from the same facts.
//!
//! Never changes the site and never reads a file: the texts of articles are handed in.

mod archive;
mod band;
mod brief;
mod calm;
#[cfg(test)]
mod context_tests;
mod data;
mod edition;
mod event_view;
mod events;
mod export;
mod feeds;
mod fragment_link;
mod fragments;
mod frame;
mod json;
mod lists;
mod news;
mod parts;
mod pictures;
mod report;
mod routes;
mod shared;
mod shell;
mod stack;
mod strip;
mod stylesheet;
mod theme;
mod timeline;
mod topic;
mod views;
mod when;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use routes::{page_at, route, routes};
pub use stylesheet::{is_unused, stylesheet};
pub use theme::{ASSETS, TEMPLATES, Theme, WORDS, template};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{
    Article, ArticleKey, Facts, ImageSize, MediaType, Output, Page, Route, SourcePath,
};
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
    /// The sizes of the files that articles show, and of the logo; those that cannot be shown have none.
    pub sizes: &'a BTreeMap<SourcePath, ImageSize>,
    /// List entries made before, to be used again.
    pub cards: &'a lists::Cards,
    /// Whether the data beside a page are wanted with it. They are made only where the settings ask for them, too.
    pub with_data: bool,
}

pub use lists::Cards;

/// A page, and the data beside it. Assets and images are not made here: their bytes are a file's.
///
/// # Errors
/// What is wrong with the template.
pub fn page(page: &Page, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    match page {
        Page::Asset(_) | Page::Image(..) => Ok(Vec::new()),
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
        Page::Changed => news::changed(look),
        Page::Ahead => news::ahead(look),
        Page::NotFound => archive::not_found(look),
        Page::Feed => feeds::feed(look),
        Page::Sitemap => feeds::sitemap(look),
        Page::Robots => feeds::robots(look),
    }
}

/// Every page there is, assets and images aside, in order.
pub fn pages(site: &Site, config: &Config) -> Vec<Page> {
    routes::pages(site, config)
}

impl<'a> Look<'a> {
    /// Whether data are made beside pages.
    fn makes_data(&self) -> bool {
        self.with_data && self.config.json
    }

    /// What the theme says.
    fn words(&self) -> &'a words::Words {
        self.theme.words()
    }

    /// The language of the site, where what the theme says is in another.
    fn own_lang(&self) -> Option<&'a str> {
        let lang = self.config.language.as_str();
        (lang != self.words().language()).then_some(lang)
    }

    /// The language of an article, where what the theme says is in another.
    fn lang_of<'f>(&self, facts: &'f Facts) -> Option<&'f str>
    where
        'a: 'f,
    {
        let own = facts.lang.as_deref().or_else(|| self.own_lang());
        own.filter(|lang| !lang.eq_ignore_ascii_case(self.words().language()))
    }
}

fn html(route: Route, bytes: Vec<u8>) -> Output {
    Output {
        route,
        bytes,
        media: MediaType("text/html; charset=utf-8"),
        sources: Vec::new(),
    }
}
