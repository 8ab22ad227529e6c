//! Messages about templates.

use crate::diagnostic::{At, Diagnostic};
use crate::model::{SourcePath, Span};

/// A template cannot be used.
pub fn template_error(file: &SourcePath, span: Option<Span>, told: &str) -> Diagnostic {
    let at = span.map_or_else(|| At::file(file), |span| At::span(file, span));
    Diagnostic::error("template-error", at, format!("the template cannot be used: {told}")).label("here").hint(
        "the pages that need it are left as they were; the built-in template of the same name shows every field a page has",
    )
}
