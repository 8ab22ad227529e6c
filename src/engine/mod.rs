//! The only state: a site, kept up with its files.
//!
//! A full build reads everything and renders every page. The preview reads what changed, applies it, and renders a page when it is
//! asked for. Both go through the same functions, and the test `edits` holds them to the same bytes.

#[cfg(test)]
mod edits;
mod images;
mod messages;
mod reading;
mod snapshot;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use images::{Found, Images};
pub use reading::Reading;
pub use snapshot::Snapshot;
pub use sources::ENDINGS;
pub use sources::is_source;
use sources::{Bodies, Read, Sources};

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, messages as told};
use crate::model::{Article, ArticleKey, Date, MediaType, Output, Page, Route, SourcePath, Stamp};
use crate::render::{self, ASSETS, Cards, Look, Theme};
use crate::transform::Shown;
use crate::transform::Site;
pub use crate::transform::site::Touched;
use crate::transform::site::Visibility;
use crate::world::{Listing, World};

/// What the command line settles, over the configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overrides {
    /// The configuration file, below the root.
    pub config: SourcePath,
    /// The day the site is built for.
    pub as_of: Date,
    /// Build articles dated after that day.
    pub future: bool,
    /// Build drafts.
    pub drafts: bool,
    /// Where the site will stand.
    pub base_url: Option<String>,
    /// Bytes of articles whose texts are kept in memory: [`BUILD_TEXT`] or [`PREVIEW_TEXT`]. Others are read again for their pages.
    pub text_bytes: u64,
}

/// A build makes each page once; reading a text again for it costs less than the memory of all.
pub const BUILD_TEXT: u64 = 8 * 1024 * 1024;

/// A preview keeps the texts of some sixty thousand articles, so that all pages show one state of the files while others are being saved.
pub const PREVIEW_TEXT: u64 = 256 * 1024 * 1024;

/// A site and all that it was made from.
#[derive(Clone)]
pub struct Engine {
    world: Arc<dyn World>,
    overrides: Overrides,
    config: Config,
    config_diagnostics: Vec<Diagnostic>,
    world_diagnostics: Vec<Diagnostic>,
    theme: Arc<Theme>,
    theme_diagnostics: Vec<Diagnostic>,
    /// The site's own templates, by name below `templates/`.
    templates: BTreeMap<String, String>,
    /// The site's own files, by path below `static/`.
    statics: BTreeMap<String, Stamp>,
    sources: Sources,
    bodies: Bodies,
    images: Images,
    site: Site,
    cards: Arc<Cards>,
}

/// Files read again and understood, ready to be taken over.
pub struct Change(Kind);

enum Kind {
    /// The configuration changed: everything is read anew.
    Everything(Box<Engine>),
    Files(Box<Files>),
}

struct Files {
    sources: Vec<(SourcePath, Option<Read>)>,
    templates: Option<(BTreeMap<String, String>, Theme, Vec<Diagnostic>)>,
    statics: Vec<(String, Option<Stamp>)>,
    /// What was found of files that articles show, and of the logo.
    images: Vec<(SourcePath, Found)>,
    /// Sidecars and files that are not read, and whether they are there.
    others: Vec<(SourcePath, bool)>,
}

impl Engine {
    /// Reads everything there is.
    pub fn open(world: Arc<dyn World>, overrides: Overrides) -> Self {
        let listing = world.list();
        Self::resume(world, overrides, listing, None).0
    }

