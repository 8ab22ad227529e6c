//! Where a verb in the present points: "Talks resume on Thursday", "The bridge remains closed through Sunday".
//!
//! The simple present tells of what is arranged with verbs of beginning, ending, moving and meeting (Quirk et al., A Comprehensive Grammar of
//! the English Language, 4.45). With other verbs it may be that of a headline, "Storm kills ten on Friday", or of words below a
//! picture, "Protesters gather on Friday", and tells nothing.

use super::class::THROUGH;
use super::timex::Look;
use super::token::Token;
use crate::transform::verbs;
use crate::transform::words::{Words, bare};

/// How far before an expression its verb may stand, in bytes: as far as any other cue.
const REACH: usize = 100;

/// Verbs of what is arranged, with one that does it.
static ONE: Words = Words::new(&[
    "arrives", "begins", "closes", "convenes", "decides", "departs", "ends", "expires", "hears",
    "leaves", "meets", "opens", "reopens", "resumes", "starts", "travels",
]);

/// The same, with many. Words that are as often a noun, "the visit", "the vote", are left out.
static MANY: Words = Words::new(&[
    "arrive", "begin", "convene", "decide", "depart", "expire", "fly", "leave", "meet", "open",
    "reopen", "resume", "sail",
]);

/// Others that are as often a noun, behind many that open the sentence and whose hours and terms are arranged: "Schools close on Friday". Of
/// others a headline may tell in the same words what is over: "Talks end on Friday without a deal".
static OPENING: Words = Words::new(&["close", "end", "return", "start"]);

static ARRANGED: Words = Words::new(&[
    "applications",
    "banks",
    "classes",
    "courts",
    "entries",
    "lessons",
    "nominations",
    "offices",
    "polls",
    "schools",
    "shops",
    "universities",
]);

/// Those of them that are never a noun: they tell of many whatever word stands before them, "schools in the district reopen".
static NEVER_NOUN: Words = Words::new(&[
    "arrive", "begin", "convene", "depart", "expire", "reopen", "resume",
]);

/// Verbs of moving, with one who does it. They tell of what is arranged only without an object, "It sails again on Friday", "She returns to
/// work on Friday", and behind whoever moves: "tax returns" and "new sails" are nouns.
static MOVES: Words = Words::new(&["flies", "returns", "sails"]);

/// What may stand between these and a day.
static BEHIND_MOVES: Words = Words::new(&["again", "back", "for", "from", "home", "on", "to"]);

/// Who moves, if not a name.
static MOVER: Words = Words::new(&["he", "it", "she", "who"]);

/// Words before a verb that make it no verb in the present with a subject: "to reopen", "did not reopen", "let it reopen".
static NO_SUBJECT: Words = Words::new(&[
    "again", "also", "and", "but", "he", "her", "him", "i", "it", "me", "not", "or", "she", "soon",
    "them", "to", "us",
]);

/// Subjects of a clause that may be over before the day: "courts which convene in Oslo heard it on Monday".
static RELATIVE: Words = Words::new(&["that", "which", "who"]);

/// Verbs that are of what is arranged only together with the next word.
static LED: Words = Words::new(&[
    "come", "comes", "get", "gets", "go", "goes", "kick", "kicks", "take", "takes",
]);

/// And those words: "takes effect", "comes into force", "goes on sale", "kicks off", "gets under way".
static LEADS: Words = Words::new(&[
    "ahead", "back", "before", "effect", "force", "into", "live", "off", "office", "on", "part",
    "place", "to", "under", "underway",
]);

/// Many who have no -s.
static PLURALS: Words = Words::new(&[
    "children", "men", "people", "police", "they", "we", "women", "you",
]);

/// Verbs of what goes on as it is, until a day.
static LASTING: Words = Words::new(&[
    "are",
    "continue",
    "continues",
    "is",
    "last",
    "lasts",
    "remain",
    "remains",
    "run",
    "runs",
    "stay",
    "stays",
]);

/// Helping verbs that point ahead, unless "have" follows: "should have left on Friday".
static MODAL: Words = Words::new(&["must", "should"]);

/// Words behind which a day is that of a thing or of what was said, not of the verb: "meets leaders after a strike on Friday", "must close, he
/// said in a statement on Friday".
static ASIDE: Words = Words::new(&[
    "after",
    "amid",
    "because",
    "before",
    "briefing",
    "conference",
    "despite",
    "following",
    "interview",
    "letter",
    "notice",
    "over",
    "post",
    "since",
    "speech",
    "statement",
    "that",
    "when",
    "where",
    "which",
    "who",
    "whose",
]);

