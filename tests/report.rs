//! The report as its brief shows it: where the dateline stands, and how markup goes with sentences.

#![expect(
    clippy::unwrap_used,
    reason = "a site that cannot be made fails the test"
)]

mod in_memory;

use dateline::model::Date;

const HEAD: &str = "+++\ntitle = \"Ferry aground\"\ndate = 2025-10-29\n+++\n";

/// The report as the brief of an article shows it.
fn check(article: &str, expected: &str) {
    let engine = in_memory::open(
        Date::constant(2025, 11, 20),
        &[("content/ferry.md", article)],
    );
    let page = engine.page_at("briefs/ferry-aground.html").unwrap();
    let outputs = engine.outputs(&page).unwrap();
    let html = String::from_utf8(outputs[0].bytes.clone()).unwrap();
    let (_, report) = html
        .split_once("<div class=\"report\" lang=\"en\" dir=\"ltr\">\n")
        .unwrap();
    assert_eq!(
        report.split("\n</div>").next().unwrap().trim_end(),
        expected
    );
}

#[test]
fn the_dateline_stands_before_the_first_words_whatever_comes_first() {
    let dateline = "<span class=\"dateline\"><span class=\"place\">Seoul</span>, Oct 29, 2025 (NationPress)</span>";
    let words = format!("{dateline} <span id=\"s1\">A ferry sank.</span>");
    for (first, html) in [
        ("## What is known", "<h3>What is known</h3>"),
        ("***", "<hr>"),
        (
            "| a |\n|---|",
            "<table>\n<thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n</table>",
        ),
        ("```\nx\n```", "<pre><code>x\n</code></pre>"),
    ] {
        check(
            &format!("{HEAD}{first}\n\nSeoul, Oct 29, 2025 (NationPress) A ferry sank.\n"),
            &format!("{html}\n<p id=\"p1\">{words}</p>"),
        );
    }
}

#[test]
fn markup_over_two_sentences_holds_nothing_between_them() {
    check(
        &format!(
            "{HEAD}[It ran aground. **Nobody** was hurt.](https://example.org/) *All is well. It floats.*\n"
        ),
        "<p id=\"p1\"><span id=\"s1\"><a href=\"https://example.org/\">It ran aground.</a></span> \
         <span id=\"s2\"><a href=\"https://example.org/\"><strong>Nobody</strong> was hurt.</a></span> \
         <span id=\"s3\"><em>All is well.</em></span> <span id=\"s4\"><em>It floats.</em></span></p>",
    );
}
