use super::*;
use crate::render::words::{built_in, english};

/// The label (`+` where it tells the year itself), the whole, and what a `time` element may hold.
fn check(edtf: &str, part: Option<Part>, modifier: Option<Modifier>, expected: &str) {
    let words = english();
    let when: When = edtf.parse().expect(edtf);
    let view = WhenView::new(when, part, modifier, &words);
    let year = if label_has_year(when, modifier) {
        "+"
    } else {
        ""
    };
    let told = format!(
        "{}{year} | {} | {}",
        view.label,
        view.full,
        view.datetime
            .map_or("-".to_owned(), |datetime| datetime.to_string())
    );
    assert_eq!(told, expected, "{edtf}");
}

#[test]
fn each_precision_in_words() {
    let plain = |edtf, expected| check(edtf, None, None, expected);
    plain(
        "2025-10-29",
        "29 Oct | Wednesday 29 October 2025 | 2025-10-29",
    );
    plain("2025-09", "Sep | September 2025 | 2025-09");
    plain("2019", "2019+ | 2019 | 2019");
    plain("2025-35", "Q3 | third quarter of 2025 | -");
    plain("2025-40", "First half | first half of 2025 | -");
    plain("2025-24", "Winter | winter 2025 | -");
    plain("199X", "1990s+ | the 1990s | -");
    plain("19XX", "20th century+ | the 20th century | -");
    plain(
        "2025-11-03/2025-11-09",
        "Week of 3 Nov | week of 3 November 2025 | 2025-W45",
    );
    plain(
        "2025-12-29/2026-01-04",
        "Week of 29 Dec | week of 29 December 2025 | 2026-W01",
    );
}

#[test]
fn the_year_of_a_label_stands_where_its_date_ends() {
    let label = |edtf: &str| {
        let when: When = edtf.parse().expect(edtf);
        WhenView::new(when, None, None, &english()).label_with_year()
    };
    let dates = [
        "2025-10-29",
        "2025-09",
        "2025-40",
        "2025-12-29/2026-01-04",
        "2025-10-29/2025-10-30",
        "2025-10-29/2025-11-02",
        "2025-10-29/..",
        "2025-06?",
    ];
    assert_eq!(
        dates.map(label).join(", "),
        "29 Oct 2025, Sep 2025, First half of 2025, Week of 29 Dec 2025, 29–30 Oct 2025, \
         29\u{a0}Oct – 2\u{a0}Nov\u{a0}2025, From 29 Oct 2025 on, Perhaps Jun 2025"
    );
}

#[test]
fn ranges_say_nothing_twice() {
    let plain = |edtf, expected| check(edtf, None, None, expected);
    plain(
        "2025-10-29/2025-10-30",
        "29–30 Oct | 29–30 October 2025 | -",
    );
    plain(
        "2025-10-29/2025-11-02",
        "29\u{a0}Oct – 2\u{a0}Nov | 29 October – 2 November 2025 | -",
    );
    plain(
        "2025-12/2026-01",
        "Dec\u{a0}2025 – Jan\u{a0}2026+ | December 2025 – January 2026 | -",
    );
    plain(
        "2025-33/2025-34",
        "Q1 – Q2 | first quarter – second quarter of 2025 | -",
    );
    plain("2019/2021", "2019 – 2021+ | 2019 – 2021 | -");
    plain("198X/199X", "1980s – 1990s+ | the 1980s – the 1990s | -");
    plain("2025-03/2025", "Mar – 2025+ | March – 2025 | -");
}

#[test]
fn ends_that_are_not_known() {
    let plain = |edtf, expected| check(edtf, None, None, expected);
    plain("/2019", "By 2019+ | by 2019 | -");
    plain("../2019", "Until 2019+ | until 2019 | -");
    plain(
        "2025-10-29/..",
        "From 29 Oct on | from 29 October 2025 on | -",
    );
    plain("2025-10/", "From Oct | from October 2025 | -");
    let before = Some(Modifier::Before);
    check("/2018", None, before, "Before 2019+ | before 2019 | -");
    check(
        "/2025-12-31",
        None,
        before,
        "Before 1 Jan 2026+ | before 1 January 2026 | -",
    );
    check(
        "2025-11/",
        None,
        Some(Modifier::After),
        "After Oct 2025+ | after October 2025 | -",
    );
}

#[test]
fn doubt_and_sides() {
    let plain = |edtf, expected| check(edtf, None, None, expected);
    plain("2019~", "About 2019+ | about 2019 | -");
    plain("2025-06?", "Perhaps Jun | perhaps June 2025 | -");
    plain(
        "2025-10-29%",
        "Perhaps about 29 Oct | perhaps about 29 October 2025 | -",
    );
    let side = |edtf, modifier, expected| check(edtf, None, Some(modifier), expected);
    side(
        "2025-06",
        Modifier::Early,
        "Early Jun | early June 2025 | 2025-06",
    );
    side(
        "2025-06",
        Modifier::Mid,
        "Mid-Jun | mid-June 2025 | 2025-06",
    );
    side("199X", Modifier::Late, "Late 1990s+ | the late 1990s | -");
    side(
        "2025-11-03/2025-11-09",
        Modifier::Early,
        "Early in the week of 3 Nov | early in the week of 3 November 2025 | 2025-W45",
    );
}

#[test]
fn parts_of_a_day() {
    let day = "2025-10-29";
    check(
        day,
        Some(Part::Morning),
        None,
        "29 Oct | Wednesday 29 October 2025, morning | 2025-10-29",
    );
    check(
        day,
        Some(Part::Night),
        Some(Modifier::Late),
        "29 Oct | Wednesday 29 October 2025, late night | 2025-10-29",
    );
    check(
        "2025-10-29/2025-10-30",
        Some(Part::Night),
        None,
        "29–30 Oct | 29–30 October 2025, night | -",
    );
}

#[test]
fn labels_under_the_name_of_their_month() {
    let words = english();
    let told = [
        "2025-10-28",
        "2025-10-29/2025-10-30",
        "2025-10-29/2025-11-02",
        "2025-10-28~",
        "2025-11-03/2025-11-09",
        "2025-10-28/..",
        "2025-09",
    ]
    .map(|edtf| {
        let when: When = edtf.parse().expect(edtf);
        without_month(when, &WhenView::new(when, None, None, &words).label, &words).into_owned()
    });
    assert_eq!(
        told.join(", "),
        "28, 29–30, 29\u{a0}Oct – 2\u{a0}Nov, About 28 Oct, Week of 3 Nov, From 28 Oct on, Sep"
    );
}

#[test]
fn headings() {
    let told = [
        "20XX", "199X", "2025", "2025-41", "2025-21", "2025-35", "2025-09",
    ]
    .map(|edtf| heading(edtf.parse().expect(edtf), &english()));
    assert_eq!(
        told.join(", "),
        "21st century, 1990s, 2025, Second half, Spring, Third quarter, September"
    );
}

#[test]
fn a_day_has_the_label_that_its_words_make() {
    for words in ["en", "en-US", "ar"].map(built_in) {
        let mut day = Date::constant(2024, 1, 1);
        let (mut labels, mut made) = (Vec::new(), Vec::new());
        while day.year() == 2024 {
            labels.push(words.day_label(day).to_owned());
            made.push(capital(in_words(When::day(day), None, true, false, &words)));
            day = day.tomorrow().expect("a day after");
        }
        assert_eq!(labels, made);
    }
}
