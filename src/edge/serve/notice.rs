//! What the preview reports while it runs.

use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

use crate::diagnostic::Diagnostic;
use crate::engine::Touched;
use crate::model::SourcePath;

/// Something to tell the person at the terminal. Prints as one line.
#[derive(Clone, Debug)]
pub enum Notice {
    /// The site can be read.
    Ready {
        /// Where.
        url: String,
    },
    /// What there is to say about the files that was not said before.
    Messages {
        /// At least one.
        diagnostics: Vec<Diagnostic>,
    },
    /// The browser could not be opened.
    NoBrowser {
        /// What the system says.
        reason: String,
    },
    /// Files changed, and the site with them.
    Updated {
        /// The files.
        files: BTreeSet<SourcePath>,
        /// The pages that may look different.
        touched: Touched,
        /// From the first look at the files until the change could be seen.
        took: Duration,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Messages { diagnostics } => match diagnostics.len() {
                1 => write!(f, "1 message"),
                many => write!(f, "{many} messages"),
            },
            Self::Ready { url } => write!(f, "Preview at {url} (end with Ctrl-C)"),
            Self::NoBrowser { reason } => write!(f, "The browser could not be opened: {reason}"),
            Self::Updated {
                files,
                touched,
                took,
            } => {
                write_files(f, files)?;
                match touched {
                    Touched::All => write!(f, " changed: all pages")?,
                    Touched::Pages(pages) if pages.len() == 1 => write!(f, " changed: 1 page")?,
                    Touched::Pages(pages) => write!(f, " changed: {} pages", pages.len())?,
                }
                write!(f, ", {:.1} ms", took.as_secs_f64() * 1e3)
            }
        }
    }
}

fn write_files(f: &mut fmt::Formatter<'_>, files: &BTreeSet<SourcePath>) -> fmt::Result {
    if let Some(first) = files.first() {
        write!(f, "{first}")?;
    }
    if files.len() > 1 {
        write!(f, " and {} more", files.len() - 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Page;

    fn check(files: &[&str], touched: Touched, expected: &str) {
        let notice = Notice::Updated {
            files: files.iter().map(|file| SourcePath::new(*file)).collect(),
            touched,
            took: Duration::from_micros(820),
        };
        assert_eq!(notice.to_string(), expected);
    }

    #[test]
    fn an_edit_is_one_line() {
        let pages = |pages: &[Page]| Touched::Pages(pages.iter().cloned().collect());
        check(
            &["content/a.md"],
            pages(&[Page::Home, Page::Topics]),
            "content/a.md changed: 2 pages, 0.8 ms",
        );
        check(
            &["content/a.md"],
            pages(&[Page::Home]),
            "content/a.md changed: 1 page, 0.8 ms",
        );
        check(
            &["content/a.md", "dateline.toml", "static/a.css"],
            Touched::All,
            "content/a.md and 2 more changed: all pages, 0.8 ms",
        );
    }
}
