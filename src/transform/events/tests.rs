mod others;

use super::*;
use crate::model::When;

/// What the sentences of a report of Wednesday 29 October 2025 tell: date, part of the day, status, whether it did not happen, who says
/// so, how the date is known, and the clause.
fn told(text: &str) -> Vec<String> {
    let mut from = 0;
    let sentences: Vec<Span> = text
        .split_inclusive(". ")
        .map(|sentence| {
            let span = Span::new(from, from + sentence.trim_end().len());
            from += sentence.len();
            span
        })
        .collect();
    of_text(text, &sentences, Some(Date::constant(2025, 10, 29)))
        .into_iter()
        .map(|(number, told)| {
            let words = &text[sentences[number].range()];
            let when = told
                .when
                .map_or("-".to_owned(), |when: When| when.to_string());
            let part = told.part.map_or("", crate::model::Part::name);
            let by = told.by.map_or("", |by| &words[by.range()]);
            let not = if told.negated { "not" } else { "" };
            let how = told.basis.how.name();
            let clause = words[told.clause.range()].trim();
            [&when, part, told.status.name(), not, by, how, clause]
                .into_iter()
                .filter(|piece| !piece.is_empty())
                .collect::<Vec<_>>()
                .join(" / ")
        })
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(told(text), expected, "{text}");
}

#[test]
fn a_clause_is_the_word_of_who_speaks_for_it() {
    check(
        "The ship left on Monday, and on Tuesday the owner Harbour Lines said it was safe.",
        &[
            "2025-10-27 / reported / weekday-before / The ship left on Monday,",
            "2025-10-28 / claimed / Harbour Lines / weekday-before / and on Tuesday the owner Harbour Lines said it was safe.",
        ],
    );
    check(
        "Port Watch said the ship left on Monday, while Harbour Lines said it sank on Tuesday.",
        &[
            "2025-10-27 / claimed / Port Watch / weekday-before / Port Watch said the ship left on Monday,",
            "2025-10-28 / claimed / Harbour Lines / weekday-before / while Harbour Lines said it sank on Tuesday.",
        ],
    );
    check(
        "The ship left on Monday and reached the port on Tuesday, Port Watch said.",
        &[
            "2025-10-27 / claimed / Port Watch / weekday-before / The ship left on Monday",
            "2025-10-28 / claimed / Port Watch / weekday-before / and reached the port on Tuesday, Port Watch said.",
        ],
    );
}

#[test]
fn some_sentences_without_a_day_have_none() {
    check(
        "The port opened on 3 May 2003. Since its opening the port has grown.",
        &["2003-05-03 / reported / stated / The port opened on 3 May 2003."],
    );
    check(
        "The ferry was late. When the ferry first sailed, crowds came.",
        &["2025-10-29 / reported / dateline / The ferry was late."],
    );
    check("The ferry came less than two weeks ago.", &[]);
    check("The lease ran until 2018.", &[]);
    check(
        "The ferry came more than forty years ago.",
        &["1985~ / reported / offset / The ferry came more than forty years ago."],
    );
}

#[test]
fn each_clause_has_its_own_date() {
    check(
        "The Harbour Office said that the quay, which was built in 1998, will close in March 2026.",
        &[
            "2025-10-29 / reported / dateline / The Harbour Office said that the quay,",
            "1998 / claimed / Harbour Office / stated / which was built in 1998, will close in March 2026.",
            "2026-03 / planned / stated / which was built in 1998, will close in March 2026.",
        ],
    );
    check(
        "The ferry sank in 1987 and was raised in 1991.",
        &[
            "1987 / reported / stated / The ferry sank in 1987",
            "1991 / reported / stated / and was raised in 1991.",
        ],
    );
    // The finer date is the one that is meant.
    check(
        "It was shown at the 2025 fair on 7 June 2025.",
        &["2025-06-07 / reported / stated / It was shown at the 2025 fair on 7 June 2025."],
    );
}

