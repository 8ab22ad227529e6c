//! Words to small numbers, in the order in which they come.

/// Numbers for words that are told apart by their hashes. Two of a thousand words share a hash of 64 bits once in 10^13 articles.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// The hashes as [`stored`], each at the place that it names or the next free one, which holds zero, with its number. Twice as many
    /// places as words at least, and a power of two.
    places: Vec<(u64, u32)>,
    length: u32,
}

impl Vocabulary {
    /// An empty one with room for so many words before it grows.
    pub(super) fn with_room(words: usize) -> Self {
        let places = (words * 2).next_power_of_two().max(16);
        Self {
            places: vec![(0, 0); places],
            length: 0,
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.length as usize
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
                let number = self.length;
                self.put(place, hash, number);
                self.length += 1;
                number
            }
        }
    }

    /// The number of a hash, or the place where it would stand.
    fn place(&self, hash: u64) -> Result<u32, usize> {
        let stored = stored(hash);
        let mask = self.places.len() - 1;
        // The lower half is stirred by the upper one, and fits any machine.
        let mut place = (hash & 0xffff_ffff) as usize & mask;
        loop {
            match self.places.get(place) {
                Some((other, number)) if *other == stored => return Ok(*number),
                Some((0, _)) | None => return Err(place),
                Some(_) => place = (place + 1) & mask,
            }
        }
    }

    fn put(&mut self, place: usize, hash: u64, number: u32) {
        if let Some(free) = self.places.get_mut(place) {
            *free = (stored(hash), number);
        }
    }

    fn grow(&mut self) {
        let larger = Self::with_room(self.places.len());
        let old = std::mem::replace(self, larger);
        self.length = old.length;
        for (stored, number) in old.places {
            if let Some(hash) = stored.checked_sub(1)
                && let Err(place) = self.place(hash)
            {
                self.put(place, hash, number);
            }
        }
    }
}

/// A hash that is never zero; the largest of all is taken for the one before it.
pub(super) fn stored(hash: u64) -> u64 {
    hash.saturating_add(1)
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
