//! A dated sentence in a list: the template `event.html` in Rust.

use super::Markup;
use crate::render::event_view::EventView;
use crate::render::events::push_number;
use crate::render::words::Words;

/// Appends an event as the built-in template `event.html` writes it.
pub(in crate::render) fn event(event: &EventView<'_>, words: &Words, html: &mut String) {
    html.raw("<li class=\"event\" id=\"");
    event.name.push(html);
    html.raw("\" data-status=\"").raw(event.status);
    html.raw("\" data-precision=\"").raw(event.length);
    html.raw("\"><p class=\"when");
    html.raw(if event.repeat { " again\">" } else { "\">" });
    event_date(event, words, html);
    html.raw("</p><span class=\"g\" aria-hidden=\"true\"></span><p class=\"said\"");
    html.language(event.lang, event.dir).raw(">");
    event.push_html(html);
    html.raw("</p><div class=\"meta\"><b>");
    html.text(event.status_word).raw("</b>");
    if let Some(by) = event.by {
        let by = words.status.by.fill(&[("name", by)]);
        html.raw(" ").text(&by);
    }
    if let Some(note) = event.status_note {
        html.raw(": ").text(note);
    }
    html.raw(".");
    if let Some(grain) = event.grain {
        html.raw(" ").text(grain).raw(".");
    }
    if let Some(note) = event.note {
        html.raw(" ").text(note);
    }
    match &event.brief {
        None => {
            html.raw("<span class=\"src\"> <a href=\"");
            href(event, event.sentence, html);
            html.raw("\">").text(&words.brief.in_report).raw("</a>");
            for echo in event.also {
                html.text(&words.page.comma).raw("<a href=\"");
                href(event, echo.sentence, html);
                html.raw("\">");
                html.text(&words.brief.again).raw("</a>");
            }
            if let Some(original) = &event.original {
                html.text(&words.page.comma)
                    .raw("<a href=\"")
                    .text(original)
                    .raw("\">");
                html.text(&words.brief.at_source).raw("</a>");
            }
            html.raw("</span>");
        }
        Some(brief) => {
            html.raw(" ");
            if let Some(agency) = brief.agency {
                html.text(agency).raw(": ");
            }
            html.raw("<a href=\"");
            href(event, event.sentence, html);
            html.raw("\"");
            // Without a direction: behind the name of the agency it runs as that does.
            if let Some(lang) = event.lang {
                html.raw(" lang=\"").text(lang).raw("\"");
            }
            html.raw(">");
            html.text(brief.headline).raw("</a>");
        }
    }
    html.raw("</div></li>\n");
}

fn event_date(event: &EventView<'_>, words: &Words, html: &mut String) {
    let Some(when) = event.when else {
        html.text(&words.page.no_date);
        return;
    };
    if let Some(datetime) = when.datetime {
        html.raw("<time datetime=\"");
        datetime.push(html);
        html.raw("\">");
    }
    if let Some(wd) = when.wd {
        html.raw("<span>").text(wd).raw("</span> ");
    }
    event.push_dated(html);
    if when.datetime.is_some() {
        html.raw("</time>");
    }
    if let Some(part) = &when.part {
        html.raw(" <span>").text(part).raw("</span>");
    }
}

/// Appends the address of a sentence of the brief of an event.
fn href(event: &EventView<'_>, sentence: u32, html: &mut String) {
    html.text(event.page).raw("#s");
    push_number(sentence, html);
}
