//! Messages about images: those of articles, and the logo.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{Image, SourcePath};

/// An image is named that no file of the site can be.
pub fn outside(article: &SourcePath, image: &Image) -> Diagnostic {
    Diagnostic::error(
        "image-outside",
        At::span(article, image.span),
        "this image lies outside of `content/` and `static/`, so it is left out",
    )
    .hint("put the file beside the article and write its name")
}

/// An image of a host that the site does not allow, or not in this way.
pub fn other_host(article: &SourcePath, image: &Image, host: &str, allowed: bool) -> Diagnostic {
    let message = |words: String| {
        let at = At::span(article, image.span);
        Diagnostic::warning("other-host", at, words)
    };
    if allowed {
        return message(format!(
            "images of `{host}` are loaded by https only, so this one is left out"
        ))
        .hint("write its address with https://");
    }
    message(format!(
        "this image would be loaded from another host, `{host}`, so it is left out"
    ))
    .hint("save the file beside the article and write its name")
    .hint(format!(
        "or allow the host in dateline.toml, under [images]: hosts = [\"{host}\"]"
    ))
}

/// No words say what an image shows.
pub fn no_words(article: &SourcePath, image: &Image) -> Diagnostic {
    Diagnostic::warning(
        "no-alt",
        At::span(article, image.span),
        "nothing says what this image shows to those who cannot see it",
    )
    .hint("write it between the brackets: ![Tugs pull at the bow](tugs.jpg)")
}

/// What a file was to be, and where the source or the settings say so.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// An image of an article.
    Image(Option<At>),
    /// The picture in the masthead.
    Logo(Option<At>),
}

impl Wanted {
    /// An error about the file, and what comes of it: `told` goes before `so ...`.
    fn error(&self, code: &'static str, told: &str, behind: &str) -> Diagnostic {
        let (at, outcome) = match self {
            Self::Image(at) => (at, "this image is left out"),
            Self::Logo(at) => (at, "the masthead has the name of the site"),
        };
        let message = format!("{told}, so {outcome}{behind}");
        Diagnostic::error(code, at.clone(), message)
    }
}

/// A file that is to be shown does not exist, or is hidden.
pub fn missing(wanted: &Wanted, file: &SourcePath) -> Diagnostic {
    if let Some(part) = file.hidden_part() {
        let message = wanted.error("no-image", &format!("`{file}` is hidden"), "");
        return message.hint(format!(
            "give `{part}` a name that does not begin with a dot"
        ));
    }
    let message = wanted.error("no-image", &format!("there is no file `{file}`"), "");
    message.hint(match wanted {
        Wanted::Logo(_) if file.as_str().starts_with("static/static/") => {
            "`logo` is a path below `static/`: leave out `static/`"
        }
        Wanted::Logo(_) => "`logo` is a path below `static/`; capitals count",
        Wanted::Image(_) if file.as_str().starts_with("static/") => {
            "an address that begins with a slash is one of `static/`; others are relative to the article"
        }
        Wanted::Image(_) => "the address is relative to the article; capitals count",
    })
}

/// A file that is to be shown is no image that browsers show.
pub fn strange(wanted: &Wanted, file: &SourcePath, why: &str) -> Diagnostic {
    wanted
        .error(
            "strange-image",
            &format!("`{file}` cannot be shown"),
            &format!(": {why}"),
        )
        .hint("save it as PNG, JPEG, GIF, WebP, AVIF or SVG, with the ending of its kind")
}

/// A file that is to be shown is longer than any picture for a page.
pub fn too_large(wanted: &Wanted, file: &SourcePath, size: u64, limit: u64) -> Diagnostic {
    let mega = |bytes: u64| bytes.div_ceil(1024 * 1024);
    wanted
        .error(
            "large-image",
            &format!("`{file}` has {} MB", mega(size)),
            &format!("; at most {} MB are shown", mega(limit)),
        )
        .hint("save a smaller copy of it: few screens show more than 3000 points across")
}

/// A file that is to be shown cannot be read.
pub fn unreadable(wanted: &Wanted, file: &SourcePath, error: &str) -> Diagnostic {
    wanted
        .error(
            "unreadable-image",
            &format!("`{file}` cannot be read"),
            &format!(": {error}"),
        )
        .hint("check its permissions")
}
