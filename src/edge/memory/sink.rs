//! An output folder in a map, with a fault to order.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::edge::publish::temporary_name;
use crate::model::Stamp;
use crate::world::Sink;

/// A [`Sink`] in memory that behaves like a folder: a file needs its folder, a name is a file or a folder.
#[derive(Debug, Default)]
pub struct MemorySink(Mutex<State>);

/// What goes wrong, counted in operations from 0.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// One operation fails; those after it succeed.
    Once(usize, io::ErrorKind),
    /// This operation and all later ones fail: a disk that is full or read-only.
    From(usize, io::ErrorKind),
    /// The program is killed during this operation: nothing happens any more, and of a file being written half is there, under its temporary
    /// name or in a temporary folder.
    Death(usize),
}

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<String, (Vec<u8>, Stamp)>,
    folders: BTreeSet<String>,
    changes: i64,
    operations: usize,
    fault: Option<Fault>,
    log: Vec<String>,
}

impl MemorySink {
    /// An empty place.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file there as a stranger would: with its folders, without a fault.
    pub fn put(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        let mut state = self.state();
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            state.folders.insert(parent.to_owned());
            folder = parent;
        }
        state.store(path, bytes.into());
    }

    /// All files and what they hold.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let state = self.state();
        let files = state.files.iter();
        files
            .map(|(path, (bytes, _))| (path.clone(), bytes.clone()))
            .collect()
    }

    /// Orders a fault, or heals it, and counts operations from 0 again.
    pub fn set_fault(&self, fault: Option<Fault>) {
        let mut state = self.state();
        state.fault = fault;
        state.operations = 0;
        state.log.clear();
    }

    /// What was done since the last [`set_fault`](Self::set_fault), one line each.
    pub fn log(&self) -> Vec<String> {
        self.state().log.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Counts an operation; an error if it is to fail.
    fn begin(&mut self, what: String) -> io::Result<()> {
        let number = self.operations;
        self.operations += 1;
        let failure = match self.fault {
            Some(Fault::Once(at, kind)) if number == at => Some(io::Error::from(kind)),
            Some(Fault::From(at, kind)) if number >= at => Some(io::Error::from(kind)),
            Some(Fault::Death(at)) if number >= at => Some(io::Error::other("killed")),
            _ => None,
        };
        if let Some(error) = failure {
            return Err(error);
        }
        self.log.push(what);
        Ok(())
    }

    fn dies_now(&self) -> bool {
        matches!(self.fault, Some(Fault::Death(at)) if self.operations == at + 1)
    }

    fn is_used(&self, folder: &str) -> bool {
        let is_below = |path: &String| {
            path.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.files.keys().any(is_below) || self.folders.iter().any(is_below)
    }

    fn store(&mut self, path: &str, bytes: Vec<u8>) -> Stamp {
        self.changes += 1;
        let stamp = Stamp {
            size: bytes.len() as u64,
            modified: self.changes,
        };
        self.files.insert(path.to_owned(), (bytes, stamp));
        stamp
    }
}

impl Sink for MemorySink {
    fn list(&self) -> io::Result<BTreeMap<String, Stamp>> {
        let mut state = self.state();
        state.begin("list".to_owned())?;
        let files = state.files.iter();
        Ok(files
            .map(|(path, (_, stamp))| (path.clone(), *stamp))
            .collect())
    }

    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let mut state = self.state();
        state.begin(format!("read {path}"))?;
        Ok(state.files.get(path).map(|(bytes, _)| bytes.clone()))
    }

    fn has(&self, name: &str) -> bool {
        let state = self.state();
        state.files.contains_key(name) || state.folders.contains(name)
    }

    fn make_folders(&self, folders: &[String]) -> io::Result<()> {
        let mut state = self.state();
        for folder in folders {
            state.begin(format!("make {folder}"))?;
            if state.files.contains_key(folder) {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            state.folders.insert(folder.clone());
        }
        Ok(())
    }

    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let mut state = self.state();
        if let Err(error) = state.begin(format!("write {path}")) {
            if state.dies_now() {
                let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
                state.store(&temporary_name(path), half.to_vec());
            }
            return Err(error);
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !folder.is_empty() && !state.folders.contains(folder) {
            return Err(io::ErrorKind::NotFound.into());
        }
        if state.folders.contains(path) {
            if state.is_used(path) {
                return Err(io::ErrorKind::IsADirectory.into());
            }
            state.folders.remove(path);
        }
        Ok(state.store(path, bytes.to_vec()))
    }

    fn fill(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let mut state = self.state();
        if let Err(error) = state.begin(format!("fill {path}")) {
            if state.dies_now() {
                let half = bytes.get(..bytes.len() / 2).unwrap_or_default();
                state.store(path, half.to_vec());
            }
            return Err(error);
        }
        if state.files.contains_key(path) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        Ok(state.store(path, bytes.to_vec()))
    }

    fn settle(&self, from: &str, to: &str) -> io::Result<()> {
        let mut state = self.state();
        state.begin(format!("settle {to}"))?;
        if state.files.contains_key(to) || state.is_used(to) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let moved = |path: &String| match path.strip_prefix(from) {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => [to, rest].concat(),
            _ => path.clone(),
        };
        let files = std::mem::take(&mut state.files).into_iter();
        state.files = files.map(|(path, file)| (moved(&path), file)).collect();
        state.folders = state.folders.iter().map(moved).collect();
        Ok(())
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        let mut state = self.state();
        state.begin(format!("remove {path}"))?;
        state.files.remove(path);
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            if state.is_used(parent) {
                break;
            }
            state.folders.remove(parent);
            folder = parent;
        }
        Ok(())
    }
}
