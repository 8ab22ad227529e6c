use std::collections::BTreeMap;

use super::super::event_view::{EventBrief, EventName};
use super::super::views::{DateView, LinkView, WhenView};
use super::super::when::Datetime;
use super::*;
use crate::model::{Date, Echo, Partial, Span, When};

const ODD: &str = "a <b> & 'c' \"d\" é";

/// Holds an entry to its template; `parts` says which parts the entry has.
fn check(theme: &Theme, template: &str, view: &impl Serialize, written: &str, parts: u32) {
    let variable = match template {
        EVENT | COMPACT => "event",
        _ => "card",
    };
    let expected = by_template(template, variable, view, "../", theme).unwrap();
    assert_eq!(written, expected, "{template} {parts:b}");
}

/// One entry for each choice of parts that are there or not.
#[test]
fn rust_writes_what_the_template_writes() {
    let (theme, _) = Theme::load(BTreeMap::new(), "en", &crate::config::Theme::builtin());
    let also = [4, 7].map(|sentence| Echo {
        sentence,
        marks: Vec::new(),
    });
    for parts in 0..1 << 13 {
        let has = |part: u32| parts & (1 << part) != 0;
        let day = Date::constant(2025, 10, 28);
        let when = WhenView {
            datetime: has(0).then_some(Datetime::At(Partial::Day(day))),
            wd: has(1).then_some("Tue"),
            label: "28–29 Oct".into(),
            year: 2025,
            part: has(2).then_some("late <evening>".into()),
            ..WhenView::new(When::day(day), None, None, theme.words())
        };
        let event = EventView {
            name: EventName {
                of_sentence: 1,
                number: 12,
            },
            page: "../briefs/a&b.html",
            sentence: 1,
            when: has(3).then_some(&when),
            label: if has(4) { "28–29 Oct" } else { "28 & 29" }.into(),
            year: has(4).then_some(29),
            show_year: has(3) && has(4),
            repeat: has(5),
            precision: "week",
            length: "month",
            grain: has(6).then_some("Month only"),
            status: "claimed",
            status_word: "Claimed",
            status_note: has(12).then_some("had not happened"),
            by: has(7).then_some(ODD),
            negated: true,
            note: has(8).then_some(ODD),
            text: "It sank on <Tuesday>.",
            marks: &[Span { start: 12, end: 19 }],
            lang: has(9).then_some("ar"),
            dir: has(9).then_some("rtl"),
            in_brief: !has(10),
            brief: has(10).then(|| EventBrief {
                headline: ODD,
                href: "../briefs/a&b.html",
                agency: has(11).then_some(ODD),
                place: has(12).then_some(ODD),
            }),
            original: (has(12) && !has(10))
                .then(|| "https://example.org/?a&b#:~:text=It".to_owned()),
            also: if has(11) && !has(10) { &also } else { &[] },
        };
        let mut written = String::new();
        event::event(&event, theme.words(), &mut written);
        check(&theme, EVENT, &event.seen(), &written, parts);
        if event.when.is_some() {
            let mut written = String::new();
            compact::compact(&event, theme.words(), &mut written);
            check(&theme, COMPACT, &event.seen(), &written, parts);
        }
    }
}

#[test]
fn rust_writes_the_cards_that_the_templates_write() {
    let (theme, _) = Theme::load(BTreeMap::new(), "en", &crate::config::Theme::builtin());
    for parts in 0..1 << 7 {
        let has = |part: u32| parts & (1 << part) != 0;
        let link = LinkView {
            name: ODD.to_owned(),
            href: "../topics/a.html".to_owned(),
        };
        let view = CardView {
            href: "../briefs/a&b.html".to_owned(),
            headline: ODD,
            place: has(0).then_some(ODD),
            agency: has(1).then_some(ODD),
            date: has(2).then(|| DateView::new(Date::constant(2025, 10, 29), theme.words())),
            minutes: 3,
            standfirst: has(3).then_some(ODD),
            topics: if has(4) { vec![link] } else { Vec::new() },
            topics_lang: has(6).then_some("de"),
            topics_dir: has(6).then_some("ltr"),
            lang: has(5).then_some("ar"),
            dir: has(5).then_some("rtl"),
        };
        check(
            &theme,
            CARD,
            &view,
            &card::card(&view, theme.words()),
            parts,
        );
        check(&theme, ROW, &view, &card::row(&view, theme.words()), parts);
    }
}
