//! How long each stage of a command took.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// Stages and their times, in the order in which they ran.
#[derive(Clone, Debug)]
pub(super) struct Timings {
    started: Instant,
    stages: Vec<(&'static str, Duration)>,
}

impl Timings {
    pub(super) fn start() -> Self {
        Self {
            started: Instant::now(),
            stages: Vec::new(),
        }
    }

    /// Does something and notes how long it took.
    pub(super) fn stage<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        self.stages.push((name, started.elapsed()));
        result
    }

    /// Since the start.
    pub(super) fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// A row a stage, and the total.
    pub(super) fn table(&self) -> String {
        let mut table = String::new();
        for (name, time) in self.rows() {
            // Writing to a String does not fail.
            let _ = writeln!(table, "{name:<16} {:>9.1} ms", milliseconds(time));
        }
        table.truncate(table.trim_end().len());
        table
    }

    /// The same for programs: milliseconds by stage.
    pub(super) fn json(&self) -> serde_json::Value {
        self.rows()
            .map(|(name, time)| (name.to_owned(), milliseconds(time).into()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    fn rows(&self) -> impl Iterator<Item = (&'static str, Duration)> {
        let stages = self.stages.iter().copied();
        stages.chain([("total", self.total())])
    }
}

fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000.0).round() / 10.0
}
