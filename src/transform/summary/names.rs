//! Names that are written in several ways.

use std::borrow::Cow;

/// A name: how takeaways write it, longer forms first, and what in a report speaks of it besides.
struct Name {
    forms: &'static [&'static str],
    besides: &'static [&'static str],
}

const NAMES: [Name; 5] = [
    Name {
        forms: &[
            "United States of America",
            "United States",
            "U.S.A.",
            "U.S.",
            "USA",
            "US",
        ],
        besides: &["American", "Americans", "America"],
    },
    Name {
        forms: &["United Kingdom", "U.K.", "UK"],
        besides: &["Britain", "British"],
    },
    Name {
        forms: &["United Nations", "U.N.", "UN"],
        besides: &[
            "World Health Organization",
            "World Health Organisation",
            "WHO",
            "World Food Programme",
            "UNICEF",
            "Unicef",
            "UNHCR",
            "UNESCO",
            "Unesco",
        ],
    },
    Name {
        forms: &["European Union", "E.U.", "EU"],
        besides: &[],
    },
    Name {
        forms: &[
            "World Health Organization",
            "World Health Organisation",
            "W.H.O.",
            "WHO",
        ],
        besides: &[],
    },
];

/// The names of a takeaway by their numbers, and its words with spaces in their place.
pub(super) fn take(takeaway: &str) -> (Vec<usize>, Cow<'_, str>) {
    let mut found = Vec::new();
    let mut left = Cow::Borrowed(takeaway);
    let starts = starts(takeaway);
    if starts.is_empty() {
        return (found, left);
    }
    for (number, name) in NAMES.iter().enumerate() {
        for form in name.forms {
            for at in &starts {
                if stands_at(&left, *at, form) {
                    left.to_mut()
                        .replace_range(at..&(at + form.len()), &" ".repeat(form.len()));
                    if !found.contains(&number) {
                        found.push(number);
                    }
                }
            }
        }
    }
    (found, left)
}

/// Whether a form of a name begins with two letters. Asked without a branch, so that many letters are looked at at once.
fn begins(first: u8, second: u8) -> bool {
    let is = |letters: &[u8]| letters.iter().fold(false, |is, it| is | (*it == second));
    (first == b'E') & is(b".Uu") | (first == b'U') & is(b".KNSn") | (first == b'W') & is(b".Ho")
}

/// Where words begin that may be names.
fn starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let pairs = || bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // Most takeaways have no such letters.
    if !pairs().fold(false, |any, (first, second)| any | begins(*first, *second)) {
        return Vec::new();
    }
    let places = pairs().enumerate();
    let first = places.filter(|(_, (first, second))| begins(**first, **second));
    let before = |at: usize| text.get(..at).unwrap_or_default();
    first
        .map(|(at, _)| at)
        .filter(|at| !before(*at).ends_with(char::is_alphanumeric))
        .collect()
}

/// Whether a form stands as a word at a place where one begins.
fn stands_at(text: &str, at: usize, form: &str) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let after = rest.strip_prefix(form);
    after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

/// Whether words of a report speak of a name.
pub(super) fn is_in(number: usize, text: &str) -> bool {
    let Some(name) = NAMES.get(number) else {
        return false;
    };
    let mut before = b' ';
    text.bytes().enumerate().any(|(at, byte)| {
        let begins = byte.is_ascii_uppercase() && !before.is_ascii_alphanumeric();
        before = byte;
        begins && {
            let mut forms = name.forms.iter().chain(name.besides);
            forms.any(|form| stands_at(text, at, form))
        }
    })
}

/// What stands for a name among the words.
pub(super) fn key(number: usize) -> &'static str {
    // No word has a space or a point at its end.
    NAMES
        .get(number)
        .and_then(|name| name.forms.iter().find(|form| form.contains(' ')))
        .map_or(" ", |form| form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_begin_with_known_letters() {
        let mut forms = NAMES.iter().flat_map(|name| name.forms);
        assert!(forms.all(|form| begins(form.as_bytes()[0], form.as_bytes()[1])));
    }

    #[test]
    fn one_name_however_it_is_written() {
        for text in [
            "The U.S. left.",
            "US ships left.",
            "The United States left.",
        ] {
            let (found, left) = take(text);
            assert_eq!((found, left.len()), (vec![0], text.len()), "{text}");
            assert!(is_in(0, text));
        }
        assert_eq!(
            take("USS Marstal told us."),
            (vec![], "USS Marstal told us.".into())
        );
        assert!(!is_in(2, "The UNO card game"));
    }
}
