//! Where sentences end. By rule and word list, for English news: when in doubt two sentences stay one.

use super::abbreviations::{self, Dot};
use crate::bytes;
use crate::model::{Prose, Sentence, Span};

/// Marks that may stand between the stop and the white space after it.
const CLOSERS: [char; 7] = ['"', '\'', '”', '’', ')', ']', '»'];

/// Marks that may stand before the first word of a sentence.
const OPENERS: [char; 12] = ['"', '\'', '“', '‘', '(', '[', '«', '-', '–', '—', '¿', '¡'];

/// Words that say who spoke: after `"Why?"` they go on with the sentence.
const SPEECH: [&str; 16] = [
    "said", "says", "asked", "asks", "told", "tells", "added", "adds", "wrote", "writes",
    "replied", "stated", "shouted", "wondered", "joked", "tweeted",
];

/// Finds the sentences of a prose and writes them into it.
pub(super) fn mark(prose: &mut Prose) {
    prose.sentences = split(&prose.text)
        .map(|plain| Sentence {
            plain,
            source: prose.source_of(plain),
        })
        .collect();
}

/// The sentences of a text, as byte offsets, without the white space between them.
pub fn split(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut start = text.len() - text.trim_start().len();
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = end_of_first(text, start).map_or(rest.len(), |end| end - start);
        let sentence = rest.get(..length)?;
        let span = Span::new(start, start + sentence.trim_end().len());
        let after = rest.get(length..)?;
        start += length + (after.len() - after.trim_start().len());
        Some(span)
    })
    .filter(|span| span.start < span.end)
}

/// Where the sentence that begins at `start` ends, if another one follows it.
fn end_of_first(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    while let Some(found) = bytes::first(bytes.get(at..)?, is_stop) {
        let stop = at + found;
        let after = text
            .get(stop..)
            .map(|rest| rest.trim_start_matches(['.', '?', '!', '…']));
        let Some(after) = after
            .map(|rest| text.len() - rest.len())
            .filter(|after| *after > stop)
        else {
            // The first byte of some other character than the ellipsis.
            at = stop + 1;
            continue;
        };
        let tail = text.get(after..)?.trim_start_matches(CLOSERS);
        let end = text.len() - tail.len();
        let next = tail.trim_start();
        if next.is_empty() {
            return None;
        }
        let spaced = next.len() < tail.len();
        if spaced && breaks(text.get(start..stop)?, text.get(stop..end)?, next) {
            return Some(end);
        }
        at = end;
    }
    None
}

/// A full stop, a question or exclamation mark, or the first byte of an ellipsis.
fn is_stop(byte: u8) -> bool {
    (byte == b'.') | (byte == b'?') | (byte == b'!') | (byte == 0xE2)
}

/// Whether a sentence ends after the words `before` and the marks `stop`, given what follows.
fn breaks(before: &str, stop: &str, next: &str) -> bool {
    let opened = next.trim_start_matches(OPENERS);
    let Some(first) = opened.chars().next() else {
        return false;
    };
    if first.is_lowercase() || matches!(first, '.' | '?' | '!' | '…') {
        return false;
    }
    if stop == "." {
        return match abbreviations::judge(before) {
            Dot::Stop => !abbreviations::is_ordinal(before, opened),
            Dot::Never => false,
            Dot::BeforeNumber => !first.is_ascii_digit(),
            Dot::OfDay => !first.is_ascii_digit() && !abbreviations::goes_on_with_time(opened),
            Dot::Perhaps => {
                opened.len() < next.len() && !next.starts_with(['(', '[', '-', '–', '—'])
                    || abbreviations::opens_sentence(opened)
            }
        };
    }
    let quoted = stop.ends_with(['"', '”', '\'', '’', '»']);
    !(quoted && stop.starts_with(['?', '!']) && names_speaker(opened))
}

/// Whether one of the next words is `said` or the like, before anything else ends: `Why?" the minister asked.`
fn names_speaker(next: &str) -> bool {
    for word in next.split_whitespace().take(5) {
        if SPEECH.contains(&word.trim_end_matches(['.', ',', ':'])) {
            return true;
        }
        if word.ends_with(['.', ',', ';', ':', '?', '!']) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) {
        let plain = text.replace('|', "");
        let got: Vec<_> = split(&plain)
            .map(|span| plain.get(span.range()).unwrap().to_owned())
            .collect();
        let expect: Vec<_> = text.split('|').map(|part| part.trim().to_owned()).collect();
        assert_eq!(got, expect);
    }

    #[test]
    fn plain_sentences() {
        check("The port opened. |Ships came! |Did they stay? |Yes.");
        check("No stop at the end");
        check("  White space.  |\u{a0}Around it. ");
        check("Prices rose 3.5 percent to 4.06 million. |Nobody knew why.");
        check("In 2025. |The year ended.");
        check("One. |2 ships left.");
        assert_eq!(split(" \n").count(), 0);
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        check("Mr. Abel met Dr. Baker at St. Mary on Oct. 29 in Boston, Mass. |They spoke.");
        check("U.S. President Ada Cole left the U.S. |The plane was late.");
        check("The No. 2 official, J. R. Smith, said no. |Work stopped.");
        check("It began at 9 a.m. Tuesday, e.g. at Gate 3, and ended at 5 p.m. |Officials left.");
        check("Acme Inc. Chief Executive Lee spoke. |Acme Corp. |The firm closed.");
        check("Gov. Diaz vs. Sen. Ek was close.");
    }

    #[test]
    fn the_day_of_a_german_month_ends_no_sentence() {
        check("Das teilte die Behörde am 27. Oktober 2025 mit. |Danach war Ruhe.");
        check("Sie fuhr vom 3. Mai bis zum 9. Juni im Kreis. |Danach nicht mehr.");
        check("Am Montag, dem 4. August, fiel Regen.");
        check("It ended in 2019. |Oktober is a German word.");
        check("The death toll rose to 27. |August 2025 was the deadliest month.");
        check("I am 31. |April 2024 was cold.");
        check("They won by 27. |Critics said no. |He was 27. |August was calm.");
        check("She was 31. |Mai Nguyen agreed.");
        check("He counted 45. |Oktober was late.");
    }

    #[test]
    fn quotations_stay_whole() {
        check("\"We see the chances falling,\" she said. |He agreed.");
        check("\"We are ready.\" |The minister left.");
        check("\"Is it over?\" asked the judge. |Silence.");
        check("\"Is it over?\" Judge Moran asked. |Silence.");
        check("“Stop!” he cried. |“Go on!” |Nobody moved.");
        check("(The gate was shut.) |Then it opened.");
        check("\"Come!\" said the guide. |'Now.' |\"Then we go.\"");
    }

    #[test]
    fn an_ellipsis_waits_for_a_capital() {
        check("They waited ... and left. |Then… nothing. |Well... |He slept.");
        check("He said . . . nothing at all.");
    }
}
