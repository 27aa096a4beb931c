//! The decoders, for the fuzz targets in `fuzz/` alone. There is nothing of it in any other build (`cfg(fuzzing)`).

use crate::credential::Credential;
use crate::credits::Balance;
use crate::error::Error;
use crate::id::CredentialId;
use crate::key::ApiKey;
use crate::reply::Reply;
use crate::usage_row::UsageRow;
use crate::{credentials, decode, envelope};

/// A part of every answer that an error must not quote.
const SENTINEL: &str = "s3ntinel";

/// An answer to `GET /v1/me/credits`.
pub fn credits(body: &[u8]) {
    quotes_nothing(&reply(body).decode(decode::object::<Balance>));
}

/// An answer to `GET /v1/me/api-credentials`.
pub fn credentials(body: &[u8]) {
    quotes_nothing(&reply(body).decode(envelope::list::<Credential>));
}

/// An answer to `POST /v1/me/api-credentials`.
pub fn created(body: &[u8]) {
    let Ok(own) = ApiKey::parse("or_ownKeyOfThisApp") else { return };
    quotes_nothing(&credentials::created(&reply(body), &own));
}

/// An answer to `POST /v1/me/api-credentials/{id}/revoke`.
pub fn revoked(body: &[u8]) {
    let Ok(id) = CredentialId::parse("cred_01") else { return };
    quotes_nothing(&reply(body).decode(|body| credentials::revoked(body, &id)));
}

/// An answer to `GET /v1/me/usage`.
pub fn usage(body: &[u8]) {
    quotes_nothing(&reply(body).decode(envelope::list::<UsageRow>));
}

fn reply(body: &[u8]) -> Reply {
    Reply::of(body.to_vec())
}

fn quotes_nothing<T>(decoded: &Result<T, Error>) {
    if let Err(error) = decoded {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(SENTINEL), "{shown}");
    }
}
