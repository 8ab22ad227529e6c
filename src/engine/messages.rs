//! Everything there is to say about the files of a site.

use super::files::STYLESHEET;
use super::{Engine, sources};
use crate::diagnostic::{Diagnostic, messages};
use crate::model::{ArticleKey, SourcePath};
use crate::transform::events::{Contradiction, Contrary};
use crate::transform::site::Clash;

impl Engine {
    /// All that there is to say about the files, in the order of their paths.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let mut all: Vec<Diagnostic> = self
            .config_diagnostics
            .iter()
            .chain(&self.world_diagnostics)
            .chain(&self.theme_diagnostics)
            .cloned()
            .collect();
        all.extend(
            self.sources
                .known
                .values()
                .flat_map(|known| known.diagnostics.iter().cloned()),
        );
        all.extend(self.images.diagnostics(&self.site));
        all.extend(self.clashes());
        all.extend(self.covered_files());
        all.extend(self.others());
        all.extend(self.notes());
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Takeaways that no sentence of their report bears, in the order of the sources. A page shows them as they are, so a build does not
    /// tell of them.
    pub fn unsupported(&self) -> Vec<Diagnostic> {
        let takeaways = self.site.known().flat_map(|facts| facts.unsupported());
        takeaways
            .map(messages::load::unsupported_takeaway)
            .collect()
    }

    /// Whether a file or folder could not be read, so that articles may be missing that are there.
    pub fn is_incomplete(&self) -> bool {
        let read = self
            .sources
            .known
            .values()
            .flat_map(|known| &known.diagnostics);
        let mut all = self.world_diagnostics.iter().chain(read);
        self.images.is_incomplete() || all.any(|told| told.code.starts_with("unreadable"))
    }

    fn clashes(&self) -> Vec<Diagnostic> {
        let path = |key: &ArticleKey| {
            self.site
                .article(key)
                .map_or_else(|| SourcePath::new(key.as_str()), |facts| facts.path.clone())
        };
        let address = |key: &ArticleKey| {
            self.site
                .article(key)
                .map(|facts| self.site.addresses().of(facts))
                .unwrap_or_default()
        };
        let tell = |clash: Clash| match clash {
            Clash::Address(wanted, first, second) => self.meant_alike(&first, &second).then(|| {
                messages::site::same_address(
                    &wanted,
                    &path(&first),
                    &path(&second),
                    &address(&second),
                )
            }),
            Clash::Former(wanted, first, second) => Some(messages::site::alias_taken(
                &wanted,
                &path(&first),
                &path(&second),
            )),
            Clash::Identity(id, first, second) => Some(messages::site::same_identity(
                &id,
                &path(&first),
                &path(&second),
            )),
            Clash::Fixed(wanted, key) => Some(messages::site::fixed_address(
                &wanted,
                &path(&key),
                &address(&key),
            )),
        };
        self.site
            .addresses()
            .clashes()
            .into_iter()
            .filter_map(tell)
            .collect()
    }

    /// Whether two articles ask for one address in so many words: by their slugs, or by the same headline. Headlines that are alike only
    /// up to where addresses are cut are not the desk's mistake; the second one's address tells them apart.
    fn meant_alike(&self, first: &ArticleKey, second: &ArticleKey) -> bool {
        let articles = self.site.article(first).zip(self.site.article(second));
        articles.is_some_and(|(first, second)| {
            first.slug_given
                || second.slug_given
                || slug::slugify(&first.headline.text) == slug::slugify(&second.headline.text)
        })
    }

    /// Files of `static/` that a page stands on.
    fn covered_files(&self) -> Vec<Diagnostic> {
        let covered = self
            .statics
            .keys()
            .filter(|path| self.made_page_at(path).is_some());
        covered
            .map(|path| {
                messages::site::covered_file(&SourcePath::new(format!("static/{path}")), path)
            })
            .collect()
    }

    /// Sidecars that stand alone, and files that are not read.
    fn others(&self) -> Vec<Diagnostic> {
        let corrects =
            |path: &SourcePath| sources::corrected_by(path, &self.sources).next().is_some();
        let tell = |path: &SourcePath| {
            if sources::is_unread(path) {
                Some(messages::site::not_read(path))
            } else {
                (!corrects(path)).then(|| messages::site::orphan_sidecar(path))
            }
        };
        self.sources.others.iter().filter_map(tell).collect()
    }

    fn notes(&self) -> Vec<Diagnostic> {
        let mut notes = Vec::new();
        let held: Vec<&SourcePath> = self.site.held_back().map(|facts| &facts.path).collect();
        if !held.is_empty() {
            notes.push(messages::site::held_back(self.config.as_of, &held));
        }
        if self.config.theme.has_own_style() && self.statics.contains_key(STYLESHEET) {
            let file = SourcePath::new(format!("static/{STYLESHEET}"));
            notes.push(messages::config::theme_not_used(&file));
        }
        let out_of_order = self.theme.out_of_order(&self.config.theme);
        notes.extend(out_of_order.map(|file| messages::config::sections_not_used(&file)));
        if self.config.base_url.is_none() {
            notes.push(messages::site::no_base_url());
        }
        if !self.sources.known.keys().any(sources::is_source) {
            notes.push(messages::site::no_articles());
        }
        notes
    }
}

/// What to say of a contradiction in a source.
pub(super) fn contradiction(file: &SourcePath, told: &Contradiction) -> Diagnostic {
    let (at, words) = (told.at, &told.words);
    match told.kind {
        Contrary::Weekday {
            day,
            said,
            year_stated,
        } => messages::time::wrong_weekday(file, at, words, (day, said), year_stated),
        Contrary::Backwards {
            start,
            end,
            years_stated,
        } => {
            let (start, end) = (start.to_string(), end.to_string());
            messages::time::ends_before_start(file, at, words, (&start, &end), years_stated)
        }
        Contrary::Ahead { at: when, report } => {
            messages::time::past_ahead(file, at, words, &when.to_string(), report)
        }
    }
}
