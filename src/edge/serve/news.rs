//! What the open pages are told: a short log of changes, and the problems that stand.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use tokio::sync::watch;

use super::overlay::Problem;
use crate::model::Page;

/// How many changes are remembered for pages that were loaded before them, or lost their connection. Pages older than that are reloaded.
const REMEMBERED: usize = 64;

/// What a change does to pages that are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// Any may look different.
    All,
    /// These do.
    Pages(BTreeSet<Page>),
    /// They look different by these stylesheets only.
    Stylesheets(BTreeSet<String>),
}

/// A message to an open page, as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Message {
    /// The page has changed.
    Reload,
    /// These stylesheets have.
    Css { files: BTreeSet<String> },
    /// This is wrong.
    Problem { problems: Vec<Problem> },
    /// Nothing is wrong.
    Fine,
}

/// Where an open page stands: which run of the server it knows, and which version of the site it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) run: u64,
    pub(super) version: u64,
}

impl Mark {
    /// Reads what [`Mark::text`] wrote.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (run, version) = text.split_once('.')?;
        Some(Self {
            run: u64::from_str_radix(run, 16).ok()?,
            version: version.parse().ok()?,
        })
    }

    /// The mark as it stands in pages and messages.
    pub(super) fn text(self) -> String {
        format!("{:x}.{}", self.run, self.version)
    }
}

/// The log, and a bell that rings when something is added.
pub(super) struct News {
    log: Mutex<Log>,
    bell: watch::Sender<()>,
}

#[derive(Default)]
struct Log {
    effects: VecDeque<(u64, Effect)>,
    version: u64,
    problems: Vec<Problem>,
    problems_since: u64,
}

impl News {
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        let log = Log {
            problems,
            ..Log::default()
        };
        Self {
            log: Mutex::new(log),
            bell: watch::Sender::new(()),
        }
    }

    /// Rings at every change from now on.
    pub(super) fn listen(&self) -> watch::Receiver<()> {
        self.bell.subscribe()
    }

    /// Adds a change. `version` is that of the site with it.
    pub(super) fn add(&self, version: u64, effect: Effect, problems: Vec<Problem>) {
        let mut log = self.log();
        log.version = version;
        log.effects.push_back((version, effect));
        if log.effects.len() > REMEMBERED {
            log.effects.pop_front();
        }
        if log.problems != problems {
            log.problems = problems;
            log.problems_since = version;
        }
        drop(log);
        self.bell.send_replace(());
    }

    /// What came after `version`, folded into one effect (none if nothing did), and the version that it leads to.
    pub(super) fn since(&self, version: u64) -> (Option<Effect>, u64) {
        let log = self.log();
        let forgotten = log.version.saturating_sub(log.effects.len() as u64);
        let effect = if version < forgotten {
            Some(Effect::All)
        } else {
            let newer = log.effects.iter().filter(|(at, _)| *at > version);
            newer.map(|(_, effect)| effect.clone()).reduce(joined)
        };
        (effect, log.version)
    }

    /// The problems that stand, if that changed after `version`; always, for none.
    pub(super) fn problems(&self, version: Option<u64>) -> Option<Message> {
        let log = self.log();
        if version.is_some_and(|version| log.problems_since <= version) {
            return None;
        }
        Some(if log.problems.is_empty() {
            Message::Fine
        } else {
            Message::Problem {
                problems: log.problems.clone(),
            }
        })
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        // Every step leaves the log whole, so that one that was cut short does no harm.
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Two effects as one. Pages that change are loaded with their stylesheets anew; to pages that do not, the stylesheets still matter: then all
/// are reloaded, which is rare enough.
fn joined(first: Effect, second: Effect) -> Effect {
    match (first, second) {
        (Effect::Pages(first), second) if first.is_empty() => second,
        (first, Effect::Pages(second)) if second.is_empty() => first,
        (Effect::Pages(mut first), Effect::Pages(second)) => {
            first.extend(second);
            Effect::Pages(first)
        }
        (Effect::Stylesheets(mut first), Effect::Stylesheets(second)) => {
            first.extend(second);
            Effect::Stylesheets(first)
        }
        _ => Effect::All,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(slugs: &[&str]) -> Effect {
        Effect::Pages(
            slugs
                .iter()
                .map(|slug| Page::Topic((*slug).to_owned()))
                .collect(),
        )
    }

    fn styles(files: &[&str]) -> Effect {
        Effect::Stylesheets(files.iter().map(|file| (*file).to_owned()).collect())
    }

    fn problem() -> Problem {
        Problem {
            place: "a:1:1".to_owned(),
            message: "broken".to_owned(),
            excerpt: String::new(),
            hints: Vec::new(),
        }
    }

    #[test]
    fn changes_are_folded_from_where_a_page_stands() {
        let news = News::new(Vec::new());
        assert_eq!(news.since(0), (None, 0));
        news.add(1, pages(&["a"]), Vec::new());
        news.add(2, pages(&["b"]), Vec::new());
        assert_eq!(news.since(0), (Some(pages(&["a", "b"])), 2));
        assert_eq!(news.since(1), (Some(pages(&["b"])), 2));
        assert_eq!(news.since(2), (None, 2));
        news.add(3, styles(&["a.css"]), Vec::new());
        news.add(4, styles(&["b.css"]), Vec::new());
        assert_eq!(news.since(2), (Some(styles(&["a.css", "b.css"])), 4));
        assert_eq!(news.since(1), (Some(Effect::All), 4));
    }

    #[test]
    fn who_was_away_too_long_reloads() {
        let news = News::new(Vec::new());
        for version in 1..=100 {
            news.add(version, pages(&[]), Vec::new());
        }
        assert_eq!(news.since(99), (Some(pages(&[])), 100));
        assert_eq!(news.since(36), (Some(pages(&[])), 100));
        assert_eq!(news.since(35), (Some(Effect::All), 100));
    }

    #[test]
    fn problems_are_told_when_they_change() {
        let news = News::new(Vec::new());
        assert_eq!(news.problems(None), Some(Message::Fine));
        assert_eq!(news.problems(Some(0)), None);
        news.add(1, pages(&[]), vec![problem()]);
        assert!(matches!(
            news.problems(Some(0)),
            Some(Message::Problem { .. })
        ));
        news.add(2, pages(&[]), vec![problem()]);
        assert_eq!(news.problems(Some(1)), None);
        assert!(matches!(news.problems(None), Some(Message::Problem { .. })));
        news.add(3, pages(&[]), Vec::new());
        assert_eq!(news.problems(Some(2)), Some(Message::Fine));
    }

    #[test]
    fn marks_are_read_as_they_are_written() {
        let mark = Mark {
            run: 0xfeed,
            version: 12,
        };
        assert_eq!(mark.text(), "feed.12");
        assert_eq!(Mark::parse("feed.12"), Some(mark));
        assert_eq!(Mark::parse("feed"), None);
        assert_eq!(Mark::parse(""), None);
    }
}
