//! The parts of a brief, in Rust: the blocks of the template `brief.html`.

use super::opening::{Dateline, Panel, dateline, panel};
use super::{EVENT_BYTES, Markup, Parts, arrows, key, today_rule};
use crate::render::brief::{BriefView, Neighbour};
use crate::render::events::{Events, Setting, Told};
use crate::render::words::{Words, direction};

/// What stands on a brief.
pub(in crate::render) struct BriefParts<'a> {
    /// All of it but its events and the report.
    pub brief: &'a BriefView<'a>,
    /// The events up to the day of the brief, those behind it, and those without a place in time.
    pub events: [&'a [Told<'a>]; 3],
    /// Where they stand.
    pub setting: Setting<'a>,
    /// Appends the report.
    pub report: &'a dyn Fn(&mut String),
    /// Bytes of the text, roughly.
    pub text_bytes: usize,
    /// The address of the page on the web.
    pub address: Option<&'a str>,
}

impl Parts for BriefParts<'_> {
    fn write(&self, place: &str, html: &mut String) {
        let brief = self.brief;
        let look = self.setting.look;
        let words = look.words();
        match place {
            // What the head of the page says of its days and its neighbours.
            "links" => links(brief, html),
            // The day, on paper.
            "printed" => printed(brief, html),
            "opening" => opening(brief, words, html),
            "panel" => panel(&summary(brief), words, html),
            "timeline" => self.timeline(words, html),
            "report" => self.report(words, html),
            "margin" => margin(brief, look.own_lang(), words, html),
            "neighbours" => neighbours(brief, words, html),
            "provenance" => provenance(brief, self.address, words, html),
            _ => {}
        }
    }

    fn bytes(&self) -> usize {
        // Each event tells a sentence of the report once more.
        let events: usize = self.events.iter().map(|list| list.len()).sum();
        self.text_bytes * 3 / 2 + events * EVENT_BYTES + 6 * 1024
    }
}

fn summary<'a>(brief: &'a BriefView<'_>) -> Panel<'a> {
    Panel {
        synopsis: brief.synopsis.as_deref(),
        synopsis_origin: brief.synopsis_origin,
        takeaways: &brief.takeaways,
        takeaways_origin: brief.takeaways_origin,
        lead: false,
        lang: Some(brief.lang),
        dir: Some(brief.dir),
    }
}

fn links(brief: &BriefView<'_>, html: &mut String) {
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
}

fn printed(brief: &BriefView<'_>, html: &mut String) {
    if let Some(date) = brief.date {
        html.raw("<p class=\"printed\">").text(&date.full());
        html.raw("</p>");
    }
}

fn opening(brief: &BriefView<'_>, words: &Words, html: &mut String) {
    let over = Dateline {
        place: brief.place,
        date: brief.date,
        agency: brief.agency,
        minutes: brief.minutes,
        full: Some((brief.authors, brief.updated)),
    };
    html.raw("<header class=\"frame\">\n<div class=\"rail\">");
    dateline(&over, words, html);
    html.raw("</div>\n<div class=\"body cols\">\n<h1");
    html.language_given(Some(brief.lang), Some(brief.dir));
    html.raw(">").text(brief.headline).raw("</h1>");
}

impl BriefParts<'_> {
    fn timeline(&self, words: &Words, html: &mut String) {
        html.raw("<section class=\"frame times\" aria-labelledby=\"timeline\">\n");
        html.raw("<h2 class=\"rail\" id=\"timeline\">");
        html.text(&words.brief.timeline).raw("</h2>\n");
        if self.events.iter().all(|list| list.is_empty()) {
            html.raw("<p class=\"body none\">");
            html.text(&words.brief.no_events).raw("</p>\n</section>");
            return;
        }
        html.raw("<div class=\"body\">");
        key(words, html);
        html.raw("</div>\n<div class=\"line\">");
        let [past, ahead, not_placed] = self.events;
        let mut events = Events::new(self.setting);
        let mut list = |list: &[Told<'_>], html: &mut String| {
            events.push_list(list, self.setting.year, html);
        };
        if !(past.is_empty() && ahead.is_empty()) {
            html.raw("\n<ol class=\"events\">");
            list(past, html);
            if let Some(today) = self.brief.today.as_ref().filter(|_| !ahead.is_empty()) {
                html.raw("\n");
                today_rule(today, html);
            }
            list(ahead, html);
            html.raw("\n</ol>");
        }
        if ahead.is_empty() && !self.brief.undated {
            html.raw("\n<p class=\"none\">");
            html.text(&words.timeline.none_planned).raw("</p>");
        }
        if !not_placed.is_empty() {
            html.raw("\n<h3 class=\"vh\">");
            html.text(&words.timeline.not_placed);
            html.raw("</h3>\n<ol class=\"events loose\">");
            list(not_placed, html);
            html.raw("\n</ol>");
        }
        html.raw("\n</div>\n</section>");
    }

    /// The report, but for the mark at its end.
    fn report(&self, words: &Words, html: &mut String) {
        html.raw("<section class=\"frame text\" aria-labelledby=\"report\">\n");
        html.raw("<h2 class=\"rail\" id=\"report\">");
        html.text(&words.brief.report);
        html.raw("</h2>\n<div class=\"body\">\n<div class=\"report\"");
        html.language_given(Some(self.brief.lang), Some(self.brief.dir));
        html.raw(">\n");
        (self.report)(html);
        html.raw("\n</div>\n");
    }
}

fn margin(brief: &BriefView<'_>, own_lang: Option<&str>, words: &Words, html: &mut String) {
    if brief.topics.is_empty() {
        return;
    }
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
}

fn neighbours(brief: &BriefView<'_>, words: &Words, html: &mut String) {
    if brief.before.is_none() && brief.after.is_none() {
        return;
    }
    let say = &words.brief;
    let [back, on] = arrows(words);
    html.raw("<nav class=\"frame next\" aria-label=\"")
        .text(&say.neighbours)
        .raw("\">\n<div class=\"body\">");
    if let Some(before) = &brief.before {
        html.raw("\n<p><span class=\"label\">");
        html.raw(back).raw(" ");
        html.text(&say.before).raw(" · ");
        day(before, html);
        html.raw("</span> ");
        link(before, html);
        html.raw("</p>");
    }
    if let Some(after) = &brief.after {
        html.raw("\n<p><span class=\"label\">")
            .text(&say.after)
            .raw(" · ");
        day(after, html);
        html.raw(" ").raw(on).raw("</span> ");
        link(after, html);
        html.raw("</p>");
    }
    html.raw("\n</div>\n</nav>");
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

fn provenance(brief: &BriefView<'_>, address: Option<&str>, words: &Words, html: &mut String) {
    let say = &words.provenance;
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
}
