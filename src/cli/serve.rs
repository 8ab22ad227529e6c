//! `dateline serve`: shows the site in a browser, and every change as it is saved.

use serde_json::{Value, json};

use super::args::{Global, Serve};
use super::start::{self, Start};
use super::{Outcome, Terminal};
use crate::edge::serve::{Notice, ServeOptions, serve};
use crate::engine::{Overrides, PREVIEW_TEXT, Touched};

pub(super) fn run(global: &Global, options: &Serve, terminal: Terminal) -> anyhow::Result<Outcome> {
    let Start { world, overrides } = start::site(global, options.base_url.as_deref())?;
    let overrides = Overrides {
        text_bytes: PREVIEW_TEXT,
        ..overrides
    };
    let how = ServeOptions {
        host: options.host,
        port: options.port,
        open: options.open,
    };
    serve(&world, overrides, &how, |notice| match &notice {
        Notice::Messages { diagnostics } => terminal.tell(diagnostics, &*world),
        // The port may be another than expected, so the address is told in any case.
        Notice::Ready { .. } => terminal.announce(&notice.to_string(), &json(&notice)),
        other => terminal.result(&other.to_string(), &json(other)),
    })?;
    Ok(Outcome::Fine)
}

/// A notice for programs.
fn json(notice: &Notice) -> Value {
    match notice {
        Notice::Ready { url } => json!({ "event": "ready", "url": url }),
        Notice::NoBrowser { reason } => json!({ "event": "no-browser", "reason": reason }),
        Notice::Messages { diagnostics } => json!({ "event": "messages", "all": diagnostics }),
        Notice::Updated {
            files,
            touched,
            took,
        } => {
            let pages = match touched {
                Touched::All => None,
                Touched::Pages(pages) => Some(pages.len()),
            };
            let milliseconds = took.as_secs_f64() * 1e3;
            json!({ "event": "updated", "files": files, "pages": pages, "milliseconds": milliseconds })
        }
    }
}
