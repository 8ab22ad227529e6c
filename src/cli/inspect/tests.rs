//! Files in, the whole printed text out, for people and for programs.

use std::fs;
use std::sync::Arc;

use super::*;
use crate::edge::memory::MemoryWorld;
use crate::engine::Overrides;
use crate::model::Date;

/// A desk's wire report, with a sidecar.
const FERRY: &str = "\
Who Will Run the Night Ferry across the Lagoon?
Synopsis
Key Takeaways
- Two firms bid for the night ferry between the islands and the old harbour.
- A vote is due.
Lagos, Oct 29 (NationPress) Two firms have bid for the night ferry. The port authority said it had named them on Tuesday, after \
a delay of weeks over the cost of repairs to the quay, the lamps, and the landing stage.
As of Wednesday morning, neither firm had spoken. If the bids fail, the boats could stop in 2026.
“Öl” cost more in March 2024.
";
const SIDECAR: &str =
    "# Größe\nid = \"ferry\"\ntopics = [\"Ports\", \"Über uns\"]\nupdated = 2025-10-30T16:12:36Z\n";

/// Bytes that are hard to show: a mark in front, a carriage return, a character that steers terminals.
const STRANGE: &str = "\u{feff}# Café \u{1b}[31m opens\r\n\r\nIt opened on 3 May 2021.\r\n";

const DRAFT: &str = "+++\ntitle = \"A draft\"\ndate = 2027-01-02\ndraft = true\n+++\n\nNot yet.\n";

fn engine() -> Engine {
    let configuration = "title = \"Desk\"\n[topics]\nSea = [\"ferry\"]\n";
    let world: MemoryWorld = [
        ("dateline.toml", configuration),
        ("content/ferry.txt", FERRY),
        ("content/ferry.brief.toml", SIDECAR),
        ("content/strange.md", STRANGE),
        ("content/draft.md", DRAFT),
        ("content/twin.md", "+++\ntitle = \"A café  [31m opens\"\nslug = \"cafe-31m-opens\"\nid = \"ferry\"\ndate = 2021-05-04\n+++\n\nAgain.\n"),
        ("content/ahead.md", "+++\ntitle = \"Ahead\"\ndate = 2027-01-02\nurl = \"https://example.org/a\"\n+++\n\nNot yet.\n"),
        ("content/empty.txt", " \n"),
        ("content/pages/about.md", "# About\n\nSince 2021.\n"),
    ]
    .into_iter()
    .map(|(path, text)| (path, text.as_bytes().to_vec()))
    .collect();
    let overrides = Overrides {
        config: SourcePath::new("dateline.toml"),
        as_of: Date::constant(2026, 11, 23),
        future: false,
        drafts: false,
        base_url: None,
        text_bytes: crate::engine::BUILD_TEXT,
    };
    Engine::open(Arc::new(world), overrides)
}

/// What is printed of a source in both forms, the second one over several lines.
fn told(path: &str) -> (String, String) {
    let engine = engine();
    let path = SourcePath::new(path);
    let diagnostics = engine.diagnostics_of(&path);
    let told = Told::of(&engine, &path, &diagnostics).unwrap();
    (told.text(), serde_json::to_string_pretty(&told).unwrap())
}

fn check(path: &str, expected: &str) {
    let (text, _) = told(path);
    assert_eq!(text, expected);
}

#[test]
fn a_report_with_a_sidecar() {
    let expected = r#"content/ferry.txt, with content/ferry.brief.toml
  headline   Who Will Run the Night Ferry across the Lagoon?             1:1                            first line of the text
  date       2025-10-29                                                  6:8                            dateline; year: the latest with which the weekdays agree (7:1 "As of Wednesday morning")
  updated    2025-10-30 16:12:36                                         content/ferry.brief.toml:4:11  sidecar
  dateline   Lagos, Oct 29 (NationPress)                                 6:1                            opens the report
  place      Lagos                                                       6:1                            dateline
  agency     NationPress                                                 6:16                           dateline
  synopsis   (empty in the source)
  takeaways  1 Two firms bid for the night ferry between the…            4:3                            under its label
             2 A vote is due.                                            5:3                            under its label
  topics     Ports                                                       content/ferry.brief.toml:3:12  sidecar
             Über uns                                                    content/ferry.brief.toml:3:21  sidecar
             Sea                                                                                        its words are used; list of the configuration
  address    briefs/who-will-run-the-night-ferry-across-the-lagoon.html                                 from the headline
  id         ferry                                                       content/ferry.brief.toml:2:7   sidecar
  events
    2025-10-28  claimed, counted from 2025-10-29 (the last such weekday up to that day)            6:69  s2
                "…said it had named them on [Tuesday], after a delay of weeks over the cost of repairs to the…"
    2025-10-29  reported, morning, counted from 2025-10-29 (the last such weekday up to that day)  7:1   s3
                "As of [Wednesday morning], neither firm had spoken."
    no date     hypothetical, so not placed                                                        7:51  s4
                "If the bids fail, the boats could stop in [2026]."
    2024-03     reported, stated in full                                                           8:1   s5
                "“Öl” cost more in [March 2024]."
  report     3 paragraphs, 5 sentences, 61 words
  not given: authors, url, lang, draft, slug, aliases"#;
    check("content/ferry.txt", expected);
}

