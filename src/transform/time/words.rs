//! A sentence as words with their offsets and classes.

use super::lexicon::{Class, class};
use crate::model::{Span, parse_civil};

/// A word, a number or a mark of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Byte offsets in the sentence, without the full stop of an abbreviation.
    pub span: Span,
    /// What it means for time.
    pub class: Class,
}

/// Whether a sentence may hold a time expression: a digit, or a word that begins like a month, a weekday or a word such as "today".
/// Most sentences do not, and need not be split.
pub(super) fn may_tell_time(sentence: &str) -> bool {
    const BEGINNINGS: [&[u8; 3]; 23] = [
        b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov",
        b"dec", b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun", b"tod", b"ton", b"tom",
        b"yes",
    ];
    let bytes = sentence.as_bytes();
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        if byte.is_ascii_digit() {
            return true;
        }
        if byte.is_ascii_alphabetic() && !before.is_ascii_alphanumeric() {
            let lower = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
            let begin = [lower(at), lower(at + 1), lower(at + 2)];
            if BEGINNINGS.contains(&&begin) {
                return true;
            }
        }
        before = byte;
    }
    false
}

/// Splits at everything that is neither letter nor digit. Marks that mean nothing here are dropped; a word of another script is one
/// word of class `Other`.
pub(super) fn split(sentence: &str) -> Vec<Word> {
    let bytes = sentence.as_bytes();
    let mut words = Vec::with_capacity(bytes.len() / 5);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        if is_word(byte) {
            while bytes.get(at).is_some_and(|&b| is_word(b)) {
                at += 1;
            }
            if let Some(date) = sentence.get(start..start + 10).and_then(parse_civil)
                && !bytes.get(start + 10).is_some_and(|&b| is_word(b))
            {
                at = start + 10;
                words.push(Word {
                    span: Span::new(start, at),
                    class: Class::Iso(date),
                });
                continue;
            }
            let class = if amount(bytes, start, at) {
                Class::Other
            } else {
                class(sentence.get(start..at).unwrap_or_default())
            };
            words.push(Word {
                span: Span::new(start, at),
                class,
            });
            continue;
        }
        // An en dash is three bytes: E2 80 93.
        let dash =
            byte == b'-' || (byte == 0xE2 && bytes.get(at + 1..at + 3) == Some(&[0x80, 0x93]));
        at += if byte == 0xE2 { 3 } else { 1 };
        let class = match byte {
            b',' => Class::Comma,
            b';' | b':' | b'"' => Class::Clause,
            _ if dash => Class::Dash,
            _ => continue,
        };
        words.push(Word {
            span: Span::new(start, at.min(bytes.len())),
            class,
        });
    }
    settle(sentence, &mut words);
    words
}

/// Takes the meaning from words that point ahead only together with the next one: "won't", "due to arrive", "set to open", but neither
/// "won", nor "due to fog", nor "set a record".
fn settle(sentence: &str, words: &mut [Word]) {
    const VERBS: [&str; 14] = [
        "arrive", "be", "begin", "end", "hold", "land", "launch", "leave", "meet", "open",
        "return", "start", "take", "visit",
    ];
    let text = |word: Option<&Word>| {
        let span = word.map(|word| word.span.range()).unwrap_or_default();
        sentence.get(span).unwrap_or_default()
    };
    for at in 0..words.len() {
        let (this, next, after) = (
            text(words.get(at)),
            text(words.get(at + 1)),
            text(words.get(at + 2)),
        );
        let ahead = match this {
            "won" => next == "t",
            "due" => next != "to" || VERBS.contains(&after),
            "set" => next == "for" || (next == "to" && !after.is_empty()),
            _ => true,
        };
        if let Some(word) = words
            .get_mut(at)
            .filter(|word| !ahead && word.class == Class::Future)
        {
            word.class = Class::Other;
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || (byte >= 0x80 && byte != 0xE2)
}

/// Whether the number from `start` to `end` is part of an amount: `$1990`, `1,990`, `19.5`, `30%`.
fn amount(bytes: &[u8], start: usize, end: usize) -> bool {
    if !bytes.get(start).is_some_and(u8::is_ascii_digit) {
        return false;
    }
    let at = |index: usize| bytes.get(index).copied().unwrap_or(b' ');
    let before = start.checked_sub(1).map_or(b' ', at);
    let joined = |mark: u8, beyond: u8| matches!(mark, b',' | b'.') && beyond.is_ascii_digit();
    matches!(before, b'$' | b'#' | b'/')
        || joined(before, start.checked_sub(2).map_or(b' ', at))
        || joined(at(end), at(end + 1))
        || matches!(at(end), b'%' | b'/' | b':')
}
