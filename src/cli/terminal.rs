//! Where words go: messages to standard error, results to standard output.

#![expect(clippy::print_stderr, reason = "this is where the program speaks")]

use std::io::{IsTerminal as _, Write as _};

use serde::Serialize;

use super::args::{Format, Global};
use super::report;
use crate::diagnostic::Diagnostic;
use crate::world::World;

/// What the terminal can show, and what of it was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Terminal {
    format: Format,
    quiet: bool,
    colour: bool,
    live: bool,
}

impl Terminal {
    /// The terminal that the program runs in. Colours need one, and are off if `NO_COLOR` is set (<https://no-color.org>).
    pub fn new(global: &Global) -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
        Self {
            format: global.format,
            quiet: global.quiet,
            colour: is_terminal && !no_colour && !dumb,
            live: is_terminal && !dumb && !global.quiet && global.format == Format::Text,
        }
    }

    /// Whether something that moves, such as a progress bar, can be shown.
    pub fn is_live(&self) -> bool {
        self.live
    }

    /// Prints messages. `world` gives the lines that they are about.
    pub fn tell(&self, diagnostics: &[Diagnostic], world: &dyn World) {
        let text = match self.format {
            Format::Text => report::text(diagnostics, world, self.colour, self.quiet),
            Format::Json => report::json(diagnostics, world, self.quiet),
        };
        eprint!("{text}");
    }

    /// Prints the result of a command: as text, unless quiet, or as one line of JSON.
    pub fn result(&self, text: &str, json: &impl Serialize) {
        match self.format {
            Format::Text if self.quiet => {}
            Format::Text => print(text),
            Format::Json => self.json(json),
        }
    }

    /// Prints a result that is wanted also when quiet.
    pub fn announce(&self, text: &str, json: &impl Serialize) {
        match self.format {
            Format::Text => print(text),
            Format::Json => self.json(json),
        }
    }

    /// Prints a result as one line of JSON.
    pub fn json(&self, json: &impl Serialize) {
        print(&serde_json::to_string(json).unwrap_or_default());
    }

    /// Prints what is wrong with a line of standard input.
    pub fn wrong_line(&self, number: u64, message: &str) {
        match self.format {
            Format::Text => eprintln!("error: line {number}: {message}"),
            Format::Json => {
                let message = serde_json::json!({
                    "code": "bad-line",
                    "severity": "error",
                    "line": number,
                    "message": message,
                });
                eprintln!("{message}");
            }
        }
    }

    /// Prints why a command could not be carried out.
    pub fn fail(&self, error: &anyhow::Error) {
        match self.format {
            Format::Text => eprintln!("error: {error:#}"),
            Format::Json => {
                let message = serde_json::json!({
                    "code": "failed",
                    "severity": "error",
                    "message": format!("{error:#}"),
                });
                eprintln!("{message}");
            }
        }
    }
}

/// Prints a line of results. Who has read enough, as `head` has, may close the pipe.
fn print(line: &str) {
    drop(writeln!(std::io::stdout(), "{line}"));
}
