//! Weekdays in the text of a report that tell on which weekday it was filed.

use super::cursor::{Cursor, DayMonth};
use super::text::Text;
use crate::model::{Block, Date, Evidence, Prose, Rule, Span, WEEKDAYS};

/// A phrase that ties a weekday to the day of the report.
pub(super) struct Phrase {
    /// Days after Monday.
    weekday: i8,
    /// The day which has that weekday; none for the day of the report.
    on: Option<DayMonth>,
    /// The phrase.
    pub evidence: Evidence,
}

impl Phrase {
    /// Whether the phrase may stand in a report of that day.
    pub(super) fn fits(&self, report: Date) -> bool {
        let day = match self.on {
            None => Some(report),
            Some(on) => nearest(on, report),
        };
        day.is_some_and(|day| day.weekday().to_monday_zero_offset() == self.weekday)
    }
}

/// The day nearest to another one which has this month and day.
pub(super) fn nearest(on: DayMonth, to: Date) -> Option<Date> {
    let distance = |day: &Date| (*day - to).get_days().abs();
    // Eight years hold a 29th of February, also around 1900 and 2100.
    let near = (to.year().saturating_sub(1)..=to.year().saturating_add(1))
        .filter_map(|year| on.in_year(year))
        .min_by_key(distance);
    near.or_else(|| {
        (to.year().saturating_sub(8)..=to.year().saturating_add(8))
            .filter_map(|year| on.in_year(year))
            .min_by_key(distance)
    })
}

/// The weekday that stands in a dateline, perhaps cut short; Monday is 1.
pub(super) fn named(dateline: &str) -> Option<i8> {
    let weekday = |word: &str| {
        let starts = |name: &&str| word.len() >= 3 && name.starts_with(word);
        (1..)
            .zip(&WEEKDAYS)
            .find_map(|(at, name)| starts(name).then_some(at))
    };
    dateline
        .split(|c: char| !c.is_alphabetic())
        .find_map(weekday)
}

/// The phrases of a report, in its order.
///
/// `As of Wednesday` names the day of the report, and so does `by Wednesday` in a sentence about what had or had not happened.
/// A weekday beside a month and day is that day's. Other weekdays fit any year: a past one lies at most six days back.
pub(super) fn phrases(text: Text<'_>, dateline: &Evidence, body: &[Block]) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    if dateline.raw.is_none() {
        let printed = Prose::verbatim(&dateline.text, dateline.place.span);
        of_prose(text, &printed, &mut phrases);
    }
    for block in body {
        block.each_prose(&mut |prose| of_prose(text, prose, &mut phrases));
    }
    phrases
}

fn of_prose(text: Text<'_>, prose: &Prose, phrases: &mut Vec<Phrase>) {
    for (at, _) in prose.text.match_indices("day") {
        let before = prose.text.get(..at).unwrap_or_default();
        let found = WEEKDAYS.iter().position(|name| {
            name.strip_suffix("day")
                .is_some_and(|stem| before.ends_with(stem))
        });
        let Some(index) = found else { continue };
        let start = at + "day".len() - WEEKDAYS.get(index).map_or(0, |name| name.len());
        let end = at + "day".len();
        let Some((weekday, (plain, on))) =
            i8::try_from(index).ok().zip(phrase_at(prose, start, end))
        else {
            continue;
        };
        let words = prose.text.get(plain.range()).unwrap_or_default().to_owned();
        phrases.push(Phrase {
            weekday,
            on,
            evidence: text.cut(prose.source_of(plain), Rule::Sentence, words),
        });
    }
}

/// The phrase around the weekday at `start..end`, if it settles anything.
fn phrase_at(prose: &Prose, start: usize, end: usize) -> Option<(Span, Option<DayMonth>)> {
    let whole = &prose.text;
    let before = whole.get(..start)?;
    let after = whole.get(end..)?;
    if before.ends_with(char::is_alphanumeric)
        || after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'))
    {
        return None;
    }
    if let Some((on, end)) = day_after(whole, end) {
        return on.year.is_none().then(|| (Span::new(start, end), Some(on)));
    }
    let part = ["morning", "afternoon", "evening", "night", "noon"]
        .into_iter()
        .find_map(|part| after.strip_prefix(' ')?.strip_prefix(part))
        .filter(|rest| !rest.starts_with(char::is_alphanumeric));
    let end = whole.len() - part.unwrap_or(after).len();
    let lead = before.trim_end();
    let lead_in = |words: &str| {
        let at = lead.len().checked_sub(words.len())?;
        let found = lead.get(at..)?.eq_ignore_ascii_case(words);
        let bounded = !lead.get(..at)?.ends_with(char::is_alphanumeric);
        (found && bounded && lead.len() < before.len()).then_some(at)
    };
    let start =
        lead_in("as of").or_else(|| lead_in("by").filter(|_| tells_of_the_past(prose, start)))?;
    Some((Span::new(start, end), None))
}

