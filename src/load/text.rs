//! Bytes to text: tells what is not text, and hands out the words of a file together with their place.

use crate::bytes::first;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::{load as messages, world};
use crate::load::MAX_BYTES;
use crate::model::{Evidence, Rule, SourcePath, Span};

/// How some well-known files that are not text begin.
const MAGIC: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xFF\xD8\xFF", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
];

/// A file as text.
#[derive(Clone, Copy)]
pub(super) struct Text<'a> {
    /// The file.
    pub path: &'a SourcePath,
    /// All of it, a byte order mark included.
    pub whole: &'a str,
}

impl<'a> Text<'a> {
    /// The text of a file's bytes.
    ///
    /// # Errors
    /// Says why the bytes are not text.
    pub(super) fn of(path: &'a SourcePath, bytes: &'a [u8]) -> Result<Self, Box<Diagnostic>> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Box::new(world::too_large(
                path,
                bytes.len() as u64,
                MAX_BYTES,
            )));
        }
        if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
            return Err(Box::new(messages::utf16(path)));
        }
        let magic = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic));
        // Most files have none.
        let controls = first(bytes, is_control)
            .and_then(|at| bytes.get(at..))
            .map_or(0, count_controls);
        if magic.is_some() || (controls > 0 && bytes.contains(&0)) || controls * 10 > bytes.len() {
            let looks_like = magic.map(|(_, name)| *name);
            return Err(Box::new(messages::not_text(path, looks_like)));
        }
        match std::str::from_utf8(bytes) {
            Ok(whole) => Ok(Self { path, whole }),
            Err(error) => {
                let (good, bad) = bytes.split_at(error.valid_up_to());
                let byte = bad.first().copied().unwrap_or_default();
                Err(Box::new(messages::not_utf8(path, good, byte)))
            }
        }
    }

    /// Where the text begins: after the byte order mark, if there is one.
    pub(super) fn start(self) -> usize {
        if self.whole.starts_with('\u{FEFF}') {
            '\u{FEFF}'.len_utf8()
        } else {
            0
        }
    }

    /// The characters at a span.
    pub(super) fn at(self, span: Span) -> &'a str {
        self.whole.get(span.range()).unwrap_or_default()
    }

    /// The words at a span, reading as `words`.
    pub(super) fn cut(self, span: Span, rule: Rule, words: String) -> Evidence {
        Evidence::cut(self.path, self.whole, span, rule, words)
    }

    /// The words at a span, white space folded and invisible characters left out.
    pub(super) fn words(self, span: Span, rule: Rule) -> Evidence {
        let span = self.trim(span);
        self.cut(span, rule, tidy(self.at(span)))
    }

    /// The span without white space at its ends.
    pub(super) fn trim(self, span: Span) -> Span {
        let all = self.at(span);
        let tail = all.trim_start_matches(is_space);
        let start = span.start as usize + (all.len() - tail.len());
        Span::new(start, start + tail.trim_end_matches(is_space).len())
    }
}

/// The last boundary between characters that does not lie behind `at`.
pub(super) fn boundary_before(words: &str, at: usize) -> usize {
    let mut at = at.min(words.len());
    while !words.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The first boundary between characters that does not lie before `at`.
pub(super) fn boundary_after(words: &str, at: usize) -> usize {
    let mut at = at.min(words.len());
    while !words.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// How many control characters there are. Counted in bytes over short chunks, which compilers turn into wide steps.
fn count_controls(bytes: &[u8]) -> usize {
    bytes
        .chunks(128)
        .map(|chunk| {
            usize::from(
                chunk
                    .iter()
                    .fold(0, |n: u8, byte| n + u8::from(is_control(*byte))),
            )
        })
        .sum()
}

/// Control characters that no article holds. Escape is one: terminal logs are not articles. Joined by `|`, so that many bytes are looked at
/// at once.
fn is_control(byte: u8) -> bool {
    let line = (byte.wrapping_sub(b'\t') < 5) & (byte != 0x0B);
    ((byte < b' ') & !line) | (byte == 0x7F)
}

/// White space, or one of the marks without width that pasted text often carries at its ends.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Characters that cannot be seen and turn text around or break words: dropped from titles and names.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
    ) || (c.is_control() && !c.is_whitespace())
}

/// Whether words are ASCII with single spaces between them, as most are. Comparisons joined by `|` are made for many bytes at once.
fn is_tidy(words: &[u8]) -> bool {
    let behind = words.get(1..).unwrap_or_default();
    let odd = words
        .iter()
        .fold(false, |odd, byte| odd | (*byte < b' ') | (*byte > b'~'));
    let doubled = words
        .iter()
        .zip(behind)
        .fold(false, |doubled, (one, next)| {
            doubled | ((*one == b' ') & (*next == b' '))
        });
    !odd && !doubled && words.first() != Some(&b' ') && words.last() != Some(&b' ')
}

/// Words on one line: white space folded to single spaces, invisible characters left out.
pub(super) fn tidy(words: &str) -> String {
    if is_tidy(words.as_bytes()) {
        return words.to_owned();
    }
    let mut tidy = String::with_capacity(words.len());
    for c in words.chars().filter(|c| !is_invisible(*c)) {
        if !c.is_whitespace() {
            tidy.push(c);
        } else if !tidy.is_empty() && !tidy.ends_with(' ') {
            tidy.push(' ');
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

/// The same of words that are not needed as they were: most are tidy.
pub(super) fn tidied(words: String) -> String {
    if is_tidy(words.as_bytes()) {
        words
    } else {
        tidy(&words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expect: &str) {
        let path = SourcePath::new("content/a.txt");
        let got = match Text::of(&path, bytes) {
            Ok(text) => format!("text from byte {}", text.start()),
            Err(told) => format!("{}: {}", told.code, told.message),
        };
        assert_eq!(got, expect);
    }

    #[test]
    fn text_is_told_from_other_files() {
        check("Caf\u{e9} opens".as_bytes(), "text from byte 0");
        check("\u{feff}Headline".as_bytes(), "text from byte 3");
        check(
            b"%PDF-1.7 words",
            "not-text: this file is not text: it looks like a PDF document",
        );
        check(
            b"PK\x03\x04\x14",
            "not-text: this file is not text: it looks like a ZIP archive or an office document",
        );
        check(b"Head\0line", "not-text: this file is not text");
        check(b"\x01\x02ab", "not-text: this file is not text");
        check(
            b"\xff\xfeH\0",
            "not-utf8: this file is UTF-16 text; only UTF-8 is read",
        );
        check(
            b"Head\ncaf\xe9 opens",
            "not-utf8: this file is not UTF-8: byte 0xE9 at offset 8 (line 2, column 4) is not part of a character",
        );
    }

    #[test]
    fn only_tidy_words_are_left_as_they_are() {
        for words in ["", "a", "Two words", "~ a !"] {
            assert!(is_tidy(words.as_bytes()), "{words:?}");
        }
        for words in [" ", " a", "a ", "a  b", "a\tb", "a\u{7f}", "caf\u{e9}"] {
            assert!(!is_tidy(words.as_bytes()), "{words:?}");
        }
    }

    #[test]
    fn words_are_tidied_and_keep_their_place() {
        let path = SourcePath::new("content/a.txt");
        let text = Text {
            path: &path,
            whole: "  Two\u{a0}\twords\u{200b} \r\n",
        };
        let got = text.words(Span::new(0, text.whole.len()), Rule::FirstLine);
        assert_eq!(got.text, "Two words");
        assert_eq!(got.quoted(), "Two\u{a0}\twords");
        assert_eq!(text.at(got.place.span), got.quoted());
    }
}
