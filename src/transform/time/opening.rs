//! Where a sentence points that opens with a date: "In January, the firm brought in a new chief."

use super::class::{FROM, IN, ON, Set};
use super::grammar::Match;
use super::present;
use super::timex::Look;
use super::token::{Gap, Token};
use crate::transform::verbs;
use crate::transform::words::{Words, bare};

/// Words that may lead to a date at the start of a sentence.
const LED: Set = FROM | IN | ON;

/// How far behind its date a sentence is read, in bytes.
const REACH: usize = 240;

/// Words that point ahead by themselves.
static AHEAD: Words = Words::new(&["will", "shall", "won't", "won’t"]);

/// Pasts that never describe a noun.
static BEING: Words = Words::new(&["was", "were", "had"]);

/// Words that open a clause about what was just named or said.
static RELATIVE: Words = Words::new(&["who", "which", "whose", "that"]);

/// Words that are who does something in a clause of its own.
static PERSON: Words = Words::new(&[
    "it", "he", "she", "they", "we", "it'll", "they'll", "he'll", "she'll",
]);

/// Words behind which a past form describes a noun: "the embattled firm".
static DETERMINER: Words = Words::new(&[
    "the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "no", "every",
]);

/// Nouns in -ly.
static NOUN_LY: Words = Words::new(&[
    "ally", "anomaly", "assembly", "bully", "family", "monopoly", "rally", "reply", "supply",
]);

/// Words cut short of three letters and more that stand before a name or behind the name of a firm.
static ABBREVIATED: Words = Words::new(&[
    "Mrs", "Prof", "Sen", "Rep", "Gov", "Gen", "Col", "Capt", "Rev", "Inc", "Corp", "Ltd", "Bros",
]);

/// Words that point ahead before "to".
static PLANS: Words = Words::new(&[
    "plans",
    "plan",
    "expects",
    "expect",
    "intends",
    "intend",
    "hopes",
    "hope",
    "is",
    "are",
    "scheduled",
    "expected",
    "due",
    "set",
    "going",
]);

/// Where the words behind an expression point that opens its sentence. It is ahead if no word before points back, and back if no word behind points ahead.
pub(super) fn look(text: &str, tokens: &[Token], found: &Match) -> Look {
    if !opens(text, tokens, found) {
        return Look::Plain;
    }
    let end = found.end.checked_sub(1).and_then(|last| tokens.get(last));
    let rest = end.and_then(|last| text.get(last.span.end as usize..));
    let rest = rest.unwrap_or_default();
    // "Wednesday's ruling will stand": the day is that of the ruling.
    if rest.starts_with(['\'', '’']) {
        return Look::Plain;
    }
    // "On Tuesday, detained sailors": behind a comma or "on", the date is not what does something.
    let led = found.first.checked_sub(1).and_then(|at| tokens.get(at));
    let led = led.is_some_and(|led| led.set & LED != 0) || rest.starts_with(',');
    told(within(rest, REACH), led)
}

/// Where the words of a sentence behind its date point. `opens_noun`: a past form that stands first describes what follows.
fn told(rest: &str, mut opens_noun: bool) -> Look {
    let mut back = None;
    let mut before = "";
    let mut aside = false;
    let mut comma = false;
    let mut words = rest.split_ascii_whitespace().peekable();
    while let Some(word) = words.next() {
        let plain = bare(word);
        let clause = RELATIVE.has(plain);
        // "brought in a new chief, who will stay", "ruled that it will pay"
        if back.is_some() && (clause || PERSON.has_in_any_case(plain)) {
            return Look::Back;
        }
        // "the firm, which lost money, will appeal"
        aside |= comma && clause;
        if !aside && !plain.is_empty() {
            let past = !opens_noun && is_past(plain) || BEING.has(plain);
            match back {
                // "a group called the Five will meet"; "fell and will close"
                Some(first) if points_ahead(before, plain) => {
                    let joined = matches!(before, "and" | "but");
                    let certain = BEING.has(first) || first == "said";
                    return if certain && !joined {
                        Look::Back
                    } else {
                        Look::Plain
                    };
                }
                None if points_ahead(before, plain) => return Look::Ahead,
                // "On Friday, talks resume in Geneva."
                None if present::tells(
                    plain,
                    words.peek().map_or("", |next| bare(next)),
                    before,
                ) =>
                {
                    return Look::Ahead;
                }
                None if past => back = Some(plain),
                _ => {}
            }
            // "the newly elected president", but not "the family moved"
            opens_noun = DETERMINER.has_in_any_case(plain) || (opens_noun && is_adverb(plain));
        }
        comma = word.ends_with(',');
        aside &= !comma;
        before = plain;
        if ends(word) {
            break;
        }
    }
    back.map_or(Look::Plain, |_| Look::Back)
}

/// "will", "they'll", "plans to"
fn points_ahead(before: &str, word: &str) -> bool {
    let joined = word.ends_with("'ll") || word.ends_with("’ll");
    joined || AHEAD.has(word) || (word == "to" && PLANS.has(before))
}

fn is_past(word: &str) -> bool {
    verbs::past(word) && !PLANS.has(word)
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") && !NOUN_LY.has_in_any_case(word)
}

/// Whether a word ends its sentence, not only itself: "U.S.", "Sen."
fn ends(word: &str) -> bool {
    let stop = word.trim_end_matches(['"', '”', '’', '\'', ')']);
    let Some(said) = stop.strip_suffix('.') else {
        return stop.ends_with([';', '?', '!']);
    };
    said.len() > 2 && !said.contains('.') && !ABBREVIATED.has(said)
}

/// Whether an expression stands at the start of a sentence, perhaps behind "on", "in" or "from".
fn opens(text: &str, tokens: &[Token], found: &Match) -> bool {
    let first = |at: usize| tokens.get(at).is_some_and(|token| begins(text, token));
    let led = |at: usize| {
        let led = tokens.get(at).is_some_and(|token| token.set & LED != 0);
        let next = tokens.get(at + 1);
        led && next.is_some_and(|next| next.gap.within(Gap::SPACE))
    };
    let before = found.first.checked_sub(1);
    first(found.first) || before.is_some_and(|before| led(before) && first(before))
}

/// Whether a sentence begins with a word: the end of one lies before it, and no other word between.
fn begins(text: &str, token: &Token) -> bool {
    if !token.gap.has(Gap::STOP) {
        return false;
    }
    let before = text.get(..token.span.start as usize).unwrap_or_default();
    let said = before.trim_end_matches(|c: char| c.is_whitespace() || "\"“'‘(".contains(c));
    said.is_empty() || before.ends_with('\n') || said.ends_with(['.', '?', '!', '”'])
}

/// The first bytes of a text, up to a border of a character.
fn within(text: &str, bytes: usize) -> &str {
    let end = (0..=bytes.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}
