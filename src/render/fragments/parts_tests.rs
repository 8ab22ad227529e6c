//! The parts that Rust writes into the built-in templates are what the templates say: every page of a site of odd articles is made both
//! ways.

use std::sync::Arc;

use crate::edge::memory::MemoryWorld;
use crate::engine::{Engine, Overrides, PREVIEW_TEXT};
use crate::model::{Date, SourcePath};
use crate::render::TEMPLATES;

const ARTICLES: [(&str, &str); 8] = [
    (
        "content/full.md",
        "+++\ntitle = \"Ship & <crew> 'are' \\\"free\\\"\"\ndate = 2025-10-29\nupdated = 2025-10-30\n\
         topics = [\"Ships & <b>\", \"Häfen\"]\nsynopsis = \"The ship & its <crew> are free.\"\n\
         takeaways = [\"The ship was pulled free on Tuesday.\", \"It will sail on 3 November.\", \"Nobody knows <why>.\"]\n\
         authors = [\"B. Writer\", \"C. & D.\"]\nagency = \"Port & Watch\"\nplace = \"Suez <\"\nurl = \"https://example.org/a?b&c\"\n\
         aliases = [\"old\"]\n+++\n\nThe ship was pulled free on Tuesday morning. On Tuesday morning the ship was pulled free again. It will \
         sail on 3 November 2025, the owner said. It may sail on 5 November 2025 if the canal opens.\n",
    ),
    (
        "content/arabic.md",
        "+++\ntitle = \"السفينة\"\ndate = 2025-10-29\nlang = \"ar\"\ntakeaways = [\"سطر\"]\nsynopsis = \"سطر\"\ntopics = [\"Ships\"]\n+++\n\nسطر.\n",
    ),
    (
        "content/german.md",
        "+++\ntitle = \"Schiff\"\ndate = 2025-10-28\nlang = \"de\"\ntakeaways = [\"Es sank.\"]\n+++\n\nEs sank.\n",
    ),
    (
        "content/english.md",
        "+++\ntitle = \"Ship\"\ndate = 2025-10-28\nlang = \"en\"\ntakeaways = [\"The ship sank on Monday.\"]\n+++\n\nThe ship sank on Monday off Suez.\n",
    ),
    (
        "content/bare.md",
        "+++\ntitle = \"Bare\"\ndate = 2025-10-27\nplace = \"\"\nagency = \"\"\nsynopsis = \"\"\ntakeaways = []\ntopics = []\n+++\n\nWords.\n",
    ),
    (
        "content/undated.md",
        "+++\ntitle = \"Undated\"\ntopics = [\"Ships\"]\n+++\n\nIt sank in May 2018.\n",
    ),
    (
        "content/wire.txt",
        "Strike closes harbour\n\nKey Takeaways\n- Workers struck on Monday.\n\nOslo, Oct 29 (Port Watch) - Workers struck on Monday. They meet on Friday.\n",
    ),
    ("content/pages/about.md", "# About\n\nUs.\n"),
];

/// Settings under which all pages are made.
const SETTINGS: [&str; 10] = [
    "",
    "base_url = \"https://example.org/news\"\nlanguage = \"ar\"\n",
    "title = \"A\\u0000B\"\n",
    "title = \"\\u0000head\\u0000\"\n",
    "title = \"\\u0000data\\u0000\"\njson = false\n",
    "json = false\nlanguage = \"fr\"\ntitle = \"A & B\"\n",
    "language = \"en-US\"\n[[menu]]\nlabel = \"<Mine>\"\nhref = \"/timeline.html\"\n\
     [[menu]]\nlabel = \"Ship\"\nhref = \"/briefs/ship.html\"\n[[menu]]\nlabel = \"Day\"\nhref = \"/editions/2025-10-29.html\"\n",
    "[theme.sections]\nbrief = [\"report\", \"timeline\"]\nhome = [\"lead\", \"digest\"]\n",
    "[theme.sections]\nbrief = [\"provenance\", \"margin\", \"report\", \"summary\"]\nhome = [\"briefs\", \"margin\", \"lead\"]\n",
    "description = \"\"\nauthor = \"D. & E.\"\n[theme]\ntagline = \"Ours & <theirs>\"\nserif = \"Georgia, serif\"\n",
];

/// Words with what means something in HTML and in templates.
const WORDS: &str = "[brief]\nreport = \"Who's <who>\"\ntimeline = \"{{ n }}\"\n[date]\nmonths_short = [\"\", \"Feb\", \"\", \"Apr\", \
                     \"May\", \"Jun\", \"Jul\", \"Aug\", \"Sep\", \"\", \"Nov\", \"Dec\"]\n";

/// How pages are made.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// By the templates alone: as soon as a site has one of its own.
    Templates,
    /// With what Rust writes in their places, one page at a time, as the preview does.
    Places,
    /// With what many pages share made before them, as a build does.
    Shared,
}

fn pages(settings: &str, way: Way) -> Vec<(String, String)> {
    let world = MemoryWorld::new();
    world.set("dateline.toml", settings);
    for (path, text) in ARTICLES {
        world.set(path, text);
    }
    world.set("templates/words/en.toml", WORDS);
    // More than a page of a topic shows as cards, with more events than it lists.
    for n in 0..24 {
        let text = format!(
            "+++\ntitle = \"Ship {n}\"\ndate = {}-03-{:02}\ntopics = [\"Ships\"]\n+++\n\nShip {n} sank on Monday. It sails in May 2026.\n",
            2023 + n % 2,
            n + 1
        );
        world.set(&format!("content/many-{n}.md"), text);
    }
    let not_found = TEMPLATES.iter().find(|(name, _)| *name == "404.html");
    if let Some((_, text)) = not_found.filter(|_| way == Way::Templates) {
        world.set("templates/404.html", *text);
    }
    let overrides = Overrides {
        config: SourcePath::new("dateline.toml"),
        as_of: Date::constant(2025, 11, 1),
        future: false,
        drafts: false,
        base_url: None,
        text_bytes: PREVIEW_TEXT,
    };
    let mut engine = Engine::open(Arc::new(world), overrides);
    let told = engine.diagnostics();
    assert!(
        told.iter().all(|it| it.code != "template-error"),
        "{told:?}"
    );
    if way == Way::Shared {
        engine.make_cards();
    }
    let mut all = Vec::new();
    for page in engine.pages() {
        for output in engine.outputs(&page).unwrap() {
            let text = String::from_utf8_lossy(&output.bytes).into_owned();
            all.push((output.route.as_str().to_owned(), text));
        }
    }
    all
}

#[test]
fn every_page_is_as_its_template_says() {
    for settings in SETTINGS {
        let by_templates = pages(settings, Way::Templates);
        for written in [Way::Places, Way::Shared].map(|way| pages(settings, way)) {
            let routes = |pages: &[(String, String)]| -> Vec<String> {
                pages.iter().map(|(route, _)| route.clone()).collect()
            };
            assert_eq!(routes(&written), routes(&by_templates));
            for ((route, ours), (_, theirs)) in written.iter().zip(&by_templates) {
                let mut lines = ours.lines().zip(theirs.lines());
                if let Some((ours, theirs)) = lines.find(|(ours, theirs)| ours != theirs) {
                    assert_eq!(ours, theirs, "{route}, {settings}");
                }
                assert_eq!(ours, theirs, "{route}, {settings}");
            }
        }
    }
}
