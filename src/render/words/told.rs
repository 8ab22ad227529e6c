//! What is told of events and of the day of a report, in words.

use super::{Words, sections::Statuses};
use crate::model::{
    Anchor, Date, DateBasis, Event, Facts, How, Partial, Precision, Status, When, YearBasis,
};
use crate::render::when;

impl Words {
    fn counted(&self, counting: Counting, from: Partial) -> String {
        let phrase = match counting {
            Counting::ReportDay => return self.basis.report_day.clone(),
            Counting::NamedBefore => &self.basis.named_before,
            Counting::FromNamed => &self.basis.counted_named,
            Counting::Year => &self.basis.year_counted,
            Counting::FromReport => &self.basis.counted,
        };
        phrase.fill(&[("date", &when::counted(from, self))])
    }

    /// `Month only`, for what is told less finely than the day.
    pub(in crate::render) fn grain(&self, when: Option<When>) -> Option<&str> {
        let grain = &self.grain;
        Some(match when?.precision() {
            Precision::Century => &grain.century,
            Precision::Decade => &grain.decade,
            Precision::Year => &grain.year,
            Precision::Half => &grain.half,
            Precision::Season => &grain.season,
            Precision::Quarter => &grain.quarter,
            Precision::Month => &grain.month,
            Precision::Week => &grain.week,
            Precision::Day => return None,
        })
    }

    /// What the dates of a brief were counted from, for its provenance.
    pub(in crate::render) fn counted_from(&self, facts: &Facts) -> Option<String> {
        let mut day = when::full_day(facts.date?, self);
        if let Some(place) = &facts.place {
            day.push_str(&self.page.comma);
            day.push_str(place);
        }
        let why = &self.provenance;
        let reason = match facts.date_basis? {
            DateBasis::Sidecar => &why.date_sidecar,
            DateBasis::FrontMatter => &why.date_front_matter,
            DateBasis::Published => &why.date_published,
            DateBasis::FileName => &why.date_file_name,
            DateBasis::Dateline(YearBasis::Stated) => &why.date_printed,
            DateBasis::Dateline(YearBasis::Published) => &why.year_published,
            DateBasis::Dateline(YearBasis::FileName) => &why.year_file_name,
            DateBasis::Dateline(YearBasis::Weekdays) => &why.year_weekdays,
            DateBasis::Dateline(YearBasis::Clock) => &why.year_clock,
        };
        Some(
            why.day_and_reason
                .fill(&[("day", &day), ("reason", reason)]),
        )
    }
}

/// How the date of an event was counted; none if all of it stands in the sentence.
fn basis(event: &Event) -> Option<(Counting, Partial)> {
    event.when?;
    let counting = match (event.basis.how, event.basis.anchor) {
        (How::Dateline, _) => Counting::ReportDay,
        (How::Mention, _) => Counting::NamedBefore,
        (_, Anchor::Mention) => Counting::FromNamed,
        (How::NearestYear, _) => Counting::Year,
        _ => Counting::FromReport,
    };
    Some((counting, event.basis.from?))
}

/// How a date was counted, as far as words for it differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counting {
    ReportDay,
    NamedBefore,
    FromNamed,
    Year,
    FromReport,
}

/// What is said of how dates were counted. The same is said of many events of a list, so the last few are remembered.
pub(in crate::render) struct Counted<'w> {
    words: &'w Words,
    said: [Option<Said>; REMEMBERED],
}

/// What is said of dates that were counted so, and from this one.
struct Said {
    counting: Counting,
    from: Partial,
    text: String,
}

/// Days of two months: a list of a month has events of few more reports.
const REMEMBERED: usize = 62;

impl<'w> Counted<'w> {
    pub(in crate::render) fn new(words: &'w Words) -> Self {
        let said = [const { None }; REMEMBERED];
        Self { words, said }
    }

    /// How the date of an event was counted: `Counted from 29 Oct 2025.` None if all of it stands in the sentence.
    pub(in crate::render) fn note(&mut self, event: &Event) -> Option<&str> {
        let (counting, from) = basis(event)?;
        let day = from.first();
        let place = usize::try_from(day.month() % 2 * 31 + day.day() - 1).ok()?;
        let said = self.said.get_mut(place)?;
        let known = said
            .take()
            .filter(|said| (said.counting, said.from) == (counting, from));
        let known = known.unwrap_or_else(|| Said {
            counting,
            from,
            text: self.words.counted(counting, from),
        });
        Some(&said.insert(known).text)
    }
}

impl Statuses {
    /// The status as the page says it.
    pub(in crate::render) fn word(&self, event: &Event) -> &str {
        match event.status {
            Status::Reported => &self.reported,
            Status::Claimed => &self.claimed,
            Status::Planned if event.negated => &self.planned_not,
            Status::Planned => &self.planned,
            Status::Hypothetical => &self.hypothetical,
        }
    }

    /// What did not happen is said in words, and so is what was planned for a day that has passed.
    pub(in crate::render) fn note(&self, event: &Event, as_of: Date) -> Option<&str> {
        match event.status {
            Status::Reported | Status::Claimed if event.negated => Some(&self.had_not_happened),
            _ if outcome_missing(event, as_of) => Some(&self.outcome_missing),
            _ => None,
        }
    }
}

/// Whether an event was planned for a time that has passed on the day the site is built for.
pub(in crate::render) fn outcome_missing(event: &Event, as_of: Date) -> bool {
    event.status == Status::Planned && event.when.is_some_and(|when| when.last() < as_of)
}
