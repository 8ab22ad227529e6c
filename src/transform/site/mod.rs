//! The site: every article's facts, and the indexes over them.
//!
//! [`Site::apply`] is the only way to change it. Whatever the order of changes, the same facts make the same site: each index is a
//! sorted set, and nothing depends on what was there before.

mod addresses;
mod chronicle;
mod rivals;
mod touched;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use addresses::{Addresses, Clash};
pub use touched::Touched;

pub use chronicle::{Chronicle, Counts, Entry, Loose};

use crate::config::Config;
use crate::model::{ArticleKey, Date, Facts, Kind};

/// An article's facts, shared by all who show them.
pub type Shown = Arc<Facts>;

/// Which articles are on the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visibility {
    /// The day the site is built for.
    pub as_of: Date,
    /// Show what is dated after that day.
    pub future: bool,
    /// Show drafts.
    pub drafts: bool,
}

impl Visibility {
    /// What a configuration asks for.
    pub fn of(config: &Config) -> Self {
        Self {
            as_of: config.as_of,
            future: config.future,
            drafts: config.drafts,
        }
    }

    fn lets_through(self, facts: &Facts) -> bool {
        (self.drafts || !facts.draft) && !self.holds_back(facts)
    }

    fn holds_back(self, facts: &Facts) -> bool {
        !self.future && facts.date.is_some_and(|date| date > self.as_of)
    }
}

/// A place in the order of an edition: the latest time first, then reports without a time, by key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Filed {
    earlier: std::cmp::Reverse<Option<u32>>,
    key: ArticleKey,
}

impl Filed {
    fn of(facts: &Facts) -> Self {
        Self {
            earlier: std::cmp::Reverse(facts.seconds),
            key: facts.key.clone(),
        }
    }
}

/// The articles of one topic, and how they spell it.
#[derive(Clone, Debug, Default)]
struct Topic {
    members: BTreeMap<(Option<Date>, ArticleKey), Shown>,
    names: BTreeMap<String, usize>,
}

/// All facts and the indexes over those that are shown.
#[derive(Clone, Debug)]
pub struct Site {
    visibility: Visibility,
    known: BTreeMap<ArticleKey, Shown>,
    shown: BTreeMap<ArticleKey, Shown>,
    days: BTreeMap<Date, BTreeMap<Filed, Shown>>,
    undated: BTreeSet<ArticleKey>,
    texts: BTreeSet<ArticleKey>,
    topics: BTreeMap<String, Topic>,
    chronicle: Chronicle,
    agencies: BTreeMap<String, usize>,
    addresses: Addresses,
    #[cfg(test)]
    pub(crate) forget: Option<Forget>,
}

/// A mistake made on purpose, to see the tests find it.
#[cfg(test)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Forget {
    Topic,
    Neighbours,
    Address,
}

impl Site {
    /// A site without articles.
    pub fn new(visibility: Visibility) -> Self {
        Self {
            visibility,
            known: BTreeMap::new(),
            shown: BTreeMap::new(),
            days: BTreeMap::new(),
            undated: BTreeSet::new(),
            texts: BTreeSet::new(),
            topics: BTreeMap::new(),
            chronicle: Chronicle::default(),
            agencies: BTreeMap::new(),
            addresses: Addresses::default(),
            #[cfg(test)]
            forget: None,
        }
    }

    /// The site that holds exactly these facts. Equal to applying them one by one, and much quicker for many.
    pub fn from_facts(visibility: Visibility, all: &[Shown]) -> Self {
        let shown = all.iter().filter(|facts| visibility.lets_through(facts));
        let shown: Vec<&Shown> = shown.collect();
        let fill = || {
            let mut chronicle = Chronicle::default();
            let reports = shown.iter().filter(|facts| facts.kind == Kind::Report);
            chronicle.fill(reports.copied());
            chronicle
        };
        let index = || {
            let mut site = Self::new(visibility);
            let by_key = |facts: &Shown| (facts.key.clone(), facts.clone());
            // A map takes all at once more quickly than one by one.
            site.known = all.iter().map(by_key).collect();
            site.shown = shown.iter().copied().map(by_key).collect();
            for facts in &shown {
                site.enter(facts);
            }
            site
        };
        let (chronicle, site) = rayon::join(fill, index);
        Self { chronicle, ..site }
    }

    /// Every article there is, also those held back.
    pub fn known(&self) -> impl Iterator<Item = &Shown> {
        self.known.values()
    }

    /// Any article there is, also one held back.
    pub fn known_article(&self, key: &ArticleKey) -> Option<&Shown> {
        self.known.get(key)
    }

    /// An article that is on the site.
    pub fn article(&self, key: &ArticleKey) -> Option<&Shown> {
        self.shown.get(key)
    }

    /// The articles on the site, by key.
    pub fn articles(&self) -> impl Iterator<Item = &Shown> {
        self.shown.values()
    }

    /// Articles that are left out because they are dated after the day the site is built for.
    pub fn held_back(&self) -> impl Iterator<Item = &Shown> {
        self.known
            .values()
            .filter(|facts| self.visibility.drafts || !facts.draft)
            .filter(|facts| self.visibility.holds_back(facts))
    }

    /// The days of editions, ascending.
    pub fn days(&self) -> impl DoubleEndedIterator<Item = Date> {
        self.days.keys().copied()
    }

    /// The day of the latest edition.
    pub fn latest(&self) -> Option<Date> {
        self.days.keys().next_back().copied()
    }

    /// The day of the edition before a day.
    pub fn day_before(&self, date: Date) -> Option<Date> {
        self.days.range(..date).next_back().map(|(&day, _)| day)
    }

