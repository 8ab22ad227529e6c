//! Parts of the frame that are the same on many pages: made once, and put into each as they are.
//!
//! For the menus of a brief the template engine takes as long as for all that the brief says in its opening. So while a site has no
//! templates of its own, the built-in ones get places for what those components give (see [`make_places`]), and that is made once for
//! each kind of page. A site's own template may ask a component for anything, so that its pages are made from the components
//! themselves; the test `shared_parts_are_those_of_the_components` holds both to the same bytes.

use std::collections::BTreeMap;

use tera::{Context, Map, Value};

use super::frame::{self, About, Frame};
use super::shell::{DATA, Shell, mark};
use super::theme::{BUILTIN, Theme};
use super::views::{PageView, ready};
use super::{Look, fragments};
use crate::diagnostic::Diagnostic;
use crate::model::Route;

/// The components that are shared, each with the template that is nothing but it.
pub(super) const PARTS: [(&str, &str); 4] = [
    ("policy", "{{ <policy /> }}"),
    ("masthead", "{{ <masthead /> }}"),
    ("key", "{{ <key /> }}"),
    ("footer", "{{ <footer /> }}"),
];

/// The kinds of pages that share parts: those whose entry of the menu, if any, goes by their kind.
const KINDS: [&str; 9] = [
    "ahead", "archive", "brief", "changed", "edition", "home", "timeline", "topic", "topics",
];

/// Addresses that no page has and no menu names, at the root and one folder deep.
const NOWHERE: &str = "\u{0}";
const BELOW: &str = "\u{0}/\u{0}";

/// The shared parts of the pages at one depth, of one kind, with or without data: `policy`, `masthead`, `key`, `footer`, `footer_end`.
pub(super) type Parts = Value;

/// Gives the built-in templates places for the shared parts, and for those that are [written](fragments) for each page.
pub(super) fn make_places(templates: &mut [(String, String)]) {
    for (name, text) in templates {
        let builtin = name.strip_prefix(BUILTIN).unwrap_or(name);
        *text = with_places(&fragments::make_places(builtin, text));
    }
}

fn with_places(template: &str) -> String {
    PARTS
        .iter()
        .fold(template.to_owned(), |text, (name, call)| {
            let end = match *name {
                "footer" => "{% if page.data %}{{ page.data }}{{ shared.footer_end }}{% endif %}",
                _ => "",
            };
            text.replace(call, &format!("{{{{ shared.{name} }}}}{end}"))
        })
}

/// The name of the template that is nothing but a component.
pub(super) fn template(part: &str) -> String {
    format!("shared/{part}.html")
}

/// Makes the shared parts from what a page's templates see.
pub(super) fn parts(
    context: &mut Context,
    page: &mut PageView<'_>,
    theme: &Theme,
) -> Result<Parts, Box<Diagnostic>> {
    let data = page.data.take();
    // The address is the page's own.
    let place = mark(DATA);
    page.data = data.as_ref().map(|_| place.clone());
    context.insert("page", page);
    let mut made = Map::default();
    for (name, _) in PARTS {
        let html = theme.render(&template(name), context)?;
        let html = String::from_utf8_lossy(&html);
        let has_place = name == "footer" && data.is_some();
        let parted = html.rsplit_once(&place).filter(|_| has_place);
        let (html, end) = parted.unwrap_or((&html, ""));
        if name == "footer" {
            made.insert("footer_end".into(), ready(end));
        }
        made.insert(name.into(), ready(html));
    }
    page.data = data;
    Ok(made.into())
}

/// The shared parts of all pages below the root and one folder deep, made before those pages.
#[derive(Default)]
pub(super) struct Shared {
    /// By whether the page stands in a folder, its kind, and whether it has data; with the shell of the page, if it has one.
    made: BTreeMap<(bool, &'static str, bool), (Parts, Option<Shell>)>,
    /// What templates see of the site.
    site: Option<Value>,
}

impl Shared {
    /// Makes them. What cannot be made is left out, and tells why on each page.
    pub(super) fn make(look: &Look<'_>) -> Self {
        if !look.theme.has_places() {
            return Self::default();
        }
        let depths = [false, true].into_iter();
        let kinds = depths.flat_map(|below| KINDS.map(|kind| (below, kind)));
        let all = kinds.flat_map(|(below, kind)| [false, true].map(|data| (below, kind, data)));
        let made = all.filter_map(|(below, kind, data)| {
            let about = About {
                kind,
                title: "",
                description: None,
                data,
            };
            let frame = || {
                let route = Route::new(if below { BELOW } else { NOWHERE });
                Frame::new(look, route, &about)
            };
            let parts = frame().make_parts().ok()?;
            // Pages with shells stand one folder deep, and all of them have data where the settings ask for it.
            let has_shell = below && data == look.config.json;
            let shell = has_shell.then(|| frame().make_shell(parts.clone()));
            Some(((below, kind, data), (parts, shell.flatten())))
        });
        Self {
            made: made.collect(),
            site: Some(Value::from_serializable(&frame::site(look))),
        }
    }

    /// What templates see of the site, if it was made.
    pub(super) fn site(&self) -> Option<&Value> {
        self.site.as_ref()
    }

    /// The parts of a page, if they were made.
    pub(super) fn of(&self, root: &str, page: &PageView<'_>) -> Option<&Parts> {
        self.entry(root, page).map(|(parts, _)| parts)
    }

    /// The shell of a page, if it was made.
    pub(super) fn shell(&self, root: &str, page: &PageView<'_>) -> Option<&Shell> {
        self.entry(root, page)?.1.as_ref()
    }

    fn entry(&self, root: &str, page: &PageView<'_>) -> Option<&(Parts, Option<Shell>)> {
        let below = match root {
            "" => false,
            "../" => true,
            _ => return None,
        };
        self.made.get(&(below, page.kind, page.data.is_some()))
    }
}
