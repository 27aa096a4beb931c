//! Rotating a key to its end, over restarts and whatever happens on the way.

use chrono::TimeDelta;
use openrush_account::view::{Attention, FirstUse, KeyStatus, RotationStep, RotationView};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;

const CREATE: &str = "/v1/me/api-credentials";

/// A key that works for 30 days and was used.
async fn with_a_key() -> (Stage, String) {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Shop", Some(chrono::Utc::now() + TimeDelta::days(30)));
    world.spend(Some(&id), "inspect_page", Outcome::Success);
    stage.core.refresh().await;
    (stage, id)
}

fn rotation(stage: &Stage) -> RotationView {
    stage.account().rotation.expect("a rotation is under way")
}

#[tokio::test]
async fn a_key_is_rotated_to_the_end_with_restarts_in_between() {
    let (stage, old) = with_a_key().await;
    stage.core.set_key_note(&old, "The shop’s server").unwrap();
    let made = stage.core.rotate_key(&old).await.unwrap();
    assert_eq!(made.name, "Shop");
    let days = (made.expires_at.unwrap() - chrono::Utc::now()).num_days();
    assert!((29..=30).contains(&days), "as long a life as the old one: {days}");
    assert_eq!(rotation(&stage).step, RotationStep::Copy);
    let open = |attention: &Attention| matches!(attention, Attention::RotationOpen { .. });
    assert!(stage.account().attention.iter().any(open));

    let stage = stage.restarted().await;
    stage.until_account(|account| account.new_key.is_some() && account.keys.is_some()).await;
    assert_eq!(rotation(&stage).step, RotationStep::Copy, "the new key is still here");
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Place);
    let row = |stage: &Stage, id: &str| {
        stage.account().keys.unwrap().rows.into_iter().find(|row| row.id == id).unwrap()
    };
    assert_eq!(row(&stage, &made.id).first_use, Some(FirstUse::Awaited));
    assert_eq!(row(&stage, &made.id).note.as_deref(), Some("The shop’s server"));

    let stage = stage.restarted().await;
    stage.until_account(|account| !account.refreshing && account.next_refresh.is_some()).await;
    assert_eq!(rotation(&stage).step, RotationStep::Place);
    let world = stage.sandbox.world();
    world.spend(Some(&made.id), "inspect_page", Outcome::Success);
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Listen, "one moment of silence says nothing");
    assert!(matches!(row(&stage, &made.id).first_use, Some(FirstUse::Seen { .. })));
    stage.clock.advance(TimeDelta::hours(25));
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Retire);

    world.spend(Some(&old), "inspect_page", Outcome::Success);
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Overlap, "something still uses the old one");

    stage.core.revoke_key(&old).await.unwrap();
    assert_eq!(rotation(&stage).step, RotationStep::Done);
    stage.core.end_rotation();
    assert_eq!(stage.account().rotation, None);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some()).await;
    assert_eq!(stage.account().rotation, None);
    assert_eq!(row(&stage, &old).status, KeyStatus::Revoked);
    assert_eq!(stage.received("POST", CREATE), 1);
}

#[tokio::test]
async fn an_answer_that_was_lost_leads_back_into_the_rotation() {
    let (stage, old) = with_a_key().await;
    stage.sandbox.world().inject(Fault::new(Effect::ResetAfterCommit).on("POST", CREATE).once());
    assert_eq!(stage.core.rotate_key(&old).await.unwrap_err().code(), "key_lost");
    assert_eq!(rotation(&stage).step, RotationStep::Lost);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.lost_key.is_some()).await;
    assert_eq!(rotation(&stage).step, RotationStep::Lost);
    let lost = stage.account().lost_key.unwrap();
    assert_eq!(stage.core.rotate_key(&old).await.unwrap_err().code(), "rotation_open");
    stage.core.revoke_key(&lost.id).await.unwrap();
    assert_eq!(rotation(&stage).step, RotationStep::Create);
    stage.core.rotate_key(&old).await.unwrap();
    assert_eq!(rotation(&stage).step, RotationStep::Copy);
}

#[tokio::test]
async fn a_refusal_leaves_no_rotation_behind() {
    let (stage, old) = with_a_key().await;
    let refused = Effect::Status { status: 402, retry_after: None, body: None };
    stage.sandbox.world().inject(Fault::new(refused).on("POST", CREATE).once());
    assert_eq!(stage.core.rotate_key(&old).await.unwrap_err().code(), "payment_required");
    assert_eq!(stage.account().rotation, None);
    stage.core.rotate_key(&old).await.unwrap();
}

