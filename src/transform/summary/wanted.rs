//! What a takeaway asks of a report, as a set of words.

use super::support::Asked;
use super::words::Kind;

/// Words of a takeaway that is short, at most.
const SHORT: usize = 5;

/// What a takeaway asks for. Its words are the bits of a set, in their order.
pub(super) struct Wanted {
    pub words: Vec<Weighed>,
    /// The numbers that a sentence must have.
    pub numbers: u64,
    /// The report lacks a name or a number.
    pub missing: bool,
    /// Those that are neither and not in the head, and those of them that the report lacks.
    pub plain: u64,
    pub lacking: u64,
    /// For each number, it and the words that it may count.
    pub counted: Vec<(u64, u64)>,
    /// Words that have an opposite, and that.
    pub opposites: Vec<(u64, u64)>,
    /// How many words it has.
    pub length: usize,
}

pub(super) struct Weighed {
    pub number: u32,
    /// In thousandths: one, by the root of the number of sentences that have it.
    pub weight: u64,
    pub is_number: bool,
}

impl Wanted {
    /// Whether the report lacks more of its plain words than other words for the same would explain.
    pub(super) fn lacks_too_much(&self) -> bool {
        self.lacking.count_ones() > self.spare()
    }

    /// How many of its plain words may be wanting. Few words are soon found together by chance.
    fn spare(&self) -> u32 {
        match self.length {
            0..=2 => 0,
            3 => 1,
            4..=SHORT => 2,
            _ => self.plain.count_ones().div_ceil(2),
        }
    }

    /// Whether sentences have all but those of its plain words, if it is short.
    pub(super) fn is_whole(&self, has: u64) -> bool {
        self.length > SHORT || (self.plain & !has).count_ones() <= self.spare()
    }

    /// Each number that a sentence must have, and the plain words beside it that the report has, four on each side; in a short
    /// takeaway two behind, if there are any. Years count nothing.
    pub(super) fn beside_numbers(&self, asked: &[Asked<'_>]) -> Vec<(u64, u64)> {
        let numbers = asked.iter().enumerate().filter(|(place, word)| {
            self.numbers >> place & 1 == 1 && word.kind == Kind::Number && !word.is_year
        });
        let beside = numbers.map(|(place, _)| {
            let is_plain = |place: &usize| {
                let word = asked.get(*place);
                word.is_some_and(|word| word.kind == Kind::Plain)
            };
            let set = |set: u64, place: usize| set | 1 << place;
            let behind = (place + 1..asked.len()).take_while(is_plain);
            let before = (0..place).rev().take_while(is_plain);
            let reach = if self.length <= SHORT { 2 } else { 4 };
            let known = self.plain & !self.lacking;
            let behind = behind.take(reach).fold(0, set) & known;
            let before = before.take(reach).fold(0, set) & known;
            let only_behind = behind != 0 && self.length <= SHORT;
            (
                1 << place,
                if only_behind { behind } else { behind | before },
            )
        });
        beside.filter(|(_, words)| *words != 0).collect()
    }

    /// Whether each number stands in one of some sentences beside what it counts.
    pub(super) fn counted_in(&self, sets: &[u64]) -> bool {
        self.counted.iter().all(|(number, words)| {
            let mut sets = sets.iter();
            sets.any(|set| set & number != 0 && set & words != 0)
        })
    }

    /// Whether what sentences say instead of a word is its opposite.
    pub(super) fn is_denied(&self, has: u64) -> bool {
        let mut opposites = self.opposites.iter();
        opposites.any(|(word, opposite)| has & word == 0 && has & opposite != 0)
    }

    /// The weight of a set of its words, in which a number counts so many times.
    pub(super) fn weigh(&self, mut set: u64, number: u64) -> u64 {
        let mut weight = 0;
        while set != 0 {
            if let Some(word) = self.words.get(set.trailing_zeros() as usize) {
                weight += word.weight * if word.is_number { number } else { 1 };
            }
            set &= set - 1;
        }
        weight
    }
}
