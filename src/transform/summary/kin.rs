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

/// Words that say the same.
pub(super) struct Row {
    /// The hashes of their roots, without those that a row before has.
    pub roots: Vec<u64>,
    /// How they begin.
    pub openings: Vec<Opening>,
    /// The row that says the opposite.
    opposite: Option<usize>,
}

/// The rows, made ready.
struct Rows {
    /// The root of a row has its place in `row_of`.
    roots: Vocabulary,
    row_of: Vec<usize>,
    all: Vec<Row>,
    /// How all words for numbers begin, and words that say the same as they.
    counts: Vec<Opening>,
}

static KNOWN: LazyLock<Rows> = LazyLock::new(|| {
    let mut known = Rows {
        roots: Vocabulary::with_room(256),
        row_of: Vec::new(),
        all: Vec::new(),
        counts: Vec::new(),
    };
    for (row, words) in ROWS.iter().enumerate() {
        let words = words.split(' ');
        let roots = words.clone().map(root);
        let new = |root: &u64| {
            known.roots.number(*root) as usize == known.row_of.len() && {
                known.row_of.push(row);
                true
            }
        };
        known.all.push(Row {
            roots: roots.filter(new).collect(),
            openings: openings(words),
            opposite: None,
        });
    }
    let place = |word: &str| known.place(root(word));
    let opposites = OPPOSITES.iter();
    let opposites = opposites.filter_map(|(one, other)| Some((place(one)?, place(other)?)));
    for (one, other) in opposites.collect::<Vec<_>>() {
        for (row, opposite) in [(one, other), (other, one)] {
            if let Some(row) = known.all.get_mut(row) {
                row.opposite = Some(opposite);
            }
        }
    }
    let counts = COUNTS.iter().filter_map(|word| known.row(root(word)));
    known.counts = counts.flat_map(|row| row.openings.clone()).collect();
    known
});

impl Rows {
    fn place(&self, root: u64) -> Option<usize> {
        let number = self.roots.find(root)?;
        self.row_of.get(number as usize).copied()
    }

    fn row(&self, root: u64) -> Option<&Row> {
        self.all.get(self.place(root)?)
    }
}

/// The row of a root.
pub(super) fn row(root: u64) -> Option<&'static Row> {
    KNOWN.row(root)
}

impl Row {
    /// The row that says the opposite.
    pub(super) fn opposite(&self) -> Option<&'static Row> {
        KNOWN.all.get(self.opposite?)
    }
}

/// How words for numbers begin, and words that say the same as they.
pub(super) fn counts() -> &'static [Opening] {
    &KNOWN.counts
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

/// The hash of the root of a word in small letters.
pub(super) fn root(word: &str) -> u64 {
    let stem = stem(word);
    hash(match stem.as_bytes().get(..ROOT) {
        None => stem,
        Some(start) if start.is_ascii() => stem.get(..ROOT).unwrap_or(stem),
        Some(_) => {
            let end = stem.char_indices().nth(ROOT);
            end.and_then(|(end, _)| stem.get(..end)).unwrap_or(stem)
        }
    })
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
            let meaning = |word| row(root(word)).map_or(vec![root(word)], |row| row.roots.clone());
            assert_eq!(meaning(one), meaning(other), "{one}, {other}");
        }
        assert_ne!(root("ferry"), root("ferries'"));
        assert_ne!(root("win"), root("wind"));
    }
}
