//! How a sentence speaks: as fact, as somebody's word, or of what was not.
//!
//! A sentence is read by its cue words alone. In doubt it is a plain report: the reader sees the sentence itself.

use super::verbs;
use super::words::{self, Words};
use crate::model::{MONTHS, Span, WEEKDAYS};

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
    "accused",
    "accuses",
    "alleged",
    "alleges",
    "announced",
    "announces",
    "claimed",
    "confirmed",
    "confirms",
    "declared",
    "declares",
    "denied",
    "denies",
    "insisted",
    "insists",
    "said",
    "says",
    "stated",
    "told",
]);

/// Verbs of many who speak; behind a helping verb, "to" or "not" nobody does: "did not say", "to claim".
static SAY: Words = Words::new(&["accuse", "allege", "insist", "say"]);

/// Words by which what is said to be so is not the report's own word, though nobody is seen to speak; in their clause alone.
static ALLEGEDLY: Words = Words::new(&["allegedly", "purportedly"]);

/// What "claim" and "claims" stand before as verbs: "claims it sank", but not "claims rose".
static CLAIMED: Words = Words::new(&[
    "he", "her", "his", "it", "its", "she", "that", "the", "their", "there", "they", "to",
]);

/// What "claim" and "claims" stand behind as nouns.
static OF_NOUN: Words = Words::new(&[
    "a", "all", "any", "her", "his", "its", "new", "no", "of", "such", "that", "the", "their",
    "these", "this", "those",
]);

/// Verbs of what a party says is not so.
static DENYING: Words = Words::new(&["denied", "denies", "denying"]);

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
static HELPING: Words = Words::new(&[
    "could", "did", "had", "has", "have", "was", "were", "will", "would",
]);

/// Words that deny what a helping verb before them says.
static NOT: Words = Words::new(&["not", "never"]);

/// Words behind "not" that deny nothing: "did not only close it but also sold it".
static ONLY: Words = Words::new(&["just", "merely", "only", "simply", "solely"]);

/// Words that open a clause of its own; commas do not, since they also set off a date.
static CLAUSE: Words = Words::new(&[
    "although", "and", "because", "but", "how", "that", "what", "when", "where", "whereas",
    "whether", "which", "while", "who", "whom", "whose", "why",
]);

/// The most words a name before a verb of saying may have; longer subjects are clauses.
const NAME_WORDS: usize = 10;

/// Words that open a clause of its own, which takes no speaker from a clause behind it, and gives none to one before it.
static OWN: Words = Words::new(&[
    "and", "but", "while", "whereas", "which", "who", "whose", "when", "after", "because",
    "although", "though", "yet", "so",
]);

/// The places in a sentence where somebody speaks.
#[derive(Debug)]
pub(super) struct Sayings {
    spoken: Vec<(usize, Said)>,
    /// Where words such as "allegedly" stand.
    alleged: Vec<usize>,
}

impl Sayings {
    /// Those of a sentence, in its order.
    pub(super) fn of(sentence: &str) -> Self {
        let mut spoken = Vec::new();
        let mut alleged = Vec::new();
        let mut before = "";
        let mut words = outside_quotes(sentence).peekable();
        while let Some(word) = words.next() {
            let bare = word.bare(sentence);
            let next = words.peek().map_or("", |next| next.bare(sentence));
            if speaks(before, bare, next) {
                let party = speaker(sentence, word.start);
                spoken.push((word.start, party.map_or(Said::Somebody, Said::By)));
            } else if bare.eq_ignore_ascii_case("according") {
                let party = source(sentence, word.end);
                spoken.push((word.start, party.map_or(Said::Somebody, Said::By)));
            } else if ALLEGEDLY.has_in_any_case(bare)
                || (is_passive(before) && matches!(bare, "accused" | "alleged"))
            {
                alleged.push(word.start);
            }
            before = bare;
        }
        Self { spoken, alleged }
    }

