//! The same sources give the same bytes: wherever and however the sample site is built, and whatever was built before.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the program is tested on real files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// The clock, after everything in the sample; an address, so that feeds are written too.
const USUAL: [&str; 4] = [
    "--as-of",
    "2026-11-23",
    "--base-url",
    "https://example.org/news",
];

/// All files below a folder, by their paths with forward slashes.
fn files(folder: &Path) -> BTreeMap<String, PathBuf> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(folder).unwrap().to_string_lossy();
                found.insert(below.replace('\\', "/"), path);
            }
        }
    }
    found
}

fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |(name, path)| (name, fs::read(path).unwrap());
    files(folder).into_iter().map(read).collect()
}

/// Fails with the names of the files that differ, not with their bytes.
fn assert_same(left: &Path, right: &Path, how: &str) {
    assert_eq!(
        differing(&tree(left), &tree(right)),
        BTreeSet::new(),
        "{how}"
    );
}

fn differing(
    left: &BTreeMap<String, Vec<u8>>,
    right: &BTreeMap<String, Vec<u8>>,
) -> BTreeSet<String> {
    let names = left.keys().chain(right.keys());
    names
        .filter(|name| left.get(*name) != right.get(*name))
        .cloned()
        .collect()
}

/// The sample site of the repository, copied; its templates are those built in. Its files look old, so that a second build may rely on
/// what it remembers of them.
fn sample(root: &Path) {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["content", "static"] {
        put_folder(root, folder);
    }
    if let Ok(config) = fs::read(repository.join("dateline.toml")) {
        put(&root.join("dateline.toml"), &config);
    }
}

/// Copies a folder of the repository.
fn put_folder(root: &Path, folder: &str) {
    for (name, path) in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)) {
        put(&root.join(folder).join(name), &fs::read(path).unwrap());
    }
}

fn put(file: &Path, bytes: &[u8]) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let file = File::options().write(true).open(file).unwrap();
    file.set_modified(long_ago).unwrap();
}

fn copy() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    sample(root.path());
    root
}

fn build(root: &Path, options: &[&str]) -> String {
    run(Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["build", "--root"])
        .arg(root)
        .args(options))
}

/// Builds, and gives what it says it did, without the time.
fn run(command: &mut Command) -> String {
    let output = command.env_remove("SOURCE_DATE_EPOCH").output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let done = String::from_utf8(output.stdout).unwrap();
    done.split(") to ").next().unwrap().to_owned()
}

/// The name of a folder, variables and options.
type Surroundings<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);

#[test]
fn surroundings_do_not_matter() {
    let first = copy();
    build(first.path(), &USUAL);
    let expected = first.path().join("public");
    assert!(tree(&expected).len() > 80);

    let surroundings: [Surroundings; 5] = [
        (
            "Seoul",
            &[("TZ", "Asia/Seoul"), ("LC_ALL", "ko_KR.UTF-8")],
            &["--jobs", "1"],
        ),
        (
            "Los Angeles",
            &[("TZ", "America/Los_Angeles"), ("LANG", "C")],
            &["--jobs", "8"],
        ),
        (
            "a folder with a longer name, and ümlauts",
            &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "tr_TR.UTF-8")],
            &["-j8"],
        ),
        ("no zone", &[("TZ", ""), ("LC_ALL", "POSIX")], &["-j1"]),
        ("another home", &[("HOME", "/"), ("NO_COLOR", "1")], &[]),
    ];
    for (name, variables, options) in surroundings {
        let parent = tempfile::tempdir().unwrap();
        let root = parent.path().join(name);
        sample(&root);
        // From inside this time, with a path that begins differently.
        run(Command::new(env!("CARGO_BIN_EXE_dateline"))
            .arg("build")
            .args(USUAL)
            .args(options)
            .envs(variables.iter().copied())
            .current_dir(&root));
        assert_same(&root.join("public"), &expected, name);
    }
}

