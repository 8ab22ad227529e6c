//! The property that guards every shortcut: after any sequence of edits the live site is, byte for byte, what a fresh build gives; and
//! pages that an edit is not said to touch have not changed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::{Config as Runs, TestError, TestRunner};

use super::{Engine, Overrides, Touched};
use crate::edge::memory::MemoryWorld;
use crate::model::{Date, Page, SourcePath};
use crate::transform::site::Forget;
use crate::world::World as _;

/// One change of the files, drawn from few slots, headlines, days and topics, so that collisions, ties and emptied topics occur.
#[derive(Clone, Debug)]
enum Edit {
    Wire {
        slot: u8,
        headline: u8,
        day: u8,
        body: u8,
    },
    Markdown {
        slot: u8,
        headline: u8,
        day: Option<u8>,
        topics: u8,
        body: u8,
        extra: u8,
    },
    Sidecar {
        slot: u8,
        day: Option<u8>,
        topics: u8,
        extra: u8,
    },
    Remove {
        slot: u8,
    },
    RemoveSidecar {
        slot: u8,
    },
    Rename {
        from: u8,
        to: u8,
    },
    Broken {
        slot: u8,
        how: u8,
    },
    Text {
        slot: u8,
        body: u8,
    },
    Template {
        which: u8,
        how: u8,
    },
    Config {
        how: u8,
    },
    Static {
        which: u8,
        there: bool,
    },
    Image {
        which: u8,
        how: u8,
    },
}

const HEADLINES: [&str; 4] = [
    "Canal is blocked",
    "Ship is free",
    "Canal is Blocked!",
    "Timeline",
];
const TOPICS: [&str; 4] = ["Canal", "Ships", "ships", "Trade & talks"];
/// In two years, so that the timeline has more than one; with two days next to each other.
const DAYS: [&str; 5] = [
    "2021-03-23",
    "2021-03-24",
    "2021-03-29",
    "2020-12-31",
    "2031-01-01",
];
const BODIES: [&str; 9] = [
    "The ship ran aground on Tuesday. Nobody was hurt.",
    "It will be pulled free on Friday, the owner said. It was built in 2018.",
    "In December 2020 the canal was open. As of Wednesday morning it was not.",
    "No date stands here. It may be free if the tide is high on 28 March.",
    "Work goes on from Monday to Thursday. On 29 March 2021 it ended, according to Port Watch.",
    "The ship ran aground on Tuesday. The ship ran aground on Tuesday. The year 2019 came before that.",
    "![A ship](ship.svg \"Aground\")\n\nThe ship ran aground on Tuesday. ![A logo](/logo.svg)",
    "It was free on 29 March 2021. ![A ship](sub/ship.svg) ![The same](ship.svg)",
    "![A ship](../ship.svg) On Monday nothing moved.\n\n- ![](ship.svg)",
];

fn slot() -> impl Strategy<Value = u8> {
    0..7_u8
}

fn edit() -> impl Strategy<Value = Edit> {
    let day = || proptest::option::weighted(0.8, 0..5_u8);
    prop_oneof![
        4 => (slot(), 0..4_u8, 0..4_u8, 0..6_u8).prop_map(|(slot, headline, day, body)| Edit::Wire { slot, headline, day, body }),
        6 => (slot(), 0..4_u8, day(), 0..16_u8, 0..9_u8, 0..8_u8)
            .prop_map(|(slot, headline, day, topics, body, extra)| Edit::Markdown { slot, headline, day, topics, body, extra }),
        3 => (slot(), day(), 0..16_u8, 0..8_u8).prop_map(|(slot, day, topics, extra)| Edit::Sidecar { slot, day, topics, extra }),
        2 => slot().prop_map(|slot| Edit::Remove { slot }),
        1 => slot().prop_map(|slot| Edit::RemoveSidecar { slot }),
        2 => (slot(), slot()).prop_map(|(from, to)| Edit::Rename { from, to }),
        1 => (slot(), 0..4_u8).prop_map(|(slot, how)| Edit::Broken { slot, how }),
        1 => (0..2_u8, 0..9_u8).prop_map(|(slot, body)| Edit::Text { slot, body }),
        1 => (0..3_u8, 0..4_u8).prop_map(|(which, how)| Edit::Template { which, how }),
        1 => (0..5_u8).prop_map(|how| Edit::Config { how }),
        1 => (0..5_u8, any::<bool>()).prop_map(|(which, there)| Edit::Static { which, there }),
        3 => (0..3_u8, 0..5_u8).prop_map(|(which, how)| Edit::Image { which, how }),
    ]
}

