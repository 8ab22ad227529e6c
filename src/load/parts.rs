//! What a reader of one format finds in a text, before front matter, sidecar and dateline have their say.

use crate::model::{Block, Evidence, Synopsis};

/// The parts of one article.
pub(super) struct Parts {
    /// Its first line or first heading.
    pub headline: Option<Evidence>,
    /// What stands under the label of a summary.
    pub synopsis: Synopsis,
    /// What stands under the label of the takeaways.
    pub takeaways: Vec<Evidence>,
    /// The names of a byline.
    pub authors: Vec<Evidence>,
    /// Footnotes, each a block of its own.
    pub notes: Vec<Block>,
    /// The rest, dateline included.
    pub body: Vec<Block>,
}
