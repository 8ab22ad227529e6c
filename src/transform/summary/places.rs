//! Names that stand where a takeaway has another one.
//!
//! "State media in Daskar had not commented" is not borne by "State media in Vesthavn had not commented", although all other words agree,
//! nor "the Port Authority estimated" by "the Canal Authority and the Navy estimated". Only names in one place are set against each other,
//! behind the same preposition or before the same verb: a name that is missing elsewhere may be told by a pronoun.

use crate::model::{MONTHS, WEEKDAYS};
use crate::transform::verbs;
use crate::transform::words::{Word, Words, all_words, bare};

/// Words of place before a name.
static PREPOSITIONS: Words =
    Words::new(&["across", "at", "from", "in", "near", "off", "outside", "to"]);

/// The place of a name among other words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'t> {
    /// Directly behind this preposition.
    Behind(&'t str),
    /// Directly before this past form. A helping verb stands before too many verbs to tell a place.
    Before(&'t str),
}

impl<'t> Place<'t> {
    /// Those of the name that stands from `start` to `end` in a takeaway.
    pub(super) fn all(takeaway: &'t str, start: usize, end: usize) -> [Option<Self>; 2] {
        let before = takeaway
            .get(..start)
            .and_then(|text| text.strip_suffix(' '));
        let before = before.and_then(|text| text.rsplit(' ').next());
        let behind = takeaway.get(end..).and_then(|text| text.strip_prefix(' '));
        let behind = behind.and_then(|text| text.split(' ').next()).map(bare);
        [
            before
                .filter(|word| PREPOSITIONS.has(word))
                .map(Self::Behind),
            behind.filter(|word| verbs::past(word)).map(Self::Before),
        ]
    }

    /// Whether a sentence has a name in this place that the takeaway does not name at all.
    pub(super) fn has_another(self, sentence: &str, takeaway: &str) -> bool {
        let words = all_words(sentence);
        let mut pairs = words.windows(2).enumerate();
        pairs.any(|(at, pair)| {
            let [first, second] = pair else {
                return false;
            };
            let name = match self {
                Self::Behind(preposition) => (first.whole == preposition).then_some(second),
                // The first word of a sentence has its capital from there.
                Self::Before(verb) => (second.bare == verb && at > 0).then_some(first),
            };
            name.is_some_and(|name| is_name(name) && !takeaway.contains(without_owner(name.bare)))
        })
    }
}

fn is_name(word: &Word<'_>) -> bool {
    let is_of_date = |names: &[&str]| names.iter().any(|name| word.bare.starts_with(name));
    word.bare.starts_with(char::is_uppercase) && !is_of_date(&WEEKDAYS) && !is_of_date(&MONTHS)
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
    fn another_name_stands_behind_the_same_preposition() {
        let takeaway = "State media in Daskar had not commented by Monday.";
        let places = Place::all(takeaway, 15, 21);
        assert_eq!(places, [Some(Place::Behind("in")), None]);
        assert_eq!(Place::all(takeaway, 6, 11), [None, None]);
        let another = |sentence: &str| Place::Behind("in").has_another(sentence, takeaway);
        assert!(another("State media in Vesthavn had not commented."));
        for sentence in [
            "State media there had not commented.",
            "State media in Daskar’s north had not commented.",
            "State media in the capital had not commented in May.",
            "State media near Vesthavn had not commented.",
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
        ] {
            assert!(!another(sentence), "{sentence}");
        }
    }
}
