//! What was measured, as a Markdown table.

use std::fmt;
use std::time::Duration;

/// A table for one size of the site.
pub(crate) struct Table {
    articles: usize,
    rows: Vec<Row>,
}

/// One thing that was measured some times. What is empty or absent is printed as a dash.
#[derive(Default)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) times: Vec<Duration>,
    /// User and system time of all threads.
    pub(crate) cpu: Vec<Duration>,
    /// Bytes of memory.
    pub(crate) peak: Option<u64>,
    /// Files written.
    pub(crate) files: Option<u64>,
    pub(crate) bytes: Option<u64>,
    pub(crate) remark: String,
}

impl Row {
    /// What was measured once, as time only.
    pub(crate) fn once(name: &str, time: Duration) -> Self {
        Self {
            name: name.to_owned(),
            times: vec![time],
            ..Self::default()
        }
    }
}

impl Table {
    pub(crate) fn new(articles: usize) -> Self {
        Self {
            articles,
            rows: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, row: Row) {
        self.rows.push(row);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "### {} articles\n", self.articles)?;
        writeln!(
            f,
            "| | runs | median ms | min | max | cpu ms | peak MiB | files written | MB | |"
        )?;
        writeln!(f, "|---|--:|--:|--:|--:|--:|--:|--:|--:|---|")?;
        for row in &self.rows {
            let times = sorted(&row.times);
            writeln!(
                f,
                "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
                row.name,
                or_dash(Some(times.len()).filter(|runs| *runs > 0)),
                milliseconds(median(&times)),
                milliseconds(times.first().copied()),
                milliseconds(times.last().copied()),
                milliseconds(median(&sorted(&row.cpu))),
                or_dash(row.peak.filter(|bytes| *bytes > 0).map(|bytes| bytes >> 20)),
                or_dash(row.files),
                tenths(row.bytes.map(|bytes| bytes / 100_000)),
                row.remark,
            )?;
        }
        Ok(())
    }
}

fn sorted(times: &[Duration]) -> Vec<Duration> {
    let mut times = times.to_vec();
    times.sort_unstable();
    times
}

fn median(sorted: &[Duration]) -> Option<Duration> {
    sorted.get(sorted.len() / 2).copied()
}

fn milliseconds(time: Option<Duration>) -> String {
    or_dash(time.map(|time| format!("{:.1}", time.as_secs_f64() * 1e3)))
}

fn tenths(tenths: Option<u64>) -> String {
    or_dash(tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)))
}

fn or_dash(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}
