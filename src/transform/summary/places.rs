//! Names that stand where a takeaway has another one.
//!
//! "State media in Daskar had not commented" is not borne by "State media in Vesthavn had not commented", although all other words agree,
//! nor "the Port Authority estimated" by "the Canal Authority and the Navy estimated". Only names in one place are set against each other,
//! behind the same word and preposition or before the same verb: a name that is missing elsewhere may be told by a pronoun.

use super::stops::is_stop_word;
use crate::model::{MONTHS, WEEKDAYS};
use crate::transform::verbs;
use crate::transform::words::{Words, all_words, bare, words};

/// Words of place before a name.
static PREPOSITIONS: Words =
    Words::new(&["across", "at", "from", "in", "near", "off", "outside", "to"]);

/// In headlines who hears stands before it: "Court told he had fled".
const TOLD: &str = "told";

/// The place of a name among other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'t> {
    /// Directly behind this word and this preposition.
    Behind(&'t str, &'t str),
    /// Directly before this past form. A helping verb stands before too many verbs to tell a place.
    Before(&'t str),
}

impl<'t> Place<'t> {
    /// Those of the name that stands from `start` to `end` in a takeaway, both byte offsets.
    pub(super) fn all(takeaway: &'t str, start: usize, end: usize) -> [Option<Self>; 2] {
        let before = takeaway.get(..start).unwrap_or_default();
        let mut before = before.strip_suffix(' ').unwrap_or_default().rsplit(' ');
        let preposition = before.next().filter(|word| PREPOSITIONS.has(word));
        let behind = preposition
            .zip(before.next())
            .map(|(preposition, word)| Self::Behind(word, preposition));
        let after = takeaway.get(end..).unwrap_or_default();
        let next = after
            .strip_prefix(' ')
            .and_then(|after| after.split(' ').next());
        let verb = next
            .map(bare)
            .filter(|word| verbs::past(word) && *word != TOLD);
        [behind, verb.map(Self::Before)]
    }

    /// Whether a sentence has a name in this place that the takeaway does not name at all.
    pub(super) fn has_another(self, sentence: &str, takeaway: &str) -> bool {
        let words = all_words(sentence);
        words.windows(3).any(|three| {
            let [first, second, third] = three else {
                return false;
            };
            let name = match self {
                Self::Behind(word, preposition) => {
                    (first.whole == word && second.whole == preposition).then_some(third)
                }
                // The first word of a sentence has its capital from there.
                Self::Before(verb) => (third.bare == verb).then_some(second),
            };
            name.is_some_and(|name| is_name(name.bare) && !names(takeaway, name.bare))
        })
    }
}

/// Whether a word is a name, and no day, month or pronoun.
fn is_name(word: &str) -> bool {
    let is_of_date = |names: &[&str]| names.iter().any(|name| name.starts_with(word));
    word.starts_with(char::is_uppercase)
        && !is_of_date(&WEEKDAYS)
        && !is_of_date(&MONTHS)
        && !is_stop_word(&word.to_lowercase())
}

/// Whether a takeaway has a name.
fn names(takeaway: &str, name: &str) -> bool {
    words(takeaway).any(|word| without_owner(word.bare) == without_owner(name))
}

/// A name without its "'s".
fn without_owner(name: &str) -> &str {
    let owner = name.strip_suffix("'s").or_else(|| name.strip_suffix("’s"));
    owner.unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_stands_behind_the_same_words() {
        let takeaway = "State media in Daskar had not commented by Monday.";
        let [place, none] = Place::all(takeaway, 15, 21);
        assert_eq!(
            (place, none),
            (Some(Place::Behind("media", "in")), None),
            "{takeaway}"
        );
        assert_eq!(Place::all(takeaway, 6, 11), [None, None]);
        let another = |sentence: &str| place.unwrap().has_another(sentence, takeaway);
        for sentence in [
            "State media in Vesthavn had not commented.",
            "State media in Mayenne had not commented.",
            "State media in Das had not commented.",
        ] {
            assert!(another(sentence), "{sentence}");
        }
        for sentence in [
            "State media there had not commented.",
            "State media in Daskar’s north had not commented.",
            "State media in the capital had not commented.",
            "State media in May had not commented.",
            "State media in Sept. had not commented.",
            "State media near Vesthavn had not commented.",
            "State media, read in Vesthavn, had not commented.",
        ] {
            assert!(!another(sentence), "{sentence}");
        }
    }

    #[test]
    fn another_name_stands_before_the_same_verb() {
        let takeaway = "The Port Authority estimated that 12 ships were lost.";
        let places = Place::all(takeaway, 9, 18);
        assert_eq!(places, [None, Some(Place::Before("estimated"))]);
        let another = |sentence: &str| Place::Before("estimated").has_another(sentence, takeaway);
        assert!(another("The Navy estimated that 12 ships were lost."));
        for sentence in [
            "The Authority estimated that 12 ships were lost.",
            "Officials estimated that 12 ships were lost.",
            "The office estimated that 12 ships were lost.",
            "In all, it estimated, the Navy lost 12 ships.",
            "The union said \"I estimated that 12 ships were lost\".",
        ] {
            assert!(!another(sentence), "{sentence}");
        }
        assert_eq!(
            Place::all("Ely Court told he had fled.", 4, 9),
            [None, None]
        );
    }
}
