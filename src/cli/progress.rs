//! A bar for builds that take long enough to wonder.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Terminal;

/// Shorter builds show no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts pages; shows a bar on a terminal once a second has passed.
pub(super) struct Progress {
    bar: Option<ProgressBar>,
    started: Instant,
}

impl Progress {
    pub(super) fn new(pages: usize, terminal: Terminal) -> Self {
        let bar = terminal.is_live().then(|| {
            let bar =
                ProgressBar::with_draw_target(Some(pages as u64), ProgressDrawTarget::hidden());
            let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} pages");
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self {
            bar,
            started: Instant::now(),
        }
    }

    /// One more page is done.
    pub(super) fn step(&self) {
        let Some(bar) = &self.bar else { return };
        bar.inc(1);
        if bar.is_hidden() && self.started.elapsed() > PATIENCE {
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
