//! The timeline as a calendar (RFC 5545): one all-day event for each event, with the sentence as its summary.
//!
//! A date that is known to the month is an event of the whole month, and none of them blocks any time. No clock is asked: the stamp
//! is the day of the report.

use super::{Look, Notes, Told, push_address};
use crate::model::{Date, Event, Facts, Status};
use crate::render::calm;
use crate::render::data::event_id;

/// Octets of a line without its break (RFC 5545, 3.1).
const LINE: usize = 75;

/// Octets of an event beside its sentence, roughly.
const AROUND: usize = 640;

/// Most notes and addresses fit.
const NOTE: usize = 256;
const ADDRESS: usize = 128;

pub(super) fn write(name: &str, told: &[Told<'_>], look: &Look<'_>) -> Vec<u8> {
    let sentences: usize = told
        .iter()
        .map(|(_, event)| event.evidence.text.len())
        .sum();
    let mut calendar = Calendar {
        out: Vec::with_capacity(sentences + told.len() * AROUND + 512),
        line: String::new(),
    };
    let mut notes = Notes::new(look);
    calendar.plain("BEGIN", "VCALENDAR");
    calendar.plain("VERSION", "2.0");
    calendar.plain("PRODID", "-//Dateline//Timeline//EN");
    calendar.plain("CALSCALE", "GREGORIAN");
    // RFC 7986, and what programs older than that understand.
    calendar.text("NAME", name);
    calendar.text("X-WR-CALNAME", name);
    for (facts, event) in told {
        calendar.event(facts, event, &mut notes, look);
    }
    calendar.plain("END", "VCALENDAR");
    calendar.out
}

struct Calendar {
    out: Vec<u8>,
    /// The line being written, used again for each.
    line: String,
}

impl Calendar {
    fn event(&mut self, facts: &Facts, event: &Event, notes: &mut Notes<'_>, look: &Look<'_>) {
        let (Some(when), Some(filed)) = (event.when, facts.date) else {
            return;
        };
        self.plain("BEGIN", "VEVENT");
        self.text("UID", &event_id(facts, event, look));
        self.day("DTSTAMP:", facts.updated.unwrap_or(filed), "T000000Z");
        self.day("DTSTART;VALUE=DATE:", when.first(), "");
        // The end is not part of it; at the end of the calendar there is no day after.
        if let Ok(after) = when.last().tomorrow() {
            self.day("DTEND;VALUE=DATE:", after, "");
        }
        self.text("SUMMARY", &event.evidence.text);
        let mut note = String::with_capacity(NOTE);
        notes.push(event, &mut note);
        note.push('\n');
        if let Some(agency) = &facts.agency {
            note.push_str(agency);
            note.push_str(": ");
        }
        note.push_str(&facts.headline.text);
        self.text("DESCRIPTION", &note);
        let status = if event.status == Status::Planned {
            "TENTATIVE"
        } else {
            "CONFIRMED"
        };
        self.plain("STATUS", status);
        self.plain("TRANSP", "TRANSPARENT");
        self.categories(facts);
        if let Some(base) = &look.config.base_url {
            let mut url = String::with_capacity(ADDRESS);
            url.push_str(base);
            url.push('/');
            push_address(facts, event, look, &mut url);
            self.plain("URL", &url);
        }
        self.plain("END", "VEVENT");
    }

    /// A value without characters that mean something.
    fn plain(&mut self, name: &str, value: &str) {
        if name.len() + value.len() < LINE {
            for part in [name, ":", value, "\r\n"] {
                self.out.extend_from_slice(part.as_bytes());
            }
            return;
        }
        self.begin(name);
        self.line.push_str(value);
        self.finish();
    }

    /// A line with a day: `DTSTART;VALUE=DATE:20251029`.
    fn day(&mut self, before: &str, day: Date, behind: &str) {
        self.out.extend_from_slice(before.as_bytes());
        let month = i32::from(day.year()) * 100 + i32::from(day.month());
        let mut digits = itoa::Buffer::new();
        let digits = digits.format(month * 100 + i32::from(day.day()));
        let zeros = "00000000".get(digits.len()..).unwrap_or_default();
        self.out.extend_from_slice(zeros.as_bytes());
        self.out.extend_from_slice(digits.as_bytes());
        self.out.extend_from_slice(behind.as_bytes());
        self.out.extend_from_slice(b"\r\n");
    }

    /// A value of type TEXT.
    fn text(&mut self, name: &str, value: &str) {
        self.begin(name);
        escape(value, &mut self.line);
        self.finish();
    }

    fn categories(&mut self, facts: &Facts) {
        if facts.topics.is_empty() {
            return;
        }
        self.begin("CATEGORIES");
        for (index, topic) in facts.topics.iter().enumerate() {
            if index > 0 {
                self.line.push(',');
            }
            escape(&topic.name, &mut self.line);
        }
        self.finish();
    }

    fn begin(&mut self, name: &str) {
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
    }

    /// Writes the line, folded between characters.
    fn finish(&mut self) {
        let mut rest = self.line.as_str();
        let mut room = LINE;
        while rest.len() > room {
            let end = (0..=room).rev().find(|&at| rest.is_char_boundary(at));
            let (head, tail) = rest.split_at(end.unwrap_or(room));
            self.out.extend_from_slice(head.as_bytes());
            self.out.extend_from_slice(b"\r\n ");
            rest = tail;
            // The blank that a folded line begins with counts.
            room = LINE - 1;
        }
        self.out.extend_from_slice(rest.as_bytes());
        self.out.extend_from_slice(b"\r\n");
    }
}

/// Appends text as a value of type TEXT (RFC 5545, 3.3.11). Control characters other than line breaks have no place there.
fn escape(text: &str, line: &mut String) {
    let special = |b: u8| (b < 0x20) | (b == b'\\') | (b == b';') | (b == b',') | (b == 0x7F);
    calm::replace(text, line, special, |byte| match byte {
        b'\\' => "\\\\",
        b';' => "\\;",
        b',' => "\\,",
        b'\n' => "\\n",
        b'\t' => " ",
        _ => "",
    });
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn folded_lines_are_short_and_whole(text in "(\\PC|[,;\\\\\n]){0,300}") {
            let mut calendar = Calendar { out: Vec::new(), line: String::new() };
            calendar.text("SUMMARY", &text);
            let whole = calendar.line.clone();
            let written = String::from_utf8(calendar.out).expect("folded between characters");
            let lines = written.strip_suffix("\r\n").expect("an end of line");
            prop_assert!(lines.split("\r\n").all(|line| line.len() <= LINE), "{}", lines);
            prop_assert!(!lines.replace("\r\n", "").contains(['\r', '\n']));
            prop_assert_eq!(lines.replace("\r\n ", ""), whole);
        }
    }
}
