//! Lists whose bullets were drawn (`• One`), as in text that was pasted from a page or a word processor. To Markdown they are a paragraph.

use super::labels::drawn_bullet;
use super::prose::{cut, inlines_within};
use super::text::{Text, is_space};
use crate::model::{Block, Inline, Prose};

/// A paragraph, or what it is if bullets were drawn in it: the words before the first one, and a list. One bullet makes a list only where the
/// paragraph begins with it: elsewhere it may part words that were broken into lines.
pub(super) fn blocks(text: Text<'_>, paragraph: Prose) -> Vec<Block> {
    let parts = parts(text, &paragraph).unwrap_or_default();
    let mut parts = parts.into_iter();
    let Some((lead, is_item)) = parts.next() else {
        return vec![Block::Paragraph(paragraph)];
    };
    let item = |prose| vec![Block::Paragraph(prose)];
    let others = parts.map(|(prose, _)| item(prose));
    if is_item {
        return vec![Block::List(
            None,
            [item(lead)].into_iter().chain(others).collect(),
        )];
    }
    vec![Block::Paragraph(lead), Block::List(None, others.collect())]
}

/// What is left of the blocks of a paragraph when a list that it begins with has joined the list before it: items often stand apart.
pub(super) fn joined(before: &mut [Block], mut blocks: Vec<Block>) -> Vec<Block> {
    if let (Some(Block::List(None, items)), Some(Block::List(None, more))) =
        (before.last_mut(), blocks.first_mut())
    {
        items.append(more);
        blocks.remove(0);
    }
    blocks
}

/// The parts of a paragraph, with whether each is an item; none if it has no list, or markup reaches across its
/// items.
fn parts(text: Text<'_>, paragraph: &Prose) -> Option<Vec<(Prose, bool)>> {
    let breaks = paragraph.pieces.iter().filter(|piece| {
        let is_break = text.at(piece.source).contains(['\n', '\r']);
        !piece.verbatim && is_break
    });
    // The line behind a break begins behind the space that it reads as.
    let lines = [0]
        .into_iter()
        .chain(breaks.map(|piece| piece.plain as usize + 1));
    let bullets: Vec<(usize, usize)> = lines
        .filter_map(|at| Some((at, drawn_bullet(paragraph.text.get(at..)?)?)))
        .collect();
    let (first, _) = bullets.first()?;
    if *first > 0 && bullets.len() < 2 {
        return None;
    }
    let lead = (*first > 0).then_some((0, 0));
    let starts: Vec<(usize, usize)> = lead.into_iter().chain(bullets.iter().copied()).collect();
    let ends = starts.iter().skip(1).map(|(at, _)| *at);
    let ends = ends.chain([paragraph.text.len()]);
    let cut_out = |((at, bullet), end): (&(usize, usize), usize)| {
        let from = at + bullet;
        let words = paragraph.text.get(from..end)?;
        let last = from + words.trim_end_matches(is_space).len();
        // A picture may stand behind the white space.
        let behind = inlines_within(paragraph, last, end).iter().rev();
        let mut pictures = behind.filter(|(_, inline)| matches!(inline, Inline::Image(_)));
        let last = pictures.next().map_or(last, |(place, _)| *place as usize);
        Some((cut(paragraph, from, last)?, *bullet > 0))
    };
    let parts: Vec<(Prose, bool)> = starts
        .iter()
        .zip(ends)
        .map(cut_out)
        .collect::<Option<_>>()?;
    // One before its bullet would be lost.
    let pictures: usize = parts.iter().map(|(part, _)| part.images().count()).sum();
    (pictures == paragraph.images().count()).then_some(parts)
}
