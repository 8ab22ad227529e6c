//! What is counted by number: two weeks ago, a year earlier, three days later.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, one, opt, unless};
use super::super::token::Gap;
use super::rule;

pub(super) const RULES: &[Rule] = &[
    rule(
        "ago",
        &[
            opt(A),
            opt(COUPLE | VAGUE),
            opt(OF),
            opt(NUM),
            opt(HALF),
            one(UNIT).not(SHORT),
            one(AGO),
        ],
        Say::Ago,
    ),
    rule(
        "ago",
        &[
            one(NUM),
            one(AND),
            opt(A),
            one(HALF),
            one(UNIT).not(SHORT),
            one(AGO),
        ],
        Say::Ago,
    ),
    rule(
        "ago",
        &[
            one(NUM | A),
            opt(UNIT),
            one(OR),
            one(NUM),
            one(UNIT).not(SHORT),
            one(AGO),
        ],
        Say::Ago,
    ),
    rule(
        "earlier",
        &[
            one(A | NUM | VAGUE | COUPLE),
            opt(VAGUE | COUPLE),
            opt(OF),
            opt(NUM),
            one(UNIT).not(SHORT),
            one(EARLIER),
            unless(THAN),
        ],
        Say::Earlier,
    ),
    rule(
        "later",
        &[
            one(A | NUM | VAGUE | COUPLE),
            opt(VAGUE | COUPLE),
            opt(OF),
            opt(NUM),
            one(UNIT).not(SHORT),
            one(LATER),
            unless(THAN),
        ],
        Say::Later,
    ),
    rule(
        "from-now",
        &[
            one(A | NUM | VAGUE | COUPLE),
            opt(VAGUE | COUPLE),
            opt(OF),
            opt(NUM),
            one(UNIT).not(SHORT),
            one(FROM),
            one(NOW),
        ],
        Say::FromNow,
    ),
    rule(
        "hours",
        &[
            opt(JUST),
            opt(A),
            opt(COUPLE | VAGUE),
            opt(OF),
            opt(NUM),
            one(SHORT),
            one(EARLIER | LATER | AGO | PREVIOUS),
        ],
        Say::Length,
    ),
    rule(
        "year-ago",
        &[
            opt(THE),
            opt(A),
            one(YEARS),
            one(AGO | EARLIER),
            one(PERIOD | QUARTER),
        ],
        Say::YearAgo,
    ),
    rule(
        "year-ago",
        &[
            opt(THE),
            opt(A),
            one(YEARS),
            one(AGO | EARLIER),
            opt(FISCAL),
            one(ORD),
            one(QUARTER),
        ],
        Say::YearAgo,
    ),
    rule(
        "year-ago",
        &[one(YEARS), one(AGO | EARLIER).by(Gap::HYPHEN)],
        Say::YearAgo,
    ),
    // The quarter a year ago.
    rule(
        "year-ago",
        &[
            one(THE),
            one(QUARTER),
            one(A),
            one(YEARS),
            one(AGO | EARLIER),
        ],
        Say::YearAgo,
    ),
];