#[tokio::test]
async fn one_rotation_at_a_time_and_a_cancelled_one_leaves_both_keys() {
    let (stage, old) = with_a_key().await;
    let (other, _) = stage.sandbox.world().add_key("Other", None);
    stage.core.refresh().await;
    let made = stage.core.rotate_key(&old).await.unwrap();
    assert_eq!(stage.core.rotate_key(&other).await.unwrap_err().code(), "new_key_waiting");
    stage.core.end_rotation();
    assert_eq!(stage.account().rotation, None);
    assert!(stage.account().new_key.is_some(), "the new key still waits to be saved");
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    let rows = stage.account().keys.unwrap().rows;
    for id in [&old, &made.id] {
        assert!(!matches!(
            rows.iter().find(|row| row.id == *id).unwrap().status,
            KeyStatus::Revoked | KeyStatus::Expired
        ));
    }
    assert_eq!(stage.core.rotate_key(&other).await.unwrap().name, "Other");
    stage.core.finish_new_key().await.unwrap();
    assert_eq!(stage.core.rotate_key(&old).await.unwrap_err().code(), "rotation_open");
    assert_eq!(stage.core.rotate_key("cred_unknown").await.unwrap_err().code(), "rotation_open");
    stage.core.end_rotation();
    assert_eq!(stage.core.rotate_key("cred_unknown").await.unwrap_err().code(), "not_found");
}

#[tokio::test]
async fn keys_that_are_revoked_elsewhere_are_noticed() {
    let (stage, old) = with_a_key().await;
    let world = stage.sandbox.world();
    let made = stage.core.rotate_key(&old).await.unwrap();
    stage.core.finish_new_key().await.unwrap();
    world.revoke_key(&made.id);
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::NewGone);
    let again = stage.core.rotate_key(&old).await.unwrap();
    assert_ne!(again.id, made.id);
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Place);
    world.revoke_key(&old);
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Done);
}

#[tokio::test]
async fn rotating_the_key_that_the_app_signs_in_with_takes_the_app_along() {
    let stage = Stage::signed_in().await;
    let old = stage.sandbox.world().key_credential_id();
    let made = stage.core.rotate_key(&old).await.unwrap();
    assert!(rotation(&stage).own);
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    let own = |stage: &Stage| {
        let rows = stage.account().keys.unwrap().rows;
        rows.into_iter().find(|row| row.own).map(|row| row.id)
    };
    assert_eq!(own(&stage), Some(made.id.clone()));
    assert_eq!(rotation(&stage).step, RotationStep::Place, "the app’s own looks are no first use");
    stage.core.revoke_key(&old).await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None, "the app still has its way in");
    let stage = stage.restarted().await;
    stage.until_account(|account| account.next_refresh.is_some() && account.problem.is_none()).await;
    assert_eq!(own(&stage), Some(made.id));
}

#[tokio::test]
async fn a_key_that_arrived_and_is_gone_is_lost_and_not_to_be_put_anywhere() {
    let stage = Stage::new().await;
    stage.sign_in(openrush_account::core::Keep::UntilQuit).await;
    let (old, _) = stage.sandbox.world().add_key("Shop", None);
    stage.core.refresh().await;
    stage.core.rotate_key(&old).await.unwrap();
    let stage = stage.restarted().await;
    stage.sign_in(openrush_account::core::Keep::UntilQuit).await;
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).step, RotationStep::Lost);
    let lost = stage.account().lost_key.unwrap();
    stage.core.revoke_key(&lost.id).await.unwrap();
    assert_eq!(rotation(&stage).step, RotationStep::NewGone);
    stage.core.rotate_key(&old).await.unwrap();
    assert_eq!(rotation(&stage).step, RotationStep::Copy);
}

#[tokio::test]
async fn a_rotation_whose_file_cannot_be_read_is_not_written_over() {
    let (stage, old) = with_a_key().await;
    let (other, _) = stage.sandbox.world().add_key("Other", None);
    stage.core.rotate_key(&old).await.unwrap();
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    let file = stage.data_dir.path().join("accounts").join(stage.account().id).join("rotation.json");
    let aside = file.with_extension("aside");
    std::fs::rename(&file, &aside).unwrap();
    std::fs::create_dir(&file).unwrap();
    let stage = stage.restarted().await;
    stage.until_account(|account| account.next_refresh.is_some()).await;
    assert_eq!(stage.core.rotate_key(&other).await.unwrap_err().code(), "settings_not_saved");
    std::fs::remove_dir(&file).unwrap();
    std::fs::rename(&aside, &file).unwrap();
    stage.core.refresh().await;
    assert_eq!(rotation(&stage).old.id, old);
    assert_eq!(stage.core.rotate_key(&other).await.unwrap_err().code(), "rotation_open");
}
