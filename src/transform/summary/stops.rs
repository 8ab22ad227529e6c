//! Words that say nothing of what a text is about.

use std::sync::LazyLock;

use super::vocabulary::{Vocabulary, hash};
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

static LOOKS: Words = Words::new(STOPS);

static KNOWN: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut known = Vocabulary::with_room(STOPS.len() * 2);
    for word in STOPS {
        known.number(hash(word));
    }
    known
});

/// Whether a word in small letters is one of them. Most that are not do not look like one.
pub(super) fn is_stop(word: &str) -> bool {
    LOOKS.may_have(word) && KNOWN.find(hash(word)).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_in_order_and_found() {
        assert!(STOPS.is_sorted());
        assert!(STOPS.iter().all(|word| is_stop(word)));
        assert!(
            ["ferry", "won't", "The", ""]
                .iter()
                .all(|word| !is_stop(word))
        );
    }
}
