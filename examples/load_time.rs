//! How long the load stage takes: `cargo run --release --example load_time -- FOLDER`.

use std::time::Instant;

use dateline::config::Config;
use dateline::load;
use dateline::model::{Date, Source, SourcePath};

const ROUNDS: u32 = 20;

fn main() -> std::io::Result<()> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "content".to_owned());
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() {
            sources.push(Source {
                path: SourcePath::new(format!("content/{name}")),
                bytes: std::fs::read(entry.path())?,
                sidecar: None,
            });
        }
    }
    let config = Config::new(Date::constant(2026, 11, 23));
    let bytes: usize = sources.iter().map(|source| source.bytes.len()).sum();
    for round in 0..ROUNDS {
        let start = Instant::now();
        let blocks: usize = sources
            .iter()
            .flat_map(|source| load::read(source, &config).0)
            .map(|article| article.body.len())
            .sum();
        let each = start.elapsed() / u32::try_from(sources.len().max(1)).unwrap_or(1);
        if round + 1 == ROUNDS {
            println!(
                "{} sources, {bytes} bytes, {blocks} blocks: {each:?} each",
                sources.len()
            );
        }
    }
    Ok(())
}
