//! "Why did it stop?": the button, and the tray's line.

use std::time::Duration;

use openrush_driver::Page;
use openrush_sandbox::{Effect, Fault, Outcome};

use crate::stage::{Proven, Stage};

/// Presses the button, reads the verdict, and closes it again.
async fn verdict_is(page: &Page, expected: &str) -> Result<(), openrush_driver::Error> {
    page.press("diagnose").await?;
    page.see("diagnose-verdict").await?;
    assert_eq!(page.attributes("diagnose-verdict", "data-code").await?, [expected]);
    let said = page.reads("diagnose-verdict", |text| !text.is_empty()).await?;
    assert!(!said.contains('⟦') && !said.contains("undefined"), "{said}");
    page.press_labelled("Close").await?;
    page.gone("diagnose-verdict").await
}

#[tokio::test]
async fn why_did_it_stop_gives_one_verdict_under_each_fault() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    verdict_is(&page, "fine").await?;
    for (effect, expected) in faults() {
        world.inject(Fault::new(effect));
        verdict_is(&page, expected).await?;
        world.clear_faults();
    }
    Ok(())
}

/// Every fault of the sandbox that is told before patience ends, and its verdict; a limit last, since it is heeded.
fn faults() -> Vec<(Effect, &'static str)> {
    let status = |status| Effect::Status { status, retry_after: None, body: None };
    let plain = Effect::Body { status: 200, content_type: "text/plain".into(), text: "OK".into() };
    vec![
        (Effect::Html { status: 200 }, "sign_in_network"),
        (Effect::Html { status: 401 }, "sign_in_network"),
        (Effect::NetworkAuth511, "sign_in_network"),
        (Effect::Redirect { location: "http://127.0.0.1:9/login".into() }, "sign_in_network"),
        (Effect::ResetBeforeAnswer, "connection_lost"),
        (Effect::ResetAfterCommit, "connection_lost"),
        (Effect::Truncate { after: 3 }, "connection_lost"),
        (status(400), "rejected"),
        (status(403), "forbidden"),
        (status(404), "not_found"),
        (status(500), "unavailable"),
        (status(503), "unavailable"),
        (Effect::EndlessBody, "too_large"),
        (plain, "undecodable"),
        (Effect::EmptyBody, "undecodable"),
        (Effect::InvalidUtf8, "undecodable"),
        (Effect::Nulls, "undecodable"),
        (Effect::WrongTypes, "undecodable"),
        (Effect::DuplicateFields, "undecodable"),
        (Effect::HugeNumber, "undecodable"),
        (Effect::DeepNesting { depth: 10_000 }, "undecodable"),
        (Effect::WrongContentType, "fine"),
        (Effect::Delay(Duration::from_millis(300)), "fine"),
        (Effect::Status { status: 429, retry_after: Some("1".into()), body: None }, "rate_limited"),
    ]
}

#[tokio::test]
async fn why_did_it_stop_tells_that_nothing_answers_in_time() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    for effect in [Effect::Hang, Effect::SlowBytes { interval: Duration::from_secs(1) }] {
        world.inject(Fault::new(effect));
        verdict_is(&page, "timeout").await?;
        world.clear_faults();
    }
    Ok(())
}

#[tokio::test]
async fn why_did_it_stop_tells_what_the_requests_of_the_account_ran_into() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    world.set_balance(4.into());
    world.spend(None, "audit_site", Outcome::Success);
    verdict_is(&page, "too_few_credits").await?;
    world.set_balance(500.into());
    verdict_is(&page, "credits_refused").await?;
    world.spend(None, "audit_site", Outcome::ProviderFailed);
    page.press("diagnose").await?;
    page.see("diagnose-verdict").await?;
    assert_eq!(page.attributes("diagnose-verdict", "data-code").await?, ["failing"]);
    page.press("diagnose-remedy").await?;
    page.value_is("activity-summary", "2").await?;
    assert_eq!(page.client().current_url().await?.fragment(), Some("/activity?status=failed"));
    Ok(())
}

#[tokio::test]
async fn why_did_it_stop_tells_a_revoked_key_and_a_missing_connection() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    stage.sandbox.go_offline().await;
    verdict_is(&page, "refused").await?;
    stage.sandbox.go_online().await?;
    world.revoke_key(&world.key_credential_id());
    verdict_is(&page, "unauthorized").await?;
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
