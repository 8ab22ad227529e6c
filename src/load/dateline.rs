//! The dateline that opens a wire report: `SEOUL, Oct. 29 (Agency) -- Text`.
//!
//! The scanner reads place, date, agency and separator in that order. It never looks past the head of the paragraph, and it
//! accepts only where two of four signs meet: a date, an agency in brackets, a place in capitals, a separator.

use super::cursor::{Cursor, DayMonth};
use super::dateline_words as words;
use super::prose;
use super::text::{Text, boundary_before};
use crate::model::{Dateline, Prose, Rule, Span};

/// How many bytes a dateline may take.
const LONGEST: usize = 160;

/// A dateline, and the day it names.
pub(super) struct Taken {
    /// The dateline as evidence.
    pub dateline: Dateline,
    /// Its day, if it names one; the year may be missing.
    pub day: Option<DayMonth>,
}

/// Takes the dateline off the paragraph that it opens, if it does.
pub(super) fn take(text: Text<'_>, paragraph: &mut Prose) -> Option<Taken> {
    let found = scan(&paragraph.text)?;
    let evidence = |plain: Span| {
        let words = paragraph.text.get(plain.range()).unwrap_or_default();
        text.cut(paragraph.source_of(plain), Rule::Dateline, words.to_owned())
    };
    let dateline = Dateline {
        whole: evidence(found.whole),
        place: found.place.map(evidence),
        date: found.date.map(|(span, _)| evidence(span)),
        agency: found.agency.map(evidence),
    };
    prose::drop_front(paragraph, found.body);
    let day = found.date.and_then(|(_, day)| day);
    Some(Taken { dateline, day })
}

/// Whether a line opens with a dateline.
pub(super) fn opens(line: &str) -> bool {
    scan(line).is_some()
}

/// Where the report begins in a raw text: after the dateline, if one opens it.
pub fn after_dateline(text: &str) -> usize {
    scan(text).map_or(0, |found| found.body as usize)
}

/// A dateline in plain offsets.
struct Found {
    whole: Span,
    place: Option<Span>,
    date: Option<(Span, Option<DayMonth>)>,
    agency: Option<Span>,
    /// Where the report begins.
    body: u32,
}

fn scan(paragraph: &str) -> Option<Found> {
    let head = paragraph.get(..boundary_before(paragraph, LONGEST))?;
    let start = Cursor::new(head).spaces();
    let (place, after) = match start.place() {
        Some((place, after)) => (Some(place), after),
        None if start.rest().starts_with('(') || start.date().is_some() => (None, start),
        None => return None,
    };
    let dated = after.separator().unwrap_or(after).date();
    // With a time of day it is a stamp, and no dateline has one.
    let dated = dated.filter(|(.., after)| !after.rest().starts_with('T'));
    let (date, after) = match dated {
        Some((span, day, after)) => (Some((span, day)), after.eat(&['.', ',']).spaces()),
        None => (None, after),
    };
    let (agency, after) = match after.separator().unwrap_or(after).bracketed() {
        Some((agency, after)) => (Some(agency), after),
        None => (None, after),
    };
    let closed = if agency.is_some() {
        after.eat(&['.', ':'])
    } else {
        after
    };
    let separator = closed.spaces().separator();
    let end = separator.unwrap_or(closed);
    let body = end.spaces();

    let signs = Signs {
        place: place.map(|span| start.slice(span)),
        agency: agency.map(|span| start.slice(span)),
        date: date.is_some(),
        year: date.is_some_and(|(_, day)| day.is_some_and(|day| day.year.is_some())),
        separator: separator.is_some(),
        next: body.rest(),
    };
    if !signs.suffice() {
        return None;
    }
    let whole = head.get(start.at..end.at)?.trim_end();
    Some(Found {
        whole: Span::new(start.at, start.at + whole.len()),
        place,
        date,
        agency,
        body: Span::new(0, body.at).end,
    })
}

/// What speaks for a dateline.
struct Signs<'a> {
    place: Option<&'a str>,
    agency: Option<&'a str>,
    date: bool,
    /// Whether the date has its year.
    year: bool,
    separator: bool,
    next: &'a str,
}

