//! The page of a day's briefs, and the home page, which is that of the latest day.

use serde::Serialize;

use super::event_view::EventView;
use super::events::{Around, Setting, Told, told_by, view};
use super::frame::{About, Frame};
use super::strip::{self, DayView};
use super::theme::{EDITION, HOME};
use super::views::{CardView, DateView, DayLink, Listed, Ready, Takeaway, WhenView};
use super::words::Counted;
use super::{Look, data, fragments, html, lists, news, routes, views, when};
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Event, Facts, Output, Page, Route, Scope, Status, When};
use crate::transform::Shown;
use crate::transform::digest::{self, DigestLine};

/// The most events under "What changed" and under "Looking ahead".
const SIDE_EVENTS: usize = 5;

/// What a page of a day shows; templates see each field by its name.
pub(super) struct EditionPage<'a> {
    pub edition: EditionView<'a>,
    pub changed: Vec<Told<'a>>,
    pub ahead: Vec<Told<'a>>,
    pub strip: Vec<DayView<'a>>,
    pub digest: Vec<DigestView<'a>>,
    pub digest_more: Vec<DigestView<'a>>,
    pub lead: Option<LeadView<'a>>,
    pub cards: Vec<Listed>,
    pub timeline_href: String,
    /// Where its events stand.
    pub setting: Setting<'a>,
}

/// `edition`.
#[derive(Serialize)]
pub(super) struct EditionView<'a> {
    pub date: DateView<'a>,
    pub previous: Option<DayLink<'a>>,
    pub next: Option<DayLink<'a>>,
    pub briefs: usize,
    pub events: usize,
    pub minutes: u32,
    pub latest: bool,
}

/// `lead`: the brief that leads an edition.
#[derive(Serialize)]
pub(super) struct LeadView<'a> {
    #[serde(flatten)]
    pub card: CardView<'a>,
    pub takeaways: Vec<Takeaway<'a>>,
    pub takeaways_origin: Option<&'static str>,
    pub synopsis: Option<&'a str>,
}

/// A line of the day in brief.
#[derive(Serialize)]
pub(super) struct DigestView<'a> {
    pub text: &'a str,
    pub href: String,
    pub headline: &'a str,
    pub lang: Option<&'a str>,
    pub origin: &'static str,
}

/// What an edition is made of.
struct Day<'a, 'd> {
    date: Date,
    briefs: &'d [&'a Shown],
    told: &'d [Told<'a>],
    /// Planned dates.
    ahead: Vec<Told<'a>>,
    /// The events of its strip.
    around: &'d [&'a Event],
    digest: &'d [DigestLine<'a>],
}

pub(super) fn home(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let given = look.config.description.clone();
    let lead = || described(look.site.latest()?, look);
    let description = given.or_else(lead);
    let about = About {
        kind: "home",
        title: &look.config.title,
        description: description.as_deref(),
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("index.html"), &about);
    let Some(date) = look.site.latest() else {
        frame.insert("edition", &());
        let (route, page) = frame.render(HOME)?;
        return Ok(vec![html(route, page)]);
    };
    let briefs: Vec<&Shown> = look.site.edition(date).collect();
    let told = told_by(briefs.iter().copied());
    // The next planned dates of all reports, not only of today's.
    let ahead = news::planned_from(date, look).take(SIDE_EVENTS);
    let ahead = ahead.map(|(_, facts, event)| (facts, event)).collect();
    let (first, last) = (strip::first_day(date), strip::last_day(date));
    let around = look.site.chronicle().between(first, last);
    let around: Vec<&Event> = around
        .filter_map(|(entry, facts)| facts.events.get(entry.index))
        .collect();
    let day = Day {
        date,
        briefs: &briefs,
        told: &told,
        ahead,
        around: &around,
        digest: &digest::digest(&facts(&briefs)),
    };
    finish(frame, look, day, HOME)
}

