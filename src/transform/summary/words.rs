//! The words of a sentence that say what it is about, as they count for comparing.

use std::ops::Range;

use super::stem::stem;
use super::stops::{LONGEST, is_stop};
use super::vocabulary::hash;

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

/// Calls `each` with the hash of the stem and the kind of every word that is no stop word.
pub(super) fn each_word(sentence: &str, mut each: impl FnMut(u64, Kind)) {
    each_small_word(
        sentence,
        |_| true,
        |_| false,
        |small, kind, _| each(hash(stem(small)), kind),
    );
}

/// The same with each word in small letters, of those only that `may` be wanted as they stand there, and where more than digits
/// `is_count`. With each comes where it stands.
pub(super) fn each_small_word(
    sentence: &str,
    may: impl Fn(&str) -> bool,
    is_count: impl Fn(&str) -> bool,
    mut each: impl FnMut(&str, Kind, Range<usize>),
) {
    let bytes = sentence.as_bytes();
    let mut small = String::new();
    let mut at = 0;
    let mut opening = true;
    while at < bytes.len() {
        let Some(end) = word_end(sentence, at) else {
            at += step(bytes, at);
            continue;
        };
        let word = sentence.get(at..end).unwrap_or_default();
        let place = at..end;
        at = end;
        if !may(word) {
            opening = false;
            continue;
        }
        small.clear();
        if word.is_ascii() {
            small.push_str(word);
            small.make_ascii_lowercase();
        } else {
            small.extend(word.chars().flat_map(char::to_lowercase));
        }
        let kind = if word.bytes().any(|byte| byte.is_ascii_digit()) || is_count(&small) {
            Kind::Number
        } else if !opening && word.starts_with(char::is_uppercase) {
            Kind::Name
        } else {
            Kind::Plain
        };
        opening = false;
        if small.len() <= LONGEST && is_stop(hash(&small)) {
            continue;
        }
        if kind == Kind::Number {
            small.retain(|c| c != ',');
        }
        each(&small, kind, place);
    }
}

/// Bytes that are letters and digits whatever stands around them.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        plain[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// The end of the word that begins at a byte; none if none does. Points and commas between digits are part of a number.
fn word_end(sentence: &str, start: usize) -> Option<usize> {
    let bytes = sentence.as_bytes();
    let is_plain = |at: usize| bytes.get(at).is_some_and(|byte| PLAIN[usize::from(*byte)]);
    let mut at = start;
    loop {
        while is_plain(at) {
            at += 1;
        }
        let goes_on = match bytes.get(at) {
            Some(b'.' | b',') => {
                let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
                at > start && digit(at - 1) && digit(at + 1)
            }
            // A letter of another alphabet, or a mark.
            Some(0x80..) => sentence
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(char::is_alphanumeric),
            _ => false,
        };
        if !goes_on {
            break;
        }
        at += step(bytes, at);
    }
    (at > start).then_some(at)
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
    use super::*;

    fn check(sentence: &str, expect: &[(&str, Kind)]) {
        let mut got = Vec::new();
        each_word(sentence, |word, kind| got.push((word, kind)));
        let expect: Vec<_> = expect
            .iter()
            .map(|(word, kind)| (hash(word), *kind))
            .collect();
        assert_eq!(got, expect, "{sentence}");
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
