//! Times and memory of the release program on synthetic articles: building, building again, and editing under the preview.
//!
//! `cargo bench` measures 1,000 and 10,000 articles, `cargo bench -- 1000` only as many. See `benches/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "the benchmark runs the program on real files, by the real clock, and prints what it saw"
)]

mod build;
mod corpus;
mod http;
mod program;
mod serve;
mod table;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

use self::corpus::{Corpus, Generator};
use self::table::Table;

/// The sizes that are measured unless told otherwise.
const SIZES: [usize; 2] = [1_000, 10_000];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if !arguments.iter().any(|argument| argument == "--bench") {
        println!("Skipped: this runs under `cargo bench`.");
        return Ok(());
    }
    let generator = match Generator::find() {
        Ok(generator) => generator,
        Err(why) => {
            println!("Skipped: {why}.");
            return Ok(());
        }
    };
    for size in sizes(&arguments)? {
        let work = work();
        let scratch = tempfile::Builder::new()
            .prefix("dateline-bench-")
            .tempdir_in(&work)
            .with_context(|| {
                format!("cannot work in `{}`: is the folder there?", work.display())
            })?;
        let corpus = Corpus::make(&generator, scratch.path(), size)?;
        let mut table = Table::new(size);
        build::measure(&corpus, &mut table)?;
        serve::measure(&corpus, &mut table)?;
        println!("{table}");
    }
    Ok(())
}

/// The sizes that were typed; what begins with `--` was added by Cargo.
fn sizes(arguments: &[String]) -> anyhow::Result<Vec<usize>> {
    let typed = arguments.iter().filter(|word| !word.starts_with("--"));
    let sizes: Vec<usize> = typed
        .map(|word| {
            word.replace([',', '_'], "")
                .parse()
                .with_context(|| format!("`{word}` is no number of articles"))
        })
        .collect::<anyhow::Result<_>>()?;
    Ok(if sizes.is_empty() {
        SIZES.to_vec()
    } else {
        sizes
    })
}

/// Where to work. Memory, where there is a folder in it: then the program is measured, and not the disk.
fn work() -> PathBuf {
    let memory = Path::new("/dev/shm");
    match env::var_os("DATELINE_BENCH_WORK") {
        Some(folder) => folder.into(),
        None if memory.is_dir() => memory.to_owned(),
        None => env::temp_dir(),
    }
}
