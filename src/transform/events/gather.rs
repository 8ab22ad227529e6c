//! Sentences that tell of the same event, gathered into one entry.
//!
//! They are of the same day and speak alike: at least two of their words in small letters have the same beginning. Names do not count,
//! because whoever is in the news does several things in a day.

use std::collections::BTreeMap;

use super::story::single_day;
use crate::model::{Date, Echo, Event, Status};
use crate::transform::verbs;
use crate::transform::words::{Words, words};

/// Letters in which words must agree to be forms of one: launch, launched, launches.
const STEM: usize = 5;

/// Words that two sentences must share.
const SHARED: usize = 2;

/// Words of any report.
static COMMON: Words = Words::new(&[
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
]);

/// The most entries of a day that a sentence is compared with, the latest first: a report that has more is a list.
const COMPARED: usize = 12;

/// Makes a later event of the same day that speaks like an earlier one its echo.
pub(super) fn gather(events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    // Those of the sentences of `kept` that were compared.
    let mut stems_of: BTreeMap<usize, Vec<Stem>> = BTreeMap::new();
    let mut by_day: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for event in events {
        let Some(day) = event.when.and_then(single_day) else {
            kept.push(event);
            continue;
        };
        let of_day = by_day.entry(day).or_default();
        let mut own = None;
        let latest = of_day.iter().rev().take(COMPARED).copied();
        let first = latest.into_iter().find(|&at| {
            let Some(first) = kept.get(at).filter(|first| alike(first, &event)) else {
                return false;
            };
            let theirs = stems_of.entry(at);
            share(
                own.get_or_insert_with(|| stems(&event.evidence.text)),
                theirs.or_insert_with(|| stems(&first.evidence.text)),
            )
        });
        if let Some(first) = first.and_then(|at| kept.get_mut(at)) {
            first.also.push(Echo {
                sentence: event.sentence,
                marks: event.marks,
            });
        } else {
            of_day.push(kept.len());
            stems_of.extend(own.map(|own| (kept.len(), own)));
            kept.push(event);
        }
    }
    kept
}

/// Whether two events may be one: told of the same day, both as having happened or both as not.
fn alike(first: &Event, second: &Event) -> bool {
    first.when == second.when
        && first.sentence != second.sentence
        && first.negated == second.negated
        && (first.part == second.part || second.part.is_none())
        && (first.status == Status::Planned) == (second.status == Status::Planned)
}

/// Whether two sentences have enough beginnings of words in common. They are few: comparing each with each is quick.
fn share(stems: &[Stem], others: &[Stem]) -> bool {
    let shared = stems.iter().filter(|stem| others.contains(stem));
    shared.take(SHARED).count() == SHARED
}

/// The beginning of a word: its letters, one byte each.
type Stem = u64;

/// The beginnings of the words that count, each once.
fn stems(sentence: &str) -> Vec<Stem> {
    let small = |word: &str| word.len() >= 4 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut stems = Vec::new();
    for word in words(sentence) {
        if small(word.bare) && !verbs::says(word.bare) && !COMMON.has(word.bare) {
            let letters = word.bare.bytes().take(STEM);
            let stem = letters.fold(0, |stem, letter| stem << 8 | Stem::from(letter));
            if !stems.contains(&stem) {
                stems.push(stem);
            }
        }
    }
    stems
}
