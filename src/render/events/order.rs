//! Events in the order of time.

use super::Told;
use crate::model::{Date, Precision, When};

/// Events by when they happened; those of one time stay as they are.
pub(in crate::render) fn in_order_of_time(told: Vec<Told<'_>>) -> Vec<Told<'_>> {
    sorted(placed(told))
}

/// The first so many in that order. A topic may have thousands of which its page lists ten: only those are sorted.
pub(in crate::render) fn first_in_time(told: Vec<Told<'_>>, most: usize) -> Vec<Told<'_>> {
    let mut placed = placed(told);
    if most < placed.len() {
        placed.select_nth_unstable_by_key(most, |(place, _)| *place);
        placed.truncate(most);
    }
    sorted(placed)
}

/// The last so many of them, the last one at the end.
pub(in crate::render) fn last_in_time(told: Vec<Told<'_>>, most: usize) -> Vec<Told<'_>> {
    let mut placed = placed(told);
    let before = placed.len().saturating_sub(most);
    if before > 0 && most > 0 {
        placed.select_nth_unstable_by_key(before, |(place, _)| *place);
    }
    sorted(placed.split_off(before))
}

/// By when an event happened, how finely that is told, and when it was over.
type Order = (Date, Precision, Date);

/// Where an event stands in time and, among those of one time, in a list.
type Place = (Option<Order>, usize);

fn placed<'a>(told: Vec<Told<'a>>) -> Vec<(Place, Told<'a>)> {
    let place = |(index, told): (usize, Told<'a>)| ((told.1.when.map(When::order), index), told);
    told.into_iter().enumerate().map(place).collect()
}

fn sorted(mut placed: Vec<(Place, Told<'_>)>) -> Vec<Told<'_>> {
    placed.sort_unstable_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, told)| told).collect()
}
