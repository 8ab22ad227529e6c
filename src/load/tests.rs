//! The stage as a whole: a file in, the article and the messages out.

use proptest::prelude::*;

use super::*;
use crate::model::{Date, YearBasis};

const FERRY: &str = "\
Who Will Run the Ferry?
Synopsis
Key Takeaways
- Two firms bid for the night ferry.
- A vote is due next week.
Lagos, Oct 29 (NationPress) Two firms have bid for the night ferry. The port authority named them on Tuesday.
As of Wednesday morning, neither firm had spoken. The mayor will be at sea from Wednesday to Friday.
\"We see the chances of a third bid falling,\" she said.
";

mod published;

fn source(path: &str, bytes: impl Into<Vec<u8>>, sidecar: Option<&str>) -> Source {
    Source {
        path: SourcePath::new(path),
        bytes: bytes.into(),
        sidecar: sidecar.map(|text| text.as_bytes().to_vec()),
    }
}

fn config(as_of: &str) -> Config {
    Config::new(as_of.parse().unwrap())
}

fn check(path: &str, text: &str, sidecar: Option<&str>, expect: &str) {
    let source = source(path, text, sidecar);
    let (articles, told) = read(&source, &config("2026-11-23"));
    let mut lines: Vec<String> = articles.iter().flat_map(shown).collect();
    lines.extend(told.iter().map(|told| {
        let words = told.at.as_ref().and_then(|at| {
            let bytes = if at.file.is_sidecar() { sidecar? } else { text };
            bytes.get(at.span?.range())
        });
        let severity = format!("{:?}", told.severity).to_lowercase();
        let words = words.map_or(String::new(), |words| format!(" at {words:?}"));
        let hints = told.hints.join("; ");
        format!(
            "{severity}[{}]{words}: {} ({hints})",
            told.code, told.message
        )
    }));
    for article in &articles {
        let broken = faults(&source, article);
        assert!(broken.is_empty(), "{broken:?}");
    }
    assert_eq!(lines.join("\n"), expect.trim());
}

fn shown(article: &Article) -> Vec<String> {
    let mut lines = vec![format!("{:?} {}", article.kind, article.headline.text)];
    for (name, field) in [
        ("id", &article.id),
        ("slug", &article.slug),
        ("url", &article.url),
        ("agency", &article.agency),
        ("place", &article.place),
    ] {
        lines.extend(field.as_ref().map(|field| format!("{name} {}", field.text)));
    }
    match &article.synopsis {
        Synopsis::Given(words) => lines.push(format!("synopsis {}", words.text)),
        Synopsis::Empty => lines.push("synopsis is empty".to_owned()),
        Synopsis::Absent => {}
    }
    for (name, list) in [
        ("takeaway", &article.takeaways),
        ("topic", &article.topics),
        ("author", &article.authors),
        ("alias", &article.aliases),
    ] {
        lines.extend(list.iter().map(|item| format!("{name} {}", item.text)));
    }
    lines.extend(article.date.as_ref().map(|date| {
        let seconds = date
            .seconds
            .map_or(String::new(), |seconds| format!(" +{seconds}"));
        let weekdays: Vec<_> = date
            .year_evidence
            .iter()
            .map(|words| format!(" by {:?}", words.text))
            .collect();
        let weekdays = weekdays.concat();
        format!("date {}{seconds} {:?}{weekdays}", date.date, date.basis)
    }));
    let updated = article.updated.iter();
    lines.extend(updated.map(|updated| format!("updated {}", updated.date)));
    article.body.iter().for_each(|block| {
        block.each_prose(&mut |prose| {
            let sentences = prose
                .sentences
                .iter()
                .map(|sentence| prose.words_of(*sentence));
            let sentences: Vec<_> = sentences.collect();
            if !sentences.is_empty() {
                lines.push(sentences.join(" | "));
            }
        });
    });
    lines
}

