//! The steps of "Make it your own" in the guide, followed to the letter: what stands there is put into the files that it names, and each
//! step shows on the pages.

#![expect(
    clippy::unwrap_used,
    reason = "a site that cannot be made fails the test"
)]

mod in_memory;

use std::collections::{BTreeMap, BTreeSet};

use dateline::engine::Engine;
use dateline::model::Date;

const GUIDE: &str = include_str!("../docs/guide.md");
/// The settings that `dateline init` writes.
const INIT: &str = include_str!("../src/cli/init/dateline.toml");
const ARTICLE: &str =
    "A Ship Ran Aground\nSuez, March 24, 2021 (Port Watch) A ship ran aground on Tuesday.\n";

/// The blocks of code of a section, in their order.
fn blocks(heading: &str) -> Vec<String> {
    let section = GUIDE.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let blocks = section.split("\n```").skip(1).step_by(2);
    let code = |block: &str| block.split_once('\n').unwrap().1.to_owned() + "\n";
    blocks.map(code).collect()
}

fn site(files: &BTreeMap<&str, String>) -> Engine {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let engine = in_memory::open(Date::constant(2025, 11, 20), &files);
    let told = engine.diagnostics();
    let told: Vec<_> = told
        .iter()
        .filter(|told| told.code != "no-base-url")
        .collect();
    assert!(told.is_empty(), "{told:?}");
    engine
}

fn page(engine: &Engine, route: &str) -> String {
    let page = engine.page_at(route).unwrap();
    let outputs = engine.outputs(&page).unwrap();
    let output = outputs
        .into_iter()
        .find(|output| output.route.as_str() == route)
        .unwrap();
    String::from_utf8(output.bytes).unwrap()
}

/// The values of an attribute in a page.
fn values<'a>(html: &'a str, attribute: &str) -> BTreeSet<&'a str> {
    let begin = format!(" {attribute}=\"");
    let values = html.split(begin.as_str()).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

/// Links within a page that lead to no element of it.
fn dead_links(engine: &Engine) -> Vec<String> {
    let pages = engine.pages();
    let outputs = pages.iter().flat_map(|page| engine.outputs(page).unwrap());
    let (mut dead, mut found) = (Vec::new(), 0);
    for output in outputs.filter(|output| output.route.as_str().ends_with(".html")) {
        let html = String::from_utf8(output.bytes).unwrap();
        let ids = values(&html, "id");
        let links = values(&html, "href");
        for id in links.iter().filter_map(|href| href.strip_prefix('#')) {
            found += 1;
            if !ids.contains(id) {
                dead.push(format!("{}: #{id}", output.route));
            }
        }
    }
    assert!(found > 5);
    dead
}

#[test]
fn each_step_of_the_guide_shows() {
    let [name, colour, component, text] = blocks("Make it your own").try_into().unwrap();
    let mut files = BTreeMap::from([("content/aground.txt", ARTICLE.to_owned())]);
    let home = page(&site(&files), "index.html");
    assert!(home.contains(">Dateline</a>") && !home.contains("Port and Orbit"));

    files.insert("dateline.toml", INIT.to_owned());
    let home = page(&site(&files), "index.html");
    assert!(home.contains(">My briefing</a>") && !home.contains("Port and Orbit"));

    // With the file of `dateline init`, and with one that was begun by hand.
    let made = INIT.replace("title = \"My briefing\"\n", &name);
    for named in [made, name] {
        files.insert("dateline.toml", named.clone());
        let home = page(&site(&files), "index.html");
        assert!(home.contains(">Port and Orbit</a>") && !home.contains("My briefing"));
        let css = page(&site(&files), "assets/dateline.css");
        assert!(!css.contains("#1a4fa0"));

        files.insert("dateline.toml", named + &colour);
        let css = page(&site(&files), "assets/dateline.css");
        assert!(css.contains("--link:light-dark(#1a4fa0,#8ab8ff)"));
    }

    files.insert("content/pages/about-us.md", text);
    let engine = site(&files);
    let home = page(&engine, "index.html");
    assert!(home.contains("<a href=\"about-us.html\">About us</a>"));
    assert!(page(&engine, "about-us.html").contains("so that you need not"));
    assert!(!home.contains("a weekly paper"));

    files.insert("templates/parts.html", component);
    let engine = site(&files);
    for route in [
        "index.html",
        "briefs/a-ship-ran-aground.html",
        "about-us.html",
    ] {
        assert!(page(&engine, route).contains("a weekly paper"), "{route}");
    }
    assert_eq!(dead_links(&engine), [""; 0]);
}

#[test]
fn the_settings_of_the_guide_are_right() {
    let mut theme = blocks("The theme");
    let files = BTreeMap::from([
        ("content/aground.txt", ARTICLE.to_owned()),
        ("dateline.toml", theme.remove(0)),
        (
            "static/assets/logo.svg",
            "<svg width='9' height='9'/>".to_owned(),
        ),
    ]);
    let engine = site(&files);
    let brief = page(&engine, "briefs/a-ship-ran-aground.html");
    let at = |what: &str| brief.find(what).unwrap_or(usize::MAX);
    assert!(at("id=\"report\"") < at("id=\"timeline\""));
    assert_eq!(at("id=\"provenance\""), usize::MAX);
    assert_eq!(dead_links(&engine), [""; 0]);
    assert!(brief.contains("<img src=\"../assets/logo.svg\" alt="));
    assert!(!brief.contains("preload") && brief.contains("day by day</span>"));
    assert!(
        engine
            .page_at("assets/fonts/newsreader-latin-opsz-normal.woff2")
            .is_none()
    );
    assert!(page(&engine, "assets/dateline.css").contains("--serif:Charter,Georgia,serif;"));
}
