//! Which files the body of an article shows, and under which names they stand below its address.

use std::collections::BTreeSet;

use crate::bytes;
use crate::model::{Article, Digest, ImageAt, ImageFile};

/// The files, each once, in the order of the text.
pub(super) fn images(article: &Article) -> Vec<ImageFile> {
    let mut files: Vec<ImageFile> = Vec::new();
    // Most articles show none.
    if !bytes::contains(&article.text, "![") {
        return files;
    }
    let (mut seen, mut names) = (BTreeSet::new(), BTreeSet::new());
    for block in &article.body {
        block.each_prose(&mut |prose| {
            for image in prose.images() {
                let ImageAt::File(file) = ImageAt::of(&article.path, &image.address) else {
                    continue;
                };
                if !seen.insert(file.clone()) {
                    continue;
                }
                let below = file.as_str().strip_prefix("static/");
                let own = file.file_name();
                let name = match below {
                    Some(below) => below.to_owned(),
                    None if names.insert(own.to_lowercase()) => own.to_owned(),
                    // Two folders have a file of this name: the second has digits of its own before it.
                    None => format!(
                        "{:08x}-{own}",
                        Digest::of(file.as_str().as_bytes()).short() >> 32
                    ),
                };
                files.push(ImageFile {
                    file,
                    name,
                    span: image.span,
                });
            }
        });
    }
    files
}
