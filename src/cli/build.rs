//! `dateline build`: reads the site, renders it and writes what differs.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, anyhow};
use rayon::prelude::*;
use serde_json::json;

use super::args::{Build, Global};
use super::progress::Progress;
use super::start::{self, Start};
use super::timings::Timings;
use super::{Outcome, Terminal, shown};
use crate::edge::cache::{CacheDir, trusted};
use crate::edge::clock;
use crate::edge::disk::DiskSink;
use crate::edge::last_run::LastRun;
use crate::edge::place;
use crate::edge::publish::{Failure, Folder, Known, Report, is_as_recorded, publish, stale_routes};
use crate::engine::{Engine, Snapshot, Touched};
use crate::model::{Digest, Page, Route};
use crate::world::World as _;

pub(super) fn run(global: &Global, options: &Build, terminal: Terminal) -> anyhow::Result<Outcome> {
    let mut timings = Timings::start();
    let Start { world, overrides } = start::site(global, options.base_url.as_deref())?;
    let typed_output = options
        .output
        .as_ref()
        .map(std::path::absolute)
        .transpose()?;
    let settings = Digest::of(
        // The root as well: a site that was copied with its cache is another one.
        format!(
            "{} {overrides:?} {typed_output:?}",
            std::path::absolute(world.root())?.display()
        )
        .as_bytes(),
    );
    let cache = CacheDir::below(world.root());
    let listed_at = clock::nanoseconds();
    let (last, listing) = timings.stage("recall + list", || {
        rayon::join(|| LastRun::load(&cache), || world.list())
    });
    let done = timings.stage("compare", || {
        last.is_of(settings, &listing) && is_untouched(world.root(), &last)
    });
    if done {
        terminal.tell(&last.diagnostics, &*world);
        let output = Path::new(&last.output);
        let report = Report::unchanged(last.outputs);
        show(&report, output, options, &timings, terminal);
        return Ok(Outcome::of(&last.diagnostics, options.strict));
    }

    let former = timings.stage("recall facts", || {
        cache.load::<Snapshot>(FACTS, facts_key())
    });
    let (mut engine, touched) = timings.stage("read", || {
        Engine::resume(world.clone(), overrides, listing.clone(), former)
    });
    let spent = engine.spent();
    timings.parts([
        ("load", spent.load),
        ("events", spent.events),
        ("summaries", spent.summaries),
    ]);
    let output = match typed_output {
        Some(output) => output,
        None => std::path::absolute(world.root().join(&engine.config().output))?,
    };
    let mut diagnostics = engine.diagnostics();
    let known = last.known(&output.to_string_lossy());
    let facts = |engine: &Engine| engine.snapshot(|stamp| trusted(stamp, listed_at));
    let mut write_site = |engine: &mut Engine, beside: bool| {
        let folder = timings.stage("look at output", || look(world.root(), &output, &known))?;
        let work = timings.stage("plan", || work(engine, &touched, &folder, &known));
        if work.pages.len() > MANY_PAGES {
            timings.stage("cards", || engine.make_cards());
        }
        let write = || write(engine, work, &output, &folder, &known, terminal);
        let draft = || beside.then(|| cache.draft(FACTS, facts_key(), &facts(engine)));
        let (report, draft) = timings.stage("render + write", || rayon::join(write, draft));
        anyhow::Ok((report?, draft))
    };
    let mut published = write_site(&mut engine, true);
    // What is remembered may have taken the room that pages need.
    if let Ok((report, draft)) = &mut published
        && report.lacks_room()
        && draft.take().is_some()
    {
        published = write_site(&mut engine, false);
    }
    let (mut report, draft) = published.inspect_err(|_| terminal.tell(&diagnostics, &*world))?;
    diagnostics.extend(report.diagnostics.iter().cloned());
    // Many pages may fail for one reason.
    diagnostics.sort_unstable();
    diagnostics.dedup();

    let this = LastRun {
        settings: report.failures.is_empty().then_some(settings),
        inputs: LastRun::inputs(&listing, listed_at),
        listed: listing.diagnostics.clone(),
        output: output.to_string_lossy().into_owned(),
        outputs: std::mem::take(&mut report.recorded),
        diagnostics: diagnostics.clone(),
    };
    let trouble = timings.stage("remember", || {
        // Kept only now: what is known of a page that is not written yet must be what its file shows. And a page that could not be
        // made or written must be tried again, so the next run renders all.
        let facts = if report.failures.is_empty() && report.diagnostics.is_empty() {
            match draft {
                Some(Ok(draft)) => draft.keep(),
                Some(Err(note)) => Some(*note),
                None => {
                    engine.finish_rendering();
                    cache.store(FACTS, facts_key(), &facts(&engine))
                }
            }
        } else {
            cache.forget(FACTS);
            None
        };
        facts.or(this.store(&cache))
    });
    diagnostics.extend(trouble);
    terminal.tell(&diagnostics, &*world);
    if let Some((first, others)) = report.failures.split_first() {
        return Err(failure(&output, first, others.len()));
    }
    show(&report, &output, options, &timings, terminal);
    // The process ends here: taking a large site apart piece by piece would only cost time.
    std::mem::forget(engine);
    Ok(Outcome::of(&diagnostics, options.strict))
}

