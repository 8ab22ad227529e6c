//! The words of a sentence that say what it is about, as they count for comparing.

use std::ops::Range;

use super::stops::is_stop;
use super::vocabulary::hash;
use crate::transform::words::{WordBits, letters_and_digits};

/// What a word is, going by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It has a digit.
    Number,
    /// It begins with a capital, and not because it opens the sentence.
    Name,
    /// Any other.
    Plain,
}

/// Room for the small letters of a sentence, kept from one to the next.
pub(super) struct Room {
    lower: String,
    other: String,
}

/// Most sentences are no longer.
const TYPICAL_SENTENCE: usize = 500;

impl Default for Room {
    fn default() -> Self {
        Self {
            lower: String::with_capacity(TYPICAL_SENTENCE),
            other: String::new(),
        }
    }
}

/// Calls `each` with each word in small letters that is no stop word, with its kind, where more than digits `is_count`, and its place.
pub(super) fn each_telling_word(
    sentence: &str,
    room: &mut Room,
    is_count: impl Fn(&str) -> bool,
    mut each: impl FnMut(&str, Kind, Range<usize>),
) {
    each_word(
        sentence,
        room,
        |_| true,
        |small, word, is_first| {
            if is_stop(hash(small)) {
                return;
            }
            let kind = if word.has_digit || is_count(small) {
                Kind::Number
            } else if !is_first && word.is_large(sentence) {
                Kind::Name
            } else {
                Kind::Plain
            };
            each(small, kind, word.place);
        },
    );
}

/// Calls `each` with each word of those only that `may` be wanted, as [`walk`] finds them: in small letters, a number without commas.
pub(super) fn each_word(
    sentence: &str,
    room: &mut Room,
    may: impl Fn(&[u8]) -> bool,
    mut each: impl FnMut(&str, Word, bool),
) {
    let Room { lower, other } = room;
    lower.clear();
    lower.push_str(sentence);
    lower.make_ascii_lowercase();
    walk(sentence, may, |word, is_first| {
        let mut small = lower.get(word.place.clone()).unwrap_or_default();
        if !word.is_plain && !small.is_ascii() {
            let large = sentence.get(word.place.clone()).unwrap_or_default();
            other.clear();
            other.extend(large.chars().flat_map(char::to_lowercase));
            small = other;
        }
        if !word.is_plain && word.has_digit && small.contains(',') {
            *other = small.replace(',', "");
            small = other;
        }
        each(small, word, is_first);
    });
}

/// What a byte is, whatever stands around it: a letter or digit, or part of a character that is not ASCII.
static CLASS: [u8; 256] = {
    let mut class = [OTHER; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        class[byte as usize] = if byte.is_ascii_alphanumeric() {
            PLAIN
        } else {
            0
        };
        byte += 1;
    }
    class
};
const PLAIN: u8 = 1;
const OTHER: u8 = 2;

fn is_plain(byte: u8) -> bool {
    CLASS[usize::from(byte)] == PLAIN
}

/// A word in its sentence.
#[derive(Debug, PartialEq)]
pub(super) struct Word {
    pub place: Range<usize>,
    /// It has only letters of ASCII and digits.
    is_plain: bool,
    pub has_digit: bool,
}

impl Word {
    /// Whether it begins with a capital.
    #[inline]
    fn is_large(&self, sentence: &str) -> bool {
        if self.is_plain {
            let first = sentence.as_bytes().get(self.place.start);
            return first.is_some_and(u8::is_ascii_uppercase);
        }
        let word = sentence.get(self.place.clone()).unwrap_or_default();
        word.starts_with(char::is_uppercase)
    }
}

/// Bytes of a stretch.
const STRETCH: usize = u64::BITS as usize;

/// Calls `each` with every word of a sentence of those that `may` be wanted, and whether it is the first of all. `may` is asked with what
/// the sentence has from a word on, so that the end of a word that is not wanted need not be known.
///
/// Most words have only letters of ASCII, and are found as runs of bits, 64 bytes at a time; [`next_word`] finds the others.
pub(super) fn walk(sentence: &str, may: impl Fn(&[u8]) -> bool, mut each: impl FnMut(Word, bool)) {
    let bytes = sentence.as_bytes();
    let mut from = 0;
    let mut is_first = true;
    while from < bytes.len() {
        let rest = bytes.get(from..).unwrap_or_default();
        let bits = WordBits::of(rest);
        let is_plain = bits.other == 0 && bits.plain != u64::MAX;
        let mut ahead = bits.plain | bits.other;
        let (mut starts, mut next) = begins(ahead, from, bytes.len());
        while starts != 0 {
            let bit = starts.trailing_zeros();
            let begins_first = std::mem::take(&mut is_first);
            starts &= starts - 1;
            let is_wanted = || rest.get(bit as usize..).is_some_and(&may);
            if is_plain && !is_wanted() {
                continue;
            }
            let run = (!(ahead >> bit)).trailing_zeros();
            let is_ascii = || (bits.other >> bit).trailing_zeros() >= run;
            let is_whole = is_plain || run < u64::BITS && is_ascii();
            if is_whole && !is_plain && !is_wanted() {
                continue;
            }
            let start = from + bit as usize;
            let end = start + run as usize;
            let digits = bits.digits >> bit;
            let ends_in_digit = || digits >> (run - 1) & 1 == 1;
            let word = if is_whole && !(ends_in_digit() && is_inside_number(bytes, end + 1)) {
                Word {
                    place: start..end,
                    is_plain: true,
                    has_digit: digits.trailing_zeros() < run,
                }
            } else {
                let Some(word) = next_word(sentence, start) else {
                    return;
                };
                if let Ok(behind @ 0..u64::BITS) = u32::try_from(word.place.end - from) {
                    ahead &= u64::MAX << behind;
                    (starts, next) = begins(ahead, from, bytes.len());
                } else {
                    (starts, next) = (0, word.place.end);
                }
                word
            };
            let is_wanted = || bytes.get(word.place.start..).is_some_and(&may);
            let is_inside = word.has_digit && is_inside_number(bytes, word.place.start);
            if !is_inside && (is_whole || is_wanted()) {
                each(word, begins_first);
            }
        }
        from = next;
    }
}

