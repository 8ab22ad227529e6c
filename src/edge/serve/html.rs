//! The few lines of HTML that the preview adds to pages, and its own two plain pages. Pure.

use super::overlay::Problem;

/// The line that keeps an open page up to date: the mark of the page's version, and what was wrong with it.
pub(super) fn live_line(base: &str, mark: &str, problems: &[Problem]) -> String {
    let problems = match serde_json::to_string(problems) {
        Ok(json) if !problems.is_empty() => format!(" data-problems=\"{}\"", escaped(&json)),
        _ => String::new(),
    };
    let base = escaped(base);
    format!(
        "<script src=\"{base}/__dateline/live.js\" data-version=\"{mark}\"{problems}></script>\n"
    )
}

/// Puts a line before the last `</body>`, or at the end of a page without one.
pub(super) fn with_line(mut html: Vec<u8>, line: &str) -> Vec<u8> {
    let tag = b"</body>";
    let is_tag = |window: &[u8]| window.eq_ignore_ascii_case(tag);
    let at = html.windows(tag.len()).rposition(is_tag);
    let at = at.unwrap_or(html.len());
    html.splice(at..at, line.bytes());
    html
}

/// Makes the relative links of a page start at the root of the site, wherever the page is shown.
pub(super) fn with_base(mut html: Vec<u8>, base: &str) -> Vec<u8> {
    let has = |tag: &[u8]| {
        let found = |window: &[u8]| window.eq_ignore_ascii_case(tag);
        html.windows(tag.len()).position(found)
    };
    if let (None, Some(head)) = (has(b"<base"), has(b"<head>")) {
        let at = head + b"<head>".len();
        let line = format!("<base href=\"{}/\">", escaped(base));
        html.splice(at..at, line.bytes());
    }
    html
}

/// What is shown instead of a page that could not be rendered.
pub(super) fn failure(message: &str, live: &str) -> String {
    let message = escaped(message);
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>This page cannot be shown</title>\n<body>\n\
         <h1>This page cannot be shown</h1>\n<pre>{message}</pre>\n{live}</body>\n"
    )
}

/// What is shown at an unknown address if the site has no page for that.
pub(super) fn plain_not_found() -> String {
    "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Not found</title>\n<body>\n<h1>Not found</h1>\n</body>\n".to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        let html = with_line(html.as_bytes().to_vec(), "LINE");
        assert_eq!(String::from_utf8(html).unwrap(), expected);
    }

    #[test]
    fn the_line_stands_once_before_the_last_end_of_the_body() {
        check("<body>a</body>", "<body>aLINE</body>");
        check(
            "<pre></body></pre></BODY></html>",
            "<pre></body></pre>LINE</BODY></html>",
        );
        check("no body", "no bodyLINE");
        check("", "LINE");
    }

    #[test]
    fn the_line_carries_problems_safely() {
        assert_eq!(
            live_line("/briefs", "a.1", &[]),
            "<script src=\"/briefs/__dateline/live.js\" data-version=\"a.1\"></script>\n"
        );
        let problem = Problem {
            place: String::new(),
            message: "\"</script>".to_owned(),
            excerpt: String::new(),
            hints: Vec::new(),
        };
        let line = live_line("", "a.1", &[problem]);
        assert!(line.contains("\\&quot;&lt;/script&gt;"), "{line}");
    }

    #[test]
    fn a_base_is_set_once() {
        let check = |html: &str, expected: &str| {
            let html = with_base(html.as_bytes().to_vec(), "/briefs");
            assert_eq!(String::from_utf8(html).unwrap(), expected);
        };
        check("<head><title>", "<head><base href=\"/briefs/\"><title>");
        check("<head><base href=\"/\">", "<head><base href=\"/\">");
        check("none", "none");
    }
}
