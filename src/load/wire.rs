//! Raw wire text: a headline, labelled sections, and paragraphs, each on a line of its own or wrapped by hand.

use super::byline;
use super::dateline;
use super::labels::{Label, bullet, label, numbered, opens_list};
use super::lines::{Line, lines};
use super::parts::Parts;
use super::prose;
use super::text::Text;
use crate::model::{Block, Evidence, Prose, Rule, Span, Synopsis};

/// The longest line of a text that is wrapped by hand, in characters.
const WRAPPED: usize = 100;

/// How many unwrapped lines a summary may have.
const SYNOPSIS_LINES: usize = 3;

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
    loop {
        head.read(&mut reader, false);
        let names = if authors.is_empty() && headline.is_some() {
            reader.byline()
        } else {
            Vec::new()
        };
        if names.is_empty() {
            break;
        }
        authors = names;
    }
    let (sections, report) = behind(&head, &reader);
    Parts {
        headline,
        synopsis: sections.synopsis.unwrap_or(Synopsis::Absent),
        takeaways: sections.takeaways.unwrap_or_default(),
        authors,
        notes: Vec::new(),
        body: body(text, report),
    }
}

/// What stands under labels.
#[derive(Clone, Default)]
struct Sections {
    synopsis: Option<Synopsis>,
    takeaways: Option<Vec<Evidence>>,
}

impl Sections {
    /// Reads one section after the other, each label once.
    fn read(&mut self, reader: &mut Reader<'_>, last: bool) {
        reader.skip_blank();
        while let Some(label) = reader.label() {
            match label {
                Label::Synopsis if self.synopsis.is_none() => {
                    reader.step();
                    self.synopsis = Some(reader.synopsis(last));
                }
                Label::Takeaways if self.takeaways.is_none() => {
                    reader.step();
                    self.takeaways = Some(reader.takeaways());
                }
                _ => break,
            }
            reader.skip_blank();
        }
    }

    /// Whether nothing stands under one of the labels.
    fn lack(&self) -> bool {
        self.synopsis == Some(Synopsis::Empty) || self.takeaways.as_ref().is_some_and(Vec::is_empty)
    }
}

