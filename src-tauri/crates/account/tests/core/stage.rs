//! A core, its sandbox, its keychain and its data directory.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use openrush_account::core::{Core, Keep, Options};
use openrush_account::keychain::{Keychain, MemoryStore};
use openrush_account::view::{AccountView, View};
use openrush_api::BaseUrl;
use openrush_sandbox::{Config, Sandbox};
use tempfile::TempDir;

/// Far longer than anything takes, so that a test that hangs says where.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) keychain: MemoryStore,
    pub(crate) data_dir: TempDir,
    patience: openrush_api::Options,
    pub(crate) core: Core,
}

impl Stage {
    /// A core that nobody has signed in to, beside an account with one key and 500 credits.
    pub(crate) async fn new() -> Self {
        Self::patient(openrush_api::Options::default()).await
    }

    /// The same for a core that does not wait longer than this for an answer.
    pub(crate) async fn impatient(call_timeout: Duration) -> Self {
        let options = openrush_api::Options::default();
        Self::patient(openrush_api::Options { call_timeout, ..options }).await
    }

    async fn patient(patience: openrush_api::Options) -> Self {
        let sandbox = Sandbox::start(Config::default()).await.unwrap();
        let (keychain, data_dir) = (MemoryStore::default(), tempfile::tempdir().unwrap());
        let core = start(&sandbox, &keychain, &data_dir, patience);
        let stage = Self { sandbox, keychain, data_dir, patience, core };
        stage.until(|view| !view.app.starting).await;
        stage
    }

    /// The same, signed in, with its first figures.
    pub(crate) async fn signed_in() -> Self {
        let stage = Self::new().await;
        stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
        stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
        stage
    }

    /// The same for a core that does not wait longer than this for an answer.
    pub(crate) async fn impatient_and_signed_in(call_timeout: Duration) -> Self {
        let stage = Self::impatient(call_timeout).await;
        stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
        stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
        stage
    }

    /// As after quitting: the history's file is closed.
    pub(crate) async fn stopped(mut self) -> Self {
        let log = self.data_dir.path().join("accounts").join(self.account().id).join("history.db-wal");
        let elsewhere = tempfile::tempdir().unwrap();
        self.core = start(&self.sandbox, &MemoryStore::default(), &elsewhere, self.patience);
        self.until(|view| !view.app.starting).await;
        self.eventually(|| !log.exists()).await;
        self
    }

    /// Waits for something that no view tells, such as a file that is closed.
    pub(crate) async fn eventually(&self, reached: impl Fn() -> bool) {
        let waited = tokio::time::timeout(PATIENCE, async {
            while !reached() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        waited.await.expect("it never came to this");
    }

    /// As after quitting and starting again.
    pub(crate) async fn restarted(mut self) -> Self {
        self.core = start(&self.sandbox, &self.keychain, &self.data_dir, self.patience);
        self.until(|view| !view.app.starting).await;
        self
    }

    pub(crate) async fn until(&self, reached: impl Fn(&View) -> bool) -> Arc<View> {
        until(&self.core, reached).await
    }

    pub(crate) async fn until_account(&self, reached: impl Fn(&AccountView) -> bool) -> AccountView {
        let view = self.until(|view| view.account.as_ref().is_some_and(&reached)).await;
        view.account.clone().unwrap()
    }

    pub(crate) fn account(&self) -> AccountView {
        self.core.view().account.clone().expect("an account is shown")
    }

    /// How many requests of this kind the sandbox has received.
    pub(crate) fn received(&self, method: &str, path_end: &str) -> usize {
        let requests = self.sandbox.world().requests();
        requests.iter().filter(|request| request.method == method && request.path.ends_with(path_end)).count()
    }
}

fn start(
    sandbox: &Sandbox,
    keychain: &MemoryStore,
    data_dir: &TempDir,
    patience: openrush_api::Options,
) -> Core {
    Core::start(Options {
        data_dir: data_dir.path().to_owned(),
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        keychain: Keychain::over(keychain.clone(), PATIENCE),
        clock: Arc::new(Utc::now),
        patience,
        version: "0.0.0".into(),
        computer: "studio".into(),
        checkpoint: None,
    })
}

pub(crate) async fn until(core: &Core, reached: impl Fn(&View) -> bool) -> Arc<View> {
    let mut views = core.subscribe();
    let found = tokio::time::timeout(PATIENCE, views.wait_for(|view| reached(view))).await;
    match found {
        Ok(Ok(view)) => view.clone(),
        _ => panic!("the view never came to this: {:#?}", core.view()),
    }
}
