//! Buy credits: the browser opens, and the app notices by itself what was bought.

use openrush_driver::until;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn buy_credits_opens_the_billing_page_and_the_top_up_is_noticed_on_coming_back() -> Proven {
    let stage = Stage::new().await?;
    let (mut app, page) = stage.signed_in().await?;
    page.press("buy-credits").await?;
    let opened = until("the browser", async || {
        stage.desktop.opened_pages().into_iter().next().ok_or_else(|| "nothing opened".to_owned())
    })
    .await?;
    assert_eq!(opened, "https://openrush.io/dashboard/billing");

    let window = app.window(&stage.desktop).await?;
    stage.desktop.focus_nothing()?;
    stage.sandbox.world().top_up(1000.into());
    stage.desktop.activate(&window)?;
    page.value_is("balance", "1500").await?;
    page.see("topup-row").await?;
    assert_eq!(page.attributes("topup-row", "data-value").await?, ["1000"]);
    Ok(())
}
