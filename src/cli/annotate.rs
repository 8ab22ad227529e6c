//! `dateline annotate`: lines of JSON in, their time expressions or summaries out.

use std::io::{BufRead as _, Write as _};

use super::args::Annotate;
use super::{Outcome, Terminal};
use crate::annotate::Annotator;

/// Bytes that are gathered before they are written.
const BLOCK: usize = 1 << 16;

pub(super) fn run(options: Annotate, terminal: Terminal) -> anyhow::Result<Outcome> {
    let mut input = std::io::BufReader::with_capacity(BLOCK, std::io::stdin().lock());
    let mut output = std::io::stdout().lock();
    let mut annotator = Annotator::new();
    if options.events {
        annotator = annotator.with_events();
    }
    if options.summary {
        annotator = annotator.with_summary(options.words);
    }
    let (mut line, mut out) = (Vec::new(), Vec::with_capacity(2 * BLOCK));
    let mut outcome = Outcome::Fine;
    for number in 1_u64.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if let Err(wrong) = annotator.line(&line, &mut out) {
            terminal.wrong_line(number, &wrong);
            outcome = Outcome::Errors;
        }
        // A pipe that waits for each answer gets it: what is read is answered before more is asked for.
        if out.len() >= BLOCK || input.buffer().is_empty() {
            // Who has read enough, as `head` has, may close the pipe.
            if output
                .write_all(&out)
                .and_then(|()| output.flush())
                .is_err()
            {
                return Ok(outcome);
            }
            out.clear();
        }
    }
    Ok(outcome)
}
