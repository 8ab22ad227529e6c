//! The lines of a text, whatever ends them.

use super::text::{Text, is_space};
use crate::bytes;
use crate::model::Span;

/// A line without its end and without white space around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What stands on it; empty for a blank line.
    pub span: Span,
    /// Whether white space stands before it.
    pub indented: bool,
}

impl Line {
    /// Whether nothing stands on it.
    pub(super) fn is_blank(self) -> bool {
        self.span.start == self.span.end
    }
}

/// The lines of a text from the byte `start` on. A line ends with LF, CR LF, CR, or the text.
pub(super) fn lines(text: Text<'_>, start: usize) -> Vec<Line> {
    let rest = text.whole.get(start..).unwrap_or_default();
    let mut lines = Vec::new();
    let mut at = start;
    for piece in bytes::lines(rest) {
        let ended = piece.strip_suffix('\n').unwrap_or(piece);
        let ended = ended.strip_suffix('\r').unwrap_or(ended);
        let mut within = at;
        for line in ended.split('\r') {
            let span = text.trim(Span::new(within, within + line.len()));
            lines.push(Line {
                span,
                indented: line.starts_with(is_space),
            });
            within += line.len() + 1;
        }
        at += piece.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SourcePath;

    fn check(whole: &str, expect: &str) {
        let path = SourcePath::new("content/a.txt");
        let text = Text { path: &path, whole };
        let got: Vec<_> = lines(text, text.start())
            .into_iter()
            .map(|line| text.at(line.span))
            .collect();
        assert_eq!(got.join("|"), expect);
    }

    #[test]
    fn any_end_of_line_will_do() {
        check("a\nb\n", "a|b");
        check("a\r\nb\r\n\r\nc", "a|b||c");
        check("a\rb\r\rc", "a|b||c");
        check("\u{feff} a \t\n  \nb", "a||b");
        check("", "");
    }
}
