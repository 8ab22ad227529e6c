//! Messages about `dateline.toml`.

use crate::diagnostic::{At, Diagnostic};

/// The file is not UTF-8.
pub fn not_utf8(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "config-not-utf8",
        at,
        "the configuration is not UTF-8, so none of it is used",
    )
    .label("the first bad byte")
    .hint("save the file as UTF-8")
}

/// The file is not TOML here.
pub fn broken_toml(at: Option<At>, parser: &str) -> Diagnostic {
    Diagnostic::error(
        "broken-toml",
        at,
        format!("this is not valid TOML: {parser}"),
    )
    .hint("the rest of the configuration is used as far as it can be read")
}

/// A key that means nothing.
pub fn unknown_key(at: Option<At>, key: &str, meant: Option<&str>, known: &[&str]) -> Diagnostic {
    let message = Diagnostic::error("unknown-key", at, format!("there is no setting `{key}`"));
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message.hint(format!("the settings here are: {}", known.join(", "))),
    }
}

/// A value of the wrong kind.
pub fn wrong_type(at: Option<At>, key: &str, wanted: &str, found: &str) -> Diagnostic {
    Diagnostic::error("wrong-type", at, format!("`{key}` must be {wanted}"))
        .label(format!("this is {found}"))
}

/// A value without content.
pub fn empty_value(at: Option<At>, key: &str) -> Diagnostic {
    Diagnostic::error("bad-value", at, format!("`{key}` must not be empty"))
        .hint("give a value, or remove the line to use the default")
}

/// A `base_url` that is none.
pub fn bad_base_url(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        "`base_url` must be a whole address that begins with http:// or https://",
    )
    .hint("such as \"https://example.org/briefs\", without `?` and `#`")
}

/// A language tag that is none.
pub fn bad_language(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        "`language` must be a language tag (BCP 47)",
    )
    .hint("such as \"en\", \"en-GB\" or \"pt-BR\"")
}

/// A zone that nobody knows.
pub fn unknown_time_zone(at: Option<At>, name: &str, meant: Option<&str>) -> Diagnostic {
    let message = Diagnostic::error("bad-value", at, format!("there is no time zone `{name}`"))
        .hint("use a name of the IANA list, such as \"Europe/Berlin\" or \"UTC\"");
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message,
    }
}

/// An entry of the menu that leads nowhere sensible.
pub fn bad_href(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        "`href` must be an address of this site, or a link with http, https or mailto",
    )
    .hint("such as \"about.html\" or \"https://example.org/\"")
}

/// An entry of the menu that lacks something.
pub fn incomplete_menu(at: Option<At>, missing: &str) -> Diagnostic {
    Diagnostic::error(
        "incomplete-menu",
        at,
        format!("this entry of the menu has no `{missing}`"),
    )
    .hint("each [[menu]] needs a `label` and an `href`; this one is left out")
}
