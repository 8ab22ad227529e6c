//! The parts of a brief around its events and its report, in Rust: the components `dateline` and `panel` and the blocks `margin`,
//! `neighbours` and `provenance` of the template `brief.html`.
//!
//! For them the template engine takes longer than for all the rest of the page. So the built-in `brief.html` gets places for what is
//! written here (see [`make_places`]), as long as a site has no templates of its own; `tests/same_bytes.rs` holds both to the same bytes.

use serde::Serialize;

use super::Markup;
use crate::render::brief::{BriefView, Neighbour};
use crate::render::views::{Ready, Takeaway};
use crate::render::words::{Words, direction};

/// The variable in which the template finds the parts.
pub(in crate::render) const VARIABLE: &str = "written";

/// The components that are written here: how the template asks for each, and the name of the part.
const COMPONENTS: [(&str, &str); 2] = [("{{ <dateline ", "dateline"), ("{{ <panel ", "panel")];

/// The blocks.
const BLOCKS: [&str; 3] = ["margin", "neighbours", "provenance"];

/// The parts of a brief.
#[derive(Serialize)]
pub(in crate::render) struct Parts {
    dateline: Ready,
    panel: Ready,
    margin: Ready,
    neighbours: Ready,
    provenance: Ready,
}

/// The built-in template with places for the parts.
pub(in crate::render) fn make_places(template: &str) -> String {
    let text = COMPONENTS.iter().fold(template.to_owned(), |text, part| {
        let (call, name) = part;
        between(&text, call, " /> }}", name)
    });
    BLOCKS.iter().fold(text, |text, name| {
        let (open, close) = (
            format!("{{% block {name} -%}}"),
            format!("{{%- endblock {name} %}}"),
        );
        let with_ends = |place: String| [open.as_str(), &place, &close].concat();
        replace(&text, &open, &close, &with_ends(place(name)))
    })
}

fn between(text: &str, open: &str, close: &str, name: &str) -> String {
    replace(text, open, close, &place(name))
}

/// The text with what stands from one mark to the end of the next other one replaced; the same text if they are not there.
fn replace(text: &str, open: &str, close: &str, by: &str) -> String {
    let parts = text
        .split_once(open)
        .and_then(|(before, rest)| Some((before, rest.split_once(close)?.1)));
    parts.map_or_else(
        || text.to_owned(),
        |(before, after)| [before, by, after].concat(),
    )
}

fn place(name: &str) -> String {
    format!("{{{{ {VARIABLE}.{name} }}}}")
}

/// The parts of a brief. `address` is that of its page on the web, `own_lang` the language of the site where it is not that of its words.
pub(in crate::render) fn parts(
    brief: &BriefView<'_>,
    address: Option<&str>,
    own_lang: Option<&str>,
    words: &Words,
) -> Parts {
    Parts {
        dateline: dateline(brief, words),
        panel: panel(brief, words),
        margin: margin(brief, own_lang, words),
        neighbours: neighbours(brief, words),
        provenance: provenance(brief, address, words),
    }
}

fn dateline(brief: &BriefView<'_>, words: &Words) -> Ready {
    let mut html = String::with_capacity(256);
    html.raw("<p class=\"dateline\">");
    if let Some(place) = brief.place {
        html.raw("<span class=\"place\">")
            .text(place)
            .raw("</span> ");
    }
    if let Some(date) = brief.date {
        html.raw("<time datetime=\"").raw(&date.iso()).raw("\">");
        html.text(&date.short_full()).raw("</time> ");
    }
    for name in brief.agency.into_iter().chain(brief.authors()) {
        html.raw("<span>").text(name).raw("</span> ");
    }
    let minutes = words.count(brief.minutes as usize, "minutes_read");
    html.raw("<span>").text(&minutes.unwrap_or_default());
    html.raw("</span>");
    if let Some(updated) = brief.updated {
        html.raw(" <span>").text(&words.page.updated);
        html.raw(" <time datetime=\"")
            .raw(&updated.iso())
            .raw("\">");
        html.text(&updated.short_year()).raw("</time></span>");
    }
    html.raw("</p>");
    Ready(html)
}

fn panel(brief: &BriefView<'_>, words: &Words) -> Ready {
    let say = &words.brief;
    let label = match (&brief.synopsis, brief.takeaways.is_empty()) {
        (Some(_), false) => &say.synopsis_and_takeaways,
        (Some(_), true) => &say.synopsis,
        (None, false) => &say.takeaways,
        (None, true) => return Ready::default(),
    };
    let other = (brief.lang != words.language()).then_some(brief.lang);
    let texts = brief.takeaways.iter().map(|takeaway| takeaway.text.len());
    let synopsis = brief.synopsis.as_deref();
    let mut html = String::with_capacity(
        512 + synopsis.map_or(0, str::len) + texts.map(|length| length + 64).sum::<usize>(),
    );
    html.raw("<section class=\"panel\" aria-label=\"")
        .text(label);
    html.raw("\" dir=\"").raw(brief.dir).raw("\">");
    if let Some(synopsis) = synopsis {
        let chosen = if brief.synopsis_origin == Some("chosen") {
            " chosen"
        } else {
            ""
        };
        html.raw("\n<h2 class=\"label").raw(chosen).raw("\">");
        html.text(&say.synopsis);
        origin(brief.synopsis_origin, words, &mut html);
        html.raw("</h2>\n<p class=\"synopsis").raw(chosen).raw("\"");
        lang(other, &mut html);
        html.raw(">").text(synopsis).raw("</p>");
    }
    if !brief.takeaways.is_empty() {
        html.raw("\n<h2 class=\"label\">").text(&say.takeaways);
        origin(brief.takeaways_origin, words, &mut html);
        html.raw("</h2>\n<ol class=\"takeaways\"");
        lang(other, &mut html);
        html.raw(">");
        for item in &brief.takeaways {
            takeaway(item, other.map(|_| words.language()), words, &mut html);
        }
        html.raw("\n</ol>");
    }
    html.raw("\n</section>");
    Ready(html)
}

