use openrush_account::core::Keep;
use openrush_account::keychain::KeychainError;
use openrush_account::view::{Keeping, KeychainStatus, ProblemCode};
use openrush_sandbox::{Effect, Fault};

use crate::stage::Stage;

#[tokio::test]
async fn a_key_that_the_service_refuses_is_not_kept() {
    let stage = Stage::new().await;
    let error = stage.core.sign_in("or_wrong_key_0123456789", false, Keep::Keychain).await.unwrap_err();
    assert_eq!(error.code(), "unauthorized");
    assert!(stage.keychain.entries().is_empty());
    assert!(stage.core.view().account.is_none());
}

#[tokio::test]
async fn a_key_of_something_else_is_questioned_before_it_is_sent() {
    let stage = Stage::new().await;
    let error = stage.core.sign_in("sk-something-else", false, Keep::Keychain).await.unwrap_err();
    assert_eq!(error.code(), "key_unusual");
    assert_eq!(stage.received("GET", ""), 0);
    let error = stage.core.sign_in("sk-something-else", true, Keep::Keychain).await.unwrap_err();
    assert_eq!(error.code(), "unauthorized");
}

#[tokio::test]
async fn white_space_around_a_pasted_key_does_not_matter() {
    let stage = Stage::new().await;
    let key = format!("\r\n  {}\t\n", stage.sandbox.world().key());
    stage.core.sign_in(&key, false, Keep::Keychain).await.unwrap();
    let account = stage.until_account(|account| account.balance.is_some()).await;
    assert_eq!(account.balance.unwrap().amount.to_string(), "500");
    assert_eq!(account.keeping, Keeping::Keychain);
    assert_eq!(stage.keychain.entries(), [account.id]);
}

#[tokio::test]
async fn without_a_keychain_the_person_may_stay_until_the_app_quits() {
    let stage = Stage::new().await;
    stage.keychain.fail_with(Some(KeychainError::Absent("no service".into())));
    let key = stage.sandbox.world().key();
    let error = stage.core.sign_in(&key, false, Keep::Keychain).await.unwrap_err();
    assert_eq!(error.code(), "keychain_absent");
    assert_eq!(stage.core.view().app.keychain, KeychainStatus::Absent);
    assert!(stage.core.view().account.is_none());

    stage.core.sign_in(&key, false, Keep::UntilQuit).await.unwrap();
    stage.until_account(|account| account.balance.is_some() && account.keeping == Keeping::UntilQuit).await;
    let stage = stage.restarted().await;
    assert!(stage.core.view().account.is_none(), "it is not signed in after a restart");
}

#[tokio::test]
async fn a_restart_shows_the_last_figures_even_when_service_and_keychain_are_away() {
    let stage = Stage::signed_in().await;
    let before = stage.account().balance.unwrap();
    stage.sandbox.go_offline().await;
    stage.keychain.fail_with(Some(KeychainError::Locked));
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.problem.is_some()).await;
    assert_eq!(account.problem.unwrap().code, ProblemCode::KeychainLocked);
    let balance = account.balance.unwrap();
    assert_eq!((balance.amount, balance.as_of), (before.amount, before.as_of));

    stage.keychain.fail_with(None);
    stage.sandbox.go_online().await.unwrap();
    stage.core.retry_keychain().await.unwrap();
    stage.until_account(|account| account.problem.is_none() && !account.refreshing).await;
}

#[tokio::test]
async fn signing_out_removes_the_key_and_signing_in_again_finds_the_history() {
    let stage = Stage::signed_in().await;
    let id = stage.account().id;
    stage.sandbox.world().spend(None, "inspect_domain", openrush_sandbox::Outcome::Success);
    stage.core.refresh().await;
    assert_eq!(stage.account().activity.known, 1);

    stage.core.sign_out().await.unwrap();
    assert!(stage.keychain.entries().is_empty());
    assert!(stage.core.view().account.is_none());
    let stage = stage.restarted().await;
    assert!(stage.core.view().account.is_none());

    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
    assert_eq!(stage.account().id, id);
    assert_eq!(stage.account().activity.known, 1);
}

#[tokio::test]
async fn a_key_that_cannot_be_removed_keeps_the_account_signed_in() {
    let stage = Stage::signed_in().await;
    stage.keychain.fail_with(Some(KeychainError::NotAnswering));
    assert_eq!(stage.core.sign_out().await.unwrap_err().code(), "keychain_not_answering");
    assert!(stage.core.view().account.is_some());
}

#[tokio::test]
async fn signing_out_closes_the_history() {
    let stage = Stage::signed_in().await;
    let folder = stage.data_dir.path().join("accounts").join(stage.account().id);
    assert!(folder.join("history.db-wal").exists());
    stage.core.sign_out().await.unwrap();
    // SQLite removes the log when the last connection is closed.
    stage.eventually(|| !folder.join("history.db-wal").exists()).await;
    assert!(folder.join("history.db").exists());
}

fn status(status: u16, retry_after: Option<&str>) -> Effect {
    Effect::Status { status, retry_after: retry_after.map(Into::into), body: None }
}

#[tokio::test]
async fn trouble_with_the_list_of_keys_keeps_nobody_out() {
    let stage = Stage::new().await;
    let fault = Fault::new(status(500, None)).on("GET", "/v1/me/api-credentials");
    stage.sandbox.world().inject(fault);
    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
    stage.until_account(|account| account.balance.is_some()).await;
}

#[tokio::test]
async fn a_rate_limit_on_the_list_of_keys_is_kept_by_the_account_that_is_signed_in() {
    let stage = Stage::new().await;
    let fault = Fault::new(status(429, Some("600"))).on("GET", "/v1/me/api-credentials");
    stage.sandbox.world().inject(fault);
    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::Keychain).await.unwrap();
    let account = stage.until_account(|account| account.problem.is_some()).await;
    assert_eq!(account.problem.unwrap().code, ProblemCode::RateLimited);
    assert_eq!(stage.received("GET", ""), 2, "the balance and the list, and then nothing before its time");
}

#[tokio::test]
async fn signing_in_again_before_a_rate_limit_is_lifted_sends_nothing() {
    let stage = Stage::new().await;
    let key = stage.sandbox.world().key();
    stage.sandbox.world().inject(Fault::new(status(429, Some("600"))));
    let first = stage.core.sign_in(&key, false, Keep::Keychain).await.unwrap_err();
    assert_eq!((first.code(), stage.received("GET", "")), ("rate_limited", 1));
    let again = stage.core.sign_in(&key, false, Keep::Keychain).await.unwrap_err();
    assert_eq!((again.code(), again.until()), ("rate_limited", first.until()));
    assert_eq!(stage.received("GET", ""), 1);

    stage.sandbox.world().clear_faults();
    let (_, other) = stage.sandbox.world().add_key("Other", None);
    stage.core.sign_in(&other, false, Keep::Keychain).await.unwrap();
}
