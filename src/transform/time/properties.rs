//! What holds for any text.

use proptest::prelude::*;

use super::*;
use crate::model::Date;

/// Words and marks that make time expressions, and some that do not.
const PIECES: [&str; 64] = [
    "Tuesday",
    "Friday",
    "Mondays",
    "May",
    "Sept.",
    "October",
    "29",
    "30th",
    "31",
    "1998",
    "2025",
    "'98",
    "’77",
    "2025-10-29",
    "10/29/25",
    "10:30",
    "a.m.",
    "p.m",
    "GMT",
    "the",
    "a",
    "last",
    "next",
    "this",
    "past",
    "that",
    "same",
    "following",
    "third",
    "two",
    "twenty",
    "ninety-six",
    "nineteen",
    "hundred",
    "half",
    "few",
    "couple",
    "of",
    "quarter",
    "quarters",
    "year",
    "years",
    "week",
    "weekend",
    "days",
    "hours",
    "decade",
    "century",
    "ago",
    "earlier",
    "later",
    "early",
    "mid",
    "end",
    "summer",
    "morning",
    "night",
    "noon",
    "Christmas",
    "today",
    "now",
    "every",
    "from",
    "to",
];

const GAPS: [&str; 12] = [
    " ", " ", " ", " ", "-", ", ", "\n", ". ", "’s ", " – ", " will ", "ü",
];

fn prose() -> impl Strategy<Value = String> {
    let piece = (0..PIECES.len(), 0..GAPS.len());
    proptest::collection::vec(piece, 1..24).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(word, gap)| [PIECES[word], GAPS[gap]])
            .collect()
    })
}

fn report() -> impl Strategy<Value = Option<Date>> {
    let day = (1_i16..=9999, 1_i8..=12, 1_i8..=28);
    proptest::option::weighted(0.9, day.prop_map(|(y, m, d)| Date::new(y, m, d).unwrap()))
}

fn holds(text: &str, report: Option<Date>) -> Result<(), TestCaseError> {
    let found = tag(text, report);
    let mut end = 0;
    for timex in &found {
        let range = timex.span.range();
        prop_assert!(range.start >= end && range.start < range.end, "{text}");
        prop_assert!(text.get(range.clone()).is_some(), "{text}");
        end = range.end;
        let value = timex.value.to_string();
        let read: Value = value
            .parse()
            .map_err(|_| TestCaseError::fail(format!("{value}: {text}")))?;
        prop_assert_eq!(read.to_string(), value);
    }
    prop_assert_eq!(tag(text, report), found, "the same text gives the same");
    drop(read(text, report));
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>(), report in report()) {
        holds(&text, report)?;
    }

    #[test]
    fn any_run_of_words_is_read(text in prose(), report in report()) {
        holds(&text, report)?;
    }

    #[test]
    fn weekdays_move_with_the_week(weekday in 0..7_usize, years in 0..300_i32, cue in 0..3_usize) {
        let cue = ["was seen", "will be seen", "was to be seen last"][cue];
        let text = format!("It {cue} {}.", crate::model::WEEKDAYS[weekday]);
        let day = Date::constant(1900, 1, 1).checked_add(jiff::ToSpan::days(i64::from(years) * 365)).unwrap();
        let week_later = day.checked_add(jiff::ToSpan::days(7)).unwrap();
        let of = |report| match tag(&text, Some(report)).first().map(|found| found.value) {
            Some(Value::At(Resolved::Day(day), _)) => day,
            other => panic!("{other:?}"),
        };
        prop_assert_eq!((of(week_later) - of(day)).get_days(), 7);
    }
}

/// Long runs of words that begin many rules take no longer than others.
#[test]
fn time_grows_with_length() {
    for piece in [
        "the ",
        "a ",
        "two ",
        "twenty ",
        "last ",
        "the end of ",
        "1 ",
        "1:",
        "1,",
        "-",
        "'",
        ".",
        "May ",
        "of the ",
    ] {
        let text = piece.repeat(200_000 / piece.len());
        drop(tag(&text, Some(Date::constant(2025, 10, 29))));
    }
}
