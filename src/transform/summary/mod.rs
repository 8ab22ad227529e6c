//! Summaries that anybody can check: whole sentences of a report, chosen by rule, and nothing else.
//!
//! A report is read once (`text`: its `words`, as numbers of a `vocabulary` of stems). Each sentence gets a score that is a sum of
//! measures (`measures`) times `weights`; `choose` takes the best ones that can stand (`stands`) until there are enough words; `shorten`
//! cuts takeaways. All is reckoned in integers, so that every machine chooses the same.

mod amounts;
mod article;
mod choose;
mod kin;
mod measures;
mod names;
mod openings;
mod places;
mod report;
mod scraps;
mod shorten;
mod stands;
mod stem;
mod stops;
mod support;
mod text;
mod vocabulary;
mod wanted;
mod weights;
mod words;

#[cfg(test)]
mod support_tests;
#[cfg(test)]
mod tests;

pub(crate) use article::{Parts, parts};
pub use shorten::Takeaway;
pub(crate) use stands::leans;
pub use support::bearers;
pub use text::{Line, Text};

use std::cell::OnceCell;

use choose::Wanted;
use weights::{SYNOPSIS, TAKEAWAYS, WITHOUT_HEADLINE};

/// Words that a synopsis has, about: what people write who do so by profession (the mean of 275 of them is 58).
pub const SYNOPSIS_WORDS: usize = 60;

/// How many sentences at the start of a report a synopsis of so many words is chosen from: nine times as many as it takes, or so. What
/// sums a report up stands there, and to read all of a long one takes longer (ROUGE-1 on the dev set of CNN/DM: .382 from the first 24,
/// .377 from all).
pub fn opening(words: usize) -> usize {
    const FEWEST_READ: usize = 24;
    (words / 5 * 2).max(FEWEST_READ)
}

/// How many takeaways are chosen: highlights that people write have three or four.
const FEWEST: usize = 3;
const MOST: usize = 4;

/// Words of a takeaway. Below, it is a fragment; above, nobody takes it away.
const TAKEAWAY_WORDS: std::ops::RangeInclusive<usize> = 6..=30;

/// The sentences of a synopsis of a text, which is the [`opening`] of a report, by their numbers from 0, in order. They are whole, and as few as reach `words`; the last one to come in
/// may run past. A text without sentences that can stand has none.
pub fn synopsis(text: &Text<'_>, words: usize) -> Vec<usize> {
    let weights = if text.has_headline() {
        &SYNOPSIS
    } else {
        &WITHOUT_HEADLINE
    };
    let wanted = Wanted {
        words,
        lines: usize::MAX,
        alone: false,
    };
    choose::choose(text, weights, wanted, |line| text.can_stand(line))
}

/// The takeaways of a text, in its order: sentences that stand alone and are not those of `except`, shortened by rule. None if there are
/// fewer than three.
pub fn takeaways(text: &Text<'_>, except: &[usize]) -> Vec<Takeaway> {
    // Each is cut once it is asked for: few are.
    let short: Vec<OnceCell<Option<Takeaway>>> = text.lines().map(|_| OnceCell::new()).collect();
    let cut = |line: usize| {
        let free = !except.contains(&line);
        let known = short.get(line).filter(|_| free)?;
        known.get_or_init(|| takeaway(text, line)).as_ref()
    };
    let wanted = Wanted {
        words: usize::MAX,
        lines: MOST,
        alone: true,
    };
    let chosen = choose::choose(text, &TAKEAWAYS, wanted, |line| cut(line).is_some());
    if chosen.len() < FEWEST {
        return Vec::new();
    }
    chosen.into_iter().filter_map(cut).cloned().collect()
}

/// What is left of a sentence as a takeaway, if it can be one.
fn takeaway(text: &Text<'_>, line: usize) -> Option<Takeaway> {
    let words = text.line(line);
    let is_quoted = text.is_inside_quotation(line)
        || stands::ends_quotation(words)
        || stands::is_only_quotation(words);
    if !text.can_stand(line) || is_quoted || !shorten::has_opening(words) && stands::leans(words) {
        return None;
    }
    let short = shorten::shorten(line, words);
    let left = short.words(words);
    let fits = TAKEAWAY_WORDS.contains(&super::words::count(&left));
    let opens = short.pieces.first().is_some_and(|piece| piece.start > 0);
    (fits && !(opens && stands::leans(&left))).then_some(short)
}
