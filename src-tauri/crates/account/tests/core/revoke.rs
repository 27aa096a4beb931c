//! Revoking a key: what it breaks, and everything that can go wrong on the way. One POST each, and the list has the last
//! word.

use openrush_account::core::ActionError;
use openrush_account::view::{Attention, KeyStatus, ProblemCode};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;
use crate::still_time::StillTime;

const LIST: &str = "/v1/me/api-credentials";
const REVOKE: &str = "/v1/me/api-credentials/*/revoke";

fn status(status: u16) -> Effect {
    Effect::Status { status, retry_after: None, body: None }
}

/// A signed-in stage with a key called "Bot" in its list, and its id.
async fn with_bot() -> (Stage, String) {
    let stage = Stage::signed_in().await;
    let (id, _) = stage.sandbox.world().add_key("Bot", None);
    stage.core.refresh().await;
    stage.sandbox.world().clear_requests();
    (stage, id)
}

/// Revokes a key while a fault strikes the POST once.
async fn revoke_under(stage: &Stage, id: &str, fault: Fault) -> Result<(), ActionError> {
    stage.sandbox.world().clear_requests();
    stage.sandbox.world().inject(fault.on("POST", REVOKE).once());
    let outcome = stage.core.revoke_key(id).await;
    assert_eq!(stage.received("POST", "/revoke"), 1, "one click is one POST");
    outcome
}

fn shown(stage: &Stage, id: &str) -> KeyStatus {
    let rows = stage.account().keys.unwrap().rows;
    rows.iter().find(|row| row.id == id).unwrap().status
}

#[tokio::test]
async fn revoking_shows_what_would_break_and_then_the_key_is_revoked() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Bot", None);
    world.spend(Some(&id), "audit_site", Outcome::Success);
    stage.core.refresh().await;
    let impact = stage.core.revoke_impact(&id).await.unwrap();
    assert_eq!((impact.requests_24_hours, impact.credits_7_days.to_string().as_str()), (1, "10"));
    assert_eq!(impact.tools[0].tool, "audit_site");
    assert!(!impact.own);

    stage.core.revoke_key(&id).await.unwrap();
    let rows = stage.account().keys.unwrap().rows;
    assert_eq!(rows.iter().find(|row| row.id == id).unwrap().status, KeyStatus::Revoked);
    assert_eq!(stage.core.revoke_key("cred_unknown").await.unwrap_err().code(), "not_found");
}

#[tokio::test]
async fn the_apps_own_key_is_recognised_and_revoking_it_leads_to_sign_in() {
    let stage = Stage::signed_in().await;
    let id = stage.sandbox.world().key_credential_id();
    assert!(stage.account().keys.unwrap().rows.iter().find(|row| row.id == id).unwrap().own);
    assert!(stage.core.revoke_impact(&id).await.unwrap().own);
    stage.core.revoke_key(&id).await.unwrap();
    assert_eq!(stage.account().problem.unwrap().code, ProblemCode::Unauthorized);
}

#[tokio::test]
async fn a_refusal_is_named_and_the_key_works_on() {
    let (stage, id) = with_bot().await;
    for (code, name) in [
        (401, "unauthorized"),
        (402, "payment_required"),
        (403, "forbidden"),
        (409, "conflict"),
        (418, "rejected"),
        (422, "validation"),
    ] {
        let error = revoke_under(&stage, &id, Fault::new(status(code))).await.unwrap_err();
        assert_eq!(error.code(), name);
        assert_eq!(shown(&stage, &id), KeyStatus::NeverUsed, "{code}");
    }
    stage.core.revoke_key(&id).await.unwrap();
}

#[tokio::test]
async fn a_rate_limit_says_until_when_and_nothing_more_is_asked_before_that() {
    let (stage, id) = with_bot().await;
    let limited = Effect::Status { status: 429, retry_after: Some("90".into()), body: None };
    let error = revoke_under(&stage, &id, Fault::new(limited)).await.unwrap_err();
    assert_eq!(error.code(), "rate_limited");
    assert!(error.until().is_some());
    let again = stage.core.revoke_key(&id).await.unwrap_err();
    assert_eq!((again.code(), again.until()), ("rate_limited", error.until()));
    stage.core.refresh().await;
    assert_eq!(stage.sandbox.world().requests().len(), 1, "not even the list was asked for");
}

#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_settled_by_the_list() {
    let time = StillTime::begin();
    let stage = Stage::signed_in_patient(StillTime::patience()).await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Bot", None);
    stage.core.refresh().await;
    let hangs = async |fault: Fault| {
        world.clear_requests();
        let passes = time.pass_once_asked(&stage, "POST", "/revoke", 0);
        tokio::join!(revoke_under(&stage, &id, fault), passes).0
    };
    let error = hangs(Fault::new(Effect::Hang)).await.unwrap_err();
    assert_eq!((error.code(), shown(&stage, &id)), ("not_revoked", KeyStatus::NeverUsed));
    hangs(Fault::new(Effect::Hang).committing()).await.unwrap();
    assert_eq!(shown(&stage, &id), KeyStatus::Revoked);
}

