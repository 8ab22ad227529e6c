//! The date of an event in words, never finer than its sentence tells it.

mod names;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use jiff::civil::ISOWeekDate;
use serde::{Serialize, Serializer};

pub(super) use self::names::{counted, heading};
use self::names::{point, point_with};
use super::words::Words;
use crate::model::{Date, Doubt, Event, Limit, Modifier, Part, Partial, Point, Precision, When};

/// The date of an event in every form that templates use.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WhenView<'w> {
    /// EDTF: `2025-10-29/2025-10-30`
    #[serde(serialize_with = "as_text")]
    pub edtf: When,
    /// What the `datetime` of a `time` element may hold: a day, a week, a month or a year, never another stretch and nothing in doubt
    /// (HTML, "time element").
    pub datetime: Option<Datetime>,
    /// `Tue`, for single days.
    pub wd: Option<&'w str>,
    /// `28 Oct`, `Sep`, `2019`, `29–30 Oct`, `Early Jun`, `By 2019`
    pub label: Cow<'w, str>,
    /// The year of its first day.
    #[serde(serialize_with = "as_text")]
    pub year: i16,
    /// `morning`, `late evening`
    pub part: Option<Cow<'w, str>>,
    /// `Tuesday 28 October 2025`, `September 2025`, `29 October 2025, morning`, `by 2019`
    #[serde(serialize_with = "as_text")]
    pub full: Full<'w>,
}

/// A date in full, put into words when it is asked for: most lists do without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Full<'w> {
    when: When,
    part: Option<Part>,
    modifier: Option<Modifier>,
    words: &'w Words,
}

fn as_text<T: fmt::Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

impl<'w> WhenView<'w> {
    pub(super) fn new(
        when: When,
        part: Option<Part>,
        modifier: Option<Modifier>,
        words: &'w Words,
    ) -> Self {
        let day = single_day(when);
        let sure = day.filter(|_| is_sure(when));
        Self {
            edtf: when,
            datetime: datetime(when),
            wd: sure.map(|day| words.date.weekday_short(day)),
            label: match sure {
                Some(day) => Cow::Borrowed(words.day_label(day)),
                None => Cow::Owned(capital(in_words(when, modifier, true, false, words))),
            },
            year: when.first().year(),
            part: part_words(part, modifier.filter(|_| day.is_some()), words),
            full: Full {
                when,
                part,
                modifier,
                words,
            },
        }
    }

    pub(super) fn of(event: &Event, words: &'w Words) -> Option<Self> {
        event
            .when
            .map(|when| Self::new(when, event.part, event.modifier, words))
    }

    /// The label with its year: `28 Oct 2025`, `From 29 Oct 2025 on`.
    pub(super) fn label_with_year(&self) -> String {
        let Full {
            when,
            modifier,
            words,
            ..
        } = self.full;
        capital(in_words(when, modifier, true, true, words))
    }
}

impl<'w> Full<'w> {
    pub(super) fn of(event: &Event, words: &'w Words) -> Option<Self> {
        event.when.map(|when| Self {
            when,
            part: event.part,
            modifier: event.modifier,
            words,
        })
    }
}

impl fmt::Display for Full<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words;
        let day = single_day(self.when);
        let mut date = in_words(self.when, self.modifier, false, true, words);
        if let Some(day) = day.filter(|_| is_sure(self.when)) {
            let weekday = words.date.weekday(day);
            let values = [("weekday", weekday), ("date", date.as_str())];
            date = words.date.with_weekday.fill(&values);
        }
        match part_words(self.part, self.modifier.filter(|_| day.is_some()), words) {
            Some(part) => {
                let values = [("date", date.as_str()), ("part", &part)];
                f.write_str(&words.when.with_part.fill(&values))
            }
            None => f.write_str(&date),
        }
    }
}

/// Whether the label of a date tells its year already.
pub(super) fn label_has_year(when: When, modifier: Option<Modifier>) -> bool {
    match when {
        When::On(point) => point.at.precision() <= Precision::Year,
        // A week is named after its first day, also where it ends in another year.
        When::Between(Limit::At(_), Limit::At(_)) if when.precision() == Precision::Week => false,
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
pub(super) fn without_month<'l>(when: When, label: &'l str, words: &Words) -> Cow<'l, str> {
    let sure = |point: Point| match (point.at, point.doubt) {
        (Partial::Day(day), Doubt::None) => Some(day),
        _ => None,
    };
    let days = match when {
        When::On(point) => sure(point).map(|day| (day, day)),
        When::Between(Limit::At(start), Limit::At(end)) if when.precision() == Precision::Day => {
            sure(start).zip(sure(end))
        }
        When::Between(..) => None,
    };
    match days {
        Some((first, last)) if first == last => Cow::Owned(first.day().to_string()),
        Some((first, last)) if same_month(first, last) => {
            Cow::Owned(names::days(first, last, words))
        }
        _ => Cow::Borrowed(label),
    }
}