/// Where words begin in a stretch, given which of its bytes that are still ahead may belong to a word, and where the next stretch will.
/// A word that may reach beyond is left to that one, which begins with it.
fn begins(ahead: u64, from: usize, length: usize) -> (u64, usize) {
    let starts = ahead & !(ahead << 1);
    let next = from + STRETCH;
    let cut = ahead.leading_ones();
    if next < length && (1..u64::BITS).contains(&cut) {
        (starts & u64::MAX >> cut, next - cut as usize)
    } else {
        (starts, next)
    }
}

/// Whether a point or comma before a place belongs to a number that goes on there, so that no word begins.
fn is_inside_number(bytes: &[u8], at: usize) -> bool {
    let is = |before: usize, is: fn(&u8) -> bool| {
        let byte = at.checked_sub(before).and_then(|at| bytes.get(at));
        byte.is_some_and(is)
    };
    is(0, u8::is_ascii_digit)
        && is(1, |byte| matches!(byte, b'.' | b','))
        && is(2, u8::is_ascii_digit)
}

/// The next word that begins at a byte or behind it. Points and commas between digits are part of a number.
fn next_word(sentence: &str, from: usize) -> Option<Word> {
    let bytes = sentence.as_bytes();
    let is_letter = |at: usize| {
        let mut rest = sentence.get(at..).unwrap_or_default().chars();
        rest.next().is_some_and(char::is_alphanumeric)
    };
    let mut start = from;
    loop {
        let mut rest = bytes.get(start..)?.iter();
        start += rest.position(|byte| CLASS[usize::from(*byte)] != 0)?;
        if is_plain(*bytes.get(start)?) || is_letter(start) {
            break;
        }
        start += step(bytes, start);
    }
    let mut end = start;
    let mut is_plain = true;
    loop {
        end += letters_and_digits(bytes.get(end..)?);
        let goes_on = match bytes.get(end) {
            Some(b'.' | b',') => {
                let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
                end > start && digit(end - 1) && digit(end + 1)
            }
            Some(0x80..) => is_letter(end),
            _ => false,
        };
        if !goes_on {
            let place = start..end;
            let has_digit = bytes.get(place.clone())?.iter().any(u8::is_ascii_digit);
            return Some(Word {
                place,
                is_plain,
                has_digit,
            });
        }
        is_plain = false;
        end += step(bytes, end);
    }
}

/// Bytes of the character at a place.
fn step(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(0xF0..) => 4,
        Some(0xE0..) => 3,
        Some(0xC0..) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::stem::stem;
    use super::*;

    fn check(sentence: &str, expect: &[(&str, Kind)]) {
        let mut got = Vec::new();
        each_telling_word(
            sentence,
            &mut Room::default(),
            |_| false,
            |word, kind, _| got.push((stem(word).to_owned(), kind)),
        );
        let expect: Vec<_> = expect
            .iter()
            .map(|(word, kind)| ((*word).to_owned(), *kind))
            .collect();
        assert_eq!(got, expect, "{sentence}");
    }

    proptest! {
        #[test]
        fn words_of_a_long_sentence_are_those_one_after_the_other(sentence in "([a-zA-Z]{0,9}[0-9 .,’éß“-]{0,3}){0,40}") {
            let mut at = 0;
            let one_by_one = std::iter::from_fn(|| {
                let word = next_word(&sentence, at)?;
                at = word.place.end;
                Some(word)
            });
            let expected: Vec<Word> = one_by_one.collect();
            let first = expected.first().map(|word| word.place.start);
            let wanted = |word: &Word| !sentence[word.place.start..].starts_with('c');
            let expected: Vec<Word> = expected.into_iter().filter(wanted).collect();
            let mut found = Vec::new();
            let may = |from: &[u8]| !from.starts_with(b"c");
            walk(&sentence, may, |word, is_first| {
                assert_eq!(is_first, Some(word.place.start) == first);
                found.push(word);
            });
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn words_numbers_and_names() {
        check(
            "Ferries of Ærø carried 1,250 people on Oct. 29, 3.5% more—the company’s “Aurora” didn't.",
            &[
                ("ferr", Kind::Plain),
                ("ærø", Kind::Name),
                ("carr", Kind::Plain),
                ("1250", Kind::Number),
                ("peopl", Kind::Plain),
                ("oct", Kind::Name),
                ("29", Kind::Number),
                ("3.5", Kind::Number),
                ("compan", Kind::Plain),
                ("aurora", Kind::Name),
            ],
        );
        check("", &[]);
        check("…", &[]);
    }
}
