//! Every page that a site can have, and what a finished one is.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ArticleKey, Date, SourcePath};

/// A page of the site. Each gives one output, or two where its data stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// A file copied as it is: one of the theme, or one of the site's `static/`.
    Asset(String),
    /// A file that the body of an article shows, by its name below the article's address.
    Image(ArticleKey, String),
    /// The brief of an article.
    Brief(ArticleKey),
    /// A text without a date.
    Text(ArticleKey),
    /// A former address of an article: its slug, and whose it is.
    Alias(String, ArticleKey),
    /// The briefs of one day.
    Edition(Date),
    /// Events in the order of time.
    Timeline(Scope),
    /// The events of the main timeline page as a calendar (RFC 5545).
    Calendar,
    /// The events of a topic as a calendar, by its slug.
    TopicCalendar(String),
    /// The events of a page of the timeline as a table (RFC 4180).
    Table(Scope),
    /// The events of the main timeline page for `TimelineJS`.
    Slides,
    /// The briefs and events of a topic, by its slug.
    Topic(String),
    /// All topics.
    Topics,
    /// All editions.
    Archive,
    /// The latest edition.
    Home,
    /// What happened, was planned and fell due since the edition before the latest.
    Changed,
    /// All that is planned from the day of the latest edition on.
    Ahead,
    /// What a server shows for an unknown address.
    NotFound,
    /// The Atom feed.
    Feed,
    /// The list of addresses for search engines.
    Sitemap,
    /// The rules for robots.
    Robots,
}

/// Which events a timeline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All, or the last and next ones of a large site.
    All,
    /// Those of a year.
    Year(i16),
    /// Those of a month of a year.
    Month(i16, i8),
}

/// Where an output lies below the output folder: forward slashes, no slash in front, `briefs/a.html`.
///
/// A large site has some ten thousand, and each is named in several lists: they share its text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Route(Arc<str>);

impl Route {
    /// Takes a relative path as it stands. Only `render::routes` knows which addresses there are.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way from a page at this address up to the root of the site: an empty string, or `../` for each folder.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The same address with another ending: the data beside a page.
    #[must_use]
    pub fn with_extension(&self, extension: &str) -> Self {
        let stem = self.0.strip_suffix(".html").unwrap_or(&self.0);
        Self::new([stem, ".", extension].concat())
    }
}

/// Routes compare as their texts do.
impl Borrow<str> for Route {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What kind of bytes an output holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MediaType(pub &'static str);

/// A finished file.
#[derive(Clone, Debug)]
pub struct Output {
    /// Where it goes.
    pub route: Route,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// For the preview's `Content-Type`.
    pub media: MediaType,
    /// The files it was made from, for messages.
    pub sources: Vec<SourcePath>,
}
