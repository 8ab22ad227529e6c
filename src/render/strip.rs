//! Small pictures of how events are spread over days, weeks or months.

use jiff::ToSpan;
use serde::Serialize;

use super::stack::stack;
use super::views::{DateView, Html, Ready, ready};
use super::words::Words;
use super::{Look, band, edition, when};
use crate::model::{Date, Event, Partial, Precision, Status};

/// Days shown before and after the day of an edition.
const SIDE_DAYS: i64 = 7;

/// A day of the strip of an edition.
#[derive(Serialize)]
pub(super) struct DayView<'a> {
    /// Two letters: `We`.
    pub wd: &'a str,
    /// Of the day in its month.
    pub number: i8,
    pub today: bool,
    pub href: Option<String>,
    pub dots: Vec<Status>,
    /// The dots as a drawing.
    pub stack: Ready,
    pub text: String,
}

/// A column of the strip of a timeline.
#[derive(Serialize)]
pub(super) struct ColumnView {
    pub text: String,
    pub href: Option<String>,
    pub dots: Vec<Status>,
    /// The dots as a drawing.
    pub stack: Html,
    pub n: usize,
    pub today: bool,
    pub label: Option<String>,
    /// A narrow screen has no room for its label.
    pub wide: bool,
}

/// An event of a timeline.
#[derive(Clone, Copy)]
pub(super) struct Dot {
    pub day: Date,
    pub precision: Precision,
    pub status: Status,
    /// It stands in the band of old years.
    pub old: bool,
}

pub(super) fn first_day(date: Date) -> Date {
    date.saturating_sub(SIDE_DAYS.days())
}

pub(super) fn last_day(date: Date) -> Date {
    date.saturating_add(SIDE_DAYS.days())
}

/// Fifteen days around an edition, with the events among `events` that are known to the day.
pub(super) fn week<'a>(
    date: Date,
    events: &[&Event],
    look: &Look<'a>,
    root: &str,
) -> Vec<DayView<'a>> {
    let words = look.words();
    let mut days = Vec::new();
    let dot = |event: &&Event| {
        let when = event.when?;
        (when.precision() == Precision::Day).then(|| (when.first(), event.status))
    };
    let mut dots: Vec<(Date, Status)> = events.iter().filter_map(dot).collect();
    dots.sort_unstable();
    let mut day = first_day(date);
    while day <= last_day(date) {
        let from = dots.partition_point(|(on, _)| *on < day);
        let to = dots.partition_point(|(on, _)| *on <= day);
        let dots = dots.get(from..to).unwrap_or_default();
        let dots: Vec<Status> = dots.iter().map(|(_, status)| *status).collect();
        days.push(DayView {
            text: column_text(words.date.weekday_and_day(day), dots.len(), words),
            wd: words.date.weekday_narrow(day),
            number: day.day(),
            today: day == date,
            href: (!dots.is_empty()).then(|| edition::day_on_timeline(look, root, day)),
            dots,
            stack: Ready::default(),
        });
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    let tallest = days.iter().map(|day| day.dots.len()).max();
    for day in &mut days {
        day.stack = Ready(stack(&day.dots, tallest.unwrap_or_default()));
    }
    days
}

/// How a stretch of time is cut into columns.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Day,
    Week,
    Month,
}

/// The most months that a page can show side by side.
const MOST_MONTHS: i32 = 60;

