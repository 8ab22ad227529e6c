//! Images of articles: what the page says of them, which files are published, and what is said of the rest. And the policy of the pages.

#![expect(
    clippy::unwrap_used,
    reason = "a site that cannot be made fails the test"
)]

mod in_memory;

use std::collections::BTreeMap;

use dateline::engine::Engine;
use dateline::model::Date;

const HEAD: &str = "+++\ntitle = \"Ship aground\"\ndate = 2025-10-29\n+++\n\n";
const SHIP: (&str, &str) = ("content/suez/ship.svg", "<svg width='40' height='30'/>");

fn site(files: &[(&str, &str)]) -> Engine {
    in_memory::open(Date::constant(2025, 11, 20), files)
}

fn outputs(engine: &Engine) -> BTreeMap<String, String> {
    let pages = engine.pages();
    let outputs = pages.iter().flat_map(|page| engine.outputs(page).unwrap());
    outputs
        .map(|output| {
            let text = String::from_utf8_lossy(&output.bytes).into_owned();
            (output.route.to_string(), text)
        })
        .collect()
}

/// The report of the brief, the files published beside it, and what is said of images.
fn check(body: &str, others: &[(&str, &str)], expected: &str) {
    let text = format!("{HEAD}{body}\n");
    let files: Vec<_> = [("content/suez/a.md", text.as_str()), SHIP]
        .into_iter()
        .chain(others.iter().copied())
        .collect();
    let engine = site(&files);
    let outputs = outputs(&engine);
    let brief = &outputs["briefs/ship-aground.html"];
    let report = brief
        .split("<div class=\"report\" lang=\"en\" dir=\"ltr\">")
        .nth(1)
        .unwrap();
    let mut got = report.split("</div>").next().unwrap().trim().to_owned();
    for route in outputs
        .keys()
        .filter(|route| route.starts_with("briefs/ship-aground/"))
    {
        got = format!("{got}\n+ {route}");
    }
    for told in engine
        .diagnostics()
        .iter()
        .filter(|told| told.code != "no-base-url")
    {
        let at = told.at.as_ref().unwrap();
        let words = at
            .span
            .and_then(|span| text.get(span.range()))
            .unwrap_or("-");
        got = format!(
            "{got}\n{} [{words}] {} ({})",
            told.code,
            told.message,
            told.hints.join("; ")
        );
    }
    assert_eq!(got, expected.trim());
}

#[test]
fn an_image_has_its_room_and_stands_below_its_brief() {
    check(
        "It ran aground. ![The ship](ship.svg) Nobody was hurt.",
        &[("content/suez/unused.svg", "<svg width='1' height='1'/>")],
        r#"
<p id="p1"><span id="s1">It ran aground.</span> <img src="../briefs/ship-aground/ship.svg" alt="The ship" width="40" height="30" loading="lazy" decoding="async"> <span id="s2">Nobody was hurt.</span></p>
+ briefs/ship-aground/ship.svg
"#,
    );
}

#[test]
fn an_image_alone_with_a_title_is_a_figure() {
    check(
        "![The \"ship\"](ship.svg \"Stuck & still\")\n\nSuez, Oct 29 (Port Watch) It ran aground.\n\n[![Again](ship.svg \"Stuck\")](https://example.org/)\n\n![Plain](ship.svg)",
        &[],
        r#"
<figure id="p1"><img src="../briefs/ship-aground/ship.svg" alt="The &quot;ship&quot;" width="40" height="30" loading="lazy" decoding="async"><figcaption>Stuck &amp; still</figcaption></figure>
<p id="p2"><span class="dateline"><span class="place">Suez</span>, Oct 29 (Port Watch)</span> <span id="s1">It ran aground.</span></p>
<figure id="p3"><a href="https://example.org/"><img src="../briefs/ship-aground/ship.svg" alt="Again" width="40" height="30" loading="lazy" decoding="async"></a><figcaption>Stuck</figcaption></figure>
<p id="p4"><img src="../briefs/ship-aground/ship.svg" alt="Plain" width="40" height="30" loading="lazy" decoding="async"></p>
+ briefs/ship-aground/ship.svg
"#,
    );
}

