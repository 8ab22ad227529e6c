//! Problems as the browser shows them. Pure: the bytes of the file come in, text goes out.

use std::fmt;

use serde::Serialize;

use crate::diagnostic::Diagnostic;

/// Characters of a long line that are shown before and after the place that matters.
const BEFORE: usize = 60;
const AFTER: usize = 100;

/// A diagnostic in the words and lines of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Problem {
    /// `templates/brief.html:3:9`; empty if it is about no file.
    pub(super) place: String,
    /// What is wrong.
    pub(super) message: String,
    /// The line of the file and carets below it; empty if there is none to show.
    pub(super) excerpt: String,
    /// What to do.
    pub(super) hints: Vec<String>,
}

impl Problem {
    /// Finds the line that a diagnostic is about. `source` holds the bytes of its file, if they could be read.
    pub(super) fn new(diagnostic: &Diagnostic, source: Option<&[u8]>) -> Self {
        let mut place = String::new();
        let mut excerpt = String::new();
        if let Some(at) = &diagnostic.at {
            place = at.file.to_string();
            if let (Some(span), Some(source)) = (at.span, source) {
                let line = Line::around(source, span.start as usize, span.end as usize);
                place = format!(
                    "{place}:{}:{}",
                    line.number,
                    line.before.chars().count() + 1
                );
                excerpt = line.underlined(diagnostic.label.as_deref().unwrap_or_default());
            }
        }
        Self {
            place,
            message: diagnostic.message.clone(),
            excerpt,
            hints: diagnostic.hints.clone(),
        }
    }

    /// A message about no file.
    pub(super) fn message(message: String) -> Self {
        Self {
            place: String::new(),
            message,
            excerpt: String::new(),
            hints: Vec::new(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        write!(f, "{}", self.message)?;
        if !self.excerpt.is_empty() {
            write!(f, "\n{}", self.excerpt)?;
        }
        self.hints
            .iter()
            .try_for_each(|hint| write!(f, "\nhelp: {hint}"))
    }
}

/// A line of a file, cut at the place that matters.
struct Line {
    number: usize,
    before: String,
    marked: String,
    after: String,
}

impl Line {
    /// The line in which `start` lies; a place of several lines is cut at the end of its first. Offsets beyond the file mean its end: it may
    /// have changed since.
    fn around(source: &[u8], start: usize, end: usize) -> Self {
        let start = start.min(source.len());
        let (head, tail) = source.split_at(start);
        let newline = |byte: &u8| *byte == b'\n';
        let first = head.iter().rposition(newline).map_or(0, |at| at + 1);
        let last = start + tail.iter().position(newline).unwrap_or(tail.len());
        let end = end.clamp(start, last);
        let text = |from: usize, to: usize| String::from_utf8_lossy(&source[from..to]).into_owned();
        Self {
            number: 1 + head.iter().filter(|byte| newline(byte)).count(),
            before: text(first, start).trim_start_matches('\u{feff}').to_owned(),
            marked: text(start, end).trim_end_matches('\r').to_owned(),
            after: text(end, last).trim_end_matches('\r').to_owned(),
        }
    }

    /// The line, and below it carets under the marked part, with a word on it.
    fn underlined(&self, label: &str) -> String {
        let skipped = self.before.chars().count().saturating_sub(BEFORE);
        let mut before: String = self.before.chars().skip(skipped).collect();
        if skipped > 0 {
            before.insert(0, '…');
        }
        let rest = || self.marked.chars().chain(self.after.chars());
        let mut shown: String = rest().take(AFTER).collect();
        if rest().nth(AFTER).is_some() {
            shown.push('…');
        }
        // Tabs stay, so that the carets stand right at any width of a tab.
        let pad: String = before
            .chars()
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let carets = "^".repeat(self.marked.chars().count().clamp(1, AFTER));
        let space = if label.is_empty() { "" } else { " " };
        format!("{before}{shown}\n{pad}{carets}{space}{label}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{At, Severity};
    use crate::model::{SourcePath, Span};

    fn diagnostic(at: Option<At>) -> Diagnostic {
        Diagnostic {
            at,
            severity: Severity::Error,
            code: "bad-date".into(),
            message: "there is no 30 February".to_owned(),
            label: Some("not a day".to_owned()),
            also: Vec::new(),
            hints: vec!["use a day of the calendar".to_owned()],
        }
    }

    fn check(source: &str, marked: &str, expected: &str) {
        let start = source.find(marked).unwrap();
        let span = Span::new(start, start + marked.len());
        let at = At::span(&SourcePath::new("content/a.md"), span);
        let problem = Problem::new(&diagnostic(at), Some(source.as_bytes()));
        assert_eq!(problem.to_string(), expected);
    }

    #[test]
    fn the_line_is_shown_with_carets_below() {
        check(
            "+++\ndate = 2025-02-30\n+++\n",
            "2025-02-30",
            "content/a.md:2:8: there is no 30 February\n\
             date = 2025-02-30\n       \
             ^^^^^^^^^^ not a day\n\
             help: use a day of the calendar",
        );
    }

    #[test]
    fn columns_count_characters_and_line_ends_do_not_show() {
        check(
            "\u{feff}été\tx\r\n",
            "x",
            "content/a.md:1:5: there is no 30 February\n\
             été\tx\n   \t\
             ^ not a day\n\
             help: use a day of the calendar",
        );
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let source = format!("{}HERE{}", "a".repeat(500), "b".repeat(500));
        let problem = Problem::new(
            &diagnostic(At::span(&SourcePath::new("a"), Span::new(500, 504))),
            Some(source.as_bytes()),
        );
        assert_eq!(problem.place, "a:1:501");
        let expected = format!("…{}HERE{}…\n", "a".repeat(60), "b".repeat(96));
        assert!(
            problem.excerpt.starts_with(&expected),
            "{}",
            problem.excerpt
        );
        assert!(
            problem
                .excerpt
                .ends_with(&format!("\n{}^^^^ not a day", " ".repeat(61)))
        );
    }

    #[test]
    fn a_place_of_several_lines_ends_with_the_first() {
        check(
            "one\ntwo\nthree",
            "wo\nthree",
            "content/a.md:2:2: there is no 30 February\n\
             two\n \
             ^^ not a day\n\
             help: use a day of the calendar",
        );
    }

    #[test]
    fn without_a_place_or_a_file_the_message_stands_alone() {
        let problem = Problem::new(&diagnostic(None), None);
        let expected = "there is no 30 February\nhelp: use a day of the calendar";
        assert_eq!(problem.to_string(), expected);
        let problem = Problem::new(
            &diagnostic(At::file(&SourcePath::new("content/a.md"))),
            None,
        );
        assert_eq!(problem.place, "content/a.md");
        assert_eq!(problem.excerpt, "");
    }

    #[test]
    fn a_place_beyond_the_file_is_its_end() {
        let at = At::span(&SourcePath::new("a"), Span::new(90, 95));
        let problem = Problem::new(&diagnostic(at), Some(b"short\nfile"));
        assert_eq!(problem.place, "a:2:5");
        assert_eq!(problem.excerpt, "file\n    ^ not a day");
    }
}
