//! The labelled sections of a wire text: a summary and takeaways, before the report or behind it.

use super::super::dateline;
use super::super::labels::{Label, are_alike, bullet, ends_section, label, numbered, opens_list};
use super::super::lines::Line;
use super::{Reader, WRAPPED};
use crate::model::{Evidence, Rule, Span, Synopsis};

/// How many unwrapped lines a summary may have.
const SYNOPSIS_LINES: usize = 3;

/// What stands under labels.
#[derive(Clone, Default)]
pub(super) struct Sections {
    pub synopsis: Option<Synopsis>,
    pub takeaways: Option<Vec<Evidence>>,
}

impl Sections {
    /// Reads one section after the other, each label once.
    pub(super) fn read(&mut self, reader: &mut Reader<'_>, last: bool) {
        reader.skip_blank();
        while let Some(label) = reader.label() {
            match label {
                Label::Synopsis if self.synopsis.is_none() => {
                    reader.step();
                    self.synopsis = Some(reader.synopsis(last));
                }
                Label::Takeaways if self.takeaways.is_none() => {
                    reader.step();
                    let below = reader.lines.len();
                    let mut takeaways = reader.takeaways();
                    if reader.lines.len() == below && !last {
                        takeaways = reader.plain_takeaways();
                    }
                    self.takeaways = Some(takeaways);
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
pub(super) fn behind<'a>(head: &Sections, reader: &Reader<'a>) -> (Sections, &'a [Line]) {
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

impl Reader<'_> {
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
                !line.is_blank() && !opens_list(words) && !ends_section(words)
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

    /// The items under the label of the takeaways that have lost their bullets, as in text that was copied from a page: two to eight lines
    /// that look alike, right under the label up to a blank line, or in any form up to the dateline. A report must be left behind them.
    fn plain_takeaways(&mut self) -> Vec<Evidence> {
        let words = |line: &Line| self.words(*line);
        let end = self.lines.iter().position(|line| ends_section(words(line)));
        let to_dateline = end
            .filter(|end| {
                let line = self.lines.get(*end);
                line.is_some_and(|line| dateline::opens(words(line)))
            })
            .and_then(|end| self.lines.get(..end));
        let to_blank = || {
            let list = self.lines.get(..end.unwrap_or(self.lines.len()))?;
            let (block, behind) = list.split_at(list.iter().position(|line| line.is_blank())?);
            let has_report = behind.iter().any(|line| !line.is_blank()) || to_dateline.is_some();
            has_report.then_some(block)
        };
        let are_items = |lines: &&[Line]| {
            let items = lines.iter().filter(|line| !line.is_blank());
            are_alike(items.map(words))
        };
        let items = to_dateline.filter(are_items);
        let Some(items) = items.or_else(|| to_blank().filter(are_items)) else {
            return Vec::new();
        };
        self.lines = self.lines.get(items.len()..).unwrap_or_default();
        let items = items.iter().filter(|line| !line.is_blank());
        items
            .map(|line| self.text.words(line.span, Rule::Section))
            .collect()
    }
}
