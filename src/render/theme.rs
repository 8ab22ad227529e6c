//! Templates: ours, built into the program under `builtin/`, and a site's own, which win by name.

use std::collections::BTreeMap;

use tera::{Context, ErrorKind, Tera};

use crate::diagnostic::{Diagnostic, messages};
use crate::model::{SourcePath, Span};

macro_rules! embed {
    ($include:ident, $folder:literal, $($name:literal),* $(,)?) => {
        &[$(($name, $include!(concat!("../../", $folder, "/", $name)))),*]
    };
}

/// The templates of the default theme, by name.
pub const TEMPLATES: &[(&str, &str)] = embed!(
    include_str,
    "templates",
    "404.html",
    "archive.html",
    "atom.xml",
    "base.html",
    "brief.html",
    "card.html",
    "components.html",
    "edition.html",
    "event.html",
    "home.html",
    "page.html",
    "redirect.html",
    "robots.txt",
    "row.html",
    "sitemap.xml",
    "timeline.html",
    "topic.html",
    "topics.html",
);

/// The other files of the default theme, by address.
pub const ASSETS: &[(&str, &[u8])] = embed!(
    include_bytes,
    "static",
    "assets/dateline.css",
    "assets/dateline.js",
    "assets/fonts/Newsreader-OFL.txt",
    "assets/fonts/PublicSans-OFL.txt",
    "assets/fonts/newsreader-latin-ext-opsz-normal.woff2",
    "assets/fonts/newsreader-latin-opsz-normal.woff2",
    "assets/fonts/public-sans-latin-ext-wght-normal.woff2",
    "assets/fonts/public-sans-latin-wght-normal.woff2",
    "favicon.svg",
);

/// How the names of built-in templates begin. A site's template may extend `builtin/brief.html`.
const BUILTIN: &str = "builtin/";

/// A set of templates that fit together.
#[derive(Clone, Debug)]
pub struct Theme {
    tera: Tera,
    /// Texts of the site's own templates, to point into.
    own: BTreeMap<String, String>,
}

impl Theme {
    /// The built-in templates with a site's own over them, by name below `templates/`.
    ///
    /// A template of the site that cannot be used is left out, so that the built-in one stands in for it. Which ones these are depends
    /// on the texts alone.
    pub fn load(mut own: BTreeMap<String, String>) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics = Vec::new();
        loop {
            let error = match Self::compile(&own) {
                Ok(tera) => return (Self { tera, own }, diagnostics),
                Err(error) => error,
            };
            diagnostics.push(explain(&error, &own, messages::theme::broken_template));
            match blamed(&error, &own) {
                Some(name) => drop(own.remove(&name)),
                None if own.is_empty() => {
                    return (
                        Self {
                            tera: Tera::new(),
                            own,
                        },
                        diagnostics,
                    );
                }
                None => own.clear(),
            }
        }
    }

    fn compile(own: &BTreeMap<String, String>) -> Result<Tera, tera::Error> {
        let mut tera = Tera::new();
        tera.set_fallback_prefixes([BUILTIN])?;
        let builtin = TEMPLATES
            .iter()
            .map(|(name, text)| (format!("{BUILTIN}{name}"), (*text).to_owned()));
        tera.add_raw_templates(
            builtin.chain(own.iter().map(|(name, text)| (name.clone(), text.clone()))),
        )?;
        Ok(tera)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        self.tera
            .render(name, context)
            .map_err(|error| Box::new(explain(&error, &self.own, messages::theme::failed_template)))
    }
}

/// What the template engine says, at its place in the site's own template if it is there.
fn explain(
    error: &tera::Error,
    own: &BTreeMap<String, String>,
    tell: fn(&SourcePath, Option<Span>, &str) -> Diagnostic,
) -> Diagnostic {
    let path = |name: &str| SourcePath::new(format!("templates/{name}"));
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let text = own.get(report.filename()).map_or("", String::as_str);
            let range = report.span().range.clone();
            let fits = text.get(range.clone()).is_some();
            let span = if fits {
                Span::new(range.start, range.end)
            } else {
                Span::new(0, 0)
            };
            tell(
                &path(report.filename()),
                fits.then_some(span),
                report.message(),
            )
        }
        _ => {
            let named = blamed(error, own);
            tell(
                &path(named.as_deref().unwrap_or_default()),
                None,
                &error.to_string(),
            )
        }
    }
}

/// The site's own template that an error is about.
fn blamed(error: &tera::Error, own: &BTreeMap<String, String>) -> Option<String> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => own
            .get_key_value(report.filename())
            .map(|(name, _)| name.clone()),
        _ => {
            let told = error.to_string();
            own.keys()
                .find(|name| told.contains(name.as_str()))
                .cloned()
        }
    }
}
