//! A year that goes without saying is the one that was told last.

mod in_memory;

use dateline::model::{Date, Page};

const MUSEUM: &str = "+++\ntitle = \"Museum opens\"\ndate = 2025-10-29\n+++\n\
    The museum opened on Tuesday.\n\n\
    Work on it began in early 2024.\n\n\
    The roof was finished in the first half of 2025.\n\n\
    The last paintings arrived in September.\n\n\
    The city bought the house between 1996 and 1998.\n\n\
    Its doors close on 3 November.\n";

/// What a reader sees as the dates of the events, in their order on the page.
#[test]
fn behind_a_date_with_its_own_year_another_year_is_told() {
    let engine = in_memory::open(Date::constant(2025, 11, 20), &[("content/a.md", MUSEUM)]);
    let pages = engine.pages();
    let brief = pages.iter().find(|page| matches!(page, Page::Brief(_)));
    let outputs = engine.outputs(brief.expect("a brief")).expect("it is made");
    let html = String::from_utf8_lossy(&outputs.first().expect("a page").bytes).into_owned();
    let dates: Vec<String> = html
        .split("<p class=\"when\">")
        .skip(1)
        .filter_map(|after| after.split("</p>").next())
        .map(|html| {
            let texts = html.split('<').filter_map(|part| part.split_once('>'));
            texts.map(|(_, text)| text).collect()
        })
        .collect();
    assert_eq!(
        dates,
        [
            "1996 – 1998",
            "Early 2024",
            "First half of 2025",
            "Sep",
            "Tue 28 Oct",
            "Mon 3 Nov",
        ]
    );
}
