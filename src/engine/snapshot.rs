//! What one run leaves to the next: facts and messages of every source, under the stamps they rest on.
//!
//! A saved reading is right as long as three things hold: the file and its sidecar have the same stamps; the settings that readings
//! depend on are the same, the day included where the clock was asked; nothing in it was taken from another file.

use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::images::Found;
use super::sources::{self, Known, Stamps};
use super::{Engine, Touched};
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::{Date, Digest, Facts, SourcePath, Stamp};
use crate::transform::Site;
use crate::transform::site::Visibility;

/// The readings of a run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// Digest of the settings that readings and pages depend on.
    config: Digest,
    visibility: Visibility,
    base_url: Option<String>,
    templates: Digest,
    statics: Vec<(String, Option<Stamp>)>,
    sources: Vec<Saved>,
    images: Vec<(SourcePath, Found)>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Saved {
    path: SourcePath,
    /// None if they cannot be relied on: then the source is read again, but it is known what it said.
    stamps: Option<Stamps>,
    facts: Vec<Arc<Facts>>,
    diagnostics: Vec<Diagnostic>,
    clock_used: bool,
}

impl Engine {
    /// What this run leaves to the next. `trusted` tells which stamps may be relied on: a file that was changed just before it was
    /// listed may have been changed again since without another stamp.
    ///
    /// Files that could not be read are not relied on either: they may be readable next time without another stamp.
    pub fn snapshot(&self, trusted: impl Fn(Stamp) -> bool) -> Snapshot {
        let facts = |keys: &[crate::model::ArticleKey]| {
            let known = keys.iter().filter_map(|key| self.site.known_article(key));
            known.cloned().collect()
        };
        let reliable = |known: &Known| {
            let readable = known
                .diagnostics
                .iter()
                .all(|told| told.code != "unreadable-file");
            readable && trusted(known.stamps.0) && known.stamps.1.is_none_or(&trusted)
        };
        Snapshot {
            config: settings(&self.config),
            visibility: Visibility::of(&self.config),
            base_url: self.config.base_url.clone(),
            templates: self.templates_digest(),
            statics: self
                .statics
                .iter()
                .map(|(path, stamp)| (path.clone(), trusted(*stamp).then_some(*stamp)))
                .collect(),
            images: self.images.kept(&trusted),
            sources: self
                .sources
                .known
                .iter()
                .map(|(path, known)| Saved {
                    path: path.clone(),
                    stamps: reliable(known).then_some(known.stamps),
                    facts: facts(&known.keys),
                    diagnostics: known.diagnostics.clone(),
                    clock_used: known.clock_used,
                })
                .collect(),
        }
    }

    fn templates_digest(&self) -> Digest {
        Digest::of(format!("{:?}", self.templates).as_bytes())
    }
}

impl Snapshot {
    /// The snapshot, if its readings hold under these settings.
    pub(super) fn fitting(mut self, config: &Config) -> Option<Self> {
        if self.config != settings(config) {
            return None;
        }
        let saved = self.sources.par_iter_mut();
        saved
            .flat_map_iter(|saved| &mut saved.facts)
            .for_each(|facts| Arc::make_mut(facts).name_files());
        Some(self)
    }

    /// What was found of the files that articles show.
    pub(super) fn images(&mut self) -> Vec<(SourcePath, Found)> {
        std::mem::take(&mut self.images)
    }

    /// Fills an engine: what is saved and still right from here, the rest by reading. Gives the pages that may differ from those of the
    /// run that left the snapshot.
    pub(super) fn replay(self, engine: &mut Engine, wanted: Vec<(SourcePath, Stamps)>) -> Touched {
        let as_of = engine.config.as_of;
        let same_frame = self.visibility == Visibility::of(&engine.config)
            && self.base_url == engine.config.base_url
            && self.templates == engine.templates_digest();
        let mut assets: std::collections::BTreeSet<_> = engine.statics.keys().cloned().collect();
        for (path, stamp) in &self.statics {
            if stamp.is_some() && engine.statics.get(path) == stamp.as_ref() {
                assets.remove(path);
            } else {
                assets.insert(path.clone());
            }
        }
        let former_day = self.visibility.as_of;
        let holds = |saved: &Saved, now: &Stamps| {
            saved.stamps.as_ref() == Some(now) && (!saved.clock_used || former_day == as_of)
        };
        let mut missing: std::collections::BTreeMap<SourcePath, Stamps> =
            wanted.into_iter().collect();
        let mut stale = Vec::new();
        let mut all = Vec::new();
        for saved in self.sources {
            let now = missing.get(&saved.path).copied();
            if let Some(stamps) = now.filter(|now| holds(&saved, now)) {
                missing.remove(&saved.path);
                engine.sources.insert(
                    saved.path,
                    stamps,
                    &saved.facts,
                    saved.diagnostics,
                    saved.clock_used,
                );
            } else {
                // Known as it was, so that what its change touches can be told.
                engine.sources.insert(
                    saved.path.clone(),
                    now.unwrap_or(NO_STAMPS),
                    &saved.facts,
                    Vec::new(),
                    saved.clock_used,
                );
                stale.push(saved.path);
            }
            all.extend(saved.facts);
        }
        engine.site = Site::from_facts(Visibility::of(&engine.config), &all);
        let mut touched = if same_frame {
            Touched::nothing()
        } else {
            Touched::All
        };
        for path in stale
            .into_iter()
            .filter(|path| !missing.contains_key(path))
            .collect::<Vec<_>>()
        {
            touched = touched.and(engine.replace(path, None));
        }
        let (read, spent) = sources::read_all(
            engine.world.as_ref(),
            &engine.config,
            missing.into_iter().collect(),
            engine.overrides.text_bytes,
        );
        engine.spent = spent;
        for (path, read) in read {
            touched = touched.and(engine.replace(path, Some(read)));
        }
        touched.and(Touched::Pages(
            assets.into_iter().map(crate::model::Page::Asset).collect(),
        ))
    }
}

/// Of a file that is gone.
const NO_STAMPS: Stamps = (
    Stamp {
        size: 0,
        modified: 0,
    },
    None,
);

/// Digest of the settings, but for those that a snapshot keeps apart.
fn settings(config: &Config) -> Digest {
    let plain = Config {
        as_of: Date::MIN,
        future: false,
        drafts: false,
        base_url: None,
        output: String::new(),
        ..config.clone()
    };
    Digest::of(format!("{plain:?}").as_bytes())
}
