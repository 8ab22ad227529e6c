//! Files that changed, read again and taken over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::images::{self, Found};
use super::settings::own_templates;
use super::sources::{self, Read};
use super::{Engine, Touched};
use crate::diagnostic::Diagnostic;
use crate::model::{Page, SourcePath, Stamp};
use crate::render::Theme;

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
    pub(super) fn replace(&mut self, path: SourcePath, read: Option<Read>) -> Touched {
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
}
