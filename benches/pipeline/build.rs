//! `dateline build`: from nothing, with nothing to do, and after an edit.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::corpus::Corpus;
use crate::program::{self, Cost};
use crate::table::{Row, Table};

/// How often a build from nothing is measured, after one that is not.
const FULL_BUILDS: usize = 3;

/// How often each build that has little to do is measured.
const REBUILDS: usize = 5;

pub(crate) fn measure(corpus: &Corpus, table: &mut Table) -> anyhow::Result<()> {
    let build = Build {
        corpus,
        output: corpus.root.join("public"),
    };
    build.full(table, "full build, no JSON", |command| {
        command.arg("--config").arg(corpus.config("no-json.toml"));
    })?;
    build.full(table, "full build, `--jobs 1`", |command| {
        command.args(["--jobs", "1"]);
    })?;
    // Last, so that what follows builds upon it.
    build.full(table, "full build", |_| {})?;

    let unchanged: Vec<Cost> = (0..REBUILDS)
        .map(|_| build.run(|_| {}))
        .collect::<anyhow::Result<_>>()?;
    table.push(row("build, nothing changed", &unchanged));

    let newest = &corpus.newest;
    let mut edited = Vec::new();
    for number in 0..REBUILDS {
        let text = format!("{} It was edited, time {number}.\n", newest.text.trim_end());
        fs::write(&newest.file, text)?;
        edited.push(build.run(|_| {})?);
    }
    fs::write(&newest.file, &newest.text)?;
    table.push(row("build, one article edited", &edited));
    Ok(())
}

struct Build<'a> {
    corpus: &'a Corpus,
    output: PathBuf,
}

impl Build<'_> {
    /// Builds into an empty folder, with nothing kept from the build before.
    fn full(
        &self,
        table: &mut Table,
        name: &str,
        options: impl Fn(&mut Command),
    ) -> anyhow::Result<()> {
        let mut costs = Vec::new();
        for number in 0..=FULL_BUILDS {
            for folder in [&self.output, &self.corpus.root.join(".dateline")] {
                if folder.exists() {
                    fs::remove_dir_all(folder)?;
                }
            }
            let cost = self.run(&options)?;
            if number > 0 {
                costs.push(cost);
            }
        }
        let (files, bytes) = size(&self.output)?;
        table.push(Row {
            files: Some(files),
            bytes: Some(bytes),
            ..row(name, &costs)
        });
        Ok(())
    }

    fn run(&self, options: impl Fn(&mut Command)) -> anyhow::Result<Cost> {
        let mut command = program::command("build", &self.corpus.root);
        command.arg("--output").arg(&self.output);
        options(&mut command);
        // Not in the root: it must stay as it is.
        let scratch = self.corpus.root.parent().unwrap_or(&self.corpus.root);
        program::run(command, scratch)
    }
}

fn row(name: &str, costs: &[Cost]) -> Row {
    let written = costs
        .last()
        .and_then(|cost| cost.result["written"].as_u64());
    Row {
        name: name.to_owned(),
        times: costs.iter().map(|cost| cost.wall).collect(),
        cpu: costs
            .iter()
            .map(|cost| cost.used.utime + cost.used.stime)
            .collect(),
        peak: costs.iter().map(|cost| cost.used.maxrss).max(),
        files: written,
        ..Row::default()
    }
}

/// Files and bytes of a folder.
fn size(folder: &Path) -> io::Result<(u64, u64)> {
    let mut sum = (0, 0);
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (files, bytes) = if entry.file_type()?.is_dir() {
            size(&entry.path())?
        } else {
            (1, entry.metadata()?.len())
        };
        sum = (sum.0 + files, sum.1 + bytes);
    }
    Ok(sum)
}
