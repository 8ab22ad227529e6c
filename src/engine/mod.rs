//! The only state: a site, kept up with its files.
//!
//! A full build reads everything and renders every page. The preview reads what changed, applies it, and renders a page when it is
//! asked for. Both go through the same functions, and the test `edits` holds them to the same bytes.

#[cfg(test)]
mod edits;
mod messages;
mod reading;
mod snapshot;
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use reading::Reading;
pub use snapshot::Snapshot;
pub use sources::ENDINGS;
pub use sources::is_source;
use sources::{Bodies, Read, Sources};

use crate::config::{self, Config};
use crate::diagnostic::Diagnostic;
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
        let (theme, theme_diagnostics) = Theme::load(templates.clone());
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
            cards: Arc::default(),
        };
        let wanted = sources::list(&listing.files);
        engine.sources.others = listing
            .files
            .keys()
            .filter(|path| sources::is_sidecar(path) || sources::is_unread(path))
            .cloned()
            .collect();
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
            Some(former) => former.replay(&mut engine, wanted),
        };
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
        let templates = paths
            .iter()
            .any(|path| path.as_str().starts_with("templates/"))
            .then(|| {
                let listed = self.world.list();
                let texts = own_templates(self.world.as_ref(), listed.files.keys());
                let (theme, diagnostics) = Theme::load(texts.clone());
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
            own.extend([Page::Brief(key.clone()), Page::Text(key.clone())]);
            touched = touched.and(self.site.apply(&key, Some(facts)));
        }
        touched.and(Touched::Pages(own))
    }

    /// Every page of the site, in order.
    pub fn pages(&self) -> Vec<Page> {
        let builtin = ASSETS.iter().map(|(path, _)| *path);
        let paths: BTreeSet<&str> = builtin
            .chain(self.statics.keys().map(String::as_str))
            .collect();
        let free = paths
            .into_iter()
            .filter(|path| render::page_at(&self.site, &self.config, path).is_none());
        free.map(|path| Page::Asset(path.to_owned()))
            .chain(render::pages(&self.site, &self.config))
            .collect()
    }

    /// How many articles the sources hold, also those that are held back.
    pub fn article_count(&self) -> usize {
        self.sources.known.values().map(|it| it.keys.len()).sum()
    }

    /// The addresses of a page and of the data beside it. Empty if the site does not have the page.
    pub fn routes(&self, page: &Page) -> Vec<Route> {
        render::routes(&self.site, &self.config, page)
    }

    /// The page that stands at an address, such as `briefs/a.html` or `briefs/a.json`.
    pub fn page_at(&self, route: &str) -> Option<Page> {
        render::page_at(&self.site, &self.config, route).or_else(|| {
            let there =
                self.statics.contains_key(route) || ASSETS.iter().any(|(path, _)| *path == route);
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
        let builtin = || {
            ASSETS
                .iter()
                .find(|(name, _)| *name == path)
                .map(|(_, bytes)| bytes.to_vec())
        };
        let bytes = if self.statics.contains_key(path) {
            match self.world.read(&source) {
                Ok(bytes) => bytes,
                Err(error) => {
                    return Err(Box::new(
                        crate::diagnostic::messages::world::unreadable_file(&source, &error),
                    ));
                }
            }
        } else {
            let Some(bytes) = builtin() else {
                return Ok(Vec::new());
            };
            bytes
        };
        Ok(vec![Output {
            route: Route::new(path),
            bytes,
            media: media_type(path),
            sources: vec![source],
        }])
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

/// The settings of the configuration file, under those of the command line.
fn settings(world: &dyn World, overrides: &Overrides) -> (Config, Vec<Diagnostic>) {
    let base = Config::new(overrides.as_of);
    let (config, diagnostics) = match world.read(&overrides.config) {
        Ok(bytes) => config::read(&overrides.config, &bytes, base),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => (base, Vec::new()),
        Err(error) => (
            base,
            vec![crate::diagnostic::messages::world::unreadable_file(
                &overrides.config,
                &error,
            )],
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
    let template = |path: &SourcePath| ["html", "xml", "txt"].contains(&path.extension());
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
        match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
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
