//! English: its words, its rules, and the days of its feasts.

mod calendar;
mod clock;
mod counted;
mod lengths;
mod modifiers;
mod references;
mod turns;
mod words;

use std::sync::LazyLock;

use super::grammar::Grammar;

/// The language.
pub(super) static ENGLISH: LazyLock<Grammar> = LazyLock::new(|| {
    Grammar::new(
        words::WORDS,
        &[
            calendar::RULES,
            turns::RULES,
            counted::RULES,
            lengths::RULES,
            clock::RULES,
            references::RULES,
        ],
        modifiers::MODIFIERS,
    )
});

/// A row of a table of rules.
const fn rule(
    id: &'static str,
    words: &'static [super::rule::Word],
    say: super::rule::Say,
) -> super::rule::Rule {
    super::rule::Rule { id, words, say }
}
