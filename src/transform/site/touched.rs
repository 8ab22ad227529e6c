//! The only change of a site, and which pages can look different after it.
//!
//! A page may show of an article what [`Site::shows`] says, and nothing else: a template that reads more would be stale after an edit.
//! The test `edits` holds the two together.

use std::collections::BTreeSet;

use super::{Chronicle, Shown, Site};
use crate::model::{ArticleKey, Date, Facts, Kind, Page, Scope};

/// The pages that may look different now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Any.
    All,
    /// These; all others have the same bytes as before. Some may not exist any more.
    Pages(BTreeSet<Page>),
}

impl Touched {
    /// No page.
    pub fn nothing() -> Self {
        Self::Pages(BTreeSet::new())
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Pages(mut some), Self::Pages(more)) => {
                some.extend(more);
                Self::Pages(some)
            }
            _ => Self::All,
        }
    }

    /// Whether a page is among them.
    pub fn has(&self, page: &Page) -> bool {
        match self {
            Self::All => true,
            Self::Pages(pages) => pages.contains(page),
        }
    }
}

/// What many pages depend on beside the articles they show.
#[derive(PartialEq)]
struct Frame {
    latest: Option<Date>,
    shape: Vec<(i16, i8, bool)>,
}

impl Site {
    /// Puts new facts in the place of an article's old ones, or takes the article away.
    pub fn apply(&mut self, key: &ArticleKey, facts: Option<Shown>) -> Touched {
        let before = self.shown.get(key).cloned();
        let after = facts
            .clone()
            .filter(|facts| self.visibility.lets_through(facts));
        match facts {
            Some(facts) => drop(self.known.insert(key.clone(), facts)),
            None => drop(self.known.remove(key)),
        }
        if before == after {
            return Touched::nothing();
        }
        let frame = self.frame();
        let mut pages = BTreeSet::new();
        let mut moved = BTreeSet::new();
        if let Some(old) = &before {
            self.shows(old, &mut pages);
            moved.extend(self.unindex(old));
            self.chronicle.remove(old);
        }
        if let Some(new) = &after {
            moved.extend(self.index(new));
            if new.kind == Kind::Report {
                self.chronicle.add(new);
            }
            self.shows(new, &mut pages);
        }
        #[cfg(test)]
        if self.forget == Some(super::Forget::Address) {
            moved.clear();
        }
        let moved: Vec<Shown> = moved
            .iter()
            .filter_map(|key| self.shown.get(key).cloned())
            .collect();
        moved.iter().for_each(|facts| self.shows(facts, &mut pages));
        // The menu stands on every page.
        let menu = |facts: &Shown| facts.kind == Kind::Page;
        if before.iter().chain(&after).chain(&moved).any(menu) {
            return Touched::All;
        }
        self.reframe(&frame, &mut pages);
        Touched::Pages(pages)
    }

    /// The pages that show anything of an article, as the site stands.
    fn shows(&self, facts: &Facts, pages: &mut BTreeSet<Page>) {
        pages.insert(Page::Brief(facts.key.clone()));
        pages.insert(Page::Text(facts.key.clone()));
        let image = |name: &String| Page::Image(facts.key.clone(), name.clone());
        pages.extend(facts.own_images().map(|it| image(&it.name)));
        pages.extend([
            Page::Home,
            Page::Archive,
            Page::Changed,
            Page::Ahead,
            Page::Topics,
            Page::NotFound,
            Page::Feed,
            Page::Sitemap,
            Page::Timeline(Scope::All),
            Page::Table(Scope::All),
            Page::Calendar,
            Page::Slides,
        ]);
        pages.extend(
            self.addresses
                .former(facts)
                .into_iter()
                .map(|address| Page::Alias(address, facts.key.clone())),
        );
        for topic in &facts.topics {
            pages.insert(Page::Topic(topic.slug.clone()));
            pages.insert(Page::TopicCalendar(topic.slug.clone()));
        }
        let Some(date) = facts.date else { return };
        pages.extend(
            [Some(date), self.day_before(date), self.day_after(date)]
                .into_iter()
                .flatten()
                .map(Page::Edition),
        );
        let (earlier, later) = self.neighbours(facts);
        #[cfg(test)]
        let (earlier, later) = if self.forget == Some(super::Forget::Neighbours) {
            (None, None)
        } else {
            (earlier, later)
        };
        pages.extend(
            [earlier, later]
                .into_iter()
                .flatten()
                .map(|other| Page::Brief(other.key.clone())),
        );
        for entry in Chronicle::entries(facts) {
            let (year, month) = (entry.first.year(), entry.first.month());
            for scope in [Scope::Year(year), Scope::Month(year, month)] {
                pages.extend([Page::Timeline(scope), Page::Table(scope)]);
            }
        }
    }

    /// The pages of the timeline and the tables beside them.
    fn timelines(&self) -> impl Iterator<Item = Page> {
        let scopes = self.chronicle.scopes().into_iter();
        scopes.flat_map(|scope| [Page::Timeline(scope), Page::Table(scope)])
    }

    fn frame(&self) -> Frame {
        Frame {
            latest: self.latest(),
            shape: self.chronicle.shape(),
        }
    }

    /// Adds the pages that a change of the frame reaches.
    fn reframe(&self, before: &Frame, pages: &mut BTreeSet<Page>) {
        let now = self.frame();
        if now.shape != before.shape {
            pages.extend(self.timelines());
            // Pages of years and months go when few enough events are left for one page.
            for &(year, month, _) in &before.shape {
                for scope in [Scope::Year(year), Scope::Month(year, month)] {
                    pages.extend([Page::Timeline(scope), Page::Table(scope)]);
                }
            }
            // An event's link leads to the page of the timeline that shows its day.
            pages.extend(self.days().map(Page::Edition));
            pages.extend(self.topics().map(|slug| Page::Topic(slug.to_owned())));
        }
        if now.latest != before.latest {
            for date in [now.latest, before.latest].into_iter().flatten() {
                pages.insert(Page::Edition(date));
                pages.extend(
                    self.edition(date)
                        .map(|facts| Page::Brief(facts.key.clone())),
                );
            }
            // Any page of the timeline may have the day: in a column of weeks, or before what was planned for it.
            pages.extend(self.timelines());
            pages.extend([Page::Calendar, Page::Slides]);
            // What lies ahead of a topic is counted from the latest edition.
            pages.extend(self.topics().map(|slug| Page::Topic(slug.to_owned())));
            let calendar = |slug: &str| Page::TopicCalendar(slug.to_owned());
            pages.extend(self.topics().map(calendar));
        }
    }
}
