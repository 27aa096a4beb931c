//! The connections to the service, shared by all accounts.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};

use crate::base_url::{BaseUrl, Route};
use crate::error::{Error, Facts};
use crate::error_kind::ErrorKind;
use crate::options::Options;

const USER_AGENT: &str = concat!("OpenRush-Desktop/", env!("CARGO_PKG_VERSION"));

/// How long an idle connection is kept. Short, because a connection the other side has closed in the
/// meantime fails the next request, and a POST is not tried again.
const IDLE: Duration = Duration::from_secs(15);

/// A pool of connections. It is cheap to clone, and belongs to no account: several [`Client`]s may share
/// one, see [`Client::with_connections`].
///
/// [`Client`]: crate::Client
/// [`Client::with_connections`]: crate::Client::with_connections
#[derive(Clone, Debug)]
pub struct Connections {
    options: Options,
    pools: Arc<Pools>,
}

/// One pool for each route, made when it is first needed: the certificates this computer trusts are read
/// then, which takes a moment and fails where there are none, as the demo account need not know.
#[derive(Debug, Default)]
struct Pools {
    internet: OnceLock<reqwest::Client>,
    loopback_tls: OnceLock<reqwest::Client>,
    loopback_plain: OnceLock<reqwest::Client>,
}

impl Connections {
    /// An empty pool.
    #[must_use]
    pub fn new(options: Options) -> Connections {
        Connections { options, pools: Arc::default() }
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }

    /// The pool for an address. Fails with [`ErrorKind::Tls`] if this computer has no certificates to
    /// trust.
    pub(crate) fn to(&self, base: &BaseUrl) -> Result<reqwest::Client, Error> {
        let pool = match base.route() {
            Route::Internet => &self.pools.internet,
            Route::LoopbackTls => &self.pools.loopback_tls,
            Route::LoopbackPlain => &self.pools.loopback_plain,
        };
        if let Some(client) = pool.get() {
            return Ok(client.clone());
        }
        let client = build(base.route(), &self.options).map_err(|error| {
            Error::from(Facts { source: Some(error.without_url()), ..Facts::of(ErrorKind::Tls) })
        })?;
        Ok(pool.get_or_init(|| client).clone())
    }
}

fn build(route: Route, options: &Options) -> reqwest::Result<reqwest::Client> {
    // Fails if one is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();

    let builder = reqwest::Client::builder()
        .user_agent(USER_AGENT)
        .default_headers(HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static("application/json"))]))
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        // All repetition is decided in one place, `transport`.
        .retry(reqwest::retry::never())
        .connect_timeout(options.connect_timeout)
        .pool_idle_timeout(IDLE);
    let builder = match route {
        Route::Internet => builder.https_only(true),
        Route::LoopbackTls => on_loopback(builder).https_only(true),
        // No certificates are needed here, so none are read.
        Route::LoopbackPlain => on_loopback(builder).tls_certs_only([]),
    };
    builder.build()
}

/// Never by a proxy, and `localhost` is this computer whatever the name service says.
fn on_loopback(builder: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    let here = [SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), SocketAddr::from((Ipv6Addr::LOCALHOST, 0))];
    builder.no_proxy().resolve_to_addrs("localhost", &here)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_is_made_once_for_each_route() {
        let connections = Connections::new(Options::default());
        connections.to(&BaseUrl::parse("http://127.0.0.1:1").unwrap()).unwrap();
        let clone = connections.clone();
        clone.to(&BaseUrl::parse("http://localhost:2").unwrap()).unwrap();
        assert!(clone.pools.loopback_plain.get().is_some());
        assert!(connections.pools.internet.get().is_none());
        assert!(connections.pools.loopback_tls.get().is_none());
    }

    #[test]
    fn a_provider_that_is_installed_already_is_no_problem() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        assert!(build(Route::LoopbackPlain, &Options::default()).is_ok());
    }
}