fn pick<'a>(list: &[&'a str], number: u8) -> &'a str {
    list[usize::from(number) % list.len()]
}

/// Even slots are raw text, odd ones Markdown; the last two share a sidecar name.
fn path(slot: u8) -> String {
    let name = ["a", "b", "c", "sub/d", "sub/e", "f", "f"][usize::from(slot)];
    format!(
        "content/{name}.{}",
        if slot.is_multiple_of(2) { "txt" } else { "md" }
    )
}

fn chosen(topics: u8) -> String {
    let chosen: Vec<String> = (0..4)
        .filter(|bit| topics >> bit & 1 == 1)
        .map(|bit| format!("{:?}", TOPICS[bit]))
        .collect();
    format!("topics = [{}]\n", chosen.join(", "))
}

fn extra(extra: u8) -> &'static str {
    [
        "",
        "",
        "",
        "slug = \"free\"\n",
        "id = \"same\"\n",
        "aliases = [\"old\", \"ship-is-free\"]\n",
        "draft = true\n",
        "synopsis = \"Short.\"\n",
    ][usize::from(extra)]
}

/// Makes the change and gives the paths it bears on.
fn make(edit: &Edit, world: &MemoryWorld) -> Vec<String> {
    let date = |day: Option<u8>| {
        day.map(|day| format!("date = {}\n", pick(&DAYS, day)))
            .unwrap_or_default()
    };
    let sidecar = |slot: u8| SourcePath::new(path(slot)).sidecar().as_str().to_owned();
    let (at, text) = match edit {
        Edit::Wire {
            slot,
            headline,
            day,
            body,
        } => {
            let days = ["March 23", "Mar. 24", "March 29, 2021", "Dec 31"];
            let line = format!("Suez, {} (Port Watch)", pick(&days, *day));
            let text = format!(
                "{}\nKey Takeaways\n- It matters.\n{line} {}\n",
                pick(&HEADLINES, *headline),
                pick(&BODIES, *body)
            );
            (path(*slot), Some(text))
        }
        Edit::Markdown {
            slot,
            headline,
            day,
            topics,
            body,
            extra: more,
        } => {
            let front = format!(
                "title = {:?}\n{}{}{}",
                pick(&HEADLINES, *headline),
                date(*day),
                chosen(*topics),
                extra(*more)
            );
            (
                path(*slot),
                Some(format!("+++\n{front}+++\n\n{}\n", pick(&BODIES, *body))),
            )
        }
        Edit::Sidecar {
            slot,
            day,
            topics,
            extra: more,
        } => (
            sidecar(*slot),
            Some(format!("{}{}{}", date(*day), chosen(*topics), extra(*more))),
        ),
        Edit::Remove { slot } => (path(*slot), None),
        Edit::RemoveSidecar { slot } => (sidecar(*slot), None),
        Edit::Rename { from, to } => {
            let (from, to) = (path(*from), path(*to));
            if world.paths().iter().any(|path| path.as_str() == from) {
                world.rename(&from, &to);
            }
            return vec![from, to];
        }
        Edit::Broken { slot, how } => {
            let texts = [
                "+++\ntitle = \nbroken\n+++\nText.\n",
                "",
                "+++\ndate = 2021-02-30\n+++\nText on Monday.\n",
                "%PDF-1.4\0\0\0",
            ];
            (path(*slot), Some(pick(&texts, *how).to_owned()))
        }
        Edit::Text { slot, body } => {
            let names = ["content/pages/about.md", "content/pages/timeline.md"];
            let text =
                (*body > 0).then(|| format!("# About {}\n\n{}\n", body % 2, pick(&BODIES, *body)));
            (pick(&names, *slot).to_owned(), text)
        }
        Edit::Template { which, how } => {
            let names = ["card.html", "brief.html", "event.html"];
            let texts = [
                "{% extends \"builtin/brief.html\" %}{% block neighbours %}none{% endblock neighbours %}",
                "<p>{{ root }}</p>",
                "{% if %} broken",
            ];
            let text = texts.get(usize::from(*how)).map(|text| (*text).to_owned());
            (format!("templates/{}", pick(&names, *which)), text)
        }
        Edit::Config { how } => {
            let texts = [
                "title = \"Port news\"\njson = false\ntheme.logo = \"logo.svg\"\ntheme.fonts = \"system\"\ntheme.sections.brief = [\"report\"]\n",
                "base_url = \"https://example.org/news\"\ntheme.logo = \"briefs/ship-is-free/ship.svg\"\n[topics]\nShips = [\"ship\"]\n",
                "titel = 3\nbroken",
                "language = \"ar\"\nexports = false\ntheme.light.link = \"#00f\"\n[[menu]]\nlabel = \"Out\"\nhref = \"https://example.org\"\n",
            ];
            (
                "dateline.toml".to_owned(),
                texts.get(usize::from(*how)).map(|text| (*text).to_owned()),
            )
        }
        Edit::Static { which, there } => {
            let names = [
                "static/logo.svg",
                "static/assets/dateline.css",
                "static/briefs/ship-is-free.html",
                "static/topics/canal.json",
                "static/briefs/ship-is-free/ship.svg",
            ];
            (
                pick(&names, *which).to_owned(),
                there.then(|| "body {}".to_owned()),
            )
        }
        Edit::Image { which, how } => {
            let names = [
                "content/ship.svg",
                "content/sub/ship.svg",
                "static/logo.svg",
            ];
            let texts = [
                "<svg width='10' height='10'/>",
                "<svg width='20' height='10'/>",
                "<svg viewBox='0 0 20 10'/>",
                "broken",
            ];
            (
                pick(&names, *which).to_owned(),
                texts.get(usize::from(*how)).map(|text| (*text).to_owned()),
            )
        }
    };
    match text {
        Some(text) => world.set(&at, text),
        None => world.remove(&at),
    }
    vec![at]
}

