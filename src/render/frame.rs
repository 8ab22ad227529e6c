//! What stands around the content of every page.

use serde::Serialize;
use tera::Context;

use super::pictures::encoded;
use super::views::{LogoView, MenuView, PageView, SiteView};
use super::words::direction;
use super::{Look, fragments, routes, shared};
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
        let mut context = Context::new();
        match look.cards.shared.site() {
            Some(site) => context.insert_value("site", site.clone()),
            None => context.insert("site", &site(look)),
        }
        context.insert("root", &root);
        context.insert_value("t", look.words().value());
        Self {
            look,
            route,
            root,
            context,
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

    /// The finished page and its address.
    pub(super) fn render(mut self, template: &str) -> Result<(Route, Vec<u8>), Box<Diagnostic>> {
        let theme = self.look.theme;
        if theme.shares_parts() {
            let parts = self.shared_parts()?;
            self.context.insert_value("shared", parts);
            let head = fragments::head(&self.about, &self.root, self.look.config);
            self.insert(fragments::HEAD, &head);
        } else {
            self.insert_menu();
        }
        self.context.insert("page", &self.about);
        let page = theme.render(template, &self.context)?;
        Ok((self.route, page))
    }

    fn insert_menu(&mut self) {
        let menu = menu(self.look, &self.route, &self.root, self.about.kind);
        self.context.insert("menu", &menu);
    }

    /// The parts that other pages of the kind show too.
    fn shared_parts(&mut self) -> Result<shared::Parts, Box<Diagnostic>> {
        let given = &self.look.config.menu;
        let in_menu = given.iter().any(|entry| leads_to(entry, &self.route));
        match self.look.cards.shared.of(&self.root, &self.about) {
            Some(parts) if !in_menu => Ok(parts.clone()),
            _ => self.make_parts(),
        }
    }

    /// Makes them for this page.
    pub(super) fn make_parts(&mut self) -> Result<shared::Parts, Box<Diagnostic>> {
        self.insert_menu();
        shared::parts(&mut self.context, &mut self.about, self.look.theme)
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
