//! A keychain that answers only after nobody waits for it any more: no key stays in it that nobody knows of.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use openrush_account::core::{Core, Keep, Options};
use openrush_account::keychain::{Keychain, KeychainError, MemoryStore};
use openrush_account::view::{Keeping, ProblemCode};
use openrush_api::BaseUrl;
use openrush_sandbox::{Config, Sandbox};
use tempfile::TempDir;

use crate::stage::{Stage, until};

/// How long the keychain is waited for here.
const SHORT: Duration = Duration::from_millis(200);

/// A core whose keychain can be held up.
struct Slow {
    sandbox: Sandbox,
    keychain: MemoryStore,
    data_dir: TempDir,
    core: Core,
}

impl Slow {
    async fn new() -> Self {
        let sandbox = Sandbox::start(Config::default()).await.unwrap();
        let (keychain, data_dir) = (MemoryStore::default(), tempfile::tempdir().unwrap());
        let core = start(&sandbox, &keychain, &data_dir);
        until(&core, |view| !view.app.starting).await;
        Self { sandbox, keychain, data_dir, core }
    }

    async fn restart(&mut self) {
        self.core = start(&self.sandbox, &self.keychain, &self.data_dir);
        until(&self.core, |view| !view.app.starting).await;
    }

    async fn sign_in(&self, keep: Keep) -> Result<(), &'static str> {
        self.core.sign_in(&self.sandbox.world().key(), false, keep).await.map_err(|error| error.code())
    }

    fn account_id(&self) -> Option<String> {
        self.core.view().account.as_ref().map(|account| account.id.clone())
    }

    /// Waits until the keychain holds the keys of these accounts and nothing else.
    async fn until_it_holds(&self, ids: &[String]) {
        let waited = tokio::time::timeout(Duration::from_secs(30), async {
            while self.keychain.entries() != ids {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        assert!(waited.await.is_ok(), "{:?} instead of {ids:?}", self.keychain.entries());
    }
}

fn start(sandbox: &Sandbox, keychain: &MemoryStore, data_dir: &TempDir) -> Core {
    Core::start(Options {
        data_dir: data_dir.path().to_owned(),
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        keychain: Keychain::over(keychain.clone(), SHORT),
        clock: Arc::new(Utc::now),
        patience: openrush_api::Options::default(),
        version: "0.0.0".into(),
        computer: "studio".into(),
        checkpoint: None,
    })
}

#[tokio::test]
async fn a_keychain_that_opens_late_ends_the_sign_in() {
    let slow = Slow::new().await;
    slow.keychain.hold(Some(""));
    assert_eq!(slow.sign_in(Keep::Keychain).await, Err("keychain_not_answering"));
    assert_eq!(slow.sign_in(Keep::Keychain).await, Err("keychain_not_answering"), "pressed once more");
    slow.keychain.hold(None);
    let view = until(&slow.core, |view| view.account.is_some()).await;
    let account = view.account.clone().unwrap();
    assert_eq!(account.keeping, Keeping::Keychain);
    slow.until_it_holds(&[account.id]).await;
}

#[tokio::test]
async fn a_sign_in_that_went_on_without_the_keychain_leaves_no_key_in_it() {
    let slow = Slow::new().await;
    slow.keychain.hold(Some(""));
    assert_eq!(slow.sign_in(Keep::Keychain).await, Err("keychain_not_answering"));
    slow.sign_in(Keep::UntilQuit).await.unwrap();
    slow.keychain.hold(None);
    slow.until_it_holds(&[]).await;
    let account = slow.core.view().account.clone().unwrap();
    assert_eq!(account.keeping, Keeping::UntilQuit);
}

#[tokio::test]
async fn a_key_that_cannot_be_noted_as_kept_is_taken_out_again() {
    let slow = Slow::new().await;
    slow.keychain.hold(Some(""));
    assert_eq!(slow.sign_in(Keep::Keychain).await, Err("keychain_not_answering"));
    let list = slow.data_dir.path().join("accounts.json");
    std::fs::remove_file(&list).unwrap();
    std::fs::create_dir(&list).unwrap();
    std::fs::write(list.join("x"), "in the way").unwrap();
    slow.keychain.hold(None);
    // It is written, found that it cannot be noted, and removed.
    let waited = tokio::time::timeout(Duration::from_secs(30), async {
        while slow.keychain.written() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.unwrap();
    slow.until_it_holds(&[]).await;
    assert_eq!(slow.account_id(), None);
}

#[tokio::test]
async fn what_an_earlier_run_may_have_left_in_the_keychain_is_removed_at_the_next_start() {
    let mut slow = Slow::new().await;
    slow.keychain.hold(Some(""));
    assert_eq!(slow.sign_in(Keep::Keychain).await, Err("keychain_not_answering"));
    // The app quits while the keychain still thinks, which then takes the key.
    let other = Slow::new().await;
    drop(std::mem::replace(&mut slow.core, other.core.clone()));
    slow.keychain.hold(None);
    let waited = tokio::time::timeout(Duration::from_secs(30), async {
        while slow.keychain.written() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.unwrap();
    slow.restart().await;
    slow.until_it_holds(&[]).await;
    assert_eq!(slow.account_id(), None, "nobody is signed in by that");
}

#[tokio::test]
async fn signing_out_can_go_ahead_without_the_keychain_which_forgets_the_key_later() {
    let slow = Slow::new().await;
    slow.sign_in(Keep::Keychain).await.unwrap();
    slow.keychain.hold(Some(""));
    assert_eq!(slow.core.sign_out().await.unwrap_err().code(), "keychain_not_answering");
    assert!(slow.account_id().is_some(), "nobody believes that the key is gone");
    slow.core.sign_out_anyway().await.unwrap();
    assert_eq!(slow.account_id(), None);
    slow.keychain.hold(None);
    slow.until_it_holds(&[]).await;
}

#[tokio::test]
async fn a_sign_out_that_failed_leaves_the_account_signed_in_although_the_keychain_obeys_later() {
    let mut slow = Slow::new().await;
    slow.sign_in(Keep::Keychain).await.unwrap();
    let id = slow.account_id().unwrap();
    slow.keychain.hold(Some(""));
    assert_eq!(slow.core.sign_out().await.unwrap_err().code(), "keychain_not_answering");
    let before = slow.keychain.written();
    slow.keychain.hold(None);
    let waited = tokio::time::timeout(Duration::from_secs(30), async {
        while slow.keychain.written() == before {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.unwrap();
    slow.until_it_holds(std::slice::from_ref(&id)).await;
    slow.restart().await;
    until(&slow.core, |view| {
        view.account
            .as_ref()
            .is_some_and(|account| account.problem.is_none() && account.next_refresh.is_some())
    })
    .await;
}

#[tokio::test]
async fn a_locked_keychain_at_a_restart_is_no_dead_end() {
    let stage = Stage::signed_in().await;
    let id = stage.account().id;
    stage.keychain.fail_with(Some(KeychainError::Locked));
    let stage = stage.restarted().await;
    let locked = |code| {
        move |account: &openrush_account::view::AccountView| {
            account.problem.as_ref().is_some_and(|problem| problem.code == code)
        }
    };
    stage.until_account(locked(ProblemCode::KeychainLocked)).await;
    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::UntilQuit).await.unwrap();
    let account = stage.until_account(|account| account.problem.is_none()).await;
    assert_eq!((account.id, account.keeping), (id.clone(), Keeping::UntilQuit));

    stage.keychain.fail_with(None);
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.next_refresh.is_some()).await;
    assert_eq!((account.id, account.keeping), (id, Keeping::Keychain), "the kept key counts again");
}
