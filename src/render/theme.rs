//! Templates: ours, built into the program under `builtin/`, and a site's own, which win by name.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::events::write_escaped;
use super::parts::arranged;
use super::shared;
use super::words::Words;
use crate::config;
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
    "ahead.html",
    "archive.html",
    "atom.xml",
    "base.html",
    "brief.html",
    "card.html",
    "changed.html",
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

/// The words of the default theme, a file for each language, by name below `templates/`.
pub const WORDS: &[(&str, &str)] = embed!(
    include_str,
    "templates",
    "words/ar.toml",
    "words/en-us.toml",
    "words/en.toml",
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

/// What a template says itself fits.
const TYPICAL_BYTES: usize = 24 * 1024;

/// The templates whose parts can be put in order.
pub(super) const HOME: &str = "home.html";
pub(super) const BRIEF: &str = "brief.html";

/// The page of a day, which is made as the home page is.
pub(super) const EDITION: &str = "edition.html";

/// A page of the timeline, and that of a topic.
pub(super) const TIMELINE: &str = "timeline.html";
pub(super) const TOPIC: &str = "topic.html";

/// How the names of built-in templates begin. A site's template may extend `builtin/brief.html`.
pub(super) const BUILTIN: &str = "builtin/";

/// A set of templates that fit together.
#[derive(Clone, Debug)]
pub struct Theme {
    tera: Tera,
    words: Arc<Words>,
    /// Texts of the site's own templates, to point into.
    own: BTreeMap<String, String>,
}

impl Theme {
    /// The built-in templates and the words of a language (BCP 47), with a site's own over them, by name below `templates/`.
    ///
    /// A template of the site that cannot be used is left out, so that the built-in one stands in for it. Which ones these are depends
    /// on the texts alone.
    pub fn load(
        own: BTreeMap<String, String>,
        language: &str,
        settings: &config::Theme,
    ) -> (Self, Vec<Diagnostic>) {
        let (of_words, mut own): (BTreeMap<_, _>, BTreeMap<_, _>) = own
            .into_iter()
            .partition(|(name, _)| name.starts_with("words/"));
        let (words, mut diagnostics) = Words::load(language, WORDS, &of_words);
        let words = Arc::new(words);
        loop {
            let error = match Self::compile(&own, &words, settings) {
                Ok(tera) => return (Self { tera, words, own }, diagnostics),
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
                            words,
                            own,
                        },
                        diagnostics,
                    );
                }
                None => own.clear(),
            }
        }
    }

    fn compile(
        own: &BTreeMap<String, String>,
        words: &Arc<Words>,
        settings: &config::Theme,
    ) -> Result<Tera, tera::Error> {
        let mut tera = Tera::new();
        let counted = words.clone();
        tera.register_function("count", move |of: Kwargs, _: &State| count(&of, &counted));
        tera.set_escape_fn(write_escaped);
        tera.set_fallback_prefixes([BUILTIN])?;
        #[cfg(test)]
        tera.register_filter(
            "json",
            |value: &tera::Value, _: tera::Kwargs, _: &tera::State| {
                serde_json::to_string(value).map_err(tera::Error::message)
            },
        );
        let shares = own.is_empty();
        let builtin = TEMPLATES.iter().map(|(name, text)| {
            let text = words.written_into(&template(name, text, settings));
            (format!("{BUILTIN}{name}"), text)
        });
        let mut builtin: Vec<_> = builtin.collect();
        if shares {
            shared::make_places(&mut builtin);
        }
        let parts = shared::PARTS.iter().filter(|_| shares);
        let parts = parts.map(|(name, text)| (shared::template(name), (*text).to_owned()));
        let own = own.iter().map(|(name, text)| (name.clone(), text.clone()));
        tera.add_raw_templates(builtin.into_iter().chain(parts).chain(own))?;
        Ok(tera)
    }

    /// What the theme says.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// Whether the site has no template of its own in the place of this built-in one.
    pub(super) fn is_builtin(&self, name: &str) -> bool {
        !self.own.contains_key(name)
    }

    /// Whether the built-in templates have [places](super::fragments) for what Rust writes: while the site has none of its own.
    pub(super) fn has_places(&self) -> bool {
        self.own.is_empty()
    }

    /// The site's own templates whose parts `[theme.sections]` would have put in order, had they kept to the built-in ones.
    pub fn out_of_order(&self, settings: &config::Theme) -> impl Iterator<Item = SourcePath> {
        let sections = [(HOME, &settings.home), (BRIEF, &settings.brief)];
        let named = sections.into_iter().filter(|(_, parts)| parts.is_some());
        let replaced = named.filter(|(name, _)| {
            let text = self.own.get(*name);
            text.is_some_and(|text| !text.contains(&format!("{BUILTIN}{name}")))
        });
        replaced.map(|(name, _)| path(name))
    }

    /// Renders a template.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(TYPICAL_BYTES);
        let rendered = self.tera.render_to(name, context, &mut page);
        rendered.map(|()| page).map_err(|error| {
            let Fault { name, span, told } = Fault::of(&error, &self.own);
            Box::new(messages::theme::render_error(&path(&name), span, &told))
        })
    }
}

/// The function `count` of templates: a number of things in words.
fn count(arguments: &Kwargs, words: &Words) -> tera::TeraResult<String> {
    let n = arguments.must_get::<usize>("n")?;
    let of = arguments.must_get::<&str>("of")?;
    words.count(n, of).ok_or_else(|| {
        let known: Vec<&str> = words.countable().collect();
        tera::Error::message(format!(
            "`count` has no words for `{of}`; it knows {}",
            known.join(", ")
        ))
    })
}

/// A built-in template, with the parts that the settings name.
pub fn template(name: &str, text: &str, settings: &config::Theme) -> String {
    let (parts, fixed, wanted): (&[&str], &[&str], _) = match name {
        HOME => (&config::HOME_PARTS, &config::HOME_FIXED, &settings.home),
        BRIEF => (&config::BRIEF_PARTS, &config::BRIEF_FIXED, &settings.brief),
        _ => return text.to_owned(),
    };
    match wanted {
        Some(wanted) => arranged(text, parts, fixed, wanted),
        None => text.to_owned(),
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
pub(super) const BASE: &str = "base.html";

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
