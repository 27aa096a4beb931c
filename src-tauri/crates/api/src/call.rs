//! What is asked of the service.

use reqwest::Method;

/// One request, before it is sent.
pub(crate) struct Call {
    pub(crate) method: Method,
    /// The path behind the base URL, with its query.
    pub(crate) path: String,
    pub(crate) body: Option<Vec<u8>>,
}

impl Call {
    /// A call that only reads. It may be repeated.
    pub(crate) fn get(path: impl Into<String>) -> Call {
        Call { method: Method::GET, path: path.into(), body: None }
    }

    /// A call that changes something. It is sent once.
    pub(crate) fn post(path: impl Into<String>, body: Option<Vec<u8>>) -> Call {
        Call { method: Method::POST, path: path.into(), body }
    }

    /// Whether it would change something.
    pub(crate) fn changes(&self) -> bool {
        self.method != Method::GET
    }
}
