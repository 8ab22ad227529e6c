//! Lines and columns. The only place where bytes become them.

use serde::Serialize;

use super::Span;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// In a long line, a place is kept after about this many bytes, so that finding a column never costs more than counting them.
const STEP: usize = 4096;

/// Where a span begins and ends: lines and columns from 1, columns in characters, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// Line of its first character.
    pub line: usize,
    /// Column of its first character.
    pub column: usize,
    /// Line of the character after it.
    pub end_line: usize,
    /// Column of the character after it.
    pub end_column: usize,
}

/// The lines of a file. Bytes that are not UTF-8 count as the characters that replace them.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    bytes: &'a [u8],
    /// Starts of lines, and places in long ones, ascending: byte, line, column.
    known: Vec<(usize, usize, usize)>,
}

impl<'a> Lines<'a> {
    /// The lines of a file. A byte order mark is no part of the first.
    pub fn of(bytes: &'a [u8]) -> Self {
        let mut at = if bytes.starts_with(BYTE_ORDER_MARK) {
            BYTE_ORDER_MARK.len()
        } else {
            0
        };
        let mut known = Vec::new();
        let rest = bytes.get(at..).unwrap_or_default();
        for (index, line) in rest.split(|b| *b == b'\n').enumerate() {
            let (mut column, mut from) = (1, 0);
            known.push((at, index + 1, column));
            while line.len() - from > STEP {
                let is_start = |b: &u8| b & 0b1100_0000 != 0b1000_0000;
                let after = line.get(from + STEP..).unwrap_or_default();
                let to = from + STEP + after.iter().position(is_start).unwrap_or(after.len());
                column += characters(line.get(from..to).unwrap_or_default());
                known.push((at + to, index + 1, column));
                from = to;
            }
            at += line.len() + 1;
        }
        Self { bytes, known }
    }

    /// Line and column of a byte. One past the end stands at the end.
    pub fn at(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.bytes.len());
        let after = self.known.partition_point(|(start, ..)| *start <= byte);
        let before = after.checked_sub(1).and_then(|index| self.known.get(index));
        let Some(&(start, line, column)) = before else {
            return (1, 1);
        };
        let between = self.bytes.get(start..byte).unwrap_or_default();
        (line, column + characters(between))
    }

    /// Where a span begins and ends.
    pub fn position(&self, span: Span) -> Position {
        let (line, column) = self.at(span.range().start);
        let (end_line, end_column) = self.at(span.range().end.max(span.range().start));
        Position {
            line,
            column,
            end_line,
            end_column,
        }
    }
}

fn characters(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_counted_as_short_ones() {
        let text = format!("\u{feff}{}\n\n{}x", "é".repeat(10_000), "aü€".repeat(5_000));
        let lines = Lines::of(text.as_bytes());
        assert!(lines.known.len() > 10);
        let (mut line, mut column) = (1, 1);
        for (at, c) in text.char_indices().skip(1) {
            assert_eq!(lines.at(at), (line, column), "byte {at}");
            column += 1;
            if c == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
        assert_eq!(lines.at(usize::MAX), (3, 15_002));
        assert_eq!(lines.at(1), (1, 1));
        assert_eq!(Lines::of(b"").at(0), (1, 1));
    }
}
