//! Reading `dateline.toml`.

mod theme;

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, MenuEntry, TopicWords, is_language, meant_language, values};
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{At, Diagnostic, messages};
use crate::model::{SourcePath, Span};

const SETTINGS: [&str; 14] = [
    "title",
    "description",
    "base_url",
    "language",
    "time_zone",
    "output",
    "author",
    "json",
    "exports",
    "summaries",
    "topics",
    "images",
    "theme",
    "menu",
];
const IMAGE_SETTINGS: [&str; 1] = ["hosts"];
const MENU_SETTINGS: [&str; 2] = ["label", "href"];

/// The settings of a configuration file laid over `base`. What is wrong is told and keeps the value of `base`.
pub fn read(path: &SourcePath, text: &[u8], base: Config) -> (Config, Vec<Diagnostic>) {
    let text = match std::str::from_utf8(text) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let at = At::span(path, Span::new(at, at + 1));
            return (base, vec![messages::config::not_utf8(at)]);
        }
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader {
        path,
        text,
        config: base,
        lost: Vec::new(),
        diagnostics: Vec::new(),
    };
    for error in &errors {
        let span = error.span().unwrap_or_default();
        reader.lost.push(reader.line(span.start));
        let at = At::span(path, Span::new(span.start, span.end));
        reader.tell(messages::config::broken_toml(at, error.message()));
    }
    reader.settings(table.get_ref());
    reader.diagnostics.sort();
    (reader.config, reader.diagnostics)
}

type Key<'i> = Spanned<Cow<'i, str>>;
type Entry<'t, 'i> = (&'t Key<'i>, &'t Spanned<DeValue<'i>>);

