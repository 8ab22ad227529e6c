//! Names that several may ask for: addresses, identities.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

/// Who asks for which name. The first of those who ask for one, in their order, has it.
///
/// Nearly every name is asked for once, and a set of one takes some hundred bytes: here the first needs no set.
#[derive(Clone, Debug)]
pub(super) struct Rivals<T>(BTreeMap<String, Asking<T>>);

/// Those who ask for one name. There is always one.
#[derive(Clone, Debug)]
struct Asking<T> {
    first: T,
    others: BTreeSet<T>,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked<T> {
    /// Nobody else had the name, or it was this one's already.
    Free,
    /// This one had it, and has it no more.
    Ahead(T),
    /// Another one keeps it.
    Behind,
}

impl<T> Default for Rivals<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T: Clone + Ord> Rivals<T> {
    /// The one that has a name.
    pub(super) fn first(&self, name: &str) -> Option<&T> {
        self.0.get(name).map(|asking| &asking.first)
    }

    /// All who ask for a name, in order.
    pub(super) fn of(&self, name: &str) -> impl Iterator<Item = &T> {
        self.0.get(name).into_iter().flat_map(Asking::all)
    }

    /// Every name, with all who ask for it.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &T>)> {
        let named = self.0.iter();
        named.map(|(name, asking)| (name.as_str(), asking.all()))
    }

    /// Asks for a name. Asking twice changes nothing.
    pub(super) fn ask(&mut self, name: String, one: T) -> Asked<T> {
        let asking = match self.0.entry(name) {
            Entry::Vacant(free) => {
                free.insert(Asking {
                    first: one,
                    others: BTreeSet::new(),
                });
                return Asked::Free;
            }
            Entry::Occupied(taken) => taken.into_mut(),
        };
        match one.cmp(&asking.first) {
            Ordering::Equal => Asked::Free,
            Ordering::Less => {
                let former = std::mem::replace(&mut asking.first, one);
                asking.others.insert(former.clone());
                Asked::Ahead(former)
            }
            Ordering::Greater => {
                asking.others.insert(one);
                Asked::Behind
            }
        }
    }

    /// Gives up a name. The one that has it now, if it had another.
    pub(super) fn give_up(&mut self, name: &str, one: &T) -> Option<&T> {
        let asking = self.0.get_mut(name)?;
        if asking.first != *one {
            asking.others.remove(one);
            return None;
        }
        match asking.others.pop_first() {
            Some(heir) => asking.first = heir,
            None => _ = self.0.remove(name),
        }
        self.first(name)
    }
}

impl<T> Asking<T> {
    fn all(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.others)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_first_of_a_set_has_the_name(changes in prop::collection::vec((any::<bool>(), 0..5_u8), 0..12)) {
            let mut set: BTreeSet<u8> = BTreeSet::new();
            let mut rivals = Rivals::default();
            for (asks, one) in changes {
                let former = set.first().copied();
                if asks {
                    set.insert(one);
                    let now = set.first().copied();
                    let expected = match former {
                        Some(former) if now != Some(former) => Asked::Ahead(former),
                        Some(former) if former != one => Asked::Behind,
                        _ => Asked::Free,
                    };
                    prop_assert_eq!(rivals.ask("a".to_owned(), one), expected);
                } else {
                    set.remove(&one);
                    let heir = set.first().filter(|_| former == Some(one));
                    prop_assert_eq!(rivals.give_up("a", &one), heir);
                }
                prop_assert_eq!(rivals.first("a"), set.first());
                prop_assert_eq!(rivals.of("a").collect::<Vec<_>>(), set.iter().collect::<Vec<_>>());
                prop_assert_eq!(rivals.all().count(), usize::from(!set.is_empty()));
            }
        }
    }
}
