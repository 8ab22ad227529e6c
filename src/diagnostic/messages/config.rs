//! Messages about `dateline.toml`.

use crate::diagnostic::{At, Diagnostic};
use crate::model::SourcePath;

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
        "`base_url` must be a whole address, with http:// or https:// and without `?` and `#`",
    )
    .hint("such as \"https://example.org/briefs\"")
}

/// A language tag that is none.
pub fn bad_language(at: Option<At>, meant: Option<&str>) -> Diagnostic {
    let message = Diagnostic::error(
        "bad-value",
        at,
        "`language` must be a language tag (BCP 47)",
    )
    .hint("such as \"en\", \"en-GB\" or \"pt-BR\"");
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message,
    }
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

/// A host of images that is none.
pub fn bad_host(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        "`hosts` must hold names of hosts, without https:// and without a path",
    )
    .hint("such as \"img.example.org\"")
}

/// A topic whose name has nothing that its address could be made of.
pub fn nameless_topic(at: Option<At>, name: &str) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        format!("the topic \"{name}\" needs a name with a letter or a digit"),
    )
    .hint("its page is called by its name; until then the topic is left out")
}

/// A logo that no file of `static/` can be.
pub fn bad_logo(at: Option<At>) -> Diagnostic {
    Diagnostic::error("bad-value", at, "`logo` must name a file of `static/`").hint(
        "such as \"assets/logo.svg\", which is static/assets/logo.svg; until then the masthead has the name of the site",
    )
}

/// A colour that is none.
pub fn bad_colour(at: Option<At>, key: &str) -> Diagnostic {
    Diagnostic::error("bad-value", at, format!("`{key}` must be a colour"))
        .hint("such as \"#0b5946\"")
}

/// A colour that cannot be read well enough: it and the one that it goes with, how well it can be, and how well it must be.
pub fn low_contrast(
    at: Option<At>,
    (key, other): (&str, &str),
    ratio: f64,
    least: &str,
    nearest: Option<&str>,
) -> Diagnostic {
    // Down, so that no ratio seems to be enough.
    let ratio = (ratio * 100.0).floor() / 100.0;
    let message = Diagnostic::error(
        "low-contrast",
        at,
        format!("`{key}` and `{other}` have a contrast of {ratio:.2}, and {least}"),
    );
    match nearest {
        Some(colour) => message.hint(format!(
            "the nearest `{key}` that can be read is \"{colour}\"; until then the built-in colour stands"
        )),
        None => message.hint("no such colour can be read beside all others; set those too"),
    }
}

/// Colours go with the others, but not with the built-in ones that stand in the place of those refused.
pub fn put_back_too(message: Diagnostic, also: &[&str]) -> Diagnostic {
    let also: Vec<String> = also.iter().map(|name| format!("`{name}`")).collect();
    message.hint(format!(
        "what does not go with the built-in colour stays as built in too: {}",
        also.join(", ")
    ))
}

/// A choice of fonts that is none.
pub fn bad_fonts(at: Option<At>) -> Diagnostic {
    Diagnostic::error("bad-value", at, "`fonts` must be \"own\" or \"system\"")
        .hint("own lists of fonts go into `serif` and `sans`")
}

/// A list of fonts that is none.
pub fn bad_font_list(at: Option<At>, key: &str) -> Diagnostic {
    Diagnostic::error("bad-value", at, format!("`{key}` must be names of fonts"))
        .hint("such as \"Charter, 'Noto Serif', serif\"")
}

/// A part of a page that is none, or named twice.
pub fn bad_part(
    at: Option<At>,
    name: &str,
    is_new: bool,
    meant: Option<&str>,
    known: &[&str],
) -> Diagnostic {
    if !is_new {
        return Diagnostic::error("bad-value", at, format!("`{name}` is named twice"))
            .hint("each part of a page stands there once");
    }
    let message = Diagnostic::error("bad-value", at, format!("there is no part `{name}`"));
    match meant {
        Some(meant) => message.label(format!("did you mean `{meant}`?")),
        None => message.hint(format!("the parts here are: {}", known.join(", "))),
    }
}

/// The margin of home is named, but not the part that it stands in.
pub fn margin_without_lead(at: Option<At>) -> Diagnostic {
    Diagnostic::warning(
        "lost-part",
        at,
        "`margin` stands beside `lead`, which is not named, so it is not shown",
    )
    .hint("name `lead` too, or remove `margin`")
}

/// A brief is to be shown without its report.
pub fn no_report(at: Option<At>) -> Diagnostic {
    Diagnostic::error(
        "bad-value",
        at,
        "`brief` must name `report`: lines and events of all pages lead to the sentences they rest on, and these stand there",
    )
    .hint("until this is mended, briefs have all their parts")
}

/// A site's own stylesheet stands where the settings would have been written.
pub fn theme_not_used(file: &SourcePath) -> Diagnostic {
    Diagnostic::note(
        "theme-not-used",
        At::file(file),
        "this stylesheet stands in the place of the built-in one, so colours and fonts of [theme] have no effect",
    )
    .hint("write them into it, or remove it")
}

/// A site's own template stands where the settings would have put parts in order.
pub fn sections_not_used(file: &SourcePath) -> Diagnostic {
    Diagnostic::note(
        "theme-not-used",
        At::file(file),
        "this template stands in the place of the built-in one, so [theme.sections] has no effect on its parts",
    )
    .hint("put them in order in it, or let it extend the built-in one")
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
