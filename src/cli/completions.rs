//! `dateline completions`: what a shell needs to complete our commands.

use std::io::Write as _;

use clap::CommandFactory as _;

use super::Outcome;
use super::args::{Args, Completions};

pub(super) fn run(options: &Completions) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(options.shell, &mut Args::command(), "dateline", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Outcome::Fine)
}
