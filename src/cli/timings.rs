//! How long each stage of a command took.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

/// Stages and their times, in the order in which they ran.
#[derive(Clone, Debug)]
pub(super) struct Timings {
    started: Instant,
    stages: Vec<(&'static str, Duration)>,
    /// Parts of a stage: its number from 1, name and time.
    parts: Vec<(usize, &'static str, Duration)>,
}

impl Timings {
    pub(super) fn start() -> Self {
        Self {
            started: Instant::now(),
            stages: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// Does something and notes how long it took.
    pub(super) fn stage<T>(&mut self, name: &'static str, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        self.stages.push((name, started.elapsed()));
        result
    }

    /// Notes how long the parts of the stage before took, over all threads. Nothing is noted of parts that took no time.
    pub(super) fn parts(&mut self, parts: impl IntoIterator<Item = (&'static str, Duration)>) {
        let stage = self.stages.len();
        let took = parts.into_iter().filter(|(_, time)| !time.is_zero());
        self.parts
            .extend(took.map(|(name, time)| (stage, name, time)));
    }

    /// Since the start.
    pub(super) fn total(&self) -> Duration {
        self.started.elapsed()
    }

    /// A row a stage, the parts of it below it, and the total.
    pub(super) fn table(&self) -> String {
        let mut table = String::new();
        for (stage, part, time) in self.rows() {
            let name = part.map_or(stage.to_owned(), |part| format!("  {part}"));
            // Writing to a String does not fail.
            let _ = writeln!(table, "{name:<16} {:>9.1} ms", milliseconds(time));
        }
        table.truncate(table.trim_end().len());
        table
    }

    /// The same for programs: milliseconds by stage, and by `stage: part`.
    pub(super) fn json(&self) -> serde_json::Value {
        self.rows()
            .map(|(stage, part, time)| {
                let name = part.map_or(stage.to_owned(), |part| format!("{stage}: {part}"));
                (name, milliseconds(time).into())
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
    }

    /// Stages, those with a name behind it parts of the stage, and their times.
    fn rows(&self) -> impl Iterator<Item = (&'static str, Option<&'static str>, Duration)> {
        let stages = (1..).zip(&self.stages);
        let rows = stages.flat_map(|(number, (stage, time))| {
            let parts = self.parts.iter();
            let parts = parts.filter(move |(of, ..)| *of == number);
            let parts = parts.map(|(_, part, time)| (*stage, Some(*part), *time));
            std::iter::once((*stage, None, *time)).chain(parts)
        });
        rows.chain([("total", None, self.total())])
    }
}

fn milliseconds(time: Duration) -> f64 {
    (time.as_secs_f64() * 10_000.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_below_their_stage() {
        let mut timings = Timings::start();
        timings.stages = vec![
            ("list", Duration::ZERO),
            ("read", Duration::from_millis(25)),
        ];
        timings.parts([
            ("load", Duration::from_micros(20_060)),
            ("events", Duration::ZERO),
        ]);
        timings.stages.push(("plan", Duration::from_millis(2)));
        let table = timings.table();
        let (rows, total) = table.rsplit_once('\n').unwrap();
        assert_eq!(
            rows,
            "list                   0.0 ms\nread                  25.0 ms\n  load                20.1 ms\nplan                   2.0 ms"
        );
        assert!(total.starts_with("total"), "{total}");
        assert_eq!(timings.json()["read: load"], 20.1);
    }
}
