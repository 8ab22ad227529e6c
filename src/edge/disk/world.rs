//! The files of a site, in a folder.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rayon::prelude::*;

use super::stamp_of;
use super::walk::{self, FOLDERS, Found};
use crate::model::{SourcePath, Stamp};
use crate::world::{Listing, World};

/// A [`World`] on disk: `content/`, `templates/` and `static/` below a root, and a configuration file.
#[derive(Clone, Debug)]
pub struct DiskWorld {
    root: PathBuf,
    config: SourcePath,
    config_file: PathBuf,
    opened: Instant,
}

impl DiskWorld {
    /// The site below `root`, with its configuration in `config_file`, which may lie elsewhere.
    pub fn new(root: impl Into<PathBuf>, config_file: impl Into<PathBuf>) -> Self {
        let (root, config_file) = (root.into(), config_file.into());
        let config = walk::below(&root, &config_file).unwrap_or_else(|shown| shown);
        Self {
            root,
            config,
            config_file,
            opened: Instant::now(),
        }
    }

    /// The site below `root`, with its configuration in `dateline.toml` there.
    pub fn at(root: impl Into<PathBuf>) -> Self {
        let root = root.into();
        let config_file = root.join("dateline.toml");
        Self::new(root, config_file)
    }

    /// The root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What messages and the engine call the configuration file.
    pub fn config(&self) -> &SourcePath {
        &self.config
    }

    /// The folders and the file to watch for changes; some may not exist.
    pub fn watched(&self) -> Vec<PathBuf> {
        let folders = FOLDERS.iter().map(|folder| self.root.join(folder));
        folders.chain([self.config_file.clone()]).collect()
    }

    /// The file that a path on disk is to the site; none if it is of no concern. `file` must begin as [`root`](Self::root) does.
    pub fn path_of(&self, file: &Path) -> Option<SourcePath> {
        if file == self.config_file {
            return Some(self.config.clone());
        }
        let path = walk::below(&self.root, file).ok()?;
        self.belongs(&path).then_some(path)
    }

    fn belongs(&self, path: &SourcePath) -> bool {
        *path == self.config || walk::belongs(path)
    }

    fn file(&self, path: &SourcePath) -> PathBuf {
        if *path == self.config {
            self.config_file.clone()
        } else {
            self.root.join(path.as_str())
        }
    }
}

/// Room for a source: most are smaller.
const TYPICAL_BYTES: usize = 8 * 1024;

impl World for DiskWorld {
    fn list(&self) -> Listing {
        let folders = FOLDERS.par_iter();
        let found: Found = folders
            .map(|folder| walk::walk(&self.root, folder))
            .reduce(Found::default, Found::and);
        let mut diagnostics = found.diagnostics;
        diagnostics.sort();
        let mut files = found.files;
        files.push((self.config.clone(), self.config_file.clone()));
        let stamped: Vec<_> = files
            .into_par_iter()
            .with_min_len(64)
            .filter_map(|(path, file)| Some((path, regular(&file)?)))
            .collect();
        Listing {
            files: stamped.into_iter().collect(),
            diagnostics,
        }
    }

    fn stamp(&self, path: &SourcePath) -> Option<Stamp> {
        self.belongs(path).then(|| regular(&self.file(path)))?
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(TYPICAL_BYTES);
        // Behind `take` the size of the file is not asked for: most files fit, and the question would be one more call to the system.
        let file = File::open(self.file(path))?;
        file.take(u64::MAX).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn clock(&self) -> Duration {
        self.opened.elapsed()
    }
}

/// The stamp of a file. None for folders and devices, which are never read: a pipe would block for ever.
fn regular(file: &Path) -> Option<Stamp> {
    let metadata = fs::metadata(file).ok()?;
    metadata.is_file().then(|| stamp_of(&metadata))
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    /// What a world lists, and what it says about the rest.
    fn listing(world: &DiskWorld) -> String {
        let listing = world.list();
        let mut text = String::new();
        for (path, stamp) in &listing.files {
            assert_eq!(world.stamp(path), Some(*stamp));
            assert_eq!(world.read(path).unwrap().len() as u64, stamp.size);
            writeln!(text, "{path} {}", stamp.size).unwrap();
        }
        for it in &listing.diagnostics {
            let file = it.at.as_ref().map_or("", |at| at.file.as_str());
            writeln!(text, "{}: {file}: {}", it.code, it.message).unwrap();
        }
        text
    }

    fn site(files: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for file in files {
            let file = root.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, "text").unwrap();
        }
        root
    }

