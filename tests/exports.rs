//! The timeline for other programs says what the site says: the calendar is read back by another's parser, the table and the slides are
//! compared whole.

#![expect(clippy::expect_used, reason = "a test may fail")]

mod in_memory;

use std::collections::BTreeMap;

use dateline::engine::Engine;
use dateline::model::{Date, Page, Scope};
use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime};
use serde_json::Value;

const FERRY: &str = "+++\ntitle = \"Ferry \\\"Aurora\\\", aground\"\ndate = 2025-10-29\nid = \"ferry\"\nagency = \"Harbour; Wire\"\n\
    topics = [\"Ships, ferries\", \"North\"]\n+++\n\
    The harbour office said the \"Aurora\" ran aground on Tuesday; nobody was hurt, and 214 passengers were brought ashore in boats.\n\n\
    As of Wednesday morning she had not been refloated.\n\n\
    Tugs will pull from Thursday to Friday.\n\n\
    Eine lange Zeile über Fährschiffe und Schlepper, wie größer kaum möglich wäre, erschien in September 2025 — naïveté façade Ångström.\n";
const ODD: &str = "+++\ntitle = \"=SUM(A1)\"\ndate = 2025-11-01\nid = \"odd\"\n+++\nThe law was passed in 1998.\n";

fn site(config: &str) -> Engine {
    let files = [
        ("dateline.toml", config),
        ("content/ferry.md", FERRY),
        ("content/odd.md", ODD),
    ];
    in_memory::open(Date::constant(2025, 11, 20), &files)
}

fn text(engine: &Engine, page: &Page, ending: &str) -> String {
    let outputs = engine.outputs(page).expect("the page is made");
    let found = outputs
        .into_iter()
        .find(|output| output.route.as_str().ends_with(ending))
        .expect("the output is there");
    String::from_utf8(found.bytes).expect("text")
}

const HERE: &str = "title = \"Port & canal\"\nbase_url = \"https://example.org/news\"\n";

#[test]
fn the_calendar_reads_back() {
    let engine = site(HERE);
    let calendar = text(&engine, &Page::Calendar, "timeline.ics");
    let read: Calendar = calendar.parse().expect("another parser reads it");
    assert_eq!(read.get_name(), Some("Port & canal"));
    let mut events = BTreeMap::new();
    for component in &read.components {
        let CalendarComponent::Event(event) = component else {
            panic!("only events: {component:?}");
        };
        let day = |day: Option<DatePerhapsTime>| match day {
            Some(DatePerhapsTime::Date(day)) => day,
            other => panic!("a day and no time: {other:?}"),
        };
        let stamp = event.get_timestamp().expect("a stamp");
        let stamp = CalendarDateTime::from(stamp);
        assert!(matches!(stamp, CalendarDateTime::Utc(_)), "{stamp:?}");
        let last = day(event.get_end()).pred_opt().expect("a day before");
        events.insert(
            event.get_uid().expect("an id").to_owned(),
            (
                day(event.get_start()).to_string(),
                last.to_string(),
                event.get_summary().expect("a sentence").to_owned(),
                event.property_value("STATUS") == Some("TENTATIVE"),
            ),
        );
    }
    let data: Value =
        serde_json::from_str(&text(&engine, &Page::Timeline(Scope::All), ".json")).expect("data");
    let told = data["events"]
        .as_array()
        .expect("events")
        .iter()
        .map(|event| {
            let field = |name: &str| event[name].as_str().expect(name).to_owned();
            let sentence = event["evidence"]["text"].as_str().expect("a sentence");
            let planned = event["status"] == "planned";
            (
                field("id"),
                (field("start"), field("end"), sentence.to_owned(), planned),
            )
        });
    assert_eq!(events, told.collect());
    assert_eq!(events.len(), 5);
}

#[test]
fn the_calendar_of_a_topic() {
    let engine = site(HERE);
    let page = Page::TopicCalendar("ships-ferries".to_owned());
    let calendar = text(&engine, &page, "topics/ships-ferries.ics");
    assert!(calendar.starts_with(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateline//Timeline//EN\r\nCALSCALE:GREGORIAN\r\n\
         NAME:Port & canal: Ships\\, ferries\r\nX-WR-CALNAME:Port & canal: Ships\\, ferries\r\n"
    ));
    let negated = calendar
        .split("BEGIN:VEVENT\r\n")
        .find(|event| event.contains("refloated"))
        .expect("the event");
    let (id, rest) = negated.split_once("\r\n").expect("lines");
    assert!(id.starts_with("UID:ferry#"), "{id}");
    assert_eq!(
        rest,
        "DTSTAMP:20251029T000000Z\r\nDTSTART;VALUE=DATE:20251029\r\nDTEND;VALUE=DATE:20251030\r\n\
         SUMMARY:As of Wednesday morning she had not been refloated.\r\n\
         DESCRIPTION:Reported: had not happened. Wednesday 29 October 2025\\, morning\r\n . Counted from 29 Oct 2025.\\n\
         Harbour\\; Wire: Ferry \"Aurora\"\\, aground\r\n\
         STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nCATEGORIES:Ships\\, ferries,North\r\n\
         URL:https://example.org/news/briefs/ferry-aurora-aground.html#s2\r\nEND:VEVENT\r\n"
    );
    let engine = site(HERE);
    assert_eq!(text(&engine, &page, ".ics"), calendar);
}

#[test]
fn the_table() {
    let table = text(&site(HERE), &Page::Table(Scope::All), "timeline.csv");
    assert!(!table.replace("\r\n", "").contains(['\r', '\n']));
    same(
        &table.replace("\r\n", "\n"),
        include_str!("exports/timeline.csv"),
    );
}

#[test]
fn the_slides() {
    let engine = site(HERE);
    let slides = text(&engine, &Page::Slides, "timeline.timelinejs.json");
    let slides: Value = serde_json::from_str(&slides).expect("JSON");
    let slides = serde_json::to_string_pretty(&slides).expect("text");
    same(&slides, include_str!("exports/timelinejs.json"));
}

fn same(found: &str, expected: &str) {
    assert_eq!(found.trim_end(), expected.replace("\r\n", "\n").trim_end());
}

#[test]
fn a_site_may_do_without() {
    let engine = site("exports = false\n");
    assert_eq!(engine.page_at("timeline.ics"), None);
    assert_eq!(engine.page_at("topics/north.ics"), None);
    assert!(engine.pages().iter().all(|page| !matches!(
        page,
        Page::Calendar | Page::TopicCalendar(_) | Page::Table(_) | Page::Slides
    )));
    let timeline = text(&engine, &Page::Timeline(Scope::All), ".html");
    assert!(!timeline.contains(".ics"));
}
