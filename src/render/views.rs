//! What templates see: the frame of every page, and the shapes that several pages share. Field by field in `docs/templates.md`.

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
}

/// An entry of `menu`.
#[derive(Serialize)]
pub(super) struct MenuView {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// `page`.
#[derive(Serialize)]
pub(super) struct PageView {
    pub title: String,
    pub kind: &'static str,
    pub description: Option<String>,
    pub canonical: Option<String>,
    pub data: Option<String>,
    pub lang: String,
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
pub(super) struct DayLink {
    pub date: DateView,
    pub href: String,
}

/// `card`: an article in a list.
#[derive(Serialize)]
pub(super) struct CardView<'a> {
    pub href: String,
    pub headline: &'a str,
    pub place: Option<&'a str>,
    pub agency: Option<&'a str>,
    pub date: Option<DateView>,
    pub minutes: u32,
    pub standfirst: Option<&'a str>,
    pub topics: Vec<LinkView>,
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
}

/// `event`.
#[derive(Serialize)]
pub(super) struct EventView<'a> {
    pub id: String,
    pub href: String,
    pub when: Option<&'a WhenView>,
    /// That of its date, without the month where that goes without saying; empty without a date.
    pub label: &'a str,
    pub show_year: bool,
    pub repeat: bool,
    pub precision: &'static str,
    pub grain: Option<&'static str>,
    pub length: &'static str,
    pub status: &'static str,
    pub status_word: &'static str,
    pub by: Option<&'a str>,
    pub negated: bool,
    pub note: Option<String>,
    #[serde(serialize_with = "as_ready")]
    pub html: String,
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
    pub in_brief: bool,
    pub brief: Option<EventBrief<'a>>,
    /// Links to the other sentences that tell of it, on the page of its own brief.
    pub echoes: Vec<String>,
    pub also: [(); 0],
}

/// The brief that an event comes from.
#[derive(Serialize)]
pub(super) struct EventBrief<'a> {
    pub headline: &'a str,
    pub href: String,
    pub agency: Option<&'a str>,
    pub place: Option<&'a str>,
}

/// The line between past and planned.
#[derive(Serialize)]
pub(super) struct TodayView {
    pub label: &'static str,
    pub date: DateView,
}
