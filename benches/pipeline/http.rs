//! One connection to the preview, kept open.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::Context as _;

pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
    /// Every answer that was not 200.
    pub(crate) refused: Vec<String>,
}

/// Longer than anything takes that is not broken.
const TIMEOUT: Duration = Duration::from_secs(60);

impl Connection {
    pub(crate) fn open(address: SocketAddr) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(TIMEOUT))?;
        Ok(Self {
            stream: BufReader::new(stream),
            refused: Vec::new(),
        })
    }

    /// Whether a page shows some words now.
    pub(crate) fn shows(&mut self, path: &str, words: &str) -> anyhow::Result<bool> {
        let (status, body) = self.get(path)?;
        if status != 200 {
            self.refused.push(format!("{path}: {status}"));
        }
        let mut windows = body.windows(words.len());
        Ok(windows.any(|window| window == words.as_bytes()))
    }

    /// The status and the body of a page.
    pub(crate) fn get(&mut self, path: &str) -> anyhow::Result<(u16, Vec<u8>)> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        self.stream.get_mut().write_all(request.as_bytes())?;
        let first = self.line()?;
        let status = first.split(' ').nth(1).context("no status")?.parse()?;
        let mut length = 0;
        loop {
            let line = self.line()?;
            match line.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse()?;
                }
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok((status, body))
    }

    fn line(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    }
}
