//! Reading one source, stage by stage.

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

/// How long the stages of reading took, over all threads. What joins their results is in none of them.
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

/// Reads one source; none if it is gone. Stamps that are not known yet are asked for.
pub(super) fn read(
    world: &dyn World,
    config: &Config,
    path: &SourcePath,
    stamps: Option<Stamps>,
) -> Option<(Read, Spent)> {
    let started = world.clock();
    let stamps = match stamps {
        Some(stamps) => stamps,
        None => (world.stamp(path)?, world.stamp(&path.sidecar())),
    };
    let mut diagnostics = Vec::new();
    let articles = load(world, config, path, stamps, &mut diagnostics)?;

    let loaded = world.clock();
    let told: Vec<_> = articles.iter().map(transform::told).collect();

    let dated = world.clock();
    let summaries = articles.iter().zip(&told);
    let summaries =
        summaries.map(|(article, told)| transform::summary::parts(article, told.words, config));
    let summaries: Vec<_> = summaries.collect();

    let summarised = world.clock();
    let mut facts = Vec::with_capacity(articles.len());
    for ((article, told), summary) in articles.iter().zip(told).zip(summaries) {
        let (known, contradictions) = transform::joined(article, config, told, summary);
        let said = contradictions.iter().map(|it| contradiction(path, it));
        diagnostics.extend(said.filter(|said| !is_accepted(article, said)));
        facts.push(Arc::new(known));
    }
    let read = Read {
        stamps,
        clock_used: articles.iter().any(|article| article.clock_used),
        articles: articles.into_iter().map(Arc::new).collect(),
        facts,
        diagnostics,
    };
    let spent = Spent {
        load: loaded.saturating_sub(started),
        events: dated.saturating_sub(loaded),
        summaries: summarised.saturating_sub(dated),
    };
    Some((read, spent))
}

fn is_accepted(article: &Article, told: &Diagnostic) -> bool {
    article.accept.iter().any(|code| code.text == told.code)
}

/// The articles of a source, none of one that cannot be read; nothing if it is gone.
fn load(
    world: &dyn World,
    config: &Config,
    path: &SourcePath,
    stamps: Stamps,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Article>> {
    if stamps.0.size > load::MAX_BYTES {
        let size = stamps.0.size;
        diagnostics.push(messages::world::too_large(path, size, load::MAX_BYTES));
        return Some(Vec::new());
    }
    match parse(world, config, path, stamps, diagnostics) {
        Ok(articles) => Some(articles),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            diagnostics.push(messages::world::unreadable_file(path, &error));
            Some(Vec::new())
        }
    }
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
