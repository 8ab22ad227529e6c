//! The fields of an article, in the order in which a reader asks for them.

use super::places::Places;
use super::{Field, Subject, Value};
use crate::model::{Article, Date, DateBasis, Dated, Evidence, Partial, Synopsis, YearBasis};
use crate::transform::slug_of;

/// Words that settled a year are shown up to this many characters.
const QUOTED: usize = 40;

pub(super) fn fields(
    subject: &Subject<'_>,
    left_out: Option<&str>,
    places: &Places<'_>,
) -> Vec<Field> {
    let Subject {
        article, config, ..
    } = *subject;
    let given = |field: &Option<Evidence>| field.as_ref().map(|words| Value::of(words, places));
    let list = |all: &[Evidence]| all.iter().map(|words| Value::of(words, places)).collect();
    let day = |day: &Option<Dated>| day.as_ref().map(|dated| date(dated, config.as_of, places));
    let dateline = article.dateline.as_ref().map(|line| Value {
        note: "opens the report".to_owned(),
        ..Value::of(&line.whole, places)
    });
    let draft = article
        .draft
        .then(|| Value::without_place("true".to_owned(), "key", "by its key"));
    // Few articles need it: that it is not given says nothing.
    let accept = (!article.accept.is_empty()).then(|| Field::list("accept", list(&article.accept)));
    let mut fields = vec![
        Field::one("headline", Some(headline(article, places))),
        Field::one("date", day(&article.date)),
        Field::one("updated", day(&article.updated)),
        Field::one("dateline", dateline),
        Field::one("place", given(&article.place)),
        Field::one("agency", given(&article.agency)),
        Field::list("authors", list(&article.authors)),
        Field::one("synopsis", synopsis(article, places)),
        Field::list("takeaways", list(&article.takeaways)),
        Field::list("topics", topics(subject, places)),
        Field::one("url", given(&article.url)),
        Field::one("lang", given(&article.lang)),
        Field::one("draft", draft),
        Field::one("slug", given(&article.slug)),
        Field::list("aliases", list(&article.aliases)),
        Field::one("address", Some(address(subject, left_out))),
        Field::one("id", Some(identity(subject, places))),
    ];
    fields.extend(accept);
    fields
}

fn headline(article: &Article, places: &Places<'_>) -> Value {
    let value = Value::of(&article.headline, places);
    if value.found.is_none() {
        return Value::without_place(
            value.value,
            "file-name",
            "name of the file; there is no headline",
        );
    }
    value
}

fn date(dated: &Dated, as_of: Date, places: &Places<'_>) -> Value {
    let time = dated.seconds.map(|seconds| {
        format!(
            "{:02}:{:02}:{:02}",
            seconds / 3600,
            seconds / 60 % 60,
            seconds % 60
        )
    });
    let note = match dated.basis {
        DateBasis::Sidecar => "sidecar".to_owned(),
        DateBasis::FrontMatter => "front matter".to_owned(),
        DateBasis::Published => "on a line of its own".to_owned(),
        DateBasis::FileName => "name of the file".to_owned(),
        DateBasis::Dateline(YearBasis::Stated) => "dateline".to_owned(),
        DateBasis::Dateline(YearBasis::Published) => {
            format!(
                "dateline; year: from the line that says when it was published ({})",
                year_evidence(dated, places)
            )
        }
        DateBasis::Dateline(YearBasis::FileName) => {
            "dateline; year: from the name of the file".to_owned()
        }
        DateBasis::Dateline(YearBasis::Weekdays) => {
            format!(
                "dateline; year: the latest with which the weekdays agree ({})",
                year_evidence(dated, places)
            )
        }
        DateBasis::Dateline(YearBasis::Clock) => format!(
            "dateline; year: the latest that does not lie after {}",
            Partial::Day(as_of)
        ),
    };
    let evidence = dated.evidence.as_ref();
    let year_evidence = dated.year_evidence.iter();
    Value {
        time,
        found: evidence.and_then(|words| places.of_evidence(words)),
        year_evidence: year_evidence
            .filter_map(|words| places.of_evidence(words))
            .collect(),
        ..Value::without_place(
            Partial::Day(dated.date).to_string(),
            dated.basis.name(),
            note,
        )
    }
}

/// `10:1 "As of Sunday afternoon"`.
fn year_evidence(dated: &Dated, places: &Places<'_>) -> String {
    let shown = |words: &Evidence| {
        let found = places.of_evidence(words)?;
        let quoted = super::text::cut(&words.text, QUOTED);
        Some(format!("{}:{} \"{quoted}\"", found.line, found.column))
    };
    let all: Vec<String> = dated.year_evidence.iter().filter_map(shown).collect();
    all.join(", ")
}

fn synopsis(article: &Article, places: &Places<'_>) -> Option<Value> {
    match &article.synopsis {
        Synopsis::Given(words) => Some(Value::of(words, places)),
        Synopsis::Empty => Some(Value::without_place(String::new(), "empty", "")),
        Synopsis::Absent => None,
    }
}

/// The topics of the brief: those that the article names, and those of the site's word lists.
fn topics(subject: &Subject<'_>, places: &Places<'_>) -> Vec<Value> {
    let named = |slug: &str| {
        let all = &subject.article.topics;
        all.iter().find(|words| slug_of(&words.text) == slug)
    };
    let topics = subject.facts.topics.iter();
    topics
        .map(|topic| {
            named(&topic.slug).map_or_else(
                || {
                    let note = "its words are used; list of the configuration";
                    Value::without_place(topic.name.clone(), "words", note)
                },
                |words| Value::of(words, places),
            )
        })
        .collect()
}

fn address(subject: &Subject<'_>, left_out: Option<&str>) -> Value {
    let Subject { article, facts, .. } = subject;
    let usable = |text: &str| !slug_of(text).is_empty();
    let (rule, mut note) = match &article.slug {
        Some(slug) if usable(&slug.text) => ("slug", "from the slug".to_owned()),
        _ if usable(&article.headline.text) => ("headline", "from the headline".to_owned()),
        _ => ("file-name", "from the name of the file".to_owned()),
    };
    let stem = subject.address.trim_end_matches(".html");
    if !stem.ends_with(&facts.slug) {
        note.push_str("; the plain one is taken");
    }
    match left_out {
        Some("draft") => note.push_str("; left out: a draft"),
        Some(_) => {
            note.push_str("; left out: dated after ");
            note.push_str(&Partial::Day(subject.config.as_of).to_string());
        }
        None => {}
    }
    Value::without_place(subject.address.to_owned(), rule, note)
}

fn identity(subject: &Subject<'_>, places: &Places<'_>) -> Value {
    let Subject { article, facts, .. } = subject;
    let given = article.id.as_ref();
    if subject.identity != facts.id {
        let note = "path below content/; the one given is another article's";
        return Value::without_place(subject.identity.to_owned(), "path", note);
    }
    match (given, &article.url) {
        (Some(words), _) => Value::of(words, places),
        (None, Some(url)) => Value {
            note: "the address of the original".to_owned(),
            rule: "url",
            ..Value::of(url, places)
        },
        (None, None) => {
            Value::without_place(subject.identity.to_owned(), "path", "path below content/")
        }
    }
}
