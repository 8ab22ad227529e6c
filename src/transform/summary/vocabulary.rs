//! Words to small numbers, in the order in which they come.

/// Numbers for words that are told apart by their hashes. Two of a thousand words share a hash of 64 bits once in 10^13 articles.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// The number of each word and one, at the place that its hash names or the next free one, which holds zero. Twice as many places as
    /// words at least, and a power of two. Small, since it is looked at anywhere: the hashes stand apart.
    places: Vec<u32>,
    /// The hash of each word, by its number.
    hashes: Vec<u64>,
}

impl Vocabulary {
    /// An empty one with room for so many words before it grows.
    pub(super) fn with_room(words: usize) -> Self {
        let places = (words * 2).next_power_of_two().max(16);
        Self {
            places: vec![0; places],
            hashes: Vec::with_capacity(words),
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.hashes.len()
    }

    /// The number of a word, if it is known.
    pub(super) fn find(&self, hash: u64) -> Option<u32> {
        self.place(hash).ok()
    }

    /// The number of a word, known or new.
    pub(super) fn number(&mut self, hash: u64) -> u32 {
        if self.len() * 2 >= self.places.len() {
            self.grow();
        }
        match self.place(hash) {
            Ok(number) => number,
            Err(place) => {
                self.hashes.push(hash);
                let next = u32::try_from(self.hashes.len()).unwrap_or(u32::MAX);
                if let Some(free) = self.places.get_mut(place) {
                    *free = next;
                }
                next - 1
            }
        }
    }

    /// The number of a hash, or the place where it would stand.
    fn place(&self, hash: u64) -> Result<u32, usize> {
        let mask = self.places.len() - 1;
        // The lower half is stirred by the upper one, and fits any machine.
        let mut place = (hash & 0xffff_ffff) as usize & mask;
        loop {
            let Some(number) = self.places.get(place).and_then(|next| next.checked_sub(1)) else {
                return Err(place);
            };
            if self.hashes.get(number as usize) == Some(&hash) {
                return Ok(number);
            }
            place = (place + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let larger = Self::with_room(self.places.len());
        let old = std::mem::replace(self, larger);
        for hash in old.hashes {
            self.number(hash);
        }
    }
}

/// The hash of a word: eight bytes at a time, each time multiplied, since most words have no more. The constant is that of the golden
/// ratio, which spreads numbers that lie close.
pub(super) fn hash(word: &str) -> u64 {
    const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
    let stir = |hash: u64, eight: u64| {
        let mixed = (hash ^ eight).wrapping_mul(SPREAD);
        mixed ^ (mixed >> 32)
    };
    let (chunks, rest) = word.as_bytes().as_chunks::<8>();
    let whole = chunks.iter().fold(word.len() as u64, |hash, chunk| {
        stir(hash, u64::from_le_bytes(*chunk))
    });
    // The first four bytes and the last four, which may overlap: with the length, they tell the rest.
    let eight = match (rest.first_chunk::<4>(), rest.last_chunk::<4>(), rest) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*first)) << 32 | u64::from(u32::from_le_bytes(*last))
        }
        (.., [a, b, c]) => u64::from(*a) << 16 | u64::from(*b) << 8 | u64::from(*c),
        (.., [a, b]) => u64::from(*a) << 8 | u64::from(*b),
        (.., [a]) => u64::from(*a),
        _ => return whole,
    };
    stir(whole, eight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_numbers_while_it_grows() {
        let mut known = Vocabulary::with_room(1);
        let words: Vec<String> = (0..1000).map(|n| format!("w{n}")).collect();
        for (number, word) in (0..).zip(&words) {
            assert_eq!(known.number(hash(word)), number);
        }
        for (number, word) in (0..).zip(&words) {
            assert_eq!(known.number(hash(word)), number);
            assert_eq!(known.find(hash(word)), Some(number));
        }
        assert_eq!(known.find(hash("other")), None);
        for hash in [0, 1] {
            assert_eq!(known.find(hash), None);
            let number = known.number(hash);
            assert_eq!(known.find(hash), Some(number));
        }
        assert_eq!(known.len(), 1002);
    }
}
