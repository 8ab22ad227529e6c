//! The parts of an edition, in Rust: the blocks of the template `home.html`.

use std::convert::Infallible;

use super::opening::{Dateline, Panel, dateline, lang, origin, panel};
use super::{EVENT_BYTES, Markup, Parts, arrows, column, key};
use crate::render::edition::{DigestView, EditionPage, LeadView};
use crate::render::events::Told;
use crate::render::strip::DayView;
use crate::render::views::{DayLink, Listed};
use crate::render::words::Words;

impl Parts for EditionPage<'_> {
    fn write(&self, place: &str, html: &mut String) {
        let words = self.setting.look.words();
        match place {
            "edition" => edition(self, words, html),
            "digest" => digest(self, words, html),
            "lead" => {
                if let Some(of) = &self.lead {
                    lead(of, words, html);
                }
            }
            "margin" => margin(self, words, html),
            "briefs" => briefs(&self.cards, words, html),
            "key" => keys(self, words, html),
            _ => {}
        }
    }

    fn bytes(&self) -> usize {
        let cards: usize = self.cards.iter().map(|card| card.0.len()).sum();
        let events = self.changed.len() + self.ahead.len();
        let columns = self.strip.len();
        let lines = self.digest.len() + self.digest_more.len();
        cards + events * EVENT_BYTES + columns * 384 + lines * 512 + 6 * 1024
    }
}

fn edition(page: &EditionPage<'_>, words: &Words, html: &mut String) {
    let of = &page.edition;
    html.raw("<section class=\"edition frame\" aria-labelledby=\"edition\">\n<div class=\"rail\">");
    if !of.latest {
        html.raw("<p>").raw(&of.date.year().to_string()).raw("</p>");
    }
    if of.previous.is_some() || of.next.is_some() {
        let [back, on] = arrows(words);
        let link = |rel: &str, to: &DayLink<'_>, html: &mut String| {
            html.raw("<a rel=\"").raw(rel).raw("\" href=\"");
            html.text(&to.href).raw("\">");
        };
        html.raw("\n<nav aria-label=\"").text(&words.page.editions);
        html.raw("\">");
        if let Some(previous) = &of.previous {
            link("prev", previous, html);
            html.raw(back).raw(" ");
            html.text(&previous.date.short_beside(of.date)).raw("</a>");
        }
        if let Some(next) = &of.next {
            html.raw(" ");
            link("next", next, html);
            html.text(&next.date.short_beside(of.date)).raw(" ");
            html.raw(on).raw("</a>");
        }
        html.raw("</nav>");
    }
    html.raw("\n</div>\n<div class=\"body\">\n<div class=\"head\">\n");
    html.raw("<h1 id=\"edition\"><time datetime=\"")
        .raw(&of.date.iso());
    html.raw("\"><span>").text(of.date.weekday());
    html.raw("</span> <span class=\"day\">")
        .text(&of.date.without_year());
    html.raw("</span></time></h1>\n<p class=\"counts\">");
    let count = |n: usize, of: &str| words.count(n, of).unwrap_or_default();
    html.text(&words.edition.counts.fill(&[
        ("briefs", &count(of.briefs, "brief")),
        ("events", &count(of.events, "dated_event")),
    ]));
    html.raw(" <span>")
        .text(&count(of.minutes as usize, "minutes_to_read"));
    html.raw("</span></p>\n</div>\n");
    if !page.strip.is_empty() {
        week(&page.strip, of.latest, words, html);
    }
    html.raw("\n</div>\n</section>");
}

fn digest(page: &EditionPage<'_>, words: &Words, html: &mut String) {
    let (short, long) = (&page.digest, &page.digest_more);
    if short.is_empty() {
        return;
    }
    let say = &words.edition;
    html.raw("<section class=\"frame\" aria-labelledby=\"digest\">\n");
    html.raw("<h2 class=\"rail\" id=\"digest\">")
        .text(&say.digest);
    html.raw("</h2>\n<div class=\"body\">\n<section class=\"panel\" aria-label=\"");
    html.text(&say.short).raw("\">\n<h3 class=\"label\">");
    html.text(&say.short).raw("</h3>\n");
    digest_lines(short, words, html);
    html.raw("\n");
    if !long.is_empty() {
        let more = words.count(long.len(), "more_line");
        html.raw("<details><summary class=\"label\">")
            .text(&say.long);
        html.raw(": ").text(&more.unwrap_or_default());
        html.raw("</summary>\n");
        digest_lines(long, words, html);
        html.raw("\n</details>");
    }
    html.raw("\n</section>\n</div>\n</section>");
}

fn lead(lead: &LeadView<'_>, words: &Words, html: &mut String) {
    let card = &lead.card;
    let over = Dateline {
        place: card.place,
        date: card.date,
        agency: card.agency,
        minutes: card.minutes,
        full: None,
    };
    let summary = Panel {
        takeaways: &lead.takeaways,
        takeaways_origin: lead.takeaways_origin,
        lead: true,
        lang: card.lang,
        dir: card.dir,
        ..Panel::default()
    };
    html.raw("<div class=\"rail\">");
    dateline(&over, words, html);
    html.raw("</div>\n<article class=\"body\">\n<div");
    html.language(card.lang, card.dir).raw(">\n<h2><a href=\"");
    html.text(&card.href).raw("\">").text(card.headline);
    html.raw("</a></h2>\n");
    if let Some(standfirst) = lead.synopsis.or(card.standfirst) {
        html.raw("<p class=\"standfirst\">").text(standfirst);
        html.raw("</p>");
    }
    html.raw("\n</div>\n");
    panel(&summary, words, html);
    html.raw("\n</article>");
}

