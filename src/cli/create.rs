//! Making files that did not exist. What exists is never overwritten, not even if it appears in the last moment.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use anyhow::Context as _;

/// Writes a new file and its folders. False if a file of that name exists.
pub(super) fn create(file: &Path, bytes: impl AsRef<[u8]>) -> anyhow::Result<bool> {
    let failed = || format!("cannot write `{}`", file.display());
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(failed)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(file) {
        Ok(mut opened) => opened.write_all(bytes.as_ref()).with_context(failed)?,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(error).with_context(failed),
    }
    Ok(true)
}
