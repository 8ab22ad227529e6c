//! Which sentences of a report bear a takeaway.
//!
//! A sentence bears it if it has enough of its words, or words that mean much the same; a word counts the more, the fewer sentences have
//! it. Names must stand in the report, and numbers in the sentences that bear it, beside what they count. Of a short one nearly all
//! words must be there. In doubt none does: then the desk is asked.

use super::amounts::Amount;
use super::kin::{counts, is_count, kin, meaning, opposite};
use super::names;
use super::text::Line;
use super::vocabulary::{Vocabulary, hash};
use super::words::{Kind, each_small_word};

/// Sentences beyond are not looked at.
const MOST_LINES: usize = 500;

/// How much of the words of a takeaway, in thousandths of their weight, one sentence must have, or two together.
const ONE: u64 = 300;
const TWO: u64 = 450;

/// How much more a number counts where a second sentence is looked for.
const NUMBER: u64 = 4;

/// A second sentence is named if it adds so much.
const ADDS: u64 = 220;

/// A word of each row that has an opposite.
const OPENINGS_OF_OPPOSITES: [&str; 4] = ["grow", "fall", "begin", "end"];

/// Words of a takeaway that is short, at most.
const SHORT: usize = 5;

/// Words of a takeaway beyond are not looked at.
const MOST_WORDS: usize = u64::BITS as usize;

/// The sentences that bear each of some takeaways, by their numbers from 0, in order: one or two, or none.
///
/// `head` is what stands over all of the report: headline, dateline and day. Its names and numbers hold for every sentence.
pub fn bearers<'a>(
    head: &str,
    lines: impl IntoIterator<Item = Line<'a>>,
    takeaways: &[&str],
) -> Vec<Vec<usize>> {
    let mut sought = Sought::default();
    let takeaways: Vec<Vec<Asked>> = takeaways
        .iter()
        .map(|takeaway| sought.ask(takeaway))
        .collect();
    let report = Report::of(head, lines, &sought);
    takeaways
        .iter()
        .map(|asked| report.bearers(asked))
        .collect()
}

/// A word of a takeaway.
struct Asked {
    /// Its number among those of all takeaways.
    number: u32,
    kind: Kind,
    is_year: bool,
    /// The number of what says the opposite.
    opposite: Option<u32>,
}

/// What all takeaways ask for.
struct Sought {
    known: Vocabulary,
    openings: Openings,
    /// Names that are written in several ways, with their numbers here.
    names: Vec<(usize, u32)>,
    /// Numbers that others come near enough to, in thousandths.
    ranges: Vec<((u64, u64), u32)>,
}

impl Default for Sought {
    fn default() -> Self {
        Self {
            known: Vocabulary::with_room(128),
            openings: Openings::default(),
            names: Vec::new(),
            ranges: Vec::new(),
        }
    }
}

impl Sought {
    /// The words of a takeaway, each once.
    fn ask(&mut self, takeaway: &str) -> Vec<Asked> {
        let mut asked: Vec<Asked> = Vec::new();
        let (names, left) = names::take(takeaway);
        for name in names {
            let number = self.known.number(hash(names::key(name)));
            if !self.names.contains(&(name, number)) {
                self.names.push((name, number));
            }
            asked.push(Asked {
                number,
                kind: Kind::Name,
                is_year: false,
                opposite: None,
            });
        }
        let mut from = 0;
        let mut last_end = 0;
        each_small_word(
            &left,
            |_| true,
            is_count,
            |word, kind, place| {
                // That it is said of nobody is not looked at.
                if place.start < from || word == "none" {
                    return;
                }
                let amount = (kind == Kind::Number)
                    .then(|| Amount::read(word, &left, place.end))
                    .flatten();
                let written = amount.filter(|it| it.is_scaled).and_then(Amount::written);
                let word = written.as_deref().unwrap_or(word);
                let number = self.number(word);
                from = amount.map_or(0, |amount| amount.end);
                let before = left.get(..place.start).unwrap_or_default();
                let around = amount.and_then(|amount| amount.around(before));
                if let Some((range, _)) = around {
                    self.ranges.push((range, number));
                }
                if written.is_some() || around.is_some() {
                    counts().for_each(|count| self.openings.add(count));
                }
                // "Nearly", "passed" and the like belong to the number.
                if around.is_some()
                    && last_end == before.trim_end_matches([' ', '$', '€', '£']).len()
                {
                    asked.pop();
                }
                last_end = 0;
                if asked.len() < MOST_WORDS && asked.iter().all(|other| other.number != number) {
                    last_end = place.end;
                    let opposite = opposite(word).map(|meaning| self.known.number(meaning));
                    if opposite.is_some() {
                        OPENINGS_OF_OPPOSITES
                            .iter()
                            .for_each(|word| self.openings.add(word));
                    }
                    asked.push(Asked {
                        number,
                        kind,
                        is_year: is_year(word),
                        opposite,
                    });
                }
            },
        );
        asked
    }

