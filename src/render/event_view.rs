//! An event as templates see it.
//!
//! Most of it is put together only where it is written: a large site has some hundred thousand events in its lists, and what the built-in
//! template shows of one is pushed into the page as it comes.

use std::borrow::Cow;

use serde::Serialize;

use super::events::{escape, push_marked, push_name, push_number};
use super::views::{Ready, WhenView};
use crate::model::{Echo, Span};

/// `event`, but for what [`EventView::seen`] adds.
#[derive(Serialize)]
pub(super) struct EventView<'a> {
    #[serde(skip)]
    pub name: EventName,
    /// The page of its brief, and its sentence there.
    #[serde(skip)]
    pub page: &'a str,
    #[serde(skip)]
    pub sentence: u32,
    pub when: Option<&'a WhenView<'a>>,
    /// That of its date, with its year or without its month, as it goes without saying here; empty without a date.
    pub label: Cow<'a, str>,
    /// The year that the label shows.
    #[serde(skip)]
    pub year: Option<i16>,
    pub show_year: bool,
    pub repeat: bool,
    pub precision: &'static str,
    pub grain: Option<&'a str>,
    pub length: &'static str,
    pub status: &'static str,
    pub status_word: &'a str,
    /// `had not happened`
    pub status_note: Option<&'a str>,
    pub by: Option<&'a str>,
    pub negated: bool,
    pub note: Option<&'a str>,
    #[serde(skip)]
    pub text: &'a str,
    /// Its time expressions, as byte offsets in the text.
    #[serde(skip)]
    pub marks: &'a [Span],
    pub lang: Option<&'a str>,
    pub dir: Option<&'static str>,
    pub in_brief: bool,
    pub brief: Option<EventBrief<'a>>,
    /// The link to its sentence on the outlet's own page, on the page of its own brief.
    pub original: Option<String>,
    /// The other sentences that tell of it, on the page of its own brief.
    #[serde(skip)]
    pub also: &'a [Echo],
}

/// The brief that an event comes from.
#[derive(Serialize)]
pub(super) struct EventBrief<'a> {
    pub headline: &'a str,
    pub href: &'a str,
    pub agency: Option<&'a str>,
    pub place: Option<&'a str>,
}

/// The name of an event in a page: `e7e3a3d3e1c-0`.
#[derive(Clone, Copy, Debug)]
pub(super) struct EventName {
    /// Forty bits that stand for its sentence.
    pub of_sentence: u64,
    pub number: u32,
}

impl EventName {
    pub(super) fn push(self, text: &mut String) {
        text.push('e');
        push_name(self.of_sentence, 10, self.number, text);
    }
}

/// All that a template sees of an event.
#[derive(Serialize)]
pub(super) struct Seen<'v, 'a> {
    #[serde(flatten)]
    event: &'v EventView<'a>,
    id: String,
    href: String,
    /// The label as HTML.
    dated: Ready,
    /// The sentence as HTML.
    html: Ready,
    /// Links to the other sentences that tell of it, on the page of its own brief.
    echoes: Vec<String>,
}

impl<'a> EventView<'a> {
    pub(super) fn seen(&self) -> Seen<'_, 'a> {
        let made = |push: &dyn Fn(&mut String)| {
            let mut text = String::new();
            push(&mut text);
            text
        };
        let link = |sentence| made(&|text| push_sentence(self.page, sentence, text));
        Seen {
            event: self,
            id: made(&|text| self.name.push(text)),
            href: link(self.sentence),
            dated: Ready(made(&|html| self.push_dated(html))),
            html: Ready(made(&|html| self.push_html(html))),
            echoes: self.also.iter().map(|echo| link(echo.sentence)).collect(),
        }
    }

    /// Appends the label as HTML.
    pub(super) fn push_dated(&self, html: &mut String) {
        let mut digits = itoa::Buffer::new();
        let year = self.year.map(|year| digits.format(year));
        push_dated(&self.label, year, html);
    }

    /// Appends the sentence as HTML.
    pub(super) fn push_html(&self, html: &mut String) {
        push_marked(self.text, self.marks, html);
    }
}

/// Appends the address of a sentence of a brief.
fn push_sentence(page: &str, sentence: u32, text: &mut String) {
    text.push_str(page);
    text.push_str("#s");
    push_number(sentence, text);
}

/// Appends a label as HTML, with its year set apart: `<b>28 Oct</b> <span>2019</span>`, `<span>2019</span>. <b>Mar 12.</b>`.
fn push_dated(label: &str, year: Option<&str>, html: &mut String) {
    let mut part = |open: &str, text: &str, close: &str, gap: Option<&str>| {
        if !text.is_empty() {
            html.push_str(open);
            escape(text, html);
            html.push_str(close);
        }
        escape(gap.unwrap_or_default(), html);
    };
    let around = year.and_then(|year| Some((label.rsplit_once(year)?, year)));
    let Some(((before, after), year)) = around else {
        let first = label.trim_end();
        part("<b>", first, "</b>", label.get(first.len()..));
        return;
    };
    let first = before.trim_end();
    let last = after.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    part("<b>", first, "</b>", before.get(first.len()..));
    let gap = after.get(..after.len() - last.len());
    part("<span>", year, "</span>", gap);
    part("<b>", last, "</b>", None);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_stands_apart_from_what_is_around_it() {
        let told = [
            ("28 Oct", None),
            ("28 Oct ", None),
            ("28 Oct 2019", Some("2019")),
            ("Mar 12, 2019", Some("2019")),
            ("From 29 Oct 2019 on", Some("2019")),
            ("2019. Mar 12.", Some("2019")),
            ("2019年3月 & <b>", Some("2019")),
            ("12 Dec 12", Some("12")),
            ("", None),
        ]
        .map(|(label, year)| {
            let mut html = String::new();
            push_dated(label, year, &mut html);
            html
        });
        assert_eq!(
            told,
            [
                "<b>28 Oct</b>",
                "<b>28 Oct</b> ",
                "<b>28 Oct</b> <span>2019</span>",
                "<b>Mar 12,</b> <span>2019</span>",
                "<b>From 29 Oct</b> <span>2019</span> <b>on</b>",
                "<span>2019</span>. <b>Mar 12.</b>",
                "<span>2019</span><b>年3月 &amp; &lt;b&gt;</b>",
                "<b>12 Dec</b> <span>12</span>",
                "",
            ]
        );
    }
}
