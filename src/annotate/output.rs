//! A document's time expressions as a line of JSON.

use std::collections::BTreeMap;
use std::io::Write as _;

use serde::Serialize;
use serde_json::value::RawValue;

use super::offsets::Offsets;
use crate::model::{Digest, Modifier, Part, Precision, Span, Status, When};
use crate::transform::events::Told;
use crate::transform::time::{Boundary, Look, Timex};

/// Writing to memory cannot fail.
const FITS: &str = "memory takes what is written";

pub(super) fn timexes(text: &str, found: &[Timex], out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"timexes\":[");
    let mut offsets = Offsets::new(text);
    for (number, timex) in found.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        expression(text, timex, &mut offsets, out);
    }
    out.push(b']');
}

#[derive(Serialize)]
struct EventLine<'a> {
    id: String,
    start: usize,
    end: usize,
    when: Option<String>,
    precision: Option<Precision>,
    part: Option<Part>,
    #[serde(rename = "mod")]
    modifier: Option<Modifier>,
    status: Status,
    by: Option<&'a str>,
    negated: bool,
    basis: &'static str,
}

/// Adds what the sentences of a text tell. `told` names them by number.
pub(super) fn events(text: &str, sentences: &[Span], told: &[(usize, Told)], out: &mut Vec<u8>) {
    let mut offsets = Offsets::new(text);
    let mut same: BTreeMap<u64, u32> = BTreeMap::new();
    let lines: Vec<EventLine<'_>> = told
        .iter()
        .filter_map(|(number, told)| {
            let sentence = *sentences.get(*number)?;
            let words = text.get(sentence.range())?;
            let digest = Digest::of(words.as_bytes()).short();
            let count = same.entry(digest).or_default();
            let id = format!("{:08x}-{count}", digest >> 32);
            *count += 1;
            let from = offsets.at(sentence.start as usize);
            let within = |byte: u32| {
                let before = words.get(..byte as usize).unwrap_or_default();
                from + before.chars().count()
            };
            Some(EventLine {
                id,
                start: within(told.clause.start),
                end: within(told.clause.end),
                when: told.when.map(|when| when.to_string()),
                precision: told.when.map(When::precision),
                part: told.part,
                modifier: told.modifier,
                status: told.status,
                by: told.by.and_then(|by| words.get(by.range())),
                negated: told.negated,
                basis: told.basis.how.name(),
            })
        })
        .collect();
    out.extend_from_slice(b",\"events\":");
    let written = lines.serialize(&mut serde_json::Serializer::new(out));
    debug_assert!(written.is_ok(), "{FITS}");
}

/// The answer to a line that is no document: every list is there and empty.
pub(super) fn error(id: Option<&RawValue>, lists: &[&str], message: &str, out: &mut Vec<u8>) {
    begin(id, out);
    for list in lists {
        put(out, format_args!(",\"{list}\":[]"));
    }
    out.extend_from_slice(b",\"error\":");
    string(message, out);
    out.extend_from_slice(b"}\n");
}

pub(super) fn begin(id: Option<&RawValue>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"id\":");
    out.extend_from_slice(id.map_or("null", RawValue::get).as_bytes());
}

fn expression(text: &str, timex: &Timex, offsets: &mut Offsets<'_>, out: &mut Vec<u8>) {
    let words = text.get(timex.span.range()).unwrap_or_default();
    let start = offsets.at(timex.span.start as usize);
    let end = offsets.at(timex.span.end as usize);
    let kind = timex.kind().name();
    let value = timex.value;
    put(
        out,
        format_args!(
            "{{\"start\":{start},\"end\":{end},\"type\":\"{kind}\",\"value\":\"{value}\",\"text\":"
        ),
    );
    string(words, out);
    if let Some(modifier) = timex.modifier {
        put(out, format_args!(",\"mod\":\"{}\"", modifier.name()));
    }
    put(out, format_args!(",\"rule\":\"{}\"", timex.rule));
    if let Some(day) = timex.counted_from() {
        put(out, format_args!(",\"from\":\"{day}\""));
    }
    if timex.boundary != Boundary::At {
        put(
            out,
            format_args!(",\"boundary\":\"{}\"", timex.boundary.name()),
        );
    }
    if timex.look == Look::Ahead {
        out.extend_from_slice(b",\"ahead\":true");
    }
    if timex.ends_range {
        out.extend_from_slice(b",\"ends_range\":true");
    }
    out.push(b'}');
}

fn put(out: &mut Vec<u8>, words: std::fmt::Arguments<'_>) {
    let written = out.write_fmt(words);
    debug_assert!(written.is_ok(), "{FITS}");
}

fn string(text: &str, out: &mut Vec<u8>) {
    let written = text.serialize(&mut serde_json::Serializer::new(out));
    debug_assert!(written.is_ok(), "{FITS}");
}
