//! What the service says to a key before anybody signs in with it.

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, Client, Error, ErrorKind, UsageLimit};

use super::{ActionError, Core};

/// A key that the service accepts.
pub(super) struct Tried {
    /// The service's id of the account, where it could be had.
    pub(super) account_id: Option<String>,
    /// The service asked for a pause on the way.
    pub(super) not_before: Option<DateTime<Utc>>,
}

impl Core {
    /// Asks the service whether it accepts a key, and whose it is.
    ///
    /// # Errors
    /// [`ActionError::Limited`] where the service asked to wait with this key; what the service says.
    pub(super) async fn try_key(&self, client: &Client, key: &ApiKey) -> Result<Tried, ActionError> {
        let now = self.clock()();
        let limited = self.state().limited.clone();
        if let Some((_, until)) = limited.filter(|(limited, until)| limited == key && now < *until) {
            return Err(ActionError::Limited { until });
        }
        if let Err(error) = client.credits().await {
            // Trying again before its time would start the wait anew.
            self.state().limited = pause(&error).map(|until| (key.clone(), until));
            return Err(error.into());
        }
        self.state().limited = None;
        account_of(client).await
    }
}

/// The service's id of the account, from its keys or its activity: no call says it directly. It is not worth failing
/// the sign-in: without it the account is told apart by its address alone.
async fn account_of(client: &Client) -> Result<Tried, ActionError> {
    let known = |account_id| Tried { account_id, not_before: None };
    let listed =
        client.list_credentials().await.map(|keys| keys.value.first().map(|key| key.account_id.to_string()));
    let error = match listed {
        Ok(Some(account_id)) => return Ok(known(Some(account_id))),
        Ok(None) => None,
        Err(error) => Some(error),
    };
    match error {
        Some(error) if matches!(error.kind(), ErrorKind::Unauthorized) => return Err(error.into()),
        Some(error) if pause(&error).is_some() => {
            return Ok(Tried { account_id: None, not_before: pause(&error) });
        }
        Some(_) | None => {}
    }
    match client.usage(UsageLimit::new(1)).await {
        Ok(usage) => Ok(known(usage.value.first().map(|row| row.account_id.to_string()))),
        Err(error) if matches!(error.kind(), ErrorKind::Unauthorized) => Err(error.into()),
        Err(error) => Ok(Tried { account_id: None, not_before: pause(&error) }),
    }
}

/// Until when a rate limit forbids asking.
fn pause(error: &Error) -> Option<DateTime<Utc>> {
    error.retry_at().filter(|_| matches!(error.kind(), ErrorKind::RateLimited { .. }))
}
