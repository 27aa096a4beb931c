//! Where the API stands.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use url::{Host, Url};

/// The address of the service, by the published reference.
const OFFICIAL: &str = "https://api.openrush.io";

/// Longer than any address a person would type or an administrator would set.
const MAX_CHARS: usize = 2048;

/// The base URL of the API: https, or http on this computer only.
///
/// It has no user name, password, query or fragment. A path is kept as a prefix of every request, and
/// the text form never ends in a slash.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BaseUrl {
    text: String,
    route: Route,
}

/// By which way requests reach the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Route {
    /// Anywhere else: by the system's proxy, if one is set.
    Internet,
    /// This computer, over TLS. Never by a proxy.
    LoopbackTls,
    /// This computer, without TLS. Never by a proxy.
    LoopbackPlain,
}

/// Why a text cannot be the base URL. The message never quotes the text, which may hold a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BaseUrlError {
    /// It is no URL with a host.
    #[error("The API address must be a full web address, such as {OFFICIAL}.")]
    Invalid,
    /// It is neither https nor http.
    #[error("The API address must begin with https://.")]
    Scheme,
    /// It is http, and not on this computer.
    #[error(
        "The API address must begin with https://; http:// is allowed on this computer only (127.0.0.1, [::1], localhost)."
    )]
    InsecureHost,
    /// It holds a user name or a password.
    #[error("The API address must not hold a user name or a password.")]
    UserInfo,
    /// It has a query (`?…`) or a fragment (`#…`).
    #[error("The API address must not have a part after ? or #.")]
    QueryOrFragment,
    /// It is longer than 2,048 characters.
    #[error("The API address is too long.")]
    TooLong,
}

impl BaseUrl {
    /// Checks and normalises an address; white space around it is trimmed.
    pub fn parse(text: &str) -> Result<BaseUrl, BaseUrlError> {
        let text = text.trim();
        if text.len() > MAX_CHARS {
            return Err(BaseUrlError::TooLong);
        }
        // The URL standard drops tabs and line breaks and turns backslashes into slashes. What is shown
        // to a person must be what is used, so they are refused instead.
        if text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\') {
            return Err(BaseUrlError::Invalid);
        }
        let url = Url::parse(text).map_err(|_| BaseUrlError::Invalid)?;
        if !matches!(url.scheme(), "https" | "http") {
            return Err(BaseUrlError::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BaseUrlError::UserInfo);
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(BaseUrlError::QueryOrFragment);
        }
        if !url.path().bytes().all(is_path_byte) {
            return Err(BaseUrlError::Invalid);
        }
        let loopback = match url.host() {
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            Some(Host::Domain(name)) => name == "localhost",
            None => return Err(BaseUrlError::Invalid),
        };
        let route = match (url.scheme(), loopback) {
            ("https", true) => Route::LoopbackTls,
            ("https", false) => Route::Internet,
            (_, true) => Route::LoopbackPlain,
            (_, false) => return Err(BaseUrlError::InsecureHost),
        };
        Ok(BaseUrl { text: url.as_str().trim_end_matches('/').to_owned(), route })
    }

    /// The service's own address, `https://api.openrush.io`.
    #[must_use]
    pub fn official() -> BaseUrl {
        BaseUrl { text: OFFICIAL.to_owned(), route: Route::Internet }
    }

    /// Whether this is the service's own address.
    #[must_use]
    pub fn is_official(&self) -> bool {
        self.text == OFFICIAL
    }

    /// Whether this is on the computer itself, as the sandbox is.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        self.route != Route::Internet
    }

    /// The address, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn route(&self) -> Route {
        self.route
    }
}

/// The bytes a path may hold by RFC 3986 (`pchar` and the slash), with `%` for what is encoded.
fn is_path_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@%/".contains(&byte)
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BaseUrl({})", self.text)
    }
}

