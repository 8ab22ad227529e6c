//! What is to come: plans and what is arranged, in a report of Wednesday 29 October 2025.

use super::told;
use crate::model::Date;

const BEFORE: &str = "Friday=2025-10-24";
const AHEAD: &str = "Friday=2025-10-31";

fn all(texts: &[&str], expected: &str) {
    for text in texts {
        let (got, _) = told(text, Some(Date::constant(2025, 10, 29)));
        assert_eq!(got, expected, "{text}");
    }
}

#[test]
fn due_to_do_something_is_a_plan() {
    all(
        &[
            "A court is due to rule on Friday.",
            "The ship is due to sail on Friday.",
            "Ministers are due to decide on Friday.",
            "He said it’s due to deliver a report on Friday.",
            "The ship was due to sail on Friday.",
            "The case is due to proceed on Friday.",
            "They are due to discuss it on Friday.",
        ],
        AHEAD,
    );
}

#[test]
fn due_to_something_is_a_cause() {
    all(
        &[
            "The delay was due to rain on Friday.",
            "The change was due to reports on Friday.",
            "The game is off due to rain on Friday.",
            "The delay was due to heavy rain on Friday.",
            "The delay was due to congestion on Friday.",
            "The delay was due to a fire on Friday.",
            "The delay was due to staff shortages on Friday.",
            "The crash was due to pilot error on Friday.",
            "The delay was due to Storm Amy on Friday.",
            "The delay was due to flooding on Friday.",
            "The offer had been due to expire on Friday.",
        ],
        BEFORE,
    );
}

#[test]
fn words_that_point_ahead_with_to() {
    all(
        &[
            "The bill is likely to pass on Friday.",
            "The bank is poised to cut rates on Friday.",
            "The agency aims to launch it on Friday.",
            "They intend to reopen the school on Friday.",
        ],
        AHEAD,
    );
    all(
        &[
            "The man is likely to have left on Friday.",
            "It looked a likely winner on Friday.",
            "The agency lost its aim on Friday.",
        ],
        BEFORE,
    );
}

#[test]
fn the_present_tells_what_is_arranged() {
    all(
        &[
            "New rules take effect on Friday.",
            "Officials said the law takes effect on Friday.",
            "Talks resume Friday.",
            "The team flies home on Friday.",
            "The final kicks off on Friday.",
            "The album goes on sale on Friday.",
            "The two sides meet in Geneva on Friday.",
            "They meet on Friday.",
            "The vote is on Friday.",
            "The vote is Friday.",
            "The school should reopen on Friday.",
            "The bridge remains closed through Friday.",
            "Schools stay shut through Friday.",
            "The road is closed through Friday.",
        ],
        AHEAD,
    );
}

#[test]
fn other_presents_and_the_past_tell_nothing() {
    all(
        &[
            "Storm kills ten on Friday.",
            "Protesters gather in the square on Friday.",
            "New rules took effect on Friday.",
            "Rebels take the town on Friday.",
            "Stocks close higher on Friday.",
            "The law takes effect soon after the vote on Friday.",
            "The school should have reopened on Friday.",
            "The man is accused of stabbing her on Friday.",
            "The fair ran through Friday.",
            "The bridge was closed through Friday.",
            "The law takes effect here. It was passed on Friday.",
            "The ship set sails on Friday.",
            "The victim is a man who left on Friday.",
            "The Senate's vote on Friday drew criticism.",
            "The previous visit on Friday failed.",
            "Lee said the bridge must close in a statement on Friday.",
            "Lee said Israel should halt its raids, in his words on Friday.",
            "The mayor and three of her friends in the old town behind the harbour of Bergen, and with them two dogs and a cat of theirs an on Friday.",
        ],
        BEFORE,
    );
}

#[test]
fn midnight_of_a_day_ahead() {
    let day = Some(Date::constant(2025, 10, 29));
    let (got, _) = told("The law takes effect at midnight on Friday.", day);
    assert_eq!(got, "midnight on Friday=2025-10-31T24:00");
    let (got, _) = told("The law took effect at midnight on Friday.", day);
    assert_eq!(got, "midnight on Friday=2025-10-24T24:00");
    let (got, _) = told("New rules take effect on 3 March.", day);
    assert_eq!(got, "3 March=2026-03-03");
}

#[test]
fn the_present_behind_a_date_that_opens_the_sentence() {
    all(
        &[
            "On Friday, talks resume in Geneva.",
            "On Friday new rules take effect.",
        ],
        AHEAD,
    );
    all(
        &[
            "On Friday, rebels took the town where talks resume.",
            "On Friday, rebels seize the town.",
        ],
        BEFORE,
    );
}

