//! Follows the files of a site and tells which of them to read again. Reads none itself.

mod followed;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RemoveKind};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use self::followed::Followed;
use super::disk::DiskWorld;
use crate::model::SourcePath;

/// How long to wait for the next event of a batch. One save gives three to six events within about a millisecond: this takes them together and
/// is still far below what anybody notices.
const DRAIN: Duration = Duration::from_millis(4);

/// The longest time to gather a batch for. A checkout of thousands of files gives events for seconds: it is cut, so that the preview moves along.
const LONGEST: Duration = Duration::from_millis(50);

/// A new folder is watched only after its creation has been reported. What was written into it in between is found by looking at everything
/// once more, this long after the last such report.
const SETTLE: Duration = Duration::from_millis(100);

/// What happened to the files since the last batch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Files, and perhaps folders that are gone: changed, new or removed.
    pub files: BTreeSet<SourcePath>,
    /// Whether others may have changed that are not named, so that the whole site is to be listed again.
    pub everything: bool,
}

impl Batch {
    fn is_empty(&self) -> bool {
        self.files.is_empty() && !self.everything
    }
}

/// The files of a site under observation, from [`Watch::start`] on.
pub struct Watch {
    followed: Followed,
    watcher: RecommendedWatcher,
    signals: Receiver<Signal>,
    quit: Quit,
    settle_at: Option<Instant>,
}

enum Signal {
    Event(notify::Result<notify::Event>),
    Quit,
}

/// Ends a [`Watch`] from another thread.
#[derive(Clone, Debug)]
pub struct Quit(Sender<Signal>);

impl Quit {
    /// Makes the next [`Watch::wait`] return none.
    pub fn quit(&self) {
        // A watch that is gone has ended already.
        let _ = self.0.send(Signal::Quit);
    }
}

impl Watch {
    /// Begins to follow the folders of a site and its configuration file, whether they exist yet or not.
    ///
    /// # Errors
    /// The system cannot watch these folders.
    pub fn start(world: &DiskWorld) -> anyhow::Result<Self> {
        let followed = Followed::of(world)?;
        let (sender, signals) = mpsc::channel();
        let quit = Quit(sender.clone());
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.as_ref().map_or(true, tells_of_change) {
                // The receiver is gone only when the watch is being dropped.
                let _ = sender.send(Signal::Event(event));
            }
        })
        .context("cannot watch files on this system")?;
        let mut watch = Self {
            followed,
            watcher,
            signals,
            quit,
            settle_at: None,
        };
        for (folder, mode) in watch.followed.folders() {
            if folder.is_dir() {
                watch
                    .watcher
                    .watch(&folder, mode)
                    .with_context(|| format!("cannot follow the folder {}", folder.display()))?;
            }
        }
        Ok(watch)
    }

    /// A handle that ends this watch.
    pub fn quit(&self) -> Quit {
        self.quit.clone()
    }

    /// Waits for the next changes. None once [`Quit::quit`] was called.
    pub fn wait(&mut self) -> Option<Batch> {
        let mut batch = Batch::default();
        while batch.is_empty() {
            match self.receive(self.settle_at) {
                Ok(signal) => self.take(signal, &mut batch)?,
                Err(RecvTimeoutError::Timeout) => {
                    self.settle_at = None;
                    batch.everything = true;
                    return Some(batch);
                }
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
        let end = Instant::now() + LONGEST;
        loop {
            let now = Instant::now();
            match self.receive(Some(end.min(now + DRAIN))) {
                Ok(signal) if now < end => self.take(signal, &mut batch)?,
                Ok(signal) => {
                    self.take(signal, &mut batch)?;
                    break;
                }
                Err(_) => break,
            }
        }
        if batch.everything {
            self.settle_at = Some(Instant::now() + SETTLE);
        }
        Some(batch)
    }

    fn receive(&self, deadline: Option<Instant>) -> Result<Signal, RecvTimeoutError> {
        match deadline {
            Some(deadline) => self
                .signals
                .recv_timeout(deadline.saturating_duration_since(Instant::now())),
            None => self
                .signals
                .recv()
                .map_err(|_| RecvTimeoutError::Disconnected),
        }
    }

    /// Adds a signal to a batch. None if it is the last.
    fn take(&mut self, signal: Signal, batch: &mut Batch) -> Option<()> {
        match signal {
            Signal::Quit => return None,
            Signal::Event(Ok(event)) if !event.need_rescan() => self.take_event(&event, batch),
            Signal::Event(_) => {
                // Events were lost, and among them perhaps folders that ought to be watched.
                for (folder, mode) in self.followed.folders() {
                    self.follow(&folder, mode);
                }
                batch.everything = true;
            }
        }
        Some(())
    }

    fn take_event(&mut self, event: &notify::Event, batch: &mut Batch) {
        for path in &event.paths {
            let folders = self.followed.folders();
            if let Some((folder, mode)) = folders.into_iter().find(|(folder, _)| folder == path) {
                if moves_folders(event.kind) {
                    self.follow(&folder, mode);
                    batch.everything = true;
                }
            } else if let Some(name) = self.followed.name(path) {
                if is_folder(event.kind, path) {
                    batch.everything |= moves_folders(event.kind);
                } else {
                    batch.files.insert(name);
                }
            }
        }
    }

    /// Watches a folder that came, went, or was replaced by another of the same name.
    fn follow(&mut self, folder: &Path, mode: RecursiveMode) {
        // Nothing to take back if the folder was not watched; if it cannot be watched now, it went again and that will be reported.
        let _ = self.watcher.unwatch(folder);
        if folder.is_dir() {
            let _ = self.watcher.watch(folder, mode);
        }
    }
}

/// Reading a file is reported too, also our own reading: such events are dropped at the door.
fn tells_of_change(event: &notify::Event) -> bool {
    match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}

/// Whether an event at a folder means that other paths may exist now. Some systems report a folder as modified whenever a file in it is; the
/// file is then reported as well.
fn moves_folders(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any)
    )
}

fn is_folder(kind: EventKind, path: &Path) -> bool {
    matches!(
        kind,
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder)
    ) || path.is_dir()
}
