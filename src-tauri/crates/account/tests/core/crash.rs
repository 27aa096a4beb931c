//! The process ends at each named point of creating a key. A child process does the creating and aborts; this one then
//! starts as the app would and looks what is left. `OPENRUSH_CRASHES` says how often at each point.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::Utc;
use openrush_account::core::{Core, Keep, Options};
use openrush_account::keychain::{DEADLINE, Keychain, KeychainError, Store};
use openrush_account::view::{AccountView, OwnKeyState, RotationStep, View};
use openrush_api::BaseUrl;
use openrush_sandbox::{Config, Sandbox};

use crate::stage::until;

/// A keychain that outlives the process.
struct FileStore(PathBuf);

impl FileStore {
    fn file(&self, entry: &str) -> PathBuf {
        self.0.join(entry.replace('/', "--"))
    }
}

impl Store for FileStore {
    fn read(&self, entry: &str) -> Result<Option<String>, KeychainError> {
        Ok(std::fs::read_to_string(self.file(entry)).ok())
    }
    fn write(&self, entry: &str, secret: &str) -> Result<(), KeychainError> {
        std::fs::write(self.file(entry), secret).map_err(|error| KeychainError::Absent(error.to_string()))
    }
    fn remove(&self, entry: &str) -> Result<(), KeychainError> {
        // Having none is fine.
        let _ = std::fs::remove_file(self.file(entry));
        Ok(())
    }
}

pub(crate) fn start(folder: &Path, address: &str) -> Core {
    let keychain = folder.join("keychain");
    std::fs::create_dir_all(&keychain).unwrap();
    Core::start(Options {
        data_dir: folder.join("data"),
        base_url: BaseUrl::parse(address).unwrap(),
        keychain: Keychain::over(FileStore(keychain), DEADLINE),
        clock: Arc::new(Utc::now),
        patience: openrush_api::Options::default(),
        version: "0.0.0".into(),
        computer: "studio".into(),
        checkpoint: Some(abort_if_told),
    })
}

fn abort_if_told(point: &str) {
    if std::env::var("OPENRUSH_TEST_ABORT_AT").is_ok_and(|told| told == point) {
        std::process::abort();
    }
}

/// What the child process does; without its environment it is nobody's test.
#[tokio::test]
#[ignore = "the other half of the tests below, which run it in a process of its own"]
async fn child_creates_a_key_and_aborts() {
    let told = |name: &str| std::env::var(name).unwrap();
    let core = start(Path::new(&told("OPENRUSH_TEST_FOLDER")), &told("OPENRUSH_TEST_ADDRESS"));
    core.sign_in(&told("OPENRUSH_TEST_KEY"), false, Keep::Keychain).await.unwrap();
    until(&core, |view| view.account.as_ref().is_some_and(|account| account.keys.is_some())).await;
    match told("OPENRUSH_TEST_DEED").as_str() {
        CREATE => {
            core.create_key("Production server", None, "Behind the shop").await.unwrap();
            core.finish_new_key().await.unwrap();
        }
        ROTATE => {
            let rows = core.view().account.as_ref().and_then(|a| a.keys.clone()).unwrap().rows;
            let old = rows.into_iter().find(|row| row.name == "Shop").unwrap().id;
            core.rotate_key(&old).await.unwrap();
            core.finish_new_key().await.unwrap();
        }
        ROTATE_OWN => {
            let rows = core.view().account.as_ref().and_then(|a| a.keys.clone()).unwrap().rows;
            core.rotate_key(&rows[0].id).await.unwrap();
            core.finish_new_key().await.unwrap();
        }
        _ => core.make_own_key().await.unwrap(),
    }
    panic!("it should have ended before");
}

/// What the child does.
const CREATE: &str = "create";
const ROTATE: &str = "rotate";
const OWN_KEY: &str = "own key";
/// Rotates the key that the app signs in with.
const ROTATE_OWN: &str = "rotate own";

