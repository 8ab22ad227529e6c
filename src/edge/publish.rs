//! Writes a finished site: only what differs, never over what is not ours, and so that a kill at any moment leaves a usable site.
//!
//! The order is what makes it safe:
//! 1. the manifest names every file that is ours or about to be (only if a file will be new);
//! 2. folders, then files, each whole at any moment;
//! 3. files of ours that the site no longer has are removed;
//! 4. the manifest says what is there now.
//!
//! A run that was killed after step 1 has left nothing that the next one would take for a stranger's.

mod folder;
mod manifest;
mod plan;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context as _;
use rayon::iter::ParallelIterator;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, messages};
use crate::model::{Digest, Output, Route, Stamp};
use crate::world::Sink;

pub use folder::{Folder, NotOurs};
pub use manifest::{MANIFEST, is_temporary, temporary_name};

use manifest::Manifest;
use plan::{Plan, Standing};

/// The outputs of a page, or why there are none.
pub type Rendered = Result<Vec<Output>, Box<Diagnostic>>;

/// The files of the output folder as a run left them, by their paths.
pub type Known = BTreeMap<String, Recorded>;

/// A file of the output folder as a run left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Its stamp. As long as it is the same, so are the bytes.
    pub stamp: Stamp,
    /// The digest of its bytes.
    pub digest: Digest,
}

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
    pub fn unchanged(known: &Known) -> Self {
        Self {
            unchanged: known.keys().filter(|path| *path != MANIFEST).count(),
            recorded: known.clone(),
            ..Self::default()
        }
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

/// The addresses whose files are not as the last run left them, and must be rendered even if their pages did not change.
pub fn stale_routes<'a>(folder: &Folder, known: &Known, routes: &'a [Route]) -> Vec<&'a Route> {
    let right = |route: &str| {
        let stamp = folder.found.get(route);
        folder.ours.files.contains_key(route)
            && stamp.is_some()
            && stamp == known.get(route).map(|recorded| &recorded.stamp)
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
/// or could not be rendered. `known` is what the last run recorded; without it, files are read and compared.
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
    let intent = plan.intent();
    if let Some(intent) = &intent {
        write_manifest(&intent.bytes(), sink)
            .with_context(|| format!("cannot write `{MANIFEST}`"))?;
        plan.in_the_way.iter().try_for_each(|path| remove(path))?;
        sink.make_folders(&plan.folders)
            .context("cannot make the folders of the site")?;
    }
    let steps = write_all(outputs, &plan, known, sink);
    Ok(finish(steps, &plan, known, intent.as_ref(), sink))
}

/// What came of one output.
enum Step {
    Written(String, Recorded),
    Unchanged(String, Recorded),
    Refused(Box<Diagnostic>),
    Failed(Failure),
}

fn write_all(
    outputs: impl ParallelIterator<Item = Rendered>,
    plan: &Plan,
    known: &Known,
    sink: &dyn Sink,
) -> Vec<Step> {
    let hopeless = AtomicBool::new(false);
    outputs
        .take_any_while(|_| !hopeless.load(Ordering::Relaxed))
        .flat_map_iter(|rendered| {
            let steps = match rendered {
                Ok(outputs) => outputs
                    .into_iter()
                    .map(|output| put(&output, plan, known, sink))
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
fn put(output: &Output, plan: &Plan, known: &Known, sink: &dyn Sink) -> Step {
    let path = output.route.as_str();
    let Some(standing) = plan.standing(path) else {
        return Step::Refused(plan.refusal(output));
    };
    let digest = Digest::of(&output.bytes);
    let unchanged = |stamp| Step::Unchanged(path.to_owned(), Recorded { stamp, digest });
    let equal = |stamp: Stamp| {
        stamp.size == output.bytes.len() as u64
            && matches!(sink.read(path), Ok(Some(bytes)) if bytes == output.bytes)
    };
    match standing {
        Standing::Ours(stamp) => {
            let same = match known.get(path) {
                Some(last) if last.stamp == stamp => last.digest == digest,
                _ => equal(stamp),
            };
            if same {
                return unchanged(stamp);
            }
        }
        Standing::Foreign(stamp) if equal(stamp) => return unchanged(stamp),
        Standing::Foreign(_) => {
            let message = messages::world::foreign_file(path, &output.sources);
            return Step::Refused(Box::new(message));
        }
        Standing::New => {}
    }
    match sink.write(path, &output.bytes) {
        Ok(stamp) => Step::Written(path.to_owned(), Recorded { stamp, digest }),
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
    intent: Option<&Manifest>,
    sink: &dyn Sink,
) -> Report {
    let mut report = Report {
        removed: plan.in_the_way.len(),
        ..Report::default()
    };
    let mut ours = plan.kept();
    report.recorded = plan.still_known(&ours, known);
    for step in steps {
        match step {
            Step::Written(path, recorded) => {
                report.written += 1;
                report.bytes += recorded.stamp.size;
                ours.files.insert(path.clone(), recorded.digest.to_string());
                report.recorded.insert(path, recorded);
            }
            Step::Unchanged(path, recorded) => {
                ours.files.insert(path.clone(), recorded.digest.to_string());
                report.recorded.insert(path, recorded);
            }
            Step::Refused(diagnostic) => report.diagnostics.push(*diagnostic),
            Step::Failed(failure) => report.failures.push(failure),
        }
    }
    report.unchanged = ours.files.len() - report.written;

    // After a failed write the folder may hold a mixture: then nothing of the former site is taken away.
    if report.failures.is_empty() {
        remove_all(plan, sink, &mut ours, &mut report);
    } else {
        let announced = intent.into_iter().flat_map(|intent| &intent.files);
        for (path, digest) in announced.chain(&plan.folder.ours.files) {
            ours.files
                .entry(path.clone())
                .or_insert_with(|| digest.clone());
        }
    }
    seal(&ours, plan, intent.is_some(), sink, &mut report);
    report
}

fn remove_all(plan: &Plan, sink: &dyn Sink, ours: &mut Manifest, report: &mut Report) {
    for path in &plan.stale {
        match sink.remove(path) {
            Ok(()) => report.removed += 1,
            Err(error) => {
                // It is still ours, and the next run tries again.
                ours.files.insert((*path).to_owned(), String::new());
                report.failures.push(Failure {
                    path: (*path).to_owned(),
                    error,
                });
            }
        }
    }
}

/// Writes the final manifest, if another one is there.
fn seal(ours: &Manifest, plan: &Plan, intended: bool, sink: &dyn Sink, report: &mut Report) {
    let bytes = ours.bytes();
    let digest = Digest::of(&bytes);
    let written = match plan.folder.sealed {
        Some(sealed) if sealed.digest == digest && !intended => Ok(sealed.stamp),
        _ => write_manifest(&bytes, sink),
    };
    match written {
        // Whoever finds this stamp again takes `recorded` for the manifest.
        Ok(stamp) if report.recorded.len() == ours.files.len() => {
            let recorded = Recorded { stamp, digest };
            report.recorded.insert(MANIFEST.to_owned(), recorded);
        }
        Ok(_) => {}
        // The intent is still there, and all that it names is ours.
        Err(error) => report.failures.push(Failure {
            path: MANIFEST.to_owned(),
            error,
        }),
    }
}

fn write_manifest(bytes: &[u8], sink: &dyn Sink) -> io::Result<Stamp> {
    sink.make_folders(&[""])?;
    sink.write(MANIFEST, bytes)
}
