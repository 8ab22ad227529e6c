//! Where the clause before an expression points.

use super::class::{
    AS, DUE, EARLY, FOR, HAD, IS, NOT, NOUN, SET, SINCE, SOON, Set, THAN, THROUGH, TO, UNTIL, VERB,
    WAS, WEEKEND, WILL, WOULD,
};
use super::due;
use super::present::near;
use super::timex::{Boundary, Look};
use super::token::{Gap, Token};
use crate::transform::verbs;
use crate::transform::words::{Words, bare};

/// How far before an expression a word that points ahead still governs it, in bytes. Measured on `TimeBank` and AQUAINT: 301 of 325
/// weekdays come out right.
const WINDOW: u32 = 100;

/// The nearest cue before an expression, as long as nothing lies between that points elsewhere or begins another clause.
pub(super) fn look(text: &str, tokens: &[Token], first: usize, boundary: Boundary) -> Look {
    let Some(here) = tokens.get(first) else {
        return Look::Plain;
    };
    // A day by which something is to be done lies ahead; one by which it had been done does not.
    let was = |token: &Token| token.set & WAS != 0;
    if boundary == Boundary::By && !sentence(tokens, first).any(was) && !is_done(text, here) {
        return Look::Ahead;
    }
    // A day that something lasts to lies ahead; one before which it was not does not.
    let not = |token: &Token| token.set & (NOT | WAS) != 0;
    let before = first.checked_sub(1).and_then(|at| tokens.get(at));
    let lead = before.map_or(0, |before| before.set);
    if boundary == Boundary::Until && lead & UNTIL != 0 && !sentence(tokens, first).any(not) {
        return Look::Ahead;
    }
    if lead & THROUGH != 0 && is_off(text, here) {
        return Look::Ahead;
    }
    // "will go on with a strike that has lasted since March"
    let since = |token: &Token| token.set & (SINCE | WILL) == SINCE;
    if boundary == Boundary::Since && before.is_some_and(since) {
        return Look::Plain;
    }
    let mut gap = here.gap;
    for at in (0..first).rev() {
        let Some(token) = tokens.get(at) else {
            return Look::Plain;
        };
        let far = here.span.start.saturating_sub(token.span.end) > WINDOW;
        if far || gap.has(Gap::CLAUSE.or(Gap::STOP)) {
            return Look::Plain;
        }
        // "as early as Tuesday", "as soon as Tuesday"
        let as_early = token.set & AS != 0 && at + 1 == first && earliest(tokens, at);
        if as_early
            || (token.set & WILL != 0 && points_ahead(tokens, at, first))
            || (token.set & (DUE | SET | IS) != 0 && goes_ahead(text, tokens, at))
        {
            let between = token.span.end as usize..here.span.start as usize;
            let between = text.get(between).unwrap_or_default();
            // "will question the man arrested over the weekend"
            let weekend = tokens.get(first + 1);
            let is_weekend = weekend.is_some_and(|token| token.set & WEEKEND != 0);
            let mut words = between.split_ascii_whitespace();
            let is_past = is_weekend && words.any(|word| verbs::past(bare(word)));
            let before = text.get(..token.span.start as usize).unwrap_or_default();
            let was = at.checked_sub(1).and_then(|at| tokens.get(at));
            let was_due = token.set & (DUE | SET) != 0 && was.is_some_and(|it| it.set & WAS != 0);
            let is_over = goes_back(between) || was_due && did_not_come(text, here);
            return if is_past || is_over || is_behind_relative(before, between) {
                Look::Plain
            } else {
                Look::Ahead
            };
        }
        if token.set & WOULD != 0 {
            return Look::Unclear;
        }
        if token.set & WAS != 0 {
            return if boundary == Boundary::By {
                Look::Unclear
            } else {
                Look::Plain
            };
        }
        gap = token.gap;
    }
    Look::Plain
}