/// A month and day right after a weekday: `Tuesday, Oct 28`, `Tuesday (Oct. 28)`, `Tuesday 28 October`.
fn day_after(whole: &str, end: usize) -> Option<(DayMonth, usize)> {
    let cursor = Cursor::new(whole.get(end..)?);
    let spaced = cursor.eat(&[',']).spaces().eat(&['(']);
    if spaced.at == 0 {
        return None;
    }
    let (on, after) = spaced.day_month()?;
    on.exists().then_some((on, end + after.at))
}

/// Whether the sentence around an offset speaks of what was, and not of what is to come.
fn tells_of_the_past(prose: &Prose, at: usize) -> bool {
    let sentence = prose
        .sentences
        .iter()
        .find(|sentence| sentence.plain.range().contains(&at))
        .map_or(prose.text.as_str(), |sentence| prose.words_of(*sentence));
    let has = |list: &[&str]| {
        sentence
            .split(|c: char| !c.is_alphabetic())
            .any(|word| list.contains(&word))
    };
    has(&["had", "was", "were", "have"]) && !has(&["will", "must", "should"])
}

#[cfg(test)]
mod tests {
    use super::super::sentences;
    use super::*;
    use crate::model::SourcePath;

    fn dateline(text: Text<'_>) -> Evidence {
        text.cut(Span::default(), Rule::Dateline, String::new())
    }

    fn check(whole: &str, expect: &str) {
        let path = SourcePath::new("content/a.txt");
        let text = Text { path: &path, whole };
        let mut prose = Prose::verbatim(whole, Span::new(0, whole.len()));
        sentences::mark(&mut prose);
        let got: Vec<_> = phrases(text, &dateline(text), &[Block::Paragraph(prose)])
            .iter()
            .map(|phrase| {
                assert_eq!(
                    text.at(phrase.evidence.place.span),
                    phrase.evidence.quoted()
                );
                match phrase.on {
                    Some(on) => format!("{} = {on:?}", phrase.evidence.text),
                    None => phrase.evidence.text.clone(),
                }
            })
            .collect();
        assert_eq!(got.join("; "), expect, "{whole}");
    }

    #[test]
    fn phrases_that_settle_the_day() {
        check(
            "As of Wednesday morning, nobody had spoken.",
            "As of Wednesday morning",
        );
        check("Nobody had spoken as of Monday.", "as of Monday");
        check("The fire was out by Tuesday evening.", "by Tuesday evening");
        check(
            "The vote was on Tuesday, Oct 28, at noon.",
            "Tuesday, Oct 28 = 10-28",
        );
        check(
            "It met Tuesday (Oct. 28). A vote is on Friday 31 October.",
            "Tuesday (Oct. 28 = 10-28; Friday 31 October = 10-31",
        );
    }

    #[test]
    fn weekdays_that_settle_nothing() {
        for text in [
            "It fired missiles on Tuesday.",
            "He will visit from Wednesday to Thursday.",
            "It must be paid by Friday. They had met.",
            "It was held on Tuesday, Oct 28, 2025.",
            "As of Wednesday's close, shares had fallen.",
            "As of last Friday nobody had spoken.",
            "The Daydream was as of today unsold, as of Noonday.",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn a_phrase_fits_a_year_or_not() {
        let path = SourcePath::new("content/a.txt");
        let whole = "As of Wednesday all was calm, and on Wednesday, Dec 31 too.";
        let text = Text { path: &path, whole };
        let prose = Prose::verbatim(whole, Span::new(0, whole.len()));
        let phrases = phrases(text, &dateline(text), &[Block::Paragraph(prose)]);
        let fits = |year, month, day| {
            let report = Date::new(year, month, day).unwrap();
            phrases
                .iter()
                .map(|phrase| phrase.fits(report))
                .collect::<Vec<_>>()
        };
        assert_eq!(fits(2025, 10, 29), [true, true]);
        assert_eq!(fits(2026, 10, 29), [false, false]);
        assert_eq!(fits(2026, 1, 2), [false, true]);
    }
}
