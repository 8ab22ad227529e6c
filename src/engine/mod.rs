//! The only state: a site, kept up with its files.
//!
//! A full build reads everything and renders every page. The preview reads what changed, applies it, and renders a page when it is
//! asked for. Both go through the same functions, and the test `edits` holds them to the same bytes.

mod change;
#[cfg(test)]
mod edits;
mod files;
mod images;
mod messages;
mod read;
mod reading;
mod settings;
mod snapshot;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use change::Change;
use images::Images;
pub use read::Spent;
pub use reading::Reading;
use settings::{own_templates, settings};
pub use snapshot::Snapshot;
pub use sources::ENDINGS;
pub use sources::is_source;
use sources::{Bodies, Read, Sources};

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{Article, ArticleKey, Date, Output, Page, Route, SourcePath, Stamp};
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
pub const BUILD_TEXT: u64 = 12 * 1024 * 1024;

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
    spent: Spent,
}

impl Engine {
    /// Reads everything there is.
    pub fn open(world: Arc<dyn World>, overrides: Overrides) -> Self {
        let listing = world.list();
        Self::resume(world, overrides, listing, None).0
    }

    /// How long the stages of reading took that made it.
    pub fn spent(&self) -> Spent {
        self.spent
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
            spent: Spent::default(),
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
                let (read, spent) = sources::read_all(
                    engine.world.as_ref(),
                    &engine.config,
                    wanted,
                    engine.overrides.text_bytes,
                );
                engine.spent = spent;
                let mut all = Vec::new();
                for (path, read) in read {
                    all.extend(engine.admit(path, read));
                }
                engine.site = Site::from_facts(visibility, &all);
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
        self.made(page, true)
    }

    /// What stands at an address of a page; none if it has no such address. The data beside a page are made only if they are asked for.
    ///
    /// # Errors
    /// As for [`Engine::outputs`].
    pub fn output(&self, page: &Page, route: &str) -> Result<Option<Output>, Box<Diagnostic>> {
        let outputs = self.made(page, route.ends_with(".json"))?;
        let at = |output: &Output| output.route.as_str() == route;
        Ok(outputs.into_iter().find(at))
    }

    fn made(&self, page: &Page, with_data: bool) -> Result<Vec<Output>, Box<Diagnostic>> {
        match page {
            Page::Asset(path) => self.asset(path),
            Page::Image(key, name) => self.image(key, name, page),
            page => {
                let text_of = |key: &ArticleKey| self.text_of(key);
                let look = Look {
                    with_data,
                    ..self.look(&text_of)
                };
                render::page(page, &look)
            }
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
            with_data: true,
        }
    }

    /// The text of an article: kept from when it was read, or read again.
    fn text_of(&self, key: &ArticleKey) -> Option<Arc<Article>> {
        self.bodies.get(key).or_else(|| {
            let facts = self.site.article(key)?;
            let stamps = self.sources.known.get(&facts.path)?.stamps;
            read::text(self.world.as_ref(), &self.config, facts, stamps)
        })
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
