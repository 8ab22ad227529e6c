//! The bands of a timeline: a month, or what is known less finely than the month.

use super::strip;
use crate::model::{Partial, Precision, Scope};
use crate::transform::Site;
use crate::transform::site::Entry;

/// The anchor of the band that all old years share.
pub(super) const OLD: &str = "earlier";

/// The first year that the main page shows by month: that in which the strip of the first edition begins. What lies before was told in
/// passing, a few events a year, and shares one band.
///
/// The strip of an edition leads to months, so that none of these may be old. Only a change of the first edition moves the year, and with it
/// only the main page, which any change of an article touches: pages of years and months know no old years.
pub(super) fn since(scope: Scope, site: &Site) -> Option<i16> {
    let first = site.days().next().filter(|_| scope == Scope::All);
    first.map(|day| strip::first_day(day).year())
}

/// Whether an event stands in the band of old years.
pub(super) fn is_old(entry: &Entry, since: Option<i16>) -> bool {
    since.is_some_and(|since| entry.first.year() < since)
}

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
