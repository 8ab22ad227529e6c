//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser as _;
use dateline::cli::{self, args::Args};

fn main() -> ExitCode {
    cli::run(&Args::parse())
}
