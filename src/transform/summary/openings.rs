//! How words begin: most words of a report need no closer look.

use super::kin::kin;

/// How words begin that may say what is asked for: most words of a report need no closer look.
#[derive(Default)]
pub(super) struct Openings {
    /// For each first letter, its second letters as bits.
    letters: [u32; 26],
}

impl Openings {
    /// Adds a word in small letters, and all that say much the same.
    pub(super) fn add(&mut self, word: &str) {
        for word in kin(word) {
            if let Some((first, second)) = letters(word)
                && let Some(seconds) = self.letters.get_mut(first)
            {
                *seconds |= 1 << second;
            }
        }
    }

    /// Whether a word may be one of them. Those that do not begin with two letters may.
    pub(super) fn has(&self, word: &str) -> bool {
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
