//! The bytes of words, told from others many at a time.

/// How many words a text has between spaces, as people count them: `text.split_ascii_whitespace().count()`.
///
/// Counted in bytes over short stretches, and compared by joined comparisons: that way many bytes are looked at at once.
pub(in crate::transform) fn count(text: &str) -> usize {
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
pub(in crate::transform) fn letters(bytes: &[u8]) -> usize {
    run(bytes, letter_bits, |byte| byte.is_ascii_alphabetic())
}

/// How many letters of ASCII and digits stand at the start.
pub(in crate::transform) fn letters_and_digits(bytes: &[u8]) -> usize {
    let bits = |eight| letter_bits(eight) | digit_bits(eight);
    run(bytes, bits, |byte| byte.is_ascii_alphanumeric())
}

/// How many characters of ASCII that are printed stand at the start: none of them is white space.
pub(in crate::transform) fn printed(bytes: &[u8]) -> usize {
    let bits = |eight: u64| reaches(eight & !HIGHEST, b'!') & !eight;
    run(bytes, bits, |byte| byte > b' ' && byte.is_ascii())
}

/// Which of up to 64 bytes are what: bits, the lowest for the first byte.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::transform) struct WordBits {
    /// Letters of ASCII and digits.
    pub plain: u64,
    /// Digits.
    pub digits: u64,
    /// No ASCII at all.
    pub other: u64,
}

impl WordBits {
    /// Those of the first 64 of some bytes.
    pub(in crate::transform) fn of(bytes: &[u8]) -> Self {
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
    }
}
