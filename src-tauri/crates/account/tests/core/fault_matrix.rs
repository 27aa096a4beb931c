//! Every call under every fault of the sandbox: the trouble gets its name, the last good figures stay as they were with
//! their age, nothing of a spoilt answer is stored, and a click is at most one POST.

use std::time::Duration;

use openrush_account::view::{AccountView, ActivityQuery, ProblemCode};
use openrush_sandbox::{Effect, Fault, Outcome};
use serde_json::json;

use crate::stage::Stage;
use crate::still_time::StillTime;

fn status(status: u16, retry_after: Option<&str>) -> Effect {
    Effect::Status { status, retry_after: retry_after.map(str::to_owned), body: None }
}

fn body(status: u16, content_type: &str, text: &str) -> Effect {
    Effect::Body { status, content_type: content_type.into(), text: text.into() }
}

/// Every fault, and what it is called where a list or a balance was asked for. Several names where it depends on how
/// much of the answer had come.
fn faults() -> Vec<(Effect, &'static [ProblemCode])> {
    use ProblemCode as P;
    let detail = json!({ "detail": "or_s3ntinel0123456789" });
    vec![
        (Effect::Hang, &[P::Timeout]),
        (Effect::SlowBytes { interval: Duration::from_millis(400) }, &[P::Timeout]),
        (Effect::ResetBeforeAnswer, &[P::ConnectionLost]),
        (Effect::ResetAfterCommit, &[P::ConnectionLost]),
        (Effect::Truncate { after: 3 }, &[P::ConnectionLost]),
        (Effect::EndlessBody, &[P::TooLarge, P::Timeout]),
        (Effect::EmptyBody, &[P::Undecodable]),
        (Effect::Html { status: 200 }, &[P::SignInNetwork]),
        (Effect::Html { status: 401 }, &[P::SignInNetwork]),
        (Effect::Html { status: 403 }, &[P::SignInNetwork]),
        (Effect::NetworkAuth511, &[P::SignInNetwork]),
        (Effect::Redirect { location: "http://127.0.0.1:9/login".into() }, &[P::SignInNetwork]),
        (body(200, "text/plain", "OK"), &[P::Undecodable]),
        (body(200, "application/json", "{\"balance\":"), &[P::Undecodable]),
        (body(200, "application/json", "\u{feff}nonsense"), &[P::Undecodable]),
        (Effect::InvalidUtf8, &[P::Undecodable]),
        (Effect::Nulls, &[P::Undecodable]),
        (Effect::WrongTypes, &[P::Undecodable]),
        (Effect::DuplicateFields, &[P::Undecodable]),
        (Effect::HugeNumber, &[P::Undecodable]),
        (Effect::DeepNesting { depth: 10_000 }, &[P::Undecodable]),
        (status(400, None), &[P::Rejected]),
        (Effect::Status { status: 401, retry_after: None, body: Some(detail) }, &[P::Unauthorized]),
        (status(402, None), &[P::PaymentRequired]),
        (status(403, None), &[P::Forbidden]),
        (status(404, None), &[P::NotFound]),
        (status(409, None), &[P::Conflict]),
        (status(422, None), &[P::Validation]),
        (status(500, None), &[P::Unavailable]),
        (status(502, None), &[P::Unavailable]),
        (status(503, None), &[P::Unavailable]),
        (status(503, Some("garbage")), &[P::Unavailable]),
        (status(418, None), &[P::Rejected]),
        (status(503, Some("90")), &[P::Unavailable]),
        (status(504, None), &[P::Unavailable]),
        (status(429, None), &[P::RateLimited]),
        (status(429, Some("90")), &[P::RateLimited]),
        (status(429, Some("999999999999999999999999")), &[P::RateLimited]),
        (status(429, Some("Fri, 31 Dec 2100 23:59:59 GMT")), &[P::RateLimited]),
        (status(429, Some("-1")), &[P::RateLimited]),
        (status(429, Some("garbage")), &[P::RateLimited]),
        (status(429, Some("Wed, 21 Oct 2015 07:28:00 GMT")), &[P::RateLimited]),
    ]
}

/// Whether a fault lasts until the app has waited long enough.
fn lasts(effect: &Effect) -> bool {
    matches!(effect, Effect::Hang | Effect::SlowBytes { .. })
}

/// What a fault must not change.
#[derive(Debug, PartialEq)]
struct Kept {
    balance: Option<(String, chrono::DateTime<chrono::Utc>)>,
    keys: Vec<(String, String)>,
    requests: Vec<String>,
}

