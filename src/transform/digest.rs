//! The day in brief: as many lines of a day's reports as a reader has time for, in half a minute and in three.

use super::summary::leans;
use super::words::{count, letters_and_digits};
use crate::model::{Evidence, Facts, Origin, Summary};

/// Words of the short digest: half a minute, at the 220 words a minute by which reading times are shown.
pub const SHORT: usize = 110;

/// Words of the long one: three minutes.
pub const LONG: usize = 660;

/// Words of a line. A longer one would leave no room for the other reports.
const LONGEST: usize = 45;

/// Of a word with the space behind it, where most are short.
const BYTES_OF_WORD: usize = 6;

/// Two lines may say the same if they share so many hundredths of the words of the shorter one; if that has few words, so many.
const ALIKE: usize = 60;
const FEW: usize = 12;
const ALIKE_OF_FEW: usize = 85;

/// A line of a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DigestLine<'a> {
    /// Which of the reports it is from, from 0.
    pub report: usize,
    /// How it reads.
    pub text: &'a str,
    /// Where its words stand.
    pub pieces: &'a [Evidence],
    /// Who made it.
    pub origin: Origin,
    /// It is part of the short digest too.
    pub short: bool,
}

/// The digest of a day's reports: the lines of the short one, then those that the long one adds, both in the order of the reports. Both
/// keep within their words. A single report has none: its own takeaways say as much.
///
/// Each report has its best line first: a takeaway that its source gave, else the synopsis that it gave or the first sentence that was
/// chosen for one, else its lede. Then come the second lines of all, and so on. A line that says what another says already is left out,
/// and one that is chosen and cannot stand alone.
pub fn digest<'a>(reports: &[&'a Facts]) -> Vec<DigestLine<'a>> {
    if reports.len() < 2 {
        return Vec::new();
    }
    let lines: Vec<Vec<DigestLine<'a>>> = reports
        .iter()
        .enumerate()
        .map(|(report, facts)| lines(report, facts))
        .collect();
    let texts: Vec<Vec<&str>> = lines
        .iter()
        .map(|lines| lines.iter().map(|line| line.text).collect())
        .collect();
    let chosen = choose(&texts).into_iter();
    chosen
        .filter_map(|(report, line, short)| {
            let line = *lines.get(report)?.get(line)?;
            Some(DigestLine { short, ..line })
        })
        .collect()
}

/// The lines that a report offers, best first.
fn lines(report: usize, facts: &Facts) -> Vec<DigestLine<'_>> {
    let given = facts
        .takeaways
        .as_ref()
        .filter(|it| it.origin == Origin::Given);
    let parts = match given {
        Some(_) => [given, None],
        None => [facts.synopsis.as_ref(), facts.takeaways.as_ref()],
    };
    let mut lines: Vec<DigestLine<'_>> = parts
        .into_iter()
        .flatten()
        .flat_map(|part: &Summary| {
            part.lines.iter().map(move |line| DigestLine {
                report,
                text: line.text(),
                pieces: &line.pieces,
                origin: part.origin,
                short: false,
            })
        })
        .filter(|line| {
            let stands = line.origin == Origin::Given || !leans(line.text);
            stands && count(line.text) <= LONGEST
        })
        .collect();
    if lines.is_empty() {
        lines.extend(facts.lede.iter().map(|lede| DigestLine {
            report,
            text: &lede.text,
            pieces: std::slice::from_ref(lede),
            origin: Origin::Chosen,
            short: false,
        }));
    }
    lines
}

/// Which lines of which reports are in the long digest, in order, and whether in the short one too.
fn choose(reports: &[Vec<&str>]) -> Vec<(usize, usize, bool)> {
    let rounds = reports.iter().map(Vec::len).max().unwrap_or_default();
    let ranked = (0..rounds).flat_map(|round| {
        reports
            .iter()
            .enumerate()
            .filter_map(move |(report, lines)| Some((report, round, *lines.get(round)?)))
    });
    let mut chosen: Vec<(usize, usize, bool)> = Vec::new();
    let mut said: Vec<Terms> = Vec::new();
    let (mut short, mut long) = (0, 0);
    for (report, line, text) in ranked {
        let words = count(text);
        if words > LONGEST || long + words > LONG {
            continue;
        }
        let terms = terms(text);
        if said.iter().any(|other| are_alike(other, &terms)) {
            continue;
        }
        said.push(terms);
        long += words;
        let fits = short + words <= SHORT;
        if fits {
            short += words;
        }
        chosen.push((report, line, fits));
        if long == LONG {
            break;
        }
    }
    chosen.sort_unstable_by_key(|(report, line, short)| (!short, *report, *line));
    chosen
}

/// The words of a line that carry meaning, going by their length, as digests.
struct Terms {
    /// Ascending.
    all: Vec<u64>,
    /// A bit for each: what two lines do not share here, they do not share.
    bits: u64,
    /// Names and numbers: two lines that differ in these say different things.
    telling: Vec<u64>,
}

fn terms(text: &str) -> Terms {
    let mut all = Vec::with_capacity(text.len() / BYTES_OF_WORD);
    let mut telling = Vec::new();
    for (place, word) in runs(text).enumerate() {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let name = place > 0 && word.starts_with(char::is_uppercase);
        if word.len() > 3 || number || name {
            all.push(hash(word));
        }
        if number || name {
            telling.push(hash(word));
        }
    }
    all.sort_unstable();
    all.dedup();
    let bits = all.iter().fold(0, |bits, term| bits | 1 << (term >> 58));
    Terms { all, bits, telling }
}

