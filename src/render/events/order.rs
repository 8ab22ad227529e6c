//! Events in the order of time.

use super::Told;
use crate::model::{Date, When};

/// Events by when they happened; those of one time stay as they are.
pub(in crate::render) fn in_order_of_time(told: Vec<Told<'_>>) -> Vec<Told<'_>> {
    let placed = told.into_iter().enumerate();
    let mut placed: Vec<_> = placed
        .map(|(index, told)| (told.1.when.map(When::order), index, told))
        .collect();
    placed.sort_unstable_by_key(|(order, index, _)| (*order, *index));
    placed.into_iter().map(|(.., told)| told).collect()
}

/// The first so many in that order. A topic may have thousands of which its page lists ten: of all but these only the day is looked at.
pub(in crate::render) fn first_in_time(mut told: Vec<Told<'_>>, most: usize) -> Vec<Told<'_>> {
    if let Some(index) = most.checked_sub(1).filter(|index| *index < told.len()) {
        let last = *days(&told).select_nth_unstable(index).1;
        told.retain(|told| day(told) <= last);
    }
    let mut first = in_order_of_time(told);
    first.truncate(most);
    first
}

/// The last so many of them, the last one at the end.
pub(in crate::render) fn last_in_time(mut told: Vec<Told<'_>>, most: usize) -> Vec<Told<'_>> {
    let before = told.len().checked_sub(most);
    if let Some(index) = before.filter(|index| *index > 0 && most > 0) {
        let first = *days(&told).select_nth_unstable(index).1;
        told.retain(|told| day(told) >= first);
    }
    let mut last = in_order_of_time(told);
    last.split_off(last.len().saturating_sub(most))
}

/// The day by which events stand in that order, before all else.
fn days(told: &[Told<'_>]) -> Vec<Option<Date>> {
    told.iter().map(day).collect()
}

fn day((_, event): &Told<'_>) -> Option<Date> {
    event.when.map(When::first)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::edge::memory::MemoryWorld;
    use crate::engine::{Engine, Overrides, PREVIEW_TEXT};
    use crate::model::SourcePath;
    use crate::render::events::told_by;

    #[test]
    fn the_first_and_the_last_are_those_of_the_whole_list() {
        let day = Date::constant(2025, 10, 29);
        let world = MemoryWorld::new();
        let text = "+++\ntitle = \"Ship\"\ndate = 2025-10-29\n+++\n\nIt sails on Friday. Work ends in November 2025. \
                    The quay opens on 3 November. They built it in 2024. A pilot came on Friday. The captain spoke on Wednesday. \
                    Owners paid in 2024. A tug came in March 2024. It may sink in 2026.\n";
        world.set("content/ship.md", text);
        let overrides = Overrides {
            config: SourcePath::new("dateline.toml"),
            as_of: day,
            future: false,
            drafts: false,
            base_url: None,
            text_bytes: PREVIEW_TEXT,
        };
        let engine = Engine::open(Arc::new(world), overrides);
        let told = told_by(engine.site().edition(day));
        assert_eq!(told.len(), 9);
        let sentences = |list: Vec<Told<'_>>| -> Vec<u32> {
            list.iter().map(|(_, event)| event.sentence).collect()
        };
        let all = sentences(in_order_of_time(told.clone()));
        assert_eq!(all, [9, 4, 7, 8, 5, 6, 1, 2, 3]);
        for most in 0..=told.len() + 1 {
            let few = most.min(all.len());
            assert_eq!(sentences(first_in_time(told.clone(), most)), all[..few]);
            let last = &all[all.len() - few..];
            assert_eq!(sentences(last_in_time(told.clone(), most)), last);
        }
    }
}
