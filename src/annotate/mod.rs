//! Documents to their time expressions, a line of JSON each: for `dateline annotate`.

mod input;
mod offsets;
mod output;
mod sentences;

use crate::transform::events;
use crate::transform::time::{Reader, Timex};

/// Annotates documents one after the other, and keeps its memory between them.
#[derive(Debug)]
pub struct Annotator {
    reader: Reader,
    found: Vec<Timex>,
    events: bool,
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
            events: false,
        }
    }

    /// The same, telling events too.
    #[must_use]
    pub fn with_events(self) -> Self {
        Self {
            events: true,
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
        let document = match input::parse(line) {
            Ok(document) => document,
            Err(wrong) => {
                output::error(wrong.id, &wrong.message, out);
                return Err(wrong.message);
            }
        };
        self.found.clear();
        self.reader.restart(document.dct);
        self.reader.read_into(&document.text, &mut self.found);
        output::begin(document.id, out);
        output::timexes(&document.text, &self.found, out);
        if self.events {
            let sentences = sentences::sentences(&document.text);
            let told = events::of_text(&document.text, &sentences, document.dct);
            output::events(&document.text, &sentences, &told, out);
        }
        out.extend_from_slice(b"}\n");
        Ok(())
    }
}

#[cfg(test)]
mod tests;
