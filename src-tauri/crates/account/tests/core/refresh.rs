use chrono::{TimeDelta, Utc};
use openrush_account::view::{ActivityQuery, Certainty, NoticeCode, ProblemCode, View};
use openrush_sandbox::{Effect, Fault, Outcome};
use rusqlite::Connection;

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
async fn a_top_up_is_noticed_from_the_balance_alone_and_told_once() {
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    let down = Effect::Status { status: 503, retry_after: None, body: None };
    world.inject(Fault::new(down).on("GET", "/v1/me/usage"));
    world.spend(None, "inspect_serp", Outcome::Success);
    world.top_up(1000.into());
    stage.core.refresh().await;
    let account = stage.account();
    assert_eq!(account.problem.unwrap().code, ProblemCode::Unavailable);
    let found: Vec<_> =
        account.top_ups.iter().map(|top_up| (top_up.amount.to_string(), top_up.certainty)).collect();
    assert_eq!(found, [("1000".to_owned(), Certainty::AtLeast)]);
    let notice = stage.core.view().app.notices.last().cloned().unwrap();
    assert_eq!(notice.code, NoticeCode::TopUpArrived);
    stage.core.dismiss_notice(notice.id);

    world.clear_faults();
    stage.core.refresh().await;
    let account = stage.account();
    assert_eq!(account.top_ups.len(), 1);
    assert_eq!(account.top_ups[0].certainty, Certainty::Exact, "with the requests it is known exactly");
    assert!(stage.core.view().app.notices.is_empty());
}

#[tokio::test]
async fn an_account_that_may_make_more_requests_is_asked_for_them_sooner() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().set_limits(600, 20_000, 200_000);
    stage.core.refresh().await;
    let soon = || {
        // Any change publishes what was planned last.
        stage.core.dismiss_notice(u64::MAX);
        stage.account().next_refresh.is_some_and(|next| next - Utc::now() <= TimeDelta::minutes(1))
    };
    stage.eventually(soon).await;
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
async fn only_a_rate_limit_keeps_a_person_from_asking() {
    for status in [503, 302, 511] {
        let stage = Stage::signed_in().await;
        let later = Effect::Status { status, retry_after: Some("86400".into()), body: None };
        stage.sandbox.world().inject(Fault::new(later));
        stage.core.refresh().await;
        let problem = stage.account().problem.unwrap();
        assert_ne!(problem.code, ProblemCode::RateLimited, "{status}");
        stage.sandbox.world().clear_faults();
        stage.sandbox.world().clear_requests();

        stage.core.create_key("Bot", None, "").await.unwrap();
        let stage = stage.stopped().await.restarted().await;
        let account = stage.until_account(|account| account.next_refresh.is_some()).await;
        assert!(account.problem.is_none_or(|problem| problem.code != ProblemCode::RateLimited), "{status}");
        stage.core.refresh().await;
        assert!(stage.received("GET", "/credits") > 0, "{status}");
        assert_eq!(stage.account().problem, None, "{status}");
    }
}

#[tokio::test]
async fn a_rate_limit_is_obeyed_across_a_restart() {
    let stage = Stage::signed_in().await;
    let limited = Effect::Status { status: 429, retry_after: Some("600".into()), body: None };
    stage.sandbox.world().inject(Fault::new(limited));
    stage.core.refresh().await;
    stage.sandbox.world().clear_faults();
    stage.sandbox.world().clear_requests();
    let stage = stage.stopped().await.restarted().await;
    stage.core.retry_keychain().await.unwrap();
    stage
        .until_account(|account| account.problem.as_ref().is_some_and(|p| p.code == ProblemCode::RateLimited))
        .await;
    stage.core.refresh().await;
    assert_eq!(stage.received("GET", ""), 0);
}

#[tokio::test]
async fn however_often_the_plan_is_looked_at_it_stays_the_same() {
    let stage = Stage::signed_in().await;
    let mut plans = std::collections::BTreeSet::new();
    for _ in 0..20 {
        // The loop thinks again, and the next view tells what it came to.
        stage.core.change_settings(stage.core.settings()).unwrap();
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
        stage.core.dismiss_notice(u64::MAX);
        plans.extend(stage.account().next_refresh);
    }
    assert_eq!(plans.len(), 1, "{plans:?}");
}

#[tokio::test]
async fn figures_carry_this_computers_time_whatever_the_services_clock_says() {
    let stage = Stage::signed_in().await;
    let before = chrono::Utc::now();
    stage.core.refresh().await;
    let balance = stage.account().balance.unwrap();
    assert!(balance.as_of >= before && balance.as_of <= chrono::Utc::now() && !balance.stale);
}

#[tokio::test]
async fn keys_that_are_looked_at_are_asked_for_when_they_are_older_than_a_minute_only() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().clear_requests();
    stage.core.looked_at(openrush_account::schedule::Looking::AtKeys);
    stage.core.looked_at(openrush_account::schedule::Looking::AtFigures);
    stage.core.refresh().await;
    assert_eq!(stage.received("GET", "/credits"), 1, "only the person's own");
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

fn told(view: &View, code: NoticeCode) -> bool {
    view.app.notices.iter().any(|notice| notice.code == code)
}

#[tokio::test]
async fn a_history_of_a_newer_version_is_left_alone_and_said_so() {
    let stage = Stage::signed_in().await;
    let path = stage.data_dir.path().join("accounts").join(stage.account().id).join("history.db");
    let stage = stage.stopped().await;
    let newer = Connection::open(&path).unwrap();
    newer.execute_batch("PRAGMA user_version = 99; UPDATE state SET format = 99;").unwrap();
    drop(newer);
    let before = std::fs::read(&path).unwrap();
    let stage = stage.restarted().await;
    let view = stage.until(|view| told(view, NoticeCode::HistoryNewer)).await;
    assert!(!told(&view, NoticeCode::HistorySetAside));
    stage.until_account(|account| account.balance.is_some()).await;
    assert_eq!(std::fs::read(&path).unwrap(), before, "not a byte of it is touched");
}

#[tokio::test]
async fn damage_that_opening_does_not_touch_is_found_and_the_rest_carried_over() {
    let stage = Stage::signed_in().await;
    let path = stage.data_dir.path().join("accounts").join(stage.account().id).join("history.db");
    stage.sandbox.world().set_limits(10_000, 10_000, 10_000);
    for _ in 0..400 {
        stage.sandbox.world().spend(None, "export_dataset", Outcome::Success);
    }
    stage.core.refresh().await;
    assert_eq!(stage.account().activity.known, 400);
    let stage = stage.stopped().await;
    // The last page of the table of requests: opening reads other pages only.
    let db = Connection::open(&path).unwrap();
    let of_requests = "SELECT max(pageno) FROM dbstat WHERE name = 'requests' AND pagetype = 'leaf'";
    let page: u64 = db.query_row(of_requests, [], |row| row.get(0)).unwrap();
    drop(db);
    let mut bytes = std::fs::read(&path).unwrap();
    let from = (page as usize - 1) * 4096;
    bytes[from..from + 4096].fill(0xa5);
    std::fs::write(&path, bytes).unwrap();

    let stage = stage.restarted().await;
    stage.until(|view| told(view, NoticeCode::HistorySetAside)).await;
    // What the damaged page held is asked of the service again.
    stage.until_account(|account| account.activity.known == 400).await;
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
