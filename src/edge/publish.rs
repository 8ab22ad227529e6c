//! Writes a finished site: only what differs, never over what is not ours, and so that a kill at any moment leaves a usable site.
//!
//! The order is what makes it safe:
//! 1. the manifest names every file that is ours or about to be (only if a file will be new);
//! 2. folders, then files, each whole at any moment; a folder that is new appears with all of its files;
//! 3. files of ours that the site no longer has are removed;
//! 4. the manifest says what is there now, if it does not already.
//!
//! A run that was killed after step 1 has left nothing that the next one would take for a stranger's.

mod folder;
mod manifest;
mod plan;
mod staged;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use rayon::iter::ParallelIterator;

use crate::diagnostic::{Diagnostic, messages};
use crate::model::{Output, Route, Stamp};
use crate::world::Sink;

pub use folder::{Folder, NotOurs, is_as_recorded};
pub use manifest::{MANIFEST, is_temporary, temporary_name};

use manifest::Manifest;
use plan::{Plan, Standing};
use staged::Staged;

/// The outputs of a page, or why there are none.
pub type Rendered = Result<Vec<Output>, Box<Diagnostic>>;

/// The files of the output folder as a run left them. As long as the stamp of one is the same, so are its bytes.
pub type Known = BTreeMap<Route, Stamp>;

/// What publishing did.
#[derive(Debug, Default)]
pub struct Report {
    /// Files of the site that were written.
    pub written: usize,
    /// Files of the site that were right already.
    pub unchanged: usize,
    /// Files that were removed, because the site no longer has them.
    pub removed: usize,
    /// Bytes written.
    pub bytes: u64,
    /// Pages that could not be rendered, files of others in our way.
    pub diagnostics: Vec<Diagnostic>,
    /// What the machine refused. The files concerned are as before.
    pub failures: Vec<Failure>,
    /// All that is ours and known to be right now: what the next run may pass as `known`.
    pub recorded: Known,
}

impl Report {
    /// A run that found nothing to do.
    pub fn unchanged(known: Known) -> Self {
        Self {
            unchanged: known
                .keys()
                .filter(|path| path.as_str() != MANIFEST)
                .count(),
            recorded: known,
            ..Self::default()
        }
    }

    /// Whether a file found no room.
    pub fn lacks_room(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, StorageFull};
        let full = |error: &io::Error| matches!(error.kind(), StorageFull | QuotaExceeded);
        self.failures.iter().any(|failure| full(&failure.error))
    }
}

/// A file that could not be written or removed.
#[derive(Debug)]
pub struct Failure {
    /// Its path in the output folder.
    pub path: String,
    /// What the machine said.
    pub error: io::Error,
}

/// The paths of the files that were published, ascending; none if no site of ours was.
///
/// # Errors
/// Whatever the system says.
pub fn published(sink: &dyn Sink) -> io::Result<Option<Vec<Route>>> {
    let manifest = sink
        .read(MANIFEST)?
        .and_then(|bytes| Manifest::parse(&bytes));
    Ok(manifest.map(|manifest| manifest.files.into_iter().collect()))
}

/// The addresses whose files are not as the last run left them, and must be rendered even if their pages did not change.
pub fn stale_routes<'a>(folder: &Folder, known: &Known, routes: &'a [Route]) -> Vec<&'a Route> {
    let right = |route: &str| {
        let stamp = folder.found.get(route);
        folder.ours.files.contains(route) && stamp.is_some() && stamp == known.get(route)
    };
    routes
        .iter()
        .filter(|route| !right(route.as_str()))
        .collect()
}

/// Brings `folder` up to date.
///
/// `routes` are all addresses of the site; files of ours at other addresses are removed. `outputs` are the pages that may differ; they are
/// compared, written and dropped as they come. An address without an output keeps its file: its page did not change (see [`stale_routes`])
/// or could not be rendered. `known` is what the last run recorded.
///
/// # Errors
/// If the way cannot be prepared: no intent, no folders. Single files that could not be written or removed are in [`Report::failures`].
pub fn publish<I>(
    outputs: I,
    folder: &Folder,
    routes: &[Route],
    known: &Known,
    sink: &dyn Sink,
) -> anyhow::Result<Report>
where
    I: ParallelIterator<Item = Rendered>,
{
    let plan = Plan::new(folder, routes);
    let remove = |path: &str| {
        sink.remove(path)
            .with_context(|| format!("cannot remove `{path}`"))
    };
    plan.leftovers.iter().try_for_each(|path| remove(path))?;
    let mut staged = Staged::nothing();
    let intent = match plan.intent() {
        None => None,
        Some(intent) => {
            let stamp = write_manifest(&intent, sink)
                .with_context(|| format!("cannot write `{MANIFEST}`"))?;
            plan.in_the_way.iter().try_for_each(|path| remove(path))?;
            staged = Staged::new(&plan, sink);
            let place = |folder: &&str| staged.place(folder).unwrap_or((*folder).to_owned());
            sink.make_folders(&plan.folders.iter().map(place).collect::<Vec<_>>())
                .context("cannot make the folders of the site")?;
            Some((intent, stamp))
        }
    };
    let mut steps = write_all(outputs, &plan, &staged, sink);
    steps.extend(staged.settle(sink).into_iter().map(Step::Failed));
    Ok(finish(steps, &plan, known, intent.as_ref(), sink))
}

/// What came of one output.
enum Step {
    Written(Route, Stamp),
    Unchanged(Route, Stamp),
    Refused(Box<Diagnostic>),
    Failed(Failure),
}

