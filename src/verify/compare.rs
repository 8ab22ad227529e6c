//! A source as it is now beside what was quoted from it.

use super::Fault;
use super::ledger::Claims;
use super::shifts::{LANDMARK, Shifts};
use crate::model::Digest;

/// What of a source is not as claimed.
pub(super) fn compare(file: &str, claims: &Claims, bytes: &[u8]) -> Vec<Fault> {
    let digest = Digest::of(bytes).to_string();
    let changed = claims.digests.iter().any(|it| *it != digest);
    let holds = |(start, end, words): &(usize, usize, String)| {
        bytes.get(*start..*end) == Some(words.as_bytes())
    };
    let lost: Vec<_> = claims.quotes.iter().filter(|quote| !holds(quote)).collect();
    // In a source that is the same, words do not move.
    let shifts = if changed && !lost.is_empty() {
        Shifts::of(claims, bytes)
    } else {
        Shifts::default()
    };
    let ends = line_ends(if lost.is_empty() { &[] } else { bytes });
    let mut faults: Vec<Fault> = lost
        .into_iter()
        .filter(|(start, end, words)| !shifts.have_moved(*start, *end, words, bytes))
        .map(|(start, end, words)| {
            let now = shifts.place(*start, *end);
            // Data that was changed may name any range.
            let longest = now.start.saturating_add(2 * words.len() + LANDMARK);
            let (start, end) = (
                now.start.min(bytes.len()),
                now.end.min(longest).min(bytes.len()),
            );
            let is = bytes.get(start..end).unwrap_or_default();
            Fault::Words {
                file: file.to_owned(),
                line: ends.partition_point(|end| *end < start) + 1,
                was: words.clone(),
                is: String::from_utf8_lossy(is).into_owned(),
            }
        })
        .collect();
    if faults.is_empty() && changed {
        faults.push(Fault::Changed {
            file: file.to_owned(),
        });
    }
    faults
}

/// Where lines end.
fn line_ends(bytes: &[u8]) -> Vec<usize> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    ends.map(|(at, _)| at).collect()
}
