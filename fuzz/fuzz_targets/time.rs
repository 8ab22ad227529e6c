//! Any text is read without a panic, and what is found lies in order on the borders of characters.

#![no_main]

use dateline::model::{Date, Span};
use dateline::transform::{events, time};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for report in [Some(Date::constant(2025, 10, 29)), None] {
        let mut end = 0;
        for found in time::tag(text, report) {
            let range = found.span.range();
            assert!(range.start >= end && range.start < range.end);
            assert!(text.get(range.clone()).is_some());
            end = range.end;
        }
        let sentences = sentences(text);
        for (number, told) in events::of_text(text, &sentences, report) {
            let sentence = &text[sentences[number].range()];
            for span in told.marks.iter().chain([&told.clause]).chain(&told.by) {
                assert!(sentence.get(span.range()).is_some());
            }
        }
    }
});

/// The text, parted behind each full stop.
fn sentences(text: &str) -> Vec<Span> {
    let mut at = 0;
    text.split_inclusive('.')
        .map(|sentence| {
            let start = at;
            at += sentence.len();
            Span::new(start, at)
        })
        .collect()
}