impl Signs<'_> {
    fn suffice(&self) -> bool {
        // Somebody's office may be named alike: "DANA SMITH (Press Office) said".
        let sure = self.separator && self.place.is_some_and(words::is_in_capitals);
        let is_known = |name: &str| words::is_agency(name) || sure && words::is_outlet(name);
        let known = self.agency.is_some_and(is_known);
        if self
            .agency
            .is_some_and(|name| !known && (!self.date || words::is_no_agency(name)))
        {
            return false;
        }
        let Some(place) = self.place else {
            return self.suffice_without_place(known);
        };
        if words::is_no_place(place) {
            return false;
        }
        let capitals = words::is_in_capitals(place);
        if self.agency.is_none() {
            // Without an agency, a sentence that goes on in small letters only had a dash in it.
            let all = self.date && capitals && self.separator;
            if self.next.starts_with(char::is_lowercase) && !all {
                return false;
            }
            if !self.date && words::is_organisation(place) {
                return false;
            }
        }
        let signs = [self.date, self.agency.is_some(), capitals, self.separator];
        signs.iter().filter(|sign| **sign).count() >= 2
    }

    /// Sentences begin with a day too ("Oct 29 saw rain"), and lists of events with a day and a hall in brackets.
    fn suffice_without_place(&self, known: bool) -> bool {
        let goes_on = self.next.starts_with(char::is_lowercase);
        match (self.agency.is_some(), self.separator) {
            (true, true) => known || self.year,
            (true, false) => known && self.date && !goes_on,
            // "Tuesday, Oct 28 — The day of the vote.": only a date with its year is one that was stamped on a report.
            (false, true) => self.year && !goes_on,
            (false, false) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &str) {
        let got = scan(text).map_or("none".to_owned(), |found| {
            let at = |span: Option<Span>| span.map_or("-", |span| &text[span.range()]);
            let date = match found.date {
                Some((_, Some(day))) => format!("{day:?}"),
                Some((span, None)) => at(Some(span)).to_owned(),
                None => "-".to_owned(),
            };
            let rest = &text[found.body as usize..];
            format!(
                "{} | {date} | {} | {rest}",
                at(found.place),
                at(found.agency)
            )
        });
        assert_eq!(got, expect, "{text}");
    }

    #[test]
    fn agencies_and_their_forms() {
        check(
            "Lagos, Oct 29 (NationPress) Rain fell.",
            "Lagos | 10-29 | NationPress | Rain fell.",
        );
        check(
            "SEOUL, Oct. 29 (Agency) -- Rain fell.",
            "SEOUL | 10-29 | Agency | Rain fell.",
        );
        check(
            "KOUROU, French Guiana, Dec. 25 (X) -- Rain fell.",
            "KOUROU, French Guiana | 12-25 | X | Rain fell.",
        );
        check(
            "New Delhi, Oct 29 (IANS) “Rain,” she said.",
            "New Delhi | 10-29 | IANS | “Rain,” she said.",
        );
        check(
            "Lima, Oct 29, 2025 (AFP) - Rain fell.",
            "Lima | 2025-10-29 | AFP | Rain fell.",
        );
        check(
            "OSLO, Oct. 29 — Rain fell.",
            "OSLO | 10-29 | - | Rain fell.",
        );
        check(
            "COLUMBIA, S.C. (AP) — Rain fell.",
            "COLUMBIA, S.C. | - | AP | Rain fell.",
        );
        check(
            "WASHINGTON/BEIJING, Jan 3 (Reuters) - Rain fell.",
            "WASHINGTON/BEIJING | 1-3 | Reuters | Rain fell.",
        );
        check(
            "MOSCOW, February 24. /TASS/. Rain fell.",
            "MOSCOW | 2-24 | TASS | Rain fell.",
        );
        check(
            "Jaipur [India], March 2 (ANI): Rain fell.",
            "Jaipur | 3-2 | ANI | Rain fell.",
        );
        check(
            "Kota (Rajasthan), Sep 28 (IANS) Rain fell.",
            "Kota (Rajasthan) | 9-28 | IANS | Rain fell.",
        );
        check(
            "ALMATY. April 7 (Interfax) - Rain fell.",
            "ALMATY | 4-7 | Interfax | Rain fell.",
        );
        check(
            "NEW YORK--(BUSINESS WIRE)--Rain fell.",
            "NEW YORK | - | BUSINESS WIRE | Rain fell.",
        );
        check(
            "Tunis, 10 April 2019 (TAP) - Rain fell.",
            "Tunis | 2019-4-10 | TAP | Rain fell.",
        );
        check(
            "AUSTIN, Texas, Jan. 19, 2001 /PRNewswire/ -- Rain fell.",
            "AUSTIN, Texas | 2001-1-19 | PRNewswire | Rain fell.",
        );
        check(
            "GENEVA — Oct. 29 — Rain fell.",
            "GENEVA | 10-29 | - | Rain fell.",
        );
        check(
            "MOSCOW, Monday (Reuters) - Rain fell.",
            "MOSCOW | Monday | Reuters | Rain fell.",
        );
        check(
            "ROTTERDAM, 2025-10-29 (Xinhua) -- Rain fell.",
            "ROTTERDAM | 2025-10-29 | Xinhua | Rain fell.",
        );
        check(
            "ROTTERDAM, 29/10/2025 (AFP) - Rain fell.",
            "ROTTERDAM | 2025-10-29 | AFP | Rain fell.",
        );
        check(
            "BERLIN, 29.10.2025 (dpa) - Rain fell.",
            "BERLIN | 2025-10-29 | dpa | Rain fell.",
        );
        check(
            "DALLAS, 10/29/2025 (AP) - Rain fell.",
            "DALLAS | 2025-10-29 | AP | Rain fell.",
        );
        // The fourth of March, or the third of April.
        check(
            "ROTTERDAM, 03/04/2025 (AFP) - Rain fell.",
            "ROTTERDAM | 03/04/2025 | AFP | Rain fell.",
        );
        check(
            "Oct 29 (Reuters) - Rain fell.",
            "- | 10-29 | Reuters | Rain fell.",
        );
        check(
            "Oct 29 (Reuters) Rain fell.",
            "- | 10-29 | Reuters | Rain fell.",
        );
        check(
            "October 29, 2025 - Rain fell.",
            "- | 2025-10-29 | - | Rain fell.",
        );
        check("2025-10-29 — Rain fell.", "- | 2025-10-29 | - | Rain fell.");
        check("(CNN) — Rain fell.", "- | - | CNN | Rain fell.");
        check(
            "Berlin (dpa/bb) - Rain fell.",
            "Berlin | - | dpa/bb | Rain fell.",
        );
        check("OSAKA - Rain fell.", "OSAKA | - | - | Rain fell.");
        check(
            "KOUROU, French Guiana (SpaceWire) — Rain fell.",
            "KOUROU, French Guiana | - | SpaceWire | Rain fell.",
        );
        check(
            "PENANG (Malay Mail) — Rain fell.",
            "PENANG | - | Malay Mail | Rain fell.",
        );
        check(
            "SÃO\u{a0}PAULO, Oct\u{a0}29 (Reuters) - Rain fell.",
            "SÃO\u{a0}PAULO | 10-29 | Reuters | Rain fell.",
        );
        check(
            "THE HAGUE, April 9 - rain fell.",
            "THE HAGUE | 4-9 | - | rain fell.",
        );
        check(
            "Bergen, FEb 26 (NTB) Rain fell.",
            "Bergen | 2-26 | NTB | Rain fell.",
        );
    }

    #[test]
    fn what_only_looks_like_a_dateline() {
        for text in [
            "OSLO, 2025-10-29T09:15Z — Rain fell.",
            "OSLO 2025-10-29T09:15:00Z (Reuters) Rain fell.",
            "",
            "Editor’s Note, December 19, 2025: This story was updated.",
            "UN chief (right) - seen here in May - declined.",
            "Photo: Pool (AFP) - Leaders meet.",
            "UPDATE 2-Oil prices steady",
            "Orchard (ORCH) - shares rose on Monday.",
            "DANA SMITH (D) — The senator spoke.",
            "DANA SMITH (Press Officer for a day) — She spoke.",
            "DANA SMITH (Press) — She spoke.",
            "DANA SMITH (Press Secretary) — She spoke.",
            "Dana Smith (Evening Post) — She spoke.",
            "DANA SMITH (Evening Post) said on Tuesday that it rained.",
            "NEW YORK (Times Square) — Crowds met.",
            "LIVE — Follow the day.",
            "On Oct. 29 — Her birthday — she left.",
            "Tuesday, Oct 28 — The day of the vote.",
            "Fair, Oct 29-30 (Hall) - Doors open.",
            "NATO — The alliance met.",
            "Oct 29 - Rain fell.",
            "Oct 29 (Monday) - Rain fell.",
            "Oct 29 (Hall) Doors open.",
            "Oct 29 (Town Hall) - Doors open at seven.",
            "Oct 29 (Reuters) is the day of the vote.",
            "October 29, 2025, was calm.",
            "October 29, 2025 - the day of the vote - was calm.",
            "ROTTERDAM 29/10/20256 was the number.",
            "2025-10-29/30 - Doors open.",
            "Kyoto — an old town — was calm.",
            "Nobody came to Lagos, Oct 29 or not.",
            "The minister (Reuters) said so.",
            "The Oct. 29 (Monday) vote was calm.",
        ] {
            check(text, "none");
        }
    }
}
