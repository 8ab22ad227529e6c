//! Lists of words that nearly no word of a text is on.

/// A short list of words in small letters that is asked for each word of a text.
///
/// Most words are found not to be on it by their first letter and their length alone, without a look at the words of the list.
pub(super) struct Words {
    words: &'static [&'static str],
    /// For each first letter, as the lower five bits of it, the lengths of its words as bits.
    lengths: [u32; 32],
}

impl Words {
    /// A list of words of at most 31 bytes.
    pub(super) const fn new(words: &'static [&'static str]) -> Self {
        let mut lengths = [0; 32];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            lengths[place(word)] |= 1 << word.len();
            at += 1;
        }
        Self { words, lengths }
    }

    /// Whether a word is on the list as it stands there.
    pub(super) fn has(&self, word: &str) -> bool {
        self.may_have(word) && self.words.contains(&word)
    }

    /// The same, whatever the case of its letters.
    pub(super) fn has_in_any_case(&self, word: &str) -> bool {
        self.may_have(word)
            && self
                .words
                .iter()
                .any(|entry| entry.eq_ignore_ascii_case(word))
    }

    fn may_have(&self, word: &str) -> bool {
        let lengths = self.lengths.get(place(word.as_bytes()));
        word.len() < 32 && lengths.is_some_and(|lengths| lengths & (1 << word.len()) != 0)
    }
}

/// The same for a small letter and its capital.
const fn place(word: &[u8]) -> usize {
    if word.is_empty() {
        0
    } else {
        (word[0] & 31) as usize
    }
}

/// A word without the marks and the white space that touch it. Most words begin and end with a letter, and need no look at more.
pub(super) fn bare(word: &str) -> &str {
    let letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let word = word.trim_ascii_end();
    let bytes = word.as_bytes();
    if letter(bytes.first()) && letter(bytes.last()) {
        return word;
    }
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The words of a text, each with the white space behind it.
pub(super) fn with_space(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        // Up to the first byte that is, or may be a part of, white space.
        let plain = |byte: u8| byte.is_ascii() && !matches!(byte, b' ' | b'\t'..=b'\r');
        let near = rest.bytes().position(|byte| !plain(byte));
        let end = near.and_then(|near| {
            let mut chars = rest.get(near..)?.char_indices();
            let (at, space) = chars.find(|(_, c)| c.is_whitespace())?;
            Some(near + at + space.len_utf8())
        });
        let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_end_behind_white_space(text in "([a-z.é“]|[ \t\n\u{A0}\u{2003}]){0,40}") {
            let words: Vec<&str> = with_space(&text).collect();
            let expected: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
            prop_assert_eq!(words, expected);
        }
    }

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

    #[test]
    fn marks_around_a_word_are_left_out() {
        for word in ["ship", "ship, ", "“ship”", "(ship).\n"] {
            assert_eq!(bare(word), "ship", "{word}");
        }
        assert_eq!(bare("--"), "");
        assert_eq!(bare("U.S.'s"), "U.S.'s");
    }
}
