//! A document's summary and takeaways as a line of JSON.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::value::RawValue;

use super::input::{Document, Wrong};
use super::offsets::Offsets;
use super::sentences::paragraphs;
use crate::load;
use crate::model::Span;
use crate::transform::summary::{self, Line, Takeaway};

#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RawValue>,
    summary: Vec<Sentence<'a>>,
    takeaways: Vec<Cut<'a>>,
}

#[derive(Serialize)]
struct Sentence<'a> {
    text: Cow<'a, str>,
    start: usize,
    end: usize,
}

/// A takeaway. `start` and `end` are those of all of it; what lies between its pieces is left out.
#[derive(Serialize)]
struct Cut<'a> {
    #[serde(flatten)]
    whole: Sentence<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pieces: Vec<Piece>,
}

#[derive(Serialize)]
struct Piece {
    start: usize,
    end: usize,
}

/// Adds to `out` the line that answers a document.
pub(super) fn answer<'a>(
    document: &Document<'a>,
    words: usize,
    out: &mut Vec<u8>,
) -> Result<(), Wrong<'a>> {
    let title = document.title()?;
    let text = document.text.as_ref();
    let sentences = sentences(text);
    let lines = || {
        let sentences = sentences.iter();
        sentences.map(|(span, opens_paragraph)| Line {
            text: text.get(span.range()).unwrap_or_default(),
            opens_paragraph: *opens_paragraph,
        })
    };
    let start = summary::Text::new(&title, lines().take(summary::opening(words)));
    let whole = summary::Text::new(&title, lines());
    let span = |line: usize| sentences.get(line).map(|(span, _)| *span);
    let mut offsets = Offsets::new(text);
    let chosen = summary::synopsis(&start, words);
    let summary = chosen
        .into_iter()
        .filter_map(|line| {
            let span = span(line)?;
            Some(Sentence {
                text: folded(text.get(span.range())?),
                start: offsets.at(span.start as usize),
                end: offsets.at(span.end as usize),
            })
        })
        .collect();
    let mut offsets = Offsets::new(text);
    let takeaways = summary::takeaways(&whole, &[])
        .iter()
        .filter_map(|takeaway| {
            let from = span(takeaway.line)?;
            cut(takeaway, text.get(from.range())?, from, &mut offsets)
        })
        .collect();
    let answer = Answer {
        id: document.id,
        summary,
        takeaways,
    };
    let written = answer.serialize(&mut serde_json::Serializer::new(&mut *out));
    debug_assert!(written.is_ok(), "memory takes what is written");
    out.push(b'\n');
    Ok(())
}

fn cut<'a>(
    takeaway: &Takeaway,
    sentence: &str,
    from: Span,
    offsets: &mut Offsets<'_>,
) -> Option<Cut<'a>> {
    let mut at = |byte: u32| offsets.at((from.start + byte) as usize);
    let mut pieces: Vec<Piece> = takeaway
        .pieces
        .iter()
        .map(|piece| Piece {
            start: at(piece.start),
            end: at(piece.end),
        })
        .collect();
    let (start, end) = (pieces.first()?.start, pieces.last()?.end);
    if pieces.len() == 1 {
        pieces.clear();
    }
    Some(Cut {
        whole: Sentence {
            text: Cow::Owned(folded(&takeaway.words(sentence)).into_owned()),
            start,
            end,
        },
        pieces,
    })
}

/// The sentences of a text after its dateline, and whether each opens a paragraph.
fn sentences(text: &str) -> Vec<(Span, bool)> {
    let body = load::after_dateline(text);
    let mut all: Vec<(Span, bool)> = paragraphs(text)
        .flat_map(|paragraph| {
            let numbered = paragraph.into_iter().enumerate();
            numbered.map(|(number, span)| (span, number == 0))
        })
        .collect();
    if let Some((first, _)) = all.first_mut()
        && first.range().contains(&body)
    {
        first.start = Span::new(body, body).start;
    }
    all
}

/// Words with one space for white space of any kind.
fn folded(words: &str) -> Cow<'_, str> {
    if words.contains(['\n', '\r', '\t']) || words.contains("  ") {
        Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(words)
    }
}
