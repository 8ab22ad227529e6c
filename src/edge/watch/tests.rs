//! Every kind of save, on real files.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests edit real files, as the people do whose saves are followed"
)]

use std::fs;
use std::path::PathBuf;
use std::thread;

use tempfile::TempDir;

use super::*;

/// The longest that a test waits for what must come.
const DEADLINE: Duration = Duration::from_secs(20);

/// A site in a folder, and the batches that its watch gives.
struct Site {
    folder: TempDir,
    batches: Receiver<Batch>,
    quit: Quit,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.quit.quit();
    }
}

impl Site {
    fn new(files: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            write(&folder.path().join(file), "old");
        }
        let mut watch = Watch::start(&DiskWorld::at(folder.path())).unwrap();
        let quit = watch.quit();
        let (sender, batches) = mpsc::channel();
        thread::spawn(move || {
            while let Some(batch) = watch.wait() {
                let _ = sender.send(batch);
            }
        });
        Self {
            folder,
            batches,
            quit,
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Waits until this file has been named.
    fn wait_for(&self, name: &str) -> BTreeSet<SourcePath> {
        let mut seen = BTreeSet::new();
        while !seen.contains(&SourcePath::new(name)) {
            let batch = self.batches.recv_timeout(DEADLINE).expect(name);
            assert!(!batch.everything, "{batch:?}");
            seen.extend(batch.files);
        }
        seen
    }

    /// Waits until everything is to be looked at.
    fn wait_for_everything(&self) {
        while !self.batches.recv_timeout(DEADLINE).unwrap().everything {}
    }
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn names(names: &[&str]) -> BTreeSet<SourcePath> {
    names.iter().map(|name| SourcePath::new(*name)).collect()
}

#[test]
fn a_save_in_place_names_the_file() {
    let site = Site::new(&["content/a.md"]);
    fs::write(site.path("content/a.md"), "new").unwrap();
    assert_eq!(site.wait_for("content/a.md"), names(&["content/a.md"]));
}

#[test]
fn an_atomic_save_names_the_file_and_not_its_helper() {
    let site = Site::new(&["content/a.md"]);
    fs::write(site.path("content/.a.md.tmp1"), "new").unwrap();
    fs::rename(site.path("content/.a.md.tmp1"), site.path("content/a.md")).unwrap();
    assert_eq!(site.wait_for("content/a.md"), names(&["content/a.md"]));
}

#[test]
fn a_save_that_keeps_a_spare_copy_names_the_file_only() {
    let site = Site::new(&["content/a.md"]);
    fs::rename(site.path("content/a.md"), site.path("content/a.md~")).unwrap();
    fs::write(site.path("content/a.md"), "new").unwrap();
    assert_eq!(site.wait_for("content/a.md"), names(&["content/a.md"]));
}

#[test]
fn new_removed_and_renamed_files_are_named() {
    let site = Site::new(&["content/a.md", "content/deep/b.md", "static/c.css"]);
    fs::write(site.path("content/new.md"), "new").unwrap();
    site.wait_for("content/new.md");
    fs::remove_file(site.path("content/a.md")).unwrap();
    site.wait_for("content/a.md");
    fs::rename(site.path("content/deep/b.md"), site.path("content/d.md")).unwrap();
    let mut seen = site.wait_for("content/d.md");
    if !seen.contains(&SourcePath::new("content/deep/b.md")) {
        seen.extend(site.wait_for("content/deep/b.md"));
    }
    fs::write(site.path("static/c.css"), "new").unwrap();
    site.wait_for("static/c.css");
}

#[test]
fn a_renamed_folder_means_everything_and_is_followed_under_its_new_name() {
    let site = Site::new(&["content/suez/a.md"]);
    fs::rename(site.path("content/suez"), site.path("content/canal")).unwrap();
    site.wait_for_everything();
    site.wait_for_everything();
    fs::write(site.path("content/canal/a.md"), "new").unwrap();
    site.wait_for("content/canal/a.md");
}

#[test]
fn a_removed_folder_means_everything() {
    let site = Site::new(&["content/suez/a.md"]);
    fs::remove_dir_all(site.path("content/suez")).unwrap();
    site.wait_for_everything();
}

#[test]
fn folders_that_appear_later_are_followed() {
    let site = Site::new(&["dateline.toml"]);
    write(&site.path("templates/brief.html"), "new");
    site.wait_for_everything();
    site.wait_for_everything();
    fs::write(site.path("templates/brief.html"), "newer").unwrap();
    site.wait_for("templates/brief.html");
}

#[test]
fn a_top_folder_may_be_replaced_by_another() {
    let site = Site::new(&["content/a.md", "other/b.md"]);
    fs::rename(site.path("content"), site.path("away")).unwrap();
    fs::rename(site.path("other"), site.path("content")).unwrap();
    site.wait_for_everything();
    site.wait_for_everything();
    fs::write(site.path("away/a.md"), "not of the site any more").unwrap();
    fs::write(site.path("content/b.md"), "new").unwrap();
    assert_eq!(site.wait_for("content/b.md"), names(&["content/b.md"]));
}

#[test]
fn the_configuration_may_go_and_come_back() {
    let site = Site::new(&["dateline.toml"]);
    fs::remove_file(site.path("dateline.toml")).unwrap();
    site.wait_for("dateline.toml");
    fs::write(site.path("dateline.toml"), "new").unwrap();
    site.wait_for("dateline.toml");
    fs::write(site.path("unrelated.toml"), "new").unwrap();
    fs::write(site.path("dateline.toml"), "newer").unwrap();
    assert_eq!(site.wait_for("dateline.toml"), names(&["dateline.toml"]));
}

#[test]
fn thousands_of_files_at_once_are_all_found() {
    let site = Site::new(&["content/a.md"]);
    for number in 0..2_000 {
        let path = format!("content/{}/{}/{number}.md", number % 7, number % 50);
        write(&site.path(&path), "new");
    }
    // As the caller does: list when told to, add what is named.
    let mut known = BTreeSet::new();
    while known.len() < 2_001 {
        let batch = site.batches.recv_timeout(DEADLINE).unwrap();
        known.extend(batch.files);
        if batch.everything {
            list(&site.path("content"), "content", &mut known);
        }
    }
}

fn list(folder: &Path, name: &str, known: &mut BTreeSet<SourcePath>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{name}/{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            list(&entry.path(), &name, known);
        } else {
            known.insert(SourcePath::new(name));
        }
    }
}

#[test]
fn reading_is_not_a_change() {
    let site = Site::new(&["content/a.md", "content/b.md"]);
    fs::read(site.path("content/a.md")).unwrap();
    fs::write(site.path("content/b.md"), "new").unwrap();
    assert_eq!(site.wait_for("content/b.md"), names(&["content/b.md"]));
}

#[test]
fn a_watch_ends_when_told_to() {
    let folder = tempfile::tempdir().unwrap();
    let mut watch = Watch::start(&DiskWorld::at(folder.path())).unwrap();
    watch.quit().quit();
    assert_eq!(watch.wait(), None);
}
