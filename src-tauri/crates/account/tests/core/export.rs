//! Exports: whole files under their name, or none at all.

use std::path::Path;
use std::process::Command;
use std::sync::{Condvar, Mutex};

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
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let usual = downloads.path().join("usual");
        std::fs::write(&usual, "").unwrap();
        assert_eq!(mode(&file), mode(&usual), "as the system lets files be read");
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

/// A door in the way of exports, so that a test can act while one is under way.
struct Door {
    /// Whether an export stands before it, and whether it may pass.
    state: Mutex<(bool, bool)>,
    moved: Condvar,
}

impl Door {
    const fn closed() -> Self {
        Self { state: Mutex::new((false, false)), moved: Condvar::new() }
    }

    /// What an export does that comes to it.
    fn pass(&self) {
        let mut state = self.state.lock().unwrap();
        state.0 = true;
        self.moved.notify_all();
        drop(self.moved.wait_while(state, |state| !state.1).unwrap());
    }

    fn wait_for_export(&self) {
        drop(self.moved.wait_while(self.state.lock().unwrap(), |state| !state.0).unwrap());
    }

    fn open(&self) {
        self.state.lock().unwrap().1 = true;
        self.moved.notify_all();
    }
}

#[tokio::test]
async fn a_cancelled_export_leaves_nothing_behind() {
    static DOOR: Door = Door::closed();
    let stage = Stage::signed_in_with(|point| {
        if point == "export begun" {
            DOOR.pass();
        }
    })
    .await;
    let downloads = tempfile::tempdir().unwrap();
    stage.core.export(ActivityQuery::default(), ExportFormat::JsonLines, downloads.path().into()).unwrap();
    tokio::task::spawn_blocking(|| DOOR.wait_for_export()).await.unwrap();
    let under_way = names(downloads.path());
    assert!(matches!(&under_way[..], [name] if name.ends_with(".part")), "{under_way:?}");
    let another = stage.core.export(ActivityQuery::default(), ExportFormat::Csv, downloads.path().into());
    assert!(matches!(another, Err(ActionError::Exporting)));
    stage.core.cancel_export();
    DOOR.open();
    let ended = ended(&stage).await;
    assert_eq!((ended.state, names(downloads.path())), (ExportState::Cancelled, Vec::new()));
    assert_eq!(stage.core.exported_file(), None);
}

#[tokio::test]
async fn quitting_waits_until_nothing_is_left_of_an_export() {
    static DOOR: Door = Door::closed();
    let stage = Stage::signed_in_with(|point| {
        if point == "export begun" {
            DOOR.pass();
        }
    })
    .await;
    let downloads = tempfile::tempdir().unwrap();
    stage.core.export(ActivityQuery::default(), ExportFormat::Csv, downloads.path().into()).unwrap();
    tokio::task::spawn_blocking(|| DOOR.wait_for_export()).await.unwrap();
    let core = stage.core.clone();
    let quitting = tokio::task::spawn_blocking(move || core.end_export());
    DOOR.open();
    quitting.await.unwrap();
    assert_eq!(names(downloads.path()), Vec::<String>::new());
}

/// A folder on a disk of its own with this much room; `None` where this computer lets nobody make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn of(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder.path());
        let mounted = cfg!(target_os = "linux") && mount.status().is_ok_and(|status| status.success());
        mounted.then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[tokio::test]
async fn a_disk_that_fills_up_is_told_and_nothing_is_left_on_it() {
    let Some(disk) = SmallDisk::of("16k") else {
        eprintln!("nobody but root can make a small disk: this was not tried");
        return;
    };
    let stage = Stage::signed_in().await;
    let world = stage.sandbox.world();
    world.set_limits(10_000, 100_000, 1_000_000);
    for _ in 0..400 {
        world.spend(None, "export_dataset", openrush_sandbox::Outcome::Success);
    }
    stage.core.refresh().await;
    assert_eq!(stage.account().activity.known, 400);
    stage.core.export(ActivityQuery::default(), ExportFormat::Csv, disk.path().into()).unwrap();
    assert_eq!(ended(&stage).await.state, ExportState::DiskFull);
    assert_eq!((names(disk.path()), stage.core.exported_file()), (Vec::new(), None));
}

#[tokio::test]
async fn nobody_exports_without_an_account() {
    let stage = Stage::new().await;
    let refused = stage.core.export(ActivityQuery::default(), ExportFormat::Csv, std::env::temp_dir());
    assert!(matches!(refused, Err(ActionError::SignedOut)));
}
