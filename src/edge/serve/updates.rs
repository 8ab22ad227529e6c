//! From files that changed to pages that show it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;

use super::news::Effect;
use super::notice::Notice;
use super::shown::{Shown, problems};
use super::site::Site;
use crate::diagnostic::Diagnostic;
use crate::edge::watch::{Batch, Watch};
use crate::engine::Touched;
use crate::model::{Page, SourcePath, Stamp};
use crate::world::World;

/// Takes over what the watch sees, until it ends.
pub(super) struct Updates<S> {
    pub(super) shown: Arc<Shown<S>>,
    pub(super) watch: Watch,
    /// The files that the site was last known to have.
    pub(super) known: BTreeMap<SourcePath, Stamp>,
}

impl<S: Site> Updates<S> {
    /// One turn a batch. Ends with the watch.
    pub(super) fn run(mut self, on_event: &dyn Fn(Notice)) {
        let first = self.shown.read().site.diagnostics();
        let mut told: BTreeSet<Diagnostic> = first.iter().cloned().collect();
        tell(first, on_event);
        while let Some(batch) = self.watch.wait() {
            let start = Instant::now();
            let world = self.shown.read().site.world().clone();
            let files = changed(&mut self.known, world.as_ref(), batch);
            if files.is_empty() {
                continue;
            }
            let diagnostics = update(&self.shown, files, start, on_event);
            let is_new = |it: &&Diagnostic| !told.contains(*it);
            let new = diagnostics.iter().filter(is_new).cloned().collect();
            told = diagnostics.into_iter().collect();
            tell(new, on_event);
        }
    }
}

fn tell(diagnostics: Vec<Diagnostic>, on_event: &dyn Fn(Notice)) {
    if !diagnostics.is_empty() {
        on_event(Notice::Messages { diagnostics });
    }
}

/// The files to read again, and the new state of what is known.
fn changed(
    known: &mut BTreeMap<SourcePath, Stamp>,
    world: &dyn World,
    batch: Batch,
) -> BTreeSet<SourcePath> {
    let mut files = BTreeSet::new();
    for file in batch.files {
        if let Some(stamp) = world.stamp(&file) {
            known.insert(file.clone(), stamp);
            files.insert(file);
        } else {
            // A file is gone, or a folder with all in it, or something that was never ours.
            let folder = format!("{file}/");
            let inside = known.range(SourcePath::new(folder.as_str())..);
            let inside = inside.take_while(|(path, _)| path.as_str().starts_with(&folder));
            let mut gone: Vec<SourcePath> = inside.map(|(path, _)| path.clone()).collect();
            gone.push(file);
            files.extend(gone.into_iter().filter(|path| known.remove(path).is_some()));
        }
    }
    if batch.everything {
        let listed = world.list().files;
        let differs = |path: &&SourcePath| known.get(*path) != listed.get(*path);
        files.extend(known.keys().chain(listed.keys()).filter(differs).cloned());
        *known = listed;
    }
    files
}

/// Brings the site up to date with these files and tells everybody. Readers wait for `commit` only. Gives what there is to say now.
fn update<S: Site>(
    shown: &Shown<S>,
    files: BTreeSet<SourcePath>,
    start: Instant,
    on_event: &dyn Fn(Notice),
) -> Vec<Diagnostic> {
    let change = shown.read().site.prepare(&files);
    let mut now = shown.write();
    let touched = now.site.commit(change);
    now.version += 1;
    let version = now.version;
    drop(now);
    let took = start.elapsed();

    let now = shown.read();
    let effect = effect(&now.site, &touched, &files);
    let diagnostics = now.site.diagnostics();
    let problems = problems(&now.site, &diagnostics);
    drop(now);
    shown.news.add(version, effect, problems);
    on_event(Notice::Updated {
        files,
        touched,
        took,
    });
    diagnostics
}

/// What a change does to the pages that are open.
fn effect(site: &impl Site, touched: &Touched, files: &BTreeSet<SourcePath>) -> Effect {
    let Touched::Pages(pages) = touched else {
        return Effect::All;
    };
    let assets = pages.iter().filter(|page| matches!(page, Page::Asset(_)));
    if assets.clone().count() == 0 {
        return Effect::Pages(pages.clone());
    }
    let is_style =
        |file: &SourcePath| file.as_str().starts_with("static/") && file.extension() == "css";
    let only_styles = files.iter().all(is_style) && assets.clone().count() == pages.len();
    if only_styles {
        let routes = assets.flat_map(|page| site.routes(page));
        Effect::Stylesheets(routes.map(|route| route.to_string()).collect())
    } else {
        // Any page may show the picture or run the script that changed.
        Effect::All
    }
}
