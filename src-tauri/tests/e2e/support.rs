//! The report for support: a whole file, and nobody's secrets.

use openrush_driver::until;

use crate::stage::{Proven, Stage, files_under};

#[tokio::test]
async fn a_report_holds_the_log_and_the_settings_and_no_key_name_or_home() -> Proven {
    let stage = Stage::new().await?;
    let downloads = stage.desktop.folder().join("home/Downloads");
    std::fs::create_dir_all(&downloads)?;
    let (app, page) = stage.signed_in().await?;
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", app.id()))?;
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap_or_default();
    assert!(core.split_whitespace().filter(|word| *word == "0").count() == 2, "no core dumps: {core}");

    page.press("nav-settings").await?;
    page.press("save-report").await?;
    let report = until("a report in Downloads", async || {
        let files = files_under(&downloads);
        let whole = files.iter().find(|file| file.extension().is_some_and(|ending| ending == "zip"));
        whole.cloned().ok_or_else(|| format!("{files:?}"))
    })
    .await?;
    assert_eq!(files_under(&downloads).len(), 1, "nothing else is left there");
    // Its files are stored as they are, so that what is in them can be looked for without unpacking.
    let bytes = std::fs::read(report)?;
    let text = String::from_utf8_lossy(&bytes);
    for part in ["about.json", "state.json", "settings.json", "logs/openrush", "\"refreshMinutes\": 5"] {
        assert!(text.contains(part), "{part} is in it");
    }
    let key = stage.sandbox.world().key();
    let home = stage.desktop.folder().join("home").display().to_string();
    for secret in [key.as_str(), home.as_str(), "acct_"] {
        assert!(!text.contains(secret), "{secret} is not in it");
    }
    Ok(())
}
