//! Who wrote a report, on a line between its headline and its first words: `By Anna de Vries and Ben Ek`.
//!
//! Such a line is no sentence, and the dateline stands behind it. Sentences begin with "By" too (`By Tuesday, the ships had left.`),
//! so all of the line must read as names: capitalised words and the small ones inside names, no full stop, and nothing that names a day.

use super::dateline_words::is_agency;
use super::prose;
use super::text::{Text, is_space};
use crate::model::{Evidence, MONTHS, Prose, Rule, Span, WEEKDAYS};

/// The longest byline, in bytes.
const LONGEST: usize = 160;

/// How many words a name may have.
const WORDS: std::ops::RangeInclusive<usize> = 2..=5;

/// Small words inside names of people.
const PARTICLES: [&str; 26] = [
    "de", "da", "do", "dos", "das", "di", "del", "della", "der", "den", "du", "des", "van", "von",
    "ten", "ter", "zu", "la", "le", "el", "al", "bin", "bint", "ibn", "y", "e",
];

/// Words that begin something else than a name after "By".
const NO_NAMES: [&str; 22] = [
    "The", "A", "An", "This", "That", "These", "Those", "Next", "Last", "Early", "Late", "Mid",
    "All", "Any", "Its", "His", "Her", "Their", "Our", "No", "Some", "Popular",
];

/// Takes the byline that a paragraph is, or that its first line is. Gives the names, and whether all of the paragraph was that line.
pub(super) fn take(text: Text<'_>, paragraph: &mut Prose) -> Option<(Vec<Evidence>, bool)> {
    let end = prose::first_line(text, paragraph);
    let found = names(paragraph.text.get(..end)?)?;
    let authors = found
        .into_iter()
        .map(|plain| {
            let words = paragraph.text.get(plain.range()).unwrap_or_default();
            text.cut(paragraph.source_of(plain), Rule::Byline, words.to_owned())
        })
        .collect();
    let rest = paragraph.text.get(end..).unwrap_or_default();
    // A sentence that goes on in the next line.
    if rest.trim_start().starts_with(char::is_lowercase) {
        return None;
    }
    prose::drop_line(paragraph, end);
    Some((authors, paragraph.text.is_empty()))
}

/// The names of a line that is a byline. What follows a name behind a comma, an agency or an office, stays with it.
pub(super) fn names(line: &str) -> Option<Vec<Span>> {
    let words = line.trim_matches(is_space);
    let list = ["By ", "BY "]
        .iter()
        .find_map(|by| words.strip_prefix(by))?;
    let ended = list.ends_with('.') && !list.ends_with("Jr.") && !list.ends_with("Sr.");
    if ended || words.len() > LONGEST {
        return None;
    }
    let indent = line.len() - line.trim_start_matches(is_space).len();
    let mut at = indent + (words.len() - list.len());
    let mut names: Vec<Span> = Vec::new();
    for part in list.split_inclusive(',') {
        let mut within = at;
        for piece in part.split_inclusive(" and ") {
            let piece_at = within;
            within += piece.len();
            // "Ben Ek, and Carl Oe"
            if piece == " and " {
                continue;
            }
            let bare = piece.strip_suffix(" and ").unwrap_or(piece);
            let bare = bare.strip_suffix(',').unwrap_or(bare);
            let name = bare.trim_start_matches(is_space);
            let start = piece_at + (bare.len() - name.len());
            let name = name.trim_end_matches(is_space);
            let span = Span::new(start, start + name.len());
            match names.last_mut() {
                // "Anna de Vries, Reuters", "Anna de Vries, Staff Writer"
                Some(person) if is_agency(name) || is_office(name) => person.end = span.end,
                _ if is_name(name) => names.push(span),
                _ => return None,
            }
        }
        at += part.len();
    }
    (!names.is_empty()).then_some(names)
}

/// Whether words are a name, or a name and where its bearer is: `Anna de Vries in Rotterdam`.
fn is_name(words: &str) -> bool {
    let (name, place) = match words.split_once(" in ") {
        Some((name, place)) => (name, Some(place)),
        None => (words, None),
    };
    let parts: Vec<&str> = name.split_whitespace().collect();
    let capitals = parts.iter().filter(|word| !PARTICLES.contains(*word));
    let first = parts.first().copied().unwrap_or_default();
    let last = parts.last().copied().unwrap_or_default();
    WORDS.contains(&parts.len())
        && parts.iter().all(|word| is_part(word))
        && capitals.count() > 0
        && last.starts_with(char::is_uppercase)
        && !NO_NAMES.iter().any(|word| first.eq_ignore_ascii_case(word))
        && !parts.iter().any(|word| is_in(&WEEKDAYS, word))
        && !is_in(&MONTHS, last)
        && place.is_none_or(|place| place.split_whitespace().all(is_part))
}

/// Whether words behind a name say what its bearer is: they end with the name of an office or of an outlet.
fn is_office(words: &str) -> bool {
    let last = words.split_whitespace().last().unwrap_or_default();
    let known = [
        "Writer",
        "Reporter",
        "Correspondent",
        "Editor",
        "Staff",
        "Press",
        "News",
        "Agency",
        "Times",
        "Post",
    ];
    known.iter().any(|word| last.eq_ignore_ascii_case(word))
        && words.split_whitespace().all(is_part)
}

/// Whether a word may stand in a name: `Anna`, `O’Neill`, `J.R.`, `VRIES`, `de`.
fn is_part(word: &str) -> bool {
    let plain = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’');
    (word.starts_with(char::is_uppercase) || PARTICLES.contains(&word)) && word.chars().all(plain)
}

fn is_in(names: &[&str], word: &str) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expect: &str) {
        let got = names(line).map_or("none".to_owned(), |names| {
            let names: Vec<_> = names.iter().map(|name| &line[name.range()]).collect();
            names.join(" | ")
        });
        assert_eq!(got, expect, "{line}");
    }

    #[test]
    fn names_behind_by() {
        check("By Anna de Vries", "Anna de Vries");
        check(" By Anna de Vries and Ben Ek ", "Anna de Vries | Ben Ek");
        check("BY ANNA DE VRIES", "ANNA DE VRIES");
        check(
            "By J. R. O’Neill, Zoë Ek-Lind and Ali bin Omar",
            "J. R. O’Neill | Zoë Ek-Lind | Ali bin Omar",
        );
        check(
            "By Anna Vries, Ben Ek, and Carl Oe",
            "Anna Vries | Ben Ek | Carl Oe",
        );
        check("By ANNA DE VRIES, Reuters", "ANNA DE VRIES, Reuters");
        check("By Anna Vries, Staff Writer", "Anna Vries, Staff Writer");
        check(
            "By Anna Vries, Associated Press",
            "Anna Vries, Associated Press",
        );
        check("By Anna Vries in Oslo", "Anna Vries in Oslo");
        check("By Carl Oe Jr.", "Carl Oe Jr.");
    }

    #[test]
    fn what_only_begins_with_by() {
        for line in [
            "",
            "By",
            "By Tuesday, the ships had left",
            "By Tuesday Night, Ships Had Left",
            "By Early May",
            "By Anna Vries.",
            "By Land and Sea",
            "By the Numbers",
            "By The Numbers",
            "By Anna Vries the ship was named",
            "By 2026 Oslo",
            "By Anna",
            "By Anna Vries, who was aboard",
            "Byron Ek and Ben Oe",
            "Written by Anna Vries",
            "by President Anna Vries",
        ] {
            check(line, "none");
        }
    }
}
