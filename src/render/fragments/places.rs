//! Where built-in templates take what Rust writes.
//!
//! A template describes all of its page. As long as a site has no templates of its own, the parts of a page that stand on most pages get
//! places: what the template says of them is left out of it, and the page brings them along, written by the functions beside this file.
//! The test `every_page_is_as_its_template_says` holds both to the same bytes.

use crate::render::theme::{BASE, BRIEF, HOME, TIMELINE, TOPIC};

/// The variable in which a template finds the parts of its page, and the one in which the frame finds the head.
pub(in crate::render) const WRITTEN: &str = "written";
pub(in crate::render) const HEAD: &str = "head";

/// A part of a template that Rust writes.
struct Place {
    template: &'static str,
    /// How the part begins and ends there.
    from: &'static str,
    to: &'static str,
    /// What stands there instead.
    with: &'static str,
}

const fn place(
    template: &'static str,
    from: &'static str,
    to: &'static str,
    with: &'static str,
) -> Place {
    Place {
        template,
        from,
        to,
        with,
    }
}

const COMPONENT: &str = " /> }}";

const PLACES: [Place; 23] = [
    place(BASE, "<title>", "{%- endblock assets %}", "{{ head }}"),
    place(
        BRIEF,
        "{% block head -%}",
        "{% endblock head %}",
        "{% block head %}{{ written.links }}{% endblock head %}",
    ),
    place(
        BRIEF,
        "{% if brief.date %}<p class=\"printed\"",
        "{% endif %}",
        "{{ written.printed }}",
    ),
    place(
        BRIEF,
        "<header class=\"frame\">",
        "</h1>",
        "{{ written.opening }}",
    ),
    place(BRIEF, "{{ <panel ", COMPONENT, "{{ written.panel }}"),
    place(
        BRIEF,
        "{% block timeline -%}",
        "{%- endblock timeline %}",
        "{{ written.timeline }}",
    ),
    place(
        BRIEF,
        "<section class=\"frame text\"",
        "<p class=\"thirty\">",
        "{{ written.report }}<p class=\"thirty\">",
    ),
    place(
        BRIEF,
        "{% block margin -%}",
        "{%- endblock margin %}",
        "{{ written.margin }}",
    ),
    place(
        BRIEF,
        "{% block neighbours -%}",
        "{%- endblock neighbours %}",
        "{{ written.neighbours }}",
    ),
    place(
        BRIEF,
        "{% block provenance -%}",
        "{%- endblock provenance %}",
        "{{ written.provenance }}",
    ),
    place(
        HOME,
        "{% block edition -%}",
        "{%- endblock edition %}",
        "{{ written.edition }}",
    ),
    place(
        HOME,
        "{% block digest -%}",
        "{%- endblock digest %}",
        "{{ written.digest }}",
    ),
    place(
        HOME,
        "{% if lead -%}",
        "</article>\n{%- endif %}",
        "{{ written.lead }}",
    ),
    place(
        HOME,
        "{% block margin -%}",
        "{%- endblock margin %}",
        "{{ written.margin }}",
    ),
    place(
        HOME,
        "{% block briefs -%}",
        "{%- endblock briefs %}",
        "{{ written.briefs }}",
    ),
    place(
        HOME,
        "{% if changed or ahead or strip -%}",
        "{%- endif %}",
        "{{ written.key }}",
    ),
    place(
        TIMELINE,
        "{% if timeline.strip -%}",
        "{%- endif %}",
        "{{ written.strip }}",
    ),
    place(
        TIMELINE,
        "{% if timeline.jump or timeline.years -%}",
        "{%- endif %}",
        "{{ written.jump_fold }}",
    ),
    place(
        TIMELINE,
        "{%- for band in timeline.bands %}",
        "{%- endfor %}",
        "{{- written.bands }}",
    ),
    // The same list stands on the page twice.
    place(
        TIMELINE,
        "{% if timeline.jump or timeline.years -%}",
        "{%- endif %}",
        "{{ written.jump_margin }}",
    ),
    place(
        TOPIC,
        "{% block opening -%}",
        "{%- endblock opening %}",
        "{{ written.opening }}",
    ),
    place(
        TOPIC,
        "{% block events -%}",
        "{%- endblock events %}",
        "{{ written.events }}",
    ),
    place(
        TOPIC,
        "{% block briefs -%}",
        "{%- endblock briefs %}",
        "{{ written.briefs }}",
    ),
];

/// The built-in template of this name with its places. A part that the settings leave out of it has none.
pub(in crate::render) fn make_places(name: &str, template: &str) -> String {
    let places = PLACES.iter().filter(|place| place.template == name);
    places.fold(template.to_owned(), |text, place| {
        let around = text
            .split_once(place.from)
            .and_then(|(before, rest)| Some((before, rest.split_once(place.to)?.1)));
        match around {
            Some((before, after)) => [before, place.with, after].concat(),
            None => text,
        }
    })
}

/// The names of the parts of pages that Rust writes.
pub(in crate::render) fn written_places() -> impl Iterator<Item = &'static str> {
    let name = |place: &Place| Some(place.with.split_once(" written.")?.1.split_once(" }}")?.0);
    PLACES.iter().filter_map(name)
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
            assert!(
                made.contains(place.with) && !text.contains(place.with),
                "{}",
                place.with
            );
        }
        assert_eq!(
            written_places().count(),
            PLACES.len() - 1,
            "but for the head"
        );
    }
}
