//! Weekdays, `today` and what is counted by a word: last, this, next, the following.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, behind, one, opt, unless};
use super::super::token::Gap;
use super::rule;

pub(super) const RULES: &[Rule] = &[
    rule("day-word", &[one(TODAY), opt(PART)], Say::Today),
    // The day after tomorrow, the day before yesterday.
    rule(
        "day-word",
        &[one(THE), one(DAY), one(BEFORE | AFTER), one(TODAY)],
        Say::Today,
    ),
    rule("day-word", &[one(TONIGHT)], Say::Today),
    rule(
        "weekday",
        &[one(WEEKDAY).not(WEEKDAYS | GIVEN), opt(PART)],
        Say::Weekday,
    ),
    rule(
        "weekday-turn",
        &[
            opt(THE),
            one(LAST | NEXT | THIS | COMING | PAST),
            opt(COMING | PAST),
            one(WEEKDAY).not(WEEKDAYS),
            opt(PART),
            unless(MONTH),
        ],
        Say::Turn,
    ),
    rule(
        "weekday-turn",
        &[
            one(THIS),
            one(COMING),
            one(WEEKDAY),
            one(MONTH).after(Gap::COMMA),
            one(DAYNUM | ORD),
        ],
        Say::Date,
    ),
    // Tuesday last week, Tuesday morning of next week.
    rule(
        "weekday-turn",
        &[
            one(WEEKDAY).not(WEEKDAYS),
            opt(PART),
            opt(OF),
            one(LAST | NEXT | THIS),
            one(WEEK).not(PLURAL),
        ],
        Say::Turn,
    ),
    rule(
        "weekday-again",
        &[
            opt(THE),
            one(FOLLOWING | PREVIOUS | SAME | THAT),
            one(WEEKDAY).not(WEEKDAYS | GIVEN),
            opt(PART),
        ],
        Say::Again,
    ),
    rule(
        "month-turn",
        &[
            opt(THE),
            one(LAST | NEXT | THIS | PAST | COMING),
            opt(PAST | COMING),
            one(MONTH),
            unless(DAYNUM),
        ],
        Say::Turn,
    ),
    rule(
        "season-turn",
        &[
            opt(THE),
            one(LAST | NEXT | THIS | PAST | COMING),
            opt(PAST | COMING),
            one(SEASON),
        ],
        Say::Turn,
    ),
    rule(
        "unit-turn",
        &[
            opt(THE),
            one(LAST | NEXT | THIS | CURRENT | LATEST),
            opt(FISCAL),
            one(UNIT).not(PLURAL | SHORT | DAY),
        ],
        Say::Turn,
    ),
    rule("part-turn", &[one(THIS | LAST), one(PART)], Say::Turn),
    rule(
        "unit-again",
        &[
            one(THE),
            one(FOLLOWING | PREVIOUS | SAME),
            one(UNIT).not(PLURAL | SHORT),
        ],
        Say::Again,
    ),
    rule(
        "unit-again",
        &[one(THAT), opt(SAME), one(UNIT).not(PLURAL | SHORT)],
        Say::Again,
    ),
    rule(
        "unit-again",
        &[one(THE), one(NEXT), one(DAY), opt(PART)],
        Say::Again,
    ),
    rule("unit-again", &[one(THE), one(NEXT), one(PART)], Say::Again),
    rule(
        "unit-again",
        &[
            one(THE),
            one(DAY | MONTHS | YEARS | WEEK).not(PLURAL),
            one(EARLIER | LATER).by(Gap::SPACE),
        ],
        Say::Again,
    ),
    // That night, the following morning.
    rule("part-again", &[one(THAT), opt(SAME), one(PART)], Say::Again),
    rule(
        "part-again",
        &[one(THE), one(FOLLOWING | PREVIOUS | SAME), one(PART)],
        Say::Again,
    ),
    rule(
        "running",
        &[
            one(THE),
            one(WEEK).not(PLURAL),
            unless(ENDED | BEFORE | AFTER),
        ],
        Say::Running,
    ),
    rule(
        "running",
        &[one(THE), one(QUARTER | WEEKEND).not(PLURAL)],
        Say::Running,
    ),
    rule(
        "running",
        &[
            one(THE),
            opt(FISCAL),
            one(YEARS).not(PLURAL),
            unless(AGO | EARLIER | LATER | END | ENDED | PERIOD | BEFORE | AFTER),
        ],
        Say::Running,
    ),
    rule(
        "running",
        &[
            behind(OF | IN | BY | END | EARLIER | LATER),
            one(THE),
            one(MONTHS | DECADES | CENTURY).not(PLURAL),
        ],
        Say::Running,
    ),
    rule(
        "year-end",
        &[opt(THE), one(YEARS), one(END).after(Gap::POSSESSIVE)],
        Say::YearEnd,
    ),
    rule(
        "full-year",
        &[opt(THE), one(FULL), one(YEARS)],
        Say::Running,
    ),
];
