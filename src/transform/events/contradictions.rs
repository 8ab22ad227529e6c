//! What a report cannot mean as it stands: a weekday beside a date that has another, a stretch that ends before it begins, a past that
//! lies ahead.
//!
//! In doubt there is no contradiction: a message that is wrong once is not read the next time.

mod backwards;
pub(super) mod past;
mod past_words;
#[cfg(test)]
mod tests;
mod weekday;

use crate::model::{Date, DateBasis, Dated, Prose, Sentence, Span, YearBasis};
use crate::transform::time::{Resolved, Timex};

/// Two things that a report says and that cannot both be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// Bytes of the source.
    pub at: Span,
    /// The words that stand there.
    pub words: String,
    /// What is wrong with them.
    pub kind: Contrary,
}

/// How two things contradict each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrary {
    /// The day has another weekday than the one beside it; Monday is 1.
    Weekday {
        /// The day.
        day: Date,
        /// The weekday beside it.
        said: i8,
        /// Whether the year of the day stands in the words.
        year_stated: bool,
    },
    /// A stretch of time ends before it begins.
    Backwards {
        /// Its start.
        start: Resolved,
        /// Its end.
        end: Resolved,
        /// Whether both years stand in the words.
        years_stated: bool,
    },
    /// Told as past, but it lies after the day of the report.
    Ahead {
        /// When.
        at: Resolved,
        /// The day of the report.
        report: Date,
    },
}

/// Gathers the contradictions of a report.
pub(super) struct Contradictions<'a> {
    report: Option<&'a Dated>,
    found: Vec<Contradiction>,
}

impl<'a> Contradictions<'a> {
    pub(super) fn of(report: Option<&'a Dated>) -> Self {
        Self {
            report,
            found: Vec::new(),
        }
    }

    /// Those of a sentence with these time expressions, in its order.
    pub(super) fn note(&mut self, prose: &Prose, sentence: Sentence, seen: &[Timex]) {
        let words = prose.words_of(sentence);
        let mut note = |span: Span, kind: Contrary| {
            let plain = Span::new(
                (sentence.plain.start + span.start) as usize,
                (sentence.plain.start + span.end) as usize,
            );
            self.found.push(Contradiction {
                at: prose.source_of(plain),
                words: words.get(span.range()).unwrap_or_default().to_owned(),
                kind,
            });
        };
        for (index, timex) in seen.iter().enumerate() {
            let before = index.checked_sub(1).and_then(|index| seen.get(index));
            if let Some((span, kind)) = self
                .report
                .and_then(|day| weekday::weekday(words, before, timex, day.date))
            {
                note(span, kind);
            }
            if let Some((span, kind)) =
                before.and_then(|start| backwards::backwards(words, start, timex))
            {
                note(span, kind);
            }
            if let Some(kind) = self
                .report
                .and_then(|day| past::past(words, timex, day.date))
            {
                note(timex.span, kind);
            }
        }
    }

    /// All of them, in the order of the text.
    pub(super) fn all(self) -> Vec<Contradiction> {
        // The loader has told of weekdays that agree with no year; the year of the clock proves nothing.
        let guessed = self
            .report
            .is_some_and(|day| day.basis == DateBasis::Dateline(YearBasis::Clock));
        let rests_on_year = |kind: Contrary| match kind {
            Contrary::Weekday { year_stated, .. } => !year_stated,
            Contrary::Backwards { .. } => false,
            Contrary::Ahead { .. } => true,
        };
        let mut found = self.found;
        found.retain(|it| !(guessed && rests_on_year(it.kind)));
        found
    }
}
