//! What published data claims of its sources.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Fault;

/// The claims of all data files of a site, by source.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    sources: BTreeMap<String, Claims>,
    /// The source of each brief, by identity.
    briefs: BTreeMap<String, String>,
    /// Digests that lists give for the sources of briefs, by identity.
    cited: BTreeMap<String, BTreeSet<String>>,
    faults: BTreeSet<Fault>,
    counts: Counts,
}

/// What is claimed of one source.
#[derive(Clone, Debug, Default)]
pub(super) struct Claims {
    /// SHA-256 of its bytes, in hexadecimal; more than one if the data disagree.
    pub digests: BTreeSet<String>,
    /// Quotations: first byte, byte after the last, words.
    pub quotes: BTreeSet<(usize, usize, String)>,
}

/// How much there was to check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files of data.
    pub files: usize,
    /// Sources.
    pub sources: usize,
    /// Quotations; one that stands in several files counts once.
    pub quotes: usize,
}

/// A file is no data of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotData {
    /// It is something else, such as an export.
    Other,
    /// It is broken.
    Broken,
}

impl Ledger {
    /// Takes in a file of data: its name, and what it holds.
    ///
    /// # Errors
    /// If it is none, or broken: `docs/data.md` tells the form.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), NotData> {
        let data: Value = serde_json::from_slice(bytes).map_err(|_| NotData::Broken)?;
        if data.get("format").is_none_or(|format| format != 1) {
            return Err(NotData::Other);
        }
        self.counts.files += 1;
        if let (Some(id), Some(file)) = (text(&data, "id"), text(&data["source"], "file")) {
            self.briefs.insert(id.to_owned(), file.to_owned());
        }
        self.walk(name, &data);
        Ok(())
    }

    /// How much there is to check.
    pub fn counts(&self) -> Counts {
        Counts {
            sources: self.sources.len(),
            quotes: self.sources.values().map(|it| it.quotes.len()).sum(),
            ..self.counts
        }
    }

    /// The sources that anything is claimed of, in order.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.sources.keys().map(String::as_str)
    }

    /// What of a source is not as it was published. `bytes` are the source now.
    pub fn check(&self, file: &str, bytes: &[u8]) -> Vec<Fault> {
        let Some(claims) = self.sources.get(file) else {
            return Vec::new();
        };
        let cited = self
            .briefs
            .iter()
            .filter(|(_, source)| *source == file)
            .filter_map(|(id, _)| self.cited.get(id))
            .flatten();
        super::compare::compare(file, claims, cited, bytes)
    }

    /// Data that contradicts itself.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }

    fn walk(&mut self, name: &str, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.walk(name, item)),
            Value::Object(fields) => {
                self.note(name, value);
                fields.values().for_each(|field| self.walk(name, field));
            }
            _ => {}
        }
    }

    /// Notes what an object claims.
    fn note(&mut self, name: &str, object: &Value) {
        let digest = text(object, "sha256");
        if let (Some(digest), Some(file)) = (digest, text(object, "file")) {
            let claims = self.sources.entry(file.to_owned()).or_default();
            claims.digests.insert(digest.to_owned());
        } else if let (Some(digest), Some(id)) = (digest, text(object, "id")) {
            let cited = self.cited.entry(id.to_owned()).or_default();
            cited.insert(digest.to_owned());
        }
        if let Some((file, quote)) = quotation(object) {
            if let Some(plain) = text(object, "plain")
                && !reads_as(plain, &quote.2)
            {
                self.fault(name, plain, &quote.2);
            }
            let claims = self.sources.entry(file).or_default();
            claims.quotes.insert(quote);
        }
        if let (Some(line), Some(pieces)) = (text(object, "text"), object["pieces"].as_array()) {
            let words = |piece| text(piece, "plain").or(text(piece, "text"));
            let words: Vec<&str> = pieces.iter().filter_map(words).collect();
            let words = words.join(" ");
            if !reads_as(line, &words) {
                self.fault(name, line, &words);
            }
        }
        let evidence = &object["evidence"];
        if let (Some(by), Some(words)) = (text(object, "by"), text(evidence, "text"))
            && !text(evidence, "plain").unwrap_or(words).contains(by)
        {
            self.fault(name, by, words);
        }
    }

    fn fault(&mut self, name: &str, says: &str, words: &str) {
        self.faults.insert(Fault::Data {
            file: name.to_owned(),
            says: format!("says {says:?}, which {words:?} does not say"),
        });
    }
}

/// `{"text": ..., "source": {"file": ..., "start": ..., "end": ...}}`
fn quotation(object: &Value) -> Option<(String, (usize, usize, String))> {
    let source = &object["source"];
    let offset = |name: &str| usize::try_from(source.get(name)?.as_u64()?).ok();
    let words = text(object, "text")?.to_owned();
    let quote = (offset("start")?, offset("end")?, words);
    Some((text(source, "file")?.to_owned(), quote))
}

/// Whether words may be what a source reads as without its markup: the letters and digits come in the same order. A text that stands
/// nowhere is read as the name of its file.
pub(super) fn reads_as(plain: &str, words: &str) -> bool {
    // "&eacute;" is read as a letter that does not stand there.
    let entities = words.contains('&');
    let told = |c: &char| c.is_alphanumeric() && (c.is_ascii() || !entities);
    let mut left = words.chars();
    words.is_empty() || plain.chars().filter(told).all(|c| left.any(|it| it == c))
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}