#[test]
fn cues_point_ahead() {
    let day = Some(Date::constant(2025, 10, 29));
    for (text, expected) in [
        ("They are to meet on Friday.", "Friday=2025-10-31"),
        ("It could leave as early as Friday.", "Friday=2025-10-31"),
        (
            "Crews brought it under control by Monday.",
            "Monday=2025-10-27",
        ),
        (
            "The number of dead rose to 40 by Monday.",
            "Monday=2025-10-27",
        ),
        ("Thousands fled to Oslo by Monday.", "Monday=2025-10-27"),
        ("They promised an answer by Monday.", "Monday=2025-11-03"),
        (
            "The bill must be brought forward by Monday.",
            "Monday=2025-11-03",
        ),
        (
            "Families of the killed want answers by Monday.",
            "Monday=2025-11-03",
        ),
        (
            "It is for talks which resume on Monday.",
            "Monday=2025-11-03",
        ),
        (
            "The courts which convene in Oslo heard it on Monday.",
            "Monday=2025-10-27",
        ),
        ("Schools in the area reopen on Monday.", "Monday=2025-11-03"),
        (
            "It let schools in the area reopen on Monday.",
            "Monday=2025-10-27",
        ),
        (
            "It left in 2026, a year later than planned.",
            "2026=2026; a year=P1Y",
        ),
        ("They have until Friday to pay.", "Friday=2025-10-31"),
        ("He did not know until Friday.", "Friday=2025-10-24"),
        ("They will meet; he left on Friday.", "Friday=2025-10-24"),
        (
            "Sales were lower than expected on Friday.",
            "Friday=2025-10-24",
        ),
        (
            "The lower-than-expected sales came on Friday.",
            "Friday=2025-10-24",
        ),
        ("It left as planned on Friday.", "Friday=2025-10-24"),
        (
            "The offer had been scheduled to expire on Friday.",
            "Friday=2025-10-24",
        ),
        ("The firm announced the plan March 3.", "March 3=2025-03-03"),
        ("The firm plans a sale on March 3.", "March 3=2026-03-03"),
        (
            "The firm has a new chief, effective March 3.",
            "March 3=2026-03-03",
        ),
        (
            "She will end the strike that has run since March.",
            "March=2025-03",
        ),
        (
            "The firm plans to cut jobs, it reported on Friday.",
            "Friday=2025-10-24",
        ),
        (
            "She will be named to lead the fleet of the northern ports on a voyage in June.",
            "June=2026-06",
        ),
    ] {
        assert_eq!(told(text, day).0, expected, "{text}");
    }
}

#[test]
fn who_returns_or_sails_does_so_ahead_but_returns_do_not() {
    all(
        &[
            "It sails again on Friday.",
            "She returns to work on Friday.",
            "The ferry Ada sails for Oslo on Friday.",
            "Mary Holt returns from Rome on Friday.",
            "He flies home on Friday.",
        ],
        AHEAD,
    );
    all(
        &[
            "He found the tax returns on Friday.",
            "Officials counted returns on Friday.",
            "Wind tore the sails on Friday.",
            "Oslo returns the statue on Friday.",
        ],
        BEFORE,
    );
}

#[test]
fn what_was_heard_or_upheld_is_over() {
    all(
        &[
            "The court, which convenes in Oslo, heard it on Friday.",
            "The court that meets in Oslo upheld the ban on Friday.",
            "The man who will lead the firm met its staff on Friday.",
            "The firm which opens a plant in Oslo bought its rival on Friday.",
        ],
        BEFORE,
    );
    all(
        &[
            "The talks that will be held in Oslo on Friday are the last.",
            "A strike that begins at a plant owned by a rival on Friday is the third.",
            "The man who will lead the firm starts on Friday.",
        ],
        AHEAD,
    );
}

#[test]
fn a_day_that_fares_rise_from_may_lie_ahead() {
    all(
        &[
            "From Friday, fares will rise.",
            "From Friday, talks resume in Oslo.",
        ],
        AHEAD,
    );
    all(
        &["From Friday, fares rose.", "From Friday it rained."],
        BEFORE,
    );
}

#[test]
fn a_day_through_which_something_is_off_lies_ahead() {
    all(
        &[
            "The line cancelled trains through Friday.",
            "The city closed its schools through Friday.",
        ],
        AHEAD,
    );
    all(
        &[
            "The talks ran through Friday.",
            "Rain kept crews away through Friday.",
            "Crews battled the fire through Friday.",
            "The airport closed and snow fell through Friday.",
            "The school closed. Rain through Friday did the rest.",
        ],
        BEFORE,
    );
}

#[test]
fn half_a_word_where_the_look_back_ends_is_none() {
    for filler in 80..100 {
        let text = format!("The bank foreclosed {} through Friday.", "x".repeat(filler));
        all(&[&text], BEFORE);
    }
}

#[test]
fn hours_and_terms_that_end_or_start_are_arranged() {
    all(
        &[
            "Schools close on Friday.",
            "Classes start on Friday.",
            "Polls end on Friday.",
        ],
        AHEAD,
    );
    all(
        &[
            "Stocks close at a record on Friday.",
            "Talks end on Friday without a deal.",
            "Crowds saw the schools close on Friday.",
        ],
        BEFORE,
    );
}

#[test]
fn what_was_due_and_did_not_come_is_over() {
    all(
        &[
            "She was due in court on Friday but did not appear.",
            "The ship was due to dock on Friday but never came.",
        ],
        BEFORE,
    );
    all(
        &[
            "She was due in court on Friday. But did she come?",
            "He will speak on Friday but did not say where.",
            "The report was due on Friday but did nothing to calm fears.",
        ],
        AHEAD,
    );
}

#[test]
fn ages_and_terms_lie_ahead() {
    let day = Some(Date::constant(2025, 11, 12));
    for text in [
        "The president, who turns 80 in June, has ruled since 1999.",
        "The pact, due to expire in June, has been extended.",
        "She, due to retire in June, has left.",
    ] {
        let (got, _) = told(text, day);
        assert!(got.starts_with("June=2026-06"), "{text} {got}");
    }
    assert_eq!(
        told("The firm turns a profit in June.", day).0,
        "June=2025-06"
    );
}
