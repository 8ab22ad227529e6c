//! `dateline serve`: how long until it answers, and from a save to the pages that show it.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail, ensure};
use serde_json::Value;
use wait4::{ResourceUsage, Wait4 as _};

use crate::corpus::{Corpus, NEWEST};
use crate::http::Connection;
use crate::program;
use crate::table::{Row, Table};

/// How often each kind of edit is made.
const EDITS: usize = 11;

/// The pause after an edit, so that none is measured in the wake of the one before.
const PAUSE: Duration = Duration::from_millis(200);

/// The longest that anybody would wait for a save to show.
const TIMEOUT: Duration = Duration::from_secs(60);

pub(crate) fn measure(corpus: &Corpus, table: &mut Table) -> anyhow::Result<()> {
    let mut server = Server::start(corpus)?;
    let mut connection = Connection::open(server.address)?;
    ensure!(connection.get("/")?.0 == 200, "there is no home page");
    let first_page = server.started.elapsed();
    table.push(Row::once("serve: until it is ready", server.ready));
    table.push(Row::once("serve: until the first page", first_page));

    let newest = &corpus.newest;
    let month = newest.day.get(..7).context("no month")?;
    let home = "/index.html".to_owned();
    let topic = format!("/topics/{}.html", newest.topic);
    let timeline = format!("/timeline/{month}.html");
    let sentence = edits(
        &mut connection,
        corpus,
        std::slice::from_ref(&timeline),
        |mark| {
            let day = &newest.day;
            format!("{} On {day}, {mark} was opened.\n", newest.text.trim_end())
        },
    )?;
    table.push(sentence.row("serve: edit of the text, until it shows"));
    let title = edits(&mut connection, corpus, &[home, topic, timeline], |mark| {
        let title = format!("\ntitle = \"{mark} ");
        newest.text.replacen("\ntitle = \"", &title, 1)
    })?;
    table.push(title.row("serve: edit of the title, until it shows"));

    let used = server.stop()?;
    table.push(Row {
        name: "serve: all of the above".to_owned(),
        cpu: vec![used.utime + used.stime],
        peak: Some(used.maxrss),
        remark: refused(&connection.refused),
        ..Row::default()
    });
    Ok(())
}

struct Server {
    /// None once it has ended.
    child: Option<Child>,
    address: SocketAddr,
    started: Instant,
    ready: Duration,
}

impl Server {
    fn start(corpus: &Corpus) -> anyhow::Result<Self> {
        let started = Instant::now();
        let mut child = program::command("serve", &corpus.root)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let stdout = child.stdout.take().context("no output")?;
        match address(stdout) {
            Ok(address) => Ok(Self {
                child: Some(child),
                address,
                started,
                ready: started.elapsed(),
            }),
            Err(error) => {
                child.kill()?;
                child.wait()?;
                Err(error)
            }
        }
    }

    /// Ends it, and tells what it used.
    fn stop(&mut self) -> anyhow::Result<ResourceUsage> {
        let mut child = self.child.take().context("it has ended already")?;
        child.kill()?;
        Ok(child.wait4()?.rusage)
    }
}

impl Drop for Server {
    /// For a measurement that failed half-way.
    fn drop(&mut self) {
        // Nobody is left to be told.
        drop(self.stop());
    }
}

/// The address that the server says it is ready at. What it says later is read and dropped, so that it never waits for a reader.
fn address(stdout: ChildStdout) -> anyhow::Result<SocketAddr> {
    let mut lines = BufReader::new(stdout).lines();
    for line in lines.by_ref() {
        let event: Value = serde_json::from_str(&line?)?;
        let url = event["url"].as_str().unwrap_or_default();
        if let Some(rest) = url.strip_prefix("http://") {
            thread::spawn(move || lines.for_each(drop));
            return Ok(rest.trim_end_matches('/').parse()?);
        }
    }
    bail!("the server ended before it was ready");
}

/// Edits of one kind.
struct Edits {
    /// From the save to the brief that shows it.
    times: Vec<Duration>,
    /// Pages that did not show it at that moment.
    stale: Vec<String>,
    pages: usize,
}

/// Saves the newest article again and again, each time with another mark, and asks for its page until it has the mark; then, at once, for the
/// other pages that must have it.
fn edits(
    connection: &mut Connection,
    corpus: &Corpus,
    pages: &[String],
    edit: impl Fn(&str) -> String,
) -> anyhow::Result<Edits> {
    let mut times = Vec::new();
    let mut stale = Vec::new();
    for number in 0..EDITS {
        let mark = format!("Bridge {number:03} of {}", pages.len());
        let text = edit(&mark);
        let saved = Instant::now();
        fs::write(&corpus.newest.file, text)?;
        while !connection.shows(NEWEST, &mark)? {
            ensure!(saved.elapsed() < TIMEOUT, "an edit does not show");
        }
        times.push(saved.elapsed());
        for page in pages {
            if !connection.shows(page, &mark)? {
                stale.push(page.clone());
            }
        }
        thread::sleep(PAUSE);
    }
    fs::write(&corpus.newest.file, &corpus.newest.text)?;
    thread::sleep(PAUSE);
    Ok(Edits {
        times,
        stale,
        pages: pages.len(),
    })
}

impl Edits {
    fn row(self, name: &str) -> Row {
        let asked = self.times.len() * self.pages;
        let right = asked - self.stale.len();
        let mut remark = format!("{right} of {asked} other pages right at that moment");
        if let Some(page) = self.stale.first() {
            remark = format!("{remark}, {page} not");
        }
        Row {
            name: name.to_owned(),
            times: self.times,
            remark,
            ..Row::default()
        }
    }
}

fn refused(answers: &[String]) -> String {
    match answers {
        [] => "every answer was 200".to_owned(),
        [first, ..] => format!("{} answers were not 200, first {first}", answers.len()),
    }
}
