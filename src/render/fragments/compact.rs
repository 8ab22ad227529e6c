//! A dated sentence in the margin of an edition: the template `compact.html` in Rust.

use super::Writer;
use crate::render::views::EventView;

/// An event as the built-in template `compact.html` writes it.
pub(super) fn compact(event: &EventView<'_>) -> String {
    let mut html = Writer::new(event.html.len() + 384);
    html.raw("<li class=\"step\" data-status=\"")
        .raw(event.status);
    html.raw("\" data-precision=\"").raw(event.length);
    html.raw("\"><span class=\"g\" aria-hidden=\"true\"></span>\n<p class=\"label\"><a href=\"");
    html.text(&event.href).raw("\">");
    date(event, &mut html);
    html.raw("</a>");
    if let Some(place) = event.brief.as_ref().and_then(|brief| brief.place) {
        html.raw(" <span>").text(place).raw("</span>");
    }
    html.raw("<span class=\"vh\">, ")
        .raw(event.status_word)
        .raw("</span>");
    if let Some(grain) = event.grain {
        html.raw("<span> · ")
            .raw(&grain.to_lowercase())
            .raw("</span>");
    }
    html.raw("</p>\n<p class=\"said\"");
    html.language(event.lang, event.dir).raw(">");
    html.raw(&event.html).raw("</p></li>\n");
    html.finish()
}

fn date(event: &EventView<'_>, html: &mut Writer) {
    let Some(when) = event.when else {
        return;
    };
    if let Some(datetime) = &when.datetime {
        html.raw("<time datetime=\"").text(datetime).raw("\">");
    }
    if let Some(wd) = when.wd {
        html.raw(wd).raw(" ");
    }
    html.text(&when.label);
    if event.show_year {
        html.raw(" ").raw(&when.year);
    }
    if when.datetime.is_some() {
        html.raw("</time>");
    }
    if let Some(part) = &when.part {
        html.raw(" ").text(part);
    }
}
