//! Words that say nothing of what a text is about.

use std::sync::LazyLock;

use super::vocabulary::hash;
use crate::transform::words::Words;

/// In small letters; what an apostrophe cuts off (`don't`, `he'll`) stands as it is read.
const STOPS: &[&str] = &[
    "a", "about", "after", "again", "against", "all", "also", "am", "an", "and", "any", "are",
    "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can",
    "could", "d", "did", "didn", "do", "does", "doesn", "doing", "don", "down", "during", "each",
    "even", "few", "for", "from", "further", "get", "got", "had", "has", "have", "having", "he",
    "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "into", "is", "isn",
    "it", "its", "just", "ll", "m", "made", "make", "many", "may", "me", "might", "more", "most",
    "much", "must", "my", "no", "nor", "not", "now", "of", "off", "on", "one", "only", "or",
    "other", "our", "out", "over", "own", "per", "re", "s", "said", "same", "say", "saying",
    "says", "shall", "she", "should", "so", "some", "still", "such", "t", "tell", "tells", "than",
    "that", "the", "their", "theirs", "them", "then", "there", "these", "they", "this", "those",
    "through", "to", "told", "too", "two", "under", "until", "up", "us", "ve", "very", "was",
    "wasn", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why",
    "will", "with", "won", "would", "you",
];

/// Places of the table, a power of two: most words that are none find a free one at once.
const PLACES: usize = 1024;

/// Their hashes as [`stored`], each at the place that its upper bits name or the next free one, which holds zero.
static KNOWN: LazyLock<[u64; PLACES]> = LazyLock::new(|| {
    let mut known = [0; PLACES];
    for word in STOPS {
        let hash = hash(word);
        let free = places(hash).find(|place| known.get(*place) == Some(&0));
        if let Some(free) = free.and_then(|place| known.get_mut(place)) {
            *free = stored(hash);
        }
    }
    known
});

/// Where a hash may stand, in the order in which it is looked for.
fn places(hash: u64) -> impl Iterator<Item = usize> {
    let first = usize::from((hash >> 48) as u16) % PLACES;
    (first..PLACES).chain(0..first)
}

/// A hash that is never zero; the largest of all is taken for the one before it.
fn stored(hash: u64) -> u64 {
    hash.saturating_add(1)
}

/// Whether a hash is that of one of them.
pub(super) fn is_stop(hash: u64) -> bool {
    let mut places = places(hash).map(|place| KNOWN.get(place).copied().unwrap_or_default());
    places.find(|known| *known == stored(hash) || *known == 0) == Some(stored(hash))
}

static LOOKS: Words = Words::new(STOPS);

/// Whether a word in small letters is one of them; quicker than [`is_stop`] where few are, since most others do not look like one.
pub(super) fn is_stop_word(word: &str) -> bool {
    LOOKS.may_have(word) && is_stop(hash(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_in_order_and_found() {
        assert!(STOPS.is_sorted());
        assert!(STOPS.iter().all(|word| is_stop(hash(word))));
        assert!(
            ["ferry", "won't", "The", ""]
                .iter()
                .all(|word| !is_stop(hash(word)))
        );
    }
}
