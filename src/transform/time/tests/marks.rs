//! How dates are set: spaces, slashes, clock times, in a report of Wednesday 29 October 2025.

use super::{Reader, told};
use crate::model::Date;

const DAY: Option<Date> = Some(Date::constant(2025, 10, 29));

fn check(text: &str, expected: &str) {
    assert_eq!(told(text, DAY).0, expected, "{text}");
}

#[test]
fn any_space_is_a_space() {
    for space in ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2003}"] {
        check(
            &format!("It opened on Nov.{space}5,{space}2024."),
            &format!("Nov.{space}5,{space}2024=2024-11-05"),
        );
        check(
            &format!("It opened on 5{space}November{space}2023."),
            &format!("5{space}November{space}2023=2023-11-05"),
        );
        check(
            &format!("It left at 9 a.m.{space}Friday."),
            &format!("9 a.m.{space}Friday=2025-10-24T09:00"),
        );
        check(
            &format!("It cost 2000{space}dollars for 2010{space}troops."),
            "",
        );
        check(
            &format!("It closed in May.{space}Friday's vote stands."),
            "May=2025-05; Friday=2025-10-24",
        );
    }
    check("It was 5\u{B0} in November.", "November=2025-11");
}

#[test]
fn slash_dates_are_read_as_the_others_of_the_text() {
    check("It was sold on 03/11/2025.", "03/11/2025=2025-03-11");
    check(
        "It was sold on 03/11/2025 and bought on 25/12/2024.",
        "03/11/2025=2025-11-03; 25/12/2024=2024-12-25",
    );
    check(
        "It was sold on 03/11/2025 and bought on 12/25/2024.",
        "03/11/2025=2025-03-11; 12/25/2024=2024-12-25",
    );
    // They disagree, or it is no date.
    check(
        "It was sold on 03/11/2025, 25/12/2024 and 12/25/2024.",
        "03/11/2025=2025-03-11; 25/12/2024=2024-12-25; 12/25/2024=2024-12-25",
    );
    check(
        "It was sold on 03/11/2025 for 25/12/2024/9 or 25/12.",
        "03/11/2025=2025-03-11",
    );
}

#[test]
fn slash_dates_of_a_report_are_learnt_before_its_sentences_are_read() {
    let mut reader = Reader::new(DAY);
    let when = |reader: &mut Reader| reader.dates("Sold on 03/11/2025.")[0].when.to_string();
    assert_eq!(when(&mut reader), "2025-03-11");
    reader.learn("Sold on 03/11/2025. Bought on 25/12/2024.");
    assert_eq!(when(&mut reader), "2025-11-03");
    reader.restart(DAY);
    assert_eq!(when(&mut reader), "2025-03-11");
}

#[test]
fn a_clock_time_keeps_its_day() {
    check(
        "It left at 10:30 GMT on 7 October 2023.",
        "10:30 GMT on 7 October 2023=2023-10-07T10:30Z",
    );
    check(
        "It left at 0800 GMT on October 7, 2023.",
        "0800 GMT on October 7, 2023=2023-10-07T08:00Z",
    );
    check(
        "It left at 9 p.m. on 7 October.",
        "9 p.m. on 7 October=2025-10-07T21:00",
    );
    check(
        "It left at midnight on the 7th of October 2023.",
        "midnight on the 7th of October 2023=2023-10-07T24:00",
    );
    check(
        "It left at 10:30 GMT on 7 ships.",
        "10:30 GMT=2025-10-29T10:30Z",
    );
}

#[test]
fn local_time_is_a_zone() {
    check(
        "It struck at 3:42 a.m. local time on Sunday.",
        "3:42 a.m. local time on Sunday=2025-10-26T03:42",
    );
    check(
        "It closed at 9 pm local time Monday.",
        "9 pm local time Monday=2025-10-27T21:00",
    );
    check(
        "It closed at noon local time on Sunday.",
        "noon local time on Sunday=2025-10-26T12:00",
    );
    check(
        "It closed at 15:00\u{A0}local time on Sunday.",
        "15:00\u{A0}local time on Sunday=2025-10-26T15:00",
    );
    check(
        "It left at 9 a.m. local timber on Monday.",
        "9 a.m.=2025-10-29T09:00; Monday=2025-10-27",
    );
}
