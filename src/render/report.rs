//! The report as HTML: our blocks and nothing else, every sentence with an anchor, its time expressions marked.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::events::escape;
use crate::model::{Article, Block, Event, Inline, Mark, Prose, Span};

/// The body of an article. Sentences are numbered as the events name them.
/// Links that begin at the root of the site are written from the page, which lies `root` below it.
pub(super) fn report(article: &Article, events: &[Event], root: &str) -> String {
    let mut marks: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
    for event in events {
        let own = (event.sentence, &event.marks);
        let also = event.also.iter().map(|echo| (echo.sentence, &echo.marks));
        for (sentence, spans) in std::iter::once(own).chain(also) {
            marks.entry(sentence).or_default().extend(spans);
        }
    }
    marks.values_mut().for_each(|spans| {
        spans.sort_unstable();
        spans.dedup();
    });
    let mut writer = Writer {
        root,
        html: String::with_capacity(article.text.len() * 3 / 2),
        marks,
        sentence: 0,
        paragraph: 0,
    };
    let opening = article
        .dateline
        .as_ref()
        .map(|line| line.whole.text.as_str());
    let place = article
        .dateline
        .as_ref()
        .and_then(|line| line.place.as_ref())
        .map(|place| place.text.as_str());
    for (number, block) in article.body.iter().enumerate() {
        let opening = if number == 0 { opening } else { None };
        writer.block(block, opening, place);
    }
    writer.html
}

struct Writer<'a> {
    html: String,
    root: &'a str,
    marks: BTreeMap<u32, Vec<Span>>,
    sentence: u32,
    paragraph: u32,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block, dateline: Option<&str>, place: Option<&str>) {
        match block {
            Block::Paragraph(prose) => {
                self.paragraph += 1;
                self.html.push_str("<p id=\"p");
                self.html.push_str(&self.paragraph.to_string());
                self.html.push_str("\">");
                if let Some(line) = dateline {
                    self.dateline(line, place);
                }
                self.prose(prose);
                self.html.push_str("</p>\n");
            }
            Block::Heading(level, prose) => {
                // Below the page's h1 and the h2 "Report".
                let level = (*level + 1).clamp(3, 6);
                _ = write!(self.html, "<h{level}>");
                self.prose(prose);
                _ = writeln!(self.html, "</h{level}>");
            }
            Block::List(start, items) => {
                _ = match start {
                    Some(1) => writeln!(self.html, "<ol>"),
                    Some(number) => writeln!(self.html, "<ol start=\"{number}\">"),
                    None => writeln!(self.html, "<ul>"),
                };
                for item in items {
                    self.html.push_str("<li>");
                    item.iter().for_each(|block| self.block(block, None, None));
                    self.html.push_str("</li>\n");
                }
                self.html.push_str(if start.is_some() {
                    "</ol>\n"
                } else {
                    "</ul>\n"
                });
            }
            Block::Quote(blocks) => {
                self.html.push_str("<blockquote>\n");
                blocks
                    .iter()
                    .for_each(|block| self.block(block, None, None));
                self.html.push_str("</blockquote>\n");
            }
            Block::Code(text) => {
                self.html.push_str("<pre><code>");
                escape(text, &mut self.html);
                self.html.push_str("</code></pre>\n");
            }
            Block::Table(rows) => self.table(rows),
            Block::Rule => self.html.push_str("<hr>\n"),
        }
    }

    fn table(&mut self, rows: &[Vec<Prose>]) {
        self.html.push_str("<table>\n");
        for (number, row) in rows.iter().enumerate() {
            let (open, close) = if number == 0 {
                ("<th scope=\"col\">", "</th>")
            } else {
                ("<td>", "</td>")
            };
            self.html.push_str("<tr>");
            for cell in row {
                self.html.push_str(open);
                self.prose(cell);
                self.html.push_str(close);
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    /// The dateline as a run-in: all of it as printed, the place named so that the theme can set it in capitals.
    fn dateline(&mut self, line: &str, place: Option<&str>) {
        self.html.push_str("<span class=\"dateline\">");
        let (place, rest) =
            match place.and_then(|place| line.strip_prefix(place).map(|rest| (place, rest))) {
                Some(parts) => parts,
                None => ("", line),
            };
        if !place.is_empty() {
            self.html.push_str("<span class=\"place\">");
            escape(place, &mut self.html);
            self.html.push_str("</span>");
        }
        escape(rest, &mut self.html);
        self.html.push_str("</span> ");
    }

    fn prose(&mut self, prose: &Prose) {
        let mut pen = Pen {
            root: self.root,
            text: &prose.text,
            at: 0,
            inlines: &prose.inlines,
            open: Vec::new(),
        };
        for &sentence in &prose.sentences {
            self.sentence += 1;
            pen.write(sentence.plain.start, &[], &mut self.html);
            pen.pause(&mut self.html);
            self.html.push_str("<span id=\"s");
            self.html.push_str(&self.sentence.to_string());
            self.html.push_str("\">");
            pen.resume(&mut self.html);
            let marks: Vec<Span> = self
                .marks
                .get(&self.sentence)
                .into_iter()
                .flatten()
                .map(|mark| shift(*mark, sentence.plain.start))
                .collect();
            pen.write(sentence.plain.end, &marks, &mut self.html);
            pen.pause(&mut self.html);
            self.html.push_str("</span>");
            pen.resume(&mut self.html);
        }
        pen.write(u32::MAX, &[], &mut self.html);
        pen.pause(&mut self.html);
    }
}

fn shift(span: Span, by: u32) -> Span {
    Span {
        start: span.start + by,
        end: span.end + by,
    }
}

/// Writes prose with its inline markup, which can be closed for a moment and opened again, so that sentences nest well.
struct Pen<'a> {
    root: &'a str,
    text: &'a str,
    at: u32,
    inlines: &'a [(u32, Inline)],
    open: Vec<&'a Mark>,
}

impl<'a> Pen<'a> {
    /// Writes up to a plain offset. Markup that begins there is left for later.
    fn write(&mut self, to: u32, marks: &[Span], html: &mut String) {
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
            Inline::Open(mark) => {
                open(mark, self.root, html);
                self.open.push(mark);
            }
            Inline::Close => {
                if let Some(mark) = self.open.pop() {
                    html.push_str(close(mark));
                }
            }
            Inline::Break => html.push_str("<br>"),
            Inline::Image(source, alt) => {
                html.push_str("<img src=\"");
                escape(&from_page(source, self.root), html);
                html.push_str("\" alt=\"");
                escape(alt, html);
                html.push_str("\">");
            }
        }
    }

    fn pause(&self, html: &mut String) {
        self.open
            .iter()
            .rev()
            .for_each(|mark| html.push_str(close(mark)));
    }

    fn resume(&self, html: &mut String) {
        self.open
            .iter()
            .for_each(|mark| open(mark, self.root, html));
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