/// The sections, those behind the report with them, and the lines of the report. Some outlets put their sections last; a label that
/// has more behind it than sections, or nothing under it, is a line of the report.
fn behind<'a>(head: &Sections, reader: &Reader<'a>) -> (Sections, &'a [Line]) {
    let lines = reader.lines;
    let labelled = (1..lines.len()).filter(|at| {
        let line = lines.get(*at);
        line.is_some_and(|line| label(reader.words(*line)).is_some())
    });
    for at in labelled {
        let mut tail = Reader {
            text: reader.text,
            lines: lines.get(at..).unwrap_or_default(),
        };
        let mut found = Sections::default();
        found.read(&mut tail, true);
        let twice = (head.synopsis.is_some() && found.synopsis.is_some())
            || (head.takeaways.is_some() && found.takeaways.is_some());
        if tail.lines.is_empty() && !twice && !found.lack() {
            let sections = Sections {
                synopsis: head.synopsis.clone().or(found.synopsis),
                takeaways: head.takeaways.clone().or(found.takeaways),
            };
            return (sections, lines.get(..at).unwrap_or_default());
        }
    }
    (head.clone(), lines)
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

    /// The paragraph under the label of the summary. What follows may be another section or the report: then there is none. With
    /// `last`, the end of the text sets wrapped lines off as a blank line does.
    fn synopsis(&mut self, last: bool) -> Synopsis {
        self.skip_blank();
        let block: Vec<Line> = self
            .lines
            .iter()
            .copied()
            .take_while(|line| {
                let words = self.words(*line);
                !line.is_blank()
                    && label(words).is_none()
                    && !opens_list(words)
                    && byline::names(words).is_none()
                    && !dateline::opens(words)
            })
            .collect();
        let before_label = self
            .lines
            .iter()
            .skip(block.len())
            .find(|line| !line.is_blank())
            .is_some_and(|line| label(self.words(*line)) == Some(Label::Takeaways));
        let long = |line: &Line| self.words(*line).chars().count() > WRAPPED;
        let whole = if block.iter().any(long) {
            before_label && block.len() <= SYNOPSIS_LINES
        } else {
            // Short lines are one wrapped paragraph if something sets them off from what follows.
            before_label
                || self
                    .lines
                    .get(block.len())
                    .map_or(last, |line| line.is_blank())
        };
        let taken = if whole {
            block.len()
        } else {
            block.len().min(1)
        };
        let (Some(first), Some(last)) = (block.first(), block.get(taken.saturating_sub(1))) else {
            return Synopsis::Empty;
        };
        self.lines = self.lines.get(taken..).unwrap_or_default();
        let span = Span {
            start: first.span.start,
            end: last.span.end,
        };
        Synopsis::Given(self.text.words(span, Rule::Section))
    }

    /// The items under the label of the takeaways, up to the first line that is none.
    fn takeaways(&mut self) -> Vec<Evidence> {
        let mut spans: Vec<Span> = Vec::new();
        let mut marked = false;
        loop {
            let blanks = self.lines.iter().take_while(|line| line.is_blank()).count();
            let Some(line) = self.lines.get(blanks).copied() else {
                break;
            };
            let words = self.words(line);
            // Numbers count up: a report may begin with one.
            let next = u32::try_from(spans.len()).unwrap_or(u32::MAX);
            let numbered = numbered(words)
                .filter(|(number, _)| !marked && *number == next.saturating_add(1))
                .map(|(_, words)| words);
            let item = if spans.is_empty() || marked {
                bullet(words).or(numbered)
            } else {
                numbered
            };
            if spans.is_empty() {
                marked = numbered.is_none();
            }
            if let Some(words) = item {
                let end = line.span.end as usize;
                spans.push(Span::new(end - words.len(), end));
            } else if let Some(last) = spans
                .last_mut()
                .filter(|_| blanks == 0 && line.indented && label(words).is_none())
            {
                last.end = line.span.end;
            } else {
                break;
            }
            self.lines = self.lines.get(blanks + 1..).unwrap_or_default();
        }
        spans
            .into_iter()
            .filter(|span| span.start < span.end)
            .map(|span| self.text.words(span, Rule::Section))
            .filter(|item| !item.text.is_empty())
            .collect()
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
mod tests {
    use super::*;
    use crate::model::SourcePath;

    fn check(whole: &str, expect: &str) {
        let path = SourcePath::new("content/a.txt");
        let text = Text { path: &path, whole };
        let parts = read(text);
        let mut got = vec![
            parts
                .headline
                .as_ref()
                .map_or("-", |line| line.text.as_str()),
        ];
        got.push(match &parts.synopsis {
            Synopsis::Given(words) => &words.text,
            Synopsis::Empty => "(empty)",
            Synopsis::Absent => "(absent)",
        });
        got.extend(parts.takeaways.iter().map(|item| item.text.as_str()));
        let names: Vec<_> = parts
            .authors
            .iter()
            .map(|name| name.text.as_str())
            .collect();
        let names = names.join(" | ");
        if !names.is_empty() {
            got.push("by");
            got.push(&names);
        }
        got.push("=");
        for block in &parts.body {
            let Block::Paragraph(prose) = block else {
                panic!("{block:?}");
            };
            got.push(&prose.text);
        }
        assert_eq!(got.join("\n"), expect);
    }

    #[test]
    fn an_empty_synopsis_is_not_invented() {
        check(
            "Who Will Run the Ferry?\nSynopsis\nKey Takeaways\n- Two firms bid.\n- A vote is due.\nLagos, Oct 29 (NationPress) Two firms bid on Tuesday.\nThe vote is next week.\n",
            "Who Will Run the Ferry?\n(empty)\nTwo firms bid.\nA vote is due.\n=\nLagos, Oct 29 (NationPress) Two firms bid on Tuesday.\nThe vote is next week.",
        );
        check(
            "Head\nSummary:\n• One.\n\nText.",
            "Head\n(empty)\n=\n• One.\nText.",
        );
        check(
            "Head\nSynopsis\n\nLagos, Oct 29 (PTI) Text.",
            "Head\n(empty)\n=\nLagos, Oct 29 (PTI) Text.",
        );
        check("Head\nSynopsis", "Head\n(empty)\n=");
    }

    #[test]
    fn a_synopsis_is_the_paragraph_under_its_label() {
        check(
            "Head\r\nSYNOPSIS\r\nTwo firms bid\r\nfor the ferry.\r\n\r\nKey points:\r\n* One\r\n  more.\r\n\r\n* Two.\r\nText.\r\n",
            "Head\nTwo firms bid for the ferry.\nOne more.\nTwo.\n=\nText.",
        );
        check(
            "Head\nSummary\nShort.\nText one.\nText two.",
            "Head\nShort.\n=\nText one.\nText two.",
        );
        check(
            "Head\nHighlights\n– One.\nSynopsis\nShort.\nText.",
            "Head\nShort.\nOne.\n=\nText.",
        );
    }

    #[test]
    fn bylines_stand_between_headline_and_report() {
        check(
            "Head\n\nBy Ada Cole and Ben Ek\n\nOSLO, Oct 29 (NTB) - Text.",
            "Head\n(absent)\nby\nAda Cole | Ben Ek\n=\nOSLO, Oct 29 (NTB) - Text.",
        );
        check(
            "Head\nBy Ada Cole\nSynopsis\nShort.\nKey takeaways\n- One.\nText.",
            "Head\nShort.\nOne.\nby\nAda Cole\n=\nText.",
        );
        check(
            "Head\nSynopsis\nShort.\nBy Ada Cole, Reuters\nText.",
            "Head\nShort.\nby\nAda Cole, Reuters\n=\nText.",
        );
        check(
            "Head\nBy Tuesday, the ships had left.\nText.",
            "Head\n(absent)\n=\nBy Tuesday, the ships had left.\nText.",
        );
        check(
            "Head\nText.\nBy Ada Cole",
            "Head\n(absent)\n=\nText.\nBy Ada Cole",
        );
    }

    #[test]
    fn takeaways_may_be_numbered() {
        check(
            "Head\nHighlights\n1. One.\n2. Two.\nLagos, Oct 29 (PTI) Text.",
            "Head\n(absent)\nOne.\nTwo.\n=\nLagos, Oct 29 (PTI) Text.",
        );
        check(
            "Head\nSynopsis\nHighlights\n1) One.\n1. FC Bern won.",
            "Head\n(empty)\nOne.\n=\n1. FC Bern won.",
        );
        check(
            "Head\nHighlights\n- One.\n2. Bundesliga is on.",
            "Head\n(absent)\nOne.\n=\n2. Bundesliga is on.",
        );
    }

    #[test]
    fn sections_may_stand_behind_the_report() {
        check(
            "Head\nText one.\nText two.\nKey takeaways\n- One.\n- Two.\nSynopsis\nShort\nwords.\n",
            "Head\nShort words.\nOne.\nTwo.\n=\nText one.\nText two.",
        );
        check(
            "Head\n\nText\nwrapped.\n\nMore.\n\nKey takeaways\n\n1. One.\n",
            "Head\n(absent)\nOne.\n=\nText wrapped.\nMore.",
        );
        check(
            "Head\n\nText.\n\nSummary\n\nShort.\n\nMore text.",
            "Head\n(absent)\n=\nText.\nSummary\nShort.\nMore text.",
        );
        check(
            "Head\nSynopsis\nShort.\nText.\nSynopsis\nOther.",
            "Head\nShort.\n=\nText.\nSynopsis\nOther.",
        );
        check(
            "Head\nText.\nHighlights",
            "Head\n(absent)\n=\nText.\nHighlights",
        );
    }

    #[test]
    fn paragraphs_are_lines_or_wrapped_blocks() {
        check("Head\nOne.\nTwo.", "Head\n(absent)\n=\nOne.\nTwo.");
        check(
            "Head\n\nOne is\n  wrapped.\n\nTwo.\n",
            "Head\n(absent)\n=\nOne is wrapped.\nTwo.",
        );
        let long = "word ".repeat(30);
        let long = long.trim();
        check(
            &format!("Head\n{long}\nTwo.\n\nThree."),
            &format!("Head\n(absent)\n=\n{long}\nTwo.\nThree."),
        );
        check("\u{feff}\n  Head  \n", "Head\n(absent)\n=");
        check("Synopsis\nKey takeaways\nText.", "-\n(empty)\n=\nText.");
    }

    #[test]
    fn wrapped_lines_lead_back_to_the_source() {
        let path = SourcePath::new("content/a.txt");
        let whole = "Head\r\n\r\nOne is\r\n  wrapped.\r\n\r\nTwo.";
        let text = Text { path: &path, whole };
        let parts = read(text);
        let Some(Block::Paragraph(prose)) = parts.body.first() else {
            panic!("no paragraph");
        };
        assert_eq!(text.at(prose.source_of(Span::new(4, 9))), "is\r\n  wr");
        assert_eq!(text.at(prose.span), "One is\r\n  wrapped.");
    }
}