async fn kept(stage: &Stage, account: &AccountView) -> Kept {
    let page = stage.core.activity(ActivityQuery::default()).await.unwrap();
    Kept {
        balance: account.balance.as_ref().map(|balance| (balance.amount.to_string(), balance.as_of)),
        keys: account
            .keys
            .iter()
            .flat_map(|keys| keys.rows.iter().map(|key| (key.id.clone(), key.name.clone())))
            .collect(),
        requests: page.rows.into_iter().map(|row| row.id).collect(),
    }
}

/// An account with some requests, one of which the app does not know yet.
async fn with_news() -> Stage {
    let stage = Stage::signed_in_patient(StillTime::patience()).await;
    let key = stage.sandbox.world().key_credential_id();
    for _ in 0..3 {
        stage.sandbox.world().spend(Some(&key), "inspect_domain", Outcome::Success);
    }
    stage.core.refresh().await;
    stage
}

/// Refreshes while each fault in turn strikes this call, each on an account of its own: a rate limit of the one would
/// keep the next from asking.
async fn a_spoilt_answer_changes_nothing(path: &'static str) {
    // The list of keys has no number that could be huge.
    let strikes = |effect: &Effect| path != "/v1/me/api-credentials" || !matches!(effect, Effect::HugeNumber);
    let time = StillTime::begin();
    for (effect, codes) in faults().into_iter().filter(|(effect, _)| strikes(effect)) {
        let stage = with_news().await;
        let world = stage.sandbox.world();
        let before = kept(&stage, &stage.account()).await;
        let asked = stage.received("GET", path);
        world.inject(Fault::new(effect.clone()).on("GET", path));
        if path == "/v1/me/credits" {
            world.spend(None, "inspect_page", Outcome::Success);
        }
        // Where another call is spoilt the balance is answered well, so that only what is spoilt is compared.
        if lasts(&effect) {
            tokio::join!(stage.core.refresh(), time.pass_once_asked(&stage, "GET", path, asked));
        } else {
            stage.core.refresh().await;
        }
        let account = stage.account();
        let problem = account.problem.clone().unwrap_or_else(|| panic!("{path} {effect:?} is trouble"));
        assert!(codes.contains(&problem.code), "{path} {effect:?}: {:?}", problem.code);
        assert!(!problem.detail.contains("s3ntinel"), "{path} {effect:?} quotes: {}", problem.detail);
        let mut after = kept(&stage, &account).await;
        if path != "/v1/me/credits" {
            // It was seen again, and is the same.
            assert_eq!(
                after.balance.as_ref().map(|(amount, _)| amount),
                before.balance.as_ref().map(|(amount, _)| amount)
            );
            after.balance = before.balance.clone();
        }
        assert_eq!(after, before, "{path} {effect:?}");
        assert_eq!(stage.keychain.entries().len(), 1, "{path} {effect:?} signs nobody out");
    }
}

#[tokio::test]
async fn no_spoilt_balance_changes_what_is_known() {
    a_spoilt_answer_changes_nothing("/v1/me/credits").await;
}

#[tokio::test]
async fn no_spoilt_usage_changes_what_is_known() {
    a_spoilt_answer_changes_nothing("/v1/me/usage").await;
}

#[tokio::test]
async fn no_spoilt_list_of_keys_changes_what_is_known() {
    a_spoilt_answer_changes_nothing("/v1/me/api-credentials").await;
}

#[tokio::test]
async fn one_click_is_at_most_one_post_under_every_fault() {
    // The service itself does not refuse what it has carried out; whoever stands in between may say anything.
    let may_commit =
        |effect: &Effect| !matches!(effect, Effect::Status { status, .. } if (400..500).contains(status));
    let time = StillTime::begin();
    let pairs = faults().into_iter().flat_map(|(effect, _)| [(effect.clone(), false), (effect, true)]);
    for (effect, commits) in pairs.filter(|(effect, commits)| !commits || may_commit(effect)) {
        let stage = Stage::signed_in_patient(StillTime::patience()).await;
        let world = stage.sandbox.world();
        world.clear_requests();
        let fault = Fault::new(effect.clone()).on("POST", "*").once();
        world.inject(if commits { fault.committing() } else { fault });
        let create = stage.core.create_key("Bot", None, "");
        let created = if lasts(&effect) {
            tokio::join!(create, time.pass_once_asked(&stage, "POST", "/api-credentials", 0)).0
        } else {
            create.await
        };
        assert_eq!(stage.received("POST", "/api-credentials"), 1, "{effect:?} {commits}");
        // Created and in hand, created and named as lost, unknown until the next list, or not created.
        let account = stage.account();
        let there = world.credentials().iter().any(|key| key.name == "Bot" && key.is_active);
        let known = created.is_ok()
            || account.lost_key.is_some()
            || created.as_ref().is_err_and(|error| error.code() == "outcome_unknown");
        assert!(!there || known, "{effect:?} {commits}: nobody knows of the key: {created:?}");
    }
}
