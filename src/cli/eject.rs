//! `dateline eject`: copies a part of the built-in theme into the site, to be changed there.

mod parts;

use std::borrow::Cow;

use serde_json::json;

use self::parts::{Kind, Part, parts};
use super::args::{Eject, Global};
use super::create::create;
use super::start::{self, Start, Usage};
use super::{Outcome, Terminal};
use crate::config::{self, Config};
use crate::diagnostic::nearest::nearest;
use crate::render;
use crate::world::World as _;

pub(super) fn run(global: &Global, options: &Eject, terminal: Terminal) -> anyhow::Result<Outcome> {
    let parts = parts();
    let Some(name) = options.name.as_deref().filter(|_| !options.list) else {
        terminal.result(&list(&parts), &json!({ "parts": parts }));
        return Ok(Outcome::Fine);
    };
    let wanted = wanted(name);
    let Some(part) = parts.iter().find(|part| part.name == wanted) else {
        let meant = nearest(wanted, parts.iter().map(|part| part.name));
        let meant = meant.map_or(String::new(), |meant| format!("; did you mean `{meant}`?"));
        let message = format!(
            "the theme has no part `{name}`{meant}\n`dateline eject --list` shows what there is"
        );
        return Err(Usage::new(message).into());
    };
    let path = part.path();
    let file = global.root.join(&path);
    if !create(&file, bytes(part, global)?)? {
        let message = format!("`{}` exists already and was left as it is", file.display());
        return Err(Usage::new(message).into());
    }
    let text = format!("Created {}\n{}", file.display(), next(part));
    terminal.result(&text, &json!({ "created": [path] }));
    Ok(Outcome::Fine)
}

/// The name of a part. Whoever types its path in the site, as `templates/brief.html` or `components/footer.html`, means the same.
fn wanted(path: &str) -> &str {
    let folders = ["templates/", "static/"];
    let name = folders.iter().find_map(|folder| path.strip_prefix(folder));
    let name = name.unwrap_or(path);
    let component = name
        .strip_prefix("components/")
        .and_then(|name| name.strip_suffix(".html"));
    component.unwrap_or(name)
}

/// The bytes to begin with: as the site shows the part already, with its colours and fonts, or its parts in order.
fn bytes(part: &Part, global: &Global) -> anyhow::Result<Cow<'static, [u8]>> {
    let Start { world, overrides } = start::site(global, None)?;
    let text = world.read(world.config()).unwrap_or_default();
    let (config, _) = config::read(world.config(), &text, Config::new(overrides.as_of));
    let text = String::from_utf8_lossy(part.bytes);
    Ok(match part.kind {
        Kind::File if part.name == "assets/dateline.css" => {
            Cow::Owned(render::stylesheet(&text, &config.theme).into_bytes())
        }
        Kind::Template => {
            Cow::Owned(render::template(part.name, &text, &config.theme).into_bytes())
        }
        Kind::Component | Kind::Words | Kind::File => Cow::Borrowed(part.bytes),
    })
}

fn list(parts: &[Part]) -> String {
    let mut lines = Vec::new();
    for kind in [Kind::Template, Kind::Component, Kind::Words, Kind::File] {
        lines.push(kind.heading().to_owned());
        let of_kind = parts.iter().filter(|part| part.kind == kind);
        let width = of_kind.clone().map(|part| part.name.len()).max();
        let width = width.unwrap_or_default();
        lines.extend(of_kind.map(|part| format!("  {:width$}  {}", part.name, part.about)));
    }
    lines.join("\n")
}

/// What to do with what was copied.
fn next(part: &Part) -> String {
    match part.kind {
        Kind::Template if has_blocks(part) => format!(
            "Next: change it; it stands in the place of the built-in one. To change a part only, let it hold no more than\n  \
             {{% extends \"builtin/{0}\" %}}\n  {{% block NAME %}}...{{% endblock NAME %}}\n\
             and what you leave out stays as it is built in. docs/templates.md names blocks and variables.",
            part.name
        ),
        Kind::Template => {
            "Next: change it; it stands in the place of the built-in one. docs/templates.md names its variables.".to_owned()
        }
        Kind::Component => {
            "Next: change it; it stands in the place of the built-in component on every page.".to_owned()
        }
        Kind::Words => {
            "Next: leave in it only the words that you change. Named after another language, such as templates/words/fr.toml, it brings \
             that language: translate them all."
                .to_owned()
        }
        Kind::File => {
            "Next: change it; it stands in the place of the built-in file, also when a later version brings another."
                .to_owned()
        }
    }
}

fn has_blocks(part: &Part) -> bool {
    String::from_utf8_lossy(part.bytes).contains("{% block ")
}
