//! "Why did it stop?" under each fault of the service.

use std::time::Duration;

use openrush_account::keychain::KeychainError;
use openrush_account::view::{Finding, OutcomeKind, ProblemCode, Remedy, Step, Verdict};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;
use crate::still_time::StillTime;

/// What is said to be wrong, and what to do.
async fn said(stage: &Stage) -> (Option<Step>, Verdict, Remedy) {
    let diagnosis = stage.core.diagnose().await.unwrap();
    let wrong = diagnosis.checks.iter().find(|check| check.finding == Finding::Wrong);
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

fn status(status: u16) -> Effect {
    Effect::Status { status, retry_after: None, body: None }
}

/// What is said of each fault, one after the other; nothing that was not looked at is called fine.
/// With `time` each of the faults lasts until the app has waited long enough.
async fn each_has_its_verdict(
    stage: &Stage,
    faults: Vec<(Effect, Step, ProblemCode)>,
    time: Option<&StillTime>,
) {
    let world = stage.sandbox.world();
    world.set_limits(10_000, 100_000, 1_000_000);
    for (effect, step, code) in faults {
        let name = format!("{effect:?}");
        world.inject(Fault::new(effect));
        let asked = stage.received("GET", "/v1/me/credits");
        let diagnosis = match time {
            Some(time) => {
                let passes = time.pass_once_asked(stage, "GET", "/v1/me/credits", asked);
                tokio::join!(stage.core.diagnose(), passes).0.unwrap()
            }
            None => stage.core.diagnose().await.unwrap(),
        };
        let found = diagnosis.checks.iter().find(|check| check.finding == Finding::Wrong);
        assert_eq!(found.map(|check| check.step), Some(step), "{name}: {:?}", diagnosis.verdict);
        assert!(is(&diagnosis.verdict, code), "{name}: {:?}", diagnosis.verdict);
        // The first question is for the balance: without its answer there is none about it or the keys.
        let mut fine = diagnosis.checks.iter().filter(|check| check.finding == Finding::Fine);
        assert!(
            fine.all(|check| check.step < step && check.step < Step::Key),
            "{name}: {:?}",
            diagnosis.checks
        );
        world.clear_faults();
        let (found, verdict, _) = said(stage).await;
        assert!(found.is_none(), "after {name}: {verdict:?}");
    }
}

#[tokio::test]
async fn every_spoilt_answer_has_its_verdict() {
    use ProblemCode as P;
    let stage = Stage::signed_in().await;
    let body =
        |text: &str| Effect::Body { status: 200, content_type: "application/json".into(), text: text.into() };
    let faults = vec![
        (Effect::ResetBeforeAnswer, Step::Connection, P::ConnectionLost),
        (Effect::ResetAfterCommit, Step::Connection, P::ConnectionLost),
        (Effect::Truncate { after: 5 }, Step::Connection, P::ConnectionLost),
        (Effect::Html { status: 200 }, Step::SignInNetwork, P::SignInNetwork),
        (Effect::Html { status: 401 }, Step::SignInNetwork, P::SignInNetwork),
        (Effect::Html { status: 403 }, Step::SignInNetwork, P::SignInNetwork),
        (Effect::NetworkAuth511, Step::SignInNetwork, P::SignInNetwork),
        (
            Effect::Redirect { location: "http://10.0.0.1/login".into() },
            Step::SignInNetwork,
            P::SignInNetwork,
        ),
        (status(401), Step::Key, P::Unauthorized),
        (status(403), Step::Key, P::Forbidden),
        (status(402), Step::Balance, P::PaymentRequired),
        (status(404), Step::Service, P::NotFound),
        (status(500), Step::Service, P::Unavailable),
        (status(502), Step::Service, P::Unavailable),
        (Effect::EmptyBody, Step::Service, P::Undecodable),
        (Effect::EndlessBody, Step::Service, P::TooLarge),
        (Effect::InvalidUtf8, Step::Service, P::Undecodable),
        (Effect::Nulls, Step::Service, P::Undecodable),
        (Effect::WrongTypes, Step::Service, P::Undecodable),
        (Effect::DuplicateFields, Step::Service, P::Undecodable),
        (Effect::DeepNesting { depth: 100_000 }, Step::Service, P::Undecodable),
        (Effect::HugeNumber, Step::Service, P::Undecodable),
        (body("null, or not"), Step::Service, P::Undecodable),
    ];
    each_has_its_verdict(&stage, faults, None).await;
    // An answer that can be read whatever it is labelled is not spoilt.
    stage.sandbox.world().inject(Fault::new(Effect::WrongContentType));
    assert_eq!(said(&stage).await.0, None);
}

#[tokio::test]
async fn an_answer_that_does_not_come_is_told_as_a_service_that_does_not_answer() {
    let time = StillTime::begin();
    let stage = Stage::signed_in_patient(StillTime::patience()).await;
    let faults = [
        Effect::Hang,
        Effect::Delay(Duration::from_secs(600)),
        Effect::SlowBytes { interval: Duration::from_secs(1) },
    ];
    let faults = faults.map(|effect| (effect, Step::Service, ProblemCode::Timeout));
    each_has_its_verdict(&stage, faults.into(), Some(&time)).await;
}

#[tokio::test]
async fn what_only_one_question_fails_at_leaves_the_others_fine() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.spend(None, "inspect_serp", Outcome::Success);
    world.inject(Fault::new(status(500)).on("GET", "/v1/me/api-credentials"));
    let diagnosis = stage.core.diagnose().await.unwrap();
    let findings: Vec<_> = diagnosis.checks.iter().map(|check| check.finding).collect();
    use Finding::{Fine, NotReached, Wrong};
    assert_eq!(findings, [Fine, Fine, Fine, Fine, Fine, Wrong, NotReached]);
}

