//! Messages about templates.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{SourcePath, Span};

/// A template cannot be read.
pub fn broken_template(file: &SourcePath, span: Option<Span>, told: &str) -> Diagnostic {
    template_error(file, span, told)
        .hint("the built-in template of the same name stands in for it until it is mended")
}

/// A template can be read, but not filled.
pub fn failed_template(file: &SourcePath, span: Option<Span>, told: &str) -> Diagnostic {
    template_error(file, span, told).hint(
        "the page that needs it is left as it was; docs/templates.md names every field a page has",
    )
}

fn template_error(file: &SourcePath, span: Option<Span>, told: &str) -> Diagnostic {
    let at = span.map_or_else(|| At::file(file), |span| At::span(file, span));
    let message = format!("this template cannot be used: {told}");
    Diagnostic::error("template-error", at, message).label("here")
}
