//! The files of a site, in a map.

use std::collections::BTreeMap;
use std::io;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use crate::diagnostic::messages;
use crate::model::{SourcePath, Stamp};
use crate::world::{Listing, World};

/// A [`World`] in memory. It can be changed while others hold it, as a disk can.
#[derive(Debug, Default)]
pub struct MemoryWorld(RwLock<State>);

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<SourcePath, (Vec<u8>, Stamp)>,
    unreadable: BTreeMap<SourcePath, io::ErrorKind>,
    changes: i64,
}

impl MemoryWorld {
    /// A world without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a file in place. Its stamp differs from every earlier one.
    pub fn set(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        let bytes = bytes.into();
        let mut state = self.change();
        state.changes += 1;
        let stamp = Stamp {
            size: bytes.len() as u64,
            modified: state.changes,
        };
        state.files.insert(SourcePath::new(path), (bytes, stamp));
    }

    /// Removes a file, if there is one.
    pub fn remove(&self, path: &str) {
        self.change().files.remove(&SourcePath::new(path));
    }

    /// Gives a file another name; a file of that name is replaced. As on a disk, its stamp stays.
    pub fn rename(&self, from: &str, to: &str) {
        let mut state = self.change();
        if let Some(file) = state.files.remove(&SourcePath::new(from)) {
            state.files.insert(SourcePath::new(to), file);
        }
    }

    /// Lets every reading of a file fail, or succeed again.
    pub fn set_unreadable(&self, path: &str, error: Option<io::ErrorKind>) {
        let path = SourcePath::new(path);
        let mut state = self.change();
        match error {
            Some(kind) => state.unreadable.insert(path, kind),
            None => state.unreadable.remove(&path),
        };
    }

    /// The names of all files.
    pub fn paths(&self) -> Vec<SourcePath> {
        self.look().files.keys().cloned().collect()
    }

    fn look(&self) -> RwLockReadGuard<'_, State> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self) -> RwLockWriteGuard<'_, State> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A world that holds these files.
impl<P: AsRef<str>, B: Into<Vec<u8>>> FromIterator<(P, B)> for MemoryWorld {
    fn from_iter<I: IntoIterator<Item = (P, B)>>(files: I) -> Self {
        let world = Self::new();
        for (path, bytes) in files {
            world.set(path.as_ref(), bytes);
        }
        world
    }
}

impl World for MemoryWorld {
    fn list(&self) -> Listing {
        let state = self.look();
        Listing {
            files: state
                .files
                .iter()
                .map(|(path, (_, stamp))| (path.clone(), *stamp))
                .collect(),
            // A folder made unreadable: its name is no file's.
            diagnostics: state
                .unreadable
                .iter()
                .filter(|(path, _)| !state.files.contains_key(path))
                .map(|(path, kind)| {
                    messages::world::unreadable_folder(path, &io::Error::from(*kind))
                })
                .collect(),
        }
    }

    fn stamp(&self, path: &SourcePath) -> Option<Stamp> {
        self.look().files.get(path).map(|(_, stamp)| *stamp)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        let state = self.look();
        if let Some(kind) = state.unreadable.get(path) {
            return Err(io::Error::from(*kind));
        }
        match state.files.get(path) {
            Some((bytes, _)) => Ok(bytes.clone()),
            None => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_gives_a_new_stamp_and_a_rename_keeps_it() {
        let world: MemoryWorld = [("content/a.md", "one")].into_iter().collect();
        let a = SourcePath::new("content/a.md");
        let first = world.stamp(&a);
        world.set("content/a.md", "two");
        let second = world.stamp(&a);
        assert_ne!(first, second);
        world.rename("content/a.md", "content/b.md");
        assert_eq!(world.stamp(&a), None);
        assert_eq!(world.stamp(&SourcePath::new("content/b.md")), second);
        assert_eq!(world.read(&a).unwrap_err().kind(), io::ErrorKind::NotFound);
    }

    #[test]
    fn a_file_can_be_unreadable_for_a_while() {
        let world: MemoryWorld = [("content/a.md", "one")].into_iter().collect();
        let a = SourcePath::new("content/a.md");
        world.set_unreadable("content/a.md", Some(io::ErrorKind::PermissionDenied));
        assert!(world.list().files.contains_key(&a));
        assert_eq!(
            world.read(&a).unwrap_err().kind(),
            io::ErrorKind::PermissionDenied
        );
        world.set_unreadable("content/a.md", None);
        assert_eq!(world.read(&a).unwrap(), b"one");
    }
}
