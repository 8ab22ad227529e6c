//! The ways on from both ends of a page of the timeline.

use serde::Serialize;

use super::super::frame::Frame;
use super::super::{Look, routes};
use super::Told;
use crate::model::Scope;

#[derive(Serialize)]
pub(super) struct EndView {
    pub href: String,
    pub label: String,
}

/// The way on from an end of the page.
pub(super) fn end(
    look: &Look<'_>,
    frame: &Frame<'_>,
    scope: Scope,
    told: &[Told<'_>],
    later: bool,
) -> Option<EndView> {
    let words = look.words();
    let chronicle = look.site.chronicle();
    if !chronicle.split_by_year() {
        return None;
    }
    let to = |scope: Scope, label: String| {
        Some(EndView {
            href: frame.href(&routes::timeline(scope)),
            label,
        })
    };
    match scope {
        Scope::All => {
            let (edge, ..) = if later { told.last()? } else { told.first()? };
            let beyond = if later {
                chronicle.all().next_back()?
            } else {
                chronicle.all().next()?
            };
            let year = edge.first.year();
            (beyond.0 != *edge).then(|| {
                to(
                    Scope::Year(year),
                    words.timeline.all_of.fill(&[("year", &year.to_string())]),
                )
            })?
        }
        Scope::Year(year) => {
            let mut years = chronicle.years();
            let other = if later {
                years.find(|&other| other > year)
            } else {
                years.filter(|&other| other < year).last()
            };
            to(Scope::Year(other?), other?.to_string())
        }
        Scope::Month(year, month) => {
            let mut months = chronicle.months(year).filter(|&other| other > 0);
            let other = if later {
                months.find(|&other| other > month)
            } else {
                months.filter(|&other| other < month).last()
            };
            match other {
                Some(other) => to(
                    Scope::Month(year, other),
                    words.date.month_of_year(year, other),
                ),
                None => to(Scope::Year(year), year.to_string()),
            }
        }
    }
}
