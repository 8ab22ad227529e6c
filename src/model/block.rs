//! The body of an article: blocks of prose that know where each character came from.

use super::{Image, Span};

/// One block of a body. No markup of the source survives but what is named here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Prose),
    /// A heading of level 2 to 6.
    Heading(u8, Prose),
    /// A list; numbered from the given start, or with bullets.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A table: rows of cells, the first row being the head.
    Table(Vec<Vec<Prose>>),
    /// A thematic break.
    Rule,
}

/// Running text without markup, its markup beside it, and the way back to the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// The words as they read. All offsets below named "plain" count its bytes.
    pub text: String,
    /// The bytes of the source it was read from.
    pub span: Span,
    /// How plain offsets map to the source, ascending. The first piece starts at 0 unless the text is empty.
    pub pieces: Vec<Piece>,
    /// Markup at plain offsets, ascending, well nested.
    pub inlines: Vec<(u32, Inline)>,
    /// Its sentences in order. They do not overlap; only white space lies between them.
    pub sentences: Vec<Sentence>,
}

/// A stretch of plain text and the source it came from. It reaches to the next piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it starts in the plain text.
    pub plain: u32,
    /// What it was read from. If `verbatim`, byte for byte; else as a whole (an entity, an escape, a line break).
    pub source: Span,
    /// Whether plain and source bytes are the same.
    pub verbatim: bool,
}

/// A change of markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Markup begins.
    Open(Mark),
    /// The innermost markup ends.
    Close,
    /// A forced line break.
    Break,
    /// An image.
    Image(Box<Image>),
}

/// A kind of inline markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Stress.
    Emphasis,
    /// Strong stress.
    Strong,
    /// Deleted text.
    Deleted,
    /// Code.
    Code,
    /// A link to an `http`, `https`, `mailto` or relative address.
    Link(String),
}

/// A sentence of some prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Plain offsets in the prose.
    pub plain: Span,
    /// Bytes of the source.
    pub source: Span,
}

impl Prose {
    /// Prose that reads exactly as the source does at `span`.
    pub fn verbatim(text: &str, span: Span) -> Self {
        let pieces = if text.is_empty() {
            Vec::new()
        } else {
            vec![Piece {
                plain: 0,
                source: span,
                verbatim: true,
            }]
        };
        Self {
            text: text.to_owned(),
            span,
            pieces,
            ..Self::default()
        }
    }

    /// The bytes of the source that the plain range was read from.
    pub fn source_of(&self, plain: Span) -> Span {
        let piece_at = |offset: u32| {
            let after = self.pieces.partition_point(|piece| piece.plain <= offset);
            after
                .checked_sub(1)
                .and_then(|index| self.pieces.get(index))
        };
        let start = piece_at(plain.start).map_or(self.span.start, |piece| {
            if piece.verbatim {
                piece.source.start + (plain.start - piece.plain)
            } else {
                piece.source.start
            }
        });
        let end = piece_at(plain.end.saturating_sub(1)).map_or(self.span.end, |piece| {
            if piece.verbatim {
                piece.source.start + (plain.end - piece.plain)
            } else {
                piece.source.end
            }
        });
        Span {
            start,
            end: end.max(start),
        }
    }

    /// Its images.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        self.inlines.iter().filter_map(|(_, inline)| match inline {
            Inline::Image(image) => Some(&**image),
            _ => None,
        })
    }

    /// The words of a sentence.
    pub fn words_of(&self, sentence: Sentence) -> &str {
        self.text.get(sentence.plain.range()).unwrap_or_default()
    }
}

impl Block {
    /// Calls `visit` for each prose of the block, in the order of reading.
    pub fn each_prose<'a>(&'a self, visit: &mut impl FnMut(&'a Prose)) {
        match self {
            Self::Paragraph(prose) | Self::Heading(_, prose) => visit(prose),
            Self::List(_, items) => items
                .iter()
                .flatten()
                .for_each(|block| block.each_prose(visit)),
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.each_prose(visit)),
            Self::Table(rows) => rows.iter().flatten().for_each(visit),
            Self::Code(_) | Self::Rule => {}
        }
    }
}
