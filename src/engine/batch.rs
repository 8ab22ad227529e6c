//! Reading sources, a batch at a time: each stage goes over a whole batch before the next one begins, so that it finds its code and its
//! tables in the caches of the machine.

use std::ops::Add;
use std::sync::Arc;
use std::time::Duration;

use super::messages::contradiction;
use super::sources::{Read, Stamps};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, messages};
use crate::load;
use crate::model::{Article, Facts, Source, SourcePath};
use crate::transform;
use crate::world::World;

/// Bytes of the sources of a batch: parsed they take three times as much, and the cache of a core holds that.
const BATCH: u64 = 64 * 1024;

/// How long the stages of reading took, over all threads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Reading files, and what the parts of each are.
    pub load: Duration,
    /// Dates and events.
    pub events: Duration,
    /// Summaries, and what bears them.
    pub summaries: Duration,
}

impl Add for Spent {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            load: self.load + other.load,
            events: self.events + other.events,
            summaries: self.summaries + other.summaries,
        }
    }
}

/// Sources in batches, in their order. A large one is a batch of its own.
pub(super) fn batches(sources: &[(SourcePath, Stamps)]) -> Vec<&[(SourcePath, Stamps)]> {
    let mut bytes = 0;
    let mut goes_on = |size: u64| {
        bytes += size;
        let fits = bytes <= BATCH;
        if !fits {
            bytes = size;
        }
        fits
    };
    if let Some((_, first)) = sources.first() {
        goes_on(first.0.size);
    }
    sources
        .chunk_by(|_, (_, next)| goes_on(next.0.size))
        .collect()
}

/// Reads the sources of a batch. Those that are gone are left out.
pub(super) fn read(
    world: &dyn World,
    config: &Config,
    batch: impl IntoIterator<Item = (SourcePath, Option<Stamps>)>,
) -> (Vec<(SourcePath, Read)>, Spent) {
    let started = world.clock();
    let loaded = batch.into_iter();
    let loaded = loaded.filter_map(|(path, stamps)| load(world, config, path, stamps));
    let loaded: Vec<Loaded> = loaded.collect();
    let articles = || loaded.iter().flat_map(|source| &source.articles);

    let with_articles = world.clock();
    let events: Vec<_> = articles().map(transform::told).collect();

    let with_events = world.clock();
    let summaries = articles().map(|article| transform::summarise(article, config));
    let summaries: Vec<_> = summaries.collect();

    let with_summaries = world.clock();
    let mut parts = events.into_iter().zip(summaries);
    let read = loaded.into_iter().map(|source| {
        let mut diagnostics = source.diagnostics;
        let articles = source.articles.iter().zip(&mut parts);
        let facts = articles.map(|(article, ((events, contradictions), summary))| {
            let told = contradictions.iter();
            let told = told.map(|it| contradiction(&source.path, it));
            diagnostics.extend(told.filter(|told| !is_accepted(article, told)));
            Arc::new(transform::joined(article, config, events, summary))
        });
        let facts: Vec<Arc<Facts>> = facts.collect();
        let read = Read {
            stamps: source.stamps,
            clock_used: source.articles.iter().any(|article| article.clock_used),
            articles: source.articles.into_iter().map(Arc::new).collect(),
            facts,
            diagnostics,
        };
        (source.path, read)
    });
    let spent = Spent {
        load: with_articles.saturating_sub(started),
        events: with_events.saturating_sub(with_articles),
        summaries: with_summaries.saturating_sub(with_events),
    };
    (read.collect(), spent)
}

fn is_accepted(article: &Article, told: &Diagnostic) -> bool {
    article.accept.iter().any(|code| code.text == told.code)
}

/// A source and its articles.
struct Loaded {
    path: SourcePath,
    stamps: Stamps,
    articles: Vec<Article>,
    diagnostics: Vec<Diagnostic>,
}

/// Loads one source; none if it is gone. Stamps that are not known yet are asked for.
fn load(
    world: &dyn World,
    config: &Config,
    path: SourcePath,
    stamps: Option<Stamps>,
) -> Option<Loaded> {
    let stamps = match stamps {
        Some(stamps) => stamps,
        None => (world.stamp(&path)?, world.stamp(&path.sidecar())),
    };
    let mut diagnostics = Vec::new();
    let articles = if stamps.0.size > load::MAX_BYTES {
        diagnostics.push(messages::world::too_large(
            &path,
            stamps.0.size,
            load::MAX_BYTES,
        ));
        Vec::new()
    } else {
        match parse(world, config, &path, stamps, &mut diagnostics) {
            Ok(articles) => articles,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            Err(error) => {
                diagnostics = vec![messages::world::unreadable_file(&path, &error)];
                Vec::new()
            }
        }
    };
    Some(Loaded {
        path,
        stamps,
        articles,
        diagnostics,
    })
}

/// The text of one article, read again; none if it cannot be.
pub(super) fn text(
    world: &dyn World,
    config: &Config,
    facts: &Facts,
    stamps: Stamps,
) -> Option<Arc<Article>> {
    let articles = parse(world, config, &facts.path, stamps, &mut Vec::new()).ok()?;
    let mut articles = articles.into_iter();
    articles
        .find(|article| article.key == facts.key)
        .map(Arc::new)
}

/// The articles of a source and of the sidecar that its stamps name.
fn parse(
    world: &dyn World,
    config: &Config,
    path: &SourcePath,
    stamps: Stamps,
    diagnostics: &mut Vec<Diagnostic>,
) -> std::io::Result<Vec<Article>> {
    let bytes = world.read(path)?;
    let sidecar = stamps.1.and_then(|_| {
        let sidecar = path.sidecar();
        world
            .read(&sidecar)
            .map_err(|error| diagnostics.push(messages::world::unreadable_file(&sidecar, &error)))
            .ok()
    });
    let source = Source {
        path: path.clone(),
        bytes,
        sidecar,
    };
    let (articles, told) = load::read(&source, config);
    diagnostics.extend(told);
    Ok(articles)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stamp;

    #[test]
    fn a_batch_has_what_fits() {
        let check = |sizes: &[u64], expect: &[usize]| {
            let sources: Vec<(SourcePath, Stamps)> = sizes
                .iter()
                .map(|size| {
                    let stamp = Stamp {
                        size: *size,
                        modified: 0,
                    };
                    (SourcePath::new("content/a.txt"), (stamp, None))
                })
                .collect();
            let got: Vec<usize> = batches(&sources).into_iter().map(<[_]>::len).collect();
            assert_eq!(got, expect, "{sizes:?}");
        };
        check(&[], &[]);
        check(&[BATCH / 2, BATCH / 2, 1], &[2, 1]);
        check(&[BATCH * 9, 1, 1], &[1, 2]);
        check(&[1, BATCH * 9, 1], &[1, 1, 1]);
    }
}