fn margin(page: &EditionPage<'_>, words: &Words, html: &mut String) {
    let of = &page.edition;
    let say = &words.edition;
    html.raw("<div class=\"margin\">\n");
    let has_news = !page.changed.is_empty() || of.previous.is_some();
    if has_news {
        let link = of.latest.then_some("changed.html");
        html.raw("<h2 class=\"label\">");
        linked(link, page, html, |html| match &of.previous {
            Some(previous) => {
                let date = previous.date.short_beside(of.date);
                html.text(&say.changed_since.fill(&[("date", &date)]));
            }
            None => {
                html.text(&say.changed);
            }
        });
        html.raw("</h2>");
    }
    if has_news || !page.ahead.is_empty() {
        html.raw("\n<div class=\"course\">\n");
        if !page.changed.is_empty() {
            compact(&page.changed, page, html);
        } else if of.previous.is_some() {
            none(&say.nothing_changed, html);
        }
        html.raw("\n<p class=\"now\"><time datetime=\"");
        html.raw(&of.date.iso()).raw("\">");
        html.text(&if of.latest {
            say.today.fill(&[("date", &of.date.without_year())])
        } else {
            say.as_of.fill(&[("date", &of.date.long())])
        });
        html.raw("</time></p>\n");
        if page.ahead.is_empty() {
            none(&words.timeline.none_planned, html);
        } else {
            let link = of.latest.then_some("ahead.html");
            html.raw("<h2 class=\"label ahead\">");
            linked(link, page, html, |html| {
                html.text(&say.ahead);
            });
            html.raw("</h2>\n");
            compact(&page.ahead, page, html);
        }
        html.raw("\n</div>");
    } else {
        none(&say.no_events, html);
    }
    html.raw("\n<p class=\"all\"><a href=\"")
        .text(&page.timeline_href);
    html.raw("\">").text(&say.open_timeline);
    html.raw("</a></p>\n</div>");
}

/// Appends what leads to a page at the root of the site, if it leads anywhere.
fn linked(
    to: Option<&str>,
    page: &EditionPage<'_>,
    html: &mut String,
    inner: impl FnOnce(&mut String),
) {
    if let Some(to) = to {
        html.raw("<a href=\"")
            .text(page.setting.root)
            .raw(to)
            .raw("\">");
    }
    inner(html);
    if to.is_some() {
        html.raw("</a>");
    }
}

fn none(text: &str, html: &mut String) {
    html.raw("<p class=\"none\">").text(text).raw("</p>");
}

fn compact(list: &[Told<'_>], page: &EditionPage<'_>, html: &mut String) {
    let words = page.setting.look.words();
    html.raw("<ol class=\"compact\">");
    let Ok(()) = page.each_in_margin(list, |event| {
        html.raw("\n");
        super::compact::compact(event, words, html);
        Ok::<(), Infallible>(())
    });
    html.raw("\n</ol>");
}

fn briefs(cards: &[Listed], words: &Words, html: &mut String) {
    if cards.is_empty() {
        return;
    }
    html.raw("<section class=\"cards\" aria-labelledby=\"others\">\n");
    html.raw("<h2 class=\"vh\" id=\"others\">")
        .text(&words.edition.others);
    html.raw("</h2>\n");
    for card in cards {
        html.raw(&card.0);
    }
    html.raw("\n</section>");
}

fn keys(page: &EditionPage<'_>, words: &Words, html: &mut String) {
    if page.changed.is_empty() && page.ahead.is_empty() && page.strip.is_empty() {
        return;
    }
    html.raw("<section class=\"frame keys\"><h2 class=\"rail\">")
        .text(&words.page.key);
    html.raw("</h2><div class=\"body\">");
    key(words, html);
    html.raw("</div></section>");
}

fn week(days: &[DayView<'_>], is_latest: bool, words: &Words, html: &mut String) {
    html.raw("<ol class=\"week\" aria-label=\"");
    html.text(&words.edition.by_day).raw("\">");
    for day in days {
        column(
            day.today,
            day.href.as_deref(),
            &day.text,
            &day.stack.0,
            html,
        );
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
}

/// Appends the component `digest`.
fn digest_lines(lines: &[DigestView<'_>], words: &Words, html: &mut String) {
    html.raw("<ol class=\"takeaways\">");
    for line in lines {
        html.raw("\n<li>");
        if line.lang.is_some() {
            html.raw("<span");
            lang(line.lang, html);
            html.raw(">").text(line.text).raw("</span>");
        } else {
            html.text(line.text);
        }
        html.raw(" <span class=\"src\"><a href=\"");
        html.text(&line.href).raw("\"");
        lang(line.lang, html);
        html.raw(">").text(line.headline).raw("</a>");
        origin(Some(line.origin), words, html);
        html.raw("</span></li>");
    }
    html.raw("\n</ol>");
}