    /// Reads what a former run did not read of the files listed, and takes the rest from its snapshot. Gives the pages that may differ from that run's.
    ///
    /// The site is the same with and without a snapshot.
    pub fn resume(
        world: Arc<dyn World>,
        overrides: Overrides,
        listing: Listing,
        snapshot: Option<Snapshot>,
    ) -> (Self, Touched) {
        let (config, config_diagnostics) = settings(world.as_ref(), &overrides);
        let templates = own_templates(world.as_ref(), listing.files.keys());
        let statics: BTreeMap<String, Stamp> = listing
            .files
            .iter()
            .filter_map(|(path, stamp)| {
                path.as_str()
                    .strip_prefix("static/")
                    .map(|below| (below.to_owned(), *stamp))
            })
            .collect();
        let (theme, theme_diagnostics) =
            Theme::load(templates.clone(), &config.language, &config.theme);
        let visibility = Visibility::of(&config);
        let former = snapshot.and_then(|snapshot| snapshot.fitting(&config));
        let mut engine = Self {
            world,
            overrides,
            site: Site::new(visibility),
            config,
            config_diagnostics,
            world_diagnostics: listing.diagnostics,
            theme: Arc::new(theme),
            theme_diagnostics,
            templates,
            statics,
            sources: Sources::default(),
            bodies: Bodies::default(),
            images: Images::default(),
            cards: Arc::default(),
        };
        let wanted = sources::list(&listing.files);
        engine.sources.others = listing
            .files
            .keys()
            .filter(|path| sources::is_sidecar(path) || sources::is_unread(path))
            .cloned()
            .collect();
        let mut seen = Vec::new();
        let touched = match former {
            None => {
                let read = sources::read_all(
                    engine.world.as_ref(),
                    &engine.config,
                    wanted,
                    engine.overrides.text_bytes,
                );
                let mut all = Vec::new();
                for (path, read) in read {
                    all.extend(engine.admit(path, read));
                }
                engine.site = Site::from_facts(visibility, all);
                Touched::All
            }
            Some(mut former) => {
                seen = former.images();
                former.replay(&mut engine, wanted)
            }
        };
        let logo = engine.config.theme.logo.clone();
        let unknown = engine
            .images
            .recall(&engine.site, logo, seen, &listing.files);
        let found = images::look_at(engine.world.as_ref(), unknown);
        let touched = touched.and(engine.images.learn(found, &engine.site));
        (engine, touched)
    }

    /// Takes in what a source says, but for its facts, which are given back.
    fn admit(&mut self, path: SourcePath, read: Read) -> Vec<Shown> {
        for article in read.articles {
            self.bodies.keep(article, self.overrides.text_bytes);
        }
        self.sources.insert(
            path,
            read.stamps,
            &read.facts,
            read.diagnostics,
            read.clock_used,
        );
        read.facts
    }

    /// Reads the files at these paths again (changed, new or gone) and works out what they say. The slow part of an edit; changes
    /// nothing.
    pub fn prepare(&self, paths: &BTreeSet<SourcePath>) -> Change {
        if paths.contains(&self.overrides.config) {
            let fresh = Self::open(self.world.clone(), self.overrides.clone());
            return Change(Kind::Everything(Box::new(fresh)));
        }
        let affected = sources::affected(paths, &self.sources);
        let read = sources::read_again(self.world.as_ref(), &self.config, affected);
        let facts = read.iter().filter_map(|(_, read)| read.as_ref());
        let facts = facts.flat_map(|read| &read.facts).map(Arc::as_ref);
        let wanted = self.images.wanted(paths, facts);
        let images = images::look_at(self.world.as_ref(), wanted);
        let templates = paths
            .iter()
            .any(|path| path.as_str().starts_with("templates/"))
            .then(|| {
                let listed = self.world.list();
                let texts = own_templates(self.world.as_ref(), listed.files.keys());
                let (theme, diagnostics) =
                    Theme::load(texts.clone(), &self.config.language, &self.config.theme);
                (texts, theme, diagnostics)
            });
        let statics = paths.iter().filter_map(|path| {
            let below = path.as_str().strip_prefix("static/")?;
            Some((below.to_owned(), self.world.stamp(path)))
        });
        let beside = |path: &&SourcePath| sources::is_sidecar(path) || sources::is_unread(path);
        let others = paths.iter().filter(beside);
        Change(Kind::Files(Box::new(Files {
            sources: read,
            templates,
            statics: statics.collect(),
            images,
            others: others
                .map(|path| (path.clone(), self.world.stamp(path).is_some()))
                .collect(),
        })))
    }

    /// Takes a change over. Quick: this is all that readers of the site have to wait for.
    pub fn commit(&mut self, change: Change) -> Touched {
        let Files {
            sources,
            templates,
            statics,
            images,
            others,
        } = match change.0 {
            Kind::Everything(fresh) => {
                *self = *fresh;
                return Touched::All;
            }
            Kind::Files(files) => *files,
        };
        for (path, there) in others {
            if there {
                self.sources.others.insert(path);
            } else {
                self.sources.others.remove(&path);
            }
        }
        self.cards = Arc::default();
        let mut touched = Touched::nothing();
        for (path, read) in sources {
            touched = touched.and(self.replace(path, read));
        }
        touched = touched.and(self.images.learn(images, &self.site));
        let mut assets = BTreeSet::new();
        for (path, stamp) in statics {
            match stamp {
                Some(stamp) => drop(self.statics.insert(path.clone(), stamp)),
                None => drop(self.statics.remove(&path)),
            }
            assets.insert(Page::Asset(path));
        }
        if let Some((texts, theme, diagnostics)) = templates {
            self.theme_diagnostics = diagnostics;
            if texts != self.templates {
                self.templates = texts;
                self.theme = Arc::new(theme);
                return Touched::All;
            }
        }
        touched.and(Touched::Pages(assets))
    }