/// What breaks the promise that every span leads to its words.
fn faults(source: &Source, article: &Article) -> Vec<String> {
    let mut faults = Vec::new();
    let mut all = vec![&article.headline];
    all.extend(
        [
            &article.id,
            &article.slug,
            &article.url,
            &article.lang,
            &article.agency,
            &article.place,
        ]
        .into_iter()
        .flatten(),
    );
    all.extend(article.synopsis.given());
    for list in [
        &article.takeaways,
        &article.topics,
        &article.authors,
        &article.aliases,
    ] {
        all.extend(list);
    }
    if let Some(dateline) = &article.dateline {
        all.push(&dateline.whole);
        all.extend(
            [&dateline.place, &dateline.date, &dateline.agency]
                .into_iter()
                .flatten(),
        );
    }
    for date in [&article.date, &article.updated].into_iter().flatten() {
        all.extend(&date.evidence);
        all.extend(&date.year_evidence);
    }
    for evidence in all {
        let bytes = if evidence.place.file.is_sidecar() {
            source.sidecar.as_deref().unwrap_or_default()
        } else {
            &source.bytes
        };
        if bytes.get(evidence.place.span.range()) != Some(evidence.quoted().as_bytes()) {
            faults.push(format!("{evidence:?}"));
        }
    }
    for block in &article.body {
        block.each_prose(&mut |prose| faults.extend(faults_of_prose(&article.text, prose)));
    }
    faults
}

fn faults_of_prose(whole: &str, prose: &crate::model::Prose) -> Vec<String> {
    let mut faults = Vec::new();
    if whole.get(prose.span.range()).is_none() {
        faults.push(format!("span {:?}", prose.span));
    }
    let ends = prose
        .pieces
        .iter()
        .skip(1)
        .map(|piece| piece.plain as usize)
        .chain([prose.text.len()]);
    for (piece, end) in prose.pieces.iter().zip(ends) {
        let plain = prose.text.get(piece.plain as usize..end);
        let stands = whole.get(piece.source.range());
        if plain.is_none() || stands.is_none() || (piece.verbatim && plain != stands) {
            faults.push(format!("piece {piece:?}: {plain:?} is {stands:?}"));
        }
    }
    if !prose.text.is_empty() && prose.pieces.first().is_none_or(|piece| piece.plain != 0) {
        faults.push("the first piece does not start at 0".to_owned());
    }
    let mut end = 0;
    for sentence in &prose.sentences {
        let gap = prose.text.get(end..sentence.plain.start as usize);
        let words = prose.words_of(*sentence);
        if gap.is_none_or(|gap| !gap.trim().is_empty())
            || words.is_empty()
            || whole.get(sentence.source.range()).is_none()
        {
            faults.push(format!("sentence {sentence:?} {words:?} after {gap:?}"));
        }
        end = sentence.plain.end as usize;
    }
    let mut depth = 0;
    let mut last = 0;
    for (at, inline) in &prose.inlines {
        match inline {
            crate::model::Inline::Open(_) => depth += 1,
            crate::model::Inline::Close => depth -= 1,
            _ => {}
        }
        if depth < 0 || *at < last || !prose.text.is_char_boundary(*at as usize) {
            faults.push(format!("inlines {:?}", prose.inlines));
        }
        last = *at;
    }
    if depth != 0 {
        faults.push(format!("inlines {:?}", prose.inlines));
    }
    faults
}

#[test]
fn a_wire_report() {
    check(
        "content/ferry.txt",
        FERRY,
        None,
        r#"
Report Who Will Run the Ferry?
agency NationPress
place Lagos
synopsis is empty
takeaway Two firms bid for the night ferry.
takeaway A vote is due next week.
date 2025-10-29 Dateline(Weekdays) by "As of Wednesday morning"
Two firms have bid for the night ferry. | The port authority named them on Tuesday.
As of Wednesday morning, neither firm had spoken. | The mayor will be at sea from Wednesday to Friday.
"We see the chances of a third bid falling," she said.
note[year-from-weekdays] at "Oct 29": the dateline has no year; Oct 29 is taken as 2025-10-29, the latest one with which the weekdays agree, as they do with 2014 and 2008 (to settle it, write `date = 2025-10-29` in content/ferry.brief.toml)
"#,
    );
}

#[test]
fn bytes_of_any_platform_give_the_same_article() {
    let plain = read(
        &source("content/ferry.txt", FERRY, None),
        &config("2026-11-23"),
    )
    .0;
    let windows = format!("\u{feff}{}", FERRY.replace('\n', "\r\n"));
    let source = source("content/ferry.txt", windows, None);
    let foreign = read(&source, &config("2026-11-23")).0;
    assert_eq!(shown(&plain[0]), shown(&foreign[0]));
    assert!(faults(&source, &foreign[0]).is_empty());
}

