//! Running the program that Cargo built, and what a run cost.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use wait4::{ResourceUsage, Wait4 as _};

/// The day of every build: after the last article.
const AS_OF: &str = "2026-11-23";

/// What a run cost.
pub(crate) struct Cost {
    pub(crate) wall: Duration,
    pub(crate) used: ResourceUsage,
    /// What it printed at its end.
    pub(crate) result: Value,
}

/// A command of the program for a site.
pub(crate) fn command(name: &str, root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command
        .args([name, "--as-of", AS_OF, "--format", "json", "--root"])
        .arg(root)
        .env_remove("SOURCE_DATE_EPOCH")
        .stdin(Stdio::null());
    command
}

/// Runs a command to its end. What it prints goes through files beside the site: nobody has to read while the clock runs.
pub(crate) fn run(mut command: Command, scratch: &Path) -> anyhow::Result<Cost> {
    let results = scratch.join("results.txt");
    let messages = scratch.join("messages.txt");
    command
        .stdout(File::create(&results)?)
        .stderr(File::create(&messages)?);
    let start = Instant::now();
    let ended = command.spawn()?.wait4()?;
    let wall = start.elapsed();
    ensure!(
        ended.status.success(),
        "{command:?} ended with {}\n{}",
        ended.status,
        fs::read_to_string(messages)?
    );
    let results = fs::read_to_string(results)?;
    let result = results.lines().last().context("no result was printed")?;
    Ok(Cost {
        wall,
        used: ended.rusage,
        result: serde_json::from_str(result)?,
    })
}
