//! Relative clauses that are over before their sentence is: what they deny, or call possible, holds for them alone.
//!
//! "The bank, which did not comment, will cut jobs by 2027" cuts them, and "the ship that did not sink on Sunday sailed on Monday" sailed.
//! Found by marks and by the verb with which the main clause goes on. In doubt a clause runs on, and all words of it count.

use crate::model::{MONTHS, Span};
use crate::transform::verbs;
use crate::transform::words::{Word, Words};

static RELATIVE: Words = Words::new(&["which", "who", "whom", "whose", "where"]);

/// Words that go on with a clause, or open another one in it.
static JOINING: Words = Words::new(&[
    "although", "and", "as", "because", "but", "if", "or", "so", "that", "though", "unless",
    "when", "where", "whereas", "which", "while", "who", "whom", "whose", "yet",
]);

/// Words between a helping verb and its verb.
static BETWEEN: Words = Words::new(&[
    "also", "be", "been", "being", "ever", "had", "have", "never", "not", "yet",
]);

/// Behind these, a past form is a participle, an infinitive or a noun: "had been named", "to cut", "the set". Behind a pronoun it is the verb
/// of a clause of its own: "the town he left".
static NO_VERB_BEHIND: Words = Words::new(&[
    "a", "an", "are", "be", "been", "being", "had", "has", "have", "he", "her", "his", "is", "it",
    "its", "she", "the", "their", "they", "to", "was", "we", "were",
]);

/// Those of the words of a sentence, as byte offsets in it, in order.
pub(super) fn relatives(words: &[Word<'_>]) -> Vec<Span> {
    let mut found = Vec::new();
    let opens = |word: &Word<'_>| word.bare == "that" || RELATIVE.has(word.bare);
    if !words.iter().any(opens) {
        return found;
    }
    // Whether the clause so far has its verb: then a second one behind a relative clause is not its own.
    let mut has_verb = false;
    let mut at = 1;
    while let Some([before, word]) = words.get(at - 1..=at) {
        has_verb |= verbs::finite(before.bare);
        has_verb &= !verbs::says(before.bare) && !JOINING.has(before.bare);
        let comma = before.whole.ends_with(',');
        let end = match word.bare {
            which if comma && RELATIVE.has(which) => behind_mark(words, at),
            "that" | "which" | "who" if !comma && !has_verb => before_verb(words, at),
            _ => None,
        };
        let last = end.and_then(|end| words.get(end));
        if let (Some(end), Some(last)) = (end, last) {
            found.push(Span::new(word.start, last.start));
            at = end;
        }
        at += 1;
    }
    found
}

/// The word behind the mark that closes the relative clause that a comma opens before the word at `from`: the comma before the verb of
/// the main clause, else the first one behind its own verb. Commas of a list inside it do not close it.
fn behind_mark(words: &[Word<'_>], from: usize) -> Option<usize> {
    let mut has_verb = false;
    let mut first = None;
    for (at, pair) in words.windows(2).enumerate().skip(from + 1) {
        let [word, next] = pair else {
            break;
        };
        has_verb |= verbs::finite(word.bare);
        match word.whole.as_bytes().last() {
            Some(b';') => return first.or(Some(at + 1)),
            Some(b',') if verbs::finite(next.bare) => return Some(at + 1),
            // A comma also sets off a date, and joins.
            Some(b',') if has_verb && !JOINING.has(next.bare) && !is_of_date(next.bare) => {
                first = first.or(Some(at + 1));
            }
            _ => {}
        }
    }
    first
}

/// The verb with which the main clause goes on behind the relative clause that opens with the word at `from`, without a comma.
fn before_verb(words: &[Word<'_>], from: usize) -> Option<usize> {
    let verb = words
        .get(from + 1)
        .filter(|word| verbs::finite(word.bare))?;
    let mut at = from + 2;
    if verbs::helps(verb.bare) {
        while words.get(at).is_some_and(|word| BETWEEN.has(word.bare)) {
            at += 1;
        }
        at += 1;
    }
    while let Some([before, word]) = words.get(at - 1..=at) {
        if JOINING.has(word.bare) || verbs::says(before.bare) {
            return None;
        }
        if verbs::finite(word.bare) && !NO_VERB_BEHIND.has(before.bare) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// "Monday, 27 October", "May, 1998"
fn is_of_date(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        || verbs::is_weekday(word)
        || MONTHS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::transform::words::all_words;

    fn check(sentence: &str, expected: &str) {
        let found: Vec<&str> = relatives(&all_words(sentence))
            .into_iter()
            .map(|span| sentence[span.range()].trim())
            .collect();
        assert_eq!(found.join(" | "), expected, "{sentence}");
    }

    #[test]
    fn a_comma_closes_what_a_comma_opened() {
        check(
            "The bank, which did not comment, will cut jobs.",
            "which did not comment,",
        );
        check(
            "The bank, which runs ferries, will cut jobs.",
            "which runs ferries,",
        );
        check(
            "Lee, who had not been seen since Friday, 24 October, was found.",
            "who had not been seen since Friday, 24 October,",
        );
        check(
            "It left the port, which had not opened; it sank.",
            "which had not opened;",
        );
        // Its own commas do not.
        check(
            "The ship, which did not call at Oslo, Bergen or Stavanger in 2019, sailed on Friday.",
            "which did not call at Oslo, Bergen or Stavanger in 2019,",
        );
        // The end of the sentence closes it, or nothing does for certain.
        check("It left the port, which had not opened.", "");
        check(
            "It hit the quay, which was not built in May, 1998, and sank.",
            "",
        );
    }

    #[test]
    fn the_verb_of_the_main_clause_closes_what_has_no_comma() {
        check(
            "The ship that did not sink on Sunday sailed on Monday.",
            "that did not sink on Sunday",
        );
        check(
            "Police said a man who could not swim drowned.",
            "who could not swim",
        );
        check(
            "A man who had not been named was held.",
            "who had not been named",
        );
        check(
            "A man who did not want to cut jobs left.",
            "who did not want to cut jobs",
        );
        check("Police held a man who did not leave the town.", "");
        check("A man who did not sign and left was held.", "");
        check("Lee denied that the ship sank.", "");
    }
}
