//! Files of words laid one over the other: English, the language, its variety, and what a site has of its own.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::counts::FORMS;
use super::phrase::slots;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{At, Diagnostic, messages};
use crate::model::{SourcePath, Span};

/// The words of all layers. Whatever does not have the shape of the first one is told and left out.
pub(super) struct Layers {
    shape: Table,
    words: Table,
    /// What is laid next is not in the language of the first layer, whose forms of number mean nothing to it.
    foreign: bool,
    /// The words that a layer in the language asked for has given, as `brief.report`.
    given: Vec<String>,
    pub diagnostics: Vec<Diagnostic>,
}

impl Layers {
    /// The first layer, which all others follow.
    pub(super) fn on(shape: Table) -> Self {
        Self {
            words: shape.clone(),
            shape,
            foreign: false,
            given: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Leaves the language of the first layer: all that follows is in another.
    pub(super) fn turn_foreign(&mut self) {
        self.foreign = true;
        self.given.clear();
    }

    /// Lays a file over the words so far; false if it cannot be read. The path is that of a site's own file.
    pub(super) fn lay(&mut self, path: Option<&SourcePath>, text: &str) -> bool {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut reader = Reader {
            path,
            foreign: self.foreign,
            given: &mut self.given,
            diagnostics: &mut self.diagnostics,
        };
        for error in &errors {
            let at = reader.at(error.span().unwrap_or_default());
            reader
                .diagnostics
                .push(messages::theme::broken_words(at, error.message()));
        }
        // What the parser makes of a broken line says nothing; the words of the lines before it may be taken.
        if errors.is_empty() {
            reader.table("", table.get_ref(), &self.shape, &mut self.words);
        }
        errors.is_empty()
    }

    /// The words that no layer in the language asked for has given, as `brief.report`, in the order of the alphabet.
    pub(super) fn missing(&self) -> Vec<String> {
        let mut wanted = Vec::new();
        leaves("", &self.shape, &mut wanted);
        wanted.retain(|name| !self.given.contains(name));
        wanted
    }

    pub(super) fn into_words(self) -> (Table, Vec<Diagnostic>) {
        (self.words, self.diagnostics)
    }
}

/// The names of all words; of the forms of a number only `other`, for languages differ in the rest.
fn leaves(within: &str, table: &Table, names: &mut Vec<String>) {
    for (key, value) in table {
        let name = join(within, key);
        match value {
            Value::Table(table) if is_count(within) => {
                debug_assert!(table.contains_key("other"));
                names.push(join(&name, "other"));
            }
            Value::Table(table) => leaves(&name, table, names),
            _ => names.push(name),
        }
    }
}

fn join(within: &str, key: &str) -> String {
    if within.is_empty() {
        key.to_owned()
    } else {
        [within, ".", key].concat()
    }
}

fn is_count(within: &str) -> bool {
    within == "count"
}

struct Reader<'a> {
    path: Option<&'a SourcePath>,
    foreign: bool,
    given: &'a mut Vec<String>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn table(&mut self, within: &str, own: &DeTable<'_>, shape: &Table, words: &mut Table) {
        let mut entries: Vec<_> = own.iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            self.entry(within, key, value, shape, words);
        }
    }

    fn entry(
        &mut self,
        within: &str,
        key: &Spanned<Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        shape: &Table,
        words: &mut Table,
    ) {
        let name = join(within, key.get_ref());
        let forms = within.strip_prefix("count.").is_some();
        let of = if forms && FORMS.contains(&key.get_ref().as_ref()) {
            shape.get("other")
        } else {
            shape.get(key.get_ref().as_ref())
        };
        let Some(of) = of else {
            let known = shape.keys().map(String::as_str);
            let meant = nearest(key.get_ref(), known);
            let at = self.at(key.span());
            return self
                .diagnostics
                .push(messages::theme::unknown_words(at, &name, meant));
        };
        let at = self.at(value.span());
        match (value.get_ref(), of) {
            (DeValue::Table(own), Value::Table(shape)) if self.foreign && is_count(within) => {
                if !own.contains_key("other") {
                    let wanted = "a table with a form `other`";
                    return self
                        .diagnostics
                        .push(messages::theme::wrong_words(at, &name, wanted));
                }
                // The forms of another language are no help; but without a good `other` there would be no words at all.
                let mut fresh = Table::new();
                self.table(&name, own, shape, &mut fresh);
                if fresh.contains_key("other") {
                    words.insert(key.get_ref().to_string(), Value::Table(fresh));
                }
            }
            (DeValue::Table(own), Value::Table(shape)) => {
                let below = words
                    .entry(key.get_ref().as_ref())
                    .or_insert_with(|| Value::Table(Table::new()));
                if let Value::Table(below) = below {
                    self.table(&name, own, shape, below);
                }
            }
            (DeValue::String(text), Value::String(like)) => {
                let known = slots(like);
                let given = slots(text);
                if let Some(slot) = given.iter().find(|slot| !known.contains(slot)) {
                    return self
                        .diagnostics
                        .push(messages::theme::unknown_slot(at, &name, slot, &known));
                }
                // Some languages say one and two of a thing without the number.
                let lost = known.iter().find(|slot| !forms && !given.contains(slot));
                if let Some(slot) = lost {
                    return self
                        .diagnostics
                        .push(messages::theme::lost_slot(at, &name, slot));
                }
                words.insert(key.get_ref().to_string(), Value::String(text.to_string()));
                self.given.push(name);
            }
            (DeValue::Array(items), Value::Array(like)) => {
                let texts: Option<Vec<Value>> = items
                    .iter()
                    .map(|item| Some(Value::String(item.get_ref().as_str()?.to_owned())))
                    .collect();
                let Some(texts) = texts.filter(|texts| texts.len() == like.len()) else {
                    let wanted = format!("a list of {} texts", like.len());
                    return self
                        .diagnostics
                        .push(messages::theme::wrong_words(at, &name, &wanted));
                };
                words.insert(key.get_ref().to_string(), Value::Array(texts));
                self.given.push(name);
            }
            (_, like) => {
                let wanted = match like {
                    Value::Array(like) => format!("a list of {} texts", like.len()),
                    Value::Table(_) => "a table".to_owned(),
                    _ => "text in quotation marks".to_owned(),
                };
                self.diagnostics
                    .push(messages::theme::wrong_words(at, &name, &wanted));
            }
        }
    }

    fn at(&self, range: std::ops::Range<usize>) -> Option<At> {
        At::span(self.path?, Span::new(range.start, range.end))
    }
}
