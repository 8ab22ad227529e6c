//! Which sentences of a report bear a takeaway.
//!
//! A sentence bears it if it has enough of its words, or words that mean much the same; a word counts the more, the fewer sentences have
//! it. Names must stand in the report, and no other name in the place of one; numbers in the sentences that bear it, beside what they
//! count. Of a short one most words must be there. In doubt none does: then the desk is asked.

use super::amounts::Amount;
use super::kin::{self, Row, counts, is_count, row};
use super::names;
use super::openings::Openings;
use super::places::Place;
use super::report::Report;
use super::stops::is_stop_word;
use super::text::Line;
use super::vocabulary::{Vocabulary, hash};
use super::words::{Kind, Room, each_telling_word, each_word};

/// The takeaways of most reports ask for no more roots.
const TYPICAL_ROOTS: usize = 128;

/// Most takeaways have no more words that count.
const TYPICAL_WORDS: usize = 16;

/// Words of a takeaway beyond are not looked at.
pub(super) const MOST_WORDS: usize = u64::BITS as usize;

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
pub(super) struct Sought {
    /// The roots of all words that mean something asked for, each with its place in `numbers`.
    roots: Vocabulary,
    /// The number of what each means.
    numbers: Vec<u32>,
    /// How many numbers there are.
    pub(super) meanings: u32,
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
    pub(super) fn read(&self, text: &str, room: &mut Room, mut each: impl FnMut(u32)) {
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
