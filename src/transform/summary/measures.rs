//! What speaks for a sentence: its measures, each in thousandths.

use super::text::{Read, Text};

/// One whole.
pub(super) const WHOLE: i64 = 1000;

/// A sentence of fewer words is short.
const SHORT: usize = 8;

/// The measures of a sentence, in the order of [`weights`](super::weights).
pub(super) type Measures = [i64; 10];

/// The measures of every sentence.
pub(super) fn measures(text: &Text<'_>) -> Vec<Measures> {
    let lines = text.read();
    let mut in_headline = vec![false; text.vocabulary()];
    let mut in_lead = in_headline.clone();
    let lead = lines
        .iter()
        .position(|line| line.length >= SHORT)
        .unwrap_or(0);
    mark(&mut in_headline, text.headline.iter().copied());
    let lead_words = lines.get(lead).map_or(&[][..], |line| &line.words);
    mark(&mut in_lead, lead_words.iter().copied());
    let degrees: Vec<i64> = lines.iter().map(|line| degree(text, line)).collect();
    let highest = degrees.iter().copied().max().unwrap_or(0).max(1);
    let count = |line: &Read<'_>, marked: &[bool]| {
        let is = |word: u32| marked.get(word as usize).copied().unwrap_or_default();
        whole(line.words.iter().filter(|word| is(**word)).count())
    };
    let all = lines.iter().zip(&degrees).enumerate();
    all.map(|(number, (line, degree))| {
        let words = whole(line.words.len().max(1));
        let headline = count(line, &in_headline);
        let shared = line.words.iter().filter(|word| text.count(**word) > 1);
        [
            WHOLE / whole(number + 1),
            WHOLE * whole(number) / whole(lines.len()),
            flag(number == 1),
            WHOLE * whole(shared.count()) / words,
            WHOLE * degree / highest,
            WHOLE * headline / whole(text.headline.len().max(1)),
            WHOLE * headline / words,
            if number == lead {
                0
            } else {
                WHOLE * count(line, &in_lead) / whole(lead_words.len().max(1))
            },
            whole(root(line.length)) / 4,
            flag(line.length < SHORT),
        ]
    })
    .collect()
}

/// How much a sentence has in common with all others: words shared, by the root of its own number of words, in thousandths.
fn degree(text: &Text<'_>, line: &Read<'_>) -> i64 {
    let shared: i64 = line
        .words
        .iter()
        .map(|word| i64::from(text.count(*word)) - 1)
        .sum();
    shared * 1_000_000 / whole(root(line.words.len().max(1)))
}

/// The root of a count, in thousandths.
pub(super) fn root(count: usize) -> usize {
    const fn reckoned(count: usize) -> usize {
        count.saturating_mul(1_000_000).isqrt()
    }
    /// Those of counts that are usual.
    static ROOTS: [usize; 128] = {
        let mut roots = [0; 128];
        let mut count = 0;
        while count < roots.len() {
            roots[count] = reckoned(count);
            count += 1;
        }
        roots
    };
    ROOTS.get(count).copied().unwrap_or_else(|| reckoned(count))
}

fn mark(marked: &mut [bool], words: impl Iterator<Item = u32>) {
    for word in words {
        if let Some(mark) = marked.get_mut(word as usize) {
            *mark = true;
        }
    }
}

fn flag(is: bool) -> i64 {
    if is { WHOLE } else { 0 }
}

/// A count as it is reckoned with. Counts of words are far smaller.
pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
