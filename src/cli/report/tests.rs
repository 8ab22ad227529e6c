//! Messages in, the whole printed text out.

use super::*;
use crate::config::{self, Config};
use crate::diagnostic::messages;
use crate::edge::memory::MemoryWorld;
use crate::model::{Date, Span};

/// A broken configuration, and a few other things to say.
fn site() -> (MemoryWorld, Vec<Diagnostic>) {
    let toml = "title = \"Desk\"\n# größe\ntitel = \"Desk\"\njson = \"no\"\nxyzzy = 1\n";
    let article = b"Headline \xff and more\n\nText.\n".to_vec();
    let world: MemoryWorld = [
        ("dateline.toml", toml.as_bytes().to_vec()),
        ("content/a.md", article),
    ]
    .into_iter()
    .collect();
    let path = SourcePath::new("dateline.toml");
    let (_, mut diagnostics) = config::read(
        &path,
        toml.as_bytes(),
        Config::new(Date::constant(2025, 10, 29)),
    );
    let a = SourcePath::new("content/a.md");
    diagnostics.push(messages::world::broken_link(&SourcePath::new(
        "content/b.md",
    )));
    diagnostics.push(messages::world::foreign_file(
        "index.html",
        &[a.clone(), path],
    ));
    let mut at = messages::world::unsafe_address("..", &[]);
    at.at = At::span(&a, Span::new(15, 19));
    diagnostics.push(at);
    diagnostics.push(messages::world::cache_not_kept(
        &std::io::ErrorKind::PermissionDenied.into(),
    ));
    (world, diagnostics)
}

#[test]
fn text_for_people() {
    let (world, diagnostics) = site();
    let expected = r#"error[foreign-file]: `index.html` was not written: a file that Dateline did not make stands there
--> content/a.md
 = note: dateline.toml: made from this too
 = help: move that file into `static/`, or delete it and build again

error[unsafe-address]: `..` was not written: it is not a path inside the output folder
 --> content/a.md:1:16
  |
1 | Headline � and more
  |                ^^^^
  |
  = help: give the source another name or slug

warning[broken-link]: this link leads to a file that does not exist
--> content/b.md
 = help: it is left out; remove the link or let it lead to a file

error[unknown-key]: there is no setting `titel`
 --> dateline.toml:3:1
  |
3 | titel = "Desk"
  | ^^^^^ did you mean `title`?

error[wrong-type]: `json` must be true or false
 --> dateline.toml:4:8
  |
4 | json = "no"
  |        ^^^^ this is text

error[unknown-key]: there is no setting `xyzzy`
 --> dateline.toml:5:1
  |
5 | xyzzy = 1
  | ^^^^^
  |
  = help: the settings here are: title, description, base_url, language, time_zone, output, author, json, exports, summaries, topics, images, theme, menu

note[cache-not-kept]: `.dateline/` cannot be written, so the next build reads everything again: permission denied

5 errors, 1 warning
"#;
    assert_eq!(text(&diagnostics, &world, false, false), expected);
}

#[test]
fn quiet_hides_notes_and_the_summary() {
    let (world, diagnostics) = site();
    let notes: Vec<_> = diagnostics
        .into_iter()
        .filter(|it| it.severity < Severity::Error)
        .collect();
    assert_eq!(
        text(&notes, &world, false, true),
        "warning[broken-link]: this link leads to a file that does not exist\n\
--> content/b.md\n = help: it is left out; remove the link or let it lead to a file\n\n"
    );
}

#[test]
fn json_for_programs() {
    let (world, diagnostics) = site();
    let lines = json(&diagnostics, &world, false);
    let lines: Vec<_> = lines.lines().collect();
    assert_eq!(lines.len(), diagnostics.len());
    assert_eq!(
        lines[0],
        r#"{"file":"content/a.md","code":"foreign-file","severity":"error","message":"`index.html` was not written: a file that Dateline did not make stands there","hints":["move that file into `static/`, or delete it and build again"],"also":[{"file":"dateline.toml","label":"made from this too"}]}"#
    );
    assert_eq!(
        lines[3],
        r#"{"file":"dateline.toml","line":3,"column":1,"end_line":3,"end_column":6,"code":"unknown-key","severity":"error","message":"there is no setting `titel`","label":"did you mean `title`?","hints":[]}"#
    );
    assert_eq!(
        lines[6],
        r#"{"code":"cache-not-kept","severity":"note","message":"`.dateline/` cannot be written, so the next build reads everything again: permission denied","hints":[]}"#
    );
}

#[test]
fn colours_only_if_asked_for() {
    let (world, diagnostics) = site();
    assert!(!text(&diagnostics, &world, false, false).contains('\u{1b}'));
    assert!(text(&diagnostics, &world, true, false).contains("\u{1b}["));
}
