//! System notifications, as the desktop is given them.

use openrush_driver::until;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn alerts_are_shown_once_and_a_click_leads_to_the_place() -> Proven {
    let stage = Stage::new().await?;
    let desktop = stage.notifications().await;
    let (app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    let world = stage.sandbox.world();
    world.set_balance(150.into());
    page.press("nav-keys").await?;
    page.press("refresh").await?;
    let shown = desktop.wait_for(|shown| shown.title == "150 credits are left").await;
    assert_eq!(shown.urgency, Some(1));
    desktop.click(shown.id).await;
    page.value_is("balance", "150").await?;

    // Hovering around the threshold is no news, and neither is a restart.
    for balance in [205, 140] {
        world.set_balance(balance.into());
        page.press("refresh").await?;
        page.value_is("balance", &balance.to_string()).await?;
    }
    drop(page);
    app.terminate().await?;
    let (_app, page) = stage.open().await?;
    world.set_balance(0.into());
    page.press("refresh").await?;
    let shown = desktop.wait_for(|shown| shown.title == "No credits are left").await;
    assert_eq!(shown.urgency, Some(2));
    world.top_up(1_000.into());
    page.press("refresh").await?;
    desktop.wait_for(|shown| shown.title == "1,000 credits arrived").await;
    let titles: Vec<_> = desktop.all().into_iter().map(|shown| shown.title).collect();
    assert_eq!(titles, ["150 credits are left", "No credits are left", "1,000 credits arrived"]);
    Ok(())
}

#[tokio::test]
async fn an_alert_that_is_switched_off_is_not_shown() -> Proven {
    let stage = Stage::new().await?;
    let desktop = stage.notifications().await;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    page.press("setting-alert-balanceLow").await?;
    let settings = stage.desktop.data_dir().join("settings.json");
    until("the choice to be stored", async || {
        let text = std::fs::read_to_string(&settings).unwrap_or_default();
        if text.contains("\"balanceLow\": false") { Ok(()) } else { Err(text) }
    })
    .await?;
    stage.sandbox.world().set_balance(150.into());
    page.press("nav-overview").await?;
    page.press("refresh").await?;
    page.value_is("balance", "150").await?;
    stage.sandbox.world().set_balance(0.into());
    page.press("refresh").await?;
    desktop.wait_for(|shown| shown.title == "No credits are left").await;
    assert_eq!(desktop.all().len(), 1);
    Ok(())
}
