//! Messages about sources, front matter and sidecars.

use crate::diagnostic::nearest::nearest;
use crate::diagnostic::{At, Diagnostic, Severity};
use crate::model::{Date, DateBasis, Dated, Evidence, SourcePath, Span};

/// A file is not text.
pub fn not_text(file: &SourcePath, looks_like: Option<&str>) -> Diagnostic {
    let looks_like = looks_like.map_or(String::new(), |name| format!(": it looks like {name}"));
    Diagnostic::error(
        "not-text",
        At::file(file),
        format!("this file is not text{looks_like}"),
    )
    .hint("save the words of the article as a .txt or .md file, or move this file to static/")
}

/// A file is UTF-16.
pub fn utf16(file: &SourcePath) -> Diagnostic {
    Diagnostic::error(
        "not-utf8",
        At::file(file),
        "this file is UTF-16 text; only UTF-8 is read",
    )
    .hint("save it as UTF-8")
}

/// A file is not UTF-8 after its `good` beginning, where `byte` stands.
pub fn not_utf8(file: &SourcePath, good: &[u8], byte: u8) -> Diagnostic {
    let good = std::str::from_utf8(good).unwrap_or_default();
    let line = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or(good).chars().count() + 1;
    Diagnostic::error(
        "not-utf8",
        At::file(file),
        format!(
            "this file is not UTF-8: byte 0x{byte:02X} at offset {} (line {line}, column {column}) is not part of a character",
            good.len()
        ),
    )
    .hint("save it as UTF-8; most often such a file was saved as Windows-1252 or Latin-1")
}

/// There is nothing in a file but white space.
pub fn empty_file(file: &SourcePath) -> Diagnostic {
    Diagnostic::error("empty-file", At::file(file), "this file is empty")
        .hint("write a headline on its first line and the report below it, or delete the file")
}

/// There is a headline and nothing to report.
pub fn no_body(headline: &Evidence) -> Diagnostic {
    Diagnostic::warning(
        "no-body",
        At::span(&headline.place.file, headline.place.span),
        "this article has a headline but no report",
    )
    .hint("write the report below the headline")
}

/// There is no headline.
pub fn no_headline(file: &SourcePath) -> Diagnostic {
    Diagnostic::warning(
        "no-headline",
        At::file(file),
        format!(
            "this article has no headline; the name of its file stands in: {}",
            file.stem()
        ),
    )
    .hint(format!("write `title = \"...\"` in {}", file.sidecar()))
}

/// HTML stands in a Markdown file.
pub fn raw_html(file: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::note(
        "raw-html",
        At::span(file, span),
        "HTML in an article is left out",
    )
    .label("the first of it")
    .hint("write it as Markdown")
}

/// Front matter has no closing line.
pub fn unclosed_front_matter(file: &SourcePath, span: Span, fence: &str) -> Diagnostic {
    Diagnostic::error(
        "unclosed-front-matter",
        At::span(file, span),
        format!("the front matter has no closing line `{fence}`"),
    )
    .label("opened here")
    .hint(format!(
        "write `{fence}` on a line of its own after the last key"
    ))
}

/// Front matter or a sidecar cannot be parsed.
pub fn broken_keys(file: &SourcePath, span: Span, notation: &str, words: &str) -> Diagnostic {
    Diagnostic::error(
        if notation == "YAML" {
            "bad-yaml"
        } else {
            "bad-toml"
        },
        At::span(file, span),
        format!("this is not valid {notation}: {words}"),
    )
    .hint("until this is mended, none of the keys here are used")
}

/// A key is not known.
pub fn unknown_key(file: &SourcePath, span: Span, key: &str, meant: Option<&str>) -> Diagnostic {
    let unknown = Diagnostic::warning(
        "unknown-key",
        At::span(file, span),
        format!("unknown key `{key}`"),
    );
    match meant {
        Some(meant) => unknown.hint(format!("did you mean `{meant}`?")),
        None => unknown.hint(format!("the keys are {}", KEYS.join(", "))),
    }
}

/// The keys of front matter and sidecars.
pub const KEYS: [&str; 17] = [
    "title",
    "date",
    "updated",
    "topics",
    "synopsis",
    "takeaways",
    "authors",
    "agency",
    "place",
    "url",
    "lang",
    "slug",
    "aliases",
    "id",
    "draft",
    "summaries",
    "accept",
];

