//! What a site sets itself: its configuration and its templates.

use std::collections::BTreeMap;

use super::Overrides;
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, messages as told};
use crate::model::SourcePath;
use crate::world::World;

/// The settings of the configuration file, under those of the command line.
pub(super) fn settings(world: &dyn World, overrides: &Overrides) -> (Config, Vec<Diagnostic>) {
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

pub(super) fn own_templates<'a>(
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