#[test]
fn a_fixed_clock_in_the_surroundings_is_the_same_as_one_that_is_typed() {
    let site = copy();
    let root = site.path();
    build(root, &["--as-of", "2023-03-01"]);
    let seconds = "1677628800";
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["build", "--output", "other"])
        .env("SOURCE_DATE_EPOCH", seconds)
        .env("TZ", "America/Los_Angeles")
        .current_dir(root)
        .output()
        .unwrap();
    assert!(output.status.success());
    assert_same(
        &root.join("public"),
        &root.join("other"),
        "SOURCE_DATE_EPOCH",
    );
}

/// A site without templates of its own puts what its pages share into each; the same templates as its own ask for it on every page.
#[test]
fn shared_parts_are_those_of_the_components() {
    let menu = |href: &str| format!("[[menu]]\nlabel = \"<Mine>\"\nhref = \"{href}\"\n");
    let logo = "[theme]\nlogo = \"favicon.svg\"\ntagline = \"A & B\"\n".to_owned();
    for settings in [
        String::new(),
        "json = false\nlanguage = \"ar\"\n".to_owned() + &menu("/timeline/2021.html"),
        menu("changed.html") + &menu("https://example.org/a?b&c") + &logo,
    ] {
        let root = copy();
        put_folder(root.path(), "templates");
        put(&root.path().join("dateline.toml"), settings.as_bytes());
        build(root.path(), &USUAL);
        let own = root.path().join("own");
        fs::rename(root.path().join("public"), &own).unwrap();
        fs::remove_dir_all(root.path().join("templates")).unwrap();
        build(root.path(), &USUAL);
        assert_same(&own, &root.path().join("public"), &settings);
    }
}

#[test]
fn the_cache_does_not_matter() {
    let site = copy();
    let root = site.path();
    let (public, cache) = (root.join("public"), root.join(".dateline"));
    build(root, &USUAL);
    let before = stamps(&public);
    let expected = tree(&public);
    let all = expected.len() - 1;
    let nothing = format!("Wrote 0 files ({all} unchanged, 0 removed");
    assert_eq!(build(root, &USUAL), nothing);

    fs::remove_dir_all(&cache).unwrap();
    assert_eq!(build(root, &USUAL), nothing);
    assert_eq!(stamps(&public), before);

    for (name, path) in files(&cache) {
        if name != ".gitignore" {
            fs::write(path, "not a cache").unwrap();
        }
    }
    assert_eq!(build(root, &USUAL), nothing);
    assert_eq!(stamps(&public), before);

    fs::remove_dir_all(&public).unwrap();
    build(root, &USUAL);
    assert_eq!(differing(&tree(&public), &expected), BTreeSet::new());

    // What was learnt for another day is of no harm.
    for day in ["2022-03-01", "2021-03-26", "2024-06-01"] {
        build(root, &["--as-of", day]);
        let fresh = copy();
        build(fresh.path(), &["--as-of", day]);
        assert_same(&public, &fresh.path().join("public"), day);
    }
}

/// When each file was written, and its number on the disk: a file that is written anew has another one.
fn stamps(folder: &Path) -> BTreeMap<String, (SystemTime, u64)> {
    let stamp = |(name, path): (String, PathBuf)| {
        let metadata = fs::metadata(path).unwrap();
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&metadata);
        #[cfg(not(unix))]
        let number = 0;
        (name, (metadata.modified().unwrap(), number))
    };
    files(folder).into_iter().map(stamp).collect()
}

