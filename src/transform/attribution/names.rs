//! The name of who speaks.

use crate::model::{MONTHS, Span, WEEKDAYS};
use crate::transform::verbs;
use crate::transform::words::Words;

/// The most words a name before a verb of saying may have; longer subjects are clauses.
const NAME_WORDS: usize = 10;

/// The name that ends where a verb of saying starts: its last run of words with capital letters, back to a clause border.
pub(super) fn speaker(sentence: &str, verb: usize) -> Option<Span> {
    let head = sentence.get(..verb)?;
    let clause = head
        .rfind([',', ';', ':', '"', '”', '“'])
        .map_or(0, |mark| {
            mark + head
                .get(mark..)
                .and_then(|s| s.chars().next())
                .map_or(1, char::len_utf8)
        });
    name_in(sentence, clause, verb)
}

/// The name after "according to", up to a clause border.
pub(super) fn source(sentence: &str, from: usize) -> Option<Span> {
    let tail = sentence.get(from..)?;
    let start = from + tail.strip_prefix("to ").map(|_| 3)?;
    let rest = sentence.get(start..)?;
    let end = rest.find([',', ';', '.', ':']).unwrap_or(rest.len());
    name_in(sentence, start, start + end)
}

/// Words that begin a sentence with a capital letter and name nobody.
static FUNCTION: Words = Words::new(&[
    "The", "A", "An", "He", "She", "It", "They", "We", "I", "This", "That", "These", "Those",
    "His", "Her", "Its", "Their", "Our", "My", "There", "In", "On", "But", "And", "At", "As", "By",
]);

/// The stretch from the first to the last word with a capital letter, if it is short enough to be a name.
/// An article or a pronoun at the start of the sentence does not make one, nor does the day in "On Sunday the ministry said", nor what
/// stands in parentheses or before a dash behind them: "PARIS (AP) - Apple said". What belongs to a name is part of it: "Gaza's health
/// ministry".
fn name_in(sentence: &str, start: usize, end: usize) -> Option<Span> {
    let text = sentence.get(start..end)?;
    let mut first = None;
    let mut last = None;
    let mut at = start;
    let mut count = 0;
    let mut before = "";
    // Whether a name so far ends with an owner, and whether what is owned goes on.
    let mut incomplete = false;
    let mut owned = false;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let capital = bare
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase);
        let function = FUNCTION.has(bare);
        let of = OWNER.iter().find_map(|mark| bare.strip_suffix(mark));
        // "Monday's report said"
        let day = match of {
            Some(day) => WEEKDAYS.contains(&day) || MONTHS.contains(&day),
            None => before.eq_ignore_ascii_case("on") && WEEKDAYS.contains(&bare),
        };
        let aside = first.is_none() && bare.starts_with('(');
        if before.ends_with(')') && matches!(bare, "-" | "--" | "–" | "—") {
            first = None;
            last = None;
        } else if capital && !function && !day && !aside {
            let name = bare.trim_start_matches(|c: char| !c.is_alphanumeric());
            first = first.or(Some(at + bare.len() - name.len()));
            last = Some(at + bare.len());
            owned = of.is_some();
            incomplete = owned;
        } else if owned && is_owned(bare) {
            last = Some(at + bare.len());
            incomplete = false;
        } else {
            owned = false;
        }
        at += word.len();
        count += 1;
        before = bare;
    }
    (count <= NAME_WORDS && !incomplete).then_some(Span::new(first?, last?))
}

/// How the name of an owner ends.
const OWNER: [&str; 4] = ["'s", "’s", "s'", "s’"];

/// Whether a word behind an owner is of what is owned, and not of what it did: "Israel's military has also said".
fn is_owned(word: &str) -> bool {
    static NOT_OWNED: Words = Words::new(&[
        "after", "also", "at", "by", "earlier", "from", "had", "has", "have", "in", "later",
        "never", "not", "on", "since", "still", "then", "who", "which", "with",
    ]);
    word.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-')
        && !word.ends_with("ly")
        && !NOT_OWNED.has(word)
        && !verbs::finite(word)
}
