//! Where words come from: files, byte ranges in them, and pieces of text that remember their place.

use std::fmt;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

/// A half-open range of bytes in one file.
///
/// Invariant: `start <= end`, and both lie on character boundaries of the file they belong to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`. Offsets past 4 GiB are clamped; sources are far smaller (see `load::MAX_BYTES`).
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end),
        }
    }

    /// The same range as indices.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The path of a file below the site's root, with forward slashes on every system: `content/suez/aground.txt`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourcePath(Arc<str>);

/// Names below `static/` that begin with a dot, and that hosts look for.
const FOR_HOSTS: [&str; 4] = [".well-known", ".nojekyll", ".htaccess", ".domains"];

impl SourcePath {
    /// Takes a path that is relative to the root and written with forward slashes.
    pub fn new(path: impl Into<Arc<str>>) -> Self {
        Self(path.into())
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last part of the path: `aground.txt`.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// The file name up to its last dot: `aground`.
    pub fn stem(&self) -> &str {
        let name = self.file_name();
        name.rsplit_once('.')
            .map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    }

    /// The ending after the last dot of the file name, or an empty string.
    pub fn extension(&self) -> &str {
        self.file_name()
            .rsplit_once('.')
            .map_or("", |(_, extension)| extension)
    }

    /// The folder the file lies in, without a slash at its end.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file beside a source that corrects it: `content/a.txt` has `content/a.brief.toml`.
    #[must_use]
    pub fn sidecar(&self) -> Self {
        let folder = self.folder();
        let slash = if folder.is_empty() { "" } else { "/" };
        Self::new(format!(
            "{folder}{slash}{}{}",
            self.stem(),
            Self::SIDECAR_ENDING
        ))
    }

    /// Whether this file is such a correction.
    pub fn is_sidecar(&self) -> bool {
        self.0.ends_with(Self::SIDECAR_ENDING)
    }

    /// The part of the path that hides the file, if one does: its name or that of a folder begins with a dot. In `static/` there are names
    /// that hosts look for, and these are not hidden.
    pub fn hidden_part(&self) -> Option<&str> {
        let in_static = self.0.starts_with("static/");
        let mut parts = self.0.split('/');
        parts.find(|part| Self::is_hidden(part, in_static))
    }

    /// Whether this name hides a file or a folder.
    pub fn is_hidden(name: &str, in_static: bool) -> bool {
        name.starts_with('.') && !(in_static && FOR_HOSTS.contains(&name))
    }

    /// How the name of a correcting file ends.
    pub const SIDECAR_ENDING: &'static str = ".brief.toml";
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Names one article inside the program: the path of its source, and its number if the source holds several.
///
/// It orders articles wherever nothing else does, so it never depends on the clock or on the order of reading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleKey(Arc<str>);

impl ArticleKey {
    /// The article number `item` (from 0) of the source at `path`.
    pub fn new(path: &SourcePath, item: usize) -> Self {
        if item == 0 {
            Self(path.0.clone())
        } else {
            Self(format!("{path}#{item}").into())
        }
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first eight bytes of its digest.
    pub fn digest(&self) -> u64 {
        Digest::of(self.0.as_bytes()).short()
    }
}

/// Size and time of last change of a file: a cache key and nothing else, never a date of anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Bytes.
    pub size: u64,
    /// Nanoseconds since 1970-01-01 UTC.
    pub modified: i64,
}

/// Appends the last `digits` hexadecimal digits of a number, which has sixteen. Links and events have some hundred thousand such names, and
/// what is made for formatting is slow.
pub(crate) fn push_hexadecimal(number: u64, digits: usize, text: &mut String) {
    let mut all = [0; 16];
    write_hexadecimal(&number.to_be_bytes(), &mut all);
    let first = all.len().saturating_sub(digits);
    let last = all.get(first..).unwrap_or_default();
    text.push_str(std::str::from_utf8(last).unwrap_or_default());
}

/// Writes the two hexadecimal digits of each byte, four bytes at a time: those that do not make four are left out.
fn write_hexadecimal(bytes: &[u8], digits: &mut [u8]) {
    let (fours, _) = bytes.as_chunks::<4>();
    let (eights, _) = digits.as_chunks_mut::<8>();
    for (eight, four) in eights.iter_mut().zip(fours) {
        *eight = hexadecimal(*four);
    }
}

/// The hexadecimal digits of four bytes, all at once: each half of a byte is moved into a byte of its own, and those above nine become
/// letters.
fn hexadecimal(bytes: [u8; 4]) -> [u8; 8] {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let apart = u64::from(u32::from_be_bytes(bytes));
    let apart = (apart << 16 | apart) & 0x0000_FFFF_0000_FFFF;
    let apart = (apart << 8 | apart) & 0x00FF_00FF_00FF_00FF;
    let halves = (apart << 4 | apart) & 0x0F0F_0F0F_0F0F_0F0F;
    let letters = (halves + EACH * 6) >> 4 & EACH;
    let ascii = halves + EACH * u64::from(b'0') + letters * u64::from(b'a' - b'0' - 10);
    ascii.to_be_bytes()
}

/// The SHA-256 of some bytes (FIPS 180-4).
///
/// In text, also in data, it is 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Its 64 hexadecimal digits, in ASCII.
    pub fn hexadecimal(self) -> [u8; 64] {
        let mut digits = [0; 64];
        write_hexadecimal(&self.0, &mut digits);
        digits
    }

    fn with_text<T>(self, take: impl FnOnce(&str) -> T) -> T {
        take(std::str::from_utf8(&self.hexadecimal()).unwrap_or_default())
    }

    /// The first eight bytes as a number, where a short name is enough.
    pub fn short(self) -> u64 {
        self.0.iter().take(8).fold(0, |n, b| n << 8 | u64::from(*b))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.write_str(text))
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            self.with_text(|text| serializer.serialize_str(text))
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Ok(Self(Deserialize::deserialize(deserializer)?));
        }
        let text = String::deserialize(deserializer)?;
        let mut bytes = [0; 32];
        let digits = |at: usize| {
            text.get(at..at + 2)
                .and_then(|two| u8::from_str_radix(two, 16).ok())
        };
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = digits(2 * index)
                .ok_or_else(|| D::Error::custom("a SHA-256 has 64 hexadecimal digits"))?;
        }
        Ok(Self(bytes))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// One input file as it was read, with the file that corrects it.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it lies.
    pub path: SourcePath,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The bytes of `path.sidecar()`, if there is such a file.
    pub sidecar: Option<Vec<u8>>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file: an article's source or its sidecar. It is not saved with the place, since the article and the rule tell it: see
    /// [`Facts::name_files`](super::Facts::name_files).
    #[serde(skip)]
    pub file: SourcePath,
    /// The bytes in it.
    pub span: Span,
}

