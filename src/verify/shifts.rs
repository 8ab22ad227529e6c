//! How far words have moved in a source since they were quoted.

use std::collections::BTreeMap;
use std::ops::Range;

use super::ledger::Claims;

/// Quotations this long, in bytes, are landmarks if they stand in a source only once: others may be found by chance.
const LANDMARK: usize = 24;

/// What stands before a byte of the old source, by the landmarks around it.
#[derive(Debug, Default)]
pub(super) struct Shifts {
    /// Where landmarks began and ended, and how far they have moved.
    known: BTreeMap<usize, isize>,
}

impl Shifts {
    /// The landmarks of a source among its quotations.
    pub(super) fn of(claims: &Claims, bytes: &[u8]) -> Self {
        let whole = std::str::from_utf8(bytes).unwrap_or_default();
        let mut known = BTreeMap::new();
        for (start, end, words) in &claims.quotes {
            if words.len() < LANDMARK {
                continue;
            }
            let mut found = whole.match_indices(words.as_str());
            if let (Some((at, _)), None) = (found.next(), found.next()) {
                let moved = at.cast_signed() - start.cast_signed();
                known.insert(*start, moved);
                known.insert(end.saturating_sub(1), moved);
            }
        }
        Self { known }
    }

    /// Where bytes of the old source stand now.
    pub(super) fn place(&self, start: usize, end: usize) -> Range<usize> {
        let from = moved(start, self.before(start));
        let to = moved(end, self.after(end));
        let length = end.saturating_sub(start);
        // Between landmarks that changed places there is no telling.
        let told = to.saturating_sub(from) <= 2 * length + LANDMARK;
        from..if told { to.max(from) } else { from + length }
    }

    /// Whether words stand where the landmarks around them have gone.
    pub(super) fn have_moved(&self, start: usize, end: usize, words: &str, bytes: &[u8]) -> bool {
        [self.before(start), self.after(end)].into_iter().any(|by| {
            let now = moved(start, by)..moved(end, by);
            bytes.get(now) == Some(words.as_bytes())
        })
    }

    fn before(&self, at: usize) -> isize {
        self.known.range(..=at).next_back().map_or(0, |it| *it.1)
    }

    fn after(&self, at: usize) -> isize {
        let next = self.known.range(at..).next();
        next.map_or_else(|| self.before(at), |it| *it.1)
    }
}

fn moved(at: usize, by: isize) -> usize {
    at.saturating_add_signed(by)
}
