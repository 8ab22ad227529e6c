//! The list of what is ours in an output folder, and names that are never part of a site.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::{Digest, Route};

/// The name of the manifest in the output folder.
pub const MANIFEST: &str = ".dateline.json";

const GENERATOR: &str = "dateline";
const TEMPORARY_ENDING: &str = ".dateline-tmp";

/// The files that are ours, or about to be.
///
/// No times, no absolute paths: two builds of one site have the same manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: BTreeSet<Route>,
}

#[derive(Serialize)]
struct Written<'a> {
    generator: &'a str,
    files: &'a BTreeSet<Route>,
}

#[derive(Deserialize)]
struct Read {
    generator: String,
    files: Files,
}

/// Builds before 0.1.0 wrote a digest behind each path.
#[derive(Deserialize)]
#[serde(untagged)]
enum Files {
    Paths(BTreeSet<Route>),
    Digests(BTreeMap<Route, String>),
}

impl Manifest {
    /// The manifest that these bytes hold, if they are one of ours. Paths that lead out of the folder are dropped.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let read: Read = serde_json::from_slice(bytes).ok()?;
        (read.generator == GENERATOR).then(|| Self {
            files: match read.files {
                Files::Paths(paths) => paths,
                Files::Digests(digests) => digests.into_keys().collect(),
            }
            .into_iter()
            .filter(|path| is_safe(path.as_str()))
            .collect(),
        })
    }

    /// The file.
    #[expect(clippy::expect_used, reason = "a list of texts is always JSON")]
    pub(super) fn bytes(&self) -> Vec<u8> {
        let written = Written {
            generator: GENERATOR,
            files: &self.files,
        };
        let mut bytes = serde_json::to_vec_pretty(&written).expect("lists of texts are JSON");
        bytes.push(b'\n');
        bytes
    }
}

/// Whether a path stays inside the folder on every system, and is neither the manifest nor a temporary file.
pub(super) fn is_safe(path: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && part != ".git";
    path.split('/').all(plain)
        && !path.contains(['\\', ':', '\0'])
        && path != MANIFEST
        && !is_temporary(path)
}

/// Where the bytes of a file, or the files of a new folder, are collected before it takes its name: beside it, hidden.
pub fn temporary_name(path: &str) -> String {
    let (folder, slash, name) = match path.rsplit_once('/') {
        Some((folder, name)) => (folder, "/", name),
        None => ("", "", path),
    };
    // File systems allow 255 bytes a name; a long one is replaced by its digest.
    if name.len() > 200 {
        let digest = Digest::of(name.as_bytes());
        return format!("{folder}{slash}.{digest}{TEMPORARY_ENDING}");
    }
    format!("{folder}{slash}.{name}{TEMPORARY_ENDING}")
}

/// Whether a file is such a temporary one, or lies in such a folder: of a write under way, or left by a run that was killed.
pub fn is_temporary(path: &str) -> bool {
    let temporary = |name: &str| name.starts_with('.') && name.ends_with(TEMPORARY_ENDING);
    path.contains(TEMPORARY_ENDING) && path.split('/').any(temporary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_reads_back_what_it_wrote() {
        let manifest = Manifest {
            files: ["b.html", "a/é.html"].map(Route::new).into(),
        };
        let expected = r#"{
  "generator": "dateline",
  "files": [
    "a/é.html",
    "b.html"
  ]
}
"#;
        assert_eq!(String::from_utf8(manifest.bytes()).unwrap(), expected);
        assert_eq!(Manifest::parse(expected.as_bytes()), Some(manifest));
    }

    #[test]
    fn what_is_not_our_manifest_is_not_taken_for_it() {
        assert_eq!(Manifest::parse(b""), None);
        assert_eq!(Manifest::parse(b"{\"files\": []}"), None);
        assert_eq!(
            Manifest::parse(br#"{"generator": "other", "files": []}"#),
            None
        );
        let evil = br#"{"generator": "dateline", "files": ["../a", "/b", "c"]}"#;
        let read = Manifest::parse(evil).unwrap();
        assert_eq!(read.files, [Route::new("c")].into());
        let former = br#"{"generator": "dateline", "files": {"c": "00ff"}}"#;
        assert_eq!(Manifest::parse(former), Some(read));
    }

    #[test]
    fn unsafe_paths() {
        for path in [
            "",
            "/etc",
            "..",
            "a/../b",
            "a//b",
            "a/",
            "./a",
            "a\\b",
            "C:a",
            "a\0b",
            ".git/config",
            ".dateline.json",
            "a/.b.html.dateline-tmp",
        ] {
            assert!(!is_safe(path), "{path:?}");
        }
        for path in ["a", "a/b.html", ".nojekyll", "a/..b", "ünï/ code.txt"] {
            assert!(is_safe(path), "{path:?}");
        }
    }

    #[test]
    fn temporary_names_lie_beside_their_files() {
        assert_eq!(temporary_name("a/b.html"), "a/.b.html.dateline-tmp");
        assert_eq!(temporary_name("b.html"), ".b.html.dateline-tmp");
        assert!(is_temporary(&temporary_name("a/b.html")));
        assert!(is_temporary(&temporary_name(&"x".repeat(250))));
        assert!(is_temporary(&(temporary_name("a") + "/b.html")));
        assert!(!is_temporary("a.dateline-tmp/.b"));
        assert!(temporary_name(&"x".repeat(250)).len() < 255);
    }
}
