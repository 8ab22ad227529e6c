//! `dateline init`: a site to start with.

use std::path::Path;

use serde_json::json;

use super::args::{Global, Init};
use super::create::create;
use super::{Outcome, Terminal};

/// The files of a new site.
const FILES: [(&str, &str); 3] = [
    ("dateline.toml", include_str!("init/dateline.toml")),
    (
        "content/1969-07-20-apollo-11.txt",
        include_str!("init/sample.txt"),
    ),
    (".gitignore", "/public\n/.dateline\n"),
];

pub(super) fn run(global: &Global, options: &Init, terminal: Terminal) -> anyhow::Result<Outcome> {
    let dir = options.dir.as_deref().unwrap_or(&global.root);
    let (mut made, mut kept) = (Vec::new(), Vec::new());
    for (name, text) in FILES {
        if create(&dir.join(name), text)? {
            made.push(name);
        } else {
            kept.push(name);
        }
    }
    let text = describe(dir, &made, &kept);
    terminal.result(&text, &json!({ "created": made, "existed": kept }));
    Ok(Outcome::Fine)
}

fn describe(dir: &Path, made: &[&str], kept: &[&str]) -> String {
    let line = |verb: &str, name: &&str| format!("{verb} {}\n", dir.join(name).display());
    let made = made.iter().map(|name| line("Created", name));
    let kept = kept
        .iter()
        .map(|name| line("Kept, since it existed,", name));
    let root = match dir.to_str() {
        Some(".") => String::new(),
        _ => format!(" --root {}", dir.display()),
    };
    let lines: String = made.chain(kept).collect();
    format!("{lines}Next: dateline serve{root} --open")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{self, Config};
    use crate::model::{Date, SourcePath};

    #[test]
    fn the_configuration_of_a_new_site_is_right_and_so_is_each_line_it_offers() {
        let path = SourcePath::new("dateline.toml");
        let base = Config::new(Date::constant(2025, 10, 29));
        let offered = FILES[0].1;
        let taken: String = offered
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
            .collect();
        for text in [offered, &taken] {
            let (_, said) = config::read(&path, text.as_bytes(), base.clone());
            assert_eq!(said, []);
        }
        let (config, _) = config::read(&path, taken.as_bytes(), base);
        assert_eq!(config.menu.len(), 1);
        assert_eq!(config.topics.len(), 2);
    }

    #[test]
    fn a_sentence_for_each_file() {
        assert_eq!(
            describe(Path::new("news"), &["dateline.toml"], &[".gitignore"]),
            "Created news/dateline.toml\nKept, since it existed, news/.gitignore\nNext: dateline serve --root news --open"
        );
    }
}
