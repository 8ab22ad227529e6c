//! What a reader of one format finds in a text, before front matter, sidecar and dateline have their say.

use super::published::Published;
use crate::model::{Block, Evidence, Synopsis};

/// The parts of one article.
pub(super) struct Parts {
    /// Its first line or first heading.
    pub headline: Option<Evidence>,
    /// What stands under the label of a summary.
    pub synopsis: Synopsis,
    /// What stands under the label of the takeaways.
    pub takeaways: Vec<Evidence>,
    /// When it was published, by a line of its own.
    pub published: Published,
    /// The names of a byline.
    pub authors: Vec<Evidence>,
    /// Footnotes, each a block of its own.
    pub notes: Vec<Block>,
    /// The rest, dateline included.
    pub body: Vec<Block>,
}
