//! What every command needs first: the site that was meant, and the day it is built for.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;

use super::args::Global;
use crate::config::{self, Config};
use crate::edge::clock::{self, BadClock};
use crate::edge::disk::DiskWorld;
use crate::edge::place::BadPlace;
use crate::edge::publish::NotOurs;
use crate::engine::{BUILD_TEXT, Overrides};
use crate::model::Date;
use crate::world::World as _;

/// The command cannot do what was typed.
#[derive(Debug)]
pub(super) struct Usage(String);

impl Usage {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// Whether an error can be mended by typing something else.
pub(super) fn is_usage(error: &anyhow::Error) -> bool {
    error.is::<Usage>() || error.is::<BadClock>() || error.is::<BadPlace>() || error.is::<NotOurs>()
}

/// A site on disk, and what the command line settles of it.
#[derive(Clone, Debug)]
pub(super) struct Start {
    pub(super) world: Arc<DiskWorld>,
    pub(super) overrides: Overrides,
}

/// Finds the site that was meant.
///
/// # Errors
/// If there is no such folder or configuration, or the clock is set to nonsense: [`is_usage`].
pub(super) fn site(global: &Global, base_url: Option<&str>) -> anyhow::Result<Start> {
    let root = &global.root;
    if !root.is_dir() {
        return Err(Usage::new(format!("there is no folder `{}`", root.display())).into());
    }
    let world = match &global.config {
        Some(file) if !file.is_file() => {
            return Err(Usage::new(format!("there is no file `{}`", file.display())).into());
        }
        Some(file) => DiskWorld::new(root, as_root(root, file)),
        None => DiskWorld::at(root),
    };
    let overrides = Overrides {
        config: world.config().clone(),
        as_of: day(global, &world)?,
        future: global.future,
        drafts: global.drafts,
        base_url: base_url.map(str::to_owned),
        text_bytes: BUILD_TEXT,
    };
    Ok(Start {
        world: Arc::new(world),
        overrides,
    })
}

/// The day that was typed; else today, where the site is.
pub(super) fn day(global: &Global, world: &DiskWorld) -> anyhow::Result<Date> {
    if let Some(day) = global.as_of {
        return Ok(day);
    }
    // Only the zone is wanted; what is wrong with the file is told by whoever builds the site.
    let text = world.read(world.config()).unwrap_or_default();
    let (config, _) = config::read(world.config(), &text, Config::new(Date::MIN));
    Ok(clock::today(config.time_zone.as_deref())?)
}

/// Sets up the threads of this run, as many as were asked for. A build has nothing else to do on this thread, so it is one of them: one
/// that only waited for the others would have memory of its own, too.
pub(super) fn threads(global: &Global, is_build: bool) -> anyhow::Result<()> {
    let mut threads = rayon::ThreadPoolBuilder::new();
    if let Some(jobs) = global.jobs {
        threads = threads.num_threads(jobs.get());
    } else if !is_build {
        return Ok(());
    }
    if is_build {
        threads = threads.use_current_thread();
    }
    threads.build_global().context("cannot start the threads")
}

/// The configuration file as a path that begins as the root does, if it lies below it, so that messages name it relative to the root.
fn as_root(root: &Path, file: &Path) -> PathBuf {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    let below = real(file).zip(real(root)).and_then(|(file, root)| {
        let below = file.strip_prefix(root).ok()?;
        Some(below.to_owned())
    });
    below.map_or_else(|| file.to_owned(), |below| root.join(below))
}