    /// The day of the edition after a day.
    pub fn day_after(&self, date: Date) -> Option<Date> {
        self.days
            .range((std::ops::Bound::Excluded(date), std::ops::Bound::Unbounded))
            .next()
            .map(|(&day, _)| day)
    }

    /// The briefs of an edition, the leading one first.
    pub fn edition(&self, date: Date) -> impl DoubleEndedIterator<Item = &Shown> {
        self.days.get(&date).into_iter().flat_map(BTreeMap::values)
    }

    /// Articles without a date, by key.
    pub fn undated(&self) -> impl Iterator<Item = &Shown> {
        self.undated.iter().filter_map(|key| self.shown.get(key))
    }

    /// Pages without a date, by key: the site's own entries of the menu.
    pub fn texts(&self) -> impl Iterator<Item = &Shown> {
        self.texts.iter().filter_map(|key| self.shown.get(key))
    }

    /// The brief filed just before an article, and the one just after it. Within a day the order of the edition is turned round, so
    /// that time runs one way.
    pub fn neighbours(&self, facts: &Facts) -> (Option<&Shown>, Option<&Shown>) {
        let Some(date) = facts.date else {
            return (None, None);
        };
        let Some(day) = self.days.get(&date) else {
            return (None, None);
        };
        let here = Filed::of(facts);
        let behind = (std::ops::Bound::Excluded(&here), std::ops::Bound::Unbounded);
        let earlier = day.range(behind).next().map(|(_, brief)| brief);
        let later = day.range(..&here).next_back().map(|(_, brief)| brief);
        let earlier = earlier.or_else(|| self.edition(self.day_before(date)?).next());
        let later = later.or_else(|| self.edition(self.day_after(date)?).next_back());
        (earlier, later)
    }

    /// The slugs of all topics, ascending.
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        self.topics.keys().map(String::as_str)
    }

    /// The name of a topic: the spelling that most articles use, the first of these by letter.
    pub fn topic_name(&self, slug: &str) -> Option<&str> {
        let names = &self.topics.get(slug)?.names;
        names
            .iter()
            .max_by_key(|&(name, &count)| (count, std::cmp::Reverse(name)))
            .map(|(name, _)| name.as_str())
    }

    /// The articles of a topic, the latest first; undated ones last.
    pub fn in_topic(&self, slug: &str) -> impl DoubleEndedIterator<Item = &Shown> {
        let topic = self.topics.get(slug).into_iter();
        topic.flat_map(|topic| topic.members.values().rev())
    }

    /// The number of articles in a topic.
    pub fn topic_size(&self, slug: &str) -> usize {
        self.topics.get(slug).map_or(0, |topic| topic.members.len())
    }

    /// All events in the order of time.
    pub fn chronicle(&self) -> &Chronicle {
        &self.chronicle
    }

    /// The number of agencies whose reports are on the site.
    pub fn agencies(&self) -> usize {
        self.agencies.len()
    }

    /// Who stands at which address.
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// Enters an article in every index but the chronicle. Gives the others whose address or identity is another one now.
    fn index(&mut self, facts: &Shown) -> BTreeSet<ArticleKey> {
        self.shown.insert(facts.key.clone(), facts.clone());
        self.enter(facts)
    }

    /// Enters an article that is shown in the indexes that lead to it.
    fn enter(&mut self, facts: &Shown) -> BTreeSet<ArticleKey> {
        match (facts.kind, facts.date) {
            (Kind::Page, _) => _ = self.texts.insert(facts.key.clone()),
            (Kind::Report, Some(date)) => {
                let day = self.days.entry(date).or_default();
                day.insert(Filed::of(facts), facts.clone());
            }
            (Kind::Report, None) => _ = self.undated.insert(facts.key.clone()),
        }
        if facts.kind == Kind::Report {
            for topic in &facts.topics {
                let group = self.topics.entry(topic.slug.clone()).or_default();
                let place = (facts.date, facts.key.clone());
                group.members.insert(place, facts.clone());
                *group.names.entry(topic.name.clone()).or_default() += 1;
            }
            if let Some(agency) = &facts.agency {
                *self.agencies.entry(agency.clone()).or_default() += 1;
            }
        }
        self.addresses.claim(facts)
    }

    /// Takes an article out of every index but the chronicle. Gives the others whose address or identity is another one now.
    fn unindex(&mut self, facts: &Shown) -> BTreeSet<ArticleKey> {
        self.shown.remove(&facts.key);
        self.texts.remove(&facts.key);
        self.undated.remove(&facts.key);
        if let Some(date) = facts.date
            && let Some(day) = self.days.get_mut(&date)
        {
            day.remove(&Filed::of(facts));
            if day.is_empty() {
                self.days.remove(&date);
            }
        }
        let topics = facts.topics.iter().filter(|_| facts.kind == Kind::Report);
        for topic in topics {
            #[cfg(test)]
            if self.forget == Some(Forget::Topic) {
                continue;
            }
            if let Some(group) = self.topics.get_mut(&topic.slug) {
                group.members.remove(&(facts.date, facts.key.clone()));
                uncount(&mut group.names, &topic.name);
                if group.members.is_empty() {
                    self.topics.remove(&topic.slug);
                }
            }
        }
        if facts.kind == Kind::Report
            && let Some(agency) = &facts.agency
        {
            uncount(&mut self.agencies, agency);
        }
        self.addresses.release(facts)
    }
}

fn uncount(counts: &mut BTreeMap<String, usize>, name: &str) {
    if let Some(count) = counts.get_mut(name) {
        *count -= 1;
        if *count == 0 {
            counts.remove(name);
        }
    }
}
