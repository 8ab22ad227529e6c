//! The parts of the built-in theme, and a line on each.

use serde::Serialize;

use crate::render::{ASSETS, TEMPLATES, WORDS};

/// A part of the theme.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Part {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) about: &'static str,
    #[serde(skip)]
    pub(super) bytes: &'static [u8],
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Kind {
    Template,
    Component,
    Words,
    File,
}

impl Kind {
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Template => "Templates, copied to templates/:",
            Self::Component => "Components, copied to templates/components/:",
            Self::Words => "Words, copied to templates/:",
            Self::File => "Files, copied to static/:",
        }
    }
}

impl Part {
    /// Where it stands in a site.
    pub(super) fn path(&self) -> String {
        match self.kind {
            Kind::Template | Kind::Words => format!("templates/{}", self.name),
            Kind::Component => format!("templates/components/{}.html", self.name),
            Kind::File => format!("static/{}", self.name),
        }
    }
}

const ABOUT: [(&str, &str); 51] = [
    ("404.html", "what a server shows for an unknown address"),
    ("ahead.html", "what is planned"),
    ("archive.html", "all editions by month"),
    ("atom.xml", "the feed"),
    (
        "base.html",
        "the frame of every page: head, masthead, footer",
    ),
    ("brief.html", "the page of an article"),
    ("card.html", "an article in a list, with its first words"),
    ("changed.html", "what is new in the latest edition"),
    (
        "compact.html",
        "an event in the margin of home and editions",
    ),
    ("components.html", "all components together"),
    (
        "edition.html",
        "the page of a day; it is home.html unless changed",
    ),
    ("event.html", "an event on a timeline"),
    ("home.html", "the latest edition"),
    ("page.html", "a text without a date"),
    ("redirect.html", "a former address"),
    ("robots.txt", "the rules for robots"),
    ("row.html", "an article in a list, in one row"),
    ("sitemap.xml", "the addresses for search engines"),
    ("timeline.html", "events by month"),
    ("topic.html", "the briefs and events of a topic"),
    ("topics.html", "all topics"),
    ("policy", "what a page may load"),
    ("masthead", "name and menu"),
    ("footer", "sections, feed, data, theme switch"),
    ("glyph", "the sign of an event"),
    ("key", "what the signs mean"),
    ("dateline", "place, date, agency and minutes of a brief"),
    ("panel", "synopsis and takeaways"),
    ("digest", "the lines of the day in brief"),
    ("origin", "who made a summary"),
    ("today_rule", "the line between past and planned"),
    ("band", "a month of a timeline with its events"),
    ("group", "events under a name of their own"),
    ("near", "a day, with its year where that is another"),
    ("index", "a list of links with counts"),
    ("jump", "\"Jump to\" of a timeline"),
    ("exports", "links to a timeline in other forms"),
    ("prev_arrow", "the arrow to what was before"),
    ("next_arrow", "the arrow to what comes after"),
    ("words/ar.toml", "all words in Arabic"),
    ("words/en-us.toml", "American English, where it differs"),
    ("words/en.toml", "all words in English"),
    ("assets/dateline.css", "the stylesheet"),
    ("assets/dateline.js", "the switch between light and dark"),
    ("assets/fonts/Newsreader-OFL.txt", "licence of the font"),
    ("assets/fonts/PublicSans-OFL.txt", "licence of the font"),
    (
        "assets/fonts/newsreader-latin-ext-opsz-normal.woff2",
        "the font of all reading, accented letters",
    ),
    (
        "assets/fonts/newsreader-latin-opsz-normal.woff2",
        "the font of all reading",
    ),
    (
        "assets/fonts/public-sans-latin-ext-wght-normal.woff2",
        "the font of labels, accented letters",
    ),
    (
        "assets/fonts/public-sans-latin-wght-normal.woff2",
        "the font of labels",
    ),
    ("favicon.svg", "the sign of the site in tabs"),
];

/// Every part: templates, components in the order of their file, words, other files.
pub(super) fn parts() -> Vec<Part> {
    let template =
        |(name, text): &(&'static str, &'static str)| (*name, Kind::Template, text.as_bytes());
    let file = |(name, bytes): &(&'static str, &'static [u8])| (*name, Kind::File, *bytes);
    let components = TEMPLATES
        .iter()
        .find(|(name, _)| *name == "components.html");
    let components = components.map_or("", |(_, text)| text);
    let templates = TEMPLATES.iter().map(template);
    let words = WORDS
        .iter()
        .map(|(name, text)| (*name, Kind::Words, text.as_bytes()));
    let all = templates
        .chain(each_component(components))
        .chain(words)
        .chain(ASSETS.iter().map(file));
    all.map(|(name, kind, bytes)| Part {
        name,
        kind,
        about: ABOUT
            .iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(_, about)| about),
        bytes,
    })
    .collect()
}

/// The components of a file, each with its tags.
fn each_component(text: &'static str) -> impl Iterator<Item = (&'static str, Kind, &'static [u8])> {
    const OPEN: &str = "{% component ";
    text.match_indices(OPEN).filter_map(|(start, _)| {
        let rest = text.get(start..)?;
        let name = rest.get(OPEN.len()..)?.split('(').next()?;
        let end = rest.find("endcomponent")?;
        let end = end + rest.get(end..)?.find("%}\n")? + "%}\n".len();
        Some((name, Kind::Component, rest.get(..end)?.as_bytes()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_line_on_every_part() {
        let parts = parts();
        let bare: Vec<_> = parts.iter().filter(|part| part.about.is_empty()).collect();
        assert!(bare.is_empty(), "{bare:?}");
        assert_eq!(parts.len(), ABOUT.len());
        let mut names: Vec<_> = parts.iter().map(|part| part.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), parts.len());
    }

    #[test]
    fn a_component_is_copied_whole() {
        let parts = parts();
        let arrow = parts.iter().find(|part| part.name == "prev_arrow").unwrap();
        let text = std::str::from_utf8(arrow.bytes).unwrap();
        assert!(text.starts_with("{% component prev_arrow("), "{text}");
        assert!(text.ends_with("endcomponent prev_arrow %}\n"), "{text}");
        assert_eq!(text.matches("component ").count(), 2);
    }
}
