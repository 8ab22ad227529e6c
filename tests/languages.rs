//! The pages in other languages than English.

#![expect(clippy::expect_used, reason = "a test may fail")]

mod in_memory;

use dateline::engine::Engine;
use dateline::model::{Date, Page};

const FERRY: &str = "+++\ntitle = \"Ferry aground\"\ndate = 2025-10-29\n+++\n\
    The ferry Aurora ran aground in the lagoon on Tuesday. By Wednesday morning the Aurora had not been refloated. \
    The inquiry will begin in early December 2025 and end by 2027.\n";

const ARABIC: &str = "+++\ntitle = \"جنوح عبّارة\"\ndate = 2025-10-29\nlang = \"ar\"\n+++\nجنحت العبّارة في البحيرة.\n";

fn open(language: &str, more: &[(&str, &str)]) -> Engine {
    let config = format!("language = \"{language}\"\n");
    let mut files = vec![
        ("dateline.toml", config.as_str()),
        ("content/ferry.md", FERRY),
    ];
    files.extend(more);
    in_memory::open(Date::constant(2025, 11, 20), &files)
}

fn page(engine: &Engine, wanted: &Page) -> String {
    let outputs = engine.outputs(wanted).expect("it is made");
    String::from_utf8(outputs[0].bytes.clone()).expect("text")
}

/// The page of the brief whose source has this name.
fn brief(engine: &Engine, name: &str) -> String {
    let pages = engine.pages();
    let of_it =
        |page: &&Page| matches!(page, Page::Brief(key) if format!("{key:?}").contains(name));
    page(engine, pages.iter().find(of_it).expect("its brief"))
}

