//! Where a site may be written: never over what it is made from.

#![expect(
    clippy::disallowed_methods,
    reason = "links must be followed to know where a folder really is"
)]

use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The output folder would hold, or be held by, the files that the site is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadPlace(String);

impl fmt::Display for BadPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadPlace {}

/// Whether a site below `root` may be written to `output`. Links are followed, so no detour leads around this.
///
/// # Errors
/// If `output` is the root, a folder around it, or inside `content/`, `templates/`, `static/` or `.dateline/`; or if it is a file.
pub fn check(root: &Path, output: &Path) -> Result<(), BadPlace> {
    let real = real(output);
    let shown = output.display();
    if real_root(root).starts_with(&real) {
        return Err(BadPlace(format!(
            "the site cannot be written to `{shown}`, which holds the site's own sources. \
             Choose a folder of its own with `--output`, such as `public`"
        )));
    }
    for folder in ["content", "templates", "static", ".dateline"] {
        let inside = self::real(&root.join(folder));
        if real.starts_with(&inside) || inside.starts_with(&real) {
            return Err(BadPlace(format!(
                "the site cannot be written to `{shown}`, because `{folder}/` is what it is made from. \
                 Choose a folder of its own with `--output`, such as `public`"
            )));
        }
    }
    if real.is_file() {
        return Err(BadPlace(format!(
            "the site cannot be written to `{shown}`, which is a file. \
             Choose a folder with `--output`, such as `public`"
        )));
    }
    Ok(())
}

fn real_root(root: &Path) -> PathBuf {
    if root.as_os_str().is_empty() {
        real(Path::new("."))
    } else {
        real(root)
    }
}

/// The path without links and dots. Of a path that does not exist, the part that does is resolved.
fn real(path: &Path) -> PathBuf {
    let mut missing = Vec::new();
    let mut existing = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    loop {
        if let Ok(mut real) = fs::canonicalize(&existing) {
            for part in missing.into_iter().rev() {
                match part {
                    Part::Up => drop(real.pop()),
                    Part::Down(name) => real.push(name),
                }
            }
            return real;
        }
        match existing.components().next_back() {
            Some(Component::Normal(name)) => missing.push(Part::Down(name.to_owned())),
            Some(Component::ParentDir) => missing.push(Part::Up),
            _ => {}
        }
        if !existing.pop() {
            return path.to_owned();
        }
    }
}

enum Part {
    Up,
    Down(std::ffi::OsString),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_never_written_over_its_sources() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path().join("site");
        fs::create_dir_all(root.join("content/deep")).unwrap();
        let refused = |output: &str| check(&root, &root.join(output)).is_err();
        for output in [
            "",
            ".",
            "..",
            "../..",
            "content",
            "content/out",
            "content/deep",
            "static/x",
            "public/../content/x",
            "nowhere/../content/x",
            ".dateline",
            "../site/templates",
        ] {
            assert!(refused(output), "{output}");
        }
        for output in [
            "public",
            "out/content",
            "../public",
            "content-of-site",
            "public/../www",
        ] {
            assert!(!refused(output), "{output}");
        }
        assert_eq!(
            check(&root, &root.join("content/out"))
                .unwrap_err()
                .to_string(),
            format!(
                "the site cannot be written to `{}`, because `content/` is what it is made from. \
                 Choose a folder of its own with `--output`, such as `public`",
                root.join("content/out").display()
            )
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_do_not_hide_a_bad_place() {
        let temporary = tempfile::tempdir().unwrap();
        let root = temporary.path().join("site");
        let texts = temporary.path().join("texts");
        fs::create_dir_all(&root).unwrap();
        fs::create_dir_all(&texts).unwrap();
        std::os::unix::fs::symlink(&texts, root.join("content")).unwrap();
        std::os::unix::fs::symlink(&root, temporary.path().join("alias")).unwrap();
        check(&root, &texts.join("out")).unwrap_err();
        check(&root, &temporary.path().join("alias")).unwrap_err();
        check(&temporary.path().join("alias"), &root).unwrap_err();
        check(&root, &temporary.path().join("alias/public")).unwrap();
    }
}
