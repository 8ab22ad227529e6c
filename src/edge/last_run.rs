//! What a build remembers of the one before: enough to see at once that there is nothing to do, or which files need no comparison.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cache::{CacheDir, trusted};
use super::publish::Known;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Digest, SourcePath, Stamp};
use crate::world::Listing;

/// A build that came to its end.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LastRun {
    /// Names all that was settled on the command line.
    pub settings: Option<Digest>,
    /// The files that it was made from. A stamp that could not be trusted is none, and never equals another.
    pub inputs: BTreeMap<SourcePath, Option<Stamp>>,
    /// What there was to say about their folders.
    pub listed: Vec<Diagnostic>,
    /// Where it was written.
    pub output: String,
    /// The files that it wrote.
    pub outputs: Known,
    /// What it had to say.
    pub diagnostics: Vec<Diagnostic>,
}

const NAME: &str = "last-run";

impl LastRun {
    /// The last build that the cache knows of; an empty one if it knows none.
    pub fn load(cache: &CacheDir) -> Self {
        cache.load(NAME, Self::key()).unwrap_or_default()
    }

    /// Keeps it for the next build. A note if that is not possible.
    pub fn store(&self, cache: &CacheDir) -> Option<Diagnostic> {
        cache.store(NAME, Self::key(), self)
    }

    /// The files listed at a moment (nanoseconds since 1970), as they can be compared later.
    pub fn inputs(listing: &Listing, listed_at: i64) -> BTreeMap<SourcePath, Option<Stamp>> {
        let stamp = |stamp: Stamp| trusted(stamp, listed_at).then_some(stamp);
        let files = listing.files.iter();
        files.map(|(path, at)| (path.clone(), stamp(*at))).collect()
    }

    /// What it recorded of the files in this output folder.
    pub fn known(&self, output: &str) -> Known {
        if self.output == output {
            self.outputs.clone()
        } else {
            Known::new()
        }
    }

    /// Whether it was made from these very inputs: building again would do nothing but repeat what was said, as long as the output folder
    /// [is as recorded](super::publish::is_as_recorded).
    ///
    /// After an error it never is: what was wrong may have been mended without a trace in stamps (permissions, a full disk).
    pub fn is_of(&self, settings: Digest, listing: &Listing) -> bool {
        let same_inputs = self.inputs.len() == listing.files.len()
            && self
                .inputs
                .iter()
                .zip(&listing.files)
                .all(|((path, stamp), (listed, now))| path == listed && *stamp == Some(*now));
        let is_error = |it: &Diagnostic| it.severity == Severity::Error;
        self.settings == Some(settings)
            && same_inputs
            && !self.diagnostics.iter().any(is_error)
            && self.listed == listing.diagnostics
    }

    /// The files it was made from are compared one by one, so the key need not name them.
    fn key() -> Digest {
        Digest::of(NAME.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::messages;
    use crate::edge::memory::MemoryWorld;
    use crate::model::Route;
    use crate::world::World as _;

    #[test]
    fn it_holds_until_something_differs() {
        let world: MemoryWorld = [("content/a.md", "a")].into_iter().collect();
        let settings = Digest::of(b"settings");
        let late = 10_000_000_000;
        let last = LastRun {
            settings: Some(settings),
            inputs: LastRun::inputs(&world.list(), late),
            output: "public".to_owned(),
            outputs: Known::new(),
            listed: Vec::new(),
            diagnostics: Vec::new(),
        };
        assert!(last.is_of(settings, &world.list()));
        assert!(!last.is_of(Digest::of(b"others"), &world.list()));

        let young = LastRun {
            inputs: LastRun::inputs(&world.list(), 1),
            ..last.clone()
        };
        assert!(!young.is_of(settings, &world.list()));

        let error = std::io::Error::other("no");
        let failed = LastRun {
            diagnostics: vec![messages::world::unreadable_file(
                &SourcePath::new("content/a.md"),
                &error,
            )],
            ..last.clone()
        };
        assert!(!failed.is_of(settings, &world.list()));

        world.set("content/a.md", "b");
        assert!(!last.is_of(settings, &world.list()));
        world.remove("content/a.md");
        assert!(!last.is_of(settings, &world.list()));
    }

    #[test]
    fn it_is_kept_for_the_next_build() {
        let root = tempfile::tempdir().unwrap();
        let cache = CacheDir::below(root.path());
        assert_eq!(LastRun::load(&cache), LastRun::default());
        let stamp = Stamp {
            size: 1,
            modified: 2,
        };
        let digest = Digest::of(b"a");
        let last = LastRun {
            listed: Vec::new(),
            settings: Some(digest),
            inputs: [(SourcePath::new("content/a.md"), Some(stamp))].into(),
            output: "public".to_owned(),
            outputs: [(Route::new("a.html"), stamp)].into(),
            diagnostics: vec![messages::world::broken_link(&SourcePath::new("content/b"))],
        };
        assert_eq!(last.store(&cache), None);
        assert_eq!(LastRun::load(&cache), last);
        assert_eq!(last.known("public"), last.outputs);
        assert_eq!(last.known("elsewhere"), Known::new());
    }
}