/// "cancelled flights through Thursday", but not "The talks ran through Thursday".
fn is_off(text: &str, here: &Token) -> bool {
    let words = near(text, here).split_ascii_whitespace().rev();
    let sentence = words.take_while(|raw| !raw.ends_with(['.', ';', '?', '!']));
    // The verb that stands nearest. "Was closed through" tells how it was.
    let mut verbs = sentence.map(bare).skip_while(|word| !verbs::finite(word));
    let is_off = verbs.next().is_some_and(|word| OFF.has(word));
    is_off
        && !verbs
            .next()
            .is_some_and(|before| matches!(before, "been" | "was" | "were"))
}

/// Verbs of what is not to be for some time.
static OFF: Words = Words::new(&[
    "banned",
    "canceled",
    "cancelled",
    "closed",
    "extended",
    "grounded",
    "halted",
    "shut",
    "suspended",
]);

/// "brought the fire under control by Monday": what was done by then, not what was asked for or promised. The verb is the nearest one.
fn is_done(text: &str, here: &Token) -> bool {
    let before = text.get(..here.span.start as usize).unwrap_or_default();
    let words = before.split_ascii_whitespace().rev().take(DONE_WITHIN);
    let mut words = words.peekable();
    let mut behind = "";
    while let Some(raw) = words.next() {
        let word = bare(raw);
        // "to cut", but not "rose to 40" nor "fled to Oslo"
        let is_infinitive = word == "to" && behind.starts_with(char::is_lowercase);
        let ends = raw.ends_with(['.', ';', ':', '?', '!', '"', '”']);
        if is_infinitive && words.peek().is_some_and(|raw| OUTCOME.has(bare(raw))) {
            return true;
        }
        if ends || is_infinitive || ASKING.has(word) {
            return false;
        }
        if verbs::finite(word) {
            let before = words.peek().map_or("", |raw| bare(raw));
            return DONE.has(word) && !NO_VERB_BEHIND.has(before);
        }
        behind = word;
    }
    false
}

/// Verbs of what is over once it was done; with others, "promised", "ordered", "set", the day may be one that is still to come.
static DONE: Words = Words::new(&[
    "arrived", "brought", "came", "climbed", "died", "doubled", "dropped", "fell", "fled", "grew",
    "killed", "left", "lost", "reached", "returned", "rose", "sank", "slowed", "spread", "swept",
    "took", "withdrew", "won",
]);

/// Verbs of what came of something before another one: "failed to agree by Friday".
static OUTCOME: Words = Words::new(&["failed", "managed"]);

/// Verbs of who asks for something by a day.
static ASKING: Words = Words::new(&[
    "demand", "demands", "expect", "expects", "need", "needs", "want", "wants",
]);

/// Behind these such a form tells nothing that was done: "must be brought", "families of the killed".
static NO_VERB_BEHIND: Words = Words::new(&["be", "been", "being", "of", "the"]);

/// Words before a day among which its verb is looked for.
const DONE_WITHIN: usize = 12;

/// "was due in court on Monday but did not appear": whether what was due is told not to have come.
fn did_not_come(text: &str, here: &Token) -> bool {
    let rest = text.get(here.span.end as usize..).unwrap_or_default();
    let mut words = rest.split_ascii_whitespace().take(COMES_WITHIN).map(bare);
    let but = words.by_ref().take(2).any(|word| word == "but");
    let not = matches!(
        words.next(),
        Some("did" | "didn't" | "didn’t" | "failed" | "never")
    );
    but && not && words.any(|word| COME.has(word))
}

/// Words behind a date among which it is told that something did not come.
const COMES_WITHIN: usize = 6;

static COME: Words = Words::new(&[
    "appear", "appeared", "arrive", "arrived", "came", "come", "happen", "happened", "show", "turn",
]);

/// "plans to cut 200 jobs, told a paper on": whether another clause begins there, and tells of the past.
fn goes_back(between: &str) -> bool {
    let behind = between.split_once(',').map_or("", |(_, behind)| behind);
    behind
        .split_ascii_whitespace()
        .any(|word| verbs::past(bare(word)))
}

