//! Exports: whole files under their name, or none at all.

use openrush_account::core::ActionError;
use openrush_account::view::{ActivityQuery, ExportFormat, ExportState, ExportView};

use crate::stage::Stage;

async fn ended(stage: &Stage) -> ExportView {
    let over = |export: &ExportView| export.state != ExportState::Running;
    let view = stage.until(|view| view.app.export.as_ref().is_some_and(over)).await;
    view.app.export.clone().unwrap()
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap();
    files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned()).collect()
}

#[tokio::test]
async fn an_export_is_one_complete_file_that_others_can_read() {
    let stage = Stage::signed_in().await;
    stage.sandbox.world().spend(None, "inspect_page", openrush_sandbox::Outcome::Success);
    stage.core.refresh().await;
    let downloads = tempfile::tempdir().unwrap();
    stage.core.export(ActivityQuery::default(), ExportFormat::Csv, downloads.path().into()).unwrap();
    let done = ended(&stage).await;
    assert_eq!((done.state, done.rows, done.total), (ExportState::Done, 1, 1));
    assert_eq!(names(downloads.path()), std::slice::from_ref(&done.file));
    let file = stage.core.exported_file().unwrap();
    assert_eq!(file, downloads.path().join(&done.file));
    assert!(std::fs::read_to_string(&file).unwrap().contains("inspect_page"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o644);
    }
    stage.core.dismiss_export();
    assert_eq!((stage.core.view().app.export.clone(), stage.core.exported_file()), (None, None));
}

#[tokio::test]
async fn a_missing_folder_is_told_and_not_made() {
    let stage = Stage::signed_in().await;
    let home = tempfile::tempdir().unwrap();
    let missing = home.path().join("Downloads");
    stage.core.export(ActivityQuery::default(), ExportFormat::Csv, missing.clone()).unwrap();
    assert_eq!(ended(&stage).await.state, ExportState::NoFolder);
    assert!(!missing.exists() && stage.core.exported_file().is_none());
}

#[tokio::test]
async fn a_cancelled_export_leaves_nothing_behind() {
    let stage = Stage::signed_in().await;
    let downloads = tempfile::tempdir().unwrap();
    stage.core.export(ActivityQuery::default(), ExportFormat::JsonLines, downloads.path().into()).unwrap();
    stage.core.cancel_export();
    // It may have been faster; then its file is whole.
    let state = ended(&stage).await.state;
    let left = names(downloads.path());
    if state == ExportState::Cancelled {
        assert_eq!(left, Vec::<String>::new());
    } else {
        assert_eq!((state, left.len()), (ExportState::Done, 1));
    }
}

#[tokio::test]
async fn nobody_exports_without_an_account() {
    let stage = Stage::new().await;
    let refused = stage.core.export(ActivityQuery::default(), ExportFormat::Csv, std::env::temp_dir());
    assert!(matches!(refused, Err(ActionError::SignedOut)));
}
