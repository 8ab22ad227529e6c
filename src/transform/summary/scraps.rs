//! What stands in a report and is no sentence of it: captions, labels, fragments, addresses.

use std::sync::LazyLock;

use super::openings::Openings;
use super::stands::OPENERS;
use super::words::walk;

/// Labels of pictures and calls to look at them, in small letters.
const LABELS: [&str; 8] = [
    "caption here",
    "click here",
    "file photo",
    "file picture",
    "getty images",
    "read more:",
    "scroll down",
    "video:",
];

/// Words of a fragment, at most.
const FRAGMENT: usize = 4;

/// Whether words are no sentence of a report: captions, labels, and calls to read on.
pub(super) fn is_scrap(sentence: &str, words: usize) -> bool {
    const ENDS: [char; 12] = ['.', '!', '?', '…', '"', '”', '\'', '’', ')', ']', '»', ':'];
    const ADDRESSES: [&str; 3] = ["https://", "http://", "pic.twitter.com"];
    let is_address = |word: &str| {
        let word = word.trim_start_matches(OPENERS);
        ADDRESSES.iter().any(|mark| word.starts_with(mark))
    };
    words <= FRAGMENT
        || !sentence.ends_with(ENDS)
        || sentence.contains("www.")
        // Few sentences have the mark that other addresses have.
        || sentence.contains('/') && sentence.split_ascii_whitespace().any(is_address)
        || is_caption(sentence)
}

/// Whether a sentence belongs to a picture or a post: "Agony: Neymar clutches his back."
fn is_caption(sentence: &str) -> bool {
    let ends_in_bracket = || {
        let end = sentence.trim_end_matches(['.', ' ']).strip_suffix(')');
        end.and_then(|end| end.rsplit_once('('))
            .is_some_and(|(_, inside)| {
                let mut words = inside.split(' ');
                words.any(|word| matches!(word, "pictured" | "above" | "left" | "right"))
            })
    };
    // A single character is found at once, and most sentences have none of these.
    sentence.contains('@') && sentence.contains("(@")
        || sentence.contains(':') && has_label(sentence)
        || has_phrase(sentence)
        || sentence.contains('(') && ends_in_bracket()
}

/// Whether it begins with one to three words and a colon, and what follows is no quotation.
fn has_label(sentence: &str) -> bool {
    const SAYING: [&str; 7] = ["added", "asked", "said", "says", "told", "tweeted", "wrote"];
    let Some((label, rest)) = sentence.split_once(": ") else {
        return false;
    };
    let words = label.split(' ').count();
    let last = label.rsplit(' ').next().unwrap_or_default();
    words <= 3
        && !label.contains(',')
        && !SAYING.contains(&last)
        && rest.starts_with(char::is_uppercase)
}

/// How the labels begin.
static LABEL_OPENINGS: LazyLock<Openings> = LazyLock::new(|| {
    let mut openings = Openings::default();
    LABELS.iter().for_each(|label| openings.add(label));
    openings
});

/// Whether one of the labels begins at the start of a word, in any case.
fn has_phrase(sentence: &str) -> bool {
    let openings = &*LABEL_OPENINGS;
    let mut has = false;
    let may = |from: &[u8]| openings.has(from);
    walk(sentence, may, |word, _| {
        let from = sentence.get(word.place.start..).unwrap_or_default();
        has |= LABELS.iter().any(|label| {
            let there = from.get(..label.len());
            there.is_some_and(|there| there.eq_ignore_ascii_case(label))
        });
    });
    has
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_sentence() {
        for scrap in [
            "By .",
            "Scroll down for video.",
            "The ferry in the port of Marstal",
            "Read it all at www.example.org now.",
            "VIDEO: Scroll down to watch how the ferry left.",
            "Agony: Holm clutches his back on the ferry.",
            "Ada Holm on the bridge of the ferry (pictured)",
            "Ada Holm on the bridge of the ferry (pictured left).",
            "There is a caption here.",
            "Harbour office (@marstal) July 27, 2017.",
        ] {
            assert!(is_scrap(scrap, scrap.split(' ').count()), "{scrap}");
        }
        for sentence in [
            "The ferry left the port.",
            "The captain said: Nobody was hurt on the ferry.",
            "Ada Holm (pictured) said the ferry had left.",
            "The radar: old, and out of order.",
        ] {
            assert!(!is_scrap(sentence, 5), "{sentence}");
        }
    }
}
