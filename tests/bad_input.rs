//! Bad input, each kind with its whole message: what is wrong, where, and what to do. The rest of the site is always built.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the program is tested on real files"
)]

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// An article with which nothing is wrong.
const GOOD: &str = "+++\ntitle = \"Ship afloat\"\ndate = 2021-03-29\n+++\n\nThe ship is afloat.\n";

fn put(root: &Path, file: &str, bytes: impl AsRef<[u8]>) {
    let file = root.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

/// A site of one good article.
fn site() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    put(
        root.path(),
        "dateline.toml",
        "base_url = \"https://example.org\"\n",
    );
    put(root.path(), "content/good.md", GOOD);
    root
}

/// Exit code and messages of a build.
fn build(root: &Path, options: &[&str]) -> (i32, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["build", "--as-of", "2026-11-23"])
        .args(options)
        .current_dir(root)
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    (output.status.code().unwrap(), told)
}

/// Builds a site, looks for the page of its good article, and gives all that was said. Says the same once more.
fn told(root: &Path, code: i32) -> String {
    let (exit, told) = build(root, &[]);
    assert_eq!(exit, code, "{told}");
    let page = fs::read_to_string(root.join("public/briefs/ship-afloat.html")).unwrap();
    assert!(page.contains("The ship is afloat."));
    assert!(root.join("public/index.html").exists());
    assert_eq!(build(root, &[]), (code, told.clone()), "the second time");
    told
}

/// What is said of a site with these files beside the good article.
fn check(code: i32, files: &[(&str, &[u8])], expected: &str) {
    let site = site();
    for (file, bytes) in files {
        put(site.path(), file, bytes);
    }
    let told = told(site.path(), code);
    assert_eq!(told.trim_end(), expected.trim_matches('\n'));
}

#[test]
fn empty_files() {
    check(
        1,
        &[("content/blank.txt", b" \n\n"), ("content/empty.txt", b"")],
        r"
error[empty-file]: this file is empty
--> content/blank.txt
 = help: write a headline on its first line and the report below it, or delete the file

error[empty-file]: this file is empty
--> content/empty.txt
 = help: write a headline on its first line and the report below it, or delete the file

2 errors
",
    );
}

#[test]
fn binary_files() {
    check(
        1,
        &[
            ("content/image.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0"),
            ("content/noise.txt", b"\0\x01\x02\x03\0\x01\x02\x03"),
        ],
        r"
error[not-text]: this file is not text: it looks like a PNG image
--> content/image.md
 = help: save the words of the article as a .txt or .md file, or move this file to static/

error[not-text]: this file is not text
--> content/noise.txt
 = help: save the words of the article as a .txt or .md file, or move this file to static/

2 errors
",
    );
}

#[test]
fn text_that_is_not_utf_8() {
    check(
        1,
        &[
            (
                "content/latin.txt",
                b"Caf\xe9 opens\n\nThe caf\xe9 is open.\n",
            ),
            ("content/utf16.txt", b"\xff\xfeS\0h\0i\0p\0\n\0"),
        ],
        r"
error[not-utf8]: this file is not UTF-8: byte 0xE9 at offset 3 (line 1, column 4) is not part of a character
--> content/latin.txt
 = help: save it as UTF-8; most often such a file was saved as Windows-1252 or Latin-1

error[not-utf8]: this file is UTF-16 text; only UTF-8 is read
--> content/utf16.txt
 = help: save it as UTF-8

2 errors
",
    );
}

#[test]
fn a_broken_front_matter_in_toml() {
    check(
        1,
        &[
            ("content/quote.md", b"+++\ndate = 2021-03-29\ntitle = \"Ship\n+++\n\nThe ship.\n"),
            ("content/twice.md", b"+++\r\ntitle = \"One\"\r\ndate = 2021-03-29\r\ntitle = \"Two\"\r\n+++\r\n\r\nThe ship.\r\n"),
        ],
        r#"
error[bad-toml]: this is not valid TOML: invalid basic string, expected `"`
 --> content/quote.md:3:14
  |
3 | title = "Ship
  |              ^
  |
  = help: until this is mended, none of the keys here are used

error[bad-toml]: this is not valid TOML: duplicate key
 --> content/twice.md:4:1
  |
4 | title = "Two"
  | ^^^^^
  |
  = help: until this is mended, none of the keys here are used

2 errors
"#,
    );
}

