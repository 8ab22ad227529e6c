//! What front matter and sidecars say of an article. Both have the same keys and get the same messages.

use super::civil::{self, Civil};
use super::keys::{Entry, Shape, Value};
use super::text::{Text, tidied, tidy};
use crate::config::{is_language, meant_language};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::load as messages;
use crate::model::{Date, DateBasis, Dated, Evidence, Rule, Synopsis};

/// The values that were given. What is missing here was not given, or was told to be wrong.
#[derive(Debug, Default)]
pub(super) struct Fields {
    pub title: Option<Evidence>,
    pub date: Option<Moment>,
    pub updated: Option<Moment>,
    pub topics: Vec<Evidence>,
    pub synopsis: Option<Synopsis>,
    pub takeaways: Vec<Evidence>,
    pub authors: Vec<Evidence>,
    pub agency: Option<Evidence>,
    pub place: Option<Evidence>,
    pub url: Option<Evidence>,
    pub lang: Option<Evidence>,
    pub slug: Option<Evidence>,
    pub aliases: Vec<Evidence>,
    pub accept: Vec<Evidence>,
    pub id: Option<Evidence>,
    pub draft: Option<bool>,
    pub summaries: Option<bool>,
    /// A date was given and could not be read; the reader knows already.
    pub date_is_bad: bool,
    /// None of the keys could be read; the reader knows already.
    pub broken: bool,
}

impl Fields {
    /// What is left of keys that cannot be read.
    pub(super) fn broken() -> Self {
        Self {
            date_is_bad: true,
            broken: true,
            ..Self::default()
        }
    }
}

/// A date value.
#[derive(Debug)]
pub(super) struct Moment {
    /// The civil date as written.
    pub date: Date,
    /// Seconds after midnight.
    pub seconds: Option<u32>,
    /// The value in the file.
    pub evidence: Evidence,
}

impl Moment {
    /// The day it gives.
    pub(super) fn dated(&self, basis: DateBasis) -> Dated {
        Dated {
            date: self.date,
            seconds: self.seconds,
            basis,
            evidence: Some(self.evidence.clone()),
            year_evidence: Vec::new(),
        }
    }
}

/// Takes the values of the keys we know.
pub(super) fn read(
    text: Text<'_>,
    entries: Vec<Entry>,
    rule: Rule,
    told: &mut Vec<Diagnostic>,
) -> Fields {
    let mut fields = Fields::default();
    let mut reader = Reader { text, rule, told };
    for Entry {
        key,
        key_span,
        value,
    } in entries
    {
        match key.as_str() {
            "title" => fields.title = reader.words(&key, value),
            "date" => {
                let given = value.shape != Shape::Nothing && !is_blank(&value);
                fields.date = reader.moment(&key, value);
                fields.date_is_bad = given && fields.date.is_none();
            }
            "updated" => fields.updated = reader.moment(&key, value),
            "topics" => fields.topics = reader.topics(&key, value),
            "synopsis" => {
                let empty = value.shape == Shape::Nothing || is_blank(&value);
                let given = reader.words(&key, value).map(Synopsis::Given);
                fields.synopsis = given.or(empty.then_some(Synopsis::Empty));
            }
            "takeaways" => fields.takeaways = reader.list(&key, value),
            "author" | "authors" => fields.authors.extend(reader.list(&key, value)),
            "agency" => fields.agency = reader.words(&key, value),
            "place" => fields.place = reader.words(&key, value),
            "url" => {
                fields.url = reader
                    .words(&key, value)
                    .and_then(|url| reader.web_address(url));
            }
            "lang" => {
                fields.lang = reader
                    .words(&key, value)
                    .and_then(|tag| reader.language(tag));
            }
            "slug" => fields.slug = reader.words(&key, value),
            "aliases" => fields.aliases = reader.list(&key, value),
            "accept" => {
                fields.accept = reader.list(&key, value);
                reader.tell_unknown_codes(&fields.accept);
            }
            "id" => fields.id = reader.words(&key, value),
            "draft" => fields.draft = reader.flag(&key, &value),
            "summaries" => fields.summaries = reader.flag(&key, &value),
            _ => reader.told.push(messages::unknown_key(
                text.path,
                key_span,
                &key,
                meant(&key),
            )),
        }
    }
    fields
}

fn is_blank(value: &Value) -> bool {
    matches!(&value.shape, Shape::Text(words) if tidy(words).is_empty())
}

struct Reader<'a, 'd> {
    text: Text<'a>,
    rule: Rule,
    told: &'d mut Vec<Diagnostic>,
}

impl Reader<'_, '_> {
    fn wrong(&mut self, key: &str, value: &Value, wanted: &str) {
        let found = value.shape.name();
        self.told.push(messages::wrong_type(
            self.text.path,
            value.span,
            key,
            wanted,
            found,
        ));
    }

