//! Where built-in templates take what Rust writes.
//!
//! A template describes all of its page. As long as a site has no templates of its own, the parts of a page that stand on most pages get
//! places: what the template says of them is left out of it, and the page brings them along, written by the functions beside this file.
//! `tests/same_bytes.rs` holds both to the same bytes.

use crate::render::theme::{BRIEF, HOME};

/// The variable in which a template finds the parts.
pub(in crate::render) const VARIABLE: &str = "written";

/// A part of a template that Rust writes.
struct Place {
    template: &'static str,
    /// How the part begins and ends there.
    from: &'static str,
    to: &'static str,
    /// Its name in the variable.
    part: &'static str,
}

const fn place(
    template: &'static str,
    from: &'static str,
    to: &'static str,
    part: &'static str,
) -> Place {
    Place {
        template,
        from,
        to,
        part,
    }
}

const COMPONENT: &str = " /> }}";

const PLACES: [Place; 10] = [
    place(BRIEF, "{{ <dateline ", COMPONENT, "dateline"),
    place(BRIEF, "{{ <panel ", COMPONENT, "panel"),
    place(
        BRIEF,
        "{% block margin -%}",
        "{%- endblock margin %}",
        "margin",
    ),
    place(
        BRIEF,
        "{% block neighbours -%}",
        "{%- endblock neighbours %}",
        "neighbours",
    ),
    place(
        BRIEF,
        "{% block provenance -%}",
        "{%- endblock provenance %}",
        "provenance",
    ),
    place(HOME, "<ol class=\"week\"", "</ol>", "week"),
    place(HOME, "{{ <digest lines={digest}", COMPONENT, "digest"),
    place(
        HOME,
        "{{ <digest lines={digest_more}",
        COMPONENT,
        "digest_more",
    ),
    place(HOME, "{{ <dateline ", COMPONENT, "dateline"),
    place(HOME, "{{ <panel ", COMPONENT, "panel"),
];

/// The built-in template of this name with its places. A part that the settings leave out of it has none.
pub(in crate::render) fn make_places(name: &str, template: &str) -> String {
    let places = PLACES.iter().filter(|place| place.template == name);
    places.fold(template.to_owned(), |text, place| {
        let around = text
            .split_once(place.from)
            .and_then(|(before, rest)| Some((before, rest.split_once(place.to)?.1)));
        match around {
            Some((before, after)) => format!("{before}{{{{ {VARIABLE}.{} }}}}{after}", place.part),
            None => text,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::TEMPLATES;

    #[test]
    fn every_part_is_found_in_its_template() {
        for place in &PLACES {
            let (_, text) = TEMPLATES
                .iter()
                .find(|(name, _)| *name == place.template)
                .unwrap();
            let made = make_places(place.template, text);
            let part = format!("{{{{ {VARIABLE}.{} }}}}", place.part);
            assert!(made.contains(&part) && !text.contains(&part), "{part}");
        }
    }
}
