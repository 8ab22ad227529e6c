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

    check(
        site.path(),
        &["verify"],
        0,
        "Checked 525 quotations from 34 sources, in 55 files of data: all hold.\n",
        "",
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

const FERRY: &str = "\
+++
title = \"Ferry \\\"Nora\\\" afloat\"
date = 2021-03-29
synopsis = \"The ferry is afloat, and nobody was hurt in the storm of last week.\"
+++

The owners had **not** agreed on Monday, said [Nora Lines](https://example.org/), and talks went on.

The tugs may go home on April 2, 2021.
";

/// What is said of one file of data after an edit of it, without the name of the file.
#[track_caller]
fn planted(root: &Path, file: &str, from: &str, to: &str, expected: &[&str]) {
    let path = root.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let lines = expected.join("\n") + "\n";
    check(root, &["verify", "--quiet"], 1, &lines, "");
    fs::write(&path, text).unwrap();
}

#[test]
fn words_left_out_of_the_data() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    put(root, "content/ferry.md", FERRY);
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    check(
        root,
        &["verify"],
        0,
        "Checked 5 quotations from 1 source, in 3 files of data: all hold.\n",
        "",
    );
    let brief = "public/briefs/ferry-nora-afloat.json";
    let says =
        |says: &str, words: &str| format!("{brief}: says {says:?}, which {words:?} does not say");
    let owners = "The owners had **not** agreed on Monday, said [Nora Lines](https://example.org/), and talks went on.";
    for plain in [
        "The owners had agreed on Monday, said Nora Lines, and talks went on.",
        "The owners had not agreed on Monday, said Nora Lines.",
    ] {
        planted(
            root,
            brief,
            "\"plain\":\"The owners had not agreed on Monday, said Nora Lines, and talks went on.\"",
            &format!("\"plain\":\"{plain}\""),
            &[&says(plain, owners)],
        );
    }
    let synopsis = "The ferry is afloat, and nobody was hurt in the storm of last week.";
    for text in ["The ferry is afloat", ""] {
        planted(
            root,
            brief,
            &format!("\"lines\":[{{\"text\":\"{synopsis}\""),
            &format!("\"lines\":[{{\"text\":\"{text}\""),
            &[&says(text, synopsis)],
        );
    }
}

#[test]
fn data_that_is_not_whole() {
    let site = site();
    let root = site.path();
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    let brief = "public/briefs/ship-afloat.json";
    let edition = "public/editions/2021-03-29.json";
    let timeline = "public/timeline.json";
    for file in [brief, edition, timeline] {
        let text = fs::read_to_string(root.join(file)).unwrap();
        for other in ["{}", "[]", "null"] {
            put(root, file, other);
            let line = format!("{file}: is no data of this version\n");
            check(root, &["verify", "--quiet"], 1, &line, "");
        }
        put(root, file, &text);
        planted(
            root,
            file,
            "\"format\":1",
            "\"format\":2",
            &[&format!("{file}: is no data of this version")],
        );
    }
    for (file, from, to, says) in [
        (
            brief,
            "\"file\":\"content/ship.md\",\"sha256\"",
            "\"file\":\"content/ship.md\",\"sha\"",
            "has no `id`, `url`, `source.file` or `source.sha256`",
        ),
        (
            brief,
            "\"start\":13",
            "\"start\":\"13\"",
            "quotes \"Ship afloat\" without a place in a source",
        ),
        (
            brief,
            "\"start\":13",
            "\"start\":33",
            "quotes \"Ship afloat\" without a place in a source",
        ),
        (
            timeline,
            "\"sentence\":\"s1\"",
            "\"sentence\":\"s2\"",
            "`sentence` of \"ship.md#5d4d0669-0\" is \"s2\", but \"s1\" in public/briefs/ship-afloat.json",
        ),
        (
            timeline,
            "\"negated\":false",
            "\"negated\":true",
            "`negated` of \"ship.md#5d4d0669-0\" is true, but false in public/briefs/ship-afloat.json",
        ),
        (
            timeline,
            "\"when\":\"2021-03-29\"",
            "\"when\":\"2021-03-28\"",
            "`when` of \"ship.md#5d4d0669-0\" is \"2021-03-28\", but \"2021-03-29\" in public/briefs/ship-afloat.json",
        ),
        (
            timeline,
            "\"id\":\"ship.md#5d4d0669-0\"",
            "\"id\":\"ship.md#0-0\"",
            "has the event \"ship.md#0-0\", which its brief has not",
        ),
        (
            timeline,
            "\"id\":\"ship.md\"",
            "\"id\":\"boat.md\"",
            "names the brief \"boat.md\", which is not there",
        ),
        (
            edition,
            "briefs/ship-afloat.html",
            "briefs/boat.html",
            "`url` of \"ship.md\" is \"briefs/boat.html\", but \"briefs/ship-afloat.html\" in its brief",
        ),
        (
            edition,
            "html\",\"date\":\"2021-03-29\"",
            "html\",\"date\":\"2021-03-30\"",
            "`date` of \"ship.md\" is 2021-03-30, but 2021-03-29 in its brief",
        ),
    ] {
        planted(root, file, from, to, &[&format!("{file}: {says}")]);
    }
    planted(
        root,
        brief,
        "\"sentence\":\"s1\"",
        "\"sentence\":\"s3\"",
        &[
            "public/briefs/ship-afloat.json: names the sentence \"s3\", which is not there",
            "public/timeline.json: `sentence` of \"ship.md#5d4d0669-0\" is \"s1\", but \"s3\" in public/briefs/ship-afloat.json",
        ],
    );
    planted(
        root,
        brief,
        "\"end\":105",
        "\"end\":1000000000000",
        &[
            "content/ship.md:6: was \"Tugs had pulled all night.\", is \"Tugs had pulled all night.\\n\"",
        ],
    );
}

#[cfg(unix)]
#[test]
fn names_of_files_that_are_not_common() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    put(root, "content/colon: in name.md", SHIP);
    put(
        root,
        "content/back\\slash.md",
        &SHIP.replace("afloat", "free"),
    );
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    check(
        root,
        &["verify"],
        0,
        "Checked 8 quotations from 2 sources, in 4 files of data: all hold.\n",
        "",
    );
    let brief = "public/briefs/ship-afloat.json";
    let text = fs::read_to_string(root.join(brief)).unwrap();
    put(
        root,
        brief,
        &text.replace("content/colon: in name.md", "content/../../name.md"),
    );
    let (code, results, _) = run(root, &["verify", "--quiet"]);
    assert_eq!(code, 1);
    assert!(
        results.contains(
            "content/../../name.md: cannot be read any more: it does not lie in this site\n"
        ),
        "{results}"
    );
}

#[test]
fn lines_of_the_day_in_brief() {
    let site = site();
    let root = site.path();
    put(root, "content/ferry.md", FERRY);
    assert_eq!(run(root, &["build", "--quiet"]).0, 0);
    let edition = "public/editions/2021-03-29.json";
    let synopsis = "The ferry is afloat, and nobody was hurt in the storm of last week.";
    planted(
        root,
        edition,
        &format!("{{\"text\":\"{synopsis}\",\"origin\""),
        "{\"text\":\"The ferry\",\"origin\"",
        &[&format!(
            "{edition}: says \"The ferry\", which {synopsis:?} does not say"
        )],
    );
    planted(
        root,
        edition,
        "\"pieces\"",
        "\"parts\"",
        &[
            "public/editions/2021-03-29.json: has a line without pieces: \"The ferry is afloat, and nobody was hurt in the storm of last week.\"",
            "public/editions/2021-03-29.json: quotes \"The ferry is afloat, and nobody was hurt in the storm of last week.\" without a place in a source",
        ],
    );
}
