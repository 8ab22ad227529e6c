//! Sentences that tell of the same event, gathered into one entry.
//!
//! They are of the same day and speak alike: at least two of their words in small letters have the same beginning. Names do not count,
//! because whoever is in the news does several things in a day.

use std::collections::BTreeSet;

use super::clauses::words;
use super::verbs;
use crate::model::{Echo, Event, Precision, Status, When};

/// Letters in which words must agree to be forms of one: launch, launched, launches.
const STEM: usize = 5;

/// Words that two sentences must share.
const SHARED: usize = 2;

/// Words of any report.
const COMMON: [&str; 30] = [
    "about",
    "after",
    "again",
    "against",
    "amid",
    "among",
    "before",
    "being",
    "between",
    "during",
    "first",
    "following",
    "from",
    "have",
    "into",
    "more",
    "other",
    "over",
    "people",
    "since",
    "than",
    "that",
    "their",
    "there",
    "these",
    "which",
    "while",
    "will",
    "with",
    "would",
];

/// Makes a later event of the same day that speaks like an earlier one its echo.
pub(super) fn gather(events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    for event in events {
        let mut own = None;
        let first = kept.iter_mut().find(|first| {
            alike(first, &event)
                && own
                    .get_or_insert_with(|| stems(&event.evidence.text))
                    .intersection(&stems(&first.evidence.text))
                    .count()
                    >= SHARED
        });
        match first {
            Some(first) => first.also.push(Echo {
                sentence: event.sentence,
                marks: event.marks,
            }),
            None => kept.push(event),
        }
    }
    kept
}

/// Whether two events may be one: told of the same day, both as having happened or both as not.
fn alike(first: &Event, second: &Event) -> bool {
    let known_to_the_day = first.when.map(When::precision) == Some(Precision::Day);
    known_to_the_day
        && first.when == second.when
        && first.sentence != second.sentence
        && first.negated == second.negated
        && (first.part == second.part || second.part.is_none())
        && (first.status == Status::Planned) == (second.status == Status::Planned)
}

fn stems(sentence: &str) -> BTreeSet<&str> {
    let small = |word: &str| word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    words(sentence)
        .filter(|word| small(word.bare) && !verbs::says(word.bare) && !COMMON.contains(&word.bare))
        .map(|word| word.bare.get(..STEM).unwrap_or(word.bare))
        .collect()
}
