//! One signed-in account: what is known of it, and the loop that keeps it fresh.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, Client};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use super::history_thread::HistoryThread;
use super::intent::Intent;
use super::{ActionError, Clock, Core, Inner};
use crate::history::Snapshot;
use crate::keychain::DEADLINE;
use crate::schedule::{Calls, Plan, Schedule, WATCH_FOR};
use crate::view::{Keeping, NewKeyView, Problem, ProblemCode};

/// The longest sleep of the loop. Timers stand still while a computer sleeps, so the wall clock is looked at this often.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// One signed-in account.
pub(super) struct Account {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) demo: bool,
    pub(super) keeping: Keeping,
    /// The page with "Add $10", where it is not the service's own.
    pub(super) billing_url: Option<String>,
    pub(super) clock: Clock,
    pub(super) history: HistoryThread,
    /// Where the account's files lie; `None` for the demo, which leaves none.
    pub(super) folder: Option<PathBuf>,
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
    /// The way to the service; `None` until the keychain has handed over the key.
    pub(super) client: Option<Client>,
    /// What the history says.
    pub(super) snapshot: Snapshot,
    pub(super) schedule: Schedule,
    pub(super) problem: Option<Problem>,
    pub(super) refreshing: bool,
    pub(super) next_refresh: Option<DateTime<Utc>>,
    /// Created and not acknowledged.
    pub(super) new_key: Option<NewKey>,
    /// Asked for, and the answer was lost.
    pub(super) intent: Option<Intent>,
    /// The key that this app signs in with: its row in the list is recognised by its beginning.
    pub(super) own_key: Option<ApiKey>,
    /// How the view last showed the balance's age.
    shown_stale: bool,
}

/// A key that was created and not yet acknowledged.
pub(super) struct NewKey {
    pub(super) key: ApiKey,
    pub(super) view: NewKeyView,
}

/// What an account is made of.
pub(super) struct Parts {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) keeping: Keeping,
    pub(super) billing_url: Option<String>,
    pub(super) clock: Clock,
    pub(super) history: HistoryThread,
    pub(super) folder: Option<PathBuf>,
    pub(super) snapshot: Snapshot,
}

impl Account {
    pub(super) fn new(parts: Parts) -> Arc<Self> {
        let schedule = Schedule {
            balance_at: parts.snapshot.balance.as_ref().map(|balance| balance.at),
            ..Schedule::default()
        };
        Arc::new(Self {
            id: parts.id,
            name: parts.name,
            demo: parts.keeping == Keeping::Demo,
            keeping: parts.keeping,
            billing_url: parts.billing_url,
            clock: parts.clock,
            history: parts.history,
            folder: parts.folder,
            creating: tokio::sync::Mutex::new(()),
            refresh_turn: tokio::sync::Mutex::new(()),
            known: Mutex::new(Known { snapshot: parts.snapshot, schedule, ..Known::default() }),
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
        let mut known = self.known();
        known.client = Some(client);
        known.own_key = Some(key);
        known.problem = None;
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

    pub(super) fn set_problem(&self, code: ProblemCode, until: Option<DateTime<Utc>>, detail: String) {
        let now = self.now();
        let mut known = self.known();
        let since =
            known.problem.as_ref().filter(|problem| problem.code == code).map_or(now, |same| same.since);
        known.problem = Some(Problem { code, until, since, detail });
    }

    /// Makes the loop think again, as after a changed setting.
    pub(super) fn reschedule(&self) {
        self.changed.notify_one();
    }

    /// A person looks at the figures.
    pub(super) fn looked_at(self: &Arc<Self>, core: &Core) {
        let now = self.now();
        let wanted = {
            let known = self.known();
            let watching = known.schedule.watch_until.is_some_and(|until| now < until);
            known.client.is_some()
                && !known.refreshing
                && (known.schedule.old_when_looked_at(now) || watching && !known.schedule.limited(now))
        };
        if wanted {
            let (account, core) = (Arc::clone(self), core.clone());
            tokio::spawn(async move {
                let calls = account.known().schedule.calls_at(account.now());
                account.refresh(&core, calls).await;
            });
        }
    }

    /// From now on the app looks out for a top-up.
    pub(super) fn watch_for_top_up(&self) {
        let until = self.now() + WATCH_FOR;
        self.known().schedule.watch_until = Some(until);
        self.reschedule();
    }

    /// Starts the loop. It ends with the account.
    pub(super) fn keep_fresh(self: &Arc<Self>, core: &Core) {
        let task = tokio::spawn(keep_fresh(Arc::downgrade(self), Arc::downgrade(&core.inner)));
        *self.keeper.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
    }

    fn plan(&self, minutes: u8) -> Option<Plan> {
        let now = self.now();
        let mut known = self.known();
        let plan = known.client.is_some().then(|| known.schedule.next(minutes, now, fastrand::f64()));
        known.next_refresh = plan.map(|plan| plan.at);
        plan
    }

    /// True once for each change between fresh and stale.
    fn staleness_changed(&self, minutes: u8) -> bool {
        let now = self.now();
        let mut known = self.known();
        let stale =
            known.snapshot.balance.as_ref().is_some_and(|balance| Schedule::stale(balance.at, minutes, now));
        std::mem::replace(&mut known.shown_stale, stale) != stale
    }
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
        let core = Core { inner: core };
        let minutes = core.settings().refresh_minutes;
        let plan = this.plan(minutes);
        if this.staleness_changed(minutes) {
            core.publish();
        }
        let due = plan.filter(|plan| plan.at <= this.now());
        if due.is_some() {
            let calls: Calls = this.known().schedule.calls_at(this.now());
            this.refresh(&core, calls).await;
            continue;
        }
        let wait = plan.map_or(LONGEST_SLEEP, |plan| {
            (plan.at - this.now()).to_std().unwrap_or(Duration::ZERO).min(LONGEST_SLEEP)
        });
        let changed = Arc::clone(&this.changed);
        // Neither the core nor the account is held while the loop sleeps, so that both can go, and the history's file
        // is closed with them.
        drop((core, this));
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = changed.notified() => {}
        }
    }
}
