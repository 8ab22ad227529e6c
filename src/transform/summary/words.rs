//! The words of a sentence that say what it is about, as they count for comparing.

use std::ops::Range;

use super::stem::stem;
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

/// Calls `each` with the hash of the stem of every word that is no stop word.
pub(super) fn each_word(sentence: &str, mut each: impl FnMut(u64)) {
    each_small_word(
        sentence,
        |_| true,
        |_| false,
        |small, _, _| each(hash(stem(small))),
    );
}

/// Calls `each` with each word in small letters that is no stop word, of those only that `may` be wanted, and with its kind, where more than digits `is_count`, and its place.
pub(super) fn each_small_word(
    sentence: &str,
    may: impl Fn(&[u8]) -> bool,
    is_count: impl Fn(&str) -> bool,
    mut each: impl FnMut(&str, Kind, Range<usize>),
) {
    let lower = sentence.to_ascii_lowercase();
    let mut other = String::new();
    let mut words = Walk::of(sentence);
    while let Some(found) = words.next_that(&may) {
        let Word {
            place,
            is_plain,
            has_digit,
        } = found;
        let word = sentence.get(place.clone()).unwrap_or_default();
        let mut small = lower.get(place.clone()).unwrap_or_default();
        if !is_plain && !word.is_ascii() {
            other.clear();
            other.extend(word.chars().flat_map(char::to_lowercase));
            small = &other;
        }
        if is_stop(small) {
            continue;
        }
        let kind = if has_digit || is_count(small) {
            Kind::Number
        } else if words.first != Some(place.start) && word.starts_with(char::is_uppercase) {
            Kind::Name
        } else {
            Kind::Plain
        };
        if !is_plain && kind == Kind::Number && small.contains(',') {
            other = small.replace(',', "");
            small = &other;
        }
        each(small, kind, place);
    }
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
    has_digit: bool,
}

/// A walk over the words of a sentence. Most have only letters of ASCII, and are found as runs of bits, 64 bytes at a time; [`next_word`] finds the
/// others.
pub(super) struct Walk<'a> {
    sentence: &'a str,
    /// Where the stretch of bytes begins that is looked at, and where the next one will.
    from: usize,
    next: usize,
    bits: WordBits,
    /// Which of its bytes that are still ahead may belong to a word, and which of them begin one.
    ahead: u64,
    starts: u64,
    /// Where its first word begins, once it has been passed.
    first: Option<usize>,
}

/// Bytes of a stretch.
const STRETCH: usize = u64::BITS as usize;

impl<'a> Walk<'a> {
    pub(super) fn of(sentence: &'a str) -> Self {
        let mut words = Self {
            sentence,
            from: 0,
            next: 0,
            bits: WordBits::default(),
            ahead: 0,
            starts: 0,
            first: None,
        };
        words.look(0);
        words
    }

    /// Looks at the stretch that begins at a byte.
    fn look(&mut self, from: usize) {
        let rest = self.sentence.as_bytes().get(from..).unwrap_or_default();
        self.from = from;
        self.bits = WordBits::of(rest);
        self.leave(self.bits.plain | self.bits.other);
    }

    /// Leaves these bytes of the stretch ahead. A word that may reach beyond the stretch is left to the next one, which begins with it.
    fn leave(&mut self, ahead: u64) {
        self.ahead = ahead;
        self.starts = ahead & !(ahead << 1);
        self.next = self.from + STRETCH;
        let cut = ahead.leading_ones();
        if self.next < self.sentence.len() && (1..u64::BITS).contains(&cut) {
            self.starts &= u64::MAX >> cut;
            self.next -= cut as usize;
        }
    }

    /// Goes on at a byte.
    fn seek(&mut self, at: usize) {
        match u32::try_from(at - self.from) {
            Ok(bits @ 0..u64::BITS) => self.leave(self.ahead & u64::MAX << bits),
            _ => self.look(at),
        }
    }

    /// The next word of those that `may` be wanted. It is asked with what the sentence has from a word on, so that the end of a word
    /// that is not wanted need not be known.
    pub(super) fn next_that(&mut self, may: impl Fn(&[u8]) -> bool) -> Option<Word> {
        let bytes = self.sentence.as_bytes();
        loop {
            while self.starts == 0 {
                if self.next >= self.sentence.len() {
                    return None;
                }
                self.look(self.next);
            }
            let bit = self.starts.trailing_zeros();
            let start = self.from + bit as usize;
            self.starts &= self.starts - 1;
            let run = (!(self.ahead >> bit)).trailing_zeros();
            let is_ascii = (self.bits.other >> bit).trailing_zeros() >= run;
            let is_whole = is_ascii && run < u64::BITS;
            if is_whole && !may(bytes.get(start..)?) {
                self.first.get_or_insert(start);
                continue;
            }
            let end = start + run as usize;
            if is_whole && !is_inside_number(bytes, end + 1) {
                self.first.get_or_insert(start);
                if is_inside_number(bytes, start) {
                    continue;
                }
                return Some(Word {
                    place: start..end,
                    is_plain: true,
                    has_digit: (self.bits.digits >> bit).trailing_zeros() < run,
                });
            }
            let word = next_word(self.sentence, start)?;
            self.first.get_or_insert(word.place.start);
            self.seek(word.place.end);
            if is_inside_number(bytes, word.place.start) {
                continue;
            }
            if is_whole || may(bytes.get(word.place.start..)?) {
                return Some(word);
            }
        }
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

    use super::*;

    fn check(sentence: &str, expect: &[(&str, Kind)]) {
        let mut got = Vec::new();
        each_small_word(
            sentence,
            |_| true,
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
            let mut words = Walk::of(&sentence);
            let may = |from: &[u8]| !from.starts_with(b"c");
            let found = std::iter::from_fn(|| words.next_that(may));
            let expected = one_by_one.filter(|word| !sentence[word.place.start..].starts_with('c'));
            prop_assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
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