fn same_month(first: Date, last: Date) -> bool {
    (first.year(), first.month()) == (last.year(), last.month())
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

fn part_words(
    part: Option<Part>,
    modifier: Option<Modifier>,
    words: &Words,
) -> Option<Cow<'_, str>> {
    let names = &words.part;
    let name = part.map_or("", |part| match part {
        Part::Morning => &names.morning,
        Part::Midday => &names.midday,
        Part::Afternoon => &names.afternoon,
        Part::Evening => &names.evening,
        Part::Night => &names.night,
    });
    let side = match modifier {
        Some(Modifier::Early) => &names.early,
        Some(Modifier::Late) => &names.late,
        Some(Modifier::Mid | Modifier::Before | Modifier::After) | None => {
            return part.map(|_| Cow::Borrowed(name));
        }
    };
    let told = side.fill(&[("part", name)]);
    Some(Cow::Owned(told.trim().to_owned()))
}

/// A date that a `time` element may hold. Most are pushed into a page as they come.
#[derive(Clone, Copy, Debug)]
pub(super) enum Datetime {
    At(Partial),
    Week(ISOWeekDate),
}

impl Datetime {
    pub(super) fn push(self, text: &mut String) {
        match self {
            Self::At(at) => at.with_text(|at| text.push_str(at)),
            // Writing to a text never fails.
            Self::Week(_) => _ = write!(text, "{self}"),
        }
    }
}

impl fmt::Display for Datetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(at) => write!(f, "{at}"),
            Self::Week(week) => write!(f, "{:04}-W{:02}", week.year(), week.week()),
        }
    }
}

impl Serialize for Datetime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn datetime(when: When) -> Option<Datetime> {
    match when {
        When::On(Point {
            at: at @ (Partial::Year(_) | Partial::Month(..) | Partial::Day(_)),
            doubt: Doubt::None,
        }) => Some(Datetime::At(at)),
        When::Between(Limit::At(start), _)
            if when.precision() == Precision::Week && start.doubt == Doubt::None =>
        {
            Some(Datetime::Week(when.first().iso_week_date()))
        }
        _ => None,
    }
}

/// All of a date in words: short or long, with its year or, where it can be left out, without.
fn in_words(
    when: When,
    modifier: Option<Modifier>,
    short: bool,
    year: bool,
    words: &Words,
) -> String {
    let say = &words.when;
    let (phrase, date) = match when {
        When::On(told) if single_day(when).is_some() => return point(told, short, year, words),
        When::On(told) => return point_with(told, modifier, short, year, words),
        When::Between(Limit::At(start), Limit::At(_)) if when.precision() == Precision::Week => {
            let phrase = match modifier {
                Some(Modifier::Early) => &say.week_early,
                Some(Modifier::Mid) => &say.week_mid,
                Some(Modifier::Late) => &say.week_late,
                Some(Modifier::Before | Modifier::After) | None => &say.week,
            };
            (phrase, point(start, short, year, words))
        }
        When::Between(Limit::At(start), Limit::At(end)) => {
            return between(start, end, short, year, words);
        }
        When::Between(Limit::At(start), open) => match start
            .at
            .shifted(-1)
            .filter(|_| modifier == Some(Modifier::After))
        {
            Some(before) => (&say.after, point(Point::from(before), short, true, words)),
            None if open == Limit::Open => (&say.from_on, point(start, short, year, words)),
            None => (&say.from, point(start, short, year, words)),
        },
        When::Between(open, Limit::At(end)) => match end
            .at
            .shifted(1)
            .filter(|_| modifier == Some(Modifier::Before))
        {
            Some(next) => (&say.before, point(Point::from(next), short, true, words)),
            None if open == Limit::Open => (&say.until, point(end, short, year, words)),
            None => (&say.by, point(end, short, year, words)),
        },
        // Nothing makes such a stretch.
        When::Between(..) => return String::new(),
    };
    phrase.fill(&[("date", &date)])
}

/// A range, saying nothing twice: `29–30 October`, `29 October – 2 November`, `December 2025 – January 2026`. A short one does not break
/// inside a date.
fn between(start: Point, end: Point, short: bool, year: bool, words: &Words) -> String {
    if let (Partial::Day(first), Partial::Day(last)) = (start.at, end.at)
        && same_month(first, last)
        && (start.doubt, end.doubt) == (Doubt::None, Doubt::None)
    {
        return names::days_of_month(first, last, short, year, words);
    }
    let years = year_of(start.at) != year_of(end.at);
    let told = [(start, years), (end, year || years)].map(|(at, year)| {
        let date = point(at, short, year, words);
        if short {
            date.replace(' ', "\u{a0}")
        } else {
            date
        }
    });
    let [first, last] = &told;
    words.date.range.fill(&[("first", first), ("last", last)])
}

/// `Wednesday 29 October 2025`
pub(super) fn full_day(day: Date, words: &Words) -> String {
    let full = Full {
        when: When::day(day),
        part: None,
        modifier: None,
        words,
    };
    full.to_string()
}

/// The year a date belongs to: that of its first day, also of a winter.
fn year_of(at: Partial) -> i16 {
    at.first().year()
}

/// With a capital letter in front.
pub(super) fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
        return text;
    }
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(rest).collect(),
        _ => text,
    }
}
