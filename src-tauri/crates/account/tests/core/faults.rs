//! Everything that can go wrong while a key is created: one POST each, a name for what went wrong, and no key that
//! nobody knows of.

use openrush_account::core::ActionError;
use openrush_account::keychain::KeychainError;
use openrush_account::view::{KeyStatus, ProblemCode};
use openrush_sandbox::{Effect, Fault};
use serde_json::json;

use crate::stage::Stage;
use crate::still_time::StillTime;

const CREATE: &str = "/v1/me/api-credentials";

fn status(status: u16) -> Effect {
    Effect::Status { status, retry_after: None, body: None }
}

/// Creates a key while `fault` strikes once; the rest of the service goes on.
async fn create_under(stage: &Stage, fault: Fault) -> ActionError {
    stage.sandbox.world().clear_requests();
    stage.sandbox.world().inject(fault.on("POST", CREATE).once());
    let error = stage.core.create_key("Bot", None, "").await.unwrap_err();
    assert_eq!(stage.received("POST", CREATE), 1, "one click is one POST");
    error
}

fn keys_called(stage: &Stage, name: &str) -> usize {
    stage.sandbox.world().credentials().iter().filter(|key| key.name == name && key.is_active).count()
}

#[tokio::test]
async fn a_refusal_is_named_creates_nothing_and_leaves_nothing_in_the_way() {
    let stage = Stage::signed_in().await;
    for (effect, code) in [
        (status(401), "unauthorized"),
        (status(402), "payment_required"),
        (status(403), "forbidden"),
        (status(409), "conflict"),
        (status(422), "validation"),
        (status(418), "rejected"),
    ] {
        let error = create_under(&stage, Fault::new(effect)).await;
        assert_eq!(error.code(), code);
        assert_eq!((stage.account().new_key, stage.account().lost_key), (None, None), "{code}");
    }
    stage.core.create_key("Bot", None, "").await.unwrap();
    assert_eq!(keys_called(&stage, "Bot"), 1);
}

#[tokio::test]
async fn a_rate_limit_says_until_when() {
    let stage = Stage::signed_in().await;
    let limited = Effect::Status { status: 429, retry_after: Some("90".into()), body: None };
    let error = create_under(&stage, Fault::new(limited)).await;
    assert_eq!(error.code(), "rate_limited");
    assert!(error.until().is_some());
    assert_eq!(keys_called(&stage, "Bot"), 0);
    let problem = stage.account().problem.unwrap();
    assert_eq!(
        (problem.code, problem.until),
        (ProblemCode::RateLimited, error.until()),
        "the banner says so too"
    );

    // Until then a click is answered without asking, which would start the wait anew.
    let again = stage.core.create_key("Bot", None, "").await.unwrap_err();
    assert_eq!((again.code(), again.until()), ("rate_limited", error.until()));
    assert_eq!(stage.received("POST", CREATE), 1);
}

#[tokio::test]
async fn fields_that_the_service_refuses_are_named() {
    let stage = Stage::signed_in().await;
    let body = json!({ "detail": [
        { "type": "value_error", "loc": ["body", "name"], "msg": "This name is taken", "input": "Bot" },
        { "type": "value_error", "loc": ["body", "expires_at"], "msg": "Too far away", "input": null },
    ] });
    let refused = Effect::Status { status: 422, retry_after: None, body: Some(body) };
    let error = create_under(&stage, Fault::new(refused)).await;
    let fields: Vec<_> = error.fields().into_iter().map(|field| (field.field, field.message)).collect();
    assert_eq!(
        fields,
        [("name".into(), "This name is taken".into()), ("expires_at".into(), "Too far away".into())]
    );
}

#[tokio::test]
async fn trouble_before_the_service_did_anything_is_told_from_trouble_after() {
    let stage = Stage::signed_in().await;
    for effect in [status(500), status(503), Effect::ResetBeforeAnswer, Effect::EmptyBody] {
        let error = create_under(&stage, Fault::new(effect.clone())).await;
        assert_eq!(error.code(), "not_created", "{effect:?}");
        assert_eq!(stage.account().lost_key, None, "{effect:?}");
    }
    for effect in [
        status(503),
        Effect::ResetAfterCommit,
        Effect::EmptyBody,
        Effect::Truncate { after: 8 },
        Effect::Html { status: 200 },
        // Who answers so is not the service, and nobody knows what went through.
        Effect::Html { status: 403 },
        Effect::NetworkAuth511,
    ] {
        let error = create_under(&stage, Fault::new(effect.clone()).committing()).await;
        assert_eq!(error.code(), "key_lost", "{effect:?}");
        let lost = stage.account().lost_key.unwrap();
        assert_eq!(lost.name, "Bot");
        stage.core.revoke_key(&lost.id).await.unwrap();
        assert_eq!(stage.account().lost_key, None, "{effect:?}");
    }
}

