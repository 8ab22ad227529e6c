//! The parts of a file of words that the program itself writes. What only templates use is not named here.

use serde::Deserialize;

use super::Phrase;

/// On every page.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Page {
    pub comma: String,
    pub described: Phrase,
    pub editions: String,
    pub key: String,
    pub no_date: String,
    pub updated: String,
    pub nothing_filed_here: String,
}

/// The pages that every site has.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Menu {
    pub today: String,
    pub timeline: String,
    pub topics: String,
    pub archive: String,
}

/// A brief.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Brief {
    pub synopsis: String,
    pub takeaways: String,
    pub synopsis_and_takeaways: String,
    pub given: String,
    pub chosen: String,
    pub timeline: String,
    pub report: String,
    pub topics: String,
    pub neighbours: String,
    pub before: String,
    pub after: String,
    pub in_report: String,
    pub again: String,
    pub at_source: String,
    pub no_events: String,
}

/// An edition.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Edition {
    pub by_day: String,
    pub digest: String,
    pub short: String,
    pub long: String,
    pub changed: String,
    pub counts: Phrase,
    pub changed_since: Phrase,
    pub nothing_changed: String,
    pub today: Phrase,
    pub as_of: Phrase,
    pub ahead: String,
    pub no_events: String,
    pub open_timeline: String,
    pub others: String,
}

/// The page of a topic.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Topic {
    pub kind: String,
    pub to: String,
    pub next: String,
    pub briefs: String,
    pub older: String,
}

/// Where a brief comes from.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Provenance {
    pub title: String,
    pub address: String,
    pub missing: String,
    pub file: String,
    pub agency: String,
    pub original: String,
    pub synopsis: String,
    pub counted_from: String,
    pub day_and_reason: Phrase,
    pub text: String,
    pub given: String,
    pub chosen: String,
    pub empty_chosen: String,
    pub empty: String,
    pub date_sidecar: String,
    pub date_front_matter: String,
    pub date_published: String,
    pub date_file_name: String,
    pub date_printed: String,
    pub year_published: String,
    pub year_file_name: String,
    pub year_weekdays: String,
    pub year_clock: String,
}

/// A page that has nothing but its title from here.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Titled {
    pub title: String,
}

/// A page of the timeline.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Timeline {
    pub other: String,
    pub earlier: String,
    pub earlier_years: String,
    pub none_planned: String,
    pub not_placed: String,
    pub today: String,
    pub as_of: String,
    pub all_of: Phrase,
    pub table: String,
    pub calendar: String,
    pub slides: String,
    pub exports: String,
    pub over_time: String,
    pub jump: String,
    pub years: String,
}

/// What a sentence tells of its event.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Statuses {
    pub reported: String,
    pub claimed: String,
    pub claimed_by_one: String,
    pub planned: String,
    pub planned_not: String,
    pub hypothetical: String,
    pub by: Phrase,
    pub had_not_happened: String,
    pub outcome_missing: String,
}

/// How finely a date is told.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Grains {
    pub week: String,
    pub month: String,
    pub season: String,
    pub quarter: String,
    pub half: String,
    pub year: String,
    pub decade: String,
    pub century: String,
}

/// How a date was counted.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Basis {
    pub report_day: String,
    pub named_before: Phrase,
    pub counted: Phrase,
    pub counted_named: Phrase,
    pub year_counted: Phrase,
}

/// Days, months and years.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Dates {
    pub months: [String; 12],
    pub months_short: [String; 12],
    pub months_alone: [String; 12],
    pub weekdays: [String; 7],
    pub weekdays_short: [String; 7],
    pub weekdays_narrow: [String; 7],
    pub day: Phrase,
    pub day_year: Phrase,
    pub month_year: Phrase,
    pub with_weekday: Phrase,
    pub days: Phrase,
    pub range: Phrase,
}

/// Dates that are not single days, or not sure.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Whens {
    pub week: Phrase,
    pub early: Phrase,
    pub mid: Phrase,
    pub late: Phrase,
    pub week_early: Phrase,
    pub week_mid: Phrase,
    pub week_late: Phrase,
    pub from: Phrase,
    pub from_on: Phrase,
    pub after: Phrase,
    pub by: Phrase,
    pub until: Phrase,
    pub before: Phrase,
    pub perhaps: Phrase,
    pub about: Phrase,
    pub perhaps_about: Phrase,
    pub definite: Phrase,
    pub decade: Phrase,
    pub century: Phrase,
    pub nth: [String; 25],
    pub seasons: [String; 4],
    pub season_year: Phrase,
    pub quarters: [String; 4],
    pub quarters_short: [String; 4],
    pub quarter_short_year: Phrase,
    pub halves: [String; 2],
    pub part_year: Phrase,
    pub with_part: Phrase,
}

/// Parts of a day.
#[derive(Clone, Debug, Default, Deserialize)]
pub(in crate::render) struct Parts {
    pub morning: String,
    pub midday: String,
    pub afternoon: String,
    pub evening: String,
    pub night: String,
    pub early: Phrase,
    pub late: Phrase,
}
