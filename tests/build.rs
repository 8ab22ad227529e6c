//! The program itself, on a disk: what it prints, what it writes, how it ends.

#![expect(
    clippy::disallowed_methods,
    reason = "the program is tested on real files"
)]
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "what goes wrong here fails the test, as it should"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the program in a folder. Its exit code, results and messages; times are left out.
fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(arguments)
        .current_dir(folder)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    let out = match (out.find(" in 0."), out.find(" s. Open")) {
        (Some(from), Some(to)) => format!("{}{}", &out[..from], &out[to + 2..]),
        _ => out,
    };
    let code = output.status.code().unwrap();
    format!("{code}\n{out}{}", String::from_utf8_lossy(&output.stderr))
}

fn site() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (file, text) in [
        ("dateline.toml", "base_url = \"https://example.org\"\n"),
        ("static/a.txt", "a"),
        ("static/b.txt", "b"),
        (
            "content/x.md",
            "+++\ntitle = \"X\"\ndate = 2020-01-01\n+++\n\nText.\n",
        ),
    ] {
        let file = root.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    root
}

#[test]
fn a_second_build_writes_nothing_and_what_is_gone_is_removed() {
    let site = site();
    let root = site.path();
    let first = run(root, &["build"]);
    assert!(
        first.contains(" unchanged, 0 removed) to public/. Open public/index.html"),
        "{first}"
    );
    assert!(!first.contains("Wrote 0 files"), "{first}");
    let second = run(root, &["build"]);
    assert!(second.contains("Wrote 0 files ("), "{second}");

    fs::remove_file(root.join("static/a.txt")).unwrap();
    fs::write(root.join("static/b.txt"), "new").unwrap();
    fs::write(root.join("public/index.html"), "meddled with").unwrap();
    let third = run(root, &["build"]);
    assert!(third.contains("Wrote 2 files ("), "{third}");
    assert!(third.contains(" 1 removed)"), "{third}");
    assert!(!root.join("public/a.txt").exists());
    assert_eq!(fs::read(root.join("public/b.txt")).unwrap(), b"new");

    run(root, &["build", "--output", "fresh"]);
    let manifest =
        |folder: &str| fs::read_to_string(root.join(folder).join(".dateline.json")).unwrap();
    assert_eq!(manifest("public"), manifest("fresh"));
}

#[test]
fn wrong_usage_ends_with_2_and_touches_nothing() {
    let site = site();
    let root = site.path();
    assert_eq!(
        run(root, &["build", "-q", "--output", "static"]),
        "2\nerror: the site cannot be written to `static`, because `static/` is what it is made from. \
         Choose a folder of its own with `--output`, such as `public`\n"
    );
    fs::write(root.join("dateline.toml"), "output = \"content/out\"\n").unwrap();
    assert_eq!(
        run(root, &["check", "-q"]),
        "2\nerror: the site cannot be written to `content/out`, because `content/` is what it is made from. \
         Choose a folder of its own with `--output`, such as `public`\n"
    );
    fs::write(root.join("dateline.toml"), "").unwrap();
    fs::create_dir(root.join("mine")).unwrap();
    fs::write(root.join("mine/thesis.txt"), "years of work").unwrap();
    assert_eq!(
        run(root, &["build", "-q", "--output", "mine"]),
        "2\nerror: `mine` is not empty (it holds `thesis.txt`) and was not written by Dateline, so nothing is written to it. \
         Choose another folder with `--output`, or empty this one\n"
    );
    assert_eq!(fs::read_dir(root.join("mine")).unwrap().count(), 1);
    assert_eq!(
        run(root, &["build", "--root", "nowhere"]),
        "2\nerror: there is no folder `nowhere`\n"
    );
}

#[test]
fn an_error_in_the_input_ends_with_1_and_the_rest_is_built() {
    let site = site();
    let root = site.path();
    fs::write(root.join("dateline.toml"), "titel = \"X\"\n").unwrap();
    assert_eq!(
        run(root, &["build", "-q"]),
        "1\nerror[unknown-key]: there is no setting `titel`\n --> dateline.toml:1:1\n  |\n1 | titel = \"X\"\n  | ^^^^^ did you mean `title`?\n\n"
    );
    assert!(root.join("public/index.html").exists());
    // Said again, though nothing changed.
    assert!(run(root, &["build", "-q"]).starts_with("1\nerror[unknown-key]"));
}

#[test]
fn init_makes_a_site_once_and_new_an_article() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    assert_eq!(
        run(root, &["init", "news"]),
        "0\nCreated news/dateline.toml\nCreated news/content/1969-07-20-apollo-11.txt\nCreated news/.gitignore\n\
         Next: dateline serve --root news --open\n"
    );
    fs::write(root.join("news/dateline.toml"), "# mine\n").unwrap();
    assert!(run(root, &["init", "news"]).contains("Kept, since it existed, news/dateline.toml"));
    assert_eq!(
        fs::read(root.join("news/dateline.toml")).unwrap(),
        b"# mine\n"
    );

    let new = [
        "new",
        "Ship afloat",
        "--as-of",
        "2021-03-29",
        "--root",
        "news",
    ];
    assert_eq!(
        run(root, &new),
        "0\nCreated news/content/2021-03-29-ship-afloat.md\n"
    );
    assert_eq!(
        run(root, &new),
        "2\nerror: `news/content/2021-03-29-ship-afloat.md` exists already and was left as it is\n"
    );
}
