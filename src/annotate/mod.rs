//! Documents to their time expressions or summaries, a line of JSON each: for `dateline annotate`.

mod input;
mod offsets;
mod output;
mod sentences;
mod summary;

use crate::transform::events;
use crate::transform::time::{Reader, Timex};
use input::{Document, Wrong};

pub use crate::transform::summary::SYNOPSIS_WORDS as SUMMARY_WORDS;

/// Annotates documents one after the other, and keeps its memory between them.
#[derive(Debug)]
pub struct Annotator {
    reader: Reader,
    found: Vec<Timex>,
    told: What,
}

/// What is told of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// Its time expressions.
    Times,
    /// These, and what each sentence tells.
    Events,
    /// Its summary in about so many words, and its takeaways.
    Summary(usize),
}

impl Default for Annotator {
    fn default() -> Self {
        Self::new()
    }
}

impl Annotator {
    /// An annotator that has seen nothing.
    pub fn new() -> Self {
        Self {
            reader: Reader::new(None),
            found: Vec::new(),
            told: What::Times,
        }
    }

    /// The same, telling events too.
    #[must_use]
    pub fn with_events(self) -> Self {
        Self {
            told: What::Events,
            ..self
        }
    }

    /// One that tells summaries instead, of about so many words.
    #[must_use]
    pub fn with_summary(self, words: usize) -> Self {
        Self {
            told: What::Summary(words),
            ..self
        }
    }

    /// Adds to `out` the line that answers a line of input, with its line end. It says what is wrong if the line is no document: then
    /// the answer holds an `error`, so that lines stay paired.
    ///
    /// ```
    /// use dateline::annotate::Annotator;
    /// let mut out = Vec::new();
    /// let line = br#"{"id": 1, "dct": "2025-10-29", "text": "It opened last month."}"#;
    /// Annotator::new().line(line, &mut out).unwrap();
    /// let answer = String::from_utf8(out).unwrap();
    /// assert!(answer.starts_with(r#"{"id":1,"timexes":[{"start":10,"end":20,"type":"DATE","value":"2025-09","text":"last month""#));
    /// ```
    pub fn line(&mut self, line: &[u8], out: &mut Vec<u8>) -> Result<(), String> {
        input::parse(line)
            .and_then(|document| match self.told {
                What::Summary(words) => summary::answer(&document, words, out),
                What::Times | What::Events => self.times(&document, out),
            })
            .map_err(|wrong| {
                let lists: &[&str] = match self.told {
                    What::Summary(_) => &["summary", "takeaways"],
                    What::Times | What::Events => &["timexes"],
                };
                output::error(wrong.id, lists, &wrong.message, out);
                wrong.message
            })
    }

    fn times<'a>(&mut self, document: &Document<'a>, out: &mut Vec<u8>) -> Result<(), Wrong<'a>> {
        let day = document.day()?;
        self.found.clear();
        self.reader.restart(day);
        self.reader.read_into(&document.text, &mut self.found);
        output::begin(document.id, out);
        output::timexes(&document.text, &self.found, out);
        if self.told == What::Events {
            let sentences = sentences::sentences(&document.text);
            let told = events::of_text(&document.text, &sentences, day);
            output::events(&document.text, &sentences, &told, out);
        }
        out.extend_from_slice(b"}\n");
        Ok(())
    }
}

#[cfg(test)]
mod tests;