/// A folder and a service after a crash at `point` of a deed, and the app started again on them.
async fn after_a_crash_at(deed: &str, point: &str) -> (Core, Sandbox, AccountView, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    if deed == ROTATE {
        sandbox.world().add_key("Shop", None);
    }
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child_creates_a_key_and_aborts", "--ignored", "--nocapture"])
        .env("OPENRUSH_TEST_FOLDER", folder.path())
        .env("OPENRUSH_TEST_ADDRESS", sandbox.base_url())
        .env("OPENRUSH_TEST_KEY", sandbox.world().key())
        .env("OPENRUSH_TEST_ABORT_AT", point)
        .env("OPENRUSH_TEST_DEED", deed)
        .output();
    let output = tokio::task::spawn_blocking(|| child).await.unwrap().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && !said.contains("panicked"), "{point}: {said}");

    let core = start(folder.path(), &sandbox.base_url());
    let started = Utc::now();
    let view = until(&core, |view| {
        let listed = |account: &AccountView| account.keys.as_ref().is_some_and(|keys| keys.as_of >= started);
        view.account.as_ref().is_some_and(|account| listed(account) && !account.refreshing)
    })
    .await;
    (core, sandbox, view.account.clone().unwrap(), folder)
}

fn times() -> usize {
    std::env::var("OPENRUSH_CRASHES").ok().and_then(|times| times.parse().ok()).unwrap_or(3)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_before_the_request_leaves_no_key_and_nothing_in_the_way() {
    for _ in 0..times() {
        let (core, sandbox, account, _folder) = after_a_crash_at(CREATE, "intent stored").await;
        assert_eq!((account.new_key, account.lost_key), (None, None));
        assert_eq!(sandbox.world().credentials().len(), 1);
        core.create_key("Production server", None, "").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_before_the_key_was_kept_names_the_key_for_revocation() {
    for _ in 0..times() {
        let (core, _sandbox, account, _folder) = after_a_crash_at(CREATE, "answered").await;
        assert_eq!(account.new_key, None);
        let lost = account.lost_key.unwrap();
        assert_eq!(lost.name, "Production server");
        core.revoke_key(&lost.id).await.unwrap();
        assert_eq!(core.view().account.as_ref().unwrap().lost_key, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_after_the_key_was_kept_hands_it_over_at_the_next_start() {
    for point in ["key kept", "answer stored"] {
        for _ in 0..times() {
            let (core, sandbox, account, _folder) = after_a_crash_at(CREATE, point).await;
            assert_eq!(account.new_key.unwrap().name, "Production server", "{point}");
            until(&core, |view| {
                let rows = &view.account.as_ref().unwrap().keys.as_ref().unwrap().rows;
                rows.iter().any(|row| row.note.as_deref() == Some("Behind the shop"))
            })
            .await;
            let raw = core.new_key().unwrap();
            let client =
                openrush_api::Client::new(BaseUrl::parse(&sandbox.base_url()).unwrap(), raw).unwrap();
            client.credits().await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_while_acknowledging_leaves_no_secret_behind() {
    for _ in 0..times() {
        let (_core, _sandbox, account, folder) = after_a_crash_at(CREATE, "acknowledged").await;
        assert_eq!((account.new_key, account.lost_key), (None, None));
        let entries = std::fs::read_dir(folder.path().join("keychain")).unwrap();
        let names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, [std::ffi::OsString::from(account.id)]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_anywhere_in_a_rotation_leads_back_into_it() {
    for (point, step) in [
        ("rotation stored", RotationStep::Create),
        ("intent stored", RotationStep::Create),
        ("answered", RotationStep::Lost),
        ("key kept", RotationStep::Copy),
        ("answer stored", RotationStep::Copy),
        ("acknowledged", RotationStep::Place),
    ] {
        for _ in 0..times() {
            let (core, sandbox, account, _folder) = after_a_crash_at(ROTATE, point).await;
            let rotation = account.rotation.unwrap();
            assert_eq!((rotation.step, rotation.name.as_str()), (step, "Shop"), "{point}");
            if let Some(lost) = account.lost_key {
                core.revoke_key(&lost.id).await.unwrap();
            }
            if account.new_key.is_none() && step != RotationStep::Place {
                core.rotate_key(&rotation.old.id).await.unwrap();
            }
            core.finish_new_key().await.unwrap();
            core.refresh().await;
            let rotation = core.view().account.clone().unwrap().rotation.unwrap();
            assert_eq!(rotation.step, RotationStep::Place, "{point}");
            sandbox.world().spend(
                Some(&rotation.new.unwrap().id),
                "inspect_page",
                openrush_sandbox::Outcome::Success,
            );
            core.refresh().await;
            let rotation = core.view().account.clone().unwrap().rotation.unwrap();
            assert_eq!(rotation.step, RotationStep::Listen, "{point}");
            let world = sandbox.world();
            let shops = world.credentials().into_iter().filter(|key| key.name == "Shop" && key.is_active);
            assert_eq!(shops.count(), 2, "{point}: the old one and one new one");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_while_the_key_of_the_app_is_rotated_never_locks_it_out() {
    for (point, step) in [
        ("rotation stored", RotationStep::Create),
        ("intent stored", RotationStep::Create),
        ("answered", RotationStep::Lost),
        ("key kept", RotationStep::Copy),
        ("answer stored", RotationStep::Copy),
        ("own key tried", RotationStep::Copy),
        ("own key in place", RotationStep::Copy),
        ("acknowledged", RotationStep::Place),
    ] {
        for _ in 0..times() {
            let (core, sandbox, account, folder) = after_a_crash_at(ROTATE_OWN, point).await;
            assert_eq!(account.problem, None, "{point}");
            let rotation = account.rotation.unwrap();
            assert_eq!(rotation.step, step, "{point}");
            if let Some(lost) = account.lost_key {
                core.revoke_key(&lost.id).await.unwrap();
            }
            if account.new_key.is_none() && step != RotationStep::Place {
                core.rotate_key(&rotation.old.id).await.unwrap();
            }
            core.finish_new_key().await.unwrap();
            core.revoke_key(&rotation.old.id).await.unwrap();
            core.refresh().await;
            let account = core.view().account.clone().unwrap();
            assert_eq!(account.problem, None, "{point}: the app signs in with the new one");
            assert_eq!(account.rotation.unwrap().step, RotationStep::Done, "{point}");
            let active = sandbox.world().credentials().into_iter().filter(|key| key.is_active);
            assert_eq!(active.count(), 1, "{point}");
            assert_eq!(std::fs::read_dir(folder.path().join("keychain")).unwrap().count(), 1, "{point}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_while_the_app_makes_its_own_key_never_locks_it_out() {
    for (point, state) in [
        ("intent stored", OwnKeyState::Offered),
        ("answered", OwnKeyState::Offered),
        ("key kept", OwnKeyState::InUse),
        ("answer stored", OwnKeyState::InUse),
        ("own key tried", OwnKeyState::InUse),
        ("own key in place", OwnKeyState::InUse),
        ("own key settled", OwnKeyState::InUse),
    ] {
        for _ in 0..times() {
            let (core, sandbox, account, folder) = after_a_crash_at(OWN_KEY, point).await;
            assert_eq!(account.problem, None, "{point}");
            assert_eq!(account.lost_key.is_some(), point == "answered", "{point}");
            assert_eq!(account.new_key, None, "{point}: it is shown to nobody");
            let settled = |view: &View| view.account.as_ref().is_some_and(|a| a.own_key.state == state);
            until(&core, settled).await;
            let posts = sandbox.world().requests();
            let posts = posts.iter().filter(|request| request.method == "POST").count();
            assert!(posts <= 1, "{point}");
            core.refresh().await;
            assert_eq!(core.view().account.as_ref().unwrap().problem, None, "{point}");
            let keychain = folder.path().join("keychain");
            let entries = || std::fs::read_dir(&keychain).unwrap().count();
            while entries() > 1 {
                tokio::task::yield_now().await;
            }
        }
    }
}
