//! The map of the code, checked: which module may use which, and that nothing of the default theme is left out of the program.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "this test reads the sources of the program"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use dateline::render::{ASSETS, TEMPLATES, WORDS};

/// Who may use whom. `ARCHITECTURE.md` draws the same arrows.
const ARROWS: [(&str, &[&str]); 14] = [
    ("bytes", &[]),
    ("model", &[]),
    ("diagnostic", &["model"]),
    ("config", &["diagnostic", "model"]),
    ("world", &["diagnostic", "model"]),
    ("load", &["bytes", "config", "diagnostic", "model"]),
    ("transform", &["bytes", "config", "model"]),
    (
        "render",
        &["bytes", "config", "diagnostic", "model", "transform"],
    ),
    (
        "inspect",
        &["config", "diagnostic", "load", "model", "transform"],
    ),
    ("annotate", &["load", "model", "transform"]),
    ("verify", &["model"]),
    (
        "engine",
        &[
            "config",
            "diagnostic",
            "load",
            "model",
            "render",
            "transform",
            "world",
        ],
    ),
    (
        "edge",
        &["config", "diagnostic", "engine", "load", "model", "world"],
    ),
    (
        "cli",
        &[
            "annotate",
            "config",
            "diagnostic",
            "edge",
            "engine",
            "inspect",
            "model",
            "render",
            "transform",
            "verify",
            "world",
        ],
    ),
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
    found.sort();
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The modules that a source names after `crate::`, outside its tests.
fn uses(text: &str) -> BTreeSet<String> {
    let code = text
        .split("#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or_default();
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let names = lines.flat_map(|line| line.split("crate::").skip(1));
    names
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn modules_use_only_what_they_may() {
    let mut sources = Vec::new();
    files(&root().join("src"), &mut sources);
    let mut wrong = Vec::new();
    for path in sources {
        let name = path
            .strip_prefix(root().join("src"))
            .expect("below src")
            .to_string_lossy()
            .replace('\\', "/");
        let module = name.split(['/', '.']).next().unwrap_or_default().to_owned();
        // Tests may use the doubles of the edge.
        if ["lib", "main"].contains(&module.as_str())
            || name.ends_with("tests.rs")
            || name == "engine/edits.rs"
        {
            continue;
        }
        let allowed = ARROWS
            .iter()
            .find(|(from, _)| *from == module)
            .map(|(_, to)| *to);
        let allowed =
            allowed.unwrap_or_else(|| panic!("{name}: the module `{module}` is not on the map"));
        let text = fs::read_to_string(&path).expect("sources are text");
        wrong.extend(
            uses(&text)
                .into_iter()
                .filter(|to| *to != module && !allowed.contains(&to.as_str()))
                .map(|to| format!("{name} uses {to}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_whole_theme_is_built_in() {
    let listed = |folder: &str| {
        let mut found = Vec::new();
        files(&root().join(folder), &mut found);
        let name = |path: PathBuf| {
            path.strip_prefix(root().join(folder))
                .expect("below it")
                .to_string_lossy()
                .replace('\\', "/")
        };
        found
            .into_iter()
            .map(name)
            .filter(|name| !name.ends_with(".md"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        TEMPLATES
            .iter()
            .chain(WORDS)
            .map(|(name, _)| (*name).to_owned())
            .collect::<Vec<_>>(),
        listed("templates")
    );
    assert_eq!(
        ASSETS
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect::<Vec<_>>(),
        listed("static")
    );
}