/// The messages that `accept` can name: what a report says against itself.
pub const ACCEPTED: [&str; 3] = ["wrong-weekday", "ends-before-start", "past-ahead"];

/// A code in `accept` is none of those.
pub fn unknown_code(file: &SourcePath, span: Span, code: &str) -> Diagnostic {
    let unknown = Diagnostic::warning(
        "unknown-code",
        At::span(file, span),
        format!("`accept` does not know the message `{code}`"),
    );
    let unknown = match nearest(code, ACCEPTED) {
        Some(meant) => unknown.hint(format!("did you mean `{meant}`?")),
        None => unknown,
    };
    unknown.hint(format!("what can be accepted: {}", ACCEPTED.join(", ")))
}

/// A topic has no name that could be its address.
pub fn empty_topic(file: &SourcePath, span: Span, topic: &str) -> Diagnostic {
    let topic = if topic.is_empty() {
        String::new()
    } else {
        format!(": {topic}")
    };
    Diagnostic::warning(
        "empty-topic",
        At::span(file, span),
        format!("a topic needs a letter or a digit; this one is left out{topic}"),
    )
    .hint("name it, or take it out")
}

/// A value of broken YAML has a colon; `line` is what was perhaps meant.
pub fn unquoted_colon(broken: Diagnostic, line: &str) -> Diagnostic {
    broken.hint(format!(
        "a value with a colon in it must stand in quotes: `{line}`"
    ))
}

/// A value has the wrong type.
pub fn wrong_type(
    file: &SourcePath,
    span: Span,
    key: &str,
    wanted: &str,
    found: &str,
) -> Diagnostic {
    let wrong = Diagnostic::error(
        "wrong-type",
        At::span(file, span),
        format!("`{key}` takes {wanted}, not {found}"),
    )
    .label(found);
    if wanted.starts_with("a text") && matches!(found, "a number" | "a date" | "true or false") {
        wrong.hint("put it in quotes")
    } else {
        wrong
    }
}

/// How dates may be written.
const DATE_FORMS: &str = "write it as 2025-10-29 or 2025-10-29T18:30:00";

/// A value is not a date.
pub fn bad_date(file: &SourcePath, span: Span, key: &str, value: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-date",
        At::span(file, span),
        format!("`{key}` is not a date: {value}"),
    )
    .label("not a date")
    .hint(DATE_FORMS)
}

/// A date names a day that does not exist.
pub fn no_such_day(file: &SourcePath, span: Span, value: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-date",
        At::span(file, span),
        format!("there is no such day or time as {value}"),
    )
    .label("does not exist")
    .hint(DATE_FORMS)
}

/// An address is not one of the web.
pub fn bad_url(file: &SourcePath, span: Span, value: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-url",
        At::span(file, span),
        format!("`url` is not an address of the web: {value}"),
    )
    .hint("write the whole address, beginning with https:// or http://")
}

/// A language tag that is none.
pub fn bad_language(file: &SourcePath, span: Span, value: &str, meant: Option<&str>) -> Diagnostic {
    let message = Diagnostic::warning(
        "bad-language",
        At::span(file, span),
        format!("`lang` is not a language tag (BCP 47), so it counts as not given: {value}"),
    )
    .hint("write a tag such as `en`, `en-GB` or `pt-BR`");
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message,
    }
}

/// The dateline names a day that does not exist.
pub fn dateline_without_day(printed: &Evidence) -> Diagnostic {
    Diagnostic::warning(
        "bad-dateline",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline names a day that does not exist: {}",
            printed.text
        ),
    )
    .label("does not exist")
    .hint(sidecar_line("date = YYYY-MM-DD", &printed.place.file))
}

/// The dateline and the key `date` give days that lie apart. What the desk itself wrote into a sidecar is only noted.
pub fn dateline_against_key(printed: &Evidence, dated: &Dated) -> Diagnostic {
    let (severity, of) = match dated.basis {
        DateBasis::Sidecar => (Severity::Note, "the sidecar"),
        _ => (Severity::Warning, "the front matter"),
    };
    let against = Diagnostic::new(
        severity,
        "dateline-disagrees",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline says {}, but `date` of {of} says {}, which is taken",
            printed.text, dated.date
        ),
    )
    .label("another day");
    let against = match &dated.evidence {
        Some(key) => against.also(At::span(&key.place.file, key.place.span), "the day taken"),
        None => against,
    };
    match dated.basis {
        DateBasis::Sidecar => against,
        _ => against.hint(sidecar_line(
            &format!("date = {}", dated.date),
            &printed.place.file,
        )),
    }
}

