//! The loop around what decides: it asks the service, stores what it says, and publishes the view.
//!
//! One direction: timer, click or wake → refresh → api → history → [`View`] → window, tray, notifications.
//! Nothing here knows a window: whoever shows something subscribes to the view.

mod account;
mod account_key;
mod accounts;
mod alerting;
mod assemble;
mod billing;
mod damage;
mod data_folder;
mod demo;
mod diagnosing;
mod entry;
mod error;
mod export;
mod forget;
mod glance;
mod hints;
mod history_thread;
mod intent;
mod intents;
mod kept_key;
mod key_book;
mod key_facts;
mod keys;
mod lost_key;
mod new_key;
mod outside;
mod own_key;
mod owner;
mod pace;
mod past;
mod questions;
mod reading;
mod refresh;
mod registry;
mod report;
mod resume;
mod rotate;
mod rotation_facts;
mod running;
mod sign_in;
mod sign_out;
mod state;
mod transfer;
mod try_key;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use openrush_api::{ApiKey, BaseUrl};
use tokio::sync::watch;

use crate::keychain::{Keychain, KeychainError};
use crate::schedule::Looking;
use crate::settings::{SavedFilter, Settings};
use crate::view::{KeychainStatus, Notice, NoticeCode, TrayStatus, View};

use account::Account;
use pace::Pace;
use registry::Registry;
use state::State;

pub use alerting::AlertOf;
pub use error::ActionError;
pub use glance::{Found, Glance, GlanceError, GlanceOptions, Missed};
pub use outside::Outside;
pub use sign_in::Keep;

/// Where the time comes from: the system's clock in the app, the simulated one in the demo and in tests.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What the core needs to start.
pub struct Options {
    /// Where history and settings lie; made if it is not there.
    pub data_dir: PathBuf,
    /// The service, for new sign-ins.
    pub base_url: BaseUrl,
    /// Where keys are kept.
    pub keychain: Keychain,
    /// Where the time comes from.
    pub clock: Clock,
    /// How long an answer is waited for.
    pub patience: openrush_api::Options,
    /// The app's version, for About.
    pub version: String,
    /// What this computer is called, for the name of the app's own key; may be empty.
    pub computer: String,
    /// Called at each named point of what must survive a crash; tests end the process there. Nothing in the app.
    pub checkpoint: Option<fn(&str)>,
}

/// The simulated account: where it is and how it is opened.
pub struct Demo {
    /// The sandbox's address.
    pub base_url: BaseUrl,
    /// The sandbox's key.
    pub key: ApiKey,
    /// The sandbox's page with "Add $10".
    pub billing_url: String,
    /// The sandbox's time.
    pub clock: Clock,
    /// Lets the simulated time pass by a step, so that the app lives through it; false once the present is reached.
    pub live_on: Box<dyn FnMut() -> bool + Send>,
}

/// The app without its window. Cheap to clone.
///
/// What is asked of it is about the account that the window shows, or about the one that it was made for
/// ([`Core::of`]): whatever is shown by the time something is carried out, it is done to the account that was meant.
#[derive(Clone)]
pub struct Core {
    inner: Arc<Inner>,
    /// The account that is meant; `None` for the one that is shown.
    of: Option<Arc<str>>,
}

struct Inner {
    options: Options,
    state: Mutex<State>,
    views: watch::Sender<Arc<View>>,
    /// The app did not end well the last time.
    crashed: bool,
    /// One sign-in or sign-out at a time.
    entrance: Arc<tokio::sync::Mutex<()>>,
    /// When which account may ask by itself, so that they do not all ask at once.
    pace: Mutex<Pace>,
}

impl Core {
    /// Reads settings and accounts, and publishes the last known figures of the account that was signed in, before
    /// anything is asked of the network or the keychain. Must be called inside a tokio runtime.
    #[must_use]
    pub fn start(options: Options) -> Self {
        let crashed = running::begins(&options.data_dir);
        let registry = Registry::load(&options.data_dir);
        accounts::settle_files(&options.data_dir, &registry);
        let settings = Settings::load(&options.data_dir);
        let mut state = State::new(settings.value, registry.value, &options);
        for (file, code) in [
            (settings.set_aside, NoticeCode::SettingsSetAside),
            (registry.set_aside, NoticeCode::AccountsSetAside),
        ] {
            if let Some(file) = file {
                state.notify(code, None, Some(file));
            }
        }
        let view = Arc::new(state.view());
        let core = Self::over(Arc::new(Inner {
            options,
            state: Mutex::new(state),
            views: watch::Sender::new(view),
            crashed,
            entrance: Arc::default(),
            pace: Mutex::default(),
        }));
        // Taken before anybody else can ask for an account, as `--demo` does: coming back is always the first.
        let first = Arc::clone(&core.inner.entrance).try_lock_owned().ok();
        let resumed = core.clone();
        tokio::spawn(async move {
            resumed.resume(first).await;
            resumed.sweep_keychain();
        });
        core
    }

    fn over(inner: Arc<Inner>) -> Self {
        Self { inner, of: None }
    }

