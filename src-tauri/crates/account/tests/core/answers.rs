//! Answers that are of no use, each for itself: one of the three does not take the others with it, and is not forgotten
//! because another was well.

use chrono::TimeDelta;
use openrush_account::schedule::Looking;
use openrush_account::view::ProblemCode;
use openrush_sandbox::{Effect, Fault, FaultId, Outcome};
use serde_json::json;

use crate::stage::Stage;

const BALANCE: &str = "/v1/me/credits";
const USAGE: &str = "/v1/me/usage";
const KEYS: &str = "/v1/me/api-credentials";

/// An answer that nobody understands, as after a change of the service.
fn strange() -> Effect {
    Effect::Status { status: 200, retry_after: None, body: Some(json!({ "rows": "none" })) }
}

fn inject(stage: &Stage, effect: Effect, path: &str) -> FaultId {
    stage.sandbox.world().inject(Fault::new(effect).on("GET", path))
}

fn problem(stage: &Stage) -> Option<ProblemCode> {
    stage.account().problem.map(|problem| problem.code)
}

#[tokio::test]
async fn requests_that_are_not_understood_do_not_keep_the_keys_from_being_asked_for() {
    let stage = Stage::signed_in().await;
    inject(&stage, strange(), USAGE);
    let (created, _) = stage.sandbox.world().add_key("Later", None);
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Undecodable));
    assert!(stage.account().keys.unwrap().rows.iter().any(|key| key.id == created));
}

#[tokio::test]
async fn keys_that_are_not_understood_leave_the_figures_as_they_are_planned() {
    let stage = Stage::signed_in().await;
    inject(&stage, strange(), KEYS);
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Undecodable));
    let planned = stage.until_account(|account| account.next_refresh.is_some()).await.next_refresh.unwrap();
    assert!(planned - stage.clock.now() > TimeDelta::minutes(4), "{planned}");
    stage.sandbox.world().clear_faults();
    stage.core.refresh().await;
    assert_eq!(problem(&stage), None);
}

#[tokio::test]
async fn a_first_answer_that_is_not_understood_ends_the_round() {
    let stage = Stage::signed_in().await;
    inject(&stage, strange(), BALANCE);
    stage.sandbox.world().clear_requests();
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Undecodable));
    assert_eq!((stage.received("GET", USAGE), stage.received("GET", KEYS)), (0, 0), "who knows what gave it");
}

#[tokio::test]
async fn a_service_that_is_down_for_one_question_is_asked_the_others() {
    let stage = Stage::signed_in().await;
    inject(&stage, Effect::Status { status: 503, retry_after: None, body: None }, USAGE);
    stage.sandbox.world().clear_requests();
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Unavailable));
    assert_eq!(stage.received("GET", KEYS), 1);

    stage.sandbox.world().clear_faults();
    inject(&stage, Effect::Status { status: 503, retry_after: None, body: None }, "*");
    stage.sandbox.world().clear_requests();
    stage.core.refresh().await;
    assert_eq!((stage.received("GET", USAGE), stage.received("GET", KEYS)), (0, 0), "it is down altogether");
}

#[tokio::test]
async fn requests_that_are_not_understood_stay_said_while_other_answers_are_well() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    let fault = inject(&stage, strange(), USAGE);
    stage.core.refresh().await;
    assert_eq!(stage.account().activity.known, 0);
    let told = stage.account().problem.unwrap();

    // The keys are older than a minute now: whoever looks at them has them asked for, and nothing else.
    stage.clock.advance(TimeDelta::seconds(90));
    stage.sandbox.world().clear_requests();
    stage.core.looked_at(Looking::AtKeys);
    stage.eventually(|| stage.received("GET", KEYS) > 0).await;
    stage.until_account(|account| !account.refreshing).await;
    assert_eq!(stage.account().problem.map(|p| (p.code, p.since)), Some((told.code, told.since)));

    // Nor does other trouble that came and went make it forgotten.
    stage.sandbox.go_offline().await;
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Refused));
    stage.sandbox.go_online().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::Undecodable));

    stage.sandbox.world().remove_fault(fault);
    stage.core.refresh().await;
    assert_eq!((problem(&stage), stage.account().activity.known), (None, 1));
}

#[tokio::test]
async fn a_rate_limit_ends_a_round_whatever_was_wrong_before() {
    let stage = Stage::signed_in().await;
    inject(&stage, strange(), USAGE);
    inject(&stage, Effect::Status { status: 429, retry_after: Some("600".into()), body: None }, KEYS);
    stage.core.refresh().await;
    assert_eq!(problem(&stage), Some(ProblemCode::RateLimited));
    stage.sandbox.world().clear_requests();
    stage.core.refresh().await;
    assert_eq!(stage.received("GET", ""), 0);
}