#[test]
fn the_year_does_not_hang_on_the_clock() {
    for as_of in ["2026-01-01", "2026-11-23", "2030-06-01"] {
        let (articles, _) = read(&source("content/ferry.txt", FERRY, None), &config(as_of));
        let date = articles[0].date.as_ref().unwrap();
        assert_eq!(date.date.to_string(), "2025-10-29", "{as_of}");
        assert_eq!(date.basis, DateBasis::Dateline(YearBasis::Weekdays));
        assert!(articles[0].clock_used);
    }
}

#[test]
fn years_from_elsewhere() {
    let head = "Night Ferry\n";
    check(
        "content/2021-01-02-ferry.txt",
        &format!("{head}OSLO, Dec. 31 (NTB) — It sails."),
        None,
        r#"
Report Night Ferry
agency NTB
place OSLO
date 2020-12-31 Dateline(FileName)
It sails.
note[dateline-disagrees] at "Dec. 31": the dateline says Dec. 31, which is taken, but the file is named for 2021-01-02 (to settle it, write `date = YYYY-MM-DD` in content/2021-01-02-ferry.brief.toml)
"#,
    );
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Dec. 31, 2019 (NTB) It sails."),
        None,
        r"
Report Night Ferry
agency NTB
place Oslo
date 2019-12-31 Dateline(Stated)
It sails.
",
    );
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Nov. 24 (NTB) It sails."),
        None,
        r#"
Report Night Ferry
agency NTB
place Oslo
date 2025-11-24 Dateline(Clock)
It sails.
warning[year-from-clock] at "Nov. 24": the dateline has no year and nothing in the text tells it; Nov. 24 is taken as 2025-11-24, the latest one (to settle it, write `date = 2025-11-24` in content/ferry.brief.toml)
"#,
    );
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Oct. 29 (NTB) As of Monday it sails. As of Friday it sank."),
        None,
        r#"
Report Night Ferry
agency NTB
place Oslo
date 2026-10-29 Dateline(Clock)
As of Monday it sails. | As of Friday it sank.
warning[weekdays-disagree] at "Oct. 29": the dateline has no year, and in none does Oct. 29 agree with "As of Monday" and "As of Friday"; 2026-10-29 is taken, the latest one (to settle it, write `date = 2026-10-29` in content/ferry.brief.toml)
"#,
    );
}

#[test]
fn weekdays_and_odd_days() {
    let head = "Night Ferry\n";
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Wednesday, Oct. 29 (NTB) It sails."),
        None,
        r#"
Report Night Ferry
agency NTB
place Oslo
date 2025-10-29 Dateline(Weekdays) by "Wednesday, Oct. 29"
It sails.
note[year-from-weekdays] at "Wednesday, Oct. 29": the dateline has no year; Wednesday, Oct. 29 is taken as 2025-10-29, the latest one with which the weekdays agree, as they do with 2014 and 2008 (to settle it, write `date = 2025-10-29` in content/ferry.brief.toml)
"#,
    );
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Feb. 29 (NTB) It sails."),
        None,
        r#"
Report Night Ferry
agency NTB
place Oslo
date 2024-02-29 Dateline(Clock)
It sails.
warning[year-from-clock] at "Feb. 29": the dateline has no year and nothing in the text tells it; Feb. 29 is taken as 2024-02-29, the latest one (to settle it, write `date = 2024-02-29` in content/ferry.brief.toml)
"#,
    );
    check(
        "content/ferry.txt",
        &format!("{head}Oslo, Feb. 30 (NTB) It sails."),
        None,
        r#"
Report Night Ferry
agency NTB
place Oslo
It sails.
warning[bad-dateline] at "Feb. 30": the dateline names a day that does not exist: Feb. 30 (to settle it, write `date = YYYY-MM-DD` in content/ferry.brief.toml)
"#,
    );
    check(
        "content/20210324_ferry.txt",
        &format!("{head}It sails."),
        None,
        r"
Report Night Ferry
date 2021-03-24 FileName
It sails.
",
    );
    check(
        "content/ferry.txt",
        &format!("{head}It sails."),
        None,
        r"
Report Night Ferry
It sails.
warning[undated]: nothing tells the date of this report (to settle it, write `date = YYYY-MM-DD` in content/ferry.brief.toml)
",
    );
}

