//! The parts of a brief around its events and its report, in Rust: the components `dateline` and `panel` and the blocks `margin`,
//! `neighbours` and `provenance` of the template `brief.html`. For them the template engine takes longer than for all the rest.

use serde::Serialize;

use super::Markup;
use super::opening::{Dateline, Panel, dateline, panel};
use crate::render::brief::{BriefView, Neighbour};
use crate::render::views::Ready;
use crate::render::words::{Words, direction};

/// The parts of a brief.
#[derive(Serialize)]
pub(in crate::render) struct Parts {
    dateline: Ready,
    panel: Ready,
    margin: Ready,
    neighbours: Ready,
    provenance: Ready,
}

/// The parts of a brief. `address` is that of its page on the web, `own_lang` the language of the site where it is not that of its words.
pub(in crate::render) fn parts(
    brief: &BriefView<'_>,
    address: Option<&str>,
    own_lang: Option<&str>,
    words: &Words,
) -> Parts {
    let opening = Dateline {
        place: brief.place,
        date: brief.date,
        agency: brief.agency,
        minutes: brief.minutes,
        full: Some((brief.authors, brief.updated)),
    };
    let summary = Panel {
        synopsis: brief.synopsis.as_deref(),
        synopsis_origin: brief.synopsis_origin,
        takeaways: &brief.takeaways,
        takeaways_origin: brief.takeaways_origin,
        lead: false,
        lang: Some(brief.lang),
        dir: Some(brief.dir),
    };
    Parts {
        dateline: dateline(&opening, words),
        panel: panel(&summary, words),
        margin: margin(brief, own_lang, words),
        neighbours: neighbours(brief, words),
        provenance: provenance(brief, address, words),
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
