//! Raw keys between the service and their owner: each in its own place, never mixed up, never lost, never left behind.

use std::time::Duration;

use chrono::TimeDelta;
use openrush_account::core::Keep;
use openrush_account::keychain::{KeychainError, Store as _};
use openrush_account::view::Attention;
use openrush_sandbox::{Effect, Fault};

use crate::stage::Stage;

const CREATE: &str = "/v1/me/api-credentials";

/// Creates a key whose answer and whose list do not come.
async fn create_unheard_of(stage: &Stage, name: &str) {
    let world = stage.sandbox.world();
    let lists = world.inject(Fault::new(Effect::ResetBeforeAnswer).on("GET", "*"));
    world.inject(Fault::new(Effect::ResetAfterCommit).on("POST", CREATE).once());
    let error = stage.core.create_key(name, None, "").await.unwrap_err();
    assert_eq!(error.code(), "outcome_unknown");
    world.remove_fault(lists);
}

async fn listed(stage: Stage) -> Stage {
    stage.until_account(|account| account.next_refresh.is_some()).await;
    stage.core.refresh().await;
    stage
}

#[tokio::test]
async fn a_key_that_the_list_names_late_does_not_change_places_with_one_that_waits() {
    let stage = Stage::signed_in().await;
    create_unheard_of(&stage, "A").await;
    let made = stage.core.create_key("B", None, "").await.unwrap();
    let raw = stage.core.new_key().unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().lost_key.unwrap().name, "A");

    let stage = listed(stage.restarted().await).await;
    let account = stage.until_account(|account| account.new_key.is_some()).await;
    assert_eq!(account.new_key.unwrap().id, made.id, "the key that waits is the one that arrived");
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());
    assert_eq!(account.lost_key.unwrap().name, "A");
}

#[tokio::test]
async fn a_saved_key_that_the_keychain_would_not_let_go_of_is_never_offered_as_another_one() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("A", None, "").await.unwrap();
    let place = stage.kept_keys().pop().unwrap();
    stage.keychain.fail_at(&place, Some(KeychainError::Locked));
    stage.core.finish_new_key().await.unwrap();
    create_unheard_of(&stage, "B").await;

    let stage = listed(stage.restarted().await).await;
    assert_eq!(stage.account().new_key, None);
    assert_eq!(stage.account().lost_key.unwrap().name, "B");
    stage.keychain.fail_at(&place, None);
    stage.core.refresh().await;
    assert!(stage.kept_keys().is_empty(), "and it is taken out as soon as that can be");
}

#[tokio::test]
async fn a_keychain_that_takes_a_key_after_it_was_saved_gives_it_up_again() {
    let stage = Stage::hurried(Duration::from_millis(300)).await;
    stage.keychain.hold(Some("/new-key-"));
    let made = stage.core.create_key("A", None, "").await.unwrap();
    assert!(!made.kept);
    stage.core.finish_new_key().await.unwrap();
    assert_eq!(stage.account().new_key, None);
    stage.keychain.hold(None);
    stage.eventually(|| stage.kept_keys().is_empty() && stage.notes().is_empty()).await;
}

#[tokio::test]
async fn a_keychain_that_takes_a_key_late_has_it_at_the_next_start() {
    let stage = Stage::hurried(Duration::from_millis(300)).await;
    stage.keychain.hold(Some("/new-key-"));
    stage.core.create_key("A", None, "").await.unwrap();
    let raw = stage.core.new_key().unwrap();
    stage.keychain.hold(None);
    stage.until_account(|account| account.new_key.as_ref().is_some_and(|new| new.kept)).await;
    let stage = listed(stage.restarted().await).await;
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());
}

#[tokio::test]
async fn a_key_that_nothing_kept_is_named_as_lost_and_stands_in_nobodys_way() {
    let stage = Stage::new().await;
    stage.sign_in(Keep::UntilQuit).await;
    let made = stage.core.create_key("A", None, "").await.unwrap();
    assert!(!made.kept);
    assert!(!stage.core.may_quit(), "it is asked first");
    assert_eq!(stage.core.view().app.quitting_loses.as_deref(), Some("A"));
    stage.core.stay();
    assert_eq!(stage.core.view().app.quitting_loses, None);

    let stage = stage.restarted().await;
    stage.keychain.fail_with(Some(KeychainError::Absent("none".into())));
    stage.sign_in(Keep::UntilQuit).await;
    stage.core.refresh().await;
    let lost = stage.account().lost_key.unwrap();
    assert_eq!(lost.id, made.id);
    assert!(stage.account().attention.contains(&Attention::KeyLost { name: "A".into() }));
    stage.core.create_key("B", None, "").await.unwrap();
}

