//! Dates in English words, as the pages write them.

use serde::Serialize;

use crate::model::DateBasis;
use crate::model::{
    Basis, Date, Event, Facts, MONTHS, Partial, Precision, Status, WEEKDAYS, When, YearBasis,
};

/// A day in every form that templates use.
#[derive(Clone, Debug, Serialize)]
pub(super) struct DateView {
    /// `2025-10-29`
    pub iso: String,
    /// `29 October 2025`
    pub long: String,
    /// `Wednesday 29 October 2025`
    pub full: String,
    /// `29 Oct`
    pub short: String,
    /// `29 October`
    pub day: String,
    /// `Wednesday`
    pub weekday: &'static str,
    /// `Wed`
    pub wd: &'static str,
    /// `2025`
    pub year: String,
}

impl DateView {
    pub(super) fn new(date: Date) -> Self {
        let (weekday, month) = (weekday(date), month(date.month()));
        let (number, year) = (date.day().to_string(), date.year().to_string());
        let day = [&number, " ", month].concat();
        Self {
            iso: Partial::Day(date).to_string(),
            full: [weekday, " ", &day, " ", &year].concat(),
            long: [&day, " ", &year].concat(),
            short: [&number, " ", short(month)].concat(),
            day,
            weekday,
            wd: short(weekday),
            year,
        }
    }
}

/// The date of an event in every form that templates use.
#[derive(Clone, Debug, Serialize)]
pub(super) struct WhenView {
    /// EDTF: `2025-10-29/2025-10-30`
    pub edtf: String,
    /// What the `datetime` of a `time` element may hold: a day, a month or a year, never a range (HTML, "time element").
    pub datetime: Option<String>,
    /// `Tue`, for single days.
    pub wd: Option<&'static str>,
    /// `28 Oct`, `Sep`, `2019`, `29–30 Oct`
    pub label: String,
    /// The year of its first day.
    pub year: String,
    /// `Tuesday 28 October 2025`, `September 2025`, `29–30 October 2025`
    pub full: String,
}

impl WhenView {
    pub(super) fn new(when: When) -> Self {
        let edtf = when.to_string();
        let year = when.first().year().to_string();
        match when {
            When::On(at) => {
                let (wd, label, full) = match at {
                    Partial::Year(_) => (None, year.clone(), year.clone()),
                    Partial::Month(_, number) => (
                        None,
                        short(month(number)).to_owned(),
                        format!("{} {year}", month(number)),
                    ),
                    Partial::Day(date) => {
                        let (weekday, month) = (weekday(date), month(date.month()));
                        let full = format!("{weekday} {} {month} {year}", date.day());
                        (
                            Some(short(weekday)),
                            format!("{} {}", date.day(), short(month)),
                            full,
                        )
                    }
                };
                Self {
                    datetime: Some(edtf.clone()),
                    edtf,
                    wd,
                    label,
                    year,
                    full,
                }
            }
            When::Between(start, end) => {
                let label = between(start, end, short, false);
                let full = between(start, end, |name| name, true);
                Self {
                    edtf,
                    datetime: None,
                    wd: None,
                    label,
                    year,
                    full,
                }
            }
        }
    }
}

/// A range, saying nothing twice: `29–30 October`, `29 October – 2 November`, `December 2025 – January 2026`.
fn between(
    start: Partial,
    end: Partial,
    name: fn(&'static str) -> &'static str,
    with_year: bool,
) -> String {
    let (first_year, last_year) = (start.first().year(), end.first().year());
    let words = |at: Partial, year: bool| {
        let year = if year {
            format!(" {}", at.first().year())
        } else {
            String::new()
        };
        match at {
            Partial::Year(year) => year.to_string(),
            Partial::Month(_, number) => format!("{}{year}", name(month(number))),
            Partial::Day(date) => format!("{} {}{year}", date.day(), name(month(date.month()))),
        }
    };
    match (start, end) {
        (Partial::Day(a), Partial::Day(b)) if (a.year(), a.month()) == (b.year(), b.month()) => {
            format!("{}–{}", a.day(), words(end, with_year))
        }
        _ => format!(
            "{} – {}",
            words(start, first_year != last_year),
            words(end, with_year || first_year != last_year)
        ),
    }
}

pub(super) fn month(number: i8) -> &'static str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default()
}

/// The first three letters of a name, which are how months and weekdays are shortened here.
pub(super) fn short(name: &'static str) -> &'static str {
    name.get(..3).unwrap_or(name)
}

pub(super) fn weekday(date: Date) -> &'static str {
    let number = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
    WEEKDAYS.get(number).copied().unwrap_or_default()
}

/// `Tue 28 Oct`, `Sep 2025`: short and with its year, for running text.
fn counted(date: Date) -> String {
    [
        &date.day().to_string(),
        " ",
        short(month(date.month())),
        " ",
        &date.year().to_string(),
    ]
    .concat()
}

/// The status as the page says it. What did not happen is said in words.
pub(super) fn status(event: &Event) -> &'static str {
    match (event.status, event.negated) {
        (Status::Reported, false) => "Reported",
        (Status::Reported, true) => "Reported: had not happened",
        (Status::Claimed, false) => "Claimed",
        (Status::Claimed, true) => "Claimed: had not happened",
        (Status::Planned, false) => "Planned",
        (Status::Planned, true) => "Planned not to happen",
        (Status::Hypothetical, _) => "Hypothetical",
    }
}

/// How the date of an event was counted; none if all of it stands in the sentence.
pub(super) fn basis(event: &Event) -> Option<String> {
    event.when?;
    match event.basis {
        Basis::Stated => None,
        Basis::Year(day) => Some(["Year counted from ", &counted(day), "."].concat()),
        Basis::Day(day) | Basis::WeekdayBefore(day) | Basis::WeekdayAfter(day) => {
            Some(["Counted from ", &counted(day), "."].concat())
        }
    }
}

/// What the dates of a brief were counted from, for its provenance.
pub(super) fn counted_from(facts: &Facts) -> Option<String> {
    let day = DateView::new(facts.date?).full;
    let place = facts
        .place
        .as_deref()
        .map(|place| format!(", {place}"))
        .unwrap_or_default();
    let reason = match facts.date_basis? {
        DateBasis::Sidecar => "The date is given in the file beside the source.",
        DateBasis::FrontMatter => "The date is given in the front matter.",
        DateBasis::FileName => "The date is taken from the file name.",
        DateBasis::Dateline(YearBasis::Stated) => "The date is printed in the dateline.",
        DateBasis::Dateline(YearBasis::FileName) => "The year is taken from the file name.",
        DateBasis::Dateline(YearBasis::Weekdays) => {
            "The year is the latest that agrees with the weekdays of the report."
        }
        DateBasis::Dateline(YearBasis::Clock) => "The year is the latest that does not lie ahead.",
    };
    Some(format!("{day}{place}. {reason}"))
}

/// `day`, `month` or `year`.
pub(super) fn precision(when: Option<When>) -> &'static str {
    match when.map(When::precision) {
        Some(Precision::Year) => "year",
        Some(Precision::Month) => "month",
        Some(Precision::Day) | None => "day",
    }
}

/// Whether a language is written from right to left, by its primary subtag (CLDR script data).
pub(super) fn direction(lang: &str) -> &'static str {
    let primary = lang.split('-').next().unwrap_or_default();
    let rtl = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
    ];
    if rtl.contains(&primary.to_ascii_lowercase().as_str()) {
        "rtl"
    } else {
        "ltr"
    }
}
