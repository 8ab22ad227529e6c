//! The timeline for other programs: a calendar, a table, and the JSON of `TimelineJS`. Described in `docs/data.md`.
//!
//! All events of a large site are written here in one go, so text is pushed as it comes and no template is asked.

mod csv;
mod ics;
mod slides;

use super::events::{DateTold, date_told};
use super::views::LinkView;
use super::words::Counted;
use super::{Look, events, routes, timeline, when};
use crate::model::{Event, Facts, MediaType, Output, Page, Scope, When};
use crate::transform::Site;

/// A placed event and the report that tells it.
type Told<'a> = (&'a Facts, &'a Event);

/// The events of the main timeline page as a calendar, `timeline.ics`: all of them, or of a large site those around today. Calendar
/// programs read a calendar whole at every visit.
pub(super) fn calendar(look: &Look<'_>) -> Vec<Output> {
    let name = look.config.title.clone();
    output(
        look,
        &Page::Calendar,
        "text/calendar; charset=utf-8",
        || ics::write(&name, &of_page(Scope::All, look), look),
    )
}

/// The placed events of a topic as a calendar, `topics/<slug>.ics`: the last thirty up to the latest edition and the next hundred.
pub(super) fn topic_calendar(slug: &str, look: &Look<'_>) -> Vec<Output> {
    let topic = look.site.topic_name(slug).unwrap_or(slug);
    let name = format!("{}: {topic}", look.config.title);
    let page = Page::TopicCalendar(slug.to_owned());
    output(look, &page, "text/calendar; charset=utf-8", || {
        ics::write(&name, &around_today(look.site, slug), look)
    })
}

/// The events of a page of the timeline as a table beside it: `timeline.csv`, `timeline/2025.csv`.
pub(super) fn table(scope: Scope, look: &Look<'_>) -> Vec<Output> {
    let media = "text/csv; charset=utf-8; header=present";
    output(look, &Page::Table(scope), media, || {
        csv::write(&of_page(scope, look), look)
    })
}

/// The events of the main timeline page as JSON for `TimelineJS`, which is made for dozens of events and not for all of a large site.
pub(super) fn slides(look: &Look<'_>) -> Vec<Output> {
    output(look, &Page::Slides, "application/json", || {
        slides::write(&of_page(Scope::All, look), look)
    })
}

fn output(
    look: &Look<'_>,
    page: &Page,
    media: &'static str,
    bytes: impl FnOnce() -> Vec<u8>,
) -> Vec<Output> {
    let route = routes::route(look.site, page).filter(|_| look.config.exports);
    let made = route.map(|route| Output {
        route,
        bytes: bytes(),
        media: MediaType(media),
        sources: Vec::new(),
    });
    made.into_iter().collect()
}

/// Links to what there is beside a page of the timeline.
pub(super) fn links(scope: Scope, look: &Look<'_>, root: &str) -> Vec<LinkView> {
    let say = &look.words().timeline;
    let all = [
        (&say.table, Page::Table(scope)),
        (&say.calendar, Page::Calendar),
        (&say.slides, Page::Slides),
    ];
    let beside = if scope == Scope::All {
        all.as_slice()
    } else {
        all.get(..1).unwrap_or_default()
    };
    beside
        .iter()
        .filter_map(|(name, page)| link(name, page, look, root))
        .collect()
}

/// The link to the calendar of a topic.
pub(super) fn topic_links(slug: &str, look: &Look<'_>, root: &str) -> Vec<LinkView> {
    let page = Page::TopicCalendar(slug.to_owned());
    link(&look.words().timeline.calendar, &page, look, root)
        .into_iter()
        .collect()
}

fn link(name: &str, page: &Page, look: &Look<'_>, root: &str) -> Option<LinkView> {
    let route = routes::route(look.site, page).filter(|_| look.config.exports)?;
    Some(LinkView {
        name: name.to_owned(),
        href: super::frame::href(root, &route),
    })
}

/// Whether a topic has a placed event. A calendar without one is none (RFC 5545, 3.6).
pub(super) fn topic_has_events(site: &Site, slug: &str) -> bool {
    let placed = |event: &Event| event.when.is_some();
    site.in_topic(slug)
        .any(|facts| facts.date.is_some() && facts.events.iter().any(placed))
}

fn of_page<'a>(scope: Scope, look: &Look<'a>) -> Vec<Told<'a>> {
    timeline::shown(scope, look)
        .into_iter()
        .map(|(_, facts, event)| (facts, event))
        .collect()
}

/// The most events of a topic in its calendar up to the latest edition ...
const TOPIC_PAST: usize = 30;
/// ... and after it: what a calendar is kept for.
const TOPIC_AHEAD: usize = 100;

fn around_today<'a>(site: &'a Site, slug: &str) -> Vec<Told<'a>> {
    let (past, ahead) = events::placed_by(site.in_topic(slug).rev())
        .into_iter()
        .partition(|(_, event)| event.when.map(When::first) <= site.latest());
    let mut around = events::last_in_time(past, TOPIC_PAST);
    around.extend(events::first_in_time(ahead, TOPIC_AHEAD));
    around
}

/// Appends where an event stands in the site: `briefs/suez.html#s12`.
fn push_address(facts: &Facts, event: &Event, look: &Look<'_>, text: &mut String) {
    routes::push_link("", look.site, facts, text);
    text.push_str("#s");
    events::push_number(event.sentence, text);
}

/// Puts into words what is known of events. Lists are in the order of time, so the words of the last date are kept for the next event.
struct Notes<'a> {
    look: &'a Look<'a>,
    counted: Counted<'a>,
    last: Option<DateTold>,
    /// The words of the last date, as a sentence.
    date: String,
}

impl<'a> Notes<'a> {
    fn new(look: &'a Look<'a>) -> Self {
        Self {
            look,
            counted: Counted::new(look.words()),
            last: None,
            date: String::new(),
        }
    }

    /// Appends the status of an event, who says so, and its date in words: `Reported: had not happened. September 2025. Month only. Counted
    /// from 29 Oct 2025.` What did not happen, and what nobody told the end of, is told here in every format.
    fn push(&mut self, event: &Event, note: &mut String) {
        let words = self.look.words();
        note.push_str(words.status.word(event));
        if let Some(by) = &event.by {
            note.push(' ');
            words.status.by.push(&[("name", by)], note);
        }
        if let Some(told) = words.status.note(event, self.look.config.as_of) {
            note.push_str(": ");
            note.push_str(told);
        }
        note.push('.');
        if let Some(date) = self.date(event) {
            note.push(' ');
            note.push_str(date);
            note.push('.');
        }
        if let Some(grain) = words.grain(event.when) {
            note.push(' ');
            note.push_str(grain);
            note.push('.');
        }
        if let Some(basis) = self.counted.note(event) {
            note.push(' ');
            note.push_str(basis);
        }
    }

    fn date(&mut self, event: &Event) -> Option<&str> {
        let told = date_told(event)?;
        if self.last != Some(told) {
            let date = when::Full::of(event, self.look.words())?;
            self.date = when::capital(date.to_string());
            self.last = Some(told);
        }
        Some(&self.date)
    }
}
