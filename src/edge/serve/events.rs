//! The line to each open page: server-sent events, each for that page only.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::http::{HeaderMap, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::address::{Address, locate, value};
use super::news::{Effect, Mark, Message};
use super::shown::Shown;
use super::site::Site;
use crate::model::Page;

/// How soon a browser asks again after the connection broke: about as long as a restart of the server takes.
const RETRY: Duration = Duration::from_millis(500);

/// An open page, as far as it has been told.
struct Reader<S> {
    shown: Arc<Shown<S>>,
    /// Its route; none for listeners that want to hear of all pages.
    route: Option<String>,
    /// The page that stood at its route when we last looked.
    page: Option<Page>,
    /// The version that it shows.
    version: u64,
    /// How much of the news it has been told. Less than its version for a page that was loaded just before its change became news.
    told: u64,
}

/// Answers a request for events: `?page=` is the path of the open page, `since=` its mark. A browser that reconnects says by itself what it
/// heard last.
pub(super) fn respond<S: Site>(shown: &Arc<Shown<S>>, uri: &Uri, headers: &HeaderMap) -> Response {
    let query = uri.query().unwrap_or_default();
    let last = headers.get("last-event-id");
    let last = last.and_then(|id| id.to_str().ok()).map(str::to_owned);
    let mark = last.or_else(|| value(query, "since"));
    let (sender, receiver) = mpsc::channel(8);
    tokio::spawn(tell(shown.clone(), value(query, "page"), mark, sender));
    Sse::new(ReceiverStream::new(receiver))
        .keep_alive(KeepAlive::default())
        .into_response()
}

/// Sends messages until either side ends.
async fn tell<S: Site>(
    shown: Arc<Shown<S>>,
    path: Option<String>,
    mark: Option<String>,
    sender: mpsc::Sender<Result<Event, Infallible>>,
) {
    let mut bell = shown.news.listen();
    let (mut reader, mut messages) = Reader::new(shown, path.as_deref(), mark.as_deref());
    loop {
        for message in messages {
            let mark = reader.shown.mark(reader.version).text();
            let json = serde_json::to_string(&message).unwrap_or_default();
            let event = Event::default().id(mark).retry(RETRY).data(json);
            if sender.send(Ok(event)).await.is_err() {
                return;
            }
        }
        tokio::select! {
            rung = bell.changed() => if rung.is_err() { return },
            () = sender.closed() => return,
        }
        messages = reader.news();
    }
}

impl<S: Site> Reader<S> {
    /// A page that connects, and what it has to be told at once: what it missed, and how things stand.
    fn new(shown: Arc<Shown<S>>, path: Option<&str>, mark: Option<&str>) -> (Self, Vec<Message>) {
        let now = shown.read();
        let route = path.and_then(|path| match locate(path, &now.base()) {
            Address::Route(route) => Some(route),
            _ => None,
        });
        let page = route.as_ref().and_then(|route| now.site.page_at(route));
        let version = now.version;
        drop(now);
        let known =
            mark.map(|mark| Mark::parse(mark).filter(|known| known.run == shown.mark(version).run));
        let mut reader = Self {
            shown,
            route,
            page,
            version,
            told: 0,
        };
        let missed = match known {
            None => None,
            Some(None) => Some(Message::Reload),
            Some(Some(known)) => {
                reader.version = known.version;
                reader.effect()
            }
        };
        let standing = reader.shown.news.problems(None);
        (reader, missed.into_iter().chain(standing).collect())
    }

    /// What there is to tell since the last time.
    fn news(&mut self) -> Vec<Message> {
        let told = self.told;
        let effect = self.effect();
        let problems = self.shown.news.problems(Some(told));
        effect.into_iter().chain(problems).collect()
    }

    /// What happened to this page since the last time.
    fn effect(&mut self) -> Option<Message> {
        let (effect, latest) = self.shown.news.since(self.version);
        self.version = self.version.max(latest);
        self.told = latest;
        let touched = match effect? {
            Effect::All => true,
            Effect::Stylesheets(files) => return Some(Message::Css { files }),
            Effect::Pages(pages) => match &self.route {
                None => !pages.is_empty(),
                Some(route) => {
                    let page = self.shown.read().site.page_at(route);
                    let moved = page != self.page;
                    self.page = page;
                    moved || pages.contains(self.page.as_ref().unwrap_or(&Page::NotFound))
                }
            },
        };
        touched.then_some(Message::Reload)
    }
}
