//! Doubles of the world and the sink, held in memory: for tests, and for programs that embed the library.

mod sink;
mod world;

pub use sink::{Fault, MemorySink};
pub use world::MemoryWorld;
