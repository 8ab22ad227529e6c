//! Which sentences of a report bear a takeaway.
//!
//! A sentence bears it if it has enough of its words, or words that mean much the same; a word counts the more, the fewer sentences have
//! it. Names must stand in the report, and no other name in the place of one; numbers in the sentences that bear it, beside what they
//! count. Of a short one most words must be there. In doubt none does: then the desk is asked.

use super::amounts::Amount;
use super::kin::{self, Row, counts, is_count, row};
use super::measures::root;
use super::names;
use super::openings::Openings;
use super::places::Place;
use super::stops::is_stop_word;
use super::text::Line;
use super::vocabulary::{Vocabulary, hash};
use super::wanted::{Wanted, Weighed};
use super::words::{Kind, Room, each_telling_word, each_word};

/// Sentences beyond are not looked at.
const MOST_LINES: usize = 500;

/// How much of the words of a takeaway, in thousandths of their weight, one sentence must have, or two together.
const ONE: u64 = 300;
const TWO: u64 = 450;

/// How much more a number counts where a second sentence is looked for.
const NUMBER: u64 = 4;

/// A second sentence is named if it adds so much.
const ADDS: u64 = 220;

/// The takeaways of most reports ask for no more roots.
const TYPICAL_ROOTS: usize = 128;

/// Most reports have no more sentences.
const TYPICAL_SENTENCES: usize = 40;

/// Most reports have no more words that are asked for.
const TYPICAL_FOUND: usize = 256;

/// No more sentences of most reports have a word of one takeaway.
const TYPICAL_LINES: usize = 32;

/// Most takeaways have no more words that count.
const TYPICAL_WORDS: usize = 16;

/// Words of a takeaway beyond are not looked at.
const MOST_WORDS: usize = u64::BITS as usize;

/// The sentences that bear each of some takeaways, by their numbers from 0, in order: one or two, or none.
///
/// `head` is what stands over all of the report: headline, dateline and day. Its names and numbers hold for every sentence.
pub fn bearers<'a>(
    head: &[&str],
    lines: impl IntoIterator<Item = Line<'a>>,
    takeaways: &[&str],
) -> Vec<Vec<usize>> {
    let mut sought = Sought::default();
    let mut room = Room::default();
    let asked: Vec<Vec<Asked<'_>>> = takeaways
        .iter()
        .map(|takeaway| sought.ask(takeaway, &mut room))
        .collect();
    let report = Report::of(head, lines, &sought, &mut room);
    let mut bits = Vec::new();
    let asked = takeaways.iter().zip(&asked);
    asked
        .map(|(takeaway, asked)| report.bearers(takeaway, asked, &mut bits))
        .collect()
}

/// A word of a takeaway.
pub(super) struct Asked<'t> {
    /// The number of what it means among those of all takeaways.
    pub number: u32,
    pub kind: Kind,
    pub is_year: bool,
    /// The number of what says the opposite.
    pub opposite: Option<u32>,
    /// Where a name stands.
    pub places: [Option<Place<'t>>; 2],
}

/// What all takeaways ask for.
struct Sought {
    /// The roots of all words that mean something asked for, each with its place in `numbers`.
    roots: Vocabulary,
    /// The number of what each means.
    numbers: Vec<u32>,
    /// How many numbers there are.
    meanings: u32,
    openings: Openings,
    /// Names that are written in several ways, with their numbers here.
    names: Vec<(usize, u32)>,
    /// Numbers that others come near enough to, in thousandths.
    ranges: Vec<((u64, u64), u32)>,
}

impl Default for Sought {
    fn default() -> Self {
        Self {
            roots: Vocabulary::with_room(TYPICAL_ROOTS),
            numbers: Vec::with_capacity(TYPICAL_ROOTS),
            meanings: 0,
            openings: Openings::default(),
            names: Vec::new(),
            ranges: Vec::new(),
        }
    }
}

