//! One signed-in account: what is known of it, and the loop that keeps it fresh.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use openrush_api::{AccountId, ApiKey, Client, RateLimit};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use super::alerting::told_before;
use super::forget::Forgetting;
use super::history_thread::HistoryThread;
use super::intents::Intents;
use super::key_book::KeyBook;
use super::questions::Unanswered;
use super::refresh::Asking;
use super::{ActionError, Clock, Core, Inner, rotate};
use crate::account_settings::AccountSettings;
use crate::alerts::Told;
use crate::files;
use crate::history::Snapshot;
use crate::history::sync::Windows;
use crate::keychain::DEADLINE;
use crate::rotation::Rotation;
use crate::schedule::{Looking, Plan, Schedule, WATCH_FOR};
use crate::view::{Colour, Keeping, NewKeyView, Problem, ProblemCode};

/// The longest sleep of the loop. Timers stand still while a computer sleeps, so the wall clock is looked at this often.
const LONGEST_SLEEP: Duration = Duration::from_secs(150);

/// A plan that turns out to be for nothing must not keep the loop turning.
const SHORTEST_SLEEP: Duration = Duration::from_millis(200);

/// One signed-in account.
pub(super) struct Account {
    pub(super) id: String,
    pub(super) demo: bool,
    pub(super) keeping: Keeping,
    /// The page with "Add $10", where it is not the service's own.
    pub(super) billing_url: Option<String>,
    pub(super) clock: Clock,
    pub(super) history: HistoryThread,
    /// Where the account's files lie; `None` for the demo, which leaves none.
    pub(super) folder: Option<PathBuf>,
    /// What a key for this app alone is called.
    pub(super) own_key_name: String,
    /// One key is created at a time.
    pub(super) creating: tokio::sync::Mutex<()>,
    /// One refresh at a time: who asks while one is under way waits for it.
    pub(super) refresh_turn: tokio::sync::Mutex<()>,
    known: Mutex<Known>,
    /// True once the key is at hand.
    unlocked: watch::Sender<bool>,
    changed: Arc<Notify>,
    keeper: Mutex<Option<JoinHandle<()>>>,
}

/// What is known of an account now.
#[derive(Default)]
pub(super) struct Known {
    /// What the person calls it.
    pub(super) name: String,
    /// What it is marked with.
    pub(super) colour: Colour,
    /// The person's choices for it.
    pub(super) settings: AccountSettings,
    /// The way to the service; `None` until the keychain has handed over the key.
    pub(super) client: Option<Client>,
    /// The service's id of this account, until an answer has told that the key from the keychain is one of its.
    pub(super) claimed: Option<String>,
    /// What the history says.
    pub(super) snapshot: Snapshot,
    pub(super) schedule: Schedule,
    /// How much the next wait is lengthened, as a share from 0 to 1.
    pub(super) jitter: f64,
    /// How many requests the account can make, as far as its answers tell: how soon rows can be lost.
    pub(super) windows: Windows,
    /// How far the service's clock is ahead of this computer's.
    pub(super) ahead: chrono::Duration,
    /// Whether an answer of this run has told so.
    pub(super) clocks_compared: bool,
    /// When the newest request was made that was not this app's own.
    pub(super) newest_request: Option<DateTime<Utc>>,
    pub(super) problem: Option<Problem>,
    /// The service's id of the account, as its last answers told.
    pub(super) whose: Option<AccountId>,
    /// Questions whose last answer was of no use.
    pub(super) unanswered: Unanswered,
    pub(super) refreshing: bool,
    pub(super) next_refresh: Option<DateTime<Utc>>,
    /// Created and not acknowledged.
    pub(super) new_key: Option<NewKey>,
    /// Made for this app alone, and not yet in the place of the pasted one.
    pub(super) app_key: Option<NewKey>,
    /// The intent of the key that is being created, or was last.
    pub(super) making: Option<DateTime<Utc>>,
    /// The person is signing out: nothing is put into the keychain any more.
    pub(super) leaving: bool,
    /// Where the keychain is writing a created key right now.
    pub(super) writing: BTreeSet<String>,
    /// Keys that were asked for and are not in their owner's hands.
    pub(super) intents: Intents,
    /// A key that is being replaced.
    pub(super) rotation: Option<Rotation>,
    /// The file of a rotation is there and could not be read.
    pub(super) rotation_unread: bool,
    /// Notes and first uses.
    pub(super) book: KeyBook,
    /// The key that this app signs in with: its row in the list is recognised by its beginning.
    pub(super) own_key: Option<ApiKey>,
    /// What was told in notifications.
    pub(super) told: Told,
    /// How it stands with requests that are too old to be kept.
    pub(super) forgetting: Forgetting,
    /// How the view last showed the balance's age.
    shown_stale: bool,
}

