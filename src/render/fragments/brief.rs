//! The parts of a brief, in Rust: the blocks of the template `brief.html`.

use super::opening::{Dateline, Panel, dateline, panel};
use super::{Markup, Written, arrows, key, lines, today_rule};
use crate::render::brief::{BriefView, Neighbour};
use crate::render::views::Ready;
use crate::render::words::{Words, direction};

/// The parts of a brief. `address` is that of its page on the web, `own_lang` the language of the site where it is not that of its words.
pub(in crate::render) fn parts(
    brief: &BriefView<'_>,
    address: Option<&str>,
    own_lang: Option<&str>,
    words: &Words,
) -> Written {
    let summary = Panel {
        synopsis: brief.synopsis.as_deref(),
        synopsis_origin: brief.synopsis_origin,
        takeaways: &brief.takeaways,
        takeaways_origin: brief.takeaways_origin,
        lead: false,
        lang: Some(brief.lang),
        dir: Some(brief.dir),
    };
    vec![
        // What the head of the page says of its days and its neighbours.
        ("links", links(brief)),
        // The day, on paper.
        ("printed", printed(brief)),
        ("opening", opening(brief, words)),
        ("panel", panel(&summary, words)),
        ("timeline", timeline(brief, words)),
        ("report", report(brief, words)),
        ("margin", margin(brief, own_lang, words)),
        ("neighbours", neighbours(brief, words)),
        ("provenance", provenance(brief, address, words)),
    ]
}

fn links(brief: &BriefView<'_>) -> Ready {
    let mut html = String::with_capacity(512);
    let days = [
        ("published_time", brief.date),
        ("modified_time", brief.updated),
    ];
    for (name, date) in days {
        if let Some(date) = date {
            html.raw("<meta property=\"article:").raw(name);
            html.raw("\" content=\"").raw(&date.iso()).raw("\">\n");
        }
    }
    for (name, neighbour) in [("prev", &brief.before), ("next", &brief.after)] {
        if let Some(neighbour) = neighbour {
            html.raw("<link rel=\"").raw(name).raw("\" href=\"");
            html.text(&neighbour.href).raw("\">\n");
        }
    }
    Ready(html)
}

fn printed(brief: &BriefView<'_>) -> Ready {
    let mut html = String::with_capacity(64);
    if let Some(date) = brief.date {
        html.raw("<p class=\"printed\">").text(&date.full());
        html.raw("</p>");
    }
    Ready(html)
}

fn opening(brief: &BriefView<'_>, words: &Words) -> Ready {
    let over = Dateline {
        place: brief.place,
        date: brief.date,
        agency: brief.agency,
        minutes: brief.minutes,
        full: Some((brief.authors, brief.updated)),
    };
    let mut html = String::with_capacity(brief.headline.len() + 512);
    html.raw("<header class=\"frame\">\n<div class=\"rail\">");
    dateline(&over, words, &mut html);
    html.raw("</div>\n<div class=\"body cols\">\n<h1");
    html.language_given(Some(brief.lang), Some(brief.dir));
    html.raw(">").text(brief.headline).raw("</h1>");
    Ready(html)
}

fn timeline(brief: &BriefView<'_>, words: &Words) -> Ready {
    let lists = [&brief.before_events, &brief.after_events, &brief.not_placed];
    let bytes: usize = lists.into_iter().flatten().map(|it| it.0.len()).sum();
    let mut html = String::with_capacity(bytes + 2048);
    html.raw("<section class=\"frame times\" aria-labelledby=\"timeline\">\n");
    html.raw("<h2 class=\"rail\" id=\"timeline\">");
    html.text(&words.brief.timeline).raw("</h2>\n");
    if lists.into_iter().all(Vec::is_empty) {
        html.raw("<p class=\"body none\">");
        html.text(&words.brief.no_events).raw("</p>\n</section>");
        return Ready(html);
    }
    html.raw("<div class=\"body\">");
    key(words, &mut html);
    html.raw("</div>\n<div class=\"line\">");
    let [past, ahead, not_placed] = lists;
    if !(past.is_empty() && ahead.is_empty()) {
        html.raw("\n<ol class=\"events\">");
        lines(past, &mut html);
        if let Some(today) = brief.today.as_ref().filter(|_| !ahead.is_empty()) {
            html.raw("\n");
            today_rule(today, &mut html);
        }
        lines(ahead, &mut html);
        html.raw("\n</ol>");
    }
    if ahead.is_empty() && !brief.undated {
        html.raw("\n<p class=\"none\">");
        html.text(&words.timeline.none_planned).raw("</p>");
    }
    if !not_placed.is_empty() {
        html.raw("\n<h3 class=\"vh\">");
        html.text(&words.timeline.not_placed);
        html.raw("</h3>\n<ol class=\"events loose\">");
        lines(not_placed, &mut html);
        html.raw("\n</ol>");
    }
    html.raw("\n</div>\n</section>");
    Ready(html)
}

/// The report, but for the mark at its end.
fn report(brief: &BriefView<'_>, words: &Words) -> Ready {
    let mut html = String::with_capacity(brief.report.0.len() + 512);
    html.raw("<section class=\"frame text\" aria-labelledby=\"report\">\n");
    html.raw("<h2 class=\"rail\" id=\"report\">");
    html.text(&words.brief.report);
    html.raw("</h2>\n<div class=\"body\">\n<div class=\"report\"");
    html.language_given(Some(brief.lang), Some(brief.dir));
    html.raw(">\n").raw(&brief.report.0).raw("\n</div>\n");
    Ready(html)
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
    let [back, on] = arrows(words);
    let mut html = String::with_capacity(1024);
    html.raw("<nav class=\"frame next\" aria-label=\"")
        .text(&say.neighbours)
        .raw("\">\n<div class=\"body\">");
    if let Some(before) = &brief.before {
        html.raw("\n<p><span class=\"label\">");
        html.raw(back).raw(" ");
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
        html.raw(" ").raw(on).raw("</span> ");
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
