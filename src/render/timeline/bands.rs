//! The bands of a page of the timeline, with their events.

use serde::{Serialize, Serializer};

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
    pub rows: Vec<Row<'a>>,
    /// What a list of links under its year calls it.
    #[serde(skip)]
    pub short: String,
}

/// What stands in a band. Templates see `html` and `today`, of which one is null.
pub(in crate::render) enum Row<'a> {
    /// Events that are to be [rendered](render) for a template yet, or written where they stand.
    Events(Stretch<'a>),
    /// An event.
    Entry(Ready),
    /// The rule of today.
    Today(TodayView<'a>),
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Seen<'a> {
            html: Option<&'a Ready>,
            today: Option<&'a TodayView<'a>>,
        }
        let (html, today) = match self {
            Self::Events(_) => (None, None),
            Self::Entry(html) => (Some(html), None),
            Self::Today(today) => (None, Some(today)),
        };
        Seen { html, today }.serialize(serializer)
    }
}

/// Events of a band that follow one another.
#[derive(Clone, Copy)]
pub(in crate::render) struct Stretch<'a> {
    told: &'a [Told<'a>],
    /// What goes without saying: the year, and whether the month does too.
    year: Option<i16>,
    in_month: bool,
}

impl<'a> Stretch<'a> {
    fn new(told: &'a [Told<'a>], first: &Entry, in_old: bool) -> Self {
        Self {
            told,
            year: (!in_old).then(|| first.first.year()),
            in_month: !in_old && first.precision.tells_month(),
        }
    }

    /// Appends them, each on a line of its own.
    pub(in crate::render) fn push_lines(self, events: &mut Events<'_>, html: &mut String) {
        self.begin(events);
        events.push_lines(self.told(), html);
    }

    fn begin(self, events: &mut Events<'_>) {
        match self.year {
            Some(year) if self.in_month => events.begin_month(year),
            year => events.begin(year),
        }
    }

    fn told(self) -> impl ExactSizeIterator<Item = events::Told<'a>> {
        self.told.iter().map(|(_, facts, event)| (*facts, *event))
    }
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
    told: &'a [Told<'a>],
) -> Vec<BandView<'a>> {
    let words = look.words();
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
            let today = TodayView {
                label: &words.timeline.today,
                date: DateView::new(day, words),
            };
            band.rows.push(Row::Today(today));
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
            let Some(band) = bands.last_mut() else {
                continue;
            };
            let events = Stretch::new(stretch, first.0, wanted.is_none());
            band.rows.push(Row::Events(events));
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
    bands
}

/// Renders the events of bands, each a row of its own, as a template wants them.
pub(in crate::render) fn render(
    bands: &mut [BandView<'_>],
    look: &Look<'_>,
    root: &str,
) -> Result<(), Box<Diagnostic>> {
    let mut events = Events::new(setting(look, root));
    for band in bands {
        for row in std::mem::take(&mut band.rows) {
            let Row::Events(stretch) = row else {
                band.rows.push(row);
                continue;
            };
            stretch.begin(&mut events);
            for (facts, event) in stretch.told() {
                let html = events.next(facts, event)?;
                band.rows.push(Row::Entry(html));
            }
        }
    }
    Ok(())
}

/// Where the events of a page of the timeline stand.
pub(in crate::render) fn setting<'a>(look: &'a Look<'a>, root: &'a str) -> Setting<'a> {
    Setting {
        look,
        root,
        in_brief: false,
        original: None,
        year: None,
        in_month: false,
    }
}

/// The latest events without a place in time: those that are only possible, and those of reports without a date.
pub(super) fn loose(look: &Look<'_>, root: &str) -> Result<Vec<Ready>, Box<Diagnostic>> {
    let mut events = Events::new(setting(look, root));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_see_both_fields_of_every_row() {
        let rows = [
            Row::Entry(Ready("<li>It sank.</li>".to_owned())),
            Row::Events(Stretch {
                told: &[],
                year: None,
                in_month: false,
            }),
        ];
        assert_eq!(
            serde_json::to_string(&rows).unwrap(),
            r#"[{"html":"<li>It sank.</li>","today":null},{"html":null,"today":null}]"#
        );
    }
}
