//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser as _;
use dateline::cli::{self, args::Args};

/// Rendering makes and drops many small values on all threads: this allocator takes a tenth off a build, and some more by large pages
/// of memory (see `benches/`). Its second version needs less memory than the third.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::run(&Args::parse())
}
