//! Dates that name their month, year, quarter, season or feast.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, ahead, behind, one, opt, unless};
use super::super::token::Gap;
use super::rule;

const COMMA: Gap = Gap::COMMA.or(Gap::BRACKET);
const OF_WHOM: Gap = Gap::POSSESSIVE;

/// After these, a month is a month and a number of four digits a year.
pub(super) const BEFORE_DATES: Set = IN
    | OF
    | BY
    | SINCE
    | UNTIL
    | FROM
    | DURING
    | THROUGH
    | BEFORE
    | AFTER
    | EARLY
    | MID
    | LATE
    | LATER
    | EARLIER
    | BETWEEN
    | FISCAL
    | AS
    | BEGIN
    | END
    | MIDDLE
    | WITHIN
    | ABOUT;

pub(super) const RULES: &[Rule] = &[
    // 29 October 2025
    rule(
        "day-month-year",
        &[
            opt(WEEKDAY),
            opt(THE).after(COMMA),
            one(DAYNUM).after(COMMA),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
            opt(PART),
        ],
        Say::Date,
    ),
    // Oct. 29, 2025
    rule(
        "month-day-year",
        &[
            opt(WEEKDAY),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            one(YEAR).after(COMMA),
        ],
        Say::Date,
    ),
    rule(
        "month-day",
        &[
            opt(WEEKDAY),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            opt(PART),
        ],
        Say::Date,
    ),
    rule(
        "month-day",
        &[
            opt(WEEKDAY),
            one(MONTH).after(COMMA),
            opt(THE),
            one(ORD | DAYNUM),
            opt(YEAR).after(COMMA),
            unless(UNIT),
        ],
        Say::Date,
    ),
    // 11 November 2025, a Tuesday
    rule(
        "day-month-year",
        &[
            opt(THE),
            one(DAYNUM),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
            one(A).after(Gap::COMMA),
            one(WEEKDAY).not(WEEKDAYS),
            unless(PART),
        ],
        Say::Date,
    ),
    rule(
        "month-day-year",
        &[
            one(MONTH),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
            one(A).after(Gap::COMMA),
            one(WEEKDAY).not(WEEKDAYS),
            unless(PART),
        ],
        Say::Date,
    ),
    // 29-30 October
    rule(
        "days",
        &[
            one(DAYNUM),
            opt(AND | TO),
            one(DAYNUM).after(Gap::DASH),
            opt(OF),
            one(MONTH),
            opt(YEAR).after(COMMA),
        ],
        Say::Days,
    ),
    rule(
        "days",
        &[
            one(MONTH),
            one(DAYNUM),
            one(DAYNUM).after(Gap::DASH),
            opt(YEAR).after(COMMA),
            unless(MONTH),
        ],
        Say::Days,
    ),
    rule(
        "days",
        &[
            one(MONTH),
            one(DAYNUM),
            one(AND),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
            unless(MONTH | UNIT),
        ],
        Say::Days,
    ),
    // August 25 this year.
    rule(
        "month-day-year",
        &[
            opt(WEEKDAY),
            one(MONTH).after(COMMA),
            one(DAYNUM),
            opt(OF),
            one(THIS | LAST | NEXT),
            one(YEARS),
        ],
        Say::Date,
    ),
    rule(
        "day-month-year",
        &[
            opt(WEEKDAY),
            one(DAYNUM).after(COMMA),
            one(MONTH),
            opt(OF),
            one(THIS | LAST | NEXT),
            one(YEARS),
        ],
        Say::Date,
    ),
    // August of that year.
    rule(
        "date-again",
        &[
            one(MONTH),
            opt(DAYNUM),
            opt(OF),
            opt(THE),
            one(THAT | SAME),
            one(YEARS),
        ],
        Say::DateAgain,
    ),
    rule(
        "date-again",
        &[
            one(DAYNUM),
            one(MONTH),
            opt(OF),
            opt(THE),
            one(THAT | SAME),
            one(YEARS),
        ],
        Say::DateAgain,
    ),
    rule(
        "week-of",
        &[
            opt(THE),
            one(WEEK).not(PLURAL),
            one(OF),
            one(MONTH),
            one(DAYNUM),
            opt(YEAR).after(COMMA),
        ],
        Say::WeekOf,
    ),
    rule(
        "digits",
        &[opt(WEEKDAY), one(DIGITS).after(COMMA)],
        Say::Date,
    ),
    // October 2025, October of last year
    rule(
        "month-year",
        &[one(MONTH), opt(OF), one(YEAR).after(COMMA)],
        Say::Date,
    ),
    rule(
        "month-year",
        &[
            one(MONTH),
            opt(OF),
            opt(THE),
            one(THIS | LAST | NEXT),
            one(YEARS),
        ],
        Say::Date,
    ),
    rule("month", &[one(MONTH).not(GIVEN), unless(DAYNUM)], Say::Date),
    rule(
        "month",
        &[
            behind(BEFORE_DATES | AT | ON | FOR | TO | AND | OR),
            one(MONTH).not(ABBREVIATION),
            unless(DAYNUM),
        ],
        Say::Date,
    ),
    rule(
        "month",
        &[one(MONTH), ahead(AND | TO | OR | BY | AT)],
        Say::Date,
    ),
    // 1998
    rule(
        "year",
        &[behind(BEFORE_DATES & !ABOUT), one(YEAR), unless(COUNTED)],
        Say::Date,
    ),
    rule(
        "year",
        &[
            behind(TO | AND | OR | THROUGH | THE | A | ITS | THAT | DUE),
            one(YEAR).only(NUM),
            unless(COUNTED),
        ],
        Say::Date,
    ),
    rule(
        "year",
        &[one(YEAR).only(PLAIN), unless(COUNTED | UNIT | PLURAL)],
        Say::Date,
    ),
    rule("year", &[one(YEAR).not(NUM)], Say::Date),
    rule("year", &[opt(THE), one(YEARS), one(YEAR | NUM)], Say::Date),
    rule("year", &[one(THE), one(YEAR), one(PERIOD)], Say::YearAgo),
    rule(
        "fiscal-year",
        &[opt(THE), one(FISCAL), opt(YEARS), one(YEAR)],
        Say::Date,
    ),
    // the 1990s
    rule("decade", &[opt(THE), one(DECADE)], Say::Era),
    rule("century", &[opt(THE), one(ORD), one(CENTURY)], Say::Era),
    // the third quarter of 1998
    rule(
        "quarter",
        &[
            opt(THE | ITS),
            opt(FISCAL),
            one(ORD),
            opt(FISCAL),
            one(QUARTER | HALF),
            opt(OF),
            opt(FISCAL),
            one(YEAR),
        ],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[
            opt(THE | ITS),
            opt(FISCAL),
            one(ORD),
            opt(FISCAL),
            one(QUARTER | HALF),
            opt(OF),
            opt(THE),
            one(THIS | LAST | NEXT | CURRENT | PAST),
            one(YEARS),
        ],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[
            opt(THE),
            one(THIS | LAST | NEXT),
            one(YEARS),
            one(ORD).after(OF_WHOM),
            one(QUARTER | HALF),
        ],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[
            opt(THE),
            one(YEAR),
            opt(FISCAL),
            one(ORD),
            one(QUARTER | HALF),
        ],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[
            opt(THE | ITS),
            opt(FISCAL),
            one(ORD),
            opt(FISCAL),
            one(QUARTER),
        ],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[opt(THE), one(YEAR), one(QUARTER)],
        Say::Quarter,
    ),
    rule(
        "half",
        &[one(THE), one(ORD | LAST), one(HALF), opt(OF), one(YEAR)],
        Say::Quarter,
    ),
    // the summer of 1998
    rule(
        "season",
        &[
            opt(THE),
            one(SEASON),
            opt(OF),
            one(YEAR),
            opt(YEAR).by(Gap::HYPHEN.or(Gap::DASH)),
        ],
        Say::Season,
    ),
    rule(
        "season",
        &[
            behind(IN | BY | SINCE | UNTIL | DURING | EARLY | LATE | MID),
            opt(THE),
            one(SEASON),
        ],
        Say::Season,
    ),
    rule(
        "season",
        &[one(THE), one(SEASON).not(GIVEN), unless(OF)],
        Say::Season,
    ),
    rule("feast", &[one(HOLIDAY), opt(DAY), opt(YEAR)], Say::Feast),
    rule(
        "feast",
        &[one(HOLIDAY), one(EVE | DAY | WEEKDAY), opt(YEAR)],
        Say::Feast,
    ),
    rule(
        "feast",
        &[
            one(NEW),
            one(YEARS),
            one(EVE | DAY).after(Gap::POSSESSIVE),
            opt(YEAR).after(COMMA),
        ],
        Say::Feast,
    ),
    rule("feast", &[one(GOOD), one(WEEKDAY), opt(YEAR)], Say::Feast),
    rule(
        "feast",
        &[one(FEAST), one(DAY).after(Gap::POSSESSIVE), opt(YEAR)],
        Say::Feast,
    ),
    // Q3 2025
    rule(
        "quarter",
        &[one(QUARTERNAME), opt(OF), one(YEAR)],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[behind(BEFORE_DATES | THE | FOR), one(QUARTERNAME)],
        Say::Quarter,
    ),
    rule(
        "quarter",
        &[
            one(THE),
            one(ORD),
            one(QUARTER | HALF),
            one(OF),
            one(THE),
            one(YEARS),
        ],
        Say::Quarter,
    ),
    rule(
        "feast",
        &[one(LAST | THIS | NEXT), one(HOLIDAY), opt(DAY)],
        Say::Feast,
    ),
    rule(
        "each-month",
        &[one(EACH), one(MONTH | WEEKDAY | SEASON), opt(PART)],
        Say::Each,
    ),
    rule(
        "weekdays",
        &[one(WEEKDAY).only(WEEKDAYS), opt(PART)],
        Say::Each,
    ),
    rule(
        "weekdays",
        &[one(WEEKDAY), one(PART).only(PARTS)],
        Say::Each,
    ),
    rule(
        "latest",
        &[opt(THE), one(LATEST), one(PERIOD | QUARTER)],
        Say::LatestPeriod,
    ),
];
