//! The files that articles show, and the logo: who shows them, and what was found of each.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Touched;
use crate::config::Logo;
use crate::diagnostic::messages::images::{self as messages, Wanted};
use crate::diagnostic::{At, Diagnostic};
use crate::load::{MAX_PICTURE_BYTES, picture_size};
use crate::model::{ArticleKey, Facts, ImageSize, Page, SourcePath, Stamp};
use crate::render::ASSETS;
use crate::transform::Site;
use crate::world::World;

/// What was found of a file that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Found {
    /// Its stamp; none if it is not there, or if the stamp cannot be relied on.
    pub stamp: Option<Stamp>,
    pub size: Result<ImageSize, Fault>,
}

/// Why a file is not shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Fault {
    Missing,
    Unreadable(String),
    TooLarge(u64),
    Strange(String),
}

/// The files that the known articles show, and the logo. What is said of one rests on the file alone.
#[derive(Clone, Debug, Default)]
pub(super) struct Images {
    /// Every page shows it.
    logo: Option<Logo>,
    users: BTreeMap<SourcePath, BTreeSet<ArticleKey>>,
    found: BTreeMap<SourcePath, Found>,
    /// Files that their last article left; another may show them before the change is done.
    left: BTreeSet<SourcePath>,
    /// Of those that can be shown.
    pub sizes: BTreeMap<SourcePath, ImageSize>,
}

impl Images {
    /// Takes in which files an article shows.
    pub(super) fn add(&mut self, facts: &Facts) {
        for image in &facts.images {
            let users = self.users.entry(image.file.clone()).or_default();
            users.insert(facts.key.clone());
        }
    }

    /// Takes an article out.
    pub(super) fn remove(&mut self, facts: &Facts) {
        for image in &facts.images {
            let Some(users) = self.users.get_mut(&image.file) else {
                continue;
            };
            users.remove(&facts.key);
            if users.is_empty() {
                self.users.remove(&image.file);
                self.left.insert(image.file.clone());
            }
        }
    }

    fn is_logo(&self, file: &SourcePath) -> bool {
        self.logo.as_ref().is_some_and(|logo| logo.file == *file)
    }

    /// The files that are shown, or are about to be, of which nothing is known or what is known may not hold any more.
    pub(super) fn wanted<'a>(
        &self,
        changed: &BTreeSet<SourcePath>,
        read: impl Iterator<Item = &'a Facts>,
    ) -> BTreeSet<SourcePath> {
        let is_used = |file: &&SourcePath| self.users.contains_key(*file) || self.is_logo(file);
        let used = changed.iter().filter(is_used);
        let new = read
            .flat_map(|facts| &facts.images)
            .map(|image| &image.file);
        let new = new.filter(|file| changed.contains(*file) || !self.found.contains_key(*file));
        used.chain(new).cloned().collect()
    }

    /// Takes over what was found, forgets what no article shows any more, and gives the pages that may look different.
    pub(super) fn learn(&mut self, news: Vec<(SourcePath, Found)>, site: &Site) -> Touched {
        let mut pages = BTreeSet::new();
        let mut frame = Touched::nothing();
        for (file, found) in news {
            let (users, is_logo) = (self.users.get(&file), self.is_logo(&file));
            // The article that showed it may be gone by now.
            if users.is_none() && !is_logo {
                continue;
            }
            for key in users.into_iter().flatten() {
                pages.extend(pages_of(key, &file, site));
            }
            // Of a former run it may not be known what the pages show.
            let shown = self.found.get(&file).map(|found| found.size.as_ref().ok());
            if is_logo && shown != Some(found.size.as_ref().ok()) {
                frame = Touched::All;
            }
            match found.size {
                Ok(shown) => drop(self.sizes.insert(file.clone(), shown)),
                Err(_) => drop(self.sizes.remove(&file)),
            }
            self.found.insert(file, found);
        }
        for file in std::mem::take(&mut self.left) {
            if !self.users.contains_key(&file) && !self.is_logo(&file) {
                self.found.remove(&file);
                self.sizes.remove(&file);
            }
        }
        frame.and(Touched::Pages(pages))
    }

    /// Takes in all articles of a site, its logo, and what a former run found of files that are the same now. Gives the files to look at.
    pub(super) fn recall(
        &mut self,
        site: &Site,
        logo: Option<Logo>,
        former: Vec<(SourcePath, Found)>,
        files: &BTreeMap<SourcePath, Stamp>,
    ) -> BTreeSet<SourcePath> {
        *self = Self {
            logo,
            ..Self::default()
        };
        site.known().for_each(|facts| self.add(facts));
        for (file, found) in former {
            let now = files.get(&file).copied();
            let absent = matches!(found.size, Err(Fault::Missing));
            let holds = found.stamp == now && (now.is_some() || absent);
            if holds && (self.users.contains_key(&file) || self.is_logo(&file)) {
                if let Ok(size) = found.size {
                    self.sizes.insert(file.clone(), size);
                }
                self.found.insert(file, found);
            }
        }
        let logo = self.logo.iter().map(|logo| &logo.file);
        let shown = self.users.keys().chain(logo);
        let unknown = shown.filter(|file| !self.found.contains_key(*file));
        unknown.cloned().collect()
    }

    /// What the next run may recall. A file that could not be read may be readable by then without another stamp.
    pub(super) fn kept(&self, trusted: impl Fn(Stamp) -> bool) -> Vec<(SourcePath, Found)> {
        let kept = self.found.iter().filter(|(_, found)| {
            found.stamp.is_none_or(&trusted) && !matches!(found.size, Err(Fault::Unreadable(_)))
        });
        kept.map(|(file, found)| (file.clone(), found.clone()))
            .collect()
    }

    /// The pages of the files that stand below their articles.
    pub(super) fn pages(&self, site: &Site) -> Vec<Page> {
        let shown = |(file, users): (&SourcePath, &BTreeSet<ArticleKey>)| {
            let is_shown = self.sizes.contains_key(file);
            let users = users.iter().filter(|_| is_shown);
            users
                .filter_map(|key| image_page(key, file, site))
                .collect::<Vec<_>>()
        };
        self.users.iter().flat_map(shown).collect()
    }

    /// Whether a file could not be read.
    pub(super) fn is_incomplete(&self) -> bool {
        let mut found = self.found.values();
        found.any(|found| matches!(found.size, Err(Fault::Unreadable(_))))
    }

    /// What there is to say about files that are not shown, once for each article and setting that names them.
    pub(super) fn diagnostics(&self, site: &Site) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        for (file, found) in &self.found {
            let Err(fault) = &found.size else { continue };
            let users = self.users.get(file).into_iter().flatten();
            for facts in users.filter_map(|key| site.known_article(key)) {
                let Some(image) = facts.images.iter().find(|image| image.file == *file) else {
                    continue;
                };
                let wanted = Wanted::Image(At::span(&facts.path, image.span));
                told.push(fault.told(&wanted, file));
            }
            if let Some(logo) = self.logo.iter().find(|logo| logo.file == *file) {
                told.push(fault.told(&Wanted::Logo(logo.at.clone()), file));
            }
        }
        told
    }
}

