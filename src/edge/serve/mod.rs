//! The preview: a site at an address of this machine, which follows every save. Writes nothing to disk.
//!
//! Two threads share the engine. One (`http.rs`) answers requests and renders each page when it is asked for; the other (`updates.rs`) takes
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

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::thread;

pub use self::notice::Notice;
use self::shown::Shown;
use self::site::Site;
use self::updates::Updates;
use super::disk::DiskWorld;
use super::watch::{Quit, Watch};
use crate::engine::{Engine, Overrides};
use crate::world::World;

/// How a preview is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// The address to listen on.
    pub host: IpAddr,
    /// The port; none for 1111 or the next free one.
    pub port: Option<u16>,
    /// Open the site in the browser.
    pub open: bool,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self {
            host: Ipv4Addr::LOCALHOST.into(),
            port: None,
            open: false,
        }
    }
}

/// Serves a site until the process ends.
///
/// The engine is opened here, after the files are being watched, so that no edit falls between.
///
/// # Errors
/// The port is taken, or the system cannot watch files.
pub fn serve(
    world: &Arc<DiskWorld>,
    overrides: Overrides,
    options: &ServeOptions,
    on_event: impl Fn(Notice),
) -> anyhow::Result<()> {
    let open = |world| Engine::open(world, overrides);
    let (server, updates) = start(world, open, options)?;
    let url = server.url().to_owned();
    on_event(Notice::Ready { url: url.clone() });
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
    /// Serves a site at any free port.
    ///
    /// # Errors
    /// No port is free, or the system cannot watch files.
    pub fn start(
        world: &Arc<DiskWorld>,
        overrides: Overrides,
        on_event: impl Fn(Notice) + Send + 'static,
    ) -> anyhow::Result<Self> {
        let open = |world| Engine::open(world, overrides);
        Self::start_with(world, open, on_event)
    }

    fn start_with<S: Site>(
        world: &Arc<DiskWorld>,
        open: impl FnOnce(Arc<dyn World>) -> S,
        on_event: impl Fn(Notice) + Send + 'static,
    ) -> anyhow::Result<Self> {
        let options = ServeOptions {
            port: Some(0),
            ..ServeOptions::default()
        };
        let (server, updates) = start(world, open, &options)?;
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
    world: &Arc<DiskWorld>,
    open: impl FnOnce(Arc<dyn World>) -> S,
    options: &ServeOptions,
) -> anyhow::Result<(Server, Updates<S>)> {
    let listener = port::listen(options.host, options.port)?;
    let address = listener.local_addr()?;
    let watch = Watch::start(world)?;
    let known = world.list().files;
    let shown = Arc::new(Shown::new(open(world.clone())));
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
