//! The date of an event in English words, never finer than its sentence tells it.

use std::fmt;

use serde::{Serialize, Serializer};

use super::words::{month, short, weekday};
use crate::model::{Date, Doubt, Event, Limit, Modifier, Part, Partial, Point, Precision, When};

/// The date of an event in every form that templates use.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WhenView {
    /// EDTF: `2025-10-29/2025-10-30`
    #[serde(serialize_with = "as_text")]
    pub edtf: When,
    /// What the `datetime` of a `time` element may hold: a day, a week, a month or a year, never another stretch and nothing in doubt
    /// (HTML, "time element").
    pub datetime: Option<String>,
    /// `Tue`, for single days.
    pub wd: Option<&'static str>,
    /// `28 Oct`, `Sep`, `2019`, `29–30 Oct`, `Early Jun`, `By 2019`
    pub label: String,
    /// The year of its first day.
    pub year: String,
    /// `morning`, `late evening`
    pub part: Option<String>,
    /// `Tuesday 28 October 2025`, `September 2025`, `29 October 2025, morning`, `by 2019`
    #[serde(serialize_with = "as_text")]
    pub full: Full,
}

/// A date in full, put into words when it is asked for: most lists do without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Full {
    when: When,
    part: Option<Part>,
    modifier: Option<Modifier>,
}

fn as_text<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

impl WhenView {
    pub(super) fn new(when: When, part: Option<Part>, modifier: Option<Modifier>) -> Self {
        let day = single_day(when);
        Self {
            edtf: when,
            datetime: datetime(when),
            wd: weekday_of(day).filter(|_| is_sure(when)).map(short),
            label: capital(words(when, modifier, true, false)),
            year: when.first().year().to_string(),
            part: part_words(part, modifier.filter(|_| day.is_some())),
            full: Full {
                when,
                part,
                modifier,
            },
        }
    }

    pub(super) fn of(event: &Event) -> Option<Self> {
        event
            .when
            .map(|when| Self::new(when, event.part, event.modifier))
    }
}

impl Full {
    pub(super) fn of(event: &Event) -> Option<Self> {
        event.when.map(|when| Self {
            when,
            part: event.part,
            modifier: event.modifier,
        })
    }
}

impl fmt::Display for Full {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = single_day(self.when);
        if let Some(name) = weekday_of(day).filter(|_| is_sure(self.when)) {
            f.write_str(name)?;
            f.write_str(" ")?;
        }
        f.write_str(&words(self.when, self.modifier, false, true))?;
        if let Some(part) = part_words(self.part, self.modifier.filter(|_| day.is_some())) {
            f.write_str(", ")?;
            f.write_str(&part)?;
        }
        Ok(())
    }
}

/// `September 2025`
pub(super) fn full(at: Partial) -> String {
    name(at, false, true)
}

/// Whether the label of a date tells its year already.
pub(super) fn label_has_year(when: When, modifier: Option<Modifier>) -> bool {
    match when {
        When::On(point) => point.at.precision() <= Precision::Year,
        When::Between(Limit::At(start), Limit::At(end)) => {
            start.at.precision().min(end.at.precision()) <= Precision::Year
                || year_of(start.at) != year_of(end.at)
        }
        When::Between(..) => {
            when.precision() <= Precision::Year
                || matches!(modifier, Some(Modifier::Before | Modifier::After))
        }
    }
}

/// The label of a date under the name of its month, which need not be said again: `28`, `29–30`; in doubt, or with an end in another
/// month, it stays as it is.
pub(super) fn without_month(when: When, label: &str) -> &str {
    let month = |point: Point| match (point.at, point.doubt) {
        (Partial::Day(day), Doubt::None) => Some((day.year(), day.month())),
        _ => None,
    };
    let (start, end) = match when {
        When::On(point) => (month(point), month(point)),
        When::Between(Limit::At(start), Limit::At(end)) if when.precision() == Precision::Day => {
            (month(start), month(end))
        }
        When::Between(..) => (None, None),
    };
    match label.split_once(' ') {
        Some((days, _)) if start.is_some() && start == end => days,
        _ => label,
    }
}

/// The name of a date without its year, as a heading: `September`, `Third quarter`, `1990s`.
pub(super) fn heading(at: Partial) -> String {
    let name = point(Point::from(at), false, false);
    capital(name.strip_prefix("the ").unwrap_or(&name).to_owned())
}

