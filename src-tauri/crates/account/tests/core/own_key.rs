//! A key for this app alone, in place of the one that was pasted.

use openrush_account::core::Keep;
use openrush_account::keychain::{KeychainError, Store as _};
use openrush_account::view::{AccountView, GroupBy, OverviewQuery, OverviewRange, OwnKeyState, RotationStep};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;

const CREATE: &str = "/v1/me/api-credentials";

fn state(stage: &Stage) -> OwnKeyState {
    stage.account().own_key.state
}

#[tokio::test]
async fn the_app_makes_a_key_of_its_own_and_forgets_the_pasted_one() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    assert_eq!(state(&stage), OwnKeyState::Offered);
    assert_eq!(stage.account().own_key.name, "OpenRush Desktop on studio");
    stage.core.make_own_key().await.unwrap();
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    assert_eq!(stage.account().new_key, None, "it is shown to nobody");
    let kept = stage.keychain.read(&stage.account().id).unwrap().unwrap();
    assert_ne!(kept, world.key());
    assert_eq!(stage.keychain.entries(), [stage.account().id], "nothing else is left in the keychain");
    let rows = stage.account().keys.unwrap().rows;
    let own = rows.iter().find(|row| row.own).unwrap();
    assert_eq!((own.name.as_str(), own.first_use.clone()), ("OpenRush Desktop on studio", None));

    // The pasted key can go, and the app stays.
    stage.core.revoke_key(&world.key_credential_id()).await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.next_refresh.is_some() && account.problem.is_none()).await;
    assert_eq!(state(&stage), OwnKeyState::InUse);
    assert_eq!(stage.received("POST", CREATE), 1);
}

#[tokio::test]
async fn the_pasted_key_is_kept_until_the_new_one_has_proven_itself() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.inject(
        Fault::new(Effect::Status { status: 503, retry_after: None, body: None }).on("GET", "/v1/me/credits"),
    );
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "unavailable");
    assert_eq!(state(&stage), OwnKeyState::Pending);
    assert_eq!(stage.keychain.read(&stage.account().id).unwrap().unwrap(), world.key());

    let stage = stage.restarted().await;
    stage.until_account(|account| account.own_key.state == OwnKeyState::Pending).await;
    world.clear_faults();
    stage.core.refresh().await;
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    assert_eq!(stage.received("POST", CREATE), 1, "it was made once");
    stage.eventually(|| stage.keychain.entries().len() == 1).await;
}

#[tokio::test]
async fn an_answer_that_was_lost_keeps_the_pasted_key_and_names_the_lost_one() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().inject(Fault::new(Effect::ResetAfterCommit).on("POST", CREATE).once());
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "key_lost");
    assert_eq!(stage.account().lost_key.unwrap().name, "OpenRush Desktop on studio");
    assert_eq!(state(&stage), OwnKeyState::Offered);
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
    stage.core.make_own_key().await.unwrap();
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    let lost = stage.account().lost_key.unwrap();
    stage.core.revoke_key(&lost.id).await.unwrap();
    assert_eq!(stage.account().lost_key, None);
    assert_eq!(stage.account().problem, None);
}

#[tokio::test]
async fn a_key_that_the_keychain_does_not_take_is_revoked_again() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    stage.keychain.fail_with(Some(KeychainError::Locked));
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "keychain_locked");
    stage.keychain.fail_with(None);
    let made = world.credentials().into_iter().find(|key| key.name.starts_with("OpenRush Desktop")).unwrap();
    assert!(!made.is_active);
    assert_eq!(stage.keychain.read(&stage.account().id).unwrap().unwrap(), world.key());
    stage.core.make_own_key().await.unwrap();
}

#[tokio::test]
async fn a_new_key_that_is_revoked_before_it_is_used_leaves_the_pasted_one() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let down = Effect::Status { status: 503, retry_after: None, body: None };
    world.inject(Fault::new(down).on("GET", "/v1/me/credits"));
    stage.core.make_own_key().await.unwrap_err();
    let made = world.credentials().into_iter().find(|key| key.name.starts_with("OpenRush Desktop")).unwrap();
    world.revoke_key(&made.id);
    world.clear_faults();
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "own_key_refused");
    assert_eq!(state(&stage), OwnKeyState::Offered);
    assert_eq!(stage.keychain.entries(), [stage.account().id]);
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
}

#[tokio::test]
async fn a_new_key_that_is_refused_once_and_still_listed_is_tried_again_and_not_orphaned() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let refused = Effect::Status { status: 401, retry_after: None, body: None };
    world.inject(Fault::new(refused).on("GET", "/v1/me/credits").once());
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "own_key_pending");
    assert_eq!(stage.kept_keys().len(), 1, "it is still here");
    stage.core.refresh().await;
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    assert_eq!(stage.received("POST", CREATE), 1);
    stage.eventually(|| stage.kept_keys().is_empty()).await;
}

