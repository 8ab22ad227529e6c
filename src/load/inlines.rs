//! The inline part of Markdown: words, markup and addresses of one paragraph.

use pulldown_cmark::{Event, LinkType, Tag};

use super::prose;
use super::text::{Text, is_space, tidy};
use crate::model::{Image, Inline, Mark, Prose, Span};

/// How many marks may be open at once; more are left out.
const DEEPEST: usize = 32;

/// A paragraph that is being built.
pub(super) struct Inlines<'a> {
    text: Text<'a>,
    prose: Prose,
    open: Vec<Opened>,
    /// The image that is open, its words so far, and how many marks were open around it.
    image: Option<(Box<Image>, usize)>,
}

/// What an opening tag was made into.
enum Opened {
    Mark,
    Nothing,
}

impl<'a> Inlines<'a> {
    pub(super) fn new(text: Text<'a>) -> Self {
        Self {
            text,
            prose: Prose::default(),
            open: Vec::new(),
            image: None,
        }
    }

    /// Appends words.
    pub(super) fn text(&mut self, words: &str, at: Span) {
        if let Some((image, _)) = &mut self.image {
            image.words.push_str(words);
        } else if self.text.at(at) == words {
            prose::push_verbatim(&mut self.prose, words, at);
        } else {
            prose::push_other(&mut self.prose, words, at);
        }
    }

    /// Takes an event that opens and closes nothing.
    pub(super) fn take(&mut self, event: Event<'_>, at: Span) {
        match event {
            Event::SoftBreak => self.text(" ", at),
            Event::HardBreak => self.line_break(at),
            Event::InlineHtml(tag) if is_line_break(&tag) => self.line_break(at),
            Event::Code(words) => {
                self.mark(Inline::Open(Mark::Code));
                self.code(&words, at);
                self.mark(Inline::Close);
            }
            _ => {}
        }
    }

    fn line_break(&mut self, at: Span) {
        self.mark(Inline::Break);
        self.text(" ", at);
    }

    /// Code stands between backticks, which are part of `at`.
    fn code(&mut self, words: &str, at: Span) {
        let found = self.text.at(at).find(words).map(|skip| {
            let start = at.start as usize + skip;
            Span::new(start, start + words.len())
        });
        self.text(words, found.unwrap_or(at));
    }

    /// Opens markup.
    pub(super) fn open(&mut self, tag: Tag<'_>, at: Span) {
        let mark = match tag {
            Tag::Emphasis => Some(Mark::Emphasis),
            Tag::Strong => Some(Mark::Strong),
            Tag::Strikethrough => Some(Mark::Deleted),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => Some(Mark::Link(format!("mailto:{dest_url}"))),
            Tag::Link { dest_url, .. } => safe_address(&dest_url).map(Mark::Link),
            Tag::Image {
                dest_url, title, ..
            } if self.image.is_none() => {
                let image = |address| Image {
                    address,
                    words: String::new(),
                    title: tidy(&title),
                    span: at,
                };
                let image = safe_address(&dest_url).map(image);
                self.image = image.map(|image| (Box::new(image), self.open.len()));
                None
            }
            _ => None,
        };
        let deep = self.open.len() >= DEEPEST || self.image.is_some();
        let opened = match mark.filter(|_| !deep) {
            Some(mark) => {
                self.mark(Inline::Open(mark));
                Opened::Mark
            }
            None => Opened::Nothing,
        };
        self.open.push(opened);
    }

    /// Closes the innermost markup.
    pub(super) fn close(&mut self) {
        if let Some(Opened::Mark) = self.open.pop() {
            self.mark(Inline::Close);
        }
        let ends_here = |(_, around): &mut (Box<Image>, usize)| *around >= self.open.len();
        if let Some((image, _)) = self.image.take_if(ends_here) {
            self.mark(Inline::Image(image));
        }
    }

    fn mark(&mut self, inline: Inline) {
        if self.image.is_none() {
            self.prose.inlines.push((prose::here(&self.prose), inline));
        }
    }

    /// The paragraph, if there is anything in it.
    pub(super) fn finish(&mut self) -> Option<Prose> {
        if self.prose.text.is_empty() && self.prose.inlines.is_empty() {
            return None;
        }
        while !self.open.is_empty() {
            self.close();
        }
        let mut prose = std::mem::take(&mut self.prose);
        if let (Some(first), Some(last)) = (prose.pieces.first(), prose.pieces.last()) {
            prose.span = Span {
                start: first.source.start,
                end: last.source.end,
            };
        }
        let shows =
            !prose.text.trim_matches(is_space).is_empty() || prose.images().next().is_some();
        shows.then_some(prose)
    }
}

fn is_line_break(tag: &str) -> bool {
    tag.get(..3)
        .is_some_and(|tag| tag.eq_ignore_ascii_case("<br"))
        && !tag
            .get(3..)
            .unwrap_or_default()
            .starts_with(char::is_alphanumeric)
}

/// An address that a page may lead to: `http`, `https`, `mailto`, or relative.
fn safe_address(address: &str) -> Option<String> {
    let address = address.trim_matches(is_space);
    if address.is_empty() || address.contains(char::is_control) {
        return None;
    }
    let head = address.split(['/', '?', '#']).next().unwrap_or(address);
    let safe = head.split_once(':').is_none_or(|(scheme, _)| {
        ["http", "https", "mailto"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    });
    safe.then(|| address.to_owned())
}
