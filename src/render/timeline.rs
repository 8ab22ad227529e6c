//! The pages of the timeline: all of it, a year, a month.

use std::collections::BTreeSet;

use serde::Serialize;

use super::events::{self, Events, Setting};
use super::frame::{About, Frame};
use super::strip::{self, ColumnView};
use super::views::{DateView, Html, LinkView, TodayView};
use super::{Look, band, data, export, html, routes, when, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Event, Facts, Output, Partial, Scope};
use crate::transform::Shown;
use crate::transform::site::{Counts, Entry};

/// The main page of a large timeline shows this many events up to the day of the latest edition ...
const LAST_EVENTS: usize = 300;
/// ... and this many after it.
const NEXT_EVENTS: usize = 100;
/// The most events without a place in time that the main page lists.
const LOOSE_EVENTS: usize = 100;

#[derive(Serialize)]
struct TimelineView {
    title: String,
    events: usize,
    briefs: usize,
    agencies: Option<usize>,
    counts: CountsView,
    strip: Vec<ColumnView>,
    strip_note: Option<String>,
    bands: Vec<BandView>,
    not_placed: Vec<Html>,
    not_placed_count: usize,
    years: Vec<JumpView>,
    jump: Vec<JumpView>,
    earlier: Option<EndView>,
    later: Option<EndView>,
    exports: Vec<LinkView>,
    empty: bool,
}

#[derive(Serialize)]
struct CountsView {
    all: usize,
    reported: usize,
    claimed: usize,
    planned: usize,
}

#[derive(Serialize)]
struct BandView {
    id: String,
    label: String,
    year: String,
    show_year: bool,
    count: usize,
    href: Option<String>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    html: Option<Html>,
    today: Option<TodayView>,
}

#[derive(Serialize)]
struct JumpView {
    label: String,
    href: String,
    count: Option<usize>,
    today: bool,
    current: bool,
}

#[derive(Serialize)]
struct EndView {
    href: String,
    label: String,
}

/// An event on this page.
pub(super) type Told<'a> = (&'a Entry, &'a Facts, &'a Event);

pub(super) fn timeline(scope: Scope, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let site = look.site;
    let chronicle = site.chronicle();
    let Some(route) = routes::route(site, &crate::model::Page::Timeline(scope)) else {
        return Ok(Vec::new());
    };
    let title = match scope {
        Scope::All => "Timeline".to_owned(),
        Scope::Year(year) => year.to_string(),
        Scope::Month(year, month) => format!("{} {year}", words::month(month)),
    };
    let about = About {
        kind: "timeline",
        title: &title,
        description: None,
        lang: None,
        data: true,
    };
    let mut frame = Frame::new(look, route, &about);
    let told: Vec<Told<'_>> = shown(scope, look);
    let today = site.latest();
    let counts = chronicle.counts(scope);
    let columns: Vec<_> = told
        .iter()
        .map(|(entry, ..)| (entry.first, entry.precision, entry.status()))
        .collect();
    let strip = strip::density(&columns, today);
    let left_out = columns.len() - strip.iter().map(|column| column.n).sum::<usize>();
    let main = scope == Scope::All;
    let view = TimelineView {
        title: title.clone(),
        events: counts.all(),
        briefs: chronicle
            .of(scope)
            .map(|(entry, _)| &entry.key)
            .collect::<BTreeSet<_>>()
            .len(),
        agencies: main.then(|| site.agencies()),
        counts: CountsView::of(counts),
        strip_note: (!strip.is_empty() && left_out > 0)
            .then(|| format!("{left_out} more are earlier, or not known to the day.")),
        strip,
        bands: bands(scope, look, frame.root(), &told, today)?,
        not_placed: if main {
            loose(look, frame.root())?
        } else {
            Vec::new()
        },
        not_placed_count: chronicle.unplaced_len(),
        years: years(scope, look, &frame),
        jump: jump(scope, look, &told),
        earlier: end(look, &frame, scope, &told, false),
        later: end(look, &frame, scope, &told, true),
        exports: export::links(scope, look, frame.root()),
        empty: counts.all() == 0 && (!main || chronicle.unplaced_len() == 0),
    };
    frame.insert("timeline", &view);
    // Of a year with thousands of events it is as large as the page.
    drop(view);
    let (route, text) = frame.render("timeline.html")?;
    let mut outputs = vec![html(route.clone(), text)];
    outputs.extend(data::timeline(scope, &route, &told, look));
    Ok(outputs)
}

