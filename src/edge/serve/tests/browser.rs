//! A preview of a folder, and what a browser would do with it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Instant;

use jiff::civil::date;
use tempfile::TempDir;

use super::super::{Notice, Server};
use super::DEADLINE;
use super::site::Folio;
use crate::edge::disk::DiskWorld;
use crate::engine::Overrides;
use crate::model::SourcePath;
use crate::world::World as _;

type Report = Box<dyn Fn(Notice) + Send>;

pub(super) struct Preview {
    folder: TempDir,
    server: Server,
    notices: Receiver<Notice>,
}

pub(super) struct Answer {
    pub(super) status: u16,
    headers: BTreeMap<String, String>,
    pub(super) body: String,
}

pub(super) struct Events(BufReader<TcpStream>);

impl Preview {
    /// Of a site that is shown in the simplest way.
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self::with(files, |world, report| {
            Server::start_with(world, Folio::open, report)
        })
    }

    /// Of a site that is shown by the engine.
    pub(super) fn real(files: &[(&str, &str)]) -> Self {
        Self::with(files, |world, report| {
            let overrides = Overrides {
                config: world.config().clone(),
                as_of: date(2026, 1, 1),
                future: false,
                drafts: false,
                base_url: None,
                text_bytes: crate::engine::PREVIEW_TEXT,
            };
            Server::start(world, overrides, report)
        })
    }

    fn with(
        files: &[(&str, &str)],
        start: impl FnOnce(&Arc<DiskWorld>, Report) -> anyhow::Result<Server>,
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(&folder.path().join(path), text);
        }
        let world = Arc::new(DiskWorld::at(folder.path()));
        let (sender, notices) = mpsc::channel();
        let report: Report = Box::new(move |notice| {
            let _ = sender.send(notice);
        });
        let server = start(&world, report).unwrap();
        Self {
            folder,
            server,
            notices,
        }
    }

    pub(super) fn url(&self) -> &str {
        self.server.url()
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        write(&self.folder.path().join(path), text);
    }

    pub(super) fn remove(&self, path: &str) {
        fs::remove_file(self.folder.path().join(path)).unwrap();
    }

    pub(super) fn rename(&self, from: &str, to: &str) {
        let folder = self.folder.path();
        fs::rename(folder.join(from), folder.join(to)).unwrap();
    }

    pub(super) fn files(&self) -> BTreeMap<SourcePath, Vec<u8>> {
        let world = DiskWorld::at(self.folder.path());
        let paths = world.list().files.into_keys();
        paths
            .map(|path| (path.clone(), world.read(&path).unwrap()))
            .collect()
    }

    /// The next line for the terminal.
    pub(super) fn notice(&self) -> String {
        self.notices.recv_timeout(DEADLINE).unwrap().to_string()
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path)
    }

    pub(super) fn ask(&self, method: &str, path: &str) -> Answer {
        let mut stream = self.send(method, path);
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        Answer::parse(&text)
    }

    pub(super) fn events(&self, page: &str) -> Events {
        self.listen(&format!("?page={page}"))
    }

    pub(super) fn events_since(&self, page: &str, mark: &str) -> Events {
        self.listen(&format!("?page={page}&since={mark}"))
    }

    pub(super) fn all_events(&self) -> Events {
        self.listen("")
    }

    fn listen(&self, query: &str) -> Events {
        Events(self.send("GET", &format!("/__dateline/events{query}")))
    }

    fn send(&self, method: &str, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.server.port())).unwrap();
        stream.set_read_timeout(Some(DEADLINE)).unwrap();
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        BufReader::new(stream)
    }
}

/// Saves as most editors do: one step, so that one change is one message however slow the machine is.
fn write(path: &Path, text: &str) {
    let folder = path.parent().unwrap();
    fs::create_dir_all(folder).unwrap();
    let beside = folder.join(".beside");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

impl Answer {
    fn parse(text: &str) -> Self {
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(": ").unwrap();
            (name.to_lowercase(), value.to_owned())
        };
        Self {
            status: status.parse().unwrap(),
            headers: lines.map(header).collect(),
            body: body.to_owned(),
        }
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    /// The mark of the version that this page shows.
    pub(super) fn mark(&self) -> String {
        let (_, after) = self.body.split_once("data-version=\"").unwrap();
        after.split('"').next().unwrap().to_owned()
    }
}

impl Events {
    /// The next message, which is of this kind.
    pub(super) fn expect(&mut self, kind: &str) -> String {
        let message = self.next();
        assert!(
            message.contains(&format!("\"kind\":\"{kind}\"")),
            "{kind}: {message}"
        );
        message
    }

    /// Looks again after each message until it holds.
    pub(super) fn wait_until(&mut self, holds: impl Fn() -> bool) {
        let end = Instant::now() + DEADLINE;
        while !holds() {
            assert!(Instant::now() < end, "did not come to hold");
            self.next();
        }
    }

    /// The next message, of any kind.
    pub(super) fn next(&mut self) -> String {
        let end = Instant::now() + DEADLINE;
        let mut message = String::new();
        loop {
            assert!(Instant::now() < end, "no message came");
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the stream ended");
            if line == "\n" && message.contains("data:") {
                return message;
            }
            if ["data:", "id:"].iter().any(|field| line.starts_with(field)) {
                message.push_str(&line);
            }
        }
    }
}
