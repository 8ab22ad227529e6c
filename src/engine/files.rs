//! Files that are copied as they are, or nearly so: those of the theme and of `static/`, and images.

use super::Engine;
use crate::diagnostic::{Diagnostic, messages as told};
use crate::model::{ArticleKey, MediaType, Output, Page, Route, SourcePath};
use crate::render::{self, ASSETS};

/// The stylesheet of the default theme.
pub(super) const STYLESHEET: &str = "assets/dateline.css";

impl Engine {
    pub(super) fn asset(&self, path: &str) -> Result<Vec<Output>, Box<Diagnostic>> {
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
    pub(super) fn builtin(&self, path: &str) -> Option<&'static [u8]> {
        let (_, bytes) = ASSETS.iter().find(|(name, _)| *name == path)?;
        (!render::is_unused(path, &self.config.theme)).then_some(*bytes)
    }

    pub(super) fn image(
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
