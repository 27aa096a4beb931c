//! Asking the service, and taking in what it says.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use openrush_api::{Answer, Client, Credential, Error, ErrorKind, UsageLimit, UsageRow};

use super::Core;
use super::account::{Account, Known};
use super::assemble::problem_code;
use crate::history::{Applied, HistoryError, Observation};
use crate::schedule::{Calls, Failure, Looking};
use crate::view::{NoticeCode, ProblemCode};

/// Differences between the two clocks up to this are the resolution of the `Date` header and the way of the answer.
const SAME_CLOCK: Duration = Duration::seconds(3);

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    /// A person, for this. It is not taken from the background's budget.
    Person(Calls),
    /// The app by itself, for what is due.
    Timer,
    /// The app, because a person came to look.
    Looking(Looking),
}

impl Account {
    /// Asks for what is wanted, stores it, and publishes. Trouble is shown as the account's problem.
    pub(super) async fn refresh(self: &Arc<Self>, core: &Core, calls: Calls) {
        let _ = self.ask_as(core, Asking::Person(calls)).await;
    }

    /// As [`refresh`](Self::refresh), for whoever asks. False where there was nothing to ask for.
    pub(super) async fn ask_as(self: &Arc<Self>, core: &Core, asking: Asking) -> bool {
        self.turn(core, asking).await.is_some()
    }

    /// One round, and what came of it; nothing where there was nothing to ask for.
    pub(super) async fn turn(self: &Arc<Self>, core: &Core, asking: Asking) -> Option<Result<(), Trouble>> {
        let _turn = self.refresh_turn.lock().await;
        let (minutes, now) = (core.settings().refresh_minutes, self.now());
        let (client, calls) = {
            let mut known = self.known();
            let client = known.client.clone()?;
            // Looked at only now: whoever had the turn before may have asked for the same.
            let calls = match asking {
                Asking::Person(calls) => calls,
                Asking::Timer => known.schedule.due(minutes, now),
                Asking::Looking(looking) => known.schedule.wanted_by_looking(looking, minutes, now),
            };
            if !calls.any() {
                return None;
            }
            known.refreshing = true;
            (client, calls)
        };
        core.publish();
        let outcome = self.ask(core, &client, calls, asking).await;
        let answered = match &outcome {
            Ok(()) => true,
            // The pasted key may be dead while the app's own is alive.
            Err(Trouble::Api(error)) => matches!(error.kind(), ErrorKind::Unauthorized),
            Err(Trouble::History(_)) => false,
        };
        let damaged = matches!(&outcome, Err(Trouble::History(error)) if error.is_corrupt());
        self.take_outcome(core, &outcome).await;
        // The demo has no file that could be.
        if damaged && self.folder.is_some() {
            core.mend(self).await;
        }
        core.recover_new_keys(self).await;
        core.keep_again(self).await;
        self.note_own_key().await;
        self.note_switched_off();
        self.settle_intents();
        self.note_first_uses().await;
        self.watch_rotation();
        core.publish();
        if answered && self.known().app_key.is_some() {
            let (core, account) = (core.clone(), Arc::clone(self));
            // It was made in an earlier run, or could not be tried: trouble with it is tried again at the next refresh.
            tokio::spawn(async move { core.adopt_app_key(&account).await });
        }
        self.reschedule();
        Some(outcome)
    }

    async fn ask(&self, core: &Core, client: &Client, calls: Calls, asking: Asking) -> Result<(), Trouble> {
        if calls.balance {
            let before = self.known().snapshot.balance.as_ref().map(|balance| balance.amount);
            let asked_at = self.asks(asking);
            let answer = client.credits().await?;
            let (asked_at, at) = self.taken(asked_at, &answer);
            let balance = answer.value.balance;
            self.store(core, Observation::Balance { asked_at, at, balance }).await?;
            let moved = before.is_some_and(|before| before != balance);
            self.known().schedule.balance_answered(moved, self.now());
        }
        if calls.usage || self.usage_affordable(asking) {
            self.ask_usage(core, client, asking).await?;
        }
        if calls.keys {
            let asked_at = self.asks(asking);
            let answer = client.list_credentials().await?;
            let (_, at) = self.taken(asked_at, &answer);
            let changed = self.known().keys_differ(&answer.value);
            self.store(core, Observation::Keys { at, rows: answer.value }).await?;
            self.known().schedule.keys_answered(changed, self.now());
        }
        Ok(())
    }

    /// Whether a balance that moved is to be explained at once.
    fn usage_affordable(&self, asking: Asking) -> bool {
        let known = self.known();
        let affordable = matches!(asking, Asking::Person(_)) || known.schedule.budget.left(self.now()) > 0;
        known.schedule.usage_wanted && affordable
    }

    /// Notes that something is asked for now.
    fn asks(&self, asking: Asking) -> DateTime<Utc> {
        let now = self.now();
        let mut known = self.known();
        known.schedule.asks();
        if !matches!(asking, Asking::Person(_)) {
            known.schedule.budget.take(1, now);
        }
        now
    }

