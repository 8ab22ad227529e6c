//! Words that say much the same in news, so that a takeaway in other words than its report finds its sentence.

use std::sync::LazyLock;

use super::openings::{Opening, openings};
use super::stem::stem;
use super::vocabulary::{Vocabulary, hash};
use crate::transform::words::Words;

/// Letters of a stem that are compared: `negotiate` and `negotiation` have them in common.
const ROOT: usize = 6;

/// Numbers as words, from two; "one" says nothing.
const COUNTS: [&str; 11] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
];

/// In small letters. A word stands in one row only.
const ROWS: [&str; 48] = [
    "1 one first",
    "2 two twice both second",
    "3 three third",
    "4 four fourth",
    "5 five fifth",
    "6 six",
    "7 seven",
    "8 eight",
    "9 nine",
    "10 ten",
    "11 eleven",
    "12 twelve dozen",
    "50 half",
    "accord agreement deal pact treaty",
    "aground stranded grounded",
    "arrest detain custody",
    "ask call demand request urge appeal",
    "attack strike assault raid",
    "ban prohibit forbid outlaw",
    "begin start launch open",
    "big large major significant substantial huge considerable",
    "buy purchase acquire acquisition",
    "cancel scrap drop abandon abolish",
    "challenge difficulty tension problem",
    "cooperate cooperation alignment alliance ties partnership",
    "cost price expense",
    "dead death die died dying kill fatal toll",
    "delay postpone",
    "end finish close conclude",
    "fall decline decrease shrink diminish reduce reduction cut lower slash",
    "fear worry concern",
    "fire blaze burn",
    "grow rise increase climb gain growth raise",
    "help aid assist support",
    "hurt injure injury wound",
    "leave depart departure",
    "linger remain continue persist stay ongoing",
    "make build produce construct manufacture",
    "offer proposal propose invitation",
    "plan schedule due expect",
    "possible possibility potential chance may could might likely",
    "reject rejection refuse refusal dismiss dismissal",
    "resign quit",
    "show indicate indication signal suggest reveal evident",
    "talk negotiate negotiation meeting discuss discussion dialogue",
    "test trial experiment",
    "use employ apply",
    "win victory beat defeat",
];

/// Words of two rows, what one of which says the other denies.
const OPPOSITES: [(&str, &str); 2] = [("grow", "fall"), ("begin", "end")];

/// The rows, made ready.
struct Rows {
    roots: Vocabulary,
    /// The row of each root, by its number.
    row_of: Vec<u64>,
    /// How the words of each row begin.
    openings: Vec<Vec<Opening>>,
    /// How all words for numbers begin, and all words of rows that have an opposite.
    counts: Vec<Opening>,
    opposed: Vec<Opening>,
    /// Rows of which one denies the other.
    opposites: [(u64, u64); OPPOSITES.len()],
}

static KNOWN: LazyLock<Rows> = LazyLock::new(|| {
    let mut roots = Vocabulary::with_room(512);
    let mut row_of = Vec::new();
    for (row, words) in (0..).zip(ROWS) {
        for word in words.split(' ') {
            // A root that two rows have is of the first.
            if roots.number(hash(root(word))) as usize == row_of.len() {
                row_of.push(row);
            }
        }
    }
    let mut rows = Rows {
        roots,
        row_of,
        openings: ROWS.iter().map(|row| openings(row.split(' '))).collect(),
        counts: Vec::new(),
        opposed: Vec::new(),
        opposites: [(0, 0); OPPOSITES.len()],
    };
    let begin = |word: &str| rows.kin(rows.meaning(word)).to_vec();
    let opposed = OPPOSITES.into_iter().flat_map(|(one, other)| [one, other]);
    let opposed = opposed.flat_map(begin).collect();
    let counts = COUNTS.into_iter().flat_map(begin).collect();
    rows.opposites = OPPOSITES.map(|(one, other)| (rows.meaning(one), rows.meaning(other)));
    Rows {
        counts,
        opposed,
        ..rows
    }
});

impl Rows {
    fn meaning(&self, word: &str) -> u64 {
        let hash = hash(root(word));
        let row = self.roots.find(hash);
        let row = row.and_then(|number| self.row_of.get(number as usize));
        // Rows are named by numbers that are no hash of a word by any likelihood.
        row.copied().unwrap_or(hash)
    }

    fn kin(&self, meaning: u64) -> &[Opening] {
        let row = usize::try_from(meaning).ok();
        let row = row.and_then(|row| self.openings.get(row));
        row.map_or(&[], Vec::as_slice)
    }
}

/// What stands for a word in small letters when meanings are compared.
pub(super) fn meaning(word: &str) -> u64 {
    KNOWN.meaning(word)
}

/// How the words of a row begin; nothing if a meaning is none.
pub(super) fn kin(meaning: u64) -> &'static [Opening] {
    KNOWN.kin(meaning)
}

/// How words for numbers begin, and words that say the same as they.
pub(super) fn counts() -> &'static [Opening] {
    &KNOWN.counts
}

/// How the words begin of all rows that have an opposite.
pub(super) fn opposed() -> &'static [Opening] {
    &KNOWN.opposed
}

/// The same, to be asked for each word.
static COUNT_WORDS: Words = Words::new(&COUNTS);

/// Whether a word in small letters is a number.
pub(super) fn is_count(word: &str) -> bool {
    COUNT_WORDS.has(word)
}

/// What such a number comes to.
pub(super) fn count(word: &str) -> Option<u64> {
    let place = COUNTS.iter().position(|count| *count == word)?;
    u64::try_from(place + 2).ok()
}

/// The row that says the opposite of a meaning, if there is one.
pub(super) fn opposite(meaning: u64) -> Option<u64> {
    KNOWN.opposites.iter().find_map(|&(one, other)| {
        if meaning == one {
            Some(other)
        } else {
            (meaning == other).then_some(one)
        }
    })
}

fn root(word: &str) -> &str {
    let stem = stem(word);
    match stem.as_bytes().get(..ROOT) {
        None => stem,
        Some(start) if start.is_ascii() => stem.get(..ROOT).unwrap_or(stem),
        Some(_) => {
            let end = stem.char_indices().nth(ROOT);
            end.and_then(|(end, _)| stem.get(..end)).unwrap_or(stem)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_row_or_root_meet() {
        for (one, other) in [
            ("negotiate", "negotiations"),
            ("talks", "dialogue"),
            ("rejected", "refusal"),
            ("three", "3"),
            ("rise", "growing"),
        ] {
            assert_eq!(meaning(one), meaning(other), "{one}, {other}");
        }
        assert_ne!(meaning("ferry"), meaning("ferries'"));
        assert_ne!(meaning("win"), meaning("wind"));
    }
}
