//! What stands around the content of every page.

use serde::Serialize;
use tera::{Context, Map};

use super::fragments::{HEAD_BYTES, Parts};
use super::pictures::encoded;
use super::shell::{DATA, Shell, mark};
use super::views::{LogoView, MenuView, PageView, Ready, SiteView, ready};
use super::words::direction;
use super::{Look, edition, fragments, routes, shared, theme};
use crate::config::{Config, MenuEntry};
use crate::diagnostic::Diagnostic;
use crate::model::Route;

/// The font of all reading.
const PRELOAD: &str = "assets/fonts/newsreader-latin-opsz-normal.woff2";

/// A page about to be rendered.
pub(super) struct Frame<'a> {
    look: &'a Look<'a>,
    route: Route,
    root: String,
    context: Context,
    about: PageView<'a>,
}

/// What a page says of itself.
pub(super) struct About<'a> {
    /// For the menu and the body's class.
    pub kind: &'static str,
    /// Its title.
    pub title: &'a str,
    /// For search engines.
    pub description: Option<&'a str>,
    /// Whether its data stands beside it.
    pub data: bool,
}

impl<'a> Frame<'a> {
    pub(super) fn new(look: &'a Look<'a>, route: Route, about: &About<'_>) -> Self {
        // What a server shows for any unknown address needs links that work from everywhere.
        let root = if about.kind == "not-found" {
            base_path(look)
        } else {
            route.root()
        };
        let config = look.config;
        let data = about
            .data
            .then(|| href(&root, &route.with_extension("json")));
        let page = PageView {
            title: about.title.to_owned(),
            kind: about.kind,
            description: about.description.map(str::to_owned),
            canonical: canonical(look, &route),
            data: data.filter(|_| config.json),
            lang: look.words().language(),
            dir: direction(look.words().language()),
        };
        Self {
            look,
            route,
            root,
            context: Context::new(),
            about: page,
        }
    }

    /// The address of the page on the web, if the site knows where it stands.
    pub(super) fn canonical(&self) -> Option<&str> {
        self.about.canonical.as_deref()
    }

    /// The way from the page to the root of the site.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// A link from the page to another address.
    pub(super) fn href(&self, to: &Route) -> String {
        href(&self.root, to)
    }

    /// Names another address as the one that counts: a redirect's target.
    pub(super) fn stands_for(&mut self, other: &Route) {
        self.about.canonical = canonical(self.look, other);
    }

    pub(super) fn insert<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        self.context.insert(name, value);
    }

    /// The finished page and its address, as the template says.
    pub(super) fn render(mut self, template: &str) -> Result<(Route, Vec<u8>), Box<Diagnostic>> {
        if self.look.theme.has_places() {
            self.insert_shared()?;
        } else {
            self.insert_menu();
        }
        let page = self.by_template(template)?;
        Ok((self.route, page))
    }

    /// The same, with what Rust writes in the places of a built-in template.
    pub(super) fn render_around(
        mut self,
        parts: &dyn Parts,
        template: &str,
    ) -> Result<(Route, Vec<u8>), Box<Diagnostic>> {
        if let Some(shell) = self.shell() {
            let page = self.fill(shell, parts);
            return Ok((self.route, page));
        }
        self.insert_shared()?;
        self.insert_written(mark);
        let page = self.by_template(template)?;
        let places: Vec<&str> = fragments::written_places().collect();
        let shell = std::str::from_utf8(&page).ok();
        if let Some(shell) = shell.and_then(|page| Shell::cut(page, &places)) {
            let page = self.fill(&shell, parts);
            return Ok((self.route, page));
        }
        // What the template says of the page itself has marks in it.
        self.insert_written(|place| {
            let mut html = String::new();
            parts.write(place, &mut html);
            html
        });
        let page = self.by_template(template)?;
        Ok((self.route, page))
    }

    /// The shell with what the page has of its own.
    fn fill(&self, shell: &Shell, parts: &dyn Parts) -> Vec<u8> {
        let bytes = HEAD_BYTES + parts.bytes();
        shell.fill(bytes, |place, html| match place {
            fragments::HEAD => fragments::head(&self.about, &self.root, self.look.config, html),
            DATA => html.push_str(self.about.data.as_deref().unwrap_or_default()),
            _ => parts.write(place, html),
        })
    }

    /// What stands in the places of a built-in template for parts that other pages of the kind show too, and the head.
    fn insert_shared(&mut self) -> Result<(), Box<Diagnostic>> {
        let parts = self.shared_parts()?;
        self.context.insert_value("shared", parts);
        let mut head = String::with_capacity(HEAD_BYTES);
        fragments::head(&self.about, &self.root, self.look.config, &mut head);
        self.insert(fragments::HEAD, &Ready(head));
        Ok(())
    }

    /// What stands in its places for what Rust writes.
    fn insert_written(&mut self, of: impl Fn(&str) -> String) {
        let written: Map = fragments::written_places()
            .map(|place| (place.into(), ready(&of(place))))
            .collect();
        self.context
            .insert_value(fragments::WRITTEN, written.into());
    }

    /// The page as its template says.
    fn by_template(&mut self, template: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
        self.insert_site();
        self.context.insert("page", &self.about);
        self.look.theme.render(template, &self.context)
    }

    /// What is the same on every page.
    fn insert_site(&mut self) {
        match self.look.cards.shared.site() {
            Some(site) => self.context.insert_value("site", site.clone()),
            None => self.context.insert("site", &site(self.look)),
        }
        self.context.insert("root", &self.root);
        self.context.insert_value("t", self.look.words().value());
    }

    fn insert_menu(&mut self) {
        let menu = menu(self.look, &self.route, &self.root, self.about.kind);
        self.context.insert("menu", &menu);
    }

    /// Whether the settings name the page in the menu, so that its frame is its own.
    fn is_in_menu(&self) -> bool {
        let given = &self.look.config.menu;
        given.iter().any(|entry| leads_to(entry, &self.route))
    }

    /// The shell that pages of the kind share, if Rust writes all that they have of their own.
    fn shell(&self) -> Option<&'a Shell> {
        if self.is_in_menu() {
            return None;
        }
        self.look.cards.shared.shell(&self.root, &self.about)
    }

    /// The parts that other pages of the kind show too.
    fn shared_parts(&mut self) -> Result<shared::Parts, Box<Diagnostic>> {
        match self.look.cards.shared.of(&self.root, &self.about) {
            Some(parts) if !self.is_in_menu() => Ok(parts.clone()),
            _ => self.make_parts(),
        }
    }

    /// Makes them for this page.
    pub(super) fn make_parts(&mut self) -> Result<shared::Parts, Box<Diagnostic>> {
        self.insert_site();
        self.insert_menu();
        shared::parts(&mut self.context, &mut self.about, self.look.theme)
    }

    /// Makes the shell of the pages of this kind around their shared parts; none if Rust does not write all that they have of their own.
    pub(super) fn make_shell(mut self, parts: shared::Parts) -> Option<Shell> {
        let template = match self.about.kind {
            "brief" => theme::BRIEF,
            "edition" => theme::EDITION,
            "topic" => theme::TOPIC,
            _ => return None,
        };
        self.about.data = self.about.data.map(|_| mark(DATA));
        self.context.insert_value("shared", parts);
        self.insert(fragments::HEAD, &Ready(mark(fragments::HEAD)));
        self.insert_written(mark);
        self.insert("edition", &edition::IS_GIVEN);
        let page = self.by_template(template).ok()?;
        let names = fragments::written_places().chain([fragments::HEAD, DATA]);
        Shell::cut(std::str::from_utf8(&page).ok()?, &names.collect::<Vec<_>>())
    }
}

