//! What is told of a time expression.

use super::value::{Clock, Ref, Resolved, Value};
use crate::model::{Date, Span};

/// A time expression in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timex {
    /// Byte offsets in the text.
    pub span: Span,
    /// What it means.
    pub value: Value,
    /// How the words before it change it.
    pub modifier: Option<Modifier>,
    /// The rule that read it.
    pub rule: &'static str,
    /// Why it has its value.
    pub reason: Reason,
    /// How the sentence is bound to it.
    pub boundary: Boundary,
    /// Where the clause points.
    pub look: Look,
    /// It ends a range that the one before it begins.
    pub ends_range: bool,
    /// The weekday that stands beside a day of a month; Monday is 1.
    pub weekday: Option<i8>,
    /// It names a month and no year.
    pub yearless: bool,
}

/// The four kinds of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A day or something longer.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that comes again.
    Set,
}

/// How words change a value: the `mod` of TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modifier {
    /// `START`
    Start,
    /// `MID`
    Mid,
    /// `END`
    End,
    /// `APPROX`
    Approx,
    /// `LESS_THAN`
    LessThan,
    /// `MORE_THAN`
    MoreThan,
    /// `EQUAL_OR_LESS`
    EqualOrLess,
    /// `EQUAL_OR_MORE`
    EqualOrMore,
}

/// Why an expression has its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// All of it stands in the words.
    Stated,
    /// The year is the one nearest to this day.
    NearestYear(Date),
    /// Counted from this day, that of the report.
    Report(Date),
    /// Counted from something said before, which begins on this day.
    Mentioned(Date),
    /// The last such weekday up to this day.
    WeekdayBefore(Date),
    /// The next such weekday from this day.
    WeekdayAfter(Date),
    /// There is nothing to count from, or the words give no date.
    None,
}

/// How a sentence is bound to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// It happened then.
    At,
    /// It held then ("as of").
    AsOf,
    /// It was done by then.
    By,
    /// It began then ("since", "after").
    Since,
    /// It ends then ("until", "before").
    Until,
}

/// Where the clause of an expression points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nowhere for certain.
    Plain,
    /// Behind the report.
    Back,
    /// Ahead of the report.
    Ahead,
    /// Ahead of something that was said: before or after the report.
    Unclear,
}

impl Timex {
    /// Its type in TIMEX3.
    pub fn kind(&self) -> Kind {
        match self.value {
            Value::At(_, Clock::None) | Value::Open(_, Clock::None) | Value::Ref(_) => Kind::Date,
            Value::At(..) | Value::Open(..) => Kind::Time,
            Value::Length(_) => Kind::Duration,
            Value::Every(_) | Value::Each(..) => Kind::Set,
        }
    }

    /// Its place in the calendar, if it has one.
    pub fn resolved(&self) -> Option<Resolved> {
        match self.value {
            Value::At(resolved, _) => Some(resolved),
            _ => None,
        }
    }

    /// The day it was counted from, if it was counted.
    pub fn counted_from(&self) -> Option<Date> {
        match self.reason {
            Reason::Stated | Reason::None => None,
            Reason::NearestYear(day)
            | Reason::Report(day)
            | Reason::Mentioned(day)
            | Reason::WeekdayBefore(day)
            | Reason::WeekdayAfter(day) => Some(day),
        }
    }

    /// Whether it ends a range before `start` begins it. Where years are left out, that is a stretch of nearly a year within one month,
    /// "from 12 March to 3 March"; a whole year is none: "from 1 April to 31 March".
    pub fn ends_before(&self, start: &Self) -> bool {
        let (Some(first), Some(last)) = (start.resolved(), self.resolved()) else {
            return false;
        };
        match (first, last) {
            (Resolved::Day(first), Resolved::Day(last)) if start.yearless || self.yearless => {
                last < first || (first.month() == last.month() && last.day() < first.day() - 1)
            }
            // "from 3 March 2024 to March 2024"
            (Resolved::Day(first), Resolved::Month(year, month)) => {
                (year, month) < (first.year(), first.month())
            }
            (_, Resolved::Year(year)) => first.first().is_some_and(|first| year < first.year()),
            _ => last.first() < first.first(),
        }
    }

    /// Whether it tells of a day or week only that something lies before or behind it: "less than two weeks ago".
    pub fn is_near(&self) -> bool {
        let bound = matches!(
            self.modifier,
            Some(
                Modifier::LessThan
                    | Modifier::MoreThan
                    | Modifier::EqualOrLess
                    | Modifier::EqualOrMore
            )
        );
        let short = matches!(
            self.resolved(),
            Some(Resolved::Day(_) | Resolved::Week(..) | Resolved::Weekend(..))
        );
        bound && short
    }

    /// Whether it only says past, present or future.
    pub fn is_reference(&self) -> bool {
        matches!(
            self.value,
            Value::Ref(Ref::Past | Ref::Present | Ref::Future)
        )
    }
}

impl Kind {
    /// Its name in TIMEX3.
    pub fn name(self) -> &'static str {
        match self {
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Duration => "DURATION",
            Self::Set => "SET",
        }
    }
}

impl Modifier {
    /// Its name in TIMEX3.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "START",
            Self::Mid => "MID",
            Self::End => "END",
            Self::Approx => "APPROX",
            Self::LessThan => "LESS_THAN",
            Self::MoreThan => "MORE_THAN",
            Self::EqualOrLess => "EQUAL_OR_LESS",
            Self::EqualOrMore => "EQUAL_OR_MORE",
        }
    }
}

impl Boundary {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::AsOf => "as-of",
            Self::By => "by",
            Self::Since => "since",
            Self::Until => "until",
        }
    }
}
