//! The names of stretches of time, and what is said around them.

use std::borrow::Cow;

use itoa::Buffer;

use super::{capital, year_of};
use crate::model::{Date, Doubt, Modifier, Partial, Point};
use crate::render::words::{Words, name as of};

/// A date and its doubt: `about 2019`.
pub(super) fn point(point: Point, short: bool, year: bool, words: &Words) -> String {
    point_with(point, None, short, year, words)
}

/// The same, and which end of it is meant: `the late 1990s`.
pub(super) fn point_with(
    point: Point,
    modifier: Option<Modifier>,
    short: bool,
    year: bool,
    words: &Words,
) -> String {
    let say = &words.when;
    let mut told = name(point.at, short, year, words);
    let side = match modifier {
        Some(Modifier::Early) => Some(&say.early),
        Some(Modifier::Mid) => Some(&say.mid),
        Some(Modifier::Late) => Some(&say.late),
        Some(Modifier::Before | Modifier::After) | None => None,
    };
    let article = match point.at {
        Partial::Century(_) | Partial::Decade(_) if !short => Some(&say.definite),
        _ => None,
    };
    let doubt = match point.doubt {
        Doubt::None => None,
        Doubt::Uncertain => Some(&say.perhaps),
        Doubt::Approximate => Some(&say.about),
        Doubt::Both => Some(&say.perhaps_about),
    };
    for phrase in [side, article, doubt].into_iter().flatten() {
        told = phrase.fill(&[("date", &told)]);
    }
    told
}

/// What a date was counted from: `28 Oct 2025`, `September 2025`.
pub(in crate::render) fn counted(at: Partial, words: &Words) -> String {
    let short = matches!(at, Partial::Day(_));
    point(Point::from(at), short, true, words)
}

/// The name of a date without its year, as a heading: `September`, `Third quarter`, `1990s`.
pub(in crate::render) fn heading(at: Partial, words: &Words) -> String {
    capital(name(at, false, false, words))
}

/// Days of one month: `29–30`.
pub(super) fn days(first: Date, last: Date, words: &Words) -> String {
    let (mut one, mut other) = (Buffer::new(), Buffer::new());
    let (first, last) = (one.format(first.day()), other.format(last.day()));
    words.date.days.fill(&[("first", first), ("last", last)])
}

/// `29–30 October 2025`
pub(super) fn days_of_month(
    first: Date,
    last: Date,
    short: bool,
    year: bool,
    words: &Words,
) -> String {
    day(&days(first, last, words), last, short, year, words)
}

/// One day, or some, of a month.
fn day(number: &str, date: Date, short: bool, year: bool, words: &Words) -> String {
    let names = &words.date;
    let months = if short {
        &names.months_short
    } else {
        &names.months
    };
    let month = of(months, date.month());
    if year {
        let mut digits = Buffer::new();
        let year = digits.format(date.year());
        names
            .day_year
            .fill(&[("day", number), ("month", month), ("year", year)])
    } else {
        names.day.fill(&[("day", number), ("month", month)])
    }
}

fn name(at: Partial, short: bool, with_year: bool, words: &Words) -> String {
    let (say, names) = (&words.when, &words.date);
    let mut digits = Buffer::new();
    let year = digits.format(year_of(at));
    let (phrase, part): (_, &str) = match at {
        Partial::Century(century) => {
            let number = century + 1;
            let nth = i8::try_from(number).map_or("", |number| of(&say.nth, number));
            let nth = if nth.is_empty() {
                Cow::Owned(number.to_string())
            } else {
                Cow::Borrowed(nth)
            };
            return say.century.fill(&[("nth", &nth)]);
        }
        Partial::Decade(decade) => {
            let year = (i32::from(decade) * 10).to_string();
            return say.decade.fill(&[("year", &year)]);
        }
        Partial::Year(_) => return year.to_owned(),
        Partial::Day(date) => {
            return day(
                Buffer::new().format(date.day()),
                date,
                short,
                with_year,
                words,
            );
        }
        Partial::Half(_, half) => (&say.part_year, of(&say.halves, half)),
        Partial::Season(_, season) => (&say.season_year, of(&say.seasons, season)),
        Partial::Quarter(_, quarter) if short => {
            (&say.quarter_short_year, of(&say.quarters_short, quarter))
        }
        Partial::Quarter(_, quarter) => (&say.part_year, of(&say.quarters, quarter)),
        Partial::Month(_, number) => {
            let months = if short {
                &names.months_short
            } else {
                &names.months_alone
            };
            let month = of(months, number);
            if with_year {
                return names.month_year.fill(&[("month", month), ("year", year)]);
            }
            return month.to_owned();
        }
    };
    if with_year {
        phrase.fill(&[("part", part), ("year", year)])
    } else {
        part.to_owned()
    }
}
