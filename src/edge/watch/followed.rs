//! Which files of the disk belong to the site, and what they are called in it.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use notify::RecursiveMode;

use crate::edge::disk::DiskWorld;
use crate::model::SourcePath;

/// The part of the disk that makes a site. Its paths are without symbolic links down to the root, as systems report them.
#[derive(Clone, Debug)]
pub(super) struct Followed {
    world: DiskWorld,
    root: PathBuf,
    folders: Vec<PathBuf>,
    config_file: PathBuf,
}

impl Followed {
    pub(super) fn of(world: &DiskWorld) -> anyhow::Result<Self> {
        let root = real(world.root())?;
        let mut folders = world.watched();
        // The last is the configuration file (see `DiskWorld::watched`).
        let config_file = folders.pop().unwrap_or_default();
        let below = |folder: PathBuf| folder.file_name().map(|name| root.join(name));
        let folders = folders.into_iter().filter_map(below).collect();
        let config_file = match (config_file.parent(), config_file.file_name()) {
            (Some(folder), Some(name)) if folder.is_dir() => real(folder)?.join(name),
            _ => config_file,
        };
        Ok(Self {
            world: world.clone(),
            root,
            folders,
            config_file,
        })
    }

    /// The folders to watch. That of the configuration stands for its file, so that the file may be replaced; the root tells of folders that
    /// come and go.
    pub(super) fn folders(&self) -> Vec<(PathBuf, RecursiveMode)> {
        let mut folders = vec![(self.root.clone(), RecursiveMode::NonRecursive)];
        let of_config = self.config_file.parent();
        let of_config = of_config.filter(|folder| !self.is_watched(folder));
        folders.extend(of_config.map(|folder| (folder.to_owned(), RecursiveMode::NonRecursive)));
        let all_below = |folder: &PathBuf| (folder.clone(), RecursiveMode::Recursive);
        folders.extend(self.folders.iter().map(all_below));
        folders
    }

    /// What a file or folder is called in the site; none if it is not part of it.
    pub(super) fn name(&self, path: &Path) -> Option<SourcePath> {
        if path == self.config_file {
            return Some(self.world.config().clone());
        }
        let below = path.strip_prefix(&self.root).ok()?;
        self.world.path_of(&self.world.root().join(below))
    }

    fn is_watched(&self, folder: &Path) -> bool {
        folder == self.root || self.folders.iter().any(|each| folder.starts_with(each))
    }
}

fn real(folder: &Path) -> anyhow::Result<PathBuf> {
    folder
        .canonicalize()
        .with_context(|| format!("cannot follow the folder {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(config: &str, path: &str, expected: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let world = DiskWorld::new(&root, root.join(config));
        let name = Followed::of(&world).unwrap().name(&root.join(path));
        assert_eq!(name.as_ref().map(SourcePath::as_str), expected, "{path}");
    }

    #[test]
    fn files_of_the_site_are_named_from_its_root() {
        for path in [
            "content/a.md",
            "content/suez/aground.txt",
            "templates/brief.html",
            "static/site.css",
            "dateline.toml",
        ] {
            check("dateline.toml", path, Some(path));
        }
    }

    #[test]
    fn what_is_not_of_the_site_has_no_name() {
        for path in [
            "",
            "content",
            "README.md",
            "public/index.html",
            ".dateline/facts",
            "../content/a.md",
            "content/a.md~",
            "content/.a.md.swp",
            "content/4913",
            "content/.git/HEAD",
        ] {
            check("dateline.toml", path, None);
        }
    }

    #[test]
    fn the_configuration_may_lie_elsewhere() {
        check("conf/a.toml", "conf/a.toml", Some("conf/a.toml"));
        check("conf/a.toml", "conf/b.toml", None);
        check("conf/a.toml", "dateline.toml", None);
    }
}