pub(super) fn edition(date: Date, look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let briefs: Vec<&Shown> = look.site.edition(date).collect();
    if briefs.is_empty() {
        return Ok(Vec::new());
    }
    let route = routes::edition(date);
    let title = DateView::new(date, look.words()).full();
    let description = described(date, look);
    let frame = Frame::new(
        look,
        route.clone(),
        &About {
            kind: "edition",
            title: &title,
            description: description.as_deref(),
            data: true,
        },
    );
    let told = told_by(briefs.iter().copied());
    let mut ahead: Vec<_> = told
        .iter()
        .copied()
        .filter(|(_, event)| event.status == Status::Planned && event.when.is_some())
        .collect();
    ahead.sort_by_cached_key(|(_, event)| event.when.map(When::order));
    ahead.truncate(SIDE_EVENTS);
    let around: Vec<&Event> = told.iter().map(|(_, event)| *event).collect();
    let digest = digest::digest(&facts(&briefs));
    let day = Day {
        date,
        briefs: &briefs,
        told: &told,
        ahead,
        around: &around,
        digest: &digest,
    };
    let mut outputs = finish(frame, look, day, EDITION)?;
    outputs.extend(data::edition(date, &route, &digest, look));
    Ok(outputs)
}

/// The day of an edition and its first headline.
fn described(date: Date, look: &Look<'_>) -> Option<String> {
    let lead = look.site.edition(date).next()?;
    let day = when::full_day(date, look.words());
    Some(look.words().described(&day, &lead.headline.text))
}

fn finish(
    mut frame: Frame<'_>,
    look: &Look<'_>,
    day: Day<'_, '_>,
    template: &str,
) -> Result<Vec<Output>, Box<Diagnostic>> {
    let root = frame.root().to_owned();
    let page = EditionPage::new(&frame, &root, look, day)?;
    let (route, page) = if look.theme.has_places() {
        frame.insert("edition", &IS_GIVEN);
        frame.render_around(&page, template)?
    } else {
        page.insert(&mut frame)?;
        frame.render(template)?
    };
    Ok(vec![html(route, page)])
}

/// As `edition`, where the template asks only whether there is one.
pub(super) const IS_GIVEN: bool = true;

impl<'a> EditionPage<'a> {
    fn new(
        frame: &Frame<'_>,
        root: &'a str,
        look: &'a Look<'a>,
        day: Day<'a, '_>,
    ) -> Result<Self, Box<Diagnostic>> {
        let Day {
            date, briefs, told, ..
        } = day;
        let site = look.site;
        let link = |date: Date| DayLink {
            date: DateView::new(date, look.words()),
            href: super::frame::href(root, &routes::edition(date)),
        };
        let placed = told.iter().filter(|(_, event)| event.when.is_some());
        let edition = EditionView {
            date: DateView::new(date, look.words()),
            previous: site.day_before(date).map(link),
            next: site.day_after(date).map(link),
            briefs: briefs.len(),
            events: placed.clone().count(),
            minutes: briefs.iter().map(|facts| facts.minutes()).sum(),
            latest: site.latest() == Some(date),
        };
        let since = site.day_before(date);
        let mut changed: Vec<Told<'_>> = placed
            .copied()
            .filter(|(_, event)| event.status != Status::Planned && !lies_before(event, since))
            .collect();
        changed.sort_by_cached_key(|(_, event)| event.when.map(When::order));
        let changed = changed.split_off(changed.len().saturating_sub(SIDE_EVENTS));
        let [digest, digest_more] = in_brief(frame, look, briefs, day.digest);
        let cards = briefs
            .iter()
            .skip(1)
            .map(|facts| lists::card(facts, look, root))
            .collect::<Result<Vec<Listed>, _>>()?;
        Ok(Self {
            edition,
            changed,
            ahead: day.ahead,
            strip: strip::week(date, day.around, look, root),
            digest,
            digest_more,
            lead: briefs.first().map(|facts| LeadView {
                card: lists::view(facts, look, root),
                takeaways: views::takeaways(facts, &frame.href(&routes::of(site, facts))),
                takeaways_origin: views::origin(facts.takeaways.as_ref()),
                synopsis: facts.given_synopsis().map(|words| words.text.as_str()),
            }),
            cards,
            timeline_href: format!("{root}timeline.html#today"),
            setting: Setting {
                look,
                root,
                in_brief: false,
                original: None,
                year: Some(date.year()),
                in_month: false,
            },
        })
    }

