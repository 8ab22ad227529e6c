//! The pages of what is new: what changed since the edition before, and what lies ahead.

use serde::Serialize;

use super::events::{Events, Setting, Told, in_order_of_time, told_by};
use super::frame::{About, Frame};
use super::timeline::bands::{self, BandView};
use super::views::{DateView, DayLink, Ready};
use super::{Look, edition, html, routes, when};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Event, Facts, Output, Route, Scope, Status};
use crate::transform::Shown;
use crate::transform::site::Entry;

/// The most planned events under "Looking ahead".
const AHEAD_EVENTS: usize = 300;

#[derive(Serialize)]
struct ChangedView<'a> {
    date: DateView<'a>,
    previous: Option<DayLink<'a>>,
    reported: Vec<Ready>,
    planned: Vec<Ready>,
    due: Vec<Ready>,
}

#[derive(Serialize)]
struct AheadView<'a> {
    date: DateView<'a>,
    count: usize,
    bands: Vec<BandView<'a>>,
    more: bool,
}

/// What the latest edition tells that the one before could not: what happened, what was planned, and whose day has passed without word of it.
pub(super) fn changed(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let title = &look.words().changed.title;
    let mut frame = frame("changed", title, look);
    let view = match look.site.latest() {
        Some(date) => Some(since_last(date, look, &frame)?),
        None => None,
    };
    frame.insert("changed", &view);
    finish(frame, "changed.html")
}

fn since_last<'a>(
    date: Date,
    look: &Look<'a>,
    frame: &Frame<'_>,
) -> Result<ChangedView<'a>, Box<Diagnostic>> {
    let site = look.site;
    let before = site.day_before(date);
    // As on the timeline, reports of one day come by their names.
    let mut briefs: Vec<&Shown> = site.edition(date).collect();
    briefs.sort_unstable_by(|one, other| one.key.cmp(&other.key));
    let told = told_by(briefs);
    let placed = |wanted: &dyn Fn(&Event) -> bool| -> Vec<Told<'_>> {
        let list = told.iter().copied();
        let list = list.filter(|(_, event)| event.when.is_some() && wanted(event));
        in_order_of_time(list.collect())
    };
    let reported =
        placed(&|event| event.status != Status::Planned && !edition::lies_before(event, before));
    let planned = placed(&|event| {
        event.status == Status::Planned && event.when.is_some_and(|when| when.last() >= date)
    });
    let due: Vec<Told<'_>> = before.map_or_else(Vec::new, |before| {
        let between = site
            .chronicle()
            .between(before, date.yesterday().unwrap_or(date));
        between
            .filter(|(entry, _)| entry.last < date)
            .filter_map(event_of)
            .filter(|(_, event)| event.status == Status::Planned)
            .collect()
    });
    let mut events = Events::new(Setting {
        look,
        root: frame.root(),
        in_brief: false,
        original: None,
        year: Some(date.year()),
        in_month: false,
    });
    let mut list = |list: Vec<Told<'_>>| events.entries(&list, Some(date.year()));
    Ok(ChangedView {
        date: DateView::new(date, look.words()),
        previous: before.map(|before| DayLink {
            date: DateView::new(before, look.words()),
            href: frame.href(&routes::edition(before)),
        }),
        reported: list(reported)?,
        planned: list(planned)?,
        due: list(due)?,
    })
}

/// The planned events of all reports that are not over on the day of the latest edition.
pub(super) fn ahead(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let title = &look.words().ahead.title;
    let mut frame = frame("ahead", title, look);
    let latest = look.site.latest();
    let planned = latest.into_iter().flat_map(|date| planned_from(date, look));
    let mut told: Vec<(&Entry, &Facts, &Event)> = planned.take(AHEAD_EVENTS + 1).collect();
    let more = told.len() > AHEAD_EVENTS;
    told.truncate(AHEAD_EVENTS);
    let mut bands = bands::bands(Scope::All, look, frame.root(), &told);
    bands::render(&mut bands, look, frame.root())?;
    let view = latest.map(|date| AheadView {
        date: DateView::new(date, look.words()),
        count: told.len(),
        bands,
        more,
    });
    frame.insert("ahead", &view);
    frame.insert(
        "timeline_href",
        &format!("{}timeline.html#today", frame.root()),
    );
    finish(frame, "ahead.html")
}

/// Planned events that are not over on a day, nor on the day the site is built for, in the order of time.
pub(super) fn planned_from<'a>(
    day: Date,
    look: &Look<'a>,
) -> impl Iterator<Item = (&'a Entry, &'a Facts, &'a Event)> {
    let over = day.max(look.config.as_of);
    look.site
        .chronicle()
        .from(day)
        .filter_map(move |(entry, facts)| {
            let event = facts.events.get(entry.index)?;
            (event.status == Status::Planned && entry.last >= over).then_some((
                entry,
                facts.as_ref(),
                event,
            ))
        })
}

fn event_of<'a>(
    (entry, facts): (&Entry, &'a crate::transform::Shown),
) -> Option<(&'a Facts, &'a Event)> {
    Some((facts.as_ref(), facts.events.get(entry.index)?))
}

fn frame<'a>(kind: &'static str, title: &str, look: &'a Look<'a>) -> Frame<'a> {
    let day = look.site.latest();
    let description = day.map(|day| {
        let day = when::full_day(day, look.words());
        look.words().described(title, &day)
    });
    let about = About {
        kind,
        title,
        description: description.as_deref(),
        data: false,
    };
    Frame::new(look, Route::new([kind, ".html"].concat()), &about)
}

fn finish(frame: Frame<'_>, template: &str) -> Result<Vec<Output>, Box<Diagnostic>> {
    let (route, text) = frame.render(template)?;
    Ok(vec![html(route, text)])
}