/// By which rule a value was read. Shown by `inspect` and on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// A key of the sidecar.
    Sidecar,
    /// A key of the front matter.
    FrontMatter,
    /// The first line of raw text.
    FirstLine,
    /// The first heading of a Markdown file.
    FirstHeading,
    /// Under a label such as `Synopsis` or `Key Takeaways`.
    Section,
    /// In the line between headline and report that names who wrote it.
    Byline,
    /// In the line beside the report that says when it was published.
    Published,
    /// In the dateline that opens the report.
    Dateline,
    /// A sentence of the report.
    Sentence,
}

impl Rule {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sidecar => "sidecar",
            Self::FrontMatter => "front-matter",
            Self::FirstLine => "first-line",
            Self::FirstHeading => "first-heading",
            Self::Section => "section",
            Self::Byline => "byline",
            Self::Published => "published",
            Self::Dateline => "dateline",
            Self::Sentence => "sentence",
        }
    }
}

/// Words of a source and the place they stand in.
///
/// Invariant: the bytes of `place` in its file are `quoted()`, to the letter. Saved as part of [`Facts`](super::Facts) only, since the file
/// is not saved with it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Evidence {
    /// Where the words stand.
    pub place: Place,
    /// By which rule they were found.
    pub rule: Rule,
    /// The words as they read: without markup, line breaks folded to spaces.
    pub text: String,
    /// The words as they stand in the file, where that differs from `text`.
    pub raw: Option<String>,
}

impl Evidence {
    /// The words at `span` of `source_text`, reading as `text`.
    pub fn cut(file: &SourcePath, source_text: &str, span: Span, rule: Rule, text: String) -> Self {
        let raw = source_text.get(span.range()).unwrap_or_default();
        let raw = (raw != text).then(|| raw.to_owned());
        Self {
            place: Place {
                file: file.clone(),
                span,
            },
            rule,
            text,
            raw,
        }
    }

    /// The words as they stand in the file.
    pub fn quoted(&self) -> &str {
        self.raw.as_deref().unwrap_or(&self.text)
    }
}
