//! Whether published data still says what its sources say: the words of every quotation, and the digest of every source.
//!
//! Data goes in ([`Ledger::add`]), sources go in ([`Ledger::check`]), faults come out. Nothing is built anew, so that a fault of the
//! build cannot hide itself.

mod compare;
mod excerpt;
mod ledger;
mod links;
mod reads;
mod shifts;
#[cfg(test)]
mod tests;

use std::fmt;

pub use ledger::{Counts, Ledger, NotData};

/// Something that is not as it was published. In text, long words are cut to where they begin to differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Words that were quoted stand no longer in their source.
    Words {
        /// The source, from the root of the site.
        file: String,
        /// Where they stood, counted from 1 in the source as it is now.
        line: usize,
        /// What was published.
        was: String,
        /// What stands there now.
        is: String,
    },
    /// A source has changed, but nothing that is quoted from it.
    Changed {
        /// The source.
        file: String,
    },
    /// A source is gone, or cannot be read.
    Gone {
        /// The source.
        file: String,
        /// Why it cannot be read.
        why: String,
    },
    /// Data says something that its own quotation does not.
    Data {
        /// The file of data, in the output folder.
        file: String,
        /// What it says.
        says: String,
    },
}

impl fmt::Display for Fault {
    /// `FILE:LINE: was "...", is "..."`, `FILE: changed since the build`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words {
                file,
                line,
                was,
                is,
            } => {
                let (was, is) = excerpt::of(was, is);
                write!(f, "{file}:{line}: was {was:?}, is {is:?}")
            }
            Self::Changed { file } => write!(f, "{file}: changed since the build"),
            Self::Gone { file, why } => write!(f, "{file}: cannot be read any more: {why}"),
            Self::Data { file, says } => write!(f, "{file}: {says}"),
        }
    }
}
