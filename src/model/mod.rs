//! Plain data that the stages hand to each other. Nothing here reads a file, asks the clock or knows a stage.

mod article;
mod block;
mod date;
mod event;
mod facts;
mod lines;
mod page;
mod source;
mod when;

pub use article::{Article, Date, DateBasis, Dated, Dateline, Kind, Synopsis, YearBasis};
pub use block::{Block, Inline, Mark, Piece, Prose, Sentence};
pub use date::{MONTHS, Partial, WEEKDAYS, parse_civil};
pub use event::{Basis, Event, Status};
pub use facts::{Facts, TopicRef};
pub use lines::{Lines, Position};
pub use page::{MediaType, Output, Page, Route, Scope};
pub use source::{ArticleKey, Digest, Evidence, Place, Rule, Source, SourcePath, Span, Stamp};
pub use when::{Precision, When};
