//! Words of a text, found and counted many bytes at a time, and lists that nearly none of them is on.

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

/// Bytes of a short word of English with the space behind it: a list of the words of a text has room for all from the start.
pub(super) const SHORT_WORD: usize = 5;

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

/// How many words a text has between spaces, as people count them: `text.split_ascii_whitespace().count()`.
///
/// Counted in bytes over short stretches, and compared by joined comparisons: that way many bytes are looked at at once.
pub(super) fn count(text: &str) -> usize {
    const STRETCH: usize = 128;
    let is_space = |byte: u8| {
        let is_line = (byte.wrapping_sub(b'\t') < 5) & (byte != b'\x0b');
        is_line | (byte == b' ')
    };
    let bytes = text.as_bytes();
    let behind = bytes.get(1..).unwrap_or_default();
    let stretches = bytes.chunks(STRETCH).zip(behind.chunks(STRETCH));
    let begin = stretches.map(|(before, behind)| {
        let pairs = before.iter().zip(behind);
        pairs.fold(0_u8, |count, (before, byte)| {
            count + u8::from(is_space(*before) & !is_space(*byte))
        })
    });
    let opens = bytes.first().is_some_and(|first| !is_space(*first));
    usize::from(opens) + begin.map(usize::from).sum::<usize>()
}

/// How many letters of ASCII stand at the start.
pub(super) fn letters(bytes: &[u8]) -> usize {
    run(bytes, letter_bits, |byte| byte.is_ascii_alphabetic())
}

/// How many letters of ASCII and digits stand at the start.
pub(super) fn letters_and_digits(bytes: &[u8]) -> usize {
    let bits = |eight| letter_bits(eight) | digit_bits(eight);
    run(bytes, bits, |byte| byte.is_ascii_alphanumeric())
}

/// How many characters of ASCII that are printed stand at the start: none of them is white space.
pub(super) fn printed(bytes: &[u8]) -> usize {
    let bits = |eight: u64| reaches(eight & !HIGHEST, b'!') & !eight;
    run(bytes, bits, |byte| byte > b' ' && byte.is_ascii())
}

/// Which of up to 64 bytes are what: bits, the lowest for the first byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct WordBits {
    /// Letters of ASCII and digits.
    pub plain: u64,
    /// Digits.
    pub digits: u64,
    /// No ASCII at all.
    pub other: u64,
}

impl WordBits {
    /// Those of the first 64 of some bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut stretch = [0; 64];
        let stretch = if let Some(whole) = bytes.first_chunk() {
            whole
        } else {
            for (byte, of) in stretch.iter_mut().zip(bytes) {
                *byte = *of;
            }
            &stretch
        };
        let is_digit = |byte: u8| byte.wrapping_sub(b'0') < 10;
        let is_letter = |byte: u8| (byte | 0x20).wrapping_sub(b'a') < 26;
        let plain = gather(stretch, |byte| is_letter(byte) | is_digit(byte));
        let marks = stretch.iter().fold(0, |marks, byte| {
            marks | (byte & 0x80) | u8::from(is_digit(*byte))
        });
        // Most text has neither.
        if marks == 0 {
            return Self {
                plain,
                ..Self::default()
            };
        }
        Self {
            plain,
            digits: gather(stretch, is_digit),
            other: gather(stretch, |byte| !byte.is_ascii()),
        }
    }
}

/// Which bytes are of a kind. They are compared many at a time, since nothing depends on another; then the answers of eight are moved
/// side by side by one multiplication.
fn gather(stretch: &[u8; 64], is: impl Fn(u8) -> bool) -> u64 {
    let answers = stretch.map(|byte| u8::from(is(byte)));
    let (eights, _) = answers.as_chunks::<8>();
    eights.iter().rev().fold(0, |bits, eight| {
        let eight = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        bits << 8 | eight
    })
}

/// How many bytes at the start are of a kind: eight at a time, since most words have no more. `bits` sets the highest bit of each byte
/// that is.
fn run(bytes: &[u8], bits: impl Fn(u64) -> u64, is: impl Fn(u8) -> bool) -> usize {
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut length = 0;
    for chunk in chunks {
        let ends = !bits(u64::from_le_bytes(*chunk)) & HIGHEST;
        if ends != 0 {
            return length + ends.trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let end = rest.iter().position(|byte| !is(*byte));
    length + end.unwrap_or(rest.len())
}

/// Eight bytes of which only the lowest bit is set, and only the highest.
const LOWEST: u64 = u64::from_le_bytes([1; 8]);
const HIGHEST: u64 = LOWEST << 7;

fn letter_bits(eight: u64) -> u64 {
    let small = eight & !HIGHEST | LOWEST << 5;
    reaches(small, b'a') & !reaches(small, b'z' + 1) & !eight
}

fn digit_bits(eight: u64) -> u64 {
    let low = eight & !HIGHEST;
    reaches(low, b'0') & !reaches(low, b'9' + 1) & !eight
}

/// Sets the highest bit of each of eight bytes below 128 that is not below another one.
fn reaches(eight: u64, least: u8) -> u64 {
    eight + LOWEST * u64::from(128 - least)
}

/// The words of a text, each with the white space behind it.
pub(super) fn with_space(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let near = printed(rest.as_bytes());
        let mut chars = rest.get(near..)?.char_indices();
        let space = chars.find(|(_, c)| c.is_whitespace());
        let end = space.map_or(rest.len(), |(at, space)| near + at + space.len_utf8());
        let (word, after) = rest.split_at_checked(end)?;
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
        fn words_are_counted_as_the_library_counts_them(text in "([a-z.é“]|[ \t\n\r\x0b\x0c\u{A0}]){0,300}") {
            prop_assert_eq!(count(&text), text.split_ascii_whitespace().count());
        }

        #[test]
        fn letters_and_digits_are_told_from_the_rest(text in "[a-zA-Z]{0,12}[a-zA-Z0-9]{0,12}([\\x00-\\x7f]|[éı]){0,12}") {
            let run = |is: fn(&u8) -> bool| text.bytes().take_while(is).count();
            prop_assert_eq!(letters(text.as_bytes()), run(u8::is_ascii_alphabetic));
            prop_assert_eq!(letters_and_digits(text.as_bytes()), run(u8::is_ascii_alphanumeric));
        }

        #[test]
        fn bits_tell_what_bytes_are(bytes in prop::collection::vec(any::<u8>(), 0..70)) {
            let set = |is: fn(&u8) -> bool| {
                let places = bytes.iter().take(64).enumerate().filter(|(_, byte)| is(byte));
                places.fold(0, |set, (place, _)| set | 1_u64 << place)
            };
            let expected = WordBits {
                plain: set(u8::is_ascii_alphanumeric),
                digits: set(u8::is_ascii_digit),
                other: set(|byte| !byte.is_ascii()),
            };
            prop_assert_eq!(WordBits::of(&bytes), expected);
        }

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
