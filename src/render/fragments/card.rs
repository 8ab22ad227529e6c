//! A brief in a list: the templates `card.html` and `row.html` in Rust.

use super::Markup;
use crate::render::views::CardView;
use crate::render::words::Words;

/// A brief as the built-in template `card.html` writes it.
pub(super) fn card(card: &CardView<'_>, words: &Words) -> String {
    let mut html = String::with_capacity(card.standfirst.map_or(0, str::len) + 768);
    html.raw("<article class=\"card frame\"><p class=\"dateline rail\">");
    if let Some(place) = card.place {
        html.raw("<span class=\"place\">").text(place);
        html.raw("</span> ");
    }
    if let Some(date) = &card.date {
        html.raw("<time datetime=\"").raw(&date.iso()).raw("\">");
        html.text(&date.short()).raw("</time> ");
    }
    if let Some(agency) = card.agency {
        html.raw("<span>").text(agency).raw("</span>");
    }
    html.raw("</p><div class=\"body\"><h3");
    html.language(card.lang, card.dir).raw("><a href=\"");
    html.text(&card.href).raw("\">").text(card.headline);
    html.raw("</a></h3>");
    if let Some(standfirst) = card.standfirst {
        html.raw("<p").language(card.lang, card.dir).raw(">");
        html.text(standfirst).raw("</p>");
    }
    html.raw("</div><p class=\"margin\">");
    for topic in &card.topics {
        html.raw("<a href=\"").text(&topic.href).raw("\"");
        html.language_given(card.topics_lang, card.topics_dir)
            .raw(">");
        html.text(&topic.name).raw("</a> ");
    }
    let minutes = words.count(card.minutes as usize, "minutes");
    html.raw("<span>").text(&minutes.unwrap_or_default());
    html.raw("</span></p></article>\n");
    html
}

/// A brief as the built-in template `row.html` writes it.
pub(super) fn row(card: &CardView<'_>, words: &Words) -> String {
    let mut html = String::with_capacity(512);
    html.raw("<li class=\"row\"><p class=\"when\">");
    match &card.date {
        Some(date) => {
            html.raw("<time datetime=\"").raw(&date.iso());
            html.raw("\"><span>").text(date.wd()).raw("</span> <b>");
            html.text(&date.short()).raw("</b></time>");
        }
        None => {
            html.text(&words.page.no_date);
        }
    }
    html.raw("</p><p class=\"what\"");
    html.language(card.lang, card.dir).raw("><a href=\"");
    html.text(&card.href).raw("\">").text(card.headline);
    html.raw("</a></p><p class=\"meta\">");
    html.text(card.agency.unwrap_or_default());
    html.raw("</p></li>\n");
    html
}
