//! Where the program meets the machine: disk, clock, network and threads stand here and nowhere else.

#[cfg(feature = "serve")]
pub mod serve;
#[cfg(feature = "serve")]
pub mod watch;
