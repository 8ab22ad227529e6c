//! Folders that the site did not have, filled under a temporary name.
//!
//! Nobody looks into such a folder, so its files are written where they stay, without a second name for each: of a first build that is
//! a fifth of what writing costs. The folder takes its name when all of its files are whole.

use std::collections::BTreeMap;

use super::plan::Plan;
use super::{Failure, temporary_name};
use crate::world::Sink;

/// The outermost of the new folders, with their temporary names.
pub(super) struct Staged<'a>(BTreeMap<&'a str, String>);

impl<'a> Staged<'a> {
    /// No folder is new.
    pub(super) fn nothing() -> Self {
        Self(BTreeMap::new())
    }

    /// The outermost folders of the plan whose names are free.
    pub(super) fn new(plan: &Plan<'a>, sink: &dyn Sink) -> Self {
        let outermost = plan.folders.iter().filter(|folder| !folder.contains('/'));
        let free = outermost.filter(|folder| !sink.has(folder));
        Self(
            free.map(|folder| (*folder, temporary_name(folder)))
                .collect(),
        )
    }

    /// Where a file or folder stands until its outermost folder has its name; none if that is there already.
    pub(super) fn place(&self, path: &str) -> Option<String> {
        let (folder, rest) = path.split_at(path.find('/').unwrap_or(path.len()));
        let temporary = self.0.get(folder)?;
        Some([temporary, rest].concat())
    }

    /// Gives the folders their names.
    pub(super) fn settle(&self, sink: &dyn Sink) -> Vec<Failure> {
        let failed = self.0.iter().filter_map(|(folder, temporary)| {
            let error = sink.settle(temporary, folder).err()?;
            Some(Failure {
                path: (*folder).to_owned(),
                error,
            })
        });
        failed.collect()
    }
}
