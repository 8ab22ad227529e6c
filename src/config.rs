//! What the user settled: `dateline.toml` and the command line, met in one value without gaps.

mod colour;
mod file;
mod language;
mod theme;
mod values;

pub use colour::Colour;
pub use file::read;
pub use language::{is_language, meant_language};
pub use theme::{BRIEF_FIXED, BRIEF_PARTS, HOME_FIXED, HOME_PARTS, Logo, Palette, TOKENS, Theme};
pub use values::base_url;

use crate::model::Date;

/// How a site is to be built. Every field has its final value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Name of the site, in the masthead.
    pub title: String,
    /// One sentence on the site, for feeds and search engines.
    pub description: Option<String>,
    /// Where the site will stand, without a slash at its end: `https://example.org/briefs`.
    pub base_url: Option<String>,
    /// BCP 47 tag of the site's language.
    pub language: String,
    /// IANA name of the zone that tells which day "today" is; none for the machine's own.
    pub time_zone: Option<String>,
    /// Where the site is written, relative to the root.
    pub output: String,
    /// Whose site it is.
    pub author: Option<String>,
    /// Whether a page's data is written beside it.
    pub json: bool,
    /// Whether the timeline is written for other programs too: calendar, table, `TimelineJS`.
    pub exports: bool,
    /// Whether a summary is chosen from the report where the source gives none.
    pub summaries: bool,
    /// Words that put an article in a topic.
    pub topics: Vec<TopicWords>,
    /// Other hosts that images may be loaded from, by https, in small letters.
    pub image_hosts: Vec<String>,
    /// How it looks.
    pub theme: Theme,
    /// Further entries of the menu.
    pub menu: Vec<MenuEntry>,
    /// The day the site is built for: the only clock there is.
    pub as_of: Date,
    /// Whether articles dated after `as_of` are built.
    pub future: bool,
    /// Whether drafts are built.
    pub drafts: bool,
}

/// A topic that the site gives to articles by their words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicWords {
    /// Its name.
    pub name: String,
    /// An article with one of these words or phrases, in any case, is in the topic.
    pub words: Vec<String>,
}

/// A link in the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MenuEntry {
    /// What it says.
    pub label: String,
    /// Where it leads: an address below the root of the site, or a whole URL.
    pub href: String,
}

impl Config {
    /// The configuration of a site without `dateline.toml`.
    pub fn new(as_of: Date) -> Self {
        Self {
            title: "Dateline".to_owned(),
            description: None,
            base_url: None,
            language: "en".to_owned(),
            time_zone: None,
            output: "public".to_owned(),
            author: None,
            json: true,
            exports: true,
            summaries: true,
            topics: Vec::new(),
            image_hosts: Vec::new(),
            theme: Theme::builtin(),
            menu: Vec::new(),
            as_of,
            future: false,
            drafts: false,
        }
    }
}
