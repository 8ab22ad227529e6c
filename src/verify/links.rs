//! What files of data say of each other: the briefs that lists name, and the events that stand in several files.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::Fault;

/// What of an event is the same wherever it stands.
const SAME: [&str; 7] = ["when", "status", "negated", "part", "mod", "by", "sentence"];

/// What is known of briefs and events, and what was said of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    /// Briefs by identity.
    pub briefs: BTreeMap<String, Brief>,
    /// Files of data that could not be read: they were complained of.
    pub lost: BTreeSet<String>,
    /// Briefs as lists name them, and the files that do.
    named: BTreeMap<Reference, BTreeSet<String>>,
    /// Events by identity, as they stood in the first file.
    events: BTreeMap<String, Told>,
}

/// A brief, as its own data has it.
#[derive(Clone, Debug)]
pub(super) struct Brief {
    pub source: String,
    pub url: String,
    pub date: Option<String>,
}

/// A brief, as a list names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reference {
    id: String,
    url: String,
    date: Option<String>,
    /// An event of it that is told, by identity.
    event: Option<String>,
}

#[derive(Clone, Debug)]
struct Told {
    file: String,
    values: Vec<Value>,
    /// Whether a brief has it.
    in_brief: bool,
}

impl Links {
    /// Notes a brief that a list names, with the event that is told of it.
    pub(super) fn name(
        &mut self,
        file: &str,
        brief: &Value,
        event: Option<&Value>,
    ) -> Result<(), String> {
        let text = |name| super::ledger::text(brief, name);
        let (Some(id), Some(url), Some(_)) = (text("id"), text("url"), text("sha256")) else {
            return Err("names a brief without its `id`, `url` or `sha256`".to_owned());
        };
        let reference = Reference {
            id: id.to_owned(),
            url: url.to_owned(),
            date: text("date").map(str::to_owned),
            event: event
                .and_then(|event| super::ledger::text(event, "id"))
                .map(str::to_owned),
        };
        self.named
            .entry(reference)
            .or_default()
            .insert(file.to_owned());
        Ok(())
    }

    /// Notes an event. An error is how it differs from what was told of it before.
    pub(super) fn tell(&mut self, file: &str, event: &Value, in_brief: bool) -> Result<(), String> {
        let Some(id) = super::ledger::text(event, "id") else {
            return Err("has an event without an `id`".to_owned());
        };
        let values = SAME.map(|name| event[name].clone()).to_vec();
        let Some(told) = self.events.get_mut(id) else {
            let told = Told {
                file: file.to_owned(),
                values,
                in_brief,
            };
            self.events.insert(id.to_owned(), told);
            return Ok(());
        };
        told.in_brief |= in_brief;
        let pairs = told.values.iter().zip(&values).zip(SAME);
        let mut differ = pairs.filter(|((before, now), _)| before != now);
        differ.next().map_or(Ok(()), |((before, now), name)| {
            Err(format!(
                "`{name}` of {id:?} is {now}, but {before} in {}",
                told.file
            ))
        })
    }

    /// What lists say of briefs that these do not, when all are read.
    pub(super) fn faults(&self) -> impl Iterator<Item = Fault> {
        self.named
            .iter()
            .filter_map(|(reference, files)| Some((self.wrong(reference)?, files)))
            .flat_map(|(says, files)| {
                files.iter().map(move |file| Fault::Data {
                    file: file.clone(),
                    says: says.clone(),
                })
            })
    }

    fn wrong(&self, named: &Reference) -> Option<String> {
        let Reference { id, url, .. } = named;
        let Some(brief) = self.briefs.get(id) else {
            let data = url.strip_suffix(".html").map(|url| format!("{url}.json"));
            let is_lost = data.is_some_and(|data| self.lost.contains(&data));
            return (!is_lost).then(|| format!("names the brief {id:?}, which is not there"));
        };
        let unknown = named
            .event
            .as_ref()
            .filter(|event| self.events.get(*event).is_none_or(|told| !told.in_brief));
        if *url != brief.url {
            Some(format!(
                "`url` of {id:?} is {url:?}, but {:?} in its brief",
                brief.url
            ))
        } else if named.date != brief.date {
            let day = |day: &Option<String>| day.clone().unwrap_or_else(|| "null".to_owned());
            let (says, is) = (day(&named.date), day(&brief.date));
            Some(format!("`date` of {id:?} is {says}, but {is} in its brief"))
        } else {
            unknown.map(|event| format!("has the event {event:?}, which its brief has not"))
        }
    }
}
