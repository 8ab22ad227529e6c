use super::reads::{Writing, reads_as};
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
        r#"{{"format": 1, "id": "ferry", "url": "briefs/ferry.html", "events": [], "sentences": [], "headline": {{"text": "", "source": {{"file": "content/ferry.txt", "start": 0, "end": 0}}}}, "source": {{"file": "content/ferry.txt", "sha256": "{digest}"}}, "quotes": [{}]}}"#,
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
        .add(
            "briefs/ferry.json",
            "public/briefs/ferry.json",
            data.as_bytes(),
        )
        .unwrap();
    let ledger = ledger.settled();
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
    let pieces = r#"[{"text": "Ferry Sails Again", "source": {"file": "content/ferry.txt", "start": 0, "end": 17}}]"#;
    for text in ["Ferry Sails", "", "Ferry Sails Agaim"] {
        let line = format!(r#"], "line": {{"text": "{text}", "pieces": {pieces}}}}}"#);
        assert_eq!(
            faults(&data.replace("]}", &line), SOURCE),
            [format!(
                r#"public/briefs/ferry.json: says "{text}", which "Ferry Sails Again" does not say"#
            )]
        );
    }
    assert_eq!(
        faults(
            &data.replace(r#""start": 0, "end": 17"#, r#""start": 17, "end": 0"#),
            SOURCE
        ),
        [r#"public/briefs/ferry.json: quotes "Ferry Sails Again" without a place in a source"#]
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
    let brief = data(SOURCE, &QUOTED);
    ledger
        .add("briefs/a.json", "a.json", brief.as_bytes())
        .unwrap();
    let list =
        br#"{"format": 1, "scope": "all", "events": [], "cited": {"id": "ferry", "sha256": "00"}}"#;
    ledger.add("timeline.json", "timeline.json", list).unwrap();
    let ledger = ledger.settled();
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
            quotes: 6
        }
    );
}

#[test]
fn what_is_no_data_is_told_apart() {
    let mut ledger = Ledger::default();
    let mut add = |path: &str, text: &str| ledger.add(path, path, text.as_bytes());
    for text in ["{}", "[]", "null", "{\"format\": 2}"] {
        for path in [
            "briefs/a.json",
            "editions/2021-03-29.json",
            "topics/a.json",
            "timeline.json",
            "timeline/2021.json",
        ] {
            assert_eq!(add(path, text), Err(NotData::Version), "{path}");
        }
        for path in ["timeline.timelinejs.json", "mine.json"] {
            assert_eq!(add(path, text), Err(NotData::Other), "{path}");
        }
    }
    assert_eq!(add("mine.json", "{\"format\": 1"), Err(NotData::Broken));
}

#[test]
fn words_read_without_their_markup() {
    for (plain, words, fits) in [
        ("The quay is dry.", "The *quay* is\n  dry.", true),
        ("The quay is dry.", "The quay\n> is dry.", true),
        ("Café & bar", "Caf&eacute; &amp; bar", true),
        ("é b", "&#233;&nbsp;b", true),
        (
            "see here now",
            "see [here](https://example.org \"not\") now",
            true,
        ),
        ("see here now", "see [here][label] now", true),
        ("NASA says", "NASA](https://www.nasa.gov/) says", true),
        ("a b", "a ![words](address.png) b", true),
        ("a b", "a <b>b</b><!-- no -->", true),
        ("unbelievable", "un*believ*able", true),
        ("*quay*", "\\*quay\\*", true),
        ("The quay is wet.", "The *quay* is dry.", false),
        ("had agreed", "had **not** agreed", false),
        ("had agreed", "had not agreed", false),
        ("hadnot agreed", "had **not** agreed", false),
        ("had not", "had **not** agreed", false),
        ("", "had **not** agreed", false),
        ("had not agreed yet", "had **not** agreed", false),
        ("not had agreed", "had not agreed", false),
        ("15 ships", "1.5 ships", false),
        ("a b", "a (not) b", false),
    ] {
        let reads = reads_as(plain, words, Writing::Markdown);
        assert_eq!(reads, fits, "{plain}");
    }
    for (plain, words, fits) in [
        ("The *quay*", "The\n*quay*", true),
        ("The quay", "The\n*quay*", false),
    ] {
        assert_eq!(reads_as(plain, words, Writing::Raw), fits, "{plain}");
    }
    for (plain, words, fits) in [
        ("Café \"Quay\"", r#"Caf\u00e9 \"Quay\""#, true),
        ("It's", "It''s", true),
        ("a b", "a \\\n   b", true),
        ("a", r"a \u0062", false),
    ] {
        assert_eq!(reads_as(plain, words, Writing::Key), fits, "{plain}");
    }
}

#[test]
fn long_words_are_cut_to_where_they_differ() {
    let long = "word ".repeat(100);
    let (was, is) = excerpt::of(&format!("{long}was{long}"), &format!("{long}is{long}"));
    let before = "word ".repeat(16);
    let after = |n: usize| "word ".repeat(24).get(..n).unwrap().to_owned();
    assert_eq!(was, format!("…{before}was{}…", after(117)));
    assert_eq!(is, format!("…{before}is{}…", after(118)));
    assert_eq!(excerpt::of("a", "b"), ("a".to_owned(), "b".to_owned()));

    let far = data(SOURCE, &["Oslo"]).replace("\"end\": 22", "\"end\": 1000000000000");
    let source = format!("{SOURCE}{long}");
    let told = faults(&far, &source);
    assert_eq!(
        told,
        ["content/ferry.txt:2: was \"Oslo\", is \"Oslo, Oct 29 (NTB) The night fer\""]
    );
}

#[test]
fn many_quotations_are_found_in_one_pass() {
    let sentences: Vec<String> = (0..2000)
        .map(|n| format!("The harbour office said that quay {n} is dry."))
        .collect();
    let source = sentences.join("\n");
    let words: Vec<&str> = sentences.iter().map(String::as_str).collect();
    let data = data(&source, &words);
    assert_eq!(
        faults(&data, &format!("It rained.\n{source}")),
        ["content/ferry.txt: changed since the build"]
    );
    let now = source.replace("quay 1000 is", "quay 1000 is not");
    assert_eq!(
        faults(&data, &now),
        [
            r#"content/ferry.txt:1001: was "The harbour office said that quay 1000 is dry.", is "The harbour office said that quay 1000 is not dry.""#
        ]
    );
}
