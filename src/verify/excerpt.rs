//! Long words, cut to where they begin to differ.

/// How many characters are shown.
const SHOWN: usize = 200;

/// How many of them stand before the first that differs.
const BEFORE: usize = 80;

/// Both words as they are if they are short, else what lies around their first difference.
pub(super) fn of(one: &str, other: &str) -> (String, String) {
    let is_short = |words: &str| words.chars().nth(SHOWN).is_none();
    if is_short(one) && is_short(other) {
        return (one.to_owned(), other.to_owned());
    }
    let pairs = one.chars().zip(other.chars());
    let same = pairs.take_while(|(one, other)| one == other).count();
    let from = if same + BEFORE < SHOWN {
        0
    } else {
        same.saturating_sub(BEFORE)
    };
    (cut(one, from), cut(other, from))
}

fn cut(words: &str, from: usize) -> String {
    let mut rest = words.chars().skip(from);
    let mut shown = if from > 0 { "…" } else { "" }.to_owned();
    shown.extend(rest.by_ref().take(SHOWN));
    if rest.next().is_some() {
        shown.push('…');
    }
    shown
}
