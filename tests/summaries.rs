//! Summaries of articles: what is given first, what is chosen said to be, and every line of it in its source.

#![expect(
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails"
)]

mod in_memory;

use dateline::config::Config;
use dateline::engine::Engine;
use dateline::model::{Date, Facts, Origin, Source, SourcePath, Summary};
use proptest::prelude::*;
use serde_json::Value;

const REPORT: &str = "MARSTAL, Oct. 29, 2025 (Agency) -- The ferry Aurora ran aground off Marstal on Tuesday night with 120 people aboard, the harbour office said. \
Nobody was hurt. She lay on a sandbank for seven hours.\n\n\
Two tugs pulled the ferry (built in 1998) free at high tide on Wednesday morning. It was towed to the yard at Svendborg.\n\n\
The island will be served for a week by the Petrel, a smaller boat that carries 40 people. Farmers fear that milk will spoil because the Petrel takes no lorries. \
“We have asked for a second ferry for years,” said Ada Holm, who heads the island council.\n\n\
However, the transport ministry has no money for a second ferry before next summer, a spokesman said. \
The council will meet on Friday to talk about hiring a boat from the mainland. \
The company that owns the Aurora paid a fine in 2019 after the ferry ran aground on the same sandbank. \
An inquiry into the accident on Tuesday will take three months.\n";

fn engine(article: &str, settings: &str) -> Engine {
    let text = format!("Ferry runs aground off Marstal\n{article}");
    let files = [
        ("content/ferry.txt", text.as_str()),
        ("dateline.toml", settings),
    ];
    in_memory::open(Date::constant(2026, 1, 1), &files)
}

fn output(engine: &Engine, route: &str) -> String {
    let page = engine.page_at(route).unwrap();
    let outputs = engine.outputs(&page).unwrap();
    let output = outputs.iter().find(|output| output.route.as_str() == route);
    String::from_utf8(output.unwrap().bytes.clone()).unwrap()
}

/// Who made a part, and its lines with the sentences that bear them.
fn part(engine: &Engine, name: &str) -> String {
    let data: Value = serde_json::from_str(&output(
        engine,
        "briefs/ferry-runs-aground-off-marstal.json",
    ))
    .unwrap();
    let part = &data["summary"][name];
    let mut told = vec![part["origin"].as_str().unwrap_or("none").to_owned()];
    for line in part["lines"].as_array().into_iter().flatten() {
        let sentences: Vec<&str> = line["sentences"]
            .as_array()
            .unwrap()
            .iter()
            .map(|id| id.as_str().unwrap())
            .collect();
        told.push(format!(
            "{} [{}]",
            line["text"].as_str().unwrap(),
            sentences.join(" ")
        ));
    }
    told.join("\n")
}

#[test]
fn what_the_source_does_not_give_is_chosen() {
    let engine = engine(REPORT, "");
    assert_eq!(
        part(&engine, "synopsis"),
        "chosen\n\
         The ferry Aurora ran aground off Marstal on Tuesday night with 120 people aboard, the harbour office said. [s1]\n\
         Two tugs pulled the ferry (built in 1998) free at high tide on Wednesday morning. [s4]\n\
         “We have asked for a second ferry for years,” said Ada Holm, who heads the island council. [s8]\n\
         However, the transport ministry has no money for a second ferry before next summer, a spokesman said. [s9]"
    );
    assert_eq!(
        part(&engine, "takeaways"),
        "chosen\n\
         The island will be served for a week by the Petrel, a smaller boat that carries 40 people. [s6]\n\
         Farmers fear that milk will spoil because the Petrel takes no lorries. [s7]\n\
         The company that owns the Aurora paid a fine in 2019 after the ferry ran aground on the same sandbank. [s11]\n\
         An inquiry into the accident on Tuesday will take three months. [s12]"
    );
}

