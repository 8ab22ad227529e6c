//! The only state: a site, kept up with its files.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Output, Page, SourcePath};
use crate::world::World;

/// What the command line settles, over the configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrides {
    /// The configuration file, below the root.
    pub config: SourcePath,
    /// The day the site is built for.
    pub as_of: Date,
    /// Build articles dated after that day.
    pub future: bool,
    /// Build drafts.
    pub drafts: bool,
    /// Where the site will stand.
    pub base_url: Option<String>,
}

/// A site and all that it was made from.
pub struct Engine {
    world: Arc<dyn World>,
    config: Config,
}

/// Files read again and understood, ready to be taken over.
pub struct Change {}

/// The pages that may look different now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Touched {
    /// Any.
    All,
    /// These; all others have the same bytes as before.
    Pages(BTreeSet<Page>),
}

impl Engine {
    /// Reads everything there is.
    pub fn open(_world: Arc<dyn World>, _overrides: Overrides) -> Self {
        unimplemented!("filled in next")
    }

    /// Reads the files at these paths again (changed, new or gone) and works out what they say. The slow part of an edit; changes nothing.
    pub fn prepare(&self, _paths: &BTreeSet<SourcePath>) -> Change {
        Change {}
    }

    /// Takes a change over. Quick: this is all that readers of the site have to wait for.
    pub fn commit(&mut self, _change: Change) -> Touched {
        Touched::All
    }

    /// Every page of the site, in order.
    pub fn pages(&self) -> Vec<Page> {
        Vec::new()
    }

    /// The page that stands at an address, such as `briefs/a.html` or `briefs/a.json`.
    pub fn page_at(&self, _route: &str) -> Option<Page> {
        None
    }

    /// A page and the data beside it.
    ///
    /// # Errors
    /// What is wrong with the template that should show it.
    pub fn outputs(&self, _page: &Page) -> Result<Vec<Output>, Box<Diagnostic>> {
        Ok(Vec::new())
    }

    /// All that there is to say about the files, in the order of their paths.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        Vec::new()
    }

    /// The settings in force.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Where the files come from.
    pub fn world(&self) -> &Arc<dyn World> {
        &self.world
    }
}
