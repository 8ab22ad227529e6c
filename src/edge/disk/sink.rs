//! The output folder.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::{stamp_of, walk};
use crate::edge::publish::temporary_name;
use crate::model::Stamp;
use crate::world::Sink;

/// A [`Sink`] on disk.
#[derive(Clone, Debug)]
pub struct DiskSink {
    folder: PathBuf,
}

impl DiskSink {
    /// A folder, which need not exist yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    fn file(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }
}

impl Sink for DiskSink {
    /// The insides of version control folders are not listed, nor names that are not UTF-8: neither can be ours.
    fn list(&self) -> io::Result<BTreeMap<String, Stamp>> {
        let mut files = Vec::new();
        let entries = WalkDir::new(&self.folder)
            .min_depth(1)
            .follow_links(true)
            .into_iter()
            .filter_entry(|entry| !is_version_control(entry));
        for entry in entries {
            let file = match entry {
                Ok(entry) if entry.file_type().is_dir() => continue,
                Ok(entry) => entry.into_path(),
                Err(error) if error.loop_ancestor().is_some() => continue,
                Err(error) => match dangling(&error) {
                    Some(link) => link,
                    None if error.io_error().is_some_and(is_gone) => continue,
                    None => return Err(error.into()),
                },
            };
            if let Ok(path) = walk::below(&self.folder, &file) {
                files.push((path, file));
            }
        }
        let mut files = files
            .into_par_iter()
            .with_min_len(64)
            .filter_map(|(path, file)| {
                let metadata = fs::metadata(&file).or_else(|_| fs::symlink_metadata(&file));
                match metadata {
                    Ok(metadata) => Some(Ok((path.as_str().to_owned(), stamp_of(&metadata)))),
                    Err(error) if is_gone(&error) => None,
                    Err(error) => Some(Err(error)),
                }
            })
            .collect::<io::Result<Vec<_>>>()?;
        // A map takes them more quickly in order.
        files.par_sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        Ok(files.into_iter().collect())
    }

