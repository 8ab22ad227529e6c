//! Words to what they may mean: a hash table, filled once from the rows of a language.

use super::class::Set;
use super::unit::Unit;

/// Words that mean the same for time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// In small letters, separated by spaces; each has at most 16 ASCII letters.
    pub words: &'static str,
    /// What they may be.
    pub set: Set,
    /// Their number.
    pub n: i32,
    /// The unit that they are, for rows that are one.
    pub unit: Unit,
}

/// A word, and what it may mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    key: u128,
    pub set: Set,
    pub n: i32,
    pub unit: Unit,
}

/// All words of a language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// Places in `entries`, by hash; 0 for nothing.
    slots: Box<[u16; SLOTS]>,
    entries: Vec<Entry>,
}

/// A power of two, several times the number of words: nearly every word that means nothing meets an empty slot.
const SLOTS: usize = 1 << 12;

impl Lexicon {
    /// Fills the table. A word in two rows has the classes of both.
    pub(super) fn new(rows: &[Row]) -> Self {
        let nothing = Entry {
            key: 0,
            set: 0,
            n: 0,
            unit: Unit::Day,
        };
        let mut lexicon = Self {
            slots: Box::new([0; SLOTS]),
            entries: vec![nothing],
        };
        for row in rows {
            for word in row.words.split(' ') {
                lexicon.add(word, row);
            }
        }
        lexicon
    }

    fn add(&mut self, word: &str, row: &Row) {
        let key = word.bytes().fold(0, add_letter);
        let mut slot = slot_of(key);
        loop {
            let at = usize::from(self.slots.get(slot).copied().unwrap_or_default());
            match self.entries.get_mut(at) {
                Some(entry) if at > 0 && entry.key == key => {
                    entry.set |= row.set;
                    if row.n != 0 {
                        entry.n = row.n;
                    }
                    if row.unit != Unit::Day {
                        entry.unit = row.unit;
                    }
                    return;
                }
                Some(_) if at > 0 => slot = (slot + 1) % SLOTS,
                _ => break,
            }
        }
        if let (Ok(index), Some(place)) =
            (u16::try_from(self.entries.len()), self.slots.get_mut(slot))
        {
            *place = index;
            self.entries.push(Entry {
                key,
                set: row.set,
                n: row.n,
                unit: row.unit,
            });
        }
    }

    /// What the word of these letters may mean.
    pub(super) fn get(&self, key: u128) -> Option<&Entry> {
        let mut slot = slot_of(key);
        loop {
            let at = *self.slots.get(slot)?;
            if at == 0 {
                return None;
            }
            let entry = self.entries.get(usize::from(at))?;
            if entry.key == key {
                return Some(entry);
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// The key of the word that so many letters at the start of some bytes are, sixteen at most.
pub(super) fn key(bytes: &[u8], length: usize) -> u128 {
    const SHORT: u64 = u64::from_be_bytes([0x20; 8]);
    const LONG: u128 = u128::from_be_bytes([0x20; 16]);
    let bits = 8 * u32::try_from(length).unwrap_or(16);
    match (length, bytes.first_chunk(), bytes.first_chunk()) {
        // Half of the work for most words.
        (1..=8, Some(eight), _) => u128::from((u64::from_be_bytes(*eight) | SHORT) >> (64 - bits)),
        (9..=16, _, Some(sixteen)) => (u128::from_be_bytes(*sixteen) | LONG) >> (128 - bits),
        _ => bytes.iter().take(length).copied().fold(0, add_letter),
    }
}

/// The key of a word, letter by letter: its last sixteen letters, in small ones.
const fn add_letter(key: u128, letter: u8) -> u128 {
    (key << 8) | (letter | 0x20) as u128
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a hash mixes the halves, and keeps the upper bits"
)]
const fn slot_of(key: u128) -> usize {
    let folded = (key as u64) ^ ((key >> 64) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52) as usize
}