/// `Month only`, for what is told less finely than the day.
pub(super) fn grain(when: Option<When>) -> Option<&'static str> {
    Some(match when?.precision() {
        Precision::Century => "Century only",
        Precision::Decade => "Decade only",
        Precision::Year => "Year only",
        Precision::Half => "Half-year only",
        Precision::Season => "Season only",
        Precision::Quarter => "Quarter only",
        Precision::Month => "Month only",
        Precision::Week => "Week only",
        Precision::Day => return None,
    })
}

/// How long the glyph is: a disc for a day, a pill for a month and a longer one for a year. What lies between takes the longer of its
/// neighbours, so that no glyph tells a date more finely than the words do.
pub(super) fn length(when: Option<When>) -> &'static str {
    match when.map_or(Precision::Day, When::precision) {
        Precision::Day => "day",
        Precision::Week | Precision::Month => "month",
        _ => "year",
    }
}

fn is_sure(when: When) -> bool {
    let point = match when {
        When::On(point) => point,
        When::Between(..) => return false,
    };
    point.doubt == Doubt::None
}

fn single_day(when: When) -> Option<Date> {
    match when {
        When::On(Point {
            at: Partial::Day(date),
            ..
        }) => Some(date),
        _ => None,
    }
}

fn weekday_of(day: Option<Date>) -> Option<&'static str> {
    day.map(weekday)
}

fn part_words(part: Option<Part>, modifier: Option<Modifier>) -> Option<String> {
    let side = modifier.and_then(|modifier| match modifier {
        Modifier::Early | Modifier::Late => Some(modifier.name()),
        Modifier::Mid | Modifier::Before | Modifier::After => None,
    });
    match (side, part) {
        (Some(side), Some(part)) => Some(format!("{side} {}", part.name())),
        (Some(side), None) => Some(side.to_owned()),
        (None, part) => part.map(|part| part.name().to_owned()),
    }
}

fn datetime(when: When) -> Option<String> {
    match when {
        When::On(Point {
            at: at @ (Partial::Year(_) | Partial::Month(..) | Partial::Day(_)),
            doubt: Doubt::None,
        }) => Some(at.to_string()),
        When::Between(Limit::At(start), _)
            if when.precision() == Precision::Week && start.doubt == Doubt::None =>
        {
            let week = when.first().iso_week_date();
            Some(format!("{:04}-W{:02}", week.year(), week.week()))
        }
        _ => None,
    }
}

/// All of a date in words: short or long, with its year or, where it can be left out, without.
fn words(when: When, modifier: Option<Modifier>, short: bool, year: bool) -> String {
    match when {
        When::On(told) if single_day(when).is_some() => point(told, short, year),
        When::On(told) => {
            let name = point(told, short, year);
            let (the, name) = match name.strip_prefix("the ") {
                Some(name) => ("the ", name),
                None => ("", name.as_str()),
            };
            match modifier {
                Some(Modifier::Early) => format!("{the}early {name}"),
                Some(Modifier::Mid) => format!("{the}mid-{name}"),
                Some(Modifier::Late) => format!("{the}late {name}"),
                Some(Modifier::Before | Modifier::After) | None => format!("{the}{name}"),
            }
        }
        When::Between(Limit::At(start), Limit::At(_)) if when.precision() == Precision::Week => {
            let of = match modifier {
                Some(Modifier::Early) => "early in the week of",
                Some(Modifier::Mid) => "in the middle of the week of",
                Some(Modifier::Late) => "late in the week of",
                Some(Modifier::Before | Modifier::After) | None => "week of",
            };
            format!("{of} {}", point(start, short, year))
        }
        When::Between(Limit::At(start), Limit::At(end)) => between(start, end, short, year),
        When::Between(Limit::At(start), open) => {
            let on = if open == Limit::Open { " on" } else { "" };
            match start
                .at
                .shifted(-1)
                .filter(|_| modifier == Some(Modifier::After))
            {
                Some(before) => format!("after {}", name(before, short, true)),
                None => format!("from {}{on}", point(start, short, year)),
            }
        }
        When::Between(open, Limit::At(end)) => {
            let by = if open == Limit::Open { "until" } else { "by" };
            match end
                .at
                .shifted(1)
                .filter(|_| modifier == Some(Modifier::Before))
            {
                Some(next) => format!("before {}", name(next, short, true)),
                None => format!("{by} {}", point(end, short, year)),
            }
        }
        // Nothing makes such a stretch.
        When::Between(..) => String::new(),
    }
}

