//! Asking the service, and taking in what it says.

use std::sync::Arc;

use openrush_api::{Error, ErrorKind};

use super::Core;
use super::account::Account;
use super::assemble::problem_code;
use crate::history::HistoryError;
use crate::schedule::{Calls, Failure, Looking};
use crate::view::{NoticeCode, ProblemCode};

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
            Err(Trouble::Stranger | Trouble::History(_)) => false,
        };
        let damaged = matches!(&outcome, Err(Trouble::History(error)) if error.is_corrupt());
        self.take_outcome(core, &outcome).await;
        // The demo has no file that could be.
        if damaged && self.folder.is_some() {
            core.mend(self).await;
        }
        core.note_whose(self);
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
            Err(Trouble::Stranger) => self.disown(),
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
                    // What another question still waits for stays said, also where this round did not ask it.
                    known.problem = known.unanswered.first();
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
                Err(Trouble::Stranger) => known.schedule.tried(Err(Failure::Refused), None, now),
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
    /// The key is one of another account.
    Stranger,
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
