//! Numbers of takeaways and reports: what they come to, and how near another may be.

use super::kin::count;
use crate::transform::words::Words;

/// Words for thousands and more, and what is written behind digits, with the thousands of each.
const SCALES: [(&str, u64); 11] = [
    ("thousand", 1),
    ("million", 1_000),
    ("billion", 1_000_000),
    ("trillion", 1_000_000_000),
    ("k", 1),
    ("m", 1_000),
    ("mn", 1_000),
    ("mln", 1_000),
    ("b", 1_000_000),
    ("bn", 1_000_000),
    ("tn", 1_000_000_000),
];

/// Words before a number that is round, with the percents of it from which and up to which another is meant by it.
const ROUND: [(&str, u64, u64); 26] = [
    ("more than", 100, 125),
    ("over", 100, 125),
    ("at least", 100, 125),
    ("above", 100, 125),
    ("passed", 100, 125),
    ("passes", 100, 125),
    ("topped", 100, 125),
    ("tops", 100, 125),
    ("exceeded", 100, 125),
    ("exceeds", 100, 125),
    ("surpassed", 100, 125),
    ("surpasses", 100, 125),
    ("nearly", 90, 100),
    ("almost", 90, 100),
    ("close to", 90, 100),
    ("up to", 90, 100),
    ("less than", 80, 100),
    ("fewer than", 80, 100),
    ("under", 80, 100),
    ("below", 80, 100),
    ("about", 90, 110),
    ("around", 90, 110),
    ("some", 90, 110),
    ("roughly", 90, 110),
    ("approximately", 90, 110),
    ("an estimated", 90, 110),
];

/// The last words of these: most numbers stand behind another one.
static ROUND_LAST: Words = Words::new(&[
    "about",
    "above",
    "almost",
    "approximately",
    "around",
    "below",
    "estimated",
    "exceeded",
    "exceeds",
    "least",
    "nearly",
    "over",
    "passed",
    "passes",
    "roughly",
    "some",
    "surpassed",
    "surpasses",
    "than",
    "to",
    "topped",
    "tops",
    "under",
]);

/// What a number comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Amount {
    /// In thousandths.
    pub value: u64,
    /// Where it ends in its sentence, its `million` included.
    pub end: usize,
    /// Whether a word or letter for thousands or more belongs to it.
    pub is_scaled: bool,
}

impl Amount {
    /// The number that begins with a word in small letters, which ends at a byte of its sentence. `5th` is none.
    pub(super) fn read(word: &str, sentence: &str, end: usize) -> Option<Self> {
        let digits = word
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(word.len());
        let (number, behind) = word.split_at(digits);
        if number.is_empty() {
            return Some(Self::scaled(count(word)? * 1000, sentence, end));
        }
        let value = thousandths(number)?;
        if behind.is_empty() {
            return Some(Self::scaled(value, sentence, end));
        }
        let (_, thousands) = SCALES.iter().find(|(scale, _)| *scale == behind)?;
        Some(Self {
            value: value.saturating_mul(thousands * 1000),
            end,
            is_scaled: true,
        })
    }

    fn scaled(value: u64, sentence: &str, end: usize) -> Self {
        let bare = Self {
            value,
            end,
            is_scaled: false,
        };
        let rest = sentence.get(end..).unwrap_or_default();
        let next = rest.strip_prefix([' ', '-', '\u{a0}']).unwrap_or_default();
        // Behind most numbers stands a word that begins with none of their letters.
        if !next.starts_with(['t', 'm', 'b', 'k']) {
            return bare;
        }
        let stop = next
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(next.len());
        let word = next.get(..stop).unwrap_or_default();
        let scale = SCALES.iter().find(|(scale, _)| *scale == word);
        scale.map_or(bare, |(_, thousands)| Self {
            value: value.saturating_mul(thousands * 1000),
            end: sentence.len() - next.len() + stop,
            is_scaled: true,
        })
    }

    /// Whether it may be written as a word and "thousand" or more.
    pub(super) fn is_thousands(self) -> bool {
        self.value > 0 && self.value.is_multiple_of(1_000_000)
    }

    /// How it is written without `million`; none if that takes a fraction.
    pub(super) fn written(self) -> Option<String> {
        self.value
            .is_multiple_of(1000)
            .then(|| (self.value / 1000).to_string())
    }

    /// The amounts that are meant by it after these words, and the length of those of them that make it round.
    pub(super) fn around(self, before: &str) -> Option<((u64, u64), usize)> {
        let before = before.trim_end_matches([' ', '$', '€', '£', '\u{a0}']);
        let last = before.rfind(|c: char| !c.is_ascii_alphabetic());
        let last = before
            .get(last.map_or(0, |at| at + 1)..)
            .unwrap_or_default();
        if !ROUND_LAST.has_in_any_case(last) {
            return None;
        }
        let (words, from, to) = ROUND.iter().find(|(words, ..)| {
            let start = before.len().wrapping_sub(words.len());
            let stands_apart = || {
                !before
                    .get(..start)
                    .is_some_and(|head| head.ends_with(char::is_alphanumeric))
            };
            before
                .get(start..)
                .is_some_and(|end| end.eq_ignore_ascii_case(words))
                && stands_apart()
        })?;
        let part = |percent: u64| self.value.saturating_mul(percent) / 100;
        Some(((part(*from), part(*to)), words.len()))
    }
}

/// `2.9` in thousandths; what stands behind the third place is left out.
fn thousandths(number: &str) -> Option<u64> {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole: u64 = whole.parse().ok()?;
    let part = part.get(..3).unwrap_or(part);
    let part = match part.len() {
        0 => 0,
        1 => part.parse::<u64>().ok()? * 100,
        2 => part.parse::<u64>().ok()? * 10,
        _ => part.parse().ok()?,
    };
    whole.checked_mul(1000)?.checked_add(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, behind: &str, expect: Option<&str>) {
        let sentence = format!("{word}{behind}");
        let got = Amount::read(word, &sentence, word.len());
        assert_eq!(
            got.and_then(Amount::written).as_deref(),
            expect,
            "{sentence}"
        );
    }

    #[test]
    fn one_number_however_it_is_written() {
        check("1204", "", Some("1204"));
        check("100m", "", Some("100000000"));
        check("100", " million", Some("100000000"));
        check("2.9", " million doses", Some("2900000"));
        check("three", " million", Some("3000000"));
        check("1.2bn", ".", Some("1200000000"));
        check("3.5", " metres", None);
        check("5th", " time", None);
        check("99999999999999999999", "", None);
    }

    #[test]
    fn the_last_words_are_those_of_the_list() {
        for (words, ..) in ROUND {
            let last = words.rsplit(' ').next().unwrap_or_default();
            assert!(ROUND_LAST.has(last), "{words}");
        }
    }

    #[test]
    fn round_numbers_mean_others() {
        let check = |before: &str, expect| {
            let amount = Amount {
                value: 1_000_000,
                end: 0,
                is_scaled: false,
            };
            assert_eq!(amount.around(before).map(|(range, _)| range), expect);
        };
        check("More than ", Some((1_000_000, 1_250_000)));
        check("It cost almost $", Some((900_000, 1_000_000)));
        check("About ", Some((900_000, 1_100_000)));
        check("Rover ", None);
        check("", None);
    }
}
