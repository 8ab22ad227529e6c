//! The bands of a page of the timeline, with their events.

use serde::Serialize;

use super::super::events::{self, Events, Setting};
use super::super::views::{DateView, Ready, TodayView};
use super::super::words::Words;
use super::super::{Look, band, routes, when};
use super::Told;
use crate::diagnostic::Diagnostic;
use crate::model::{Partial, Scope, When};
use crate::transform::site::Entry;

/// The most events without a place in time that the main page lists.
const LOOSE_EVENTS: usize = 100;

#[derive(Serialize)]
pub(in crate::render) struct BandView<'a> {
    pub id: String,
    pub label: String,
    /// The year it belongs to, or the name of what it is known to; empty for the old years.
    pub year: String,
    pub show_year: bool,
    pub count: usize,
    pub href: Option<String>,
    pub rows: Vec<RowView<'a>>,
    /// What a list of links under its year calls it.
    #[serde(skip)]
    pub short: String,
}

#[derive(Serialize)]
pub(in crate::render) struct RowView<'a> {
    /// An event, or several on lines of their own.
    pub html: Option<Ready>,
    pub today: Option<TodayView<'a>>,
}

impl BandView<'_> {
    fn new(own: Partial, before: Option<&Self>, words: &Words) -> Self {
        let label = when::heading(own, words);
        let finer = band::year(own).map(|year| year.to_string());
        let year = finer.clone().unwrap_or_else(|| label.clone());
        Self {
            id: band::id(own),
            show_year: finer.is_some() && before.is_none_or(|band| band.year != year),
            short: match (&finer, words.grain(Some(When::On(own.into())))) {
                (None, Some(grain)) => grain.to_owned(),
                _ => label.clone(),
            },
            label,
            year,
            count: 0,
            href: None,
            rows: Vec::new(),
        }
    }

    /// One for all old years.
    fn old(words: &Words) -> Self {
        Self {
            id: band::OLD.to_owned(),
            label: words.timeline.earlier.clone(),
            year: String::new(),
            show_year: false,
            count: 0,
            href: None,
            rows: Vec::new(),
            short: words.timeline.earlier_years.clone(),
        }
    }

    /// A month that has a page of its own.
    fn link(look: &Look<'_>, root: &str, year: i16, month: i8) -> Self {
        let scope = Scope::Month(year, month);
        let name = look.words().date.month_alone(month);
        Self {
            id: format!("m{year:04}-{month:02}"),
            label: name.to_owned(),
            year: year.to_string(),
            show_year: false,
            count: look.site.chronicle().counts(scope).all(),
            href: Some(format!("{root}{}", routes::timeline(scope))),
            rows: Vec::new(),
            short: name.to_owned(),
        }
    }
}

/// What a page shows, band by band, and the rule of the day of the latest edition.
pub(in crate::render) fn bands<'a>(
    scope: Scope,
    look: &Look<'a>,
    root: &str,
    told: &[Told<'_>],
) -> Result<Vec<BandView<'a>>, Box<Diagnostic>> {
    let words = look.words();
    let mut events = Events::new(Setting {
        look,
        root,
        in_brief: false,
        original: None,
        year: None,
        in_month: false,
    });
    let today = look.site.latest();
    let since = band::since(scope, look.site);
    let mut bands: Vec<BandView<'_>> = Vec::new();
    let mut last = None;
    // Everything that lies ahead of the last event that does not.
    let rule = today.and_then(|today| {
        let last = told
            .iter()
            .rposition(|(_, _, event)| !events::lies_ahead(event, today))?;
        (last + 1 < told.len()).then_some((today, last + 1))
    });
    // All old years share one.
    let band_of = |(entry, ..): &Told<'_>| (!band::is_old(entry, since)).then(|| band::of(entry));
    let (before, behind) = told.split_at(rule.map_or(told.len(), |(_, at)| at));
    for (part, ruled) in [(before, None), (behind, rule)] {
        // The rule closes the band before it.
        if let (Some((day, _)), Some(band)) = (ruled, bands.last_mut()) {
            band.rows.push(RowView {
                html: None,
                today: Some(TodayView {
                    label: &words.timeline.today,
                    date: DateView::new(day, words),
                }),
            });
        }
        for stretch in part.chunk_by(|one, next| band_of(one) == band_of(next)) {
            let Some(first) = stretch.first() else {
                continue;
            };
            let wanted = band_of(first);
            if bands.is_empty() || wanted != last {
                bands.push(match wanted {
                    Some(at) => BandView::new(at, bands.last(), words),
                    None => BandView::old(words),
                });
                last = wanted;
            }
            begin(&mut events, first.0, wanted.is_none());
            let Some(band) = bands.last_mut() else {
                continue;
            };
            let rows = events.list(stretch.iter().map(|(_, facts, event)| (*facts, *event)))?;
            band.rows.extend(rows.into_iter().map(|html| RowView {
                html: Some(html),
                today: None,
            }));
            band.count += stretch.len();
        }
    }
    if let Scope::Year(year) = scope
        && look.site.chronicle().split_by_month(year)
    {
        let months = look
            .site
            .chronicle()
            .months(year)
            .filter(|&month| month > 0);
        bands.extend(months.map(|month| BandView::link(look, root, year, month)));
    }
    Ok(bands)
}

/// Begins a band or a new stretch of one: what its name tells goes without saying.
fn begin(events: &mut Events<'_>, entry: &Entry, old: bool) {
    if old {
        events.begin(None);
    } else if entry.precision.tells_month() {
        events.begin_month(entry.first.year());
    } else {
        events.begin(Some(entry.first.year()));
    }
}

/// The latest events without a place in time: those that are only possible, and those of reports without a date.
pub(super) fn loose(look: &Look<'_>, root: &str) -> Result<Vec<Ready>, Box<Diagnostic>> {
    let mut events = Events::new(Setting {
        look,
        root,
        in_brief: false,
        original: None,
        year: None,
        in_month: false,
    });
    let chronicle = look.site.chronicle();
    let older = chronicle.unplaced_len().saturating_sub(LOOSE_EVENTS);
    let last = chronicle.unplaced().skip(older).filter_map(|loose| {
        look.site
            .article(&loose.key)
            .and_then(|facts| Some((facts, facts.events.get(loose.index)?)))
    });
    last.map(|(facts, event)| events.next(facts, event))
        .collect()
}
