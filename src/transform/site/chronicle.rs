//! All events of the site in the order of time, and how many there are of each kind in each month.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use super::Shown;
use crate::model::{ArticleKey, Date, Facts, Partial, Precision, Scope, SourcePath, Status, When};

/// A scope with more events than this is shown year by year. Few in tests, so that they split as large sites do.
const SPLIT_BY_YEAR: usize = if cfg!(test) { 6 } else { 300 };

/// A year with more events than this is shown month by month.
const SPLIT_BY_MONTH: usize = if cfg!(test) { 5 } else { 1000 };

/// A placed event: where it stands in time, and where to find it.
///
/// The order is that of the page: [`When::order`], and of one date the earlier report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The first day of its date.
    pub first: Date,
    /// How finely the date by which it stands there is known.
    pub precision: Precision,
    /// Planned events of a day come after the others.
    planned: bool,
    /// The last day of its date.
    pub last: Date,
    /// The day of its report.
    pub filed: Option<Date>,
    /// Its article.
    pub key: ArticleKey,
    /// Its number among the events of its article.
    pub index: usize,
    status: Status,
}

impl Entry {
    /// How far the event can be relied on.
    pub fn status(&self) -> Status {
        self.status
    }
}

/// An event without a place in time, and where to find it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loose {
    /// The day of its report. Those of reports without one come first.
    pub filed: Option<Date>,
    /// Its article.
    pub key: ArticleKey,
    /// Its number among the events of its article.
    pub index: usize,
}

/// Numbers of events by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Told as fact.
    pub reported: usize,
    /// Somebody's word.
    pub claimed: usize,
    /// Ahead of its report.
    pub planned: usize,
}

impl Counts {
    /// All together.
    pub fn all(self) -> usize {
        self.reported + self.claimed + self.planned
    }

    fn of(&mut self, status: Status) -> &mut usize {
        match status {
            Status::Claimed => &mut self.claimed,
            Status::Planned => &mut self.planned,
            Status::Reported | Status::Hypothetical => &mut self.reported,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            reported: self.reported + other.reported,
            claimed: self.claimed + other.claimed,
            planned: self.planned + other.planned,
        }
    }
}

/// Placed events in order, unplaced ones by report, and counts.
#[derive(Clone, Debug, Default)]
pub struct Chronicle {
    entries: BTreeMap<Entry, Shown>,
    unplaced: BTreeSet<Loose>,
    /// How many articles have placed events.
    articles: usize,
    /// By year and month; month 0 holds events of which the month is not known.
    months: BTreeMap<(i16, i8), Counts>,
}

impl Chronicle {
    /// The entries that an article brings. Articles without a date bring none.
    pub(super) fn entries(facts: &Facts) -> impl Iterator<Item = Entry> {
        let events = facts
            .date
            .map(|date| (date, facts.events.iter().enumerate()))
            .into_iter();
        events.flat_map(move |(date, events)| {
            events.filter_map(move |(index, event)| {
                let when = event.when?;
                let (first, precision, last) = when.order();
                let planned = event.status == Status::Planned;
                Some(Entry {
                    first,
                    precision,
                    planned,
                    last,
                    filed: Some(date),
                    key: facts.key.clone(),
                    index,
                    status: event.status,
                })
            })
        })
    }

