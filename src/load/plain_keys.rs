//! Keys as nearly all front matter has them: texts in double quotes, lists of these, days and times.
//!
//! The TOML library reads any document, and takes ten times as long for these. Whatever is not as plain as this is left to it; the test
//! holds both to the same entries.

use super::keys::{Entry, Shape, Value};
use crate::bytes;
use crate::model::Span;

/// The keys of a document that begins at the byte `base` of its file; none if it is for the library to read.
pub(super) fn read(document: &str, base: usize) -> Option<Vec<Entry>> {
    let mut reader = Reader { document, at: 0 };
    let mut entries: Vec<Entry> = Vec::new();
    loop {
        reader.skip(|byte| byte == b'\n');
        let start = reader.at;
        reader.skip(|byte| byte.is_ascii_lowercase());
        let key = document.get(start..reader.at)?;
        if key.is_empty() {
            return (reader.at == document.len()).then_some(entries);
        }
        let key_span = Span::new(base + start, base + reader.at);
        reader.blanks();
        reader.take(b'=')?;
        reader.blanks();
        let value = reader.value(key, base)?;
        reader.blanks();
        if reader.at < document.len() {
            reader.take(b'\n')?;
        }
        // Doubles are the library's to tell. No article has so many keys that looking for them would take time.
        if entries.len() >= MOST_KEYS || entries.iter().any(|entry| entry.key == key) {
            return None;
        }
        entries.push(Entry {
            key: key.to_owned(),
            key_span,
            value,
        });
    }
}

/// More keys than any article has.
const MOST_KEYS: usize = 64;

struct Reader<'a> {
    document: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.document.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek() == Some(byte)).then(|| self.at += 1)
    }

    fn skip(&mut self, which: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&which) {
            self.at += 1;
        }
    }

    fn blanks(&mut self) {
        self.skip(|byte| byte == b' ');
    }

    fn value(&mut self, key: &str, base: usize) -> Option<Value> {
        match self.peek()? {
            b'"' => self.text(base),
            b'[' => self.list(base),
            _ if matches!(key, "date" | "updated") => self.moment(base),
            _ => None,
        }
    }

    fn text(&mut self, base: usize) -> Option<Value> {
        self.take(b'"')?;
        let start = self.at;
        let mut words = String::new();
        loop {
            let rest = self.document.get(self.at..)?;
            let plain = rest.get(..bytes::first(rest.as_bytes(), ends_words)?)?;
            self.at += plain.len();
            words.push_str(plain);
            match self.peek()? {
                b'"' => break,
                b'\\' => {
                    self.at += 1;
                    let escaped = self.peek().filter(|byte| matches!(byte, b'"' | b'\\'))?;
                    words.push(char::from(escaped));
                    self.at += 1;
                }
                _ => return None,
            }
        }
        let span = Span::new(base + start, base + self.at);
        self.at += 1;
        // Three quotes begin a text of several lines.
        (self.peek() != Some(b'"')).then_some(Value {
            span,
            shape: Shape::Text(words),
        })
    }

    fn list(&mut self, base: usize) -> Option<Value> {
        let start = self.at;
        self.take(b'[')?;
        let between = |byte: u8| matches!(byte, b' ' | b'\n');
        let mut items = Vec::new();
        loop {
            self.skip(between);
            if self.peek()? == b']' {
                break;
            }
            items.push(self.text(base)?);
            self.skip(between);
            if self.peek()? != b']' {
                self.take(b',')?;
            }
        }
        self.at += 1;
        Some(Value {
            span: Span::new(base + start, base + self.at),
            shape: Shape::List(items),
        })
    }

    /// A day, `2025-10-29`, or a time of it, `2025-10-29T09:30:00Z`.
    fn moment(&mut self, base: usize) -> Option<Value> {
        let start = self.at;
        let number = |reader: &mut Self, digits: usize, most: u32| {
            let text = reader.document.get(reader.at..reader.at + digits)?;
            reader.at += digits;
            let number = text.bytes().all(|byte| byte.is_ascii_digit());
            let number = number.then(|| text.parse::<u32>().ok())??;
            (number <= most).then_some(number)
        };
        number(self, 4, 9999)?;
        self.take(b'-')?;
        // A day that its month does not always have is for the library to judge, and so are other forms of a time.
        let month = number(self, 2, 12)?;
        self.take(b'-')?;
        let days = match month {
            0 => return None,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        if number(self, 2, days)? == 0 {
            return None;
        }
        if self.take(b'T').is_some() {
            number(self, 2, 23)?;
            self.take(b':')?;
            number(self, 2, 59)?;
            self.take(b':')?;
            number(self, 2, 59)?;
            self.take(b'Z')?;
        }
        let ends = self.peek().is_none_or(|byte| byte == b'\n');
        ends.then_some(Value {
            span: Span::new(base + start, base + self.at),
            shape: Shape::Moment,
        })
    }
}

/// A quote, a backslash, or what no text between quotes may hold.
fn ends_words(byte: u8) -> bool {
    (byte == b'"') | (byte == b'\\') | (byte < b' ') | (byte == 0x7F)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const PLAIN: &str = "title = \"Ferry \\\"Ada\\\" – sails\"\ndate = 2025-10-09T10:00:00Z\nupdated=2025-10-28\n\
                         topics = [\"a\", \"b\",]\ntakeaways = [\n  \"one\",\n  \"two\"\n]\n\nslug = \"\" \n";

    /// Parts of documents, plain and not.
    const PARTS: [&str; 34] = [
        "title",
        "date",
        "updated",
        "a b",
        " = ",
        "=",
        "\"",
        "\"\"",
        "\"é\"",
        "\"a\\\"b\"",
        "\\n",
        "\\\\",
        "[",
        "]",
        ", ",
        "\n",
        " ",
        "2025-10-29",
        "2025-02-28",
        "2024-02-29",
        "2025-04-31",
        "2025-09-30",
        "2025-12-31",
        "2025-00-10",
        "2025-1-1",
        "2025-10-09T10:00:00Z",
        "2025-10-09T10:00:60Z",
        "T10:00:00",
        "true",
        "'x'",
        "# note",
        "\t",
        "x.y",
        "\r\n",
    ];

    fn by_library(document: &str, base: usize) -> Option<Vec<Entry>> {
        super::super::toml::by_library(document, base).ok()
    }

    #[test]
    fn plain_keys_are_read_here() {
        let entries = read(PLAIN, 7);
        assert_eq!(entries.as_ref().map(Vec::len), Some(6));
        assert_eq!(entries, by_library(PLAIN, 7));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2048))]

        #[test]
        fn what_is_read_here_is_what_the_library_reads(
            parts in proptest::collection::vec(proptest::sample::select(PARTS.to_vec()), 0..14),
            key in proptest::sample::select(vec!["", "date = ", "title = ", "topics = ["]),
            cut in 0..PLAIN.len(),
        ) {
            let whole = [key, &parts.concat()].concat();
            let shortened = PLAIN.get(..cut).unwrap_or_default().to_owned();
            let pasted = [&shortened, &whole].map(String::as_str).concat();
            for document in [whole, shortened, pasted] {
                if let Some(entries) = read(&document, 3) {
                    prop_assert_eq!(Some(entries), by_library(&document, 3), "{:?}", document);
                }
            }
        }
    }
}
