//! Listing, creating and revoking API credentials.

use serde::Deserialize;

use crate::answer::Answer;
use crate::call::Call;
use crate::client::Client;
use crate::created::{CreatedCredential, rescue_key};
use crate::credential::Credential;
use crate::decode::{self, JsonPath};
use crate::envelope;
use crate::error::Error;
use crate::id::CredentialId;
use crate::key::ApiKey;
use crate::new_credential::NewCredential;
use crate::reply::Reply;

const PATH: &str = "/v1/me/api-credentials";

impl Client {
    /// `GET /v1/me/api-credentials`: every credential of the account, in the service's order, which is
    /// not documented. Where they quote the client's own key, it is taken out.
    pub async fn list_credentials(&self) -> Result<Answer<Vec<Credential>>, Error> {
        let mut answer: Answer<Vec<Credential>> = self.call(Call::get(PATH)).await?.decode(envelope::list)?;
        for credential in &mut answer.value {
            credential.without(self.key());
        }
        Ok(answer)
    }

    /// `POST /v1/me/api-credentials`: creates a credential. It is sent once. On an error ask
    /// [`Error::outcome_unknown`] whether it may exist all the same, and [`Error::created_key`] for its
    /// key.
    pub async fn create_credential(&self, new: &NewCredential) -> Result<Answer<CreatedCredential>, Error> {
        // A name and a time always serialise.
        let body = serde_json::to_vec(new).unwrap_or_default();
        created(&self.call(Call::post(PATH, Some(body))).await?, self.key())
    }

    /// `POST /v1/me/api-credentials/{id}/revoke`: every app that uses the key stops working. It is sent
    /// once; on an error ask [`Error::outcome_unknown`].
    ///
    /// The answer is not documented: the credential is returned if it is there, and nothing if there is
    /// some other JSON or none.
    pub async fn revoke_credential(&self, id: &CredentialId) -> Result<Answer<Option<Credential>>, Error> {
        let reply = self.call(Call::post(format!("{PATH}/{}/revoke", id.path_segment()), None)).await?;
        reply.decode(|body| revoked(body, id))
    }
}

/// The answer to a creation. Where it cannot be understood, the error keeps at least the key.
pub(crate) fn created(reply: &Reply, own: &ApiKey) -> Result<Answer<CreatedCredential>, Error> {
    reply.decode(decode::object).map_err(|error| error.with_created_key(rescue_key(reply.body(), own)))
}

/// The credential in the answer to its revocation, bare or under one of two names; nothing if the
/// answer is empty, is some other JSON, or speaks of another credential.
pub(crate) fn revoked(body: &str, id: &CredentialId) -> Result<Option<Credential>, JsonPath> {
    #[derive(Deserialize)]
    struct Wrapped {
        #[serde(rename = "api_credential", alias = "credential")]
        credential: Credential,
    }
    if body.trim().is_empty() {
        return Ok(None);
    }
    decode::value::<serde::de::IgnoredAny>(body)?;
    let credential = decode::object::<Credential>(body)
        .or_else(|_| decode::object::<Wrapped>(body).map(|wrapped| wrapped.credential));
    Ok(credential.ok().filter(|credential| credential.id == *id))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREDENTIAL: &str =
        r#"{"id":"cred_01","account_id":"acct_01","created_at":"2026-06-26T12:00:00Z","is_active":false}"#;

    fn read(body: &str) -> Result<bool, String> {
        revoked(body, &CredentialId::parse("cred_01").unwrap())
            .map(|credential| credential.is_some())
            .map_err(JsonPath::into_string)
    }

    #[test]
    fn a_revocation_is_answered_by_the_credential_or_by_anything_or_nothing() {
        for body in ["", " \n", "null", "true", "{}", "[]", r#"{"status":"revoked"}"#, r#"{"id":"cred_01"}"#]
        {
            assert_eq!(read(body), Ok(false), "{body}");
        }
        assert_eq!(read(CREDENTIAL), Ok(true));
        assert_eq!(read(&format!(r#"{{"api_credential":{CREDENTIAL}}}"#)), Ok(true));
        assert_eq!(read(&format!(r#"{{"credential":{CREDENTIAL},"ok":true}}"#)), Ok(true));
    }

    #[test]
    fn a_credential_that_was_not_asked_for_is_left_out() {
        assert_eq!(read(&CREDENTIAL.replace("cred_01", "cred_02")), Ok(false));
    }

    #[test]
    fn what_is_no_json_is_not_understood() {
        for body in ["OK", "{", r#"{"a":1} x"#] {
            assert_eq!(read(body), Err("$".to_owned()), "{body}");
        }
    }
}
