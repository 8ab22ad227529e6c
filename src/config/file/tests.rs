//! Text in; what is said, and what is kept, out.

use std::fmt::Write as _;

use super::*;
use crate::config::{Colour, Palette, theme};
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
         [images]\nhosts = [\"Img.example.org\"]\n\
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
        image_hosts: vec!["img.example.org".to_owned()],
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
        "titel = \"x\"\nxyzzy = 1\ntitle = 5\nlanguage = \"english language\"\njson = \"no\"\n\
         time_zone = \"Europe/Berln\"\noutput = \"\"\nauthor = \"Desk\"\nbase_url = \"example.org\"\n",
        "unknown-key [titel] there is no setting `titel` | did you mean `title`?\n\
         unknown-key [xyzzy] there is no setting `xyzzy` | the settings here are: title, description, base_url, \
         language, time_zone, output, author, json, exports, summaries, topics, images, theme, menu\n\
         wrong-type [5] `title` must be text in quotation marks | this is a number\n\
         bad-value [\"english language\"] `language` must be a language tag (BCP 47) | such as \"en\", \"en-GB\" or \"pt-BR\"\n\
         wrong-type [\"no\"] `json` must be true or false | this is text\n\
         bad-value [\"Europe/Berln\"] there is no time zone `Europe/Berln` | did you mean `Europe/Berlin`? \
         | use a name of the IANA list, such as \"Europe/Berlin\" or \"UTC\"\n\
         bad-value [\"\"] `output` must not be empty | give a value, or remove the line to use the default\n\
         bad-value [\"example.org\"] `base_url` must be a whole address, with http:// or https:// and without `?` and `#` \
         | such as \"https://example.org/briefs\"\n",
    );
    assert_eq!(config.author.as_deref(), Some("Desk"));
    assert_eq!(config.title, "Dateline");
    assert_eq!(config.output, "public");
}

