//! What published data claims of its sources, and whether it is whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::links::{Brief, Links};
use super::reads::{self, Writing};
use super::{Fault, excerpt};

/// The claims of all data files of a site, by source.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    sources: BTreeMap<String, Claims>,
    links: Links,
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
    /// It is no JSON.
    Broken,
    /// It stands where our data stands, and is none of this version.
    Version,
}

/// What a file of data tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Brief,
    List,
    Timeline,
}

impl Kind {
    /// By its path in the output folder.
    fn of(path: &str) -> Option<Self> {
        let folder = path.split_once('/').map(|(folder, _)| folder);
        match folder {
            Some("briefs") => Some(Self::Brief),
            Some("editions" | "topics") => Some(Self::List),
            Some("timeline") => Some(Self::Timeline),
            None if path.starts_with("timeline") && !path.ends_with(".timelinejs.json") => {
                Some(Self::Timeline)
            }
            _ => None,
        }
    }
}

impl Ledger {
    /// Takes in a file of data: its path in the output folder, how it is called in messages, and what it holds.
    ///
    /// # Errors
    /// If it is none, or broken: `docs/data.md` tells the form.
    pub fn add(&mut self, path: &str, name: &str, bytes: &[u8]) -> Result<(), NotData> {
        let read = self.take(path, name, bytes);
        if read.is_err() {
            self.lose(path);
        }
        read
    }

    /// Notes that a file of data cannot be read. What it would tell is then not missed.
    pub fn lose(&mut self, path: &str) {
        self.links.lost.insert(path.to_owned());
    }

    fn take(&mut self, path: &str, name: &str, bytes: &[u8]) -> Result<(), NotData> {
        let kind = Kind::of(path);
        let data: Value = serde_json::from_slice(bytes).map_err(|_| NotData::Broken)?;
        if data.get("format").is_none_or(|format| format != 1) {
            return Err(kind.map_or(NotData::Other, |_| NotData::Version));
        }
        self.counts.files += 1;
        match kind {
            Some(Kind::Brief) => self.brief(path, name, &data),
            Some(Kind::List) => self.list(name, &data),
            Some(Kind::Timeline) => self.timeline(name, &data),
            None => {}
        }
        self.walk(name, &data);
        Ok(())
    }

    /// All of it, when every file is taken in: what lists say of briefs goes to them.
    #[must_use]
    pub fn settled(mut self) -> Self {
        self.faults.extend(self.links.faults());
        for (id, digests) in std::mem::take(&mut self.cited) {
            if let Some(brief) = self.links.briefs.get(&id) {
                let claims = self.sources.entry(brief.source.clone()).or_default();
                claims.digests.extend(digests);
            }
        }
        if self.links.lost.is_empty() {
            let bare = self
                .sources
                .iter()
                .filter(|(_, claims)| claims.digests.is_empty());
            let says = "is quoted, but no data gives its `sha256`";
            self.faults.extend(bare.map(|(file, _)| Fault::Data {
                file: file.clone(),
                says: says.to_owned(),
            }));
        }
        self
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
        self.sources.get(file).map_or_else(Vec::new, |claims| {
            super::compare::compare(file, claims, bytes)
        })
    }