struct Reader<'a> {
    path: &'a SourcePath,
    text: &'a str,
    config: Config,
    /// Lines where the parser lost its way. What it made of them says nothing.
    lost: Vec<usize>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn settings(&mut self, table: &DeTable) {
        for (key, value) in self.in_file_order(table) {
            match key.get_ref().as_ref() {
                "title" => {
                    if let Some(text) = self.filled("title", value) {
                        self.config.title = text.to_owned();
                    }
                }
                "output" => {
                    if let Some(text) = self.filled("output", value) {
                        self.config.output = text.to_owned();
                    }
                }
                "description" => {
                    if let Some(text) = self.text("description", value) {
                        self.config.description = values::given(text);
                    }
                }
                "author" => {
                    if let Some(text) = self.text("author", value) {
                        self.config.author = values::given(text);
                    }
                }
                "base_url" => self.base_url(value),
                "language" => self.language(value),
                "time_zone" => self.time_zone(value),
                "json" => self.config.json = self.switch("json", value, self.config.json),
                "exports" => {
                    self.config.exports = self.switch("exports", value, self.config.exports);
                }
                "summaries" => {
                    self.config.summaries = self.switch("summaries", value, self.config.summaries);
                }
                "topics" => self.topics(value),
                "images" => self.images(value),
                "theme" => self.theme(value),
                "menu" => self.menu(value),
                _ => self.unknown(key, &SETTINGS),
            }
        }
    }

    /// True or false; `before` if it is neither.
    fn switch(&mut self, name: &str, value: &Spanned<DeValue>, before: bool) -> bool {
        if let DeValue::Boolean(on) = value.get_ref() {
            return *on;
        }
        self.wrong_type(name, "true or false", value);
        before
    }

    fn base_url(&mut self, value: &Spanned<DeValue>) {
        let Some(text) = self.text("base_url", value) else {
            return;
        };
        match values::base_url(text) {
            Some(url) => self.config.base_url = Some(url),
            None => self.tell(messages::config::bad_base_url(self.at(value))),
        }
    }

    fn language(&mut self, value: &Spanned<DeValue>) {
        match self.text("language", value) {
            Some(tag) if is_language(tag) => self.config.language = tag.to_owned(),
            Some(text) => {
                let meant = meant_language(text);
                self.tell(messages::config::bad_language(
                    self.at(value),
                    meant.as_deref(),
                ));
            }
            None => {}
        }
    }

    fn time_zone(&mut self, value: &Spanned<DeValue>) {
        let Some(name) = self.text("time_zone", value) else {
            return;
        };
        if jiff::tz::TimeZone::get(name).is_ok() {
            self.config.time_zone = Some(name.to_owned());
            return;
        }
        let known: Vec<_> = jiff::tz::db().available().collect();
        let meant = nearest(name, known.iter().map(jiff::tz::TimeZoneName::as_str));
        let at = self.at(value);
        self.tell(messages::config::unknown_time_zone(at, name, meant));
    }

    fn topics(&mut self, value: &Spanned<DeValue>) {
        const WANTED: &str = "a table of topics, each with a list of words";
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type("topics", WANTED, value);
        };
        for (name, words) in self.in_file_order(table) {
            let at = At::span(self.path, Span::new(name.span().start, name.span().end));
            let name = name.get_ref().trim();
            if slug::slugify(name).is_empty() {
                self.tell(messages::config::nameless_topic(at, name));
                continue;
            }
            let DeValue::Array(items) = words.get_ref() else {
                self.wrong_type(name, "a list of words or phrases", words);
                continue;
            };
            let words = items
                .iter()
                .filter_map(|item| self.filled(name, item).map(str::to_owned))
                .collect();
            self.config.topics.push(TopicWords {
                name: name.to_owned(),
                words,
            });
        }
    }

    fn images(&mut self, value: &Spanned<DeValue>) {
        let DeValue::Table(table) = value.get_ref() else {
            return self.wrong_type("images", "a table, written as [images]", value);
        };
        for (key, value) in self.in_file_order(table) {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("hosts", DeValue::Array(items)) => {
                    let hosts: Vec<_> = items.iter().filter_map(|item| self.host(item)).collect();
                    self.config.image_hosts.extend(hosts);
                }
                ("hosts", _) => self.wrong_type("hosts", "a list of names of hosts", value),
                _ => self.unknown(key, &IMAGE_SETTINGS),
            }
        }
    }

    fn host(&mut self, value: &Spanned<DeValue>) -> Option<String> {
        let host = values::host(self.filled("hosts", value)?);
        if host.is_none() {
            self.tell(messages::config::bad_host(self.at(value)));
        }
        host
    }

    fn menu(&mut self, value: &Spanned<DeValue>) {
        let DeValue::Array(entries) = value.get_ref() else {
            return self.wrong_type("menu", "written as [[menu]], once for each entry", value);
        };
        for entry in entries {
            let DeValue::Table(table) = entry.get_ref() else {
                self.wrong_type("menu", "written as [[menu]], once for each entry", entry);
                continue;
            };
            self.menu_entry(entry, table);
        }
    }

    fn menu_entry(&mut self, entry: &Spanned<DeValue>, table: &DeTable) {
        let (mut label, mut href) = (None, None);
        for (key, value) in self.in_file_order(table) {
            match key.get_ref().as_ref() {
                "label" => label = Some(self.filled("label", value).map(str::to_owned)),
                "href" => href = Some(self.href(value)),
                _ => self.unknown(key, &MENU_SETTINGS),
            }
        }
        for (missing, name) in [(label.is_none(), "label"), (href.is_none(), "href")] {
            if missing {
                self.tell(messages::config::incomplete_menu(self.at(entry), name));
            }
        }
        if let (Some(Some(label)), Some(Some(href))) = (label, href) {
            self.config.menu.push(MenuEntry { label, href });
        }
    }

    fn href(&mut self, value: &Spanned<DeValue>) -> Option<String> {
        let href = values::href(self.filled("href", value)?);
        if href.is_none() {
            self.tell(messages::config::bad_href(self.at(value)));
        }
        href
    }

    /// The text of a value; none, and a message, if it is something else.
    fn text<'v>(&mut self, key: &str, value: &'v Spanned<DeValue>) -> Option<&'v str> {
        let text = value.get_ref().as_str().map(str::trim);
        if text.is_none() {
            self.wrong_type(key, "text in quotation marks", value);
        }
        text
    }

    /// The same, and not empty.
    fn filled<'v>(&mut self, key: &str, value: &'v Spanned<DeValue>) -> Option<&'v str> {
        let text = self.text(key, value)?;
        if text.is_empty() {
            self.tell(messages::config::empty_value(self.at(value), key));
            return None;
        }
        Some(text)
    }

    fn unknown(&mut self, key: &Key, known: &[&str]) {
        let span = key.span();
        let at = At::span(self.path, Span::new(span.start, span.end));
        let key = key.get_ref();
        let meant = nearest(key, known.iter().copied());
        self.tell(messages::config::unknown_key(at, key, meant, known));
    }

    fn wrong_type(&mut self, key: &str, wanted: &str, value: &Spanned<DeValue>) {
        let found = match value.get_ref() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        let at = self.at(value);
        self.tell(messages::config::wrong_type(at, key, wanted, found));
    }

    fn at(&self, value: &Spanned<DeValue>) -> Option<At> {
        let span = value.span();
        At::span(self.path, Span::new(span.start, span.end))
    }

    fn tell(&mut self, message: Diagnostic) {
        self.diagnostics.push(message);
    }

    /// The entries of a table as they stand in the file (the parser sorts them by name), without those on lost lines.
    fn in_file_order<'t, 'i>(&self, table: &'t DeTable<'i>) -> Vec<Entry<'t, 'i>> {
        let mut entries: Vec<_> = table
            .iter()
            .filter(|(key, _)| {
                self.lost.is_empty() || !self.lost.contains(&self.line(key.span().start))
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        entries
    }

    fn line(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or_default();
        before.matches('\n').count()
    }
}

#[cfg(test)]
mod tests;
