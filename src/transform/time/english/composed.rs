//! Dates that are counted from another one in the same words: the first Monday of December, a week from Thursday, a year ago today.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, behind, not_behind, one, opt, unless};
use super::rule;

pub(super) const RULES: &[Rule] = &[
    // the first Monday of December 2025, the last Friday in March, the first Tuesday of 2025
    rule(
        "nth-weekday",
        &[
            opt(THE),
            one(ORD | LAST),
            one(WEEKDAY).not(WEEKDAYS),
            one(IN | OF),
            one(MONTH | YEAR),
            opt(YEAR),
            unless(COUNTED),
        ],
        Say::NthWeekday,
    ),
    rule(
        "nth-weekday",
        &[
            opt(THE),
            one(ORD | LAST),
            one(WEEKDAY).not(WEEKDAYS),
            one(IN | OF),
            one(LAST | THIS | NEXT),
            one(MONTHS).not(PLURAL),
        ],
        Say::NthWeekday,
    ),
    // What comes again, on days that only a calendar tells: the second Tuesday of every month.
    rule(
        "nth-weekday-each",
        &[
            opt(THE),
            one(ORD | LAST),
            one(WEEKDAY),
            one(IN | OF),
            one(THE | EACH),
            one(MONTHS).not(PLURAL),
        ],
        Say::Nothing,
    ),
    rule(
        "nth-weekday-each",
        &[
            opt(THE),
            one(ORD),
            one(AND),
            one(ORD | LAST),
            one(WEEKDAY),
            one(IN | OF),
            one(MONTH),
        ],
        Say::Nothing,
    ),
    rule(
        "nth-weekday-each",
        &[
            one(EACH),
            one(ORD | LAST),
            one(WEEKDAY),
            opt(IN | OF),
            opt(THE),
            opt(MONTHS),
        ],
        Say::Nothing,
    ),
    // on the 22nd
    rule(
        "day-of-month",
        &[
            behind(ON | BY | UNTIL | SINCE),
            one(THE),
            one(ORD).not(SPELT),
            unless(MONTH | OF | AND | OR | TO),
        ],
        Say::DayOfMonth,
    ),
    // the Friday before last
    rule(
        "before-last",
        &[
            one(THE),
            one(WEEKDAY | WEEK | WEEKEND | MONTHS | YEARS).not(WEEKDAYS | PLURAL),
            one(BEFORE),
            one(LAST),
            unless(WEEKDAY | UNIT | MONTH | SEASON | HOLIDAY | PART | NUM),
        ],
        Say::BeforeLast,
    ),
    // a week from Thursday, but "closed for a week from Thursday" and "for at least two weeks from Thursday"
    rule(
        "from-day",
        &[
            not_behind(FOR | LEAST | ABOUT | NEARLY | THAN | TO | OVER),
            one(A | NUM),
            one(UNIT).not(SHORT | WEEKEND | MONTHS | QUARTER | YEARS | DECADES | CENTURY),
            one(FROM),
            one(WEEKDAY | TODAY).not(WEEKDAYS),
            unless(TO | THROUGH | UNTIL),
        ],
        Say::FromDay,
    ),
    // a year ago today, 20 years ago this month, three years ago next week
    rule(
        "years-ago",
        &[one(A | NUM), one(YEARS), one(AGO), one(TODAY)],
        Say::YearsAgo,
    ),
    rule(
        "years-ago",
        &[
            one(A | NUM),
            one(YEARS),
            one(AGO),
            one(LAST | THIS | NEXT),
            one(WEEK | MONTHS).not(PLURAL),
        ],
        Say::YearsAgo,
    ),
];
