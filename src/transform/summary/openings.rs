//! How words begin: most words of a report need no closer look.

/// First three letters of words, as a set.
pub(super) struct Openings {
    /// For each pair of first letters, the third ones as bits.
    thirds: [u32; PAIRS],
}

/// What a byte is in a word: a letter in any case from 1, or one of these. Five bits.
static CLASS: [u8; 256] = {
    let mut class = [NO_ASCII; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        class[byte as usize] = if byte.is_ascii_alphabetic() {
            byte & 0x1f
        } else if byte.is_ascii_digit() {
            DIGIT
        } else {
            END
        };
        byte += 1;
    }
    class
};
const END: u8 = 0;
const DIGIT: u8 = 30;
const NO_ASCII: u8 = 31;

const PAIRS: usize = 32 * 32;

/// Lets through what in small letters may begin otherwise than in large ones, and all numbers, which may lose a comma: `N5,000`.
static NOTHING: [u32; PAIRS] = {
    let mut thirds = [1 << NO_ASCII; PAIRS];
    let mut place = 0;
    while place < PAIRS {
        let (first, second) = (place / 32, place % 32);
        if first >= DIGIT as usize || second >= DIGIT as usize {
            thirds[place] = u32::MAX;
        } else if second == END as usize {
            thirds[place] = 0;
        }
        place += 1;
    }
    thirds
};

impl Default for Openings {
    fn default() -> Self {
        Self { thirds: NOTHING }
    }
}

impl Openings {
    /// Adds a word in small letters.
    pub(super) fn add(&mut self, word: &str) {
        self.note(opening(word.as_bytes()));
    }

    /// Adds how other words begin.
    pub(super) fn add_all(&mut self, others: &[Opening]) {
        others.iter().for_each(|opening| self.note(*opening));
    }

    fn note(&mut self, (pair, third): Opening) {
        if let Some(thirds) = self.thirds.get_mut(usize::from(pair)) {
            // What stands behind a word of one letter is not part of it.
            *thirds |= if pair % 32 == u16::from(END) {
                u32::MAX
            } else {
                1 << third
            };
        }
    }

    /// Whether a word, in any case, begins as one of them does, going by the bytes from its first one on. One that does not begin with a
    /// letter may.
    pub(super) fn has(&self, from: &[u8]) -> bool {
        let (pair, third) = opening(from);
        let thirds = self.thirds.get(usize::from(pair));
        thirds.is_some_and(|thirds| thirds >> third & 1 == 1)
    }
}

/// What the first two bytes of a word are, as one number, and the third.
pub(super) type Opening = (u16, u8);

/// How words in small letters begin.
pub(super) fn openings<'a>(words: impl IntoIterator<Item = &'a str>) -> Vec<Opening> {
    let words = words.into_iter();
    words.map(|word| opening(word.as_bytes())).collect()
}

fn opening(from: &[u8]) -> Opening {
    let [first, second, third] = match *from {
        [first, second, third, ..] => [first, second, third],
        [first, second] => [first, second, b' '],
        [first] => [first, b' ', b' '],
        [] => [b' '; 3],
    }
    .map(|byte| CLASS[usize::from(byte)]);
    (u16::from(first) << 5 | u16::from(second), third)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_alike_are_let_through() {
        let mut openings = Openings::default();
        for word in ["ferry", "go", "co2"] {
            openings.add(word);
        }
        for word in [
            "Fern", "FERRIES", "GO", "GO on", "co2", "5th", "œuvre", "feé",
        ] {
            assert!(openings.has(word.as_bytes()), "{word}");
        }
        for word in ["feen", "gone", "go5", "to", "x", "f er"] {
            assert!(!openings.has(word.as_bytes()), "{word}");
        }
    }
}
