//! Lists of links: to the bands of a page, and to the pages of the years.

use serde::Serialize;

use super::super::frame::Frame;
use super::super::words::Words;
use super::super::{Look, band, routes};
use super::bands::{BandView, Row};
use crate::model::Scope;

/// Links under a heading: a year, or "Other".
#[derive(Serialize)]
pub(in crate::render) struct GroupView {
    pub label: String,
    pub items: Vec<JumpView>,
}

#[derive(Serialize)]
pub(in crate::render) struct JumpView {
    pub label: String,
    pub href: String,
    pub count: Option<usize>,
    pub today: bool,
    pub current: bool,
}

impl JumpView {
    fn within(label: &str, anchor: &str, count: Option<usize>) -> Self {
        Self {
            label: label.to_owned(),
            href: format!("#{anchor}"),
            count,
            today: false,
            current: false,
        }
    }
}

/// Links to the bands of a page, year by year; what belongs to no year stands at the end.
pub(super) fn jump(bands: &[BandView<'_>], not_placed: usize, words: &Words) -> Vec<GroupView> {
    let say = &words.timeline;
    let mut groups: Vec<GroupView> = Vec::new();
    let mut other = Vec::new();
    for band in bands {
        let link = JumpView::within(&band.short, &band.id, Some(band.count));
        if band.id == band::OLD {
            other.push(link);
        } else {
            match groups.last_mut().filter(|group| group.label == band.year) {
                Some(group) => group.items.push(link),
                None => groups.push(GroupView {
                    label: band.year.clone(),
                    items: vec![link],
                }),
            }
        }
        if band.rows.iter().any(|row| matches!(row, Row::Today(_))) {
            let last = groups.last_mut().map(|group| &mut group.items);
            last.unwrap_or(&mut other).push(JumpView {
                today: true,
                ..JumpView::within(&say.today, "today", None)
            });
        }
    }
    if not_placed > 0 {
        other.push(JumpView::within(
            &say.not_placed,
            "not-placed",
            Some(not_placed),
        ));
    }
    if !other.is_empty() {
        groups.push(GroupView {
            label: say.other.clone(),
            items: other,
        });
    }
    groups
}

/// Links to the pages of the years. Counts stand on the main page only: elsewhere a new event would change every page.
pub(super) fn years(scope: Scope, look: &Look<'_>, frame: &Frame<'_>) -> Vec<JumpView> {
    let chronicle = look.site.chronicle();
    if !chronicle.split_by_year() {
        return Vec::new();
    }
    let current = match scope {
        Scope::All => None,
        Scope::Year(year) | Scope::Month(year, _) => Some(year),
    };
    let link = |year: i16| JumpView {
        label: year.to_string(),
        href: frame.href(&routes::timeline(Scope::Year(year))),
        count: (scope == Scope::All).then(|| chronicle.counts(Scope::Year(year)).all()),
        today: false,
        current: current == Some(year),
    };
    chronicle.years().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::views::{DateView, TodayView};
    use super::*;
    use crate::model::Date;
    use crate::render::words::english;

    fn band<'a>(id: &str, year: &str, short: &str, today: bool, words: &'a Words) -> BandView<'a> {
        let rule = || {
            Row::Today(TodayView {
                label: "Today",
                date: DateView::new(Date::constant(2025, 12, 29), words),
            })
        };
        BandView {
            id: id.to_owned(),
            label: short.to_owned(),
            year: year.to_owned(),
            show_year: false,
            count: 2,
            href: None,
            rows: today.then(rule).into_iter().collect(),
            short: short.to_owned(),
        }
    }

    fn told(bands: &[BandView<'_>], not_placed: usize, words: &Words) -> Vec<String> {
        let item = |item: &JumpView| match item.count {
            Some(count) => format!("{} {} {count}", item.label, item.href),
            None => format!("{} {}", item.label, item.href),
        };
        jump(bands, not_placed, words)
            .iter()
            .map(|group| {
                let items: Vec<String> = group.items.iter().map(item).collect();
                format!("{}: {}", group.label, items.join(", "))
            })
            .collect()
    }

    #[test]
    fn months_stand_under_their_year_and_today_between_them() {
        let words = english();
        let bands = [
            band("earlier", "", "Earlier years", false, &words),
            band("m2025-11", "2025", "November", false, &words),
            band("m2025-12", "2025", "December", true, &words),
            band("y2026", "2026", "Year only", false, &words),
            band("m2026-02", "2026", "February", false, &words),
        ];
        assert_eq!(
            told(&bands, 3, &words),
            [
                "2025: November #m2025-11 2, December #m2025-12 2, Today #today",
                "2026: Year only #y2026 2, February #m2026-02 2",
                "Other: Earlier years #earlier 2, Not placed #not-placed 3",
            ]
        );
    }

    #[test]
    fn today_may_follow_the_old_years_at_once() {
        let words = english();
        let bands = [
            band("earlier", "", "Earlier years", true, &words),
            band("m2026-02", "2026", "February", false, &words),
        ];
        assert_eq!(
            told(&bands, 0, &words),
            [
                "2026: February #m2026-02 2",
                "Other: Earlier years #earlier 2, Today #today",
            ]
        );
    }
}
