//! Time expressions in prose, as TIMEX3: words to classes, runs of classes to rules, rules to dates.
//!
//! A text is split into the words that matter (`scan`); a language (`english`) says what they may be and which runs of them are an
//! expression; the [`Reader`] takes the longest from left to right and works out what each means from the day of the report and from
//! what was said before. Every result names its rule and what it was counted from.

mod calendar;
mod class;
mod context;
mod cue;
mod dated;
mod day;
mod due;
mod english;
mod feasts;
mod fields;
mod find;
mod fit;
mod grammar;
mod lexicon;
mod listed;
mod nearest;
mod numerals;
mod opening;
mod parse;
mod present;
mod reader;
mod resolve;
mod rule;
mod scan;
mod slashes;
mod timex;
mod token;
mod unit;
mod value;

pub use dated::{Timed, read};
pub(super) use due::is_verb as is_verb_behind_due_to;
pub use parse::NotTimex;
pub use reader::Reader;
pub use timex::{Boundary, Kind, Look, Modifier, Reason, Timex};
pub use unit::Unit;
pub use value::{Clock, Length, Open, Part, Ref, Resolved, Season, Value};

use crate::model::Date;

/// The time expressions of a whole text, in order, for a report of that day.
///
/// ```
/// use dateline::{model::Date, transform::time};
/// let wednesday = Date::constant(2025, 10, 29);
/// let found = time::tag("It opened last month and closed on Tuesday.", Some(wednesday));
/// let values: Vec<String> = found.iter().map(|it| it.value.to_string()).collect();
/// assert_eq!(values, ["2025-09", "2025-10-28"]);
/// ```
///
/// Without a day to count from, they are found and left open.
///
/// ```
/// let found = dateline::transform::time::tag("It closed on Tuesday.", None);
/// assert_eq!(found[0].value.to_string(), "XXXX-WXX-2");
/// ```
pub fn tag(text: &str, report: Option<Date>) -> Vec<Timex> {
    Reader::new(report).read(text)
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod properties;
