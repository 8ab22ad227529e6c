//! Building running text piece by piece, so that each character knows where it came from.

use super::text::{Text, is_space};
use crate::model::{Inline, Piece, Prose, Span};

/// Appends words that stand in the source just so.
pub(super) fn push_verbatim(prose: &mut Prose, words: &str, source: Span) {
    if words.is_empty() {
        return;
    }
    let follows = prose
        .pieces
        .last_mut()
        .filter(|last| last.verbatim && last.source.end == source.start);
    if let Some(last) = follows {
        last.source.end = source.end;
    } else {
        push_piece(prose, source, true);
    }
    prose.text.push_str(words);
}

/// Appends words that stand in the source in another form: an entity, a line break.
pub(super) fn push_other(prose: &mut Prose, words: &str, source: Span) {
    if !words.is_empty() {
        push_piece(prose, source, false);
        prose.text.push_str(words);
    }
}

fn push_piece(prose: &mut Prose, source: Span, verbatim: bool) {
    prose.pieces.push(Piece {
        plain: here(prose),
        source,
        verbatim,
    });
}

/// The plain offset at the end of the text so far. Sources are shorter than 4 GiB.
pub(super) fn here(prose: &Prose) -> u32 {
    u32::try_from(prose.text.len()).unwrap_or(u32::MAX)
}

/// Where the first line of a text ends, which may be all of it.
pub(super) fn first_line(text: Text<'_>, prose: &Prose) -> usize {
    let broken = prose
        .pieces
        .iter()
        .find(|piece| !piece.verbatim && text.at(piece.source).contains(['\n', '\r']));
    broken.map_or(prose.text.len(), |piece| piece.plain as usize)
}

/// Takes off the first line, which ends at this byte, and the white space behind it.
pub(super) fn drop_line(prose: &mut Prose, end: usize) {
    let rest = prose.text.get(end..).unwrap_or_default();
    let next = end + (rest.len() - rest.trim_start_matches(is_space).len());
    drop_front(prose, Span::new(0, next).end);
}

/// Takes the first `length` bytes off the text, and the markup that lies wholly within them. Images stay.
pub(super) fn drop_front(prose: &mut Prose, length: u32) {
    let whole = Span {
        start: length,
        end: here(prose),
    };
    let end = prose.span.end;
    prose.span = if whole.start < whole.end {
        prose.source_of(whole)
    } else {
        Span { start: end, end }
    };
    prose.pieces = pieces_from(&prose.pieces, whole);
    prose.inlines = inlines_from(std::mem::take(&mut prose.inlines), length);
    prose.text.drain(..length as usize);
    prose.sentences.clear();
}

/// The part of a text between two of its bytes, with its markup; none if markup reaches across its ends.
pub(super) fn cut(prose: &Prose, from: usize, to: usize) -> Option<Prose> {
    let text = prose.text.get(from..to)?.to_owned();
    let kept = Span::new(from, to);
    // Pieces and markup are in order: a long list is cut into items, and looking at all for each would take for ever.
    let first = prose
        .pieces
        .partition_point(|piece| piece.plain <= kept.start);
    let behind = prose.pieces.partition_point(|piece| piece.plain < kept.end);
    let within = prose.pieces.get(first.saturating_sub(1)..behind)?;
    let mut pieces = pieces_from(within, kept);
    if let Some(last) = pieces.last_mut().filter(|last| last.verbatim) {
        last.source.end = last.source.start + (kept.end - kept.start - last.plain);
    }
    let inlines: Vec<_> = inlines_within(prose, from, to)
        .iter()
        .filter(|(at, inline)| match inline {
            Inline::Close => kept.start < *at,
            Inline::Open(_) | Inline::Break => *at < kept.end,
            Inline::Image(_) => true,
        })
        .map(|(at, inline)| (at - kept.start, inline.clone()))
        .collect();
    let depth = inlines
        .iter()
        .try_fold(0_usize, |depth, (_, inline)| match inline {
            Inline::Open(_) => Some(depth + 1),
            Inline::Close => depth.checked_sub(1),
            Inline::Break | Inline::Image(_) => Some(depth),
        });
    (depth == Some(0)).then(|| Prose {
        text,
        span: prose.source_of(kept),
        pieces,
        inlines,
        sentences: Vec::new(),
    })
}

/// The markup from a byte of a text to another one, that at both included.
pub(super) fn inlines_within(prose: &Prose, from: usize, to: usize) -> &[(u32, Inline)] {
    let first = prose
        .inlines
        .partition_point(|(at, _)| (*at as usize) < from);
    let behind = prose.inlines.partition_point(|(at, _)| *at as usize <= to);
    prose.inlines.get(first..behind).unwrap_or_default()
}

fn pieces_from(pieces: &[Piece], kept: Span) -> Vec<Piece> {
    let ends = pieces
        .iter()
        .skip(1)
        .map(|piece| piece.plain)
        .chain([kept.end]);
    pieces
        .iter()
        .zip(ends)
        .filter(|(_, end)| *end > kept.start)
        .map(|(piece, _)| {
            let cut = kept.start.saturating_sub(piece.plain);
            let moved = if piece.verbatim { cut } else { 0 };
            Piece {
                plain: piece.plain.saturating_sub(kept.start),
                source: Span {
                    start: piece.source.start + moved,
                    end: piece.source.end,
                },
                verbatim: piece.verbatim,
            }
        })
        .collect()
}

fn inlines_from(inlines: Vec<(u32, Inline)>, length: u32) -> Vec<(u32, Inline)> {
    let mut kept: Vec<(u32, Inline)> = Vec::new();
    let mut outside = true;
    for (at, inline) in inlines {
        if at > length {
            outside = false;
        }
        let opens = matches!(kept.last(), Some((_, Inline::Open(_))));
        match inline {
            // Markup that opened before the cut and closes here would hold nothing.
            Inline::Close if outside && opens => {
                kept.pop();
            }
            Inline::Break if at < length => {}
            inline => kept.push((at.saturating_sub(length), inline)),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Mark;

    #[test]
    fn the_front_goes_with_its_markup() {
        // **Oslo** &amp; *Bergen sleep*
        let mut prose = Prose::default();
        prose.inlines.push((0, Inline::Open(Mark::Strong)));
        push_verbatim(&mut prose, "Oslo", Span::new(2, 6));
        prose.inlines.push((4, Inline::Close));
        push_verbatim(&mut prose, " ", Span::new(8, 9));
        push_other(&mut prose, "&", Span::new(9, 14));
        push_verbatim(&mut prose, " ", Span::new(14, 15));
        prose.inlines.push((7, Inline::Open(Mark::Emphasis)));
        push_verbatim(&mut prose, "Bergen sleep", Span::new(16, 28));
        prose.inlines.push((19, Inline::Close));
        prose.span = Span::new(0, 29);

        let mut tail = prose.clone();
        drop_front(&mut tail, 14);
        assert_eq!(tail.text, "sleep");
        assert_eq!(tail.span, Span::new(23, 28));
        assert_eq!(
            tail.inlines,
            [(0, Inline::Open(Mark::Emphasis)), (5, Inline::Close)]
        );
        assert_eq!(tail.source_of(Span::new(0, 5)), Span::new(23, 28));

        drop_front(&mut prose, 19);
        assert_eq!(
            prose,
            Prose {
                span: Span::new(29, 29),
                ..Prose::default()
            }
        );
    }
}
