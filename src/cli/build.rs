//! `dateline build`: reads the site, renders it and writes what differs.

use std::path::{Path, PathBuf};

use anyhow::anyhow;
use rayon::prelude::*;
use serde_json::json;

use super::args::{Build, Global};
use super::progress::Progress;
use super::start::{self, Start};
use super::timings::Timings;
use super::{Outcome, Terminal};
use crate::edge::cache::CacheDir;
use crate::edge::clock;
use crate::edge::disk::DiskSink;
use crate::edge::last_run::LastRun;
use crate::edge::place;
use crate::edge::publish::{Failure, Folder, Known, Report, publish};
use crate::engine::Engine;
use crate::model::{Digest, Route};
use crate::world::World as _;

pub(super) fn run(global: &Global, options: &Build, terminal: Terminal) -> anyhow::Result<Outcome> {
    let mut timings = Timings::start();
    let Start { world, overrides } = start::site(global, options.base_url.as_deref())?;
    let typed_output = options
        .output
        .as_ref()
        .map(std::path::absolute)
        .transpose()?;
    let settings = Digest::of(format!("{overrides:?} {typed_output:?}").as_bytes());
    let cache = CacheDir::below(world.root());
    let last = timings.stage("recall", || LastRun::load(&cache));

    let listed_at = clock::nanoseconds();
    let listing = timings.stage("list", || world.list());
    let done = timings.stage("compare", || {
        let folder = || look(world.root(), Path::new(&last.output), &last.outputs);
        last.is_of(settings, &listing)
            && folder().is_ok_and(|folder| folder.is_as_recorded(&last.outputs))
    });
    if done {
        terminal.tell(&last.diagnostics, &*world);
        let report = Report::unchanged(&last.outputs);
        show(
            &report,
            Path::new(&last.output),
            options,
            &timings,
            terminal,
        );
        return Ok(Outcome::of(&last.diagnostics, options.strict));
    }

    let engine = timings.stage("read", || Engine::open(world.clone(), overrides));
    let output = match typed_output {
        Some(output) => output,
        None => std::path::absolute(world.root().join(&engine.config().output))?,
    };
    let known = last.known(&output.to_string_lossy());
    let folder = timings.stage("look at output", || look(world.root(), &output, &known))?;
    let report = timings.stage("render + write", || {
        let pages = engine.pages();
        let progress = Progress::new(pages.len(), terminal);
        let outputs = pages.par_iter().map(|page| {
            progress.step();
            engine.outputs(page)
        });
        publish(
            outputs,
            &folder,
            &routes(&engine),
            &known,
            &DiskSink::new(&output),
        )
    })?;

    let mut diagnostics = engine.diagnostics();
    diagnostics.extend(report.diagnostics.iter().cloned());
    let this = LastRun {
        settings: report.failures.is_empty().then_some(settings),
        inputs: LastRun::inputs(&listing, listed_at),
        output: output.to_string_lossy().into_owned(),
        outputs: report.recorded.clone(),
        diagnostics: diagnostics.clone(),
    };
    diagnostics.extend(timings.stage("remember", || this.store(&cache)));
    terminal.tell(&diagnostics, &*world);
    if let Some((first, others)) = report.failures.split_first() {
        return Err(failure(&output, first, others.len()));
    }
    show(&report, &output, options, &timings, terminal);
    Ok(Outcome::of(&diagnostics, options.strict))
}

/// The output folder as it is now, if a site may be written there.
fn look(root: &Path, output: &Path, known: &Known) -> anyhow::Result<Folder> {
    place::check(root, output)?;
    let name = shown(output).display().to_string();
    Folder::open(&DiskSink::new(output), &name, known)
}

/// Every address of the site.
fn routes(engine: &Engine) -> Vec<Route> {
    let pages = engine.pages();
    let routes = pages.par_iter().flat_map_iter(|page| engine.routes(page));
    routes.collect()
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

/// A path as people would type it here.
fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    match path.strip_prefix(here) {
        Ok(below) if below.as_os_str().is_empty() => PathBuf::from("."),
        Ok(below) => below.to_owned(),
        Err(_) => path.to_owned(),
    }
}
