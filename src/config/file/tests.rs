//! Text in; what is said, and what is kept, out.

use std::fmt::Write as _;

use super::*;
use crate::model::Date;

fn read_text(text: &str) -> (Config, String) {
    let path = SourcePath::new("dateline.toml");
    let base = Config::new(Date::constant(2025, 10, 29));
    let (config, diagnostics) = read(&path, text.as_bytes(), base);
    let mut said = String::new();
    for it in diagnostics {
        let span = it.at.unwrap().span.unwrap();
        let quoted = text.get(span.range()).unwrap_or("?");
        write!(said, "{} [{quoted}] {}", it.code, it.message).unwrap();
        for label in it.label.iter().chain(&it.hints) {
            write!(said, " | {label}").unwrap();
        }
        said.push('\n');
    }
    (config, said)
}

fn check(text: &str, expected: &str) -> Config {
    let (config, said) = read_text(text);
    assert_eq!(said, expected);
    config
}

#[test]
fn every_setting_is_read() {
    let config = check(
        "\u{feff}title = \"The Desk\"\r\ndescription = \"News\"\nbase_url = \"https://example.org/b/\"\n\
         language = \"en-GB\"\ntime_zone = \"Asia/Seoul\"\noutput = \"www\"\nauthor = \"A. Desk\"\njson = false\nexports = false\nsummaries = false\n\
         [topics]\n\"Sea trade\" = [\"canal\", \"container ship\"]\nAsia = [\"Seoul\"]\n\
         [[menu]]\nlabel = \"About\"\nhref = \"/about.html\"\n",
        "",
    );
    let expected = Config {
        title: "The Desk".to_owned(),
        description: Some("News".to_owned()),
        base_url: Some("https://example.org/b".to_owned()),
        language: "en-GB".to_owned(),
        time_zone: Some("Asia/Seoul".to_owned()),
        output: "www".to_owned(),
        author: Some("A. Desk".to_owned()),
        json: false,
        exports: false,
        summaries: false,
        topics: [
            ("Sea trade", vec!["canal", "container ship"]),
            ("Asia", vec!["Seoul"]),
        ]
        .map(|(name, words)| TopicWords {
            name: name.to_owned(),
            words: words.into_iter().map(str::to_owned).collect(),
        })
        .into(),
        menu: vec![MenuEntry {
            label: "About".to_owned(),
            href: "about.html".to_owned(),
        }],
        ..Config::new(Date::constant(2025, 10, 29))
    };
    assert_eq!(config, expected);
}

#[test]
fn wrong_keys_and_values_are_told_and_the_rest_is_used() {
    let config = check(
        "titel = \"x\"\ntheme = 1\ntitle = 5\nlanguage = \"english language\"\njson = \"no\"\n\
         time_zone = \"Europe/Berln\"\noutput = \"\"\nauthor = \"Desk\"\nbase_url = \"example.org\"\n",
        "unknown-key [titel] there is no setting `titel` | did you mean `title`?\n\
         unknown-key [theme] there is no setting `theme` | the settings here are: title, description, base_url, \
         language, time_zone, output, author, json, exports, summaries, topics, menu\n\
         wrong-type [5] `title` must be text in quotation marks | this is a number\n\
         bad-value [\"english language\"] `language` must be a language tag (BCP 47) | such as \"en\", \"en-GB\" or \"pt-BR\"\n\
         wrong-type [\"no\"] `json` must be true or false | this is text\n\
         bad-value [\"Europe/Berln\"] there is no time zone `Europe/Berln` | did you mean `Europe/Berlin`? \
         | use a name of the IANA list, such as \"Europe/Berlin\" or \"UTC\"\n\
         bad-value [\"\"] `output` must not be empty | give a value, or remove the line to use the default\n\
         bad-value [\"example.org\"] `base_url` must be a whole address that begins with http:// or https:// \
         | such as \"https://example.org/briefs\", without `?` and `#`\n",
    );
    assert_eq!(config.author.as_deref(), Some("Desk"));
    assert_eq!(config.title, "Dateline");
    assert_eq!(config.output, "public");
}

#[test]
fn topics_and_menu_are_read_entry_by_entry() {
    let config = check(
        "[topics]\nA = \"word\"\nB = [1, \"b\", \"\"]\n\n[[menu]]\nlabel = \"X\"\n\n[[menu]]\nlabel = \"Y\"\nhref = \"javascript:x\"\nurl = 1\n\n\
         [[menu]]\nlabel = \"Z\"\nhref = \"z.html\"\n",
        "wrong-type [\"word\"] `A` must be a list of words or phrases | this is text\n\
         wrong-type [1] `B` must be text in quotation marks | this is a number\n\
         bad-value [\"\"] `B` must not be empty | give a value, or remove the line to use the default\n\
         incomplete-menu [[[menu]]] this entry of the menu has no `href` | each [[menu]] needs a `label` and an `href`; this one is left out\n\
         bad-value [\"javascript:x\"] `href` must be an address of this site, or a link with http, https or mailto \
         | such as \"about.html\" or \"https://example.org/\"\n\
         unknown-key [url] there is no setting `url` | the settings here are: label, href\n",
    );
    assert_eq!(config.topics.len(), 1);
    assert_eq!(config.topics[0].words, ["b"]);
    assert_eq!(config.menu.len(), 1);
    assert_eq!(
        check(
            "menu = 1\ntopics = []\n",
            "wrong-type [1] `menu` must be written as [[menu]], once for each entry | this is a number\n\
             wrong-type [[]] `topics` must be a table of topics, each with a list of words | this is a list\n"
        ),
        Config::new(Date::constant(2025, 10, 29))
    );
}

#[test]
fn broken_toml_is_told_at_its_place() {
    let config = check(
        "title = \"Desk\"\nauthor = \"open\nlanguage = \"de\"\njson\n",
        "broken-toml [] this is not valid TOML: invalid basic string, expected `\"` | the rest of the configuration is used as far as it can be read\n\
         broken-toml [] this is not valid TOML: key with no value, expected `=` | the rest of the configuration is used as far as it can be read\n",
    );
    assert_eq!(config.title, "Desk");
    assert_eq!(config.language, "de");
    assert_eq!(config.author, None);
}

#[test]
fn what_is_not_utf8_is_not_used() {
    let path = SourcePath::new("dateline.toml");
    let base = Config::new(Date::constant(2025, 10, 29));
    let (config, said) = read(&path, b"title = \"a\xff\"\n", base.clone());
    assert_eq!(config, base);
    assert_eq!(said[0].code, "config-not-utf8");
    assert_eq!(said[0].at, At::span(&path, Span::new(10, 11)));
}
