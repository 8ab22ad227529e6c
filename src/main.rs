//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser as _;
use dateline::cli::{self, args::Args};

/// Rendering makes and drops many small values on all threads: this allocator takes a tenth off a build (see `benches/`).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(&Args::parse())
}
