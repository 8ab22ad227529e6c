//! Raw wire text: a headline, labelled sections, and paragraphs, each on a line of its own or wrapped by hand.

mod sections;

use super::byline;
use super::labels::{Label, label};
use super::lines::{Line, lines};
use super::parts::Parts;
use super::prose;
use super::published::Published;
use super::text::Text;
use crate::model::{Block, Evidence, Prose, Rule, Span, Synopsis};
use sections::{Sections, behind};

/// The longest line of a text that is wrapped by hand, in characters.
const WRAPPED: usize = 100;

/// Reads a wire text.
pub(super) fn read(text: Text<'_>) -> Parts {
    let lines = lines(text, text.start());
    let mut reader = Reader {
        text,
        lines: &lines,
    };
    reader.skip_blank();
    let headline = reader.headline();
    let mut authors = Vec::new();
    let mut head = Sections::default();
    let mut published = Published::default();
    loop {
        head.read(&mut reader, false);
        let mut goes_on = false;
        if authors.is_empty() && headline.is_some() {
            authors = reader.byline();
            goes_on = !authors.is_empty();
        }
        goes_on |= headline.is_some() && reader.published(&mut published);
        if !goes_on {
            break;
        }
    }
    reader.lines = without_date(text, reader.lines, &mut published);
    let (sections, report) = behind(&head, &reader);
    Parts {
        headline,
        synopsis: sections.synopsis.unwrap_or(Synopsis::Absent),
        takeaways: sections.takeaways.unwrap_or_default(),
        published,
        authors,
        notes: Vec::new(),
        body: body(text, report),
    }
}

/// The lines that are still to be read.
struct Reader<'a> {
    text: Text<'a>,
    lines: &'a [Line],
}

impl<'a> Reader<'a> {
    fn step(&mut self) {
        self.lines = self.lines.get(1..).unwrap_or_default();
    }

    fn skip_blank(&mut self) {
        while self.lines.first().is_some_and(|line| line.is_blank()) {
            self.step();
        }
    }

    fn words(&self, line: Line) -> &'a str {
        self.text.at(line.span)
    }

    fn label(&self) -> Option<Label> {
        self.lines.first().and_then(|line| label(self.words(*line)))
    }

    /// The first line, unless it is a label already.
    fn headline(&mut self) -> Option<Evidence> {
        let line = *self.lines.first()?;
        if label(self.words(line)).is_some() {
            return None;
        }
        self.step();
        Some(self.text.words(line.span, Rule::FirstLine))
    }

    /// Steps over the line that says when the report was published, if the next one with words is that.
    fn published(&mut self, published: &mut Published) -> bool {
        self.skip_blank();
        let Some(line) = self.lines.first().copied() else {
            return false;
        };
        let behind = self.lines.get(1..).unwrap_or_default();
        if behind.iter().all(|line| line.is_blank()) {
            return false;
        }
        let next = behind.first().map_or("", |line| self.words(*line));
        let others = behind.iter().map(|line| self.words(*line));
        let is_read = published.read(self.words(line), next, others, cut(self.text, line));
        if is_read {
            self.step();
        }
        is_read
    }

    /// The names of the line that is a byline.
    fn byline(&mut self) -> Vec<Evidence> {
        let Some(line) = self.lines.first().copied() else {
            return Vec::new();
        };
        let Some(names) = byline::names(self.words(line)) else {
            return Vec::new();
        };
        // A sentence that goes on in the next line.
        let next = self.lines.get(1).map(|next| self.words(*next).trim_start());
        if next.is_some_and(|next| next.starts_with(char::is_lowercase)) {
            return Vec::new();
        }
        self.step();
        let start = line.span.start as usize;
        let placed = names.into_iter().map(|name| {
            let name = name.range();
            Span::new(start + name.start, start + name.end)
        });
        placed
            .map(|span| self.text.words(span, Rule::Byline))
            .collect()
    }
}

/// The evidence at a span of a line.
fn cut(text: Text<'_>, line: Line) -> impl Fn(Span) -> Evidence {
    let start = line.span.start as usize;
    move |within: Span| {
        let within = within.range();
        let span = Span::new(start + within.start, start + within.end);
        text.words(span, Rule::Published)
    }
}

/// The lines of the report without its last one, if that says when it was published.
fn without_date<'a>(text: Text<'_>, lines: &'a [Line], published: &mut Published) -> &'a [Line] {
    let last = lines.iter().rposition(|line| !line.is_blank());
    let spaced = lines.iter().any(|line| line.is_blank());
    let found = last.and_then(|at| Some((lines.get(..at)?, lines.get(at)?)));
    let Some((before, line)) = found else {
        return lines;
    };
    // Where blank lines part paragraphs, it may be the end of one.
    let stands_alone = before
        .last()
        .is_some_and(|before| before.is_blank() || !spaced);
    let cut = cut(text, *line);
    if stands_alone && published.read_last(text.at(line.span), cut) {
        before
    } else {
        lines
    }
}

/// The paragraphs of the report.
fn body(text: Text<'_>, lines: &[Line]) -> Vec<Block> {
    let last = lines.iter().rposition(|line| !line.is_blank());
    let lines = lines
        .get(..last.map_or(0, |last| last + 1))
        .unwrap_or_default();
    let spaced = lines.iter().any(|line| line.is_blank());
    let wrapped = spaced
        && lines
            .iter()
            .all(|line| text.at(line.span).chars().count() <= WRAPPED);
    let paragraph = |lines: &[Line]| Block::Paragraph(joined(text, lines));
    if wrapped {
        lines
            .split(|line| line.is_blank())
            .filter(|lines| !lines.is_empty())
            .map(paragraph)
            .collect()
    } else {
        lines
            .iter()
            .filter(|line| !line.is_blank())
            .map(|line| paragraph(std::slice::from_ref(line)))
            .collect()
    }
}

/// Lines as one running text; what lies between two of them reads as a space.
fn joined(text: Text<'_>, lines: &[Line]) -> Prose {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
        return Prose::default();
    };
    let mut paragraph = Prose {
        span: Span {
            start: first.span.start,
            end: last.span.end,
        },
        ..Prose::default()
    };
    let mut end = first.span.start;
    for line in lines {
        if end < line.span.start {
            let gap = Span {
                start: end,
                end: line.span.start,
            };
            prose::push_other(&mut paragraph, " ", gap);
        }
        prose::push_verbatim(&mut paragraph, text.at(line.span), line.span);
        end = line.span.end;
    }
    paragraph
}

#[cfg(test)]
mod tests;
