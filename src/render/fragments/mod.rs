//! What Rust writes in the place of built-in templates: the entries of lists (`event.html`, `compact.html`, `card.html`, `row.html`), the
//! head of every page, and what stands on briefs, editions, topics and timelines.
//!
//! They are most of what a large site renders, and the template engine takes ten times as long for one as code that knows what it writes.
//! So a site that keeps the built-in template gets what the functions here write. The template is the one description of an entry; the
//! tests `rust_writes_what_the_template_writes` and `every_page_is_as_its_template_says` hold both to the same bytes.

pub(super) mod brief;
mod card;
mod compact;
pub(super) mod edition;
pub(super) mod event;
mod head;
mod opening;
#[cfg(test)]
mod parts_tests;
mod places;
#[cfg(test)]
mod tests;
pub(super) mod timeline;
pub(super) mod topic;

pub(super) use head::{HEAD_BYTES, head};
pub(super) use places::{HEAD, WRITTEN, make_places, written_places};
use serde::Serialize;
use tera::{Context, Value};

use super::event_view::EventView;
use super::events::escape;
use super::theme::Theme;
use super::views::{CardView, TodayView};
use super::words::{Words, direction};
use crate::diagnostic::Diagnostic;

/// An entry, or what is wrong with the template that should show it.
pub(super) type Entry = Result<String, Box<Diagnostic>>;

/// An event in a list.
pub(super) fn event(view: &EventView<'_>, root: &str, theme: &Theme) -> Entry {
    if theme.is_builtin(EVENT) {
        let mut html = String::with_capacity(EVENT_BYTES);
        event::event(view, theme.words(), &mut html);
        return Ok(html);
    }
    by_template(EVENT, "event", &view.seen(), root, theme)
}

/// An event in the margin of an edition.
pub(super) fn compact(view: &EventView<'_>, root: &str, theme: &Theme) -> Entry {
    if theme.is_builtin(COMPACT) {
        let mut html = String::with_capacity(EVENT_BYTES);
        compact::compact(view, theme.words(), &mut html);
        return Ok(html);
    }
    by_template(COMPACT, "event", &view.seen(), root, theme)
}

/// A brief as a card.
pub(super) fn card(view: &CardView<'_>, root: &str, theme: &Theme) -> Entry {
    if theme.is_builtin(CARD) {
        return Ok(card::card(view, theme.words()));
    }
    by_template(CARD, "card", view, root, theme)
}

/// A brief as a row.
pub(super) fn row(view: &CardView<'_>, root: &str, theme: &Theme) -> Entry {
    if theme.is_builtin(ROW) {
        return Ok(card::row(view, theme.words()));
    }
    by_template(ROW, "card", view, root, theme)
}

/// What Rust writes of a page.
pub(super) trait Parts {
    /// Appends what stands in a [place](make_places); nothing if it is none of the page.
    fn write(&self, place: &str, html: &mut String);

    /// About how many bytes all places take.
    fn bytes(&self) -> usize;
}

/// Bytes of HTML of an event in a list, roughly: its sentence and all that stands beside it.
pub(super) const EVENT_BYTES: usize = 640;

const EVENT: &str = "event.html";
const COMPACT: &str = "compact.html";
const CARD: &str = "card.html";
const ROW: &str = "row.html";

fn by_template<V: Serialize>(
    template: &str,
    variable: &'static str,
    view: &V,
    root: &str,
    theme: &Theme,
) -> Entry {
    let mut context = Context::new();
    context.insert(variable, view);
    context.insert_value("root", Value::normal_string(root));
    context.insert_value("t", theme.words().value());
    let entry = theme.render(template, &context)?;
    Ok(String::from_utf8_lossy(&entry).into_owned())
}

/// Appends the component `key`: what the glyphs of events mean.
fn key(words: &Words, html: &mut String) {
    let (status, grain) = (&words.status, &words.grain);
    let entries = [
        ("reported", "day", &status.reported),
        ("claimed", "day", &status.claimed_by_one),
        ("planned", "day", &status.planned),
        ("reported", "month", &grain.month),
        ("reported", "year", &grain.year),
    ];
    html.raw("<ul class=\"key\" aria-label=\"")
        .text(&words.page.key);
    html.raw("\">");
    for (status, precision, label) in entries {
        html.raw("\n<li><span data-status=\"").raw(status);
        html.raw("\" data-precision=\"").raw(precision);
        html.raw("\" aria-hidden=\"true\"><span class=\"g\"></span></span> ");
        html.text(label).raw("</li>");
    }
    html.raw("\n</ul>");
}

/// Appends the component `today_rule`.
fn today_rule(today: &TodayView<'_>, html: &mut String) {
    html.raw("<li class=\"today\" id=\"today\"><span class=\"when\">");
    html.text(today.label).raw("</span> <time datetime=\"");
    html.raw(&today.date.iso()).raw("\">");
    html.text(&today.date.long()).raw("</time></li>");
}

/// Appends a column of a strip, up to the end of its drawing.
fn column(today: bool, href: Option<&str>, text: &str, stack: &str, html: &mut String) {
    html.raw("\n<li");
    html.raw(if today { " class=\"now\">" } else { ">" });
    if let Some(href) = href {
        html.raw("<a href=\"").text(href).raw("\">");
    }
    html.raw("<span class=\"vh\">").text(text);
    html.raw("</span>").raw(stack);
}

/// The components `prev_arrow` and `next_arrow`.
fn arrows(words: &Words) -> [&'static str; 2] {
    const LEFT: &str = "<span aria-hidden=\"true\">←</span>";
    const RIGHT: &str = "<span aria-hidden=\"true\">→</span>";
    match direction(words.language()) {
        "rtl" => [RIGHT, LEFT],
        _ => [LEFT, RIGHT],
    }
}

/// Text that becomes HTML.
trait Markup {
    /// Adds HTML as it is.
    fn raw(&mut self, html: &str) -> &mut Self;

    /// Adds text, escaped.
    fn text(&mut self, text: &str) -> &mut Self;

    /// Adds the attributes for a language; without one, the direction is left to the text.
    fn language(&mut self, lang: Option<&str>, dir: Option<&str>) -> &mut Self {
        match lang {
            None => self.raw(" dir=\"auto\""),
            Some(_) => self.language_given(lang, dir),
        }
    }

    /// The same; nothing without a language.
    fn language_given(&mut self, lang: Option<&str>, dir: Option<&str>) -> &mut Self {
        let Some(lang) = lang else {
            return self;
        };
        self.raw(" lang=\"").text(lang).raw("\" dir=\"");
        self.text(dir.unwrap_or("auto")).raw("\"")
    }
}

impl Markup for String {
    fn raw(&mut self, html: &str) -> &mut Self {
        self.push_str(html);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        escape(text, self);
        self
    }
}
