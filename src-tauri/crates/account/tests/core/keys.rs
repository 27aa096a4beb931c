use chrono::{TimeDelta, Utc};
use openrush_sandbox::{Effect, Fault};

use crate::stage::Stage;

const CREATE: &str = "/v1/me/api-credentials";

#[tokio::test]
async fn a_created_key_waits_until_it_is_acknowledged_and_works() {
    let stage = Stage::signed_in().await;
    let made = stage.core.create_key("  Production server ", None, "").await.unwrap();
    assert_eq!(made.name, "Production server");
    let raw = stage.core.new_key().unwrap();
    assert!(raw.expose().starts_with("or_"));
    let shown = format!("{:?}", stage.core.view());
    assert!(!shown.contains(raw.expose()), "the raw key is in no view");
    stage.until_account(|account| account.keys.as_ref().is_some_and(|keys| keys.rows.len() == 2)).await;

    let mut views = stage.core.subscribe();
    stage.core.finish_new_key().await.unwrap();
    let shown = views.borrow_and_update().account.clone().unwrap();
    assert_eq!((shown.new_key, shown.lost_key), (None, None), "what was saved is not lost");
    assert_eq!(stage.core.new_key().unwrap_err().code(), "no_new_key");
    assert_eq!(stage.account().new_key, None);
}

#[tokio::test]
async fn a_name_or_expiry_that_cannot_be_is_refused_before_anything_is_sent() {
    let stage = Stage::signed_in().await;
    let long = "é".repeat(121);
    let past = Some(Utc::now() - TimeDelta::minutes(1));
    for (name, expires_at, field) in
        [("   ", None, "name"), (&*long, None, "name"), ("x", past, "expires_at")]
    {
        let error = stage.core.create_key(name, expires_at, "").await.unwrap_err();
        assert_eq!((error.code(), error.fields()[0].field.as_str()), ("validation", field));
    }
    assert_eq!(stage.received("POST", "/api-credentials"), 0);
    stage.core.create_key(&"é".repeat(120), None, "").await.unwrap();
}

#[tokio::test]
async fn a_lost_answer_to_create_is_one_post_and_the_list_shows_what_became_of_it() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().inject(Fault::new(Effect::ResetAfterCommit).on("POST", CREATE));
    let error = stage.core.create_key("Lost", None, "").await.unwrap_err();
    assert_eq!(error.code(), "key_lost");
    assert_eq!(stage.received("POST", "/api-credentials"), 1);
    let account = stage.account();
    let lost = account.lost_key.unwrap();
    assert!(account.keys.unwrap().rows.iter().any(|row| row.name == "Lost" && row.id == lost.id));

    // A restart still knows of it, and revoking it ends the matter.
    let stage = stage.restarted().await;
    stage.until_account(|account| account.lost_key.is_some()).await;
    stage.core.revoke_key(&lost.id).await.unwrap();
    assert_eq!(stage.account().lost_key, None);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    assert_eq!(stage.account().lost_key, None);
}

#[tokio::test]
async fn a_created_key_that_was_not_copied_is_there_after_a_restart() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("Production server", None, "").await.unwrap();
    let raw = stage.core.new_key().unwrap();
    let stage = stage.restarted().await;
    let account = stage.until_account(|account| account.new_key.is_some()).await;
    assert_eq!(account.new_key.unwrap().name, "Production server");
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());

    assert_eq!(stage.core.create_key("Another", None, "").await.unwrap_err().code(), "new_key_waiting");
    stage.core.finish_new_key().await.unwrap();
    assert_eq!(stage.keychain.entries(), [stage.account().id]);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    assert_eq!(stage.account().new_key, None);
    stage.core.create_key("Another", None, "").await.unwrap();
}

#[tokio::test]
async fn a_refused_creation_leaves_nothing_behind() {
    let stage = Stage::signed_in().await;
    let refused = Effect::Status { status: 402, retry_after: None, body: None };
    stage.sandbox.world().inject(Fault::new(refused).on("POST", CREATE).once());
    assert_eq!(stage.core.create_key("Bot", None, "").await.unwrap_err().code(), "payment_required");
    assert_eq!(stage.account().lost_key, None);
    stage.core.create_key("Bot", None, "").await.unwrap();
    assert_eq!(stage.received("POST", CREATE), 2);
}

#[tokio::test]
async fn an_answer_that_is_damaged_but_for_the_key_still_hands_it_over() {
    let stage = Stage::signed_in().await;
    let text = r#"{"key":"or_rescued_0123456789","api_credential":{"id":7}}"#.to_owned();
    let damaged = Effect::Body { status: 201, content_type: "application/json".into(), text };
    stage.sandbox.world().inject(Fault::new(damaged).on("POST", CREATE).committing().once());
    let made = stage.core.create_key("Bot", None, "").await.unwrap();
    assert_eq!(made.name, "Bot");
    assert_eq!(stage.core.new_key().unwrap().expose(), "or_rescued_0123456789");
}
