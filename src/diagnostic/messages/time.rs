//! Messages about reports that contradict themselves in time.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{Date, SourcePath, Span, WEEKDAYS};

/// What a desk can do about the words of a source.
fn look_up(file: &SourcePath, code: &str) -> String {
    format!(
        "look it up in the outlet's own text; if it stands there too, write `accept = [\"{code}\"]` in {}",
        file.sidecar()
    )
}

/// A weekday stands beside a day that has another. `said` counts from Monday, which is 1.
pub fn wrong_weekday(
    file: &SourcePath,
    span: Span,
    words: &str,
    (day, said): (Date, i8),
    year_stated: bool,
) -> Diagnostic {
    let is = name_of(day.weekday().to_monday_one_offset());
    let year = if year_stated {
        String::new()
    } else {
        format!(" in {}", day.year())
    };
    Diagnostic::warning(
        "wrong-weekday",
        At::span(file, span),
        format!("\"{words}\" is a {is}{year}: {day}"),
    )
    .label(format!("not a {}", name_of(said)))
    .hint(look_up(file, "wrong-weekday"))
}

/// A stretch of time ends before it begins.
pub fn ends_before_start(
    file: &SourcePath,
    span: Span,
    words: &str,
    (start, end): (&str, &str),
    years_stated: bool,
) -> Diagnostic {
    let message = if years_stated {
        format!("\"{words}\" ends before it begins: {end} lies before {start}")
    } else {
        format!(
            "\"{words}\" ends before it begins, or lacks a year: it is taken as {start} to {end}"
        )
    };
    Diagnostic::warning("ends-before-start", At::span(file, span), message)
        .label("runs back")
        .hint(look_up(file, "ends-before-start"))
}

/// Something is told as past and dated after the report.
pub fn past_ahead(
    file: &SourcePath,
    span: Span,
    words: &str,
    at: &str,
    report: Date,
) -> Diagnostic {
    Diagnostic::warning(
        "past-ahead",
        At::span(file, span),
        format!("told as past, but \"{words}\", {at}, lies after the report, which is of {report}"),
    )
    .label("lies ahead")
    .hint(format!(
        "if the report is of another day, write `date = YYYY-MM-DD` in {}",
        file.sidecar()
    ))
    .hint(format!("else {}", look_up(file, "past-ahead")))
}

fn name_of(weekday: i8) -> &'static str {
    let index = usize::try_from(weekday - 1).ok();
    index
        .and_then(|index| WEEKDAYS.get(index))
        .copied()
        .unwrap_or_default()
}