fn overrides() -> Overrides {
    Overrides {
        config: SourcePath::new("dateline.toml"),
        as_of: Date::constant(2026, 11, 23),
        future: false,
        drafts: false,
        base_url: None,
        text_bytes: super::PREVIEW_TEXT,
    }
}

/// Every output of a site by address, and which page it belongs to; a page that fails stands there with its message.
fn outputs(engine: &Engine) -> BTreeMap<String, (Page, Vec<u8>)> {
    let mut all = BTreeMap::new();
    for page in engine.pages() {
        let announced: BTreeSet<String> = engine
            .routes(&page)
            .iter()
            .map(ToString::to_string)
            .collect();
        match engine.outputs(&page) {
            Ok(outputs) => {
                let made: BTreeSet<String> = outputs
                    .iter()
                    .map(|output| output.route.to_string())
                    .collect();
                assert_eq!(made, announced, "addresses of {page:?}");
                for output in outputs {
                    let route = output.route.to_string();
                    assert_eq!(
                        engine.page_at(&route).as_ref(),
                        Some(&page),
                        "page at {route}"
                    );
                    assert!(
                        all.insert(route.clone(), (page.clone(), output.bytes))
                            .is_none(),
                        "two pages at {route}"
                    );
                }
            }
            Err(diagnostic) => drop(all.insert(
                format!("failed {page:?}"),
                (page, format!("{diagnostic:?}").into_bytes()),
            )),
        }
    }
    all
}

fn compare(
    live: &BTreeMap<String, (Page, Vec<u8>)>,
    fresh: &BTreeMap<String, (Page, Vec<u8>)>,
    what: &str,
) -> Result<(), TestCaseError> {
    let names = |all: &BTreeMap<String, (Page, Vec<u8>)>| {
        all.keys().cloned().collect::<Vec<_>>().join("\n")
    };
    prop_assert_eq!(names(live), names(fresh), "{}: addresses", what);
    for (route, (_, bytes)) in live {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        prop_assert_eq!(text(bytes), text(&fresh[route].1), "{}: {}", what, route);
    }
    Ok(())
}

