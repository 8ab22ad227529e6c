use super::Annotator;

fn check(line: &str, expected: &str) {
    let mut out = Vec::new();
    let wrong = Annotator::new().line(line.as_bytes(), &mut out).err();
    let got = String::from_utf8(out).unwrap();
    assert_eq!(got, format!("{expected}\n"), "{line}");
    assert_eq!(wrong.is_some(), got.contains(r#""error":"#));
}

#[test]
fn any_name_is_handed_on() {
    for id in [r#""a\u00e9\"b""#, "17", "null", "[1, {\"a\": 2}]", "1.50"] {
        check(
            &format!(r#"{{"text": "Nothing.", "id": {id}}}"#),
            &format!(r#"{{"id":{id},"timexes":[]}}"#),
        );
    }
    check(r#"{"text": "Nothing."}"#, r#"{"id":null,"timexes":[]}"#);
}

#[test]
fn offsets_are_code_points() {
    check(
        r#"{"id": 1, "dct": "2025-10-29T08:00:00Z", "text": "Ærø 🚢 \"left\"\nyesterday."}"#,
        r#"{"id":1,"timexes":[{"start":13,"end":22,"type":"DATE","value":"2025-10-28","text":"yesterday","rule":"day-word","from":"2025-10-29"}]}"#,
    );
}

#[test]
fn what_is_wrong_is_said_in_its_place() {
    check(
        r#"{"id": 1"#,
        r#"{"id":null,"timexes":[],"error":"the line is not JSON (EOF while parsing an object, column 8)"}"#,
    );
    check(
        r#"{"id": 7}"#,
        r#"{"id":7,"timexes":[],"error":"there is no `text`"}"#,
    );
    check(
        r#"{"id": 7, "text": 8}"#,
        r#"{"id":7,"timexes":[],"error":"`text` must be a string"}"#,
    );
    for dct in [
        "7",
        "\"2025-02-30\"",
        "\"today\"",
        "\" \"",
        "\"2025-10-291\"",
    ] {
        check(
            &format!(r#"{{"id": 7, "text": "", "dct": {dct}}}"#),
            r#"{"id":7,"timexes":[],"error":"`dct` must be a date or a date-time that exists, such as 2025-10-29, or null"}"#,
        );
    }
}

#[test]
fn nothing_is_kept_from_the_document_before() {
    let mut annotator = Annotator::new();
    let mut answer = |line: &str| {
        let mut out = Vec::new();
        annotator.line(line.as_bytes(), &mut out).unwrap();
        String::from_utf8(out).unwrap()
    };
    let second = r#"{"id": 2, "dct": "2025-10-29", "text": "It sank the next day."}"#;
    let alone = answer(second);
    answer(r#"{"id": 1, "dct": "2021-03-29", "text": "It sailed on March 3, 2021."}"#);
    assert_eq!(answer(second), alone);
}

fn check_summary(line: &str, words: usize, expected: &str) {
    let mut out = Vec::new();
    let wrong = Annotator::new()
        .with_summary(words)
        .line(line.as_bytes(), &mut out)
        .err();
    let got = String::from_utf8(out).unwrap();
    assert_eq!(got, format!("{expected}\n"), "{line}");
    assert_eq!(wrong.is_some(), got.contains(r#""error":"#));
}

#[test]
fn a_summary_has_its_places_in_code_points() {
    check_summary(
        r#"{"id": 1, "dct": "soon", "title": "Færge på grund", "text": "ÆRØ, Oct. 29 (Agency) -- The ferry\nran aground off Ærø. It is old."}"#,
        5,
        r#"{"id":1,"summary":[{"text":"The ferry ran aground off Ærø.","start":25,"end":55}],"takeaways":[]}"#,
    );
    check_summary(
        r#"{"text": ""}"#,
        60,
        r#"{"id":null,"summary":[],"takeaways":[]}"#,
    );
}

#[test]
fn a_summary_is_chosen_from_the_first_sentences() {
    let before = "Prices of bread rose in many towns of the island. ".repeat(24);
    let line = |last: &str| {
        let title = "Ferry Aurora leaves the port of Marstal";
        format!(r#"{{"title": "{title}", "text": "{before}{last}"}}"#)
    };
    let summary = |line: &str, words: usize| {
        let mut out = Vec::new();
        let mut annotator = Annotator::new().with_summary(words);
        annotator.line(line.as_bytes(), &mut out).unwrap();
        let answer: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let lines = answer["summary"].as_array().unwrap();
        let texts = lines.iter().map(|line| line["text"].as_str().unwrap());
        texts.collect::<Vec<_>>().join(" ")
    };
    let bread = "Prices of bread rose in many towns of the island.";
    let ferry = "The ferry Aurora left the port of Marstal on Tuesday.";
    assert_eq!(summary(&line(ferry), 60), bread);
    assert_eq!(summary(&line(ferry), 65), format!("{bread} {ferry}"));
}

#[test]
fn what_is_no_document_has_no_summary() {
    check_summary(
        r#"{"id": 7, "text": "A.", "title": 3}"#,
        60,
        r#"{"id":7,"summary":[],"takeaways":[],"error":"`title` must be a string or null"}"#,
    );
    check_summary(
        "",
        60,
        r#"{"id":null,"summary":[],"takeaways":[],"error":"the line is empty"}"#,
    );
}
