//! Words of a text, and lists that nearly none of them is on.

mod bytes;
mod split;

pub(super) use bytes::{WordBits, count, letters, letters_and_digits};
pub(super) use split::{Word, all_words, bare, words};

/// A short list of words in small letters that is asked for each word of a text.
///
/// Most words are found not to be on it by their length and their first two letters alone, without a look at the words of the list.
pub(super) struct Words {
    list: &'static [&'static str],
    /// For each first letter, as the lower five bits of it, the lengths of its words as bits.
    lengths: [u32; 32],
    /// And their second letters.
    seconds: [u32; 32],
    /// And where the first and the last of them stand in the list, the last exclusive. A list out of order only costs time.
    places: [(usize, usize); 32],
}

impl Words {
    /// A list of words of at most 31 bytes.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let mut lengths = [0; 32];
        let mut seconds = [0; 32];
        let mut places = [(0, 0); 32];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            let letter = place(word, 0);
            if lengths[letter] == 0 {
                places[letter].0 = at;
            }
            places[letter].1 = at + 1;
            lengths[letter] |= 1 << word.len();
            seconds[letter] |= 1 << place(word, 1);
            at += 1;
        }
        Self {
            list: words,
            lengths,
            seconds,
            places,
        }
    }

    /// All of them.
    #[cfg(test)]
    pub(super) fn all(&self) -> &'static [&'static str] {
        self.list
    }

    /// Whether a word is on the list as it stands there.
    pub(super) fn has(&self, word: &str) -> bool {
        self.near(word).contains(&word)
    }

    /// The same, whatever the case of its letters.
    pub(super) fn has_in_any_case(&self, word: &str) -> bool {
        self.near(word)
            .iter()
            .any(|entry| entry.eq_ignore_ascii_case(word))
    }

    /// Whether words on the list have the length and the first two letters of this one.
    pub(super) fn may_have(&self, word: &str) -> bool {
        let bytes = word.as_bytes();
        let letter = place(bytes, 0);
        let lengths = self.lengths.get(letter).copied().unwrap_or_default();
        let seconds = self.seconds.get(letter).copied().unwrap_or_default();
        word.len() < 32 && lengths & (1 << word.len()) != 0 && seconds & (1 << place(bytes, 1)) != 0
    }

    /// The words of the list that begin with the letter of a word, in any case, and maybe others.
    pub(super) fn with_letter_of(&self, word: &str) -> &[&'static str] {
        let places = self.places.get(place(word.as_bytes(), 0)).copied();
        let (from, to) = places.unwrap_or_default();
        self.list.get(from..to).unwrap_or_default()
    }

    /// The words of the list among which a word is, if it is on it; none if none begins as it does and has its length.
    fn near(&self, word: &str) -> &[&'static str] {
        if !self.may_have(word) {
            return &[];
        }
        self.with_letter_of(word)
    }
}

/// A letter of a word as a number below 32, the same for a small letter and its capital; 0 behind its end.
const fn place(word: &[u8], at: usize) -> usize {
    if at < word.len() {
        (word[at] & 31) as usize
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_all_their_letters() {
        const LIST: Words = Words::new(&["was", "were", "won’t"]);
        let on = |word: &str| (LIST.has(word), LIST.has_in_any_case(word));
        assert_eq!(on("was"), (true, true));
        assert_eq!(on("won’t"), (true, true));
        assert_eq!(on("Were"), (false, true));
        assert_eq!(on("wax"), (false, false));
        assert_eq!(on("7as"), (false, false));
        assert_eq!(on(""), (false, false));
        assert_eq!(on(&"w".repeat(40)), (false, false));
    }
}
