//! An article in the form in which wire text reaches a desk, read whole; and every quotation of every data file, cut from its source.
//!
//! The form: a headline, an empty synopsis, takeaways, a dateline without a year, no blank lines. The report is in our own words, on the
//! conference of trade ministers of February 2024. February 29 was a Thursday in no other year between 1996 and 2052, so no clock matters.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "the program is tested on real files"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

const ARTICLE: &str = include_str!("seed_form/000_5d1c.txt");
const FILE: &str = "content/000_5d1c.txt";
const ADDRESS: &str = "will-trade-ministers-agree-on-fishing-subsidies-in-abu-dhabi";

/// Exit code, results and messages of a build.
fn build(root: &Path, output: &Path, as_of: Option<&str>) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.arg("build").arg("--root").arg(root);
    command.arg("--output").arg(output);
    command.args(["--base-url", "https://example.org"]);
    command.args(as_of.iter().flat_map(|day| ["--as-of", *day]));
    let output = command.env_remove("SOURCE_DATE_EPOCH").output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), told)
}

fn json(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// The evidence of a field: its words, after a look at the rule.
fn words<'a>(field: &'a Value, rule: &str) -> &'a str {
    assert_eq!(field["rule"], rule);
    field["text"].as_str().unwrap()
}

#[test]
fn a_wire_report_without_a_year_is_the_same_on_every_day() {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    fs::create_dir(root.join("content")).unwrap();
    fs::write(root.join(FILE), ARTICLE).unwrap();
    for as_of in [
        Some("2026-01-01"),
        Some("2026-11-23"),
        Some("2030-06-01"),
        None,
    ] {
        let output = root.join("public");
        let (code, told) = build(root, &output, as_of);
        assert_eq!(code, 0, "{as_of:?}: {told}");
        assert!(
            told.starts_with(
                "note[year-from-weekdays]: the dateline has no year; Feb 29 is taken as 2024-02-29, the latest one with which the \
                 weekdays agree, as they do with 1996\n  --> content/000_5d1c.txt:9:12\n"
            ),
            "{told}"
        );
        assert!(
            told.ends_with(
                "= help: to settle it, write `date = 2024-02-29` in content/000_5d1c.brief.toml\n\n"
            ),
            "{told}"
        );
        check_brief(&json(&output.join(format!("briefs/{ADDRESS}.json"))));
        check_timeline(&json(&output.join("timeline.json")));
        assert!(output.join("editions/2024-02-29.html").exists());
        let page = fs::read_to_string(output.join(format!("briefs/{ADDRESS}.html"))).unwrap();
        let lines = ARTICLE.lines();
        assert!(page.contains(lines.clone().next().unwrap()));
        for takeaway in lines.filter_map(|line| line.strip_prefix("- ")) {
            assert!(page.contains(&takeaway.replace('\'', "&#39;")) || page.contains(takeaway));
        }
        assert!(check_quotations(root, &output) > 20);
    }
}

fn check_brief(brief: &Value) {
    assert_eq!(
        words(&brief["headline"], "first-line"),
        "Will Trade Ministers Agree on Fishing Subsidies in Abu Dhabi?"
    );
    assert_eq!(brief["synopsis"], Value::Null);
    let takeaways: Vec<&str> = brief["takeaways"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| words(it, "section"))
        .collect();
    let printed: Vec<&str> = ARTICLE
        .lines()
        .filter_map(|line| line.strip_prefix("- "))
        .collect();
    assert_eq!(takeaways, printed);
    assert_eq!(takeaways.len(), 5);

    let dateline = &brief["dateline"];
    assert_eq!(
        words(&dateline["whole"], "dateline"),
        "Abu Dhabi, Feb 29 (Dateline Sample)"
    );
    assert_eq!(words(&dateline["place"], "dateline"), "Abu Dhabi");
    assert_eq!(words(&dateline["date"], "dateline"), "Feb 29");
    assert_eq!(words(&dateline["agency"], "dateline"), "Dateline Sample");
    assert_eq!(brief["place"], dateline["place"]);
    assert_eq!(brief["agency"], dateline["agency"]);

    let date = &brief["date"];
    assert_eq!(date["value"], "2024-02-29");
    assert_eq!(date["basis"], "dateline-weekdays");
    assert_eq!(words(&date["evidence"], "dateline"), "Feb 29");
    let year = date["year_evidence"].as_array().unwrap();
    let year: Vec<&str> = year.iter().map(|it| words(it, "sentence")).collect();
    assert_eq!(year, ["As of Thursday morning"]);

    assert_eq!(brief["sentences"].as_array().unwrap().len(), 9);
    assert_eq!(events(brief), EVENTS);
}

