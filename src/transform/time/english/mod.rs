//! English: its words, its rules, and the days of its feasts.

mod calendar;
mod clock;
mod composed;
mod counted;
#[cfg(test)]
mod examples;
mod lengths;
mod modifiers;
mod references;
mod turns;
mod words;

use std::sync::LazyLock;

use super::grammar::Grammar;

/// The rules by family. Of equally long expressions that of the first rule is read.
const TABLES: [&[super::rule::Rule]; 7] = [
    calendar::RULES,
    turns::RULES,
    counted::RULES,
    lengths::RULES,
    clock::RULES,
    references::RULES,
    composed::RULES,
];

/// The language.
pub(super) static ENGLISH: LazyLock<Grammar> =
    LazyLock::new(|| Grammar::new(words::WORDS, &TABLES, modifiers::MODIFIERS));

/// A row of a table of rules.
const fn rule(
    id: &'static str,
    words: &'static [super::rule::Word],
    say: super::rule::Say,
) -> super::rule::Rule {
    super::rule::Rule { id, words, say }
}

#[cfg(test)]
pub(super) use examples::EXAMPLES;

/// The names of rules that say something, each once.
#[cfg(test)]
pub(super) fn rule_names() -> std::collections::BTreeSet<&'static str> {
    TABLES
        .iter()
        .flat_map(|table| table.iter())
        .filter(|rule| rule.say != super::rule::Say::Nothing)
        .map(|rule| rule.id)
        .collect()
}
