//! Messages about files that cannot be read, listed or written.

use std::io;

use crate::diagnostic::{At, Diagnostic};
use crate::model::SourcePath;

/// A file is longer than any article.
pub fn too_large(file: &SourcePath, size: u64, limit: u64) -> Diagnostic {
    let mega = |bytes: u64| bytes.div_ceil(1024 * 1024);
    Diagnostic::error(
        "too-large",
        At::file(file),
        format!(
            "this file is too large for an article: {} MB; at most {} MB are read",
            mega(size),
            mega(limit)
        ),
    )
    .hint("the rest of the site is built without it; move it out of content/")
}

/// A file is there and cannot be read.
pub fn unreadable_file(file: &SourcePath, error: &io::Error) -> Diagnostic {
    Diagnostic::error(
        "unreadable-file",
        At::file(file),
        format!("this file cannot be read: {error}"),
    )
    .hint("check its permissions; the rest of the site is built without it")
}

/// A folder is there and cannot be listed.
pub fn unreadable_folder(folder: &SourcePath, error: &io::Error) -> Diagnostic {
    Diagnostic::error(
        "unreadable-folder",
        At::file(folder),
        format!("this folder cannot be listed: {error}"),
    )
    .hint("check its permissions; the rest of the site is built without its files")
}

/// A symbolic link leads back to where it came from.
pub fn symlink_loop(link: &SourcePath, back_to: &str) -> Diagnostic {
    Diagnostic::warning(
        "symlink-loop",
        At::file(link),
        format!("this link leads in a circle, back to `{back_to}`"),
    )
    .hint("it is left out; remove the link or let it lead elsewhere")
}

/// A symbolic link leads nowhere.
pub fn broken_link(link: &SourcePath) -> Diagnostic {
    Diagnostic::warning(
        "broken-link",
        At::file(link),
        "this link leads to a file that does not exist",
    )
    .hint("it is left out; remove the link or let it lead to a file")
}

/// A file has a name that is not text; it is given with the bad bytes replaced.
pub fn name_not_utf8(shown: &SourcePath) -> Diagnostic {
    Diagnostic::warning(
        "name-not-utf8",
        At::file(shown),
        "the name of this file is not UTF-8, so no address can be made of it",
    )
    .hint("it is left out; give it another name")
}

/// A file that is not ours lies at one of our addresses.
pub fn foreign_file(route: &str, sources: &[SourcePath]) -> Diagnostic {
    about(
        "foreign-file",
        sources,
        format!("`{route}` was not written: a file that Dateline did not make stands there"),
    )
    .hint("move that file into `static/`, or delete it and build again")
}

/// An address needs a folder where a file stands, or the other way round.
pub fn blocked_address(route: &str, by: &str, sources: &[SourcePath]) -> Diagnostic {
    about(
        "blocked-address",
        sources,
        format!("`{route}` was not written: `{by}` is in its way"),
    )
    .hint("one name cannot be a file and a folder at once; rename one of the two")
}

/// An address would lead out of the output folder.
pub fn unsafe_address(route: &str, sources: &[SourcePath]) -> Diagnostic {
    about(
        "unsafe-address",
        sources,
        format!("`{route}` was not written: it is not a path inside the output folder"),
    )
    .hint("give the source another name or slug")
}

/// What was learnt could not be kept for the next run.
pub fn cache_not_kept(error: &io::Error) -> Diagnostic {
    Diagnostic::note(
        "cache-not-kept",
        None,
        format!(
            "`.dateline/` cannot be written, so the next build reads everything again: {error}"
        ),
    )
}

fn about(code: &'static str, sources: &[SourcePath], message: String) -> Diagnostic {
    let (first, others) = sources
        .split_first()
        .map_or((None, sources), |(first, others)| (At::file(first), others));
    others
        .iter()
        .fold(Diagnostic::error(code, first, message), |it, source| {
            it.also(At::file(source), "made from this too")
        })
}
