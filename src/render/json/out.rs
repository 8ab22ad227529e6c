//! The bytes of a JSON text: its words escaped, its numbers in digits.

use std::fmt;
use std::ops::Range;

use crate::bytes;

/// What is written.
pub(super) struct Out {
    bytes: Vec<u8>,
    /// Where the last text that may be repeated stands in it with its quotes, if nothing in it was escaped.
    last: Range<usize>,
}

impl Out {
    /// Nothing yet, with room for so many bytes.
    pub(super) fn with_room(about: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(about),
            last: 0..0,
        }
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    pub(super) fn push(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub(super) fn extend(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Short parts, one behind the other. Where their lengths are known to the compiler, it writes them as one.
    #[expect(
        clippy::inline_always,
        reason = "the lengths are known only where this is called"
    )]
    #[inline(always)]
    pub(super) fn together(&mut self, parts: [&[u8]; 3]) {
        let mut whole = [0; 32];
        let mut length = 0;
        for part in parts {
            let Some(place) = whole.get_mut(length..length + part.len()) else {
                return parts.into_iter().for_each(|part| self.extend(part));
            };
            place.copy_from_slice(part);
            length += part.len();
        }
        self.extend(whole.get(..length).unwrap_or_default());
    }

    /// Digits and letters of ours as a text: nothing in them is escaped.
    pub(super) fn plain(&mut self, text: &[u8]) {
        debug_assert!(text.is_ascii() && bytes::first(text, is_special).is_none());
        for part in [b"\"", text, b"\""] {
            self.extend(part);
        }
    }

    pub(super) fn text(&mut self, text: &str) {
        // Room for the quotes and a comma too, so that it is asked for once.
        self.bytes.reserve(text.len() + 3);
        self.push(b'"');
        self.escaped(text);
        self.push(b'"');
    }

    /// A text that may be the last one of its kind once more.
    pub(super) fn repeated(&mut self, text: &str) {
        let last = self.bytes.get(self.last.clone()).unwrap_or_default();
        let before = last
            .strip_prefix(b"\"")
            .and_then(|it| it.strip_suffix(b"\""));
        if before == Some(text.as_bytes()) {
            self.bytes.extend_from_within(self.last.clone());
            return;
        }
        let start = self.bytes.len();
        self.text(text);
        let end = self.bytes.len();
        let is_plain = end - start == text.len() + 2;
        self.last = if is_plain { start..end } else { 0..0 };
    }

    pub(super) fn number(&mut self, number: u64) {
        self.extend(itoa::Buffer::new().format(number).as_bytes());
    }

    fn escaped(&mut self, text: &str) {
        let mut rest = text.as_bytes();
        while let Some(at) = bytes::first(rest, is_special) {
            let (plain, special) = rest.split_at(at);
            self.extend(plain);
            let Some((&byte, after)) = special.split_first() else {
                break;
            };
            match byte {
                b'"' => self.extend(b"\\\""),
                b'\\' => self.extend(b"\\\\"),
                b'\n' => self.extend(b"\\n"),
                b'\r' => self.extend(b"\\r"),
                b'\t' => self.extend(b"\\t"),
                0x08 => self.extend(b"\\b"),
                0x0C => self.extend(b"\\f"),
                _ => self.extend(format!("\\u{byte:04x}").as_bytes()),
            }
            rest = after;
        }
        self.extend(rest);
    }
}

/// Takes text that is being put together, between its quotes.
impl fmt::Write for Out {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        self.escaped(part);
        Ok(())
    }
}

/// What stands in no text as it is (RFC 8259, 7).
fn is_special(byte: u8) -> bool {
    (byte < 0x20) | (byte == b'"') | (byte == b'\\')
}
