//! Bytes to articles. Never fails: whatever is wrong with a source becomes a message, and what can be read of it is kept.
//!
//! The way of a source: its bytes become `text`; `front_matter` and the sidecar give `fields`; the rest is read as
//! `wire` text or as `markdown`; the `dateline` is taken off; `sentences` are found; and `date` settles the day.

mod abbreviations;
mod byline;
mod civil;
mod cursor;
mod date;
mod dateline;
mod dateline_words;
mod drawn;
mod fields;
mod file_name;
mod front_matter;
mod head;
mod images;
mod inlines;
mod keys;
mod labels;
mod lines;
mod markdown;
mod paragraphs;
mod parts;
mod picture;
mod plain_keys;
mod prose;
mod published;
mod sentences;
mod text;
mod toml;
mod weekdays;
mod wire;
mod yaml;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::load as messages;
use crate::model::{
    Article, ArticleKey, Block, DateBasis, Dated, Digest, Evidence, Kind, Rule, Source, SourcePath,
    Span, Synopsis,
};

pub use dateline::after_dateline;
pub use picture::{MAX_PICTURE_BYTES, PICTURE_ENDINGS, picture_size};
pub use sentences::split as sentences;

use fields::{Fields, Moment};
use parts::Parts;
use text::Text;

/// The largest source that is read. Longer files are not news articles; reading them would only cost memory.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

/// The articles of a source, and what is wrong with it.
pub fn read(source: &Source, config: &Config) -> (Vec<Article>, Vec<Diagnostic>) {
    let text = match Text::of(&source.path, &source.bytes) {
        Ok(text) if text.whole.chars().all(text::is_space) => {
            return (Vec::new(), vec![messages::empty_file(&source.path)]);
        }
        Ok(text) => text,
        Err(told) => return (Vec::new(), vec![*told]),
    };
    let mut told = Vec::new();
    let article = article(source, text, config, &mut told);
    (vec![article], told)
}

fn article(
    source: &Source,
    text: Text<'_>,
    config: &Config,
    told: &mut Vec<Diagnostic>,
) -> Article {
    let path = &source.path;
    let sidecar = source
        .sidecar
        .as_deref()
        .map(|bytes| sidecar(&path.sidecar(), bytes, told))
        .unwrap_or_default();
    let kind = if is_markdown(path) && path.as_str().starts_with("content/pages/") {
        Kind::Page
    } else {
        Kind::Report
    };
    let (front, mut parts) = if is_markdown(path) {
        markdown_parts(text, config, kind, told)
    } else {
        (Fields::default(), wire::read(text))
    };
    let headline = sidecar
        .title
        .clone()
        .or_else(|| front.title.clone())
        .or(parts.headline)
        .unwrap_or_else(|| {
            if !front.broken && !sidecar.broken {
                told.push(messages::no_headline(path));
            }
            text.cut(Span::default(), Rule::FirstLine, path.stem().to_owned())
        });
    let taken = match kind {
        Kind::Report => take_dateline(text, &mut parts.body),
        Kind::Page => None,
    };
    parts.body.iter_mut().for_each(mark_sentences);
    // A note tells no part of the story: it has no sentences.
    parts.body.append(&mut parts.notes);
    if parts.body.is_empty() {
        told.push(messages::no_body(&headline));
    }
    let (dateline, day) = taken.map_or((None, None), |taken| (Some(taken.dateline), taken.day));
    let (date, clock_used) = match kind {
        Kind::Report => {
            let printed = dateline
                .as_ref()
                .and_then(|dateline| dateline.date.as_ref());
            let report = date::Report {
                text,
                sidecar: &sidecar,
                front: &front,
                published: parts.published.first.as_ref(),
                dateline: printed.zip(day),
                body: &parts.body,
            };
            date::of(&report, config.as_of, told)
        }
        Kind::Page => (
            given_date(sidecar.date.as_ref(), front.date.as_ref()),
            false,
        ),
    };
    let printed = |field: fn(&crate::model::Dateline) -> &Option<Evidence>| {
        dateline
            .as_ref()
            .and_then(|dateline| field(dateline).clone())
    };
    Article {
        key: ArticleKey::new(path, 0),
        path: path.clone(),
        digest: Digest::of(&source.bytes),
        sidecar_digest: source.sidecar.as_deref().map(Digest::of),
        text: text.whole.into(),
        kind,
        headline,
        id: sidecar.id.or(front.id),
        slug: sidecar.slug.or(front.slug),
        url: sidecar.url.or(front.url),
        lang: sidecar.lang.or(front.lang),
        agency: sidecar
            .agency
            .or(front.agency)
            .or_else(|| printed(|dateline| &dateline.agency)),
        place: sidecar
            .place
            .or(front.place)
            .or_else(|| printed(|dateline| &dateline.place)),
        synopsis: first_synopsis([sidecar.synopsis, front.synopsis, Some(parts.synopsis)]),
        takeaways: first_list([sidecar.takeaways, front.takeaways, parts.takeaways]),
        topics: first_list([sidecar.topics, front.topics, Vec::new()]),
        authors: first_list([sidecar.authors, front.authors, parts.authors]),
        accept: first_list([sidecar.accept, front.accept, Vec::new()]),
        aliases: first_list([sidecar.aliases, front.aliases, Vec::new()]),
        draft: sidecar.draft.or(front.draft).unwrap_or_default(),
        summaries: sidecar.summaries.or(front.summaries),
        dateline,
        date,
        updated: given_date(sidecar.updated.as_ref(), front.updated.as_ref())
            .or_else(|| parts.published.updated.map(date::published)),
        body: parts.body,
        clock_used,
    }
}

