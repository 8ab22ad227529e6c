//! The report as HTML: our blocks and nothing else, every sentence with an anchor, its time expressions marked.

mod pen;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use self::pen::Pen;
use super::events::{escape, push_number};
use super::pictures::Pictures;
use crate::model::{Article, Block, Event, Image, Prose, Span};

/// Appends the body of an article. Sentences are numbered as the events name them.
/// Links that begin at the root of the site are written from the page, which lies `root` below it.
/// Its headings stand below one of level `above`.
pub(super) fn report(
    article: &Article,
    events: &[Event],
    root: &str,
    above: usize,
    pictures: &Pictures<'_>,
    html: &mut String,
) {
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
        pictures: Some(pictures),
        html,
        marks,
        above,
        headings: Vec::new(),
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
    let mut opening = opening;
    for block in &article.body {
        // It was taken off the first paragraph with words; pictures and headings may stand before that.
        let opening = match block {
            Block::Paragraph(_) if !is_picture(block) => opening.take(),
            _ => None,
        };
        writer.block(block, opening, place);
    }
}

/// Whether a block is a paragraph of images alone.
fn is_picture(block: &Block) -> bool {
    matches!(block, Block::Paragraph(prose) if prose.text.trim().is_empty())
}

struct Writer<'a> {
    html: &'a mut String,
    root: &'a str,
    pictures: Option<&'a Pictures<'a>>,
    marks: BTreeMap<u32, Vec<Span>>,
    above: usize,
    /// The headings, as the source numbers them, under which we are.
    headings: Vec<u8>,
    sentence: u32,
    paragraph: u32,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block, dateline: Option<&str>, place: Option<&str>) {
        match block {
            Block::Paragraph(prose) => {
                self.paragraph += 1;
                if dateline.is_none() && is_picture(block) {
                    return self.picture(prose);
                }
                self.html.push_str("<p id=\"p");
                push_number(self.paragraph, self.html);
                self.html.push_str("\">");
                if let Some(line) = dateline {
                    self.dateline(line, place);
                }
                self.prose(prose);
                self.html.push_str("</p>\n");
            }
            Block::Heading(level, prose) => {
                // By depth: a level that the source skips is none here.
                self.headings.retain(|outer| outer < level);
                self.headings.push(*level);
                let level = (self.above + self.headings.len()).min(6);
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
                escape(text, self.html);
                self.html.push_str("</code></pre>\n");
            }
            Block::Table(rows) => self.table(rows),
            Block::Rule => self.html.push_str("<hr>\n"),
        }
    }

    /// A paragraph of images alone: a figure, if it is one image with a caption; nothing, if none can be shown.
    fn picture(&mut self, prose: &Prose) {
        let has = |image: &&Image| self.pictures.is_some_and(|pictures| pictures.has(image));
        let mut images = prose.images().filter(has);
        let Some(first) = images.next() else {
            return;
        };
        let caption = Some(first.title.as_str()).filter(|title| !title.is_empty());
        let caption = caption.filter(|_| images.next().is_none());
        let name = if caption.is_some() { "figure" } else { "p" };
        _ = write!(self.html, "<{name} id=\"p{}\">", self.paragraph);
        self.prose(prose);
        if let Some(caption) = caption {
            self.html.push_str("<figcaption>");
            escape(caption, self.html);
            self.html.push_str("</figcaption>");
        }
        _ = writeln!(self.html, "</{name}>");
    }

    fn table(&mut self, rows: &[Vec<Prose>]) {
        let Some((head, rows)) = rows.split_first() else {
            return;
        };
        self.html.push_str("<table>\n<thead>\n");
        self.row(head, "<th scope=\"col\">", "</th>");
        self.html.push_str("</thead>\n");
        if !rows.is_empty() {
            self.html.push_str("<tbody>\n");
            rows.iter().for_each(|row| self.row(row, "<td>", "</td>"));
            self.html.push_str("</tbody>\n");
        }
        self.html.push_str("</table>\n");
    }

    fn row(&mut self, cells: &[Prose], open: &str, close: &str) {
        self.html.push_str("<tr>");
        for cell in cells {
            self.html.push_str(open);
            self.prose(cell);
            self.html.push_str(close);
        }
        self.html.push_str("</tr>\n");
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
            escape(place, self.html);
            self.html.push_str("</span>");
        }
        escape(rest, self.html);
        self.html.push_str("</span> ");
    }

    fn prose(&mut self, prose: &Prose) {
        let mut pen = Pen {
            root: self.root,
            pictures: self.pictures,
            text: &prose.text,
            at: 0,
            inlines: &prose.inlines,
            open: Vec::new(),
            written: 0,
        };
        for &sentence in &prose.sentences {
            self.sentence += 1;
            pen.write(sentence.plain.start, &[], self.html);
            pen.pause(self.html);
            self.html.push_str("<span id=\"s");
            push_number(self.sentence, self.html);
            self.html.push_str("\">");
            let marks: Vec<Span> = self
                .marks
                .get(&self.sentence)
                .into_iter()
                .flatten()
                .map(|mark| shift(*mark, sentence.plain.start))
                .collect();
            pen.write(sentence.plain.end, &marks, self.html);
            pen.pause(self.html);
            self.html.push_str("</span>");
        }
        pen.write(u32::MAX, &[], self.html);
        pen.pause(self.html);
    }
}

fn shift(span: Span, by: u32) -> Span {
    Span {
        start: span.start + by,
        end: span.end + by,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(text: &str) -> Prose {
        Prose {
            text: text.to_owned(),
            ..Prose::default()
        }
    }

    fn check(above: usize, blocks: &[Block], expected: &str) {
        let mut html = String::new();
        let mut writer = Writer {
            html: &mut html,
            root: "",
            pictures: None,
            marks: BTreeMap::new(),
            above,
            headings: Vec::new(),
            sentence: 0,
            paragraph: 0,
        };
        blocks
            .iter()
            .for_each(|block| writer.block(block, None, None));
        assert_eq!(html, expected);
    }

    #[test]
    fn headings_skip_no_level() {
        let blocks: Vec<Block> = [(4, "a"), (2, "b"), (4, "c"), (4, "d"), (5, "e"), (3, "f")]
            .map(|(level, text)| Block::Heading(level, prose(text)))
            .into();
        check(
            1,
            &blocks,
            "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>\n<h3>d</h3>\n<h4>e</h4>\n<h3>f</h3>\n",
        );
        check(
            2,
            &blocks,
            "<h3>a</h3>\n<h3>b</h3>\n<h4>c</h4>\n<h4>d</h4>\n<h5>e</h5>\n<h4>f</h4>\n",
        );
    }

    #[test]
    fn a_table_has_a_head_and_what_stands_below() {
        let row = |text| vec![prose(text)];
        check(
            1,
            &[Block::Table(vec![row("year"), row("2022")])],
            "<table>\n<thead>\n<tr><th scope=\"col\">year</th></tr>\n</thead>\n\
             <tbody>\n<tr><td>2022</td></tr>\n</tbody>\n</table>\n",
        );
        check(
            1,
            &[Block::Table(vec![row("year")])],
            "<table>\n<thead>\n<tr><th scope=\"col\">year</th></tr>\n</thead>\n</table>\n",
        );
    }
}