/// The dateline and the line that says when the report was published give days that lie apart.
pub fn dateline_against_published(
    printed: &Evidence,
    published: &Evidence,
    date: Date,
) -> Diagnostic {
    Diagnostic::note(
        "dateline-disagrees",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline says {}, which is taken, but a line says that the report was published on {date}",
            printed.text
        ),
    )
    .label("another day")
    .also(
        At::span(&published.place.file, published.place.span),
        "published",
    )
    .hint(sidecar_line("date = YYYY-MM-DD", &printed.place.file))
}

/// The dateline and the name of the file give days that lie apart. A file is often named for the day on which it was kept.
pub fn dateline_against_file_name(printed: &Evidence, named: Date) -> Diagnostic {
    Diagnostic::note(
        "dateline-disagrees",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline says {}, which is taken, but the file is named for {named}",
            printed.text
        ),
    )
    .label("another day")
    .hint(sidecar_line("date = YYYY-MM-DD", &printed.place.file))
}

/// The year of a dateline was taken from the clock.
pub fn year_from_clock(printed: &Evidence, date: Date) -> Diagnostic {
    Diagnostic::warning(
        "year-from-clock",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline has no year and nothing in the text tells it; {} is taken as {date}, the latest one",
            printed.text
        ),
    )
    .label("no year")
    .hint(sidecar_line(&format!("date = {date}"), &printed.place.file))
}

/// The year of a dateline was taken from the weekdays of the text, with which `others` agree as well.
pub fn year_from_weekdays(
    printed: &Evidence,
    date: Date,
    others: &[i16],
    phrases: &[Evidence],
) -> Diagnostic {
    let others = match others {
        [] => String::new(),
        [year] => format!(", as they do with {year}"),
        [year, before, ..] => format!(", as they do with {year} and {before}"),
    };
    let note = Diagnostic::note(
        "year-from-weekdays",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline has no year; {} is taken as {date}, the latest one with which the weekdays agree{others}",
            printed.text
        ),
    )
    .label("no year")
    .hint(sidecar_line(&format!("date = {date}"), &printed.place.file));
    also_all(note, phrases, "agrees")
}

/// No year makes the weekdays of the text agree with the dateline.
pub fn weekdays_disagree(printed: &Evidence, date: Date, phrases: &[Evidence]) -> Diagnostic {
    let words: Vec<_> = phrases
        .iter()
        .map(|phrase| format!("\"{}\"", phrase.text))
        .collect();
    let warning = Diagnostic::warning(
        "weekdays-disagree",
        At::span(&printed.place.file, printed.place.span),
        format!(
            "the dateline has no year, and in none does {} agree with {}; {date} is taken, the latest one",
            printed.text,
            words.join(" and "),
        ),
    )
    .label("no year")
    .hint(sidecar_line(&format!("date = {date}"), &printed.place.file));
    also_all(warning, phrases, "does not agree")
}

/// A key takeaway says what no sentence of the report does.
pub fn unsupported_takeaway(takeaway: &Evidence) -> Diagnostic {
    Diagnostic::note(
        "unsupported-takeaway",
        At::span(&takeaway.place.file, takeaway.place.span),
        "no sentence of the report says what this key takeaway says",
    )
    .label("not found in the report")
    .hint("compare its names and numbers with those of the report, or take it out")
}

/// A report has no date.
pub fn undated(file: &SourcePath) -> Diagnostic {
    Diagnostic::warning(
        "undated",
        At::file(file),
        "nothing tells the date of this report",
    )
    .hint(sidecar_line("date = YYYY-MM-DD", file))
}

fn sidecar_line(line: &str, file: &SourcePath) -> String {
    format!("to settle it, write `{line}` in {}", file.sidecar())
}

fn also_all(diagnostic: Diagnostic, places: &[Evidence], label: &str) -> Diagnostic {
    places.iter().fold(diagnostic, |diagnostic, words| {
        diagnostic.also(At::span(&words.place.file, words.place.span), label)
    })
}
