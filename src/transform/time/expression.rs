//! Runs of classes that are a time expression. Longest first, leftmost wins.

use super::lexicon::Class;
use super::words::Word;
use crate::model::{Date, Span};

/// A time expression before it is known which day it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expression {
    /// Byte offsets in the sentence.
    pub span: Span,
    /// Index of its first word.
    pub first: usize,
    /// What it says.
    pub value: Value,
    /// How the sentence is bound to it.
    pub boundary: Boundary,
    /// Joined to the expression before it: "from Wednesday to Thursday".
    pub ends_range: bool,
}

/// What a time expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Day(Date),
    MonthDay(i8, i8),
    /// Two days of a month, perhaps with its year: "29-30 October".
    Days(Option<i16>, i8, i8, i8),
    Month(Option<i16>, i8),
    Year(i16),
    Offset(i8),
    Weekday(i8, Direction),
}

/// What the word before a weekday asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Open,
    Back,
    Ahead,
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

/// All expressions of a sentence, in order.
pub(super) fn find(words: &[Word]) -> Vec<Expression> {
    let mut found: Vec<Expression> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((value, length)) = value_at(words, at) else {
            at += 1;
            continue;
        };
        let last = at + length - 1;
        let with_part = if class(words, last + 1) == Class::PartOfDay {
            last + 1
        } else {
            last
        };
        let start = words.get(at).map_or(0, |word| word.span.start);
        let end = words.get(with_part).map_or(start, |word| word.span.end);
        let before = |n: usize| {
            at.checked_sub(n)
                .map_or(Class::Other, |index| class(words, index))
        };
        let ends_range = found.last().is_some_and(|open| joins(words, open, at));
        found.push(Expression {
            span: Span { start, end },
            first: at,
            value,
            boundary: boundary(before(1), before(2)),
            ends_range,
        });
        at = with_part + 1;
    }
    found
}

/// The class of the word that stands right before another, with nothing but a space between.
fn touching(words: &[Word], at: usize) -> Class {
    let pair = at
        .checked_sub(1)
        .and_then(|before| words.get(before).zip(words.get(at)));
    let near = |(before, word): &(&Word, &Word)| before.span.end + 1 == word.span.start;
    pair.filter(near)
        .map_or(Class::Other, |(before, _)| before.class)
}

fn class(words: &[Word], at: usize) -> Class {
    words.get(at).map_or(Class::Other, |word| word.class)
}

/// Whether the expression that starts at `at` is the second half of a range that `open` began.
fn joins(words: &[Word], open: &Expression, at: usize) -> bool {
    let Some(join) = at.checked_sub(1).and_then(|index| words.get(index)) else {
        return false;
    };
    let adjacent = join.span.start <= open.span.end + 1;
    let opened = open
        .first
        .checked_sub(1)
        .is_some_and(|index| class(words, index) == Class::From);
    let calendar = !matches!(open.value, Value::Weekday(..) | Value::Offset(_));
    adjacent
        && match join.class {
            Class::To => opened || calendar,
            Class::And => opened,
            Class::Dash => words
                .get(at)
                .is_some_and(|next| next.span.start == join.span.end),
            _ => false,
        }
}

fn boundary(before: Class, before_that: Class) -> Boundary {
    match (before_that, before) {
        (Class::As, Class::In) => Boundary::AsOf,
        (_, Class::By) => Boundary::By,
        (_, Class::Since) => Boundary::Since,
        (_, Class::Until) => Boundary::Until,
        _ => Boundary::At,
    }
}

