//! Asking the service, and laying what it says over what is stored.

use openrush_api::{Client, UsageLimit};

use super::Glance;
use crate::core::assemble::problem_code;
use crate::core::refresh::Trouble;
use crate::diagnose::{Facts, Looked, diagnose};
use crate::history::{BalanceSeen, KeySeen, Observation};
use crate::schedule::Calls;
use crate::view::{ActivityQuery, Diagnosis, Gap, Problem, ProblemCode};

/// How far back requests tell why something stopped, and how many of them are looked at: as the window does it.
const LATELY: chrono::Duration = chrono::Duration::days(1);
const NEWEST: usize = 1_000;

impl Glance {
    /// Asks the service, unless it asked this account to wait. Trouble becomes the account's problem, and what is stored
    /// stays beside it.
    pub async fn ask(&mut self, calls: Calls) {
        let now = self.now();
        let limit = self.account.known().schedule.limit(now);
        if let Some(until) = limit {
            let detail = "OpenRush asked this account to wait.".to_owned();
            let limited = Problem { code: ProblemCode::RateLimited, until: Some(until), since: now, detail };
            self.account.known().problem = Some(limited);
            return;
        }
        // Trouble with the keychain is a problem of the account by now.
        let Ok(client) = self.client().await else { return };
        self.looked = Looked { asked: true, ..self.looked };
        let (stored, stored_at) = {
            let known = self.account.known();
            (known.snapshot.clone(), known.schedule.balance_at)
        };
        match self.ask_for(&client, calls).await {
            Ok(()) => {}
            Err(Trouble::Api(error)) => {
                self.account.set_problem(problem_code(error.kind()), error.retry_at(), error.to_string());
                if let Some(rate) = error.rate() {
                    let mut known = self.account.known();
                    let date = now + known.ahead;
                    known.schedule.rate_told(rate, date, now);
                }
            }
            Err(Trouble::Stranger) => {
                // Nothing of what another account said is shown as this one's.
                self.looked = Looked { asked: true, balance: false, requests: false, keys: false };
                self.hole = None;
                {
                    let mut known = self.account.known();
                    (known.snapshot, known.schedule.balance_at) = (stored, stored_at);
                }
                self.account.disown();
            }
            Err(Trouble::History(error)) => self.unread = Some(error),
        }
    }

    async fn ask_for(&mut self, client: &Client, calls: Calls) -> Result<(), Trouble> {
        if calls.balance {
            let asked_at = self.now();
            let answer = client.credits().await?;
            let (_, at) = self.account.taken(asked_at, &answer);
            let (amount, now) = (answer.value.balance, self.now());
            let runway = match &self.stored {
                Some(stored) => Some(stored.runway_of(amount, at, now)?),
                None => None,
            };
            let mut known = self.account.known();
            let full = known.snapshot.balance.and_then(|before| before.full);
            known.snapshot.balance = Some(BalanceSeen { amount, at, full });
            known.snapshot.runway = runway.unwrap_or_else(|| known.snapshot.runway.clone());
            known.schedule.balance_at = Some(now);
            self.looked.balance = true;
        }
        if calls.usage {
            self.ask_for_usage(client).await?;
            self.looked.requests = true;
        }
        if calls.keys {
            let asked_at = self.now();
            let answer = client.list_credentials().await?;
            let (_, at) = self.account.taken(asked_at, &answer);
            let rows = answer.value;
            self.account.must_own(rows.first().map(|key| &key.account_id))?;
            let mut known = self.account.known();
            let before = std::mem::take(&mut known.snapshot.keys);
            let seen = |credential: openrush_api::Credential| {
                let stored = before.iter().find(|key| key.credential.id == credential.id).cloned();
                match stored {
                    Some(key) => KeySeen { credential, ..key },
                    None => KeySeen {
                        credential,
                        last_used_at: None,
                        credits_30_days: openrush_api::Credits::ZERO,
                        requests_30_days: 0,
                        days: Vec::new(),
                    },
                }
            };
            known.snapshot.keys = rows.into_iter().map(seen).collect();
            known.snapshot.keys_as_of = Some(at);
            self.looked.keys = true;
        }
        Ok(())
    }

    /// Asks for few requests where little is expected, and for all that can be had where they do not reach the stored ones.
    async fn ask_for_usage(&mut self, client: &Client) -> Result<(), Trouble> {
        let mut limit = match &self.stored {
            Some(stored) => stored.usage_limit()?,
            None => UsageLimit::MAX.get(),
        };
        loop {
            let asked_at = self.now();
            let answer = client.usage(UsageLimit::new(usize::from(limit))).await?;
            let (asked_at, at) = self.account.taken(asked_at, &answer);
            let rows = answer.value;
            let whole = rows.len() < usize::from(limit);
            let reaches = whole || self.any_stored(&rows);
            if !reaches && limit < UsageLimit::MAX.get() {
                limit = UsageLimit::MAX.get();
                continue;
            }
            self.account.must_own(rows.first().map(|row| &row.account_id))?;
            let oldest = rows.iter().map(|row| row.created_at).min();
            self.hole = match (&self.stored, oldest) {
                (Some(stored), Some(oldest)) if !reaches => stored
                    .newest_request()?
                    .filter(|newest| *newest < oldest)
                    .map(|from| Gap { from, to: oldest, credits: None }),
                _ => None,
            };
            self.account.known().snapshot.usage_as_of = Some(at);
            let names = self.account.known().snapshot.keys.iter().map(|key| key.credential.clone()).collect();
            let taken = [
                // So that the requests carry the names of their keys.
                Observation::Keys { at, rows: names },
                Observation::Usage { asked_at, at, limit, rows },
            ];
            self.account.history.call(move |fresh| fresh.apply_all(&taken)).await?;
            return Ok(());
        }
    }

    fn any_stored(&self, rows: &[openrush_api::UsageRow]) -> bool {
        let Some(stored) = &self.stored else { return false };
        rows.iter().any(|row| stored.request(row.id.as_str()).is_ok_and(|known| known.is_some()))
    }

    /// Why requests stopped, from what was answered just now and what is stored.
    ///
    /// # Errors
    /// [`GlanceError::History`](super::GlanceError::History) where what is stored cannot be read.
    pub async fn diagnose(&self) -> Result<Diagnosis, super::GlanceError> {
        let now = self.now();
        let query = ActivityQuery { from: Some(now - LATELY), ..ActivityQuery::default() };
        let found = self.activity(&query, NEWEST).await?;
        let shown = self.account();
        let known = self.account.known();
        let facts = Facts {
            looked: self.looked,
            problem: shown.problem.as_ref(),
            balance: shown.balance.as_ref().map(|balance| balance.amount),
            keys: shown.keys.as_ref().map_or(&[], |keys| &keys.rows),
            rate: known.rate(),
            rows: &found.rows,
        };
        Ok(diagnose(&facts, now))
    }
}
