//! The parts of a page of the timeline that are long, in Rust: the strip, the bands and the lists of links of the template `timeline.html`.

use super::{Markup, Written, column, today_rule};
use crate::render::strip::ColumnView;
use crate::render::timeline::{BandView, JumpView, TimelineView};
use crate::render::views::Ready;
use crate::render::words::Words;

/// The parts of a page of the timeline.
pub(in crate::render) fn parts(timeline: &TimelineView<'_>, words: &Words) -> Written {
    let jump = jump(timeline, words);
    let [fold, margin] = if jump.is_empty() {
        [String::new(), String::new()]
    } else {
        let mut fold = String::with_capacity(jump.len() + 128);
        fold.raw("<details class=\"jump fold\"><summary class=\"label\">");
        fold.text(&words.timeline.jump).raw("</summary>");
        fold.raw(&jump).raw("</details>");
        let mut margin = String::with_capacity(jump.len() + 128);
        margin.raw("<nav class=\"jump margin\" aria-label=\"");
        margin.text(&words.timeline.jump).raw("\">");
        margin.raw(&jump).raw("</nav>");
        [fold, margin]
    };
    vec![
        ("strip", strip(&timeline.strip, words)),
        ("jump_fold", Ready(fold)),
        ("bands", bands(&timeline.bands, words)),
        ("jump_margin", Ready(margin)),
    ]
}

fn strip(columns: &[ColumnView], words: &Words) -> Ready {
    if columns.is_empty() {
        return Ready::default();
    }
    let mut html = String::with_capacity(columns.len() * 384);
    html.raw("<ol class=\"density\" aria-label=\"");
    html.text(&words.timeline.over_time).raw("\">");
    for of in columns {
        let stack = of.stack.as_str().unwrap_or_default();
        column(of.today, of.href.as_deref(), &of.text, stack, &mut html);
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
    Ready(html)
}

fn bands(bands: &[BandView<'_>], words: &Words) -> Ready {
    let rows = bands.iter().flat_map(|band| &band.rows);
    let bytes = rows.map(|row| row.html.as_ref().map_or(256, |html| html.0.len() + 1));
    let mut html = String::with_capacity(bytes.sum::<usize>() + bands.len() * 256);
    for of in bands {
        html.raw("\n");
        band(of, words, &mut html);
    }
    Ready(html)
}

/// Appends the component `band`.
fn band(of: &BandView<'_>, words: &Words, html: &mut String) {
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
            html.raw("\n");
            if let Some(today) = &row.today {
                today_rule(today, html);
            }
            html.raw(row.html.as_ref().map_or("", |html| &html.0));
        }
        html.raw("\n</ol>");
    }
    html.raw("\n</section>");
}

/// The component `jump`, if there is anything to jump to.
fn jump(timeline: &TimelineView<'_>, words: &Words) -> String {
    let mut html = String::new();
    if timeline.jump.is_empty() && timeline.years.is_empty() {
        return html;
    }
    let heading = |open: &str, label: &str, close: &str, html: &mut String| {
        html.raw(open).text(label).raw(close).raw("\n");
    };
    if !timeline.jump.is_empty() {
        heading(
            "<h2 class=\"label\">",
            &words.timeline.jump,
            "</h2>",
            &mut html,
        );
        for group in &timeline.jump {
            heading("<h3 class=\"label\">", &group.label, "</h3>", &mut html);
            index(&group.items, words, &mut html);
            html.raw("\n");
        }
    }
    html.raw("\n");
    if !timeline.years.is_empty() {
        heading(
            "<h2 class=\"label\">",
            &words.timeline.years,
            "</h2>",
            &mut html,
        );
        index(&timeline.years, words, &mut html);
    }
    html
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