    /// Puts what a source says now in the place of what it said before. Its own pages may always differ: they show the body.
    fn replace(&mut self, path: SourcePath, read: Option<Read>) -> Touched {
        let former = self.sources.keys(&path);
        for facts in former.iter().filter_map(|key| self.site.known_article(key)) {
            self.images.remove(facts);
        }
        let facts = if let Some(read) = read {
            self.admit(path, read)
        } else {
            self.sources.remove(&path);
            Vec::new()
        };
        let mut own = BTreeSet::new();
        let mut touched = Touched::nothing();
        for key in former
            .iter()
            .filter(|key| facts.iter().all(|facts| facts.key != **key))
        {
            self.bodies.forget(key);
            touched = touched.and(self.site.apply(key, None));
        }
        for facts in facts {
            let key = facts.key.clone();
            self.images.add(&facts);
            own.extend([Page::Brief(key.clone()), Page::Text(key.clone())]);
            touched = touched.and(self.site.apply(&key, Some(facts)));
        }
        touched.and(Touched::Pages(own))
    }

    /// Every page of the site, in order.
    pub fn pages(&self) -> Vec<Page> {
        let builtin = ASSETS.iter().map(|(path, _)| *path);
        let builtin = builtin.filter(|path| !render::is_unused(path, &self.config.theme));
        let paths: BTreeSet<&str> = builtin
            .chain(self.statics.keys().map(String::as_str))
            .collect();
        let free = paths
            .into_iter()
            .filter(|path| self.made_page_at(path).is_none());
        free.map(|path| Page::Asset(path.to_owned()))
            .chain(self.images.pages(&self.site))
            .chain(render::pages(&self.site, &self.config))
            .collect()
    }

    /// How many articles the sources hold, also those that are held back.
    pub fn article_count(&self) -> usize {
        self.sources.known.values().map(|it| it.keys.len()).sum()
    }

    /// The addresses of a page and of the data beside it. Empty if the site does not have the page.
    pub fn routes(&self, page: &Page) -> Vec<Route> {
        if self.is_missing(page) {
            return Vec::new();
        }
        render::routes(&self.site, &self.config, page)
    }

    /// Whether a page is that of a file which cannot be shown.
    fn is_missing(&self, page: &Page) -> bool {
        let Page::Image(key, name) = page else {
            return false;
        };
        self.image_file(key, name).is_none()
    }

    /// The file that an article shows under a name, if it can be shown.
    fn image_file(&self, key: &ArticleKey, name: &str) -> Option<&SourcePath> {
        let mut images = self.site.article(key)?.own_images();
        let image = images.find(|image| image.name == name)?;
        let is_shown = self.images.sizes.contains_key(&image.file);
        is_shown.then_some(&image.file)
    }

    /// The page at an address, if it is not a mere file of the theme or of `static/`.
    fn made_page_at(&self, route: &str) -> Option<Page> {
        render::page_at(&self.site, &self.config, route).filter(|page| !self.is_missing(page))
    }

    /// The page that stands at an address, such as `briefs/a.html` or `briefs/a.json`.
    pub fn page_at(&self, route: &str) -> Option<Page> {
        self.made_page_at(route).or_else(|| {
            let there = self.statics.contains_key(route) || self.builtin(route).is_some();
            there.then(|| Page::Asset(route.to_owned()))
        })
    }

    /// A page and the data beside it.
    ///
    /// # Errors
    /// What is wrong with the template that should show it, or with the file that should be copied.
    pub fn outputs(&self, page: &Page) -> Result<Vec<Output>, Box<Diagnostic>> {
        match page {
            Page::Asset(path) => self.asset(path),
            Page::Image(key, name) => self.image(key, name, page),
            page => render::page(page, &self.look(&|key| self.text_of(key))),
        }
    }

    /// Makes the entries of lists ahead, for a run that renders many pages. They hold until the next change.
    pub fn make_cards(&mut self) {
        self.cards = Arc::new(Cards::make(&self.look(&|_| None)));
    }

    /// Lets go of what only helps to render. Pages can still be rendered; what they need is made again.
    pub fn finish_rendering(&mut self) {
        self.cards = Arc::default();
        self.bodies = Bodies::default();
    }

