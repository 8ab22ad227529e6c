//! The number of a day without its month: "was signed on the 22nd".

use crate::transform::words::{Words, bare};

/// Marks behind a number of which no more is said.
const ENDS: [char; 6] = ['.', ',', ';', '?', '!', ')'];

/// Verbs of what is done on a day. Behind others "the 18th" may be a hole of golf, a floor or a rank.
static DAILY: Words = Words::new(&[
    "agreed",
    "arrested",
    "arrive",
    "arrived",
    "began",
    "begin",
    "begins",
    "close",
    "closed",
    "closes",
    "died",
    "due",
    "end",
    "ended",
    "ends",
    "expire",
    "expired",
    "expires",
    "held",
    "meet",
    "meets",
    "met",
    "open",
    "opened",
    "opens",
    "planned",
    "published",
    "released",
    "resign",
    "resigned",
    "resume",
    "resumed",
    "resumes",
    "scheduled",
    "signed",
    "start",
    "started",
    "starts",
    "vote",
    "voted",
]);

/// Whether the number between these words is that of a day and of nothing else, going by the verb before it and by the mark behind it.
pub(super) fn stands_alone(before: &str, behind: &str) -> bool {
    let mut words = before.split_ascii_whitespace().rev();
    words.next();
    let verb = words.next().map(bare);
    let ends = behind.is_empty() || behind.starts_with(ENDS);
    // "on the 1st, 2nd and 4th"
    let listed = behind
        .trim_start_matches([',', ' '])
        .starts_with(char::is_numeric);
    verb.is_some_and(|verb| DAILY.has(verb)) && ends && !listed
}
