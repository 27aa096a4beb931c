//! When the service cannot be reached, what is known stays, with its age.

use openrush_driver::until;
use openrush_sandbox::{Effect, Fault};

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn without_a_connection_the_figures_stay_with_their_age_and_a_banner_says_why() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let as_of = page.value("updated-at").await?;
    stage.sandbox.go_offline().await;
    page.press("refresh").await?;
    page.see("banner").await?;
    let codes = page.attributes("banner", "data-code").await?;
    assert!(codes == ["refused"] || codes == ["offline"], "{codes:?}");
    assert_eq!(page.value("balance").await?, "500");
    assert_eq!(page.value("updated-at").await?, as_of, "the age is that of the last answer");

    stage.sandbox.go_online().await?;
    page.press("refresh").await?;
    page.gone("banner").await?;
    Ok(())
}

#[tokio::test]
async fn a_sign_in_page_of_a_network_signs_nobody_out() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    for status in [200, 401, 403] {
        let fault = stage.sandbox.world().inject(Fault::new(Effect::Html { status }));
        page.press("refresh").await?;
        until("the banner of a sign-in network", async || {
            let codes = page.attributes("banner", "data-code").await.map_err(|e| e.to_string())?;
            if codes == ["sign_in_network"] { Ok(()) } else { Err(format!("{codes:?}")) }
        })
        .await?;
        assert_eq!(page.value("balance").await?, "500");
        assert!(!stage.secrets().is_empty(), "the key is still kept");
        stage.sandbox.world().remove_fault(fault);
        page.press("refresh").await?;
        page.gone("banner").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_key_that_was_revoked_is_named_as_the_reason_and_the_figures_stay() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    stage.sandbox.world().revoke_key(&stage.sandbox.world().key_credential_id());
    page.press("refresh").await?;
    let said = page.reads("banner", |text| text.contains("key")).await?;
    assert!(!said.contains("401"), "{said}");
    assert_eq!(page.attributes("banner", "data-code").await?, ["unauthorized"]);
    assert_eq!(page.value("balance").await?, "500");
    Ok(())
}

#[tokio::test]
async fn a_key_that_may_not_do_something_is_not_signed_out_unasked() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let refused = Effect::Status { status: 403, retry_after: None, body: None };
    stage.sandbox.world().inject(Fault::new(refused));
    page.press("refresh").await?;
    page.press_css("[data-testid=\"banner\"][data-code=\"forbidden\"] .banner-actions button").await?;
    page.see("sign-out-confirm").await?;
    assert!(!stage.secrets().is_empty());
    Ok(())
}
