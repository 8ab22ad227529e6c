//! The images of an article as HTML, with the room they take, so that nothing moves when they come.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::events::escape;
use super::{Look, frame, routes};
use crate::model::{Facts, Image, ImageAt, ImageFile, ImageSize, Route, SourcePath};

/// What is known of the images of an article.
pub(super) struct Pictures<'a> {
    facts: &'a Facts,
    look: &'a Look<'a>,
    root: &'a str,
    names: BTreeMap<&'a SourcePath, &'a ImageFile>,
}

impl<'a> Pictures<'a> {
    /// Those of an article whose page lies `root` below the root of the site.
    pub(super) fn of(facts: &'a Facts, look: &'a Look<'a>, root: &'a str) -> Self {
        let names = facts.images.iter().map(|image| (&image.file, image));
        Self {
            facts,
            look,
            root,
            names: names.collect(),
        }
    }

    /// Whether an image can be shown: its file is there and its size is known, or it lies on another host.
    pub(super) fn has(&self, image: &Image) -> bool {
        self.find(image).is_some()
    }

    /// Writes an image; nothing if it cannot be shown.
    pub(super) fn write(&self, image: &Image, html: &mut String) {
        let Some((address, size)) = self.find(image) else {
            return;
        };
        html.push_str("<img src=\"");
        escape(&address, html);
        html.push_str("\" alt=\"");
        escape(&image.words, html);
        html.push('"');
        if let Some(ImageSize { width, height }) = size {
            _ = write!(html, " width=\"{width}\" height=\"{height}\"");
        }
        html.push_str(" loading=\"lazy\" decoding=\"async\">");
    }

    /// The address of an image from the page, and its size if it is a file.
    fn find(&self, image: &Image) -> Option<(String, Option<ImageSize>)> {
        let file = match ImageAt::of(&self.facts.path, &image.address) {
            ImageAt::Host { host, path, .. } => {
                return Some((format!("https://{host}{}", mended(&path)), None));
            }
            ImageAt::File(file) => file,
            ImageAt::Outside => return None,
        };
        let size = self.look.sizes.get(&file)?;
        let shown = self.names.get(&file)?;
        let route = if shown.is_static() {
            Route::new(shown.name.as_str())
        } else {
            routes::image(self.look.site, self.facts, &shown.name)
        };
        Some((encoded(&frame::href(self.root, &route)), Some(*size)))
    }
}

/// The path of an address of another host, with what no address may hold as `%20` (RFC 3986, section 2); what is written so stays.
fn mended(path: &str) -> String {
    let may_stand = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&byte);
    escaped(path, may_stand)
}

/// A path as an address: what has a meaning of its own there, and all that is not ASCII, as `%20` (RFC 3986, section 2.1).
pub(super) fn encoded(path: &str) -> String {
    escaped(path, |byte| {
        byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=@".contains(&byte)
    })
}

fn escaped(path: &str, may_stand: impl Fn(u8) -> bool) -> String {
    let mut address = String::with_capacity(path.len());
    for byte in path.bytes() {
        if may_stand(byte) {
            address.push(char::from(byte));
        } else {
            _ = write!(address, "%{byte:02X}");
        }
    }
    address
}
