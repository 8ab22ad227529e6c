//! What the words of a matched rule say, by kind.

use super::class::{
    AFTER, BEFORE, CENTURY, CLOCK, COMING, COUPLE, CURRENT, DAILY, DAYNUM, DECADE, DIGITS, EARLIER,
    EVE, FEAST, FOLLOWING, GOOD, HALF, HOLIDAY, LAST, LATER, MERIDIEM, MONTH, NEW, NEXT, NOON, NUM,
    ORD, PART, PARTS, PAST, PLURAL, PREVIOUS, QUARTERNAME, SAME, SEASON, Set, THAT, THIS, TODAY,
    TONIGHT, UNIT, VAGUE, WEEKDAY, WEEKDAYS, YEAR, ZONE,
};
use super::token::Token;
use super::unit::Unit;
use crate::model::Span;

/// What stands in an expression.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Fields {
    pub year: Option<i32>,
    /// A second year: "2024-25".
    pub last_year: Option<i32>,
    pub month: Option<i32>,
    pub day: Option<i32>,
    pub last_day: Option<i32>,
    /// Where `last_day` begins, and where what comes before it ends.
    pub split: Option<(u32, u32)>,
    pub weekday: Option<i32>,
    pub number: Option<i32>,
    pub other_number: Option<i32>,
    pub half: bool,
    pub vague: bool,
    pub couple: bool,
    pub every: Option<i32>,
    pub many: bool,
    pub ordinal: Option<i32>,
    pub unit: Option<Unit>,
    /// So many units are meant by the word for one, if they are more: a fortnight is two weeks.
    pub per_word: Option<i32>,
    pub decade: Option<i32>,
    pub season: Option<i32>,
    pub feast: Option<i32>,
    pub eve: bool,
    pub part: Option<i32>,
    pub noon: Option<i32>,
    pub clock: Option<i32>,
    pub meridiem: Option<i32>,
    pub zone: bool,
    pub digits: Option<i32>,
    pub today: Option<i32>,
    /// -1 for "last", 0 for "this", 1 for "next".
    pub turn: Option<i32>,
}

impl Fields {
    /// Notes what a word says, given the classes that it was asked for.
    pub(super) fn take(&mut self, token: &Token, asked: Set) {
        let hit = token.set & asked;
        let has = |set: Set| hit & set != 0;
        let n = token.n;
        if has(UNIT) || asked & token.set & super::class::QUARTER != 0 || is_unit(hit) {
            self.unit = Some(token.unit);
            // The number of other units is that of what else they are: "second".
            self.per_word = Some(n).filter(|n| token.unit == Unit::Week && *n > 1);
            self.many |= token.set & PLURAL != 0;
        }
        if has(MONTH) {
            self.month = Some(n);
        }
        if has(WEEKDAY) {
            self.weekday = Some(n);
            self.many |= token.set & WEEKDAYS != 0;
        }
        if has(DAYNUM) {
            self.day(token);
        } else if has(ORD) {
            self.ordinal = Some(n);
        }
        if has(YEAR) {
            if self.year.is_some() {
                self.last_year = Some(n);
            } else {
                self.year = Some(n);
            }
        } else if has(NUM) {
            if self.number.is_some() {
                self.other_number = Some(n);
            } else {
                self.number = Some(n);
            }
            self.half |= token.set & HALF != 0;
        } else if has(HALF) {
            self.half = true;
        }
        if has(VAGUE) {
            self.vague = true;
        }
        if has(COUPLE) {
            self.number = Some(n);
            self.couple = true;
        }
        if has(DAILY) {
            self.every = Some(n);
        }
        if has(DECADE) {
            self.decade = Some(n);
        }
        if has(SEASON) {
            self.season = Some(n);
        }
        if has(QUARTERNAME) {
            self.ordinal = Some(n);
            self.unit = Some(Unit::Quarter);
        }
        self.eve |= has(EVE);
        if has(HOLIDAY | FEAST | NEW | GOOD) {
            self.feast = Some(n);
        }
        if has(PART) {
            self.part = Some(n);
            self.many |= token.set & PARTS != 0;
        }
        if has(TONIGHT) {
            self.part = Some(4);
            self.today = Some(0);
        }
        if has(NOON) {
            self.noon = Some(n);
        }
        if has(CLOCK) {
            self.clock = Some(n);
        }
        if has(MERIDIEM) {
            self.meridiem = Some(n);
        }
        self.zone |= has(ZONE) && n == 1;
        if has(DIGITS) {
            self.digits = Some(n);
        }
        if has(TODAY) {
            self.today = Some(n);
        }
        if has(LAST | PAST | PREVIOUS | BEFORE | EARLIER) {
            self.turn = Some(-1);
        } else if has(NEXT | COMING | FOLLOWING | AFTER | LATER) {
            self.turn = Some(1);
        } else if has(THIS | CURRENT | THAT | SAME) {
            self.turn = Some(0);
        }
    }

    /// The weekday that stands beside a day of a month; Monday is 1.
    pub(super) fn weekday_of_day(&self) -> Option<i8> {
        let day = self.digits.or(self.month.and(self.day.or(self.ordinal)));
        day.and(self.weekday).and_then(|day| i8::try_from(day).ok())
    }

    /// Whether a month stands there and no year.
    pub(super) fn names_no_year(&self) -> bool {
        self.month.is_some() && self.year.is_none() && self.turn.is_none()
    }

    /// By how many years a year is counted that is told with a day or a month: "June 6 last year".
    pub(super) fn year_turn(&self) -> Option<i32> {
        self.month.and(self.turn)
    }

    fn day(&mut self, token: &Token) {
        if self.day.is_some() {
            self.last_day = Some(token.n);
        } else {
            self.day = Some(token.n);
            self.split = Some((0, token.span.end));
            return;
        }
        self.split = self.split.map(|(_, end)| (token.span.start, end));
    }
}

fn is_unit(hit: Set) -> bool {
    use super::class::{DAY, DECADES, MONTHS, SHORT, WEEK, WEEKEND, YEARS};
    hit & (DAY | WEEK | MONTHS | YEARS | WEEKEND | DECADES | CENTURY | SHORT) != 0
}

/// The part of a span before or after a place.
pub(super) fn cut(span: Span, split: (u32, u32)) -> (Span, Span) {
    (
        Span {
            start: span.start,
            end: split.1,
        },
        Span {
            start: split.0,
            end: span.end,
        },
    )
}