#[tokio::test]
async fn a_key_that_the_keychain_did_not_take_says_so_and_is_tried_again() {
    let stage = Stage::signed_in().await;
    stage.keychain.fail_with(Some(KeychainError::Locked));
    stage.core.create_key("A", None, "").await.unwrap();
    stage.core.refresh().await;
    assert!(!stage.account().new_key.unwrap().kept);
    assert!(!stage.core.may_quit());
    stage.keychain.fail_with(None);
    stage.core.refresh().await;
    assert!(stage.account().new_key.unwrap().kept);
    assert!(stage.core.may_quit(), "the next start has it");
    let raw = stage.core.new_key().unwrap();
    let stage = listed(stage.restarted().await).await;
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());
}

#[tokio::test]
async fn a_note_that_is_broken_does_not_cost_the_raw_key() {
    let stage = Stage::signed_in().await;
    let made = stage.core.create_key("A", None, "").await.unwrap();
    let raw = stage.core.new_key().unwrap();
    std::fs::write(stage.notes().pop().unwrap(), "{").unwrap();
    let stage = listed(stage.restarted().await).await;
    let account =
        stage.until_account(|account| account.new_key.as_ref().is_some_and(|new| !new.id.is_empty())).await;
    let new = account.new_key.unwrap();
    assert_eq!((new.id, new.name.as_str()), (made.id, "A"), "the list names it by its beginning");
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());
    stage.core.finish_new_key().await.unwrap();
    assert!(stage.kept_keys().is_empty() && stage.notes().is_empty());
}

#[tokio::test]
async fn a_key_in_the_wrong_place_is_not_handed_over() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("A", None, "").await.unwrap();
    let place = stage.kept_keys().pop().unwrap();
    stage.keychain.write(&place, &stage.sandbox.world().key()).unwrap();
    let stage = listed(stage.restarted().await).await;
    stage.core.refresh().await;
    assert_eq!(stage.account().new_key, None);
    assert_eq!(stage.account().lost_key.unwrap().name, "A");
}

#[tokio::test]
async fn a_disk_that_is_full_keeps_the_key_until_it_can_be_noted_that_it_is_saved() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("A", None, "").await.unwrap();
    let note = stage.notes().pop().unwrap();
    std::fs::remove_file(&note).unwrap();
    // Nothing can be written where a folder lies.
    std::fs::create_dir_all(note.join("full")).unwrap();
    assert_eq!(stage.core.finish_new_key().await.unwrap_err().code(), "settings_not_saved");
    assert!(stage.core.new_key().is_ok() && stage.kept_keys().len() == 1);
    std::fs::remove_dir_all(&note).unwrap();
    stage.core.finish_new_key().await.unwrap();
    assert!(stage.kept_keys().is_empty() && stage.notes().is_empty());
}

#[tokio::test]
async fn a_key_that_somebody_uses_is_in_hands_whatever_the_notes_say() {
    let stage = Stage::new().await;
    stage.sign_in(Keep::UntilQuit).await;
    let made = stage.core.create_key("A", None, "").await.unwrap();
    stage.sandbox.world().spend(Some(&made.id), "inspect_page", openrush_sandbox::Outcome::Success);
    let stage = stage.restarted().await;
    stage.sign_in(Keep::UntilQuit).await;
    stage.core.refresh().await;
    assert_eq!(stage.account().lost_key, None);
}

#[tokio::test]
async fn a_computer_whose_clock_is_off_loses_no_key_and_finds_none_that_is_not_lost() {
    for minutes in [-120, -10, 10, 120] {
        let stage = Stage::skewed(TimeDelta::minutes(minutes)).await;
        stage.sandbox.world().inject(Fault::new(Effect::ResetAfterCommit).on("POST", CREATE).once());
        let error = stage.core.create_key("A", None, "").await.unwrap_err();
        assert_eq!(error.code(), "key_lost", "{minutes}");

        // Nothing came of this one, and it may be on its way for five minutes.
        stage.sandbox.world().inject(Fault::new(Effect::ResetBeforeAnswer).on("POST", CREATE).once());
        assert_eq!(stage.core.create_key("B", None, "").await.unwrap_err().code(), "not_created");
        assert_eq!(stage.notes().len(), 2, "{minutes}");
        stage.clock.advance(TimeDelta::minutes(4));
        stage.core.refresh().await;
        assert_eq!(stage.notes().len(), 2, "{minutes}: it may still come");
        stage.clock.advance(TimeDelta::minutes(2));
        stage.core.refresh().await;
        assert_eq!(stage.notes().len(), 1, "{minutes}");

        let stage = listed(stage.restarted().await).await;
        assert_eq!(stage.account().lost_key.unwrap().name, "A", "{minutes}");
    }
}
