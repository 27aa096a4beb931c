//! A core, its sandbox, its keychain and its data directory.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use openrush_account::core::{Core, Keep, Options};
use openrush_account::keychain::{Keychain, MemoryStore};
use openrush_account::view::{AccountView, View};
use openrush_api::BaseUrl;
use openrush_sandbox::{Clock, Config, ManualClock, Sandbox};
use tempfile::TempDir;

/// Far longer than anything takes, so that a test that hangs says where.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) keychain: MemoryStore,
    pub(crate) data_dir: TempDir,
    patience: openrush_api::Options,
    /// The service's clock. This computer's goes with it.
    pub(crate) clock: ManualClock,
    /// How far this computer's clock is ahead of the service's.
    skew: TimeDelta,
    /// How long the keychain is waited for.
    keychain_deadline: Duration,
    pub(crate) core: Core,
}

impl Stage {
    /// A core that nobody has signed in to, beside an account with one key and 500 credits.
    pub(crate) async fn new() -> Self {
        Self::patient(openrush_api::Options::default()).await
    }

    /// The same with another patience for answers, signed in with its first figures.
    pub(crate) async fn signed_in_patient(patience: openrush_api::Options) -> Self {
        let stage = Self::patient(patience).await;
        stage.sign_in(Keep::Keychain).await;
        stage
    }

    /// Signed in with its first figures, and this called at each named point.
    pub(crate) async fn signed_in_with(checkpoint: fn(&str)) -> Self {
        let mut stage = Self::new().await;
        let elsewhere = tempfile::tempdir().unwrap();
        let keys = Keychain::over(stage.keychain.clone(), PATIENCE);
        let options = options(&stage.sandbox, keys, &elsewhere, stage.patience, stage.computers());
        stage.core = Core::start(Options { checkpoint: Some(checkpoint), ..options });
        stage.data_dir = elsewhere;
        stage.until(|view| !view.app.starting).await;
        stage.sign_in(Keep::Keychain).await;
        stage
    }

    /// The same on a computer whose clock is ahead of the service's.
    pub(crate) async fn skewed(skew: TimeDelta) -> Self {
        let stage = Self::made(openrush_api::Options::default(), skew, PATIENCE).await;
        stage.sign_in(Keep::Keychain).await;
        stage
    }

    /// The same with a keychain that is not waited for long.
    pub(crate) async fn hurried(keychain_deadline: Duration) -> Self {
        let stage = Self::made(openrush_api::Options::default(), TimeDelta::zero(), keychain_deadline).await;
        stage.sign_in(Keep::Keychain).await;
        stage
    }

    async fn patient(patience: openrush_api::Options) -> Self {
        Self::made(patience, TimeDelta::zero(), PATIENCE).await
    }

    async fn made(patience: openrush_api::Options, skew: TimeDelta, keychain_deadline: Duration) -> Self {
        let clock = ManualClock::at(Utc::now());
        clock.run();
        let config = Config { clock: Clock::Manual(clock.clone()), ..Config::default() };
        let sandbox = Sandbox::start(config).await.unwrap();
        let (keychain, data_dir) = (MemoryStore::default(), tempfile::tempdir().unwrap());
        let keys = Keychain::over(keychain.clone(), keychain_deadline);
        let core = start(&sandbox, keys, &data_dir, patience, computers(&clock, skew));
        let stage = Self { sandbox, keychain, data_dir, patience, clock, skew, keychain_deadline, core };
        stage.until(|view| !view.app.starting).await;
        stage
    }

    /// The same, signed in, with its first figures.
    pub(crate) async fn signed_in() -> Self {
        let stage = Self::new().await;
        stage.sign_in(Keep::Keychain).await;
        stage
    }

    /// Signs in and waits for the first figures.
    pub(crate) async fn sign_in(&self, keep: Keep) {
        self.core.sign_in(&self.sandbox.world().key(), false, keep).await.unwrap();
        self.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    }

    /// The created keys that lie in the keychain.
    pub(crate) fn kept_keys(&self) -> Vec<String> {
        let entries = self.keychain.entries();
        entries.into_iter().filter(|entry| entry.contains("/new-key-")).collect()
    }

    /// The notes about keys that are not in their owner's hands.
    pub(crate) fn notes(&self) -> Vec<std::path::PathBuf> {
        let folder = self.data_dir.path().join("accounts").join(self.account().id).join("new-keys");
        std::fs::read_dir(folder).into_iter().flatten().map(|note| note.unwrap().path()).collect()
    }

    /// As after quitting: the history's file is closed.
    pub(crate) async fn stopped(mut self) -> Self {
        let log = self.data_dir.path().join("accounts").join(self.account().id).join("history.db-wal");
        let elsewhere = tempfile::tempdir().unwrap();
        self.core = start(
            &self.sandbox,
            Keychain::over(MemoryStore::default(), PATIENCE),
            &elsewhere,
            self.patience,
            self.computers(),
        );
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
        let keys = Keychain::over(self.keychain.clone(), self.keychain_deadline);
        self.core = start(&self.sandbox, keys, &self.data_dir, self.patience, self.computers());
        self.until(|view| !view.app.starting).await;
        self
    }

    fn computers(&self) -> openrush_account::core::Clock {
        computers(&self.clock, self.skew)
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

fn computers(clock: &ManualClock, skew: TimeDelta) -> openrush_account::core::Clock {
    let clock = clock.clone();
    Arc::new(move || -> DateTime<Utc> { clock.now() + skew })
}

fn start(
    sandbox: &Sandbox,
    keychain: Keychain,
    data_dir: &TempDir,
    patience: openrush_api::Options,
    clock: openrush_account::core::Clock,
) -> Core {
    Core::start(options(sandbox, keychain, data_dir, patience, clock))
}

fn options(
    sandbox: &Sandbox,
    keychain: Keychain,
    data_dir: &TempDir,
    patience: openrush_api::Options,
    clock: openrush_account::core::Clock,
) -> Options {
    Options {
        data_dir: data_dir.path().to_owned(),
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        keychain,
        clock,
        patience,
        version: "0.0.0".into(),
        computer: "studio".into(),
        checkpoint: None,
    }
}

pub(crate) async fn until(core: &Core, reached: impl Fn(&View) -> bool) -> Arc<View> {
    let mut views = core.subscribe();
    let found = tokio::time::timeout(PATIENCE, views.wait_for(|view| reached(view))).await;
    match found {
        Ok(Ok(view)) => view.clone(),
        _ => panic!("the view never came to this: {:#?}", core.view()),
    }
}