#[tokio::test]
async fn enough_credits_for_what_was_refused_are_not_told_as_too_few() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.set_balance(4.into());
    world.spend(None, "audit_site", Outcome::Success);
    world.set_balance(500.into());
    let (wrong, verdict, remedy) = said(&stage).await;
    assert_eq!((wrong, remedy), (Some(Step::Balance), Remedy::Failed));
    assert!(matches!(&verdict, Verdict::CreditsRefused { tool, .. } if tool == "audit_site"), "{verdict:?}");
}

#[tokio::test]
async fn a_refused_request_with_an_allowance_left_is_the_last_error_and_no_limit() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::RateLimited);
    let (wrong, verdict, _) = said(&stage).await;
    assert_eq!(wrong, Some(Step::LastErrors));
    assert!(matches!(verdict, Verdict::Failing { outcome: OutcomeKind::RateLimited, .. }), "{verdict:?}");
}

#[tokio::test]
async fn calls_of_this_app_itself_are_no_sign_that_the_website_works() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().log_own_calls(true);
    stage.core.refresh().await;
    stage.core.refresh().await;
    let (wrong, verdict, _) = said(&stage).await;
    assert!(wrong.is_none() && matches!(verdict, Verdict::Fine { last: None }), "{verdict:?}");
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
async fn with_a_keychain_that_is_locked_that_is_the_reason_and_nothing_else_was_looked_at() {
    let stage = Stage::signed_in().await;
    stage.keychain.fail_with(Some(KeychainError::Locked));
    let stage = stage.restarted().await;
    let diagnosis = stage.core.diagnose().await.unwrap();
    let findings: Vec<_> = diagnosis.checks.iter().map(|check| check.finding).collect();
    use Finding::{NotReached, Wrong};
    assert_eq!(findings[..3], [NotReached, NotReached, Wrong]);
    assert_eq!(diagnosis.remedy, Remedy::Keychain);
    assert!(is(&diagnosis.verdict, ProblemCode::KeychainLocked), "{:?}", diagnosis.verdict);
}