#[tokio::test]
async fn a_lost_answer_with_the_list_out_of_reach_is_settled_when_it_comes_back() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().inject(Fault::new(status(503)).on("GET", "*"));
    let error = create_under(&stage, Fault::new(Effect::ResetAfterCommit)).await;
    assert_eq!(error.code(), "outcome_unknown");
    let stage = stage.restarted().await;
    stage.sandbox.world().clear_faults();
    stage.core.refresh().await;
    let account = stage.until_account(|account| account.lost_key.is_some()).await;
    assert_eq!(account.lost_key.unwrap().name, "Bot");
}

#[tokio::test]
async fn a_second_try_after_a_lost_answer_is_not_mistaken_for_the_first() {
    let stage = Stage::signed_in().await;
    create_under(&stage, Fault::new(Effect::ResetAfterCommit)).await;
    let first = stage.account().lost_key.unwrap().id;
    let second = stage.core.create_key("Bot", None, "").await.unwrap().id;
    stage.core.finish_new_key().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().lost_key.unwrap().id, first, "the one that nobody has");
    stage.core.revoke_key(&first).await.unwrap();
    assert_eq!(stage.account().lost_key, None);
    let row = |id: &str| {
        let rows = stage.account().keys.unwrap().rows;
        rows.into_iter().find(|row| row.id == id).unwrap().status
    };
    assert_eq!((row(&first), row(&second)), (KeyStatus::Revoked, KeyStatus::NeverUsed));

    create_under(&stage, Fault::new(Effect::ResetAfterCommit)).await;
    stage.core.dismiss_lost_key("cred_another");
    assert!(stage.account().lost_key.is_some());
    stage.core.dismiss_lost_key(&stage.account().lost_key.unwrap().id);
    assert_eq!(stage.account().lost_key, None);
    let stage = stage.restarted().await;
    stage.until_account(|account| account.keys.is_some() && !account.refreshing).await;
    assert_eq!(stage.account().lost_key, None, "put away for good");
}

#[tokio::test]
async fn a_service_that_does_not_answer_in_time_is_one_post_and_a_name_for_it() {
    let time = StillTime::begin();
    let stage = Stage::signed_in_patient(StillTime::patience()).await;
    for (fault, code) in
        [(Fault::new(Effect::Hang), "not_created"), (Fault::new(Effect::Hang).committing(), "key_lost")]
    {
        stage.sandbox.world().clear_requests();
        let (error, ()) =
            tokio::join!(create_under(&stage, fault), time.pass_once_asked(&stage, "POST", CREATE, 0));
        assert_eq!(error.code(), code);
    }
    assert_eq!(keys_called(&stage, "Bot"), 1);
}

#[tokio::test]
async fn without_a_network_nothing_is_created_and_the_intent_is_gone() {
    let stage = Stage::signed_in().await;
    stage.sandbox.go_offline().await;
    let error = stage.core.create_key("Bot", None, "").await.unwrap_err();
    assert_eq!(error.code(), "refused");
    stage.sandbox.go_online().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(
        (stage.account().problem, stage.account().lost_key),
        (None::<openrush_account::view::Problem>, None)
    );
}

#[tokio::test]
async fn a_dead_sign_in_key_is_said_so_when_a_key_is_created() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.revoke_key(&world.key_credential_id());
    assert_eq!(stage.core.create_key("Bot", None, "").await.unwrap_err().code(), "unauthorized");
    let account = stage.until_account(|account| account.problem.is_some()).await;
    assert_eq!(account.problem.unwrap().code, ProblemCode::Unauthorized);
}

#[tokio::test]
async fn names_come_back_as_they_were_typed() {
    let stage = Stage::signed_in().await;
    for name in [
        "🚀 Launch 👩‍👩‍👧‍👦 crew",
        "مفتاح الإنتاج",
        "<img src=x onerror=alert(1)> & \"quotes\" 'single' \\back",
        &"é".repeat(119).chars().chain(['👍']).collect::<String>(),
        "{{ $name }} %s ${x}",
    ] {
        let made = stage.core.create_key(name, None, name).await.unwrap();
        assert_eq!(made.name, name);
        stage.core.finish_new_key().await.unwrap();
        stage.core.refresh().await;
        let rows = stage.account().keys.unwrap().rows;
        let row = rows.iter().find(|row| row.id == made.id).unwrap();
        assert_eq!((row.name.as_str(), row.note.as_deref()), (name, Some(name)));
    }
}

#[tokio::test]
async fn a_keychain_that_does_not_say_whether_it_has_a_new_key_does_not_make_it_lost() {
    let stage = Stage::signed_in().await;
    stage.core.create_key("Bot", None, "").await.unwrap();
    let raw = stage.core.new_key().unwrap();
    let new = stage.kept_keys().pop().unwrap();
    stage.keychain.fail_at(&new, Some(KeychainError::NotAnswering));
    let stage = stage.restarted().await;
    stage.until_account(|account| account.next_refresh.is_some()).await;
    assert_eq!((stage.account().new_key, stage.account().lost_key), (None, None));
    stage.keychain.fail_at(&new, None);
    stage.core.refresh().await;
    stage.until_account(|account| account.new_key.is_some()).await;
    assert_eq!(stage.core.new_key().unwrap().expose(), raw.expose());
}
