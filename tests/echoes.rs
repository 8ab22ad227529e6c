//! Sentences of one report that tell of one event are one entry.

mod in_memory;

use dateline::model::{Date, Page};
use serde_json::Value;

const FERRY: &str = "+++\ntitle = \"Ferry aground\"\ndate = 2025-10-29\n+++\n\
    The ferry Aurora ran aground in the lagoon on Tuesday and its passengers were brought ashore.\n\n\
    The Harbour Office closed the market on Tuesday.\n\n\
    All 214 passengers who were brought ashore on Tuesday are well, the owner said.\n\n\
    By Wednesday morning the Aurora had not been refloated.\n";

#[test]
fn like_sentences_of_a_day_are_gathered() {
    let engine = in_memory::open(Date::constant(2025, 11, 20), &[("content/ferry.md", FERRY)]);
    let pages = engine.pages();
    let brief = pages.iter().find(|page| matches!(page, Page::Brief(_)));
    let outputs = engine.outputs(brief.expect("a brief")).expect("it is made");
    let text = |ending: &str| {
        let found = outputs
            .iter()
            .find(|output| output.route.as_str().ends_with(ending));
        String::from_utf8(found.expect("it is there").bytes.clone()).expect("text")
    };
    let data: Value = serde_json::from_str(&text(".json")).expect("JSON");
    let events: Vec<String> = data["events"]
        .as_array()
        .expect("events")
        .iter()
        .map(|event| {
            format!(
                "{} {} also {}",
                event["when"], event["sentence"], event["also"]
            )
        })
        .collect();
    assert_eq!(
        events,
        [
            r#""2025-10-28" "s1" also ["s3"]"#,
            r#""2025-10-28" "s2" also null"#,
            r#""/2025-10-29" "s4" also null"#,
        ]
    );
    let page = text(".html");
    assert!(page.contains(r##"<a href="#s1">In the report</a>, <a href="#s3">again</a>"##));
    // Its words are marked in the report, too.
    assert!(page.contains("brought ashore on <mark>Tuesday</mark> are well"));
}
