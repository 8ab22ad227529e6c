//! Opens a page in the browser of this machine.

use std::io;
use std::process::{Command, Stdio};

/// Hands an address to the system. Does not wait for the browser.
pub(super) fn open(url: &str) -> io::Result<()> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        // The empty text is the title of the window, which `start` wants first.
        command.args(["/c", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    let quiet = command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    quiet.spawn().map(drop)
}