/// The events of a timeline by day up to 31 days, by week up to 12 months, by month beyond, and at most the last five years. Only those
/// known to the day; nothing if they fit in one column.
pub(super) fn density(events: &[Dot], today: Option<Date>, words: &Words) -> Vec<ColumnView> {
    let fine = || events.iter().filter(|dot| dot.precision == Precision::Day);
    let (Some(first), Some(last)) = (
        fine().map(|dot| dot.day).min(),
        fine().map(|dot| dot.day).max(),
    ) else {
        return Vec::new();
    };
    let earliest = last
        .first_of_month()
        .saturating_sub((MOST_MONTHS - 1).months());
    let first = fine()
        .map(|dot| dot.day)
        .filter(|day| *day >= earliest)
        .min()
        .unwrap_or(first);
    let days = last.since(first).map_or(0, |span| span.get_days());
    let step = match days {
        ..=30 => Step::Day,
        31..=366 => Step::Week,
        _ => Step::Month,
    };
    let mut columns: Vec<(Date, ColumnView)> = Vec::new();
    let mut start = floor(first, step);
    while start <= last {
        let Some(next) = after(start, step) else {
            break;
        };
        let label = previous_month(&columns) != Some((start.year(), start.month()));
        columns.push((start, column(start, next, step, today, label, words)));
        start = next;
    }
    for dot in fine() {
        let index = columns.partition_point(|(start, _)| *start <= dot.day);
        if let Some((_, column)) = index
            .checked_sub(1)
            .and_then(|index| columns.get_mut(index))
        {
            column.dots.push(dot.status);
            // The band of its first event: that of its first day may have none.
            column.href.get_or_insert_with(|| {
                let month = Partial::Month(dot.day.year(), dot.day.month());
                let band = if dot.old {
                    band::OLD.to_owned()
                } else {
                    band::id(month)
                };
                ["#", &band].concat()
            });
        }
    }
    let mut views: Vec<ColumnView> = columns.into_iter().map(|(_, view)| view).collect();
    let tallest = views.iter().map(|view| view.dots.len()).max();
    for view in &mut views {
        view.dots.sort_unstable();
        view.stack = ready(&stack(&view.dots, tallest.unwrap_or_default()));
        view.n = view.dots.len();
        view.text = column_text(std::mem::take(&mut view.text), view.n, words);
    }
    thin(&mut views);
    unlink(&mut views);
    if views.len() < 2 { Vec::new() } else { views }
}

fn previous_month(columns: &[(Date, ColumnView)]) -> Option<(i16, i8)> {
    columns
        .last()
        .map(|(start, _)| (start.year(), start.month()))
}

fn column(
    start: Date,
    next: Date,
    step: Step,
    today: Option<Date>,
    new_month: bool,
    words: &Words,
) -> ColumnView {
    let text = match step {
        Step::Day => words.date.weekday_and_day(start),
        Step::Week => {
            let day = DateView::new(start, words).long();
            when::capital(words.when.week.fill(&[("date", &day)]))
        }
        Step::Month => words.date.month_of_year(start.year(), start.month()),
    };
    let label = match step {
        Step::Month => (start.month() == 1).then(|| start.year().to_string()),
        _ => new_month.then(|| words.date.month_short(start.month()).to_owned()),
    };
    ColumnView {
        text,
        href: None,
        dots: Vec::new(),
        stack: Html::none(),
        n: 0,
        today: today.is_some_and(|today| (start..next).contains(&today)),
        label,
        wide: false,
    }
}

/// Of the width of a strip beside a rail, and of one on the narrowest screen, in pixels ...
const WIDE: usize = 550;
const NARROWEST: usize = 284;
/// ... a label takes this much, and "Today" beside its column this much.
const LABEL: usize = 34;
const TODAY: usize = 48;
/// From the middle of one target to that of the next (WCAG 2.2, 2.5.8).
const TARGET: usize = 24;

/// Takes away labels that stand within three columns of "Today", or more in a strip of many columns, or would run into the one before; and
/// names those that would run into another, or out of the page, on a narrow screen.
fn thin(views: &mut [ColumnView]) {
    let columns = views.len();
    let today = views.iter().position(|view| view.today);
    let (mut last, mut narrow) = (None, None);
    let room = |width: usize, away: usize| away.saturating_mul(width) / columns;
    for (index, view) in views.iter_mut().enumerate() {
        let away = |other: Option<usize>| other.map_or(usize::MAX, |other| other.abs_diff(index));
        if view.label.is_none() {
            continue;
        }
        let near = 3.max(columns / 12);
        if view.today || away(today) <= near || room(WIDE, away(last)) < LABEL {
            view.label = None;
            continue;
        }
        last = Some(index);
        view.wide = room(NARROWEST, away(narrow)) < LABEL
            || room(NARROWEST, away(today)) < TODAY
            || room(NARROWEST, columns - index) < LABEL;
        if !view.wide {
            narrow = Some(index);
        }
    }
}

