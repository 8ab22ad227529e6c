//! A dated sentence in a list: the template `event.html` in Rust.

use super::Writer;
use crate::render::views::EventView;

/// An event as the built-in template `event.html` writes it.
pub(super) fn event(event: &EventView<'_>) -> String {
    let mut html = Writer::new(event.html.len() + 512);
    html.raw("<li class=\"event\" id=\"").text(&event.id);
    html.raw("\" data-status=\"").raw(event.status);
    html.raw("\" data-precision=\"").raw(event.length);
    html.raw("\"><p class=\"when");
    html.raw(if event.repeat { " again\">" } else { "\">" });
    event_date(event, &mut html);
    html.raw("</p><span class=\"g\" aria-hidden=\"true\"></span><p class=\"said\"");
    html.language(event.lang, event.dir).raw(">");
    html.raw(&event.html).raw("</p><div class=\"meta\"><b>");
    html.raw(event.status_word);
    match event.by {
        None => html.raw(".</b>"),
        Some(by) => html.raw("</b> by ").text(by).raw("."),
    };
    if let Some(grain) = event.grain {
        html.raw(" ").raw(grain).raw(".");
    }
    if let Some(note) = &event.note {
        html.raw(" ").text(note);
    }
    match &event.brief {
        None => {
            html.raw("<span class=\"src\"> <a href=\"")
                .text(&event.href);
            html.raw("\">In the report</a>");
            for echo in &event.echoes {
                html.raw(", <a href=\"").text(echo).raw("\">again</a>");
            }
            html.raw("</span>");
        }
        Some(brief) => {
            html.raw(" ");
            if let Some(agency) = brief.agency {
                html.text(agency).raw(": ");
            }
            html.raw("<a href=\"").text(&event.href).raw("\">");
            html.text(brief.headline).raw("</a>");
        }
    }
    html.raw("</div></li>\n");
    html.finish()
}

fn event_date(event: &EventView<'_>, html: &mut Writer) {
    let Some(when) = event.when else {
        html.raw("No date");
        return;
    };
    if let Some(datetime) = &when.datetime {
        html.raw("<time datetime=\"").text(datetime).raw("\">");
    }
    if let Some(wd) = when.wd {
        html.raw("<span>").raw(wd).raw("</span> ");
    }
    html.raw("<b>").text(event.label).raw("</b>");
    if event.show_year {
        html.raw(" <span>").raw(&when.year).raw("</span>");
    }
    if when.datetime.is_some() {
        html.raw("</time>");
    }
    if let Some(part) = &when.part {
        html.raw(" <span>").text(part).raw("</span>");
    }
}
