//! Dates that are not those of what a sentence tells: what a figure is set against, what a thing is for.

use crate::model::{Anchor, Precision};
use crate::transform::time::Timed;
use crate::transform::verbs;
use crate::transform::words::{Word, Words};

/// Whether a date is of something else than what its sentence tells.
pub(super) fn is_of_another(words: &[Word<'_>], timed: &Timed, all: &[Timed]) -> bool {
    is_compared(words, timed, all)
        || all.len() > 1 && (is_of_thing(words, timed) || is_of_figures(words, timed, all))
}

/// Whether a date only says what a figure is set against: "compared with 25 a year earlier", "up from 3 percent in May".
fn is_compared(words: &[Word<'_>], timed: &Timed, all: &[Timed]) -> bool {
    const FAR: usize = 8;
    let until = words.partition_point(|word| word.start < timed.span.start as usize);
    let near = words
        .get(until.saturating_sub(FAR)..until)
        .unwrap_or_default();
    let by_mention = timed.basis.anchor == Anchor::Mention;
    // "rose to 3.1 percent in October from 2.9 percent in September": the date of the rise stands between.
    let changed_before = |from: &Word<'_>| {
        let before = words.partition_point(|word| word.start < from.start);
        let before = words.get(..before).unwrap_or_default();
        let verb = before
            .iter()
            .rfind(|word| verbs::finite(word.bare) || CHANGED.has(word.bare));
        verb.is_some_and(|verb| {
            let between = verb.start..from.start;
            let dated = |other: &Timed| between.contains(&(other.span.start as usize));
            CHANGED.has(verb.bare) && all.iter().any(dated)
        })
    };
    let cue = (0..near.len()).rev().find(|&at| {
        let word = near.get(at).map_or("", |word| word.bare);
        let before = at.checked_sub(1).and_then(|at| near.get(at));
        let before = before.map_or("", |word| word.bare);
        match word {
            "compared" | "against" | "versus" => true,
            // "more than 40 people"
            "than" => {
                by_mention || !matches!(before, "more" | "less" | "fewer" | "rather" | "other")
            }
            "from" => {
                by_mention
                    || matches!(
                        before,
                        "up" | "down" | "rose" | "fell" | "increase" | "decline"
                    )
                    || near.get(at + 1).is_some_and(|it| is_figure(it.bare))
                        && near.get(at).is_some_and(&changed_before)
            }
            _ => false,
        }
    });
    // A figure is compared, and no verb tells of anything else; behind a comma another clause begins.
    cue.and_then(|at| near.get(at..)).is_some_and(|between| {
        between
            .iter()
            .any(|word| word.bare.contains(|c: char| c.is_ascii_digit()))
            && !between.iter().skip(1).any(|word| verbs::finite(word.bare))
            && !between.iter().any(|word| word.whole.ends_with([',', ';']))
    })
}

fn is_figure(word: &str) -> bool {
    let digits = word.trim_start_matches(['$', '€', '£', '¥']);
    digits.starts_with(|c: char| c.is_ascii_digit())
}

/// Verbs of figures that are set against others.
static CHANGED: Words = Words::new(&[
    "climbed",
    "cut",
    "declined",
    "dipped",
    "dropped",
    "eased",
    "edged",
    "fell",
    "grew",
    "increased",
    "jumped",
    "lowered",
    "narrowed",
    "raised",
    "rose",
    "shrank",
    "slid",
    "slipped",
    "slowed",
    "soared",
    "surged",
    "tumbled",
    "widened",
]);

/// Whether a year, or a part of one, is that of a thing, not of what happened: "the budget for 2026".
fn is_of_thing(words: &[Word<'_>], timed: &Timed) -> bool {
    static THINGS: Words = Words::new(&[
        "accounts",
        "budget",
        "budgets",
        "data",
        "estimate",
        "estimates",
        "figures",
        "forecast",
        "forecasts",
        "goal",
        "goals",
        "guidance",
        "outlook",
        "projection",
        "projections",
        "quota",
        "quotas",
        "results",
        "target",
        "targets",
    ]);
    let until = words.partition_point(|word| word.start < timed.span.start as usize);
    let before = words.get(..until).unwrap_or_default();
    let wide = timed.when.precision() < Precision::Month;
    let before = match before {
        [before @ .., the] if the.bare == "the" => before,
        before => before,
    };
    matches!(before, [.., thing, lead] if wide && lead.bare == "for" && THINGS.has(thing.bare))
}

/// "will report third-quarter results on 20 November": the quarter is that of the figures, the day that of the event.
fn is_of_figures(words: &[Word<'_>], timed: &Timed, all: &[Timed]) -> bool {
    static FIGURES: Words = Words::new(&["earnings", "figures", "results"]);
    static PUBLISHED: Words = Words::new(&[
        "publish",
        "publishes",
        "release",
        "releases",
        "report",
        "reports",
        "unveil",
        "unveils",
    ]);
    let from = words.partition_point(|word| word.start < timed.span.start as usize);
    let behind = words.partition_point(|word| word.start < timed.span.end as usize);
    let before = words.get(..from).unwrap_or_default();
    let next = words.get(behind).map_or("", |word| word.bare);
    let published = before
        .iter()
        .rev()
        .take(3)
        .any(|word| PUBLISHED.has(word.bare));
    let is_finer = |other: &Timed| other.when.precision() > timed.when.precision();
    published && FIGURES.has(next) && all.iter().any(is_finer)
}
