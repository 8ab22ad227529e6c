//! Images of an article's body, and the files and addresses that they mean.

use serde::{Deserialize, Serialize};

use super::{SourcePath, Span};

/// An image as the source writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its address as written.
    pub address: String,
    /// What it shows, in words; empty if the source does not say.
    pub words: String,
    /// Its title: the caption, where it stands alone. Empty if it has none.
    pub title: String,
    /// The bytes of the source that write it.
    pub span: Span,
}

/// What the address of an image means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImageAt {
    /// A file below `content/`, or one of `static/`, whether or not it exists.
    File(SourcePath),
    /// Another host.
    Host {
        /// Its name in small letters, with its port if that is not the one of the scheme: `img.example.org`, `img.example.org:8443`.
        host: String,
        /// The address without scheme and host.
        path: String,
        /// Whether it is asked for over an open connection (`http`).
        open: bool,
    },
    /// A place where no file of the site can lie.
    Outside,
}

/// A file that the body of an article shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageFile {
    /// The file: `content/suez/tugs.jpg`, or below `static/`.
    pub file: SourcePath,
    /// Its address below that of the article (`tugs.jpg`); of a file of `static/`, its address below the root of the site.
    pub name: String,
    /// Where the body first names it.
    pub span: Span,
}

impl ImageFile {
    /// Whether it is a file of `static/`, which is published whether it is shown or not.
    pub fn is_static(&self) -> bool {
        self.file.as_str().starts_with(STATIC)
    }
}

/// Width and height of a picture as it is shown, in CSS pixels; neither is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageSize {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

const CONTENT: &str = "content/";
const STATIC: &str = "static/";

impl ImageAt {
    /// What an address means in an article: relative to its file; from `static/`, if it begins with a slash.
    pub fn of(article: &SourcePath, address: &str) -> Self {
        if let Some(at) = host(address) {
            return at;
        }
        // What stands behind `?` and `#` is for servers and browsers.
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let path = decoded(path);
        let (folder, path) = match path.strip_prefix('/') {
            Some(path) => (STATIC, path),
            None => (article.folder(), path.as_str()),
        };
        let top = if folder == STATIC { STATIC } else { CONTENT };
        joined(folder.trim_end_matches('/'), path)
            .filter(|file| file.starts_with(top))
            .map_or(Self::Outside, |file| Self::File(SourcePath::new(file)))
    }
}

/// The file of `static/` at a path below it, whether or not it exists; none if the path leads out of it.
pub fn static_file(path: &str) -> Option<SourcePath> {
    joined(STATIC.trim_end_matches('/'), path)
        .filter(|file| file.starts_with(STATIC))
        .map(SourcePath::new)
}

/// The other host that an address names.
fn host(address: &str) -> Option<ImageAt> {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    let (open, rest) = match scheme.split_once(':') {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("http") => (true, address.get(5..)?),
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("https") => (false, address.get(6..)?),
        Some(_) => return Some(ImageAt::Outside),
        None => (false, address),
    };
    // A browser takes `\` for `/` here; as part of a name it matches no host.
    let Some(rest) = rest.strip_prefix("//") else {
        return scheme.contains(':').then_some(ImageAt::Outside);
    };
    let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let own_port = if open { ":80" } else { ":443" };
    Some(ImageAt::Host {
        host: host.strip_suffix(own_port).unwrap_or(host).to_lowercase(),
        path: path.to_owned(),
        open,
    })
}

/// A path from a folder, without `.` and `..`; none if it leads out of the root or holds what no file's path may.
fn joined(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part if part.contains(['\\', ':', '\0']) => return None,
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path whose bytes may be written as `%20`. What is no such writing stands for itself.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16));
        let code = digit(0).zip(digit(1)).filter(|_| *first == b'%');
        let (byte, length) = match code {
            Some((high, low)) => (u8::try_from(high * 16 + low).unwrap_or_default(), 3),
            None => (*first, 1),
        };
        bytes.push(byte);
        rest = rest.get(length..).unwrap_or_default();
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(address: &str, expected: &str) {
        let article = SourcePath::new("content/suez/aground.md");
        let got = match ImageAt::of(&article, address) {
            ImageAt::File(file) => file.as_str().to_owned(),
            ImageAt::Host { host, path, open } => format!("{host} {path} {open}"),
            ImageAt::Outside => "outside".to_owned(),
        };
        assert_eq!(got, expected, "{address}");
    }

    #[test]
    fn files_are_found_from_the_article() {
        check("tugs.jpg", "content/suez/tugs.jpg");
        check("./img//tugs.jpg", "content/suez/img/tugs.jpg");
        check("../tugs.jpg", "content/tugs.jpg");
        check("two%20tugs.jpg?x#y", "content/suez/two tugs.jpg");
        check("h%C3%A4fen.jpg", "content/suez/häfen.jpg");
        check("100%.jpg", "content/suez/100%.jpg");
        check("%ff.jpg", "content/suez/%ff.jpg");
        check("/images/logo.svg", "static/images/logo.svg");
    }

    #[test]
    fn nothing_leads_out_of_the_site() {
        for address in [
            "../../x.jpg",
            "../../../x.jpg",
            "..%2f..%2fdateline.toml",
            "../../templates/x.svg",
            "../../static/x.png",
            "/../content/x.png",
            "a\\..\\x.jpg",
            "%00.jpg",
            "..",
            "mailto:x@y",
            "https:/x",
        ] {
            check(address, "outside");
        }
    }

    #[test]
    fn hosts_are_told_from_files() {
        check(
            "https://Img.Example.org/a.png?b",
            "img.example.org /a.png?b false",
        );
        check("HTTP://example.org:80", "example.org  true");
        check("https://example.org:443/a", "example.org /a false");
        check("https://example.org:80/a", "example.org:80 /a false");
        check("//example.org/a", "example.org /a false");
        check(
            "https://evil.example\\@img.example.org/a",
            "evil.example\\@img.example.org /a false",
        );
    }
}
