//! The lines of a file that a message is about, with line and column.

use std::ops::Range;

use crate::model::{Lines, Position, Span};

/// More lines than these are not shown; the first one tells enough.
const MOST_LINES: usize = 5;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Whole lines of a file and the part of them that a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    pub(super) position: Position,
    pub(super) text: String,
    pub(super) marked: Range<usize>,
}

/// Cuts the lines of `span` out of a file. Bytes that are not UTF-8 are replaced; a span past the end stands at the end.
pub(super) fn excerpt(bytes: &[u8], span: Span) -> Excerpt {
    let start = span.range().start.min(bytes.len());
    let end = span.range().end.clamp(start, bytes.len());
    let position = Lines::of(bytes).position(Span::new(start, end));

    let first = line_start(bytes, start);
    let mut last = end;
    if position.end_line - position.line >= MOST_LINES {
        last = line_end(bytes, start);
    } else if end > start && line_start(bytes, end) == end {
        // The line break is the last thing marked: what follows it is not meant.
        last = line_end(bytes, end - 1).max(start);
    }
    let lossy = |range: Range<usize>| String::from_utf8_lossy(bytes.get(range).unwrap_or_default());
    let mut text = lossy(first..start).into_owned();
    let marked_from = text.len();
    text.push_str(&lossy(start..last));
    let marked = marked_from..text.len();
    text.push_str(&lossy(last..line_end(bytes, last).max(last)));
    Excerpt {
        position,
        text,
        marked,
    }
}

/// The first byte of the line that a byte lies in. A byte order mark is no part of its line.
fn line_start(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or_default();
    match before.iter().rposition(|b| *b == b'\n') {
        Some(newline) => newline + 1,
        None if before.starts_with(BYTE_ORDER_MARK) => BYTE_ORDER_MARK.len(),
        None => 0,
    }
}

/// The end of the line that a byte lies in, without its line break.
fn line_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
    let end = at + length;
    if length > 0 && bytes.get(end - 1) == Some(&b'\r') {
        end - 1
    } else {
        end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The excerpt as `line:column-line:column` and its text with the marked part in brackets.
    fn check(bytes: &[u8], span: (usize, usize), expected: &str) {
        let it = excerpt(bytes, Span::new(span.0, span.1));
        let Position {
            line,
            column,
            end_line,
            end_column,
        } = it.position;
        let (before, rest) = it.text.split_at(it.marked.start);
        let (marked, after) = rest.split_at(it.marked.len());
        assert_eq!(
            format!("{line}:{column}-{end_line}:{end_column} {before}[{marked}]{after}"),
            expected
        );
    }

    #[test]
    fn lines_and_columns_count_characters() {
        check(b"one\ntwo words\nthree", (8, 13), "2:5-2:10 two [words]");
        check("é: ü x".as_bytes(), (4, 6), "1:4-1:5 é: [ü] x");
        check(b"a\r\nbc\r\n", (3, 5), "2:1-2:3 [bc]");
        check(b"\xef\xbb\xbftitle", (3, 8), "1:1-1:6 [title]");
        check(b"", (0, 0), "1:1-1:1 []");
        check(b"abc", (7, 9), "1:4-1:4 abc[]");
        check(b"abc\n", (3, 3), "1:4-1:4 abc[]");
    }

    #[test]
    fn broken_bytes_are_replaced_without_shifting_the_mark() {
        check(
            b"a\xff\xfeb word",
            (5, 9),
            "1:6-1:10 a\u{fffd}\u{fffd}b [word]",
        );
    }

    #[test]
    fn long_spans_are_cut() {
        check(b"a\nb\nc\nd", (0, 5), "1:1-3:2 [a\nb\nc]");
        check(b"a\nb\n\nd", (0, 4), "1:1-3:1 [a\nb]");
        check(b"a\nb\nc\nd\ne\nf\ng", (0, 12), "1:1-7:1 [a]");
    }
}