/// Changes a built site. The next build writes the files whose bytes change and no others, and leaves what a cold build gives.
fn check_edit(edit: impl Fn(&Path), expected: &[&str]) {
    let site = copy();
    let root = site.path();
    let public = root.join("public");
    build(root, &USUAL);
    let (bytes, written) = (tree(&public), stamps(&public));
    edit(root);
    build(root, &USUAL);

    let (new_bytes, new_written) = (tree(&public), stamps(&public));
    let changed = differing(&bytes, &new_bytes);
    let names: BTreeSet<_> = written.keys().chain(new_written.keys()).collect();
    let rewritten: BTreeSet<String> = names
        .into_iter()
        .filter(|name| written.get(*name) != new_written.get(*name))
        .cloned()
        .collect();
    assert_eq!(rewritten, changed);
    for name in expected {
        assert!(changed.contains(*name), "{name} is not in {changed:?}");
    }
    if let [_, ..] = expected {
        assert!(changed.len() < bytes.len() / 2, "{changed:?}");
    }

    let fresh = tempfile::tempdir().unwrap();
    for folder in ["content", "static", "dateline.toml"] {
        let from = root.join(folder);
        if from.is_file() {
            put(&fresh.path().join(folder), &fs::read(from).unwrap());
        } else if from.is_dir() {
            for (name, path) in files(&from) {
                put(
                    &fresh.path().join(folder).join(name),
                    &fs::read(path).unwrap(),
                );
            }
        }
    }
    build(fresh.path(), &USUAL);
    assert_same(&public, &fresh.path().join("public"), "a cold build");
}

const SUNSHIELD: &str = "content/webb/sunshield.md";
const SUNSHIELD_PAGE: &str = "briefs/webb-s-sunshield-is-stretched-tight.html";

fn append(root: &Path, file: &str, text: &str) {
    let file = root.join(file);
    let before = fs::read_to_string(&file).unwrap();
    fs::write(file, before + text).unwrap();
}

#[test]
fn an_edit_of_a_body_rewrites_the_pages_that_show_it() {
    check_edit(
        |root| append(root, SUNSHIELD, "\nThis sentence has no date.\n"),
        &[SUNSHIELD_PAGE],
    );
}

#[test]
fn an_edit_with_a_date_rewrites_the_timeline_too() {
    check_edit(
        |root| append(root, SUNSHIELD, "\nIt was tested on December 7, 2020.\n"),
        &[SUNSHIELD_PAGE, "timeline.html", "timeline.json"],
    );
}

#[test]
fn an_edit_that_says_the_same_writes_nothing() {
    check_edit(
        |root| {
            let file = root.join("content/pages/about.md");
            let text = fs::read(&file).unwrap();
            fs::write(file, text).unwrap();
        },
        &[],
    );
}

#[test]
fn a_new_an_old_and_a_moved_article() {
    check_edit(
        |root| {
            let text =
                "+++\ntitle = \"A new one\"\ndate = 2022-01-05\ntopics = [\"New\"]\n+++\n\nText.\n";
            fs::write(root.join("content/new.md"), text).unwrap();
        },
        &["briefs/a-new-one.html", "topics/new.html", "archive.html"],
    );
    check_edit(
        |root| fs::remove_file(root.join(SUNSHIELD)).unwrap(),
        &[SUNSHIELD_PAGE, "archive.html"],
    );
    check_edit(
        |root| {
            fs::rename(root.join(SUNSHIELD), root.join("content/moved.md")).unwrap();
        },
        &["briefs/webb-s-sunshield-is-stretched-tight.json"],
    );
}

#[test]
fn a_sidecar_and_a_setting() {
    check_edit(
        |root| append(root, "content/luna-25.brief.toml", "\nlang = \"en-GB\"\n"),
        &["briefs/russian-moon-lander-luna-25-is-lost.html"],
    );
    check_edit(
        |root| fs::write(root.join("dateline.toml"), "title = \"Another desk\"\n").unwrap(),
        &[],
    );
}

/// An article of a site that was built.
struct Shown {
    source: String,
    /// None if nothing tells it.
    day: Option<String>,
    /// Whether its year is known without the clock.
    settled: bool,
}

fn shown(public: &Path) -> Vec<Shown> {
    let mut shown = Vec::new();
    for (name, path) in files(&public.join("briefs")) {
        if name.ends_with(".json") {
            let data: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
            let basis = data["date"]["basis"].as_str().unwrap_or_default();
            shown.push(Shown {
                source: data["source"]["file"].as_str().unwrap().to_owned(),
                day: data["date"]["value"]
                    .as_str()
                    .map(|day| day.chars().take(10).collect()),
                settled: !["dateline-weekdays", "dateline-clock"].contains(&basis),
            });
        }
    }
    shown
}

