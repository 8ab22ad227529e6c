//! How a sentence speaks: as fact, as somebody's word, or of what was not.
//!
//! A sentence is read by its cue words alone. In doubt it is a plain report: the reader sees the sentence itself.

use super::verbs;
use super::words::{self, Words};
use crate::model::{Span, WEEKDAYS};

/// Whose word a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The report's own.
    Nobody,
    /// Somebody's whom it does not name.
    Somebody,
    /// The party's whose name stands there.
    By(Span),
}

/// Verbs by which a party speaks for itself.
static SAYING: Words = Words::new(&[
    "said",
    "says",
    "announced",
    "claimed",
    "stated",
    "told",
    "declared",
    "insisted",
    "alleged",
    "denied",
    "denies",
    "confirmed",
]);

/// Verbs of what a party says is not so.
static DENYING: Words = Words::new(&["denied", "denies", "denying"]);

/// All of these in one list: a sentence without them, and without a "didn't", denies nothing.
static DENIAL: Words = Words::new(&["not", "never", "denied", "denies", "denying"]);

/// What is denied, where it is named before what it says: "denied a report that it sank".
static CLAIM: Words = Words::new(&[
    "report",
    "reports",
    "claim",
    "claims",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "allegation",
    "allegations",
    "accusation",
    "accusations",
    "charge",
    "charges",
    "suggestion",
    "suggestions",
    "speculation",
]);

/// Helping verbs of what did or will not happen. Other verbs deny a state, not an event: "it is not large".
static HELPING: Words = Words::new(&["had", "has", "have", "did", "was", "were", "will", "would"]);

/// Words that deny what a helping verb before them says.
static NOT: Words = Words::new(&["not", "never"]);

/// Words that open a clause of its own; commas do not, since they also set off a date.
static CLAUSE: Words = Words::new(&[
    "which", "who", "that", "because", "but", "and", "while", "although", "whereas", "when",
]);

/// The most words a name before a verb of saying may have; longer subjects are clauses.
const NAME_WORDS: usize = 10;

/// Words that open a clause of its own, which takes no speaker from a clause behind it, and gives none to one before it.
static OWN: Words = Words::new(&[
    "and", "but", "while", "whereas", "which", "who", "whose", "when", "after", "because",
    "although", "though", "yet", "so",
]);

/// What a sentence says itself, and the places in it where somebody speaks.
#[derive(Debug)]
pub(super) struct Sayings<'a> {
    sentence: &'a str,
    /// The words outside of quotes.
    own: Vec<Word<'a>>,
    places: Vec<(usize, Said)>,
    /// Whether any of its words can say that something is not so; hardly any has one.
    denies: bool,
}

impl<'a> Sayings<'a> {
    /// Those of a sentence, in its order.
    pub(super) fn of(sentence: &'a str) -> Self {
        let mut own = Vec::with_capacity(sentence.len() / words::SHORT_WORD);
        own.extend(outside_quotes(sentence));
        let mut places = Vec::new();
        let mut denies = false;
        let mut before = "";
        for word in &own {
            let bare = word.bare;
            denies |= DENIAL.has_in_any_case(bare) || is_joined_not(bare);
            let before = std::mem::replace(&mut before, bare);
            let party = if SAYING.has_in_any_case(bare) && !is_being(before) {
                speaker(sentence, word.start)
            } else if bare.eq_ignore_ascii_case("according") {
                source(sentence, word.end)
            } else {
                continue;
            };
            places.push((word.start, party.map_or(Said::Somebody, Said::By)));
        }
        Self {
            sentence,
            own,
            places,
            denies,
        }
    }

    /// Whose word a clause of the sentence is: of who speaks in it; else of who spoke last before it, "said that it sank"; else of who
    /// speaks behind it in what is no clause of its own, "it sank, the port said".
    pub(super) fn govern(&self, clauses: &[Span], clause: Span) -> Said {
        let within = |place: usize| (clause.start as usize..clause.end as usize).contains(&place);
        let inside = self.places.iter().find(|(place, _)| within(*place));
        let before = || {
            let mut earlier = self.places.iter().rev();
            earlier.find(|(place, _)| *place < clause.start as usize)
        };
        let behind = || {
            let own = |place: usize| {
                clauses
                    .iter()
                    .filter(|it| it.start >= clause.end && it.start as usize <= place)
                    .any(|it| opens_own(self.sentence, *it))
            };
            self.places.iter().find(|(place, _)| !own(*place))
        };
        inside
            .or_else(before)
            .or_else(behind)
            .map_or(Said::Nobody, |(_, said)| *said)
    }

    /// Whether the clause around a time expression says that something did not happen, or hangs on a denial: "denied that he left on
    /// Monday".
    pub(super) fn negate(&self, at: Span) -> bool {
        if !self.denies {
            return false;
        }
        let mut found = false;
        let mut passed = false;
        let mut governed = false;
        let mut before = "";
        let mut words = self.own.iter().peekable();
        while let Some(&Word { bare, end, .. }) = words.next() {
            if CLAUSE.has_in_any_case(bare) {
                if passed {
                    break;
                }
                // "denied an appeal that was filed" does not deny that it was filed.
                let next = words.peek().map_or("", |next| next.bare);
                governed &= bare == "that" && !verbs::finite(next);
                found = governed;
            }
            passed |= end > at.start as usize;
            let not = NOT.has_in_any_case(before) || is_joined_not(before);
            let helped = HELPING.has(before) && NOT.has_in_any_case(bare);
            let denied = DENYING.has(bare) && !not;
            found |= helped || denied || is_joined_not(bare);
            // What is denied follows at once, or behind a word for it: "denied a loan that Lee took" is no denial of the taking.
            let said = not && matches!(bare, "say" | "said");
            governed = denied || said || (governed && governs(before, bare));
            before = bare;
        }
        found && passed
    }
}