#[test]
fn a_markdown_report() {
    check(
        "content/ferry.md",
        "+++\r\ntitle = \"Night ferry\"\r\ndate = 2025-10-29T18:30:00Z\r\ntopics = [\"ports\", \"ships\"]\r\nsynopsis = \"\"\r\n+++\r\n\r\nLagos, Oct 29 (NationPress) Two firms **have bid**.\r\nA [vote](https://a.example/v) is due.\r\n\r\n- Not in the U.S. today.\r\n\r\n| a | b |\r\n|---|---|\r\n| c | d |\r\n",
        None,
        r"
Report Night ferry
agency NationPress
place Lagos
synopsis is empty
topic ports
topic ships
date 2025-10-29 +66600 FrontMatter
Two firms have bid. | A vote is due.
Not in the U.S. today.
",
    );
}

#[test]
fn a_sidecar_wins() {
    check(
        "content/ferry.txt",
        FERRY,
        Some(
            "\u{feff}title = 'Ferry'\r\ndate = 2024-02-03\r\nagency = \"Own desk\"\r\nsynopsis = \"In \\\"short\\\".\"\r\nauthor = 'A. Cole'\r\naliases = ['old']\r\n",
        ),
        r#"
Report Ferry
agency Own desk
place Lagos
synopsis In "short".
takeaway Two firms bid for the night ferry.
takeaway A vote is due next week.
author A. Cole
alias old
date 2024-02-03 Sidecar
Two firms have bid for the night ferry. | The port authority named them on Tuesday.
As of Wednesday morning, neither firm had spoken. | The mayor will be at sea from Wednesday to Friday.
"We see the chances of a third bid falling," she said.
note[dateline-disagrees] at "Oct 29": the dateline says Oct 29, but `date` of the sidecar says 2024-02-03, which is taken ()
"#,
    );
    check(
        "content/a.txt",
        "A\nOslo, May 3, 2024 (NTB) B.",
        Some("title = \ndate = 3"),
        r#"
Report A
agency NTB
place Oslo
date 2024-05-03 Dateline(Stated)
B.
error[bad-toml] at "": this is not valid TOML: string values must be quoted, expected literal string (until this is mended, none of the keys here are used)
"#,
    );
}

#[test]
fn bad_dates_are_told_once() {
    check(
        "content/a.md",
        "+++\ndate = 2025-02-30\n+++\n# A\n\nB.",
        None,
        r#"
Report A
B.
error[bad-date] at "2025-02-30": there is no such day or time as 2025-02-30 (write it as 2025-10-29 or 2025-10-29T18:30:00)
"#,
    );
    check(
        "content/a.md",
        "---\ndate: 29 Oct\n---\n# A\n\nOSLO, May 3, 2024 — B.",
        None,
        r#"
Report A
place OSLO
date 2024-05-03 Dateline(Stated)
B.
error[bad-date] at "29 Oct": `date` is not a date: 29 Oct (write it as 2025-10-29 or 2025-10-29T18:30:00)
"#,
    );
}

#[test]
fn a_byline_stands_before_the_dateline() {
    check(
        "content/ferry.txt",
        "Night Ferry\nBy Ada de Cole and Ben Ek, Reuters\n\nOSLO, Oct 29, 2025 (Reuters) - It sails. It is full.",
        None,
        r"
Report Night Ferry
agency Reuters
place OSLO
author Ada de Cole
author Ben Ek, Reuters
date 2025-10-29 Dateline(Stated)
It sails. | It is full.
",
    );
    check(
        "content/ferry.md",
        "---\nauthor: Cleo Dahl\n---\n# Night Ferry\n\n**By Ada Cole**\n\n## Synopsis\n\nA ferry.\n\nOSLO, 29/10/2025 (AFP) - It sails.",
        None,
        r"
Report Night Ferry
agency AFP
place OSLO
synopsis A ferry.
author Cleo Dahl
date 2025-10-29 Dateline(Stated)
It sails.
",
    );
    check(
        "content/ferry.md",
        "# Night Ferry\r\n\r\n*By Ada Cole*\r\nOct 29, 2025 (Reuters) - It **sails**.",
        None,
        r"
Report Night Ferry
agency Reuters
author Ada Cole
date 2025-10-29 Dateline(Stated)
It sails.
",
    );
    check(
        "content/2025-10-29-ferry.txt",
        "Night Ferry\nBy Tuesday, the ferry had left.",
        None,
        r"
Report Night Ferry
date 2025-10-29 FileName
By Tuesday, the ferry had left.
",
    );
}

#[test]
fn a_footnote_is_no_sentence() {
    check(
        "content/2025-10-29-ferry.md",
        "# Night Ferry\n\nIt sails, she said.[^1] It is full.\n\n[^1]: On Monday it sank.\n\nIt is late.",
        None,
        r"
Report Night Ferry
date 2025-10-29 FileName
It sails, she said. | It is full.
It is late.
",
    );
}

