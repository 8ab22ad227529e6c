//! The same over the engine.

use super::browser::Preview;

const AGROUND: &str = "Ship blocks the Suez Canal\n\nSuez, March 23, 2021 (Sample) The ship ran aground on Tuesday.\n";

fn preview() -> Preview {
    Preview::real(&[
        ("content/aground.txt", AGROUND),
        ("static/site.css", "a {}"),
        ("templates/of-no-use.html", "never asked for"),
    ])
}

#[test]
fn pages_their_data_and_the_404_are_served() {
    let preview = preview();
    for path in [
        "/",
        "/timeline.html",
        "/archive.html",
        "/assets/dateline.css",
    ] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    let brief = preview.get("/briefs/ship-blocks-the-suez-canal.html");
    assert_eq!(brief.status, 200);
    assert_eq!(brief.body.matches("__dateline/live.js").count(), 1);
    let data = preview.get("/briefs/ship-blocks-the-suez-canal.json");
    assert_eq!(data.header("content-type"), "application/json");
    assert!(!data.body.contains("live.js"));
    assert_eq!(preview.get("/briefs/nothing.html").status, 404);
}

#[test]
fn an_edit_is_shown_on_all_pages_at_once() {
    let preview = preview();
    let mut home = preview.events("/");
    home.expect("fine");
    preview.write("content/aground.txt", &AGROUND.replace("blocks", "closes"));
    home.expect("reload");
    for path in [
        "/",
        "/archive.html",
        "/briefs/ship-closes-the-suez-canal.html",
    ] {
        assert!(preview.get(path).body.contains("Ship closes"), "{path}");
    }
    assert_eq!(
        preview
            .get("/briefs/ship-blocks-the-suez-canal.html")
            .status,
        404
    );
}

#[test]
fn a_stylesheet_is_swapped() {
    let preview = preview();
    let mut home = preview.events("/");
    home.expect("fine");
    preview.write("static/site.css", "b {}");
    let message = home.expect("css");
    assert!(message.contains("[\"site.css\"]"), "{message}");
    assert_eq!(preview.get("/site.css").body, "b {}");
}

#[test]
fn a_broken_template_is_told_with_its_place() {
    let preview = preview();
    let mut home = preview.events("/");
    home.expect("fine");
    preview.write("templates/home.html", "one\n{{ never closed\n");
    let told = loop {
        let message = home.next();
        if message.contains("\"problem\"") {
            break message;
        }
    };
    assert!(told.contains("\"place\":\"templates/home.html:"), "{told}");
    preview.remove("templates/home.html");
    while !home.next().contains("\"fine\"") {}
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn a_bad_setting_is_told_and_the_site_stays() {
    let preview = preview();
    let mut home = preview.events("/");
    home.expect("fine");
    preview.write("dateline.toml", "titel = \"Morning\"\n");
    home.expect("reload");
    let message = home.expect("problem");
    assert!(
        message.contains("\"place\":\"dateline.toml:1:1\""),
        "{message}"
    );
    assert_eq!(preview.get("/").status, 200);
    preview.write("dateline.toml", "title = \"Morning\"\n");
    home.expect("reload");
    home.expect("fine");
    assert!(preview.get("/").body.contains("Morning"));
}
