//! What happened when: the dated sentences of a report.

use std::collections::BTreeMap;

use super::attribution::{self, Said};
use super::time;
use crate::model::{Article, Date, Digest, Event, Evidence, Kind, Rule, Status};

/// The events of an article, in the order of its text. Pages have none.
pub(super) fn events(article: &Article) -> Vec<Event> {
    if article.kind == Kind::Page {
        return Vec::new();
    }
    let report = article.date.as_ref().map(|dated| dated.date);
    let mut reader = time::Reader::new(report);
    let mut events = Vec::new();
    let mut number = 0;
    let mut same: BTreeMap<u64, u32> = BTreeMap::new();
    for block in &article.body {
        block.each_prose(&mut |prose| {
            for &sentence in &prose.sentences {
                number += 1;
                let words = prose.words_of(sentence);
                let mut told = told(words, report, &mut reader, number, |text| {
                    Evidence::cut(
                        &article.path,
                        &article.text,
                        sentence.source,
                        Rule::Sentence,
                        text,
                    )
                });
                for event in &mut told {
                    event.digest = Digest::of(event.evidence.quoted().as_bytes()).short();
                    let count = same.entry(event.digest).or_default();
                    event.number = *count;
                    *count += 1;
                }
                events.extend(told);
            }
        });
    }
    events.shrink_to_fit();
    events
}

/// Bytes. Longer ones are tables and logs that lost their lines; each of their dates would carry all of it.
const LONGEST_SENTENCE: usize = 2000;

/// The events of one sentence: one for each date in it that is not the same as one before.
fn told(
    words: &str,
    report: Option<Date>,
    reader: &mut time::Reader,
    sentence: u32,
    evidence: impl Fn(String) -> Evidence,
) -> Vec<Event> {
    if words.len() > LONGEST_SENTENCE {
        return Vec::new();
    }
    let mut found = time::read_next(reader, words);
    // What began or ends then did not happen then.
    found.retain(|timed| {
        !matches!(
            timed.boundary,
            time::Boundary::Since | time::Boundary::Until
        )
    });
    let mut events: Vec<Event> = Vec::new();
    if found.is_empty() {
        return events;
    }
    let manner = attribution::manner(words);
    for timed in found {
        if let Some(same) = events
            .iter_mut()
            .find(|event| event.when == Some(timed.when))
        {
            same.marks.push(timed.span);
            continue;
        }
        let planned = report.is_some_and(|day| {
            timed.when.first() > day || (timed.ahead && timed.when.last() >= day)
        });
        let status = match (manner.hypothetical, planned, manner.said) {
            (true, _, _) => Status::Hypothetical,
            (_, true, _) => Status::Planned,
            (_, _, Said::Nobody) => Status::Reported,
            _ => Status::Claimed,
        };
        let by = match manner.said {
            Said::By(span) if status == Status::Claimed => words.get(span.range()),
            _ => None,
        };
        events.push(Event {
            digest: 0,
            number: 0,
            when: (status != Status::Hypothetical).then_some(timed.when),
            status,
            negated: attribution::negated(words, timed.span),
            by: by.map(str::to_owned),
            basis: timed.basis,
            sentence,
            evidence: evidence(words.to_owned()),
            marks: vec![timed.span],
        });
    }
    if events.first().is_some_and(|event| event.when.is_none()) {
        events.truncate(1);
    }
    events
}