/// A range, saying nothing twice: `29–30 October`, `29 October – 2 November`, `December 2025 – January 2026`.
fn between(start: Point, end: Point, short: bool, year: bool) -> String {
    if let (Partial::Day(first), Partial::Day(last)) = (start.at, end.at)
        && (first.year(), first.month()) == (last.year(), last.month())
        && (start.doubt, end.doubt) == (Doubt::None, Doubt::None)
    {
        return format!("{}–{}", first.day(), name(end.at, short, year));
    }
    let years = year_of(start.at) != year_of(end.at);
    format!(
        "{} – {}",
        point(start, short, years),
        point(end, short, year || years)
    )
}

/// A date and its doubt: `about 2019`.
fn point(point: Point, short: bool, year: bool) -> String {
    let name = name(point.at, short, year);
    match point.doubt {
        Doubt::None => name,
        Doubt::Uncertain => format!("perhaps {name}"),
        Doubt::Approximate => format!("about {name}"),
        Doubt::Both => format!("perhaps about {name}"),
    }
}

fn name(at: Partial, brief: bool, with_year: bool) -> String {
    let the = if brief { "" } else { "the " };
    let year = |joint: &str| {
        if with_year {
            [joint, &year_of(at).to_string()].concat()
        } else {
            String::new()
        }
    };
    let cut = |name: &'static str| if brief { short(name) } else { name };
    match at {
        Partial::Century(century) => format!("{the}{} century", ordinal(century + 1)),
        Partial::Decade(decade) => format!("{the}{}s", i32::from(decade) * 10),
        Partial::Year(year) => year.to_string(),
        Partial::Half(_, half) => format!("{} half{}", nth(half), year(" of ")),
        Partial::Season(_, season) => {
            let name = match season {
                1 => "spring",
                2 => "summer",
                3 => "autumn",
                _ => "winter",
            };
            format!("{name}{}", year(" "))
        }
        Partial::Quarter(_, quarter) if brief => format!("Q{quarter}{}", year(" ")),
        Partial::Quarter(_, quarter) => format!("{} quarter{}", nth(quarter), year(" of ")),
        Partial::Month(_, number) => [cut(month(number)), &year(" ")].concat(),
        Partial::Day(date) => {
            let number = date.day().to_string();
            [&number, " ", cut(month(date.month())), &year(" ")].concat()
        }
    }
}

/// The year a date belongs to: that of its first day, also of a winter.
fn year_of(at: Partial) -> i16 {
    at.first().year()
}

fn nth(number: i8) -> &'static str {
    match number {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => "fourth",
    }
}

