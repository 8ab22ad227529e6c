//! Full stops that belong to a word.

use crate::model::{MONTHS, WEEKDAYS};

/// What a full stop after a word may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dot {
    /// The end of the sentence.
    Stop,
    /// Part of the word: `Mr.`
    Never,
    /// Part of the word if a number follows: `No. 5`
    BeforeNumber,
    /// `a.m.`, `p.m.`
    OfDay,
    /// Part of the word, and perhaps the end of the sentence too: `Inc.`
    Perhaps,
}

/// Titles and the like, which always stand before something.
const NEVER: [&str; 36] = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col",
    "Sgt", "Capt", "Maj", "Adm", "Cmdr", "Rev", "Hon", "Mt", "Ft", "Messrs", "Mme", "Pres", "Supt",
    "Det", "Insp", "Brig", "vs", "cf", "approx", "ca", "Rt", "e.g", "i.e",
];

/// Words cut short that stand before a number or at the end of a sentence.
const BEFORE_NUMBER: [&str; 11] = [
    "No", "no", "Nos", "nos", "Fig", "fig", "Art", "Sec", "Vol", "pp", "para",
];

/// Firms, months, days, states, streets: they stand anywhere.
const PERHAPS: [&str; 70] = [
    "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "St", "Ave", "Blvd", "Rd", "etc", "al",
    "Dept", "Univ", "Assn", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct",
    "Nov", "Dec", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Ala", "Ariz", "Ark",
    "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass",
    "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va",
    "Vt", "Wash", "Wis", "Wyo", "Que",
];

/// Words that begin a sentence far more often than a name.
const STARTERS: [&str; 62] = [
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "Or",
    "He",
    "She",
    "It",
    "They",
    "We",
    "You",
    "I",
    "This",
    "That",
    "These",
    "Those",
    "There",
    "Then",
    "However",
    "Meanwhile",
    "According",
    "After",
    "Before",
    "As",
    "By",
    "For",
    "From",
    "His",
    "Her",
    "Its",
    "Their",
    "Our",
    "If",
    "When",
    "While",
    "With",
    "Since",
    "Some",
    "Many",
    "Most",
    "More",
    "No",
    "Not",
    "Now",
    "One",
    "Both",
    "All",
    "Asked",
    "Despite",
    "During",
    "Earlier",
    "Later",
    "Last",
    "Under",
    "What",
    "Who",
    "Why",
    "Yet",
];

/// German months that are no English words or names.
const GERMAN_MONTHS: [&str; 6] = ["Januar", "Jänner", "Februar", "März", "Oktober", "Dezember"];

/// German months that English has too, as months or as names.
const SHARED_MONTHS: [&str; 7] = [
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "November",
];

/// Words that stand before the day in a German date.
const BEFORE_DAY: [&str; 9] = ["am", "vom", "zum", "bis", "ab", "seit", "der", "den", "dem"];

/// Time zones that may follow a time of day without ending the sentence, as months and weekdays may.
const ZONES: [&str; 3] = ["Eastern", "Pacific", "Central"];

/// What the full stop right after these words means.
pub(super) fn judge(before: &str) -> Dot {
    let word = last_word(before);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => return Dot::Stop,
        // "2. Next": a number in front of an item.
        (Some(_), _) if word.len() <= 2 && word.len() == before.len() && is_number(word) => {
            return Dot::Never;
        }
        (Some(first), None) if first.is_alphabetic() => {
            return if first.is_uppercase() {
                Dot::Never
            } else {
                Dot::Stop
            };
        }
        _ => {}
    }
    if matches!(word, "a.m" | "p.m" | "A.M" | "P.M") {
        Dot::OfDay
    } else if word.len() > 6 {
        Dot::Stop
    } else if NEVER.contains(&word) {
        Dot::Never
    } else if BEFORE_NUMBER.contains(&word) {
        Dot::BeforeNumber
    } else if PERHAPS.contains(&word) || is_dotted(word) {
        Dot::Perhaps
    } else {
        Dot::Stop
    }
}

/// What stands behind the last space or opening mark.
fn last_word(text: &str) -> &str {
    let separates =
        |c: char| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '\'' | '‘' | '/' | '—');
    // Most words are ASCII, which needs no look at characters.
    let ascii = |byte: u8| byte.is_ascii() && !separates(char::from(byte));
    let end = text.bytes().rev().take_while(|byte| ascii(*byte)).count();
    let (before, word) = text.split_at(text.len() - end);
    if before
        .bytes()
        .next_back()
        .is_some_and(|byte| !byte.is_ascii())
    {
        return text.rsplit(separates).next().unwrap_or_default();
    }
    word
}

/// `U.S`, `D.C`, `Ph.D`: short groups of letters with stops between.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic())
        })
}

/// Whether the full stop between these words makes a number the day of a German month: `am 27.` `Oktober`. Such words of other
/// languages stand in English reports as quotations. A sentence that ends with a number, and one that begins with a month or a name, are
/// two: `He was 27. August was calm.`
pub(super) fn is_ordinal(before: &str, next: &str) -> bool {
    if !before.ends_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let mut words = before.split_whitespace().rev();
    let day = words.next().unwrap_or_default();
    let month = first_word(next);
    let in_month = day.len() <= 2 && day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    if !in_month {
        return false;
    }
    let mut german = || {
        let behind = words.next().is_some_and(|word| BEFORE_DAY.contains(&word));
        // "I am 31."
        behind && words.next() != Some("I")
    };
    GERMAN_MONTHS.contains(&month) || (SHARED_MONTHS.contains(&month) && german())
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether these words look like the beginning of a sentence.
pub(super) fn opens_sentence(words: &str) -> bool {
    STARTERS.contains(&first_word(words))
}

/// Whether these words go on with a time of day: `a.m. Tuesday`, `p.m. GMT`.
pub(super) fn goes_on_with_time(words: &str) -> bool {
    let word = first_word(words);
    [ZONES.as_slice(), &MONTHS, &WEEKDAYS]
        .iter()
        .any(|names| names.contains(&word))
        || ((2..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase()))
}

fn first_word(words: &str) -> &str {
    words
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, expect: Dot) {
        assert_eq!(judge(before), expect, "{before}");
    }

    #[test]
    fn words_before_a_full_stop() {
        check("the harbour", Dot::Stop);
        check("said Mr", Dot::Never);
        check("(Dr", Dot::Never);
        check("by J", Dot::Never);
        check("the No", Dot::BeforeNumber);
        check("at 9 a.m", Dot::OfDay);
        check("in the U.S", Dot::Perhaps);
        check("Acme Inc", Dot::Perhaps);
        check("1", Dot::Never);
        check("in 2025", Dot::Stop);
        check("we miss", Dot::Stop);
    }
}
