//! What a report cannot mean as it stands: a weekday beside a date that has another, a stretch that ends before it begins, a past that
//! lies ahead.
//!
//! In doubt there is no contradiction: a message that is wrong once is not read the next time.

use super::ahead;
use crate::model::{Date, DateBasis, Dated, Prose, Sentence, Span, YearBasis};
use crate::transform::time::{Reason, Resolved, Timex, Value};

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

/// The first whole year in which all who print in English count by the Gregorian calendar.
const GREGORIAN: i16 = 1753;

/// Days that a report may lie before what it tells as past: it may be filed on the other side of the date line.
const ZONES_APART: i32 = 1;

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
            if let Some((span, kind)) = self.report.and_then(|_| weekday(words, before, timex)) {
                note(span, kind);
            }
            if let Some((span, kind)) = before.and_then(|start| backwards(words, start, timex)) {
                note(span, kind);
            }
            if let Some(kind) = self.report.and_then(|day| past(words, timex, day.date)) {
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

/// "Tuesday, Oct 29, 2025", "29 October 2025, a Tuesday": it is a Wednesday.
fn weekday(words: &str, before: Option<&Timex>, timex: &Timex) -> Option<(Span, Contrary)> {
    let (dated, said, span) = match (timex.weekday, before) {
        (Some(said), _) => (timex, said, timex.span),
        (None, before) => {
            let before = before?;
            let (date, weekday) = apposition(words, before, timex)?;
            let said = day_of(weekday)?.weekday().to_monday_one_offset();
            let span = Span::new(before.span.start as usize, timex.span.end as usize);
            (date, said, span)
        }
    };
    let day = day_of(dated)?;
    let wrong = day.year() >= GREGORIAN && day.weekday().to_monday_one_offset() != said;
    let kind = Contrary::Weekday {
        day,
        said,
        year_stated: !dated.yearless,
    };
    wrong.then_some((span, kind))
}

/// A date and a weekday that stand side by side for one day: "on 29 October (a Tuesday)", "on Tuesday evening, 29 October".
fn apposition<'a>(
    words: &str,
    before: &'a Timex,
    timex: &'a Timex,
) -> Option<(&'a Timex, &'a Timex)> {
    let between = words.get(before.span.end as usize..timex.span.start as usize)?;
    let after = words.get(timex.span.end as usize..).unwrap_or_default();
    let names_weekday = |it: &Timex| {
        matches!(
            it.reason,
            Reason::WeekdayBefore(_) | Reason::WeekdayAfter(_)
        ) && matches!(it.rule, "weekday" | "part")
    };
    let names_day = |it: &Timex| {
        matches!(it.reason, Reason::Stated | Reason::NearestYear(_)) && it.weekday.is_none()
    };
    if names_weekday(before) && names_day(timex) {
        return matches!(between, ", " | " (").then_some((timex, before));
    }
    let set_apart = matches!(between, ", a " | " (" | " (a " | " – a " | " — a ")
        && after.starts_with([',', ')', '.', ' ']);
    (names_day(before) && names_weekday(timex) && set_apart).then_some((before, timex))
}

/// "from 12 March 2024 to 3 March 2024", or in one month without a year: "from 12 March to 3 March".
fn backwards(words: &str, start: &Timex, end: &Timex) -> Option<(Span, Contrary)> {
    if !end.ends_range || !end.ends_before(start) {
        return None;
    }
    let (first, last) = (start.resolved()?, end.resolved()?);
    let moved = words
        .get(..start.span.start as usize)?
        .split(|c: char| !c.is_alphabetic())
        .any(is_moved);
    let kind = Contrary::Backwards {
        start: first,
        end: last,
        years_stated: !start.yearless && !end.yearless,
    };
    let span = Span::new(start.span.start as usize, end.span.end as usize);
    (!moved).then_some((span, kind))
}

/// "The vote was moved from 12 March 2024 to 3 March 2024" names two days and no stretch.
fn is_moved(word: &str) -> bool {
    const MOVES: [&str; 24] = [
        "advanced",
        "amended",
        "brought",
        "changed",
        "changes",
        "changing",
        "corrected",
        "cut",
        "move",
        "moved",
        "moves",
        "moving",
        "pulled",
        "pushed",
        "pushing",
        "rescheduled",
        "revised",
        "shift",
        "shifted",
        "shifting",
        "shortened",
        "switched",
        "compared",
        "back",
    ];
    MOVES.contains(&word)
}

/// Told as past, but dated after the report.
fn past(words: &str, timex: &Timex, report: Date) -> Option<Contrary> {
    let at = timex.resolved()?;
    let named = match at {
        Resolved::Day(_) => matches!(timex.reason, Reason::Stated | Reason::NearestYear(_)),
        Resolved::Month(..) | Resolved::Year(_) => timex.reason == Reason::Stated,
        _ => false,
    };
    let days = report.until(at.first()?).ok()?.get_days();
    (named && days > ZONES_APART && !timex.ends_range && ahead::is_told_as_past(words, timex.span))
        .then_some(Contrary::Ahead { at, report })
}

fn day_of(timex: &Timex) -> Option<Date> {
    match timex.value {
        Value::At(Resolved::Day(day), _) => Some(day),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
