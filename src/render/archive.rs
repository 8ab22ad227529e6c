//! All editions by month, articles without a date, and the page for addresses where nothing stands.

use serde::Serialize;

use super::frame::{About, Frame};
use super::views::{DateView, DayLink, Html};
use super::{Look, html, lists, routes, words};
use crate::diagnostic::Diagnostic;
use crate::model::{Output, Route};

#[derive(Serialize)]
struct ArchiveView {
    months: Vec<MonthView>,
    undated: Vec<Html>,
    undated_count: usize,
}

#[derive(Serialize)]
struct MonthView {
    label: &'static str,
    year: String,
    id: String,
    editions: Vec<EditionRow>,
}

#[derive(Serialize)]
struct EditionRow {
    date: DateView,
    href: String,
    headline: String,
    briefs: usize,
}

pub(super) fn archive(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let about = About {
        kind: "archive",
        title: "Archive",
        description: None,
        lang: None,
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("archive.html"), &about);
    let mut months: Vec<MonthView> = Vec::new();
    for date in look.site.days().rev() {
        let id = format!("m{:04}-{:02}", date.year(), date.month());
        if months.last().is_none_or(|month| month.id != id) {
            months.push(MonthView {
                label: words::month(date.month()),
                year: date.year().to_string(),
                id,
                editions: Vec::new(),
            });
        }
        let mut briefs = look.site.edition(date);
        let headline = briefs
            .next()
            .map(|facts| facts.headline.text.clone())
            .unwrap_or_default();
        let row = EditionRow {
            date: DateView::new(date),
            href: frame.href(&routes::edition(date)),
            headline,
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
    let (route, text) = frame.render("archive.html")?;
    Ok(vec![html(route, text)])
}

pub(super) fn not_found(look: &Look<'_>) -> Result<Vec<Output>, Box<Diagnostic>> {
    let about = About {
        kind: "not-found",
        title: "Nothing is filed here",
        description: None,
        lang: None,
        data: false,
    };
    let mut frame = Frame::new(look, Route::new("404.html"), &about);
    let latest = look.site.latest().map(|date| DayLink {
        date: DateView::new(date),
        href: frame.href(&routes::edition(date)),
    });
    frame.insert("latest", &latest);
    frame.insert("timeline_href", &format!("{}timeline.html", frame.root()));
    let (route, text) = frame.render("404.html")?;
    Ok(vec![html(route, text)])
}
