//! What the account does shows up, and stays.

use openrush_driver::until;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn a_call_made_meanwhile_appears_with_its_credits_after_a_refresh() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.see("activity-search").await?;
    assert_eq!(page.count("activity-row").await?, 0);

    assert_eq!(stage.call_tool("inspect_domain", &stage.sandbox.world().key()).await?, 200);
    page.press("refresh").await?;
    until("the call in the table", async || {
        let rows = page.count("activity-row").await.map_err(|e| e.to_string())?;
        if rows == 1 { Ok(()) } else { Err(format!("{rows} rows")) }
    })
    .await?;
    page.reads("activity-row", |text| text.contains("Inspect domain") && text.contains("Production server"))
        .await?;
    let ids = page.attributes("activity-row", "data-id").await?;
    assert_eq!(ids, [stage.sandbox.world().log()[0].id.clone()]);

    page.press("nav-overview").await?;
    page.value_is("balance", "497").await?;
    Ok(())
}

#[tokio::test]
async fn the_history_outlives_a_restart_without_the_service() -> Proven {
    let stage = Stage::new().await?;
    assert_eq!(stage.call_tool("inspect_page", &stage.sandbox.world().key()).await?, 200);
    let (app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    drop(page);
    app.terminate().await?;

    stage.sandbox.go_offline().await;
    let (_app, page) = stage.open().await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    Ok(())
}