/// Takes away links that would stand too close to the one before on the narrowest screen. The list to jump by leads to every month.
fn unlink(views: &mut [ColumnView]) {
    let columns = views.len();
    let mut last = None;
    for (index, view) in views.iter_mut().enumerate() {
        let close = |last| (index - last) * NARROWEST < TARGET * columns;
        if last.is_some_and(close) {
            view.href = None;
        } else if view.href.is_some() {
            last = Some(index);
        }
    }
}

fn floor(day: Date, step: Step) -> Date {
    match step {
        Step::Day => day,
        Step::Week => day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days()),
        Step::Month => day.first_of_month(),
    }
}

fn after(day: Date, step: Step) -> Option<Date> {
    match step {
        Step::Day => day.tomorrow().ok(),
        Step::Week => day.checked_add(7.days()).ok(),
        Step::Month => day.checked_add(1.month()).ok(),
    }
}

/// A column in words: `Wednesday 29 October: 3 events`.
fn column_text(mut when: String, events: usize, words: &Words) -> String {
    when.push_str(": ");
    when.push_str(&words.count(events, "event").unwrap_or_default());
    when
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::words::english;

    fn reported((year, month, day): (i16, i8, i8)) -> Dot {
        Dot {
            day: Date::constant(year, month, day),
            precision: Precision::Day,
            status: Status::Reported,
            old: year < 2025,
        }
    }

    #[test]
    fn a_column_of_old_years_leads_to_their_band() {
        let events = [(2024, 12, 30), (2025, 1, 20)].map(reported);
        let links: Vec<_> = density(&events, None, &english())
            .into_iter()
            .filter_map(|column| column.href)
            .collect();
        assert_eq!(links, ["#earlier", "#m2025-01"]);
    }

    #[test]
    fn labels_that_a_narrow_screen_has_no_room_for() {
        // Five years, the day in the last month but two.
        let events = [(2021, 1, 3), (2025, 12, 2)].map(reported);
        let labels = |today| -> Vec<String> {
            density(&events, Some(today), &english())
                .into_iter()
                .filter_map(|column| Some((column.label?, column.wide)))
                .map(|(label, wide)| if wide { format!("({label})") } else { label })
                .collect()
        };
        assert_eq!(
            labels(Date::constant(2025, 10, 29)),
            ["2021", "2022", "2023", "2024", "(2025)"]
        );
        assert_eq!(
            labels(Date::constant(2024, 10, 29)),
            ["2021", "2022", "2023", "(2024)"]
        );
        // Ten weeks, all of them wide.
        let events = [(2025, 8, 25), (2025, 10, 28)].map(reported);
        let labels: Vec<_> = density(&events, None, &english())
            .into_iter()
            .filter_map(|column| column.label)
            .collect();
        assert_eq!(labels, ["Aug", "Sep", "Oct"]);
    }

    #[test]
    fn links_stand_apart_on_the_narrowest_screen() {
        // Ten columns are 28 px wide each, twenty 14 px, thirty 9 px.
        let linked = |days| -> Vec<usize> {
            let events: Vec<_> = (1..=days).map(|day| reported((2025, 10, day))).collect();
            let columns = density(&events, None, &english()).into_iter().enumerate();
            columns
                .filter_map(|(index, column)| column.href.map(|_| index))
                .collect()
        };
        assert_eq!(linked(10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(linked(20), [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
        assert_eq!(linked(30), [0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    }

    #[test]
    fn a_column_leads_to_the_month_of_its_first_event() {
        // The week of Monday 31 March 2025 has its only event in April.
        let events = [(2025, 3, 3), (2025, 4, 2), (2025, 5, 5)].map(reported);
        let links: Vec<String> = density(&events, None, &english())
            .into_iter()
            .filter_map(|column| Some(format!("{} {}", column.text, column.href?)))
            .collect();
        assert_eq!(
            links,
            [
                "Week of 3 March 2025: 1 event #m2025-03",
                "Week of 31 March 2025: 1 event #m2025-04",
                "Week of 5 May 2025: 1 event #m2025-05",
            ]
        );
    }
}
