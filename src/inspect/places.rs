//! Places of an article and its sidecar as lines and columns.

use super::Found;
use crate::model::{Article, Evidence, Lines, SourcePath, Span};

/// The lines of both files.
pub(super) struct Places<'a> {
    source: Lines<'a>,
    sidecar: Lines<'a>,
}

impl<'a> Places<'a> {
    pub(super) fn of(article: &'a Article, sidecar: Option<&'a [u8]>) -> Self {
        Self {
            source: Lines::of(article.text.as_bytes()),
            sidecar: Lines::of(sidecar.unwrap_or_default()),
        }
    }

    /// Where some evidence stands. Words that stand nowhere have no place.
    pub(super) fn of_evidence(&self, evidence: &Evidence) -> Option<Found> {
        let span = evidence.place.span;
        (span.start < span.end).then(|| self.found(&evidence.place.file, span, evidence.quoted()))
    }

    pub(super) fn found(&self, file: &SourcePath, span: Span, text: &str) -> Found {
        let lines = if file.is_sidecar() {
            &self.sidecar
        } else {
            &self.source
        };
        let (line, column) = lines.at(span.range().start);
        Found {
            text: text.to_owned(),
            file: file.to_string(),
            line,
            column,
            start: span.start,
            end: span.end,
        }
    }
}
