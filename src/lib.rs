//! Dateline makes a briefing site out of a folder of news articles.
#![cfg_attr(
    test,
    allow(
        clippy::string_slice,
        reason = "a wrong offset fails the test, as it should"
    )
)]

pub mod cli;
pub mod config;
pub mod diagnostic;
pub mod edge;
pub mod engine;
pub mod inspect;
pub mod load;
pub mod model;
pub mod render;
pub mod transform;
pub mod world;