/// Pages that are not among the touched ones have the same bytes, and none of them came or went.
fn untouched(
    before: &BTreeMap<String, (Page, Vec<u8>)>,
    after: &BTreeMap<String, (Page, Vec<u8>)>,
    touched: &Touched,
) -> Result<(), TestCaseError> {
    let routes: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for route in routes {
        let (old, new) = (before.get(route), after.get(route));
        let said = [old, new]
            .into_iter()
            .flatten()
            .any(|(page, _)| touched.has(page));
        prop_assert!(said || old == new, "{} changed and was not touched", route);
    }
    Ok(())
}

fn live_equals_fresh(batches: &[Vec<Edit>], forget: Option<Forget>) -> Result<(), TestCaseError> {
    let world = Arc::new(MemoryWorld::new());
    let mut live = Engine::open(world.clone(), overrides());
    let mut before = outputs(&live);
    for batch in batches {
        live.site.forget = forget;
        let snapshot = live.snapshot(|stamp| stamp.modified % 3 != 0);
        let saved = postcard::to_allocvec(&snapshot).unwrap();
        let snapshot = postcard::from_bytes(&saved).unwrap();
        let paths: BTreeSet<SourcePath> = batch
            .iter()
            .flat_map(|edit| make(edit, &world))
            .map(SourcePath::new)
            .collect();
        let change = live.prepare(&paths);
        let touched = live.commit(change);
        let after = outputs(&live);
        let fresh = Engine::open(world.clone(), overrides());
        compare(&after, &outputs(&fresh), "live and fresh")?;
        prop_assert_eq!(live.diagnostics(), fresh.diagnostics());
        untouched(&before, &after, &touched)?;
        let (resumed, touched) =
            Engine::resume(world.clone(), overrides(), world.list(), Some(snapshot));
        compare(&after, &outputs(&resumed), "live and resumed")?;
        prop_assert_eq!(live.diagnostics(), resumed.diagnostics());
        untouched(&before, &after, &touched)?;
        before = after;
    }
    Ok(())
}

fn batches() -> impl Strategy<Value = Vec<Vec<Edit>>> {
    let first = proptest::collection::vec(edit(), 3..8);
    let later = proptest::collection::vec(proptest::collection::vec(edit(), 1..3), 2..5);
    (first, later).prop_map(|(first, later)| std::iter::once(first).chain(later).collect())
}

/// The same sequences in every run, so that a failure in CI is one everywhere.
fn runner() -> TestRunner {
    TestRunner::new_with_rng(
        Runs {
            cases: 256,
            max_shrink_iters: 200,
            failure_persistence: None,
            ..Runs::default()
        },
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    )
}

#[test]
fn any_edits_give_what_a_fresh_build_gives() {
    if let Err(error) = runner().run(&batches(), |batches| live_equals_fresh(&batches, None)) {
        panic!("{error}");
    }
}

/// By chance alone a logo and a change of its file seldom meet.
#[test]
fn a_logo_is_followed() {
    let logo = |how| Edit::Image { which: 2, how };
    let shows_it = Edit::Text { slot: 0, body: 6 };
    let gone = Edit::Text { slot: 0, body: 0 };
    let batches = [
        vec![Edit::Config { how: 0 }, logo(0), shows_it.clone()],
        vec![logo(1)],
        vec![gone],
        vec![logo(3)],
        vec![logo(2), shows_it],
        vec![logo(4)],
        vec![logo(1)],
        vec![Edit::Config { how: 4 }],
    ];
    live_equals_fresh(&batches, None).unwrap();
}

#[test]
fn planted_faults_are_found() {
    for forget in [Forget::Topic, Forget::Neighbours, Forget::Address] {
        let found = runner().run(&batches(), |batches| {
            live_equals_fresh(&batches, Some(forget))
        });
        assert!(
            matches!(found, Err(TestError::Fail(..))),
            "{forget:?} was not found"
        );
    }
}
