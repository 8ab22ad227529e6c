//! Messages about files that cannot be read or listed.

use crate::diagnostic::{At, Diagnostic};
use crate::model::SourcePath;

/// A file cannot be read.
pub fn unreadable(file: &SourcePath, told: &str) -> Diagnostic {
    Diagnostic::error(
        "unreadable",
        At::file(file),
        format!("this file cannot be read: {told}"),
    )
    .hint("the rest of the site is built without it")
}

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
