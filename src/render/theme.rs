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
    "compact.html",
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

/// A page of ordinary length fits.
const TYPICAL_BYTES: usize = 16 * 1024;

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
            let Fault { name, span, told } = Fault::of(&error, &own);
            let stands_in = TEMPLATES.iter().any(|(builtin, _)| *builtin == name);
            diagnostics.push(messages::theme::template_error(
                &path(&name),
                span,
                &told,
                stands_in,
            ));
            match own.remove(&name) {
                Some(_) => {}
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

    /// Whether the site has no template of its own in the place of this built-in one.
    pub(super) fn is_builtin(&self, name: &str) -> bool {
        !self.own.contains_key(name)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(TYPICAL_BYTES);
        let rendered = self.tera.render_to(name, context, &mut page);
        rendered
            .and_then(|()| Ok(String::from_utf8(page)?))
            .map_err(|error| {
                let Fault { name, span, told } = Fault::of(&error, &self.own);
                Box::new(messages::theme::render_error(&path(&name), span, &told))
            })
    }
}

fn path(name: &str) -> SourcePath {
    SourcePath::new(format!("templates/{name}"))
}

/// What the template engine says, at its place in the site's own template if it is there.
struct Fault {
    name: String,
    span: Option<Span>,
    told: String,
}

impl Fault {
    fn of(error: &tera::Error, own: &BTreeMap<String, String>) -> Self {
        let text_of = |name: &str| own.get(name).map_or("", String::as_str);
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let range = report.span().range.clone();
                let fits = text_of(report.filename()).get(range.clone()).is_some();
                Self {
                    name: report.filename().to_owned(),
                    span: fits.then(|| Span::new(range.start, range.end)),
                    told: report.message().to_owned(),
                }
            }
            ErrorKind::MissingParent { current, parent } => {
                let at = text_of(current).find(parent.as_str());
                Self {
                    name: current.clone(),
                    span: at.map(|at| Span::new(at, at + parent.len())),
                    told: format!("it extends `{parent}`, and there is no template of that name"),
                }
            }
            _ => Self::in_words(&error.to_string(), own),
        }
    }

    /// What does not fit together is told in one text: for each fault a paragraph with its place. The first one in a template of the
    /// site is taken; the others come up again when it is mended.
    fn in_words(told: &str, own: &BTreeMap<String, String>) -> Self {
        let paragraphs: Vec<Paragraph> = told.split("\n\n").filter_map(Paragraph::read).collect();
        let in_own = paragraphs.iter().find_map(|it| {
            let text = own.get(it.file)?;
            Some(Self {
                name: it.file.to_owned(),
                span: it.span(text),
                told: it.message.to_owned(),
            })
        });
        let in_builtin = || {
            let it = paragraphs.first()?;
            own.contains_key(BASE).then(|| Self {
                name: BASE.to_owned(),
                span: None,
                told: format!("{}, and `{}` needs it", it.message, it.file),
            })
        };
        in_own.or_else(in_builtin).unwrap_or_else(|| Self {
            name: own
                .keys()
                .find(|name| told.contains(name.as_str()))
                .cloned()
                .unwrap_or_default(),
            span: None,
            told: told.lines().next().unwrap_or_default().to_owned(),
        })
    }
}

/// The one template that built-in ones extend under a name that the site may take.
const BASE: &str = "base.html";

/// A fault as the template engine prints it: `error: MESSAGE`, `--> FILE:LINE:COLUMN`, the line, and carets below it.
struct Paragraph<'a> {
    message: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    carets: usize,
}

impl<'a> Paragraph<'a> {
    fn read(text: &'a str) -> Option<Self> {
        let mut lines = text.lines();
        let message = lines.next()?.strip_prefix("error: ")?;
        let place = lines.next()?.trim_start().strip_prefix("--> ")?;
        let mut place = place.rsplitn(3, ':');
        let column = place.next()?.parse().ok()?;
        let line = place.next()?.parse().ok()?;
        Some(Self {
            message,
            file: place.next()?,
            line,
            column,
            carets: lines.last()?.matches('^').count(),
        })
    }

    /// The bytes meant, in the text of the file.
    fn span(&self, text: &str) -> Option<Span> {
        let line = text.split_inclusive('\n').nth(self.line.checked_sub(1)?)?;
        let before: usize = text
            .split_inclusive('\n')
            .take(self.line - 1)
            .map(str::len)
            .sum();
        let at = |characters: usize| {
            let mut offsets = line.char_indices().map(|(at, _)| at).chain([line.len()]);
            offsets.nth(characters)
        };
        let first = self.column.checked_sub(1)?;
        Some(Span::new(
            before + at(first)?,
            before + at(first + self.carets)?,
        ))
    }
}
