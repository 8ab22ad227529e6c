//! A dated sentence in the margin of an edition: the template `compact.html` in Rust.

use super::Markup;
use crate::render::event_view::EventView;
use crate::render::events::push_number;
use crate::render::words::Words;

/// Appends an event as the built-in template `compact.html` writes it.
pub(super) fn compact(event: &EventView<'_>, words: &Words, html: &mut String) {
    html.raw("<li class=\"step\" data-status=\"")
        .raw(event.status);
    html.raw("\" data-precision=\"").raw(event.length);
    html.raw("\"><span class=\"g\" aria-hidden=\"true\"></span>\n<p class=\"label\"><a href=\"");
    html.text(event.page).raw("#s");
    push_number(event.sentence, html);
    html.raw("\">");
    date(event, html);
    html.raw("</a>");
    if let Some(place) = event.brief.as_ref().and_then(|brief| brief.place) {
        html.raw(" <bdi>").text(place).raw("</bdi>");
    }
    html.raw("<span class=\"vh\">").text(&words.page.comma);
    html.text(event.status_word);
    if let Some(note) = event.status_note {
        html.raw(": ").text(note);
    }
    html.raw("</span>");
    if let Some(grain) = event.grain {
        html.raw("<span> · ").text(grain).raw("</span>");
    }
    html.raw("</p>\n<p class=\"said\"");
    html.language(event.lang, event.dir).raw(">");
    event.push_html(html);
    html.raw("</p></li>\n");
}

fn date(event: &EventView<'_>, html: &mut String) {
    let Some(when) = event.when else {
        return;
    };
    if let Some(datetime) = when.datetime {
        html.raw("<time datetime=\"");
        datetime.push(html);
        html.raw("\">");
    }
    if let Some(wd) = when.wd {
        html.text(wd).raw(" ");
    }
    html.text(&event.label);
    if when.datetime.is_some() {
        html.raw("</time>");
    }
    if let Some(part) = &when.part {
        html.raw(" ").text(part);
    }
}
