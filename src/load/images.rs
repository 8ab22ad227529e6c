//! The images of a report: which of them the site may show, going by what is written alone. Whether their files exist is not known here.

use super::parts::Parts;
use super::text::{Text, is_space};
use crate::bytes;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::messages::images as messages;
use crate::model::{Block, Image, ImageAt, Inline, Prose};

/// Takes out images that lead out of the site or to hosts that it does not allow, and tells of them, and of images that no words describe.
pub(super) fn settle(
    text: Text<'_>,
    parts: &mut Parts,
    hosts: &[String],
    told: &mut Vec<Diagnostic>,
) {
    // Most reports have none.
    if bytes::contains(text.whole, "![") {
        let check = &mut |image: &Image| check(text, image, hosts, told);
        of_blocks(&mut parts.body, check);
        of_blocks(&mut parts.notes, check);
    }
}

fn check(text: Text<'_>, image: &Image, hosts: &[String], told: &mut Vec<Diagnostic>) -> bool {
    match ImageAt::of(text.path, &image.address) {
        ImageAt::Outside => {
            told.push(messages::outside(text.path, image));
            return false;
        }
        ImageAt::Host { host, open, .. } => {
            let allowed = hosts.contains(&host);
            if open || !allowed {
                told.push(messages::other_host(text.path, image, &host, allowed));
                return false;
            }
        }
        ImageAt::File(_) => {}
    }
    if image.words.trim_matches(is_space).is_empty() {
        told.push(messages::no_words(text.path, image));
    }
    true
}

/// Keeps the images that may be shown. Paragraphs that held nothing else go with the others.
fn of_blocks(blocks: &mut Vec<Block>, keep: &mut impl FnMut(&Image) -> bool) {
    blocks.retain_mut(|block| match block {
        Block::Paragraph(prose) | Block::Heading(_, prose) => of_prose(prose, keep),
        Block::List(_, items) => {
            items.iter_mut().for_each(|item| of_blocks(item, keep));
            true
        }
        Block::Quote(blocks) => {
            of_blocks(blocks, keep);
            true
        }
        Block::Table(rows) => {
            for cell in rows.iter_mut().flatten() {
                of_prose(cell, keep);
            }
            true
        }
        Block::Code(_) | Block::Rule => true,
    });
}

/// Whether anything is left of the prose.
fn of_prose(prose: &mut Prose, keep: &mut impl FnMut(&Image) -> bool) -> bool {
    let before = prose.inlines.len();
    prose.inlines.retain(|(_, inline)| match inline {
        Inline::Image(image) => keep(image),
        _ => true,
    });
    before == prose.inlines.len()
        || prose.images().next().is_some()
        || !prose.text.trim_matches(is_space).is_empty()
}
