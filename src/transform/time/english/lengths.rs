//! Lengths of time, and what comes again.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, ahead, behind, one, opt};
use super::super::token::Gap;
use super::rule;

pub(super) const RULES: &[Rule] = &[
    // Ages are no times: "a 6-year-old girl", "six years old".
    rule(
        "age",
        &[opt(A), one(NUM), opt(HALF), one(UNIT), one(OLD)],
        Say::Nothing,
    ),
    rule(
        "age",
        &[one(NUM), one(TO | OR | AND), one(NUM), one(UNIT), one(OLD)],
        Say::Nothing,
    ),
    // Three-quarters of something.
    rule(
        "fraction",
        &[one(NUM), one(QUARTER).only(PLURAL).by(Gap::HYPHEN)],
        Say::Nothing,
    ),
    // every day, each year, daily
    rule(
        "every",
        &[one(EACH), opt(OTHER), one(UNIT).not(SHORT)],
        Say::Every,
    ),
    rule(
        "every",
        &[behind(TIMES), one(A), one(UNIT).not(PLURAL)],
        Say::Every,
    ),
    rule("daily", &[one(DAILY)], Say::Every),
    // two weeks, 2 1/2 years, a 30-day
    rule(
        "length",
        &[one(NUM), opt(HALF), opt(MORE | OTHER), one(UNIT)],
        Say::Length,
    ),
    rule(
        "length",
        &[one(NUM), one(AND), opt(A), one(HALF), one(UNIT)],
        Say::Length,
    ),
    rule(
        "length",
        &[one(A | NUM), one(UNIT), one(AND), one(A), one(HALF)],
        Say::Length,
    ),
    rule("length", &[one(NUM), one(SHORT)], Say::Length),
    rule("length", &[one(A), one(UNIT).not(PLURAL)], Say::Length),
    rule(
        "length",
        &[one(A), one(NUM), one(UNIT), one(PERIOD)],
        Say::Length,
    ),
    rule(
        "length",
        &[opt(A), one(VAGUE), opt(MORE), one(UNIT)],
        Say::Length,
    ),
    rule(
        "length",
        &[opt(A), one(COUPLE), opt(OF), one(UNIT)],
        Say::Length,
    ),
    rule("length", &[one(HALF), one(A), one(UNIT)], Say::LengthHalf),
    rule("length", &[opt(A), one(HALF), one(UNIT)], Say::LengthHalf),
    rule(
        "length",
        &[one(UNIT), one(LONG).after(Gap::HYPHEN)],
        Say::Length,
    ),
    rule(
        "length-range",
        &[one(NUM), one(TO | OR), one(NUM), one(UNIT)],
        Say::LengthOpen,
    ),
    // the past two months, the next few years
    rule(
        "length-turn",
        &[
            opt(THE),
            one(LAST | PAST | NEXT | ORD | LATEST | COMING | FOLLOWING | PREVIOUS),
            opt(COUPLE | VAGUE),
            opt(OF),
            opt(NUM),
            opt(OTHER),
            one(UNIT).only(PLURAL),
        ],
        Say::Length,
    ),
    rule(
        "length-turn",
        &[one(THE), one(NUM), one(UNIT).only(PLURAL)],
        Say::Length,
    ),
    rule(
        "length-turn",
        &[opt(THE), one(PAST), one(UNIT).not(PLURAL | SHORT)],
        Say::Length,
    ),
    rule(
        "length-recent",
        &[one(RECENT | COMING), one(UNIT).only(PLURAL)],
        Say::Length,
    ),
    rule(
        "length-ahead",
        &[one(THE), one(UNIT).only(PLURAL), one(AHEAD)],
        Say::Length,
    ),
    // for years, over the years
    rule(
        "length-open",
        &[
            behind(FOR | WITHIN | IN | OVER | DURING | THROUGH | MORE),
            one(UNIT).only(PLURAL),
        ],
        Say::Length,
    ),
    rule(
        "length-open",
        &[behind(OVER), one(THE), one(UNIT).only(PLURAL)],
        Say::Length,
    ),
    // The year ended March 31 is no year of the calendar.
    rule(
        "length-the",
        &[one(THE), opt(FISCAL), one(YEARS).not(PLURAL), ahead(ENDED)],
        Say::Length,
    ),
];