fn is_markdown(path: &SourcePath) -> bool {
    let extension = path.extension();
    extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
}

/// The values of a sidecar.
fn sidecar(path: &SourcePath, bytes: &[u8], told: &mut Vec<Diagnostic>) -> Fields {
    let text = match Text::of(path, bytes) {
        Ok(text) => text,
        Err(wrong) => {
            told.push(*wrong);
            return Fields::broken();
        }
    };
    match toml::read(text, Span::new(text.start(), bytes.len())) {
        Ok(entries) => fields::read(text, entries, Rule::Sidecar, told),
        Err(broken) => {
            told.push(messages::broken_keys(
                path,
                broken.span,
                "TOML",
                &broken.words,
            ));
            Fields::broken()
        }
    }
}

fn markdown_parts(
    text: Text<'_>,
    config: &Config,
    kind: Kind,
    told: &mut Vec<Diagnostic>,
) -> (Fields, Parts) {
    let (front, start) = front_matter::read(text, told);
    let markdown = markdown::read(text, start);
    if let Some(span) = markdown.html {
        told.push(messages::raw_html(text.path, span));
    }
    let mut parts = head::read(text, markdown, &front, kind);
    images::settle(text, &mut parts, &config.image_hosts, told);
    (front, parts)
}

/// Takes the dateline off the first paragraph. A paragraph that held nothing else goes with it.
fn take_dateline(text: Text<'_>, body: &mut Vec<Block>) -> Option<dateline::Taken> {
    let (index, paragraph) =
        body.iter_mut()
            .enumerate()
            .find_map(|(index, block)| match block {
                // A picture may stand before the words.
                Block::Paragraph(paragraph) if !paragraph.text.trim().is_empty() => {
                    Some((index, paragraph))
                }
                _ => None,
            })?;
    let taken = dateline::take(text, paragraph)?;
    if paragraph.text.is_empty() && paragraph.images().next().is_none() {
        body.remove(index);
    }
    Some(taken)
}

/// Finds the sentences of every paragraph. Headings and tables have none.
fn mark_sentences(block: &mut Block) {
    match block {
        Block::Paragraph(prose) => sentences::mark(prose),
        Block::List(_, items) => items.iter_mut().flatten().for_each(mark_sentences),
        Block::Quote(blocks) => blocks.iter_mut().for_each(mark_sentences),
        Block::Heading(..) | Block::Table(_) | Block::Code(_) | Block::Rule => {}
    }
}

fn given_date(sidecar: Option<&Moment>, front: Option<&Moment>) -> Option<Dated> {
    let sidecar = sidecar.map(|moment| (moment, DateBasis::Sidecar));
    let front = front.map(|moment| (moment, DateBasis::FrontMatter));
    sidecar.or(front).map(|(moment, basis)| moment.dated(basis))
}

/// The first synopsis with words; if there is none, an empty one if any is.
fn first_synopsis(given: [Option<Synopsis>; 3]) -> Synopsis {
    let mut first = Synopsis::Absent;
    for synopsis in given.into_iter().flatten() {
        match synopsis {
            Synopsis::Given(_) => return synopsis,
            Synopsis::Empty => first = Synopsis::Empty,
            Synopsis::Absent => {}
        }
    }
    first
}

fn first_list(given: [Vec<Evidence>; 3]) -> Vec<Evidence> {
    given
        .into_iter()
        .find(|list| !list.is_empty())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
