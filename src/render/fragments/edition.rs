//! The parts of an edition that are lists: its week, the day in brief, and what stands over its leading brief; the components `digest`,
//! `dateline` and `panel` and the strip of days of the template `home.html` in Rust.

use serde::Serialize;

use super::Markup;
use super::opening::{Dateline, Panel, dateline, lang, origin, panel};
use crate::render::edition::{DigestView, LeadView};
use crate::render::strip::DayView;
use crate::render::views::Ready;
use crate::render::words::Words;

/// The parts of an edition.
#[derive(Serialize)]
pub(in crate::render) struct Parts {
    week: Ready,
    digest: Ready,
    digest_more: Ready,
    dateline: Ready,
    panel: Ready,
}

/// The parts of an edition, which may be the latest one.
pub(in crate::render) fn parts(
    days: &[DayView<'_>],
    is_latest: bool,
    [short, long]: [&[DigestView<'_>]; 2],
    lead: Option<&LeadView<'_>>,
    words: &Words,
) -> Parts {
    let opening = |lead: &LeadView<'_>| {
        let card = &lead.card;
        let of = Dateline {
            place: card.place,
            date: card.date,
            agency: card.agency,
            minutes: card.minutes,
            full: None,
        };
        dateline(&of, words)
    };
    let summary = |lead: &LeadView<'_>| {
        let of = Panel {
            takeaways: &lead.takeaways,
            takeaways_origin: lead.takeaways_origin,
            lead: true,
            lang: lead.card.lang,
            dir: lead.card.dir,
            ..Panel::default()
        };
        panel(&of, words)
    };
    Parts {
        week: week(days, is_latest, words),
        digest: digest(short, words),
        digest_more: digest(long, words),
        dateline: lead.map(opening).unwrap_or_default(),
        panel: lead.map(summary).unwrap_or_default(),
    }
}

fn week(days: &[DayView<'_>], is_latest: bool, words: &Words) -> Ready {
    let mut html = String::with_capacity(days.len() * 384);
    html.raw("<ol class=\"week\" aria-label=\"");
    html.text(&words.edition.by_day).raw("\">");
    for day in days {
        html.raw(if day.today {
            "\n<li class=\"now\">"
        } else {
            "\n<li>"
        });
        if let Some(href) = &day.href {
            html.raw("<a href=\"").text(href).raw("\">");
        }
        html.raw("<span class=\"vh\">").text(&day.text);
        html.raw("</span>").raw(&day.stack.0);
        html.raw("<span class=\"tick\" aria-hidden=\"true\"><span>");
        html.raw(&day.number.to_string()).raw("</span>");
        if day.today && is_latest {
            html.raw("<span class=\"wide\">");
            html.text(&words.timeline.today);
            html.raw("</span><span class=\"slim\">");
        } else {
            html.raw("<span>");
        }
        html.text(day.wd).raw("</span></span>");
        if day.href.is_some() {
            html.raw("</a>");
        }
        html.raw("</li>");
    }
    html.raw("\n</ol>");
    Ready(html)
}

fn digest(lines: &[DigestView<'_>], words: &Words) -> Ready {
    let mut html = String::with_capacity(lines.len() * 512);
    html.raw("<ol class=\"takeaways\">");
    for line in lines {
        html.raw("\n<li>");
        if line.lang.is_some() {
            html.raw("<span");
            lang(line.lang, &mut html);
            html.raw(">").text(line.text).raw("</span>");
        } else {
            html.text(line.text);
        }
        html.raw(" <span class=\"src\"><a href=\"");
        html.text(&line.href).raw("\"");
        lang(line.lang, &mut html);
        html.raw(">").text(line.headline).raw("</a>");
        origin(Some(line.origin), words, &mut html);
        html.raw("</span></li>");
    }
    html.raw("\n</ol>");
    Ready(html)
}