fn write_all(
    outputs: impl ParallelIterator<Item = Rendered>,
    plan: &Plan,
    staged: &Staged,
    sink: &dyn Sink,
) -> Vec<Step> {
    let hopeless = AtomicBool::new(false);
    outputs
        .take_any_while(|_| !hopeless.load(Ordering::Relaxed))
        .flat_map_iter(|rendered| {
            let steps = match rendered {
                Ok(outputs) => outputs
                    .into_iter()
                    .map(|output| put(&output, plan, staged, sink))
                    .collect(),
                Err(diagnostic) => vec![Step::Refused(diagnostic)],
            };
            if steps.iter().any(Step::is_hopeless) {
                hopeless.store(true, Ordering::Relaxed);
            }
            steps
        })
        .collect()
}

impl Step {
    /// Whether every further write would fail in the same way.
    fn is_hopeless(&self) -> bool {
        use io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        matches!(self, Self::Failed(failure) if
            matches!(failure.error.kind(), StorageFull | ReadOnlyFilesystem | QuotaExceeded))
    }
}

/// Writes one output if it differs and its address is free for us.
fn put(output: &Output, plan: &Plan, staged: &Staged, sink: &dyn Sink) -> Step {
    let path = output.route.as_str();
    let Some((standing, route)) = plan.standing(path) else {
        return Step::Refused(plan.refusal(output));
    };
    let equal = |stamp: Stamp| {
        stamp.size == output.bytes.len() as u64
            && matches!(sink.read(path), Ok(Some(bytes)) if bytes == output.bytes)
    };
    match standing {
        Standing::Ours(stamp) | Standing::Foreign(stamp) if equal(stamp) => {
            return Step::Unchanged(route.clone(), stamp);
        }
        Standing::Foreign(_) => {
            let message = messages::world::foreign_file(path, &output.sources);
            return Step::Refused(Box::new(message));
        }
        Standing::Ours(_) | Standing::New => {}
    }
    let written = match staged.place(path) {
        Some(place) => sink.fill(&place, &output.bytes),
        None => sink.write(path, &output.bytes),
    };
    match written {
        Ok(stamp) => Step::Written(route.clone(), stamp),
        Err(error) => Step::Failed(Failure {
            path: path.to_owned(),
            error,
        }),
    }
}

/// Counts, removes what is stale and writes the final manifest.
fn finish(
    steps: Vec<Step>,
    plan: &Plan,
    known: &Known,
    intent: Option<&(Manifest, Stamp)>,
    sink: &dyn Sink,
) -> Report {
    let mut report = Report {
        removed: plan.in_the_way.len(),
        ..Report::default()
    };
    let mut ours = plan.kept();
    report.recorded = plan.still_known(&ours, known);
    let mut right: Vec<(Route, Stamp)> = Vec::with_capacity(steps.len());
    for step in steps {
        match step {
            Step::Written(path, stamp) => {
                report.written += 1;
                report.bytes += stamp.size;
                right.push((path, stamp));
            }
            Step::Unchanged(path, stamp) => right.push((path, stamp)),
            Step::Refused(diagnostic) => report.diagnostics.push(*diagnostic),
            Step::Failed(failure) => report.failures.push(failure),
        }
    }
    // Sets and maps take many at once more quickly than one by one.
    let mut files = right.iter().map(|(path, _)| path.clone()).collect();
    ours.files.append(&mut files);
    report.recorded.append(&mut right.into_iter().collect());
    report.unchanged = ours.files.len() - report.written;

    // After a failed write the folder may hold a mixture: then nothing of the former site is taken away.
    if report.failures.is_empty() {
        remove_all(plan, sink, &mut ours, &mut report);
    } else {
        let announced = intent.into_iter().flat_map(|(intent, _)| &intent.files);
        ours.files
            .extend(announced.chain(&plan.folder.ours.files).cloned());
    }
    seal(&ours, plan, intent, sink, &mut report);
    report
}

fn remove_all(plan: &Plan, sink: &dyn Sink, ours: &mut Manifest, report: &mut Report) {
    for path in &plan.stale {
        match sink.remove(path) {
            Ok(()) => report.removed += 1,
            Err(error) => {
                // It is still ours, and the next run tries again.
                ours.files.insert(Route::new(*path));
                report.failures.push(Failure {
                    path: (*path).to_owned(),
                    error,
                });
            }
        }
    }
}

/// Writes the final manifest, if another one is there.
fn seal(
    ours: &Manifest,
    plan: &Plan,
    intent: Option<&(Manifest, Stamp)>,
    sink: &dyn Sink,
    report: &mut Report,
) {
    let found = || Some((&plan.folder.ours, plan.folder.sealed?));
    let standing = intent.map_or_else(found, |(intent, stamp)| Some((intent, *stamp)));
    let written = match standing {
        Some((manifest, stamp)) if manifest == ours => Ok(stamp),
        _ => write_manifest(ours, sink),
    };
    match written {
        // Whoever finds this stamp again takes `recorded` for the manifest.
        Ok(stamp) if report.recorded.len() == ours.files.len() => {
            report.recorded.insert(Route::new(MANIFEST), stamp);
        }
        Ok(_) => {}
        // The intent is still there, and all that it names is ours.
        Err(error) => report.failures.push(Failure {
            path: MANIFEST.to_owned(),
            error,
        }),
    }
}

fn write_manifest(manifest: &Manifest, sink: &dyn Sink) -> io::Result<Stamp> {
    sink.make_folders(&[String::new()])?;
    sink.write(MANIFEST, &manifest.bytes())
}