    /// Places the events of many articles at once in an empty chronicle.
    pub(super) fn fill<'a>(&mut self, all: impl Iterator<Item = &'a Shown>) {
        let mut entries = Vec::new();
        for facts in all {
            self.articles += usize::from(Self::entries(facts).next().is_some());
            entries.extend(Self::entries(facts).map(|entry| (entry, facts.clone())));
            self.unplaced.extend(Self::loose(facts));
        }
        for (entry, _) in &entries {
            *self
                .months
                .entry(bucket(entry))
                .or_default()
                .of(entry.status) += 1;
        }
        entries.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        self.entries = entries.into_iter().collect();
    }

    pub(super) fn add(&mut self, facts: &Shown) {
        self.articles += usize::from(Self::entries(facts).next().is_some());
        for entry in Self::entries(facts) {
            *self
                .months
                .entry(bucket(&entry))
                .or_default()
                .of(entry.status) += 1;
            self.entries.insert(entry, facts.clone());
        }
        self.unplaced.extend(Self::loose(facts));
    }

    pub(super) fn remove(&mut self, facts: &Facts) {
        let mut removed = false;
        for entry in Self::entries(facts) {
            if self.entries.remove(&entry).is_some()
                && let Some(counts) = self.months.get_mut(&bucket(&entry))
            {
                removed = true;
                *counts.of(entry.status) -= 1;
                if counts.all() == 0 {
                    self.months.remove(&bucket(&entry));
                }
            }
        }
        self.articles -= usize::from(removed);
        for loose in Self::loose(facts) {
            self.unplaced.remove(&loose);
        }
    }

    /// All events of an article without a date, and those of others that are only possible.
    fn loose(facts: &Facts) -> impl Iterator<Item = Loose> {
        let events = facts.events.iter().enumerate();
        let loose = events.filter(|(_, event)| facts.date.is_none() || event.when.is_none());
        loose.map(move |(index, _)| Loose {
            filed: facts.date,
            key: facts.key.clone(),
            index,
        })
    }

    /// Events that are only possible or told by a report without a date, and so have no place in time: by report, the earliest first.
    pub fn unplaced(&self) -> impl DoubleEndedIterator<Item = &Loose> {
        self.unplaced.iter()
    }

    /// How many events have no place in time.
    pub fn unplaced_len(&self) -> usize {
        self.unplaced.len()
    }

    /// The number of placed events.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no event is placed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All entries, in order.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = (&Entry, &Shown)> {
        self.entries.iter()
    }

    /// Entries whose first day lies in these bounds, both included, in order.
    pub fn between(
        &self,
        from: Date,
        to: Date,
    ) -> impl DoubleEndedIterator<Item = (&Entry, &Shown)> {
        let end = to
            .tomorrow()
            .map_or(Bound::Unbounded, |day| Bound::Excluded(edge(day)));
        self.entries.range((Bound::Included(edge(from)), end))
    }

    /// Entries whose first day lies before a day, in order.
    pub fn before(&self, day: Date) -> impl DoubleEndedIterator<Item = (&Entry, &Shown)> {
        self.entries.range(..edge(day))
    }

    /// Entries whose first day is a day or lies after it, in order.
    pub fn from(&self, day: Date) -> impl DoubleEndedIterator<Item = (&Entry, &Shown)> {
        self.entries.range(edge(day)..)
    }

    /// The entries of a page of the timeline that shows them all, in order.
    pub fn of(&self, scope: Scope) -> impl DoubleEndedIterator<Item = (&Entry, &Shown)> {
        let (from, to) = match scope {
            Scope::All => (Date::MIN, Date::MAX),
            Scope::Year(year) => (Partial::Year(year).first(), Partial::Year(year).last()),
            Scope::Month(year, month) => (
                Partial::Month(year, month).first(),
                Partial::Month(year, month).last(),
            ),
        };
        let month = matches!(scope, Scope::Month(..));
        // What does not tell its month stands on the page of the year.
        self.between(from, to)
            .filter(move |(entry, _)| !month || entry.precision.tells_month())
    }

    /// The counts of a scope.
    pub fn counts(&self, scope: Scope) -> Counts {
        let range = match scope {
            Scope::All => (i16::MIN, 0)..=(i16::MAX, 12),
            Scope::Year(year) => (year, 0)..=(year, 12),
            Scope::Month(year, month) => (year, month)..=(year, month),
        };
        self.months
            .range(range)
            .fold(Counts::default(), |sum, (_, &counts)| sum.plus(counts))
    }

    /// How many articles tell of the events of a scope. That of all is kept, since a large site has too many to count for a page.
    pub fn articles(&self, scope: Scope) -> usize {
        if scope == Scope::All {
            return self.articles;
        }
        let mut articles: Vec<_> = self
            .of(scope)
            .map(|(_, facts)| std::ptr::from_ref(facts.as_ref()))
            .collect();
        articles.sort_unstable();
        articles.dedup();
        articles.len()
    }

    /// The years that have events, ascending.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        let mut last = None;
        self.months
            .keys()
            .filter_map(move |&(year, _)| (last.replace(year) != Some(year)).then_some(year))
    }

    /// The months of a year that have events, ascending; 0 for those of which the month is not known.
    pub fn months(&self, year: i16) -> impl Iterator<Item = i8> {
        self.months
            .range((year, 0)..=(year, 12))
            .map(|(&(_, month), _)| month)
    }

    /// Whether the main timeline shows only a part and leaves the rest to pages by year.
    pub fn split_by_year(&self) -> bool {
        self.entries.len() > SPLIT_BY_YEAR
    }

    /// Whether a year's page leaves its events to pages by month.
    pub fn split_by_month(&self, year: i16) -> bool {
        self.split_by_year() && self.counts(Scope::Year(year)).all() > SPLIT_BY_MONTH
    }

    /// Every page of the timeline, in order.
    pub fn scopes(&self) -> Vec<Scope> {
        let mut scopes = vec![Scope::All];
        if self.split_by_year() {
            for year in self.years() {
                scopes.push(Scope::Year(year));
                if self.split_by_month(year) {
                    scopes.extend(
                        self.months(year)
                            .filter(|&month| month > 0)
                            .map(|month| Scope::Month(year, month)),
                    );
                }
            }
        }
        scopes
    }

    /// Whether the timeline has such a page: whether it is among [`scopes`](Self::scopes).
    pub fn has(&self, scope: Scope) -> bool {
        match scope {
            Scope::All => true,
            Scope::Year(year) => self.split_by_year() && self.months(year).next().is_some(),
            Scope::Month(year, month) => {
                month > 0 && self.months.contains_key(&(year, month)) && self.split_by_month(year)
            }
        }
    }

    /// The page that shows a date in full.
    pub fn scope_of(&self, when: When) -> Scope {
        let (year, month) = (when.first().year(), when.first().month());
        if !self.split_by_year() {
            Scope::All
        } else if when.order().1.tells_month() && self.split_by_month(year) {
            Scope::Month(year, month)
        } else {
            Scope::Year(year)
        }
    }

    /// What decides which pages the timeline has and how they are linked: years and months that have events, and the splits.
    pub(super) fn shape(&self) -> Vec<(i16, i8, bool)> {
        self.months
            .keys()
            .map(|&(year, month)| (year, month, self.split_by_month(year)))
            .chain([(0, 0, self.split_by_year())])
            .collect()
    }
}

/// The entry that sorts before all others of a day.
fn edge(day: Date) -> Entry {
    let key = ArticleKey::new(&SourcePath::new(""), 0);
    Entry {
        first: day,
        precision: Precision::Century,
        planned: false,
        last: Date::MIN,
        filed: None,
        key,
        index: 0,
        status: Status::Reported,
    }
}

fn bucket(entry: &Entry) -> (i16, i8) {
    (
        entry.first.year(),
        if entry.precision.tells_month() {
            entry.first.month()
        } else {
            0
        },
    )
}
