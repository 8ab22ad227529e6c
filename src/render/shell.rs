//! A page of a kind with nothing in its places: what its template gives is made once, and each page puts its own between.
//!
//! Where Rust writes all that a page has of its own, the template engine would only put the same pieces side by side again, at a tenth of
//! what a large site costs.

/// Stands around the name of a place. No template has one, and hardly any text of a site.
const MARK: char = '\0';

/// The place of the address of a page's data, in its footer.
pub(super) const DATA: &str = "data";

/// What stands in a place while a shell is made.
pub(super) fn mark(name: &str) -> String {
    format!("{MARK}{name}{MARK}")
}

/// A page with nothing in its places.
#[derive(Debug)]
pub(super) struct Shell {
    /// The name of a place and what stands behind it; behind no place, what the page begins with.
    pieces: Vec<(&'static str, String)>,
}

impl Shell {
    /// Cuts a page at its [marks](mark), which are of these names, each once; none if it has others. What settings say stands on a page
    /// more than once, so that a title with marks in it never passes for a place.
    pub(super) fn cut(page: &str, names: &[&'static str]) -> Option<Self> {
        let mut parts = page.split(MARK);
        let mut pieces = vec![("", parts.next()?.to_owned())];
        while let Some(name) = parts.next() {
            let name = names.iter().find(|known| **known == name)?;
            if pieces.iter().any(|(known, _)| known == name) {
                return None;
            }
            pieces.push((name, parts.next()?.to_owned()));
        }
        Some(Self { pieces })
    }

    /// The page with what `write` appends in its places: about so many bytes.
    pub(super) fn fill(&self, bytes: usize, mut write: impl FnMut(&str, &mut String)) -> Vec<u8> {
        let own: usize = self.pieces.iter().map(|(_, piece)| piece.len()).sum();
        let mut page = String::with_capacity(own + bytes);
        for (name, piece) in &self.pieces {
            write(name, &mut page);
            page.push_str(piece);
        }
        page.into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_at_its_places_and_filled() {
        let page = ["<p>", &mark("one"), "</p>", &mark("two")].concat();
        let shell = Shell::cut(&page, &["two", "one"]).unwrap();
        let filled = shell.fill(1, |name, page| {
            if name == "one" {
                page.push('1');
            }
        });
        assert_eq!(String::from_utf8(filled).unwrap(), "<p>1</p>");
        for other in [&page, "a title with \0 in it", &mark("one").repeat(2)] {
            assert!(Shell::cut(other, &["one"]).is_none(), "{other:?}");
        }
    }
}
