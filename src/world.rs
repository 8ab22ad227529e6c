//! The outside world as the engine sees it: files to read, and a place to write to.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use crate::diagnostic::Diagnostic;
use crate::model::{SourcePath, Stamp};

/// The files of a site. On disk for real, in memory for tests.
pub trait World: Send + Sync {
    /// Every file that a build may read, by path: `dateline.toml`, and all below `content/`, `templates/` and `static/`.
    fn list(&self) -> Listing;

    /// The stamp of one file now; none if it is gone.
    fn stamp(&self, path: &SourcePath) -> Option<Stamp>;

    /// The bytes of one file.
    ///
    /// # Errors
    /// Whatever the system says; a file that is gone is `NotFound`.
    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>>;

    /// Time since some moment, to measure how long work takes and for nothing else. It stands still where nobody measures.
    fn clock(&self) -> Duration {
        Duration::ZERO
    }
}

/// What there is to read.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The files and their stamps.
    pub files: BTreeMap<SourcePath, Stamp>,
    /// Folders and files that could not be listed.
    pub diagnostics: Vec<Diagnostic>,
}

/// A place that outputs are written to. A folder for real, a map in tests, a faulty one to test faults.
///
/// Paths are relative to the place, with forward slashes.
pub trait Sink: Sync {
    /// Every file in the place, with its stamp.
    ///
    /// # Errors
    /// Whatever the system says. A place that does not exist yet is empty, not an error.
    fn list(&self) -> io::Result<BTreeMap<String, Stamp>>;

    /// The bytes of one file; none if there is no such file.
    ///
    /// # Errors
    /// Whatever the system says.
    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// Whether there is a file, a folder or a link of that name.
    fn has(&self, name: &str) -> bool;

    /// Makes sure that these folders exist.
    ///
    /// # Errors
    /// Whatever the system says.
    fn make_folders(&self, folders: &[String]) -> io::Result<()>;

    /// Puts these bytes in place, so that at any moment the file is either as before or complete. Its folder exists.
    ///
    /// # Errors
    /// Whatever the system says.
    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp>;

    /// Writes a file that does not exist, in a folder that nobody looks into yet: a kill may leave a part of it.
    ///
    /// # Errors
    /// Whatever the system says. Then the file does not exist.
    fn fill(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp>;

    /// Gives a folder its name, at once with all that it holds. The stamps of its files stay.
    ///
    /// # Errors
    /// Whatever the system says.
    fn settle(&self, from: &str, to: &str) -> io::Result<()>;

    /// Removes a file, and the folders that are empty without it.
    ///
    /// # Errors
    /// Whatever the system says. A file that is gone already is not an error.
    fn remove(&self, path: &str) -> io::Result<()>;
}
