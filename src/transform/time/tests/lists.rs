//! Dates beside each other: lists, ranges, and a weekday beside its day or week, in a report of Wednesday 29 October 2025.

use super::{check, told};
use crate::model::Date;

#[test]
fn the_year_at_the_end_of_a_list_is_that_of_all() {
    check(
        "Talks were held on May 3 and June 4, 2023.",
        "May 3=2023-05-03; June 4, 2023=2023-06-04",
    );
    check(
        "Talks were held on 3 May, 9 May and 4 June 2023.",
        "3 May=2023-05-03; 9 May=2023-05-09; 4 June 2023=2023-06-04",
    );
    check(
        "It rose in March and April 2024.",
        "March=2024-03; April 2024=2024-04",
    );
    check(
        "It rose in March, April and May 2023.",
        "March=2023-03; April=2023-04; May 2023=2023-05",
    );
    check(
        "It rose in December and January 2024.",
        "December=2023-12; January 2024=2024-01",
    );
}

#[test]
fn dates_that_are_no_list_keep_their_years() {
    check(
        "They met on May 3, and on June 4, 2023 it rained.",
        "May 3=2025-05-03; June 4, 2023=2023-06-04",
    );
    check(
        "They met in March 2022 and April 2024.",
        "March 2022=2022-03; April 2024=2024-04",
    );
    check(
        "They met in March and on April 4, 2024.",
        "March=2025-03; April 4, 2024=2024-04-04",
    );
    check(
        "They met on May 3 and June 4.",
        "May 3=2025-05-03; June 4=2025-06-04",
    );
}

#[test]
fn a_list_needs_no_day_of_report() {
    let (got, _) = told("Held on May 3 and June 4, 2023.", None);
    assert_eq!(got, "May 3=2023-05-03; June 4, 2023=2023-06-04");
}

#[test]
fn ranges_of_weekdays_days_and_years() {
    check(
        "The fair ran Monday to Friday.",
        "Monday to Friday=2025-10-27/2025-10-31",
    );
    check(
        "The fair ran from Monday to Friday.",
        "Monday to Friday=2025-10-27/2025-10-31",
    );
    check(
        "The fair, 3 Nov. – 5 Nov., is free.",
        "3 Nov. – 5 Nov=2025-11-03/2025-11-05",
    );
    check("The shutdown of 2018-19 was long.", "2018-19=2018/2019");
    check("The 2018–19 season was long.", "2018–19=2018/2019");
    check(
        "The winter of 1999-00 was long.",
        "The winter of 1999-00=1999-24",
    );
    check("The code is 2018-11 or 2018-27.", "2018=2018; 2018=2018");
}

#[test]
fn a_counted_year_at_the_end_of_a_range_is_counted_from_the_report() {
    check(
        "It was lent between March 1 and June 6 last year.",
        "March 1 and June 6 last year=2024-03-01/2024-06-06",
    );
    check(
        "It was lent from January 16, 2022 to May 31 last year.",
        "January 16, 2022 to May 31 last year=2022-01-16/2024-05-31",
    );
    check(
        "It is lent from 1 December to 3 March next year.",
        "1 December to 3 March next year=2025-12-01/2026-03-03",
    );
    check(
        "It was lent from May to June last year.",
        "May to June last year=2024-05/2024-06",
    );
    // Other years are counted from the start.
    check(
        "It was lent from October 2021 to May of the next year.",
        "October 2021 to May of the next year=2021-10/2022-05",
    );
    check(
        "The law was debated from May 3 to October 24 of that year.",
        "May 3 to October 24 of that year=2025-05-03/2025-10-24",
    );
}

#[test]
fn a_weekday_belongs_to_its_day_or_week() {
    let day = Some(Date::constant(2025, 10, 29));
    for (text, expected) in [
        ("It left Tuesday last week.", "Tuesday last week=2025-10-21"),
        ("It leaves Friday next week.", "Friday next week=2025-11-07"),
        (
            "It left on Tuesday of this week.",
            "Tuesday of this week=2025-10-28",
        ),
        (
            "It left Tuesday, last week it rained.",
            "Tuesday=2025-10-28; last week=2025-W43",
        ),
        (
            "It opens on 11 November, a Tuesday.",
            "11 November, a Tuesday=2025-11-11",
        ),
        (
            "It opens on November 11, 2025, a Tuesday.",
            "November 11, 2025, a Tuesday=2025-11-11",
        ),
        (
            "It opened on 11 November, a Tuesday night.",
            "11 November=2025-11-11; Tuesday night=2025-10-28TNI",
        ),
    ] {
        assert_eq!(told(text, day).0, expected, "{text}");
    }
}

#[test]
fn a_start_without_a_year_has_that_of_an_end_next_year() {
    check(
        "It runs from June 11 to July 19 next year.",
        "June 11 to July 19 next year=2026-06-11/2026-07-19",
    );
    check(
        "It is closed from December 28 to January 3 next year.",
        "December 28 to January 3 next year=2025-12-28/2026-01-03",
    );
}
