//! What a report has of the words of takeaways, and which of its sentences bear one.

use super::measures::root;
use super::support::{Asked, MOST_WORDS, Sought};
use super::text::Line;
use super::wanted::{Wanted, Weighed};
use super::words::{Kind, Room};

/// Sentences beyond are not looked at.
const MOST_LINES: usize = 500;

/// How much of the words of a takeaway, in thousandths of their weight, one sentence must have, or two together.
const ONE: u64 = 300;
const TWO: u64 = 450;

/// How much more a number counts where a second sentence is looked for.
const NUMBER: u64 = 4;

/// A second sentence is named if it adds so much.
const ADDS: u64 = 220;

/// Most reports have no more sentences.
const TYPICAL_SENTENCES: usize = 40;

/// Most reports have no more words that are asked for.
const TYPICAL_FOUND: usize = 256;

/// No more sentences of most reports have a word of one takeaway.
const TYPICAL_LINES: usize = 32;

/// What a report has of the words that are asked for.
pub(super) struct Report<'a> {
    /// Its sentences.
    lines: Vec<&'a str>,
    /// Those of one sentence after the other, each once, with the number of the sentence.
    words: Vec<(usize, u32)>,
    /// How many sentences have each.
    counts: Vec<usize>,
    /// Whether the head has each.
    in_head: Vec<bool>,
}

impl<'a> Report<'a> {
    pub(super) fn of(
        head: &[&str],
        lines: impl IntoIterator<Item = Line<'a>>,
        sought: &Sought,
        room: &mut Room,
    ) -> Self {
        let mut report = Self {
            lines: Vec::with_capacity(TYPICAL_SENTENCES),
            words: Vec::with_capacity(TYPICAL_FOUND),
            counts: vec![0; sought.meanings as usize],
            in_head: vec![false; sought.meanings as usize],
        };
        for part in head {
            sought.read(part, room, |number| {
                if let Some(is) = report.in_head.get_mut(number as usize) {
                    *is = true;
                }
            });
        }
        // How many sentences there were when each was found last.
        let mut last = vec![0; report.counts.len()];
        for (line, Line { text, .. }) in lines.into_iter().take(MOST_LINES).enumerate() {
            report.lines.push(text);
            sought.read(text, room, |number| {
                let place = number as usize;
                if let (Some(last), Some(count)) =
                    (last.get_mut(place), report.counts.get_mut(place))
                    && *last != line + 1
                {
                    *last = line + 1;
                    *count += 1;
                    report.words.push((line, number));
                }
            });
        }
        report
    }

    /// Which of the words of a takeaway each sentence has that has any, in order. `bits` is room to work in.
    fn sets(&self, wanted: &Wanted, bits: &mut Vec<u64>) -> Vec<(usize, u64)> {
        bits.clear();
        bits.resize(self.counts.len(), 0);
        for (place, word) in wanted.words.iter().enumerate() {
            if let Some(bit) = bits.get_mut(word.number as usize) {
                *bit = 1 << place;
            }
        }
        let mut sets: Vec<(usize, u64)> = Vec::with_capacity(TYPICAL_LINES);
        for (line, number) in &self.words {
            let bit = bits.get(*number as usize).copied().unwrap_or_default();
            match sets.last_mut() {
                _ if bit == 0 => {}
                Some((last, set)) if last == line => *set |= bit,
                _ => sets.push((*line, bit)),
            }
        }
        sets
    }