/// The runs of letters and digits in a text.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let opens = |c: char| c.is_alphanumeric();
        rest = rest.get(rest.find(opens)?..)?;
        // Most runs are ASCII.
        let mut end = letters_and_digits(rest.as_bytes());
        if rest
            .as_bytes()
            .get(end)
            .is_some_and(|byte| !byte.is_ascii())
        {
            end = rest
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len());
        }
        let (run, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(run)
    })
}

/// FNV-1a, whatever the case of ASCII letters: the same on every machine.
fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    })
}

fn are_alike(a: &Terms, b: &Terms) -> bool {
    let (fewer, more) = if a.all.len() < b.all.len() {
        (a, b)
    } else {
        (b, a)
    };
    let least = if fewer.all.len() < FEW {
        ALIKE_OF_FEW
    } else {
        ALIKE
    };
    let enough = |shared: usize| shared > 0 && shared * 100 >= fewer.all.len() * least;
    // Of most pairs this is all that is asked. Terms that have one bit in common may all be shared.
    let doubled = fewer.all.len() - fewer.bits.count_ones() as usize;
    if !enough(doubled + (fewer.bits & more.bits).count_ones() as usize) {
        return false;
    }
    let has = |term: &&u64| more.all.binary_search(term).is_ok();
    enough(fewer.all.iter().filter(has).count()) && fewer.telling.iter().all(|term| has(&term))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The lines chosen, those of the short digest with a star.
    fn check(reports: &[&[&str]], expected: &[&str]) {
        let reports: Vec<Vec<&str>> = reports.iter().map(|lines| lines.to_vec()).collect();
        let got: Vec<String> = choose(&reports)
            .into_iter()
            .map(|(report, line, short)| {
                format!("{}{}", if short { "* " } else { "" }, reports[report][line])
            })
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn every_report_speaks_before_one_speaks_twice() {
        let filler = "thirty words stand here ".repeat(7);
        let others: Vec<String> = ["harbour", "council", "railway", "theatre"]
            .iter()
            .map(|name| format!("{name} {}", filler.replace(' ', &format!("{name} "))))
            .collect();
        let lines: Vec<&[&str]> = vec![
            &["The ferry sails.", "The quay is dry again."],
            &["Seven bids came in."],
        ];
        check(
            &lines,
            &[
                "* The ferry sails.",
                "* The quay is dry again.",
                "* Seven bids came in.",
            ],
        );
        let long: Vec<Vec<&str>> = others
            .iter()
            .map(|text| vec![text.as_str(), "A short end line."])
            .collect();
        let words: Vec<(usize, usize, bool)> = choose(&long);
        let first: Vec<_> = words.iter().filter(|(_, line, _)| *line == 0).collect();
        assert_eq!(first.len(), 4);
        // Three lines of 29 words fit into half a minute, and a short one fills it up.
        assert_eq!(words.iter().filter(|(.., short)| *short).count(), 4);
    }

    #[test]
    fn what_two_reports_say_is_said_once() {
        check(
            &[
                &["The ferry Aurora was raised on Monday."],
                &[
                    "On Monday the ferry Aurora was raised by two cranes.",
                    "Divers found the bell.",
                ],
            ],
            &[
                "* The ferry Aurora was raised on Monday.",
                "* Divers found the bell.",
            ],
        );
    }

    #[test]
    fn lines_with_other_names_numbers_or_verbs_are_not_the_same() {
        check(
            &[
                &["Shares in Apple fell 3 percent on Monday."],
                &["Shares in Tesla fell 3 percent on Monday."],
                &["Shares in Apple fell 4 percent on Monday."],
                &["The Senate approved the budget bill on Tuesday."],
                &["The Senate rejected the budget bill on Tuesday."],
            ],
            &[
                "* Shares in Apple fell 3 percent on Monday.",
                "* Shares in Tesla fell 3 percent on Monday.",
                "* Shares in Apple fell 4 percent on Monday.",
                "* The Senate approved the budget bill on Tuesday.",
                "* The Senate rejected the budget bill on Tuesday.",
            ],
        );
    }

    #[test]
    fn a_line_that_is_too_long_is_left_out() {
        let long = "word ".repeat(LONGEST + 1);
        check(&[&[&long, "The quay is dry."]], &["* The quay is dry."]);
    }

    proptest! {
        #[test]
        fn runs_are_letters_and_digits(text in "([a-zA-Z0-9é]|[ ,.“-]){0,40}") {
            let expected = text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
            prop_assert_eq!(runs(&text).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }

        #[test]
        fn the_short_digest_is_part_of_the_long_one_and_both_fit(
            reports in prop::collection::vec(prop::collection::vec("([a-z]{4,9} ){1,50}", 0..6), 0..40)
        ) {
            let reports: Vec<Vec<&str>> = reports.iter().map(|lines| lines.iter().map(String::as_str).collect()).collect();
            let chosen = choose(&reports);
            let words = |short: bool| -> usize {
                let lines = chosen.iter().filter(|line| line.2 || !short);
                lines.map(|(report, line, _)| count(reports[*report][*line])).sum()
            };
            prop_assert!(words(true) <= SHORT);
            prop_assert!(words(false) <= LONG);
            prop_assert!(chosen.is_sorted_by_key(|(report, line, short)| (!short, *report, *line)));
            prop_assert_eq!(&choose(&reports), &chosen);
            // Whoever has a line that fits is heard, as long as there is room for one of that length.
            if words(false) + LONGEST <= LONG {
                for (report, lines) in reports.iter().enumerate() {
                    let fits = lines.iter().any(|line| count(line) <= LONGEST);
                    let said = chosen.iter().any(|line| line.0 == report);
                    let alike = |line: &&str| chosen.iter().any(|(other, at, _)| are_alike(&terms(reports[*other][*at]), &terms(line)));
                    prop_assert!(!fits || said || lines.iter().any(alike));
                }
            }
        }
    }
}
