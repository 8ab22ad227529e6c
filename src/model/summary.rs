//! What a reader with one minute needs: a synopsis or takeaways, and what bears them.

use serde::{Deserialize, Serialize};

use super::Evidence;

/// A synopsis, or the takeaways of an article.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Summary {
    /// Who made it.
    pub origin: Origin,
    /// Its lines, at least one: of a synopsis the sentences, if it is chosen; else the whole.
    pub lines: Vec<SummaryLine>,
}

/// Who made a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// It stands in the source, or in its sidecar.
    Given,
    /// Chosen by rule from the sentences of the report.
    Chosen,
}

/// A line of a summary.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SummaryLine {
    /// Where its words stand. More than one if something between them is left out; at least one.
    pub pieces: Vec<Evidence>,
    /// How it reads, if that is not just its one piece.
    pub joined: Option<Box<str>>,
    /// Numbers of the sentences of the report that bear it, from 1, ascending.
    pub sentences: Vec<u32>,
    /// Whether such sentences were looked for. Without, that there is none means nothing.
    pub checked: bool,
}

impl Origin {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Chosen => "chosen",
        }
    }
}

impl SummaryLine {
    /// How it reads: its pieces, one after the other.
    pub fn text(&self) -> &str {
        let piece = || self.pieces.first().map_or("", |piece| &piece.text);
        self.joined.as_deref().unwrap_or_else(piece)
    }
}

impl Summary {
    /// What the source gave, if it did.
    pub fn given(&self) -> impl Iterator<Item = &Evidence> {
        let lines = self.lines.iter().filter(|_| self.origin == Origin::Given);
        lines.filter_map(|line| line.pieces.first())
    }

    /// All lines as one text.
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(SummaryLine::text).collect();
        lines.join(" ")
    }
}
