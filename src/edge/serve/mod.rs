//! The preview: a site at an address of this machine, which follows every save. Writes nothing to disk.
//!
//! Two threads share the engine. One ([`http`]) answers requests and renders each page when it is asked for; the other ([`updates`]) takes
//! over what changed on disk and tells the open pages. Readers wait only while a prepared change is put in place.

mod address;
mod browser;
mod events;
mod html;
mod http;
mod news;
mod notice;
mod overlay;
mod pages;
mod port;
mod shown;
mod site;
#[cfg(test)]
mod tests;
mod updates;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::thread;

pub use self::notice::Notice;
use self::shown::Shown;
use self::site::Site;
use self::updates::Updates;
use super::watch::{Quit, Watch};
use crate::engine::{Engine, Overrides};
use crate::model::SourcePath;
use crate::world::World;

/// How a preview is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// The name or number of the machine's network address to listen on.
    pub host: String,
    /// The port; none for 1111 or the next free one.
    pub port: Option<u16>,
    /// Open the site in the browser.
    pub open: bool,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            host: "127.0.0.1".to_owned(),
            port: None,
            open: false,
        }
    }
}

/// Serves the site in `root` until the process ends.
///
/// The engine is opened here, after the files are being watched, so that no edit falls between.
///
/// # Errors
/// The port is taken, or the system cannot watch files.
pub fn serve(
    world: Arc<dyn World>,
    overrides: Overrides,
    options: &ServeOptions,
    root: &Path,
    on_event: impl Fn(Notice),
) -> anyhow::Result<()> {
    let config = overrides.config.clone();
    let open = |world| Engine::open(world, overrides);
    let (server, updates) = start(world, &config, open, options, root)?;
    let url = server.url().to_owned();
    on_event(Notice::Ready {
        url: url.clone(),
        diagnostics: updates.shown.read().site.diagnostics(),
    });
    if options.open
        && let Err(error) = browser::open(&url)
    {
        let reason = error.to_string();
        on_event(Notice::NoBrowser { reason });
    }
    updates.run(&on_event);
    Ok(())
}

/// A preview that runs beside the caller. Ends when dropped.
pub struct Server {
    address: SocketAddr,
    url: String,
    quit: Quit,
    _http: http::Running,
}

impl Server {
    /// Serves the site in `root` at any free port.
    ///
    /// # Errors
    /// No port is free, or the system cannot watch files.
    pub fn start(
        world: Arc<dyn World>,
        overrides: Overrides,
        root: &Path,
        on_event: impl Fn(Notice) + Send + 'static,
    ) -> anyhow::Result<Self> {
        let config = overrides.config.clone();
        let open = |world| Engine::open(world, overrides);
        Self::start_with(world, &config, open, root, on_event)
    }

    fn start_with<S: Site>(
        world: Arc<dyn World>,
        config: &SourcePath,
        open: impl FnOnce(Arc<dyn World>) -> S,
        root: &Path,
        on_event: impl Fn(Notice) + Send + 'static,
    ) -> anyhow::Result<Self> {
        let options = ServeOptions {
            port: Some(0),
            ..ServeOptions::default()
        };
        let (server, updates) = start(world, config, open, &options, root)?;
        thread::Builder::new()
            .name("updates".to_owned())
            .spawn(move || updates.run(&on_event))?;
        Ok(server)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the site's first page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Ends it.
    pub fn stop(self) {}
}

impl Drop for Server {
    fn drop(&mut self) {
        self.quit.quit();
    }
}

/// Starts to listen, to watch, to know the site and to answer, in this order: nothing that happens meanwhile is lost.
fn start<S: Site>(
    world: Arc<dyn World>,
    config: &SourcePath,
    open: impl FnOnce(Arc<dyn World>) -> S,
    options: &ServeOptions,
    root: &Path,
) -> anyhow::Result<(Server, Updates<S>)> {
    let listener = port::listen(&options.host, options.port)?;
    let address = listener.local_addr()?;
    let watch = Watch::start(root, config)?;
    let known = world.list().files;
    let shown = Arc::new(Shown::new(open(world)));
    let url = port::url(address, &shown.read().base());
    let server = Server {
        address,
        url,
        quit: watch.quit(),
        _http: http::start(listener, shown.clone())?,
    };
    let updates = Updates {
        shown,
        watch,
        known,
    };
    Ok((server, updates))
}
