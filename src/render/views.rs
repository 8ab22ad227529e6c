//! What templates see: the frame of every page, and the shapes that several pages share. Field by field in `docs/templates.md`.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use tera::Value;

use crate::model::{Facts, Summary, SummaryLine};

pub(super) use super::when::WhenView;
pub(super) use super::words::DateView;

/// Ready HTML: printed as it is.
pub(super) type Html = Value;

/// Marks text as ready HTML.
pub(super) fn ready(html: &str) -> Html {
    Value::safe_string(html)
}

/// Ready HTML that is not handed to a template yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Ready(pub String);

impl Serialize for Ready {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        as_ready(&self.0, serializer)
    }
}

/// Ready HTML of an entry that several lists show.
#[derive(Clone, Debug)]
pub(super) struct Listed(pub Arc<str>);

impl Serialize for Listed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        as_ready(&self.0, serializer)
    }
}

fn as_ready<S: Serializer>(html: &str, serializer: S) -> Result<S::Ok, S::Error> {
    ready(html).serialize(serializer)
}

/// `site`: the same on every page.
#[derive(Serialize)]
pub(super) struct SiteView<'a> {
    pub title: &'a str,
    pub description: Option<&'a str>,
    pub lang: &'a str,
    pub dir: &'static str,
    pub author: Option<&'a str>,
    pub base_url: Option<&'a str>,
    pub feed: bool,
    pub tagline: Option<&'a str>,
    pub logo: Option<LogoView>,
    /// The font that stands in most of what is read first, below the root; none if the site has fonts of its own.
    pub preload: Option<&'static str>,
    /// Other hosts that images may be loaded from.
    pub image_hosts: &'a [String],
}

/// The picture in the masthead, and its size in CSS pixels.
#[derive(Serialize)]
pub(super) struct LogoView {
    /// Its address below the root.
    pub src: String,
    pub width: u32,
    pub height: u32,
}

/// An entry of `menu`.
#[derive(Serialize)]
pub(super) struct MenuView<'a> {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
}

/// `page`.
#[derive(Serialize)]
pub(super) struct PageView<'a> {
    pub title: String,
    pub kind: &'static str,
    pub description: Option<String>,
    pub canonical: Option<String>,
    pub data: Option<String>,
    pub lang: &'a str,
    pub dir: &'static str,
}

/// A key takeaway.
#[derive(Serialize)]
pub(super) struct Takeaway<'a> {
    pub text: &'a str,
    /// Links to the sentences that bear it.
    pub links: Vec<String>,
}

/// The takeaways of an article whose brief stands at `href`; empty on the brief itself.
pub(super) fn takeaways<'a>(facts: &'a Facts, href: &str) -> Vec<Takeaway<'a>> {
    let lines = facts
        .takeaways
        .iter()
        .flat_map(|takeaways| &takeaways.lines);
    let view = |line: &'a SummaryLine| Takeaway {
        text: line.text(),
        links: line
            .sentences
            .iter()
            .map(|number| format!("{href}#s{number}"))
            .collect(),
    };
    lines.map(view).collect()
}

/// Who made a summary, in data's words.
pub(super) fn origin(summary: Option<&Summary>) -> Option<&'static str> {
    summary.map(|summary| summary.origin.name())
}

/// A named link.
#[derive(Serialize)]
pub(super) struct LinkView {
    pub name: String,
    pub href: String,
}

/// A link to a day.
#[derive(Serialize)]
pub(super) struct DayLink<'a> {
    pub date: DateView<'a>,
    pub href: String,
}

/// `card`: an article in a list.
#[derive(Serialize)]
pub(super) struct CardView<'a> {
    pub href: String,
    pub headline: &'a str,
    pub place: Option<&'a str>,
    pub agency: Option<&'a str>,
    pub date: Option<DateView<'a>>,
    pub minutes: u32,
    pub standfirst: Option<&'a str>,
    pub topics: Vec<LinkView>,
    pub topics_lang: Option<&'a str>,
    pub topics_dir: Option<&'static str>,
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
}

/// The line between past and planned.
#[derive(Serialize)]
pub(super) struct TodayView<'a> {
    pub label: &'a str,
    pub date: DateView<'a>,
}
