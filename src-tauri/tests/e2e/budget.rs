//! What to buy, what the balance buys, and a month's budget.

use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn a_budget_has_a_bar_and_is_told_at_eighty_and_a_hundred_percent_across_a_restart() -> Proven {
    let stage = Stage::new().await?;
    let desktop = stage.notifications().await;
    let (app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    let spend = || world.spend(Some(&world.key_credential_id()), "audit_site", Outcome::Success);
    page.press("nav-settings").await?;
    page.fill("setting-budget", "1\u{e007}").await?;
    let file = std::fs::read_dir(stage.desktop.data_dir().join("accounts"))?.flatten().next();
    let file = file.expect("an account").path().join("settings.json");
    until("the budget to be stored", async || {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        if text.contains("dollars") { Ok(()) } else { Err(text) }
    })
    .await?;
    page.press("nav-overview").await?;
    page.press("refresh").await?;
    page.value_is("budget", "0").await?;

    // A dollar is a hundred credits, and an audit costs ten.
    (0..8).for_each(|_| drop(spend()));
    page.press("refresh").await?;
    desktop.wait_for(|shown| shown.title == "Most of this month’s budget is spent").await;
    page.value_is("budget", "80").await?;
    page.reads("budget", |text| text.contains("80 of 100 credits spent") && text.contains("$1")).await?;
    page.reads("balance-buys", |text| text.contains("42\u{a0}×\u{a0}Audit site")).await?;

    drop(page);
    app.terminate().await?;
    let (_app, page) = stage.open().await?;
    (0..3).for_each(|_| drop(spend()));
    page.value("balance").await?;
    page.press("refresh").await?;
    desktop.wait_for(|shown| shown.title == "This month’s budget is used up").await;
    page.value_is("budget", "110").await?;
    let told = desktop.all().into_iter().filter(|shown| shown.title.contains("budget")).count();
    assert_eq!(told, 2, "each once: {:?}", desktop.all());

    page.press("budget-change").await?;
    page.fill("setting-budget", "0\u{e007}").await?;
    until("the budget to be gone", async || {
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        if text.contains("\"budget\": null") { Ok(()) } else { Err(text) }
    })
    .await?;
    page.press("nav-overview").await?;
    page.see("balance").await?;
    page.gone("budget").await?;
    Ok(())
}

#[tokio::test]
async fn what_to_buy_is_said_once_the_pace_is_known() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.see("balance-buys").await?;
    page.gone("top-up-advice").await?;
    Ok(())
}

#[tokio::test]
async fn the_demo_says_what_to_buy_and_what_its_balance_buys() -> Proven {
    let stage = Stage::new().await?;
    let app = stage.start(&["--demo"])?;
    let page = openrush_driver::Page::of(&app, &stage.desktop).await?;
    let advice = page.reads("top-up-advice", |text| text.contains("at your pace")).await?;
    assert!(advice.starts_with('$'), "{advice}");
    page.reads("balance-buys", |text| text.starts_with("Buys about ") && text.contains("\u{a0}×\u{a0}"))
        .await?;
    Ok(())
}