/// "The court that meets in Oslo upheld it on": whether what points ahead is of a relative clause, and the verb behind that is of the past.
/// What it was done to must follow it: "that will be held on", "that opens at a plant owned by" tell nothing that is over.
fn is_behind_relative(before: &str, between: &str) -> bool {
    let pronoun = before.split_ascii_whitespace().next_back();
    let mut words = between.split_ascii_whitespace().map(bare);
    let mut last = words.next().unwrap_or_default();
    pronoun.is_some_and(|word| RELATIVE.has(word))
        && words.any(|word| verbs::past(std::mem::replace(&mut last, word)) && OBJECT.has(word))
}

/// Pronouns with which such a clause begins.
static RELATIVE: Words = Words::new(&["that", "which", "who"]);

/// Words with which what something is done to begins.
static OBJECT: Words = Words::new(&[
    "a", "an", "her", "him", "his", "it", "its", "that", "the", "their", "them", "these", "this",
    "those",
]);

/// The words of the sentence around a word, not far from it.
fn sentence(tokens: &[Token], around: usize) -> impl Iterator<Item = &Token> {
    const REACH: usize = 40;
    let ends = |token: &&Token| !token.gap.has(Gap::STOP);
    let from = around.saturating_sub(REACH);
    let before = tokens.get(from..=around).unwrap_or_default();
    let opening = before
        .iter()
        .rposition(|token| token.gap.has(Gap::STOP))
        .unwrap_or_default();
    let after = tokens.get(around + 1..).unwrap_or_default();
    before
        .iter()
        .skip(opening)
        .chain(after.iter().take(REACH).take_while(ends))
}

/// Whether a word that may point ahead does, before an expression that begins at `first`.
fn points_ahead(tokens: &[Token], at: usize, first: usize) -> bool {
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let before = before.map_or(0, |before| before.set);
    let touches = at + 1 == first;
    if token.set & SINCE != 0 {
        return touches;
    }
    // "announced the plan Aug. 21"
    let noun = token.set & NOUN != 0 && touches;
    // "lower-than-expected", "as planned"
    let compared = before & (THAN | AS) != 0;
    !(noun || compared || was_once(tokens, at))
}

/// "had been scheduled to expire on Friday", "had been due to expire on Friday"
fn was_once(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at));
    let had = before.is_some_and(|before| before.set & HAD != 0);
    let gap = tokens.get(at).map(|token| token.gap);
    had && gap.is_some_and(|gap| gap.within(Gap::SPACE.or(Gap::OTHER)))
}

/// "as early as", "as soon as"
fn earliest(tokens: &[Token], at: usize) -> bool {
    let set = |back: usize| {
        at.checked_sub(back)
            .and_then(|at| tokens.get(at))
            .map_or(0, |token| token.set)
    };
    set(1) & (EARLY | SOON) != 0 && set(2) & AS != 0
}

/// "due to arrive", "due on Friday", "set to open", "likely to pass", but neither "due to fog" nor "set a record" nor "likely to have left".
fn goes_ahead(text: &str, tokens: &[Token], at: usize) -> bool {
    let close = |at: usize| {
        tokens
            .get(at)
            .filter(|token| token.gap.within(Gap::SPACE))
            .map_or(0, |token| token.set)
    };
    let is = |set: Set| close(at + 1) & set != 0;
    let Some(token) = tokens.get(at) else {
        return false;
    };
    let to = tokens.get(at + 1).filter(|_| is(TO));
    let behind = to.and_then(|to| text.get(to.span.end as usize..));
    let behind = behind.unwrap_or_default();
    if token.set & IS != 0 {
        return is(TO) && behind.split_ascii_whitespace().next() != Some("have");
    }
    if token.set & DUE == 0 {
        return is(FOR | TO);
    }
    if was_once(tokens, at) {
        return false;
    }
    let before = text.get(..token.span.start as usize).unwrap_or_default();
    !is(TO) || close(at + 2) & VERB != 0 || due::is_plan(before, behind)
}
