//! Plain data that the stages hand to each other. Nothing here reads a file, asks the clock or knows a stage.

mod article;
mod basis;
mod block;
mod date;
mod event;
mod facts;
mod image;
mod lines;
mod page;
mod partial;
mod precision;
mod source;
mod summary;
mod when;

pub use article::{Article, Date, DateBasis, Dated, Dateline, Kind, Synopsis, YearBasis};
pub use basis::{Anchor, Basis, How};
pub use block::{Block, Inline, Mark, Piece, Prose, Sentence};
pub use date::{MONTHS, WEEKDAYS, parse_civil};
pub use event::{Echo, Event, Modifier, Part, Status};
pub use facts::{Facts, TopicRef};
pub use image::{Image, ImageAt, ImageFile, ImageSize, static_file};
pub use lines::{Lines, Position};
pub use page::{MediaType, Output, Page, Route, Scope};
pub use partial::Partial;
pub use precision::Precision;
pub(crate) use source::push_hexadecimal;
pub use source::{ArticleKey, Digest, Evidence, Place, Rule, Source, SourcePath, Span, Stamp};
pub use summary::{Origin, Summary, SummaryLine};
pub use when::{Doubt, Limit, NotEdtf, Point, When};
