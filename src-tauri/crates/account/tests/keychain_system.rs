//! The keychain against a real Secret Service. Each test's name begins with the kind of keychain that it needs around it
//! (`unlocked_`, `locked_`, `absent_`, `hanging_`): `cargo xtask test` makes a private session bus of each kind and runs the
//! tests of that name in it.
#![cfg(target_os = "linux")]

use std::time::Duration;

use openrush_account::keychain::{Keychain, KeychainError, SystemStore};
use openrush_api::ApiKey;

/// Long enough for a loaded machine; the app's own deadline is shorter.
const PATIENT: Duration = Duration::from_secs(30);

#[tokio::test]
#[ignore = "needs a private session bus with a keychain; cargo xtask test makes one"]
async fn unlocked_keychain_keeps_replaces_and_forgets_a_key() {
    let keychain = Keychain::over(SystemStore, PATIENT);
    assert!(keychain.read("test-account").answer().await.unwrap().is_none());
    for text in ["or_first", "or_second"] {
        keychain.write("test-account", &ApiKey::parse(text).unwrap()).answer().await.unwrap();
        let kept = keychain.read("test-account").answer().await.unwrap().unwrap();
        assert_eq!(kept.expose(), text);
    }
    assert!(keychain.read("other-account").answer().await.unwrap().is_none());
    keychain.remove("test-account").answer().await.unwrap();
    assert!(keychain.read("test-account").answer().await.unwrap().is_none());
    // Removing what is not there is fine.
    keychain.remove("test-account").answer().await.unwrap();
}

#[tokio::test]
#[ignore = "needs a private session bus with a keychain; cargo xtask test makes one"]
async fn locked_keychain_is_called_locked_and_gives_nothing() {
    let keychain = Keychain::over(SystemStore, PATIENT);
    let refused = keychain.write("test-account", &ApiKey::parse("or_x").unwrap()).answer().await.unwrap_err();
    assert_eq!(refused, KeychainError::Locked);
}

#[tokio::test]
#[ignore = "needs a private session bus without a keychain; cargo xtask test makes one"]
async fn absent_keychain_is_called_absent_at_every_attempt() {
    let keychain = Keychain::over(SystemStore, PATIENT);
    for _ in 0..2 {
        let error = keychain.read("test-account").answer().await.unwrap_err();
        assert!(matches!(error, KeychainError::Absent(_)), "{error:?}");
    }
}

#[tokio::test]
#[ignore = "needs a private session bus whose keychain never starts; cargo xtask test makes one"]
async fn hanging_keychain_at_activation_is_given_up_on() {
    let keychain = Keychain::over(SystemStore, Duration::from_millis(300));
    let error = keychain.read("test-account").answer().await.unwrap_err();
    assert_eq!(error, KeychainError::NotAnswering);
}
