//! Which sentences of a report bear a takeaway.
//!
//! A sentence bears it if it has enough of its words, or words that mean much the same; a word counts the more, the fewer sentences have
//! it. Names must stand in the report, and numbers in the sentences that bear it. In doubt none does: then the desk is asked.

use super::kin::{is_count, meaning};
use super::text::Line;
use super::vocabulary::Vocabulary;
use super::words::{Kind, each_word_by};

/// Sentences beyond are not looked at.
const MOST_LINES: usize = 500;

/// How much of the words of a takeaway, in thousandths of their weight, one sentence must have, or two together.
const ONE: u64 = 300;
const TWO: u64 = 450;

/// How much more a number counts where a second sentence is looked for.
const NUMBER: u64 = 4;

/// A second sentence is named if it adds so much.
const ADDS: u64 = 220;

/// A report to look for support in.
#[derive(Debug)]
pub struct Bearing {
    known: Vocabulary,
    /// The meanings in each sentence, ascending, each once.
    lines: Vec<Vec<u32>>,
    /// How many sentences have a meaning.
    counts: Vec<u32>,
    /// The meanings of the head, ascending.
    head: Vec<u32>,
}

impl Bearing {
    /// Reads a report. `head` is what stands over all of it: headline, dateline and day. Its names and numbers hold for every sentence.
    pub fn new<'a>(head: &str, lines: impl IntoIterator<Item = Line<'a>>) -> Self {
        let mut known = Vocabulary::with_room(512);
        let mut read = |text: &str| {
            let mut words = Vec::new();
            each_word_by(text, meaning, is_count, |word, _| {
                words.push(known.number(word));
            });
            words.sort_unstable();
            words.dedup();
            words
        };
        let head = read(head);
        let lines = lines.into_iter().take(MOST_LINES);
        let lines: Vec<Vec<u32>> = lines.map(|line| read(line.text)).collect();
        let mut counts = vec![0; known.len()];
        for word in lines.iter().flatten() {
            if let Some(count) = counts.get_mut(*word as usize) {
                *count += 1;
            }
        }
        Self {
            known,
            lines,
            counts,
            head,
        }
    }

    /// The sentences that bear a takeaway, by their numbers from 0, in order: one or two, or none.
    pub fn of(&self, takeaway: &str) -> Vec<usize> {
        let wanted = self.wanted(takeaway);
        let all: u64 = wanted.iter().map(|word| word.weight).sum();
        if all == 0
            || wanted
                .iter()
                .any(|word| word.needed && word.number.is_none())
        {
            return Vec::new();
        }
        let has = |line: usize, word: &Wanted| {
            let words = self.lines.get(line).map_or(&[][..], Vec::as_slice);
            word.number
                .is_some_and(|number| words.binary_search(&number).is_ok())
        };
        let best = |taken: Option<usize>| {
            let weigh = |line: usize| -> u64 {
                let words = wanted.iter().filter(|word| has(line, word));
                let new = words.filter(|word| taken.is_none_or(|taken| !has(taken, word)));
                // Without a number a takeaway is not borne, so the second sentence is the one that has it.
                let missing = |word: &Wanted| taken.is_some() && word.is_number;
                new.map(|word| word.weight * if missing(word) { NUMBER } else { 1 })
                    .sum()
            };
            let lines = (0..self.lines.len()).map(|line| (weigh(line), line));
            // Of equals the first one.
            lines.max_by_key(|(weight, line)| (*weight, std::cmp::Reverse(*line)))
        };
        let Some((first, line)) = best(None) else {
            return Vec::new();
        };
        let numbers_in = |lines: &[usize]| {
            let mut numbers = wanted.iter().filter(|word| word.is_number);
            numbers.all(|word| word.in_head || lines.iter().any(|line| has(*line, word)))
        };
        let other = best(Some(line)).map_or(line, |(_, other)| other);
        let added = wanted
            .iter()
            .filter(|word| has(other, word) && !has(line, word));
        let second: u64 = added.map(|word| word.weight).sum();
        let mut two = vec![line, other];
        two.sort_unstable();
        let one_bears = first * 1000 >= ONE * all && numbers_in(&[line]);
        let two_bear = (first + second) * 1000 >= TWO * all && numbers_in(&two);
        let helps = two_bear && second * 1000 >= ADDS * all;
        match (one_bears, helps || two_bear && second > 0) {
            (true, _) if !helps => vec![line],
            (_, true) => two,
            _ => Vec::new(),
        }
    }

    fn wanted(&self, takeaway: &str) -> Vec<Wanted> {
        let mut wanted: Vec<Wanted> = Vec::new();
        let mut seen = Vec::new();
        each_word_by(takeaway, meaning, is_count, |word, kind| {
            if seen.contains(&word) {
                return;
            }
            seen.push(word);
            let number = self.known.find(word);
            let count = number.and_then(|number| self.counts.get(number as usize));
            let count = u64::from(count.copied().unwrap_or_default().max(1));
            wanted.push(Wanted {
                number,
                weight: 1_000_000 / (count * 1_000_000).isqrt(),
                needed: kind != Kind::Plain,
                is_number: kind == Kind::Number,
                in_head: number.is_some_and(|number| self.head.binary_search(&number).is_ok()),
            });
        });
        // Where most words have a capital, a capital says nothing.
        let named = wanted.iter().filter(|word| word.needed && !word.is_number);
        if named.count() * 2 > wanted.len() {
            for word in &mut wanted {
                word.needed = word.is_number;
            }
        }
        wanted
    }
}

/// A word of a takeaway.
struct Wanted {
    /// Its number, if the report has it.
    number: Option<u32>,
    /// In thousandths: one, by the root of the number of sentences that have it.
    weight: u64,
    /// The report must have it.
    needed: bool,
    is_number: bool,
    /// The head has it.
    in_head: bool,
}