/// `site`, as it is on every page.
pub(super) fn site<'a>(look: &Look<'a>) -> SiteView<'a> {
    let config = look.config;
    SiteView {
        title: &config.title,
        description: config.description.as_deref(),
        lang: &config.language,
        dir: direction(&config.language),
        author: config.author.as_deref(),
        base_url: config.base_url.as_deref(),
        feed: config.base_url.is_some(),
        tagline: config.theme.tagline.as_deref(),
        logo: logo(look),
        preload: preload(config),
        image_hosts: &config.image_hosts,
    }
}

/// The font that is loaded ahead, below the root; none if the site has fonts of its own.
pub(super) fn preload(config: &Config) -> Option<&'static str> {
    config.theme.serif.is_none().then_some(PRELOAD)
}

/// Whether an entry of the menu that the settings give is that of a page.
fn leads_to(entry: &MenuEntry, route: &Route) -> bool {
    entry.href.trim_start_matches('/') == route.as_str()
}

pub(super) fn href(root: &str, to: &Route) -> String {
    [root, to.as_str()].concat()
}

/// The address as it is linked from outside: a folder's own page goes by the folder's name.
pub(super) fn pretty(route: &Route) -> &str {
    let path = route.as_str();
    if path == "index.html" { "" } else { path }
}

/// The logo; none if its file cannot be shown.
fn logo(look: &Look<'_>) -> Option<LogoView> {
    let file = &look.config.theme.logo.as_ref()?.file;
    let size = look.sizes.get(file)?;
    Some(LogoView {
        src: encoded(file.as_str().strip_prefix("static/")?),
        width: size.width,
        height: size.height,
    })
}

fn canonical(look: &Look<'_>, route: &Route) -> Option<String> {
    let base = look.config.base_url.as_ref()?;
    Some(format!("{base}/{}", pretty(route)))
}

/// Where the root of the site stands on its server: `/`, or the sub-path of `base_url`.
fn base_path(look: &Look<'_>) -> String {
    let Some(base) = look.config.base_url.as_deref() else {
        return String::new();
    };
    let path = base
        .split_once("://")
        .and_then(|(_, rest)| rest.split_once('/'))
        .map_or("", |(_, path)| path);
    if path.is_empty() {
        "/".to_owned()
    } else {
        format!("/{path}/")
    }
}

fn menu<'a>(look: &Look<'a>, route: &Route, root: &str, kind: &str) -> Vec<MenuView<'a>> {
    let say = &look.words().menu;
    let fixed = [
        (&say.today, "index.html", "home"),
        (&say.timeline, "timeline.html", "timeline"),
        (&say.topics, "topics.html", "topics"),
        (&say.archive, "archive.html", "archive"),
    ];
    let fixed = fixed
        .into_iter()
        .map(|(label, path, of)| (label.clone(), Route::new(path), of == kind, None));
    let texts = look.site.texts().map(|facts| {
        let to = routes::of(look.site, facts);
        let current = to == *route;
        let label = facts.headline.text.clone();
        (label, to, current, look.lang_of(facts))
    });
    let own = fixed
        .chain(texts)
        .map(|(label, to, current, lang)| MenuView {
            label,
            href: href(root, &to),
            current,
            lang,
            dir: lang.map(direction),
        });
    let given = look.config.menu.iter().map(|entry| {
        let whole = entry.href.contains("://") || entry.href.starts_with("mailto:");
        let to = if whole {
            entry.href.clone()
        } else {
            format!("{root}{}", entry.href.trim_start_matches('/'))
        };
        MenuView {
            label: entry.label.clone(),
            current: leads_to(entry, route),
            href: to,
            lang: look.own_lang(),
            dir: look.own_lang().map(direction),
        }
    });
    own.chain(given).collect()
}
