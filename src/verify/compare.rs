//! A source as it is now beside what was quoted from it.

use super::Fault;
use super::ledger::Claims;
use super::shifts::Shifts;
use crate::model::Digest;

/// What of a source is not as claimed. `cited` are digests that lists give for it.
pub(super) fn compare<'a>(
    file: &str,
    claims: &'a Claims,
    cited: impl Iterator<Item = &'a String>,
    bytes: &[u8],
) -> Vec<Fault> {
    let digest = Digest::of(bytes).to_string();
    let changed = claims.digests.iter().chain(cited).any(|it| *it != digest);
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
    let mut faults: Vec<Fault> = lost
        .into_iter()
        .filter(|(start, end, words)| !shifts.have_moved(*start, *end, words, bytes))
        .map(|(start, end, words)| {
            let now = shifts.place(*start, *end);
            let (start, end) = (now.start.min(bytes.len()), now.end.min(bytes.len()));
            let is = bytes.get(start..end).unwrap_or_default();
            Fault::Words {
                file: file.to_owned(),
                line: line_of(bytes, start),
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

fn line_of(bytes: &[u8], at: usize) -> usize {
    let before = bytes.get(..at).unwrap_or(bytes);
    before.split(|byte| *byte == b'\n').count()
}
