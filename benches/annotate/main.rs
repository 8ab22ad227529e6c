//! How fast `annotate` answers: megabytes of input a second on one core.
//!
//! `cargo bench --bench annotate -- texts.jsonl [--summary]`; the file has a line of JSON for each text, as the command reads it. See
//! `benches/README.md`.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "the benchmark reads a real file, by the real clock, and prints what it saw"
)]

use std::env;
use std::fs;
use std::time::Instant;

use anyhow::Context as _;
use dateline::annotate::{Annotator, SUMMARY_WORDS};

/// How often the file is answered; the fastest and the median are told.
const RUNS: usize = 21;

/// A file is answered as often as it takes to make this many bytes, so that a short one can be measured.
const AT_LEAST: usize = 4_000_000;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let file = arguments.iter().find(|it| !it.starts_with("--"));
    let (Some(file), true) = (file, arguments.iter().any(|it| it == "--bench")) else {
        println!(
            "Skipped: this runs as `cargo bench --bench annotate -- FILE`, where FILE has JSON lines with a `text`."
        );
        return Ok(());
    };
    let input = fs::read(file).with_context(|| format!("cannot read `{file}`"))?;
    let lines: Vec<&[u8]> = input
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .collect();
    let times = AT_LEAST / input.len().max(1) + 1;
    let mut annotator = Annotator::new();
    if arguments.iter().any(|it| it == "--summary") {
        annotator = annotator.with_summary(SUMMARY_WORDS);
    }
    let mut out = Vec::new();
    let mut seconds = Vec::new();
    let mut wrong = 0;
    for _ in 0..RUNS {
        wrong = 0;
        let begin = Instant::now();
        for _ in 0..times {
            out.clear();
            for line in &lines {
                wrong += usize::from(annotator.line(line, &mut out).is_err());
            }
        }
        seconds.push(begin.elapsed().as_secs_f64());
    }
    seconds.sort_by(f64::total_cmp);
    #[expect(clippy::cast_precision_loss, reason = "it is told in two digits")]
    let speed = |seconds: f64| (input.len() * times) as f64 / seconds / 1e6;
    let [fastest, median] =
        [seconds.first(), seconds.get(RUNS / 2)].map(|it| it.copied().unwrap_or(f64::NAN));
    #[expect(clippy::cast_precision_loss, reason = "it is told in one digit")]
    let each = fastest / (lines.len() * times).max(1) as f64 * 1e6;
    println!(
        "{} lines, {} bytes of JSON in, {} out, {} lines wrong: {:.1} MB/s at best ({each:.1} microseconds a line), {:.1} MB/s in the median of {RUNS} runs",
        lines.len(),
        input.len(),
        out.len(),
        wrong / times,
        speed(fastest),
        speed(median),
    );
    Ok(())
}