#[test]
fn an_image_before_the_dateline_of_its_paragraph_stays() {
    let image = r#"<img src="../briefs/ship-aground/ship.svg" alt="Ship" width="40" height="30" loading="lazy" decoding="async">"#;
    let dateline =
        r#"<span class="dateline"><span class="place">Suez</span>, Oct 29 (Port Watch)</span>"#;
    check(
        "![Ship](ship.svg)\nSuez, Oct 29 (Port Watch) It ran aground.",
        &[],
        &format!(
            "<p id=\"p1\">{dateline} <span id=\"s1\">{image}It ran aground.</span></p>\n+ briefs/ship-aground/ship.svg"
        ),
    );
    check(
        "![Ship](ship.svg)\nSuez, Oct 29 (Port Watch)\n\nIt ran aground.",
        &[],
        &format!(
            "<p id=\"p1\">{image}</p>\n<p id=\"p2\">{dateline} <span id=\"s1\">It ran aground.</span></p>\n\
             + briefs/ship-aground/ship.svg"
        ),
    );
}

#[test]
fn names_are_kept_apart_and_written_as_addresses() {
    check(
        "![a](ship.svg) ![b](<old/ship.svg>) ![c](<two ships é.svg>) ![d](/logo.svg)",
        &[
            ("content/suez/old/ship.svg", "<svg width='2' height='1'/>"),
            (
                "content/suez/two ships é.svg",
                "<svg width='3' height='1'/>",
            ),
            ("static/logo.svg", "<svg width='4' height='1'/>"),
        ],
        r#"
<p id="p1"><img src="../briefs/ship-aground/ship.svg" alt="a" width="40" height="30" loading="lazy" decoding="async"> <img src="../briefs/ship-aground/1515fcff-ship.svg" alt="b" width="2" height="1" loading="lazy" decoding="async"> <img src="../briefs/ship-aground/two%20ships%20%C3%A9.svg" alt="c" width="3" height="1" loading="lazy" decoding="async"> <img src="../logo.svg" alt="d" width="4" height="1" loading="lazy" decoding="async"></p>
+ briefs/ship-aground/1515fcff-ship.svg
+ briefs/ship-aground/ship.svg
+ briefs/ship-aground/two ships é.svg
"#,
    );
}

