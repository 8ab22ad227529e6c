//! The timeline as a table (RFC 4180): a line of names, then a line for each event.

use super::{Look, Told, address, note};
use crate::bytes;
use crate::model::{Date, Modifier, Part, Partial, When};
use crate::render::calm;
use crate::render::data::event_id;
use crate::render::words::outcome_missing;

const COLUMNS: &str = "id,when,start,end,precision,part,mod,status,outcome,negated,by,note,sentence,headline,date,brief,\
                       file,from_byte,to_byte\r\n";

/// Bytes of a line beside its sentence, roughly.
const AROUND: usize = 512;

pub(super) fn write(told: &[Told<'_>], look: &Look<'_>) -> Vec<u8> {
    let sentences: usize = told
        .iter()
        .map(|(_, event)| event.evidence.text.len())
        .sum();
    let mut table = String::with_capacity(COLUMNS.len() + sentences + told.len() * AROUND);
    table.push_str(COLUMNS);
    let text = |day: Date| Partial::Day(day).with_text(str::to_owned);
    let day = |day: Option<Date>| day.map(text).unwrap_or_default();
    for (facts, event) in told {
        let Some(when) = event.when else { continue };
        let place = &event.evidence.place;
        let outcome = outcome_missing(event, look.config.as_of).then_some("not-reported");
        cell(&event_id(facts, event, look), &mut table);
        for value in [
            when.to_string().as_str(),
            &day(when.start()),
            &day(when.end()),
            When::precision(when).name(),
            event.part.map_or("", Part::name),
            event.modifier.map_or("", Modifier::name),
            event.status.name(),
            outcome.unwrap_or_default(),
            if event.negated { "true" } else { "false" },
            event.by.as_deref().unwrap_or_default(),
            &note(event, look),
            &event.evidence.text,
            &facts.headline.text,
            &day(facts.date),
            &address(facts, event, look),
            place.file.as_str(),
            &place.span.start.to_string(),
            &place.span.end.to_string(),
        ] {
            table.push(',');
            cell(value, &mut table);
        }
        table.push_str("\r\n");
    }
    table.into_bytes()
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
