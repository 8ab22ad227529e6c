//! Answers to requests: a page of the site as it stands now, or something of the preview's own.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::Response;

use super::address::{Address, locate};
use super::html;
use super::overlay::Problem;
use super::shown::{Now, Shown, problem};
use super::site::Site;
use crate::model::Page;

/// The preview's own files, by their names in its folder of addresses.
const SCRIPTS: [(&str, &str); 2] = [
    ("live.js", include_str!("live.js")),
    ("overlay.js", include_str!("overlay.js")),
];
const SCRIPT: &str = "text/javascript; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";

/// An answer before it is put on the wire.
struct Answer {
    status: StatusCode,
    media: Cow<'static, str>,
    bytes: Vec<u8>,
    location: Option<String>,
}

impl Answer {
    fn new(
        status: StatusCode,
        media: impl Into<Cow<'static, str>>,
        bytes: impl Into<Vec<u8>>,
    ) -> Self {
        Self {
            status,
            media: media.into(),
            bytes: bytes.into(),
            location: None,
        }
    }

    fn redirect(to: String) -> Self {
        Self {
            location: Some(to),
            ..Self::new(StatusCode::TEMPORARY_REDIRECT, "text/plain", "")
        }
    }
}

/// Answers a request for anything but events.
pub(super) fn respond<S: Site>(shown: &Shown<S>, method: &Method, path: &str) -> Response {
    let answer = if method == Method::GET || method == Method::HEAD {
        let now = shown.read();
        let base = now.base();
        let live = |problems: &[Problem]| {
            html::live_line(&base, &shown.mark(now.version).text(), problems)
        };
        answer(&now, path, &base, &live)
    } else {
        let text = "this server answers GET and HEAD\n";
        Answer::new(StatusCode::METHOD_NOT_ALLOWED, "text/plain", text)
    };
    on_the_wire(answer, method)
}

fn answer<S: Site>(
    now: &Now<S>,
    path: &str,
    base: &str,
    live: &dyn Fn(&[Problem]) -> String,
) -> Answer {
    match locate(path, base) {
        Address::Route(route) => page(now, &route, live).unwrap_or_else(|| {
            let index = format!("{route}/index.html");
            if now.site.page_at(&index).is_some() {
                Answer::redirect(format!("{path}/"))
            } else {
                not_found(now, &route, base, live)
            }
        }),
        Address::Redirect(to) => Answer::redirect(to),
        Address::Ours(name) => match SCRIPTS.iter().find(|(script, _)| *script == name) {
            Some((_, text)) => Answer::new(StatusCode::OK, SCRIPT, *text),
            None => Answer::new(StatusCode::NOT_FOUND, "text/plain", "not found\n"),
        },
        Address::Outside => {
            let text = format!("not found: the site stands below {base}/\n");
            Answer::new(StatusCode::NOT_FOUND, "text/plain; charset=utf-8", text)
        }
        Address::Bad => Answer::new(
            StatusCode::BAD_REQUEST,
            "text/plain",
            "not a path of a site\n",
        ),
    }
}

/// The output at a route; none if there is none.
fn page<S: Site>(now: &Now<S>, route: &str, live: &dyn Fn(&[Problem]) -> String) -> Option<Answer> {
    let page = now.site.page_at(route)?;
    match now.site.output(&page, route) {
        Ok(output) => {
            let output = output?;
            let media = with_charset(output.media.0);
            let bytes = if media.starts_with("text/html") {
                html::with_line(output.bytes, &live(&[]))
            } else {
                output.bytes
            };
            Some(Answer::new(StatusCode::OK, media, bytes))
        }
        Err(diagnostic) => {
            let problems = [problem(&now.site, &diagnostic)];
            let html = html::failure(&problems[0].to_string(), &live(&problems));
            Some(Answer::new(StatusCode::INTERNAL_SERVER_ERROR, HTML, html))
        }
    }
}

/// The site's own page for unknown addresses, or a plain one.
fn not_found<S: Site>(
    now: &Now<S>,
    route: &str,
    base: &str,
    live: &dyn Fn(&[Problem]) -> String,
) -> Answer {
    let own = now.site.output(&Page::NotFound, "404.html");
    let html = match own.ok().flatten() {
        // Its links are relative to the root, and it is shown at any depth.
        Some(output) if route.contains('/') => html::with_base(output.bytes, base),
        Some(output) => output.bytes,
        None => html::plain_not_found().into_bytes(),
    };
    let html = html::with_line(html, &live(&[]));
    Answer::new(StatusCode::NOT_FOUND, HTML, html)
}

fn with_charset(media: &'static str) -> Cow<'static, str> {
    if media.starts_with("text/") && !media.contains("charset") {
        format!("{media}; charset=utf-8").into()
    } else {
        media.into()
    }
}

fn on_the_wire(answer: Answer, method: &Method) -> Response {
    let length = answer.bytes.len();
    let body = if method == Method::HEAD {
        Body::empty()
    } else {
        Body::from(answer.bytes)
    };
    let mut response = Response::new(body);
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let texts = [
        (CONTENT_TYPE, Some(answer.media.into_owned())),
        (LOCATION, answer.location),
    ];
    for (name, text) in texts {
        // Only text that may stand in a header: a path came in through one, a media type is ours.
        if let Some(Ok(value)) = text.map(HeaderValue::try_from) {
            headers.insert(name, value);
        }
    }
    if answer.status == StatusCode::METHOD_NOT_ALLOWED {
        headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}
