//! A language: its words, its rules by the words they may begin with, and the search for the longest that fits.

use super::class::{COMMON, Set};
use super::fields::Fields;
use super::fit::fit;
use super::lexicon::{Lexicon, Row};
use super::rule::{Modify, Role, Rule, Say, What, Word};
use super::timex::Modifier;
use super::token::{Gap, Token};

/// A language.
#[derive(Debug)]
pub(super) struct Grammar {
    pub lexicon: Lexicon,
    rules: Vec<Shape>,
    changes: Vec<Change>,
    /// Rules by each class that their first word may have.
    by_class: Vec<Beginnings>,
    /// All classes with which a rule may begin.
    starts: Set,
    /// Classes of which no rule does without: each has a word of one of them.
    telling: Set,
    modifier_starts: Set,
    /// By each class with which a modifier may begin, the classes of the word behind it; all if there need be none.
    modifier_follow: Vec<Set>,
}

/// The rules that may begin with a word of one class, by their places in the order of the tables.
#[derive(Clone, Debug, Default)]
struct Beginnings {
    /// Those that may be a single word.
    alone: Vec<u16>,
    /// The others, with the classes of their second words: most are ruled out by these, without a look at the rule.
    joined: Vec<(Set, u16)>,
    /// The classes of second words of all of these.
    follow: Set,
}

impl Beginnings {
    fn add(&mut self, rule: u16, second: Set) {
        if second == Set::MAX {
            self.alone.push(rule);
        } else {
            self.joined.push((second, rule));
            self.follow |= second;
        }
    }

    /// Those that the classes of the word behind do not rule out.
    fn before(&self, next: Set) -> impl Iterator<Item = u16> {
        let joined: &[(Set, u16)] = if self.follow & next == 0 {
            &[]
        } else {
            &self.joined
        };
        let joined = joined.iter().filter(move |(second, _)| second & next != 0);
        self.alone
            .iter()
            .copied()
            .chain(joined.map(|(_, rule)| *rule))
    }
}

/// A rule, and what shows quickly that it does not fit.
#[derive(Clone, Copy, Debug)]
struct Shape {
    rule: Rule,
    /// Classes that the word before it must have one of; none if it may stand anywhere.
    behind: Set,
    /// What its first word must be, if that is settled.
    first: Option<Word>,
    /// Classes that its second word may have; all if it may be a single word.
    second: Set,
}

/// Words that change an expression, and how they may begin.
#[derive(Clone, Debug)]
struct Change {
    modify: Modify,
    openings: Vec<Opening>,
}

/// A way in which a run of words may begin.
#[derive(Clone, Copy, Debug)]
struct Opening {
    /// Classes of its first word.
    first: Set,
    /// Classes of the word behind that; all if there need be none.
    second: Set,
}

/// A rule that fits some words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub id: &'static str,
    pub say: Say,
    pub modifier: Option<Modifier>,
    /// Indices of its first word and of the one after its last.
    pub first: usize,
    pub end: usize,
    pub fields: Fields,
}

impl Match {
    /// Whether it is a weekday and no day of a month.
    pub(super) fn names_weekday(&self) -> bool {
        let alone = self.fields.weekday.is_some() && self.fields.unit.is_none();
        alone && matches!(self.say, Say::Weekday | Say::Turn)
    }
}

/// Where a rule fits.
#[derive(Clone, Copy, Debug)]
struct Fit {
    rule: Rule,
    at: usize,
    end: usize,
    /// Which of the words of the rule stand there, as bits.
    taken: u32,
}

