//! A month on one page.

use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage};

#[tokio::test]
async fn a_month_is_reached_from_overview_and_saved_as_a_whole_file() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    let world = stage.sandbox.world();
    world.spend(Some(&world.key_credential_id()), "audit_site", Outcome::Success);
    world.spend(Some(&world.key_credential_id()), "inspect_serp", Outcome::Invalid);
    world.top_up(1_000.into());
    page.press("refresh").await?;
    page.value_is("balance", "1490").await?;
    page.press("report-open").await?;
    page.value_is("report-total", "10").await?;
    page.reads("report-by-tool", |text| text.contains("Audit site")).await?;
    page.reads("report-balance", |text| text.contains("1,490")).await?;
    page.reads("report-notes", |text| text.contains("not over")).await?;
    // Activity leads there too.
    page.press("nav-activity").await?;
    page.press("activity-report-open").await?;
    page.value_is("report-total", "10").await?;

    // Where there is no folder for downloads nothing is written, and that is said.
    page.press("report-csv").await?;
    page.reads_css("or-report-screen [role=alert]", |text| text.contains("Downloads")).await?;
    let folder = stage.desktop.folder().join("home").join("Downloads");
    std::fs::create_dir(&folder)?;
    page.press("report-csv").await?;
    page.reads("toast", |text| text.contains("OpenRush report")).await?;
    until("the file", async || {
        let files: Vec<_> = std::fs::read_dir(&folder)
            .map_err(|e| e.to_string())?
            .flatten()
            .map(|file| file.path())
            .collect();
        let [file] = files.as_slice() else { return Err(format!("{files:?}")) };
        let text = std::fs::read_to_string(file).map_err(|e| e.to_string())?;
        let whole = text.contains("audit_site,,10,1,0") && text.contains("balance after,,,,,1490");
        if whole { Ok(()) } else { Err(text) }
    })
    .await?;
    Ok(())
}

#[tokio::test]
async fn an_address_that_is_no_month_shows_the_one_that_it_is_now() -> Proven {
    let stage = Stage::new().await?;
    let (_app, page) = stage.signed_in().await?;
    page.press("report-open").await?;
    let month = chrono::Local::now().format("%Y-%m").to_string();
    assert_eq!(page.attributes("report", "data-month").await?, [month]);
    Ok(())
}
