//! Words that say much the same in news, so that a takeaway in other words than its report finds its sentence.

use std::sync::LazyLock;

use super::stem::stem;
use super::vocabulary::{Vocabulary, hash};

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

/// The roots, and the row of each by its number.
static KNOWN: LazyLock<(Vocabulary, Vec<u64>)> = LazyLock::new(|| {
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
    (roots, row_of)
});

/// What stands for a word in small letters when meanings are compared.
pub(super) fn meaning(word: &str) -> u64 {
    let hash = hash(root(word));
    let (roots, row_of) = &*KNOWN;
    let row = roots
        .find(hash)
        .and_then(|number| row_of.get(number as usize));
    // Rows are named by numbers that are no hash of a word by any likelihood.
    row.copied().unwrap_or(hash)
}

/// A word in small letters, and all in its row.
pub(super) fn kin(word: &str) -> impl Iterator<Item = &str> {
    let (roots, row_of) = &*KNOWN;
    let row = roots.find(hash(root(word)));
    let row = row.and_then(|number| row_of.get(number as usize));
    let row = row.and_then(|row| ROWS.get(usize::try_from(*row).ok()?));
    std::iter::once(word).chain(row.into_iter().flat_map(|row| row.split(' ')))
}

/// Whether a word in small letters is a number.
pub(super) fn is_count(word: &str) -> bool {
    // Most words are longer, or begin otherwise.
    word.len() <= 6 && word.starts_with(['t', 'f', 's', 'e', 'n']) && COUNTS.contains(&word)
}

/// What such a number comes to.
pub(super) fn count(word: &str) -> Option<u64> {
    let place = COUNTS.iter().position(|count| *count == word)?;
    u64::try_from(place + 2).ok()
}

/// All of them.
pub(super) fn counts() -> impl Iterator<Item = &'static str> {
    COUNTS.into_iter()
}

/// The words of the row that says the opposite of a word in small letters, if there is one.
pub(super) fn opposite(word: &str) -> Option<u64> {
    let own = meaning(word);
    OPPOSITES.iter().find_map(|(one, other)| {
        let (one, other) = (meaning(one), meaning(other));
        match own {
            own if own == one => Some(other),
            own if own == other => Some(one),
            _ => None,
        }
    })
}

fn root(word: &str) -> &str {
    let stem = stem(word);
    let end = stem
        .char_indices()
        .nth(ROOT)
        .map_or(stem.len(), |(at, _)| at);
    stem.get(..end).unwrap_or(stem)
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
