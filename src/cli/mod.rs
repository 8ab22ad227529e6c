//! The commands: what was typed in, an exit code out. They hold no logic of their own; it is all in the library.

#![expect(
    clippy::disallowed_methods,
    reason = "the command line reaches the terminal, its settings and the files it starts"
)]

mod annotate;
pub mod args;
mod build;
mod check;
mod completions;
mod create;
mod eject;
mod excerpt;
mod init;
mod inspect;
mod new;
mod progress;
pub mod report;
#[cfg(feature = "serve")]
mod serve;
mod start;
mod terminal;
mod timings;
mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use args::{Args, Command};
pub use terminal::Terminal;

use crate::diagnostic::{Diagnostic, Severity};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Fine,
    /// Something in the input is wrong; the rest was done.
    Errors,
}

impl Outcome {
    /// What messages make of a run: errors count, and warnings if they are to.
    fn of(diagnostics: &[Diagnostic], strict: bool) -> Self {
        let least = if strict {
            Severity::Warning
        } else {
            Severity::Error
        };
        if diagnostics.iter().any(|it| it.severity >= least) {
            Self::Errors
        } else {
            Self::Fine
        }
    }
}

/// Does what was typed. Exit codes: 0 all is fine, 1 errors in the input (or warnings under `--strict`), 2 wrong usage, 3 the machine failed.
pub fn run(args: &Args) -> ExitCode {
    let terminal = Terminal::new(&args.global);
    match dispatch(args, terminal) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Errors) => ExitCode::from(1),
        Err(error) => {
            terminal.fail(&error);
            ExitCode::from(if start::is_usage(&error) { 2 } else { 3 })
        }
    }
}

fn dispatch(args: &Args, terminal: Terminal) -> anyhow::Result<Outcome> {
    start::threads(&args.global, matches!(args.command, Command::Build(_)))?;
    match &args.command {
        Command::Init(options) => init::run(&args.global, options, terminal),
        Command::New(options) => new::run(&args.global, options, terminal),
        Command::Build(options) => build::run(&args.global, options, terminal),
        #[cfg(feature = "serve")]
        Command::Serve(options) => serve::run(&args.global, options, terminal),
        Command::Check(options) => check::run(&args.global, *options, terminal),
        Command::Verify(options) => verify::run(&args.global, options, terminal),
        Command::Inspect(options) => inspect::run(&args.global, options, terminal),
        Command::Annotate(options) => annotate::run(*options, terminal),
        Command::Eject(options) => eject::run(&args.global, options, terminal),
        Command::Completions(options) => completions::run(options),
    }
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

/// "1 quotation", "812 quotations"
fn many(count: usize, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {one}{s}")
}
