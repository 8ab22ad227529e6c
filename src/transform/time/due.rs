//! What "due to" tells: a plan, "is due to sail on Friday", or a cause, "was due to fog on Friday".
//!
//! A cause is a noun, and nouns that stand there without an article are of stuff, of many, or made of a verb or an adjective by an ending. Any
//! other bare word is a verb, if a form of "be" stands before.

use crate::transform::words::{Words, bare};

/// Forms of "be".
static BE: Words = Words::new(&["am", "are", "be", "been", "is", "was", "were"]);

/// Words between "be" and "due".
static BETWEEN: Words = Words::new(&[
    "also",
    "already",
    "both",
    "currently",
    "not",
    "now",
    "originally",
    "still",
]);

/// Nouns of what hinders, and the words that open a noun with its adjective or its article.
static CAUSE: Words = Words::new(&[
    "a", "adverse", "age", "air", "all", "an", "another", "anger", "bad", "both", "cancer", "cold",
    "computer", "cost", "crew", "crime", "current", "demand", "dense", "driver", "drought", "dry",
    "dust", "engine", "error", "extreme", "fear", "fire", "flash", "flu", "fog", "fraud", "frost",
    "fuel", "grief", "heart", "heat", "her", "high", "his", "hot", "human", "ice", "ill", "it",
    "its", "lack", "large", "local", "low", "many", "me", "mist", "more", "much", "my", "new",
    "no", "old", "one", "other", "our", "pilot", "poor", "power", "public", "rain", "rough",
    "several", "severe", "signal", "sleet", "smoke", "snow", "software", "some", "staff", "stress",
    "strong", "such", "that", "the", "their", "them", "these", "thick", "this", "those", "thunder",
    "track", "traffic", "two", "war", "warm", "water", "weak", "weather", "wet", "what", "which",
    "wind", "work", "your",
]);

/// Endings of nouns and adjectives.
const NOMINAL: [&str; 24] = [
    "able", "age", "al", "ance", "ary", "ed", "ence", "ent", "er", "ful", "ible", "ic", "ing",
    "ion", "ism", "less", "ness", "or", "ous", "ship", "sive", "tive", "ure", "y",
];

/// Verbs with such an ending.
static VERBS: Words = Words::new(&[
    "answer",
    "appeal",
    "apply",
    "bring",
    "buy",
    "carry",
    "cement",
    "commence",
    "complement",
    "conquer",
    "consent",
    "consider",
    "cover",
    "deal",
    "deliver",
    "deny",
    "deploy",
    "destroy",
    "discover",
    "display",
    "enable",
    "encourage",
    "endure",
    "engage",
    "enjoy",
    "ensure",
    "enter",
    "examine",
    "exceed",
    "feature",
    "feed",
    "fly",
    "gather",
    "heal",
    "implement",
    "issue",
    "manage",
    "marry",
    "mention",
    "occupy",
    "offer",
    "order",
    "partner",
    "pay",
    "play",
    "prefer",
    "present",
    "prevent",
    "proceed",
    "question",
    "ratify",
    "re-enter",
    "recover",
    "register",
    "rejoin",
    "reply",
    "represent",
    "retry",
    "reveal",
    "ring",
    "sanction",
    "say",
    "seal",
    "secure",
    "sing",
    "spring",
    "stay",
    "steal",
    "study",
    "succeed",
    "supply",
    "surrender",
    "survey",
    "swing",
    "testify",
    "transfer",
    "try",
    "unify",
    "unveil",
    "vary",
    "verify",
    "wed",
    "weigh",
]);

/// Whether "due" between these words is that of a plan; `behind` begins after "to".
pub(super) fn is_plan(before: &str, behind: &str) -> bool {
    let being = before
        .split_ascii_whitespace()
        .rev()
        .find(|word| !BETWEEN.has(word))
        .is_some_and(is_being);
    being && behind.split_ascii_whitespace().next().is_some_and(is_verb)
}

/// "is", "it's", "they're"
fn is_being(word: &str) -> bool {
    let short = ["'s", "’s", "'re", "’re"];
    BE.has_in_any_case(word) || short.iter().any(|end| word.ends_with(end))
}

/// Whether a bare word behind "be due to" is a verb.
pub(in crate::transform) fn is_verb(word: &str) -> bool {
    // "due to fog.", "due to fog, on Friday": verbs go on.
    let plain = bare(word);
    let small = word
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let many = plain.ends_with('s') && !plain.ends_with("ss");
    let nominal = NOMINAL.iter().any(|end| plain.ends_with(end)) && !VERBS.has(plain);
    small && plain.len() > 1 && !many && !nominal && !CAUSE.has(plain)
}
