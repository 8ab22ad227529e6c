//! One article as it was read, before anything is worked out from it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{ArticleKey, Block, Digest, Evidence, SourcePath};

/// A civil date: no time, no zone.
pub use jiff::civil::Date;

/// What an article is made into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// A report, made into a brief.
    Report,
    /// A text without a date (`content/pages/*.md`), made into a page of the menu.
    Page,
}

/// One text of a source, in our block model. Every field carries the place it was read from.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its name inside the program.
    pub key: ArticleKey,
    /// Its file.
    pub path: SourcePath,
    /// Digest of the file's bytes.
    pub digest: Digest,
    /// Digest of the sidecar's bytes, if there is one.
    pub sidecar_digest: Option<Digest>,
    /// The whole file as text; spans index it.
    pub text: Arc<str>,
    /// Report or page.
    pub kind: Kind,
    /// Headline. Empty text if the source has none (the loader has said so).
    pub headline: Evidence,
    /// Identity given by the desk.
    pub id: Option<Evidence>,
    /// Address given by the desk.
    pub slug: Option<Evidence>,
    /// The outlet's own page.
    pub url: Option<Evidence>,
    /// BCP 47 tag, if it differs from the site's.
    pub lang: Option<Evidence>,
    /// News agency or outlet.
    pub agency: Option<Evidence>,
    /// Place of the dateline.
    pub place: Option<Evidence>,
    /// Summary given by the source.
    pub synopsis: Synopsis,
    /// Key takeaways given by the source.
    pub takeaways: Vec<Evidence>,
    /// Topics as written.
    pub topics: Vec<Evidence>,
    /// Bylines.
    pub authors: Vec<Evidence>,
    /// Former addresses: slugs (`old-name`) under `briefs/`.
    pub aliases: Vec<Evidence>,
    /// Codes of messages about contradictions in the report that the desk has looked into: they are not told again.
    pub accept: Vec<Evidence>,
    /// Not to be built unless asked for.
    pub draft: bool,
    /// Whether a summary is chosen where the source gives none; none if the site decides.
    pub summaries: Option<bool>,
    /// The dateline that opens the report; the body starts after it.
    pub dateline: Option<Dateline>,
    /// The day the report was filed.
    pub date: Option<Dated>,
    /// The day it was last changed.
    pub updated: Option<Dated>,
    /// The report.
    pub body: Vec<Block>,
    /// Whether the clock decided something here (the year of a date without one), so that another day may read it otherwise.
    pub clock_used: bool,
}

/// The summary at the head of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Synopsis {
    /// There is one.
    Given(Evidence),
    /// The label stands there with nothing under it.
    Empty,
    /// No label.
    Absent,
}

impl Synopsis {
    /// The words, if any.
    pub fn given(&self) -> Option<&Evidence> {
        match self {
            Self::Given(evidence) => Some(evidence),
            Self::Empty | Self::Absent => None,
        }
    }
}

/// The opening of a wire report: `Seoul, Oct 29 (NationPress)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// All of it as printed, with its separator.
    pub whole: Evidence,
    /// Place as printed.
    pub place: Option<Evidence>,
    /// Date as printed.
    pub date: Option<Evidence>,
    /// Agency as printed.
    pub agency: Option<Evidence>,
}

/// A day, how it is known, and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The civil date as written, never moved to another zone.
    pub date: Date,
    /// Seconds after midnight as written, if a time was given; it orders the briefs of one day.
    pub seconds: Option<u32>,
    /// How the day is known.
    pub basis: DateBasis,
    /// The words it was read from; none if it comes from the file's name.
    pub evidence: Option<Evidence>,
    /// The words that settled the year of a dateline: those of weekdays, or the line that says when it was published.
    pub year_evidence: Vec<Evidence>,
}

/// How the day of an article is known. In order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateBasis {
    /// Key `date` of the sidecar.
    Sidecar,
    /// Key `date` of the front matter.
    FrontMatter,
    /// The dateline.
    Dateline(YearBasis),
    /// The line beside the report that says when it was published.
    Published,
    /// The name of the file.
    FileName,
}

impl DateBasis {
    /// Its name in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sidecar => "sidecar",
            Self::FrontMatter => "front-matter",
            Self::Published => "published",
            Self::FileName => "file-name",
            Self::Dateline(YearBasis::Stated) => "dateline-stated",
            Self::Dateline(YearBasis::Published) => "dateline-published",
            Self::Dateline(YearBasis::FileName) => "dateline-file-name",
            Self::Dateline(YearBasis::Weekdays) => "dateline-weekdays",
            Self::Dateline(YearBasis::Clock) => "dateline-clock",
        }
    }
}

/// How the year of a dateline is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum YearBasis {
    /// It stands there.
    Stated,
    /// From the line that says when the report was published.
    Published,
    /// From a date in the file's name.
    FileName,
    /// The latest year with which the weekdays of the text agree.
    Weekdays,
    /// The latest year that does not lie ahead.
    Clock,
}