/// Renders the pages that must be and writes what differs.
fn write(
    engine: &Engine,
    work: Work,
    output: &Path,
    folder: &Folder,
    known: &Known,
    terminal: Terminal,
) -> anyhow::Result<Report> {
    let Work { routes, pages } = work;
    let progress = Progress::new(pages.len(), terminal);
    let outputs = pages.par_iter().map(|page| {
        progress.step();
        engine.outputs(page)
    });
    // Every file is looked up by its whole path: a short one is found sooner.
    let sink = DiskSink::new(shown(output));
    publish(outputs, folder, &routes, known, &sink)
        .with_context(|| format!("the site was not written to `{}`", shown(output).display()))
}

/// The output folder as it is now, if a site may be written there.
fn look(root: &Path, output: &Path, known: &Known) -> anyhow::Result<Folder> {
    let shown = shown(output);
    place::check(root, &shown)?;
    Folder::open(&DiskSink::new(output), &shown.to_string_lossy(), known)
}

/// Whether the last run may have written where it did, and all of it is still there.
fn is_untouched(root: &Path, last: &LastRun) -> bool {
    let output = Path::new(&last.output);
    let is_as_recorded = || is_as_recorded(&DiskSink::new(output), &last.outputs);
    place::check(root, &shown(output)).is_ok() && is_as_recorded().unwrap_or_default()
}

/// Every address of the site, and the pages that must be rendered.
struct Work {
    routes: Vec<Route>,
    pages: Vec<Page>,
}

/// A page must be rendered if it may have changed since the facts were kept, or if its file is not as it was left.
fn work(engine: &Engine, touched: &Touched, folder: &Folder, known: &Known) -> Work {
    let all: Vec<(Page, Vec<Route>)> = engine
        .pages()
        .into_par_iter()
        .map(|page| {
            let routes = engine.routes(&page);
            (page, routes)
        })
        .collect();
    let pages = all
        .iter()
        .filter(|(page, routes)| {
            touched.has(page) || !stale_routes(folder, known, routes).is_empty()
        })
        .map(|(page, _)| page.clone())
        .collect();
    let mut routes: Vec<Route> = all.into_iter().flat_map(|(_, routes)| routes).collect();
    if engine.is_incomplete() {
        // What cannot be read today was published yesterday: it is not taken away.
        let known: BTreeSet<&str> = routes.iter().map(Route::as_str).collect();
        let ours = folder.ours().filter(|path| !known.contains(path));
        let kept: Vec<Route> = ours.map(Route::new).collect();
        routes.extend(kept);
    }
    Work { routes, pages }
}

/// The name of the facts in the cache.
const FACTS: &str = "facts";

/// From this many pages on it pays to make the entries of lists ahead.
const MANY_PAGES: usize = 100;

/// Every reading in the cache is compared by itself, so the key need not name them.
fn facts_key() -> Digest {
    // The layout, which changes with what is saved of facts.
    Digest::of(format!("{FACTS} 3").as_bytes())
}

/// Prints what was done: "Wrote 23 files (12 unchanged, 0 removed) to public/ in 0.12 s. Open public/index.html".
fn show(report: &Report, output: &Path, options: &Build, timings: &Timings, terminal: Terminal) {
    let folder = shown(output);
    let Report {
        written,
        unchanged,
        removed,
        bytes,
        ..
    } = report;
    let seconds = timings.total().as_secs_f64();
    let files = if *written == 1 { "file" } else { "files" };
    let mut text = format!(
        "Wrote {written} {files} ({unchanged} unchanged, {removed} removed) to {}/ in {seconds:.2} s. Open {}",
        folder.display(),
        folder.join("index.html").display(),
    );
    let mut json = json!({
        "output": folder.to_string_lossy(),
        "written": written,
        "unchanged": unchanged,
        "removed": removed,
        "bytes": bytes,
    });
    if options.timings {
        text = format!("{}\n{text}", timings.table());
        json["timings"] = timings.json();
    }
    terminal.result(&text, &json);
}

fn failure(output: &Path, first: &Failure, others: usize) -> anyhow::Error {
    let file = shown(output).join(&first.path);
    let others = match others {
        0 => String::new(),
        1 => ", nor one other file".to_owned(),
        many => format!(", nor {many} other files"),
    };
    anyhow!(
        "cannot write `{}`{others}: {}. What was there before is still there; build again when there is room and permission",
        file.display(),
        first.error
    )
}
