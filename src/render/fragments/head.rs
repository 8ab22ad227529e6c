//! What a browser and a search engine are told of a page: the head of the template `base.html` in Rust.

use super::Markup;
use crate::config::Config;
use crate::render::frame::preload;
use crate::render::views::PageView;

/// Bytes of a head, roughly.
pub(in crate::render) const HEAD_BYTES: usize = 2048;

/// Appends the head of a page, from its title to its script. `root` is the way from the page to the root of the site.
pub(in crate::render) fn head(page: &PageView<'_>, root: &str, config: &Config, html: &mut String) {
    html.raw("<title>").text(&page.title);
    if page.title != config.title {
        html.raw(" · ").text(&config.title);
    }
    html.raw("</title>\n");
    let description = page.description.as_deref();
    meta("name", "description", description, html);
    meta("name", "author", config.author.as_deref(), html);
    if let Some(address) = &page.canonical {
        html.raw("<link rel=\"canonical\" href=\"").text(address);
        html.raw("\">\n");
    }
    meta("property", "og:url", page.canonical.as_deref(), html);
    meta("property", "og:title", Some(&page.title), html);
    let kind = if page.kind == "brief" {
        "article"
    } else {
        "website"
    };
    meta("property", "og:type", Some(kind), html);
    meta("property", "og:site_name", Some(&config.title), html);
    meta("property", "og:description", description, html);
    if let Some(data) = &page.data {
        html.raw("<link rel=\"alternate\" type=\"application/json\" href=\"");
        html.text(data).raw("\">\n");
    }
    if config.base_url.is_some() {
        html.raw("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"");
        html.text(&config.title).raw("\" href=\"").text(root);
        html.raw("atom.xml\">\n");
    }
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    html.raw("<link rel=\"icon\" type=\"image/svg+xml\" href=\"");
    html.text(root).raw("favicon.svg\">\n");
    if let Some(font) = preload(config) {
        html.raw("<link rel=\"preload\" href=\"")
            .text(root)
            .raw(font);
        html.raw("\" as=\"font\" type=\"font/woff2\" crossorigin>\n");
    }
    html.raw("<link rel=\"stylesheet\" href=\"").text(root);
    html.raw("assets/dateline.css\">\n<script src=\"")
        .text(root);
    html.raw("assets/dateline.js\"></script>");
}

/// Appends what the page says of itself, if that is anything. `key` is the attribute that has its name.
fn meta(key: &str, name: &str, content: Option<&str>, html: &mut String) {
    if let Some(content) = content.filter(|content| !content.is_empty()) {
        html.raw("<meta ").raw(key).raw("=\"").raw(name);
        html.raw("\" content=\"");
        html.text(content).raw("\">\n");
    }
}