    fn number(&mut self, word: &str) -> u32 {
        self.openings.add(word);
        self.known.number(meaning(word))
    }

    /// Which of the words that are asked for a sentence has, ascending, each once.
    fn read(&self, text: &str) -> Vec<u32> {
        let mut words = Vec::new();
        each_small_word(
            text,
            |word| self.openings.has(word),
            is_count,
            |word, kind, place| {
                words.extend(self.known.find(meaning(word)));
                if kind != Kind::Number {
                    return;
                }
                let Some(amount) = Amount::read(word, text, place.end) else {
                    return;
                };
                if amount.is_scaled {
                    let written = amount.written();
                    words.extend(written.and_then(|it| self.known.find(meaning(&it))));
                }
                let value = amount.value;
                let near = self
                    .ranges
                    .iter()
                    .filter(|((from, to), _)| (*from..=*to).contains(&value));
                words.extend(near.map(|(_, number)| *number));
            },
        );
        let names = self
            .names
            .iter()
            .filter(|(name, _)| names::is_in(*name, text));
        words.extend(names.map(|(_, number)| *number));
        words.sort_unstable();
        words.dedup();
        words
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word.starts_with(['1', '2'])
        && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What a report has of the words that are asked for.
struct Report {
    /// Those of each sentence by their numbers, ascending, each once.
    lines: Vec<Vec<u32>>,
    /// How many sentences have each.
    counts: Vec<u64>,
    /// Whether the head has each.
    in_head: Vec<bool>,
}

impl Report {
    fn of<'a>(head: &str, lines: impl IntoIterator<Item = Line<'a>>, sought: &Sought) -> Self {
        let mut in_head = vec![false; sought.known.len()];
        for number in sought.read(head) {
            if let Some(is) = in_head.get_mut(number as usize) {
                *is = true;
            }
        }
        let lines = lines.into_iter().take(MOST_LINES);
        let lines: Vec<Vec<u32>> = lines.map(|line| sought.read(line.text)).collect();
        let mut counts = vec![0; sought.known.len()];
        for word in lines.iter().flatten() {
            if let Some(count) = counts.get_mut(*word as usize) {
                *count += 1;
            }
        }
        Self {
            lines,
            counts,
            in_head,
        }
    }

    fn bearers(&self, asked: &[Asked]) -> Vec<usize> {
        let wanted = self.wanted(asked);
        let all = wanted.weigh(u64::MAX, 1);
        if all == 0 || wanted.missing || wanted.lacks_too_much() {
            return Vec::new();
        }
        let lines = wanted.in_each(&self.lines, self.counts.len());
        let best = |weigh: &dyn Fn(u64) -> u64| {
            let lines = lines.iter().enumerate();
            // Of equals the first one.
            lines.max_by_key(|(line, has)| (weigh(**has), std::cmp::Reverse(*line)))
        };
        let Some((line, has)) = best(&|has| wanted.weigh(has, 1)) else {
            return Vec::new();
        };
        // Without a number a takeaway is not borne, so the second sentence is the one that has it.
        let other = best(&|other| wanted.weigh(other & !has, NUMBER));
        let (other, adds) = other.unwrap_or((line, has));
        let first = wanted.weigh(*has, 1);
        let second = wanted.weigh(adds & !has, 1);
        if !wanted.is_whole(*has) {
            return Vec::new();
        }
        let fits = |has: u64| wanted.numbers & !has == 0 && !wanted.is_denied(has);
        let counted = |sets: &[u64]| wanted.counted_in(sets);
        let one_bears = first * 1000 >= ONE * all && fits(*has) && counted(&[*has]);
        let two_bear =
            (first + second) * 1000 >= TWO * all && fits(has | adds) && counted(&[*has, *adds]);
        let helps = two_bear && second * 1000 >= ADDS * all;
        match (one_bears, helps || two_bear && second > 0) {
            (true, _) if !helps => vec![line],
            (_, true) => vec![line.min(other), line.max(other)],
            _ => Vec::new(),
        }
    }

    /// What a takeaway asks for, in the light of the report.
    fn wanted(&self, asked: &[Asked]) -> Wanted {
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
                weight: 1_000_000 / (count.max(1) * 1_000_000).isqrt(),
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

/// What a takeaway asks for. Its words are the bits of a set, in their order.
struct Wanted {
    words: Vec<Weighed>,
    /// The numbers that a sentence must have.
    numbers: u64,
    /// The report lacks a name or a number.
    missing: bool,
    /// Those that are neither and not in the head, and those of them that the report lacks.
    plain: u64,
    lacking: u64,
    /// For each number, it and the words that it may count.
    counted: Vec<(u64, u64)>,
    /// Words that have an opposite, and that.
    opposites: Vec<(u64, u64)>,
    /// How many words it has.
    length: usize,
}

struct Weighed {
    number: u32,
    /// In thousandths: one, by the root of the number of sentences that have it.
    weight: u64,
    is_number: bool,
}

impl Wanted {
    /// Whether the report lacks more of its plain words than other words for the same would explain.
    fn lacks_too_much(&self) -> bool {
        self.lacking.count_ones() > self.spare()
    }

    /// How many of its plain words may be wanting. Few words are soon found together by chance.
    fn spare(&self) -> u32 {
        match self.length {
            0..=3 => 0,
            4..=SHORT => 1,
            _ => self.plain.count_ones() / 2,
        }
    }

    /// Whether sentences have all but those of its plain words, if it is short.
    fn is_whole(&self, has: u64) -> bool {
        self.length > SHORT || (self.plain & !has).count_ones() <= self.spare()
    }

    /// Each number that a sentence must have, and the plain words beside it that the report has, four on each side; in a short
    /// takeaway two behind, if there are any. Years count nothing.
    fn beside_numbers(&self, asked: &[Asked]) -> Vec<(u64, u64)> {
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
    fn counted_in(&self, sets: &[u64]) -> bool {
        self.counted.iter().all(|(number, words)| {
            let mut sets = sets.iter();
            sets.any(|set| set & number != 0 && set & words != 0)
        })
    }

    /// Whether what sentences say instead of a word is its opposite.
    fn is_denied(&self, has: u64) -> bool {
        let mut opposites = self.opposites.iter();
        opposites.any(|(word, opposite)| has & word == 0 && has & opposite != 0)
    }

    /// Which of its words each sentence has. There are so many numbers of words.
    fn in_each(&self, lines: &[Vec<u32>], numbers: usize) -> Vec<u64> {
        let mut bits = vec![0_u64; numbers];
        for (place, word) in self.words.iter().enumerate() {
            if let Some(bit) = bits.get_mut(word.number as usize) {
                *bit = 1 << place;
            }
        }
        let bit = |number: &u32| bits.get(*number as usize).copied().unwrap_or_default();
        let set = |line: &Vec<u32>| line.iter().fold(0, |set, number| set | bit(number));
        lines.iter().map(set).collect()
    }

    /// The weight of a set of its words, in which a number counts so many times.
    fn weigh(&self, mut set: u64, number: u64) -> u64 {
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

/// How words begin that may say what is asked for: most words of a report need no closer look.
#[derive(Default)]
struct Openings {
    /// For each first letter, its second letters as bits.
    letters: [u32; 26],
}

impl Openings {
    /// Adds a word in small letters, and all that say much the same.
    fn add(&mut self, word: &str) {
        for word in kin(word) {
            if let Some((first, second)) = letters(word)
                && let Some(seconds) = self.letters.get_mut(first)
            {
                *seconds |= 1 << second;
            }
        }
    }

    /// Whether a word may be one of them. Those that do not begin with two letters may.
    fn has(&self, word: &str) -> bool {
        letters(word).is_none_or(|(first, second)| {
            let seconds = self.letters.get(first);
            seconds.is_some_and(|seconds| seconds >> second & 1 == 1)
        })
    }
}

/// The first two letters of a word, as numbers from 0.
fn letters(word: &str) -> Option<(usize, u32)> {
    let letter = |byte: &u8| {
        byte.is_ascii_alphabetic()
            .then(|| byte.to_ascii_lowercase() - b'a')
    };
    match word.as_bytes() {
        [first, second, ..] => Some((usize::from(letter(first)?), u32::from(letter(second)?))),
        _ => None,
    }
}
