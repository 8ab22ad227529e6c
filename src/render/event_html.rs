//! `event.html` once more, in Rust: what a site that keeps the built-in template gets.
//!
//! Events are most of what a large site renders, and the template engine needs ten times as long for one. The template is the one
//! description of an event; a test holds the two to the same bytes.

use super::events::escape;
use super::views::EventView;

/// An event as the built-in template `event.html` writes it.
pub(super) fn event_html(event: &EventView<'_>) -> String {
    let mut html = String::with_capacity(event.html.len() + 512);
    let push = |html: &mut String, pieces: &[&str]| {
        pieces.iter().for_each(|piece| html.push_str(piece));
    };
    push(
        &mut html,
        &[
            "<li class=\"event\" id=\"",
            &event.id,
            "\" data-status=\"",
            event.status,
            "\" data-precision=\"",
            event.precision,
            "\"><p class=\"when",
            if event.repeat { " again\">" } else { "\">" },
        ],
    );
    when(event, &mut html);
    html.push_str("</p><span class=\"g\" aria-hidden=\"true\"></span><p class=\"said\"");
    match event.lang {
        None => html.push_str(" dir=\"auto\">"),
        Some(lang) => {
            html.push_str(" lang=\"");
            escape(lang, &mut html);
            push(
                &mut html,
                &["\" dir=\"", event.dir.unwrap_or("auto"), "\">"],
            );
        }
    }
    push(
        &mut html,
        &[
            &event.html,
            "</p><div class=\"meta\"><b>",
            event.status_word,
        ],
    );
    match event.by {
        None => html.push_str(".</b>"),
        Some(by) => {
            html.push_str("</b> by ");
            escape(by, &mut html);
            html.push('.');
        }
    }
    if let Some(grain) = event.grain {
        push(&mut html, &[" ", grain, "."]);
    }
    if let Some(note) = &event.note {
        html.push(' ');
        escape(note, &mut html);
    }
    match &event.brief {
        None => {
            html.push_str("<span class=\"src\"> <a href=\"");
            escape(&event.href, &mut html);
            html.push_str("\">In the report</a></span>");
        }
        Some(brief) => {
            html.push(' ');
            if let Some(agency) = brief.agency {
                escape(agency, &mut html);
                html.push_str(": ");
            }
            html.push_str("<a href=\"");
            escape(&event.href, &mut html);
            html.push_str("\">");
            escape(brief.headline, &mut html);
            html.push_str("</a>");
        }
    }
    html.push_str("</div></li>\n");
    html
}

fn when(event: &EventView<'_>, html: &mut String) {
    let Some(when) = event.when else {
        html.push_str("No date");
        return;
    };
    if let Some(datetime) = &when.datetime {
        html.push_str("<time datetime=\"");
        escape(datetime, html);
        html.push_str("\">");
    }
    let mut span = |open: &str, text: &str, close: &str| {
        html.push_str(open);
        escape(text, html);
        html.push_str(close);
    };
    if let Some(wd) = when.wd {
        span("<span>", wd, "</span> ");
    }
    span("<b>", &when.label, "</b>");
    if event.show_year {
        span(" <span>", &when.year, "</span>");
    }
    if when.datetime.is_some() {
        span("", "", "</time>");
    }
    if let Some(part) = &when.part {
        span(" <span>", part, "</span>");
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use tera::Context;

    use super::super::events::TEMPLATE;
    use super::super::theme::Theme;
    use super::super::views::{EventBrief, WhenView};
    use super::*;

    /// Every event whose parts are there or not, one for each number below 2^12.
    fn with_each(parts: u32, check: impl FnOnce(&EventView<'_>)) {
        let has = |part: u32| parts & (1 << part) != 0;
        let odd = "a <b> & 'c' \"d\" é";
        let when = WhenView {
            edtf: "2025-10-28".to_owned(),
            datetime: has(0).then(|| "2025-10-28".to_owned()),
            wd: has(1).then_some("Tue"),
            label: "28–29 Oct".to_owned(),
            year: "2025".to_owned(),
            part: has(2).then(|| "late <evening>".to_owned()),
            full: "Tuesday 28 October 2025".to_owned(),
        };
        check(&EventView {
            id: "e0-1".to_owned(),
            href: "../briefs/a&b.html#s1".to_owned(),
            when: has(3).then_some(&when),
            show_year: has(4),
            repeat: has(5),
            precision: "month",
            grain: has(6).then_some("Month only"),
            status: "claimed",
            status_word: "Claimed: had not happened",
            by: has(7).then_some(odd),
            negated: true,
            note: has(8).then(|| odd.to_owned()),
            html: "It sank on <mark>Tuesday</mark>.".to_owned(),
            lang: has(9).then_some("ar"),
            dir: has(9).then_some("rtl"),
            in_brief: !has(10),
            brief: has(10).then(|| EventBrief {
                headline: odd,
                href: "../briefs/a&b.html".to_owned(),
                agency: has(11).then_some(odd),
                place: None,
            }),
            also: [],
        });
    }

    #[test]
    fn it_writes_what_the_template_writes() {
        let (theme, _) = Theme::load(BTreeMap::new());
        for parts in 0..1 << 12 {
            with_each(parts, |event| {
                let mut context = Context::new();
                context.insert("root", "../");
                context.insert("event", event);
                let expected = theme.render(TEMPLATE, &context).unwrap();
                assert_eq!(event_html(event), expected, "{parts:b}");
            });
        }
    }
}
