//! `dateline verify` and `dateline check` on real files: the sample site, and what is done to it.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the program is tested on real files"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

const SHIP: &str = "+++\ntitle = \"Ship afloat\"\ndate = 2021-03-29\n+++\n\nThe ship was freed on Monday. Tugs had pulled all night.\n";

fn put(root: &Path, file: &str, text: &str) {
    let file = root.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

/// A site of one article.
fn site() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "content/ship.md", SHIP);
    root
}

/// Exit code, results and messages of a command.
fn run(root: &Path, words: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(words)
        .args(["--as-of", "2026-11-23"])
        .current_dir(root)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[track_caller]
fn check(root: &Path, words: &[&str], code: i32, results: &str, messages: &str) {
    let expected = (code, results.to_owned(), messages.to_owned());
    assert_eq!(run(root, words), expected);
}

#[test]
fn the_sample_site_holds_until_a_letter_changes() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = tempfile::tempdir().unwrap();
    copy(&samples.join("content"), &site.path().join("content"));
    assert_eq!(run(site.path(), &["build"]).0, 0);

    let (code, results, messages) = run(site.path(), &["verify"]);
    assert_eq!((code, &*messages), (0, ""));
    assert!(
        results.starts_with("Checked ") && results.ends_with(": all hold.\n"),
        "{results}"
    );

    let file = site.path().join("content/luna-25.txt");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replace("has crashed on the Moon", "has crashed on the Moor"),
    )
    .unwrap();
    let (code, results, _) = run(site.path(), &["verify"]);
    assert_eq!(code, 1);
    let line = results
        .lines()
        .find(|line| line.contains("on the Moor"))
        .unwrap();
    assert!(
        line.starts_with(
            "content/luna-25.txt:7: was \"The Russian lander Luna-25 has crashed on the Moon,"
        ),
        "{line}"
    );
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap().path();
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(entry, target).unwrap();
        }
    }
}

#[test]
fn sources_and_data_that_were_changed() {
    let site = site();
    let root = site.path();
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    check(
        root,
        &["verify"],
        0,
        "Checked 4 quotations from 1 source, in 3 files of data: all hold.\n",
        "",
    );

    put(
        root,
        "content/ship.md",
        &SHIP.replace("all night", "all right"),
    );
    check(
        root,
        &["verify"],
        1,
        "content/ship.md:6: was \"Tugs had pulled all night.\", is \"Tugs had pulled all right.\"\n\
         Checked 4 quotations from 1 source, in 3 files of data: 1 fault.\n",
        "",
    );
    put(root, "content/ship.md", &format!("{SHIP}\n"));
    check(
        root,
        &["verify", "--quiet"],
        1,
        "content/ship.md: changed since the build\n",
        "",
    );
    check(
        root,
        &["verify", "--format", "json"],
        1,
        "{\"fault\":\"changed\",\"file\":\"content/ship.md\",\"message\":\"content/ship.md: changed since the build\"}\n\
         {\"quotations\":4,\"sources\":1,\"files\":3,\"faults\":1}\n",
        "",
    );
    fs::remove_file(root.join("content/ship.md")).unwrap();
    let (code, results, _) = run(root, &["verify"]);
    assert_eq!(code, 1);
    assert!(
        results.starts_with("content/ship.md: cannot be read any more: "),
        "{results}"
    );

    put(root, "content/ship.md", SHIP);
    let data = root.join("public/briefs/ship-afloat.json");
    let text = fs::read_to_string(&data).unwrap();
    fs::write(&data, text.replace("Tugs had pulled", "Tugs had pushed")).unwrap();
    check(
        root,
        &["verify", "--quiet"],
        1,
        "content/ship.md:6: was \"Tugs had pushed all night.\", is \"Tugs had pulled all night.\"\n",
        "",
    );
    fs::write(&data, text.trim_end_matches(['}', '\n'])).unwrap();
    check(
        root,
        &["verify", "--quiet"],
        1,
        "public/briefs/ship-afloat.json: is no JSON any more\n",
        "",
    );
    fs::remove_file(&data).unwrap();
    check(
        root,
        &["verify", "--quiet"],
        1,
        "public/briefs/ship-afloat.json: is gone\n",
        "",
    );
}

#[test]
fn sites_that_cannot_be_checked() {
    let site = site();
    let root = site.path();
    check(
        root,
        &["verify"],
        2,
        "",
        "error: there is no site in `public`: `dateline build` writes one, `--output` names another folder\n",
    );
    put(root, "dateline.toml", "json = false\n");
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    check(
        root,
        &["verify"],
        2,
        "",
        "error: nothing can be checked: the site in `public` has no data beside its pages. `json = false` in the configuration \
         switches it off; take that line out and build again\n",
    );
}

#[test]
fn a_site_is_looked_over_without_a_build() {
    let site = site();
    let root = site.path();
    put(
        root,
        "content/undated.md",
        "# Quay shut\n\nThe quay is shut.\n",
    );
    put(
        root,
        "dateline.toml",
        "base_url = \"https://example.org\"\n",
    );
    let message = "warning[undated]: nothing tells the date of this report\n--> content/undated.md\n \
                   = help: to settle it, write `date = YYYY-MM-DD` in content/undated.brief.toml\n\n1 warning\n";
    let result = "Checked 2 articles: 0 errors, 1 warning, 0 notes.\n";
    check(root, &["check"], 0, result, message);
    check(root, &["check", "--strict"], 1, result, message);
    check(
        root,
        &["check", "--format", "json", "--strict"],
        1,
        "{\"articles\":2,\"errors\":0,\"notes\":0,\"warnings\":1}\n",
        "{\"file\":\"content/undated.md\",\"code\":\"undated\",\"severity\":\"warning\",\"message\":\"nothing tells the date of this \
         report\",\"hints\":[\"to settle it, write `date = YYYY-MM-DD` in content/undated.brief.toml\"]}\n",
    );
    let left: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|it| it.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 2, "nothing is written: {left:?}");
}