    #[test]
    fn a_site_is_three_folders_and_a_file() {
        let root = site(&[
            "dateline.toml",
            "notes.txt",
            "content/b.md",
            "content/a/c.txt",
            "content/a-b.md",
            "content/.hidden/x.md",
            "content/.a.md.swp",
            "content/a.md~",
            "content/#a.md#",
            "content/4913",
            "static/.nojekyll",
            "static/.DS_Store",
            "templates/page.html",
            "public/index.html",
            ".dateline/index",
        ]);
        let world = DiskWorld::at(root.path());
        assert_eq!(
            listing(&world),
            "content/a-b.md 4\ncontent/a/c.txt 4\ncontent/b.md 4\ndateline.toml 4\nstatic/.nojekyll 4\ntemplates/page.html 4\n"
        );
        let is = |path: &str| world.path_of(&root.path().join(path));
        assert_eq!(
            is("content/new.md"),
            Some(SourcePath::new("content/new.md"))
        );
        assert_eq!(is("dateline.toml"), Some(SourcePath::new("dateline.toml")));
        for other in [
            "content",
            "content/.x.swp",
            "notes.txt",
            "public/index.html",
        ] {
            assert_eq!(is(other), None, "{other}");
            assert_eq!(world.stamp(&SourcePath::new(other)), None, "{other}");
        }
    }

    #[test]
    fn the_configuration_may_lie_elsewhere() {
        let root = site(&["site/content/a.md", "other.toml"]);
        let config = root.path().join("other.toml");
        let world = DiskWorld::new(root.path().join("site"), &config);
        assert_eq!(world.read(world.config()).unwrap(), b"text");
        assert_eq!(world.path_of(&config).as_ref(), Some(world.config()));
        assert_eq!(world.list().files.len(), 2);
    }

    #[test]
    fn an_empty_folder_is_an_empty_site() {
        let root = site(&[]);
        assert_eq!(listing(&DiskWorld::at(root.path())), "");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_circles_told() {
        use std::os::unix::fs::symlink;
        let root = site(&["content/a/b.md", "elsewhere/c.md", "elsewhere/d.md"]);
        let content = root.path().join("content");
        symlink("..", content.join("a/up")).unwrap();
        symlink("..", content.join("root")).unwrap();
        symlink("../elsewhere", content.join("linked")).unwrap();
        symlink("../elsewhere/c.md", content.join("one.md")).unwrap();
        symlink("nowhere.md", content.join("broken.md")).unwrap();
        symlink("pong.md", content.join("ping.md")).unwrap();
        symlink("ping.md", content.join("pong.md")).unwrap();
        symlink("host:1234", content.join(".#b.md")).unwrap();
        assert_eq!(
            listing(&DiskWorld::at(root.path())),
            "content/a/b.md 4\ncontent/linked/c.md 4\ncontent/linked/d.md 4\ncontent/one.md 4\n\
             symlink-loop: content/a/up: this link leads in a circle, back to `content`\n\
             broken-link: content/broken.md: this link leads to a file that does not exist\n\
             symlink-loop: content/ping.md: this link leads in a circle, back to `content/ping.md`\n\
             symlink-loop: content/pong.md: this link leads in a circle, back to `content/pong.md`\n\
             symlink-loop: content/root: this link leads in a circle, back to `.`\n"
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_name_that_is_not_text_is_told_and_left_out() {
        use std::os::unix::ffi::OsStrExt as _;
        let root = site(&["content/a.md"]);
        let name = std::ffi::OsStr::from_bytes(b"bad\xff.md");
        fs::write(root.path().join("content").join(name), "x").unwrap();
        assert_eq!(
            listing(&DiskWorld::at(root.path())),
            "content/a.md 4\nname-not-utf8: content/bad\u{fffd}.md: the name of this file is not UTF-8, so no address can be made of it\n"
        );
    }
}
