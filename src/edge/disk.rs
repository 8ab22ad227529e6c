//! The world and the sink on a disk.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the place where files are reached"
)]

mod sink;
mod walk;
mod world;

pub use sink::DiskSink;
pub use world::DiskWorld;

use std::fs::Metadata;
use std::time::UNIX_EPOCH;

use crate::model::Stamp;

/// Size and time of last change, as the file system tells them.
fn stamp_of(metadata: &Metadata) -> Stamp {
    let nanos = |time: std::time::Duration| i64::try_from(time.as_nanos()).unwrap_or(i64::MAX);
    let modified = match metadata.modified() {
        Ok(time) => match time.duration_since(UNIX_EPOCH) {
            Ok(since) => nanos(since),
            Err(before) => -nanos(before.duration()),
        },
        // A system without such times: only the size tells that a file changed.
        Err(_) => 0,
    };
    Stamp {
        size: metadata.len(),
        modified,
    }
}
