//! Dates that are not those of what a sentence tells: what figures are set against, what a thing is for, what was put off.

use super::{check, told};

fn whens(text: &str) -> Vec<String> {
    let first = |told: String| {
        let mut pieces = told.split(" / ");
        let when = pieces.next().unwrap_or_default().to_owned();
        let status = pieces.next().unwrap_or_default().to_owned();
        format!("{when} {status}")
    };
    told(text).into_iter().map(first).collect()
}

#[test]
fn what_a_figure_rose_from_is_no_event() {
    assert_eq!(
        whens("Inflation rose to 3.1 percent in September from 2.9 percent in August."),
        ["2025-09 reported"]
    );
    assert_eq!(
        whens("Exports fell to $4 billion in August from $5 billion in July."),
        ["2025-08 reported"]
    );
    for (text, expected) in [
        (
            "It raised $40 million from 12 backers in August.",
            "2025-08 reported",
        ),
        (
            "The toll rose to 40 from 30 on Monday.",
            "2025-10-27 reported",
        ),
        (
            "Workers from 27 countries met in August.",
            "2025-08 reported",
        ),
    ] {
        assert_eq!(whens(text), [expected], "{text}");
    }
}

#[test]
fn the_year_a_budget_is_for_is_no_event() {
    assert_eq!(
        whens("The budget for 2026 was passed on Tuesday."),
        ["2025-10-28 reported"]
    );
    assert_eq!(
        whens("It cut its forecast for the third quarter on Tuesday."),
        ["2025-10-28 reported"]
    );
    assert_eq!(
        whens("A vote on the plan is due for 2026."),
        ["2026 planned"]
    );
}

#[test]
fn what_was_planned_at_first_was_a_plan() {
    assert_eq!(
        whens("The talks, originally scheduled for last week, were held on Tuesday."),
        ["2025-10-20/2025-10-26 planned", "2025-10-28 reported"]
    );
}

#[test]
fn a_deadline_that_is_extended_is_no_stretch() {
    assert_eq!(
        whens("The ministry extended the deadline from 31 October to 15 November."),
        ["2025-11-15 planned"]
    );
    assert_eq!(
        whens("The deadline was extended from 31 October to 15 November."),
        ["2025-11-15 planned"]
    );
    assert_eq!(
        whens("The season extended from 1 May to 30 June."),
        ["2025-05-01/2025-06-30 reported"]
    );
}

#[test]
fn this_weekend_may_be_the_last_one() {
    assert_eq!(
        whens("Thousands marched this weekend."),
        ["2025-10-25/2025-10-26 reported"]
    );
    assert_eq!(
        whens("Thousands will march this weekend."),
        ["2025-11-01/2025-11-02 planned"]
    );
    assert_eq!(
        whens("A march was planned for this weekend."),
        ["2025-11-01/2025-11-02 planned"]
    );
}

#[test]
fn what_had_been_done_by_an_hour_was_done_on_its_day() {
    check(
        "Polls had closed by 8 pm on Sunday.",
        &["2025-10-26 / reported / weekday-before / Polls had closed by 8 pm on Sunday."],
    );
    assert_eq!(
        whens("The firm must answer by 8 pm on Friday."),
        ["/2025-10-31 planned"]
    );
    for text in [
        "It had lost money and must answer by 8 pm on Friday.",
        "The court had told the firm to answer by 8 pm on Friday.",
    ] {
        assert!(
            !whens(text).contains(&"2025-10-24 reported".to_owned()),
            "{text}"
        );
    }
}

#[test]
fn the_quarter_of_results_is_no_event_beside_their_day() {
    assert_eq!(
        whens("The firm will report third-quarter results on 20 November."),
        ["2025-11-20 planned"]
    );
    assert_eq!(
        whens("Third-quarter results were good, it said."),
        ["2025-35 claimed"]
    );
    assert_eq!(
        whens("In the third quarter earnings fell, and on Monday he quit."),
        ["2025-35 reported", "2025-10-27 reported"]
    );
}

#[test]
fn a_month_told_as_past_is_none_to_come() {
    for (text, expected) in [
        ("He resigned in January.", "2025-01 reported"),
        (
            "The firm was sold in January for $2 billion.",
            "2025-01 reported",
        ),
        ("The museum opened in January.", "2025-01 reported"),
        ("She took office in January.", "2025-01 reported"),
        (
            "Police said he had been arrested in January.",
            "2025-01 claimed",
        ),
        ("The two signed a deal in January.", "2025-01 reported"),
        (
            "Parliament passed the new law in January.",
            "2025-01 reported",
        ),
        (
            "They signed a deal for a launch in January.",
            "2026-01 planned",
        ),
        ("Talks are planned in January.", "2026-01 planned"),
        ("A summit was planned in January.", "2026-01 planned"),
        ("He said he would resign in January.", "2026-01 planned"),
        (
            "Elections, to be held in January, were called.",
            "2026-01 planned",
        ),
        ("Winners are announced in January.", "2026-01 planned"),
        ("He wants the law passed in January.", "2026-01 planned"),
        (
            "The rules adopted last year take effect in January.",
            "2026-01 planned",
        ),
    ] {
        let told = whens(text);
        assert!(told.iter().any(|it| it == expected), "{text} {told:?}");
    }
}