#[test]
fn what_the_source_gives_comes_first_and_what_nothing_bears_is_told() {
    let given = "Synopsis\nA ferry ran aground.\nKey takeaways\n- Two tugs freed the Aurora.\n- Forty sailors drowned near Hamburg.\n";
    let engine = engine(&format!("{given}{REPORT}"), "");
    assert_eq!(part(&engine, "synopsis"), "given\nA ferry ran aground. []");
    assert_eq!(
        part(&engine, "takeaways"),
        "given\nTwo tugs freed the Aurora. [s1 s4]\nForty sailors drowned near Hamburg. []"
    );
    let told: Vec<String> = engine
        .unsupported()
        .iter()
        .map(|told| {
            format!(
                "{:?} {}",
                told.at.as_ref().unwrap().span.unwrap(),
                told.message
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Span { start: 106, end: 141 } no sentence of the report says what this key takeaway says"
        ]
    );
}

#[test]
fn a_page_says_who_made_its_summary_and_links_to_the_sentences() {
    let page = output(
        &engine(REPORT, ""),
        "briefs/ferry-runs-aground-off-marstal.html",
    );
    for shown in [
        r#"<h2 class="label chosen">Synopsis, chosen from the report</h2>"#,
        r#"<h2 class="label">Key takeaways, chosen from the report</h2>"#,
        r##"takes no lorries.<span class="src"> <a href="#s7">In the report</a></span></li>"##,
        "<dt>Synopsis</dt><dd>Chosen from the report</dd>",
    ] {
        assert!(page.contains(shown), "{shown}\n{page}");
    }
    let home = output(&engine(REPORT, ""), "index.html");
    for shown in [
        r#"<h3 class="label">Key takeaways, chosen from the report</h3>"#,
        r#"<a href="briefs/ferry-runs-aground-off-marstal.html#s7">In the report</a>"#,
    ] {
        assert!(home.contains(shown), "{shown}\n{home}");
    }
}

#[test]
fn nothing_is_chosen_where_it_is_turned_off_or_not_english_or_short() {
    let off = engine(REPORT, "summaries = false");
    assert_eq!(
        part(&off, "synopsis") + &part(&off, "takeaways"),
        "nonenone"
    );
    let german = engine(REPORT, "language = \"de\"");
    assert_eq!(part(&german, "synopsis"), "none");
    let short = engine(&REPORT[..400], "");
    assert_eq!(part(&short, "synopsis"), "none");
    let world_of = |sidecar: &[u8]| facts(REPORT, Some(sidecar));
    assert_eq!(world_of(b"summaries = false").synopsis, None);
    assert_ne!(world_of(b"summaries = true").synopsis, None);
}

fn facts(article: &str, sidecar: Option<&[u8]>) -> Facts {
    let source = Source {
        path: SourcePath::new("content/ferry.txt"),
        bytes: format!("Ferry runs aground\n\n{article}").into_bytes(),
        sidecar: sidecar.map(<[u8]>::to_vec),
    };
    let config = Config::new(Date::constant(2026, 1, 1));
    let (articles, _) = dateline::load::read(&source, &config);
    dateline::transform::facts(&articles[0], &config).0
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #[test]
    fn every_line_is_words_of_its_source(sentences in proptest::collection::vec("(The|It|However, the|“We|A) (old |new |ferry |port |island |\\(the\n?last\\) |of 12 |, which ){4,12}(left|sank|said)(\\.|”\\.|, he said\\.)( |\n|\n\n)", 12..30)) {
        let article = sentences.concat();
        let whole = folded(&format!("Ferry runs aground\n\n{article}"));
        let facts = facts(&article, None);
        let parts = [&facts.synopsis, &facts.takeaways];
        for line in parts.into_iter().flatten().flat_map(|part: &Summary| &part.lines) {
            let mut rest = line.text();
            for piece in &line.pieces {
                prop_assert!(whole.contains(&folded(piece.quoted())), "{piece:?}");
                rest = rest.trim_start().strip_prefix(piece.text.as_str()).unwrap();
            }
            prop_assert_eq!(rest, "");
        }
        prop_assert!(facts.synopsis.as_ref().is_none_or(|part| part.origin == Origin::Chosen));
        prop_assert_eq!(facts.clone(), self::facts(&article, None));
    }
}
