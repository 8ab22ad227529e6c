//! How far words have moved in a source since they were quoted.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::ledger::Claims;

/// Quotations this long, in bytes, are landmarks if they stand in a source only once: others may be found by chance.
pub(super) const LANDMARK: usize = 24;

/// Openings of quotations that stand in a source more often than this lead to none: looking at each would take too long.
const OFTEN: usize = 64;

/// How far, in bytes, such a quotation is looked for around where the one before has gone.
const NEAR: usize = 1024;

/// What stands before a byte of the old source, by the landmarks around it.
#[derive(Debug, Default)]
pub(super) struct Shifts {
    /// Where landmarks began and ended, and how far they have moved.
    known: BTreeMap<usize, isize>,
}

impl Shifts {
    /// The landmarks of a source among its quotations: those that stand in it once, and those that have moved like the one before.
    pub(super) fn of(claims: &Claims, bytes: &[u8]) -> Self {
        let found = places(claims, bytes);
        let mut known = BTreeMap::new();
        let mut last = 0;
        for (start, end, words) in &claims.quotes {
            if words.len() < LANDMARK {
                continue;
            }
            let at = match found.get(&(*start, words)) {
                Some(Places::One(at)) => *at,
                _ => match near(bytes, moved(*start, last), words) {
                    Some(at) => at,
                    None => continue,
                },
            };
            last = at.cast_signed() - start.cast_signed();
            known.insert(*start, last);
            known.insert(end.saturating_sub(1), last);
        }
        Self { known }
    }

    /// Where bytes of the old source stand now.
    pub(super) fn place(&self, start: usize, end: usize) -> Range<usize> {
        let from = moved(start, self.before(start));
        let to = moved(end, self.after(end));
        let length = end.saturating_sub(start);
        // Between landmarks that changed places there is no telling.
        let told = to.saturating_sub(from) <= length.saturating_mul(2).saturating_add(LANDMARK);
        from..if told {
            to.max(from)
        } else {
            from.saturating_add(length)
        }
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

/// Where words stand nearest to where they should, not far from there.
fn near(bytes: &[u8], expected: usize, words: &str) -> Option<usize> {
    if stands(bytes, expected, words) {
        return Some(expected);
    }
    let from = expected.saturating_sub(NEAR).min(bytes.len());
    let to = expected.saturating_add(NEAR + words.len()).min(bytes.len());
    let around = bytes.get(from..to)?.windows(words.len()).enumerate();
    let found = around.filter(|(_, window)| *window == words.as_bytes());
    found
        .map(|(at, _)| from + at)
        .min_by_key(|at| at.abs_diff(expected))
}

/// Where a quotation stood, and its words.
type Quote<'a> = (usize, &'a String);

/// Where a quotation stands.
#[derive(Clone, Copy, Debug)]
enum Places {
    One(usize),
    More,
}

/// Where quotations stand in a source, found in one pass: by their first bytes.
fn places<'a>(claims: &'a Claims, bytes: &[u8]) -> BTreeMap<Quote<'a>, Places> {
    let mut found = BTreeMap::new();
    let mut openings: HashMap<&[u8], (usize, Vec<Quote<'_>>)> = HashMap::new();
    for (start, _, words) in &claims.quotes {
        if let Some(opening) = words.as_bytes().get(..LANDMARK) {
            let (_, same) = openings.entry(opening).or_default();
            same.push((*start, words));
        }
    }
    for (at, opening) in bytes.windows(LANDMARK).enumerate() {
        let Some((seen, same)) = openings.get_mut(opening) else {
            continue;
        };
        *seen += 1;
        if *seen > OFTEN {
            continue;
        }
        for quote in same.iter().filter(|(_, words)| stands(bytes, at, words)) {
            let more = found.contains_key(quote);
            found.insert(*quote, if more { Places::More } else { Places::One(at) });
        }
    }
    // Those that open like too many others may stand anywhere.
    found.retain(|(_, words), _| {
        let opening = words.as_bytes().get(..LANDMARK);
        opening.is_some_and(|it| openings.get(it).is_some_and(|(seen, _)| *seen <= OFTEN))
    });
    found
}

fn stands(bytes: &[u8], at: usize, words: &str) -> bool {
    bytes
        .get(at..)
        .is_some_and(|rest| rest.starts_with(words.as_bytes()))
}

fn moved(at: usize, by: isize) -> usize {
    at.saturating_add_signed(by)
}
