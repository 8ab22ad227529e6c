//! Words that speak for a dateline or against it.

/// Agencies that are known without a date beside them.
const AGENCIES: [&str; 56] = [
    "Reuters",
    "AP",
    "AFP",
    "UPI",
    "ANI",
    "IANS",
    "PTI",
    "UNI",
    "Yonhap",
    "Xinhua",
    "TASS",
    "Interfax",
    "Kyodo",
    "Jiji",
    "dpa",
    "EFE",
    "ANSA",
    "APA",
    "Bloomberg",
    "CNN",
    "BBC",
    "NPR",
    "NationPress",
    "TAP",
    "Prensa Latina",
    "PRNewswire",
    "GLOBE NEWSWIRE",
    "BUSINESS WIRE",
    "Newsfile",
    "ACCESSWIRE",
    "KCNA",
    "Bernama",
    "Antara",
    "Anadolu",
    "AA",
    "RIA Novosti",
    "Sputnik",
    "MENA",
    "SPA",
    "WAM",
    "IRNA",
    "PA",
    "PA Media",
    "AAP",
    "CP",
    "Canadian Press",
    "Ukrinform",
    "BelTA",
    "NTB",
    "Ritzau",
    "Lusa",
    "Belga",
    "ANP",
    "PAP",
    "Dow Jones",
    "TNS",
];

/// Words by which outlets are named.
const OUTLETS: [&str; 31] = [
    "Agency",
    "Broadcasting",
    "Bulletin",
    "Chronicle",
    "Courier",
    "Dispatch",
    "Examiner",
    "Gazette",
    "Guardian",
    "Herald",
    "Inquirer",
    "Journal",
    "Mail",
    "Media",
    "Mirror",
    "News",
    "Newspaper",
    "Newspapers",
    "Newswire",
    "Observer",
    "Post",
    "Press",
    "Presse",
    "Radio",
    "Telegraph",
    "Times",
    "Tribune",
    "TV",
    "Wire",
    "Xpress",
    "Zeitung",
];

/// Small words inside the names of places.
const PARTICLES: [&str; 22] = [
    "de", "da", "do", "dos", "das", "di", "del", "der", "den", "la", "le", "les", "el", "al", "of",
    "the", "and", "upon", "sur", "am", "y", "près",
];

/// First words of lines that are no report, and of sentences that name a day.
const NO_PLACES: [&str; 58] = [
    "live",
    "file",
    "photo",
    "photos",
    "update",
    "updates",
    "updated",
    "watch",
    "video",
    "exclusive",
    "breaking",
    "editor's",
    "editor’s",
    "note",
    "analysis",
    "opinion",
    "correction",
    "corrected",
    "factbox",
    "explainer",
    "interview",
    "key",
    "timeline",
    "synopsis",
    "summary",
    "on",
    "in",
    "by",
    "since",
    "from",
    "until",
    "till",
    "after",
    "before",
    "the",
    "a",
    "an",
    "as",
    "at",
    "when",
    "last",
    "next",
    "during",
    "between",
    "it",
    "he",
    "she",
    "they",
    "we",
    "i",
    "this",
    "that",
    "and",
    "but",
    "also",
    "today",
    "yesterday",
    "tomorrow",
];

/// Names in capitals that are no places.
const ORGANISATIONS: [&str; 24] = [
    "NASA", "NATO", "UN", "EU", "WHO", "FBI", "CIA", "OPEC", "IMF", "WTO", "IAEA", "UNICEF",
    "UNESCO", "IBM", "BBC", "CNN", "ECB", "FIFA", "UEFA", "US", "U.S.", "UK", "U.K.", "U.N.",
];

/// Whether an agency of this name is known; of two joined by a slash, the first counts.
pub(super) fn is_agency(name: &str) -> bool {
    let first = name.split('/').next().unwrap_or(name).trim();
    AGENCIES
        .iter()
        .any(|agency| agency.eq_ignore_ascii_case(first))
}

/// Whether a name is one as outlets have it, "Malay Mail", "Daily Trust", "SpaceWire": it ends with a word of outlets, or begins with
/// "Daily". Such a word alone may be anything.
pub(super) fn is_outlet(name: &str) -> bool {
    let is_name = |word: &str| word.starts_with(char::is_uppercase) || is_particle(word);
    let ends = |word: &&str| name.len() > word.len() && name.ends_with(*word);
    name.split_ascii_whitespace().all(is_name)
        && (OUTLETS.iter().any(ends) || name.starts_with("Daily "))
}

/// Whether words in brackets beside a date are something else: a day of the week.
pub(super) fn is_no_agency(name: &str) -> bool {
    crate::model::WEEKDAYS
        .iter()
        .any(|day| name.eq_ignore_ascii_case(day))
}

/// Whether a word stands in small letters inside names of places.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether the words before a date or a dash are certainly no place.
pub(super) fn is_no_place(place: &str) -> bool {
    let first = place
        .split(|c: char| c.is_whitespace() || c == ',')
        .next()
        .unwrap_or(place);
    // "The Hague" is one.
    let article = first.eq_ignore_ascii_case("the") && first.len() < place.len();
    let known = NO_PLACES
        .iter()
        .any(|word| first.eq_ignore_ascii_case(word));
    (known && !article) || is_particle(first)
}

/// Whether a name in capitals is known to be none of a place.
pub(super) fn is_organisation(place: &str) -> bool {
    ORGANISATIONS.contains(&place)
}

/// Whether a place, up to its first comma, is written in capitals.
pub(super) fn is_in_capitals(place: &str) -> bool {
    let name = place.split(',').next().unwrap_or(place);
    name.chars().filter(|c| c.is_uppercase()).count() >= 2 && !name.chars().any(char::is_lowercase)
}
