//! A glance at an account from beside the app: what it stored is read, the service is asked, and nothing is written.
//!
//! The history belongs to the running app, and a second writer would have to wait for it. So what is answered here is laid
//! over what is stored, in memory, by the code that the app itself takes answers in with, and is gone afterwards: the app
//! asks again by its own schedule. Whether it runs makes no difference.

mod choose;
mod look;
mod rows;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_api::{BaseUrl, Client};

use super::account::{Account, Parts, peek_schedule};
use super::history_thread::HistoryThread;
use super::key_book::KeyBook;
use super::registry::{self, Record};
use super::{ActionError, Clock, assemble};
use crate::account_settings::AccountSettings;
use crate::diagnose::Looked;
use crate::history::{History, HistoryError};
use crate::keychain::{Keychain, KeychainError};
use crate::settings::Settings;
use crate::view::{AccountView, Gap, Keeping, ProblemCode};

pub use rows::{Found, Missed};

/// What a glance needs.
pub struct GlanceOptions {
    /// Where history and settings lie; read only.
    pub data_dir: PathBuf,
    /// Which account: its name, or one of its ids. The one that the app shows where nothing is said.
    pub account: Option<String>,
    /// Where keys are kept.
    pub keychain: Keychain,
    /// Where the time comes from.
    pub clock: Clock,
    /// How long an answer is waited for.
    pub patience: openrush_api::Options,
}

/// Why there is nothing to glance at. `Display` says what the person can do.
#[derive(Debug, thiserror::Error)]
pub enum GlanceError {
    /// Nobody is signed in.
    #[error("No account is signed in. Start OpenRush and sign in first.")]
    SignedOut,
    /// The account that was asked for is signed out.
    #[error("The account {0} is not signed in. Start OpenRush and sign in to it first.")]
    AccountSignedOut(String),
    /// No account is called so.
    #[error("There is no account {wanted}. Known here: {known}.")]
    NoSuchAccount {
        /// What was asked for.
        wanted: String,
        /// The names and ids there are.
        known: String,
    },
    /// Several accounts are called so.
    #[error("Several accounts are called {wanted}. Say which by its id: {ids}.")]
    Ambiguous {
        /// What was asked for.
        wanted: String,
        /// Their ids.
        ids: String,
    },
    /// The list of accounts cannot be read.
    #[error("The list of accounts cannot be read: {0}. Starting OpenRush sets a broken one aside.")]
    Accounts(String),
    /// The stored history cannot be read.
    #[error(transparent)]
    History(#[from] HistoryError),
}

/// A glance at one account.
pub struct Glance {
    account: Arc<Account>,
    record: Record,
    settings: Settings,
    keychain: Keychain,
    patience: openrush_api::Options,
    /// What the app stored; `None` where it has stored nothing yet, or nothing that can be read.
    stored: Option<History>,
    /// Why what is stored cannot be read.
    unread: Option<HistoryError>,
    /// What was answered just now.
    looked: Looked,
    /// Between what is stored and what was answered, requests may be missing.
    hole: Option<Gap>,
}

impl Glance {
    /// Reads what is stored of an account. Must be called inside a tokio runtime.
    ///
    /// # Errors
    /// As [`GlanceError`] says; a history that cannot be read is none, see [`Glance::unread`].
    pub async fn at(options: GlanceOptions) -> Result<Self, GlanceError> {
        let GlanceOptions { data_dir, account, keychain, clock, patience } = options;
        let record = choose::record(&data_dir, account.as_deref())?;
        let folder = registry::folder(&data_dir, &record.id);
        let (book, now) = (KeyBook::peek(&folder), clock());
        let path = registry::history_path(&data_dir, &record.id);
        let read = History::open_to_read(&path).and_then(|stored| {
            let Some(mut stored) = stored else { return Ok((None, None)) };
            stored.set_own_keys(book.signed_in_with.clone());
            let snapshot = stored.snapshot(now)?;
            Ok((Some(stored), Some(snapshot)))
        });
        let ((stored, snapshot), unread) = match read {
            Ok(read) => (read, None),
            Err(error) => ((None, None), Some(error)),
        };
        // What is answered is taken in here first.
        let opened = HistoryThread::open(None, book.signed_in_with.clone(), now).await?;
        let account = Account::new(Parts {
            id: record.id.clone(),
            name: record.name.clone(),
            colour: record.colour.unwrap_or_default(),
            keeping: Keeping::Keychain,
            billing_url: None,
            clock,
            history: opened.thread,
            folder: None,
            own_key_name: String::new(),
            snapshot: snapshot.unwrap_or_default(),
        });
        {
            let mut known = account.known();
            known.claimed = record.account_id.clone();
            known.schedule = peek_schedule(&folder);
            known.settings = AccountSettings::peek(&folder, &data_dir);
            known.book = book;
            if let Some(balance) = known.snapshot.balance {
                known.schedule.balance_at.get_or_insert(balance.at);
            }
        }
        Ok(Self {
            account,
            record,
            settings: Settings::peek(&data_dir),
            keychain,
            patience,
            stored,
            unread,
            looked: Looked { asked: false, balance: false, requests: false, keys: false },
            hole: None,
        })
    }

    /// The account as the app would show it, with what was answered just now.
    #[must_use]
    pub fn account(&self) -> AccountView {
        assemble::account_view(&self.account, &self.settings, self.account.now())
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.account.now()
    }

    /// Why what the app stored cannot be read; the figures are then only what the service says now.
    #[must_use]
    pub fn unread(&self) -> Option<&HistoryError> {
        self.unread.as_ref()
    }

    /// What was answered just now.
    #[must_use]
    pub fn looked(&self) -> Looked {
        self.looked
    }

    /// The way to the service, with the key from the keychain. What stands in the way becomes the account's problem.
    async fn client(&self) -> Result<Client, ActionError> {
        let answer = self.keychain.read(&self.record.id).answer().await;
        let (code, said) = match answer {
            Ok(Some(key)) => {
                let base_url = BaseUrl::parse(&self.record.base_url).map_err(|_| ActionError::SignedOut)?;
                self.account.known().own_key = Some(key.clone());
                return Ok(Client::with_options(base_url, key, self.patience)?);
            }
            Ok(None) => {
                let said = "The keychain has no key for this account any more. Sign in with OpenRush again.";
                (ProblemCode::KeyMissing, said.to_owned())
            }
            Err(error) => (
                match error {
                    KeychainError::Locked => ProblemCode::KeychainLocked,
                    KeychainError::Absent(_) => ProblemCode::KeychainAbsent,
                    KeychainError::NotAnswering => ProblemCode::KeychainNotAnswering,
                },
                error.to_string(),
            ),
        };
        self.account.set_problem(code, None, said);
        Err(ActionError::SignedOut)
    }
}
