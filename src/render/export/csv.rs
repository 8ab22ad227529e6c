//! The timeline as a table (RFC 4180): a line of names, then a line for each event.

use super::{Look, Notes, Told, events, push_address};
use crate::bytes;
use crate::model::{Date, Modifier, Part, Partial, When};
use crate::render::calm;
use crate::render::data::push_event_id;
use crate::render::words::outcome_missing;

const COLUMNS: &str = "id,when,start,end,precision,part,mod,status,outcome,negated,by,note,sentence,headline,date,brief,\
                       file,from_byte,to_byte\r\n";

/// Bytes of a line, roughly.
const LINE: usize = 700;

pub(super) fn write(told: &[Told<'_>], look: &Look<'_>) -> Vec<u8> {
    let mut table = String::with_capacity(COLUMNS.len() + told.len() * LINE);
    table.push_str(COLUMNS);
    let mut made = String::new();
    let mut notes = Notes::new(look);
    for (facts, event) in told {
        let Some(when) = event.when else { continue };
        made.clear();
        push_event_id(facts, event, look, &mut made);
        cell(&made, &mut table);
        when.with_text(|text| plain(text, &mut table));
        day(when.start(), &mut table);
        day(when.end(), &mut table);
        plain(When::precision(when).name(), &mut table);
        plain(event.part.map_or("", Part::name), &mut table);
        plain(event.modifier.map_or("", Modifier::name), &mut table);
        plain(event.status.name(), &mut table);
        let outcome = outcome_missing(event, look.config.as_of).then_some("not-reported");
        plain(outcome.unwrap_or_default(), &mut table);
        plain(if event.negated { "true" } else { "false" }, &mut table);
        next_cell(event.by.as_deref().unwrap_or_default(), &mut table);
        made.clear();
        notes.push(event, &mut made);
        next_cell(&made, &mut table);
        next_cell(&event.evidence.text, &mut table);
        next_cell(&facts.headline.text, &mut table);
        day(facts.date, &mut table);
        made.clear();
        push_address(facts, event, look, &mut made);
        next_cell(&made, &mut table);
        let place = &event.evidence.place;
        next_cell(place.file.as_str(), &mut table);
        for at in [place.span.start, place.span.end] {
            table.push(',');
            events::push_number(at, &mut table);
        }
        table.push_str("\r\n");
    }
    table.into_bytes()
}

/// Appends a value of ours behind a comma: it needs no quotes.
fn plain(text: &str, table: &mut String) {
    table.push(',');
    table.push_str(text);
}

fn day(day: Option<Date>, table: &mut String) {
    match day {
        None => table.push(','),
        Some(day) => Partial::Day(day).with_text(|text| plain(text, table)),
    }
}

fn next_cell(text: &str, table: &mut String) {
    table.push(',');
    cell(text, table);
}

/// Appends a cell. Text of a stranger that a spreadsheet would run as a formula gets an apostrophe in front, which tells it not to.
fn cell(text: &str, table: &mut String) {
    let formula = matches!(
        text.bytes().next(),
        Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r')
    );
    let special = |b: u8| (b == b',') | (b == b'"') | (b == b'\n') | (b == b'\r');
    let quoted = bytes::first(text.as_bytes(), special).is_some();
    if quoted {
        table.push('"');
    }
    if formula {
        table.push('\'');
    }
    if quoted {
        calm::replace(text, table, |byte| byte == b'"', |_| "\"\"");
    } else {
        table.push_str(text);
    }
    if quoted {
        table.push('"');
    }
}