/// A key that was created and not yet acknowledged.
pub(super) struct NewKey {
    pub(super) key: ApiKey,
    pub(super) view: NewKeyView,
    /// Tells its intent.
    pub(super) asked_at: DateTime<Utc>,
}

/// What an account is made of.
pub(super) struct Parts {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) colour: Colour,
    pub(super) keeping: Keeping,
    pub(super) billing_url: Option<String>,
    pub(super) clock: Clock,
    pub(super) history: HistoryThread,
    pub(super) folder: Option<PathBuf>,
    pub(super) own_key_name: String,
    pub(super) snapshot: Snapshot,
}

impl Account {
    pub(super) fn new(parts: Parts) -> Arc<Self> {
        let folder = parts.folder.as_deref();
        let mut schedule = folder.map(kept_schedule).unwrap_or_default();
        schedule.balance_at =
            parts.snapshot.balance.as_ref().map(|balance| schedule.balance_at.unwrap_or(balance.at));
        let (rotation, rotation_unread) = folder.map(rotate::load).unwrap_or_default();
        let known = Known {
            name: parts.name,
            colour: parts.colour,
            settings: folder.map(AccountSettings::load).unwrap_or_default(),
            snapshot: parts.snapshot,
            schedule,
            told: folder.map(told_before).unwrap_or_default(),
            intents: folder.map(Intents::load).unwrap_or_default(),
            rotation,
            rotation_unread,
            book: folder.map(KeyBook::load).unwrap_or_default(),
            ..Known::default()
        };
        Arc::new(Self {
            id: parts.id,
            demo: parts.keeping == Keeping::Demo,
            keeping: parts.keeping,
            billing_url: parts.billing_url,
            clock: parts.clock,
            history: parts.history,
            folder: parts.folder,
            own_key_name: parts.own_key_name,
            creating: tokio::sync::Mutex::new(()),
            refresh_turn: tokio::sync::Mutex::new(()),
            known: Mutex::new(known),
            unlocked: watch::Sender::new(false),
            changed: Arc::default(),
            keeper: Mutex::new(None),
        })
    }

    pub(super) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub(super) fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands over the key, which ends any trouble with the keychain.
    pub(super) fn unlock(&self, client: Client, key: ApiKey) {
        let now = self.now();
        let mut known = self.known();
        known.client = Some(client);
        known.own_key = Some(key);
        // A rate limit of the last time still holds.
        known.problem = known.schedule.limit(now).map(|until| Problem {
            code: ProblemCode::RateLimited,
            until: Some(until),
            since: now,
            detail: "The service asked for this pause earlier.".into(),
        });
        drop(known);
        self.unlocked.send_replace(true);
        self.reschedule();
    }

    /// The way to the service. Just after the start the keychain may still be thinking: it is waited for as long as
    /// its own deadline lasts.
    pub(super) async fn client(&self) -> Result<Client, ActionError> {
        let mut unlocked = self.unlocked.subscribe();
        // Whether it opened in time is told by what is there.
        let _ = tokio::time::timeout(DEADLINE, unlocked.wait_for(|unlocked| *unlocked)).await;
        self.known().client.clone().ok_or(ActionError::SignedOut)
    }

    /// Keeps of the schedule what must outlive a restart. Where that fails nothing is lost but politeness.
    pub(super) async fn keep_schedule(&self) {
        let Some(folder) = self.folder.clone() else { return };
        let schedule = self.known().schedule.clone();
        // On the history's thread, because it writes to the disk.
        let kept = self.history.call(move |_| {
            if let Err(error) = files::save(&folder, SCHEDULE_FILE, &schedule) {
                tracing::warn!(%error, "when to ask next is not kept for the next start");
            }
            Ok(())
        });
        let _ = kept.await;
    }

    pub(super) fn set_problem(&self, code: ProblemCode, until: Option<DateTime<Utc>>, detail: String) {
        let now = self.now();
        let mut known = self.known();
        let since =
            known.problem.as_ref().filter(|problem| problem.code == code).map_or(now, |same| same.since);
        known.problem = Some(Problem { code, until, since, detail });
    }

    /// Nobody looks at it: what is kept in memory to answer quickly is given back.
    pub(super) fn rest(&self) {
        self.history.rest();
    }

    /// Makes the loop think again, as after a changed setting.
    pub(super) fn reschedule(&self) {
        self.changed.notify_one();
    }

    /// A person looks at the figures.
    pub(super) fn looked_at(self: &Arc<Self>, core: &Core, looking: Looking) {
        let minutes = core.settings().refresh_minutes;
        let wanted = {
            let known = self.known();
            known.client.is_some()
                && !known.refreshing
                && known.schedule.wanted_by_looking(looking, minutes, self.now()).any()
        };
        if wanted {
            let (account, core) = (Arc::clone(self), core.clone());
            tokio::spawn(async move { account.ask_as(&core, Asking::Looking(looking)).await });
        }
    }

