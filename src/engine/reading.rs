//! What one source says, for whoever wants to know why a page says what it says.

use std::sync::Arc;

use super::{Engine, read};
use crate::diagnostic::Diagnostic;
use crate::model::{Article, Facts, Kind, Page, Route, SourcePath};
use crate::render;
use crate::transform::Site;
use crate::transform::site::Visibility;

/// An article as the site knows it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What was read.
    pub article: Arc<Article>,
    /// What the site may know of it.
    pub facts: Arc<Facts>,
    /// Whether it is on the site, and not held back.
    pub shown: bool,
    /// Where its page stands; where it would stand alone, if it is held back.
    pub address: Route,
    /// What it is called by.
    pub identity: String,
}

impl Engine {
    /// The articles of the source at a path; none if there is no such file. They are read as for a build.
    pub fn readings(&self, path: &SourcePath) -> Option<Vec<Reading>> {
        let (read, _) = read::read(self.world.as_ref(), &self.config, path, None)?;
        let reading = |(article, facts)| self.reading(article, facts);
        Some(
            read.articles
                .into_iter()
                .zip(read.facts)
                .map(reading)
                .collect(),
        )
    }

    fn reading(&self, article: Arc<Article>, facts: Arc<Facts>) -> Reading {
        let key = facts.key.clone();
        let shown = self.site.article(&key).is_some();
        let alone;
        let site = if shown {
            &self.site
        } else {
            let visibility = Visibility {
                future: true,
                drafts: true,
                ..Visibility::of(&self.config)
            };
            alone = Site::from_facts(visibility, std::slice::from_ref(&facts));
            &alone
        };
        let page = match facts.kind {
            Kind::Report => Page::Brief(key),
            Kind::Page => Page::Text(key),
        };
        let address = render::route(site, &page).unwrap_or_else(|| Route::new(""));
        let identity = site.addresses().identity(&facts).to_string();
        Reading {
            article,
            facts,
            shown,
            address,
            identity,
        }
    }

    /// What there is to say about one source: about it, its sidecar, and the configuration it was read with.
    pub fn diagnostics_of(&self, path: &SourcePath) -> Vec<Diagnostic> {
        let files = [path, &path.sidecar(), &self.overrides.config];
        let about =
            |told: &Diagnostic| told.at.as_ref().is_some_and(|at| files.contains(&&at.file));
        let mut told = self.diagnostics();
        told.extend(self.unsupported());
        told.retain(about);
        told.sort_unstable();
        told
    }
}
