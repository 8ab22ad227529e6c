//! What a run keeps for the next one, in `.dateline/` under the root. Safe to delete at any time.
//!
//! The rules under which what is kept may be used:
//! 1. it was written by this very program (version and build), in this format;
//! 2. it was kept under the same key, which names all settings that it depends on;
//! 3. every input that it rests on is in it with a stamp, and a stamp counts only if it is [`trusted`].
//!
//! Whatever is damaged, strange or missing is as good as absent. Nothing here ever fails a build.

#![expect(
    clippy::disallowed_methods,
    reason = "the cache is no part of the site: it is neither a source nor an output"
)]

use std::fs::{self, File};
use std::io::{self, BufWriter, IntoInnerError, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::diagnostic::{Diagnostic, messages};
use crate::model::{Digest, Stamp};

/// The folder of the cache.
#[derive(Clone, Debug)]
pub struct CacheDir(PathBuf);

/// What a file of the cache begins with; the number changes with the layout of the head.
const MAGIC: &[u8; 8] = b"dateln01";
const DIGEST_BYTES: usize = 32;
/// A file must be this old before its stamp tells that it did not change: the clocks of some file systems tick every two seconds.
const SETTLED: i64 = 2_000_000_000;
/// No run takes as long to write a draft.
const ABANDONED: Duration = Duration::from_secs(10 * 60);

/// Whether a stamp seen at `listed_at` (nanoseconds since 1970) can stand for the bytes of its file. A younger file may yet change within
/// the same tick, and one from the future says nothing; both are read again.
pub fn trusted(stamp: Stamp, listed_at: i64) -> bool {
    stamp
        .modified
        .checked_add(SETTLED)
        .is_some_and(|settled| settled <= listed_at)
}

impl CacheDir {
    /// The cache of the site below `root`.
    pub fn below(root: &Path) -> Self {
        Self(root.join(".dateline"))
    }

    /// What was kept under this name and key, if it is whole and ours.
    pub fn load<T: DeserializeOwned>(&self, name: &str, key: Digest) -> Option<T> {
        let bytes = fs::read(self.0.join(name)).ok()?;
        let payload = open(&bytes, key)?;
        postcard::from_bytes(payload).ok()
    }

    /// Keeps a value under a name and key, in place of what was kept under that name. A note if that is not possible.
    pub fn store<T: Serialize>(&self, name: &str, key: Digest, value: &T) -> Option<Diagnostic> {
        match self.draft(name, key, value) {
            Ok(draft) => draft.keep(),
            Err(note) => Some(*note),
        }
    }

    /// Writes a value beside what was kept under its name, whose place it takes when it is [kept](Draft::keep).
    ///
    /// # Errors
    /// A note if that is not possible.
    pub fn draft<T: Serialize>(
        &self,
        name: &str,
        key: Digest,
        value: &T,
    ) -> Result<Draft, Box<Diagnostic>> {
        let draft = Draft {
            // Two runs at once must not write into one file.
            written: self.0.join(format!("{name}.{}.tmp", std::process::id())),
            place: self.0.join(name),
        };
        self.sweep(name);
        self.prepare()
            .and_then(|()| File::create(&draft.written))
            .and_then(|file| seal(file, key, value))
            .map(|()| draft)
            .map_err(|error| Box::new(messages::world::cache_not_kept(&error)))
    }

    /// Drops what was kept under a name.
    pub fn forget(&self, name: &str) {
        // If it cannot be dropped, it was not there, or the next run cannot read it either.
        drop(fs::remove_file(self.0.join(name)));
    }

    /// Removes drafts that killed runs left. One that another run is writing just now is young.
    fn sweep(&self, name: &str) {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let left = entries.filter(|entry| {
            let file = entry.file_name();
            let file = file.to_string_lossy();
            let is_draft = file.starts_with(&format!("{name}.")) && file.ends_with(".tmp");
            let age = entry.metadata().and_then(|it| it.modified()).ok();
            let age = age.and_then(|modified| modified.elapsed().ok());
            is_draft && age.is_some_and(|age| age > ABANDONED)
        });
        left.for_each(|entry| drop(fs::remove_file(entry.path())));
    }

    fn prepare(&self) -> io::Result<()> {
        let ignore = self.0.join(".gitignore");
        if !ignore.exists() {
            fs::create_dir_all(&self.0)?;
            fs::write(ignore, "*\n")?;
        }
        Ok(())
    }
}

/// A value that is written and not kept yet. Dropped, it is gone.
#[derive(Debug)]
pub struct Draft {
    written: PathBuf,
    place: PathBuf,
}

impl Draft {
    /// Gives it its name. A note if that is not possible.
    pub fn keep(self) -> Option<Diagnostic> {
        let kept = fs::rename(&self.written, &self.place);
        kept.err()
            .map(|error| messages::world::cache_not_kept(&error))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Once it is kept, there is no file of this name.
        drop(fs::remove_file(&self.written));
    }
}

/// Magic, digest of program and key, payload, digest of the payload. The payload is never held in memory as a whole: it may be large.
fn seal<T: Serialize>(mut file: File, key: Digest, value: &T) -> io::Result<()> {
    file.write_all(MAGIC)?;
    file.write_all(&digest_bytes(owner(key)))?;
    let digesting = Digesting {
        file,
        digest: Sha256::new(),
    };
    // Values come in pieces of a few bytes.
    let pieces = BufWriter::with_capacity(1 << 16, digesting);
    let pieces = postcard::to_io(value, pieces).map_err(io::Error::other)?;
    let Digesting { mut file, digest } = pieces.into_inner().map_err(IntoInnerError::into_error)?;
    file.write_all(&digest.finalize())
}

/// Passes bytes on and takes their digest.
struct Digesting {
    file: File,
    digest: Sha256,
}

impl Write for Digesting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write_all(bytes)?;
        self.digest.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The payload, if it is whole, ours and of this key.
fn open(bytes: &[u8], key: Digest) -> Option<&[u8]> {
    let bytes = bytes.strip_prefix(MAGIC)?;
    let bytes = bytes.strip_prefix(digest_bytes(owner(key)).as_slice())?;
    let (payload, digest) = bytes.split_at_checked(bytes.len().checked_sub(DIGEST_BYTES)?)?;
    (digest == digest_bytes(Digest::of(payload))).then_some(payload)
}

/// Names this program and a key. A rebuilt program differs in the size or time of its file, so a changed stage never meets old results.
fn owner(key: Digest) -> Digest {
    let build = std::env::current_exe()
        .and_then(fs::metadata)
        .and_then(|metadata| Ok((metadata.len(), metadata.modified()?)))
        .ok();
    let version = env!("CARGO_PKG_VERSION");
    Digest::of(format!("{version} {build:?} {key}").as_bytes())
}

fn digest_bytes(digest: Digest) -> Vec<u8> {
    // 32 bytes, without a length.
    postcard::to_stdvec(&digest).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Digest {
        Digest::of(text.as_bytes())
    }

    #[test]
    fn what_was_kept_is_found_under_its_key_only() {
        let root = tempfile::tempdir().unwrap();
        let cache = CacheDir::below(root.path());
        let value = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(cache.load::<Vec<String>>("facts", key("1")), None);
        assert_eq!(cache.store("facts", key("1"), &value), None);
        assert_eq!(cache.load("facts", key("1")), Some(value));
        assert_eq!(cache.load::<Vec<String>>("facts", key("2")), None);
        assert_eq!(cache.load::<Vec<String>>("other", key("1")), None);
        let ignore = fs::read_to_string(root.path().join(".dateline/.gitignore")).unwrap();
        assert_eq!(ignore, "*\n");
        assert_eq!(
            fs::read_dir(root.path().join(".dateline")).unwrap().count(),
            2
        );
    }

    #[test]
    fn a_draft_takes_its_place_only_when_it_is_kept() {
        let root = tempfile::tempdir().unwrap();
        let cache = CacheDir::below(root.path());
        let names = || {
            let entries = fs::read_dir(root.path().join(".dateline")).unwrap();
            let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name()).collect();
            names.sort();
            names
        };
        assert_eq!(cache.store("n", key("1"), &1_u8), None);
        let draft = cache.draft("n", key("1"), &2_u8).unwrap();
        assert_eq!(names().len(), 3);
        assert_eq!(cache.load("n", key("1")), Some(1_u8));
        drop(draft);
        assert_eq!(names(), [".gitignore", "n"]);
        assert_eq!(cache.draft("n", key("1"), &3_u8).unwrap().keep(), None);
        assert_eq!(cache.load("n", key("1")), Some(3_u8));

        // What a killed run left goes with the next one; what is being written stays.
        let left = |name: &str| root.path().join(".dateline").join(name);
        for name in ["n.1.tmp", "n.2.tmp", "other.3.tmp"] {
            fs::write(left(name), "half").unwrap();
        }
        let long_ago = std::time::SystemTime::now() - 2 * ABANDONED;
        for name in ["n.1.tmp", "other.3.tmp"] {
            let file = File::options().write(true).open(left(name)).unwrap();
            file.set_modified(long_ago).unwrap();
        }
        assert_eq!(cache.store("n", key("1"), &4_u8), None);
        assert_eq!(names(), [".gitignore", "n", "n.2.tmp", "other.3.tmp"]);
    }

    #[test]
    fn any_damage_is_as_good_as_absence() {
        let root = tempfile::tempdir().unwrap();
        let cache = CacheDir::below(root.path());
        assert_eq!(cache.store("n", key("1"), &"some words".to_owned()), None);
        let file = root.path().join(".dateline/n");
        let whole = fs::read(&file).unwrap();
        assert_eq!(whole.len(), 8 + 32 + 32 + 11);
        for at in 0..whole.len() {
            fs::write(&file, &whole[..at]).unwrap();
            assert_eq!(cache.load::<String>("n", key("1")), None, "cut at {at}");
            let mut bad = whole.clone();
            bad[at] ^= 1;
            fs::write(&file, &bad).unwrap();
            assert_eq!(cache.load::<String>("n", key("1")), None, "flipped at {at}");
        }
        fs::write(&file, &whole).unwrap();
        assert_eq!(cache.load::<String>("n", key("1")).unwrap(), "some words");
    }

    #[test]
    fn a_place_that_cannot_be_written_gives_a_note() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join(".dateline"), "a file").unwrap();
        let note = CacheDir::below(root.path()).store("n", key("1"), &1_u8);
        assert_eq!(note.unwrap().code, "cache-not-kept");
    }

    #[test]
    fn young_files_are_not_trusted() {
        let at = |modified| Stamp { size: 1, modified };
        let now = 1_700_000_000_000_000_000;
        assert!(trusted(at(now - SETTLED), now));
        assert!(!trusted(at(now - SETTLED + 1), now));
        assert!(!trusted(at(now + 1), now));
        assert!(!trusted(at(i64::MAX), now));
    }
}