    /// The sentences that bear a takeaway, by their numbers from 0, in order. `bits` is room to work in.
    pub(super) fn bearers(
        &self,
        takeaway: &str,
        asked: &[Asked<'_>],
        bits: &mut Vec<u64>,
    ) -> Vec<usize> {
        let wanted = self.wanted(asked);
        let all: u64 = wanted.words.iter().map(|word| word.weight).sum();
        if all == 0 || wanted.missing || wanted.lacks_too_much() {
            return Vec::new();
        }
        let lines = self.sets(&wanted, bits);
        let best = |weigh: &dyn Fn(u64) -> u64| {
            let lines = lines.iter().copied();
            // Of equals the first one.
            lines.max_by_key(|(line, has)| (weigh(*has), std::cmp::Reverse(*line)))
        };
        let Some((line, has)) = best(&|has| wanted.weigh(has, 1)) else {
            return Vec::new();
        };
        if !wanted.is_whole(has) {
            return Vec::new();
        }
        // Without a number a takeaway is not borne, so the second sentence is the one that has it.
        let other = best(&|other| wanted.weigh(other & !has, NUMBER));
        let (other, adds) = other.unwrap_or((line, has));
        let first = wanted.weigh(has, 1);
        let second = wanted.weigh(adds & !has, 1);
        let fits = |has: u64| wanted.numbers & !has == 0 && !wanted.is_denied(has);
        let counted = |sets: &[u64]| wanted.counted_in(sets);
        let one_bears = first * 1000 >= ONE * all && fits(has) && counted(&[has]);
        let two_bear =
            (first + second) * 1000 >= TWO * all && fits(has | adds) && counted(&[has, adds]);
        let helps = two_bear && second * 1000 >= ADDS * all;
        let bearers = match (one_bears, helps || two_bear && second > 0) {
            (true, _) if !helps => [Some((line, has)), None],
            (_, true) => [Some((line, has)), Some((other, adds))],
            _ => return Vec::new(),
        };
        let mut bearers: Vec<(usize, u64)> = bearers.into_iter().flatten().collect();
        let another = |(line, has): &(usize, u64)| self.names_another(*line, *has, takeaway, asked);
        if bearers.iter().any(another) {
            return Vec::new();
        }
        bearers.sort_unstable();
        bearers.into_iter().map(|(line, _)| line).collect()
    }

    /// Whether a sentence with these words of a takeaway has another name in the place of one that it lacks.
    fn names_another(&self, line: usize, has: u64, takeaway: &str, asked: &[Asked<'_>]) -> bool {
        let lacking = asked.iter().enumerate().filter(|(place, word)| {
            let in_head = self.in_head.get(word.number as usize) == Some(&true);
            has >> place & 1 == 0 && !in_head
        });
        let mut places = lacking.flat_map(|(_, word)| word.places).flatten();
        let line = self.lines.get(line).copied().unwrap_or_default();
        places.any(|place| place.has_another(line, takeaway))
    }

    /// What a takeaway asks for, in the light of the report.
    fn wanted(&self, asked: &[Asked<'_>]) -> Wanted {
        let named = asked.iter().filter(|word| word.kind == Kind::Name);
        // Where most words have a capital, a capital says nothing.
        let names_count = named.count() * 2 <= asked.len();
        let mut wanted = Wanted {
            words: Vec::with_capacity(asked.len()),
            numbers: 0,
            missing: false,
            plain: 0,
            lacking: 0,
            length: asked.len(),
            counted: Vec::new(),
            opposites: Vec::new(),
        };
        for (place, word) in asked.iter().enumerate() {
            let count = self.counts.get(word.number as usize).copied();
            let count = count.unwrap_or_default();
            let in_head = self.in_head.get(word.number as usize) == Some(&true);
            let is_number = word.kind == Kind::Number;
            if word.kind == Kind::Plain {
                wanted.plain |= u64::from(!in_head) << place;
                wanted.lacking |= u64::from(count == 0 && !in_head) << place;
            }
            let needed = is_number || (word.kind == Kind::Name && names_count);
            wanted.missing |= needed && count == 0 && !in_head;
            wanted.numbers |= u64::from(is_number && !in_head) << place;
            wanted.words.push(Weighed {
                number: word.number,
                weight: 1_000_000 / root(count.max(1)) as u64,
                is_number,
            });
        }
        wanted.counted = wanted.beside_numbers(asked);
        // What says the opposite weighs nothing.
        for (place, word) in asked.iter().enumerate() {
            let Some(number) = word.opposite.filter(|_| wanted.words.len() < MOST_WORDS) else {
                continue;
            };
            if wanted.words.iter().all(|other| other.number != number) {
                wanted.opposites.push((1 << place, 1 << wanted.words.len()));
                wanted.words.push(Weighed {
                    number,
                    weight: 0,
                    is_number: false,
                });
            }
        }
        wanted
    }
}
