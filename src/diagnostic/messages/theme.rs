//! Messages about templates.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{SourcePath, Span};

/// A template cannot be used.
/// `stands_in` tells whether a built-in template has its name.
pub fn template_error(
    file: &SourcePath,
    span: Option<Span>,
    told: &str,
    stands_in: bool,
) -> Diagnostic {
    let error = about(file, span, format!("the template cannot be used: {told}"));
    if stands_in {
        error.hint("until this is mended, the built-in template of that name is used")
    } else {
        error.hint("until this is mended, the site is built without it")
    }
}

/// A template cannot make a page.
pub fn render_error(file: &SourcePath, span: Option<Span>, told: &str) -> Diagnostic {
    about(file, span, format!("the template cannot make a page: {told}")).hint(
        "the pages that need it are left as they were; the built-in template of the same name shows every field a page has",
    )
}

/// A file of words cannot be read.
pub fn broken_words(at: Option<At>, parser: &str) -> Diagnostic {
    Diagnostic::error(
        "broken-words",
        at,
        format!("this is not valid TOML: {parser}"),
    )
    .hint("until this is mended, none of the words of this file are used")
}

/// Words that no page uses.
pub fn unknown_words(at: Option<At>, name: &str, meant: Option<&str>) -> Diagnostic {
    let message = Diagnostic::warning(
        "unknown-words",
        at,
        format!("no page has words of the name `{name}`"),
    );
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message.hint("`dateline eject words/en.toml` shows the names of all words"),
    }
}

/// Words in another form than the page needs.
pub fn wrong_words(at: Option<At>, name: &str, wanted: &str) -> Diagnostic {
    Diagnostic::error("wrong-words", at, format!("`{name}` must be {wanted}"))
        .hint("until this is mended, the words of the theme are used")
}

/// A place to fill that these words do not have.
pub fn unknown_slot(at: Option<At>, name: &str, slot: &str, known: &[&str]) -> Diagnostic {
    let message = Diagnostic::error(
        "wrong-words",
        at,
        format!("nothing can be filled in for `{{{slot}}}` in `{name}`"),
    );
    let hint = if known.is_empty() {
        "write these words without braces".to_owned()
    } else {
        let known: Vec<String> = known.iter().map(|slot| format!("`{{{slot}}}`")).collect();
        format!("what can be filled in here: {}", known.join(", "))
    };
    message.hint(hint)
}

/// A place to fill that these words have lost.
pub fn lost_slot(at: Option<At>, name: &str, slot: &str) -> Diagnostic {
    wrong_words(at, name, &format!("text with `{{{slot}}}` in it"))
}

/// The language of the site has no words.
pub fn no_words(language: &str, file: &str) -> Diagnostic {
    Diagnostic::note(
        "no-words",
        None,
        format!(
            "the theme has no words in `{language}`, so what it says is in English, and marked so"
        ),
    )
    .hint(format!(
        "to write them, copy `dateline eject words/en.toml` to `templates/{file}`"
    ))
}

/// Words of the site's language that nobody gave.
pub fn missing_words(file: &SourcePath, missing: &[String]) -> Diagnostic {
    let first: Vec<String> = missing
        .iter()
        .take(5)
        .map(|name| format!("`{name}`"))
        .collect();
    let more = missing.len().saturating_sub(first.len());
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    Diagnostic::note(
        "missing-words",
        At::file(file),
        format!(
            "words are missing and written in English: {}{more}",
            first.join(", ")
        ),
    )
}

fn about(file: &SourcePath, span: Option<Span>, message: String) -> Diagnostic {
    let at = span.map_or_else(|| At::file(file), |span| At::span(file, span));
    let error = Diagnostic::error("template-error", at, message);
    if span.is_some() {
        error.label("here")
    } else {
        error
    }
}
