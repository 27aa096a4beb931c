//! From a failure to exchange anything to what it means.

use std::error::Error as StdError;
use std::io;
use std::net::UdpSocket;

use crate::error_kind::ErrorKind;

/// What went wrong, and whether the request may have been sent before it did.
pub(crate) fn of(error: &reqwest::Error) -> (ErrorKind, bool) {
    if error.is_connect() {
        return (of_connecting(error), false);
    }
    // A request that cannot be built is never sent. It cannot happen, since address and key are checked
    // beforehand; nothing better than "not reached" could be said.
    if error.is_builder() {
        return (ErrorKind::Refused, false);
    }
    let kind = if error.is_timeout() {
        ErrorKind::Timeout
    } else if causes(error).any(is_tls) {
        ErrorKind::Tls
    } else {
        ErrorKind::ConnectionLost
    };
    (kind, true)
}

fn of_connecting(error: &reqwest::Error) -> ErrorKind {
    if causes(error).any(is_no_network) {
        ErrorKind::Offline
    } else if causes(error).any(is_proxy) {
        ErrorKind::Proxy
    } else if error.is_timeout() {
        ErrorKind::Timeout
    } else if error.is_dns() {
        of_name(causes(error).any(is_passing), has_way_out)
    } else if causes(error).any(is_tls) {
        ErrorKind::Tls
    } else {
        ErrorKind::Refused
    }
}

/// A name that could not be looked up: without a network none can, and what passes is no fault of the name.
fn of_name(passing: bool, way_out: impl FnOnce() -> bool) -> ErrorKind {
    if passing || !way_out() { ErrorKind::Offline } else { ErrorKind::Dns }
}

/// Whether the look-up failed for the moment only (`EAI_AGAIN`). The standard library gives nothing but the text, which
/// is in the system's language where the toolkit has set one; Windows has a number (`WSATRY_AGAIN`).
fn is_passing(cause: &(dyn StdError + 'static)) -> bool {
    cause.downcast_ref::<io::Error>().is_some_and(|error| {
        error.raw_os_error() == Some(11_002)
            || error.to_string().contains("Temporary failure in name resolution")
    })
}

/// Whether this computer knows a way to other networks. Nothing is sent: connecting a datagram socket only looks for the
/// way. The addresses are those reserved for examples.
fn has_way_out() -> bool {
    [("0.0.0.0:0", "192.0.2.1:53"), ("[::]:0", "[2001:db8::1]:53")]
        .into_iter()
        .any(|(here, there)| UdpSocket::bind(here).and_then(|socket| socket.connect(there)).is_ok())
}

fn is_no_network(cause: &(dyn StdError + 'static)) -> bool {
    cause.downcast_ref::<io::Error>().is_some_and(|error| {
        matches!(
            error.kind(),
            io::ErrorKind::NetworkDown
                | io::ErrorKind::NetworkUnreachable
                | io::ErrorKind::HostUnreachable
                | io::ErrorKind::AddrNotAvailable
        )
    })
}

/// The proxy's errors have private types, so their texts are what they can be known by (hyper-util's
/// `TunnelError` and `SocksError`).
fn is_proxy(cause: &(dyn StdError + 'static)) -> bool {
    let text = cause.to_string();
    text.starts_with("tunnel error") || text.to_ascii_lowercase().starts_with("socks")
}

fn is_tls(cause: &(dyn StdError + 'static)) -> bool {
    cause.is::<rustls::Error>()
}

/// The error and everything that caused it. An `io::Error` made from another error hides it: its
/// `source` is already the source of that one, so it is unpacked here.
fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&cause| {
        let inner = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        inner.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| cause.source())
    })
    // No chain is that long, unless an error names itself as its cause.
    .take(32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_looked_up_for_want_of_a_network_means_offline() {
        let kind = |text: &str, way_out| {
            let error = io::Error::other(format!("failed to lookup address information: {text}"));
            of_name(is_passing(&error), || way_out)
        };
        assert_eq!(kind("Temporary failure in name resolution", true), ErrorKind::Offline);
        assert_eq!(kind("Name or service not known", true), ErrorKind::Dns);
        // In another language, or where the system says that the name does not exist.
        assert_eq!(kind("Temporärer Fehler bei der Namensauflösung", false), ErrorKind::Offline);
        assert_eq!(kind("nodename nor servname provided, or not known", false), ErrorKind::Offline);
    }
}
