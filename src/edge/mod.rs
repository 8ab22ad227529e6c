//! Everything that touches the machine: disk, clock, cache, the writing of a site. The stages know nothing of this.

pub mod cache;
pub mod clock;
pub mod disk;
pub mod last_run;
pub mod memory;
pub mod place;
pub mod publish;
#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "serve")]
pub mod watch;
