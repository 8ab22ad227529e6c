//! `dateline serve`: shows the site and follows every save.

use std::path::Path;
use std::sync::Arc;

use crate::edge::serve::{Notice, ServeOptions, serve};
use crate::engine::Overrides;
use crate::world::World;

/// Serves the site in `root` until the process ends. `print` gets each notice as it comes.
///
/// # Errors
/// The port is taken, or the system cannot watch files.
pub fn run(
    world: Arc<dyn World>,
    overrides: Overrides,
    options: &ServeOptions,
    root: &Path,
    print: impl Fn(Notice),
) -> anyhow::Result<()> {
    serve(world, overrides, options, root, print)
}
