//! An output folder as it was found, before anything is written.

use std::collections::BTreeMap;
use std::fmt;
use std::io;

use anyhow::Context as _;

use super::Known;
use super::manifest::{MANIFEST, Manifest};
use crate::model::{Route, Stamp};
use crate::world::Sink;

/// An output folder as it was found, and known to be ours.
#[derive(Debug)]
pub struct Folder {
    pub(super) found: BTreeMap<String, Stamp>,
    pub(super) ours: Manifest,
    /// The stamp of the manifest, if there is one.
    pub(super) sealed: Option<Stamp>,
}

/// The folder holds files and no manifest of ours, so nothing is written to it.
#[derive(Debug)]
pub struct NotOurs(String);

impl fmt::Display for NotOurs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotOurs {}

impl Folder {
    /// The paths of the files that are ours, ascending.
    pub fn ours(&self) -> impl Iterator<Item = &str> {
        self.ours.files.iter().map(Route::as_str)
    }

    /// Looks at the folder behind `sink`, which messages call `name`.
    ///
    /// A folder that does not exist or is empty becomes ours. So does one with nothing but hidden files and folders, or `CNAME`: that is how
    /// the checkout of an empty publishing branch looks. The manifest is not read again if its stamp is the one in `known`.
    ///
    /// # Errors
    /// [`NotOurs`] if it is not ours to write to; else whatever the machine says.
    pub fn open(sink: &dyn Sink, name: &str, known: &Known) -> anyhow::Result<Self> {
        let found = sink
            .list()
            .with_context(|| format!("cannot list the output folder `{name}`"))?;
        let Some(&stamp) = found.get(MANIFEST) else {
            if let Some(file) = found.keys().find(|path| !is_overlooked(path)) {
                return Err(NotOurs::no_manifest(name, file).into());
            }
            return Ok(Self {
                found,
                ours: Manifest::default(),
                sealed: None,
            });
        };
        if known.get(MANIFEST) == Some(&stamp) {
            let files = known.keys().filter(|path| path.as_str() != MANIFEST);
            return Ok(Self {
                found,
                ours: Manifest {
                    files: files.cloned().collect(),
                },
                sealed: Some(stamp),
            });
        }
        let bytes = sink
            .read(MANIFEST)
            .with_context(|| format!("cannot read `{name}/{MANIFEST}`"))?
            .unwrap_or_default();
        let ours = Manifest::parse(&bytes).ok_or_else(|| NotOurs::broken_manifest(name))?;
        Ok(Self {
            found,
            ours,
            sealed: Some(stamp),
        })
    }
}

/// Whether a finished site is behind `sink` of which every file is as `known` names it, and nothing was left half done.
///
/// # Errors
/// Whatever the machine says.
pub fn is_as_recorded(sink: &dyn Sink, known: &Known) -> io::Result<bool> {
    if !known.contains_key(MANIFEST) {
        return Ok(false);
    }
    let found = sink.list()?;
    // Both are in order.
    let mut rest = found.iter();
    let mut at = |path: &str| rest.by_ref().find(|(found, _)| found.as_str() >= path);
    Ok(known.iter().all(|(path, last)| {
        at(path.as_str()).is_some_and(|(found, stamp)| found == path.as_str() && stamp == last)
    }) && !found.keys().any(|path| super::is_temporary(path)))
}

/// Files that do not make a folder someone else's.
fn is_overlooked(path: &str) -> bool {
    path.starts_with('.') || path == "CNAME"
}

impl NotOurs {
    fn no_manifest(name: &str, file: &str) -> Self {
        Self(format!(
            "`{name}` is not empty (it holds `{file}`) and was not written by Dateline, so nothing is written to it. \
             Choose another folder with `--output`, or empty this one"
        ))
    }

    fn broken_manifest(name: &str) -> Self {
        Self(format!(
            "`{name}/{MANIFEST}` is damaged, so it cannot be told which files of `{name}` are ours, and nothing is written to it. \
             Move out what is yours, empty the folder and build again"
        ))
    }
}
