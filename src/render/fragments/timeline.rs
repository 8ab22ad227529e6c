//! The parts of a page of the timeline that are long, in Rust: the strip, the bands and the lists of links of the template `timeline.html`.

use super::{Markup, Parts, column, today_rule};
use crate::render::events::{Events, Setting};
use crate::render::strip::ColumnView;
use crate::render::timeline::{BandView, GroupView, JumpView, Row};
use crate::render::words::Words;

/// What is long on a page of the timeline.
pub(in crate::render) struct TimelineParts<'a> {
    pub strip: Vec<ColumnView>,
    pub bands: Vec<BandView<'a>>,
    pub jump: Vec<GroupView>,
    pub years: Vec<JumpView>,
    /// Where its events stand.
    pub setting: Setting<'a>,
}

impl Parts for TimelineParts<'_> {
    fn write(&self, place: &str, html: &mut String) {
        let words = self.setting.look.words();
        match place {
            "strip" => strip(&self.strip, words, html),
            "jump_fold" if self.jumps() => {
                html.raw("<details class=\"jump fold\"><summary class=\"label\">");
                html.text(&words.timeline.jump).raw("</summary>");
                self.jump(words, html);
                html.raw("</details>");
            }
            "bands" => self.bands(words, html),
            "jump_margin" if self.jumps() => {
                html.raw("<nav class=\"jump margin\" aria-label=\"");
                html.text(&words.timeline.jump).raw("\">");
                self.jump(words, html);
                html.raw("</nav>");
            }
            _ => {}
        }
    }

    fn bytes(&self) -> usize {
        // Lists of events ask for room when they know how long theirs are.
        let links: usize = self.jump.iter().map(|group| group.items.len()).sum();
        let links = links + self.years.len();
        self.bands.len() * 256 + self.strip.len() * 384 + links * 512 + 2 * 1024
    }
}

impl TimelineParts<'_> {
    fn bands(&self, words: &Words, html: &mut String) {
        let mut events = Events::new(self.setting);
        for of in &self.bands {
            html.raw("\n");
            band(of, &mut events, words, html);
        }
    }

    /// Whether there is anything to jump to.
    fn jumps(&self) -> bool {
        !(self.jump.is_empty() && self.years.is_empty())
    }

    /// Appends the component `jump`.
    fn jump(&self, words: &Words, html: &mut String) {
        let heading = |open: &str, label: &str, close: &str, html: &mut String| {
            html.raw(open).text(label).raw(close).raw("\n");
        };
        if !self.jump.is_empty() {
            heading("<h2 class=\"label\">", &words.timeline.jump, "</h2>", html);
            for group in &self.jump {
                heading("<h3 class=\"label\">", &group.label, "</h3>", html);
                index(&group.items, words, html);
                html.raw("\n");
            }
        }
        html.raw("\n");
        if !self.years.is_empty() {
            heading("<h2 class=\"label\">", &words.timeline.years, "</h2>", html);
            index(&self.years, words, html);
        }
    }
}

fn strip(columns: &[ColumnView], words: &Words, html: &mut String) {
    if columns.is_empty() {
        return;
    }
    html.raw("<ol class=\"density\" aria-label=\"");
    html.text(&words.timeline.over_time).raw("\">");
    for of in columns {
        let stack = of.stack.as_str().unwrap_or_default();
        column(of.today, of.href.as_deref(), &of.text, stack, html);
        if of.href.is_some() {
            html.raw("</a>");
        }
        let label = of.label.as_ref().filter(|label| !label.is_empty());
        let today = of.today.then_some(&words.timeline.today);
        if let Some(label) = label.or(today) {
            html.raw("<span class=\"at");
            html.raw(if of.wide { " wide" } else { "" });
            html.raw("\" aria-hidden=\"true\">").text(label);
            html.raw("</span>");
        }
        html.raw("</li>");
    }
    html.raw("\n</ol>");
}

/// Appends the component `band`.
fn band(of: &BandView<'_>, events: &mut Events<'_>, words: &Words, html: &mut String) {
    html.raw("<section class=\"band\" id=\"").text(&of.id);
    html.raw("\">\n<div class=\"bar\">");
    if of.show_year && !of.year.is_empty() {
        html.raw("<span class=\"when\">").text(&of.year);
        html.raw("</span>");
    }
    html.raw("<h2>");
    match &of.href {
        Some(href) => {
            html.raw("<a href=\"").text(href).raw("\">");
            html.text(&of.label).raw("</a>");
        }
        None => {
            html.text(&of.label);
        }
    }
    let count = words.count(of.count, "event");
    html.raw("</h2><p>").text(&count.unwrap_or_default());
    html.raw("</p></div>");
    if !of.rows.is_empty() {
        html.raw("\n<ol class=\"events\">");
        for row in &of.rows {
            match row {
                Row::Today(today) => {
                    html.raw("\n");
                    today_rule(today, html);
                }
                Row::Entry(entry) => {
                    html.raw("\n").raw(&entry.0);
                }
                Row::Events(stretch) => stretch.push_lines(events, html),
            }
        }
        html.raw("\n</ol>");
    }
    html.raw("\n</section>");
}

/// Appends the component `index`.
fn index(items: &[JumpView], words: &Words, html: &mut String) {
    html.raw("<ul class=\"index\">");
    for item in items {
        html.raw(if item.today {
            "\n<li class=\"now\"><a href=\""
        } else {
            "\n<li><a href=\""
        });
        html.text(&item.href).raw("\"");
        html.raw(if item.current {
            " aria-current=\"page\">"
        } else {
            ">"
        });
        html.text(&item.label).raw("</a>");
        if let Some(count) = item.count {
            html.raw(" <span><span aria-hidden=\"true\">");
            html.raw(&count.to_string());
            html.raw("</span><span class=\"vh\">");
            html.text(&words.count(count, "event").unwrap_or_default());
            html.raw("</span></span>");
        }
        html.raw("</li>");
    }
    html.raw("\n</ul>");
}
