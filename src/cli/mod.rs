//! The commands, each a thin face over the library.

#[cfg(feature = "serve")]
pub mod serve;
