//! Sites that are held in memory, for tests of the library.

use std::sync::Arc;

use dateline::edge::memory::MemoryWorld;
use dateline::engine::{Engine, Overrides, PREVIEW_TEXT};
use dateline::model::{Date, SourcePath};

/// A site of these files, each with its text, on a day.
pub(crate) fn open(as_of: Date, files: &[(&str, &str)]) -> Engine {
    let world = MemoryWorld::new();
    for (path, text) in files {
        world.set(path, *text);
    }
    let overrides = Overrides {
        config: SourcePath::new("dateline.toml"),
        as_of,
        future: false,
        drafts: false,
        base_url: None,
        text_bytes: PREVIEW_TEXT,
    };
    Engine::open(Arc::new(world), overrides)
}
