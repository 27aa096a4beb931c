//! Requests as a file in Downloads.

use openrush_driver::until;
use openrush_sandbox::Outcome;

use crate::stage::{Proven, Stage, files_under};

#[tokio::test]
async fn what_is_filtered_is_exported_whole_and_told_where() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    let world = stage.sandbox.world();
    for tool in ["inspect_page", "inspect_page", "audit_site"] {
        world.spend(None, tool, Outcome::Success);
    }
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.choose("activity-filter-tool", "inspect_page").await?;
    page.value_is("activity-summary", "2").await?;
    page.press("export-csv").await?;
    page.value_is("export-done", "2").await?;

    let names = page.attributes("export-done", "data-file").await?;
    let text = std::fs::read_to_string(downloads.join(&names[0]))?;
    let wanted: Vec<String> = world
        .log()
        .into_iter()
        .filter(|row| row.endpoint.ends_with("inspect_page"))
        .map(|row| row.id)
        .collect();
    assert!(text.starts_with("time,id,tool,"));
    assert_eq!(text.lines().count(), 3);
    assert!(wanted.iter().all(|id| text.contains(id.as_str())), "{text}");
    assert_eq!(files_under(&downloads).len(), 1, "nothing else is left there");
    Ok(())
}

#[tokio::test]
async fn without_a_folder_for_downloads_nothing_is_written_and_the_person_told() -> Proven {
    let stage = Stage::new().await?;
    stage.sandbox.world().spend(None, "inspect_page", Outcome::Success);
    let downloads = stage.desktop.folder().join("home/Downloads");
    let _ = std::fs::remove_dir_all(&downloads);
    let (_app, page) = stage.signed_in().await?;
    page.press("nav-activity").await?;
    page.value_is("activity-summary", "1").await?;
    page.press("export-csv").await?;
    until("the export to end without a file", async || {
        let states = page.attributes("export-ended", "data-state").await.map_err(|e| e.to_string())?;
        if states == ["no_folder"] { Ok(()) } else { Err(format!("{states:?}")) }
    })
    .await?;
    page.reads("export-ended", |text| text.contains("Nothing was saved")).await?;
    assert!(!downloads.exists());
    Ok(())
}