impl Sought {
    /// The words of a takeaway, each once.
    fn ask<'t>(&mut self, takeaway: &'t str, room: &mut Room) -> Vec<Asked<'t>> {
        let mut asked: Vec<Asked<'_>> = Vec::with_capacity(TYPICAL_WORDS);
        let (names, left) = names::take(takeaway);
        for name in names {
            let number = self.number(hash(names::key(name)), None);
            if !self.names.contains(&(name, number)) {
                self.names.push((name, number));
            }
            asked.push(Asked {
                number,
                kind: Kind::Name,
                is_year: false,
                opposite: None,
                places: [None; 2],
            });
        }
        let mut from = 0;
        let mut last_end = 0;
        each_telling_word(&left, room, is_count, |word, kind, place| {
            // That it is said of nobody is not looked at.
            if place.start < from || word == "none" {
                return;
            }
            let amount = (kind == Kind::Number)
                .then(|| Amount::read(word, &left, place.end))
                .flatten();
            let written = amount.filter(|it| it.is_scaled).and_then(Amount::written);
            let word = written.as_deref().unwrap_or(word);
            let meant = kin::root(word);
            let row = row(meant);
            self.openings.add(word);
            let number = self.number(meant, row);
            from = amount.map_or(0, |amount| amount.end);
            let before = left.get(..place.start).unwrap_or_default();
            let around = amount.and_then(|amount| amount.around(before));
            if let Some((range, _)) = around {
                self.ranges.push((range, number));
            }
            // "3,000" may be "three thousand" in the report.
            let may_be_spelled = amount.is_some_and(Amount::is_thousands);
            if written.is_some() || around.is_some() || may_be_spelled {
                self.openings.add_all(counts());
            }
            // "Nearly", "passed" and the like belong to the number.
            if around.is_some() && last_end == before.trim_end_matches([' ', '$', '€', '£']).len()
            {
                asked.pop();
            }
            last_end = 0;
            if asked.len() < MOST_WORDS && asked.iter().all(|other| other.number != number) {
                last_end = place.end;
                let opposite = row.and_then(Row::opposite);
                let opposite =
                    opposite.and_then(|row| Some(self.number(*row.roots.first()?, Some(row))));
                asked.push(Asked {
                    number,
                    kind,
                    is_year: is_year(word),
                    opposite,
                    places: if kind == Kind::Name {
                        Place::all(takeaway, place.start, place.end)
                    } else {
                        [None; 2]
                    },
                });
            }
        });
        asked
    }

    /// The number of what a root means that stands in this row, if in any; known or new.
    fn number(&mut self, root: u64, row: Option<&Row>) -> u32 {
        let place = self.roots.number(root) as usize;
        if let Some(number) = self.numbers.get(place) {
            return *number;
        }
        let number = self.meanings;
        self.meanings += 1;
        self.numbers.push(number);
        if let Some(row) = row {
            self.openings.add_all(&row.openings);
            // No other word of the row is known, or this one would be.
            for other in row.roots.iter().filter(|other| **other != root) {
                self.roots.number(*other);
                self.numbers.push(number);
            }
        }
        number
    }

    /// The number of what a root means, if it is asked for.
    fn find(&self, root: u64) -> Option<u32> {
        let place = self.roots.find(root)?;
        self.numbers.get(place as usize).copied()
    }

    /// Calls `each` with which of the words that are asked for a sentence has, some more than once.
    fn read(&self, text: &str, room: &mut Room, mut each: impl FnMut(u32)) {
        let may = |from: &[u8]| self.openings.has(from);
        each_word(text, room, may, |small, word, _| {
            // Few words have a root that is asked for, so most need no look whether they are stop words.
            if let Some(number) = self.find(kin::root(small)).filter(|_| !is_stop_word(small)) {
                each(number);
            }
            let is_number = word.has_digit || is_count(small) && !is_stop_word(small);
            if !is_number {
                return;
            }
            let Some(amount) = Amount::read(small, text, word.place.end) else {
                return;
            };
            if amount.is_scaled
                && let Some(written) = amount.written()
                && let Some(number) = self.find(kin::root(&written))
            {
                each(number);
            }
            let ranges = self.ranges.iter();
            ranges
                .filter(|((from, to), _)| (*from..=*to).contains(&amount.value))
                .for_each(|(_, number)| each(*number));
        });
        let names = self.names.iter();
        names
            .filter(|(name, _)| names::is_in(*name, text))
            .for_each(|(_, number)| each(*number));
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.starts_with(['1', '2'])
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a report has of the words that are asked for.
struct Report<'a> {
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
    fn of(
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

    fn bearers(&self, takeaway: &str, asked: &[Asked<'_>], bits: &mut Vec<u64>) -> Vec<usize> {
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
