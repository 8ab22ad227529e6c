//! `dateline inspect`: what was read from one file, from which line and by which rule.

use std::path::{Component, Path};

use serde::Serialize;

use super::args::{Global, Inspect};
use super::report::{self, Message};
use super::start::{self, Start, Usage};
use super::{Outcome, Terminal};
use crate::diagnostic::Diagnostic;
use crate::edge::disk::DiskWorld;
use crate::engine::{ENDINGS, Engine, is_source};
use crate::inspect::{self, Description, Subject};
use crate::model::SourcePath;
use crate::world::World as _;

/// Version of the JSON form.
const FORMAT: u32 = 1;

pub(super) fn run(
    global: &Global,
    options: &Inspect,
    terminal: Terminal,
) -> anyhow::Result<Outcome> {
    let Start { world, overrides } = start::site(global, None)?;
    let path = find(&world, &options.file)?;
    let engine = Engine::open(world.clone(), overrides);
    let diagnostics = engine.diagnostics_of(&path);
    let told = Told::of(&engine, &path, &diagnostics).ok_or_else(|| missing(&options.file))?;
    terminal.tell(&diagnostics, &*world);
    if options.json {
        terminal.json(&told);
    } else {
        terminal.result(&told.text(), &told);
    }
    Ok(Outcome::of(&diagnostics, false))
}

/// What there is to tell of one source.
#[derive(Serialize)]
struct Told<'a> {
    format: u32,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    sidecar: Option<String>,
    articles: Vec<Description>,
    diagnostics: Vec<Message<'a>>,
}

impl<'a> Told<'a> {
    /// None if there is no such file.
    fn of(engine: &Engine, path: &'a SourcePath, diagnostics: &'a [Diagnostic]) -> Option<Self> {
        let world = engine.world();
        let beside = path.sidecar();
        // It was read for the articles; here it only tells lines and columns.
        let sidecar = world.stamp(&beside).and_then(|_| world.read(&beside).ok());
        let readings = engine.readings(path)?;
        let describe = |reading: &crate::engine::Reading| {
            inspect::describe(&Subject {
                article: &reading.article,
                facts: &reading.facts,
                sidecar: sidecar.as_deref(),
                shown: reading.shown,
                address: reading.address.as_str(),
                identity: &reading.identity,
                config: engine.config(),
            })
        };
        Some(Self {
            format: FORMAT,
            file: path.as_str(),
            articles: readings.iter().map(describe).collect(),
            diagnostics: report::messages(diagnostics, world.as_ref()),
            sidecar: sidecar.is_some().then(|| beside.to_string()),
        })
    }

    fn text(&self) -> String {
        let mut parts = vec![self.file.to_owned()];
        if let Some(sidecar) = &self.sidecar {
            parts = vec![format!("{}, with {sidecar}", self.file)];
        }
        if self.articles.is_empty() {
            parts.push("  nothing could be read".to_owned());
        }
        let articles = self.articles.iter();
        parts.extend(articles.map(|article| inspect::text(self.file, article)));
        parts.join("\n")
    }
}

/// The source that was meant: a path from here, or from the root.
fn find(world: &DiskWorld, typed: &Path) -> Result<SourcePath, Usage> {
    let root = world.root();
    let shown = typed.display();
    let mut there: Vec<_> = vec![typed.to_owned(), root.join(typed)];
    there.retain(|file| file.exists());
    if there.is_empty() {
        return Err(missing(typed));
    }
    let Some((file, path)) = there
        .iter()
        .find_map(|file| Some((file, below_content(root, file)?)))
    else {
        return Err(Usage::new(format!(
            "`{shown}` is not below `{}`, where the site's articles lie",
            root.join("content").display()
        )));
    };
    if file.is_dir() {
        let message = format!("`{shown}` is a folder; name a file in it");
        return Err(Usage::new(message));
    }
    if path.is_sidecar() {
        return Err(Usage::new(format!(
            "`{shown}` corrects the article beside it; name that article instead"
        )));
    }
    if !is_source(&path) {
        let kinds: Vec<String> = ENDINGS.iter().map(|it| format!("`.{it}`")).collect();
        return Err(Usage::new(format!(
            "`{shown}` is not read as an article; files that end in {} are",
            kinds.join(", ")
        )));
    }
    if world.stamp(&path).is_none() {
        return Err(Usage::new(format!(
            "`{shown}` is not read: hidden files and the copies that editors make are left out"
        )));
    }
    Ok(path)
}

fn missing(typed: &Path) -> Usage {
    Usage::new(format!(
        "there is no file `{}`, neither here nor in the root",
        typed.display()
    ))
}

/// The path below the root of a file in its `content/`: as it was typed, else with links followed.
fn below_content(root: &Path, file: &Path) -> Option<SourcePath> {
    let content = root.join("content");
    let as_typed = || {
        let [file, content] = [file, &content].map(|path| std::path::absolute(path).ok());
        slashed(file?.strip_prefix(content?).ok()?)
    };
    let real = || {
        let [file, content] = [file, &content].map(|path| std::fs::canonicalize(path).ok());
        slashed(file?.strip_prefix(content?).ok()?)
    };
    as_typed().or_else(real)
}

fn slashed(below: &Path) -> Option<SourcePath> {
    let mut path = "content".to_owned();
    for part in below.components() {
        let Component::Normal(part) = part else {
            return None;
        };
        path.push('/');
        path.push_str(part.to_str()?);
    }
    Some(SourcePath::new(path))
}

#[cfg(test)]
mod tests;