#[test]
fn a_file_with_strange_bytes() {
    let expected = r#"content/strange.md
  headline   Café STEERS[31m opens            1:3  first heading
  address    briefs/cafe-31m-opens.html       from the headline
  id         strange.md                       path below content/
  events
    2021-05-03  reported, stated in full  3:1  s1
                "It opened on [3 May 2021]."
  report     1 paragraph, 1 sentence, 6 words
  not given: date, updated, dateline, place, agency, authors, synopsis, takeaways, topics, url, lang, draft, slug, aliases"#;
    check(
        "content/strange.md",
        &expected.replace("STEERS", "\u{fffd}"),
    );
}

#[test]
fn articles_that_are_left_out() {
    let expected = "content/draft.md
  headline   A draft              2:10  front matter
  date       2027-01-02           3:8   front matter
  draft      true                       by its key
  address    briefs/a-draft.html        from the headline; left out: a draft
  id         draft.md                   path below content/
  report     1 paragraph, 1 sentence, 2 words
  not given: updated, dateline, place, agency, authors, synopsis, takeaways, topics, url, lang, slug, aliases";
    check("content/draft.md", expected);
    let expected = "content/ahead.md
  headline   Ahead                  2:10  front matter
  date       2027-01-02             3:8   front matter
  url        https://example.org/a  4:8   front matter
  address    briefs/ahead.html            from the headline; left out: dated after 2026-11-23
  id         https://example.org/a  4:8   the address of the original
  report     1 paragraph, 1 sentence, 2 words
  not given: updated, dateline, place, agency, authors, synopsis, takeaways, topics, lang, draft, slug, aliases";
    check("content/ahead.md", expected);
}

#[test]
fn an_article_that_had_to_give_way() {
    let expected = "content/twin.md
  headline   A café [31m opens                    2:10  front matter
  date       2021-05-04                           5:8   front matter
  slug       cafe-31m-opens                       3:9   front matter
  address    briefs/cafe-31m-opens-4a8d827c.html        from the slug; the plain one is taken
  id         twin.md                                    path below content/; the one given is another article's
  report     1 paragraph, 1 sentence, 1 word
  not given: updated, dateline, place, agency, authors, synopsis, takeaways, topics, url, lang, draft, aliases";
    check("content/twin.md", expected);
    let engine = engine();
    let diagnostics = engine.diagnostics_of(&SourcePath::new("content/twin.md"));
    let codes: Vec<_> = diagnostics.iter().map(|it| it.code.as_ref()).collect();
    assert_eq!(codes, ["same-address", "same-id"]);
}

#[test]
fn a_text_without_a_date() {
    let expected = "content/pages/about.md
  headline   About           1:3  first heading
  address    about.html           from the headline
  id         pages/about.md       path below content/
  report     1 paragraph, 1 sentence, 2 words
  not given: date, updated, dateline, place, agency, authors, synopsis, takeaways, topics, url, lang, draft, slug, aliases";
    check("content/pages/about.md", expected);
}

#[test]
fn a_file_of_which_nothing_can_be_read() {
    let (text, json) = told("content/empty.txt");
    assert_eq!(text, "content/empty.txt\n  nothing could be read");
    let expected = r#"{
  "format": 1,
  "file": "content/empty.txt",
  "articles": [],
  "diagnostics": [
    {
      "file": "content/empty.txt",
      "code": "empty-file",
      "severity": "error",
      "message": "this file is empty",
      "hints": [
        "write a headline on its first line and the report below it, or delete the file"
      ]
    }
  ]
}"#;
    assert_eq!(json, expected);
}

#[test]
fn everything_as_json() {
    assert_eq!(
        told("content/ferry.txt").1,
        include_str!("ferry.json").trim_end()
    );
}

/// What becomes of a path that was typed, with the root's own path left out.
fn found(root: &Path, typed: &Path) -> String {
    let text = match find(&DiskWorld::at(root), typed) {
        Ok(path) => path.to_string(),
        Err(usage) => usage.to_string(),
    };
    text.replace(
        &format!("{}{}", root.display(), std::path::MAIN_SEPARATOR),
        "ROOT/",
    )
}

#[test]
fn a_path_is_looked_for_here_and_in_the_root() {
    let root = tempfile::tempdir().unwrap();
    let root = root.path();
    fs::create_dir_all(root.join("content/deep")).unwrap();
    for file in [
        "dateline.toml",
        "content/a.txt",
        "content/a.brief.toml",
        "content/deep/b.md",
        "content/c.pdf",
        "content/.d.md",
    ] {
        fs::write(root.join(file), "x").unwrap();
    }
    for (typed, expected) in [
        ("content/a.txt", "content/a.txt"),
        ("content/deep/b.md", "content/deep/b.md"),
        ("content/deep/../a.txt", "content/a.txt"),
        (
            "content/e.md",
            "there is no file `content/e.md`, neither here nor in the root",
        ),
        (
            "dateline.toml",
            "`dateline.toml` is not below `ROOT/content`, where the site's articles lie",
        ),
        (
            "content/deep",
            "`content/deep` is a folder; name a file in it",
        ),
        (
            "content/a.brief.toml",
            "`content/a.brief.toml` corrects the article beside it; name that article instead",
        ),
        (
            "content/c.pdf",
            "`content/c.pdf` is not read as an article; files that end in `.txt`, `.text`, `.md`, `.markdown` are",
        ),
        (
            "content/.d.md",
            "`content/.d.md` is not read: hidden files and the copies that editors make are left out",
        ),
    ] {
        assert_eq!(found(root, Path::new(typed)), expected);
    }
    let whole = root.join("content/a.txt");
    assert_eq!(found(root, &whole), "content/a.txt");
}

#[cfg(unix)]
#[test]
fn links_do_not_hide_a_file() {
    let root = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("a.txt"), "x").unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), root.path().join("content")).unwrap();
    let typed = elsewhere.path().join("a.txt");
    assert_eq!(found(root.path(), &typed), "content/a.txt");
    assert_eq!(
        found(root.path(), Path::new("content/a.txt")),
        "content/a.txt"
    );
}
