//! A site as simple as can be: `content/x.md` is shown as it stands at `briefs/x.html`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::site::Site;
use crate::diagnostic::{At, Diagnostic, Severity};
use crate::engine::Touched;
use crate::model::{MediaType, Output, Page, Route, SourcePath, Span};
use crate::world::World;

pub(super) struct Folio {
    world: Arc<dyn World>,
    files: BTreeMap<SourcePath, String>,
}

impl Folio {
    pub(super) fn open(world: Arc<dyn World>) -> Self {
        let paths = world.list().files.into_keys().collect();
        let mut site = Self {
            world,
            files: BTreeMap::new(),
        };
        site.commit(site.prepare(&paths));
        site
    }

    fn text(&self, path: &str) -> &str {
        let text = self.files.get(&SourcePath::new(path));
        text.map_or("", String::as_str)
    }

    fn error(&self, path: &str, word: &str, message: &str) -> Option<Diagnostic> {
        let start = self.text(path).find(word)?;
        let span = Span::new(start, start + word.len());
        Some(Diagnostic {
            at: At::span(&SourcePath::new(path), span),
            severity: Severity::Error,
            code: "bad".into(),
            message: message.to_owned(),
            label: None,
            also: Vec::new(),
            hints: Vec::new(),
        })
    }

    fn slugs(&self) -> impl Iterator<Item = &str> {
        self.files.keys().filter_map(|path| slug(path))
    }

    fn outputs(&self, page: &Page) -> Result<Vec<Output>, Box<Diagnostic>> {
        match page {
            Page::Topic(slug) => {
                let broken = self.error("templates/brief.html", "BROKEN", "this tag is not closed");
                if let Some(error) = broken {
                    return Err(Box::new(error));
                }
                let text = self.text(&format!("content/{slug}.md"));
                let route = format!("briefs/{slug}");
                Ok(vec![
                    html(&format!("{route}.html"), text),
                    output(
                        &format!("{route}.json"),
                        "application/json",
                        format!("{text:?}"),
                    ),
                ])
            }
            Page::Home => {
                let slugs: Vec<&str> = self.slugs().collect();
                let text = format!("home: {}", slugs.join(" "));
                Ok(vec![html("index.html", &text)])
            }
            Page::Asset(name) => {
                let media = if name.ends_with(".css") {
                    "text/css"
                } else {
                    "image/png"
                };
                let text = self.text(&format!("static/{name}")).to_owned();
                Ok(vec![output(name, media, text)])
            }
            _ => Ok(vec![html("404.html", "no such page")]),
        }
    }
}

fn slug(path: &SourcePath) -> Option<&str> {
    path.as_str().strip_prefix("content/")?.strip_suffix(".md")
}

fn output(route: &str, media: &'static str, text: String) -> Output {
    Output {
        route: Route::new(route),
        bytes: text.into_bytes(),
        media: MediaType(media),
        sources: Vec::new(),
    }
}

fn html(route: &str, text: &str) -> Output {
    let text = format!("<html><head></head><body>{text}\n</body></html>");
    output(route, "text/html", text)
}

impl Site for Folio {
    type Change = BTreeMap<SourcePath, Option<String>>;

    fn prepare(&self, paths: &BTreeSet<SourcePath>) -> Self::Change {
        let read = |path| {
            let bytes = self.world.read(path).ok()?;
            Some(String::from_utf8(bytes).unwrap())
        };
        paths
            .iter()
            .map(|path| (path.clone(), read(path)))
            .collect()
    }

    fn commit(&mut self, change: Self::Change) -> Touched {
        let mut pages = BTreeSet::new();
        let mut all = false;
        for (path, text) in change {
            let had = self.files.contains_key(&path);
            if let Some(slug) = slug(&path) {
                pages.insert(Page::Topic(slug.to_owned()));
                if had != text.is_some() {
                    pages.insert(Page::Home);
                }
            } else if let Some(name) = path.as_str().strip_prefix("static/") {
                pages.insert(Page::Asset(name.to_owned()));
            } else {
                all = true;
            }
            match text {
                Some(text) => self.files.insert(path, text),
                None => self.files.remove(&path),
            };
        }
        if all {
            Touched::All
        } else {
            Touched::Pages(pages)
        }
    }

    fn page_at(&self, route: &str) -> Option<Page> {
        if route == "index.html" {
            return Some(Page::Home);
        }
        let slug = route.strip_prefix("briefs/");
        let slug = slug.and_then(|name| name.strip_suffix(".html").or(name.strip_suffix(".json")));
        if let Some(slug) = slug {
            let known = self.slugs().any(|each| each == slug);
            return known.then(|| Page::Topic(slug.to_owned()));
        }
        let asset = self
            .files
            .contains_key(&SourcePath::new(format!("static/{route}")));
        asset.then(|| Page::Asset(route.to_owned()))
    }

    fn routes(&self, page: &Page) -> Vec<Route> {
        let outputs = self.outputs(page).unwrap_or_default();
        outputs.into_iter().map(|output| output.route).collect()
    }

    fn output(&self, page: &Page, route: &str) -> Result<Option<Output>, Box<Diagnostic>> {
        let outputs = self.outputs(page)?;
        let at = |output: &Output| output.route.as_str() == route;
        Ok(outputs.into_iter().find(at))
    }

    fn diagnostics(&self) -> Vec<Diagnostic> {
        let paths = self.files.keys();
        let bad = |path: &SourcePath| self.error(path.as_str(), "BAD", "this is bad");
        paths.filter_map(bad).collect()
    }

    fn base_url(&self) -> Option<&str> {
        Some(self.text("dateline.toml").trim()).filter(|url| !url.is_empty())
    }

    fn world(&self) -> &Arc<dyn World> {
        &self.world
    }
}
