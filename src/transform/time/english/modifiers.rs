//! Words before an expression that change it.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Modify, What, Word, ahead, one, opt};
use super::super::timex::Modifier;

const fn modify(words: &'static [Word], by: Modifier, what: What) -> Modify {
    Modify {
        words,
        by: Some(by),
        what,
    }
}

/// "the second week of": it is a part of what follows, but no early, middle or late one.
const PART_OF: Modify = Modify {
    words: &[opt(THE), one(ORD), one(WEEK | DAY | WEEKEND), one(OF)],
    by: None,
    what: What::Dates,
};

pub(super) const MODIFIERS: &[Modify] = &[
    modify(&[opt(THE), one(EARLY)], Modifier::Start, What::Dates),
    modify(&[one(EARLIER), opt(IN)], Modifier::Start, What::Dates),
    modify(
        &[opt(THE), one(BEGIN), one(OF)],
        Modifier::Start,
        What::Dates,
    ),
    modify(&[opt(THE), one(MID)], Modifier::Mid, What::Dates),
    modify(
        &[opt(THE), one(MIDDLE), one(OF)],
        Modifier::Mid,
        What::Dates,
    ),
    modify(&[opt(THE), one(LATE)], Modifier::End, What::Dates),
    modify(&[one(LATER), opt(IN)], Modifier::End, What::Dates),
    modify(&[opt(THE), one(END), one(OF)], Modifier::End, What::Dates),
    modify(&[one(ABOUT)], Modifier::Approx, What::Both),
    modify(&[one(NEARLY)], Modifier::LessThan, What::Lengths),
    modify(&[one(LESS), one(THAN)], Modifier::LessThan, What::Lengths),
    modify(
        &[one(NO), one(MORE), one(THAN)],
        Modifier::EqualOrLess,
        What::Lengths,
    ),
    modify(&[one(AT), one(MOST)], Modifier::EqualOrLess, What::Lengths),
    modify(&[one(UP), one(TO)], Modifier::EqualOrLess, What::Lengths),
    modify(&[one(MORE), one(THAN)], Modifier::MoreThan, What::Lengths),
    modify(
        &[one(OVER), ahead(NUM | A | COUPLE | VAGUE)],
        Modifier::MoreThan,
        What::Lengths,
    ),
    modify(&[one(AT), one(LEAST)], Modifier::EqualOrMore, What::Lengths),
    modify(
        &[opt(THE), one(LAST), one(WEEK | DAY | WEEKEND), one(OF)],
        Modifier::End,
        What::Dates,
    ),
    PART_OF,
];
