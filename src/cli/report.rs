//! Prints messages: for people with the line they are about, for programs as JSON.

use std::collections::BTreeMap;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::excerpt::{Excerpt, excerpt};
use crate::diagnostic::{At, Diagnostic, Severity};
use crate::model::{Position, SourcePath};
use crate::world::World;

/// Messages for people, and how many there are. Notes are left out if `quiet`.
pub fn text(diagnostics: &[Diagnostic], world: &dyn World, colour: bool, quiet: bool) -> String {
    let renderer = if colour {
        Renderer::styled().decor_style(DecorStyle::Ascii)
    } else {
        Renderer::plain()
    };
    let mut sources = Sources::new(world);
    let mut text = String::new();
    for it in in_order(diagnostics) {
        if quiet && it.severity == Severity::Note {
            continue;
        }
        text.push_str(&paint(it, &mut sources, &renderer));
        text.push_str("\n\n");
    }
    if !quiet && let Some(summary) = summary(diagnostics) {
        text.push_str(&summary);
        text.push('\n');
    }
    text
}

/// Messages for programs: one JSON object a line. Lines and columns count from 1, columns in characters.
pub fn json(diagnostics: &[Diagnostic], world: &dyn World, quiet: bool) -> String {
    let mut text = String::new();
    for message in messages(diagnostics, world) {
        if quiet && message.severity == Severity::Note {
            continue;
        }
        text.push_str(&serde_json::to_string(&message).unwrap_or_default());
        text.push('\n');
    }
    text
}

/// Messages as data, in their order.
pub(super) fn messages<'a>(diagnostics: &'a [Diagnostic], world: &dyn World) -> Vec<Message<'a>> {
    let mut sources = Sources::new(world);
    let message = |it: &'a Diagnostic| Message {
        at: it.at.as_ref().map(|at| sources.locate(at)),
        code: &it.code,
        severity: it.severity,
        text: &it.message,
        label: it.label.as_deref(),
        hints: &it.hints,
        also: it
            .also
            .iter()
            .map(|(at, label)| Also {
                at: sources.locate(at),
                label,
            })
            .collect(),
    };
    in_order(diagnostics).into_iter().map(message).collect()
}

/// "3 errors, 1 warning"; none if there are neither.
fn summary(diagnostics: &[Diagnostic]) -> Option<String> {
    let count = |severity, one: &str| {
        let number = diagnostics.iter().filter(|it| it.severity == severity);
        match number.count() {
            0 => None,
            1 => Some(format!("1 {one}")),
            many => Some(format!("{many} {one}s")),
        }
    };
    let parts = [
        count(Severity::Error, "error"),
        count(Severity::Warning, "warning"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// By file and place; what is about no file comes last.
fn in_order(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let mut ordered: Vec<_> = diagnostics.iter().collect();
    ordered.sort_by_key(|it| (it.at.is_none(), *it));
    ordered
}

fn paint(it: &Diagnostic, sources: &mut Sources, renderer: &Renderer) -> String {
    let level = match it.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let mut elements: Vec<Element> = Vec::new();
    if let Some(at) = &it.at {
        let kind = AnnotationKind::Primary;
        elements.push(place(at, it.label.as_deref(), kind, sources));
    }
    for (at, label) in &it.also {
        elements.push(if at.span.is_some() {
            place(at, Some(label), AnnotationKind::Context, sources)
        } else {
            Level::NOTE.message(format!("{}: {label}", at.file)).into()
        });
    }
    for hint in &it.hints {
        elements.push(Level::HELP.message(hint.as_str()).into());
    }
    let title = level.primary_title(it.message.as_str()).id(&*it.code);
    renderer.render(&[title.elements(elements)])
}

fn place<'a>(
    at: &'a At,
    label: Option<&'a str>,
    kind: AnnotationKind,
    sources: &mut Sources,
) -> Element<'a> {
    match sources.excerpt(at) {
        Some(excerpt) => Snippet::source(excerpt.text)
            .line_start(excerpt.position.line)
            .path(at.file.as_str())
            .annotation(kind.span(excerpt.marked).label(label))
            .into(),
        None => Origin::path(at.file.as_str()).into(),
    }
}

/// The files that messages are about, each read once.
struct Sources<'a> {
    world: &'a dyn World,
    read: BTreeMap<SourcePath, Option<Vec<u8>>>,
}

impl<'a> Sources<'a> {
    fn new(world: &'a dyn World) -> Self {
        Self {
            world,
            read: BTreeMap::new(),
        }
    }

    /// The lines that a place is in; none if it is a file as a whole, or one that cannot be read.
    fn excerpt(&mut self, at: &At) -> Option<Excerpt> {
        let span = at.span?;
        if !self.read.contains_key(&at.file) {
            // Messages come file by file, so the last one is all that need be kept.
            self.read.clear();
            let bytes = self.world.read(&at.file).ok();
            self.read.insert(at.file.clone(), bytes);
        }
        let bytes = self.read.get(&at.file)?.as_ref()?;
        Some(excerpt(bytes, span))
    }

    fn locate<'m>(&mut self, at: &'m At) -> Located<'m> {
        Located {
            file: at.file.as_str(),
            position: self.excerpt(at).map(|excerpt| excerpt.position),
        }
    }
}

/// A message for programs.
#[derive(Serialize)]
pub(super) struct Message<'a> {
    #[serde(flatten)]
    at: Option<Located<'a>>,
    code: &'a str,
    severity: Severity,
    #[serde(rename = "message")]
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'a str>,
    hints: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Also<'a>>,
}

#[derive(Serialize)]
struct Located<'a> {
    file: &'a str,
    #[serde(flatten)]
    position: Option<Position>,
}

#[derive(Serialize)]
struct Also<'a> {
    #[serde(flatten)]
    at: Located<'a>,
    label: &'a str,
}

#[cfg(test)]
mod tests;