/// When, how it stands, who says so, and how its sentence begins.
const EVENTS: [&str; 5] = [
    "2022-06 reported by nobody: An earlier",
    "2024-02-26 claimed by World Trade Organization: The World",
    "2024-02-29 reported by nobody: As of",
    "2024-02-29 reported by nobody: Ministers of",
    "2024-02-29/2024-03-01 planned by nobody: Ministers will",
];

fn events(data: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or("nobody").to_owned();
    let mut events: Vec<String> = data["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| {
            let sentence = words(&event["evidence"], "sentence");
            let beginning: Vec<&str> = sentence.split(' ').take(2).collect();
            format!(
                "{} {} by {}: {}",
                text(&event["when"]),
                text(&event["status"]),
                text(&event["by"]),
                beginning.join(" ")
            )
        })
        .collect();
    events.sort();
    events
}

fn check_timeline(timeline: &Value) {
    assert_eq!(events(timeline), EVENTS);
    for event in timeline["events"].as_array().unwrap() {
        assert_eq!(event["brief"]["date"], "2024-02-29");
        assert_eq!(
            event["brief"]["url"],
            format!("briefs/{ADDRESS}.html").as_str()
        );
    }
}

#[test]
fn every_quotation_of_the_sample_site_stands_in_its_source() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    for (name, path) in files(&repository.join("content")) {
        let to = root.join("content").join(name);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(path, to).unwrap();
    }
    let output = root.join("public");
    let (code, told) = build(root, &output, Some("2026-11-23"));
    assert_eq!(code, 0, "{told}");
    let checked = check_quotations(root, &output);
    assert!(checked > 800, "{checked}");
}

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

/// Cuts whatever the data of a site quotes out of its sources. How much there was.
fn check_quotations(root: &Path, output: &Path) -> usize {
    let mut quotations = Quotations {
        root,
        sources: BTreeMap::new(),
        checked: 0,
    };
    for (name, path) in files(output) {
        if name.ends_with(".json") && name != ".dateline.json" {
            quotations.walk(&json(&path), None, &name);
        }
    }
    quotations.checked
}

struct Quotations<'a> {
    root: &'a Path,
    sources: BTreeMap<String, Vec<u8>>,
    checked: usize,
}

impl Quotations<'_> {
    /// `file` is the source of the brief that a value belongs to: its sentences do not name it again.
    fn walk(&mut self, value: &Value, file: Option<&str>, at: &str) {
        let file = value["source"]["file"].as_str().or(file);
        match value {
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    self.walk(item, file, &format!("{at}[{number}]"));
                }
            }
            Value::Object(fields) => {
                let place = fields.get("source").unwrap_or(value);
                if let Some((start, end)) = place["start"].as_u64().zip(place["end"].as_u64())
                    && !at.contains(".marks[")
                {
                    let text = value["text"].as_str();
                    let text = text.unwrap_or_else(|| panic!("{at} quotes nothing"));
                    let file = file.unwrap_or_else(|| panic!("{at} names no file"));
                    self.check(file, start, end, text, at);
                }
                if let Some(marks) = fields.get("marks") {
                    check_marks(marks, &value["evidence"], at);
                }
                for (name, field) in fields {
                    if name != "source" {
                        self.walk(field, file, &format!("{at}.{name}"));
                    }
                }
            }
            _ => {}
        }
    }

    fn check(&mut self, file: &str, start: u64, end: u64, text: &str, at: &str) {
        assert!(!file.contains('\\') && !file.starts_with('/'), "{file}");
        let read = || fs::read(self.root.join(file)).unwrap();
        let bytes = self.sources.entry(file.to_owned()).or_insert_with(read);
        let range = usize::try_from(start).unwrap()..usize::try_from(end).unwrap();
        let cut = bytes.get(range).map(String::from_utf8_lossy);
        assert_eq!(cut.as_deref(), Some(text), "{at}");
        self.checked += 1;
    }
}

/// The marks of an event are words of its sentence as it is shown.
fn check_marks(marks: &Value, evidence: &Value, at: &str) {
    let shown = evidence["plain"].as_str().or(evidence["text"].as_str());
    for mark in marks.as_array().unwrap() {
        let offset = |name: &str| usize::try_from(mark[name].as_u64().unwrap()).unwrap();
        let words = shown
            .unwrap()
            .get(offset("start")..offset("end"))
            .unwrap_or("");
        assert!(
            !words.is_empty() && words.trim() == words,
            "{at}: the mark {words:?}"
        );
    }
}