impl Fault {
    fn told(&self, wanted: &Wanted, file: &SourcePath) -> Diagnostic {
        match self {
            Self::Missing => messages::missing(wanted, file),
            Self::Unreadable(error) => messages::unreadable(wanted, file, error),
            Self::TooLarge(bytes) => messages::too_large(wanted, file, *bytes, MAX_PICTURE_BYTES),
            Self::Strange(why) => messages::strange(wanted, file, why),
        }
    }
}

/// Looks at files, in parallel.
pub(super) fn look_at(world: &dyn World, files: BTreeSet<SourcePath>) -> Vec<(SourcePath, Found)> {
    let files: Vec<SourcePath> = files.into_iter().collect();
    let one = |file: SourcePath| {
        let found = found(world, &file);
        (file, found)
    };
    files.into_par_iter().map(one).collect()
}

fn found(world: &dyn World, file: &SourcePath) -> Found {
    let stamp = world.stamp(file);
    let size = |bytes: &[u8]| {
        picture_size(file.extension(), bytes).map_err(|why| Fault::Strange(why.to_owned()))
    };
    let Some(Stamp { size: length, .. }) = stamp else {
        let builtin = file.as_str().strip_prefix("static/").and_then(builtin);
        let size = builtin.map_or(Err(Fault::Missing), size);
        return Found { stamp, size };
    };
    let size = if length > MAX_PICTURE_BYTES {
        Err(Fault::TooLarge(length))
    } else {
        match world.read(file) {
            Ok(bytes) => size(&bytes),
            Err(error) => Err(Fault::Unreadable(error.to_string())),
        }
    };
    Found { stamp, size }
}

fn builtin(path: &str) -> Option<&'static [u8]> {
    let known = ASSETS.iter().find(|(name, _)| *name == path);
    known.map(|(_, bytes)| *bytes)
}

/// The page of a file below an article; none if it stands elsewhere, or the article is held back.
fn image_page(key: &ArticleKey, file: &SourcePath, site: &Site) -> Option<Page> {
    let mut images = site.article(key)?.own_images();
    let image = images.find(|image| image.file == *file)?;
    Some(Page::Image(key.clone(), image.name.clone()))
}

/// The pages that show a file as a part of an article.
fn pages_of(key: &ArticleKey, file: &SourcePath, site: &Site) -> Vec<Page> {
    let own = [Page::Brief(key.clone()), Page::Text(key.clone())];
    own.into_iter().chain(image_page(key, file, site)).collect()
}
