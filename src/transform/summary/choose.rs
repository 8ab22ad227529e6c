//! Choosing sentences one after the other, each in the light of those that are in.

use std::ops::Range;

use super::measures::{WHOLE, whole};
use super::text::{Read, Text};
use super::weights::Weights;

/// How much is wanted: sentences come in until there are so many words, or lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub words: usize,
    pub lines: usize,
    /// Each stands for itself: whoever says which may be chosen has seen to it that none leans.
    pub alone: bool,
}

/// What is known of a sentence while others come in.
struct Candidate {
    /// In thousandths of the spread of all scores.
    score: i64,
    /// Its words that sentences already in have too.
    repeated: usize,
    /// Its words of the headline that no sentence already in has.
    news: usize,
    is_in: bool,
}

/// The best sentences among those that `may` be chosen, in the order of the text. One that leans comes in with the one before it, and is
/// weighed together with it.
pub(super) fn choose(
    text: &Text<'_>,
    weights: &Weights,
    wanted: Wanted,
    may: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let mut state = State::new(text, weights, wanted.alone);
    let (mut words, mut lines) = (0, 0);
    while words < wanted.words && lines < wanted.lines {
        let groups = text
            .lines()
            .filter_map(|number| state.group(number))
            .filter(|group| lines + group.len() <= wanted.lines);
        let mut best: Option<(i64, Range<usize>)> = None;
        for group in groups {
            let value = state.value(&group);
            // Of equals the first one, and of two that begin alike the longer one.
            let is_better = best.as_ref().is_none_or(|(highest, other)| {
                value > *highest || value == *highest && group.start == other.start
            });
            // Whether it may be chosen costs more than its value, so that only the best are asked for.
            if is_better && group.clone().all(&may) {
                best = Some((value, group));
            }
        }
        let Some((_, best)) = best else {
            break;
        };
        for number in best {
            words += state.admit(number);
            lines += 1;
        }
    }
    let chosen = text.lines().filter(|number| state.is_in(*number));
    chosen.collect()
}

/// What is in, and what that makes of the rest.
struct State<'a> {
    text: &'a Text<'a>,
    weights: &'a Weights,
    candidates: Vec<Candidate>,
    /// By the number of a word: whether it is in, and whether the headline has it.
    covered: Vec<bool>,
    in_headline: Vec<bool>,
    is_empty: bool,
    alone: bool,
}

impl<'a> State<'a> {
    fn new(text: &'a Text<'a>, weights: &'a Weights, alone: bool) -> Self {
        let mut in_headline = vec![false; text.vocabulary()];
        for word in &text.headline {
            if let Some(is) = in_headline.get_mut(*word as usize) {
                *is = true;
            }
        }
        Self {
            text,
            weights,
            candidates: candidates(text, weights, &in_headline),
            covered: vec![false; text.vocabulary()],
            in_headline,
            is_empty: true,
            alone,
        }
    }

    fn is_in(&self, number: usize) -> bool {
        self.candidates.get(number).is_some_and(|line| line.is_in)
    }

    /// A sentence, with the one before it if it leans on it and that is not in.
    fn group(&self, number: usize) -> Option<Range<usize>> {
        let leans = |number: usize| {
            !self.alone
                && self.text.leans(number)
                && number
                    .checked_sub(1)
                    .is_some_and(|before| !self.is_in(before))
        };
        let start = if leans(number) { number - 1 } else { number };
        let group = start..number + 1;
        // Two sentences are enough to understand a third one, or it is passed over.
        let stands = start == number || !leans(start);
        (stands && group.clone().all(|number| !self.is_in(number))).then_some(group)
    }

    /// What a group is worth for each of its words.
    fn value(&self, group: &Range<usize>) -> i64 {
        // A sentence gains by the one before it, if that is in or comes in with it.
        let before = group.start.checked_sub(1);
        let mut follows = before.is_some_and(|before| self.is_in(before));
        let (mut value, mut words) = (0, 0);
        for (line, candidate) in self.of(group) {
            let length = whole(line.length);
            let following = if follows { self.weights.follows } else { 0 };
            value += length * (self.value_of(line, candidate) + following);
            words += length;
            follows = true;
        }
        value / words.max(1)
    }

    fn of(&self, group: &Range<usize>) -> impl Iterator<Item = (&Read<'a>, &Candidate)> {
        let lines = self.text.read().get(group.clone()).into_iter().flatten();
        lines.zip(self.candidates.get(group.clone()).into_iter().flatten())
    }

    fn value_of(&self, line: &Read<'_>, candidate: &Candidate) -> i64 {
        let words = whole(line.words.len().max(1));
        let repeated = whole(candidate.repeated) * self.weights.repeated / words;
        // The first sentence is the best one, whatever of the headline it has; its measures know.
        let news = if self.is_empty {
            0
        } else {
            whole(candidate.news)
        };
        let headline = whole(self.text.headline.len().max(1));
        candidate.score - repeated + news * self.weights.news / headline
    }

    /// Takes a sentence in. Gives its length in words.
    fn admit(&mut self, number: usize) -> usize {
        self.is_empty = false;
        if let Some(candidate) = self.candidates.get_mut(number) {
            candidate.is_in = true;
        }
        let Some(line) = self.text.read().get(number) else {
            return 0;
        };
        for word in &line.words {
            let place = *word as usize;
            let Some(known) = self.covered.get_mut(place).filter(|known| !**known) else {
                continue;
            };
            *known = true;
            let news = self.in_headline.get(place).copied().unwrap_or_default();
            for holder in self.text.holders(*word) {
                if let Some(candidate) = self.candidates.get_mut(*holder) {
                    candidate.repeated += 1;
                    candidate.news -= usize::from(news);
                }
            }
        }
        line.length
    }
}

fn candidates(text: &Text<'_>, weights: &Weights, in_headline: &[bool]) -> Vec<Candidate> {
    let scores: Vec<i64> = text
        .measures()
        .iter()
        .map(|measures| {
            measures
                .iter()
                .zip(&weights.measures)
                .map(|(a, b)| a * b)
                .sum()
        })
        .collect();
    let number = whole(scores.len().max(1));
    let mean = scores.iter().sum::<i64>() / number;
    let variance = scores
        .iter()
        .map(|score| (score - mean).pow(2))
        .sum::<i64>()
        / number;
    let spread = variance.isqrt().max(1);
    let is_news = |word: u32| in_headline.get(word as usize).copied().unwrap_or_default();
    scores
        .iter()
        .zip(text.read())
        .map(|(score, line)| Candidate {
            score: (score - mean) * WHOLE / spread,
            repeated: 0,
            news: line.words.iter().filter(|word| is_news(**word)).count(),
            is_in: false,
        })
        .collect()
}
