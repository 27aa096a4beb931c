//! Signing out leaves no secret behind.

use openrush_account::keychain::KeychainError;
use openrush_account::view::OwnKeyState;
use openrush_sandbox::{Effect, Fault};

use crate::stage::Stage;

#[tokio::test]
async fn a_key_that_waits_leaves_with_the_account_and_is_named_as_lost_afterwards() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("A", None, "").await.unwrap();
    stage.core.sign_out().await.unwrap();
    assert!(stage.keychain.entries().is_empty());
    stage.sign_in(openrush_account::core::Keep::Keychain).await;
    stage.core.refresh().await;
    assert_eq!((stage.account().new_key, stage.account().lost_key.unwrap().name), (None, "A".into()));
}

#[tokio::test]
async fn an_own_key_that_is_not_in_use_yet_is_revoked_and_leaves_too() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let down = Effect::Status { status: 503, retry_after: None, body: None };
    world.inject(Fault::new(down).on("GET", "/v1/me/credits"));
    stage.core.make_own_key().await.unwrap_err();
    assert_eq!(stage.account().own_key.state, OwnKeyState::Pending);
    stage.core.sign_out().await.unwrap();
    assert!(stage.keychain.entries().is_empty());
    let own =
        || world.credentials().into_iter().find(|key| key.name.starts_with("OpenRush Desktop")).unwrap();
    stage.eventually(|| !own().is_active).await;
}

#[tokio::test]
async fn a_key_that_is_on_its_way_is_waited_for_and_shown() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let hangs = world.inject(Fault::new(Effect::Hang).on("POST", "/v1/me/api-credentials"));
    let core = stage.core.clone();
    let creating = tokio::spawn(async move { core.create_key("A", None, "").await });
    stage.eventually(|| stage.received("POST", "/api-credentials") == 1).await;
    let core = stage.core.clone();
    let leaving = tokio::spawn(async move { core.sign_out().await });
    world.remove_fault(hangs);
    assert_eq!(leaving.await.unwrap().unwrap_err().code(), "new_key_waiting");
    creating.await.unwrap().unwrap();
    assert!(stage.account().new_key.is_some());
}

#[tokio::test]
async fn a_keychain_that_keeps_a_created_key_keeps_the_person_signed_in() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("A", None, "").await.unwrap();
    let place = stage.kept_keys().pop().unwrap();
    stage.keychain.fail_at(&place, Some(KeychainError::Locked));
    assert_eq!(stage.core.sign_out().await.unwrap_err().code(), "keychain_locked");
    assert!(stage.account().new_key.is_some());
}
