//! The site as the preview shows it: the engine, its version, and what the open pages are told. Shared by all threads.

use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::address::sub_path;
use super::news::{Mark, News};
use super::overlay::Problem;
use super::site::Site;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edge::clock;

/// As many problems as a page shows. Each costs a look at its file.
const MOST: usize = 20;

/// All that the threads of a preview share.
pub(super) struct Shown<S> {
    now: RwLock<Now<S>>,
    /// What the open pages are told.
    pub(super) news: News,
    run: u64,
}

/// A version of the site. Whoever holds it reads pages of this version only.
pub(super) struct Now<S> {
    pub(super) site: S,
    pub(super) version: u64,
}

impl<S: Site> Shown<S> {
    pub(super) fn new(site: S) -> Self {
        let problems = problems(&site, &site.diagnostics());
        Self {
            now: RwLock::new(Now { site, version: 0 }),
            news: News::new(problems),
            // Tells this run of the server from earlier ones, so that pages of those reload.
            run: clock::nanoseconds().unsigned_abs(),
        }
    }

    /// The site, which stands still meanwhile.
    pub(super) fn read(&self) -> RwLockReadGuard<'_, Now<S>> {
        self.now.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The site, to be changed. Readers wait.
    pub(super) fn write(&self) -> RwLockWriteGuard<'_, Now<S>> {
        self.now.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The mark of pages of this version.
    pub(super) fn mark(&self, version: u64) -> Mark {
        Mark {
            run: self.run,
            version,
        }
    }
}

impl<S: Site> Now<S> {
    /// The path below which the site stands.
    pub(super) fn base(&self) -> String {
        sub_path(self.site.base_url())
    }
}

/// What is wrong with the files of a site, ready to be shown.
pub(super) fn problems(site: &impl Site, diagnostics: &[Diagnostic]) -> Vec<Problem> {
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    let errors = || diagnostics.iter().filter(is_error);
    let first = errors().take(MOST).map(|error| problem(site, error));
    let left = errors().skip(MOST).count();
    let more =
        (left > 0).then(|| Problem::message(format!("and {left} more, listed in the terminal")));
    first.chain(more).collect()
}

/// A diagnostic with the line it is about.
pub(super) fn problem(site: &impl Site, diagnostic: &Diagnostic) -> Problem {
    let file = diagnostic.at.as_ref().filter(|at| at.span.is_some());
    // A file that cannot be read has no line to show; the message stands without.
    let source = file.and_then(|at| site.world().read(&at.file).ok());
    Problem::new(diagnostic, source.as_deref())
}
