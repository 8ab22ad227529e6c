use super::*;
use crate::model::Digest;

const SOURCE: &str = "\
Ferry Sails Again
Oslo, Oct 29 (NTB) The night ferry sailed again on Tuesday.
The harbour office said the quay is dry.
Nobody was hurt in the storm of last week.
";

/// Data that quotes these words of the source, as the build writes it.
fn data(source: &str, words: &[&str]) -> String {
    let quotes: Vec<String> = words
        .iter()
        .map(|words| {
            let start = source.find(words).unwrap();
            let end = start + words.len();
            format!(
                r#"{{"text": {words:?}, "source": {{"file": "content/ferry.txt", "start": {start}, "end": {end}}}}}"#
            )
        })
        .collect();
    let digest = Digest::of(source.as_bytes());
    format!(
        r#"{{"format": 1, "id": "ferry", "source": {{"file": "content/ferry.txt", "sha256": "{digest}"}}, "quotes": [{}]}}"#,
        quotes.join(", ")
    )
}

const QUOTED: [&str; 5] = [
    "Ferry Sails Again",
    "Oslo",
    "The night ferry sailed again on Tuesday.",
    "The harbour office said the quay is dry.",
    "Nobody was hurt in the storm of last week.",
];

/// What is wrong with data beside a source.
fn faults(data: &str, source: &str) -> Vec<String> {
    let mut ledger = Ledger::default();
    ledger
        .add("public/briefs/ferry.json", data.as_bytes())
        .unwrap();
    let of_sources = ledger.check("content/ferry.txt", source.as_bytes());
    ledger
        .faults()
        .chain(&of_sources)
        .map(ToString::to_string)
        .collect()
}

#[track_caller]
fn check(source: &str, expected: &[&str]) {
    assert_eq!(faults(&data(SOURCE, &QUOTED), source), expected);
}

#[test]
fn an_untouched_source_holds() {
    check(SOURCE, &[]);
}

#[test]
fn one_letter_inside_what_is_quoted() {
    check(
        &SOURCE.replace("quay is dry", "quay is dro"),
        &[
            r#"content/ferry.txt:3: was "The harbour office said the quay is dry.", is "The harbour office said the quay is dro.""#,
        ],
    );
    check(
        &SOURCE.replace("Oslo", "Olso"),
        &[r#"content/ferry.txt:2: was "Oslo", is "Olso""#],
    );
}

#[test]
fn words_that_grew_or_shrank_move_the_others() {
    check(
        &SOURCE.replace("sailed again", "did not sail again"),
        &[
            r#"content/ferry.txt:2: was "The night ferry sailed again on Tuesday.", is "The night ferry did not sail again on Tuesday.""#,
        ],
    );
    check(
        &SOURCE.replace(" of last week", ""),
        &[
            r#"content/ferry.txt:4: was "Nobody was hurt in the storm of last week.", is "Nobody was hurt in the storm.\n""#,
        ],
    );
    check(
        &SOURCE.replace("The harbour office said the quay is dry.\n", ""),
        &[r#"content/ferry.txt:3: was "The harbour office said the quay is dry.", is """#],
    );
}

#[test]
fn any_other_change_is_one_of_the_source() {
    check(
        &SOURCE.replace("(NTB)", "(NTX)"),
        &["content/ferry.txt: changed since the build"],
    );
    check(
        &format!("\n\n{SOURCE}"),
        &["content/ferry.txt: changed since the build"],
    );
    check(
        &format!("{SOURCE}It rained.\n"),
        &["content/ferry.txt: changed since the build"],
    );
}

#[test]
fn data_that_was_changed() {
    let data = data(SOURCE, &QUOTED);
    assert_eq!(
        faults(&data.replace("quay is dry", "quay is wet"), SOURCE),
        [
            r#"content/ferry.txt:3: was "The harbour office said the quay is wet.", is "The harbour office said the quay is dry.""#
        ]
    );
    let digest = Digest::of(SOURCE.as_bytes()).to_string();
    assert_eq!(
        faults(&data.replace(&digest, &digest.replace('a', "b")), SOURCE),
        ["content/ferry.txt: changed since the build"]
    );
    assert_eq!(
        faults(
            &data.replace(
                r#""Oslo", "source""#,
                r#""Oslo", "plain": "Bergen", "source""#
            ),
            SOURCE
        ),
        [r#"public/briefs/ferry.json: says "Bergen", which "Oslo" does not say"#]
    );
    let line = r#", "line": {"text": "The quay is dro.", "pieces": [{"text": "The quay"}, {"text": "is dry."}]}}"#;
    assert_eq!(
        faults(&data.replace("]}", &format!("]{line}")), SOURCE),
        [
            r#"public/briefs/ferry.json: says "The quay is dro.", which "The quay is dry." does not say"#
        ]
    );
    let far = data.replace(r#""start": 0, "end": 17"#, r#""start": 900, "end": 917"#);
    assert_eq!(
        faults(&far, SOURCE),
        [r#"content/ferry.txt:5: was "Ferry Sails Again", is """#]
    );
}

#[test]
fn lists_cite_the_digest_of_a_brief() {
    let mut ledger = Ledger::default();
    ledger
        .add("a.json", data(SOURCE, &QUOTED).as_bytes())
        .unwrap();
    let list = br#"{"format": 1, "briefs": [{"id": "ferry", "sha256": "00"}]}"#;
    ledger.add("list.json", list).unwrap();
    assert_eq!(
        ledger.check("content/ferry.txt", SOURCE.as_bytes()),
        [Fault::Changed {
            file: "content/ferry.txt".to_owned()
        }]
    );
    assert_eq!(
        ledger.counts(),
        Counts {
            files: 2,
            sources: 1,
            quotes: 5
        }
    );
}

#[test]
fn what_is_no_data_is_told_apart() {
    let mut ledger = Ledger::default();
    assert_eq!(
        ledger.add("a.json", b"{\"events\": []}"),
        Err(NotData::Other)
    );
    assert_eq!(
        ledger.add("a.json", b"{\"format\": 1"),
        Err(NotData::Broken)
    );
}

#[test]
fn words_read_without_their_markup() {
    for (plain, words, fits) in [
        ("The quay is dry.", "The *quay* is\n  dry.", true),
        ("Café & bar", "Caf&eacute; &amp; bar", true),
        ("see here", "see [here](https://example.org)", true),
        ("ferry-2021", "", true),
        ("The quay is wet.", "The *quay* is dry.", false),
    ] {
        assert_eq!(super::ledger::reads_as(plain, words), fits, "{plain}");
    }
}
