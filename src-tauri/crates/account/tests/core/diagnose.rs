//! "Why did it stop?" under each fault of the service.

use openrush_account::view::{OutcomeKind, ProblemCode, Remedy, Step, Verdict};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;

/// What is said to be wrong, and what to do.
async fn said(stage: &Stage) -> (Option<Step>, Verdict, Remedy) {
    let diagnosis = stage.core.diagnose().await.unwrap();
    let wrong = diagnosis.checks.iter().find(|check| check.finding == openrush_account::view::Finding::Wrong);
    (wrong.map(|check| check.step), diagnosis.verdict, diagnosis.remedy)
}

fn is(verdict: &Verdict, wanted: ProblemCode) -> bool {
    matches!(verdict, Verdict::Problem { code, .. } if *code == wanted)
}

#[tokio::test]
async fn an_account_that_works_is_said_to_work() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    let (wrong, verdict, _) = said(&stage).await;
    assert!(wrong.is_none() && matches!(verdict, Verdict::Fine { last: Some(_) }), "{verdict:?}");
}

#[tokio::test]
async fn without_a_connection_that_is_the_reason_whatever_else_is_wrong() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().set_balance(0.into());
    stage.sandbox.go_offline().await;
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Connection), Remedy::Retry));
    assert!(is(&verdict, ProblemCode::Refused), "{verdict:?}");
}

#[tokio::test]
async fn a_sign_in_page_of_a_network_is_the_reason() {
    let stage = Stage::signed_in().await;
    for effect in [Effect::Html { status: 200 }, Effect::Html { status: 401 }, Effect::NetworkAuth511] {
        stage.sandbox.world().inject(Fault::new(effect));
        let (wrong, verdict, remedy) = said(&stage).await;
        assert_eq!((wrong, remedy), (Some(Step::SignInNetwork), Remedy::SignInPage));
        assert!(is(&verdict, ProblemCode::SignInNetwork), "{verdict:?}");
        stage.sandbox.world().clear_faults();
    }
}

#[tokio::test]
async fn a_key_of_the_app_that_was_revoked_is_the_reason() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.revoke_key(&world.key_credential_id());
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Key), Remedy::SignInAgain));
    assert!(is(&verdict, ProblemCode::Unauthorized), "{verdict:?}");
}

#[tokio::test]
async fn a_key_of_the_website_that_was_revoked_is_named() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Website", None);
    world.spend(Some(&id), "inspect_serp", Outcome::Success);
    world.revoke_key(&id);
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Key), Remedy::Keys));
    assert!(
        matches!(&verdict, Verdict::KeyStopped { name, expired: false, .. } if name == "Website"),
        "{verdict:?}"
    );
}

#[tokio::test]
async fn an_empty_balance_is_the_reason_and_buying_the_remedy() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().set_balance(0.into());
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Balance), Remedy::Buy));
    assert!(matches!(verdict, Verdict::NoCredits { .. }), "{verdict:?}");
}

#[tokio::test]
async fn fewer_credits_than_a_call_costs_are_the_reason() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.set_balance(4.into());
    // A price above the balance is refused.
    world.spend(None, "audit_site", Outcome::Success);
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Balance), Remedy::Buy));
    assert!(
        matches!(&verdict, Verdict::TooFewCredits { balance, tool, .. } if tool == "audit_site" && *balance == 4.into()),
        "{verdict:?}"
    );
}

#[tokio::test]
async fn a_rate_limit_is_the_reason_and_is_not_asked_about_again() {
    let stage = Stage::signed_in().await;
    let limited = Effect::Status { status: 429, retry_after: Some("600".into()), body: None };
    stage.sandbox.world().inject(Fault::new(limited));
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::RateLimit), Remedy::Activity));
    assert!(matches!(verdict, Verdict::Problem { until: Some(_), .. }), "{verdict:?}");
    stage.sandbox.world().clear_requests();
    assert_eq!(said(&stage).await.0, Some(Step::RateLimit));
    assert_eq!(stage.received("GET", ""), 0);
}

#[tokio::test]
async fn a_service_that_is_down_is_the_reason() {
    let stage = Stage::signed_in().await;
    for (effect, code) in [
        (Effect::Status { status: 503, retry_after: None, body: None }, ProblemCode::Unavailable),
        (Effect::WrongTypes, ProblemCode::Undecodable),
    ] {
        stage.sandbox.world().inject(Fault::new(effect));
        let (wrong, verdict, _) = said(&stage).await;
        assert_eq!(wrong, Some(Step::Service), "{verdict:?}");
        assert!(is(&verdict, code), "{verdict:?}");
        stage.sandbox.world().clear_faults();
    }
}

#[tokio::test]
async fn requests_that_fail_are_the_reason_when_nothing_else_is() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::ProviderFailed);
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::LastErrors), Remedy::Failed));
    assert!(
        matches!(&verdict, Verdict::Failing { outcome: OutcomeKind::ServiceError, tool, .. } if tool == "inspect_serp"),
        "{verdict:?}"
    );
}

#[tokio::test]
async fn with_a_keychain_that_is_locked_that_is_the_reason() {
    let stage = Stage::signed_in().await;
    stage.keychain.fail_with(Some(openrush_account::keychain::KeychainError::Locked));
    let stage = stage.restarted().await;
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Key), Remedy::Keychain));
    assert!(is(&verdict, ProblemCode::KeychainLocked), "{verdict:?}");
}
