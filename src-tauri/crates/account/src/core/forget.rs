//! How long an account's requests are kept: chosen, and seen to a little at a time, beside everything else.

use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local, NaiveDate, TimeDelta, Utc};

use super::account::Account;
use super::{ActionError, Core, Inner};
use crate::account_settings::{AccountSettings, KeepFor};
use crate::history::{HistoryError, shrink};
use crate::view::{ExportState, ToForget};

/// For so long after an account was opened nothing is forgotten by itself: the person has just come.
const FIRST: TimeDelta = TimeDelta::minutes(2);

/// Between two steps others are served for about as long as a step takes.
const SHORTEST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(250);

/// How often it is looked whether an export has come to its end, whose requests must not go meanwhile.
const EXPORT_STEP: Duration = Duration::from_millis(500);

/// How forgetting stands for an account.
#[derive(Debug, Default)]
pub(super) struct Forgetting {
    /// It is under way.
    running: bool,
    /// Something was forgotten by it.
    pub(super) seen: bool,
    /// The person has just chosen: also copies of the history go.
    chosen: bool,
    /// Not by itself before then; `None` before the account's loop has begun.
    from: Option<DateTime<Utc>>,
    /// The day of the service's last answer when it was last done by itself: what is kept changes at midnight.
    day: Option<NaiveDate>,
}

impl Core {
    /// What would be forgotten at once if requests were kept for so long.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`], [`ActionError::History`].
    pub async fn to_forget(&self, keep: KeepFor) -> Result<ToForget, ActionError> {
        let account = self.signed_in()?;
        let now = account.now();
        Ok(account.history.call(move |history| history.to_forget(keep, now)).await?)
    }

    /// Keeps requests for so long from now on. Those that are older are forgotten in the background, now and as they come of
    /// age; balances, top-ups and the sums by day stay. What is forgotten does not come back by keeping for longer.
    ///
    /// # Errors
    /// [`ActionError::SignedOut`]; [`ActionError::History`] where the history's file could not be opened;
    /// [`ActionError::NotSaved`]. Then nothing changed.
    pub async fn keep_history(&self, keep: KeepFor) -> Result<AccountSettings, ActionError> {
        let account = self.signed_in()?;
        let has_a_file = account.folder.is_some();
        account
            .history
            .call(move |history| match has_a_file && !history.is_kept() {
                true => Err(HistoryError::NotOpened),
                false => Ok(()),
            })
            .await?;
        let settings = AccountSettings { keep_for: keep, ..account.known().settings.clone() };
        let stored = self.store_account_settings(&account, settings)?;
        if keep != KeepFor::Forever {
            account.forget_as_chosen(self);
        }
        Ok(stored)
    }

    fn is_exporting(&self, account: &str) -> bool {
        let state = self.state();
        state
            .exporting
            .as_ref()
            .is_some_and(|one| one.account == account && one.view.state == ExportState::Running)
    }
}

impl Account {
    /// Looks whether requests have come of age, once a day.
    pub(super) fn forget_when_due(self: &Arc<Self>, core: &Core) {
        let now = self.now();
        {
            let mut known = self.known();
            let from = *known.forgetting.from.get_or_insert(now + FIRST);
            let told = known.snapshot.usage_as_of.max(known.snapshot.balance.map(|balance| balance.at));
            let day = told.map(|told| told.with_timezone(&Local).date_naive());
            // A clock that was set back must not put it off.
            let waits = from > now && from - now <= FIRST;
            if known.settings.keep_for == KeepFor::Forever || waits || day == known.forgetting.day {
                return;
            }
            known.forgetting.day = day;
        }
        self.forget(core);
    }

    /// The person has just chosen to keep requests for less long.
    pub(super) fn forget_as_chosen(self: &Arc<Self>, core: &Core) {
        self.known().forgetting.chosen = true;
        self.forget(core);
    }

    /// Begins to forget what is too old; whatever was chosen last counts at each step.
    pub(super) fn forget(self: &Arc<Self>, core: &Core) {
        let running = std::mem::replace(&mut self.known().forgetting.running, true);
        if !running {
            tokio::spawn(forget(Arc::downgrade(self), Arc::downgrade(&core.inner)));
        }
    }
}

/// Neither the account nor the core is held between two steps, so that both can go.
async fn forget(account: Weak<Account>, core: Weak<Inner>) {
    let both = || Some((account.upgrade()?, Core::over(core.upgrade()?)));
    while let Some((this, core)) = both() {
        if core.is_exporting(&this.id) {
            drop((this, core));
            tokio::time::sleep(EXPORT_STEP).await;
            continue;
        }
        let (keep, now, began) = (this.known().settings.keep_for, this.now(), Instant::now());
        let step = this.history.call(move |history| history.forget_some(keep, now)).await;
        if matches!(step, Ok(true)) {
            if !std::mem::replace(&mut this.known().forgetting.seen, true) {
                core.publish();
            }
            drop((this, core));
            tokio::time::sleep(began.elapsed().clamp(SHORTEST_PAUSE, LONGEST_PAUSE)).await;
            continue;
        }
        if let Err(error) = &step {
            tracing::warn!(%error, "requests that are too old are not forgotten yet");
        }
        if this.clean_up(step.is_ok()).await {
            if !core.is_shown(&this.id) {
                this.rest();
            }
            core.publish();
            return;
        }
    }
}

impl Account {
    /// What is to be done once all that is too old was forgotten. False where the person has chosen again meanwhile.
    async fn clean_up(&self, forgotten: bool) -> bool {
        let (keep, seen, chosen) = {
            let mut known = self.known();
            let chosen = forgotten && std::mem::take(&mut known.forgetting.chosen);
            (known.settings.keep_for, known.forgetting.seen, chosen)
        };
        let now = self.now();
        let done = self.history.call(move |history| {
            if let Err(error) = history.forget_copies(keep, now, chosen) {
                tracing::warn!(%error, "a copy of the history that is too old is still there");
            }
            Ok((history.snapshot(now)?, history.worth_shrinking()?.filter(|_| seen)))
        });
        match done.await {
            Ok((snapshot, large)) => {
                self.known().snapshot = snapshot;
                if let Some(path) = large {
                    self.shrink(path).await;
                }
            }
            Err(error) => tracing::warn!(%error, "the history cannot be read"),
        }
        let mut known = self.known();
        known.forgetting.seen = false;
        known.forgetting.running = forgotten && known.forgetting.chosen;
        !known.forgetting.running
    }

    /// Gives the room back. The window goes on reading; nothing new is asked for until it is done, because nothing could be
    /// stored.
    async fn shrink(&self, path: std::path::PathBuf) {
        let _turn = self.refresh_turn.lock().await;
        let shrunk = tokio::task::spawn_blocking(move || shrink(&path)).await;
        if let Ok(Err(error)) = shrunk {
            tracing::warn!(%error, "the room of forgotten requests is kept for those to come");
        }
    }
}
