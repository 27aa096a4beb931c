//! Where everything lies on this computer.

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn settings_say_how_large_the_folder_is() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-settings").await?;
    let size: u64 = page.value("data-size").await?.parse().unwrap_or(0);
    assert!(size > 1_000, "{size}");
    page.see("show-data-folder").await?;
    Ok(())
}
