//! Markdown that has no markup: paragraphs between blank lines, as most reports are sent.
//!
//! The library reads any Markdown, and takes several times as long for these. Whatever might mean more than its words is left to it; the
//! test holds both to the same blocks.

use super::prose;
use super::text::Text;
use crate::bytes;
use crate::model::{Block, Prose, Span};

/// The paragraphs of a file from the byte `start` on; none if it is for the library to read.
pub(super) fn read(text: Text<'_>, start: usize) -> Option<Vec<Block>> {
    let source = text.whole.get(start..)?;
    if bytes::first(source.as_bytes(), may_mean).is_some() {
        return None;
    }
    let mut paragraphs = Vec::new();
    let mut open: Option<Prose> = None;
    let mut at = start;
    for ended in bytes::lines(source) {
        let line = ended.strip_suffix('\n').unwrap_or(ended);
        let span = Span::new(at, at + line.len());
        if line.is_empty() {
            paragraphs.extend(open.take().map(Block::Paragraph));
        } else if !is_plain(line) {
            return None;
        } else if let Some(paragraph) = &mut open {
            prose::push_other(paragraph, " ", Span::new(at - 1, at));
            prose::push_verbatim(paragraph, line, span);
            paragraph.span.end = span.end;
        } else {
            open = Some(Prose::verbatim(line, span));
        }
        at += ended.len();
    }
    paragraphs.extend(open.map(Block::Paragraph));
    Some(paragraphs)
}

/// Bytes that may mean something wherever they stand: marks of Markdown, and white space other than spaces and line feeds.
fn may_mean(byte: u8) -> bool {
    let control = ((byte < b' ') & (byte != b'\n')) | (byte == 0x7F);
    let stress = (byte == b'*') | (byte == b'_') | (byte == b'~') | (byte == b'`');
    let link = (byte == b'[') | (byte == b']') | (byte == b'<') | (byte == b'&');
    control | stress | link | (byte == b'\\') | (byte == b'|')
}

/// Whether a line is no more than its words: it opens no heading, list, quotation or code, and no white space stands at its ends.
fn is_plain(line: &str) -> bool {
    let opens = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = opens.len() < line.len() && opens.starts_with(['.', ')']);
    let words = |c: char| c.is_alphanumeric() || matches!(c, '"' | '\'' | '(' | '$' | '“' | '‘');
    line.starts_with(words) && !numbered && !line.ends_with(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::markdown;
    use super::*;
    use crate::model::SourcePath;

    const PLAIN: &str =
        "Rain fell - in “Oslo”.\nIt ended: 3.\n\n\n\"Good!\" she said.\n(2021) was 1# dry.\n";

    /// Parts of documents, plain and not.
    const PARTS: [&str; 34] = [
        "Rain",
        "fell",
        "é",
        "“Oslo”",
        "\"",
        "'",
        "(",
        ")",
        "$",
        "1",
        "12",
        ".",
        "!",
        "#",
        "-",
        "+",
        "=",
        ">",
        ":",
        "*",
        "_",
        "~~",
        "`",
        "[a](b)",
        "<b>",
        "&amp;",
        "\\",
        "|",
        "\t",
        "\r",
        " ",
        "\n",
        "\n\n",
        "\u{a0}",
    ];

    fn both(whole: &str) -> (Option<Vec<Block>>, Vec<Block>) {
        let path = SourcePath::new("content/a.md");
        let text = Text { path: &path, whole };
        (read(text, 0), markdown::by_library(text, 0).blocks)
    }

    #[test]
    fn plain_paragraphs_are_read_here() {
        let (here, library) = both(PLAIN);
        assert_eq!(here.as_ref().map(Vec::len), Some(2));
        assert_eq!(here, Some(library));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2048))]

        #[test]
        fn what_is_read_here_is_what_the_library_reads(
            parts in proptest::collection::vec(proptest::sample::select(PARTS.to_vec()), 0..14),
            cut in 0..PLAIN.len(),
        ) {
            let shortened = PLAIN.get(..cut).unwrap_or_default();
            for document in [parts.concat(), shortened.to_owned() + &parts.concat()] {
                let (here, library) = both(&document);
                if let Some(here) = here {
                    prop_assert_eq!(here, library, "{:?}", document);
                }
            }
        }
    }
}
