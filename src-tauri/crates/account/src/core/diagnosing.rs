//! "Why did it stop?": asks the service, then lets the facts speak.

use super::assemble::account_view;
use super::{ActionError, Core};
use crate::diagnose::{Facts, Looked, diagnose};
use crate::schedule::Calls;
use crate::view::{ActivityQuery, Diagnosis};

/// Requests that are looked at.
const NEWEST: u32 = 1_000;

/// How far back they may lie.
const LATELY: chrono::Duration = chrono::Duration::days(1);

impl Core {
    /// Looks why requests stopped. The service is asked for everything, unless a rate limit forbids it.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`]; [`ActionError::History`] where it cannot be read.
    pub async fn diagnose(&self) -> Result<Diagnosis, ActionError> {
        let account = self.signed_in()?;
        let waiting = account.known().problem.is_none();
        if waiting {
            // Just after the start the keychain may still be thinking; what it says then is the account's problem.
            let _ = account.client().await;
        }
        let begun = account.now();
        let limited = account.known().schedule.limited(account.now());
        if !limited {
            account.refresh(self, Calls::ALL).await;
        }
        let now = account.now();
        let query =
            ActivityQuery { from: Some(now - LATELY), limit: Some(NEWEST), ..ActivityQuery::default() };
        let page = account.history.call(move |history| history.activity(&query, now)).await?;
        let shown = account_view(&account, &self.settings(), now);
        let known = account.known();
        let (schedule, since) = (&known.schedule, |at: Option<_>| at.is_some_and(|at| at >= begun));
        let looked = Looked {
            asked: !limited && since(schedule.tried_at),
            balance: since(schedule.balance_at),
            requests: since(schedule.usage_at),
            keys: since(schedule.keys_at),
        };
        let facts = Facts {
            looked,
            problem: shown.problem.as_ref(),
            balance: shown.balance.as_ref().map(|balance| balance.amount),
            keys: shown.keys.as_ref().map_or(&[], |keys| &keys.rows),
            rate: known.rate(),
            rows: &page.rows,
        };
        Ok(diagnose(&facts, now))
    }
}
