//! Asking the service, and taking in what it says.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use openrush_api::{Answer, Client, Error, ErrorKind, RateLimit, UsageLimit};

use super::Core;
use super::account::Account;
use super::assemble::problem_code;
use crate::history::{Applied, HistoryError, Observation};
use crate::schedule::Calls;
use crate::view::{NoticeCode, ProblemCode};

/// A share of the allowance under which the account's own traffic goes first.
const BUSY_UNDER: f64 = 0.2;

/// Differences between the two clocks up to this are the resolution of the `Date` header and the way of the answer.
const SAME_CLOCK: Duration = Duration::seconds(3);

impl Account {
    /// Asks for what is wanted, stores it, and publishes. Trouble is shown as the account's problem.
    pub(super) async fn refresh(self: &Arc<Self>, core: &Core, calls: Calls) {
        let _turn = self.refresh_turn.lock().await;
        let Some(client) = self.known().client.clone() else { return };
        self.known().refreshing = true;
        core.publish();
        let outcome = self.ask(core, &client, calls).await;
        self.take_outcome(core, outcome).await;
        self.settle_intent();
        core.publish();
        self.reschedule();
    }

    async fn ask(&self, core: &Core, client: &Client, calls: Calls) -> Result<(), Trouble> {
        if calls.balance {
            let before = self.known().snapshot.balance.as_ref().map(|balance| balance.amount);
            let asked_at = self.now();
            let answer = client.credits().await?;
            let (asked_at, at) = self.taken(asked_at, &answer);
            let balance = answer.value.balance;
            self.store(core, Observation::Balance { asked_at, at, balance }).await?;
            let mut known = self.known();
            known.schedule.balance_at = Some(self.now());
            known.schedule.usage_wanted |= before.is_some_and(|before| before != balance);
        }
        if calls.usage || self.known().schedule.usage_wanted {
            self.ask_usage(core, client).await?;
        }
        if calls.keys {
            let asked_at = self.now();
            let answer = client.list_credentials().await?;
            let (_, at) = self.taken(asked_at, &answer);
            self.store(core, Observation::Keys { at, rows: answer.value }).await?;
            self.known().schedule.keys_at = Some(self.now());
        }
        Ok(())
    }

    /// Asks for few rows when little is expected, and for all that can be had when they do not reach the known ones.
    async fn ask_usage(&self, core: &Core, client: &Client) -> Result<(), Trouble> {
        let mut limit = self.history.call(|history| history.usage_limit()).await?;
        loop {
            let asked_at = self.now();
            let answer = client.usage(UsageLimit::new(usize::from(limit))).await?;
            let (asked_at, at) = self.taken(asked_at, &answer);
            let applied =
                self.store(core, Observation::Usage { asked_at, at, limit, rows: answer.value }).await?;
            if applied.reaches_known || limit >= UsageLimit::MAX.get() {
                break;
            }
            limit = UsageLimit::MAX.get();
        }
        let now = self.now();
        let by = self.history.call(move |history| history.usage_by(now)).await?;
        let mut known = self.known();
        known.schedule.usage_at = Some(now);
        known.schedule.usage_wanted = false;
        known.schedule.usage_by = by;
        Ok(())
    }

    async fn store(&self, core: &Core, observation: Observation) -> Result<Applied, Trouble> {
        let applied = self.history.call(move |history| history.apply(&observation)).await?;
        if let Some(top_up) = applied.top_ups.last() {
            self.known().schedule.watch_until = None;
            core.notify(NoticeCode::TopUpArrived, Some(top_up.amount.to_string()));
        }
        Ok(applied)
    }

    /// When a question was asked and answered, by the service's clock: its rows carry that clock's times, and a
    /// computer's own may be minutes off.
    fn taken<T>(&self, asked_at: DateTime<Utc>, answer: &Answer<T>) -> (DateTime<Utc>, DateTime<Utc>) {
        let at = self.now();
        self.take_rate(answer.rate.as_ref());
        let ahead = answer.server_date.map_or(Duration::zero(), |date| date - at);
        if ahead.abs() <= SAME_CLOCK { (asked_at, at) } else { (asked_at + ahead, at + ahead) }
    }

    fn take_rate(&self, rate: Option<&RateLimit>) {
        if let Some(rate) = rate {
            self.known().schedule.busy = busy(rate);
        }
    }

    async fn take_outcome(&self, core: &Core, outcome: Result<(), Trouble>) {
        let now = self.now();
        let snapshot = self.history.call(move |history| history.snapshot(now)).await;
        match &outcome {
            Ok(()) => {}
            Err(Trouble::Api(error)) => {
                self.set_problem(problem_code(error.kind()), error.retry_at(), error.to_string());
            }
            Err(Trouble::History(error)) => self.history_failed(core, error),
        }
        let mut known = self.known();
        match snapshot {
            Ok(snapshot) => known.snapshot = snapshot,
            Err(error) => tracing::warn!(%error, "the history cannot be read"),
        }
        known.refreshing = false;
        known.schedule.tried_at = Some(now);
        known.schedule.not_before = None;
        match outcome {
            Ok(()) => {
                known.schedule.failures = 0;
                known.schedule.refused = false;
                known.problem = None;
            }
            Err(Trouble::Api(error)) => {
                known.schedule.failures = known.schedule.failures.saturating_add(1);
                known.schedule.refused =
                    matches!(error.kind(), ErrorKind::Unauthorized | ErrorKind::Forbidden);
                known.schedule.not_before = error.retry_at();
                if let Some(rate) = error.rate() {
                    known.schedule.busy = busy(&rate);
                }
            }
            Err(Trouble::History(_)) => known.schedule.failures = known.schedule.failures.saturating_add(1),
        }
    }

    fn history_failed(&self, core: &Core, error: &HistoryError) {
        tracing::warn!(%error, "the history cannot be written");
        core.notify(NoticeCode::HistoryNotWritable, None);
    }
}

fn busy(rate: &RateLimit) -> bool {
    (rate.remaining as f64) < BUSY_UNDER * rate.limit as f64
}

/// Why a refresh ended early.
enum Trouble {
    Api(Error),
    History(HistoryError),
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Api(error)
    }
}

impl From<HistoryError> for Trouble {
    fn from(error: HistoryError) -> Self {
        Self::History(error)
    }
}

impl Core {
    /// A person asks for fresh figures: everything is asked for, and a rate limit is still obeyed.
    pub async fn refresh(&self) {
        let Some(account) = self.current() else { return };
        let now = account.now();
        let limited = account.known().schedule.limited(now);
        if limited {
            // The banner says until when.
            self.publish();
            return;
        }
        account.refresh(self, Calls::ALL).await;
    }

    /// Tells the person what stands in the way, without asking the service.
    pub(super) fn blocked(&self, account: &Account, code: ProblemCode, detail: String) {
        account.set_problem(code, None, detail);
        self.publish();
    }
}
