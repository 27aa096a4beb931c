//! From a failure to exchange anything to what it means.

use std::error::Error as StdError;
use std::io;

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
        ErrorKind::Dns
    } else if causes(error).any(is_tls) {
        ErrorKind::Tls
    } else {
        ErrorKind::Refused
    }
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
