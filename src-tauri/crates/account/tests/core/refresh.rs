use openrush_account::view::{ActivityQuery, NoticeCode, ProblemCode};
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::Stage;

#[tokio::test]
async fn offline_keeps_the_figures_with_their_age() {
    let stage = Stage::signed_in().await;
    let before = stage.account().balance.unwrap();
    stage.sandbox.go_offline().await;
    stage.core.refresh().await;
    let account = stage.account();
    assert_eq!(account.problem.unwrap().code, ProblemCode::Refused);
    assert_eq!(account.balance.unwrap(), before);
    assert!(account.keys.is_some());

    stage.sandbox.go_online().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
}

#[tokio::test]
async fn a_sign_in_page_of_a_network_signs_nobody_out_and_stores_nothing() {
    let stage = Stage::signed_in().await;
    let before = stage.account();
    for status in [200, 401, 511] {
        stage.sandbox.world().inject(Fault::new(Effect::Html { status }));
        stage.core.refresh().await;
        let account = stage.account();
        assert_eq!(account.problem.unwrap().code, ProblemCode::SignInNetwork, "status {status}");
        assert_eq!((account.balance, account.keys), (before.balance.clone(), before.keys.clone()));
        stage.sandbox.world().clear_faults();
    }
    assert_eq!(stage.keychain.entries().len(), 1);
}

#[tokio::test]
async fn a_call_made_meanwhile_is_in_the_activity_after_a_refresh() {
    let stage = Stage::signed_in().await;
    let id = stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    stage.core.refresh().await;
    let page = stage.core.activity(ActivityQuery::default()).await.unwrap();
    assert_eq!(page.rows[0].id, id);
    assert_eq!(page.rows[0].tool, "inspect_serp");
    assert_eq!(stage.account().balance.unwrap().amount.to_string(), "498");
    assert_eq!(stage.core.request_detail(id).await.unwrap().endpoint, "/v1/tools/inspect_serp");
}

#[tokio::test]
async fn a_top_up_is_noticed_and_named() {
    let stage = Stage::signed_in().await;
    assert!(stage.core.billing_page().unwrap().ends_with("/billing"));
    assert!(stage.account().watching_for_top_up);
    stage.sandbox.world().top_up(1000.into());
    stage.core.refresh().await;
    let account = stage.account();
    assert!(!account.watching_for_top_up);
    assert_eq!(account.top_ups[0].amount.to_string(), "1000");
    let notice = stage.core.view().app.notices.last().cloned().unwrap();
    assert_eq!((notice.code, notice.detail.as_deref()), (NoticeCode::TopUpArrived, Some("1000")));
    stage.core.dismiss_notice(notice.id);
    assert!(stage.core.view().app.notices.is_empty());
}

#[tokio::test]
async fn a_rate_limit_is_obeyed_also_when_a_person_asks() {
    let stage = Stage::signed_in().await;
    let limited = Effect::Status { status: 429, retry_after: Some("600".into()), body: None };
    stage.sandbox.world().inject(Fault::new(limited));
    stage.core.refresh().await;
    let problem = stage.account().problem.unwrap();
    assert_eq!(problem.code, ProblemCode::RateLimited);
    assert!(problem.until.is_some());
    stage.sandbox.world().clear_requests();
    stage.core.refresh().await;
    assert_eq!(stage.received("GET", ""), 0);
    assert_eq!(stage.account().problem.unwrap().code, ProblemCode::RateLimited);
}

#[tokio::test]
async fn a_refused_key_is_said_so_and_the_figures_stay() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.revoke_key(&world.key_credential_id());
    stage.core.refresh().await;
    let account = stage.account();
    assert_eq!(account.problem.unwrap().code, ProblemCode::Unauthorized);
    assert!(account.balance.is_some());
}

#[tokio::test]
async fn deleting_the_history_forgets_the_past_and_goes_on() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    stage.core.refresh().await;
    stage.sandbox.go_offline().await;
    stage.core.delete_history().await.unwrap();
    assert_eq!(stage.account().activity.known, 0);
    assert_eq!(stage.account().balance, None);
    stage.sandbox.go_online().await.unwrap();
    stage.core.refresh().await;
    assert_eq!(stage.account().activity.known, 1);
}

#[tokio::test]
async fn a_history_that_was_damaged_is_set_aside_and_said_so() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_serp", Outcome::Success);
    stage.core.refresh().await;
    let path = stage.data_dir.path().join("accounts").join(stage.account().id).join("history.db");
    let stage = stage.stopped().await;
    std::fs::write(&path, "this is no history").unwrap();
    let stage = stage.restarted().await;
    let view =
        stage.until(|view| view.app.notices.iter().any(|n| n.code == NoticeCode::HistorySetAside)).await;
    let notice = view.app.notices.iter().find(|notice| notice.code == NoticeCode::HistorySetAside).unwrap();
    let aside = path.with_file_name(notice.detail.as_ref().unwrap());
    assert_eq!(std::fs::read_to_string(aside).unwrap(), "this is no history");
    stage.until_account(|account| account.activity.known == 1).await;
}
