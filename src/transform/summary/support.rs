//! Which sentences of a report bear a takeaway.
//!
//! A sentence bears it if it has enough of its words, or words that mean much the same; a word counts the more, the fewer sentences have
//! it. Names must stand in the report, and numbers in the sentences that bear it. In doubt none does: then the desk is asked.

use super::kin::{is_count, kin, meaning};
use super::text::Line;
use super::vocabulary::Vocabulary;
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
    let mut known = Vocabulary::with_room(128);
    let mut openings = Openings::default();
    let takeaways: Vec<Vec<Asked>> = takeaways
        .iter()
        .map(|takeaway| asked(takeaway, &mut known, &mut openings))
        .collect();
    let report = Report::of(head, lines, &known, &openings);
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
}

/// The words of a takeaway, each once.
fn asked(takeaway: &str, known: &mut Vocabulary, openings: &mut Openings) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    let mut each = |word: &str, kind: Kind| {
        let before = known.len();
        let number = known.number(meaning(word));
        if known.len() > before {
            openings.add(word);
        }
        if asked.len() < MOST_WORDS && asked.iter().all(|other| other.number != number) {
            asked.push(Asked { number, kind });
        }
    };
    each_small_word(takeaway, |_| true, is_count, &mut each);
    asked
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
    fn of<'a>(
        head: &str,
        lines: impl IntoIterator<Item = Line<'a>>,
        known: &Vocabulary,
        openings: &Openings,
    ) -> Self {
        let read = |text: &str| {
            let mut words = Vec::new();
            each_small_word(
                text,
                |word| openings.has(word),
                is_count,
                |word, _| {
                    words.extend(known.find(meaning(word)));
                },
            );
            words.sort_unstable();
            words.dedup();
            words
        };
        let mut in_head = vec![false; known.len()];
        for number in read(head) {
            if let Some(is) = in_head.get_mut(number as usize) {
                *is = true;
            }
        }
        let lines = lines.into_iter().take(MOST_LINES);
        let lines: Vec<Vec<u32>> = lines.map(|line| read(line.text)).collect();
        let mut counts = vec![0; known.len()];
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
        if all == 0 || wanted.missing {
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
        let numbers_in = |has: u64| wanted.numbers & !has == 0;
        let one_bears = first * 1000 >= ONE * all && numbers_in(*has);
        let two_bear = (first + second) * 1000 >= TWO * all && numbers_in(has | adds);
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
        };
        for (place, word) in asked.iter().enumerate() {
            let count = self.counts.get(word.number as usize).copied();
            let count = count.unwrap_or_default();
            let in_head = self.in_head.get(word.number as usize) == Some(&true);
            let is_number = word.kind == Kind::Number;
            let needed = is_number || (word.kind == Kind::Name && names_count);
            wanted.missing |= needed && count == 0 && !in_head;
            wanted.numbers |= u64::from(is_number && !in_head) << place;
            wanted.words.push(Weighed {
                number: word.number,
                weight: 1_000_000 / (count.max(1) * 1_000_000).isqrt(),
                is_number,
            });
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
}

struct Weighed {
    number: u32,
    /// In thousandths: one, by the root of the number of sentences that have it.
    weight: u64,
    is_number: bool,
}

impl Wanted {
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