#[test]
fn what_cannot_be_shown_is_told_and_left_out() {
    check(
        "It ran aground.\n\n![](ship.svg)\n\n![a](gone.png)\n\n![b](a.md) ![c](../../x.png)\n\n![d](bad.png)\n\n![e](https://img.example.org/e.png) ![f](/gone.svg)\n\n![g](.hid.png) ![h](/.old/h.png) ![i](/.well-known/i.png)",
        &[("content/suez/bad.png", "no picture")],
        r#"
<p id="p1"><span id="s1">It ran aground.</span></p>
<p id="p2"><img src="../briefs/ship-aground/ship.svg" alt="" width="40" height="30" loading="lazy" decoding="async"></p>
+ briefs/ship-aground/ship.svg
no-alt [![](ship.svg)] nothing says what this image shows to those who cannot see it (write it between the brackets: ![Tugs pull at the bow](tugs.jpg))
no-image [![a](gone.png)] there is no file `content/suez/gone.png`, so this image is left out (the address is relative to the article; capitals count)
strange-image [![b](a.md)] `content/suez/a.md` cannot be shown, so this image is left out: its ending is not that of an image (save it as PNG, JPEG, GIF, WebP, AVIF or SVG, with the ending of its kind)
image-outside [![c](../../x.png)] this image lies outside of `content/` and `static/`, so it is left out (put the file beside the article and write its name)
strange-image [![d](bad.png)] `content/suez/bad.png` cannot be shown, so this image is left out: it is not PNG, JPEG, GIF, WebP or AVIF (save it as PNG, JPEG, GIF, WebP, AVIF or SVG, with the ending of its kind)
other-host [![e](https://img.example.org/e.png)] this image would be loaded from another host, `img.example.org`, so it is left out (save the file beside the article and write its name; or allow the host in dateline.toml, under [images]: hosts = ["img.example.org"])
no-image [![f](/gone.svg)] there is no file `static/gone.svg`, so this image is left out (an address that begins with a slash is one of `static/`; others are relative to the article)
no-image [![g](.hid.png)] `content/suez/.hid.png` is hidden, so this image is left out (give `.hid.png` a name that does not begin with a dot)
no-image [![h](/.old/h.png)] `static/.old/h.png` is hidden, so this image is left out (give `.old` a name that does not begin with a dot)
no-image [![i](/.well-known/i.png)] there is no file `static/.well-known/i.png`, so this image is left out (an address that begins with a slash is one of `static/`; others are relative to the article)
"#,
    );
}

#[test]
fn a_host_is_allowed_by_name_and_by_https_only() {
    let allowed = ("dateline.toml", "[images]\nhosts = [\"img.example.org\"]\n");
    check(
        "![a](https://IMG.example.org/a.png?b=1&c) ![b](//img.example.org/b.png) ![c](http://img.example.org/c.png)",
        &[allowed],
        r#"
<p id="p1"><img src="https://img.example.org/a.png?b=1&amp;c" alt="a" loading="lazy" decoding="async"> <img src="https://img.example.org/b.png" alt="b" loading="lazy" decoding="async"> </p>
other-host [![c](http://img.example.org/c.png)] images of `img.example.org` are loaded by https only, so this one is left out (write its address with https://)
"#,
    );
}

#[test]
fn an_address_of_a_host_is_written_as_one() {
    let allowed = (
        "dateline.toml",
        "[images]\nhosts = [\"img.example.org:443\"]\n",
    );
    check(
        "![a](<https://img.example.org:443/two ships|\\\\'ä.png?a=%20&b=\"\">)",
        &[allowed],
        r#"
<p id="p1"><img src="https://img.example.org/two%20ships%7C%5C%27%C3%A4.png?a=%20&amp;b=%22%22" alt="a" loading="lazy" decoding="async"></p>
"#,
    );
}

/// The name of the site in the mastheads of the home page, a brief and the page for unknown addresses, and what is said of the logo.
fn check_logo(logo: &str, files: &[(&str, &str)], expected: &str) {
    let config = format!(
        "title = \"Port & Orbit\"\nbase_url = \"https://example.org/news\"\ntheme.logo = \"{logo}\"\n"
    );
    let article = format!("{HEAD}It ran aground.\n");
    let mut all = vec![
        ("dateline.toml", config.as_str()),
        ("content/a.md", &article),
    ];
    all.extend(files);
    let engine = site(&all);
    let outputs = outputs(&engine);
    let mut got = String::new();
    for route in ["index.html", "briefs/ship-aground.html", "404.html"] {
        let name = outputs[route].split("<p class=\"name rail\">").nth(1);
        got = format!("{got}{}\n", name.unwrap().split("</p>").next().unwrap());
    }
    for told in engine.diagnostics() {
        let at = told.at.unwrap();
        let words = config.get(at.span.unwrap().range()).unwrap();
        let hints = told.hints.join("; ");
        got = format!("{got}{} [{words}] {} ({hints})\n", told.code, told.message);
    }
    assert_eq!(got.trim(), expected.trim());
}

#[test]
fn a_logo_stands_in_the_place_of_the_name_on_every_page() {
    check_logo(
        "img/the logo.svg",
        &[(
            "static/img/the logo.svg",
            "<svg viewBox='0 0 120 40'><path d='M0 0h9'/></svg>",
        )],
        r#"
<a href="index.html"><img src="img/the%20logo.svg" alt="Port &amp; Orbit" width="120" height="40"></a>
<a href="../index.html"><img src="../img/the%20logo.svg" alt="Port &amp; Orbit" width="120" height="40"></a>
<a href="/news/index.html"><img src="/news/img/the%20logo.svg" alt="Port &amp; Orbit" width="120" height="40"></a>
"#,
    );
}

#[test]
fn a_logo_that_cannot_be_shown_is_told_and_the_name_stands() {
    const NAMES: &str = r#"
<a href="index.html">Port &amp; Orbit</a>
<a href="../index.html">Port &amp; Orbit</a>
<a href="/news/index.html">Port &amp; Orbit</a>
"#;
    let check = |logo: &str, files: &[(&str, &str)], told: &str| {
        check_logo(logo, files, &format!("{NAMES}{told}"));
    };
    check(
        "static/logo.svg",
        &[("static/logo.svg", "<svg width='4' height='1'/>")],
        "no-image [\"static/logo.svg\"] there is no file `static/static/logo.svg`, so the masthead has the name of the site (`logo` is a path below `static/`: leave out `static/`)",
    );
    check(
        "Logo.svg",
        &[("static/logo.svg", "<svg width='4' height='1'/>")],
        "no-image [\"Logo.svg\"] there is no file `static/Logo.svg`, so the masthead has the name of the site (`logo` is a path below `static/`; capitals count)",
    );
    check(
        ".logo.svg",
        &[],
        "no-image [\".logo.svg\"] `static/.logo.svg` is hidden, so the masthead has the name of the site (give `.logo.svg` a name that does not begin with a dot)",
    );
    check(
        "logo.png",
        &[("static/logo.png", "no picture")],
        "strange-image [\"logo.png\"] `static/logo.png` cannot be shown, so the masthead has the name of the site: it is not PNG, JPEG, GIF, WebP or AVIF (save it as PNG, JPEG, GIF, WebP, AVIF or SVG, with the ending of its kind)",
    );
}

/// The policy of a page.
fn policy(html: &str) -> &str {
    let start = html
        .split("<meta http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1);
    start.unwrap_or("none").split('"').next().unwrap()
}

#[test]
fn every_page_has_the_policy_and_nothing_that_breaks_it() {
    let article = format!(
        "{}aliases = [\"old\"]\ntopics = [\"Ships\"]\n+++\n\nIt ran aground on Tuesday. It will be freed on 3 December 2025.\n",
        HEAD.trim_end().trim_end_matches("+++")
    );
    let check = |config: &str, expected: &str| {
        let files = [
            ("content/a.md", article.as_str()),
            ("content/pages/about.md", "# About\n\nUs.\n"),
            ("dateline.toml", config),
        ];
        let outputs = outputs(&site(&files));
        let pages = outputs.iter().filter(|(route, _)| route.ends_with(".html"));
        let mut kinds = 0;
        for (route, html) in pages {
            assert_eq!(policy(html), expected, "{route}");
            let loose = [" style=", "<style", " onclick=", " onload=", "javascript:"];
            let found = loose.iter().find(|loose| html.contains(**loose));
            assert_eq!(found, None, "{route}");
            for script in html.split("<script").skip(1) {
                assert!(script.starts_with(" src=\""), "{route}: {script}");
            }
            kinds += 1;
        }
        assert_eq!(kinds, 12);
    };
    check(
        "",
        "default-src 'self'; img-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'",
    );
    check(
        "[images]\nhosts = [\"img.example.org\", \"b.example:8443\"]\n",
        "default-src 'self'; img-src 'self' https://img.example.org https://b.example:8443; \
         object-src 'none'; base-uri 'self'; form-action 'self'",
    );
}