    /// A text that is not empty.
    fn words(&mut self, key: &str, value: Value) -> Option<Evidence> {
        match value.shape {
            Shape::Text(words) => {
                let words = tidied(words);
                (!words.is_empty()).then(|| self.text.cut(value.span, self.rule, words))
            }
            Shape::Nothing => None,
            _ => {
                self.wrong(key, &value, "a text");
                None
            }
        }
    }

    /// A list of texts, or a single one.
    fn list(&mut self, key: &str, value: Value) -> Vec<Evidence> {
        match value.shape {
            Shape::List(items) => items
                .into_iter()
                .filter_map(|item| self.words(key, item))
                .collect(),
            Shape::Text(_) | Shape::Nothing => self.words(key, value).into_iter().collect(),
            _ => {
                self.wrong(key, &value, "a text or a list of texts");
                Vec::new()
            }
        }
    }

    /// Topics. One without a letter or a digit has no address, so it cannot be one.
    fn topics(&mut self, key: &str, value: Value) -> Vec<Evidence> {
        if let Shape::List(items) = &value.shape {
            for item in items.iter().filter(|item| is_blank(item)) {
                self.told
                    .push(messages::empty_topic(self.text.path, item.span, ""));
            }
        }
        let mut topics = self.list(key, value);
        topics.retain(|topic| {
            let named = !slug::slugify(&topic.text).is_empty();
            if !named {
                let span = topic.place.span;
                self.told
                    .push(messages::empty_topic(self.text.path, span, &topic.text));
            }
            named
        });
        topics
    }

    /// Codes that are none of those that can be accepted.
    fn tell_unknown_codes(&mut self, codes: &[Evidence]) {
        for code in codes {
            if !messages::ACCEPTED.contains(&code.text.as_str()) {
                let span = code.place.span;
                self.told
                    .push(messages::unknown_code(self.text.path, span, &code.text));
            }
        }
    }

    fn flag(&mut self, key: &str, value: &Value) -> Option<bool> {
        match value.shape {
            Shape::Flag(flag) => Some(flag),
            Shape::Nothing => None,
            _ => {
                self.wrong(key, value, "true or false");
                None
            }
        }
    }

    /// A day, in quotes or not.
    fn moment(&mut self, key: &str, value: Value) -> Option<Moment> {
        let words = match value.shape {
            Shape::Text(words) => tidied(words),
            Shape::Moment => self.text.at(value.span).to_owned(),
            Shape::Nothing => return None,
            _ => {
                self.wrong(key, &value, "a date");
                return None;
            }
        };
        let file = self.text.path;
        match civil::read(&words) {
            Civil::Day(date, seconds) => Some(Moment {
                date,
                seconds,
                evidence: self.text.cut(value.span, self.rule, words),
            }),
            Civil::NoSuchDay => {
                self.told
                    .push(messages::no_such_day(file, value.span, &words));
                None
            }
            Civil::NotADate if words.is_empty() => None,
            Civil::NotADate => {
                self.told
                    .push(messages::bad_date(file, value.span, key, &words));
                None
            }
        }
    }

    /// A language tag.
    fn language(&mut self, tag: Evidence) -> Option<Evidence> {
        if is_language(&tag.text) {
            return Some(tag);
        }
        let meant = meant_language(&tag.text);
        self.told.push(messages::bad_language(
            self.text.path,
            tag.place.span,
            &tag.text,
            meant.as_deref(),
        ));
        None
    }

    /// An address that a page may link to.
    fn web_address(&mut self, url: Evidence) -> Option<Evidence> {
        let scheme = url.text.split_once("://").map(|(scheme, _)| scheme);
        let web = scheme.is_some_and(|scheme| {
            scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
        });
        if !web || url.text.contains(char::is_whitespace) {
            self.told
                .push(messages::bad_url(self.text.path, url.place.span, &url.text));
            return None;
        }
        Some(url)
    }
}

/// What other programs call our keys.
const FOREIGN: [(&str, &str); 12] = [
    ("tags", "topics"),
    ("categories", "topics"),
    ("summary", "synopsis"),
    ("description", "synopsis"),
    ("excerpt", "synopsis"),
    ("headline", "title"),
    ("published", "date"),
    ("lastmod", "updated"),
    ("modified", "updated"),
    ("source", "agency"),
    ("language", "lang"),
    ("canonical", "url"),
];

