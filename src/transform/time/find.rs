//! The expressions of a text in order, and how its words are bound to them.

use super::class::{
    AFTER, AND, AS, BEFORE, BETWEEN, BY, FROM, HAD, JUST, OF, OR, SINCE, THROUGH, TO, UNTIL, WILL,
    WOULD,
};
use super::grammar::{Grammar, Match};
use super::rule::Say;
use super::timex::Boundary;
use super::token::{Gap, Token};
use crate::transform::verbs;
use crate::transform::words::bare;

/// The first expression at or after a word.
pub(super) fn next(grammar: &Grammar, tokens: &[Token], from: usize) -> Option<Match> {
    (from..tokens.len()).find_map(|at| grammar.longest(tokens, at))
}

/// What the words before an expression make of it.
pub(super) fn boundary(text: &str, tokens: &[Token], next: &Match) -> Boundary {
    let first = next.first;
    let class = |back: usize| {
        first
            .checked_sub(back)
            .and_then(|at| tokens.get(at).zip(tokens.get(at + 1)))
            .filter(|(_, next)| next.gap.within(Gap::SPACE))
            .map_or(0, |(token, _)| token.set)
    };
    let before = class(1);
    // "shortly after noon on Sunday", "just before noon on Sunday": that day. "Before noon on Sunday" may be a deadline.
    let just = before & BEFORE != 0 && class(2) & JUST != 0;
    let is_over = || before & BY != 0 && had_been_done(text, tokens, first);
    if next.say == Say::Clock && (before & AFTER != 0 || just || is_over()) {
        return Boundary::At;
    }
    if before & OF != 0 && class(2) & AS != 0 {
        Boundary::AsOf
    } else if before & BY != 0 {
        Boundary::By
    } else if before & (SINCE | AFTER) != 0 {
        Boundary::Since
    } else if before & (UNTIL | BEFORE) != 0 {
        Boundary::Until
    } else {
        Boundary::At
    }
}

/// "had closed by 8 p.m. on Sunday", but not "had to close by 8 p.m. on Sunday".
fn had_been_done(text: &str, tokens: &[Token], first: usize) -> bool {
    let before = tokens.get(..first).unwrap_or_default();
    let mut near = before
        .iter()
        .rev()
        .take(NEAR)
        .take_while(|token| token.set & (TO | WILL | WOULD | UNTIL) == 0);
    let had = near.find(|token| token.set & HAD != 0);
    had.zip(tokens.get(first))
        .and_then(|(had, here)| text.get(had.span.end as usize..here.span.start as usize))
        .is_some_and(is_done)
}

/// Words that mean something for time before an expression among which "had" is looked for.
const NEAR: usize = 4;

/// Whether the words between "had" and the day tell what had been done, and no more.
fn is_done(between: &str) -> bool {
    let mut words = between.split_ascii_whitespace();
    let other = |word: &str| matches!(word, "that" | "to" | "must" | "which" | "who");
    let plain = !between.contains([',', ';']) && !words.clone().any(other);
    plain && words.any(|word| verbs::past(bare(word)))
}

/// Whether an expression is the second half of a range that `open` began: "from Wednesday to Thursday".
pub(super) fn joins(tokens: &[Token], open: &Match, found: &Match) -> bool {
    let Some(next) = tokens.get(found.first) else {
        return false;
    };
    let opened = open
        .first
        .checked_sub(1)
        .and_then(|at| tokens.get(at).zip(tokens.get(open.first)))
        .is_some_and(|(before, first)| {
            before.set & (FROM | BETWEEN) != 0 && first.gap.within(Gap::SPACE)
        });
    let calendar = matches!(open.say, Say::Date | Say::Quarter);
    // "ran Monday to Friday"
    let weekdays = open.say == Say::Weekday && found.say == Say::Weekday;
    if open.end == found.first {
        let dash = Gap::HYPHEN.or(Gap::DASH);
        // "10 May – 12 May 2024"
        let spaced = dash.or(Gap::SPACE);
        let dates = calendar && found.say == open.say;
        return next.gap.has(dash) && next.gap.within(if dates { spaced } else { dash });
    }
    let Some(join) = tokens.get(open.end).filter(|_| open.end + 1 == found.first) else {
        return false;
    };
    // "from May 10, 2024, to May 12, 2024"
    let before = if opened {
        Gap::SPACE.or(Gap::COMMA)
    } else {
        Gap::SPACE
    };
    join.gap.within(before)
        && next.gap.within(Gap::SPACE)
        && if join.set & (TO | THROUGH) != 0 {
            opened || calendar || weekdays || join.set & THROUGH != 0
        } else {
            join.set & (AND | UNTIL) != 0 && opened
        }
}

/// How an expression follows another in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// "May 3, June 4"
    Comma,
    /// "May 3 and June 4"
    And,
}

/// Whether these may stand in a list of days: dates, or weekdays.
fn may_be_listed(open: &Match, found: &Match) -> bool {
    match found.say {
        Say::Date => open.say == Say::Date,
        Say::Weekday => open.names_weekday(),
        _ => false,
    }
}

/// How a day stands behind another one in a list, if it does.
pub(super) fn link(tokens: &[Token], open: &Match, found: &Match) -> Option<Link> {
    let next = tokens.get(found.first)?;
    if !may_be_listed(open, found) {
        return None;
    }
    let comma = Gap::SPACE.or(Gap::COMMA);
    if open.end == found.first {
        return (next.gap == comma).then_some(Link::Comma);
    }
    let join = tokens.get(open.end)?;
    let joins = open.end + 1 == found.first && join.set & (AND | OR) != 0;
    (joins && join.gap.within(comma) && next.gap.within(Gap::SPACE)).then_some(Link::And)
}
