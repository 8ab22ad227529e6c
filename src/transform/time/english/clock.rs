//! Times of day.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, behind, one, opt};
use super::super::token::Gap;
use super::rule;

const COMMA: Gap = Gap::COMMA;

pub(super) const RULES: &[Rule] = &[
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(MERIDIEM),
            opt(ZONE).after(Gap::BRACKET),
        ],
        Say::Clock,
    ),
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(MERIDIEM),
            opt(ZONE),
            opt(ON),
            one(WEEKDAY | TODAY).after(COMMA),
            opt(PART),
        ],
        Say::Clock,
    ),
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(MERIDIEM),
            opt(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(MERIDIEM),
            opt(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            opt(THE),
            one(DAYNUM).after(COMMA),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    rule("clock", &[one(CLOCK), one(ZONE)], Say::Clock),
    rule(
        "clock",
        &[
            one(CLOCK),
            one(ZONE),
            opt(ON),
            one(WEEKDAY | TODAY).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    // 10:30 GMT on 7 October 2023
    rule(
        "clock",
        &[
            one(CLOCK | NUM),
            one(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            opt(THE),
            one(DAYNUM).after(COMMA),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "clock",
        &[
            behind(AT | ABOUT | BY | FROM | SINCE | UNTIL | AFTER | BEFORE),
            one(CLOCK),
        ],
        Say::Clock,
    ),
    // 4 in the morning
    rule(
        "clock",
        &[
            behind(AT | ABOUT | BY | FROM | SINCE | UNTIL | AFTER | BEFORE),
            one(CLOCK | NUM),
            one(IN),
            one(THE),
            one(PART).not(PARTS),
        ],
        Say::Clock,
    ),
    // 0800 GMT
    rule("clock", &[one(NUM), one(ZONE)], Say::Clock),
    rule(
        "clock",
        &[
            one(NUM),
            one(ZONE),
            opt(ON),
            one(WEEKDAY | TODAY).after(COMMA),
        ],
        Say::Clock,
    ),
    rule("noon", &[one(NOON), opt(ZONE)], Say::Clock),
    rule(
        "noon",
        &[
            one(NOON),
            opt(ZONE),
            opt(ON),
            one(WEEKDAY | TODAY).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "noon",
        &[
            one(NOON),
            opt(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "noon",
        &[
            one(NOON),
            opt(ZONE),
            opt(ON),
            opt(WEEKDAY).after(COMMA),
            opt(THE),
            one(DAYNUM).after(COMMA),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
        ],
        Say::Clock,
    ),
    rule(
        "part",
        &[
            behind(IN | LATE | EARLY | MID | BY | SINCE | UNTIL | OF),
            opt(THE),
            one(PART),
        ],
        Say::PartOfDay,
    ),
    rule(
        "part",
        &[opt(THE), one(PART), one(OF), one(TODAY)],
        Say::PartOfDay,
    ),
    rule("part", &[behind(AT), one(PART)], Say::PartOfDay),
    // In late afternoon yesterday.
    rule("part", &[one(PART), one(TODAY)], Say::PartOfDay),
];
