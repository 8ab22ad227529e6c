//! The summary of an article: what its source gives, and what is chosen where it gives nothing.

use super::{Line, SYNOPSIS_WORDS, Takeaway, Text, bearers, opening};
use crate::config::Config;
use crate::model::{
    Article, Evidence, Kind, MONTHS, Origin, Prose, Rule, Sentence, Span, Summary, SummaryLine,
};

/// Words of a report from which anything is chosen: a summary that is half of its report is none.
const LEAST_WORDS: usize = 2 * SYNOPSIS_WORDS;

/// Most reports have no more sentences.
const TYPICAL_SENTENCES: usize = 40;

/// Both parts of a summary.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    pub synopsis: Option<Summary>,
    pub takeaways: Option<Summary>,
}

/// The summary of an article whose report has so many `words`. The rules are those of English: of other texts there is what the source
/// gives.
pub(crate) fn parts(article: &Article, words: u32, config: &Config) -> Parts {
    let given = article.synopsis.given();
    let mut parts = Parts {
        synopsis: given.map(|words| Summary {
            origin: Origin::Given,
            lines: vec![line(words.clone(), Vec::new(), false)],
        }),
        takeaways: None,
    };
    let language = article
        .lang
        .as_ref()
        .map_or(&config.language, |lang| &lang.text);
    let is_english = language
        .get(..2)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("en"))
        && language
            .get(2..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let told = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
    let report = if is_english {
        Report::of(article)
    } else {
        Report::default()
    };
    if !article.takeaways.is_empty() {
        let texts: Vec<&str> = article.takeaways.iter().map(|it| &*it.text).collect();
        let mut borne = if is_english {
            let day = day(article);
            bearers(&head(article, &day), report.lines(), &texts)
        } else {
            Vec::new()
        }
        .into_iter();
        let lines = article.takeaways.iter().map(|takeaway| {
            let sentences = borne.next().unwrap_or_default();
            let sentences = sentences.into_iter().map(told).collect();
            line(takeaway.clone(), sentences, is_english)
        });
        parts.takeaways = Some(Summary {
            origin: Origin::Given,
            lines: lines.collect(),
        });
    }
    let wanted = article.summaries.unwrap_or(config.summaries)
        && article.kind == Kind::Report
        && is_english
        && words as usize >= LEAST_WORDS
        && (parts.synopsis.is_none() || parts.takeaways.is_none());
    if !wanted {
        return parts;
    }
    let headline = &article.headline.text;
    let mut taken = Vec::new();
    if parts.synopsis.is_none() {
        let text = Text::new(headline, report.lines().take(opening(SYNOPSIS_WORDS)));
        taken = super::synopsis(&text, SYNOPSIS_WORDS);
        let lines = taken.iter().filter_map(|number| {
            let whole = Span::new(0, text.line(*number).len());
            report.cut(article, *number, &[whole])
        });
        parts.synopsis = chosen(lines.collect());
    }
    if parts.takeaways.is_none() {
        let text = Text::new(headline, report.lines());
        let takeaways = super::takeaways(&text, &taken);
        let cut = |takeaway: &Takeaway| report.cut(article, takeaway.line, &takeaway.pieces);
        parts.takeaways = chosen(takeaways.iter().filter_map(cut).collect());
    }
    parts
}

/// What holds for all of a report: its headline, its dateline and its day.
fn head<'a>(article: &'a Article, day: &'a str) -> [&'a str; 3] {
    let dateline = article.dateline.as_ref();
    let dateline = dateline.map_or("", |line| line.whole.text.as_str());
    [&article.headline.text, dateline, day]
}

/// The day of a report in words; empty if it has none.
fn day(article: &Article) -> String {
    let day = article.date.as_ref().map(|dated| dated.date);
    let words = day.and_then(|day| {
        let month = MONTHS.get(usize::try_from(day.month() - 1).ok()?)?;
        Some(format!("{} {month} {}", day.day(), day.year()))
    });
    words.unwrap_or_default()
}

fn chosen(lines: Vec<SummaryLine>) -> Option<Summary> {
    (!lines.is_empty()).then_some(Summary {
        origin: Origin::Chosen,
        lines,
    })
}

fn line(words: Evidence, sentences: Vec<u32>, checked: bool) -> SummaryLine {
    SummaryLine {
        pieces: vec![words],
        joined: None,
        sentences,
        checked,
    }
}

/// The sentences of a report, in the order in which pages number them, with the prose they stand in.
#[derive(Default)]
struct Report<'a> {
    sentences: Vec<(&'a Prose, Sentence, bool)>,
}

impl<'a> Report<'a> {
    fn of(article: &'a Article) -> Self {
        let mut sentences = Vec::with_capacity(TYPICAL_SENTENCES);
        for block in &article.body {
            block.each_prose(&mut |prose| {
                let numbered = prose.sentences.iter().enumerate();
                sentences
                    .extend(numbered.map(|(number, sentence)| (prose, *sentence, number == 0)));
            });
        }
        Self { sentences }
    }

    fn lines(&self) -> impl Iterator<Item = Line<'a>> {
        let sentences = self.sentences.iter();
        sentences.map(|(prose, sentence, opens_paragraph)| Line {
            text: prose.words_of(*sentence),
            opens_paragraph: *opens_paragraph,
        })
    }

    /// Pieces of a sentence as a line. They are byte offsets in its words.
    fn cut(&self, article: &Article, number: usize, pieces: &[Span]) -> Option<SummaryLine> {
        let (prose, sentence, _) = self.sentences.get(number)?;
        let words = prose.words_of(*sentence);
        let evidence = |piece: &Span| {
            let plain = Span {
                start: sentence.plain.start + piece.start,
                end: sentence.plain.start + piece.end,
            };
            let words = words.get(piece.range())?.to_owned();
            let source = prose.source_of(plain);
            Some(Evidence::cut(
                &article.path,
                &article.text,
                source,
                Rule::Sentence,
                words,
            ))
        };
        let takeaway = Takeaway {
            line: number,
            pieces: pieces.to_vec(),
        };
        let pieces: Vec<Evidence> = pieces.iter().filter_map(evidence).collect();
        let text = takeaway.words(words);
        let is_piece = pieces.first().is_some_and(|piece| piece.text == text);
        Some(SummaryLine {
            joined: (!is_piece).then(|| text.into_boxed_str()),
            pieces,
            sentences: vec![u32::try_from(number + 1).ok()?],
            checked: true,
        })
    }
}
