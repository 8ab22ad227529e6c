//! The parts of a topic, in Rust: the blocks of the template `topic.html`.

use super::{EVENT_BYTES, Markup, Parts, key};
use crate::render::events::{Events, Setting, Told};
use crate::render::topic::{TopicView, YearView};
use crate::render::views::{DateView, LinkView};
use crate::render::words::{Words, direction};

/// What stands on the page of a topic.
pub(in crate::render) struct TopicParts<'a> {
    /// All of it but its events.
    pub topic: &'a TopicView<'a>,
    /// The last events up to the latest edition, and the next ones.
    pub recent: &'a [Told<'a>],
    pub ahead: &'a [Told<'a>],
    /// Where they stand.
    pub setting: Setting<'a>,
}

impl Parts for TopicParts<'_> {
    fn write(&self, place: &str, html: &mut String) {
        let look = self.setting.look;
        let words = look.words();
        match place {
            "opening" => opening(self.topic, look.own_lang(), words, html),
            "events" => self.events(words, html),
            "briefs" => briefs(self.topic, words, html),
            _ => {}
        }
    }

    fn bytes(&self) -> usize {
        let rows = self.topic.years.iter().flat_map(|group| &group.rows);
        let entries = self.topic.cards.iter().chain(rows);
        let entries: usize = entries.map(|it| it.0.len() + 1).sum();
        let events = self.recent.len() + self.ahead.len();
        entries + events * EVENT_BYTES + 4 * 1024
    }
}

fn opening(topic: &TopicView<'_>, own_lang: Option<&str>, words: &Words, html: &mut String) {
    let count = words.count(topic.count, "brief");
    html.raw(
        "<section class=\"frame\" aria-labelledby=\"title\">\n<p class=\"rail counts\"><span>",
    );
    html.text(&words.topic.kind).raw("</span> <span>");
    html.text(&count.unwrap_or_default()).raw("</span>");
    if let (Some(first), Some(last)) = (topic.first, topic.last) {
        let iso = [first, last].map(DateView::iso);
        html.raw(" <span>");
        time(first, html);
        if iso[0] != iso[1] {
            html.raw(" ").text(&words.topic.to).raw(" ");
            time(last, html);
        }
        html.raw("</span>");
    }
    html.raw("</p>\n<div class=\"body\"><h1 id=\"title\"");
    html.language_given(own_lang, own_lang.map(direction));
    html.raw(">")
        .text(topic.name)
        .raw("</h1></div>\n</section>");
}

fn time(date: DateView<'_>, html: &mut String) {
    html.raw("<time datetime=\"").raw(&date.iso()).raw("\">");
    html.text(&date.short_year()).raw("</time>");
}

impl TopicParts<'_> {
    fn events(&self, words: &Words, html: &mut String) {
        let (recent, ahead) = (self.recent, self.ahead);
        if recent.is_empty() && ahead.is_empty() {
            return;
        }
        let mut events = Events::new(self.setting);
        let mut list = |list: &[Told<'_>], html: &mut String| {
            events.push_list(list, self.setting.year, html);
        };
        if !recent.is_empty() {
            open("recent", &words.brief.timeline, html);
            html.raw("<div class=\"body\">");
            key(words, html);
            html.raw("</div>\n<div class=\"line\"><ol class=\"events\">");
            list(recent, html);
            html.raw("\n</ol>\n");
            if let Some(more) = &self.topic.more_events {
                let count = words.count(more.count, "more_event");
                html.raw("<p class=\"end\"><a href=\"").text(&more.href);
                html.raw("\">").text(&count.unwrap_or_default());
                html.raw("</a></p>");
            }
            html.raw("\n</div>\n</section>");
        }
        html.raw("\n");
        open("ahead", &words.topic.next, html);
        if ahead.is_empty() {
            html.raw("<p class=\"body none\">");
            html.text(&words.timeline.none_planned).raw("</p>");
        } else {
            if recent.is_empty() {
                html.raw("<div class=\"body\">");
                key(words, html);
                html.raw("</div>");
            }
            html.raw("\n<div class=\"line\"><ol class=\"events\">");
            list(ahead, html);
            html.raw("\n</ol></div>");
        }
        html.raw("\n<div class=\"line\">");
        exports(&self.topic.exports, words, html);
        html.raw("</div>\n</section>");
    }
}

/// Opens a list of events.
fn open(id: &str, title: &str, html: &mut String) {
    html.raw("<section class=\"frame times\" aria-labelledby=\"");
    html.raw(id).raw("\">\n<h2 class=\"rail\" id=\"").raw(id);
    html.raw("\">").text(title).raw("</h2>\n");
}

/// Appends the component `exports`.
fn exports(links: &[LinkView], words: &Words, html: &mut String) {
    let Some((first, others)) = links.split_first() else {
        return;
    };
    let link = |link: &LinkView, html: &mut String| {
        html.raw("<a href=\"").text(&link.href).raw("\">");
        html.text(&link.name).raw("</a>");
    };
    html.raw("<p class=\"end\">").text(&words.timeline.exports);
    html.raw(" ");
    link(first, html);
    for other in others {
        html.raw(" · ");
        link(other, html);
    }
    html.raw("</p>");
}

fn briefs(topic: &TopicView<'_>, words: &Words, html: &mut String) {
    if !topic.cards.is_empty() {
        html.raw("<section class=\"cards\" aria-labelledby=\"briefs\">\n");
        html.raw("<h2 class=\"vh\" id=\"briefs\">");
        html.text(&words.topic.briefs).raw("</h2>\n");
        for card in &topic.cards {
            html.raw(&card.0);
        }
        html.raw("\n</section>");
    }
    html.raw("\n");
    if !topic.years.is_empty() {
        html.raw("<section class=\"frame bands\" aria-labelledby=\"older\">\n");
        html.raw("<h2 class=\"vh\" id=\"older\">");
        html.text(&words.topic.older)
            .raw("</h2>\n<div class=\"line\">");
        for group in &topic.years {
            year(group, words, html);
        }
        html.raw("\n</div>\n</section>");
    }
}

fn year(group: &YearView, words: &Words, html: &mut String) {
    let count = words.count(group.rows.len(), "brief");
    html.raw("\n<div class=\"band\"><div class=\"bar\"><h3>");
    html.text(&group.year).raw("</h3><p>");
    html.text(&count.unwrap_or_default());
    html.raw("</p></div>\n<ol class=\"rows\">");
    for row in &group.rows {
        html.raw("\n").raw(&row.0);
    }
    html.raw("\n</ol></div>");
}
