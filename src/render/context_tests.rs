//! What templates see is what `docs/templates.md` says: every field has its words there, and nothing is named there that does not exist.
//!
//! The pages of a sample site are made with templates that print all they see, as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::Value;

use super::TEMPLATES;
use crate::edge::memory::MemoryWorld;
use crate::engine::{Engine, Overrides, PREVIEW_TEXT};
use crate::model::{Date, SourcePath};

const REFERENCE: &str = include_str!("../../docs/templates.md");

const SETTINGS: &str = r#"
title = "The Desk"
language = "de"
description = "News"
base_url = "https://example.org/news"
author = "A. Desk"
images.hosts = ["img.example.org"]
theme.tagline = "Day by day"
theme.logo = "favicon.svg"
[[menu]]
label = "Out"
href = "https://example.org/"
"#;

const FULL: &str = r#"+++
title = "Ship is free"
date = 2025-10-29
updated = 2025-10-30
topics = ["Ships"]
synopsis = "The ship is free."
takeaways = ["The ship was pulled free on Tuesday."]
authors = ["B. Writer"]
agency = "Port Watch"
place = "Suez"
url = "https://example.org/ship"
lang = "en-GB"
aliases = ["old-ship"]
+++

The ship was pulled free on Tuesday morning. The owner denied on Monday that it had been aground. It was built in May 2018. On Tuesday
morning the ship was pulled free. It will sail on 3 November 2025. It may sail on 5 November 2025 if the canal opens. A claim was paid on
12 October 2025, the owner said. Canal Watch said the ship was damaged on 14 October 2025.
"#;

/// A site that has every kind of page, and every field of each with a value at least once.
fn world() -> MemoryWorld {
    let world = MemoryWorld::new();
    world.set("dateline.toml", SETTINGS);
    world.set("content/full.md", FULL);
    world.set("content/pages/about.md", "# About\n\nUs.\n");
    world.set(
        "content/undated.md",
        "+++\ntitle = \"Undated\"\ntopics = [\"Ships\"]\n+++\n\nIt sails.\n",
    );
    // Enough for a timeline of many pages, and a topic of many briefs.
    for number in 0..45 {
        let (month, day) = (number % 9 + 1, number % 28 + 1);
        let mut text = format!(
            "+++\ntitle = \"Report {number}\"\ndate = 2024-{month:02}-{day:02}\ntopics = [\"Ships\"]\n\
             agency = \"Agency {}\"\n+++\n\n",
            number % 3
        );
        for year in 2001..2011 {
            _ = write!(text, "Ship {number} was launched on {day} March {year}. ");
        }
        world.set(&format!("content/many/{number}.md"), text);
    }
    for (name, _) in TEMPLATES
        .iter()
        .filter(|(name, _)| !["base.html", "components.html"].contains(name))
    {
        let own = format!("templates/{name}");
        world.set(
            &own,
            format!("@@{name} {{{{ __tera_context | json | safe }}}}"),
        );
    }
    world
}

/// For each template, its fields (`brief.before.href`) and the kinds of value that each had.
type Seen = BTreeMap<String, BTreeMap<String, BTreeSet<&'static str>>>;

fn seen() -> Seen {
    let overrides = Overrides {
        config: SourcePath::new("dateline.toml"),
        as_of: Date::constant(2025, 11, 1),
        future: false,
        drafts: false,
        base_url: None,
        text_bytes: PREVIEW_TEXT,
    };
    let engine = Engine::open(Arc::new(world()), overrides);
    let mut seen = Seen::new();
    for page in engine.pages() {
        for output in engine.outputs(&page).unwrap() {
            if let Ok(text) = std::str::from_utf8(&output.bytes) {
                take(text, &mut seen);
            }
        }
    }
    seen
}

/// Takes in what a template printed; all else is no concern of ours.
fn take(text: &str, seen: &mut Seen) {
    let printed = text
        .strip_prefix("@@")
        .and_then(|text| text.split_once(' '));
    let Some((template, json)) = printed else {
        return;
    };
    let value: Value = serde_json::from_str(json).unwrap();
    let mut fields = seen.remove(template).unwrap_or_default();
    // Words are named in `templates/words/en.toml`, which other tests hold to what pages need.
    for (name, value) in value.as_object().unwrap() {
        let value = if name == "t" {
            &Value::Bool(true)
        } else {
            value
        };
        walk(name, value, &mut fields, seen);
    }
    seen.insert(template.to_owned(), fields);
}