fn remove(root: &Path, source: &str) {
    let source = root.join(source);
    fs::remove_file(&source).unwrap();
    let sidecar = source.with_extension("brief.toml");
    if sidecar.exists() {
        fs::remove_file(sidecar).unwrap();
    }
}

/// Where a year is told by the clock alone, or by weekdays that agree in more years than one, another clock may read another day: such
/// articles of the sample are left out here, and looked at below.
#[test]
fn a_build_as_of_a_day_is_a_build_of_the_articles_dated_up_to_it() {
    let whole = copy();
    build(whole.path(), &USUAL);
    let (settled, open): (Vec<_>, Vec<_>) = shown(&whole.path().join("public"))
        .into_iter()
        .partition(|article| article.settled);
    for article in open {
        remove(whole.path(), &article.source);
    }
    let days: BTreeSet<&str> = settled.iter().filter_map(|it| it.day.as_deref()).collect();
    assert!(days.len() > 15, "{days:?}");
    for day in days.iter().copied().step_by(3) {
        let part = tempfile::tempdir().unwrap();
        for folder in ["content", "static"] {
            for (name, path) in files(&whole.path().join(folder)) {
                put(
                    &part.path().join(folder).join(name),
                    &fs::read(path).unwrap(),
                );
            }
        }
        let later = settled.iter().filter(|it| it.day.as_deref() > Some(day));
        later.for_each(|it| remove(part.path(), &it.source));
        check_as_of(day, whole.path(), part.path());
    }
}

#[test]
fn what_a_day_holds_back_leaves_no_trace() {
    let whole = copy();
    for day in ["2021-03-28", "2022-06-01", "2023-08-19"] {
        build(whole.path(), &["--as-of", day]);
        let shown: BTreeSet<String> = shown(&whole.path().join("public"))
            .into_iter()
            .map(|article| article.source)
            .collect();
        let part = copy();
        let mut removed = 0;
        for (name, _) in files(&part.path().join("content")) {
            let source = format!("content/{name}");
            let article = !name.ends_with(".brief.toml") && !name.starts_with("pages/");
            if article && !shown.contains(&source) {
                remove(part.path(), &source);
                removed += 1;
            }
        }
        assert!(removed > 3, "{removed} after {day}");
        check_as_of(day, whole.path(), part.path());
    }
}

fn check_as_of(day: &str, whole: &Path, part: &Path) {
    let options = ["--as-of", day, "--base-url", "https://example.org/news"];
    build(whole, &options);
    build(part, &options);
    assert_same(&whole.join("public"), &part.join("public"), day);
}

#[test]
fn meddled_output_is_put_right_and_what_is_not_ours_left_alone() {
    let site = copy();
    let root = site.path();
    let public = root.join("public");
    build(root, &USUAL);
    let before = tree(&public);

    fs::write(public.join("index.html"), "meddled with").unwrap();
    fs::remove_file(public.join("archive.html")).unwrap();
    fs::remove_dir_all(public.join("topics")).unwrap();
    put(&public.join("CNAME"), b"example.org");
    put(&public.join("briefs/notes/mine.txt"), b"mine");
    build(root, &USUAL);
    let mut expected = before;
    expected.insert("CNAME".to_owned(), b"example.org".to_vec());
    expected.insert("briefs/notes/mine.txt".to_owned(), b"mine".to_vec());
    assert_eq!(differing(&tree(&public), &expected), BTreeSet::new());

    // Nor when everything around it goes.
    fs::remove_dir_all(root.join("content")).unwrap();
    build(root, &USUAL);
    let left = tree(&public);
    assert_eq!(left["CNAME"], b"example.org");
    assert_eq!(left["briefs/notes/mine.txt"], b"mine");
    assert!(!left.contains_key(SUNSHIELD_PAGE));
}
