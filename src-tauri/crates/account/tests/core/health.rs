//! How keys do, from what the service says to what the view shows.

use openrush_account::view::{Attention, KeyFinding, KeyStatus, OutcomeKind};
use openrush_sandbox::Outcome;

use crate::stage::Stage;

#[tokio::test]
async fn a_key_whose_requests_fail_says_how_many_and_why_and_wants_attention() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Bot", None);
    let (fine, _) = world.add_key("Fine", None);
    world.set_limits(1_000, 1_000, 10_000);
    for request in 0..40 {
        let outcome = if request % 8 < 3 { Outcome::Invalid } else { Outcome::Success };
        world.spend(Some(&id), "inspect_page", outcome);
        world.spend(Some(&fine), "inspect_page", Outcome::Success);
    }
    stage.core.refresh().await;
    let account = stage.account();
    let rows = account.keys.unwrap().rows;
    assert_eq!((rows[0].id.as_str(), rows[0].status), (id.as_str(), KeyStatus::Failing), "most urgent first");
    let why = KeyFinding::Failing { failed: 15, requests: 40, mostly: OutcomeKind::BadRequest };
    assert_eq!(rows[0].findings, [why]);
    assert_eq!(rows.iter().find(|row| row.id == fine).unwrap().status, KeyStatus::Active);
    assert!(matches!(
        &account.attention[..],
        [Attention::KeyFailing { id: told, failed: 15, requests: 40, .. }] if *told == id
    ));
}

#[tokio::test]
async fn an_empty_balance_is_said_once_and_is_over_when_credits_came() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Bot", None);
    world.set_balance(0.into());
    for _ in 0..23 {
        world.spend(Some(&id), "inspect_page", Outcome::Success);
    }
    stage.core.refresh().await;
    let account = stage.account();
    let why = KeyFinding::Failing { failed: 23, requests: 23, mostly: OutcomeKind::NoCredits };
    assert_eq!(account.keys.unwrap().rows[0].findings, [why]);
    assert_eq!(account.attention, [Attention::BalanceEmpty]);

    world.top_up(1_000.into());
    world.spend(Some(&id), "inspect_page", Outcome::Success);
    stage.core.refresh().await;
    let rows = stage.account().keys.unwrap().rows;
    assert_eq!(rows.iter().find(|row| row.id == id).unwrap().status, KeyStatus::Active);
}

#[tokio::test]
async fn the_details_of_a_key_are_those_of_its_row() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let (id, _) = world.add_key("Bot", None);
    world.spend(Some(&id), "audit_site", Outcome::Success);
    world.spend(Some(&id), "inspect_page", Outcome::Invalid);
    stage.core.refresh().await;
    let detail = stage.core.key_detail(id.clone()).await.unwrap();
    let rows = stage.account().keys.unwrap().rows;
    let row = rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!((detail.credits, detail.requests), (row.credits_30_days, row.requests_30_days));
    assert_eq!(detail.days.iter().map(|day| day.total).collect::<Vec<_>>(), row.days);
    assert_eq!((detail.failed, detail.errors[0].outcome), (1, OutcomeKind::BadRequest));
    let tools: Vec<_> = detail.tools.iter().map(|tool| tool.tool.as_str()).collect();
    assert_eq!(tools, ["audit_site", "inspect_page"]);
    assert_eq!(stage.core.key_detail("cred_unknown".into()).await.unwrap_err().code(), "not_found");
}

#[tokio::test]
async fn the_details_of_the_apps_key_leave_the_apps_own_calls_out_as_its_row_does() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.log_own_calls(true);
    let id = world.key_credential_id();
    world.spend(Some(&id), "inspect_page", Outcome::Success);
    for _ in 0..3 {
        stage.core.refresh().await;
    }
    assert!(stage.account().activity.known > 4, "the activity has them all");
    let detail = stage.core.key_detail(id).await.unwrap();
    let tools: Vec<_> = detail.tools.iter().map(|tool| tool.tool.as_str()).collect();
    assert_eq!((detail.requests, tools), (1, vec!["inspect_page"]));
}
