//! A word with its place, its classes, and what lies between it and the word before.

use super::class::Set;
use super::unit::Unit;
use crate::model::Span;

/// A word or number that matters for time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Byte offsets in the text.
    pub span: Span,
    /// What it may be.
    pub set: Set,
    /// Its number, if it has one.
    pub n: i32,
    /// The unit that it is, if it is one.
    pub unit: Unit,
    /// What lies before it.
    pub gap: Gap,
}

/// What lies between two words, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gap(pub u16);

impl Gap {
    /// White space.
    pub(super) const SPACE: Self = Self(1);
    /// A hyphen that touches both words.
    pub(super) const HYPHEN: Self = Self(1 << 1);
    /// A comma.
    pub(super) const COMMA: Self = Self(1 << 2);
    /// `'s`
    pub(super) const POSSESSIVE: Self = Self(1 << 3);
    /// A dash.
    pub(super) const DASH: Self = Self(1 << 4);
    /// Other words or marks.
    pub(super) const OTHER: Self = Self(1 << 5);
    /// A mark that ends a clause.
    pub(super) const CLAUSE: Self = Self(1 << 6);
    /// The end of a sentence.
    pub(super) const STOP: Self = Self(1 << 7);
    /// An opening or closing bracket.
    pub(super) const BRACKET: Self = Self(1 << 8);
    /// What may lie between two words of one expression.
    pub(super) const CLOSE: Self = Self(Self::SPACE.0 | Self::HYPHEN.0);

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }

    /// Whether nothing but `allowed` lies there.
    pub(super) const fn within(self, allowed: Self) -> bool {
        self.0 & !allowed.0 == 0
    }

    pub(super) const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }
}
