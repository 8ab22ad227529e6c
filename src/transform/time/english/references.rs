//! Now, some time ago, some time ahead.

#[allow(clippy::wildcard_imports, reason = "a row may name any class")]
use super::super::class::*;
use super::super::rule::{Rule, Say, behind, one, opt, unless};
use super::rule;

pub(super) const RULES: &[Rule] = &[
    rule("now", &[one(NOW)], Say::Present),
    rule("now", &[one(CURRENT), unless(UNIT)], Say::Present),
    rule(
        "now",
        &[one(AT), opt(THE | THIS), one(MOMENT)],
        Say::Present,
    ),
    rule("now", &[one(THESE), one(DAY)], Say::Present),
    rule("recently", &[opt(MORE), one(RECENTLY)], Say::Past),
    rule(
        "recently",
        &[behind(IN), one(THE), one(PAST), unless(UNIT)],
        Say::Past,
    ),
    rule("soon", &[one(THE), opt(NEAR), one(FUTURE)], Say::Future),
    rule("soon", &[one(THE), one(NEAR), one(TERM)], Say::Future),
];