    /// Data that contradicts itself, or is not whole.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter()
    }

    /// A brief: it names its source, and its lines and events name its sentences.
    fn brief(&mut self, path: &str, name: &str, data: &Value) {
        let source = &data["source"];
        let (id, url) = (text(data, "id"), text(data, "url"));
        if let (Some(id), Some(url), Some(file), Some(_)) =
            (id, url, text(source, "file"), text(source, "sha256"))
        {
            let brief = Brief {
                source: file.to_owned(),
                url: url.to_owned(),
                date: text(&data["date"], "value").map(str::to_owned),
            };
            if self.links.briefs.insert(id.to_owned(), brief).is_some() {
                self.fault(name, format!("has the `id` of another brief: {id:?}"));
            }
        } else {
            self.lose(path);
            self.fault(
                name,
                "has no `id`, `url`, `source.file` or `source.sha256`".to_owned(),
            );
        }
        self.is_evidence(name, "headline", &data["headline"]);
        self.has_list(name, data, "events");
        self.has_list(name, data, "sentences");
        let sentences = list(data, "sentences");
        for (sentence, number) in sentences.iter().zip(1..) {
            self.is_evidence(name, "a sentence", sentence);
            if text(sentence, "id") != Some(&format!("s{number}")) {
                self.fault(
                    name,
                    format!("sentence {number} is not called \"s{number}\""),
                );
            }
        }
        let mut named: Vec<&Value> = Vec::new();
        for part in ["synopsis", "takeaways"] {
            let part = &data["summary"][part];
            if !part.is_null() && list(part, "lines").is_empty() {
                self.fault(name, "has a summary without lines".to_owned());
            }
            for line in list(part, "lines") {
                self.has_pieces(name, line);
                named.extend(list(line, "sentences"));
            }
        }
        for event in list(data, "events") {
            self.event(name, event, true);
            named.push(&event["sentence"]);
            named.extend(list(event, "also"));
        }
        for anchor in named {
            let number = anchor.as_str().and_then(|it| it.strip_prefix('s'));
            let number = number.and_then(|it| it.parse::<usize>().ok());
            if number.is_none_or(|it| it == 0 || it > sentences.len()) {
                self.fault(
                    name,
                    format!("names the sentence {anchor}, which is not there"),
                );
            }
        }
    }

    /// An edition or a topic.
    fn list(&mut self, name: &str, data: &Value) {
        self.has_list(name, data, "briefs");
        for brief in list(data, "briefs") {
            self.is_evidence(name, "headline", &brief["headline"]);
            self.named(name, brief, None);
        }
        for line in list(data, "digest") {
            self.has_pieces(name, line);
            self.named(name, &line["brief"], None);
        }
    }

    fn timeline(&mut self, name: &str, data: &Value) {
        self.has_list(name, data, "events");
        for event in list(data, "events") {
            self.event(name, event, false);
            self.named(name, &event["brief"], Some(event));
        }
    }

    fn event(&mut self, name: &str, event: &Value, in_brief: bool) {
        self.is_evidence(name, "evidence", &event["evidence"]);
        if let Err(says) = self.links.tell(name, event, in_brief) {
            self.fault(name, says);
        }
    }

    fn named(&mut self, name: &str, brief: &Value, event: Option<&Value>) {
        if let Err(says) = self.links.name(name, brief, event) {
            self.fault(name, says);
        }
    }

    fn has_list(&mut self, name: &str, data: &Value, list: &str) {
        if !data[list].is_array() {
            self.fault(name, format!("has no `{list}`"));
        }
    }

    fn has_pieces(&mut self, name: &str, line: &Value) {
        if text(line, "text").is_none() || list(line, "pieces").is_empty() {
            let says = text(line, "text").unwrap_or_default();
            self.fault(name, format!("has a line without pieces: {says:?}"));
        }
    }

    fn is_evidence(&mut self, name: &str, what: &str, value: &Value) {
        if text(value, "text").is_none() {
            self.fault(name, format!("{what} is no evidence: {value}"));
        }
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
        if let (Some(line), Some(pieces)) = (text(object, "text"), object["pieces"].as_array()) {
            let words = |piece| text(piece, "plain").or(text(piece, "text"));
            let words = reads::joined(pieces.iter().filter_map(words));
            if line != words {
                self.unsaid(name, line, &words);
            }
        } else if let Some(words) = text(object, "text") {
            match quotation(object) {
                Some((file, quote)) => self.quote(name, object, file, quote),
                None => self.fault(
                    name,
                    format!("quotes {words:?} without a place in a source"),
                ),
            }
        }
        let evidence = &object["evidence"];
        if let (Some(by), Some(words)) = (text(object, "by"), text(evidence, "text"))
            && (by.is_empty() || !text(evidence, "plain").unwrap_or(words).contains(by))
        {
            self.unsaid(name, by, words);
        }
    }

    fn quote(&mut self, name: &str, object: &Value, file: String, quote: (usize, usize, String)) {
        let words = &quote.2;
        let plain = text(object, "plain");
        let is_read = |plain| {
            if words.is_empty() {
                plain == reads::stem(&file)
            } else {
                reads::reads_as(plain, words, Writing::of(&file, text(object, "rule")))
            }
        };
        if let Some(plain) = plain.filter(|plain| !is_read(plain)) {
            self.unsaid(name, plain, words);
        }
        let claims = self.sources.entry(file).or_default();
        claims.quotes.insert(quote);
    }

    fn unsaid(&mut self, name: &str, says: &str, words: &str) {
        let (says, words) = excerpt::of(says, words);
        self.fault(name, format!("says {says:?}, which {words:?} does not say"));
    }

    fn fault(&mut self, name: &str, says: String) {
        self.faults.insert(Fault::Data {
            file: name.to_owned(),
            says,
        });
    }
}

/// The farthest place that is taken for one: sources are shorter by far.
const FARTHEST: u64 = 1 << 48;

/// `{"text": ..., "source": {"file": ..., "start": ..., "end": ...}}`
fn quotation(object: &Value) -> Option<(String, (usize, usize, String))> {
    let source = &object["source"];
    let offset = |name: &str| {
        let offset = source.get(name)?.as_u64().filter(|it| *it <= FARTHEST)?;
        usize::try_from(offset).ok()
    };
    let (start, end) = (offset("start")?, offset("end")?);
    let quote = (start, end, text(object, "text")?.to_owned());
    (start <= end).then_some((text(source, "file")?.to_owned(), quote))
}

pub(super) fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    let list = value.get(name).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}
