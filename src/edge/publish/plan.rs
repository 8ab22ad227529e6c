//! What to do with an output folder, worked out before anything is written.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::manifest::{Manifest, is_safe, is_temporary};
use super::{Folder, Known};
use crate::diagnostic::{Diagnostic, messages};
use crate::model::{Output, Route, Stamp};

/// What stands at an address now.
#[derive(Clone, Copy, Debug)]
pub(super) enum Standing {
    /// Nothing.
    New,
    /// A file that is ours.
    Ours(Stamp),
    /// A file that is not ours; it becomes ours if it has the right bytes.
    Foreign(Stamp),
}

/// Everything that is known before the first page is rendered.
pub(super) struct Plan<'a> {
    pub(super) folder: &'a Folder,
    /// The addresses that may be written.
    standings: HashMap<&'a str, (Standing, &'a Route)>,
    /// Those of them without a file, ascending.
    new: Vec<&'a Route>,
    /// The addresses that may not, and what is in their way; none if the address itself is bad.
    refused: BTreeMap<&'a str, Option<&'a str>>,
    /// The folders that the site needs, parents first.
    pub(super) folders: Vec<&'a str>,
    /// Files of ours that the site no longer has.
    pub(super) stale: Vec<&'a str>,
    /// Those of them that stand where a folder is needed, or fill a folder where a file is needed: they go first.
    pub(super) in_the_way: Vec<&'a str>,
    /// Temporary files of a run that was killed.
    pub(super) leftovers: Vec<&'a str>,
}

impl<'a> Plan<'a> {
    pub(super) fn new(folder: &'a Folder, routes: &'a [Route]) -> Self {
        let wanted: BTreeMap<&str, &Route> =
            routes.iter().map(|route| (route.as_str(), route)).collect();
        let is_stale = |path: &str| {
            folder.ours.files.contains(path)
                && folder.found.contains_key(path)
                && !wanted.contains_key(path)
        };
        let mut plan = Self {
            folder,
            standings: HashMap::with_capacity(wanted.len()),
            new: Vec::new(),
            refused: BTreeMap::new(),
            folders: Vec::new(),
            stale: Vec::new(),
            in_the_way: Vec::new(),
            leftovers: Vec::new(),
        };
        let mut folders = BTreeSet::new();
        let mut in_the_way = BTreeSet::new();
        for (&path, &route) in &wanted {
            if !is_safe(path) {
                plan.refused.insert(path, None);
                continue;
            }
            match obstacles(folder, &wanted, path) {
                Ok(obstacles) => in_the_way.extend(obstacles),
                Err(blocked_by) => {
                    plan.refused.insert(path, Some(blocked_by));
                    continue;
                }
            }
            folders.extend(parents(path));
            let standing = standing(folder, path);
            if matches!(standing, Standing::New) {
                plan.new.push(route);
            }
            plan.standings.insert(path, (standing, route));
        }
        plan.folders.extend(folders);
        for path in folder.found.keys().map(String::as_str) {
            if is_temporary(path) {
                plan.leftovers.push(path);
            } else if in_the_way.contains(path) {
                plan.in_the_way.push(path);
            } else if is_stale(path) {
                plan.stale.push(path);
            }
        }
        plan
    }

    /// What stands at an address, and the address as the site names it; none if nothing may be written there.
    pub(super) fn standing(&self, path: &str) -> Option<(Standing, &'a Route)> {
        self.standings.get(path).copied()
    }

    /// Why an output is not written.
    pub(super) fn refusal(&self, output: &Output) -> Box<Diagnostic> {
        let route = output.route.as_str();
        let refused = self.refused.get(route);
        debug_assert!(refused.is_some(), "`{route}` is not among the routes");
        let message = match refused.copied().flatten() {
            Some(by) => messages::world::blocked_address(route, by, &output.sources),
            None => messages::world::unsafe_address(route, &output.sources),
        };
        Box::new(message)
    }

    /// The manifest to begin with: all that is ours, and all that is about to be. None if no file will be new.
    ///
    /// A stranger's file is not named, so that it never passes for ours after a kill.
    pub(super) fn intent(&self) -> Option<Manifest> {
        if self.new.is_empty() {
            return None;
        }
        let mut intent = self.folder.ours.clone();
        // A set takes many at once more quickly than one by one.
        let mut new = self.new.iter().copied().cloned().collect();
        intent.files.append(&mut new);
        Some(intent)
    }

    /// What stays ours even if nothing is written: files of ours at addresses of the site.
    pub(super) fn kept(&self) -> Manifest {
        let files = self.folder.ours.files.iter();
        let stays =
            |path: &Route| matches!(self.standing(path.as_str()), Some((Standing::Ours(_), _)));
        Manifest {
            files: files.filter(|path| stays(path)).cloned().collect(),
        }
    }

    /// What is still known of the files that stay.
    pub(super) fn still_known(&self, kept: &Manifest, known: &Known) -> Known {
        let found = &self.folder.found;
        kept.files
            .iter()
            .filter_map(|path| known.get_key_value(path))
            .filter(|(path, last)| found.get(path.as_str()) == Some(last))
            .map(|(path, last)| (path.clone(), *last))
            .collect()
    }
}

fn standing(folder: &Folder, route: &str) -> Standing {
    match folder.found.get(route) {
        None => Standing::New,
        Some(stamp) if folder.ours.files.contains(route) => Standing::Ours(*stamp),
        Some(stamp) => Standing::Foreign(*stamp),
    }
}

/// Files of ours that must go before `route` can be written: one that stands where its folder should be, or all in a folder of its name.
/// The path that blocks it if one of them must not go.
fn obstacles<'a>(
    folder: &'a Folder,
    wanted: &BTreeMap<&'a str, &'a Route>,
    route: &'a str,
) -> Result<Vec<&'a str>, &'a str> {
    let is_ours = |path: &str| folder.ours.files.contains(path) || is_temporary(path);
    let mut obstacles = Vec::new();
    for parent in parents(route) {
        let found = folder.found.contains_key(parent);
        if wanted.contains_key(parent) || (found && !is_ours(parent)) {
            return Err(parent);
        }
        obstacles.extend(found.then_some(parent));
    }
    if folder.found.is_empty() {
        return Ok(obstacles);
    }
    let below = folder.found.range(format!("{route}/")..);
    let is_below = |path: &str| {
        path.strip_prefix(route)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    for path in below
        .map(|(path, _)| path.as_str())
        .take_while(|path| is_below(path))
    {
        if !is_ours(path) {
            return Err(path);
        }
        obstacles.push(path);
    }
    Ok(obstacles)
}

/// The folders of a path, the outermost first.
fn parents(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').filter_map(|(at, _)| path.get(..at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_come_outermost_first() {
        assert_eq!(parents("a/b/c.html").collect::<Vec<_>>(), ["a", "a/b"]);
        assert_eq!(parents("c.html").count(), 0);
    }
}
