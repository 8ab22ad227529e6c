//! All editions by month, articles without a date, and the page for addresses where nothing stands.

use serde::Serialize;

use super::frame::{About, Frame};
use super::views::{DateView, DayLink, Listed};
use super::words::direction;
use super::{Look, html, lists, routes, topic};
use crate::diagnostic::Diagnostic;
use crate::model::{Output, Route};

#[derive(Serialize)]
struct ArchiveView<'a> {
    months: Vec<MonthView<'a>>,
    undated: Vec<Listed>,
    undated_count: usize,
}

#[derive(Serialize)]
struct MonthView<'a> {
    label: &'a str,
    year: String,
    id: String,
    editions: Vec<EditionRow<'a>>,
}

#[derive(Serialize)]
struct EditionRow<'a> {
    date: DateView<'a>,
    href: String,
    headline: &'a str,
    lang: Option<&'a str>,
    dir: Option<&'static str>,
    briefs: usize,
}

pub(super) fn archive(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let title = &look.words().menu.archive;
    let description = topic::counted(title, look.site.days().count(), "edition", look);
    let about = About {
        kind: "archive",
        title,
        description: Some(&description),
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("archive.html"), &about);
    let mut months: Vec<MonthView<'_>> = Vec::new();
    for date in look.site.days().rev() {
        let id = format!("m{:04}-{:02}", date.year(), date.month());
        if months.last().is_none_or(|month| month.id != id) {
            months.push(MonthView {
                label: look.words().date.month_alone(date.month()),
                year: date.year().to_string(),
                id,
                editions: Vec::new(),
            });
        }
        let mut briefs = look.site.edition(date);
        let first = briefs.next();
        let lang = first.and_then(|facts| look.lang_of(facts));
        let row = EditionRow {
            date: DateView::new(date, look.words()),
            href: frame.href(&routes::edition(date)),
            headline: first.map_or("", |facts| &facts.headline.text),
            lang,
            dir: lang.map(direction),
            briefs: 1 + briefs.count(),
        };
        if let Some(month) = months.last_mut() {
            month.editions.push(row);
        }
    }
    let undated = look
        .site
        .undated()
        .map(|facts| lists::row(facts, look, ""))
        .collect::<Result<Vec<_>, _>>()?;
    frame.insert(
        "archive",
        &ArchiveView {
            months,
            undated_count: undated.len(),
            undated,
        },
    );
    let (route, page) = frame.render("archive.html")?;
    Ok(vec![html(route, page)])
}

pub(super) fn not_found(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let about = About {
        kind: "not-found",
        title: look.words().page.nothing_filed_here.trim_end_matches('.'),
        description: None,
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("404.html"), &about);
    let latest = look.site.latest().map(|date| DayLink {
        date: DateView::new(date, look.words()),
        href: frame.href(&routes::edition(date)),
    });
    frame.insert("latest", &latest);
    frame.insert("timeline_href", &format!("{}timeline.html", frame.root()));
    let (route, page) = frame.render("404.html")?;
    Ok(vec![html(route, page)])
}
