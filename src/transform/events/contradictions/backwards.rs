//! A stretch of time that ends before it begins.

use super::Contrary;
use crate::model::Span;
use crate::transform::time::{Resolved, Timex};
use crate::transform::verbs;

/// What two time expressions, one after the other, say of a stretch that runs back; and where.
pub(super) fn backwards(words: &str, start: &Timex, end: &Timex) -> Option<(Span, Contrary)> {
    let is_stretch = if end.ends_range {
        is_range(words, start, end)
    } else {
        begins_and_ends(words, start, end) && !start.yearless && !end.yearless
    };
    if !is_stretch || !end.ends_before(start) {
        return None;
    }
    let kind = Contrary::Backwards {
        start: start.resolved()?,
        end: end.resolved()?,
        years_stated: !start.yearless && !end.yearless,
    };
    let span = Span::new(start.span.start as usize, end.span.end as usize);
    Some((span, kind))
}

/// "from 12 March 2024 to 3 March 2024": whether it is meant as a stretch.
fn is_range(words: &str, start: &Timex, end: &Timex) -> bool {
    let before = words.get(..start.span.start as usize).unwrap_or_default();
    let after = words.get(end.span.end as usize..).unwrap_or_default();
    let mut before = before.split(|c: char| !c.is_alphabetic());
    // Numbers that look like years run back as well: "slid from 2024 to 1998".
    if matches!(start.resolved(), Some(Resolved::Year(_))) {
        after.starts_with([',', '.', ';', ')']) && before.any(lasts)
    } else {
        !before.any(is_moved)
    }
}

/// "He ruled from 2024 to 2019."
fn lasts(word: &str) -> bool {
    const LASTS: [&str; 10] = [
        "governed",
        "lasted",
        "led",
        "lived",
        "mayor",
        "minister",
        "president",
        "ran",
        "ruled",
        "served",
    ];
    LASTS.contains(&word)
}

/// "The trial began on 5 May 2024 and ended on 1 May 2024", "which opened on 5 May, closed on 1 May": one subject, for certain.
fn begins_and_ends(words: &str, start: &Timex, end: &Timex) -> bool {
    const BEGINS: [&str; 6] = [
        "began",
        "begun",
        "commenced",
        "launched",
        "opened",
        "started",
    ];
    const ENDS: [&str; 5] = ["closed", "concluded", "ended", "finished", "stopped"];
    let before = words.get(..start.span.start as usize).unwrap_or_default();
    let mut before = before.split_whitespace().rev();
    let between = words.get(start.span.end as usize..end.span.start as usize);
    let between = between.unwrap_or_default().trim_start_matches([',', ' ']);
    let mut between = between.split_whitespace();
    let on = |word: Option<&str>| matches!(word, Some("on" | "in"));
    let (mut begins, mut ends) = (before.next(), between.next());
    if on(begins) {
        begins = before.next();
    }
    if ends == Some("and") {
        ends = between.next();
    }
    begins.is_some_and(|word| BEGINS.contains(&word))
        && ends.is_some_and(|word| ENDS.contains(&word))
        && between.next().is_none_or(|word| on(Some(word)))
        && between.next().is_none()
}

/// "The vote was moved from 12 March 2024 to 3 March 2024" names two days and no stretch.
fn is_moved(word: &str) -> bool {
    const OTHERS: [&str; 6] = [
        "amended",
        "back",
        "compared",
        "corrected",
        "cut",
        "shortened",
    ];
    verbs::moves(word) || OTHERS.contains(&word)
}