    /// Whose word a clause of the sentence is: of who speaks in it; else of who spoke last before it, "said that it sank"; else of who
    /// speaks behind it in what is no clause of its own, "it sank, the port said".
    pub(super) fn govern(&self, sentence: &str, clauses: &[Span], clause: Span) -> Said {
        let within = |place: usize| (clause.start as usize..clause.end as usize).contains(&place);
        let inside = self.spoken.iter().find(|(place, _)| within(*place));
        let before = || {
            let mut earlier = self.spoken.iter().rev();
            earlier.find(|(place, _)| *place < clause.start as usize)
        };
        let behind = || {
            let own = |place: usize| {
                clauses
                    .iter()
                    .filter(|it| it.start >= clause.end && it.start as usize <= place)
                    .any(|it| opens_own(sentence, *it))
            };
            self.spoken.iter().find(|(place, _)| !own(*place))
        };
        inside
            .or_else(before)
            .or_else(behind)
            .map(|(_, said)| *said)
            .or_else(|| {
                let alleged = self.alleged.iter().any(|place| within(*place));
                alleged.then_some(Said::Somebody)
            })
            .unwrap_or(Said::Nobody)
    }
}

/// Whether somebody speaks by a word, by those beside it.
fn speaks(before: &str, word: &str, next: &str) -> bool {
    if matches!(word, "claim" | "claims") {
        return CLAIMED.has(next) && !OF_NOUN.has_in_any_case(before) && can_say(before);
    }
    // "The accused" is a person. "It was announced" names nobody.
    let noun = word == "accused" && OF_NOUN.has_in_any_case(before);
    (SAYING.has_in_any_case(word) && !is_passive(before) && !noun)
        || (SAY.has(word) && can_say(before))
}

fn is_passive(before: &str) -> bool {
    matches!(before, "was" | "were" | "is" | "are" | "been" | "be")
}

/// Whether the word before a verb in its plain form leaves it a verb of who speaks.
fn can_say(before: &str) -> bool {
    !before.is_empty()
        && !verbs::finite(before)
        && !NOT.has(before)
        && !matches!(before, "to" | "cannot" | "can't" | "can’t")
}

/// "and the owner denied it", but not "and sank": that goes on with what is said.
fn opens_own(sentence: &str, clause: Span) -> bool {
    let clause = sentence.get(clause.range()).unwrap_or_default();
    let mut words = clause.split_ascii_whitespace().map(words::bare);
    let first = words.next().unwrap_or_default();
    let goes_on = first.eq_ignore_ascii_case("and") && words.next().is_some_and(verbs::finite);
    OWN.has_in_any_case(first) && !goes_on
}

/// Whether the clause around a time expression says that something did not happen, or hangs on a denial: "denied that he left on Monday".
/// Relative clauses that are over before the sentence is speak for themselves alone.
pub(super) fn negated(sentence: &str, at: Span, relatives: &[Span]) -> bool {
    let holds = |clause: &&Span, place: usize| clause.range().contains(&place);
    let of_clause = |place: usize| relatives.iter().find(|clause| holds(clause, place));
    let own = of_clause(at.start as usize);
    let mut found = false;
    let mut passed = false;
    let mut governed = false;
    let mut before = "";
    let mut words = outside_quotes(sentence)
        .filter(|word| of_clause(word.start) == own)
        .peekable();
    while let Some(word) = words.next() {
        let bare = word.bare(sentence);
        let next = words.peek().map_or("", |next| next.bare(sentence));
        if CLAUSE.has_in_any_case(bare) {
            if passed {
                break;
            }
            // "denied an appeal that was filed" does not deny that it was filed.
            governed &= bare == "that" && !verbs::finite(next);
            found = governed;
        }
        passed |= word.end > at.start as usize;
        let not = NOT.has_in_any_case(before) || is_joined_not(before);
        let helped = HELPING.has(before) && NOT.has_in_any_case(bare);
        let denied = DENYING.has(bare) && !not;
        found |= denied || ((helped || is_joined_not(bare)) && !ONLY.has(next));
        // What is denied follows at once, or behind a word for it: "denied a loan that Lee took" is no denial of the taking.
        let said = not && matches!(bare, "say" | "said");
        governed = denied || said || (governed && governs(before, bare));
        before = bare;
    }
    found && passed
}