    /// The same core for one account, whichever the window shows. Where that account is not open (any more), what is asked
    /// of it answers with [`ActionError::SignedOut`].
    #[must_use]
    pub fn of(&self, account: &str) -> Self {
        Self { inner: Arc::clone(&self.inner), of: Some(account.into()) }
    }

    /// The app ends, and not by a crash.
    pub fn ends(&self) {
        running::ends(&self.inner.options.data_dir);
    }

    /// The view as it is now, and every one that follows.
    #[must_use]
    pub fn subscribe(&self) -> watch::Receiver<Arc<View>> {
        self.inner.views.subscribe()
    }

    /// The view as it is now.
    #[must_use]
    pub fn view(&self) -> Arc<View> {
        self.inner.views.borrow().clone()
    }

    /// The person's choices.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.state().settings.clone()
    }

    /// Takes and stores the person's choices.
    ///
    /// # Errors
    /// [`ActionError::HoldsKey`] for a filter with what looks like a key; [`ActionError::NotSaved`]; then nothing changed.
    pub fn change_settings(&self, settings: Settings) -> Result<Settings, ActionError> {
        let settings = settings.bounded();
        if settings.saved_filters.iter().any(SavedFilter::holds_key) {
            return Err(ActionError::HoldsKey);
        }
        settings.save(&self.inner.options.data_dir)?;
        let open = {
            let mut state = self.state();
            state.settings = settings.clone();
            state.open.clone()
        };
        for account in open {
            account.reschedule();
        }
        self.publish();
        Ok(settings)
    }

    /// Tells the core whether the tray icon can be seen.
    ///
    /// That the desktop has no place for it is told until it was read, and never again on this computer.
    pub fn set_tray(&self, status: TrayStatus) {
        let dir = &self.inner.options.data_dir;
        let news = status == TrayStatus::NoHost && !hints::given(dir, hints::Hint::NoTray);
        let mut state = self.state();
        state.app.tray = status;
        if news {
            state.notify(NoticeCode::NoTray, None, None);
        } else if status == TrayStatus::Shown {
            // A panel that came later after all.
            state.app.notices.retain(|notice| notice.code != NoticeCode::NoTray);
        }
        drop(state);
        self.publish();
    }

    /// The person has read it.
    pub fn dismiss_notice(&self, id: u64) {
        let read: Vec<Notice> = {
            let mut state = self.state();
            state.app.notices.extract_if(.., |notice: &mut Notice| notice.id == id).collect()
        };
        if read.iter().any(|notice| notice.code == NoticeCode::NoTray) {
            hints::give(&self.inner.options.data_dir, hints::Hint::NoTray);
        }
        self.publish();
    }

    /// A person looks at the window, or at the keys: figures older than a minute are asked for again, and at once
    /// after Buy credits.
    pub fn looked_at(&self, looking: Looking) {
        if let Some(account) = self.current() {
            account.looked_at(self, looking);
        }
    }

    /// Whether the app may quit. Where a created key would be gone with it, the view asks the person first.
    pub fn may_quit(&self) -> bool {
        let mut state = self.state();
        state.quitting = state.lost_by_quitting().map(|(asked_at, _)| asked_at);
        let may = state.quitting.is_none();
        drop(state);
        self.publish();
        may
    }

    /// The person does not want to quit after all.
    pub fn stay(&self) {
        self.state().quitting = None;
        self.publish();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A panic while the lock was held leaves values that are each whole: going on beats going down.
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The account that is meant.
    fn current(&self) -> Option<Arc<Account>> {
        let state = self.state();
        match &self.of {
            Some(id) => state.account(id).cloned(),
            None => state.current().cloned(),
        }
    }

    /// Whether the window shows this account.
    fn is_shown(&self, id: &str) -> bool {
        self.state().shown.as_deref() == Some(id)
    }

    /// Whether this very account is among those that are open.
    fn is_open(&self, account: &Account) -> bool {
        self.state().open.iter().any(|open| std::ptr::eq(&**open, account))
    }

    fn signed_in(&self) -> Result<Arc<Account>, ActionError> {
        self.current().ok_or(ActionError::SignedOut)
    }

    fn clock(&self) -> Clock {
        Arc::clone(&self.inner.options.clock)
    }

    /// Tells something about an account once.
    fn notify(&self, code: NoticeCode, account: &str, detail: Option<String>) {
        self.state().notify(code, Some(account), detail);
    }

    fn checkpoint(&self, name: &str) {
        if let Some(reached) = self.inner.options.checkpoint {
            reached(name);
        }
    }

    fn set_keychain(&self, outcome: Result<(), &KeychainError>) {
        self.state().app.keychain = match outcome {
            Ok(()) => KeychainStatus::Fine,
            Err(KeychainError::Locked) => KeychainStatus::Locked,
            Err(KeychainError::Absent(_)) => KeychainStatus::Absent,
            Err(KeychainError::NotAnswering) => KeychainStatus::NotAnswering,
        };
    }

    /// Makes the view from what is known and hands it to everybody who shows it.
    fn publish(&self) {
        let mut state = self.state();
        let view = state.view();
        // Sent under the lock, so that views leave in the order in which they were made.
        self.inner.views.send_replace(Arc::new(view));
    }
}
