use super::*;
use crate::diagnostic::Diagnostic;
use crate::render::theme::WORDS;

/// What a site's own files give in a language, and the messages about them.
fn load(language: &str, own: &[(&str, &str)]) -> (Words, String) {
    let own: BTreeMap<String, String> = own
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect();
    let (words, diagnostics) = Words::load(language, WORDS, &own);
    let told: Vec<String> = diagnostics.iter().map(|it| told(it, &own)).collect();
    (words, told.join("\n"))
}

/// A message on one line, with the text it points at.
fn told(it: &Diagnostic, own: &BTreeMap<String, String>) -> String {
    let place = it.at.as_ref().map_or(String::new(), |at| {
        let name = at.file.as_str().trim_start_matches("templates/");
        let here = at.span.and_then(|span| own[name].get(span.range()));
        format!("{name} <{}> ", here.unwrap_or_default())
    });
    let severity = format!("{:?}", it.severity).to_lowercase();
    let label = it.label.iter().chain(&it.hints).map(String::as_str);
    let more = label.collect::<Vec<_>>().join("; ");
    format!("{place}{severity}[{}]: {} ({more})", it.code, it.message)
}

#[test]
fn english_has_all_words() {
    let table: Table = WORDS
        .iter()
        .find(|(name, _)| *name == ENGLISH)
        .and_then(|(_, text)| text.parse().ok())
        .expect("the file of English words");
    let words: Result<Words, _> = table.try_into();
    assert_eq!(words.map(|_| ()), Ok(()));
}

/// No language of the theme has words that English lacks, nor leaves any out.
#[test]
fn the_languages_of_the_theme_are_whole() {
    for (name, text) in WORDS {
        let english: Table = english_text().parse().expect("TOML");
        let mut layers = Layers::on(english);
        layers.lay(None, text);
        assert_eq!(layers.diagnostics, [], "{name}");
        let is_variety = name.contains('-');
        assert!(
            is_variety || layers.missing().is_empty(),
            "{name}: {:?}",
            layers.missing()
        );
    }
}

fn english_text() -> &'static str {
    WORDS
        .iter()
        .find(|(name, _)| *name == ENGLISH)
        .map_or("", |(_, text)| text)
}

#[test]
fn a_site_changes_some_words() {
    let own = "[menu]\ntoday = 'Front page'\n[count]\nbrief = { one = '{n} note', other = '{n} notes' }\n";
    let (words, told) = load("en-GB", &[("words/en.toml", own)]);
    assert_eq!(told, "");
    assert_eq!(words.menu.today, "Front page");
    assert_eq!(words.menu.archive, "Archive");
    assert_eq!(words.count(2, "brief").as_deref(), Some("2 notes"));
    assert_eq!(words.count(0, "event").as_deref(), Some("no events"));
    assert_eq!(words.count(1, "thing"), None);
}

#[test]
fn a_variety_lies_over_its_language() {
    let (words, told) = load("en-US", &[("words/en-us.toml", "[menu]\ntoday = 'Home'\n")]);
    assert_eq!(told, "");
    let view = DateView::new(crate::model::Date::constant(2025, 10, 29), &words);
    assert_eq!(
        [
            view.full(),
            view.long(),
            view.short(),
            words.menu.today.clone()
        ],
        [
            "Wednesday, October 29, 2025",
            "October 29, 2025",
            "Oct 29",
            "Home"
        ]
    );
}

#[test]
fn a_language_without_words_is_told() {
    let (words, told) = load("fr-CA", &[]);
    assert_eq!(
        told,
        "note[no-words]: the theme has no words in `fr-CA`, so what it says is in English, and marked so (to write them, copy `dateline eject \
         words/en.toml` to `templates/words/fr.toml`)"
    );
    assert_eq!(words.menu.today, "Today");
    assert_eq!(words.count(0, "brief").as_deref(), Some("0 briefs"));
}

#[test]
fn words_that_are_missing_are_told_and_written_in_english() {
    let english = english_text();
    let french = english
        .replace("today = \"Today\"\n", "")
        .replace("archive = \"Archive\"", "archive = \"Archives\"");
    let (words, told) = load("fr", &[("words/fr.toml", &french)]);
    assert_eq!(
        told,
        "words/fr.toml <> note[missing-words]: words are missing and written in English: `menu.today`, `timeline.today` ()"
    );
    assert_eq!(
        (words.menu.today.as_str(), words.menu.archive.as_str()),
        ("Today", "Archives")
    );
    assert_eq!(words.count(0, "brief").as_deref(), Some("0 brief"));
}