    /// Something outside the account changes the plan.
    pub(super) fn replan(&self, change: impl FnOnce(&mut Schedule, DateTime<Utc>)) {
        let now = self.now();
        change(&mut self.known().schedule, now);
        self.reschedule();
    }

    /// From now on the app looks out for a top-up.
    pub(super) fn watch_for_top_up(&self) {
        let until = self.now() + WATCH_FOR;
        self.known().schedule.watch_until = Some(until);
        self.reschedule();
    }

    /// From now on the app looks out for the first use of a key that was just saved.
    pub(super) fn watch_for_first_use(&self) {
        let until = self.now() + WATCH_FOR;
        self.known().schedule.watch_keys_until = Some(until);
        self.reschedule();
    }

    /// Starts the loop. It ends with the account.
    pub(super) fn keep_fresh(self: &Arc<Self>, core: &Core) {
        let task = tokio::spawn(keep_fresh(Arc::downgrade(self), Arc::downgrade(&core.inner)));
        *self.keeper.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
    }

    fn plan(&self, minutes: u8, saving: bool) -> Option<Plan> {
        let now = self.now();
        let mut known = self.known();
        known.schedule.saving = saving;
        let plan = known.client.is_some().then(|| known.schedule.next(minutes, now, known.jitter));
        known.next_refresh = plan.map(|plan| plan.at);
        plan
    }

    /// True once for each change between fresh and stale.
    fn staleness_changed(&self, minutes: u8) -> bool {
        let now = self.now();
        let mut known = self.known();
        let stale = known.stale(minutes, now);
        std::mem::replace(&mut known.shown_stale, stale) != stale
    }
}

impl Known {
    /// When the balance was seen, by this computer's clock: that of the service may be another.
    pub(super) fn balance_at(&self) -> Option<DateTime<Utc>> {
        let seen = self.snapshot.balance.as_ref()?;
        Some(self.schedule.balance_at.unwrap_or(seen.at))
    }

    /// What is left of the account's allowance, and when it starts anew by this computer's clock.
    pub(super) fn rate(&self) -> Option<(RateLimit, DateTime<Utc>)> {
        self.schedule.rate().map(|rate| (rate, rate.reset - self.ahead))
    }

    /// True when the balance is older than it should be.
    pub(super) fn stale(&self, minutes: u8, now: DateTime<Utc>) -> bool {
        self.balance_at().is_some_and(|at| self.schedule.stale(at, minutes, now))
    }
}

/// The part of the schedule that outlives a restart.
const SCHEDULE_FILE: &str = "schedule.json";

/// As far as it can be read, and left as it is.
pub(super) fn peek_schedule(folder: &Path) -> Schedule {
    files::peek(folder, SCHEDULE_FILE)
}

fn kept_schedule(folder: &Path) -> Schedule {
    files::load(folder, SCHEDULE_FILE).value
}

impl Drop for Account {
    fn drop(&mut self) {
        if let Some(task) = self.keeper.lock().unwrap_or_else(PoisonError::into_inner).take() {
            task.abort();
        }
    }
}

async fn keep_fresh(account: Weak<Account>, core: Weak<Inner>) {
    loop {
        let Some((this, core)) = account.upgrade().zip(core.upgrade()) else { return };
        let core = Core::over(core);
        let minutes = core.settings().refresh_minutes;
        let plan = this.plan(minutes, core.saving());
        if this.staleness_changed(minutes) {
            core.publish();
        }
        this.forget_when_due(&core);
        // The demo's service is this program itself: it need not wait for anybody, nor anybody for it.
        let turn = match plan {
            Some(plan) if plan.at <= this.now() && !this.demo => core.turn(&this.id),
            _ => Ok(()),
        };
        if plan.is_some_and(|plan| plan.at <= this.now())
            && turn.is_ok()
            && this.ask_as(&core, Asking::Timer).await
        {
            if !core.is_shown(&this.id) {
                this.rest();
            }
            continue;
        }
        let wait = plan.map_or(LONGEST_SLEEP, |plan| {
            (plan.at - this.now()).to_std().unwrap_or_default().clamp(SHORTEST_SLEEP, LONGEST_SLEEP)
        });
        let wait = turn.err().map_or(wait, |wait| wait.max(SHORTEST_SLEEP));
        let (changed, clock) = (Arc::clone(&this.changed), Arc::clone(&this.clock));
        // Neither the core nor the account is held while the loop sleeps, so that both can go, and the history's file
        // is closed with them.
        drop((core, this));
        let (wall, since) = (clock(), Instant::now());
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = changed.notified() => {}
        }
        let now = clock();
        // Some systems count the time asleep as time that passed. The wait was no longer than this.
        if Schedule::leapt(now - wall, since.elapsed().min(wait))
            && let Some(this) = account.upgrade()
        {
            this.known().schedule.woke(now);
        }
    }
}
