//! Where the answer comes from: an account that is signed in, or the demo.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use openrush_account::core::{Core, Found, Glance, GlanceError, GlanceOptions, Options};
use openrush_account::history::HistoryError;
use openrush_account::keychain::{DEADLINE, Keychain, MemoryStore};
use openrush_account::schedule::Calls;
use openrush_account::view::{AccountView, ActivityQuery, Diagnosis};
use openrush_api::BaseUrl;

use super::options::Request;
use crate::demo::{DemoError, Demos};
use crate::startup;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Trouble {
    #[error(transparent)]
    Glance(#[from] GlanceError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error("There is no key {wanted}. Known: {known}.")]
    NoSuchKey {
        wanted: String,
        /// The names there are.
        known: String,
    },
    #[error("No folder of the app's data is known. Name one in OPENRUSH_DATA_DIR.")]
    NoDataDir,
    #[error("The demo could not be opened: {0}")]
    Folder(#[from] std::io::Error),
    #[error(transparent)]
    Core(#[from] openrush_account::core::ActionError),
}

/// Where the answer comes from.
pub(super) enum Source {
    /// An account that is signed in on this computer.
    Account(Box<Glance>),
    /// The demo account, which lives in this process for as long as the command takes.
    Demo(Demo),
}

pub(super) struct Demo {
    core: Core,
    _demos: Demos,
    _folder: tempfile::TempDir,
}

impl Source {
    /// Finds it, and has it ask for what is wanted.
    pub(super) async fn of(request: &Request, calls: Calls) -> Result<Self, Trouble> {
        if request.demo {
            return Ok(Self::Demo(demo().await?));
        }
        let data_dir = startup::data_dir_to_read().ok_or(Trouble::NoDataDir)?;
        let mut glance = Glance::at(GlanceOptions {
            data_dir,
            account: request.account.clone(),
            keychain: Keychain::system(),
            clock: Arc::new(Utc::now),
            patience: openrush_api::Options::default(),
        })
        .await?;
        if !request.stored {
            glance.ask(calls).await;
        }
        Ok(Self::Account(Box::new(glance)))
    }

    /// The account as the app would show it.
    pub(super) fn account(&self) -> Result<AccountView, Trouble> {
        match self {
            Self::Account(glance) => Ok(glance.account()),
            Self::Demo(demo) => {
                demo.core.view().account.clone().ok_or(Trouble::Glance(GlanceError::SignedOut))
            }
        }
    }

    /// Its time: that of the demo is simulated.
    pub(super) fn now(&self) -> DateTime<Utc> {
        match self {
            Self::Account(glance) => glance.now(),
            Self::Demo(_) => Utc::now(),
        }
    }

    /// Why what is stored cannot be read, if it cannot.
    pub(super) fn unread(&self) -> Option<&HistoryError> {
        match self {
            Self::Account(glance) => glance.unread(),
            Self::Demo(_) => None,
        }
    }

    /// The newest requests that a query finds.
    pub(super) async fn activity(&self, query: &ActivityQuery, most: usize) -> Result<Found, Trouble> {
        let core = match self {
            Self::Account(glance) => return Ok(glance.activity(query, most).await?),
            Self::Demo(demo) => &demo.core,
        };
        let (mut rows, mut after) = (Vec::new(), None);
        loop {
            let limit = u32::try_from((most + 1 - rows.len()).min(1_000)).ok();
            let page = core.activity(ActivityQuery { after, limit, ..query.clone() }).await?;
            rows.extend(page.rows);
            after = page.next;
            if after.is_none() || rows.len() > most {
                break;
            }
        }
        let more = rows.len() > most;
        rows.truncate(most);
        Ok(Found { rows, more, missed: Vec::new(), forgotten: None })
    }

    /// Why it stopped.
    pub(super) async fn diagnose(&self) -> Result<Diagnosis, Trouble> {
        match self {
            Self::Account(glance) => Ok(glance.diagnose().await?),
            Self::Demo(demo) => Ok(demo.core.diagnose().await?),
        }
    }
}

/// A core of its own, in a folder that goes with it and beside a keychain that is none.
async fn demo() -> Result<Demo, Trouble> {
    let folder = tempfile::tempdir()?;
    let core = Core::start(Options {
        data_dir: folder.path().to_owned(),
        base_url: BaseUrl::official(),
        keychain: Keychain::over(MemoryStore::default(), DEADLINE),
        clock: Arc::new(Utc::now),
        patience: openrush_api::Options::default(),
        version: env!("CARGO_PKG_VERSION").into(),
        computer: String::new(),
        checkpoint: None,
    });
    let demos = Demos::default();
    demos.open(&core).await?;
    Ok(Demo { core, _demos: demos, _folder: folder })
}