/// "It was announced" names nobody.
fn is_being(before: &str) -> bool {
    matches!(before, "was" | "were" | "is" | "are" | "been" | "be")
}

/// "and the owner denied it", but not "and sank": that goes on with what is said.
fn opens_own(sentence: &str, clause: Span) -> bool {
    let clause = sentence.get(clause.range()).unwrap_or_default();
    let mut words = clause.split_ascii_whitespace().map(words::bare);
    let first = words.next().unwrap_or_default();
    let goes_on = first.eq_ignore_ascii_case("and") && words.next().is_some_and(verbs::finite);
    OWN.has_in_any_case(first) && !goes_on
}

/// "didn't", "won’t"
fn is_joined_not(word: &str) -> bool {
    // Few words end so, and all are asked.
    let Some(before) = word.strip_suffix('t') else {
        return false;
    };
    let joined = before
        .strip_suffix("n'")
        .or_else(|| before.strip_suffix("n’"));
    joined.is_some_and(|verb| HELPING.has(verb) || verb == "wo")
}

/// Whether a verb of denial still governs what follows behind one more word: articles, words for what is denied, and when it was.
fn governs(before: &str, word: &str) -> bool {
    let day = before == "on" && WEEKDAYS.contains(&word);
    let light = matches!(word, "that" | "a" | "the" | "any" | "on");
    day || light || before == "that" || CLAIM.has(word)
}

/// A word and where it stands, with the white space after it.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    start: usize,
    end: usize,
    bare: &'a str,
}

/// The words that the report says itself.
fn outside_quotes(sentence: &str) -> impl Iterator<Item = Word<'_>> {
    let mut quoted = false;
    let mut at = 0;
    words::with_space(sentence).filter_map(move |word| {
        let start = at;
        at += word.len();
        let within = quoted;
        if word.bytes().any(|byte| byte == b'"' || !byte.is_ascii()) {
            for mark in word.chars() {
                quoted = match mark {
                    '“' => true,
                    '”' => false,
                    '"' => !quoted,
                    _ => quoted,
                };
            }
        }
        (!within).then(|| Word {
            start,
            end: at,
            bare: words::bare(word),
        })
    })
}

/// The name that ends where a verb of saying starts: its last run of words with capital letters, back to a clause border.
fn speaker(sentence: &str, verb: usize) -> Option<Span> {
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
fn source(sentence: &str, from: usize) -> Option<Span> {
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
/// An article or a pronoun at the start of the sentence does not make one, nor does the day in "On Sunday the ministry said".
fn name_in(sentence: &str, start: usize, end: usize) -> Option<Span> {
    let text = sentence.get(start..end)?;
    let mut first = None;
    let mut last = None;
    let mut at = start;
    let mut count = 0;
    let mut before = "";
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let capital = bare
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(char::is_uppercase);
        let function = FUNCTION.has(bare);
        let day = before.eq_ignore_ascii_case("on") && WEEKDAYS.contains(&bare);
        if capital && !function && !day {
            first = first.or(Some(at));
            last = Some(at + bare.len());
        }
        at += word.len();
        count += 1;
        before = bare;
    }
    (count <= NAME_WORDS).then_some(Span::new(first?, last?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &str) {
        let whole = Span::new(0, sentence.len());
        let sayings = Sayings::of(sentence);
        let said = match sayings.govern(&[whole], whole) {
            Said::Nobody => String::new(),
            Said::Somebody => "said ".to_owned(),
            Said::By(span) => format!("said by {} ", &sentence[span.range()]),
        };
        let at = sentence
            .find("May")
            .or_else(|| sentence.find("Monday"))
            .unwrap_or(0);
        let negated = if sayings.negate(Span::new(at, at + 3)) {
            "negated "
        } else {
            ""
        };
        assert_eq!(format!("{said}{negated}").trim(), expected, "{sentence}");
    }

    #[test]
    fn a_party_speaks() {
        check(
            "The state-run Port Watch announced that the ship left on Monday.",
            "said by Port Watch",
        );
        check(
            "Traffic resumed on Monday, according to Port Watch, a group.",
            "said by Port Watch",
        );
        check(
            "On Monday Port Watch said that the ship had left.",
            "said by Port Watch",
        );
        check(
            "The Sunday Post said on Monday that it had left.",
            "said by Sunday Post",
        );
        check("Its discovery was announced in May.", "");
        check("He said on Monday that it was over.", "said");
        check("\"Port Watch said so on Monday,\" the paper wrote.", "");
    }

    #[test]
    fn what_did_not_happen() {
        check(
            "As of Monday morning, the ministry had not commented on it.",
            "negated",
        );
        check("The launch wouldn't take place on Monday.", "negated");
        check("It is not a copy of the ship which was built in May.", "");
        check(
            "The lane opened in May lies farther north and does not help.",
            "",
        );
        check("The owner had not paid, but the ship left on Monday.", "");
    }

    #[test]
    fn what_is_denied_did_not_happen() {
        check(
            "Mayor Lee denied that he resigned on Monday.",
            "said by Mayor Lee negated",
        );
        check(
            "Police denied a report that the ship sank on Monday.",
            "said by Police negated",
        );
        check("Lee did not say that it left on Monday.", "negated");
        check("Lee didn't say that it left on Monday.", "negated");
        check("Lee denies that he left on Monday.", "said by Lee negated");
        check(
            "Lee denied that he lied, but he left on Monday.",
            "said by Lee",
        );
        check("Lee never denied that he left on Monday.", "said by Lee");
        check(
            "The Court denied an appeal that was filed on Monday.",
            "said by Court",
        );
        check(
            "The Court denied a loan that Lee took on Monday.",
            "said by Court",
        );
    }
}
