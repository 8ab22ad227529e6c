//! What a request's path asks for. Pure.

/// The folder of addresses that belong to the preview itself.
const OURS: &str = "__dateline/";

/// What stands at a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// A page of the site, by its route.
    Route(String),
    /// Something of the preview's own: `live.js`, `events`.
    Ours(String),
    /// The site is over there.
    Redirect(String),
    /// Nothing: not below the site.
    Outside,
    /// Not a path that we answer.
    Bad,
}

/// The path below which a site stands, with neither slash at its end: `/briefs` for `https://example.org/briefs`, empty for a site that has
/// its host for itself.
pub(super) fn sub_path(base_url: Option<&str>) -> String {
    let url = base_url.unwrap_or_default();
    let after_scheme = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = after_scheme.split_once('/').map_or("", |(_, path)| path);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    match path.trim_matches('/') {
        "" => String::new(),
        path => format!("/{path}"),
    }
}

/// Finds out what a path asks for, as it came over the wire, in a site below `base`.
pub(super) fn locate(path: &str, base: &str) -> Address {
    let (Some(decoded), Some(base_decoded)) = (decode(path), decode(base)) else {
        return Address::Bad;
    };
    let odd = |part: &str| part == ".." || part == ".";
    if decoded.split('/').any(odd) || decoded.contains(['\\', '\0']) {
        return Address::Bad;
    }
    if !base.is_empty() && (decoded == "/" || decoded == base_decoded) {
        return Address::Redirect(format!("{base}/"));
    }
    let below = decoded.strip_prefix(&base_decoded);
    let Some(below) = below.and_then(|rest| rest.strip_prefix('/')) else {
        return Address::Outside;
    };
    if let Some(ours) = below.strip_prefix(OURS) {
        Address::Ours(ours.to_owned())
    } else if below.is_empty() || below.ends_with('/') {
        Address::Route(format!("{below}index.html"))
    } else {
        Address::Route(below.to_owned())
    }
}

/// A value of a query such as `page=%2Fa.html&since=3`.
pub(super) fn value(query: &str, key: &str) -> Option<String> {
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == key)?;
    decode(value)
}

/// Undoes percent-encoding (RFC 3986, 2.1). None if the result is not UTF-8 or an escape is not complete.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            let code = digit()? * 16 + digit()?;
            bytes.push(u8::try_from(code).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(route: &str) -> Address {
        Address::Route(route.to_owned())
    }

    #[test]
    fn the_sub_path_is_that_of_the_base_url() {
        for (url, expected) in [
            (None, ""),
            (Some("https://example.org"), ""),
            (Some("https://example.org/"), ""),
            (Some("https://example.org/briefs"), "/briefs"),
            (Some("https://example.org/a/b/"), "/a/b"),
            (Some("https://example.org/a?b#c"), "/a"),
        ] {
            assert_eq!(sub_path(url), expected, "{url:?}");
        }
    }

    #[test]
    fn folders_mean_their_index() {
        assert_eq!(locate("/", ""), route("index.html"));
        assert_eq!(locate("/a/", ""), route("a/index.html"));
        assert_eq!(locate("/briefs/a.html", ""), route("briefs/a.html"));
    }

    #[test]
    fn escapes_are_undone_once() {
        assert_eq!(
            locate("/topics/%C3%A9t%C3%A9.html", ""),
            route("topics/été.html")
        );
        assert_eq!(locate("/a%2520b", ""), route("a%20b"));
        for bad in ["/%", "/%4", "/%zz", "/%ff"] {
            assert_eq!(locate(bad, ""), Address::Bad, "{bad}");
        }
    }

    #[test]
    fn no_path_leads_up() {
        for bad in [
            "/..",
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/a/%2E%2E",
            "/..%5ca",
            "/a%00",
            "/./a",
        ] {
            assert_eq!(locate(bad, ""), Address::Bad, "{bad}");
        }
        assert_eq!(locate("/a..b/c...html", ""), route("a..b/c...html"));
    }

    #[test]
    fn a_site_below_a_path_answers_there_only() {
        assert_eq!(locate("/briefs/", "/briefs"), route("index.html"));
        assert_eq!(
            locate("/briefs/briefs/a.html", "/briefs"),
            route("briefs/a.html")
        );
        for path in ["/", "/briefs"] {
            assert_eq!(
                locate(path, "/briefs"),
                Address::Redirect("/briefs/".to_owned())
            );
        }
        for path in ["/index.html", "/briefs2/", "/__dateline/live.js"] {
            assert_eq!(locate(path, "/briefs"), Address::Outside, "{path}");
        }
        let ours = Address::Ours("live.js".to_owned());
        assert_eq!(locate("/briefs/__dateline/live.js", "/briefs"), ours);
    }

    #[test]
    fn values_are_found_in_queries() {
        assert_eq!(
            value("page=%2Fa%20b.html&since=3", "page").as_deref(),
            Some("/a b.html")
        );
        assert_eq!(value("page=%2F&since=3", "since").as_deref(), Some("3"));
        assert_eq!(value("", "since"), None);
    }
}
