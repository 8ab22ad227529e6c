//! What single settings may be. The same rules hold for the file and the command line.

/// A text, unless it is empty.
pub(super) fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The address of a site without the slash at its end, if it is one: http or https, a host, no query and no fragment.
pub fn base_url(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches('/');
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme))?;
    let host = rest.split('/').next().unwrap_or_default();
    let is_bad = |c: char| c.is_whitespace() || c.is_control() || "?#\"'<>\\`{}|^".contains(c);
    let is_host = !host.is_empty() && !host.starts_with(':') && !host.contains('@');
    (is_host && !rest.contains(is_bad)).then(|| text.to_owned())
}

/// Whether a text has the shape of a language tag: `en`, `pt-BR`, `zh-Hant-TW` (RFC 5646, section 2.1).
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let alphabetic = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic());
    let first = parts.next().unwrap_or_default();
    // A private tag begins with a single letter: `x-house`.
    let private = first.eq_ignore_ascii_case("x") && tag.len() > 2;
    (private || ((2..=8).contains(&first.len()) && alphabetic(first)))
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// The target of a link in the menu, if it is a safe one: below the root of the site, or with a scheme that no browser executes.
pub(super) fn href(text: &str) -> Option<String> {
    if text.contains(char::is_control) || text.starts_with("//") || text.contains('\\') {
        return None;
    }
    let scheme = text
        .split(['/', '?', '#'])
        .next()
        .and_then(|start| start.split_once(':'))
        .map(|(scheme, _)| scheme.to_lowercase());
    match scheme.as_deref() {
        Some("http" | "https" | "mailto") => Some(text.to_owned()),
        Some(_) => None,
        // The site may stand in a subfolder, so its root is not the server's.
        None => Some(text.trim_start_matches('/').to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let url = |text| base_url(text).unwrap_or_default();
        assert_eq!(
            url("https://example.org/briefs/"),
            "https://example.org/briefs"
        );
        assert_eq!(url("http://127.0.0.1:8000"), "http://127.0.0.1:8000");
        for bad in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///x",
            "https://a b",
            "https://a/?q",
            "https://a/#f",
            "https://:80",
            "https://\"x\"",
            "HTTPS//a",
        ] {
            assert_eq!(url(bad), "", "{bad}");
        }
    }

    #[test]
    fn languages() {
        for tag in ["en", "en-GB", "zh-Hant-TW", "de-CH-1996", "x-house", "tlh"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in [
            "",
            "e",
            "english!",
            "en_GB",
            "en-",
            "-en",
            "en-toolongpart",
            "x",
            "englishenglish",
        ] {
            assert!(!is_language(tag), "{tag}");
        }
    }

    #[test]
    fn links() {
        let link = |text| href(text).unwrap_or_default();
        assert_eq!(link("about.html"), "about.html");
        assert_eq!(link("/about.html"), "about.html");
        assert_eq!(link("topics/a:b.html"), "topics/a:b.html");
        assert_eq!(link("https://example.org/"), "https://example.org/");
        for bad in [
            "javascript:alert(1)",
            "JavaScript:x",
            "data:text/html,x",
            "//host/x",
            "a\\b",
            "java\nscript:x",
        ] {
            assert_eq!(link(bad), "", "{bad}");
        }
    }
}
