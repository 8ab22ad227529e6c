//! A document's time expressions as a line of JSON.

use std::io::Write as _;

use serde::Serialize;
use serde_json::value::RawValue;

use super::offsets::Offsets;
use crate::transform::time::{Boundary, Look, Timex};

/// Writing to memory cannot fail.
const FITS: &str = "memory takes what is written";

pub(super) fn document(id: Option<&RawValue>, text: &str, found: &[Timex], out: &mut Vec<u8>) {
    begin(id, out);
    out.extend_from_slice(b",\"timexes\":[");
    let mut offsets = Offsets::new(text);
    for (number, timex) in found.iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        expression(text, timex, &mut offsets, out);
    }
    out.extend_from_slice(b"]}\n");
}

pub(super) fn error(id: Option<&RawValue>, message: &str, out: &mut Vec<u8>) {
    begin(id, out);
    out.extend_from_slice(b",\"timexes\":[],\"error\":");
    string(message, out);
    out.extend_from_slice(b"}\n");
}

fn begin(id: Option<&RawValue>, out: &mut Vec<u8>) {
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
