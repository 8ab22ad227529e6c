//! Every message that we can give, one function each, by the stage that gives it.

pub mod config;
pub mod images;
pub mod load;
pub mod site;
pub mod theme;
pub mod time;
pub mod world;
