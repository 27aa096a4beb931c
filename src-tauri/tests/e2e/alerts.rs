//! System notifications, as the desktop is given them.

use chrono::{TimeDelta, Utc};
use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage, files_under};

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
    let accounts = stage.desktop.data_dir().join("accounts");
    until("the choice to be stored with the account", async || {
        let files = files_under(&accounts);
        let settings = files.iter().find(|file| file.ends_with("settings.json"));
        let text = settings.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
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

#[tokio::test]
async fn keys_that_expire_or_fail_and_a_sign_in_that_ends_are_told() -> Proven {
    let stage = Stage::new().await?;
    let desktop = stage.notifications().await;
    let world = stage.sandbox.world();
    world.add_key("Staging bot", Some(Utc::now() + TimeDelta::days(5)));
    let (failing, _) = world.add_key("Old website", None);
    for _ in 0..20 {
        world.spend(Some(&failing), "inspect_serp", Outcome::Invalid);
    }
    let (_app, page) = stage.signed_in().await?;
    let shown = desktop.wait_for(|shown| shown.title == "“Staging bot” expires soon").await;
    desktop.wait_for(|shown| shown.title == "Requests with “Old website” fail").await;
    desktop.click(shown.id).await;
    page.reads("key-detail", |text| text.contains("Staging bot")).await?;

    world.revoke_key(&world.key_credential_id());
    page.press("refresh").await?;
    let shown = desktop.wait_for(|shown| shown.title == "OpenRush cannot sign in any more").await;
    assert_eq!(shown.urgency, Some(2));
    assert_eq!(desktop.all().len(), 3, "each once: {:?}", desktop.all());
    Ok(())
}

#[tokio::test]
async fn in_quiet_hours_nothing_is_shown_and_afterwards_what_still_holds_is() -> Proven {
    let stage = Stage::new().await?;
    let desktop = stage.notifications().await;
    let (app, page) = stage.signed_in().await?;
    drop(page);
    app.terminate().await?;
    // From now on for twelve hours, whenever this runs.
    let file = stage.desktop.data_dir().join("settings.json");
    let minute =
        u32::try_from(chrono::Timelike::num_seconds_from_midnight(&chrono::Local::now()) / 60).unwrap_or(0);
    let (from, until_minute) = ((minute + 1_320) % 1_440, (minute + 720) % 1_440);
    let quiet = serde_json::json!({"alerts": {"quiet": true, "quietFrom": from, "quietUntil": until_minute}});
    std::fs::write(&file, quiet.to_string())?;

    let (_app, page) = stage.open().await?;
    stage.sandbox.world().set_balance(0.into());
    page.value("balance").await?;
    page.press("refresh").await?;
    page.value_is("balance", "0").await?;
    assert!(desktop.all().is_empty(), "{:?}", desktop.all());
    page.press("nav-settings").await?;
    page.press("setting-alert-quiet").await?;
    desktop.wait_for(|shown| shown.title == "No credits are left").await;
    Ok(())
}