impl Grammar {
    pub(super) fn new(
        rows: &[Row],
        tables: &[&'static [Rule]],
        modifiers: &'static [Modify],
    ) -> Self {
        let rules: Vec<Shape> = tables
            .iter()
            .flat_map(|table| table.iter().map(|rule| Shape::of(*rule)))
            .collect();
        let mut by_class = vec![Beginnings::default(); 128];
        let mut starts = 0;
        for (index, shape) in (0..).zip(&rules) {
            let set = first_classes(shape.rule.words);
            starts |= set;
            for (_, beginnings) in classes(set, by_class.iter_mut()) {
                beginnings.add(index, shape.second);
            }
        }
        let changes: Vec<Change> = modifiers.iter().map(Change::of).collect();
        let modifier_starts = modifiers
            .iter()
            .fold(0, |set, it| set | first_classes(it.words));
        let mut modifier_follow = vec![0; 128];
        for opening in changes.iter().flat_map(|change| &change.openings) {
            for (_, follow) in classes(opening.first, modifier_follow.iter_mut()) {
                *follow |= opening.second;
            }
        }
        Self {
            lexicon: Lexicon::new(rows),
            rules,
            changes,
            by_class,
            starts,
            telling: tables
                .iter()
                .copied()
                .flatten()
                .fold(0, |set, rule| set | telling(rule.words)),
            modifier_starts,
            modifier_follow,
        }
    }

    /// Whether there may be an expression in a text: most sentences have none, and no word that every expression must have one of.
    pub(super) fn may_be_in(&self, tokens: &[Token]) -> bool {
        tokens.iter().fold(0, |set, token| set | token.set) & self.telling != 0
    }

    /// The longest expression that begins with a word; of equally long ones that of the first rule.
    pub(super) fn longest(&self, tokens: &[Token], at: usize) -> Option<Match> {
        let set = tokens.get(at)?.set;
        if set & (self.starts | self.modifier_starts) == 0 {
            return None;
        }
        let mut best = self.plain(tokens, at);
        let mut modifier = None;
        let next = tokens.get(at + 1).map_or(0, |next| next.set);
        if self.may_be_changed(set, next) {
            let may_begin = |change: &&Change| change.openings.iter().any(|it| it.fits(set, next));
            for Change { modify, .. } in self.changes.iter().filter(may_begin) {
                let Some((end, _)) = fit(modify.words, tokens, at) else {
                    continue;
                };
                let close = tokens
                    .get(end)
                    .is_some_and(|next| next.gap.within(Gap::CLOSE));
                let inner = close.then(|| self.plain(tokens, end)).flatten();
                if let Some(inner) = inner
                    && changes(modify.what, inner.rule.say)
                    && best.is_none_or(|best| inner.end > best.end)
                {
                    best = Some(inner);
                    modifier = modify.by;
                }
            }
        }
        let best = best?;
        Some(Match {
            id: best.rule.id,
            say: best.rule.say,
            modifier,
            first: at,
            end: best.end,
            fields: read(&best, tokens),
        })
    }

    /// Whether a modifier may begin with a word, going by the classes of that word and of the next alone.
    fn may_be_changed(&self, set: Set, next: Set) -> bool {
        classes(set & self.modifier_starts, self.modifier_follow.iter())
            .any(|(_, follow)| *follow == Set::MAX || follow & next != 0)
    }

    fn plain(&self, tokens: &[Token], at: usize) -> Option<Fit> {
        let set = tokens.get(at)?.set;
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let before = before.map_or(0, |before| before.set);
        let next = tokens
            .get(at + 1)
            .filter(|next| !next.gap.has(Gap::OTHER.or(Gap::STOP)))
            .map_or(0, |next| next.set);
        // With its class and its place in the tables: of equally long ones the first is taken.
        let mut best: Option<(Fit, (usize, u16))> = None;
        for (class, beginnings) in classes(set & self.starts, self.by_class.iter()) {
            for index in beginnings.before(next) {
                let Some(shape) = self.rules.get(usize::from(index)) else {
                    continue;
                };
                if !shape.may_begin(before, set) {
                    continue;
                }
                let order = (class, index);
                if let Some((end, taken)) = fit(shape.rule.words, tokens, at)
                    && best.is_none_or(|(best, first)| {
                        end > best.end || (end == best.end && order < first)
                    })
                {
                    let rule = shape.rule;
                    let fit = Fit {
                        rule,
                        at,
                        end,
                        taken,
                    };
                    best = Some((fit, order));
                }
            }
        }
        best.map(|(fit, _)| fit)
    }
}

/// What there is for each class of a set, in a list by classes.
fn classes<T>(set: Set, list: impl Iterator<Item = T>) -> impl Iterator<Item = (usize, T)> {
    let mut list = list.enumerate();
    let mut rest = set;
    let mut passed = 0;
    std::iter::from_fn(move || {
        if rest == 0 {
            return None;
        }
        let class = rest.trailing_zeros() as usize;
        rest &= rest - 1;
        let found = list.nth(class - passed);
        passed = class + 1;
        found
    })
}

impl Change {
    fn of(modify: &Modify) -> Self {
        Self {
            modify: *modify,
            openings: openings(modify.words),
        }
    }
}

impl Shape {
    fn of(rule: Rule) -> Self {
        let behind = rule.words.first().filter(|word| word.role == Role::Behind);
        let first = rule
            .words
            .iter()
            .find(|word| !matches!(word.role, Role::Behind | Role::NotBehind));
        Self {
            rule,
            behind: behind.map_or(0, |word| word.set),
            first: first.filter(|word| word.role == Role::One).copied(),
            second: openings(rule.words)
                .iter()
                .fold(0, |set, it| set | it.second),
        }
    }

