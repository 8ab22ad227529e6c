//! Which files of a root belong to a site, and finding them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::diagnostic::{Diagnostic, messages};
use crate::model::SourcePath;

/// The folders below the root that a site is made from.
pub(super) const FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// What was found, in no particular order.
#[derive(Default)]
pub(super) struct Found {
    pub(super) files: Vec<(SourcePath, PathBuf)>,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Found {
    pub(super) fn and(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self.diagnostics.extend(other.diagnostics);
        self
    }
}

/// Looks below one of the [`FOLDERS`]. Links are followed; one that leads in a circle is told and left out.
pub(super) fn walk(root: &Path, folder: &str) -> Found {
    let mut found = Found::default();
    let in_static = folder == "static";
    let mut entries = WalkDir::new(root.join(folder))
        .min_depth(1)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| !is_ignored(&entry.file_name().to_string_lossy(), in_static));
    while let Some(entry) = entries.next() {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {
                if let Some(back_to) = around(root, folder, &entry) {
                    let shown = below(root, entry.path()).unwrap_or_else(|shown| shown);
                    found
                        .diagnostics
                        .push(messages::world::symlink_loop(&shown, &back_to));
                    entries.skip_current_dir();
                }
            }
            Ok(entry) => match below(root, entry.path()) {
                Ok(path) => found.files.push((path, entry.into_path())),
                Err(shown) => found
                    .diagnostics
                    .push(messages::world::name_not_utf8(&shown)),
            },
            Err(error) => found.diagnostics.extend(explain(root, in_static, &error)),
        }
    }
    found
}

/// Where a link leads, if it is to a folder that holds the folder we look through: it would be read as a part of itself.
fn around(root: &Path, folder: &str, entry: &DirEntry) -> Option<String> {
    if !entry.path_is_symlink() {
        return None;
    }
    let real = |path: &Path| fs::canonicalize(path).ok();
    let (target, looked_through) = (real(entry.path())?, real(&root.join(folder))?);
    if !looked_through.starts_with(&target) {
        return None;
    }
    let root = real(root)?;
    Some(match root.strip_prefix(&target).map(|up| up.components()) {
        Ok(up) if up.clone().next().is_some() => vec![".."; up.count()].join("/"),
        Ok(_) => ".".to_owned(),
        Err(_) => folder.to_owned(),
    })
}

/// Whether a path names a file that belongs to a site, going by its name alone.
pub(super) fn belongs(path: &SourcePath) -> bool {
    let mut parts = path.as_str().split('/');
    let Some(folder) = parts.next().filter(|folder| FOLDERS.contains(folder)) else {
        return false;
    };
    let mut parts = parts.peekable();
    parts.peek().is_some() && parts.all(|part| !is_ignored(part, folder == "static"))
}

/// Hidden files, and the swap, backup and probe files of editors.
fn is_ignored(name: &str, in_static: bool) -> bool {
    SourcePath::is_hidden(name, in_static)
        || name.ends_with('~')
        || name.to_lowercase().ends_with(".swp")
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || name == "4913"
}

/// The path of a file below the root, with forward slashes; whole, if it lies elsewhere. With the bad bytes replaced, if it is not UTF-8.
///
/// `file` must begin as `root` does: taking paths apart is too slow for each of many files.
pub(super) fn below(root: &Path, file: &Path) -> Result<SourcePath, SourcePath> {
    let is_separator = |byte: &u8| std::path::is_separator(char::from(*byte));
    let whole = file.as_os_str().as_encoded_bytes();
    let prefix = root.as_os_str().as_encoded_bytes();
    let relative = match whole.strip_prefix(prefix) {
        Some(rest) if prefix.last().is_none_or(is_separator) => rest,
        Some([first, rest @ ..]) if is_separator(first) => rest,
        _ => whole,
    };
    match std::str::from_utf8(relative) {
        Ok(text) if MAIN_SEPARATOR == '/' => Ok(SourcePath::new(text)),
        Ok(text) => Ok(SourcePath::new(text.replace(MAIN_SEPARATOR, "/"))),
        Err(_) => Err(SourcePath::new(String::from_utf8_lossy(relative))),
    }
}

/// What to say of a place that could not be walked. Nothing, if it vanished, was never there or is ignored anyway.
fn explain(root: &Path, in_static: bool, error: &walkdir::Error) -> Option<Diagnostic> {
    let path = error.path()?;
    let name = path.file_name()?.to_string_lossy();
    if error.depth() > 0 && is_ignored(&name, in_static) {
        return None;
    }
    let shown = below(root, path).unwrap_or_else(|shown| shown);
    if let Some(ancestor) = error.loop_ancestor() {
        let back_to = below(root, ancestor).unwrap_or_else(|shown| shown);
        return Some(messages::world::symlink_loop(&shown, back_to.as_str()));
    }
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    if is_link && fs::metadata(path).is_err() {
        return Some(match circle(path) {
            Some(back_to) => {
                let back_to = below(root, &back_to).unwrap_or_else(|shown| shown);
                messages::world::symlink_loop(&shown, back_to.as_str())
            }
            None => messages::world::broken_link(&shown),
        });
    }
    let error = error.io_error()?;
    (error.kind() != std::io::ErrorKind::NotFound)
        .then(|| messages::world::unreadable_folder(&shown, error))
}

/// The link that a chain of links comes back to, if it does.
fn circle(link: &Path) -> Option<PathBuf> {
    let mut seen = BTreeSet::new();
    let mut at = link.to_owned();
    while seen.insert(at.clone()) {
        let target = fs::read_link(&at).ok()?;
        at = at.parent()?.join(target);
    }
    Some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_below_a_root() {
        let below = |root: &str, file: &str| {
            let path = below(Path::new(root), Path::new(file));
            path.map(|path| path.as_str().to_owned())
                .unwrap_or_default()
        };
        assert_eq!(below(".", "./content/a.md"), "content/a.md");
        assert_eq!(below("", "content/a.md"), "content/a.md");
        assert_eq!(below("/", "/content/a.md"), "content/a.md");
        assert_eq!(below("site/", "site/content/a.md"), "content/a.md");
        assert_eq!(below("/srv/site", "/srv/site/content/a.md"), "content/a.md");
        assert_eq!(
            below("/srv/site", "/srv/site2/content/a.md"),
            "/srv/site2/content/a.md"
        );
        assert_eq!(below("site", "../other.toml"), "../other.toml");
    }
}
