//! When a report was published, on a line of its own between its headline and its first words, or behind the last ones: `Published: 16
//! April 2024, 09:15 CET`.
//!
//! Pages that people save or paste have such a line where wire reports have a dateline. It must be nothing but a whole date, with its year,
//! perhaps behind a label, which it must have behind the report, and before a time of day, which is left out: of many zones it does not tell which day of the report it means.

use super::cursor::Cursor;
use super::text::is_space;
use crate::model::{Date, Evidence, Span};

/// The longest such line, in bytes.
const LONGEST: usize = 120;

/// What stands before a date, in small letters, with whether it is that of a change.
const LABELS: [(&str, bool); 10] = [
    ("first published", false),
    ("published online", false),
    ("published", false),
    ("posted", false),
    ("date", false),
    ("last updated", true),
    ("last modified", true),
    ("updated", true),
    ("modified", true),
    ("edited", true),
];

/// Words behind a date that belong to a time of day, beside numbers and names of zones.
const OF_TIME: [&str; 7] = ["at", "am", "pm", "a.m", "p.m", "hrs", "local"];

/// A day that such a line gives.
#[derive(Clone, Debug)]
pub(super) struct Day {
    /// The date as it stands there.
    pub words: Evidence,
    /// What it says.
    pub date: Date,
}

/// What such lines say.
#[derive(Clone, Debug, Default)]
pub(super) struct Published {
    /// When it was published.
    pub first: Option<Day>,
    /// When it was changed last.
    pub updated: Option<Day>,
}

impl Published {
    /// Takes in a line above the report, if it is one and says nothing that another line has said. `cut` gives the evidence at a span of
    /// it.
    pub(super) fn read(&mut self, line: &str, cut: impl Fn(Span) -> Evidence) -> bool {
        days(line).is_some_and(|found| self.take(found, cut))
    }

    /// The same for the last line of a report.
    pub(super) fn read_last(&mut self, line: &str, cut: impl Fn(Span) -> Evidence) -> bool {
        let found = days(line).filter(|found| found.iter().all(|it| it.is_labelled));
        found.is_some_and(|found| self.take(found, cut))
    }

    fn take(&mut self, found: Vec<Found>, cut: impl Fn(Span) -> Evidence) -> bool {
        let known = |found: &Found| {
            if found.is_change {
                self.updated.is_some()
            } else {
                self.first.is_some()
            }
        };
        if found.iter().any(known) {
            return false;
        }
        for found in found {
            let day = Day {
                words: cut(found.span),
                date: found.date,
            };
            let place = if found.is_change {
                &mut self.updated
            } else {
                &mut self.first
            };
            *place = Some(day);
        }
        true
    }
}

/// A date in a line.
struct Found {
    is_labelled: bool,
    is_change: bool,
    span: Span,
    date: Date,
}

/// The dates of a line that has nothing else: one, or that of publication and that of a change.
fn days(line: &str) -> Option<Vec<Found>> {
    if line.len() > LONGEST {
        return None;
    }
    let mut at = 0;
    let mut found = Vec::new();
    for part in line.split_inclusive(['|', '·', '•']) {
        found.push(day(line, at, at + part.len())?);
        at += part.len();
    }
    let twice = found.iter().filter(|it| it.is_change).count() > 1
        || found.iter().filter(|it| !it.is_change).count() > 1;
    (!twice && !found.is_empty()).then_some(found)
}

/// The date that a part of a line is.
fn day(line: &str, from: usize, to: usize) -> Option<Found> {
    let part = line.get(..to)?.trim_end_matches(['|', '·', '•']);
    let start = Cursor::new(part).skip(from).spaces();
    let rest = start.rest();
    let label = LABELS.iter().find_map(|(label, is_change)| {
        let said = rest.get(..label.len())?;
        let after = rest.get(label.len()..)?;
        let is_said = said.eq_ignore_ascii_case(label) && after.starts_with([':', ' ']);
        is_said.then_some((label.len(), *is_change))
    });
    let (length, is_change) = label.unwrap_or_default();
    let date = start.skip(length).eat(&[':']).spaces();
    let on = if date.rest().starts_with("on ") { 3 } else { 0 };
    let (span, day, after) = date.skip(on).date()?;
    let day = day?;
    let is_all = after.rest().split(is_space).all(is_of_time);
    let date = day.in_year(day.year?)?;
    is_all.then_some(Found {
        is_labelled: label.is_some(),
        is_change,
        span,
        date,
    })
}

/// Whether a word behind a date says which time of the day it was: `09:15`, `(CET)`, `GMT+2`.
fn is_of_time(word: &str) -> bool {
    let bare = word.trim_matches([',', '.', '(', ')', '-', '–', 'T']);
    let is_clock = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.');
    let is_zone = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '+' | ':');
    let clock = bare.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let behind = bare.get(clock.len()..).unwrap_or_default();
    bare.is_empty()
        || OF_TIME.iter().any(|it| bare.eq_ignore_ascii_case(it))
        || !clock.is_empty()
            && clock.chars().all(is_clock)
            && matches!(behind, "" | "am" | "pm" | "AM" | "PM" | "Z" | "h")
        || bare.len() <= 6 && bare.chars().all(is_zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expect: &str) {
        let got = days(line).map_or("none".to_owned(), |found| {
            let found = found.iter().map(|it| {
                let what = if it.is_change { "updated" } else { "published" };
                format!("{what} {} {:?}", it.date, &line[it.span.range()])
            });
            found.collect::<Vec<_>>().join(", ")
        });
        assert_eq!(got, expect, "{line}");
    }

    #[test]
    fn lines_that_say_when() {
        for (line, expect) in [
            (
                "Published: 16 April 2024, 09:15 CET",
                "published 2024-04-16 \"16 April 2024\"",
            ),
            ("Oct. 4, 2023", "published 2023-10-04 \"Oct. 4, 2023\""),
            (
                "  First published on Tuesday, 3 May 2022 at 5.30pm (BST) ",
                "published 2022-05-03 \"Tuesday, 3 May 2022\"",
            ),
            (
                "Posted 2024-04-16 09:15:00 GMT+2",
                "published 2024-04-16 \"2024-04-16\"",
            ),
            (
                "Published May 3, 2022 | Updated May 4, 2022, 10:02 a.m. EDT",
                "published 2022-05-03 \"May 3, 2022\", updated 2022-05-04 \"May 4, 2022\"",
            ),
            (
                "LAST UPDATED: 4 May 2022",
                "updated 2022-05-04 \"4 May 2022\"",
            ),
        ] {
            check(line, expect);
        }
    }

    #[test]
    fn what_is_no_such_line() {
        for line in [
            "",
            "Published by the harbour office",
            "16 April",
            "Published 30 February 2024",
            "Published 03/04/2024",
            "Date palms grew on 3 May 2022.",
            "On 3 May 2022 the ship left.",
            "3 May 2022 was calm",
            "3 May 2022 | 4 May 2022",
            "Updated weekly",
            "3-5 May 2022",
        ] {
            check(line, "none");
        }
    }
}
