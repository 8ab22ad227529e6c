//! A phrase of a language with places to fill.

use serde::Deserialize;

/// Words with places that are filled in: `Counted from {date}.`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "String")]
pub(in crate::render) struct Phrase(Vec<Piece>);

/// A piece of a phrase.
#[derive(Clone, Debug)]
enum Piece {
    /// Words.
    Text(String),
    /// A place, by its name.
    Slot(String),
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, name, after)) = next_slot(rest) {
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            pieces.push(Piece::Slot(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        Self(pieces)
    }
}

impl Phrase {
    /// Appends the phrase, each place filled with the value of its name; a name without a value stays empty.
    pub(in crate::render) fn push(&self, values: &[(&str, &str)], out: &mut String) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Slot(name) => {
                    let value = values.iter().find(|(of, _)| of == name);
                    out.push_str(value.map_or("", |(_, value)| value));
                }
            }
        }
    }

    /// The phrase, filled.
    pub(in crate::render) fn fill(&self, values: &[(&str, &str)]) -> String {
        let filled: usize = values.iter().map(|(_, value)| value.len()).sum();
        let mut out = String::with_capacity(filled + 24);
        self.push(values, &mut out);
        out
    }
}

/// What stands in braces in a text, in its order: the names of places, and what was probably meant for one, as `N` and ` n `.
pub(super) fn slots(text: &str) -> Vec<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| name.contains(char::is_alphabetic))
        .collect()
}

/// What stands before the next place, its name, and what stands behind it. Braces around anything but a name are text.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('{').find_map(|(open, _)| {
        let (name, after) = text.get(open + 1..)?.split_once('}')?;
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        is_name.then_some((text.get(..open)?, name, after))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_and_other_braces_are_text() {
        let fill = |text: &str| Phrase::from(text.to_owned()).fill(&[("n", "3"), ("of", "x")]);
        assert_eq!(fill("{n} briefs"), "3 briefs");
        assert_eq!(fill("all {n} of {of}"), "all 3 of x");
        assert_eq!(fill("{of}{n}"), "x3");
        assert_eq!(fill("plain"), "plain");
        assert_eq!(fill("{} { {N} {n"), "{} { {N} {n");
        assert_eq!(fill("a {{n}} b"), "a {3} b");
        assert_eq!(fill("no {value}."), "no .");
        assert_eq!(
            slots("{day} {} {month} {N} { n } {sayı} {1} {"),
            ["day", "month", "N", " n ", "sayı"]
        );
    }
}
