//! The server over a small site of its own, from a save on disk to what a browser gets.

#![expect(
    clippy::disallowed_methods,
    reason = "these tests edit real files, as the people do whose saves are followed"
)]

mod browser;
mod real;
mod site;

use std::time::Duration;

use self::browser::Preview;

/// The longest that a test waits for what must come.
const DEADLINE: Duration = Duration::from_secs(20);

fn preview() -> Preview {
    Preview::of(&[
        ("content/a.md", "Aground"),
        ("content/b.md", "Refloated"),
        ("static/site.css", "a {}"),
        ("static/map.png", "picture"),
        ("templates/brief.html", "fine"),
    ])
}

#[test]
fn a_page_has_the_live_line_once() {
    let answer = preview().get("/briefs/a.html");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    let script = "<script src=\"/__dateline/live.js\" data-version=\"";
    assert_eq!(answer.body.matches(script).count(), 1);
    let (before, after) = answer.body.split_once(script).unwrap();
    assert!(before.ends_with("Aground\n"), "{before}");
    assert!(after.ends_with("></script>\n</body></html>"), "{after}");
}

#[test]
fn the_root_is_the_home_page() {
    let preview = preview();
    let home = preview.get("/");
    assert_eq!(home.status, 200);
    assert!(home.body.contains("home: a b"), "{}", home.body);
    assert_eq!(preview.get("/?utm_source=x").status, 200);
}

#[test]
fn data_and_files_come_as_they_are() {
    let preview = preview();
    let data = preview.get("/briefs/a.json");
    assert_eq!(data.header("content-type"), "application/json");
    assert_eq!(data.body, "\"Aground\"");
    let css = preview.get("/site.css?v=1");
    assert_eq!(css.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(css.body, "a {}");
}

#[test]
fn head_is_get_without_the_body() {
    let preview = preview();
    let get = preview.get("/briefs/a.html");
    let head = preview.ask("HEAD", "/briefs/a.html");
    assert_eq!(head.status, 200);
    assert_eq!(head.header("content-length"), get.body.len().to_string());
    assert_eq!(head.body, "");
    let post = preview.ask("POST", "/");
    assert_eq!(post.status, 405);
    assert_eq!(post.header("allow"), "GET, HEAD");
}

#[test]
fn an_unknown_address_gets_the_sites_own_404() {
    let preview = preview();
    let answer = preview.get("/nothing.html");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("no such page"), "{}", answer.body);
    assert!(answer.body.contains("live.js"), "{}", answer.body);
    assert!(!answer.body.contains("<base"), "{}", answer.body);
    let deep = preview.get("/some/where/");
    assert_eq!(deep.status, 404);
    assert!(deep.body.contains("<base href=\"/\">"), "{}", deep.body);
}

#[test]
fn no_address_leads_out_of_the_site() {
    let preview = preview();
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/a/..%2f..%2fb",
        "/%zz",
    ] {
        assert_eq!(preview.get(path).status, 400, "{path}");
    }
}

#[test]
fn a_site_with_a_sub_path_stands_below_it() {
    let preview = Preview::of(&[
        ("content/a.md", "Aground"),
        ("dateline.toml", "https://example.org/briefs"),
    ]);
    assert!(preview.url().ends_with("/briefs/"), "{}", preview.url());
    let root = preview.get("/");
    assert_eq!((root.status, root.header("location")), (307, "/briefs/"));
    let page = preview.get("/briefs/briefs/a.html");
    assert_eq!(page.status, 200);
    assert!(
        page.body.contains("src=\"/briefs/__dateline/live.js\""),
        "{}",
        page.body
    );
    assert_eq!(preview.get("/briefs/__dateline/live.js").status, 200);
    assert_eq!(preview.get("/index.html").status, 404);
    let unknown = preview.get("/briefs/some/where");
    assert!(
        unknown.body.contains("<base href=\"/briefs/\">"),
        "{}",
        unknown.body
    );
}

#[test]
fn a_page_that_cannot_be_rendered_says_why() {
    let preview = preview();
    let mut events = preview.events("/briefs/a.html");
    events.expect("fine");
    preview.write("templates/brief.html", "line one\n  BROKEN here");
    events.expect("reload");
    let answer = preview.get("/briefs/a.html");
    assert_eq!(answer.status, 500);
    let message = "templates/brief.html:2:3: this tag is not closed\n  BROKEN here\n  ^^^^^^</pre>";
    assert!(answer.body.contains(message), "{}", answer.body);
    assert!(
        answer
            .body
            .contains(" data-problems=\"[{&quot;place&quot;:"),
        "{}",
        answer.body
    );
    preview.write("templates/brief.html", "fine again");
    events.expect("reload");
    assert_eq!(preview.get("/briefs/a.html").status, 200);
}

