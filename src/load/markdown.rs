//! Markdown to blocks. Only what the block model has is kept; HTML never is.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::inlines::Inlines;
use super::text::Text;
use super::{drawn, paragraphs};
use crate::model::{Block, Prose, Span};

/// How deep quotations and lists may nest. What lies deeper is kept, without its frame.
const DEEPEST: usize = 32;

/// Blocks, and the first HTML among them.
pub(super) struct Markdown {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The level of each heading in `blocks` as it was written, by its index; the block model begins at level 2.
    pub levels: Vec<(usize, u8)>,
    /// The first block of HTML.
    pub html: Option<Span>,
    /// What stands in footnotes, in the order of the file. References to them read as nothing.
    pub notes: Vec<Vec<Block>>,
}

/// The blocks of a file from the byte `start` on.
pub(super) fn read(text: Text<'_>, start: usize) -> Markdown {
    match paragraphs::read(text, start) {
        Some(blocks) => Markdown {
            blocks,
            levels: Vec::new(),
            html: None,
            notes: Vec::new(),
        },
        None => by_library(text, start),
    }
}

pub(super) fn by_library(text: Text<'_>, start: usize) -> Markdown {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let source = text.whole.get(start..).unwrap_or_default();
    let mut builder = Builder::new(text);
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        builder.take(event, Span::new(start + range.start, start + range.end));
    }
    builder.finish()
}

/// A block that is still open.
enum Frame {
    Quote(Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    Note(Vec<Block>),
    Table(Vec<Vec<Prose>>),
    /// A frame too deep to keep: its blocks go to the frame around it.
    Flat,
}

struct Builder<'a> {
    text: Text<'a>,
    blocks: Vec<Block>,
    levels: Vec<(usize, u8)>,
    frames: Vec<Frame>,
    /// Frames that are kept.
    depth: usize,
    inlines: Inlines<'a>,
    heading: u8,
    code: Option<String>,
    html: Option<Span>,
    notes: Vec<Vec<Block>>,
}

impl<'a> Builder<'a> {
    fn new(text: Text<'a>) -> Self {
        Self {
            text,
            blocks: Vec::new(),
            levels: Vec::new(),
            frames: Vec::new(),
            depth: 0,
            inlines: Inlines::new(text),
            heading: 0,
            code: None,
            html: None,
            notes: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'a>, at: Span) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(words) => match &mut self.code {
                Some(code) => code.push_str(&words),
                None => self.inlines.text(&words, at),
            },
            Event::Html(_) => {
                self.html.get_or_insert(self.text.trim(at));
            }
            Event::Rule => self.put(Block::Rule),
            inline => self.inlines.take(inline, at),
        }
    }

    fn start(&mut self, tag: Tag<'a>, at: Span) {
        match tag {
            Tag::Paragraph | Tag::TableCell | Tag::HtmlBlock => self.close_loose(),
            Tag::Heading { level, .. } => {
                self.close_loose();
                self.heading = level_number(level);
            }
            Tag::BlockQuote(_) => self.open(Frame::Quote(Vec::new())),
            Tag::List(first) => self.open(Frame::List(first, Vec::new())),
            Tag::FootnoteDefinition(_) => self.open(Frame::Note(Vec::new())),
            Tag::Item => self.open(Frame::Item(Vec::new())),
            Tag::Table(_) => self.open(Frame::Table(Vec::new())),
            Tag::TableHead | Tag::TableRow => {
                if let Some(Frame::Table(rows)) = self.frames.last_mut() {
                    rows.push(Vec::new());
                }
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => {
                self.close_loose();
                self.code = Some(String::new());
            }
            inline => self.inlines.open(inline, at),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.close_loose(),
            TagEnd::Heading(_) => {
                if let Some(prose) = self.inlines.finish() {
                    if self.frames.is_empty() {
                        self.levels.push((self.blocks.len(), self.heading));
                    }
                    self.put(Block::Heading(self.heading.max(2), prose));
                }
            }
            TagEnd::TableCell => {
                let cell = self.inlines.finish().unwrap_or_default();
                if let Some(Frame::Table(rows)) = self.frames.last_mut() {
                    if let Some(row) = rows.last_mut() {
                        row.push(cell);
                    }
                } else {
                    self.put(Block::Paragraph(cell));
                }
            }
            TagEnd::CodeBlock => {
                if let Some(code) = self.code.take() {
                    self.put(Block::Code(code));
                }
            }
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::Table => self.close(),
            TagEnd::TableHead | TagEnd::TableRow | TagEnd::HtmlBlock => {}
            _ => self.inlines.close(),
        }
    }

    fn open(&mut self, frame: Frame) {
        self.close_loose();
        if self.depth < DEEPEST {
            self.depth += 1;
            self.frames.push(frame);
        } else {
            self.frames.push(Frame::Flat);
        }
    }

    fn close(&mut self) {
        self.close_loose();
        let Some(frame) = self.frames.pop() else {
            return;
        };
        if !matches!(frame, Frame::Flat) {
            self.depth -= 1;
        }
        match frame {
            Frame::Quote(blocks) => self.put(Block::Quote(blocks)),
            Frame::List(first, items) => self.put(Block::List(first, items)),
            Frame::Table(rows) => self.put(Block::Table(rows)),
            Frame::Item(blocks) => match self.frames.last_mut() {
                Some(Frame::List(_, items)) => items.push(blocks),
                _ => blocks.into_iter().for_each(|block| self.put(block)),
            },
            Frame::Note(blocks) => self.notes.push(blocks),
            Frame::Flat => {}
        }
    }

    /// Ends a paragraph, or the text of a list item that has no paragraph of its own.
    fn close_loose(&mut self) {
        if let Some(prose) = self.inlines.finish() {
            let mut blocks = drawn::blocks(self.text, prose);
            if let Some(before) = self.here() {
                blocks = drawn::joined(before, blocks);
            }
            blocks.into_iter().for_each(|block| self.put(block));
        }
    }

    /// The blocks that the next one joins; none where it is an item of a list.
    fn here(&mut self) -> Option<&mut Vec<Block>> {
        let mut kept = self.frames.iter_mut().rev();
        match kept.find(|frame| !matches!(frame, Frame::Flat)) {
            Some(Frame::Quote(blocks) | Frame::Item(blocks) | Frame::Note(blocks)) => Some(blocks),
            Some(Frame::List(..)) => None,
            _ => Some(&mut self.blocks),
        }
    }

    fn put(&mut self, block: Block) {
        self.close_loose();
        let mut kept = self.frames.iter_mut().rev();
        match kept.find(|frame| !matches!(frame, Frame::Flat)) {
            Some(Frame::Quote(blocks) | Frame::Item(blocks) | Frame::Note(blocks)) => {
                blocks.push(block);
            }
            Some(Frame::List(_, items)) => items.push(vec![block]),
            _ => self.blocks.push(block),
        }
    }

    fn finish(mut self) -> Markdown {
        while !self.frames.is_empty() {
            self.close();
        }
        self.close_loose();
        Markdown {
            blocks: self.blocks,
            levels: self.levels,
            html: self.html,
            notes: self.notes,
        }
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests;