/// The key that an unknown one was perhaps meant to be.
fn meant(key: &str) -> Option<&'static str> {
    let key = key.to_lowercase();
    if let Some((_, ours)) = FOREIGN.iter().find(|(foreign, _)| *foreign == key) {
        return Some(ours);
    }
    messages::KEYS
        .into_iter()
        .map(|known| (strsim::osa_distance(known, &key), known))
        .filter(|(distance, known)| *distance <= known.len() / 3)
        .min()
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::super::toml;
    use super::*;
    use crate::model::{SourcePath, Span};

    fn check(document: &str, expect: &str) {
        let path = SourcePath::new("content/a.brief.toml");
        let text = Text {
            path: &path,
            whole: document,
        };
        let entries = toml::read(text, Span::new(0, document.len())).unwrap();
        let mut told = Vec::new();
        let fields = read(text, entries, Rule::Sidecar, &mut told);
        let mut got = Vec::new();
        got.extend(fields.title.map(|title| title.text));
        got.extend(fields.topics.into_iter().map(|topic| topic.text));
        got.extend(
            fields
                .date
                .map(|date| format!("{} {:?}", date.date, date.seconds)),
        );
        got.extend(fields.synopsis.map(|synopsis| match synopsis {
            Synopsis::Given(words) => words.text,
            other => format!("{other:?}"),
        }));
        got.extend(told.iter().map(|told| {
            let at = told
                .at
                .as_ref()
                .and_then(|at| at.span)
                .map_or("", |span| text.at(span));
            let advice: Vec<&str> = told
                .label
                .iter()
                .chain(&told.hints)
                .map(String::as_str)
                .collect();
            format!("{} [{at}] {}", told.message, advice.join("; "))
        }));
        assert_eq!(got.join("\n"), expect);
    }

    #[test]
    fn values_of_the_right_kind() {
        check(
            "title = ' The  ferry '\ntopics = 'ports'",
            "The ferry\nports",
        );
        check("topics = ['a', 'b']\nsynopsis = ''", "a\nb\nEmpty");
        check("topics = ''", "");
        check("accept = ['wrong-weekday', 'past-ahead']", "");
        check("date = 2025-10-29T18:30:00Z", "2025-10-29 Some(66600)");
        check("date = '2025-1-5'", "2025-01-05 None");
        check("date = ''", "");
    }

    #[test]
    fn values_of_the_wrong_kind() {
        check(
            "title = 3",
            "`title` takes a text, not a number [3] a number; put it in quotes",
        );
        check(
            "topics = ['a', 3]",
            "a\n`topics` takes a text, not a number [3] a number; put it in quotes",
        );
        check(
            "draft = 'yes'",
            "`draft` takes true or false, not a text [yes] a text",
        );
        check(
            "date = 2025-02-30",
            "there is no such day or time as 2025-02-30 [2025-02-30] does not exist; write it as 2025-10-29 or 2025-10-29T18:30:00",
        );
        check(
            "date = 'soon'",
            "`date` is not a date: soon [soon] not a date; write it as 2025-10-29 or 2025-10-29T18:30:00",
        );
        check(
            "lang = 'englsih'\ntitle = 'A'",
            "A\n`lang` is not a language tag (BCP 47), so it counts as not given: englsih [englsih] did you mean `en`?; write a tag such as `en`, `en-GB` or `pt-BR`",
        );
        check(
            "lang = 'xx-!!'",
            "`lang` is not a language tag (BCP 47), so it counts as not given: xx-!! [xx-!!] write a tag such as `en`, `en-GB` or `pt-BR`",
        );
        check("lang = 'pt-BR'", "");
        check(
            "url = 'javascript:alert(1)'",
            "`url` is not an address of the web: javascript:alert(1) [javascript:alert(1)] write the whole address, beginning with https:// or http://",
        );
    }

    #[test]
    fn topics_without_a_name() {
        check(
            "topics = ['a', '', '???']",
            "a\na topic needs a letter or a digit; this one is left out [] name it, or take it out\na topic needs a letter or a digit; this one is left out: ??? [???] name it, or take it out",
        );
    }

    #[test]
    fn unknown_codes() {
        check(
            "accept = ['wrong-weekdays', 'banana']",
            "`accept` does not know the message `wrong-weekdays` [wrong-weekdays] did you mean `wrong-weekday`?; what can be accepted: wrong-weekday, ends-before-start, past-ahead\n`accept` does not know the message `banana` [banana] what can be accepted: wrong-weekday, ends-before-start, past-ahead",
        );
    }

    #[test]
    fn unknown_keys() {
        check(
            "titel = 'A'",
            "unknown key `titel` [titel] did you mean `title`?",
        );
        check(
            "tags = ['A']",
            "unknown key `tags` [tags] did you mean `topics`?",
        );
        check(
            "weather = 1",
            "unknown key `weather` [weather] the keys are title, date, updated, topics, synopsis, takeaways, authors, agency, place, url, lang, slug, aliases, id, draft, summaries, accept",
        );
    }
}
