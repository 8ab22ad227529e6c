//! Rules: runs of classes, and what they say. A rule is a row of a table; the tables are in the folder of a language.

use super::class::Set;
use super::token::Gap;

/// A run of words that is a time expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    /// Its name in data.
    pub id: &'static str,
    /// The words, in order.
    pub words: &'static [Word],
    /// What they say.
    pub say: Say,
}

/// A place for a word in a rule.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub role: Role,
    /// It has one of these classes.
    pub set: Set,
    /// It has all of these.
    pub all: Set,
    /// It has none of these.
    pub not: Set,
    /// What may lie before it.
    pub gap: Gap,
}

/// How a word belongs to a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// It must stand there.
    One,
    /// It may stand there.
    Opt,
    /// It must stand before the expression; only first in a rule.
    Behind,
    /// It must not stand before the expression; only first in a rule.
    NotBehind,
    /// It must stand after the expression; only last in a rule.
    Ahead,
    /// It must not stand after the expression; only last in a rule.
    Unless,
}

const fn word(role: Role, set: Set) -> Word {
    Word {
        role,
        set,
        all: 0,
        not: 0,
        gap: Gap::CLOSE,
    }
}

/// A word of one of these classes.
pub(super) const fn one(set: Set) -> Word {
    word(Role::One, set)
}

/// Perhaps a word of one of these classes.
pub(super) const fn opt(set: Set) -> Word {
    word(Role::Opt, set)
}

/// The expression follows a word of one of these classes.
pub(super) const fn behind(set: Set) -> Word {
    word(Role::Behind, set)
}

/// The expression follows no word of these classes.
pub(super) const fn not_behind(set: Set) -> Word {
    word(Role::NotBehind, set)
}

/// A word of one of these classes follows the expression.
pub(super) const fn ahead(set: Set) -> Word {
    word(Role::Ahead, set)
}

/// No word of these classes follows the expression.
pub(super) const fn unless(set: Set) -> Word {
    word(Role::Unless, set)
}

impl Word {
    /// Whether a word of these classes may stand there.
    pub(super) const fn is_of(&self, set: Set) -> bool {
        set & self.set != 0 && set & self.all == self.all && set & self.not == 0
    }

    /// And all of these classes.
    pub(super) const fn only(mut self, set: Set) -> Self {
        self.all = set;
        self
    }

    /// But none of these classes.
    pub(super) const fn not(mut self, set: Set) -> Self {
        self.not = set;
        self
    }

    /// Only this may lie before it.
    pub(super) const fn by(mut self, gap: Gap) -> Self {
        self.gap = gap;
        self
    }

    /// Something else than a space may lie before it, too.
    pub(super) const fn after(mut self, gap: Gap) -> Self {
        self.gap = self.gap.or(gap);
        self
    }
}

/// What a run of words says of a time. Which month, which number and so on is taken from the words themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Say {
    /// Day, month and year, as far as they are there.
    Date,
    /// The first and the last day of a stretch in one month.
    Days,
    /// A date of that year.
    DateAgain,
    /// The week of a day.
    WeekOf,
    /// A quarter or half, perhaps of a year.
    Quarter,
    /// The decade or century that stands there.
    Era,
    /// The season, perhaps of a year.
    Season,
    /// The feast, perhaps of a year.
    Feast,
    /// `today`
    Today,
    /// A weekday.
    Weekday,
    /// What stands there, before, at or after the day of the report: "last month".
    Turn,
    /// The same, counted from the last date mentioned: "the following month".
    Again,
    /// The running unit: "the week".
    Running,
    /// The end of the year: "year-end".
    YearEnd,
    /// A weekday by its number in a month: "the first Monday of December".
    NthWeekday,
    /// A day of the month that goes without saying: "on the 22nd".
    DayOfMonth,
    /// "the week before last"
    BeforeLast,
    /// So many days or weeks after a day ahead: "a week from Thursday".
    FromDay,
    /// So many years before a day, week or month: "a year ago today".
    YearsAgo,
    /// So many units before the report.
    Ago,
    /// So many units before the last date mentioned.
    Earlier,
    /// So many units after it.
    Later,
    /// So many units after the report.
    FromNow,
    /// "the year-ago quarter"
    YearAgo,
    /// "the latest period"
    LatestPeriod,
    /// So many units.
    Length,
    /// Half a unit.
    LengthHalf,
    /// One number of units or another.
    LengthOpen,
    /// Every unit.
    Every,
    /// Each of these.
    Each,
    /// A clock time, perhaps of a day.
    Clock,
    /// A part of the day, perhaps of a day.
    PartOfDay,
    /// No date at all: it only keeps others from being found here.
    Nothing,
    /// Some time ago.
    Past,
    /// Now.
    Present,
    /// Some time ahead.
    Future,
}

/// Words before an expression that change it: "early", "the end of", "more than".
#[derive(Clone, Copy, Debug)]
pub(super) struct Modify {
    /// The words, in order.
    pub words: &'static [Word],
    /// How they change it.
    pub by: Option<super::timex::Modifier>,
    /// What they can change.
    pub what: What,
}

/// What a modifier can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A date.
    Dates,
    /// A length of time.
    Lengths,
    /// Either.
    Both,
}
