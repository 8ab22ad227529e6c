//! The words of a sentence, as they stand between its spaces.

use super::bytes::printed;

/// A word with the marks that touch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::transform) struct Word<'a> {
    /// Byte offset in the sentence.
    pub start: usize,
    /// With its marks.
    pub whole: &'a str,
    /// Without them.
    pub bare: &'a str,
}

/// Bytes of a short word of English with the space behind it: a list of the words of a text has room for all from the start.
const SHORT_WORD: usize = 5;

/// The words of a sentence, parted by white space.
pub(in crate::transform) fn words(sentence: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
            let start = at;
            let (whole, space) = first(rest);
            at += whole.len() + space;
            if !whole.is_empty() {
                let bare = bare(whole);
                return Some(Word { start, whole, bare });
            }
        }
        None
    })
}

/// All of them as a list, for those who look at them more than once.
pub(in crate::transform) fn all_words(sentence: &str) -> Vec<Word<'_>> {
    let mut all = Vec::with_capacity(sentence.len() / SHORT_WORD);
    all.extend(words(sentence));
    all
}

/// What stands before the first white space, and the bytes of that.
fn first(text: &str) -> (&str, usize) {
    let bytes = text.as_bytes();
    let near = printed(bytes);
    // Most words are followed by this.
    if bytes.get(near) == Some(&b' ') {
        return (text.get(..near).unwrap_or_default(), 1);
    }
    let mut chars = text.get(near..).unwrap_or_default().char_indices();
    match chars.find(|(_, c)| c.is_whitespace()) {
        Some((at, space)) => (text.get(..near + at).unwrap_or_default(), space.len_utf8()),
        None => (text, 0),
    }
}

/// A word without the marks that touch it. Most words begin and end with a letter, and need no look at more.
pub(in crate::transform) fn bare(word: &str) -> &str {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric();
    let bytes = word.as_bytes();
    if bytes.first().is_some_and(plain) && bytes.last().is_some_and(plain) {
        return word;
    }
    let is_mark = |byte: &&u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let from = bytes.iter().take_while(is_mark).count();
    let marks = bytes.iter().rev().take_while(is_mark).count();
    let inside = word.get(from..bytes.len() - marks).unwrap_or_default();
    let bytes = inside.as_bytes();
    if bytes.first().is_some_and(plain) && bytes.last().is_some_and(plain) {
        return inside;
    }
    inside.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_stand_between_white_space(text in "([a-zA-Z0-9é“”’,.-]|[ \t\n\u{A0}\u{2003}]){0,40}") {
            let expected: Vec<Word<'_>> = text
                .split_whitespace()
                .map(|whole| Word {
                    start: whole.as_ptr() as usize - text.as_ptr() as usize,
                    whole,
                    bare: whole.trim_matches(|c: char| !c.is_alphanumeric()),
                })
                .collect();
            prop_assert_eq!(all_words(&text), expected);
        }
    }

    #[test]
    fn marks_around_a_word_are_left_out() {
        for word in ["ship", "ship,", "“ship”", "(ship).", "“(ship)”"] {
            assert_eq!(bare(word), "ship", "{word}");
        }
        assert_eq!(bare("--"), "");
        assert_eq!(bare("U.S.'s"), "U.S.'s");
    }
}
