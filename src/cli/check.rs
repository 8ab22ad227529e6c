//! `dateline check`: everything there is to say about the articles, and nothing written.

use serde_json::json;

use super::args::{Check, Global};
use super::start::{self, Start};
use super::{Outcome, Terminal, many, shown};
use crate::diagnostic::Severity;
use crate::edge::place;
use crate::engine::Engine;

pub(super) fn run(global: &Global, options: Check, terminal: Terminal) -> anyhow::Result<Outcome> {
    let Start { world, overrides } = start::site(global, None)?;
    let engine = Engine::open(world.clone(), overrides);
    let mut diagnostics = engine.diagnostics();
    diagnostics.extend(engine.unsupported());
    terminal.tell(&diagnostics, &*world);
    let output = std::path::absolute(world.root().join(&engine.config().output))?;
    place::check(world.root(), &shown(&output))?;
    let count = |severity| {
        let of = diagnostics.iter().filter(|it| it.severity == severity);
        of.count()
    };
    let (errors, warnings, notes) = (
        count(Severity::Error),
        count(Severity::Warning),
        count(Severity::Note),
    );
    let articles = engine.article_count();
    let text = format!(
        "Checked {}: {}, {}, {}.",
        many(articles, "article"),
        many(errors, "error"),
        many(warnings, "warning"),
        many(notes, "note"),
    );
    let json = json!({
        "articles": articles,
        "errors": errors,
        "warnings": warnings,
        "notes": notes,
    });
    terminal.result(&text, &json);
    // The process ends here: taking a large site apart piece by piece would only cost time.
    std::mem::forget(engine);
    Ok(Outcome::of(&diagnostics, options.strict))
}
