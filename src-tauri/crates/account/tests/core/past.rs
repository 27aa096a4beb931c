//! The demo: the app lives through 90 days of a simulated account by the calls of any other.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use openrush_account::core::Demo;
use openrush_account::view::{GroupBy, NoticeCode, OverviewQuery, OverviewRange};
use openrush_api::{ApiKey, BaseUrl, Credits};
use openrush_sandbox::{Clock, Config, Effect, Fault, ManualClock, Sandbox, Scenario, TruthKind};

use crate::stage::Stage;

const DAYS: i64 = 90;

/// A simulated agency that begins 90 days ago, and the demo of it, which looks once a day.
async fn agency() -> (Sandbox, Demo) {
    let present: DateTime<Utc> = "2026-11-23T15:30:00Z".parse().unwrap();
    let clock = ManualClock::at(present - TimeDelta::days(DAYS));
    let sandbox = Sandbox::start(Config {
        port: 0,
        seed: 7,
        scenario: Scenario::NewAgency,
        clock: Clock::Manual(clock.clone()),
        live_traffic: true,
    })
    .await
    .unwrap();
    let (world, mut at) = (sandbox.world(), present - TimeDelta::days(DAYS));
    let demo = Demo {
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        key: ApiKey::parse(&world.key()).unwrap(),
        billing_url: sandbox.billing_url(),
        clock: {
            let clock = clock.clone();
            Arc::new(move || clock.now())
        },
        live_on: Box::new(move || {
            if at >= present {
                return false;
            }
            at = (at + TimeDelta::days(1)).min(present);
            world.live_until(at);
            true
        }),
    };
    (sandbox, demo)
}

#[tokio::test]
async fn the_demo_knows_every_request_and_every_purchase_of_its_90_days() {
    let stage = Stage::new().await;
    let (sandbox, demo) = agency().await;
    stage.core.open_demo(demo).await.unwrap();
    let (account, world) = (stage.account(), sandbox.world());
    assert_eq!(account.activity.known, world.log().len() as u64);

    let query = OverviewQuery { range: OverviewRange::Quarter, by: GroupBy::Tool };
    let overview = stage.core.overview(query).await.unwrap();
    assert_eq!(overview.days.len(), 90);
    assert!(overview.days.iter().all(|day| day.complete), "no day has a gap");

    let truth = world.truth().into_iter().filter(|event| event.kind == TruthKind::TopUp);
    let bought: Vec<Credits> = truth.map(|event| Credits::from(event.amount)).collect();
    let mut found: Vec<Credits> = account.top_ups.iter().map(|top_up| top_up.amount).collect();
    found.reverse();
    // What was bought before the first look was not seen to arrive.
    assert!(found.len() >= 2 && bought.ends_with(&found), "{found:?} of {bought:?}");
    assert!(bought.len() - found.len() <= 1, "{found:?} of {bought:?}");
}

#[tokio::test]
async fn a_look_at_the_past_that_fails_is_taken_again() {
    let stage = Stage::new().await;
    let (sandbox, demo) = agency().await;
    // Longer than the client itself tries again.
    let fault = Fault::new(Effect::Html { status: 200 }).on("GET", "/v1/me/usage").after(30).times(2);
    sandbox.world().inject(fault);
    stage.core.open_demo(demo).await.unwrap();
    assert_eq!(stage.account().activity.known, sandbox.world().log().len() as u64);
}

#[tokio::test]
async fn a_past_that_cannot_be_looked_at_is_told_and_leaves_the_account_that_is_shown_alone() {
    let stage = Stage::signed_in().await;
    let (sandbox, demo) = agency().await;
    sandbox.world().inject(Fault::new(Effect::Html { status: 200 }).on("GET", "/v1/me/usage").after(75));
    let before = stage.account();
    stage.core.open_demo(demo).await.unwrap_err();
    let bought = sandbox.world().truth().iter().filter(|event| event.kind == TruthKind::TopUp).count();
    assert!(bought > 1, "the simulated past had top-ups to tell of");
    let view = stage.core.view();
    assert!(
        view.app.notices.iter().all(|notice| notice.code != NoticeCode::TopUpArrived),
        "{:?}",
        view.app.notices
    );
    assert_eq!(stage.account().id, before.id);
}
