use proptest::prelude::*;

use super::*;

fn partial() -> impl Strategy<Value = Partial> {
    let year = || 1..=9999_i16;
    prop_oneof![
        (0..=99_i16).prop_map(Partial::Century),
        (0..=999_i16).prop_map(Partial::Decade),
        year().prop_map(Partial::Year),
        (year(), 1..=2_i8).prop_map(|(year, half)| Partial::Half(year, half)),
        (year(), 1..=4_i8).prop_map(|(year, season)| Partial::Season(year, season)),
        (year(), 1..=4_i8).prop_map(|(year, quarter)| Partial::Quarter(year, quarter)),
        (year(), 1..=12_i8).prop_map(|(year, month)| Partial::Month(year, month)),
        (year(), 1..=12_i8, 1..=28_i8)
            .prop_map(|(year, month, day)| Partial::Day(Date::constant(year, month, day))),
    ]
}

fn limit() -> impl Strategy<Value = Limit> {
    let doubts = [
        Doubt::None,
        Doubt::Uncertain,
        Doubt::Approximate,
        Doubt::Both,
    ];
    prop_oneof![
        4 => (partial(), prop::sample::select(doubts.to_vec()))
            .prop_map(|(at, doubt)| Limit::At(Point { at, doubt })),
        1 => Just(Limit::Open),
        1 => Just(Limit::Unknown),
    ]
}

proptest! {
    #[test]
    fn what_is_written_reads_the_same(start in limit(), end in limit(), single: bool) {
        let when = match start {
            Limit::At(point) if single => Some(When::On(point)),
            _ => When::stretch(start, end),
        };
        if let Some(when) = when {
            prop_assert_eq!(when.to_string().parse::<When>(), Ok(when));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[0-9X/.?~%-]{0,24}") {
        if let Ok(when) = text.parse::<When>() {
            prop_assert_eq!(when.to_string().parse::<When>(), Ok(when));
            prop_assert!(when.first() <= when.last(), "{}", when);
        }
    }

    #[test]
    fn what_holds_a_day_begins_before_it_and_ends_after(at in partial(), of in partial()) {
        let day = of.first();
        // The winter before the first year is none.
        prop_assume!(day.year() > 1);
        let around = Partial::around(day, at.precision());
        prop_assert_eq!(around.precision(), at.precision());
        prop_assert!(around.first() <= day && day <= around.last(), "{} {}", around, day);
        prop_assert_eq!(Partial::around(at.first(), at.precision()), at);
    }

    #[test]
    fn every_day_has_its_week(year in 1..=9998_i16, month in 1..=12_i8, day in 1..=28_i8) {
        let day = Date::constant(year, month, day);
        if let Some(week) = When::week(day) {
            prop_assert_eq!(week.precision(), Precision::Week);
            prop_assert!(week.first() <= day && day <= week.last());
        }
    }
}

/// Precision, where it begins and ends as far as known, and where it stands.
fn check(text: &str, expected: &str) {
    let when: When = text.parse().expect(text);
    let day = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.to_string());
    let told = format!(
        "{} {} {}; {} {}",
        when.precision().name(),
        day(when.start()),
        day(when.end()),
        when.first(),
        when.last()
    );
    assert_eq!(told, expected, "{text}");
}

#[test]
fn where_it_stands() {
    check(
        "2025-10-29/2025-10-30",
        "day 2025-10-29 2025-10-30; 2025-10-29 2025-10-30",
    );
    check(
        "2025-11-03/2025-11-09",
        "week 2025-11-03 2025-11-09; 2025-11-03 2025-11-09",
    );
    check(
        "2025-11-04/2025-11-10",
        "day 2025-11-04 2025-11-10; 2025-11-04 2025-11-10",
    );
    check(
        "2025-12/2026",
        "year 2025-12-01 2026-12-31; 2025-12-01 2026-12-31",
    );
    check("/2019", "year - 2019-12-31; 2019-01-01 2019-12-31");
    check("../2019-05", "month - 2019-05-31; 2019-05-01 2019-05-31");
    check("2025-10-29/..", "day 2025-10-29 -; 2025-10-29 2025-10-29");
    check(
        "201X~",
        "decade 2010-01-01 2019-12-31; 2010-01-01 2019-12-31",
    );
}

#[test]
fn the_order_of_time() {
    let mut all = [
        "2025-07-02",
        "2025-07",
        "2025-07-01",
        "2025",
        "202X",
        "20XX",
        "2025-35",
        "2025-41",
        "2025-06-30/2025-07-06",
        "2025-06-30",
        "/2025",
        "2025-07-01/2026",
        "2025-01",
    ]
    .map(|text| text.parse::<When>().expect(text));
    all.sort_by_key(|when| when.order());
    let all: Vec<String> = all.iter().map(When::to_string).collect();
    assert_eq!(
        all.join(" "),
        "20XX 202X 2025 /2025 2025-01 2025-06-30/2025-07-06 2025-06-30 2025-41 2025-35 2025-07 2025-07-01 \
         2025-07-01/2026 2025-07-02"
    );
}

#[test]
fn before_and_after() {
    let year = Partial::Year(2019);
    let told = |when: Option<When>| when.expect("within the calendar").to_string();
    assert_eq!(told(When::before(year)), "/2018");
    assert_eq!(told(When::after(year)), "2020/");
    assert_eq!(When::by(year).to_string(), "/2019");
    assert_eq!(When::until(year).to_string(), "../2019");
    assert_eq!(When::since(year).to_string(), "2019/..");
    assert_eq!(
        When::on(year).doubted(Doubt::Approximate).to_string(),
        "2019~"
    );
    assert_eq!("2020/2019".parse::<When>(), Err(NotEdtf));
    assert_eq!("/".parse::<When>(), Err(NotEdtf));
    assert_eq!("../..".parse::<When>(), Err(NotEdtf));
}
