//! The words of a paragraph as HTML.

use std::borrow::Cow;

use crate::model::{Inline, Mark, Span};
use crate::render::events::escape;
use crate::render::pictures::Pictures;

/// Writes prose with its inline markup, which can be closed for a moment, so that sentences nest well. It is opened where it has something
/// to hold: between two sentences of a link there is no link.
pub(super) struct Pen<'a> {
    pub root: &'a str,
    pub pictures: Option<&'a Pictures<'a>>,
    pub text: &'a str,
    pub at: u32,
    pub inlines: &'a [(u32, Inline)],
    /// The markup around what comes next ...
    pub open: Vec<&'a Mark>,
    /// ... and how many of it, from the outermost, stand in the HTML.
    pub written: usize,
}

impl<'a> Pen<'a> {
    /// Writes up to a plain offset. Markup that begins there is left for later.
    pub(super) fn write(&mut self, to: u32, marks: &[Span], html: &mut String) {
        let to = to.min(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        while let Some(((at, inline), rest)) = self.inlines.split_first() {
            let closes = matches!(inline, Inline::Close);
            if *at > to || (*at == to && !closes && (to as usize) < self.text.len()) {
                break;
            }
            self.run(*at, marks, html);
            self.inlines = rest;
            self.inline(inline, html);
        }
        self.run(to, marks, html);
    }

    /// Text without markup but the marks of time.
    fn run(&mut self, to: u32, marks: &[Span], html: &mut String) {
        let range = self.at as usize..to as usize;
        let waits = self.written < self.open.len();
        if waits && !self.text.get(range).unwrap_or_default().trim().is_empty() {
            self.resume(html);
        }
        while self.at < to {
            let mark = marks.iter().find(|mark| mark.end > self.at);
            let (end, inside) = match mark {
                Some(mark) if mark.start <= self.at => (mark.end.min(to), true),
                Some(mark) => (mark.start.min(to), false),
                None => (to, false),
            };
            let text = self
                .text
                .get(self.at as usize..end as usize)
                .unwrap_or_default();
            html.push_str(if inside { "<mark>" } else { "" });
            escape(text, html);
            html.push_str(if inside { "</mark>" } else { "" });
            self.at = end;
        }
    }

    fn inline(&mut self, inline: &'a Inline, html: &mut String) {
        match inline {
            Inline::Open(mark) => self.open.push(mark),
            Inline::Close => {
                let mark = self.open.pop();
                if let Some(mark) = mark.filter(|_| self.written > self.open.len()) {
                    html.push_str(close(mark));
                    self.written = self.open.len();
                }
            }
            Inline::Break => html.push_str("<br>"),
            Inline::Image(image) => {
                if let Some(pictures) = self.pictures.filter(|pictures| pictures.has(image)) {
                    self.resume(html);
                    pictures.write(image, html);
                }
            }
        }
    }

    /// Closes all markup until there is something to hold again.
    pub(super) fn pause(&mut self, html: &mut String) {
        let written = self.open.iter().take(self.written).rev();
        written.for_each(|mark| html.push_str(close(mark)));
        self.written = 0;
    }

    fn resume(&mut self, html: &mut String) {
        let waiting = self.open.iter().skip(self.written);
        waiting.for_each(|mark| open(mark, self.root, html));
        self.written = self.open.len();
    }
}

/// An address as the page writes it.
fn from_page<'a>(address: &'a str, root: &str) -> Cow<'a, str> {
    match address.strip_prefix('/') {
        Some(rest) if !rest.starts_with('/') => format!("{root}{rest}").into(),
        _ => address.into(),
    }
}

fn open(mark: &Mark, root: &str, html: &mut String) {
    match mark {
        Mark::Emphasis => html.push_str("<em>"),
        Mark::Strong => html.push_str("<strong>"),
        Mark::Deleted => html.push_str("<del>"),
        Mark::Code => html.push_str("<code>"),
        Mark::Link(to) => {
            html.push_str("<a href=\"");
            escape(&from_page(to, root), html);
            html.push_str("\">");
        }
    }
}

fn close(mark: &Mark) -> &'static str {
    match mark {
        Mark::Emphasis => "</em>",
        Mark::Strong => "</strong>",
        Mark::Deleted => "</del>",
        Mark::Code => "</code>",
        Mark::Link(_) => "</a>",
    }
}