    /// Asks for few rows when little is expected, and for all that can be had when they do not reach the known ones.
    async fn ask_usage(&self, core: &Core, client: &Client, asking: Asking) -> Result<(), Trouble> {
        let mut limit = self.history.call(|history| history.usage_limit()).await?;
        let mut news = false;
        loop {
            let asked_at = self.asks(asking);
            let answer = client.usage(UsageLimit::new(usize::from(limit))).await?;
            let (asked_at, at) = self.taken(asked_at, &answer);
            news |= self.known().is_news(&answer.value);
            let applied =
                self.store(core, Observation::Usage { asked_at, at, limit, rows: answer.value }).await?;
            if applied.reaches_known || limit >= UsageLimit::MAX.get() {
                break;
            }
            limit = UsageLimit::MAX.get();
        }
        self.known().schedule.usage_answered(news, self.now());
        Ok(())
    }

    async fn store(&self, core: &Core, observation: Observation) -> Result<Applied, Trouble> {
        let applied = self.history.call(move |history| history.apply(&observation)).await?;
        if let Some(top_up) = applied.top_ups.last() {
            self.known().schedule.watch_until = None;
            // The demo lives through its past before it is open.
            if core.is_open(self) {
                core.notify(NoticeCode::TopUpArrived, &self.id, Some(top_up.amount.to_string()));
            }
        }
        Ok(applied)
    }

    /// When a question was asked and answered, by the service's clock: its rows carry that clock's times, and a
    /// computer's own may be minutes off.
    pub(super) fn taken<T>(
        &self,
        asked_at: DateTime<Utc>,
        answer: &Answer<T>,
    ) -> (DateTime<Utc>, DateTime<Utc>) {
        let at = self.now();
        let ahead = answer.server_date.map_or(Duration::zero(), |date| date - at);
        let ahead = if ahead.abs() <= SAME_CLOCK { Duration::zero() } else { ahead };
        let mut known = self.known();
        known.ahead = ahead;
        known.clocks_compared = true;
        known.windows.see(answer);
        if let Some(rate) = answer.rate {
            known.schedule.rate_told(rate, at + ahead, at);
        }
        (asked_at + ahead, at + ahead)
    }

    async fn take_outcome(&self, core: &Core, outcome: &Result<(), Trouble>) {
        let now = self.now();
        let windows = self.known().windows;
        let read = self
            .history
            .call(move |history| {
                // Also where nothing could be taken in: a computer may be carried to another zone without a network.
                history.follow_zone()?;
                Ok((history.snapshot(now)?, history.usage_by(now, &windows)?))
            })
            .await;
        match outcome {
            Ok(()) => {}
            Err(Trouble::Api(error)) => {
                self.set_problem(problem_code(error.kind()), error.retry_at(), error.to_string());
            }
            Err(Trouble::History(error)) => self.history_failed(core, error),
        }
        {
            let mut known = self.known();
            match read {
                Ok((snapshot, usage_by)) => {
                    known.snapshot = snapshot;
                    // The history knows times by the service's clock.
                    known.schedule.usage_by = usage_by.map(|by| by - known.ahead);
                }
                Err(error) => tracing::warn!(%error, "the history cannot be read"),
            }
            known.refreshing = false;
            // Once for each round: rolled anew at every look at the plan, the plan would come out of the smallest.
            known.jitter = fastrand::f64();
            match outcome {
                Ok(()) => {
                    known.schedule.tried(Ok(()), None, now);
                    known.problem = None;
                }
                Err(Trouble::Api(error)) => {
                    if let Some(rate) = error.rate() {
                        let date = now + known.ahead;
                        known.schedule.rate_told(rate, date, now);
                    }
                    // Only a rate limit forbids asking; a service that is down keeps nothing but the timer waiting.
                    let limited = matches!(error.kind(), ErrorKind::RateLimited { .. });
                    let [not_before, down] =
                        [limited, !limited].map(|this| error.retry_at().filter(|_| this));
                    known.schedule.tried(Err(failure(error)), not_before, now);
                    known.schedule.down(down);
                }
                Err(Trouble::History(_)) => known.schedule.tried(Err(Failure::NotSent), None, now),
            }
        }
        self.keep_schedule().await;
    }

    fn history_failed(&self, core: &Core, error: &HistoryError) {
        if error.is_corrupt() {
            // It is set aside, and that is told.
            return;
        }
        tracing::warn!(%error, "the history cannot be written");
        core.notify(NoticeCode::HistoryNotWritable, &self.id, None);
    }
}

impl Known {
    /// Whether the list of keys differs from the last one.
    fn keys_differ(&self, rows: &[Credential]) -> bool {
        let before = &self.snapshot.keys;
        before.len() != rows.len() || rows.iter().any(|row| !before.iter().any(|key| key.credential == *row))
    }

    /// Whether these are requests that were made since the last time, this app's own left out: whether the service
    /// logs them is not documented.
    fn is_news(&mut self, rows: &[UsageRow]) -> bool {
        let others = rows.iter().filter(|row| !row.endpoint.starts_with("/v1/me/"));
        let newest = others.map(|row| row.created_at).max();
        let news = newest > self.newest_request;
        self.newest_request = newest.max(self.newest_request);
        news
    }
}

fn failure(error: &Error) -> Failure {
    let refused = matches!(error.kind(), ErrorKind::Unauthorized | ErrorKind::Forbidden);
    match (refused, error.is_offline()) {
        (true, _) => Failure::Refused,
        (false, true) => Failure::NotSent,
        (false, false) => Failure::Other,
    }
}

/// Why a refresh ended early.
pub(super) enum Trouble {
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