#[tokio::test]
async fn a_key_that_somebody_else_revoked_is_already_gone() {
    let (stage, id) = with_bot().await;
    stage.sandbox.world().revoke_key(&id);
    assert_eq!(stage.core.revoke_key(&id).await.unwrap_err().code(), "not_found");
    assert_eq!(shown(&stage, &id), KeyStatus::Revoked, "and the list shows it");

    let (stage, id) = with_bot().await;
    stage.sandbox.world().revoke_key(&id);
    let error = revoke_under(&stage, &id, Fault::new(status(409))).await.unwrap_err();
    assert_eq!(error.code(), "not_found");
}

#[tokio::test]
async fn a_404_for_a_key_that_works_is_not_taken_for_gone() {
    let (stage, id) = with_bot().await;
    let error = revoke_under(&stage, &id, Fault::new(status(404))).await.unwrap_err();
    assert_eq!(error.code(), "not_revoked");
    assert_eq!(shown(&stage, &id), KeyStatus::NeverUsed);
}

#[tokio::test]
async fn an_answer_that_is_lost_or_unclear_is_settled_by_the_list() {
    for (what, effect) in [
        ("503", status(503)),
        ("a page of a proxy", Effect::Html { status: 200 }),
        ("a page that wants a sign-in", Effect::Html { status: 403 }),
        ("a network that wants a sign-in", Effect::NetworkAuth511),
        ("nothing", Effect::EmptyBody),
    ] {
        let (stage, id) = with_bot().await;
        let error = revoke_under(&stage, &id, Fault::new(effect.clone())).await;
        // An empty answer is a good one to a POST; the list knows better.
        let code = error.as_ref().map_or_else(ActionError::code, |()| "done");
        assert!(code == "not_revoked" || code == "done" && what == "nothing", "{what}: {code}");
        assert_eq!(shown(&stage, &id), KeyStatus::NeverUsed, "{what}");

        revoke_under(&stage, &id, Fault::new(effect).committing()).await.unwrap();
        assert_eq!(shown(&stage, &id), KeyStatus::Revoked, "{what}, but it was done");
    }
    let (stage, id) = with_bot().await;
    let error = revoke_under(&stage, &id, Fault::new(Effect::ResetBeforeAnswer)).await.unwrap_err();
    assert_eq!((error.code(), shown(&stage, &id)), ("not_revoked", KeyStatus::NeverUsed));
    revoke_under(&stage, &id, Fault::new(Effect::ResetAfterCommit)).await.unwrap();
    assert_eq!(shown(&stage, &id), KeyStatus::Revoked);
}

#[tokio::test]
async fn where_the_list_cannot_be_read_either_nothing_is_claimed_and_the_next_refresh_tells() {
    let (stage, id) = with_bot().await;
    stage.sandbox.world().inject(Fault::new(Effect::ResetBeforeAnswer).on("GET", LIST));
    let error = revoke_under(&stage, &id, Fault::new(Effect::ResetAfterCommit)).await.unwrap_err();
    assert_eq!(error.code(), "outcome_unknown");
    assert_eq!(shown(&stage, &id), KeyStatus::NeverUsed, "the last list stands");
    stage.sandbox.world().clear_faults();
    stage.core.refresh().await;
    assert_eq!(shown(&stage, &id), KeyStatus::Revoked);
}

#[tokio::test]
async fn a_lost_answer_about_the_apps_own_key_is_settled_by_its_refusal() {
    let stage = Stage::signed_in().await;
    let id = stage.sandbox.world().key_credential_id();
    revoke_under(&stage, &id, Fault::new(Effect::ResetAfterCommit)).await.unwrap();
    assert_eq!(stage.account().problem.unwrap().code, ProblemCode::Unauthorized);
}

#[tokio::test]
async fn a_key_that_was_switched_off_does_not_run_out_later() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let soon = stage.clock.now() + chrono::TimeDelta::days(2);
    let (off, _) = world.add_key("Off", Some(soon));
    let (out, _) = world.add_key("Out", Some(soon));
    stage.core.refresh().await;
    stage.core.revoke_key(&off).await.unwrap();
    let stage = stage.restarted().await;
    stage.until_account(|account| account.next_refresh.is_some()).await;
    stage.clock.advance(chrono::TimeDelta::days(3));
    stage.core.refresh().await;
    assert_eq!((shown(&stage, &off), shown(&stage, &out)), (KeyStatus::Revoked, KeyStatus::Expired));
    let told = |id: &str| {
        let about = |one: &Attention| matches!(one, Attention::KeyExpired { id: of, .. } if of == id);
        stage.account().attention.iter().any(about)
    };
    assert_eq!((told(&off), told(&out)), (false, true));
}
