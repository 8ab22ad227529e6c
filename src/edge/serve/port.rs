//! The place on the network where the preview listens.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};

use anyhow::{Context as _, bail};

/// Where the preview stands unless told otherwise.
const FIRST: u16 = 1111;

/// How many ports to try from the first on. Whoever has that many previews open wants to know.
const TRIES: u16 = 50;

/// Takes the port that was asked for, or the first free one from 1111 on.
pub(super) fn listen(host: IpAddr, port: Option<u16>) -> anyhow::Result<TcpListener> {
    if let Some(port) = port {
        return match TcpListener::bind((host, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
                "port {port} is taken by another program; leave out --port to use the next free one"
            ),
            other => other.with_context(|| format!("cannot listen on {host}, port {port}")),
        };
    }
    for port in FIRST..FIRST + TRIES {
        match TcpListener::bind((host, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => {
                return other.with_context(|| format!("cannot listen on {host}, port {port}"));
            }
        }
    }
    bail!("the ports {FIRST} to {} are all taken", FIRST + TRIES - 1)
}

/// The address to open in a browser on this machine.
pub(super) fn url(address: SocketAddr, sub_path: &str) -> String {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    format!("http://{}{sub_path}/", SocketAddr::new(ip, address.port()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_asked_for_and_taken_is_an_error() {
        let first = listen(Ipv4Addr::LOCALHOST.into(), Some(0)).unwrap();
        let port = first.local_addr().unwrap().port();
        let error = listen(Ipv4Addr::LOCALHOST.into(), Some(port)).unwrap_err();
        let expected = format!(
            "port {port} is taken by another program; leave out --port to use the next free one"
        );
        assert_eq!(error.to_string(), expected);
    }

    #[test]
    fn without_a_wish_two_previews_stand_side_by_side() {
        let first = listen(Ipv4Addr::LOCALHOST.into(), None).unwrap();
        let second = listen(Ipv4Addr::LOCALHOST.into(), None).unwrap();
        assert_ne!(first.local_addr().unwrap(), second.local_addr().unwrap());
    }

    #[test]
    fn the_url_can_be_opened_here() {
        let check = |address: &str, sub_path: &str, expected: &str| {
            assert_eq!(url(address.parse().unwrap(), sub_path), expected);
        };
        check("127.0.0.1:1111", "", "http://127.0.0.1:1111/");
        check("0.0.0.0:1112", "/briefs", "http://127.0.0.1:1112/briefs/");
        check("[::]:80", "", "http://[::1]:80/");
    }
}
