//! The thread that answers requests.

use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use axum::serve::ListenerExt as _;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use super::address::{Address, locate};
use super::shown::Shown;
use super::site::Site;
use super::{events, pages};

/// The answering thread. Ends when dropped.
pub(super) struct Running {
    _stop: oneshot::Sender<()>,
}

/// Answers on a thread of its own.
pub(super) fn start<S: Site>(
    listener: TcpListener,
    shown: Arc<Shown<S>>,
) -> anyhow::Result<Running> {
    let runtime = Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()?;
    listener.set_nonblocking(true)?;
    let (stop, stopped) = oneshot::channel();
    let routes = Router::new().fallback(respond::<S>).with_state(shown);
    thread::Builder::new()
        .name("http".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                    return;
                };
                // Messages are small and must not wait for each other.
                let listener = listener.tap_io(|stream| {
                    let _ = stream.set_nodelay(true);
                });
                tokio::select! {
                    _ = axum::serve(listener, routes) => {}
                    _ = stopped => {}
                }
            });
            // Open event streams would never end by themselves.
            runtime.shutdown_background();
        })?;
    Ok(Running { _stop: stop })
}

async fn respond<S: Site>(
    State(shown): State<Arc<Shown<S>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let address = locate(uri.path(), &shown.read().base());
    if method == Method::GET && address == Address::Ours("events".to_owned()) {
        events::respond(&shown, &uri, &headers)
    } else {
        pages::respond(&shown, &method, uri.path())
    }
}
