//! What the theme says, in the language of the site.
//!
//! Each language is a file, `templates/words/<tag>.toml`; what a language lacks is said in English. Templates see the whole file as `t`.

mod counts;
mod dates;
mod direction;
mod layers;
mod phrase;
mod sections;
mod told;

use std::collections::BTreeMap;

use serde::Deserialize;
use tera::Value;
use toml::Table;

use dates::DayLabels;
pub(super) use dates::{DateView, name};
pub(super) use direction::direction;
use phrase::Phrase;
pub(super) use told::{Counted, outcome_missing};

use self::counts::{Counts, Plural};
use self::layers::Layers;
use self::sections::{
    Basis, Brief, Dates, Edition, Grains, Menu, Page, Parts, Provenance, Statuses, Timeline,
    Titled, Topic, Whens,
};
use super::events::escape;
use crate::diagnostic::{Diagnostic, messages};
use crate::model::{Date, SourcePath};

/// The words of a language.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Words {
    pub page: Page,
    pub menu: Menu,
    pub brief: Brief,
    pub edition: Edition,
    pub provenance: Provenance,
    pub timeline: Timeline,
    pub topic: Topic,
    pub changed: Titled,
    pub ahead: Titled,
    pub status: Statuses,
    pub grain: Grains,
    pub basis: Basis,
    pub date: Dates,
    pub when: Whens,
    pub part: Parts,
    count: Counts,
    /// The language they are in (BCP 47): English, where nobody has words in the one asked for.
    #[serde(skip)]
    language: String,
    #[serde(skip)]
    plural: Plural,
    #[serde(skip)]
    days: DayLabels,
    /// All of it, by name ...
    #[serde(skip)]
    table: Table,
    /// ... and for templates.
    #[serde(skip)]
    value: Option<Value>,
}

/// The file that all others follow.
const ENGLISH: &str = "words/en.toml";

impl Words {
    /// The words in a language (BCP 47). Files are given by name, `words/fr.toml`: those of the theme, and a site's own, which are laid
    /// over them.
    ///
    /// In the order in which one is laid over the other: English, the language, its variety; of each the theme's, then the site's.
    pub(super) fn load(
        language: &str,
        builtin: &[(&str, &str)],
        own: &BTreeMap<String, String>,
    ) -> (Self, Vec<Diagnostic>) {
        let theirs = |name: &str| builtin.iter().find(|(of, _)| of == &name).map(|it| it.1);
        // Whoever writes `pt-BR.toml` means that tag.
        let own = |name: &str| {
            let name = name.to_owned();
            let named = own
                .iter()
                .filter(move |(of, _)| of.eq_ignore_ascii_case(&name));
            named.map(|(of, text)| (SourcePath::new(format!("templates/{of}")), text))
        };
        let english: Table = theirs(ENGLISH)
            .and_then(|text| text.parse().ok())
            .unwrap_or_default();
        let mut layers = Layers::on(english.clone());
        let tag = language.to_ascii_lowercase();
        let primary = tag.split('-').next().unwrap_or_default();
        let file = |tag: &str| format!("words/{tag}.toml");
        let steps = tag.match_indices('-').map(|(at, _)| at).chain([tag.len()]);
        let names = steps.filter_map(|end| tag.get(..end)).map(file);
        let foreign = primary != "en";
        if foreign {
            for (path, text) in own(ENGLISH) {
                layers.lay(Some(&path), text);
            }
            layers.turn_foreign();
        }
        let mut found = !foreign;
        let mut broken = false;
        let mut incomplete = None;
        for name in names {
            if let Some(text) = theirs(&name).filter(|_| name != ENGLISH) {
                found |= layers.lay(None, text);
            }
            for (path, text) in own(&name) {
                let laid = layers.lay(Some(&path), text);
                found |= laid;
                broken |= !laid;
                incomplete = Some(path);
            }
        }
        let missing = layers.missing();
        let (table, mut diagnostics) = layers.into_words();
        match incomplete {
            // What is wrong with the file is told.
            _ if broken => {}
            _ if !found => diagnostics.push(messages::theme::no_words(language, &file(primary))),
            Some(path) if foreign && !missing.is_empty() => {
                diagnostics.push(messages::theme::missing_words(&path, &missing));
            }
            _ => {}
        }
        // Layers keep the shape of the first; if they ever did not, English would be better than nothing.
        let whole = |table: &Table| table.clone().try_into::<Self>().ok();
        let (mut words, table) = match whole(&table) {
            Some(words) => (words, table),
            None => (whole(&english).unwrap_or_default(), english),
        };
        let spoken = if found { language } else { "en" };
        spoken.clone_into(&mut words.language);
        words.plural = Plural::of(&words.language);
        words.days = DayLabels::of(&words.date);
        words.value = Some(Value::from_serializable(&table));
        words.table = table;
        (words, diagnostics)
    }

    /// The language they are in (BCP 47), which is that of all that stands around the articles.
    pub(super) fn language(&self) -> &str {
        &self.language
    }

    /// All of it as templates see it.
    pub(super) fn value(&self) -> Value {
        self.value.clone().unwrap_or_else(Value::none)
    }

    /// A template in which words stand where it asks for them, as in `{{ t.brief.report }}`: looked up once and not for every page.
    pub(super) fn written_into(&self, template: &str) -> String {
        const ASKED: &str = "{{ t.";
        let mut text = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once(ASKED) {
            text.push_str(before);
            let asked = after.split_once(" }}");
            let word = asked.and_then(|(name, after)| Some((self.by_name(name)?, after)));
            // What a template would take for one of its own marks stays asked for.
            if let Some((word, after)) = word.filter(|(word, _)| !word.contains('{')) {
                escape(word, &mut text);
                rest = after;
            } else {
                text.push_str(ASKED);
                rest = after;
            }
        }
        text.push_str(rest);
        text
    }

    /// The words of a name such as `brief.report`.
    fn by_name(&self, name: &str) -> Option<&str> {
        let mut parts = name.split('.');
        let first = self.table.get(parts.next()?)?;
        parts
            .try_fold(first, |value, part| value.get(part))?
            .as_str()
    }

    /// The label of a single day, without its year: `29 Oct`.
    pub(super) fn day_label(&self, date: Date) -> &str {
        self.days.get(date)
    }

    /// A number of things: `3 briefs`. None if the language has no words for them.
    pub(super) fn count(&self, n: usize, of: &str) -> Option<String> {
        Some(self.plural.words(n, self.count.get(of)?))
    }

    /// What a page is about: `Timeline: 168 dated events, 23 briefs`.
    pub(super) fn described(&self, what: &str, of: &str) -> String {
        self.page.described.fill(&[("what", what), ("of", of)])
    }

    /// What can be counted.
    pub(super) fn countable(&self) -> impl Iterator<Item = &str> {
        self.count.keys().map(String::as_str)
    }
}

/// English, as the theme has it.
#[cfg(test)]
pub(super) fn english() -> Words {
    built_in("en")
}

/// A language as the theme has it.
#[cfg(test)]
pub(super) fn built_in(language: &str) -> Words {
    Words::load(language, super::theme::WORDS, &BTreeMap::new()).0
}

#[cfg(test)]
mod tests;
