//! The parts of a built-in page in another order, or fewer of them. Parts are blocks of its template.

use std::ops::Range;

/// The template with its parts as wanted. `parts` may change places among each other, in the order in which they stand; `fixed` stay
/// where they are. What is not wanted is an empty block, so that a site's own template may still fill it.
pub(super) fn arranged(text: &str, parts: &[&str], fixed: &[&str], wanted: &[String]) -> String {
    let is_wanted = |name: &str| wanted.iter().any(|it| it == name);
    let mut text = text.to_owned();
    for name in fixed.iter().filter(|name| !is_wanted(name)) {
        if let Some(block) = block(&text, name) {
            text.replace_range(block, &empty(name));
        }
    }
    let moved = wanted.iter().filter(|name| parts.contains(&name.as_str()));
    let left_out = parts.iter().filter(|name| !is_wanted(name));
    let ordered = moved
        .map(String::as_str)
        .map(|name| match block(&text, name) {
            Some(range) => text.get(range).unwrap_or_default().to_owned(),
            None => String::new(),
        });
    let ordered: Vec<String> = ordered.chain(left_out.map(|name| empty(name))).collect();
    let mut places: Vec<Range<usize>> =
        parts.iter().filter_map(|name| block(&text, name)).collect();
    places.sort_by_key(|place| place.start);
    // From the end, so that the places before stay where they are.
    for (place, part) in places.into_iter().zip(ordered).rev() {
        text.replace_range(place, &part);
    }
    text
}

fn empty(name: &str) -> String {
    format!("{{% block {name} %}}{{% endblock {name} %}}")
}

/// Where a block stands, with its tags.
fn block(text: &str, name: &str) -> Option<Range<usize>> {
    let tag = |what: &str, from: usize| {
        let rest = text.get(from..)?;
        let found = rest.match_indices(what).find(|(at, _)| {
            rest.get(at + what.len()..)
                .is_some_and(|after| after.starts_with([' ', '-', '%']))
        });
        let at = from + found?.0;
        let start = text.get(..at)?.rfind("{%")?;
        let end = at + text.get(at..)?.find("%}")? + "%}".len();
        Some(start..end)
    };
    let open = tag(&format!(" block {name}"), 0)?;
    let close = tag(&format!(" endblock {name}"), open.end)?;
    Some(open.start..close.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{BRIEF_FIXED, BRIEF_PARTS, HOME_FIXED, HOME_PARTS};
    use crate::render::TEMPLATES;

    const PAGE: &str = "a{% block b -%}B{% block in %}I{% endblock in %}{%- endblock b %}c{% block d %}D{% endblock d %}e";

    fn check(wanted: &[&str], expected: &str) {
        let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(arranged(PAGE, &["b", "d"], &["in"], &wanted), expected);
    }

    #[test]
    fn parts_change_places_or_go() {
        check(&["b", "in", "d"], PAGE);
        check(
            &["in", "d", "b"],
            "a{% block d %}D{% endblock d %}c{% block b -%}B{% block in %}I{% endblock in %}{%- endblock b %}e",
        );
        check(
            &["d"],
            "a{% block d %}D{% endblock d %}c{% block b %}{% endblock b %}e",
        );
        check(
            &["b"],
            "a{% block b -%}B{% block in %}{% endblock in %}{%- endblock b %}c{% block d %}{% endblock d %}e",
        );
    }

    #[test]
    fn every_part_is_a_block_of_its_template() {
        for (template, parts, fixed) in [
            ("home.html", HOME_PARTS.as_slice(), HOME_FIXED.as_slice()),
            ("brief.html", BRIEF_PARTS.as_slice(), BRIEF_FIXED.as_slice()),
        ] {
            let text = TEMPLATES
                .iter()
                .find(|(name, _)| *name == template)
                .unwrap()
                .1;
            for name in parts.iter().chain(fixed) {
                assert!(block(text, name).is_some(), "{template}: {name}");
            }
        }
    }
}
