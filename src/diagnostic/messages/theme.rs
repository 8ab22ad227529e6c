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

fn about(file: &SourcePath, span: Option<Span>, message: String) -> Diagnostic {
    let at = span.map_or_else(|| At::file(file), |span| At::span(file, span));
    let error = Diagnostic::error("template-error", at, message);
    if span.is_some() {
        error.label("here")
    } else {
        error
    }
}