/// "didn't", "won’t"
fn is_joined_not(word: &str) -> bool {
    let joined = word
        .strip_suffix("n't")
        .or_else(|| word.strip_suffix("n’t"));
    joined.is_some_and(|verb| HELPING.has(verb) || verb == "wo")
}

/// Whether a verb of denial still governs what follows behind one more word: articles, words for what is denied, and when it was.
fn governs(before: &str, word: &str) -> bool {
    let day = before == "on" && WEEKDAYS.contains(&word);
    let light = matches!(word, "that" | "a" | "the" | "any" | "on");
    day || light || before == "that" || CLAIM.has(word)
}

/// A word with the white space after it.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
}

impl Word {
    fn bare(self, sentence: &str) -> &str {
        words::bare(sentence.get(self.start..self.end).unwrap_or_default())
    }
}

/// The words that the report says itself.
fn outside_quotes(sentence: &str) -> impl Iterator<Item = Word> {
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
        (!within).then_some(Word { start, end: at })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, expected: &str) {
        let whole = Span::new(0, sentence.len());
        let said = match Sayings::of(sentence).govern(sentence, &[whole], whole) {
            Said::Nobody => String::new(),
            Said::Somebody => "said ".to_owned(),
            Said::By(span) => format!("said by {} ", &sentence[span.range()]),
        };
        let at = sentence
            .find("May")
            .or_else(|| sentence.find("Monday"))
            .unwrap_or(0);
        let negated = if negated(sentence, Span::new(at, at + 3), &[]) {
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
    fn a_party_has_its_whole_name() {
        check(
            "Ten died on Monday, Gaza's health ministry said.",
            "said by Gaza's health ministry",
        );
        check(
            "Israel’s military on Monday said it left.",
            "said by Israel’s military",
        );
        check(
            "Israel's Port Ministry said it left on Monday.",
            "said by Israel's Port Ministry",
        );
        check("Monday's report said it left in May.", "said");
        check("(CNBC) - Apple said it left on Monday.", "said by Apple");
        check(
            "PARIS (AP) — Port Watch said it left on Monday.",
            "said by Port Watch",
        );
        check("Lee - a doctor - said it left on Monday.", "said by Lee");
    }

    #[test]
    fn who_claims_or_accuses_speaks() {
        check(
            "The Navy claims it sank the ship on Monday.",
            "said by Navy",
        );
        check("Police allege that he left on Monday.", "said by Police");
        check("Police say he left on Monday.", "said by Police");
        check("Lee insists he left on Monday.", "said by Lee");
        check("Lee accuses the owner of leaving on Monday.", "said by Lee");
        check("He allegedly left on Monday.", "said");
        check("He is alleged to have left on Monday.", "said");
        check("He was accused of leaving on Monday.", "said");
        // Nouns, and what nobody says.
        check("Jobless claims rose on Monday.", "");
        check("The claims that the firm paid on Monday rose.", "");
        check("The accused left on Monday.", "");
        check("He came to claim the ship on Monday.", "");
        check("He could say that on Monday.", "");
        check("The United States left on Monday.", "");
    }

    #[test]
    fn what_is_not_told_is_not_denied() {
        check("Lee did not say what happened on Monday.", "");
        check("Lee has not said whether it left on Monday.", "said by Lee");
        check(
            "The Port has not yet said how many left on Monday.",
            "said by Port",
        );
        check("It did not only sail on Monday but also sank.", "");
        check("It didn't just sail on Monday but also sank.", "");
        check("It could not be reached on Monday.", "negated");
        check("It couldn't be reached on Monday.", "negated");
        check("It did not sail on Monday only.", "negated");
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