fn ordinal(number: i16) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// With a capital letter in front.
pub(super) fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The label (`+` where it tells the year itself), the whole, and what a `time` element may hold.
    fn check(edtf: &str, part: Option<Part>, modifier: Option<Modifier>, expected: &str) {
        let when: When = edtf.parse().expect(edtf);
        let view = WhenView::new(when, part, modifier);
        let year = if label_has_year(when, modifier) {
            "+"
        } else {
            ""
        };
        let told = format!(
            "{}{year} | {} | {}",
            view.label,
            view.full,
            view.datetime.as_deref().unwrap_or("-")
        );
        assert_eq!(told, expected, "{edtf}");
    }

    #[test]
    fn each_precision_in_words() {
        let plain = |edtf, expected| check(edtf, None, None, expected);
        plain(
            "2025-10-29",
            "29 Oct | Wednesday 29 October 2025 | 2025-10-29",
        );
        plain("2025-09", "Sep | September 2025 | 2025-09");
        plain("2019", "2019+ | 2019 | 2019");
        plain("2025-35", "Q3 | third quarter of 2025 | -");
        plain("2025-40", "First half | first half of 2025 | -");
        plain("2025-24", "Winter | winter 2025 | -");
        plain("199X", "1990s+ | the 1990s | -");
        plain("19XX", "20th century+ | the 20th century | -");
        plain(
            "2025-11-03/2025-11-09",
            "Week of 3 Nov | week of 3 November 2025 | 2025-W45",
        );
    }

    #[test]
    fn ranges_say_nothing_twice() {
        let plain = |edtf, expected| check(edtf, None, None, expected);
        plain(
            "2025-10-29/2025-10-30",
            "29–30 Oct | 29–30 October 2025 | -",
        );
        plain(
            "2025-10-29/2025-11-02",
            "29 Oct – 2 Nov | 29 October – 2 November 2025 | -",
        );
        plain(
            "2025-12/2026-01",
            "Dec 2025 – Jan 2026+ | December 2025 – January 2026 | -",
        );
        plain(
            "2025-33/2025-34",
            "Q1 – Q2 | first quarter – second quarter of 2025 | -",
        );
        plain("2019/2021", "2019 – 2021+ | 2019 – 2021 | -");
        plain("198X/199X", "1980s – 1990s+ | the 1980s – the 1990s | -");
        plain("2025-03/2025", "Mar – 2025+ | March – 2025 | -");
    }

    #[test]
    fn ends_that_are_not_known() {
        let plain = |edtf, expected| check(edtf, None, None, expected);
        plain("/2019", "By 2019+ | by 2019 | -");
        plain("../2019", "Until 2019+ | until 2019 | -");
        plain(
            "2025-10-29/..",
            "From 29 Oct on | from 29 October 2025 on | -",
        );
        plain("2025-10/", "From Oct | from October 2025 | -");
        let before = Some(Modifier::Before);
        check("/2018", None, before, "Before 2019+ | before 2019 | -");
        check(
            "/2025-12-31",
            None,
            before,
            "Before 1 Jan 2026+ | before 1 January 2026 | -",
        );
        check(
            "2025-11/",
            None,
            Some(Modifier::After),
            "After Oct 2025+ | after October 2025 | -",
        );
    }

    #[test]
    fn doubt_and_sides() {
        let plain = |edtf, expected| check(edtf, None, None, expected);
        plain("2019~", "About 2019+ | about 2019 | -");
        plain("2025-06?", "Perhaps Jun | perhaps June 2025 | -");
        plain(
            "2025-10-29%",
            "Perhaps about 29 Oct | perhaps about 29 October 2025 | -",
        );
        let side = |edtf, modifier, expected| check(edtf, None, Some(modifier), expected);
        side(
            "2025-06",
            Modifier::Early,
            "Early Jun | early June 2025 | 2025-06",
        );
        side(
            "2025-06",
            Modifier::Mid,
            "Mid-Jun | mid-June 2025 | 2025-06",
        );
        side("199X", Modifier::Late, "Late 1990s+ | the late 1990s | -");
        side(
            "2025-11-03/2025-11-09",
            Modifier::Early,
            "Early in the week of 3 Nov | early in the week of 3 November 2025 | 2025-W45",
        );
    }

    #[test]
    fn parts_of_a_day() {
        let day = "2025-10-29";
        check(
            day,
            Some(Part::Morning),
            None,
            "29 Oct | Wednesday 29 October 2025, morning | 2025-10-29",
        );
        check(
            day,
            Some(Part::Night),
            Some(Modifier::Late),
            "29 Oct | Wednesday 29 October 2025, late night | 2025-10-29",
        );
        check(
            "2025-10-29/2025-10-30",
            Some(Part::Night),
            None,
            "29–30 Oct | 29–30 October 2025, night | -",
        );
    }

    #[test]
    fn labels_under_the_name_of_their_month() {
        let told = [
            "2025-10-28",
            "2025-10-29/2025-10-30",
            "2025-10-29/2025-11-02",
            "2025-10-28~",
            "2025-11-03/2025-11-09",
            "2025-10-28/..",
            "2025-09",
        ]
        .map(|edtf| {
            let when: When = edtf.parse().expect(edtf);
            without_month(when, &WhenView::new(when, None, None).label).to_owned()
        });
        assert_eq!(
            told.join(", "),
            "28, 29–30, 29 Oct – 2 Nov, About 28 Oct, Week of 3 Nov, From 28 Oct on, Sep"
        );
    }

    #[test]
    fn headings() {
        let told = [
            "20XX", "199X", "2025", "2025-41", "2025-21", "2025-35", "2025-09",
        ]
        .map(|edtf| heading(edtf.parse().expect(edtf)));
        assert_eq!(
            told.join(", "),
            "21st century, 1990s, 2025, Second half, Spring, Third quarter, September"
        );
    }
}
