use openrush_account::core::{Demo, Keep};
use openrush_account::view::Keeping;
use openrush_api::{ApiKey, BaseUrl};
use openrush_sandbox::{Config, Sandbox};

use crate::stage::Stage;

async fn demo() -> (Sandbox, Demo) {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let demo = Demo {
        base_url: BaseUrl::parse(&sandbox.base_url()).unwrap(),
        key: ApiKey::parse(&sandbox.world().key()).unwrap(),
        billing_url: sandbox.billing_url(),
        clock: std::sync::Arc::new(chrono::Utc::now),
        live_on: Box::new(|| false),
    };
    (sandbox, demo)
}

#[tokio::test]
async fn leaving_the_demo_leads_back_to_the_account_that_was_signed_in() {
    let stage = Stage::signed_in().await;
    let before = stage.account();
    let (_sandbox, first) = demo().await;
    stage.core.open_demo(first).await.unwrap();
    assert!(stage.account().demo);
    stage.core.sign_out().await.unwrap();
    assert_eq!((stage.account().id, stage.account().balance), (before.id.clone(), before.balance));
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
    assert_eq!(stage.keychain.entries(), [before.id], "and its key is where it was");
}

#[tokio::test]
async fn an_account_that_is_kept_until_quitting_survives_the_demo_too() {
    let stage = Stage::new().await;
    stage.core.sign_in(&stage.sandbox.world().key(), false, Keep::UntilQuit).await.unwrap();
    let (_sandbox, first) = demo().await;
    stage.core.open_demo(first).await.unwrap();
    let (_sandbox, second) = demo().await;
    stage.core.open_demo(second).await.unwrap();
    stage.core.sign_out().await.unwrap();
    assert_eq!(stage.account().keeping, Keeping::UntilQuit);
    stage.core.refresh().await;
    assert_eq!(stage.account().problem, None);
}

#[tokio::test]
async fn leaving_the_demo_where_nobody_was_signed_in_leads_to_the_beginning() {
    let stage = Stage::new().await;
    let (_sandbox, demo) = demo().await;
    stage.core.open_demo(demo).await.unwrap();
    stage.core.sign_out().await.unwrap();
    assert!(stage.core.view().account.is_none());
}