#[test]
fn an_edit_reaches_the_open_page_and_no_other() {
    let preview = preview();
    let mut open = preview.events("/briefs/a.html");
    let mut other = preview.events("/briefs/b.html");
    let mut all = preview.all_events();
    for events in [&mut open, &mut other, &mut all] {
        events.expect("fine");
    }
    preview.write("content/a.md", "Stuck");
    open.expect("reload");
    all.expect("reload");
    assert!(preview.get("/briefs/a.html").body.contains("Stuck"));
    let line = preview.notice();
    assert!(line.starts_with("content/a.md changed: 1 page, "), "{line}");
    // The next that the other page hears of is its own change.
    preview.write("content/b.md", "Afloat");
    let next = other.expect("reload");
    assert!(next.contains(".2\n"), "{next}");
}

#[test]
fn new_and_removed_pages_are_followed() {
    let preview = preview();
    let mut awaited = preview.events("/briefs/c.html");
    let mut home = preview.events("/");
    awaited.expect("fine");
    home.expect("fine");
    preview.write("content/c.md", "Cleared");
    awaited.expect("reload");
    home.expect("reload");
    assert_eq!(preview.get("/briefs/c.html").status, 200);
    preview.remove("content/c.md");
    awaited.expect("reload");
    home.expect("reload");
    assert_eq!(preview.get("/briefs/c.html").status, 404);
}

#[test]
fn folders_that_come_and_go_are_followed() {
    let preview = preview();
    let mut events = preview.all_events();
    events.expect("fine");
    preview.write("content/later/d.md", "Dredged");
    events.wait_until(|| preview.get("/briefs/later/d.html").status == 200);
    preview.rename("content/later", "content/soon");
    events.wait_until(|| {
        let status = |path| preview.get(path).status;
        status("/briefs/soon/d.html") == 200 && status("/briefs/later/d.html") == 404
    });
    preview.rename("content/soon", "away");
    events.wait_until(|| preview.get("/briefs/soon/d.html").status == 404);
}

#[test]
fn a_checkout_of_thousands_of_files_comes_out_right() {
    let preview = preview();
    let mut events = preview.all_events();
    for number in 0..2_000 {
        let path = format!("content/{}/{number}.md", number % 20);
        preview.write(&path, "checked out");
    }
    let pages = || {
        let home = preview.get("/").body;
        home.lines().next().unwrap().split(' ').skip(1).count()
    };
    events.wait_until(|| pages() == 2_002);
}

#[test]
fn a_stylesheet_is_swapped_without_a_reload() {
    let preview = preview();
    let mut events = preview.events("/briefs/a.html");
    events.expect("fine");
    preview.write("static/site.css", "b {}");
    let message = events.expect("css");
    assert!(message.contains("\"files\":[\"site.css\"]"), "{message}");
    assert_eq!(preview.get("/site.css").body, "b {}");
    preview.write("static/map.png", "other picture");
    events.expect("reload");
}

#[test]
fn problems_are_shown_until_they_are_mended() {
    let preview = preview();
    let mut events = preview.events("/briefs/b.html");
    events.expect("fine");
    preview.write("content/a.md", "one\nand BAD\n");
    let message = events.expect("problem");
    for part in [
        "\"place\":\"content/a.md:2:5\"",
        "\"message\":\"this is bad\"",
        "\"excerpt\":\"and BAD\\n    ^^^\"",
    ] {
        assert!(message.contains(part), "{message}");
    }
    // A page that is opened now hears of it as well.
    preview.events("/").expect("problem");
    preview.write("content/a.md", "good");
    events.expect("fine");
}

#[test]
fn a_page_hears_what_it_missed() {
    let preview = preview();
    let before = preview.get("/briefs/a.html").mark();
    let mut watched = preview.events("/briefs/a.html");
    watched.expect("fine");
    preview.write("content/a.md", "Stuck");
    watched.expect("reload");
    preview
        .events_since("/briefs/a.html", &before)
        .expect("reload");
    preview
        .events_since("/briefs/b.html", &before)
        .expect("fine");
    let now = preview.get("/briefs/a.html").mark();
    preview.events_since("/briefs/a.html", &now).expect("fine");
    // Loaded from a server that ran before this one.
    preview
        .events_since("/briefs/a.html", "1.5")
        .expect("reload");
}

#[test]
fn a_change_of_the_sub_path_moves_the_site() {
    let preview = preview();
    let mut events = preview.events("/");
    events.expect("fine");
    preview.write("dateline.toml", "https://example.org/x");
    events.expect("reload");
    assert_eq!(preview.get("/").header("location"), "/x/");
}

#[test]
fn nothing_is_written() {
    let preview = preview();
    let before = preview.files();
    preview.get("/");
    preview.get("/briefs/a.html");
    assert_eq!(preview.files(), before);
}

#[test]
fn the_scripts_are_small() {
    let preview = preview();
    let live = preview.get("/__dateline/live.js");
    assert_eq!(
        live.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert!(live.body.len() < 5120, "{}", live.body.len());
    assert_eq!(preview.get("/__dateline/overlay.js").status, 200);
    assert_eq!(preview.get("/__dateline/other.js").status, 404);
}