/// A takeaway, with the language of its links where that is not its own.
fn takeaway(item: &Takeaway<'_>, links_lang: Option<&str>, words: &Words, html: &mut String) {
    html.raw("\n<li>").text(item.text);
    if let Some((first, others)) = item.links.split_first() {
        html.raw("<span class=\"src\"");
        lang(links_lang, html);
        html.raw("> <a href=\"").text(first).raw("\">");
        html.text(&words.brief.in_report).raw("</a>");
        for link in others {
            html.text(&words.page.comma);
            html.raw("<a href=\"").text(link).raw("\">");
            html.text(&words.brief.again).raw("</a>");
        }
        html.raw("</span>");
    }
    html.raw("</li>");
}

fn origin(of: Option<&str>, words: &Words, html: &mut String) {
    let word = match of {
        Some("given") => &words.brief.given,
        Some("chosen") => &words.brief.chosen,
        _ => return,
    };
    html.text(&words.page.comma).text(word);
}

fn lang(lang: Option<&str>, html: &mut String) {
    if let Some(lang) = lang {
        html.raw(" lang=\"").text(lang).raw("\"");
    }
}

fn margin(brief: &BriefView<'_>, own_lang: Option<&str>, words: &Words) -> Ready {
    if brief.topics.is_empty() {
        return Ready::default();
    }
    let mut html = String::with_capacity(512);
    html.raw("<aside class=\"margin\" aria-labelledby=\"topics\">\n");
    html.raw("<h2 class=\"label\" id=\"topics\">");
    html.text(&words.brief.topics)
        .raw("</h2>\n<ul class=\"index\">");
    for topic in &brief.topics {
        html.raw("\n<li><a href=\"").text(&topic.href).raw("\"");
        html.language_given(own_lang, own_lang.map(direction));
        html.raw(">").text(&topic.name).raw("</a></li>");
    }
    html.raw("\n</ul>\n</aside>");
    Ready(html)
}

fn neighbours(brief: &BriefView<'_>, words: &Words) -> Ready {
    if brief.before.is_none() && brief.after.is_none() {
        return Ready::default();
    }
    let say = &words.brief;
    let (back, on) = match direction(words.language()) {
        "rtl" => ("→", "←"),
        _ => ("←", "→"),
    };
    let arrow = |sign: &str| ["<span aria-hidden=\"true\">", sign, "</span>"].concat();
    let mut html = String::with_capacity(1024);
    html.raw("<nav class=\"frame next\" aria-label=\"")
        .text(&say.neighbours)
        .raw("\">\n<div class=\"body\">");
    if let Some(before) = &brief.before {
        html.raw("\n<p><span class=\"label\">")
            .raw(&arrow(back))
            .raw(" ");
        html.text(&say.before).raw(" · ");
        day(before, &mut html);
        html.raw("</span> ");
        link(before, &mut html);
        html.raw("</p>");
    }
    if let Some(after) = &brief.after {
        html.raw("\n<p><span class=\"label\">")
            .text(&say.after)
            .raw(" · ");
        day(after, &mut html);
        html.raw(" ").raw(&arrow(on)).raw("</span> ");
        link(after, &mut html);
        html.raw("</p>");
    }
    html.raw("\n</div>\n</nav>");
    Ready(html)
}

fn day(neighbour: &Neighbour<'_>, html: &mut String) {
    let Some(date) = neighbour.date else { return };
    html.raw("<time datetime=\"").raw(&date.iso()).raw("\">");
    html.text(&date.short()).raw("</time>");
}

fn link(neighbour: &Neighbour<'_>, html: &mut String) {
    html.raw("<a href=\"").text(&neighbour.href).raw("\"");
    html.language_given(neighbour.lang, neighbour.dir);
    html.raw(">").text(neighbour.headline).raw("</a>");
}

fn provenance(brief: &BriefView<'_>, address: Option<&str>, words: &Words) -> Ready {
    let say = &words.provenance;
    let mut html = String::with_capacity(1024);
    html.raw("<section class=\"frame prov\" aria-labelledby=\"provenance\">\n");
    html.raw("<h2 class=\"rail\" id=\"provenance\">")
        .text(&say.title);
    html.raw("</h2>\n<dl class=\"body\">");
    for entry in &brief.provenance {
        html.raw("\n<div><dt>").text(entry.label).raw("</dt><dd>");
        match (&entry.value, &entry.href) {
            (None, _) => html.text(&say.missing),
            (Some(value), None) => html.text(value),
            (Some(value), Some(href)) => {
                html.raw("<a href=\"").text(href).raw("\">");
                html.text(value).raw("</a>")
            }
        };
        html.raw("</dd></div>");
    }
    if let Some(address) = address {
        html.raw("\n<div class=\"print\"><dt>").text(&say.address);
        html.raw("</dt><dd>").text(address).raw("</dd></div>");
    }
    html.raw("\n</dl>\n</section>");
    Ready(html)
}
