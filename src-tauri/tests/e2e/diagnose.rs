//! "Why did it stop?": the button, and the tray's line.

use openrush_sandbox::{Effect, Fault};

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn why_did_it_stop_gives_one_verdict_under_each_fault() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    let limited = Effect::Status { status: 429, retry_after: Some("1".into()), body: None };
    let down = Effect::Status { status: 503, retry_after: None, body: None };
    let portal = Effect::Html { status: 200 };
    for (fault, expected) in [
        (None, "fine"),
        (Some(portal), "sign_in_network"),
        (Some(down), "unavailable"),
        (Some(limited), "rate_limited"),
    ] {
        if let Some(effect) = fault {
            world.inject(Fault::new(effect));
        }
        page.press("diagnose").await?;
        page.see("diagnose-verdict").await?;
        assert_eq!(page.attributes("diagnose-verdict", "data-code").await?, [expected]);
        let said = page.reads("diagnose-verdict", |text| !text.is_empty()).await?;
        assert!(!said.contains('⟦') && !said.contains("undefined"), "{said}");
        page.press_labelled("Close").await?;
        page.gone("diagnose-verdict").await?;
        world.clear_faults();
    }
    Ok(())
}

#[tokio::test]
async fn the_tray_leads_to_why_did_it_stop_and_the_verdict_to_buying() -> Proven {
    let stage = Stage::new().await?;
    let panel = stage.panel().await;
    let (mut app, page) = stage.signed_in().await?;
    let icon = panel.item().await;
    stage.sandbox.world().set_balance(0.into());
    let old = page.client().window().await?;
    stage.desktop.close(&app.window(&stage.desktop).await?)?;
    app.no_window(&stage.desktop).await?;

    icon.click("Why did it stop?").await;
    app.window(&stage.desktop).await?;
    page.follow_new_window(&old).await?;
    page.see("diagnose-verdict").await?;
    assert_eq!(page.attributes("diagnose-verdict", "data-code").await?, ["no_credits"]);
    page.press("diagnose-remedy").await?;
    page.gone("diagnose-verdict").await?;
    assert_eq!(stage.desktop.opened_pages(), ["https://openrush.io/dashboard/billing"]);
    Ok(())
}