impl CountsView {
    fn of(counts: Counts) -> Self {
        Self {
            all: counts.all(),
            reported: counts.reported,
            claimed: counts.claimed,
            planned: counts.planned,
        }
    }
}

/// The events that a page shows, in order. A year that is shown by month shows itself only what is known to the year.
pub(super) fn shown<'a>(scope: Scope, look: &Look<'a>) -> Vec<Told<'a>> {
    let chronicle = look.site.chronicle();
    let told = |(entry, facts): (&'a Entry, &'a Shown)| {
        Some((entry, facts.as_ref(), facts.events.get(entry.index)?))
    };
    match (scope, look.site.latest()) {
        (Scope::All, Some(today)) if chronicle.split_by_year() => {
            let day_after = today.tomorrow().unwrap_or(today);
            let mut past: Vec<_> = chronicle
                .before(day_after)
                .rev()
                .take(LAST_EVENTS)
                .filter_map(told)
                .collect();
            past.reverse();
            past.extend(chronicle.from(day_after).take(NEXT_EVENTS).filter_map(told));
            past
        }
        (Scope::Year(year), _) if chronicle.split_by_month(year) => chronicle
            .of(scope)
            .filter(|(entry, _)| !entry.precision.tells_month())
            .filter_map(told)
            .collect(),
        _ => chronicle.of(scope).filter_map(told).collect(),
    }
}

