//! Articles to a site: what an article says, and the indexes over all of them.
//!
//! Knows the model only: no file, no clock, no template.

mod attribution;
pub mod digest;
pub mod events;
mod facts;
mod identity;
mod images;
pub mod site;
pub mod summary;
pub mod time;
mod topics;
mod verbs;
mod words;

pub use facts::facts;
pub(crate) use facts::{joined, told};
pub use identity::slug_of;
pub use site::{Shown, Site};