#[test]
fn what_does_not_fit_is_told_at_its_place() {
    let own = "\
[menu]
todya = 'Front page'
topics = ['a']
archive = 'Archive {n}'
[date]
months = ['1', '2']
[basis]
counted = 'From {day}.'
named_before = '{ date }'
[when]
by = 'some day'
late = '{DATE}'
[count]
brief = { few = '{n} x', some = 'y' }
";
    let (words, told) = load("en", &[("words/en.toml", own)]);
    assert_eq!(
        told,
        "\
words/en.toml <todya> warning[unknown-words]: no page has words of the name `menu.todya` (did you mean `today`?)
words/en.toml <['a']> error[wrong-words]: `menu.topics` must be text in quotation marks (until this is mended, the words of the theme are used)
words/en.toml <'Archive {n}'> error[wrong-words]: nothing can be filled in for `{n}` in `menu.archive` (write these words without braces)
words/en.toml <['1', '2']> error[wrong-words]: `date.months` must be a list of 12 texts (until this is mended, the words of the theme are used)
words/en.toml <'From {day}.'> error[wrong-words]: nothing can be filled in for `{day}` in `basis.counted` (what can be filled in here: `{date}`)
words/en.toml <'{ date }'> error[wrong-words]: nothing can be filled in for `{ date }` in `basis.named_before` (what can be filled in here: `{date}`)
words/en.toml <'some day'> error[wrong-words]: `when.by` must be text with `{date}` in it (until this is mended, the words of the theme are used)
words/en.toml <'{DATE}'> error[wrong-words]: nothing can be filled in for `{DATE}` in `when.late` (what can be filled in here: `{date}`)
words/en.toml <some> warning[unknown-words]: no page has words of the name `count.brief.some` (`dateline eject words/en.toml` shows the names of all words)"
    );
    assert_eq!(words.menu.topics, "Topics");
    let (words, told) = load("en", &[("words/en.toml", "[menu]\ntoday = 'x'\nbroken")]);
    assert_eq!(
        told,
        "words/en.toml <> error[broken-words]: this is not valid TOML: key with no value, expected `=` (until this is mended, none of the \
         words of this file are used)"
    );
    assert_eq!(words.menu.today, "Today");
}

#[test]
fn a_broken_file_brings_no_language() {
    let (words, told) = load("fr", &[("words/fr.toml", "[menu]\ntoday = 'x'\nbroken")]);
    assert_eq!(
        told,
        "words/fr.toml <> error[broken-words]: this is not valid TOML: key with no value, expected `=` (until this is mended, none of the \
         words of this file are used)"
    );
    assert_eq!(
        (words.language(), words.menu.today.as_str()),
        ("en", "Today")
    );
}

#[test]
fn english_of_the_site_stands_where_its_language_has_no_words() {
    let english = ("words/en.toml", "[menu]\ntoday = 'Front page'\n");
    let (words, told) = load("de", &[english]);
    assert_eq!(
        told,
        "note[no-words]: the theme has no words in `de`, so what it says is in English, and marked so (to write them, copy `dateline eject \
         words/en.toml` to `templates/words/de.toml`)"
    );
    assert_eq!(
        (words.language(), words.menu.today.as_str()),
        ("en", "Front page")
    );
    let german = english_text().replace("today = \"Today\"\n", "");
    let (words, told) = load("de", &[english, ("words/de.toml", &german)]);
    assert_eq!(
        told,
        "words/de.toml <> note[missing-words]: words are missing and written in English: `menu.today`, `timeline.today` ()"
    );
    assert_eq!(
        (words.language(), words.menu.today.as_str()),
        ("de", "Front page")
    );
}

#[test]
fn words_are_written_into_templates() {
    let own = "[menu]\ntoday = 'Front & back'\ntopics = '{{ 1 }}'\n";
    let (words, _) = load("en", &[("words/en.toml", own)]);
    let written = words.written_into(
        "<a>{{ t.menu.today }}</a> {{ t.menu.topics }} {{ t.menu.none }} {{ t.edition.counts | upper }} {{ t.menu }} {{ t.menu.archive }}",
    );
    assert_eq!(
        written,
        "<a>Front &amp; back</a> {{ t.menu.topics }} {{ t.menu.none }} {{ t.edition.counts | upper }} {{ t.menu }} Archive"
    );
}

#[test]
fn a_language_has_no_forms_of_english() {
    let own = "[count]\nbrief = { other = '{n} haber' }\nevent = { one = '{n} olay' }\n";
    let (words, told) = load("tr", &[("words/tr.toml", own)]);
    assert_eq!(words.count(1, "brief").as_deref(), Some("1 haber"));
    assert_eq!(words.count(0, "event").as_deref(), Some("no events"));
    assert_eq!(
        told.lines().next(),
        Some(
            "words/tr.toml <{ one = '{n} olay' }> error[wrong-words]: `count.event` must be a table with a form `other` (until this is \
             mended, the words of the theme are used)"
        )
    );
}

#[test]
fn forms_without_a_good_other_leave_all_words_as_they_were() {
    for (other, message) in [
        (
            "'{sayi} haber'",
            "nothing can be filled in for `{sayi}` in `count.brief.other` (what can be filled in here: `{n}`)",
        ),
        (
            "3",
            "`count.brief.other` must be text in quotation marks (until this is mended, the words of the theme are used)",
        ),
    ] {
        let own = format!("[menu]\ntoday = 'Bugün'\n[count]\nbrief = {{ other = {other} }}\n");
        let (words, told) = load("tr", &[("words/tr.toml", &own)]);
        assert_eq!(
            told.lines().next(),
            Some(format!("words/tr.toml <{other}> error[wrong-words]: {message}").as_str())
        );
        assert_eq!(words.menu.today, "Bugün");
        assert_eq!(words.count(2, "brief").as_deref(), Some("2 briefs"));
    }
}

#[test]
fn a_file_is_found_by_its_tag_in_any_case() {
    let (words, told) = load(
        "zh-Hant-TW",
        &[("words/zh-Hant.toml", "[menu]\ntoday = '今日'\n")],
    );
    assert_eq!(words.menu.today, "今日");
    assert!(
        told.starts_with("words/zh-Hant.toml <> note[missing-words]"),
        "{told}"
    );
}