fn bands(
    scope: Scope,
    look: &Look<'_>,
    root: &str,
    told: &[Told<'_>],
    today: Option<Date>,
) -> Result<Vec<BandView>, Box<Diagnostic>> {
    let mut events = Events::new(Setting {
        look,
        root,
        in_brief: false,
        year: None,
    });
    let mut bands: Vec<BandView> = Vec::new();
    // Everything that lies ahead of the last event that does not.
    let rule = today.and_then(|today| {
        let last = told
            .iter()
            .rposition(|(_, _, event)| !events::lies_ahead(event, today))?;
        (last + 1 < told.len()).then_some((today, last + 1))
    });
    for (index, (entry, facts, event)) in told.iter().enumerate() {
        let own = band::of(entry);
        let (year, id) = (entry.first.year(), band::id(own));
        if bands.last().is_none_or(|band| band.id != id) {
            let show_year = bands
                .last()
                .is_none_or(|band| band.year != year.to_string());
            bands.push(BandView {
                id,
                label: when::heading(own),
                year: band::year(own).map_or_else(|| when::heading(own), |year| year.to_string()),
                show_year: show_year && band::year(own).is_some(),
                count: 0,
                href: None,
                rows: Vec::new(),
            });
            events.begin(Some(year));
        }
        let Some(band) = bands.last_mut() else {
            continue;
        };
        if let Some((day, _)) = rule.filter(|(_, at)| *at == index) {
            band.rows.push(RowView {
                html: None,
                today: Some(TodayView {
                    label: "Today",
                    date: DateView::new(day),
                }),
            });
            events.begin(Some(year));
        }
        band.rows.push(RowView {
            html: Some(events.next(facts, event)?),
            today: None,
        });
        band.count += 1;
    }
    if let Scope::Year(year) = scope
        && look.site.chronicle().split_by_month(year)
    {
        let months = look
            .site
            .chronicle()
            .months(year)
            .filter(|&month| month > 0);
        bands.extend(months.map(|month| {
            BandView {
                id: format!("m{year:04}-{month:02}"),
                label: words::month(month).to_owned(),
                year: year.to_string(),
                show_year: false,
                count: look
                    .site
                    .chronicle()
                    .counts(Scope::Month(year, month))
                    .all(),
                href: Some(format!(
                    "{root}{}",
                    routes::timeline(Scope::Month(year, month))
                )),
                rows: Vec::new(),
            }
        }));
    }
    Ok(bands)
}

/// The latest events without a place in time.
fn loose(look: &Look<'_>, root: &str) -> Result<Vec<Html>, Box<Diagnostic>> {
    let mut events = Events::new(Setting {
        look,
        root,
        in_brief: false,
        year: None,
    });
    let last = look.site.chronicle().unplaced().rev().take(LOOSE_EVENTS);
    let last = last.filter_map(|loose| {
        look.site
            .article(&loose.key)
            .and_then(|facts| Some((facts, facts.events.get(loose.index)?)))
    });
    last.map(|(facts, event)| events.next(facts, event))
        .collect()
}

/// Links to the pages of the years. Counts stand on the main page only: elsewhere a new event would change every page.
fn years(scope: Scope, look: &Look<'_>, frame: &Frame<'_>) -> Vec<JumpView> {
    let chronicle = look.site.chronicle();
    if !chronicle.split_by_year() {
        return Vec::new();
    }
    let current = match scope {
        Scope::All => None,
        Scope::Year(year) | Scope::Month(year, _) => Some(year),
    };
    let link = |year: i16| JumpView {
        label: year.to_string(),
        href: frame.href(&routes::timeline(Scope::Year(year))),
        count: (scope == Scope::All).then(|| chronicle.counts(Scope::Year(year)).all()),
        today: false,
        current: current == Some(year),
    };
    chronicle.years().map(link).collect()
}

/// Links to the months on the page.
fn jump(scope: Scope, look: &Look<'_>, told: &[Told<'_>]) -> Vec<JumpView> {
    let mut jumps: Vec<(Partial, JumpView)> = Vec::new();
    for (entry, ..) in told {
        let own = band::of(entry);
        match jumps.last_mut() {
            Some((last, view)) if *last == own => {
                view.count = view.count.map(|count| count + 1);
            }
            _ => jumps.push((
                own,
                JumpView {
                    label: band::full(own),
                    href: format!("#{}", band::id(own)),
                    count: Some(1),
                    today: false,
                    current: false,
                },
            )),
        }
    }
    let today = look.site.latest().filter(|day| {
        let ahead = |(_, _, event): &Told<'_>| events::lies_ahead(event, *day);
        told.last().is_some_and(ahead) && !told.iter().all(ahead)
    });
    let place = today.map(|day| {
        let month = day.last_of_month();
        jumps.partition_point(|(band, _)| band.first() <= month)
    });
    let mut views: Vec<JumpView> = jumps.into_iter().map(|(_, view)| view).collect();
    if let Some(place) = place.filter(|_| scope == Scope::All) {
        let today = JumpView {
            label: "Today".to_owned(),
            href: "#today".to_owned(),
            count: None,
            today: true,
            current: false,
        };
        views.insert(place, today);
    }
    if scope == Scope::All && look.site.chronicle().unplaced_len() > 0 {
        let count = Some(look.site.chronicle().unplaced_len());
        views.push(JumpView {
            label: "Not placed".to_owned(),
            href: "#not-placed".to_owned(),
            count,
            today: false,
            current: false,
        });
    }
    views
}

/// The way on from an end of the page.
fn end(
    look: &Look<'_>,
    frame: &Frame<'_>,
    scope: Scope,
    told: &[Told<'_>],
    later: bool,
) -> Option<EndView> {
    let chronicle = look.site.chronicle();
    if !chronicle.split_by_year() {
        return None;
    }
    let to = |scope: Scope, label: String| {
        Some(EndView {
            href: frame.href(&routes::timeline(scope)),
            label,
        })
    };
    match scope {
        Scope::All => {
            let (edge, ..) = if later { told.last()? } else { told.first()? };
            let beyond = if later {
                chronicle.all().next_back()?
            } else {
                chronicle.all().next()?
            };
            let year = edge.first.year();
            (beyond.0 != *edge).then(|| to(Scope::Year(year), format!("All of {year}")))?
        }
        Scope::Year(year) => {
            let mut years = chronicle.years();
            let other = if later {
                years.find(|&other| other > year)
            } else {
                years.filter(|&other| other < year).last()
            };
            to(Scope::Year(other?), other?.to_string())
        }
        Scope::Month(year, month) => {
            let mut months = chronicle.months(year).filter(|&other| other > 0);
            let other = if later {
                months.find(|&other| other > month)
            } else {
                months.filter(|&other| other < month).last()
            };
            match other {
                Some(other) => to(
                    Scope::Month(year, other),
                    format!("{} {year}", words::month(other)),
                ),
                None => to(Scope::Year(year), year.to_string()),
            }
        }
    }
}