impl FromStr for BaseUrl {
    type Err = BaseUrlError;
    fn from_str(text: &str) -> Result<BaseUrl, BaseUrlError> {
        BaseUrl::parse(text)
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = BaseUrlError;
    fn try_from(text: String) -> Result<BaseUrl, BaseUrlError> {
        BaseUrl::parse(&text)
    }
}

impl From<BaseUrl> for String {
    fn from(base: BaseUrl) -> String {
        base.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refusal(text: &str) -> BaseUrlError {
        BaseUrl::parse(text).expect_err(text)
    }

    #[test]
    fn https_is_accepted_anywhere_and_normalised() {
        for (text, normal) in [
            ("https://api.openrush.io", "https://api.openrush.io"),
            (" https://API.OpenRush.io/ \n", "https://api.openrush.io"),
            ("https://api.openrush.io:443/", "https://api.openrush.io"),
            ("https://proxy.example:8443/openrush/", "https://proxy.example:8443/openrush"),
            ("https://127.0.0.1:1/", "https://127.0.0.1:1"),
        ] {
            let base = BaseUrl::parse(text).unwrap();
            assert_eq!(base.as_str(), normal);
            assert_eq!(base.to_string(), normal);
        }
    }

    #[test]
    fn http_is_accepted_on_this_computer_only() {
        for text in [
            "http://127.0.0.1:8080",
            "http://127.9.9.9",
            "http://[::1]:3000/api",
            "http://localhost:4010",
            "http://LOCALHOST",
        ] {
            assert!(BaseUrl::parse(text).unwrap().is_loopback(), "{text}");
        }
        for text in [
            "http://api.openrush.io",
            "http://128.0.0.1",
            "http://0.0.0.0",
            "http://10.0.0.1",
            "http://[::2]",
            "http://[::ffff:127.0.0.1]",
            "http://localhost.example",
            "http://127.0.0.1.nip.io",
            "http://sub.localhost",
        ] {
            assert_eq!(refusal(text), BaseUrlError::InsecureHost, "{text}");
        }
    }

    #[test]
    fn what_is_no_plain_web_address_is_refused() {
        assert_eq!(refusal(""), BaseUrlError::Invalid);
        assert_eq!(refusal("api.openrush.io"), BaseUrlError::Invalid);
        assert_eq!(refusal("https://"), BaseUrlError::Invalid);
        assert_eq!(refusal("https://api.open\nrush.io"), BaseUrlError::Invalid);
        assert_eq!(refusal("https:\\\\api.openrush.io"), BaseUrlError::Invalid);
        assert_eq!(refusal("https://api.openrush.io/a|b"), BaseUrlError::Invalid);
        assert_eq!(refusal("ftp://api.openrush.io"), BaseUrlError::Scheme);
        assert_eq!(refusal("file:///etc/passwd"), BaseUrlError::Scheme);
        assert_eq!(refusal("https://user@api.openrush.io"), BaseUrlError::UserInfo);
        assert_eq!(refusal("https://:pass@api.openrush.io"), BaseUrlError::UserInfo);
        assert_eq!(refusal("http://127.0.0.1@evil.example"), BaseUrlError::UserInfo);
        assert_eq!(refusal("https://api.openrush.io/?a=b"), BaseUrlError::QueryOrFragment);
        assert_eq!(refusal("https://api.openrush.io/?"), BaseUrlError::QueryOrFragment);
        assert_eq!(refusal("https://api.openrush.io/#a"), BaseUrlError::QueryOrFragment);
        assert_eq!(refusal(&format!("https://a.example/{}", "p".repeat(2048))), BaseUrlError::TooLong);
    }

    #[test]
    fn a_refusal_never_quotes_the_address() {
        let error = refusal("https://user:s3cret@api.openrush.io");
        assert!(!format!("{error} {error:?}").contains("s3cret"));
    }

    #[test]
    fn the_official_address_passes_its_own_check() {
        assert_eq!(BaseUrl::parse(OFFICIAL).unwrap(), BaseUrl::official());
        assert!(BaseUrl::official().is_official());
        assert!(!BaseUrl::parse("https://example.com").unwrap().is_official());
    }

    #[test]
    fn it_is_stored_as_its_text_and_checked_when_read() {
        let base = BaseUrl::parse("http://127.0.0.1:8080/x").unwrap();
        let json = serde_json::to_string(&base).unwrap();
        assert_eq!(json, r#""http://127.0.0.1:8080/x""#);
        assert_eq!(serde_json::from_str::<BaseUrl>(&json).unwrap(), base);
        assert!(serde_json::from_str::<BaseUrl>(r#""http://example.com""#).is_err());
    }

    proptest! {
        #[test]
        fn whatever_is_accepted_is_safe_and_stable(text in "(https?://)?[a-z0-9.:@/?#\\[\\]%|-]{0,40}") {
            if let Ok(base) = BaseUrl::parse(&text) {
                prop_assert!(base.as_str().starts_with("https://") || base.is_loopback());
                prop_assert!(!base.as_str().ends_with('/'));
                prop_assert_eq!(BaseUrl::parse(base.as_str()).unwrap(), base);
            }
        }
    }
}
