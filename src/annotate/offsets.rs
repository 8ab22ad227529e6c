//! Bytes to code points, in one pass.

/// Counts code points up to places of a text that come in order.
#[derive(Debug)]
pub(super) struct Offsets<'a> {
    text: &'a str,
    ascii: bool,
    byte: usize,
    code_point: usize,
}

impl<'a> Offsets<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            ascii: text.is_ascii(),
            byte: 0,
            code_point: 0,
        }
    }

    /// Code points before a byte that is not before the last one asked for.
    pub(super) fn at(&mut self, byte: usize) -> usize {
        if self.ascii {
            return byte;
        }
        let between = self.text.as_bytes().get(self.byte..byte);
        // A byte that goes on with a code point is 10xxxxxx.
        let begun = |bytes: &[u8]| bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count();
        self.code_point += between.map_or(0, begun);
        self.byte = byte;
        self.code_point
    }
}
