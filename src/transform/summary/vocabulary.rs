//! Words to small numbers, in the order in which they come.

/// Numbers for words that are told apart by their hashes. Two of a thousand words share a hash of 64 bits once in 10^13 articles.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// Hash and number, at the place that the hash names or the next free one. Its length is a power of two, twice the words at least.
    slots: Vec<Option<(u64, u32)>>,
    length: u32,
}

impl Vocabulary {
    /// An empty one with room for so many words before it grows.
    pub(super) fn with_room(words: usize) -> Self {
        Self {
            slots: vec![None; (words * 2).next_power_of_two().max(16)],
            length: 0,
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.length as usize
    }

    /// The number of a word, if it is known.
    pub(super) fn find(&self, hash: u64) -> Option<u32> {
        self.slots
            .get(self.place(hash))
            .copied()
            .flatten()
            .map(|(_, number)| number)
    }

    /// The number of a word, known or new.
    pub(super) fn number(&mut self, hash: u64) -> u32 {
        if self.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let place = self.place(hash);
        let next = self.length;
        match self.slots.get_mut(place) {
            Some(Some((_, number))) => *number,
            Some(free) => {
                *free = Some((hash, next));
                self.length += 1;
                next
            }
            None => next,
        }
    }

    /// Where a hash stands, or would.
    fn place(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        // The lower half is stirred by the upper one, and fits any machine.
        let mut place = (hash & 0xffff_ffff) as usize & mask;
        while let Some(Some((other, _))) = self.slots.get(place)
            && *other != hash
        {
            place = (place + 1) & mask;
        }
        place
    }

    fn grow(&mut self) {
        let larger = vec![None; self.slots.len() * 2];
        let old = std::mem::replace(&mut self.slots, larger);
        for entry in old.into_iter().flatten() {
            let place = self.place(entry.0);
            if let Some(slot) = self.slots.get_mut(place) {
                *slot = Some(entry);
            }
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
        assert_eq!(known.len(), 1000);
    }
}
