//! Time expressions in English prose: words to classes, classes to expressions, expressions to dates.
//!
//! Understood so far: calendar dates with or without a year, months and years, `today` and its neighbours, weekdays, and ranges of
//! these. Every result says by which rule it has its value. No date is given rather than a wrong one.

mod expression;
mod lexicon;
mod resolve;
mod words;

pub use expression::Boundary;
pub use resolve::Timed;

use crate::model::Date;

/// The time expressions of a sentence, in order, resolved against the day of the report.
///
/// Expressions that need that day are left out if it is not known. Linear in the length of the sentence.
///
/// ```
/// use dateline::{model::Date, transform::time};
/// let wednesday = Date::constant(2025, 10, 29);
/// let found = time::read("The ship left on Tuesday.", Some(wednesday));
/// assert_eq!(found[0].when.to_string(), "2025-10-28");
/// ```
pub fn read(sentence: &str, report: Option<Date>) -> Vec<Timed> {
    let words = words::split(sentence);
    let expressions = expression::find(&words);
    if expressions.is_empty() {
        Vec::new()
    } else {
        resolve::resolve(&words, &expressions, report)
    }
}

/// Whether the sentence speaks of what lies ahead.
pub fn looks_ahead(sentence: &str) -> bool {
    words::split(sentence)
        .iter()
        .any(|word| word.class == lexicon::Class::Future)
}
