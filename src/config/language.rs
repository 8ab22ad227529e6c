//! Language tags: whether a text is one, and which one was probably meant.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::diagnostic::nearest::nearest;

/// Whether a text is a language tag that a page can have: `en`, `pt-BR`, `zh-Hant-TW`, `x-house` (RFC 5646, sections 2.1 and 2.2.9).
///
/// Its subtags are held to their order, their lengths, and to what may not stand there twice; whether they are registered is not looked up.
/// No language of four letters or more is registered, so such a word is none. Tags of the time before that order (`i-klingon`) are none
/// either; each has a successor.
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    if !parts.peek().is_some_and(|first| is_private(first)) {
        if parts.next_if(|part| letters(part, 2..=3)).is_none() {
            return false;
        }
        for _ in 0..3 {
            parts.next_if(|part| letters(part, 3..=3));
        }
        parts.next_if(|script| letters(script, 4..=4));
        parts.next_if(|region| letters(region, 2..=2) || digits(region, 3));
        let mut seen = BTreeSet::new();
        while let Some(variant) = parts.next_if(|part| is_variant(part)) {
            if !seen.insert(variant.to_ascii_lowercase()) {
                return false;
            }
        }
        while let Some(of) = parts.next_if(|part| signs(part, 1..=1) && !is_private(part)) {
            let is_new = seen.insert(of.to_ascii_lowercase());
            if !is_new || parts.next_if(|part| signs(part, 2..=8)).is_none() {
                return false;
            }
            while parts.next_if(|part| signs(part, 2..=8)).is_some() {}
        }
    }
    match parts.next() {
        None => true,
        Some(first) => {
            is_private(first) && parts.peek().is_some() && parts.all(|part| signs(part, 1..=8))
        }
    }
}

/// The tag that a text which is none was probably meant to be: `en-GB` for `en_GB.UTF-8`, `en` for `Englsih`.
pub fn meant_language(text: &str) -> Option<String> {
    let locale = text.split(['.', '@']).next().unwrap_or_default();
    let tag = locale.trim().replace(['_', ' '], "-");
    if is_language(&tag) {
        return Some(tag);
    }
    let name = nearest(text, NAMES.iter().map(|(name, _)| *name))?;
    let (_, tag) = NAMES.iter().find(|(known, _)| *known == name)?;
    Some((*tag).to_owned())
}

/// What is behind it means what its users agreed on.
fn is_private(part: &str) -> bool {
    part.eq_ignore_ascii_case("x")
}

fn is_variant(part: &str) -> bool {
    let begins = part.starts_with(|first: char| first.is_ascii_digit());
    signs(part, 5..=8) || (begins && signs(part, 4..=4))
}

fn letters(part: &str, lengths: RangeInclusive<usize>) -> bool {
    lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn digits(part: &str, length: usize) -> bool {
    part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn signs(part: &str, lengths: RangeInclusive<usize>) -> bool {
    lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Names of languages that people write in the place of a tag, in English and some in their own words.
const NAMES: [(&str, &str); 38] = [
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dansk", "da"),
    ("deutsch", "de"),
    ("dutch", "nl"),
    ("english", "en"),
    ("español", "es"),
    ("finnish", "fi"),
    ("français", "fr"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hungarian", "hu"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("korean", "ko"),
    ("magyar", "hu"),
    ("nederlands", "nl"),
    ("norsk", "no"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("português", "pt"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("svenska", "sv"),
    ("swedish", "sv"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("vietnamese", "vi"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_other_words() {
        for tag in [
            "en",
            "en-GB",
            "EN-gb",
            "tlh",
            "zh-Hant-TW",
            "zh-cmn-Hans-CN",
            "de-CH-1996",
            "sl-rozaj-biske",
            "es-419",
            "de-DE-u-co-phonebk-x-desk",
            "x-house",
        ] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in [
            "",
            "e",
            "english",
            "englsih",
            "english!",
            "en_GB",
            "en-",
            "-en",
            "en--GB",
            "en-toolongpart",
            "en-GB-Latn",
            "en-a",
            "en-a-bb-a-cc",
            "de-1996-1996",
            "xx-!!",
            "x",
            "x-",
            "x-toolongpart",
            "i-klingon",
            "dé",
        ] {
            assert!(!is_language(tag), "{tag}");
        }
    }

    #[test]
    fn names_and_locales_lead_to_tags() {
        let meant = [
            "en_GB",
            "pt_BR.UTF-8",
            "sr_RS@latin",
            "zh Hant",
            "Englsih",
            "Deutsch",
            "french",
            "xx-!!",
            "C",
            "",
        ]
        .map(|text| meant_language(text).unwrap_or_default());
        assert_eq!(meant.join("|"), "en-GB|pt-BR|sr-RS|zh-Hant|en|de|fr|||");
    }
}