#[test]
fn what_is_only_possible_is_not_placed() {
    check(
        "The quay could close on Friday.",
        &["- / hypothetical / weekday-before / The quay could close on Friday."],
    );
    check(
        "If talks fail, strikes will begin on 3 November.",
        &["- / hypothetical / nearest-year / If talks fail, strikes will begin on 3 November."],
    );
    check(
        "The owner told a newspaper on Monday that it could sail next week or in November.",
        &[
            "2025-10-27 / claimed / weekday-before / The owner told a newspaper on Monday",
            "- / hypothetical / unit-after / that it could sail next week or in November.",
        ],
    );
    // "Provided that" looks ahead from what did happen.
    check(
        "The office agreed last month, provided that the quay is rebuilt.",
        &[
            "2025-09 / reported / unit-before / The office agreed last month, provided that the quay is rebuilt.",
        ],
    );
}

#[test]
fn what_would_have_been_is_not_placed() {
    for (text, expected) in [
        (
            "Under the old rules the season would have closed on 30 April.",
            "- hypothetical",
        ),
        (
            "The season would otherwise have closed on 30 April.",
            "- hypothetical",
        ),
        (
            "The mayor said the ferry would have to leave on 3 November.",
            "2025-11-03 planned",
        ),
        (
            "The buyers would have seven days from 3 November to appeal.",
            "2025-11-03 planned",
        ),
        (
            "The union would have limited rights from 1 January.",
            "2026-01-01 planned",
        ),
        (
            "Senators on Tuesday blocked a bill that would have raised the tax.",
            "2025-10-28 reported",
        ),
        (
            "The storm killed ten on Tuesday and the toll would have been higher without the warning.",
            "2025-10-28 reported",
        ),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

#[test]
fn what_happens_every_year_is_no_event() {
    let rained = "It rained on 5 June 2003. ";
    for (text, expected) in [
        ("The fair usually opens in late May.", "2003-06-05 reported"),
        ("Normally, the fair is in May.", "2003-06-05 reported"),
        (
            "The fair, usually held in May, was cold.",
            "2003-06-05 reported",
        ),
        (
            "The fair, usually held in May, opened on 3 October.",
            "2025-10-03 reported",
        ),
        (
            "A fire broke out at the usually busy market on Tuesday.",
            "2025-10-28 reported",
        ),
        (
            "The normally busy bridge will close in May.",
            "2026-05 planned",
        ),
        (
            "The traditionally calm party is to vote in May.",
            "2026-05 planned",
        ),
    ] {
        let expected = format!("2003-06-05 reported, {expected}");
        assert_eq!(brief(&format!("{rained}{text}")), expected, "{text}");
    }
}

#[test]
fn a_weekend_ahead_is_the_next_one() {
    check(
        "The court will study the plan over the weekend.",
        &[
            "2025-11-01/2025-11-02 / planned / unit-after / The court will study the plan over the weekend.",
        ],
    );
    check(
        "The storm came over the weekend.",
        &["2025-10-25/2025-10-26 / reported / unit-of / The storm came over the weekend."],
    );
}

#[test]
fn after_an_hour_is_of_its_day() {
    check(
        "The fire began shortly after noon on Sunday.",
        &["2025-10-26 / reported / weekday-before / The fire began shortly after noon on Sunday."],
    );
    check("Voters must register before noon on Friday.", &[]);
    check(
        "Police arrived just before 9:30 on Monday.",
        &["2025-10-27 / reported / weekday-before / Police arrived just before 9:30 on Monday."],
    );
}

#[test]
fn bounds_parts_and_denials() {
    check(
        "As of Wednesday morning the ferry had not sailed.",
        &[
            "2025-10-29 / morning / reported / not / weekday-before / As of Wednesday morning the ferry had not sailed.",
        ],
    );
    check(
        "All ferries will be electric by 2030.",
        &["/2030 / planned / stated / All ferries will be electric by 2030."],
    );
    check(
        "All ferries will sail by next week.",
        &["/2025-11-09 / planned / unit-after / All ferries will sail by next week."],
    );
    // What began then did not happen then, and lengths of time are no dates.
    check(
        "Since 2019 the quay has been closed for over six years. ",
        &[],
    );
}

#[test]
fn sentences_without_a_date_are_of_the_day_that_the_lead_names() {
    check(
        "The ferry sank on Monday. The crew was saved. It was built in 1998. Its owner had then sold it.",
        &[
            "2025-10-27 / reported / weekday-before / The ferry sank on Monday.",
            "2025-10-27 / reported / dateline / The crew was saved.",
            "1998 / reported / stated / It was built in 1998.",
        ],
    );
}

#[test]
fn lines_without_a_verb_tell_nothing() {
    check(
        "Harbour news. Monday 27 October 2025",
        &["2025-10-29 / reported / dateline / Harbour news."],
    );
}

#[test]
fn what_a_figure_is_set_against_is_no_event() {
    check(
        "Ferries carried 9,406 people in May, compared with 8,100 a year earlier.",
        &[
            "2025-05 / reported / nearest-year / Ferries carried 9,406 people in May, compared with 8,100 a year earlier.",
        ],
    );
    check(
        "Fares rose on Monday to 3 euros, up from 2 euros in 2019.",
        &[
            "2025-10-27 / reported / weekday-before / Fares rose on Monday to 3 euros, up from 2 euros in 2019.",
        ],
    );
}

#[test]
fn what_is_no_comparison_keeps_its_date() {
    for sentence in [
        "More than 40 people died on Monday.",
        "Protests against the law began on Monday.",
        "A worker fell from the quay on Monday.",
        "The office rose from 3 to 5 floors and opened on Monday.",
    ] {
        assert!(told(sentence)[0].starts_with("2025-10-27"), "{sentence}");
    }
}

#[test]
fn a_plan_of_the_past_is_a_plan() {
    check(
        "The ferry was to sail on Monday.",
        &["2025-10-27 / planned / weekday-before / The ferry was to sail on Monday."],
    );
    check(
        "The crew aimed to free the ferry by Saturday night.",
        &[
            "/2025-11-01 / night / planned / weekday-after / The crew aimed to free the ferry by Saturday night.",
        ],
    );
    check(
        "The delay was due to fog on Monday.",
        &["2025-10-27 / reported / weekday-before / The delay was due to fog on Monday."],
    );
    // The one before, or the one ahead: no date rather than a wrong one.
    check(
        "The owner was told on Monday that it was to be freed by Saturday.",
        &["2025-10-27 / reported / weekday-before / The owner was told on Monday"],
    );
}

#[test]
fn a_day_is_no_part_of_a_name() {
    check(
        "In May 2025 Port Watch said that the quay sank in 2019.",
        &[
            "2025-05 / claimed / Port Watch / stated / In May 2025 Port Watch said",
            "2019 / claimed / Port Watch / stated / that the quay sank in 2019.",
        ],
    );
    check(
        "On 13 October the office announced a sale.",
        &["2025-10-13 / claimed / nearest-year / On 13 October the office announced a sale."],
    );
}

#[test]
fn what_is_bounded_is_not_of_the_day_of_the_report() {
    check(
        "The hall was shut. He has led the club since 2004.",
        &["2025-10-29 / reported / dateline / The hall was shut."],
    );
    check(
        "The hall was shut. The lease ran until 2018.",
        &["2025-10-29 / reported / dateline / The hall was shut."],
    );
}

#[test]
fn a_date_without_a_year_that_is_told_as_past_is_not_ahead() {
    check(
        "They came on the first Monday in December and left on the last Friday in November.",
        &[
            "2024-12-02 / reported / nearest-year / They came on the first Monday in December",
            "2024-11-29 / reported / nearest-year / and left on the last Friday in November.",
        ],
    );
    check(
        "The singer died on 25 December.",
        &["2024-12-25 / reported / nearest-year / The singer died on 25 December."],
    );
    check(
        "The singer will perform on 25 December.",
        &["2025-12-25 / planned / nearest-year / The singer will perform on 25 December."],
    );
}

/// Date, status, whether it did not happen, and who says so.
fn brief(text: &str) -> String {
    let lines = told(text);
    let short = lines.iter().map(|line| {
        let pieces: Vec<&str> = line.split(" / ").collect();
        pieces[..pieces.len() - 2].join(" ")
    });
    short.collect::<Vec<_>>().join(", ")
}

#[test]
fn a_relative_clause_speaks_for_itself() {
    for (text, expected) in [
        (
            "The bank, which did not comment, will cut 500 jobs by 2027.",
            "/2027 planned",
        ),
        (
            "The minister, who had not been seen since Friday, appeared on Tuesday.",
            "2025-10-28 reported",
        ),
        (
            "The ship that did not sink on Sunday sailed on Monday.",
            "2025-10-26 reported not, 2025-10-27 reported",
        ),
        (
            "The ferry did not hit the quay, which was built in 1998, on Monday.",
            "1998 reported, 2025-10-27 reported not",
        ),
        (
            "The plant, which may close, opened in 1996.",
            "1996 reported",
        ),
        (
            "The vote, which could decide the race, is on 4 November.",
            "2025-11-04 planned",
        ),
        (
            "A man who could not swim drowned on Tuesday.",
            "2025-10-28 reported",
        ),
        // It is the relative clause that has the date.
        (
            "The plant, which may close in 2027, is old.",
            "- hypothetical",
        ),
        (
            "The bank, which did not pay in 2019, is old.",
            "2019 reported not",
        ),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

#[test]
fn what_could_not_be_was_not() {
    for (text, expected) in [
        (
            "The ministry could not be reached on Tuesday.",
            "2025-10-28 reported not",
        ),
        (
            "Lee could not attend the vote on Tuesday.",
            "2025-10-28 reported not",
        ),
        (
            "The ferry could not have sunk on Tuesday.",
            "- hypothetical not",
        ),
        (
            "The quay could not open on 4 November.",
            "- hypothetical not",
        ),
        ("The ferry could have sunk on Tuesday.", "- hypothetical"),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

#[test]
fn what_hangs_on_a_condition_is_hypothetical() {
    for (text, expected) in [
        (
            "If elected, he will take office on 1 January 2026.",
            "- hypothetical",
        ),
        (
            "Unless delayed, the ferry will sail on 4 November.",
            "- hypothetical",
        ),
        (
            "If he was ill, he did not show it on Tuesday.",
            "2025-10-28 reported not",
        ),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

#[test]
fn what_is_not_told_yet_is_not_denied() {
    for (text, expected) in [
        (
            "Harbour Lines has not said whether the trip, planned for next year, will go ahead.",
            "2026 planned",
        ),
        (
            "The Port has not yet said how many people died on Sunday.",
            "2025-10-26 claimed Port",
        ),
        (
            "Police did not say what happened on Sunday.",
            "2025-10-26 reported",
        ),
        (
            "Harbour Lines did not only close the quay in 2020 but also sold it.",
            "2020 reported",
        ),
        (
            "Harbour Lines did not close the quay in 2020 but sold it.",
            "2020 reported not",
        ),
        (
            "He allegedly stole a boat on 3 May, and was held on 5 May.",
            "2025-05-03 claimed, 2025-05-05 reported",
        ),
    ] {
        assert_eq!(brief(text), expected, "{text}");
    }
}

#[test]
fn notices_of_copyright_tell_nothing() {
    for notice in [
        "(c) Copyright Port Watch 2025.",
        "Copyright 2025 The Port Watch.",
        "Copyright © 2025 by Port Watch.",
        "© 2025 Port Watch.",
    ] {
        let text = format!("The hall was shut. {notice}");
        assert_eq!(brief(&text), "2025-10-29 reported", "{notice}");
    }
    assert_eq!(brief("Copyright law changed in 2019."), "2019 reported");
    assert_eq!(brief("(c) The quay closed in 2019."), "2019 reported");
}

#[test]
fn what_comes_next_is_planned_whatever_the_day_of_the_report() {
    let status = |text: &str| {
        let whole = Span::new(0, text.len());
        let told = of_text(text, &[whole], None);
        let names = told.iter().map(|(_, told)| told.status.name());
        names.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(status("The next meeting is on 27 January 2026."), "planned");
    assert_eq!(status("It will open on 27 January 2026."), "planned");
    assert_eq!(status("It opened on 27 January 2026."), "reported");
    assert_eq!(
        status("The next meeting was held on 27 January 2026."),
        "reported"
    );
}
