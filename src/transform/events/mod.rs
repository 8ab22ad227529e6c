//! What happened when: the dated sentences of a report.
//!
//! A sentence (`told`) tells something for each of its dates; the lead is dated by the dateline if it names no date itself. Other
//! sentences without a date are on no timeline. [`of_text`] dates them too, by the day that the report tells of (`story`), for those who
//! want to put everything in order.

mod clauses;
mod contradictions;
mod gather;
mod others;
mod relative;
mod story;
#[cfg(test)]
mod tests;
mod told;
mod unreal;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::time::{Boundary, Reader, Timex};
use crate::model::{Article, Date, Digest, Event, Evidence, Kind, Rule, Sentence, Span};

use contradictions::Contradictions;
pub use contradictions::{Contradiction, Contrary};
use story::Undated;
pub use told::Told;

/// The events of an article, in the order of its text, and what cannot be so as it is told. Pages have none.
pub(super) fn events(article: &Article) -> (Vec<Event>, Vec<Contradiction>) {
    if article.kind == Kind::Page {
        return (Vec::new(), Vec::new());
    }
    let report = article.date.as_ref().map(|dated| dated.date);
    let mut reader = Reader::new(report);
    reader.learn(&article.text);
    let mut read: Vec<(&str, Sentence, Vec<Told>)> = Vec::new();
    let mut contradictions = Contradictions::of(article.date.as_ref());
    for block in &article.body {
        block.each_prose(&mut |prose| {
            for &sentence in &prose.sentences {
                let words = prose.words_of(sentence);
                read.push((words, sentence, told::told(words, &mut reader, report)));
                contradictions.note(prose, sentence, reader.seen());
            }
        });
    }
    if let Some(report) = report {
        date_lead(&mut read, report);
    }
    let mut events = Vec::new();
    let mut same: BTreeMap<u64, u32> = BTreeMap::new();
    for (number, (words, sentence, told)) in (1..).zip(read) {
        if told.is_empty() {
            continue;
        }
        let evidence = Arc::new(Evidence::cut(
            &article.path,
            &article.text,
            sentence.source,
            Rule::Sentence,
            words.to_owned(),
        ));
        let digest = Digest::of(evidence.quoted().as_bytes()).short();
        for told in told {
            let count = same.entry(digest).or_default();
            events.push(event(told, &evidence, number, (digest, *count)));
            *count += 1;
        }
    }
    (gather::gather(events), contradictions.all())
}

/// Gives the lead the day of the report, if neither it nor the sentence behind it names another.
fn date_lead(read: &mut [(&str, Sentence, Vec<Told>)], report: Date) {
    let story = story::story_day(
        read.iter().map(|(words, _, told)| (*words, &**told)),
        report,
    );
    if let Some((words, _, told)) = read.first_mut()
        && told.is_empty()
        && story == report
        && told::tells_fact(words)
        // A date that is no event, such as "since 2019", still says that the lead is not of the day.
        && super::time::read(words, Some(report)).is_empty()
    {
        told.extend(Undated::new(report, story).told(words));
    }
}

fn event(
    told: Told,
    evidence: &Arc<Evidence>,
    sentence: u32,
    (digest, number): (u64, u32),
) -> Event {
    let by = told.by.and_then(|by| evidence.text.get(by.range()));
    Event {
        digest,
        number,
        when: told.when,
        part: told.part,
        modifier: told.modifier,
        status: told.status,
        negated: told.negated,
        by: by.map(str::to_owned),
        basis: told.basis,
        sentence,
        evidence: evidence.clone(),
        marks: told.marks,
        also: Vec::new(),
    }
}

/// What each sentence of a text tells, and when, with the number of the sentence: also of sentences without a date, as far as their day
/// can be told. `sentences` are byte offsets in the text, in order. Without a day of the report only what is dated in full is found.
pub fn of_text(text: &str, sentences: &[Span], report: Option<Date>) -> Vec<(usize, Told)> {
    let mut reader = Reader::new(report);
    reader.learn(text);
    let words = |span: &Span| text.get(span.range()).unwrap_or_default();
    let mut bounded = Vec::new();
    let told: Vec<Vec<Told>> = sentences
        .iter()
        .map(|span| {
            let told = told::told(words(span), &mut reader, report);
            // "has led since 2004", "is not due until October": not of the day of the report.
            let bound = |it: &Timex| {
                it.is_near() || matches!(it.boundary, Boundary::Since | Boundary::Until)
            };
            bounded.push(
                reader
                    .seen()
                    .iter()
                    .any(|it| bound(it) && it.resolved().is_some()),
            );
            told
        })
        .collect();
    let story = report.map(|day| {
        let told = told.iter().map(Vec::as_slice);
        story::story_day(sentences.iter().map(words).zip(told), day)
    });
    let mut undated = report
        .zip(story)
        .map(|(report, story)| Undated::new(report, story));
    let mut all = Vec::new();
    for (number, ((span, told), bounded)) in sentences.iter().zip(told).zip(bounded).enumerate() {
        let words = words(span);
        if let Some(undated) = &mut undated {
            let extra = if told.is_empty() {
                // A headline tells what the report tells; other lines without a full stop tell nothing.
                let tells = number == 0 || !told::is_fragment(words);
                (tells && !bounded).then(|| undated.told(words)).flatten()
            } else {
                undated.dated(&told);
                undated.saying(words, &told)
            };
            all.extend(extra.map(|told| (number, told)));
        }
        all.extend(told.into_iter().map(|told| (number, told)));
    }
    all
}
