//! The process ends at each named point of creating a key. A child process does the creating and aborts; this one then
//! starts as the app would and looks what is left. `OPENRUSH_CRASHES` says how often at each point.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::Utc;
use openrush_account::core::{Core, Keep, Options};
use openrush_account::keychain::{DEADLINE, Keychain, KeychainError, Store};
use openrush_account::view::AccountView;
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

fn start(folder: &Path, address: &str) -> Core {
    let keychain = folder.join("keychain");
    std::fs::create_dir_all(&keychain).unwrap();
    Core::start(Options {
        data_dir: folder.join("data"),
        base_url: BaseUrl::parse(address).unwrap(),
        keychain: Keychain::over(FileStore(keychain), DEADLINE),
        clock: Arc::new(Utc::now),
        version: "0.0.0".into(),
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
    core.create_key("Production server", None).await.unwrap();
    core.finish_new_key().await;
    panic!("it should have ended before");
}

/// A folder and a service after a crash at `point`, and the app started again on them.
async fn after_a_crash_at(point: &str) -> (Core, Sandbox, AccountView, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "crash::child_creates_a_key_and_aborts", "--ignored", "--nocapture"])
        .env("OPENRUSH_TEST_FOLDER", folder.path())
        .env("OPENRUSH_TEST_ADDRESS", sandbox.base_url())
        .env("OPENRUSH_TEST_KEY", sandbox.world().key())
        .env("OPENRUSH_TEST_ABORT_AT", point)
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
        let (core, sandbox, account, _folder) = after_a_crash_at("intent stored").await;
        assert_eq!((account.new_key, account.lost_key), (None, None));
        assert_eq!(sandbox.world().credentials().len(), 1);
        core.create_key("Production server", None).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crash_before_the_key_was_kept_names_the_key_for_revocation() {
    for _ in 0..times() {
        let (core, _sandbox, account, _folder) = after_a_crash_at("answered").await;
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
            let (core, sandbox, account, _folder) = after_a_crash_at(point).await;
            assert_eq!(account.new_key.unwrap().name, "Production server", "{point}");
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
        let (_core, _sandbox, account, folder) = after_a_crash_at("acknowledged").await;
        assert_eq!((account.new_key, account.lost_key), (None, None));
        let entries = std::fs::read_dir(folder.path().join("keychain")).unwrap();
        let names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names, [std::ffi::OsString::from(account.id)]);
    }
}
