//! What stands over a brief, on its own page and where it leads an edition: the components `dateline` and `panel` in Rust.

use super::Markup;
use crate::render::views::{DateView, Takeaway};
use crate::render::words::Words;

/// What the component `dateline` is given.
#[derive(Clone, Copy)]
pub(super) struct Dateline<'a> {
    pub place: Option<&'a str>,
    pub date: Option<DateView<'a>>,
    pub agency: Option<&'a str>,
    pub minutes: u32,
    /// What it tells in full; none if it does not.
    pub full: Option<(&'a [String], Option<DateView<'a>>)>,
}

/// Appends the component `dateline`.
pub(super) fn dateline(of: &Dateline<'_>, words: &Words, html: &mut String) {
    html.raw("<p class=\"dateline\">");
    if let Some(place) = of.place {
        html.raw("<span class=\"place\">");
        html.text(place).raw("</span> ");
    }
    if let Some(date) = of.date {
        html.raw("<time datetime=\"").raw(&date.iso()).raw("\">");
        html.text(&match of.full {
            Some(_) => date.short_full(),
            None => date.short(),
        });
        html.raw("</time> ");
    }
    let (authors, updated) = of.full.unwrap_or_default();
    for name in of
        .agency
        .into_iter()
        .chain(authors.iter().map(String::as_str))
    {
        html.raw("<span>").text(name).raw("</span> ");
    }
    let minutes = match of.full {
        Some(_) => "minutes_read",
        None => "minutes",
    };
    let minutes = words.count(of.minutes as usize, minutes);
    html.raw("<span>").text(&minutes.unwrap_or_default());
    html.raw("</span>");
    if let Some(updated) = updated {
        html.raw(" <span>").text(&words.page.updated);
        html.raw(" <time datetime=\"")
            .raw(&updated.iso())
            .raw("\">");
        html.text(&updated.short_year()).raw("</time></span>");
    }
    html.raw("</p>");
}

/// What the component `panel` is given.
#[derive(Clone, Copy, Default)]
pub(super) struct Panel<'a> {
    pub synopsis: Option<&'a str>,
    pub synopsis_origin: Option<&'static str>,
    pub takeaways: &'a [Takeaway<'a>],
    pub takeaways_origin: Option<&'static str>,
    /// On the page of an edition, below the headline of its brief.
    pub lead: bool,
    pub lang: Option<&'a str>,
    pub dir: Option<&'a str>,
}

/// Appends the component `panel`: nothing without synopsis and takeaways.
pub(super) fn panel(of: &Panel<'_>, words: &Words, html: &mut String) {
    let say = &words.brief;
    let label = match (of.synopsis, of.takeaways) {
        (None, []) => return,
        (None, _) => &say.takeaways,
        (Some(_), []) => &say.synopsis,
        (Some(_), _) => &say.synopsis_and_takeaways,
    };
    let other = of.lang.filter(|lang| *lang != words.language());
    html.raw("<section class=\"panel\" aria-label=\"");
    html.text(label).raw("\"");
    if let Some(dir) = of.dir {
        html.raw(" dir=\"").text(dir).raw("\"");
    }
    html.raw(">");
    if let Some(synopsis) = of.synopsis {
        let is_chosen = of.synopsis_origin == Some("chosen");
        let chosen = if is_chosen { " chosen" } else { "" };
        html.raw("\n<h2 class=\"label").raw(chosen).raw("\">");
        html.text(&say.synopsis);
        origin(of.synopsis_origin, words, html);
        html.raw("</h2>\n<p class=\"synopsis").raw(chosen).raw("\"");
        lang(other, html);
        html.raw(">").text(synopsis).raw("</p>");
    }
    if !of.takeaways.is_empty() {
        let (open, close) = if of.lead {
            ("\n<h3 class=\"label\">", "</h3>")
        } else {
            ("\n<h2 class=\"label\">", "</h2>")
        };
        html.raw(open).text(&say.takeaways);
        origin(of.takeaways_origin, words, html);
        html.raw(close).raw("\n<ol class=\"takeaways\"");
        lang(other, html);
        html.raw(">");
        for item in of.takeaways {
            takeaway(item, other.map(|_| words.language()), words, html);
        }
        html.raw("\n</ol>");
    }
    html.raw("\n</section>");
}

/// A takeaway, with the language of its links where that is not its own.
fn takeaway(item: &Takeaway<'_>, links_lang: Option<&str>, words: &Words, html: &mut String) {
    html.raw("\n<li>").text(item.text);
    if let Some((first, others)) = item.links.split_first() {
        html.raw("<span class=\"src\"");
        lang(links_lang, html);
        html.raw("> <a href=\"").text(first).raw("\">");
        html.text(&words.brief.in_report).raw("</a>");
        for link in others {
            html.text(&words.page.comma);
            html.raw("<a href=\"").text(link).raw("\">");
            html.text(&words.brief.again).raw("</a>");
        }
        html.raw("</span>");
    }
    html.raw("</li>");
}

/// Who made what it stands behind: the component `origin`.
pub(super) fn origin(of: Option<&str>, words: &Words, html: &mut String) {
    let word = match of {
        Some("given") => &words.brief.given,
        Some("chosen") => &words.brief.chosen,
        _ => return,
    };
    html.text(&words.page.comma).text(word);
}

/// Appends the attribute for a language that differs from the one around it.
pub(super) fn lang(lang: Option<&str>, html: &mut String) {
    if let Some(lang) = lang {
        html.raw(" lang=\"").text(lang).raw("\"");
    }
}
