//! Where built-in templates take what Rust writes.
//!
//! A template describes all of its page. As long as a site has no templates of its own, the parts of a page that stand on most pages get
//! places: what the template says of them is left out of it, and the page brings them along, written by the functions beside this file.
//! `tests/same_bytes.rs` holds both to the same bytes.

use crate::render::theme::{BRIEF, HOME};

/// The variable in which a template finds the parts.
pub(in crate::render) const VARIABLE: &str = "written";

/// The template, how the part begins and ends in it, and the name of the part.
const PLACES: [[&str; 4]; 10] = [
    [BRIEF, "{{ <dateline ", " /> }}", "dateline"],
    [BRIEF, "{{ <panel ", " /> }}", "panel"],
    [
        BRIEF,
        "{% block margin -%}",
        "{%- endblock margin %}",
        "margin",
    ],
    [
        BRIEF,
        "{% block neighbours -%}",
        "{%- endblock neighbours %}",
        "neighbours",
    ],
    [
        BRIEF,
        "{% block provenance -%}",
        "{%- endblock provenance %}",
        "provenance",
    ],
    [HOME, "<ol class=\"week\"", "</ol>", "week"],
    [HOME, "{{ <digest lines={digest}", " /> }}", "digest"],
    [
        HOME,
        "{{ <digest lines={digest_more}",
        " /> }}",
        "digest_more",
    ],
    [HOME, "{{ <dateline ", " /> }}", "dateline"],
    [HOME, "{{ <panel ", " /> }}", "panel"],
];

/// The built-in template of this name with its places.
pub(in crate::render) fn make_places(name: &str, template: &str) -> String {
    let places = PLACES.iter().filter(|[of, ..]| *of == name);
    places.fold(template.to_owned(), |text, [_, from, to, part]| {
        let around = text
            .split_once(from)
            .and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
        match around {
            Some((before, after)) => format!("{before}{{{{ {VARIABLE}.{part} }}}}{after}"),
            None => text,
        }
    })
}