fn walk(
    path: &str,
    value: &Value,
    fields: &mut BTreeMap<String, BTreeSet<&'static str>>,
    seen: &mut Seen,
) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "number",
        Value::String(text) => {
            take(text, seen);
            "text"
        }
        Value::Array(items) => {
            for item in items {
                walk(path, item, fields, seen);
            }
            "list"
        }
        Value::Object(entries) => {
            for (name, value) in entries {
                walk(&format!("{path}.{name}"), value, fields, seen);
            }
            "object"
        }
    };
    fields.entry(path.to_owned()).or_default().insert(kind);
}

/// The parts of the reference: by heading, what stands below it.
fn sections() -> Vec<(&'static str, &'static str)> {
    let parts = REFERENCE
        .split("\n## ")
        .flat_map(|part| part.split("\n### "));
    parts.filter_map(|part| part.split_once('\n')).collect()
}

/// What stands between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The names in some text between backticks.
fn names(text: &str) -> BTreeSet<&str> {
    let name = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
    code(text).flat_map(|span| span.split(name)).collect()
}

fn is_path(span: &str) -> bool {
    let name =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    span.contains('.') && span.split('.').all(name)
}

const EVERYWHERE: [&str; 3] = [
    "What every page sees",
    "Shapes used by several pages",
    "Fragments",
];
/// They end like fields.
const FILES: [&str; 5] = ["html", "xml", "txt", "json", "org"];

#[test]
fn every_field_is_in_the_reference_and_has_been_seen_with_a_value() {
    let sections = sections();
    let mut wrong = Vec::new();
    let seen = seen();
    assert_eq!(seen.len(), TEMPLATES.len() - 2, "{:?}", seen.keys());
    for (template, fields) in &seen {
        let quoted = format!("`{template}`");
        let mine = sections
            .iter()
            .filter(|(heading, _)| heading.contains(&quoted));
        let common = sections
            .iter()
            .filter(|(heading, _)| EVERYWHERE.contains(heading));
        let text: String = mine.chain(common).map(|(_, text)| *text).collect();
        let (spans, names): (BTreeSet<&str>, _) = (code(&text).collect(), names(&text));
        for path in fields.keys() {
            let mut parts = path.split('.');
            let first = parts.next().unwrap_or_default();
            let begin = parts
                .next()
                .map_or(first.to_owned(), |second| format!("{first}.{second}"));
            let is_named = spans.contains(begin.as_str()) || spans.contains(first);
            if !is_named || !path.split('.').all(|part| names.contains(part)) {
                wrong.push(format!("{template}: `{path}` is not in docs/templates.md"));
            }
            // A shape that several pages show needs its value on one of them.
            let below = |path: &str| path.split_once('.').map(|(_, below)| below.to_owned());
            let valued = |it: &BTreeMap<String, BTreeSet<&str>>| {
                it.iter().any(|(other, kinds)| {
                    (other == path || below(other).is_some() && below(other) == below(path))
                        && kinds.iter().any(|kind| *kind != "null")
                })
            };
            if !seen.values().any(valued) {
                wrong.push(format!(
                    "{template}: `{path}` was never seen with a value; let the sample have one"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_in_the_reference_that_no_template_sees() {
    let seen = seen();
    let mut wrong = Vec::new();
    for (heading, text) in sections() {
        let templates = seen
            .keys()
            .filter(|name| heading.contains(&format!("`{name}`")));
        let mut templates: Vec<&String> = templates.collect();
        if templates.is_empty() && EVERYWHERE.contains(&heading) {
            templates = seen.keys().collect();
        }
        if templates.is_empty() {
            continue;
        }
        let known = |path: &str| {
            templates
                .iter()
                .any(|name| seen.get(*name).is_some_and(|it| it.contains_key(path)))
        };
        let is_field =
            |span: &&str| is_path(span) && !FILES.iter().any(|file| span.ends_with(file));
        let unknown = code(text).filter(is_field).filter(|span| !known(span));
        wrong.extend(unknown.map(|span| format!("{heading}: `{span}`")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