#[tokio::test]
async fn rotating_the_key_that_only_the_app_uses_leads_to_its_end() {
    let stage = Stage::signed_in().await;
    stage.core.make_own_key().await.unwrap();
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    stage.core.refresh().await;
    let own = |stage: &Stage| {
        let rows = stage.account().keys.unwrap().rows;
        rows.into_iter().find(|row| row.own).map(|row| row.id).unwrap()
    };
    let old = own(&stage);
    stage.core.rotate_key(&old).await.unwrap();
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().rotation.unwrap().step, RotationStep::Retire);
    assert_ne!(own(&stage), old);
    stage.core.revoke_key(&old).await.unwrap();
    assert_eq!(stage.account().rotation.unwrap().step, RotationStep::Done);
    assert_eq!(state(&stage), OwnKeyState::InUse);
}

#[tokio::test]
async fn saying_that_a_key_is_saved_ends_also_where_the_app_cannot_take_it() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let old = world.key_credential_id();
    let made = stage.core.rotate_key(&old).await.unwrap();
    world.revoke_key(&made.id);
    let error = stage.core.finish_new_key().await.unwrap_err();
    assert_eq!(error.code(), "not_taken_over");
    assert_eq!(stage.account().new_key, None);
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None, "the app goes on with the old one");
    assert_eq!(stage.account().rotation.unwrap().step, RotationStep::NewGone);
}

#[tokio::test]
async fn without_a_keychain_it_is_not_offered_and_no_is_remembered() {
    let stage = Stage::new().await;
    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::UntilQuit).await.unwrap();
    assert_eq!(state(&stage), OwnKeyState::Unavailable);
    assert_eq!(stage.core.make_own_key().await.unwrap_err().code(), "own_key_not_kept");
    assert_eq!(stage.received("POST", CREATE), 0);

    let stage = Stage::signed_in().await;
    stage.core.decline_own_key();
    let stage = stage.restarted().await;
    stage.until_account(|account| account.own_key.state == OwnKeyState::Declined).await;
    stage.core.make_own_key().await.unwrap();
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
}

#[tokio::test]
async fn signing_out_revokes_the_key_that_only_the_app_had() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    stage.core.make_own_key().await.unwrap();
    stage.until_account(|account| account.own_key.state == OwnKeyState::InUse).await;
    stage.core.sign_out().await.unwrap();
    assert!(stage.keychain.entries().is_empty());
    let own =
        || world.credentials().into_iter().find(|key| key.name.starts_with("OpenRush Desktop")).unwrap();
    stage.eventually(|| !own().is_active).await;
    stage.core.sign_in(&world.key(), false, Keep::Keychain).await.unwrap();
    stage.until_account(|account| account.keys.is_some() && account.problem.is_none()).await;
    assert_eq!(state(&stage), OwnKeyState::Offered);
}

#[tokio::test]
async fn the_apps_own_calls_are_left_out_of_the_figures_where_the_service_logs_them() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.log_own_calls(true);
    let pasted = world.key_credential_id();
    world.spend(Some(&pasted), "inspect_page", Outcome::Success);
    for _ in 0..3 {
        stage.core.refresh().await;
    }
    let account = stage.account();
    assert!(account.activity.known > 4, "the activity has them all");
    let row = |account: &AccountView, id: &str| {
        account.keys.clone().unwrap().rows.into_iter().find(|row| row.id == id).unwrap()
    };
    assert_eq!(row(&account, &pasted).requests_30_days, 1, "what the owner did with the key");
    let impact = stage.core.revoke_impact(&pasted).await.unwrap();
    assert_eq!((impact.requests_24_hours, impact.requests_7_days), (1, 1));
    assert_eq!(impact.tools.len(), 1, "what the app asks for breaks nobody's work");
    assert_eq!(impact.last_used_at, row(&account, &pasted).last_used_at);
    let query = OverviewQuery { range: OverviewRange::Week, by: GroupBy::Tool };
    let overview = stage.core.overview(query).await.unwrap();
    assert_eq!((overview.requests, overview.groups.len()), (1, 1));

    // Also right after a restart, before anything is asked.
    stage.sandbox.go_offline().await;
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.keys.is_some()).await;
    assert_eq!(row(&account, &pasted).requests_30_days, 1);
    stage.sandbox.go_online().await.unwrap();
    stage.core.refresh().await;

    // A rotation of that key goes by what others do with it.
    stage.core.rotate_key(&pasted).await.unwrap();
    stage.core.finish_new_key().await.unwrap();
    for _ in 0..2 {
        stage.core.refresh().await;
    }
    let rotation = stage.account().rotation.unwrap();
    assert_eq!(rotation.step, RotationStep::Place);
    let new = rotation.new.unwrap().id;
    assert_eq!(row(&stage.account(), &new).requests_30_days, 0);
    assert_eq!(
        row(&stage.account(), &pasted).requests_30_days,
        1,
        "what the app did with it before stays left out"
    );
    world.spend(Some(&new), "inspect_page", Outcome::Success);
    stage.core.refresh().await;
    assert_eq!(stage.account().rotation.unwrap().step, RotationStep::Listen);
}
