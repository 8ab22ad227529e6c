//! Which files of the disk belong to the site, and what they are called in it.

use std::path::{Path, PathBuf};

use notify::RecursiveMode;

use crate::model::SourcePath;

/// The folders a site is read from, below its root.
const FOLDERS: [&str; 3] = ["content", "templates", "static"];

/// Endings of files that editors, browsers and synchronisers keep for a moment or as a spare.
const SPARE_ENDINGS: [&str; 12] = [
    "~",
    ".swp",
    ".swo",
    ".swx",
    ".swpx",
    ".tmp",
    ".temp",
    ".bak",
    ".part",
    ".crdownload",
    "___jb_tmp___",
    "___jb_old___",
];

/// The name of the file by which Vim finds out whether it may write to a folder.
const VIM_PROBE: &str = "4913";

/// The part of the disk that makes a site.
#[derive(Clone, Debug)]
pub(super) struct Followed {
    root: PathBuf,
    config: SourcePath,
}

impl Followed {
    /// `root` is absolute and without symbolic links, as the system reports paths.
    pub(super) fn new(root: PathBuf, config: SourcePath) -> Self {
        Self { root, config }
    }

    /// The folders to watch. That of the configuration stands for its file, so that the file may be replaced; the root tells of folders that
    /// come and go.
    pub(super) fn folders(&self) -> Vec<(PathBuf, RecursiveMode)> {
        let mut folders = vec![(self.root.clone(), RecursiveMode::NonRecursive)];
        if !self.config.folder().is_empty() {
            let folder = self.root.join(self.config.folder());
            folders.push((folder, RecursiveMode::NonRecursive));
        }
        folders.extend(FOLDERS.map(|name| (self.root.join(name), RecursiveMode::Recursive)));
        folders
    }

    /// What a file or folder is called in the site; none if it is not part of it.
    pub(super) fn name(&self, path: &Path) -> Option<SourcePath> {
        let below = path.strip_prefix(&self.root).ok()?;
        let parts = below
            .components()
            .map(|part| part.as_os_str().to_str())
            .collect::<Option<Vec<_>>>()?;
        let name = SourcePath::new(parts.join("/"));
        if name == self.config {
            return Some(name);
        }
        let in_folder = FOLDERS.contains(parts.first()?) && parts.len() > 1;
        let hidden = parts.iter().any(|part| part.starts_with('.'));
        (in_folder && !hidden && !is_spare(name.file_name())).then_some(name)
    }
}

/// Whether a file is an editor's own and not a text of the user.
fn is_spare(name: &str) -> bool {
    name == VIM_PROBE
        || (name.starts_with('#') && name.ends_with('#'))
        || SPARE_ENDINGS.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: Option<&str>) {
        let followed = Followed::new("/site".into(), SourcePath::new("dateline.toml"));
        let name = followed.name(Path::new(path));
        assert_eq!(name.as_ref().map(SourcePath::as_str), expected, "{path}");
    }

    #[test]
    fn files_of_the_site_are_named_from_its_root() {
        check("/site/content/a.md", Some("content/a.md"));
        check(
            "/site/content/suez/aground.txt",
            Some("content/suez/aground.txt"),
        );
        check("/site/templates/brief.html", Some("templates/brief.html"));
        check("/site/static/site.css", Some("static/site.css"));
        check("/site/dateline.toml", Some("dateline.toml"));
    }

    #[test]
    fn what_is_not_of_the_site_has_no_name() {
        check("/site", None);
        check("/site/content", None);
        check("/site/README.md", None);
        check("/site/public/index.html", None);
        check("/site/.dateline/facts", None);
        check("/elsewhere/content/a.md", None);
    }

    #[test]
    fn spare_copies_and_hidden_files_have_no_name() {
        for name in [
            "a.md~",
            ".a.md.swp",
            "a.md.swp",
            "4913",
            "#a.md#",
            ".#a.md",
            "a.md.tmp",
            "a.md.bak",
            "a.md___jb_tmp___",
            ".git/HEAD",
        ] {
            check(&format!("/site/content/{name}"), None);
        }
    }

    #[test]
    fn the_configuration_may_lie_deeper() {
        let followed = Followed::new("/site".into(), SourcePath::new("conf/a.toml"));
        assert!(followed.name(Path::new("/site/conf/a.toml")).is_some());
        assert!(followed.name(Path::new("/site/conf/b.toml")).is_none());
        assert!(followed.name(Path::new("/site/dateline.toml")).is_none());
    }
}
