//! Dates that are counted from another one in the same words, and days of a list, in a report of Wednesday 29 October 2025.

use super::check;

#[test]
fn dates_are_counted_from_another_one_in_the_same_words() {
    check(
        "It will be closed for a week from Thursday.",
        "Thursday=2025-10-30",
    );
    check(
        "They will meet two weeks from Wednesday.",
        "two weeks from Wednesday=2025-11-12",
    );
    check(
        "It reopened on the last Monday of last month.",
        "the last Monday of last month=2025-09-29",
    );
    check(
        "It fell in the week before last week's vote.",
        "last week=2025-10-20/2025-10-26",
    );
    check(
        "It opened on the first Monday in June 2024 and closed two years ago this week.",
        "the first Monday in June 2024=2024-06-03; two years ago this week=2023-10-23/2023-10-29",
    );
    check(
        "Talks are held on the fifth Friday of October.",
        "the fifth Friday of October=2025-10-31",
    );
    check(
        "He left a fortnight ago.",
        "a fortnight ago=2025-10-13/2025-10-19",
    );
}

#[test]
fn a_weekday_has_its_number_in_a_month_or_a_year() {
    check(
        "It met on the last Friday of this month, the first Tuesday of 2025 and the fifth Monday of February.",
        "the last Friday of this month=2025-10-31; the first Tuesday of 2025=2025-01-07",
    );
    check(
        "On the first Monday in December, 2000 people came, on the first and third Monday in May nobody.",
        "the first Monday in December=2025-12-01",
    );
}

#[test]
fn a_length_before_a_range_is_counted_from_nothing() {
    check(
        "It runs five days from Monday to Friday, for at least two weeks from Monday.",
        "Monday to Friday=2025-10-27/2025-10-31; Monday=2025-10-27",
    );
    check(
        "They were two days from Sunday's vote.",
        "Sunday=2025-10-26",
    );
    check(
        "A fortnight from Monday it opens.",
        "A fortnight from Monday=2025-11-17",
    );
}

#[test]
fn two_years_make_one_winter_only_if_they_follow_each_other() {
    check(
        "The winter of 2024-25 was mild.",
        "The winter of 2024-25=2024-24",
    );
    check(
        "In the summer of 2019-2023 they met.",
        "2019-2023=2019/2023",
    );
}

#[test]
fn an_hour_that_is_about_is_of_a_day_that_is_certain() {
    check(
        "It was at about 2:15 p.m. on Tuesday.",
        "about 2:15 p.m. on Tuesday=2025-10-28",
    );
}

#[test]
fn a_weekday_names_a_feast_only_if_it_falls_on_it() {
    check(
        "They met on Easter Saturday 2024.",
        "Easter Saturday 2024=2024-03-30",
    );
    check("Shares fell on Black Monday.", "Monday=2025-10-27");
}

#[test]
fn weekdays_of_a_list_follow_one_another() {
    check(
        "A strike is planned for next Tuesday and Wednesday.",
        "next Tuesday=2025-11-04; Wednesday=2025-11-05",
    );
    check(
        "They will meet on Friday, Saturday or Monday.",
        "Friday=2025-10-31; Saturday=2025-11-01; Monday=2025-11-03",
    );
    check(
        "The strike begins Friday, Thursday's talks having failed.",
        "Friday=2025-10-31; Thursday=2025-10-30",
    );
    check(
        "They met last Friday and Saturday, and on Tuesday and Wednesday.",
        "last Friday=2025-10-24; Saturday=2025-10-25; Tuesday=2025-10-28; Wednesday=2025-10-29",
    );
}

#[test]
fn what_failed_by_a_day_is_over() {
    check("They failed to agree by Friday's deadline.", "");
    check(
        "They failed to sail by 24 October.",
        "24 October=2025-10-24",
    );
}

#[test]
fn a_day_without_its_month_is_of_the_one_told_last() {
    check(
        "It was signed on the 30th, they said.",
        "the 30th=2025-09-30",
    );
    check("The panel will meet on the 3rd.", "the 3rd=2025-11-03");
    check(
        "It opened in July 2024 and closed on the 22nd.",
        "July 2024=2024-07",
    );
    check("The offer is due by the 31st.", "the 31st=2025-10-31");
    check(
        "He met her on the 22nd floor, birdied on the 17th, and signed on the 1st, 2nd and 4th.",
        "",
    );
}

#[test]
fn later_is_later_than_what_was_told() {
    check(
        "Two weeks later, on August 14, it failed.",
        "August 14=2025-08-14",
    );
    check(
        "It opened on 1 August and failed two weeks later.",
        "1 August=2025-08-01; two weeks later=2025-08-11/2025-08-17",
    );
}
