//! Days and what is told of events in English words, as the pages write them.

use serde::Serialize;

use super::when;
use crate::model::{
    Anchor, Date, DateBasis, Event, Facts, How, MONTHS, Partial, Status, WEEKDAYS, YearBasis,
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
            iso: Partial::Day(date).with_text(str::to_owned),
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

/// `28 Oct 2025`: short and with its year, for running text.
fn counted(date: Date, text: &mut String) {
    let (day, month) = (date.day().unsigned_abs(), month(date.month()));
    if day > 9 {
        text.push(char::from(b'0' + day / 10));
    }
    text.push(char::from(b'0' + day % 10));
    text.push(' ');
    text.push_str(short(month));
    text.push(' ');
    text.push_str(&date.year().to_string());
}

/// The status as the page says it. What did not happen is said in words, and so is what was planned for a day that has passed.
pub(super) fn status(event: &Event, as_of: Date) -> &'static str {
    match (event.status, event.negated, outcome_missing(event, as_of)) {
        (Status::Reported, false, _) => "Reported",
        (Status::Reported, true, _) => "Reported: had not happened",
        (Status::Claimed, false, _) => "Claimed",
        (Status::Claimed, true, _) => "Claimed: had not happened",
        (Status::Planned, false, false) => "Planned",
        (Status::Planned, false, true) => "Planned: outcome not reported",
        (Status::Planned, true, false) => "Planned not to happen",
        (Status::Planned, true, true) => "Planned not to happen: outcome not reported",
        (Status::Hypothetical, ..) => "Hypothetical",
    }
}

/// Whether an event was planned for a time that has passed on the day the site is built for.
pub(super) fn outcome_missing(event: &Event, as_of: Date) -> bool {
    event.status == Status::Planned && event.when.is_some_and(|when| when.last() < as_of)
}

/// How the date of an event was counted; none if all of it stands in the sentence.
pub(super) fn basis(event: &Event) -> Option<String> {
    event.when?;
    let from = event.basis.from?;
    let (before, after) = match (event.basis.how, event.basis.anchor) {
        (How::Dateline, _) => return Some("The day of the report.".to_owned()),
        (How::Mention, _) => ("The date named before: ", "."),
        (_, Anchor::Mention) => ("Counted from ", ", named before."),
        (How::NearestYear, _) => ("Year counted from ", "."),
        _ => ("Counted from ", "."),
    };
    let mut text = String::with_capacity(48);
    text.push_str(before);
    match from {
        Partial::Day(day) => counted(day, &mut text),
        other => text.push_str(&when::full(other)),
    }
    text.push_str(after);
    Some(text)
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
