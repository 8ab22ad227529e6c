//! Words that show what a clause does: English verbs by their forms. In doubt a word is no verb.

use crate::model::WEEKDAYS;
use crate::transform::words::Words;

/// Helping verbs, and verbs of being.
static HELPING: Words = Words::new(&[
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
    "might", "must", "shall", "should", "do", "does", "did", "am", "wo", "ca",
]);

/// Past forms that do not end in -ed, of verbs that news tells events with.
static IRREGULAR: Words = Words::new(&[
    "arose",
    "ate",
    "beat",
    "became",
    "began",
    "blew",
    "bore",
    "bought",
    "broke",
    "brought",
    "built",
    "burnt",
    "burst",
    "came",
    "caught",
    "chose",
    "clung",
    "crept",
    "cut",
    "dealt",
    "did",
    "drank",
    "drew",
    "drove",
    "fell",
    "felt",
    "fled",
    "flew",
    "flung",
    "forbade",
    "foresaw",
    "forgave",
    "forgot",
    "fought",
    "found",
    "froze",
    "gave",
    "got",
    "grew",
    "heard",
    "held",
    "hid",
    "hit",
    "hung",
    "hurt",
    "kept",
    "knew",
    "laid",
    "lay",
    "leapt",
    "led",
    "left",
    "lent",
    "let",
    "lost",
    "made",
    "meant",
    "met",
    "misled",
    "mistook",
    "overcame",
    "oversaw",
    "overthrew",
    "overtook",
    "paid",
    "put",
    "quit",
    "ran",
    "rang",
    "read",
    "rebuilt",
    "retook",
    "rode",
    "rose",
    "said",
    "sang",
    "sank",
    "sat",
    "saw",
    "sent",
    "set",
    "shook",
    "shot",
    "shrank",
    "shut",
    "slept",
    "slid",
    "sold",
    "sought",
    "spent",
    "split",
    "spoke",
    "sprang",
    "spread",
    "stole",
    "stood",
    "struck",
    "stuck",
    "stung",
    "sued",
    "swam",
    "swept",
    "swore",
    "swung",
    "taught",
    "thought",
    "threw",
    "told",
    "took",
    "tore",
    "understood",
    "undertook",
    "underwent",
    "upheld",
    "went",
    "wept",
    "withdrew",
    "withheld",
    "withstood",
    "woke",
    "won",
    "wore",
    "wrote",
]);

/// Words in -ed that are no past of a verb.
static NOT_PAST: Words = Words::new(&[
    "need", "speed", "breed", "indeed", "hundred", "united", "exceed", "proceed", "succeed",
    "seed", "feed",
]);

/// Verbs by which somebody speaks.
static SAYING: Words = Words::new(&[
    "said",
    "says",
    "say",
    "saying",
    "announced",
    "announces",
    "announcing",
    "claimed",
    "claims",
    "stated",
    "states",
    "told",
    "tells",
    "asked",
    "asks",
    "added",
    "adds",
    "noted",
    "notes",
    "reported",
    "reports",
    "declared",
    "insisted",
    "confirmed",
    "confirms",
    "acknowledged",
    "admitted",
    "explained",
    "warned",
    "wrote",
    "promised",
    "pledged",
    "predicted",
    "revealed",
    "denied",
    "alleged",
    "estimated",
    "suggested",
    "argued",
    "believes",
    "expects",
    "hopes",
    "showed",
    "adding",
    "noting",
    "claiming",
    "revealing",
    "shows",
]);

/// Verbs by which something gets another date.
static MOVING: Words = Words::new(&[
    "advanced",
    "brought",
    "changed",
    "changes",
    "changing",
    "delayed",
    "move",
    "moved",
    "moves",
    "moving",
    "postponed",
    "pulled",
    "pushed",
    "pushing",
    "rescheduled",
    "revised",
    "shift",
    "shifted",
    "shifting",
    "switched",
]);

/// Whether a word is certainly a finite verb, or a past form that nearly always is one.
pub(super) fn finite(word: &str) -> bool {
    // "won't", "didn’t"
    let not = word
        .strip_suffix("n't")
        .or_else(|| word.strip_suffix("n’t"));
    HELPING.has(not.unwrap_or(word)) || past(word)
}

/// Whether a word is a helping verb, or a verb of being.
pub(super) fn helps(word: &str) -> bool {
    HELPING.has(word)
}

/// Whether a word is a past form.
pub(super) fn past(word: &str) -> bool {
    IRREGULAR.has(word)
        || (word.len() > 3
            && word.ends_with("ed")
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !NOT_PAST.has(word))
}

/// Whether a word is the name of a weekday, perhaps cut short.
pub(super) fn is_weekday(word: &str) -> bool {
    word.len() >= 3 && WEEKDAYS.iter().any(|name| name.starts_with(word))
}

/// Whether a word is a verb of saying.
pub(super) fn says(word: &str) -> bool {
    SAYING.has(word)
}

/// Whether a word is a form of "extend", by which what is done to it gets another date.
pub(super) fn extends(word: &str) -> bool {
    matches!(word, "extend" | "extended" | "extending" | "extends")
}

/// Whether a word is a verb by which something gets another date.
pub(super) fn moves(word: &str) -> bool {
    MOVING.has(word)
}
