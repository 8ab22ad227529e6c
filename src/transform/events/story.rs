//! The day a report tells of, and which day a sentence without a date is about.
//!
//! Reports are filed on the day itself or soon after, and their first sentences name it. Measured on the Wikinews articles of SemEval-2015
//! task 4 (development half): of 269 events in sentences without a date, the day of filing is right for 193, the day that the lead names
//! for 220.

use super::told::{Told, is_fragment, tells_fact};
use crate::model::{Basis, Date, How, Partial, Point, Precision, Span, Status, When};
use crate::transform::verbs;
use crate::transform::words::words;

/// Sentences at the start of the report in which its day is looked for.
const LEAD: usize = 2;

/// The most days that a report is filed after its day.
const LATE: i32 = 3;

/// Sentences behind one with a date that still go on with that day.
const NEAR: usize = 2;

/// The day that the lead names, if it lies at most three days before the report; else the day of the report.
pub(super) fn story_day<'s, 't>(
    sentences: impl IntoIterator<Item = (&'s str, &'t [Told])>,
    report: Date,
) -> Date {
    let whole = sentences
        .into_iter()
        .filter(|(sentence, _)| !is_fragment(sentence));
    whole
        .take(LEAD)
        .flat_map(|(_, told)| told)
        .filter_map(|told| single_day(told.when?))
        .find(|day| (0..=LATE).contains(&report.since(*day).map_or(-1, |span| span.get_days())))
        .unwrap_or(report)
}

/// The day, if a date is one.
pub(super) fn single_day(when: When) -> Option<Date> {
    match when {
        When::On(Point {
            at: Partial::Day(day),
            ..
        }) => Some(day),
        _ => None,
    }
}

/// Which day the sentences without a date are about.
#[derive(Debug)]
pub(super) struct Undated {
    report: Date,
    story: Date,
    /// The last date told, and how many sentences ago.
    last: Option<(When, usize)>,
}

impl Undated {
    pub(super) fn new(report: Date, story: Date) -> Self {
        Self {
            report,
            story,
            last: None,
        }
    }

    /// Takes note of a sentence that has dates.
    pub(super) fn dated(&mut self, told: &[Told]) {
        if let Some(when) = told.iter().filter_map(|told| told.when).next_back() {
            self.last = Some((when, 0));
        }
    }

    /// What a sentence without a date tells; none if its day cannot be told.
    pub(super) fn told(&mut self, sentence: &str) -> Option<Told> {
        let near = self.last.as_mut().map(|(when, ago)| {
            *ago += 1;
            (*when, *ago)
        });
        if lasts(sentence) || recalls(sentence) {
            return None;
        }
        let speaks = words(sentence).any(|word| verbs::says(word.bare));
        let (day, how) = match near {
            Some((when, ago)) if when.last() < self.story && !speaks => {
                match single_day(when) {
                    Some(day) if ago <= NEAR => (day, How::Mention),
                    // Background: it may go on with the date before, or with any other.
                    _ if looks_back(sentence) || !tells_fact(sentence) => return None,
                    _ if ago > NEAR && states(sentence) => return None,
                    _ => (self.story, How::Dateline),
                }
            }
            _ => (self.story, How::Dateline),
        };
        let basis = match how {
            How::Mention => Basis::from_mention(how, Partial::Day(day)),
            _ => Basis::from_report(how, self.report),
        };
        Some(at(day, basis, Span::new(0, sentence.len())))
    }

    /// What the clause tells that says who speaks, in a sentence whose dates stand in what is said.
    pub(super) fn saying(&self, sentence: &str, told: &[Told]) -> Option<Told> {
        let first = told.first()?;
        let clause = Span {
            start: 0,
            end: first.clause.start,
        };
        let before = sentence.get(clause.range())?;
        let speaks = words(before).any(|word| verbs::says(word.bare));
        speaks.then(|| {
            at(
                self.story,
                Basis::from_report(How::Dateline, self.report),
                clause,
            )
        })
    }
}

fn at(day: Date, basis: Basis, clause: Span) -> Told {
    Told {
        clause,
        when: Some(When::on(Partial::around(day, Precision::Day))),
        part: None,
        modifier: None,
        status: Status::Reported,
        negated: false,
        by: None,
        basis,
        marks: Vec::new(),
    }
}

/// "Since its launch the store has sold three billion songs": told of a stretch of time, not of a day.
fn lasts(sentence: &str) -> bool {
    let has = |list: &[&str]| words(sentence).any(|word| list.contains(&word.bare));
    has(&["since", "Since"]) && has(&["has", "have", "had"])
}

/// "When the phone first came out, he praised it": told of a day that the report is not about.
fn recalls(sentence: &str) -> bool {
    let mut words = words(sentence).map(|word| word.bare);
    words.next() == Some("When")
        && words
            .skip_while(|word| *word != "first")
            .nth(1)
            .is_some_and(verbs::past)
}

/// Whether a sentence tells how things are, not what happened.
fn states(sentence: &str) -> bool {
    let has = |list: &[&str]| words(sentence).any(|word| list.contains(&word.bare));
    has(&["is", "are", "has", "have"]) && !has(&["been"])
}

/// Whether a sentence tells of what was: with a helping verb of the past and none of the present.
fn looks_back(sentence: &str) -> bool {
    let has = |list: &[&str]| words(sentence).any(|word| list.contains(&word.bare));
    has(&["was", "were", "had"]) && !has(&["is", "are", "has", "have", "will"])
}