    /// What templates see of it.
    fn insert(&self, frame: &mut Frame<'_>) -> Result<(), Box<Diagnostic>> {
        frame.insert("edition", &self.edition);
        frame.insert("changed", &self.entries(&self.changed)?);
        frame.insert("ahead", &self.entries(&self.ahead)?);
        frame.insert("strip", &self.strip);
        frame.insert("digest", &self.digest);
        frame.insert("digest_more", &self.digest_more);
        frame.insert("lead", &self.lead);
        frame.insert("cards", &self.cards);
        frame.insert("timeline_href", &self.timeline_href);
        Ok(())
    }

    fn entries(&self, list: &[Told<'_>]) -> Result<Vec<Ready>, Box<Diagnostic>> {
        let Setting { look, root, .. } = self.setting;
        let mut entries = Vec::with_capacity(list.len());
        self.each_in_margin(list, |event| {
            let entry = fragments::compact(event, root, look.theme)?;
            entries.push(Ready(entry));
            Ok::<(), Box<Diagnostic>>(())
        })?;
        Ok(entries)
    }

    /// Shows events in the margin, one after the other.
    pub(super) fn each_in_margin<E>(
        &self,
        list: &[Told<'_>],
        mut show: impl FnMut(&EventView<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Setting { look, root, .. } = self.setting;
        let mut counted = Counted::new(look.words());
        let mut page = String::new();
        for (facts, event) in list {
            let when = WhenView::of(event, look.words());
            page.clear();
            routes::push_link(root, look.site, facts, &mut page);
            let around = Around {
                when: when.as_ref(),
                repeat: false,
                note: counted.note(event),
                page: &page,
            };
            show(&view(facts, event, &self.setting, around))?;
        }
        Ok(())
    }
}

/// Whether an event was over before the edition before, so that it is no news since.
pub(super) fn lies_before(event: &Event, edition: Option<Date>) -> bool {
    let last = event.when.map(When::last);
    edition
        .zip(last)
        .is_some_and(|(edition, last)| last < edition)
}

fn facts<'a>(briefs: &[&'a Shown]) -> Vec<&'a Facts> {
    briefs.iter().map(|brief| &***brief).collect()
}

/// The day in half a minute, and what three minutes add.
fn in_brief<'a>(
    frame: &Frame<'_>,
    look: &Look<'a>,
    briefs: &[&'a Shown],
    digest: &[DigestLine<'a>],
) -> [Vec<DigestView<'a>>; 2] {
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for line in digest {
        let Some(brief) = briefs.get(line.report) else {
            continue;
        };
        let list = if line.short { &mut short } else { &mut long };
        list.push(DigestView {
            text: line.text,
            href: frame.href(&routes::of(look.site, brief)),
            headline: &brief.headline.text,
            lang: look.lang_of(brief),
            origin: line.origin.name(),
        });
    }
    [short, long]
}

/// The page of the timeline that shows a day, with the anchor of its month.
pub(super) fn day_on_timeline(look: &Look<'_>, root: &str, date: Date) -> String {
    let scope = look.site.chronicle().scope_of(When::day(date));
    let anchor = if scope == Scope::All {
        format!("#m{:04}-{:02}", date.year(), date.month())
    } else {
        String::new()
    };
    let page = Page::Timeline(scope);
    routes::route(look.site, &page).map_or_else(
        || format!("{root}timeline.html"),
        |route| format!("{root}{route}{anchor}"),
    )
}
