//! Words that show what a clause does: English verbs by their forms. In doubt a word is no verb.

/// Helping verbs, and verbs of being.
const HELPING: [&str; 27] = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
    "might", "must", "shall", "should", "do", "does", "did", "am", "isn't", "aren't", "wasn't",
    "weren't", "won't", "didn't", "hasn't",
];

/// Past forms that do not end in -ed, of verbs that news tells events with.
const IRREGULAR: [&str; 84] = [
    "arose",
    "ate",
    "beat",
    "became",
    "began",
    "bought",
    "broke",
    "brought",
    "built",
    "burnt",
    "came",
    "caught",
    "chose",
    "cut",
    "dealt",
    "did",
    "drew",
    "drove",
    "fell",
    "fled",
    "flew",
    "fought",
    "found",
    "froze",
    "gave",
    "went",
    "got",
    "grew",
    "held",
    "hid",
    "hit",
    "hurt",
    "kept",
    "knew",
    "laid",
    "led",
    "left",
    "lent",
    "let",
    "lay",
    "lost",
    "made",
    "meant",
    "met",
    "paid",
    "put",
    "quit",
    "ran",
    "read",
    "rose",
    "said",
    "sank",
    "saw",
    "sold",
    "sent",
    "set",
    "shook",
    "shot",
    "shrank",
    "shut",
    "sought",
    "spent",
    "split",
    "spoke",
    "spread",
    "sprang",
    "stole",
    "stood",
    "stuck",
    "struck",
    "sued",
    "swept",
    "swore",
    "took",
    "taught",
    "thought",
    "threw",
    "told",
    "tore",
    "understood",
    "withdrew",
    "woke",
    "won",
    "wrote",
];

/// Words in -ed that are no past of a verb.
const NOT_PAST: [&str; 8] = [
    "need", "speed", "breed", "indeed", "hundred", "united", "exceed", "proceed",
];

/// Verbs by which somebody speaks.
const SAYING: [&str; 48] = [
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
];

/// Whether a word is certainly a finite verb, or a past form that nearly always is one.
pub(super) fn finite(word: &str) -> bool {
    HELPING.contains(&word) || past(word)
}

/// Whether a word is a past form.
pub(super) fn past(word: &str) -> bool {
    IRREGULAR.contains(&word)
        || (word.len() > 4
            && word.ends_with("ed")
            && word.bytes().all(|byte| byte.is_ascii_lowercase())
            && !NOT_PAST.contains(&word))
}

/// Whether a word is a verb of saying.
pub(super) fn says(word: &str) -> bool {
    SAYING.contains(&word)
}
