//! When a report was published, on a line of its own between its headline and its first words, or behind the last ones: `Published: 16
//! April 2024, 09:15 CET`.
//!
//! Pages that people save or paste have such a line where wire reports have a dateline. It must be nothing but a whole date, with its year,
//! perhaps behind a label and before a time of day, which is left out: of many zones it does not tell which day of the report it means.
//! Without a label it must be the only such line, since chronicles are made of dates.

use super::cursor::Cursor;
use super::text::is_space;
use crate::model::{Date, Evidence, Span};

/// What parts two dates in a line.
const SIGNS: [char; 3] = ['|', '·', '•'];

/// The longest such line, in bytes.
const LONGEST: usize = 120;

/// What stands before a date, in small letters, with whether it is that of a change.
const LABELS: [(&str, bool); 9] = [
    ("first published", false),
    ("published online", false),
    ("published", false),
    ("posted", false),
    ("last updated", true),
    ("last modified", true),
    ("updated", true),
    ("modified", true),
    ("edited", true),
];

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
    /// Takes in a line above the report, if it is one and says nothing that another line has said. `next` is the line behind it, and
    /// `others` are all lines behind it. `cut` gives the evidence at a span of the line.
    pub(super) fn read<'a>(
        &mut self,
        line: &str,
        next: &str,
        mut others: impl Iterator<Item = &'a str>,
        cut: impl Fn(Span) -> Evidence,
    ) -> bool {
        // A sentence that goes on in the next line.
        if next.trim_start().starts_with(char::is_lowercase) {
            return false;
        }
        let alone = |found: &Vec<Found>| {
            found.iter().all(|it| it.is_labelled) || others.all(|other| !is_line(other))
        };
        let found = days(line).filter(alone);
        found.is_some_and(|found| self.take(found, cut))
    }

    /// The same for the last line of a report, which stands alone.
    pub(super) fn read_last(&mut self, line: &str, cut: impl Fn(Span) -> Evidence) -> bool {
        let says = |found: &Vec<Found>| found.iter().all(|it| it.is_labelled);
        let begins = line
            .trim_start_matches(is_space)
            .starts_with(char::is_uppercase);
        let found = days(line).filter(|found| begins && says(found));
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

/// Whether a line has nothing but such dates.
pub(super) fn is_line(line: &str) -> bool {
    days(line).is_some()
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
    let starts = starts(line);
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    let parts = starts.iter().zip(ends).filter(|(from, to)| *from < to);
    let mut found = Vec::new();
    for (from, to) in parts {
        found.push(day(line, *from, to)?);
    }
    let changes = found.iter().filter(|it| it.is_change).count();
    let is_one_each = changes <= 1 && found.len() - changes <= 1;
    (is_one_each && !found.is_empty()).then_some(found)
}

/// Where the parts of a line start: behind a sign, or with a label behind the end of a sentence or a comma.
fn starts(line: &str) -> Vec<usize> {
    let parts = line.char_indices().filter_map(|(at, c)| {
        let start = at + c.len_utf8();
        let behind = || {
            line.get(start..)
                .and_then(|rest| label(rest.trim_start_matches(is_space)))
        };
        let parts = SIGNS.contains(&c) || matches!(c, '.' | ',' | ';') && behind().is_some();
        parts.then_some(start)
    });
    [0].into_iter().chain(parts).collect()
}

/// The length of the label that a text begins with, and whether it is that of a change.
fn label(text: &str) -> Option<(usize, bool)> {
    LABELS.iter().find_map(|(label, is_change)| {
        let said = text.get(..label.len())?;
        let after = text.get(label.len()..)?;
        let ends = after.starts_with(':') || after.starts_with(is_space);
        (said.eq_ignore_ascii_case(label) && ends).then_some((label.len(), *is_change))
    })
}

/// The date that a part of a line is.
fn day(line: &str, from: usize, to: usize) -> Option<Found> {
    let part = line.get(..to)?.trim_end_matches(SIGNS);
    let start = Cursor::new(part).skip(from).spaces();
    let label = label(start.rest());
    let (length, is_change) = label.unwrap_or_default();
    let date = start.skip(length).eat(&[':']).spaces();
    let on = ["on ", "on: "].iter().find(|on| {
        let said = date.rest().get(..on.len());
        said.is_some_and(|said| said.eq_ignore_ascii_case(on))
    });
    let (span, day, after) = date.skip(on.map_or(0, |on| on.len())).date()?;
    let day = day?;
    let date = day.in_year(day.year?)?;
    let rest = after.rest();
    let is_labelled = label.is_some();
    // The sign before the next label, or one at the end. The full stop may be that of "p.m."
    let is_closed = is_labelled || to < line.len();
    let is_date = is_time(rest) || is_closed && is_time(rest.trim_end_matches(['.', ',', ';']));
    is_date.then_some(Found {
        is_labelled,
        is_change,
        span,
        date,
    })
}

/// Whether what stands behind a date is nothing, or a time of day: `, 09:15 CET`, ` at 5.30pm (BST)`, `, 10:02 a.m. EDT`, ` 09:15 GMT+2`.
fn is_time(rest: &str) -> bool {
    let rest = rest.trim_matches(is_space);
    // Elsewhere a hyphen behind a clock is that of a stretch: "09:15-17:30".
    if let Some(clock) = rest.strip_prefix('T') {
        let zoned = clock.split_once('-').filter(|(_, zone)| is_offset(zone));
        return is_clock(zoned.map_or(clock, |(clock, _)| clock));
    }
    let rest = rest.strip_prefix(',').unwrap_or(rest);
    let mut words = rest.split(is_space).filter(|word| !word.is_empty());
    let Some(first) = words.next() else {
        return true;
    };
    let clock = if first == "at" {
        words.next()
    } else {
        Some(first)
    };
    let mut behind = words.next();
    if behind.is_some_and(is_half) {
        behind = words.next();
    }
    let is_zoned = match (behind, words.next()) {
        (None, None) => true,
        (Some(zone), None) => is_zone(zone),
        (Some(local), Some("time")) => local == "local",
        _ => false,
    };
    clock.is_some_and(is_clock) && is_zoned && words.next().is_none()
}

/// `09:15`, `5.30pm`, `5pm`, `09:15:00Z`, `09:15:00+02:00`
fn is_clock(word: &str) -> bool {
    if let Some((clock, zone)) = word.split_once('+') {
        return is_clock(clock) && is_offset(zone);
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let behind = word.get(digits.len()..).unwrap_or_default();
    let parts = || digits.split([':', '.']);
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.parse::<u8>().is_ok();
    let is_marked = matches!(behind, "Z" | "h") && parts().count() > 1 || is_half(behind);
    parts().all(is_number) && (is_marked || behind.is_empty() && parts().count() > 1)
}

/// How far a zone lies from UTC, without its sign: `02`, `0530`, `05:30`.
fn is_offset(zone: &str) -> bool {
    let (hours, minutes) = match zone.split_once(':') {
        Some(parts) => parts,
        None => zone.split_at_checked(2).unwrap_or((zone, "")),
    };
    let below =
        |part: &str, bound: u8| part.len() == 2 && part.parse::<u8>().is_ok_and(|n| n < bound);
    below(hours, 15) && (minutes.is_empty() && zone.len() == 2 || below(minutes, 60))
}

/// `am`, `p.m.`
fn is_half(word: &str) -> bool {
    ["am", "pm", "a.m.", "p.m."]
        .iter()
        .any(|half| word.eq_ignore_ascii_case(half))
}

/// `CET`, `(BST)`, `GMT+2`, `+05:30`
fn is_zone(word: &str) -> bool {
    let word = word.trim_matches(['(', ')']);
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ':'));
    let is_name = name.len() <= 5 && name.chars().all(|c| c.is_ascii_uppercase());
    let offset = word.get(name.len()..).unwrap_or_default();
    is_name && !word.is_empty() && (offset.is_empty() || offset.starts_with(['+', '-']))
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
                "Published 3 May 2022. Updated 4 May 2022, 10:02 p.m.",
                "published 2022-05-03 \"3 May 2022\", updated 2022-05-04 \"4 May 2022\"",
            ),
            (
                "Posted Oct. 4, 2023; last updated: Oct. 5, 2023.",
                "published 2023-10-04 \"Oct. 4, 2023\", updated 2023-10-05 \"Oct. 5, 2023\"",
            ),
            (
                "Published: 2024-05-03T10:15:00+02:00",
                "published 2024-05-03 \"2024-05-03\"",
            ),
            (
                "Updated 2024-05-03T10:15Z",
                "updated 2024-05-03 \"2024-05-03\"",
            ),
            (
                "Published: 2024-05-03T10:15:00-0500",
                "published 2024-05-03 \"2024-05-03\"",
            ),
            (
                "3 May 2022, 10:00; updated 4 May 2022",
                "published 2022-05-03 \"3 May 2022\", updated 2022-05-04 \"4 May 2022\"",
            ),
            (
                "3 May 2022. Updated 4 May 2022",
                "published 2022-05-03 \"3 May 2022\", updated 2022-05-04 \"4 May 2022\"",
            ),
            (
                "Published On: 4 May 2022, 10:00 local time",
                "published 2022-05-04 \"4 May 2022\"",
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
            "1 MAY 2022 – 5 MAY 2022",
            "14.04.2022 – 18.04.2022",
            "May 3, 2022 42",
            "Oct. 4, 2023 OSLO",
            "3 May 2022 NASA",
            "3 May 2022, 12",
            "Date: 12 June 2026",
            "Published 3 May 2022, updated weekly",
            "Oct. 4, 2023.",
            "3 May 2022, 09:15-17:30",
            "3 May 2022, 9am-5pm",
            "3 May 2022, 10:00-12",
            "Published 2024-05-03T10:15+9999",
            "Published 2024-05-03T10:15 in Oslo",
        ] {
            check(line, "none");
        }
    }
}