/// The text of a page from one mark to another, without tags, a line each.
fn between(page: &str, from: &str, to: &str) -> String {
    let (_, rest) = page.split_once(from).expect(from);
    let (part, _) = rest.split_once(to).expect(to);
    let mut text = String::new();
    let mut inside = true;
    for character in part.chars() {
        match character {
            '<' => inside = false,
            '>' => {
                inside = true;
                text.push('\n');
            }
            _ if inside => text.push(character),
            _ => {}
        }
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("|")
}

#[test]
fn a_page_in_arabic_runs_from_right_to_left() {
    let engine = open("ar", &[]);
    let timeline = page(&engine, &Page::Timeline(dateline::model::Scope::All));
    assert!(timeline.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert_eq!(
        between(&timeline, "<ul>", "</ul>"),
        "اليوم|الخط الزمني|المواضيع|الأرشيف|الأقسام"
    );
    assert_eq!(
        between(&timeline, "<p class=\"rail counts\">", "</p>"),
        "4 أحداث|تقرير واحد"
    );
    // The date in Arabic, the sentence in its own direction.
    assert_eq!(
        between(
            &timeline,
            "<section class=\"band\" id=\"m2025-12\">",
            "</section>"
        ),
        "ديسمبر|حدث واحد|أوائل ديسمبر|The inquiry will begin in|early December 2025|and end by 2027.|مقرر|. الشهر فقط.|Ferry aground"
    );
}

#[test]
fn american_dates_put_the_month_first() {
    let engine = open("en-US", &[]);
    let home = page(&engine, &Page::Home);
    assert_eq!(
        between(&home, "<h1 id=\"edition\">", "</h1>"),
        "Wednesday|October 29"
    );
    let strip = between(&home, "<ol class=\"week\"", "</ol>");
    assert!(strip.contains("Tuesday, October 28: 1 event"), "{strip}");
}

/// The date of the event in the brief of a report that says when a ferry was built.
fn built(language: &str, own: &[(&str, &str)], when: &str) -> String {
    let old = format!(
        "+++\ntitle = \"Old ferry\"\ndate = 2025-10-30\n+++\nThe ferry was built {when}.\n"
    );
    let mut files = own.to_vec();
    files.push(("content/old.md", &old));
    let engine = open(language, &files);
    let html = brief(&engine, "old.md");
    let (_, rest) = html.split_once("<p class=\"when\">").expect("an event");
    rest.split("</p>").next().unwrap_or_default().to_owned()
}

#[test]
fn the_year_stands_where_the_language_has_it() {
    let own = "[date]\nday = \"{month} {day}.\"\nday_year = \"{year}. {month} {day}.\"\nmonth_year = \"{year}. {month}\"\n";
    let hungarian = [("templates/words/hu.toml", own)];
    assert_eq!(
        built("hu", &hungarian, "on 12 March 2019"),
        "<time datetime=\"2019-03-12\"><span>Tue</span> <span>2019</span>. <b>Mar 12.</b></time>"
    );
    assert_eq!(
        built("hu", &hungarian, "in March 2019"),
        "<time datetime=\"2019-03\"><span>2019</span>. <b>Mar</b></time>"
    );
    assert_eq!(
        built("en-US", &[], "on 12 March 2019"),
        "<time datetime=\"2019-03-12\"><span>Tue</span> <b>Mar 12,</b> <span>2019</span></time>"
    );
    assert_eq!(
        built("en-US", &[], "in March 2019"),
        "<time datetime=\"2019-03\"><b>Mar</b> <span>2019</span></time>"
    );
}

#[test]
fn what_is_put_together_has_the_comma_of_the_language() {
    let report = "+++\ntitle = \"Bridge open\"\ndate = 2025-10-29\nplace = \"Suez\"\nlang = \"en\"\n+++\nThe bridge opened on Tuesday.\n";
    let engine = open("ar", &[("content/bridge.md", report)]);
    let told = between(&brief(&engine, "bridge.md"), "<dl class=\"body\">", "</dl>");
    let told: Vec<&str> = told.split('|').filter(|it| it.contains('،')).collect();
    let [from, text] = told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(
        from,
        "الأربعاء 29 أكتوبر 2025، Suez. التاريخ مذكور في ترويسة الملف."
    );
    assert!(text.starts_with("5 كلمات، SHA-256 "), "{text}");
}

#[test]
fn an_article_in_the_language_of_the_page_is_not_marked() {
    let report = "+++\ntitle = \"Bridge open\"\ndate = 2025-10-29\nlang = \"EN\"\n+++\nThe bridge opened on Tuesday.\n";
    for language in ["en", "de"] {
        let home = page(
            &open(language, &[("content/bridge.md", report)]),
            &Page::Home,
        );
        let of_it = marked(&home).into_iter().filter(|it| it.contains("ridge"));
        assert_eq!(of_it.collect::<Vec<_>>(), [""; 0], "{language}");
    }
}

#[test]
fn an_entry_of_the_feed_tells_its_language() {
    let config = "language = \"en\"\nbase_url = \"https://example.org\"\n";
    let engine = open(
        "en",
        &[("content/ar.md", ARABIC), ("dateline.toml", config)],
    );
    let feed = page(&engine, &Page::Feed);
    let entries: Vec<&str> = feed
        .split("\n<")
        .filter(|line| line.starts_with("entry") || line.starts_with("title"))
        .collect();
    assert_eq!(
        entries.join("|"),
        "title>Dateline</title>|entry xml:lang=\"ar\">|title>جنوح عبّارة</title>|entry>|title>Ferry aground</title>"
    );
}

#[test]
fn a_report_in_another_language_says_so() {
    let engine = open("en", &[("content/ar.md", ARABIC)]);
    let brief = brief(&engine, "ar.md");
    assert!(brief.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(brief.contains("<h1 lang=\"ar\" dir=\"rtl\">جنوح عبّارة</h1>"));
    assert!(brief.contains("<div class=\"report\" lang=\"ar\" dir=\"rtl\">"));
}

/// The tags of a page that name a language, each with its direction and the text behind it.
fn marked(page: &str) -> Vec<String> {
    let tag = |rest: &str| {
        let (tag, text) = rest.split_once('>')?;
        let (name, attributes) = tag.split_once(' ')?;
        let value = |of: &str| attributes.split(of).nth(1)?.split('"').next();
        let lang = value("lang=\"")?;
        Some(format!(
            "{name} {lang} {} {}",
            value("dir=\"").unwrap_or("-"),
            text.trim()
        ))
    };
    page.split('<').filter_map(tag).collect()
}

#[test]
fn a_site_without_words_marks_what_is_its_own() {
    let config = "title = \"Bote\"\nlanguage = \"de\"\ntheme.tagline = \"Tag um Tag\"\n[[menu]]\nlabel = \"Wir\"\nhref = \"wir.html\"\n";
    let report = "+++\ntitle = \"Die Brücke ist offen\"\ndate = 2025-10-29\ntopics = [\"Hafen\"]\nsynopsis = \"Sie ist offen.\"\n\
        takeaways = [\"Die Brücke am Hafen steht offen.\"]\n+++\nDie Brücke am Hafen steht seit dem 28 October 2025 offen.\n";
    let files = [
        ("dateline.toml", config),
        ("content/bruecke.md", report),
        ("content/ar.md", ARABIC),
        ("content/pages/about.md", "# Über uns\n\nWir.\n"),
    ];
    let engine = in_memory::open(Date::constant(2025, 11, 20), &files);
    let brief = brief(&engine, "bruecke");
    let check = |page: &str, expected: &str| {
        let expected = format!(
            "html en ltr |a de ltr Bote|span de ltr Tag um Tag|a de ltr Über uns|a de ltr Wir|{expected}|p de ltr Bote|a de ltr Über uns|a de ltr Wir"
        );
        assert_eq!(marked(page).join("|"), expected);
    };
    check(
        &brief,
        "h1 de ltr Die Brücke ist offen|p de - Sie ist offen.|ol de - |p de ltr Die Brücke am Hafen steht seit dem|div de ltr |a de ltr Hafen|\
         a ar rtl جنوح عبّارة",
    );
    check(
        &page(&engine, &Page::Home),
        "span ar - جنحت العبّارة في البحيرة.|a ar - جنوح عبّارة|span de - Die Brücke am Hafen steht offen.|a de - Die Brücke ist offen|\
         div ar rtl |p de ltr Die Brücke am Hafen steht seit dem|p ar rtl جنحت العبّارة في البحيرة.|h3 de ltr |p de ltr Sie ist offen.|a de ltr Hafen",
    );
}

#[test]
fn what_the_theme_says_inside_a_summary_is_in_its_own_language() {
    let report = "+++\ntitle = \"Bridge open\"\ndate = 2025-10-29\nlang = \"en\"\ntakeaways = [\"The bridge opened.\"]\n+++\nThe bridge opened on Tuesday.\n";
    let engine = open("ar", &[("content/bridge.md", report)]);
    let brief = brief(&engine, "bridge");
    let (_, panel) = brief
        .split_once("<section class=\"panel\"")
        .expect("a panel");
    assert_eq!(
        marked(panel.split("</section>").next().unwrap_or_default()),
        ["ol en - ", "span ar - "]
    );
}

#[test]
fn a_site_brings_a_language_of_its_own() {
    let own = "[menu]\ntoday = \"Heute\"\n[count]\nbrief = { one = \"{n} Bericht\", other = \"{n} Berichte\" }\n";
    let engine = open("de", &[("templates/words/de.toml", own)]);
    let codes: Vec<_> = engine
        .diagnostics()
        .iter()
        .map(|it| it.code.to_string())
        .collect();
    assert!(codes.contains(&"missing-words".to_owned()), "{codes:?}");
    let home = page(&engine, &Page::Home);
    assert_eq!(
        between(&home, "<p class=\"counts\">", "</p>"),
        "1 Bericht, 4 dated events.|1 minute to read."
    );
    let without = open("de", &[]);
    let codes: Vec<_> = without
        .diagnostics()
        .iter()
        .map(|it| it.code.to_string())
        .collect();
    assert!(codes.contains(&"no-words".to_owned()), "{codes:?}");
}

#[test]
fn only_english_gives_events() {
    let count = |language: &str, lang: &str| {
        let report = format!(
            "+++\ntitle = \"Hafen\"\ndate = 2025-10-29\n{lang}+++\nThe ship sank on 27 October 2025. Es war am 23. March 2021.\n"
        );
        let engine = open(language, &[("content/hafen.md", &report)]);
        let html = brief(&engine, "hafen.md");
        html.matches("<p class=\"when\">").count()
    };
    assert_eq!(count("en", "lang = \"de\"\n"), 0);
    assert_eq!(count("de", "lang = \"de-AT\"\n"), 0);
    assert_eq!(count("en", ""), 2);
    assert_eq!(count("de", "lang = \"en-GB\"\n"), count("en", ""));
    assert_eq!(count("de", ""), count("en", ""));
}
