//! Any text is read without a panic, and what is found lies in order on the borders of characters.

#![no_main]

use dateline::model::Date;
use dateline::transform::time;
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
    }
});
