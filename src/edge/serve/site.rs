//! What the preview asks of the engine. Tests put another site behind it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::engine::{Change, Engine, Touched};
use crate::model::{Output, Page, Route, SourcePath};
use crate::world::World;

/// A site that can be shown while it changes. See [`Engine`] for what each method does.
pub(super) trait Site: Send + Sync + 'static {
    /// Files read again, ready to be taken over.
    type Change;

    fn prepare(&self, paths: &BTreeSet<SourcePath>) -> Self::Change;
    fn commit(&mut self, change: Self::Change) -> Touched;
    fn page_at(&self, route: &str) -> Option<Page>;
    fn routes(&self, page: &Page) -> Vec<Route>;
    fn output(&self, page: &Page, route: &str) -> Result<Option<Output>, Box<Diagnostic>>;
    fn diagnostics(&self) -> Vec<Diagnostic>;
    fn base_url(&self) -> Option<&str>;
    fn world(&self) -> &Arc<dyn World>;
}

impl Site for Engine {
    type Change = Change;

    fn prepare(&self, paths: &BTreeSet<SourcePath>) -> Change {
        self.prepare(paths)
    }

    fn commit(&mut self, change: Change) -> Touched {
        self.commit(change)
    }

    fn page_at(&self, route: &str) -> Option<Page> {
        self.page_at(route)
    }

    fn routes(&self, page: &Page) -> Vec<Route> {
        self.routes(page)
    }

    fn output(&self, page: &Page, route: &str) -> Result<Option<Output>, Box<Diagnostic>> {
        self.output(page, route)
    }

    fn diagnostics(&self) -> Vec<Diagnostic> {
        self.diagnostics()
    }

    fn base_url(&self) -> Option<&str> {
        self.config().base_url.as_deref()
    }

    fn world(&self) -> &Arc<dyn World> {
        self.world()
    }
}
