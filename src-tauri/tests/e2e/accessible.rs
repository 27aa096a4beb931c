//! axe-core in the app itself. Every state of every screen is held to it in the mock (`cargo xtask test screens`); here the
//! real window with real figures is.

use std::path::Path;

use openrush_driver::{Page, testid};
use serde_json::Value;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_of_the_demo() -> Proven {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("web/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&file).expect("axe-core is there after `npm ci` in web/");
    let stage = Stage::new().await?;
    let app = stage.start(&["--demo"])?;
    let page = Page::of(&app, &stage.desktop).await?;
    page.value("balance").await?;
    page.see_css("[role=slider] svg").await?;
    finds_nothing(&page, &axe, "overview").await?;
    page.press("nav-keys").await?;
    page.see("key-row").await?;
    finds_nothing(&page, &axe, "keys").await?;
    page.press("create-key").await?;
    page.see("create-key-name").await?;
    finds_nothing(&page, &axe, "create key").await?;
    page.see("create-key-name").await?.send_keys("\u{e00c}").await?;
    page.press("nav-activity").await?;
    page.press_css(&format!("{} button", testid("activity-row"))).await?;
    page.see("activity-detail").await?;
    finds_nothing(&page, &axe, "activity").await?;
    page.press("nav-settings").await?;
    page.see("setting-theme").await?;
    finds_nothing(&page, &axe, "settings").await
}

async fn finds_nothing(page: &Page, axe: &str, screen: &str) -> Proven {
    // What is fading in has less contrast than it is going to have.
    page.still().await?;
    let script = format!(
        "{axe}; return axe.run(document, {{ resultTypes: ['violations'] }}).then(({{ violations }}) =>
            violations.map(({{ id, nodes }}) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' ')))"
    );
    let found = page.client().execute(&script, Vec::new()).await?;
    assert_eq!(found, Value::Array(Vec::new()), "on {screen}");
    Ok(())
}
