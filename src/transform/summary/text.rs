//! A text as summaries see it: its sentences, and in each the words that say what it is about.

use std::cell::OnceCell;

use super::measures::{Measures, measures};
use super::scraps;
use super::stands;
use super::stem::stem;
use super::stops::is_stop;
use super::vocabulary::{Vocabulary, hash};
use super::words::{Room, each_word};
use crate::transform::words;

/// Sentences beyond are not looked at: what is new stands before, and the cost of a long file stays that of a report.
const MOST_LINES: usize = 500;

/// Most texts have no more sentences.
const TYPICAL_LINES: usize = 40;

/// A sentence of a text.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its words.
    pub text: &'a str,
    /// Whether it opens a paragraph.
    pub opens_paragraph: bool,
}

/// A text whose words are numbered. What is told of it is told by the number of a sentence, from 0.
#[derive(Debug)]
pub struct Text<'a> {
    lines: Vec<Read<'a>>,
    /// The words of the headline, each once.
    pub(super) headline: Vec<u32>,
    /// How many sentences have a word, by the number of the word. Those of the headline are counted in the sentences only.
    sentences_with: Vec<u32>,
    /// The sentences that have a word, for one word after the other, and where those of each word begin.
    holders: Vec<usize>,
    holders_from: Vec<usize>,
    /// What speaks for each sentence.
    measures: Vec<Measures>,
}

/// A sentence with its words.
#[derive(Debug)]
pub(super) struct Read<'a> {
    pub text: &'a str,
    /// Words between spaces, as people count them.
    pub length: usize,
    /// The words that say what it is about, each once, in their order.
    pub words: Vec<u32>,
    /// It cannot be understood without the sentence before it.
    leans: bool,
    /// A summary may have it: it did not stand there before, and is no scrap: too short, without an end, an address, a caption. Known
    /// once it was asked for: of most sentences it never is.
    can_stand: OnceCell<bool>,
    /// It begins within a quotation that a sentence before it opened.
    quoted: bool,
}

impl<'a> Text<'a> {
    /// Reads a text. The headline may be empty.
    pub fn new(headline: &str, lines: impl IntoIterator<Item = Line<'a>>) -> Self {
        let mut vocabulary = Vocabulary::with_room(512);
        let mut room = Room::default();
        let mut read = |text: &str, seen: &mut Vec<u32>, number: u32| {
            let mut words = Vec::with_capacity(text.len() / 8);
            each_word(
                text,
                &mut room,
                |_| true,
                |small, _, _| {
                    let whole = hash(small);
                    if is_stop(whole) {
                        return;
                    }
                    let stem = stem(small);
                    let is_whole = stem.len() == small.len();
                    let word = vocabulary.number(if is_whole { whole } else { hash(stem) });
                    let place = word as usize;
                    if seen.len() <= place {
                        seen.resize(place + 1, 0);
                    }
                    // Each sentence leaves its own number, so that nothing has to be wiped.
                    if let Some(last) = seen.get_mut(place).filter(|last| **last != number) {
                        *last = number;
                        words.push(word);
                    }
                },
            );
            words
        };
        let mut seen = Vec::new();
        let headline = read(headline, &mut seen, 1);
        let mut quoted = false;
        let mut all: Vec<Read<'a>> = Vec::with_capacity(TYPICAL_LINES);
        for (number, line) in (2..).zip(lines.into_iter().take(MOST_LINES)) {
            quoted = quoted && !line.opens_paragraph;
            all.push(Read {
                text: line.text,
                length: words::count(line.text),
                words: read(line.text, &mut seen, number),
                leans: quoted || stands::leans(line.text),
                can_stand: OnceCell::new(),
                quoted,
            });
            quoted = stands::leaves_quotation_open(line.text, quoted);
        }
        let mut sentences_with = vec![0; vocabulary.len()];
        for word in all.iter().flat_map(|line| &line.words) {
            if let Some(count) = sentences_with.get_mut(*word as usize) {
                *count += 1;
            }
        }
        let mut text = Self {
            lines: all,
            headline,
            sentences_with,
            holders: Vec::new(),
            holders_from: Vec::new(),
            measures: Vec::new(),
        };
        text.note_holders();
        text.measures = measures(&text);
        text
    }

    fn note_holders(&mut self) {
        let mut next = Vec::with_capacity(self.sentences_with.len());
        let mut from = 0;
        for count in &self.sentences_with {
            next.push(from);
            from += *count as usize;
        }
        self.holders_from.clone_from(&next);
        self.holders = vec![0; from];
        for (number, line) in self.lines.iter().enumerate() {
            for word in &line.words {
                if let Some(place) = next.get_mut(*word as usize)
                    && let Some(holder) = self.holders.get_mut(*place)
                {
                    *holder = number;
                    *place += 1;
                }
            }
        }
    }

    /// The numbers of its sentences.
    pub fn lines(&self) -> std::ops::Range<usize> {
        0..self.lines.len()
    }

    /// The words of a sentence.
    pub fn line(&self, number: usize) -> &'a str {
        self.lines.get(number).map_or("", |line| line.text)
    }

    pub(super) fn read(&self) -> &[Read<'a>] {
        &self.lines
    }

    pub(super) fn has_headline(&self) -> bool {
        !self.headline.is_empty()
    }

    /// How many different words there are, those of the headline included; their numbers are below it.
    pub(super) fn vocabulary(&self) -> usize {
        self.sentences_with.len()
    }

    /// The sentences that have a word.
    pub(super) fn holders(&self, word: u32) -> &[usize] {
        let from = self.holders_from.get(word as usize).copied();
        let from = from.unwrap_or_default();
        let all = from..from + self.count(word) as usize;
        self.holders.get(all).unwrap_or_default()
    }

    /// What speaks for each sentence.
    pub(super) fn measures(&self) -> &[Measures] {
        &self.measures
    }

    /// How many sentences have a word.
    pub(super) fn count(&self, word: u32) -> u32 {
        self.sentences_with
            .get(word as usize)
            .copied()
            .unwrap_or_default()
    }

    /// Whether it is a sentence that a summary may have at all.
    pub(super) fn can_stand(&self, number: usize) -> bool {
        let can_stand = |line: &Read<'_>| {
            let before = self.lines.get(..number).unwrap_or_default();
            !scraps::is_scrap(line.text, line.length)
                && before.iter().all(|other| other.text != line.text)
        };
        let line = self.lines.get(number);
        line.is_some_and(|line| *line.can_stand.get_or_init(|| can_stand(line)))
    }

    /// Whether it needs the sentence before it. The first one has none before it.
    pub(super) fn leans(&self, number: usize) -> bool {
        number > 0 && self.lines.get(number).is_some_and(|line| line.leans)
    }

    pub(super) fn is_inside_quotation(&self, number: usize) -> bool {
        self.lines.get(number).is_some_and(|line| line.quoted)
    }
}