    /// Whether the rule may fit a word, going by the classes of that word and of the one before it alone.
    fn may_begin(&self, before: Set, here: Set) -> bool {
        (self.behind == 0 || self.behind & before != 0)
            && self.first.is_none_or(|first| first.is_of(here))
    }
}

impl Opening {
    fn fits(&self, here: Set, next: Set) -> bool {
        self.first & here != 0 && (self.second == Set::MAX || self.second & next != 0)
    }
}

/// How a run of words may begin: with its first word, or with a later one if all before it may be missing.
fn openings(words: &[Word]) -> Vec<Opening> {
    let mut openings = Vec::new();
    let consumes = |word: &&Word| matches!(word.role, Role::One | Role::Opt);
    for (place, first) in words.iter().enumerate() {
        if !consumes(&first) {
            continue;
        }
        let after = words.get(place + 1..).unwrap_or_default();
        let after: Vec<&Word> = after.iter().filter(consumes).collect();
        let mut second = 0;
        if after.iter().all(|word| word.role == Role::Opt) {
            second = Set::MAX;
        }
        for word in after {
            second |= word.set;
            if word.role == Role::One {
                break;
            }
        }
        openings.push(Opening {
            first: first.set,
            second,
        });
        if first.role == Role::One {
            break;
        }
    }
    openings
}

/// What the words say that a rule fits.
fn read(fit: &Fit, tokens: &[Token]) -> Fields {
    let mut fields = Fields::default();
    let mut at = fit.at;
    for (place, word) in fit.rule.words.iter().enumerate() {
        if fit.taken & (1 << place) != 0
            && let Some(token) = tokens.get(at)
        {
            fields.take(token, word.set);
            at += 1;
        }
    }
    fields
}

fn changes(what: What, say: Say) -> bool {
    let length = matches!(say, Say::Length | Say::LengthHalf | Say::LengthOpen);
    match what {
        What::Lengths => {
            length || matches!(say, Say::Ago | Say::YearsAgo | Say::Earlier | Say::Later)
        }
        What::Dates => !length,
        What::Both => true,
    }
}

/// The classes that the first word of a rule may have.
fn first_classes(words: &[Word]) -> Set {
    let mut set = 0;
    for word in words {
        match word.role {
            Role::Behind | Role::NotBehind => {}
            Role::Opt => set |= word.set,
            _ => return set | word.set,
        }
    }
    set
}

/// The classes of the word of a rule that few sentences have, of those that it does not do without.
fn telling(words: &[Word]) -> Set {
    let required = words.iter().filter(|word| word.role == Role::One);
    // Of two little words the last: "the past".
    match required
        .rev()
        .min_by_key(|word| (word.set & COMMON).count_ones())
    {
        Some(word) => word.set,
        None => words.iter().fold(0, |set, word| set | word.set),
    }
}