#[test]
fn a_date_in_numbers_that_reads_in_two_ways_is_none() {
    check(
        "content/ferry.txt",
        "Night Ferry\nOSLO, 03/04/2025 (AFP) - It sails.",
        None,
        r#"
Report Night Ferry
agency AFP
place OSLO
It sails.
warning[undated]: nothing tells the date of this report (to settle it, write `date = YYYY-MM-DD` in content/ferry.brief.toml)
"#,
    );
}

#[test]
fn pages_need_no_date() {
    check(
        "content/pages/about.md",
        "# About\n\nOSLO, Oct. 29 — We write.\n\n<div>x</div>\n",
        None,
        r#"
Page About
OSLO, Oct. 29 — We write.
note[raw-html] at "<div>x</div>": HTML in an article is left out (write it as Markdown)
"#,
    );
}

#[test]
fn what_is_missing_is_told() {
    check(
        "content/a.txt",
        " \r\n\t\n",
        None,
        "error[empty-file]: this file is empty (write a headline on its first line and the report below it, or delete the file)",
    );
    check(
        "content/a.txt",
        "Night ferry\n",
        None,
        r#"
Report Night ferry
warning[no-body] at "Night ferry": this article has a headline but no report (write the report below the headline)
warning[undated]: nothing tells the date of this report (to settle it, write `date = YYYY-MM-DD` in content/a.brief.toml)
"#,
    );
    check(
        "content/2024-05-03.md",
        "Text.",
        None,
        r#"
Report 2024-05-03
date 2024-05-03 FileName
Text.
warning[no-headline]: this article has no headline; the name of its file stands in: 2024-05-03 (write `title = "..."` in content/2024-05-03.brief.toml)
"#,
    );
}

#[test]
fn a_message_points_at_all_that_matters() {
    let text = "Night Ferry\nOslo, Oct. 29 (NTB) As of Monday it sails. As of Friday it sank.";
    let (_, told) = read(&source("content/a.txt", text, None), &config("2026-11-23"));
    let places = told.iter().flat_map(|told| {
        let main = told.at.iter().map(|at| (at, told.label.as_deref()));
        let also = told
            .also
            .iter()
            .map(|(at, label)| (at, Some(label.as_str())));
        main.chain(also)
    });
    let shown: Vec<_> = places
        .map(|(at, label)| (&text[at.span.unwrap().range()], label.unwrap_or_default()))
        .collect();
    assert_eq!(
        shown,
        [
            ("Oct. 29", "no year"),
            ("As of Monday", "does not agree"),
            ("As of Friday", "does not agree"),
        ]
    );
}

/// Scraps of every format, so that random texts reach deep.
const SCRAPS: [&str; 49] = [
    "\u{feff}",
    "+++\n",
    "---\n",
    "+++\r\n",
    "title = \"A\"\n",
    "title: 'B'\n",
    "date = 2025-02-30\n",
    "date: 2025-1-5\n",
    "topics = [\"a\", 'é']\n",
    "synopsis: |\n  x\n  y\n",
    "takeaways:\n  - \"q\\\"\"\n",
    "Synopsis\n",
    "Key Takeaways:\n",
    "- ",
    "• ",
    "Seoul, Oct 29 (NationPress) ",
    "OSLO, Feb. 29 — ",
    "OSLO, 29/10/2025 (AFP) - ",
    "**By Ada Cole**\n",
    "By Ada Cole and Ben Ek\n",
    "[^1]",
    "\n[^1]: ",
    "As of Wednesday ",
    "Tuesday, Oct 28, ",
    "Mr. ",
    "U.S. ",
    "\"Why?\" ",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "# ",
    "## ",
    "> ",
    "1. ",
    "**",
    "*",
    "`",
    "[a](",
    "https://a.example)",
    "![",
    "&amp;",
    "\\*",
    "<b>",
    "<div>\n",
    "|a|b|\n|-|-|\n|",
    "é\u{a0}日本。",
    "\u{200b}",
    "~~~\n",
];

fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        4 => prop::sample::select(SCRAPS.to_vec()).prop_map(str::to_owned),
        2 => "[A-Za-z ]{1,12}[.?!] ?",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

