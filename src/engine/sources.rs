//! The sources of a site: reading them, and what is remembered of each.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Add as _;
use std::sync::Arc;

use rayon::prelude::*;

use super::read::{self, Spent};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{Article, ArticleKey, Facts, SourcePath, Stamp};
use crate::world::World;

/// The stamps a reading rests on: of the source, and of its sidecar.
pub(super) type Stamps = (Stamp, Option<Stamp>);

/// What a source says.
pub(super) struct Read {
    pub stamps: Stamps,
    pub articles: Vec<Arc<Article>>,
    pub facts: Vec<Arc<Facts>>,
    pub diagnostics: Vec<Diagnostic>,
    pub clock_used: bool,
}

/// What is remembered of one source.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub stamps: Stamps,
    pub keys: Vec<ArticleKey>,
    pub diagnostics: Vec<Diagnostic>,
    pub clock_used: bool,
}

/// The sources of a site, and sidecars that belong to none.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    pub known: BTreeMap<SourcePath, Known>,
    /// Sidecars, and files that look like articles and are not read.
    pub others: BTreeSet<SourcePath>,
}

impl Sources {
    pub(super) fn insert(
        &mut self,
        path: SourcePath,
        stamps: Stamps,
        facts: &[Arc<Facts>],
        diagnostics: Vec<Diagnostic>,
        clock_used: bool,
    ) {
        let keys = facts.iter().map(|facts| facts.key.clone()).collect();
        self.known.insert(
            path,
            Known {
                stamps,
                keys,
                diagnostics,
                clock_used,
            },
        );
    }

    pub(super) fn remove(&mut self, path: &SourcePath) {
        self.known.remove(path);
    }

    pub(super) fn keys(&self, path: &SourcePath) -> Vec<ArticleKey> {
        self.known
            .get(path)
            .map(|known| known.keys.clone())
            .unwrap_or_default()
    }
}

/// Texts of articles, as many as fit.
#[derive(Clone, Debug, Default)]
pub(super) struct Bodies {
    kept: BTreeMap<ArticleKey, Arc<Article>>,
    bytes: usize,
}

impl Bodies {
    pub(super) fn keep(&mut self, article: Arc<Article>, at_most: u64) {
        self.forget(&article.key);
        if (self.bytes + article.text.len()) as u64 <= at_most {
            self.bytes += article.text.len();
            self.kept.insert(article.key.clone(), article);
        }
    }

    pub(super) fn forget(&mut self, key: &ArticleKey) {
        if let Some(article) = self.kept.remove(key) {
            self.bytes -= article.text.len();
        }
    }

    pub(super) fn get(&self, key: &ArticleKey) -> Option<Arc<Article>> {
        self.kept.get(key).cloned()
    }
}

/// Endings of files that are read as articles.
pub const ENDINGS: [&str; 4] = ["txt", "text", "md", "markdown"];

/// Endings of files that hold articles in a form that is not read.
const NOT_READ: [&str; 12] = [
    "htm", "html", "xhtml", "mhtml", "xml", "rss", "eml", "pdf", "doc", "docx", "odt", "rtf",
];

/// Whether the file at a path is read as an article, going by its name.
pub fn is_source(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && has_ending(path, &ENDINGS)
}

/// Whether a file looks like an article in a form that is not read.
pub(super) fn is_unread(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && has_ending(path, &NOT_READ)
}

fn has_ending(path: &SourcePath, endings: &[&str]) -> bool {
    let ending = path.extension();
    endings
        .iter()
        .any(|known| known.eq_ignore_ascii_case(ending))
}

pub(super) fn is_sidecar(path: &SourcePath) -> bool {
    path.as_str().starts_with("content/") && path.is_sidecar()
}

/// The sources that a sidecar corrects.
pub(super) fn corrected_by<'a>(
    sidecar: &'a SourcePath,
    known: &'a Sources,
) -> impl Iterator<Item = &'a SourcePath> {
    let path = sidecar.as_str();
    let stem = path
        .strip_suffix(SourcePath::SIDECAR_ENDING)
        .unwrap_or(path);
    let first = SourcePath::new(format!("{stem}."));
    let beside = known.known.range(first..).map(|(source, _)| source);
    beside
        .take_while(move |source| source.as_str().starts_with(stem))
        .filter(move |source| source.sidecar() == *sidecar)
}

/// The sources among the files of a site, with the stamps of each and of its sidecar.
pub(super) fn list(files: &BTreeMap<SourcePath, Stamp>) -> Vec<(SourcePath, Stamps)> {
    let sources = files.iter().filter(|(path, _)| is_source(path));
    let sidecars = files.keys().any(SourcePath::is_sidecar);
    let sidecar = |path: &SourcePath| {
        if sidecars {
            files.get(&path.sidecar()).copied()
        } else {
            None
        }
    };
    sources
        .map(|(path, stamp)| (path.clone(), (*stamp, sidecar(path))))
        .collect()
}

/// Reads sources in parallel, in their order. Texts are given for as many of the first as fit in `text_bytes`; the others are dropped at
/// once, so that a large site never stands in memory as a whole.
pub(super) fn read_all(
    world: &dyn World,
    config: &Config,
    sources: Vec<(SourcePath, Stamps)>,
    text_bytes: u64,
) -> (Vec<(SourcePath, Read)>, Spent) {
    let mut left = Some(text_bytes);
    let mut fits = |stamps: &Stamps| {
        left = left.and_then(|left| left.checked_sub(stamps.0.size));
        left.is_some()
    };
    let sources: Vec<_> = sources
        .into_iter()
        .map(|(path, stamps)| (path, stamps, fits(&stamps)))
        .collect();
    let read = sources.into_par_iter().filter_map(|(path, stamps, keep)| {
        let (mut read, spent) = read::read(world, config, &path, Some(stamps))?;
        if !keep {
            read.articles = Vec::new();
        }
        Some(((path, read), spent))
    });
    let (read, spent): (Vec<_>, Vec<_>) = read.unzip();
    (read, spent.into_iter().fold(Spent::default(), Spent::add))
}

/// The sources that changed files bear on: themselves, or what a sidecar corrects.
pub(super) fn affected(paths: &BTreeSet<SourcePath>, known: &Sources) -> BTreeSet<SourcePath> {
    let mut affected = BTreeSet::new();
    for path in paths {
        if is_source(path) {
            affected.insert(path.clone());
        } else if is_sidecar(path) {
            affected.extend(corrected_by(path, known).cloned());
        }
    }
    affected
}

/// Reads sources again, in parallel. None stands for a source that is gone.
pub(super) fn read_again(
    world: &dyn World,
    config: &Config,
    paths: BTreeSet<SourcePath>,
) -> Vec<(SourcePath, Option<Read>)> {
    let paths: Vec<SourcePath> = paths.into_iter().collect();
    let one = |path: SourcePath| {
        let read = read::read(world, config, &path, None).map(|(read, _)| read);
        (path, read)
    };
    paths.into_par_iter().map(one).collect()
}
