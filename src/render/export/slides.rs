//! The timeline as `TimelineJS` reads it: <https://timeline.knightlab.com/docs/json-format.html>.
//!
//! Its texts are HTML: whatever comes from a source is escaped.

use serde::Serialize;

use super::{Look, Notes, Told, push_address};
use crate::model::{Event, Facts, Limit, Partial, Precision, When};
use crate::render::events::{anchor, escape, marked};
use crate::render::when::{Full, capital};

#[derive(Serialize)]
struct Slides<'a> {
    title: Title<'a>,
    events: Vec<Slide>,
}

#[derive(Serialize)]
struct Title<'a> {
    text: Text<std::borrow::Cow<'a, str>>,
}

#[derive(Serialize)]
struct Slide {
    unique_id: String,
    start_date: Known,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Known>,
    /// Stands in place of both dates, so that a month is not shown as a day.
    display_date: String,
    text: Text<String>,
    group: &'static str,
    /// What looks like a link in a sentence is not one.
    autolink: bool,
}

#[derive(Serialize)]
struct Text<T> {
    headline: T,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
}

/// A date as finely as it is known.
#[derive(Serialize)]
struct Known {
    year: i16,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<i8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<i8>,
}

pub(super) fn write(told: &[Told<'_>], look: &Look<'_>) -> Vec<u8> {
    let mut notes = Notes::new(look);
    let slides = Slides {
        title: Title {
            text: Text {
                headline: html(&look.config.title).into(),
                text: look.config.description.as_deref().map(html),
            },
        },
        events: told
            .iter()
            .filter_map(|(facts, event)| slide(facts, event, &mut notes, look))
            .collect(),
    };
    let mut bytes = serde_json::to_vec(&slides).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn slide(facts: &Facts, event: &Event, notes: &mut Notes<'_>, look: &Look<'_>) -> Option<Slide> {
    let (start_date, end_date) = days(event.when?);
    let headline = html(&facts.headline.text);
    let sentence = marked(&event.evidence.text, &event.marks);
    let mut note = String::new();
    notes.push(event, &mut note);
    let note = html(&note);
    // The file may be read from anywhere: a link leads there only if the site knows where it stands.
    let source = match &look.config.base_url {
        Some(base) => {
            let mut address = String::new();
            push_address(facts, event, look, &mut address);
            format!("<a href=\"{base}/{address}\">{headline}</a>")
        }
        None => headline.clone(),
    };
    let agency = facts
        .agency
        .as_deref()
        .map(|agency| format!("{}: ", html(agency)));
    let agency = agency.unwrap_or_default();
    Some(Slide {
        unique_id: anchor(facts, event),
        start_date,
        end_date,
        display_date: capital(Full::of(event, look.words())?.to_string()),
        text: Text {
            headline,
            text: Some(format!("<p>{sentence}</p><p>{note} {agency}{source}</p>")),
        },
        group: match event.status {
            crate::model::Status::Reported => "Reported",
            crate::model::Status::Claimed => "Claimed",
            crate::model::Status::Planned => "Planned",
            crate::model::Status::Hypothetical => "Hypothetical",
        },
        autolink: false,
    })
}

/// Its first and last date. A year is an event of the year, a quarter one of three months.
fn days(when: When) -> (Known, Option<Known>) {
    let at = |at: Partial, last: bool| {
        let day = if last { at.last() } else { at.first() };
        let precision = at.precision();
        Known {
            year: day.year(),
            month: (precision > Precision::Year).then(|| day.month()),
            day: (precision == Precision::Day).then(|| day.day()),
        }
    };
    let simple =
        |at: Partial| matches!(at, Partial::Year(_) | Partial::Month(..) | Partial::Day(_));
    if let When::Between(Limit::At(start), Limit::At(end)) = when {
        return (at(start.at, false), Some(at(end.at, true)));
    }
    let stands = when.stands();
    let end = (!simple(stands)).then(|| at(stands, true));
    (at(stands, false), end)
}

fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(text, &mut html);
    html
}
