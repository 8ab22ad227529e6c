//! A sentence as clauses, by its marks and joining words alone: enough to tell which verb a date stands with.

use crate::model::Span;
use crate::transform::verbs;
use crate::transform::words::{Word, Words};

/// Words that open a clause behind a comma.
static BEHIND_COMMA: Words = Words::new(&[
    "which", "who", "whom", "whose", "where", "when", "while", "although", "though", "because",
    "after", "before", "since", "until", "as", "and", "but", "or", "so", "if", "unless", "yet",
    "whereas", "with", "saying", "adding",
]);

/// Words that open a clause wherever they stand.
static ANYWHERE: Words = Words::new(&[
    "which", "who", "whose", "when", "while", "although", "because", "if", "unless", "whereas",
    "since", "after",
]);

/// Hours of the day that have names.
static HOURS: Words = Words::new(&[
    "dawn", "dusk", "midday", "midnight", "noon", "sunrise", "sunset",
]);

/// The clauses of the words of a sentence, in order and without gaps; the last one ends where the sentence does.
pub(super) fn clauses(words: &[Word<'_>], end: usize) -> Vec<Span> {
    let mut clauses = Vec::new();
    let mut start = 0;
    let mut first = 0;
    for (index, word) in words.iter().enumerate() {
        let previous = index.checked_sub(1).and_then(|before| words.get(before));
        let next = words.get(index + 1).map_or("", |next| next.bare);
        // "told a newspaper on Friday that it had"
        let mut before = words.iter().take(index).skip(first);
        let quoted = word.bare == "that" && before.any(|word| verbs::says(word.bare));
        if word.start > start
            && previous.is_some_and(|previous| quoted || opens(previous, word, next))
        {
            clauses.push(Span::new(start, word.start));
            start = word.start;
            first = index;
        }
    }
    clauses.push(Span::new(start, end));
    clauses
}

/// Whether a clause begins with `word`, which follows `previous`.
fn opens(previous: &Word<'_>, word: &Word<'_>, next: &str) -> bool {
    // Most words have no marks.
    if previous.whole.len() > previous.bare.len() {
        if previous.whole.ends_with([';', ':', '—', '–']) || previous.whole == "--" {
            return true;
        }
        if previous.whole.ends_with([',', '"', '”']) {
            return BEHIND_COMMA.has(word.bare) || participle(word.bare);
        }
    }
    // "fought illness in 2004 and took time off in 2009"
    if matches!(word.bare, "and" | "but") {
        return verbs::finite(next);
    }
    ANYWHERE.has(word.bare) && !is_hour(next)
}

/// An hour of the day: "after noon" and "since 9:30" open no clause.
fn is_hour(word: &str) -> bool {
    let clock = |(hour, minute): (&str, &str)| {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        matches!(hour.len(), 1 | 2) && minute.len() == 2 && digits(hour) && digits(minute)
    };
    HOURS.has(word) || word.split_once(':').is_some_and(clock)
}

/// "prompting", "citing": goes on with what the clause before tells.
fn participle(word: &str) -> bool {
    word.len() > 5 && word.ends_with("ing") && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transform::words::all_words;

    fn check(sentence: &str, expected: &str) {
        let words = all_words(sentence);
        let parts: Vec<&str> = clauses(&words, sentence.len())
            .into_iter()
            .map(|span| sentence[span.range()].trim())
            .collect();
        assert_eq!(parts.join(" | "), expected);
    }

    #[test]
    fn marks_and_joining_words_part_clauses() {
        check(
            "The port said that the quay, built in 1998, will close in May.",
            "The port said | that the quay, built in 1998, will close in May.",
        );
        check(
            "She was ill in 2004 and took leave in 2009, later adding that she had moved.",
            "She was ill in 2004 | and took leave in 2009, later adding | that she had moved.",
        );
        check(
            "The ferry, which sank in 1987, was raised; it is a museum now.",
            "The ferry, | which sank in 1987, was raised; | it is a museum now.",
        );
        check(
            "It recorded sounds in the 1980s, prompting a suit in 1989.",
            "It recorded sounds in the 1980s, | prompting a suit in 1989.",
        );
        check("Ships and boats met.", "Ships and boats met.");
        check(
            "It sailed after noon, after 10:30 or after he called.",
            "It sailed after noon, | after 10:30 or | after he called.",
        );
    }
}
