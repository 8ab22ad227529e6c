//! `dateline verify`: whether the published data still says what its sources say.

use std::path::{Component, Path};

use rayon::prelude::*;
use serde::Serialize;

use super::args::{Global, Verify};
use super::start::{self, Start, Usage};
use super::{Outcome, Terminal, many, shown};
use crate::config::{self, Config};
use crate::edge::disk::{DiskSink, DiskWorld};
use crate::edge::publish;
use crate::model::{Route, SourcePath};
use crate::verify::{Counts, Fault, Ledger, NotData};
use crate::world::{Sink as _, World as _};

pub(super) fn run(
    global: &Global,
    options: &Verify,
    terminal: Terminal,
) -> anyhow::Result<Outcome> {
    let Start { world, overrides } = start::site(global, None)?;
    let (config, _) = config::read(
        world.config(),
        &world.read(world.config()).unwrap_or_default(),
        Config::new(overrides.as_of),
    );
    let output = match &options.output {
        Some(output) => std::path::absolute(output)?,
        None => std::path::absolute(world.root().join(&config.output))?,
    };
    let mut faults = Vec::new();
    let ledger = read(&world, &output, &mut faults)?;
    let counts = ledger.counts();
    if counts.files == 0 && faults.is_empty() {
        return Err(without_data(&output, &config));
    }
    faults.extend(check(&world, &ledger));
    faults.sort_unstable();
    for fault in &faults {
        terminal.announce(&fault.to_string(), &Told::of(fault));
    }
    terminal.result(
        &told(counts, faults.len()),
        &Total::of(counts, faults.len()),
    );
    Ok(if faults.is_empty() {
        Outcome::Fine
    } else {
        Outcome::Errors
    })
}

/// Takes in all data of a published site.
fn read(world: &DiskWorld, output: &Path, faults: &mut Vec<Fault>) -> anyhow::Result<Ledger> {
    let sink = DiskSink::new(output);
    let files = publish::published(&sink)?.ok_or_else(|| {
        let folder = shown(output).display().to_string();
        Usage::new(format!(
            "there is no site in `{folder}`: `dateline build` writes one, `--output` names another folder"
        ))
    })?;
    // What a site keeps in `static/` is its own.
    let ours = |path: &&str| {
        path.ends_with(".json")
            && world
                .stamp(&SourcePath::new(format!("static/{path}")))
                .is_none()
    };
    let mut ledger = Ledger::default();
    for path in files.iter().map(Route::as_str).filter(ours) {
        let name = shown(&output.join(path))
            .to_string_lossy()
            .replace('\\', "/");
        let says = |says: &str| Fault::Data {
            file: name.clone(),
            says: says.to_owned(),
        };
        let says = match sink.read(path) {
            Ok(Some(bytes)) => match ledger.add(path, &name, &bytes) {
                Ok(()) | Err(NotData::Other) => continue,
                Err(NotData::Broken) => says("is no JSON any more"),
                Err(NotData::Version) => says("is no data of this version"),
            },
            Ok(None) => says("is gone"),
            Err(error) => says(&format!("cannot be read: {error}")),
        };
        ledger.lose(path);
        faults.push(says);
    }
    Ok(ledger.settled())
}

/// Compares every source with what is claimed of it.
fn check(world: &DiskWorld, ledger: &Ledger) -> Vec<Fault> {
    let sources: Vec<&str> = ledger.sources().collect();
    let of_source = |file: &str| {
        let gone = |why: String| {
            vec![Fault::Gone {
                file: file.to_owned(),
                why,
            }]
        };
        if !is_below(file) {
            return gone("it does not lie in this site".to_owned());
        }
        match world.read(&SourcePath::new(file)) {
            Ok(bytes) => ledger.check(file, &bytes),
            Err(error) => gone(error.to_string()),
        }
    };
    let faults = sources.into_par_iter().flat_map_iter(of_source);
    faults
        .chain(ledger.faults().cloned().collect::<Vec<_>>())
        .collect()
}

/// Data that somebody changed must not lead out of the site.
fn is_below(file: &str) -> bool {
    let mut parts = Path::new(file).components();
    !file.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)))
}

fn without_data(output: &Path, config: &Config) -> anyhow::Error {
    let folder = shown(output).display().to_string();
    let why = if config.json {
        "build it again"
    } else {
        "`json = false` in the configuration switches it off; take that line out and build again"
    };
    Usage::new(format!(
        "nothing can be checked: the site in `{folder}` has no data beside its pages. {why}"
    ))
    .into()
}

/// "Checked 812 quotations from 25 sources: all hold."
fn told(counts: Counts, faults: usize) -> String {
    let checked = format!(
        "Checked {} from {}, in {} of data",
        many(counts.quotes, "quotation"),
        many(counts.sources, "source"),
        many(counts.files, "file"),
    );
    if faults == 0 {
        format!("{checked}: all hold.")
    } else {
        format!("{checked}: {}.", many(faults, "fault"))
    }
}

/// A fault as data.
#[derive(Serialize)]
struct Told<'a> {
    fault: &'static str,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    was: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<&'a str>,
    message: String,
}

impl<'a> Told<'a> {
    fn of(fault: &'a Fault) -> Self {
        let (name, file, line, was, is) = match fault {
            Fault::Words {
                file,
                line,
                was,
                is,
            } => ("words", file, Some(*line), Some(&**was), Some(&**is)),
            Fault::Changed { file } => ("changed", file, None, None, None),
            Fault::Gone { file, .. } => ("gone", file, None, None, None),
            Fault::Data { file, .. } => ("data", file, None, None, None),
        };
        Self {
            fault: name,
            file,
            line,
            was,
            is,
            message: fault.to_string(),
        }
    }
}

/// The last line as data.
#[derive(Serialize)]
struct Total {
    quotations: usize,
    sources: usize,
    files: usize,
    faults: usize,
}

impl Total {
    fn of(counts: Counts, faults: usize) -> Self {
        Self {
            quotations: counts.quotes,
            sources: counts.sources,
            files: counts.files,
            faults,
        }
    }
}
