//! What we tell people about their files: what is wrong, where, and what to do.

pub mod messages;
pub mod nearest;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::model::{SourcePath, Span};

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know. Never fails a build.
    Note,
    /// Probably not what was meant. Fails a build under `--strict`.
    Warning,
    /// Something of the input could not be used as it stands. The rest of the site is built; the exit code is 1.
    Error,
}

/// A message about a file of the user. Made only by the functions of [`messages`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where; none if it is about the run as a whole.
    pub at: Option<At>,
    /// How grave.
    pub severity: Severity,
    /// A stable short name for scripts: `bad-date`.
    pub code: Cow<'static, str>,
    /// What is wrong, in the reader's words.
    pub message: String,
    /// A word or two at the caret.
    pub label: Option<String>,
    /// Other places that matter, each with what is there.
    pub also: Vec<(At, String)>,
    /// What to do.
    pub hints: Vec<String>,
}

/// A file, and the bytes in it if they can be named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct At {
    /// The file.
    pub file: SourcePath,
    /// The bytes.
    pub span: Option<Span>,
}

impl At {
    /// A file as a whole.
    pub fn file(file: &SourcePath) -> Option<Self> {
        Some(Self {
            file: file.clone(),
            span: None,
        })
    }

    /// Bytes of a file.
    pub fn span(file: &SourcePath, span: Span) -> Option<Self> {
        Some(Self {
            file: file.clone(),
            span: Some(span),
        })
    }
}

impl Diagnostic {
    fn new(
        severity: Severity,
        code: &'static str,
        at: Option<At>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            at,
            severity,
            code: code.into(),
            message: message.into(),
            label: None,
            also: Vec::new(),
            hints: Vec::new(),
        }
    }

    fn error(code: &'static str, at: Option<At>, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, at, message)
    }

    fn warning(code: &'static str, at: Option<At>, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, at, message)
    }

    fn note(code: &'static str, at: Option<At>, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, at, message)
    }

    #[must_use]
    fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    #[must_use]
    fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    #[must_use]
    fn also(mut self, at: Option<At>, label: impl Into<String>) -> Self {
        self.also.extend(at.map(|at| (at, label.into())));
        self
    }
}
