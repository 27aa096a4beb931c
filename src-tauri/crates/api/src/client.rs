//! The client of one account.

use std::fmt;
use std::sync::Arc;

use crate::base_url::BaseUrl;
use crate::connections::Connections;
use crate::error::Error;
use crate::key::ApiKey;
use crate::options::Options;

/// A client of one account: an address and a key. It is cheap to clone.
///
/// Dropping the future of a call abandons the request. For what changes something
/// ([`Client::create_credential`], [`Client::revoke_credential`]) it is then unknown whether it was
/// carried out; let these run to their end, which the time-out brings about.
#[derive(Clone)]
pub struct Client {
    base: Arc<BaseUrl>,
    key: Arc<ApiKey>,
    http: reqwest::Client,
    options: Options,
}

impl Client {
    /// A client with connections of its own and the default [`Options`].
    ///
    /// Fails with kind `Tls` if this computer has no certificates to trust.
    pub fn new(base: BaseUrl, key: ApiKey) -> Result<Client, Error> {
        Client::with_options(base, key, Options::default())
    }

    /// A client with connections of its own.
    pub fn with_options(base: BaseUrl, key: ApiKey, options: Options) -> Result<Client, Error> {
        Client::with_connections(base, key, &Connections::new(options))
    }

    /// A client that shares connections, and their [`Options`], with others.
    pub fn with_connections(base: BaseUrl, key: ApiKey, connections: &Connections) -> Result<Client, Error> {
        Ok(Client {
            http: connections.to(&base)?,
            options: *connections.options(),
            base: Arc::new(base),
            key: Arc::new(key),
        })
    }

    /// The same account by another key, over the same connections.
    #[must_use]
    pub fn with_key(&self, key: ApiKey) -> Client {
        Client { key: Arc::new(key), ..self.clone() }
    }

    /// Where the API stands.
    #[must_use]
    pub fn base(&self) -> &BaseUrl {
        &self.base
    }

    pub(crate) fn key(&self) -> &ApiKey {
        &self.key
    }

    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    pub(crate) fn options(&self) -> &Options {
        &self.options
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").field("base", &self.base).field("key", &self.key).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use static_assertions::assert_impl_all;

    assert_impl_all!(Client: Clone, Send, Sync);

    #[test]
    fn debug_shows_the_address_and_not_the_key() {
        let base = BaseUrl::parse("http://127.0.0.1:1").unwrap();
        let client = Client::new(base, ApiKey::parse("or_s3ntinel").unwrap()).unwrap();
        let shown = format!("{client:?} {:?}", client.with_key(ApiKey::parse("or_s3ntinel2").unwrap()));
        assert!(shown.contains("127.0.0.1") && !shown.contains("s3ntinel"), "{shown}");
    }
}
