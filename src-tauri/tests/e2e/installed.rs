//! What only an app that was installed from its package can show. `cargo xtask test package` runs this, with the app on a
//! bare Debian and the package of an older version on it at first.

use std::process::Command;

use crate::stage::{Proven, Stage};

#[tokio::test]
#[ignore = "needs an installed package: cargo xtask test package"]
async fn an_upgrade_keeps_the_account_and_its_history() -> Proven {
    let upgrade =
        std::env::var("OPENRUSH_UPGRADE").expect("OPENRUSH_UPGRADE names a program that upgrades the app");
    let stage = Stage::new().await?;
    assert_eq!(stage.call_tool("inspect_page", &stage.sandbox.world().key()).await?, 200);
    let (app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    let balance = stage.sandbox.world().balance().to_string();
    page.press("nav-overview").await?;
    page.value_is("balance", &balance).await?;
    drop(page);
    app.terminate().await?;

    assert!(Command::new(upgrade).status()?.success(), "the newer version is installed over the older");
    stage.sandbox.go_offline().await;
    let (_app, page) = stage.open().await?;
    page.value_is("balance", &balance).await?;
    page.press("nav-activity").await?;
    page.see("activity-row").await?;
    Ok(())
}