    fn read(&self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.file(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn has(&self, name: &str) -> bool {
        fs::symlink_metadata(self.file(name)).is_ok()
    }

    fn make_folders(&self, folders: &[String]) -> io::Result<()> {
        folders
            .iter()
            .try_for_each(|folder| fs::create_dir_all(self.file(folder)))
    }

    fn write(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let temporary = self.file(&temporary_name(path));
        let written = write_new(&temporary, bytes)
            .and_then(|stamp| put_in_place(&temporary, &self.file(path)).map(|()| stamp));
        if written.is_err() {
            // The first error is the one to tell.
            let _ = fs::remove_file(&temporary);
        }
        written
    }

    fn fill(&self, path: &str, bytes: &[u8]) -> io::Result<Stamp> {
        let file = self.file(path);
        write_new(&file, bytes).inspect_err(|_| {
            let _ = fs::remove_file(&file);
        })
    }

    fn settle(&self, from: &str, to: &str) -> io::Result<()> {
        put_in_place(&self.file(from), &self.file(to))
    }

    fn remove(&self, path: &str) -> io::Result<()> {
        match fs::remove_file(self.file(path)) {
            Err(error) if !is_gone(&error) => return Err(error),
            _ => {}
        }
        let mut folder = path;
        while let Some((parent, _)) = folder.rsplit_once('/') {
            // A folder that is not empty, or is a link, stays.
            if fs::remove_dir(self.file(parent)).is_err() {
                break;
            }
            folder = parent;
        }
        Ok(())
    }
}

/// Writes a file that does not exist; what a killed run left under this name goes first. A link of this name is never followed.
fn write_new(file: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let open =
        || -> io::Result<File> { OpenOptions::new().write(true).create_new(true).open(file) };
    let mut opened = match open() {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::remove_file(file)?;
            open()?
        }
        other => other?,
    };
    opened.write_all(bytes)?;
    // Renaming does not change it.
    Ok(stamp_of(&opened.metadata()?))
}

/// Gives a finished file or folder its name. An empty folder of that name makes way.
fn put_in_place(temporary: &Path, file: &Path) -> io::Result<()> {
    fs::rename(temporary, file).or_else(|error| {
        if fs::remove_dir(file).is_ok() {
            fs::rename(temporary, file)
        } else {
            Err(error)
        }
    })
}

fn is_version_control(entry: &DirEntry) -> bool {
    entry.depth() > 0
        && entry.file_type().is_dir()
        && [".git", ".hg", ".svn"]
            .iter()
            .any(|name| entry.file_name() == *name)
}

fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// A link that leads nowhere is a file too, and not ours.
fn dangling(error: &walkdir::Error) -> Option<PathBuf> {
    let path = error.path()?;
    let metadata = fs::symlink_metadata(path).ok()?;
    (metadata.is_symlink() && fs::metadata(path).is_err()).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(sink: &DiskSink) -> Vec<String> {
        sink.list().unwrap().into_keys().collect()
    }

    #[test]
    fn files_are_written_listed_read_and_removed_with_their_folders() {
        let root = tempfile::tempdir().unwrap();
        let sink = DiskSink::new(root.path().join("public"));
        assert_eq!(names(&sink), [""; 0]);
        assert_eq!(sink.read("a/b.html").unwrap(), None);
        sink.make_folders(&["", "a", "a/deep"].map(str::to_owned))
            .unwrap();
        let stamp = sink.write("a/deep/b.html", b"one").unwrap();
        assert_eq!(sink.list().unwrap()["a/deep/b.html"], stamp);
        let second = sink.write("a/deep/b.html", b"second").unwrap();
        assert_eq!(sink.list().unwrap()["a/deep/b.html"], second);
        assert_eq!(sink.read("a/deep/b.html").unwrap().unwrap(), b"second");
        sink.remove("a/deep/b.html").unwrap();
        sink.remove("a/deep/b.html").unwrap();
        assert!(root.path().join("public").exists());
        assert!(!root.path().join("public/a").exists());
    }

    #[test]
    fn a_folder_takes_its_name_with_its_files() {
        let root = tempfile::tempdir().unwrap();
        let sink = DiskSink::new(root.path());
        sink.make_folders(&["new/deep".to_owned(), "a".to_owned()])
            .unwrap();
        let stamp = sink.fill("new/deep/b.html", b"one").unwrap();
        assert!(sink.has("a") && !sink.has("b"));
        // An empty folder makes way.
        sink.settle("new", "a").unwrap();
        assert_eq!(sink.list().unwrap()["a/deep/b.html"], stamp);
        sink.make_folders(&["new".to_owned()]).unwrap();
        sink.settle("new", "a").unwrap_err();
    }

    #[test]
    fn a_leftover_or_an_empty_folder_is_no_obstacle_and_a_full_one_stays() {
        let root = tempfile::tempdir().unwrap();
        let sink = DiskSink::new(root.path());
        fs::write(root.path().join(temporary_name("a.html")), "half").unwrap();
        fs::create_dir(root.path().join("a.html")).unwrap();
        sink.write("a.html", b"whole").unwrap();
        assert_eq!(names(&sink), ["a.html"]);
        sink.make_folders(&["b.html".to_owned()]).unwrap();
        sink.write("b.html/c", b"inside").unwrap();
        sink.write("b.html", b"file").unwrap_err();
        assert_eq!(names(&sink), ["a.html", "b.html/c"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_in_the_output_are_never_written_through() {
        let root = tempfile::tempdir().unwrap();
        let secret = root.path().join("secret");
        fs::write(&secret, "untouched").unwrap();
        let sink = DiskSink::new(root.path().join("public"));
        sink.make_folders(&[String::new()]).unwrap();
        for name in ["a.html", &temporary_name("a.html"), "gone.html"] {
            let target = if name == "gone.html" {
                "nowhere"
            } else {
                "../secret"
            };
            std::os::unix::fs::symlink(target, root.path().join("public").join(name)).unwrap();
        }
        assert_eq!(
            names(&sink),
            [".a.html.dateline-tmp", "a.html", "gone.html"]
        );
        sink.write("a.html", b"ours").unwrap();
        assert_eq!(fs::read(&secret).unwrap(), b"untouched");
        assert_eq!(sink.read("a.html").unwrap().unwrap(), b"ours");
    }
}