fn holds(source: &Source) -> Result<(), TestCaseError> {
    let (articles, _) = read(source, &config("2026-11-23"));
    for article in &articles {
        let faults = faults(source, article);
        prop_assert!(faults.is_empty(), "{faults:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn every_span_leads_to_its_words(text in scraps(), sidecar in scraps(), ending in "txt|md") {
        holds(&source(&format!("content/a.{ending}"), text, Some(&sidecar)))?;
    }

    #[test]
    fn no_bytes_are_too_odd(bytes: Vec<u8>, at in 0..FERRY.len(), ending in "txt|md") {
        holds(&source(&format!("content/a.{ending}"), bytes.clone(), None))?;
        let mut spliced = FERRY.as_bytes().to_vec();
        spliced.splice(at..at, bytes);
        holds(&source(&format!("content/a.{ending}"), spliced, None))?;
    }

    #[test]
    fn the_clock_may_stand_years_ahead(days in 0..2190i32) {
        let as_of = Date::constant(2025, 10, 29).checked_add(jiff::Span::new().days(days)).unwrap();
        let (articles, _) = read(&source("content/a.txt", FERRY, None), &Config::new(as_of));
        let date = articles[0].date.as_ref().unwrap().date;
        prop_assert_eq!(date.to_string(), "2025-10-29");
    }
}

/// The codes of what is said of a report with a dateline, and with the date of a front matter, a file name or a sidecar.
fn codes(name: &str, front: Option<&str>, dateline: &str, sidecar: Option<&str>) -> String {
    let front = front.map_or(String::new(), |date| format!("date = {date}\n"));
    let text = format!("+++\ntitle = \"Night Ferry\"\n{front}+++\n\n{dateline} The ferry sails.\n");
    let sidecar = sidecar.map(|date| format!("date = {date}\n"));
    let source = source(&format!("content/{name}.md"), text, sidecar.as_deref());
    let (_, told) = read(&source, &config("2026-11-23"));
    let told = told.iter().map(|told| &*told.code);
    told.collect::<Vec<_>>().join(" ")
}

#[test]
fn datelines_and_other_dates_that_lie_apart() {
    let front = |date, dateline| codes("ferry", Some(date), dateline, None);
    assert_eq!(
        [
            front("2025-11-03", "OSLO, Oct. 29 (NTB) -"),
            front("2024-10-29", "OSLO, Oct. 29, 2025 (NTB) -"),
            front("2025-10-27T08:00:00", "OSLO, Oct 29 (NTB) -"),
            front("2025-01-02", "OSLO, Dec. 30 (NTB) -"),
            front("2025-10-29", "OSLO, Tuesday, Oct. 29 (NTB) -"),
            codes("ferry", None, "OSLO, Tuesday, Oct. 29, 2025 (NTB) -", None),
            codes("2025-11-03-ferry", None, "OSLO, Oct. 29 (NTB) -", None),
            codes("ferry", None, "OSLO, Oct. 29 (NTB) -", Some("2025-11-03")),
        ],
        [
            "dateline-disagrees",
            "dateline-disagrees",
            "dateline-disagrees",
            "dateline-disagrees",
            "wrong-weekday",
            "wrong-weekday",
            "dateline-disagrees",
            "dateline-disagrees",
        ]
    );
}

#[test]
fn datelines_and_other_dates_that_agree() {
    let front = |date, dateline| codes("ferry", Some(date), dateline, None);
    for told in [
        front("2025-10-29", "OSLO, Oct. 29 (NTB) -"),
        front("2025-10-30", "OSLO, Oct. 29 (NTB) -"),
        front("2025-10-28T23:30:00Z", "OSLO, Oct. 29, 2025 (NTB) -"),
        front("2026-01-01", "OSLO, Dec. 31 (NTB) -"),
        front("2025-10-29", "OSLO, Wednesday, Oct. 29 (NTB) -"),
        codes("2025-10-30-ferry", None, "OSLO, Oct. 29 (NTB) -", None),
        codes("ferry", None, "OSLO, Oct. 29 (NTB) -", Some("2025-10-29")),
    ] {
        assert_eq!(told, "");
    }
}

#[test]
fn years_that_several_would_fit() {
    let given = |dateline| codes("ferry", None, dateline, None);
    assert_eq!(given("OSLO, Oct. 29 (NTB) -"), "year-from-clock");
    assert_eq!(
        given("OSLO, Wednesday, Oct. 29 (NTB) -"),
        "year-from-weekdays"
    );
    assert_eq!(given("OSLO, Oct. 29, 2025 (NTB) -"), "");
}
