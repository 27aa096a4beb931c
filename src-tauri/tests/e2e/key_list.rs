//! The list of keys, and the details of one.

use openrush_driver::{Page, until};
use openrush_sandbox::{Outcome, World};

use crate::stage::{Proven, Stage};

/// Waits until these keys are listed, in this order.
async fn lists(page: &Page, ids: &[&str]) -> Proven {
    until("the keys in their order", async || {
        let found = page.attributes("key-row", "data-id").await.map_err(|e| e.to_string())?;
        if found == ids { Ok(()) } else { Err(format!("{found:?} instead of {ids:?}")) }
    })
    .await?;
    Ok(())
}

/// A key that fails: three of every eight requests are refused.
fn failing_key(world: &World) -> String {
    // Else the app itself would be held back.
    world.set_limits(1_000, 10_000, 100_000);
    let (id, _) = world.add_key("Content agent", None);
    for request in 0..40 {
        let outcome = if request % 8 < 3 { Outcome::Invalid } else { Outcome::Success };
        world.spend(Some(&id), "inspect_page", outcome);
    }
    id
}

#[tokio::test]
async fn keys_are_searched_sorted_and_filtered_and_the_address_keeps_it() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let own = world.key_credential_id();
    let (zebra, _) = world.add_key("Zebra bot", None);
    let (apple, _) = world.add_key("Äpfel & Birnen", None);
    world.spend(Some(&zebra), "audit_site", Outcome::Success);
    world.revoke_key(&apple);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;

    // By itself most urgent first: two that work, the one first that others than this app use, then the one that was
    // switched off.
    lists(&page, &[&zebra, &own, &apple]).await?;
    page.press_css("[data-column=\"name\"]").await?;
    lists(&page, &[&apple, &own, &zebra]).await?;
    page.see_css("th[aria-sort=\"ascending\"] [data-column=\"name\"]").await?;
    page.press_css("[data-column=\"name\"]").await?;
    lists(&page, &[&zebra, &own, &apple]).await?;
    page.see_css("th[aria-sort=\"descending\"] [data-column=\"name\"]").await?;
    page.choose("keys-sort", "credits").await?;
    lists(&page, &[&zebra, &own, &apple]).await?;

    page.fill("keys-search", "apfel").await?;
    lists(&page, &[&apple]).await?;
    page.press("nav-overview").await?;
    page.client().back().await?;
    lists(&page, &[&apple]).await?;
    page.fill("keys-search", "nothing like it").await?;
    page.see("keys-none-found").await?;
    page.press_css("[data-testid=\"keys-none-found\"] button").await?;
    lists(&page, &[&zebra, &own, &apple]).await?;

    page.press_css("[data-testid=\"keys-filter-status\"] [data-status=\"revoked\"] input").await?;
    lists(&page, &[&apple]).await?;
    Ok(())
}

#[tokio::test]
async fn a_whole_key_that_is_pasted_into_the_search_finds_its_row_and_stays_nowhere() -> Proven {
    let stage = Stage::new().await?;
    let (id, raw) = stage.sandbox.world().add_key("Which one is it?", None);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.fill("keys-search", &raw).await?;
    lists(&page, &[&id]).await?;
    assert!(!page.everything().await?.contains(&raw));
    assert!(!page.client().current_url().await?.as_str().contains(&raw));
    Ok(())
}

#[tokio::test]
async fn a_failing_key_is_named_on_overview_and_its_details_say_why() -> Proven {
    let stage = Stage::new().await?;
    let id = failing_key(&stage.sandbox.world());
    let (_app, page) = stage.signed_in().await?;
    page.reads("attention-item", |text| text.contains("Content agent") && text.contains("15 of the last 40"))
        .await?;
    page.press_css("[data-testid=\"attention-item\"] a").await?;
    page.see_css(&format!("[data-testid=\"key-detail\"][data-id=\"{id}\"][data-status=\"failing\"]")).await?;
    page.reads("key-findings", |text| text.contains("15 of its last 40 requests failed")).await?;
    page.reads("key-detail", |text| {
        ["50 credits", "40 requests", "38% failed", "Inspect page", "Not accepted"]
            .iter()
            .all(|part| text.contains(part))
    })
    .await?;

    page.press("key-requests").await?;
    page.reads("activity-summary", |text| text.contains("40 requests")).await?;
    page.client().back().await?;
    page.see("key-detail").await?;
    // Escape leads back to the list, and to the row that one came from.
    page.see_css("body").await?.send_keys("\u{e00c}").await?;
    page.see_css(&format!("[data-testid=\"key-row\"][data-id=\"{id}\"] a:focus")).await?;
    Ok(())
}

#[tokio::test]
async fn a_key_is_revoked_from_its_details_after_its_facts_are_there() -> Proven {
    let stage = Stage::new().await?;
    let world = stage.sandbox.world();
    let id = failing_key(&world);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press_css(&format!("[data-testid=\"key-row\"][data-id=\"{id}\"] a")).await?;
    page.press("revoke-key").await?;
    page.see_css("[data-testid=\"revoke-impact\"][data-ready=\"true\"]").await?;
    page.reads("revoke-impact", |text| {
        ["40 requests", "50 credits", "Inspect page"].iter().all(|part| text.contains(part))
    })
    .await?;
    page.reads("revoke-confirm", |text| text.contains("Content agent")).await?;
    page.press("revoke-confirm").await?;
    page.see_css("[data-testid=\"key-detail\"][data-status=\"revoked\"]").await?;
    page.gone("revoke-key").await?;
    assert!(world.credentials().iter().any(|key| key.id == id && !key.is_active));
    Ok(())
}

#[tokio::test]
async fn revoking_the_key_of_this_app_says_so_and_leads_to_sign_in() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-keys").await?;
    page.press("revoke-key").await?;
    page.reads("revoke-impact", |text| text.contains("Last 24 hours")).await?;
    assert!(page.everything().await?.contains("This app is signed in with this key"));
    page.press("revoke-confirm").await?;
    page.see("sign-in-key").await?;
    page.reads("toast", |text| text.contains("Sign in with another key")).await?;
    assert_eq!(stage.secrets(), "", "a dead key is not kept");
    Ok(())
}