/// Words behind a verb by which a market report tells of a day that is over: "Stocks end lower on Friday".
static MARKET: Words = Words::new(&["down", "flat", "higher", "lower", "mixed", "up"]);

/// Whether the words of the sentence before an expression hold a verb in the present that tells of what is arranged.
pub(super) fn look(text: &str, tokens: &[Token], first: usize) -> Look {
    let Some(here) = tokens.get(first) else {
        return Look::Plain;
    };
    let led = first.checked_sub(1).and_then(|at| tokens.get(at));
    let lasting = led.is_some_and(|led| led.set & THROUGH != 0);
    if is_arranged(near(text, here), lasting) {
        Look::Ahead
    } else {
        Look::Plain
    }
}

/// The words before an expression among which a verb may govern it. Not with the end of a word, which may look like another: "frie[nds".
pub(super) fn near<'a>(text: &'a str, here: &Token) -> &'a str {
    let end = here.span.start as usize;
    let from = end.saturating_sub(REACH);
    let near = (from..=end).find_map(|from| text.get(from..end));
    match near.unwrap_or_default() {
        near if from == 0 => near,
        near => near
            .find(' ')
            .and_then(|at| near.get(at..))
            .unwrap_or_default(),
    }
}

/// `lasting`: the day is the last of a stretch.
fn is_arranged(before: &str, lasting: bool) -> bool {
    let mut words = before.split_ascii_whitespace().rev().peekable();
    // The words behind the one looked at, the nearest first.
    let (mut next, mut second) = ("", "");
    let mut number = 0;
    let mut comma = false;
    let mut many = false;
    while let Some(raw) = words.next() {
        let word = bare(raw);
        let ends = number > 0 && raw.ends_with(['.', ';', ':', '?', '!', '"', '”']);
        if ends || ASIDE.has(word) {
            return many;
        }
        let subject = words.peek().copied().unwrap_or_default();
        if matches!(word, "is" | "are") && number < 2 && matches!(next, "" | "on") {
            return true;
        }
        if lasting && LASTING.has(word) {
            return true;
        }
        if verbs::past(word) {
            // "remains closed through Sunday"
            return lasting && LASTING.has(subject);
        }
        comma |= raw.ends_with(',');
        if MODAL.has(word) {
            return !comma && next != "have" && second != "have";
        }
        if verbs::finite(word) {
            return false;
        }
        let alone = OPENING.has(word) && words.clone().nth(1).is_none();
        let opens = alone && ARRANGED.has_in_any_case(subject);
        if tells(word, next, subject) || opens && matches!(next, "" | "on" | "for") {
            return true;
        }
        // Unless it hangs on another verb: "let schools in the district reopen".
        many |= NEVER_NOUN.has(word)
            && !NO_SUBJECT.has_in_any_case(subject)
            && (number < 2 || !RELATIVE.has(subject))
            && !subject.ends_with(['\'', '’', ','])
            && !verbs::finite(subject)
            && !MARKET.has(next);
        (next, second) = (word, next);
        number += 1;
    }
    many
}

/// Whether a word is a verb of what is arranged, by the words on both sides of it.
pub(super) fn tells(word: &str, next: &str, subject: &str) -> bool {
    let led = LED.has(word) && LEADS.has(next);
    // "turns 80 in June"
    if word == "turns" && next.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    if ONE.has(word) || (led && word.ends_with('s')) {
        return !MARKET.has(next);
    }
    if MOVES.has(word) {
        let named = subject.starts_with(char::is_uppercase) && !subject.ends_with([',', '.']);
        let goes = matches!(next, "back" | "home");
        return (next.is_empty() || BEHIND_MOVES.has(next))
            && (goes || named || MOVER.has_in_any_case(subject));
    }
    (led || MANY.has(word)) && is_many(subject) && !MARKET.has(next)
}

/// "talks", "they"
fn is_many(subject: &str) -> bool {
    let owns = ["'s", "’s", "ous", "ss"];
    let many = subject.len() > 3
        && subject.ends_with('s')
        && !subject.eq_ignore_ascii_case("this")
        && !owns.iter().any(|end| subject.ends_with(end));
    many || PLURALS.has_in_any_case(subject)
}