#[test]
fn a_language_is_a_tag() {
    let config = check(
        "language = \"Englsih\"\n",
        "bad-value [\"Englsih\"] `language` must be a language tag (BCP 47) | did you mean `en`? | such as \"en\", \"en-GB\" or \"pt-BR\"\n",
    );
    assert_eq!(config.language, "en");
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
fn a_theme_is_checked_and_the_nearest_colour_is_named() {
    let config = check(
        "[theme]\nserif = \"Charter, serif\"\nfonts = \"system\"\ntagline = \"Day by day\"\n\
         sections.brief = [\"report\", \"timeline\"]\n\
         [theme.light]\nlink = \"#1a4fa0\"\ntoday = \"#ff5533\"\nbar = \"#ccc\"\nlinks = \"#000\"\nedge = \"grey\"\n\
         [theme.dark]\npaper = \"#334\"\n",
        "low-contrast [\"#ff5533\"] `today` and `bar` have a contrast of 2.66, and text needs 4.5 \
         | the nearest `today` that can be read is \"#bc3f26\"; until then the built-in colour stands\n\
         low-contrast [\"#ccc\"] `bar` and `ink3` have a contrast of 3.92, and text needs 4.5 \
         | the nearest `bar` that can be read is \"#dadada\"; until then the built-in colour stands\n\
         unknown-key [links] there is no setting `links` | did you mean `link`?\n\
         bad-value [\"grey\"] `edge` must be a colour | such as \"#0b5946\"\n",
    );
    let theme = config.theme;
    assert_eq!(theme.serif.as_deref(), Some("Charter,serif"));
    assert_eq!(theme.sans.as_deref(), Some(theme::SYSTEM_SANS));
    assert_eq!(theme.tagline.as_deref(), Some("Day by day"));
    assert_eq!(
        theme.brief,
        Some(vec!["report".to_owned(), "timeline".to_owned()])
    );
    assert_eq!(theme.light.0[6], Colour::new(0x001a_4fa0));
    assert_eq!(theme.dark.0[0], Colour::new(0x0033_3344));
    check(
        "[theme]\nfonts = \"big\"\nsans = \"a;}\"\n[theme.sections]\nhome = [\"leed\", \"lead\", \"lead\"]\nbriefs = []\n",
        "bad-value [\"big\"] `fonts` must be \"own\" or \"system\" | own lists of fonts go into `serif` and `sans`\n\
         bad-value [\"a;}\"] `sans` must be names of fonts | such as \"Charter, 'Noto Serif', serif\"\n\
         bad-value [\"leed\"] there is no part `leed` | did you mean `lead`?\n\
         bad-value [\"lead\"] `lead` is named twice | each part of a page stands there once\n\
         unknown-key [briefs] there is no setting `briefs` | did you mean `brief`?\n",
    );
}

#[test]
fn a_logo_is_a_file_of_static() {
    let logo = |path: &str, expected: &str| {
        let config = check(&format!("theme.logo = {path:?}\n"), expected);
        config.theme.logo.map(|logo| logo.file.as_str().to_owned())
    };
    for path in ["assets/logo.svg", "/assets/logo.svg", "./assets//logo.svg"] {
        assert_eq!(logo(path, "").as_deref(), Some("static/assets/logo.svg"));
    }
    for path in ["../logo.svg", "https://a.example/x.svg", "."] {
        let expected = format!(
            "bad-value [\"{path}\"] `logo` must name a file of `static/` \
             | such as \"assets/logo.svg\", which is static/assets/logo.svg; until then the masthead has the name of the site\n"
        );
        assert_eq!(logo(path, &expected), None);
    }
    check(
        "theme.logo = true\n",
        "wrong-type [true] `logo` must be text in quotation marks | this is true or false\n",
    );
}

#[test]
fn colours_and_fonts_are_a_style_and_nothing_else_is() {
    let has = |settings: &str| check(settings, "").theme.has_own_style();
    assert!(!has("theme.logo = \"a.svg\"\n"));
    assert!(!has("theme.sections.brief = [\"report\"]\n"));
    assert!(has("theme.dark.link = \"#84d3b9\"\n"));
    assert!(has("theme.sans = \"Arial\"\n"));
}

#[test]
fn colours_put_back_with_a_refused_one_are_named() {
    let config = check(
        "[theme.light]\npaper = \"#000000\"\nbar = \"#000000\"\nmark = \"#000000\"\nink = \"#111111\"\nink2 = \"#ffffff\"\n\
         ink3 = \"#ffffff\"\nlink = \"#ffffff\"\ntoday = \"#ffffff\"\nedge = \"#ffffff\"\n",
        "low-contrast [\"#111111\"] `ink` and `paper` have a contrast of 1.11, and text needs 4.5 \
         | the nearest `ink` that can be read is \"#757575\"; until then the built-in colour stands \
         | what does not go with the built-in colour stays as built in too: `paper`, `bar`, `mark`, `ink2`, `ink3`, `link`, `today`, `edge`\n",
    );
    assert_eq!(config.theme.light, Palette::LIGHT);
}

#[test]
fn no_part_of_a_page_is_lost_without_a_word() {
    let config = check(
        "[theme.sections]\nhome = [\"digest\", \"margin\", \"briefs\"]\nbrief = [\"margin\", \"timeline\"]\n",
        "lost-part [\"margin\"] `margin` stands beside `lead`, which is not named, so it is not shown \
         | name `lead` too, or remove `margin`\n\
         bad-value [[\"margin\", \"timeline\"]] `brief` must name `report`: lines and events of all pages lead to the sentences they rest on, \
         and these stand there | until this is mended, briefs have all their parts\n",
    );
    assert_eq!(config.theme.brief, None);
    let config = check(
        "[theme.sections]\nhome = [\"briefs\"]\nbrief = [\"report\"]\n",
        "",
    );
    assert_eq!(config.theme.home, Some(vec!["briefs".to_owned()]));
    assert_eq!(config.theme.brief, Some(vec!["report".to_owned()]));
}

#[test]
fn hosts_of_images_are_names() {
    let config = check(
        "[images]\nhosts = [\"https://a.example\", 1, \"b.example:8443\"]\nhost = \"c\"\n",
        "bad-value [\"https://a.example\"] `hosts` must hold names of hosts, without https:// and without a path | such as \"img.example.org\"\n\
         wrong-type [1] `hosts` must be text in quotation marks | this is a number\n\
         unknown-key [host] there is no setting `host` | did you mean `hosts`?\n",
    );
    assert_eq!(config.image_hosts, ["b.example:8443"]);
    check(
        "images = 1\n",
        "wrong-type [1] `images` must be a table, written as [images] | this is a number\n",
    );
    check(
        "[images]\nhosts = \"a.example\"\n",
        "wrong-type [\"a.example\"] `hosts` must be a list of names of hosts | this is text\n",
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