#[test]
fn a_broken_front_matter_in_yaml() {
    check(
        1,
        &[
            (
                "content/bracket.md",
                b"---\ntitle: Ship\ntopics: [canals, \"\xc3\xa9t\xc3\xa9\"\n---\n\nThe ship.\n",
            ),
            (
                "content/colon.md",
                b"\xef\xbb\xbf---\ndate: 2021-03-29\ntitle: Suez: a ship\n---\n\nThe ship.\n",
            ),
        ],
        r#"
error[bad-yaml]: this is not valid YAML: unclosed bracket '['
 --> content/bracket.md:3:9
  |
3 | topics: [canals, "été"
  |         ^
  |
  = help: until this is mended, none of the keys here are used

error[bad-yaml]: this is not valid YAML: mapping values are not allowed in this context
 --> content/colon.md:3:12
  |
3 | title: Suez: a ship
  |            ^
  |
  = help: until this is mended, none of the keys here are used
  = help: a value with a colon in it must stand in quotes: `title: "Suez: a ship"`

2 errors
"#,
    );
}

#[test]
fn a_front_matter_without_an_end() {
    check(
        1,
        &[("content/open.md", b"+++\ntitle = \"Ship\"\n\nThe ship.\n")],
        r"
error[unclosed-front-matter]: the front matter has no closing line `+++`
 --> content/open.md:1:1
  |
1 | +++
  | ^^^ opened here
  |
  = help: write `+++` on a line of its own after the last key

1 error
",
    );
}

#[test]
fn a_broken_sidecar() {
    check(
        1,
        &[
            (
                "content/wire.txt",
                b"Ship aground\n\nThe ship is aground.\n",
            ),
            (
                "content/wire.brief.toml",
                b"date = 2021-03-23\nplace = Suez\n",
            ),
        ],
        r"
error[bad-toml]: this is not valid TOML: string values must be quoted, expected literal string
 --> content/wire.brief.toml:2:9
  |
2 | place = Suez
  |         ^^^^
  |
  = help: until this is mended, none of the keys here are used

1 error
",
    );
}

#[test]
fn unknown_keys() {
    check(
        0,
        &[
            ("content/key.md", b"+++\ntitle = \"Ship\"\ndate = 2021-03-29\ntakeaway = [\"One\"]\n+++\n\nThe ship.\n"),
            ("content/other.md", b"---\ntitle: Other ship\ndate: 2021-03-29\nlayout: wide\n---\n\nThe ship.\n"),
        ],
        r#"
warning[unknown-key]: unknown key `takeaway`
 --> content/key.md:4:1
  |
4 | takeaway = ["One"]
  | ^^^^^^^^
  |
  = help: did you mean `takeaways`?

warning[unknown-key]: unknown key `layout`
 --> content/other.md:4:1
  |
4 | layout: wide
  | ^^^^^^
  |
  = help: the keys are title, date, updated, topics, synopsis, takeaways, authors, agency, place, url, lang, slug, aliases, id, draft, summaries, accept

2 warnings
"#,
    );
}

#[test]
fn unknown_settings() {
    check(
        1,
        &[
            ("dateline.toml", b"base_url = \"https://example.org\"\ndescribtion = \"News\"\ntime_zone = \"Europe/Berln\"\n"),
        ],
        r#"
error[unknown-key]: there is no setting `describtion`
 --> dateline.toml:2:1
  |
2 | describtion = "News"
  | ^^^^^^^^^^^ did you mean `description`?

error[bad-value]: there is no time zone `Europe/Berln`
 --> dateline.toml:3:13
  |
3 | time_zone = "Europe/Berln"
  |             ^^^^^^^^^^^^^^ did you mean `Europe/Berlin`?
  |
  = help: use a name of the IANA list, such as "Europe/Berlin" or "UTC"

2 errors
"#,
    );
}

#[test]
fn a_configuration_that_is_not_toml() {
    check(
        1,
        &[(
            "dateline.toml",
            b"base_url = \"https://example.org\"\ntitle = \"Desk\nlanguage = \"en\"\n",
        )],
        r#"
error[broken-toml]: this is not valid TOML: invalid basic string, expected `"`
 --> dateline.toml:2:14
  |
2 | title = "Desk
  |              ^
  |
  = help: the rest of the configuration is used as far as it can be read

1 error
"#,
    );
}

#[test]
fn days_that_do_not_exist() {
    check(
        1,
        &[
            (
                "content/a.md",
                b"+++\ntitle = \"A\"\ndate = 2021-02-30\n+++\n\nThe ship.\n",
            ),
            (
                "content/b.md",
                b"---\ntitle: B\ndate: 2021-02-30\n---\n\nThe ship.\n",
            ),
            (
                "content/c.txt",
                b"C\n\nSuez, Feb 30, 2021 (Dateline Sample) The ship.\n",
            ),
        ],
        r"
error[bad-date]: there is no such day or time as 2021-02-30
 --> content/a.md:3:8
  |
3 | date = 2021-02-30
  |        ^^^^^^^^^^ does not exist
  |
  = help: write it as 2025-10-29 or 2025-10-29T18:30:00

error[bad-date]: there is no such day or time as 2021-02-30
 --> content/b.md:3:7
  |
3 | date: 2021-02-30
  |       ^^^^^^^^^^ does not exist
  |
  = help: write it as 2025-10-29 or 2025-10-29T18:30:00

warning[bad-dateline]: the dateline names a day that does not exist: Feb 30, 2021
 --> content/c.txt:3:7
  |
3 | Suez, Feb 30, 2021 (Dateline Sample) The ship.
  |       ^^^^^^^^^^^^ does not exist
  |
  = help: to settle it, write `date = YYYY-MM-DD` in content/c.brief.toml

2 errors, 1 warning
",
    );
}

#[test]
fn a_value_of_the_wrong_kind() {
    check(
        1,
        &[(
            "content/a.md",
            b"+++\ntitle = \"A\"\ndate = \"soon\"\ntopics = 3\n+++\n\nThe ship.\n",
        )],
        r#"
error[bad-date]: `date` is not a date: soon
 --> content/a.md:3:9
  |
3 | date = "soon"
  |         ^^^^ not a date
  |
  = help: write it as 2025-10-29 or 2025-10-29T18:30:00

error[wrong-type]: `topics` takes a text or a list of texts, not a number
 --> content/a.md:4:10
  |
4 | topics = 3
  |          ^ a number
  |
  = help: put it in quotes

2 errors
"#,
    );
}

#[test]
fn two_articles_with_one_slug() {
    check(
        1,
        &[
            (
                "content/a.md",
                b"+++\ntitle = \"A\"\nslug = \"ship\"\ndate = 2021-03-29\n+++\n\nThe ship.\n",
            ),
            (
                "content/b.md",
                b"+++\ntitle = \"B\"\nslug = \"ship\"\ndate = 2021-03-29\n+++\n\nThe ship.\n",
            ),
        ],
        r"
error[same-address]: two articles want the address briefs/ship.html
--> content/b.md
 = note: content/a.md: has it
 = help: this one stands at briefs/ship-a4022682.html for now; give one of them a `slug` of its own

1 error
",
    );
}

#[test]
fn two_articles_with_one_headline() {
    check(
        1,
        &[
            (
                "content/a.txt",
                b"Ship aground\n\nSuez, March 24, 2021 (Dateline Sample) The ship.\n",
            ),
            (
                "content/b.txt",
                b"Ship aground\n\nSuez, March 25, 2021 (Dateline Sample) The ship.\n",
            ),
        ],
        r"
error[same-address]: two articles want the address briefs/ship-aground.html
--> content/b.txt
 = note: content/a.txt: has it
 = help: this one stands at briefs/ship-aground-74df4a2c.html for now; give one of them a `slug` of its own

1 error
",
    );
}

#[test]
fn two_articles_with_one_id() {
    check(
        1,
        &[
            (
                "content/a.md",
                b"+++\ntitle = \"A\"\nid = \"ship\"\ndate = 2021-03-29\n+++\n\nThe ship.\n",
            ),
            (
                "content/b.md",
                b"+++\ntitle = \"B\"\nid = \"ship\"\ndate = 2021-03-29\n+++\n\nThe ship.\n",
            ),
        ],
        r#"
error[same-id]: two articles have the id "ship"
--> content/b.md
 = note: content/a.md: has it
 = help: this one goes by its path for now; give it an `id` of its own, or delete it if it is the same article

1 error
"#,
    );
}

#[test]
fn a_template_that_includes_what_is_not_there() {
    check(
        1,
        &[
            ("templates/brief.html", b"{% extends \"builtin/brief.html\" %}\n{% block timeline %}{% include \"nowhere.html\" %}{% endblock timeline %}\n"),
        ],
        r#"
error[template-error]: the template cannot be used: Unknown template `nowhere.html`
 --> templates/brief.html:2:32
  |
2 | {% block timeline %}{% include "nowhere.html" %}{% endblock timeline %}
  |                                ^^^^^^^^^^^^^^ here
  |
  = help: until this is mended, the built-in template of that name is used

1 error
"#,
    );
}

#[test]
fn a_template_that_extends_what_is_not_there() {
    check(
        1,
        &[("templates/brief.html", b"{% extends \"nowhere.html\" %}\n")],
        r#"
error[template-error]: the template cannot be used: it extends `nowhere.html`, and there is no template of that name
 --> templates/brief.html:1:13
  |
1 | {% extends "nowhere.html" %}
  |             ^^^^^^^^^^^^ here
  |
  = help: until this is mended, the built-in template of that name is used

1 error
"#,
    );
}

#[test]
fn a_template_that_is_broken() {
    check(
        1,
        &[
            (
                "templates/brief.html",
                b"<h1>\xc3\xa9</h1>\n<p>{{ brief.headline | | }}</p>\n",
            ),
            ("templates/mine/note.html", b"{{ nothing | no }}\n"),
        ],
        r"
error[template-error]: the template cannot be used: Found `|` but expected identifier.
 --> templates/brief.html:2:24
  |
2 | <p>{{ brief.headline | | }}</p>
  |                        ^ here
  |
  = help: until this is mended, the built-in template of that name is used

error[template-error]: the template cannot be used: Unknown filter `no`
 --> templates/mine/note.html:1:14
  |
1 | {{ nothing | no }}
  |              ^^ here
  |
  = help: until this is mended, the site is built without it

2 errors
",
    );
}

#[test]
fn a_template_that_lacks_a_block() {
    check(
        1,
        &[("templates/base.html", b"<html></html>\n")],
        r"
error[template-error]: the template cannot be used: Block `main` is not defined in any parent template, and `builtin/404.html` needs it
--> templates/base.html
 = help: until this is mended, the built-in template of that name is used

1 error
",
    );
}

#[test]
fn a_static_file_at_the_address_of_a_page() {
    check(
        1,
        &[("static/briefs/ship-afloat.html", b"mine")],
        r"
error[covered-file]: a page of the site stands at briefs/ship-afloat.html
--> static/briefs/ship-afloat.html
 = help: the file is not copied; rename it, or override the page's template in `templates/`

1 error
",
    );
}

#[test]
fn a_sidecar_without_an_article() {
    check(
        0,
        &[("content/lonely.brief.toml", b"date = 2021-03-29\n")],
        r"
warning[orphan-sidecar]: there is no article beside this file that it could correct
--> content/lonely.brief.toml
 = help: it goes with a .txt or .md file of the same name in the same folder

1 warning
",
    );
}

#[test]
fn a_former_address_that_is_taken() {
    check(
        1,
        &[
            ("content/a.md", b"+++\ntitle = \"A\"\ndate = 2021-03-29\naliases = [\"briefs/ship-afloat.html\"]\n+++\n\nThe ship.\n"),
        ],
        r"
error[alias-taken]: the former address briefs/ship-afloat.html is taken
--> content/a.md
 = note: content/good.md: has it
 = help: take it out of `aliases`

1 error
",
    );
}

#[test]
fn an_article_ahead_of_its_day() {
    check(
        0,
        &[(
            "content/a.md",
            b"+++\ntitle = \"A\"\ndate = 2027-03-29\n+++\n\nThe ship.\n",
        )],
        r"
note[held-back]: 1 article dated after 2026-11-23 is left out: content/a.md
 |
 = help: build for a later day with `--as-of`, or build everything with `--future`
",
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_fine() {
    let site = site();
    let root = site.path();
    put(
        root,
        "content/mark.md",
        "\u{feff}+++\ntitle = \"Mark\"\ndate = 2021-03-29\n+++\n\nText.\n",
    );
    put(
        root,
        "content/ends.md",
        "---\r\ntitle: Ends\r\ndate: 2021-03-29\r\n---\r\n\r\nText.\r\n",
    );
    put(
        root,
        "content/both.txt",
        "\u{feff}Both\r\n\r\nSuez, March 29, 2021 (Dateline Sample) Text.\r\n",
    );
    put(
        root,
        "dateline.toml",
        "\u{feff}base_url = \"https://example.org\"\r\ntitle = \"Desk\"\r\n",
    );
    assert_eq!(told(root, 0), "");
    for (address, headline) in [("mark", "Mark"), ("ends", "Ends"), ("both", "Both")] {
        let data = fs::read(root.join(format!("public/briefs/{address}.json"))).unwrap();
        let data: serde_json::Value = serde_json::from_slice(&data).unwrap();
        assert_eq!(data["headline"]["text"], headline);
        assert_eq!(data["date"]["value"], "2021-03-29", "{address}");
    }
}

#[test]
fn a_file_of_50_megabytes() {
    let site = site();
    let big = File::create(site.path().join("content/big.txt")).unwrap();
    big.set_len(50 * 1024 * 1024).unwrap();
    assert_eq!(
        told(site.path(), 1),
        "error[too-large]: this file is too large for an article: 50 MB; at most 10 MB are read\n\
         --> content/big.txt\n \
         = help: the rest of the site is built without it; move it out of content/\n\n\
         1 error\n"
    );
}

#[cfg(unix)]
#[test]
fn links_that_lead_in_a_circle_or_nowhere() {
    use std::os::unix::fs::symlink;
    let site = site();
    let content = site.path().join("content");
    fs::create_dir(content.join("a")).unwrap();
    symlink("..", content.join("a/up")).unwrap();
    symlink("gone.md", content.join("broken.md")).unwrap();
    symlink("..", content.join("root")).unwrap();
    symlink("pong.md", content.join("ping.md")).unwrap();
    symlink("ping.md", content.join("pong.md")).unwrap();
    let circle = |link: &str, back_to: &str| {
        format!(
            "warning[symlink-loop]: this link leads in a circle, back to `{back_to}`\n\
             --> {link}\n \
             = help: it is left out; remove the link or let it lead elsewhere\n\n"
        )
    };
    let told = told(site.path(), 0);
    assert_eq!(
        told,
        [
            circle("content/a/up", "content"),
            "warning[broken-link]: this link leads to a file that does not exist\n\
             --> content/broken.md\n \
             = help: it is left out; remove the link or let it lead to a file\n\n"
                .to_owned(),
            circle("content/ping.md", "content/ping.md"),
            circle("content/pong.md", "content/pong.md"),
            circle("content/root", "."),
            "5 warnings\n".to_owned(),
        ]
        .concat()
    );
}

/// A template that is sound but asks for what a page does not have is found out when a page is made.
#[test]
fn a_template_that_cannot_make_a_page() {
    let site = site();
    let root = site.path();
    put(root, "content/second.md", GOOD.replace("Ship", "Boat"));
    assert_eq!(build(root, &[]), (0, String::new()));
    let page = root.join("public/briefs/ship-afloat.html");
    let before = fs::read(&page).unwrap();

    put(
        root,
        "templates/topics.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<p>our topics</p>\n{% endblock main %}\n",
    );
    put(
        root,
        "templates/brief.html",
        "<h1>{{ brief.headline }}</h1>\n  <p>{{ brief.headlin }}</p>\n",
    );
    // Once, however many pages it concerns.
    let expected = "\
error[template-error]: the template cannot make a page: Field `headlin` is not defined. Available fields: after, after_events, \
agency, authors, before, before_events, date, dir, headline, lang, minutes, not_placed, place, provenance, report, synopsis, \
synopsis_origin, takeaways, takeaways_origin, today, topics, undated, updated, url
 --> templates/brief.html:2:15
  |
2 |   <p>{{ brief.headlin }}</p>
  |               ^^^^^^^ here
  |
  = help: the pages that need it are left as they were; the built-in template of the same name shows every field a page has

1 error
";
    assert_eq!(told(root, 1), expected);
    assert_eq!(fs::read(&page).unwrap(), before);
    let topics = fs::read_to_string(root.join("public/topics.html")).unwrap();
    assert!(topics.contains("our topics"));

    put(
        root,
        "templates/brief.html",
        "<h1>{{ brief.headline }}</h1>\n",
    );
    assert_eq!(build(root, &[]), (0, String::new()));
    assert_eq!(fs::read(&page).unwrap(), b"<h1>Ship afloat</h1>\n");
}

#[test]
fn an_output_folder_that_must_not_be_written_to() {
    let site = site();
    let root = site.path();
    put(root, "mine/thesis.txt", "years of work");
    let refused = |output: &str, reason: &str| {
        let (code, told) = build(root, &["--output", output]);
        assert_eq!((code, told), (2, format!("error: {reason}\n")));
    };
    refused(
        "mine",
        "`mine` is not empty (it holds `thesis.txt`) and was not written by Dateline, so nothing is written to it. \
         Choose another folder with `--output`, or empty this one",
    );
    refused(
        "content/site",
        "the site cannot be written to `content/site`, because `content/` is what it is made from. \
         Choose a folder of its own with `--output`, such as `public`",
    );
    refused(
        "content/good.md",
        "the site cannot be written to `content/good.md`, because `content/` is what it is made from. \
         Choose a folder of its own with `--output`, such as `public`",
    );
    refused(
        "mine/thesis.txt",
        "the site cannot be written to `mine/thesis.txt`, which is a file. Choose a folder with `--output`, such as `public`",
    );
    assert_eq!(fs::read_dir(root.join("mine")).unwrap().count(), 1);
    assert_eq!(
        fs::read_to_string(root.join("content/good.md")).unwrap(),
        GOOD
    );
    assert!(!root.join("content/site").exists());
}

/// The one folder that nobody may write to, whoever runs the test.
#[cfg(target_os = "linux")]
#[test]
fn a_place_where_nothing_can_be_written() {
    let site = site();
    assert_eq!(
        build(site.path(), &["--output", "/proc/site"]),
        (
            3,
            "error: the site was not written to `/proc/site`: cannot write `.dateline.json`: \
             No such file or directory (os error 2)\n"
                .to_owned()
        )
    );
}

/// What permissions hide, told by doubles of the disk: a test may run as a user whom nothing is hidden from.
mod hidden {
    use std::io::ErrorKind;
    use std::sync::Arc;

    use super::GOOD;
    use dateline::cli::report;
    use dateline::edge::memory::MemoryWorld;
    use dateline::engine::{BUILD_TEXT, Engine, Overrides};
    use dateline::model::{Page, SourcePath, parse_civil};

    fn world() -> MemoryWorld {
        [
            ("dateline.toml", "base_url = \"https://example.org\"\n"),
            ("content/good.md", GOOD),
            ("content/bad.md", "+++\ntitle = \"Bad\"\n+++\n\nText.\n"),
            (
                "content/wire.txt",
                "Wire\n\nSuez, March 29, 2021 (Dateline Sample) Text.\n",
            ),
            ("content/wire.brief.toml", "topics = [\"Canals\"]\n"),
            ("static/logo.svg", "<svg/>"),
        ]
        .into_iter()
        .collect()
    }

    /// What is said when files cannot be read, and the addresses of the pages that can be made.
    fn check(hidden: &[&str], expected: &str, without: &[&str]) {
        let world = Arc::new(world());
        for file in hidden {
            world.set_unreadable(file, Some(ErrorKind::PermissionDenied));
        }
        let overrides = Overrides {
            config: SourcePath::new("dateline.toml"),
            as_of: parse_civil("2026-11-23").unwrap(),
            future: false,
            drafts: false,
            base_url: None,
            text_bytes: BUILD_TEXT,
        };
        let engine = Engine::open(world.clone(), overrides);
        let mut told = engine.diagnostics();
        let mut routes = Vec::new();
        for page in engine.pages() {
            match engine.outputs(&page) {
                Ok(outputs) => routes.extend(outputs.into_iter().map(|it| it.route.to_string())),
                Err(wrong) => told.push(*wrong),
            }
        }
        let text = report::text(&told, world.as_ref(), false, false);
        assert_eq!(text.trim_end(), expected);
        let all = [
            "briefs/bad.html",
            "briefs/ship-afloat.html",
            "briefs/wire.html",
            "logo.svg",
            "index.html",
        ];
        for route in all {
            let there = routes.iter().any(|it| it == route);
            assert_eq!(there, !without.contains(&route), "{route}");
        }
        assert!(engine.pages().contains(&Page::Home));
    }

    #[test]
    fn an_article() {
        check(
            &["content/bad.md"],
            "error[unreadable-file]: this file cannot be read: permission denied\n\
             --> content/bad.md\n \
             = help: check its permissions; the rest of the site is built without it\n\n\
             1 error",
            &["briefs/bad.html"],
        );
    }

    #[test]
    fn what_corrects_an_article() {
        check(
            &["content/wire.brief.toml"],
            "warning[undated]: nothing tells the date of this report\n\
             --> content/bad.md\n \
             = help: to settle it, write `date = YYYY-MM-DD` in content/bad.brief.toml\n\n\
             error[unreadable-file]: this file cannot be read: permission denied\n\
             --> content/wire.brief.toml\n \
             = help: check its permissions; the rest of the site is built without it\n\n\
             1 error, 1 warning",
            &[],
        );
    }

    #[test]
    fn a_static_file() {
        check(
            &["static/logo.svg", "content/bad.md"],
            "error[unreadable-file]: this file cannot be read: permission denied\n\
             --> content/bad.md\n \
             = help: check its permissions; the rest of the site is built without it\n\n\
             error[unreadable-file]: this file cannot be read: permission denied\n\
             --> static/logo.svg\n \
             = help: check its permissions; the rest of the site is built without it\n\n\
             2 errors",
            &["briefs/bad.html", "logo.svg"],
        );
    }
}

#[test]
fn reports_that_contradict_themselves() {
    check(
        0,
        &[(
            "content/quay.md",
            b"+++\ntitle = \"Quay\"\ndate = 2025-10-29\n+++\n\nOSLO, Oct. 26 (NTB) The quay was shut on Tuesday, Oct. 29.\n\
              It was dry from 12 March 2025 to 3 March 2025. The hall was opened on 5 December 2025.\n",
        )],
        r#"
warning[dateline-disagrees]: the dateline says Oct. 26, but `date` of the front matter says 2025-10-29, which is taken
 --> content/quay.md:6:7
  |
6 | OSLO, Oct. 26 (NTB) The quay was shut on Tuesday, Oct. 29.
  |       ^^^^^^^ another day
  |
 ::: content/quay.md:3:8
  |
3 | date = 2025-10-29
  |        ---------- the day taken
  |
  = help: to settle it, write `date = 2025-10-29` in content/quay.brief.toml

warning[wrong-weekday]: "Tuesday, Oct. 29" is a Wednesday in 2025: 2025-10-29
 --> content/quay.md:6:42
  |
6 | OSLO, Oct. 26 (NTB) The quay was shut on Tuesday, Oct. 29.
  |                                          ^^^^^^^^^^^^^^^^ not a Tuesday
  |
  = help: look it up in the outlet's own text; if it stands there too, write `accept = ["wrong-weekday"]` in content/quay.brief.toml

warning[ends-before-start]: "12 March 2025 to 3 March 2025" ends before it begins: 2025-03-03 lies before 2025-03-12
 --> content/quay.md:7:17
  |
7 | It was dry from 12 March 2025 to 3 March 2025. The hall was opened on 5 December 2025.
  |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ runs back
  |
  = help: look it up in the outlet's own text; if it stands there too, write `accept = ["ends-before-start"]` in content/quay.brief.toml

warning[past-ahead]: told as past, but "5 December 2025", 2025-12-05, lies after the report, which is of 2025-10-29
 --> content/quay.md:7:71
  |
7 | It was dry from 12 March 2025 to 3 March 2025. The hall was opened on 5 December 2025.
  |                                                                       ^^^^^^^^^^^^^^^ lies ahead
  |
  = help: if the report is of another day, write `date = YYYY-MM-DD` in content/quay.brief.toml
  = help: else look it up in the outlet's own text; if it stands there too, write `accept = ["past-ahead"]` in content/quay.brief.toml

4 warnings
"#,
    );
}

#[test]
fn contradictions_that_were_looked_into() {
    let site = site();
    put(
        site.path(),
        "content/quay.txt",
        "Quay\nOSLO, Oct. 29, 2025 (NTB) The quay was shut on Tuesday, Oct. 29.\n",
    );
    assert_eq!(build(site.path(), &["--strict"]).0, 1);
    put(
        site.path(),
        "content/quay.brief.toml",
        "accept = [\"wrong-weekday\"]\n",
    );
    assert_eq!(
        build(site.path(), &["--strict", "--quiet"]),
        (0, String::new())
    );
}