/// The longest value that starts at a word, and the number of its words.
fn value_at(words: &[Word], at: usize) -> Option<(Value, usize)> {
    let next = |n: usize| class(words, at + n);
    // "Sept. 11" is one expression, "in September. 11 people" is two sentences and never comes here.
    match next(0) {
        Class::Iso(date) => Some((Value::Day(date), 1)),
        Class::Offset(days) => Some((Value::Offset(days), 1)),
        Class::Weekday(weekday) => Some(weekday_at(words, at, weekday)),
        Class::Month(month) => month_at(words, at, month),
        Class::Day(day)
            if matches!(
                (next(1), next(2), next(3)),
                (
                    Class::Dash | Class::And | Class::To,
                    Class::Day(_),
                    Class::Month(_)
                )
            ) =>
        {
            let (Class::Day(last), Class::Month(month)) = (next(2), next(3)) else {
                return None;
            };
            match next(4) {
                Class::Year(year) => days(Some(year), month, day, last).map(|value| (value, 5)),
                _ => days(None, month, day, last).map(|value| (value, 4)),
            }
        }
        Class::Day(day) => {
            let of = usize::from(next(1) == Class::In);
            let Class::Month(month) = next(1 + of) else {
                return None;
            };
            match next(2 + of) {
                Class::Year(year) => Some((Value::Day(Date::new(year, month, day).ok()?), 3 + of)),
                _ => month_day(month, day).map(|value| (value, 2 + of)),
            }
        }
        Class::Year(year) => year_at(words, at, year),
        _ => None,
    }
}

/// A weekday, alone or in front of the date it falls on: "Tuesday, Oct 28".
fn weekday_at(words: &[Word], at: usize, weekday: i8) -> (Value, usize) {
    let comma = usize::from(class(words, at + 1) == Class::Comma);
    if matches!(
        class(words, at + 1 + comma),
        Class::Month(_) | Class::Day(_)
    ) && let Some((value @ (Value::Day(_) | Value::MonthDay(..)), length)) =
        value_at(words, at + 1 + comma)
    {
        return (value, 1 + comma + length);
    }
    let direction = match at
        .checked_sub(1)
        .map_or(Class::Other, |index| class(words, index))
    {
        Class::Last => Direction::Back,
        Class::Next => Direction::Ahead,
        _ => Direction::Open,
    };
    (Value::Weekday(weekday, direction), 1)
}

fn month_at(words: &[Word], at: usize, month: i8) -> Option<(Value, usize)> {
    let next = |n: usize| class(words, at + n);
    if let (Class::Day(day), Class::Dash, Class::Day(last)) = (next(1), next(2), next(3)) {
        let comma = usize::from(next(4) == Class::Comma);
        return match next(4 + comma) {
            Class::Year(year) => days(Some(year), month, day, last).map(|value| (value, 5 + comma)),
            _ => days(None, month, day, last).map(|value| (value, 4)),
        };
    }
    if let Class::Day(day) = next(1) {
        let comma = usize::from(next(2) == Class::Comma);
        return match next(2 + comma) {
            Class::Year(year) => Some((Value::Day(Date::new(year, month, day).ok()?), 3 + comma)),
            _ => month_day(month, day).map(|value| (value, 2)),
        };
    }
    let comma = usize::from(next(1) == Class::Comma);
    if let Class::Year(year) = next(1 + comma) {
        return Some((Value::Month(Some(year), month), 2 + comma));
    }
    // Alone, a month is also a name (May, April, August): it needs a word before it that speaks of time.
    let before = touching(words, at);
    matches!(
        before,
        Class::In
            | Class::By
            | Class::Since
            | Class::Until
            | Class::From
            | Class::Last
            | Class::Next
            | Class::This
            | Class::Part
    )
    .then_some((Value::Month(None, month), 1))
}

/// A year alone is a number: it needs a word before it that speaks of time.
fn year_at(words: &[Word], at: usize, year: i16) -> Option<(Value, usize)> {
    let before = touching(words, at);
    let speaks = matches!(
        before,
        Class::In | Class::By | Class::Since | Class::Until | Class::From
    );
    (speaks && (1700..=2100).contains(&year)).then_some((Value::Year(year), 1))
}

/// A day of a month that exists in a leap year.
fn month_day(month: i8, day: i8) -> Option<Value> {
    Date::new(2000, month, day)
        .ok()
        .map(|_| Value::MonthDay(month, day))
}

/// Two days of a month, in order, that exist in a leap year.
fn days(year: Option<i16>, month: i8, first: i8, last: i8) -> Option<Value> {
    let exists = |day| Date::new(year.unwrap_or(2000), month, day).is_ok();
    (first < last && exists(first) && exists(last)).then_some(Value::Days(year, month, first, last))
}
