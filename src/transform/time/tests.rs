//! Sentences that are read, and some that must be left alone.

use super::*;

mod ahead;
mod composed;
mod lists;
mod marks;

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
fn what_is_moved_has_one_date() {
    check("The vote was moved from Friday to Saturday.", "");
    check(
        "They moved the vote from 12 March 2024 to 3 April 2024.",
        "3 April 2024=2024-04-03",
    );
    check(
        "The ferry, moved by tugs, ran from Friday to Saturday.",
        "Friday to Saturday=2025-10-24/2025-10-25",
    );
}

#[test]
fn without_a_day_only_what_is_stated_is_read() {
    let found = read("On Tuesday, 25 December 2021 was far.", None);
    let told: Vec<String> = found.iter().map(|timed| timed.when.to_string()).collect();
    assert_eq!(told, ["2021-12-25"]);
    assert_eq!(read("It rained yesterday and on Tuesday.", None), []);
}

/// `words=value` of each expression, with its modifier, and the rules that read them.
fn told(text: &str, report: Option<Date>) -> (String, Vec<&'static str>) {
    let found = tag(text, report);
    let line = |timex: &Timex| {
        let modifier = timex
            .modifier
            .map_or(String::new(), |it| format!(":{}", it.name()));
        format!("{}={}{modifier}", &text[timex.span.range()], timex.value)
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    (
        lines.join("; "),
        found.iter().map(|timex| timex.rule).collect(),
    )
}

#[test]
fn each_rule_has_an_example() {
    let mut shown = std::collections::BTreeSet::new();
    for &(rule, text, expected) in english::EXAMPLES {
        let (got, rules) = told(text, Some(Date::constant(2025, 10, 29)));
        assert_eq!(got, expected, "{text}");
        assert!(
            rules.contains(&rule),
            "{text} is read by {rules:?}, not by {rule}"
        );
        shown.insert(rule);
    }
    let names = english::rule_names();
    assert_eq!(shown, names);
}

#[test]
fn left_alone() {
    for text in [
        "A 6-year-old girl and a man of 60 years old met; he is 60.",
        "It cost $1998, 1998 dollars or 1,998 pounds; three-quarters stayed, 2000 soldiers came.",
        "They may march on. May I? Jan Novak fell. Sat down, he won. The vote was 12 to 19.",
        "USA Today said so; Jim Noon won the quarter-final. A zero-day flaw hit 18 to 24-year-old users.",
        "More than 1200 children, about 1500 people and of 1200 houses three.",
        "It is second to none, past its prime, and due to fog.",
        "The council meets every second Tuesday, and the first Monday of every month.",
        "Version 3.10.12 runs on port 8080; call 555-0199-22.",
    ] {
        assert_eq!(
            told(text, Some(Date::constant(2025, 10, 29))).0,
            "",
            "{text}"
        );
    }
}

#[test]
fn without_a_day_to_count_from_values_are_open() {
    let open = |text: &str, expected: &str| assert_eq!(told(text, None).0, expected, "{text}");
    open("It flew on Tuesday night.", "Tuesday night=XXXX-WXX-2TNI");
    open(
        "It flew on Oct. 27 and in May.",
        "Oct. 27=XXXX-10-27; May=XXXX-05",
    );
    open(
        "It flew yesterday, last week and last year.",
        "yesterday=XXXX-XX-XX; last week=XXXX-WXX; last year=XXXX",
    );
    open(
        "It sank on 5 May 2021 and was found the next day.",
        "5 May 2021=2021-05-05; the next day=2021-05-06",
    );
}

#[test]
fn a_text_of_history_goes_on_from_date_to_date() {
    let text = "The war began in 1861 and ended in 1865. In April 1861 the fort fell. On July 21 they met. In January the town was \
                taken. Later in the year it was lost.";
    let (got, _) = told(text, Some(Date::constant(2025, 10, 29)));
    assert_eq!(
        got,
        "1861=1861; 1865=1865; April 1861=1861-04; July 21=1861-07-21; January=1861-01; Later in the year=1861:END"
    );
}

#[test]
fn hard_wrapped_lines_are_one_and_empty_lines_end_a_sentence() {
    let day = Some(Date::constant(2025, 10, 29));
    assert_eq!(
        told("It opened last\r\nmonth, he said.", day).0,
        "last\r\nmonth=2025-09"
    );
    assert_eq!(
        told("He waited until the last\n\nMonth by month it grew.", day).0,
        ""
    );
}

#[test]
fn a_date_that_opens_a_sentence_is_read_by_what_follows() {
    let day = Some(Date::constant(2025, 10, 29));
    for (text, expected) in [
        (
            "On Friday, the league plans to hold a vote.",
            "Friday=2025-10-31",
        ),
        ("It rained. Friday they will meet.", "Friday=2025-10-31"),
        (
            "On Friday, the league said it will vote.",
            "Friday=2025-10-24",
        ),
        ("Friday's vote will stand.", "Friday=2025-10-24"),
        (
            "On Friday, a group called the Five will meet.",
            "Friday=2025-10-24",
        ),
        (
            "In January, the firm brought in a new chief, who will stay.",
            "January=2025-01",
        ),
        ("In January the court hears the case.", "January=2026-01"),
        (
            "Inc. spokesmen said Friday it will pay.",
            "Friday=2025-10-24",
        ),
    ] {
        assert_eq!(told(text, day).0, expected, "{text}");
    }
}

#[test]
fn behind_a_date_that_opens_a_sentence_a_past_form_may_describe() {
    let day = Some(Date::constant(2025, 10, 29));
    for (text, expected) in [
        (
            "On Monday, the embattled firm will appeal.",
            "Monday=2025-11-03",
        ),
        (
            "On Friday, an estimated 200 people will march.",
            "Friday=2025-10-31",
        ),
        (
            "On Thursday, the unmanned probe will land.",
            "Thursday=2025-10-30",
        ),
        (
            "On Friday, the newly elected president will speak.",
            "Friday=2025-10-31",
        ),
        (
            "On Friday the wanted man is expected to appear.",
            "Friday=2025-10-31",
        ),
        (
            "On Tuesday, detained sailors will be freed.",
            "Tuesday=2025-11-04",
        ),
        (
            "On Friday, the firm, which lost money, will appeal.",
            "Friday=2025-10-31",
        ),
        ("On Friday, the U.S. will act.", "Friday=2025-10-31"),
        ("On Friday, Sen. Lee will speak.", "Friday=2025-10-31"),
        ("On Friday, they'll meet.", "Friday=2025-10-31"),
        ("On Friday, they’ll meet.", "Friday=2025-10-31"),
        (
            "On Friday, the family moved to a house that will stay.",
            "Friday=2025-10-24",
        ),
        (
            "In December, the court ruled that the firm will pay.",
            "December=2024-12",
        ),
        (
            "In December, Acme said it will cut jobs.",
            "December=2024-12",
        ),
        (
            "In December, the firm was told the court will rule.",
            "December=2024-12",
        ),
        (
            "In December, the firm fell and will close.",
            "December=2025-12",
        ),
        ("In December, they met. It will rain.", "December=2024-12"),
    ] {
        assert_eq!(told(text, day).0, expected, "{text}");
    }
}

#[test]
fn figures_are_set_against_the_stretch_they_are_of() {
    let day = Some(Date::constant(2025, 10, 29));
    for (text, expected) in [
        (
            "Profit rose in the third quarter. It fell in the year-ago period.",
            "the third quarter=2025-Q3; the year-ago period=2024-Q3",
        ),
        (
            "Profit rose in the third quarter. For the nine months, it fell below the year-earlier figure.",
            "the third quarter=2025-Q3; the nine months=P9M; year-earlier=2024",
        ),
        (
            "Fourth-quarter profit fell. Sales in the latest period rose.",
            "Fourth-quarter=2025-Q4; the latest period=2025-Q4",
        ),
        (
            "Under a June agreement, the May Group will pay.",
            "June=2025-06",
        ),
    ] {
        assert_eq!(told(text, day).0, expected, "{text}");
    }
}
