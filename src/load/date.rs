//! The day of a report, from all that may tell it, in a fixed order.

use super::cursor::DayMonth;
use super::fields::Fields;
use super::file_name;
use super::published::Day;
use super::text::Text;
use super::weekdays::{self, Phrase};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::{load as messages, time::wrong_weekday};
use crate::model::{Block, Date, DateBasis, Dated, Evidence, YearBasis};

/// How many years back a report may lie if only the clock and weekdays tell its year.
const YEARS_BACK: i16 = 40;

/// How many other years are named with which the weekdays agree as well.
const OTHER_YEARS: usize = 2;

/// A report as far as it bears on its date.
pub(super) struct Report<'a> {
    /// The file.
    pub text: Text<'a>,
    /// The values of the sidecar.
    pub sidecar: &'a Fields,
    /// The values of the front matter.
    pub front: &'a Fields,
    /// When it was published, by a line of its own.
    pub published: Option<&'a Day>,
    /// The date of the dateline as printed, and what it says.
    pub dateline: Option<(&'a Evidence, DayMonth)>,
    /// The report without its dateline.
    pub body: &'a [Block],
}

/// The day of a report, and whether the clock helped to find it.
pub(super) fn of(
    report: &Report<'_>,
    as_of: Date,
    told: &mut Vec<Diagnostic>,
) -> (Option<Dated>, bool) {
    let (dated, by_clock) = found(report, as_of, told);
    if let (Some(dated), Some((printed, on)), false) = (&dated, report.dateline, by_clock) {
        check_weekday(printed, on, dated.date, told);
    }
    (dated, by_clock)
}

/// "Tuesday, Oct. 29, 2025" in a dateline: it is a Wednesday.
fn check_weekday(printed: &Evidence, on: DayMonth, date: Date, told: &mut Vec<Diagnostic>) {
    let day = match on.year {
        Some(year) => on.in_year(year),
        None => weekdays::nearest(on, date),
    };
    let wrong = day
        .zip(weekdays::named(&printed.text))
        .filter(|(day, said)| day.weekday().to_monday_one_offset() != *said);
    if let Some((day, said)) = wrong {
        told.push(wrong_weekday(
            &printed.place.file,
            printed.place.span,
            &printed.text,
            (day, said),
            on.year.is_some(),
        ));
    }
}

fn found(report: &Report<'_>, as_of: Date, told: &mut Vec<Diagnostic>) -> (Option<Dated>, bool) {
    let printed = report.dateline.filter(|(_, on)| on.exists());
    for (fields, basis) in [
        (report.sidecar, DateBasis::Sidecar),
        (report.front, DateBasis::FrontMatter),
    ] {
        if let Some(moment) = &fields.date {
            let dated = moment.dated(basis);
            if let Some((printed, _)) = printed.filter(|(_, on)| !agree(*on, dated.date)) {
                told.push(messages::dateline_against_key(printed, &dated));
            }
            return (Some(dated), false);
        }
    }
    let named = file_name::date(report.text.path.stem());
    if let Some((printed, on)) = report.dateline {
        if on.exists() {
            if let Some(day) = report.published {
                if !agree(on, day.date) {
                    told.push(messages::dateline_against_published(
                        printed, &day.words, day.date,
                    ));
                }
            } else if let Some(named) = named.filter(|named| !agree(on, *named)) {
                told.push(messages::dateline_against_file_name(printed, named));
            }
            let found = with_year(report, printed, on, named, as_of, told);
            if let Some((dated, by_clock)) = found {
                return (Some(dated), by_clock);
            }
        } else {
            told.push(messages::dateline_without_day(printed));
        }
    }
    let named = named.map(|date| Dated {
        date,
        seconds: None,
        basis: DateBasis::FileName,
        evidence: None,
        year_evidence: Vec::new(),
    });
    let dated = report.published.cloned().map(published).or(named);
    let told_already =
        report.sidecar.date_is_bad || report.front.date_is_bad || report.dateline.is_some();
    if dated.is_none() && !told_already {
        told.push(messages::undated(report.text.path));
    }
    (dated, false)
}

/// The day that a line of its own gives.
pub(super) fn published(day: Day) -> Dated {
    Dated {
        date: day.date,
        seconds: None,
        basis: DateBasis::Published,
        evidence: Some(day.words),
        year_evidence: Vec::new(),
    }
}

/// Whether a dateline and another date may be those of one report. One day apart they may be: it is the next day elsewhere, and a
/// report of the evening is often put out on the morrow.
fn agree(on: DayMonth, date: Date) -> bool {
    let day = match on.year {
        Some(year) => on.in_year(year),
        None => weekdays::nearest(on, date),
    };
    day.is_some_and(|day| (day - date).get_days().abs() <= 1)
}

/// The day of a dateline, with the year that is stated or else found.
fn with_year(
    report: &Report<'_>,
    printed: &Evidence,
    on: DayMonth,
    named: Option<Date>,
    as_of: Date,
    told: &mut Vec<Diagnostic>,
) -> Option<(Dated, bool)> {
    let dated = |date, year, year_evidence| Dated {
        date,
        seconds: None,
        basis: DateBasis::Dateline(year),
        evidence: Some(printed.clone()),
        year_evidence,
    };
    if let Some(date) = on.year.and_then(|year| on.in_year(year)) {
        return Some((dated(date, YearBasis::Stated, Vec::new()), false));
    }
    if let Some(day) = report.published
        && let Some(date) = weekdays::nearest(on, day.date)
    {
        let evidence = vec![day.words.clone()];
        return Some((dated(date, YearBasis::Published, evidence), false));
    }
    if let Some(date) = named.and_then(|named| weekdays::nearest(on, named)) {
        return Some((dated(date, YearBasis::FileName, Vec::new()), false));
    }
    let phrases = weekdays::phrases(report.text, printed, report.body);
    let latest = candidates(on, as_of).next()?;
    let mut fitting = candidates(on, as_of)
        .filter(|date| phrases.iter().all(|phrase| phrase.fits(*date)))
        .map(Date::year);
    let fits = fitting.next().filter(|_| !phrases.is_empty());
    if let Some(date) = fits.and_then(|year| on.in_year(year)) {
        let others: Vec<i16> = fitting.take(OTHER_YEARS).collect();
        let evidence = evidence_of(phrases, |_| true);
        told.push(messages::year_from_weekdays(
            printed, date, &others, &evidence,
        ));
        return Some((dated(date, YearBasis::Weekdays, evidence), true));
    }
    let against = evidence_of(phrases, |phrase| !phrase.fits(latest));
    told.push(if against.is_empty() {
        messages::year_from_clock(printed, latest)
    } else {
        messages::weekdays_disagree(printed, latest, &against)
    });
    Some((dated(latest, YearBasis::Clock, Vec::new()), true))
}

/// The days a dateline may mean, latest first: none lies after the clock.
fn candidates(on: DayMonth, as_of: Date) -> impl Iterator<Item = Date> {
    (0..YEARS_BACK)
        .filter_map(move |back| on.in_year(as_of.year().checked_sub(back)?))
        .filter(move |date| *date <= as_of && date.year() > 0)
}

fn evidence_of(phrases: Vec<Phrase>, wanted: impl Fn(&Phrase) -> bool) -> Vec<Evidence> {
    phrases
        .into_iter()
        .filter(wanted)
        .map(|phrase| phrase.evidence)
        .collect()
}
