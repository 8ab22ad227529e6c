//! The pages of the timeline: all of it, a year, a month.

pub(super) mod bands;
mod ends;
mod jump;

use serde::Serialize;

pub(super) use self::bands::{BandView, Row};
use self::ends::EndView;
pub(super) use self::jump::{GroupView, JumpView};
use super::fragments::timeline::TimelineParts;
use super::frame::{About, Frame};
use super::strip::{self, ColumnView};
use super::theme::TIMELINE;
use super::views::{LinkView, Ready};
use super::{Look, band, data, export, html, routes};
use crate::diagnostic::Diagnostic;
use crate::model::{Event, Facts, Output, Scope};
use crate::transform::Shown;
use crate::transform::site::{Counts, Entry};

/// The main page of a large timeline shows this many events up to the day of the latest edition ...
const LAST_EVENTS: usize = 300;
/// ... and this many after it.
const NEXT_EVENTS: usize = 100;

/// `timeline`.
#[derive(Serialize)]
pub(super) struct TimelineView<'a> {
    title: String,
    events: usize,
    briefs: usize,
    agencies: Option<usize>,
    counts: CountsView,
    pub strip: Vec<ColumnView>,
    strip_note: Option<String>,
    pub bands: Vec<BandView<'a>>,
    /// Nothing lies ahead, so that no band holds the rule of today.
    none_planned: bool,
    not_placed: Vec<Ready>,
    not_placed_count: usize,
    pub years: Vec<JumpView>,
    pub jump: Vec<GroupView>,
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

/// An event on this page.
pub(in crate::render) type Told<'a> = (&'a Entry, &'a Facts, &'a Event);

pub(super) fn timeline(scope: Scope, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let site = look.site;
    let chronicle = site.chronicle();
    let Some(route) = routes::route(site, &crate::model::Page::Timeline(scope)) else {
        return Ok(Vec::new());
    };
    let words = look.words();
    let title = match scope {
        Scope::All => words.menu.timeline.clone(),
        Scope::Year(year) => year.to_string(),
        Scope::Month(year, month) => words.date.month_of_year(year, month),
    };
    let counts = chronicle.counts(scope);
    let briefs = chronicle.articles(scope);
    let said = [(counts.all(), "dated_event"), (briefs, "brief")]
        .map(|(n, of)| words.count(n, of).unwrap_or_default());
    let description = words.described(&title, &said.join(&words.page.comma));
    let about = About {
        kind: "timeline",
        title: &title,
        description: Some(&description),
        data: true,
    };
    let mut frame = Frame::new(look, route, &about);
    let told: Vec<Told<'_>> = shown(scope, look);
    let since = band::since(scope, site);
    let root = frame.root().to_owned();
    let setting = bands::setting(look, &root);
    let mut bands = bands::bands(scope, look, &root, &told);
    if !look.theme.has_places() {
        bands::render(&mut bands, look, &root)?;
    }
    let columns: Vec<_> = told
        .iter()
        .map(|(entry, ..)| strip::Dot {
            day: entry.first,
            precision: entry.precision,
            status: entry.status(),
            old: band::is_old(entry, since),
        })
        .collect();
    let strip = strip::density(&columns, site.latest(), words);
    let left_out = columns.len() - strip.iter().map(|column| column.n).sum::<usize>();
    let main = scope == Scope::All;
    let mut view = TimelineView {
        title: title.clone(),
        events: counts.all(),
        briefs,
        agencies: main.then(|| site.agencies()),
        counts: CountsView::of(counts),
        strip_note: (!strip.is_empty() && left_out > 0)
            .then(|| words.count(left_out, "undated"))
            .flatten(),
        strip,
        none_planned: main
            && !bands.is_empty()
            && !bands
                .iter()
                .flat_map(|band| &band.rows)
                .any(|row| matches!(row, Row::Today(_))),
        not_placed: if main {
            bands::loose(look, &root)?
        } else {
            Vec::new()
        },
        not_placed_count: chronicle.unplaced_len(),
        years: jump::years(scope, look, &frame),
        jump: jump::jump(
            &bands,
            if main { chronicle.unplaced_len() } else { 0 },
            words,
        ),
        bands,
        earlier: ends::end(look, &frame, scope, &told, false),
        later: ends::end(look, &frame, scope, &told, true),
        exports: export::links(scope, look, frame.root()),
        empty: counts.all() == 0 && (!main || chronicle.unplaced_len() == 0),
    };
    let (route, page) = if look.theme.has_places() {
        let parts = TimelineParts {
            strip: std::mem::take(&mut view.strip),
            jump: std::mem::take(&mut view.jump),
            years: std::mem::take(&mut view.years),
            bands: std::mem::take(&mut view.bands),
            setting,
        };
        frame.insert("timeline", &view);
        frame.render_around(&parts, TIMELINE)?
    } else {
        frame.insert("timeline", &view);
        // Of a year with thousands of events the view is as large as the page.
        drop(view);
        frame.render(TIMELINE)?
    };
    let mut outputs = vec![html(route.clone(), page)];
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
