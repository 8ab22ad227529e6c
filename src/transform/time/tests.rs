//! Sentences that are read, and some that must be left alone.

use super::*;

/// `words=value` of each expression, for a report of Wednesday 29 October 2025.
fn check(sentence: &str, expected: &str) {
    let found = read(sentence, Some(Date::constant(2025, 10, 29)));
    let told: Vec<String> = found
        .iter()
        .map(|timed| format!("{}={}", &sentence[timed.span.range()], timed.when))
        .collect();
    assert_eq!(told.join("; "), expected, "{sentence}");
}

#[test]
fn full_dates() {
    check(
        "She left on 25 December 2021 at noon.",
        "25 December 2021=2021-12-25",
    );
    check(
        "She left on December 25, 2021.",
        "December 25, 2021=2021-12-25",
    );
    check(
        "She left on the 25th of December 2021.",
        "the 25th of December 2021=2021-12-25",
    );
    check(
        "The file says 2021-12-25 and no more.",
        "2021-12-25=2021-12-25",
    );
    check(
        "On Saturday, 25 December 2021, she left.",
        "Saturday, 25 December 2021=2021-12-25",
    );
    check("There is no 30 February 2021.", "February 2021=2021-02");
}

#[test]
fn partial_dates_lie_near_the_report() {
    check("They met on Oct. 27.", "Oct. 27=2025-10-27");
    check("They met on 3 November.", "3 November=2025-11-03");
    check("They met on 3 March.", "3 March=2025-03-03");
    check("They will meet on 3 March.", "3 March=2026-03-03");
    check(
        "They met in December 2021 and in May.",
        "December 2021=2021-12; May=2025-05",
    );
    check("The law dates from 1998.", "1998=1998");
    check("The law was passed in 1998.", "1998=1998");
}

#[test]
fn common_words_and_numbers_are_not_dates() {
    check("They may march on. May I? Mark March said so.", "");
    check("It cost $1998 or 1,998 pounds, for 2000 people.", "");
    check("The vote was 12 to 19, at 10:30, in 2 of 3 halls.", "");
}

#[test]
fn days_counted_from_the_report() {
    check(
        "It rained today, yesterday and will rain tomorrow.",
        "today=2025-10-29; yesterday=2025-10-28; tomorrow=2025-10-30",
    );
    check(
        "It flew on Tuesday, and on Thursday, he said.",
        "Tuesday=2025-10-28; Thursday=2025-10-23",
    );
    check(
        "As of Wednesday morning it had not flown.",
        "Wednesday morning=2025-10-29",
    );
    check("It will fly on Friday.", "Friday=2025-10-31");
    check("The party won the vote on Sunday.", "Sunday=2025-10-26");
    check(
        "Flights were late due to fog on Monday.",
        "Monday=2025-10-27",
    );
    check("The ship is due to arrive on Sunday.", "Sunday=2025-11-02");
    check("She set a record on Friday.", "Friday=2025-10-24");
    check("It won't open on Friday.", "Friday=2025-10-31");
    check("Talks must end by Saturday.", "Saturday=2025-11-01");
    check(
        "They said that the launch would not take place on Thursday.",
        "",
    );
    check(
        "It flew last Friday and flies next Monday.",
        "last Friday=2025-10-24; next Monday=2025-11-03",
    );
}

#[test]
fn ranges_run_one_way() {
    check(
        "She will be there from Wednesday to Thursday.",
        "Wednesday to Thursday=2025-10-29/2025-10-30",
    );
    check(
        "Talks were held on 29-30 October.",
        "29-30 October=2025-10-29/2025-10-30",
    );
    check(
        "Talks on 29–30 October 2024 failed.",
        "29–30 October 2024=2024-10-29/2024-10-30",
    );
    check(
        "Leaders met on 11 and 12 July 2023.",
        "11 and 12 July 2023=2023-07-11/2023-07-12",
    );
    check(
        "From 1 January to 14 January 2023 both were used.",
        "1 January to 14 January 2023=2023-01-01/2023-01-14",
    );
    check(
        "It was open from December 2021 to July 2022.",
        "December 2021 to July 2022=2021-12/2022-07",
    );
}

#[test]
fn without_a_day_only_what_is_stated_is_read() {
    let found = read("On Tuesday, 25 December 2021 was far.", None);
    let told: Vec<String> = found.iter().map(|timed| timed.when.to_string()).collect();
    assert_eq!(told, ["2021-12-25"]);
    assert_eq!(read("It rained yesterday and on Tuesday.", None), []);
}