    fn look<'a>(
        &'a self,
        text_of: &'a (dyn Fn(&ArticleKey) -> Option<Arc<Article>> + Sync),
    ) -> Look<'a> {
        Look {
            site: &self.site,
            config: &self.config,
            theme: &self.theme,
            text_of,
            sizes: &self.images.sizes,
            cards: &self.cards,
        }
    }

    /// The text of an article: kept from when it was read, or read again.
    fn text_of(&self, key: &ArticleKey) -> Option<Arc<Article>> {
        self.bodies.get(key).or_else(|| {
            let facts = self.site.article(key)?;
            let stamps = self.sources.known.get(&facts.path)?.stamps;
            sources::text(self.world.as_ref(), &self.config, facts, stamps)
        })
    }

    fn asset(&self, path: &str) -> Result<Vec<Output>, Box<Diagnostic>> {
        let source = SourcePath::new(format!("static/{path}"));
        let bytes = if self.statics.contains_key(path) {
            self.bytes_of(&source)?
        } else {
            let Some(bytes) = self.builtin(path) else {
                return Ok(Vec::new());
            };
            match std::str::from_utf8(bytes) {
                Ok(css) if path == STYLESHEET => {
                    render::stylesheet(css, &self.config.theme).into_bytes()
                }
                _ => bytes.to_vec(),
            }
        };
        Ok(vec![Output {
            route: Route::new(path),
            bytes,
            media: media_type(path),
            sources: vec![source],
        }])
    }

    /// A file of the default theme, if the site uses it.
    fn builtin(&self, path: &str) -> Option<&'static [u8]> {
        let (_, bytes) = ASSETS.iter().find(|(name, _)| *name == path)?;
        (!render::is_unused(path, &self.config.theme)).then_some(*bytes)
    }

    fn image(
        &self,
        key: &ArticleKey,
        name: &str,
        page: &Page,
    ) -> Result<Vec<Output>, Box<Diagnostic>> {
        let (Some(file), [route]) = (self.image_file(key, name), &self.routes(page)[..]) else {
            return Ok(Vec::new());
        };
        Ok(vec![Output {
            route: route.clone(),
            bytes: self.bytes_of(file)?,
            media: media_type(name),
            sources: vec![file.clone()],
        }])
    }

    fn bytes_of(&self, file: &SourcePath) -> Result<Vec<u8>, Box<Diagnostic>> {
        let unreadable = |error| told::world::unreadable_file(file, &error);
        self.world
            .read(file)
            .map_err(|error| Box::new(unreadable(error)))
    }

    /// The settings in force.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The site.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Where the files come from.
    pub fn world(&self) -> &Arc<dyn World> {
        &self.world
    }
}

/// The stylesheet of the default theme.
const STYLESHEET: &str = "assets/dateline.css";

/// The settings of the configuration file, under those of the command line.
fn settings(world: &dyn World, overrides: &Overrides) -> (Config, Vec<Diagnostic>) {
    let base = Config::new(overrides.as_of);
    let (config, diagnostics) = match world.read(&overrides.config) {
        Ok(bytes) => config::read(&overrides.config, &bytes, base),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (base, Vec::new()),
        Err(error) => (
            base,
            vec![told::world::unreadable_file(&overrides.config, &error)],
        ),
    };
    let base_url = overrides.base_url.clone().or(config.base_url);
    (
        Config {
            as_of: overrides.as_of,
            future: overrides.future,
            drafts: overrides.drafts,
            base_url,
            ..config
        },
        diagnostics,
    )
}

fn own_templates<'a>(
    world: &dyn World,
    paths: impl Iterator<Item = &'a SourcePath>,
) -> BTreeMap<String, String> {
    let words = |path: &SourcePath| {
        path.as_str().starts_with("templates/words/") && path.extension() == "toml"
    };
    let template =
        |path: &SourcePath| ["html", "xml", "txt"].contains(&path.extension()) || words(path);
    paths
        .filter_map(|path| {
            Some((
                path,
                path.as_str()
                    .strip_prefix("templates/")
                    .filter(|_| template(path))?,
            ))
        })
        .filter_map(|(path, name)| {
            Some((
                name.to_owned(),
                String::from_utf8_lossy(&world.read(path).ok()?).into_owned(),
            ))
        })
        .collect()
}

/// The media type of a file by its ending.
fn media_type(path: &str) -> MediaType {
    MediaType(
        match path
            .rsplit_once('.')
            .map_or("", |(_, ending)| ending)
            .to_ascii_lowercase()
            .as_str()
        {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "json" => "application/json",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "ico" => "image/x-icon",
            "woff2" => "font/woff2",
            "pdf" => "application/pdf",
            "txt" => "text/plain; charset=utf-8",
            "xml" => "application/xml; charset=utf-8",
            _ => "application/octet-stream",
        },
    )
}
