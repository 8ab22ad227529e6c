//! The bands of a timeline: a month, or what is known less finely than the month.

use super::when;
use crate::model::{Partial, Precision};
use crate::transform::site::Entry;

/// The date whose band an entry stands in. The order of entries never leaves a band and comes back.
pub(super) fn of(entry: &Entry) -> Partial {
    Partial::around(entry.first, entry.precision.min(Precision::Month))
}

/// The anchor of a band: `m2025-09`, `y2025`, `p2025-35`.
pub(super) fn id(band: Partial) -> String {
    let kind = match band {
        Partial::Century(_) | Partial::Decade(_) | Partial::Year(_) => 'y',
        Partial::Half(..) | Partial::Season(..) | Partial::Quarter(..) => 'p',
        Partial::Month(..) | Partial::Day(_) => 'm',
    };
    format!("{kind}{band}")
}

/// The year that stands beside a band, if its name does not tell it.
pub(super) fn year(band: Partial) -> Option<i16> {
    (band.precision() > Precision::Year).then(|| band.first().year())
}

/// Its name with its year, for lists of links.
pub(super) fn full(band: Partial) -> String {
    match year(band) {
        Some(year) => format!("{} {year}", when::heading(band)),
        None => when::heading(band),
    }
}
