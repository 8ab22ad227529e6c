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

/// The name of a host in small letters, with its port if it is not that of https, if it is one: `img.example.org`, `img.example.org:8443`.
pub(super) fn host(text: &str) -> Option<String> {
    let host = text.to_ascii_lowercase();
    let (name, port) = host.split_once(':').unwrap_or((&host, "443"));
    let is_label = |label: &str| {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        !label.is_empty() && label.bytes().all(plain)
    };
    let is_host = name.split('.').all(is_label) && port.parse::<u16>().is_ok();
    is_host.then(|| host.strip_suffix(":443").unwrap_or(&host).to_owned())
}

/// Words that CSS keeps for itself where the name of a font may stand (CSS Fonts 4, section 2.1.1; CSS Cascade 5, section 7.3).
const CSS_WIDE: [&str; 6] = [
    "inherit",
    "initial",
    "unset",
    "revert",
    "revert-layer",
    "default",
];

/// A list of fonts as CSS has it, if it is one: names, with or without quotes, and commas. Names that CSS does not take as they are get
/// quotes.
pub(super) fn fonts(text: &str) -> Option<String> {
    let name = |name: &str| {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '+');
        let bare = ['"', '\'']
            .iter()
            .find_map(|quote| name.strip_prefix(*quote)?.strip_suffix(*quote));
        let is_kept = |kept: &&str| kept.eq_ignore_ascii_case(name);
        let inside = bare.unwrap_or(name);
        if inside.trim().is_empty() || !inside.chars().all(plain) || CSS_WIDE.iter().any(is_kept) {
            return None;
        }
        Some(if bare.is_some() || is_identifier(name) {
            name.to_owned()
        } else {
            format!("\"{name}\"")
        })
    };
    let names: Option<Vec<String>> = text.split(',').map(|it| name(it.trim())).collect();
    Some(names?.join(","))
}

/// Whether a name, of a font or of a kind of fonts, is one word that CSS takes without quotes (CSS Syntax 3, section 4.3.9).
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
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
    fn lists_of_fonts() {
        let fonts = |text| fonts(text).unwrap_or_default();
        assert_eq!(
            fonts("Charter, 'Noto Serif',serif"),
            "Charter,'Noto Serif',serif"
        );
        assert_eq!(
            fonts("3270 Nerd Font, Foo.Bar,Source Serif 4,-x,Übel,'initial',ui-serif"),
            "\"3270 Nerd Font\",\"Foo.Bar\",\"Source Serif 4\",\"-x\",\"Übel\",'initial',ui-serif"
        );
        for bad in [
            "",
            "a,,b",
            "a;}body{x:y",
            "url(x)",
            "'a",
            "a'b'c",
            "a\\",
            "/* a",
            "Foo.Bar, initial",
            "Inherit",
            "revert-layer",
        ] {
            assert_eq!(fonts(bad), "", "{bad}");
        }
    }

    #[test]
    fn hosts() {
        let host = |text| host(text).unwrap_or_default();
        assert_eq!(host("Img.example.org"), "img.example.org");
        assert_eq!(host("localhost:8443"), "localhost:8443");
        assert_eq!(host("localhost:443"), "localhost");
        for bad in [
            "",
            "https://img.example.org",
            "img.example.org/a",
            "*.example.org",
            "a.org; script-src *",
            "a.org:x",
            ".org",
            "é.org",
        ] {
            assert_eq!(host(bad), "", "{bad}");
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
