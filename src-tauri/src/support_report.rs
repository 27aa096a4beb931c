//! A report that a person may send to support: a zip of the log and of what the app is set to, with nothing in it that is
//! secret or tells who they are.
//!
//! What goes in is chosen here, field by field, and redacted once more; nothing is copied whole but the log, which is
//! redacted already.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, Utc};
use openrush_account::redact::redacted;
use openrush_account::view::View;
use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Of a day's log, the end is what tells.
const LONGEST_LOG: u64 = 2 * 1024 * 1024;

/// The report could not be written.
#[derive(Debug, thiserror::Error)]
#[error(
    "The report could not be written to {folder} ({cause}). Check that the folder is there and the disk not full."
)]
pub(crate) struct ReportError {
    folder: String,
    cause: io::Error,
}

/// Writes the report into that folder, under a name that tells the time. It has its name once it is whole.
///
/// # Errors
/// [`ReportError`]; then there is no file.
pub(crate) fn save(
    view: &View,
    folder: &Path,
    home: Option<&str>,
    now: DateTime<Utc>,
) -> Result<PathBuf, ReportError> {
    let write = || -> io::Result<PathBuf> {
        let mut file = tempfile::Builder::new().prefix(".openrush-").suffix(".part").tempfile_in(folder)?;
        fill(file.as_file_mut(), view, home, now)?;
        file.as_file().sync_all()?;
        let name = now.with_timezone(&Local).format("OpenRush report %Y-%m-%d %H.%M.%S.zip").to_string();
        let path = folder.join(name);
        file.persist_noclobber(&path).map_err(|error| error.error)?;
        Ok(path)
    };
    write().map_err(|cause| ReportError { folder: folder.display().to_string(), cause })
}

fn fill(file: &mut File, view: &View, home: Option<&str>, now: DateTime<Utc>) -> io::Result<()> {
    let mut zip = ZipWriter::new(file);
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(redacted(text, home).as_bytes())
    };
    add("about.json", &pretty(&about(view, now)))?;
    add("state.json", &pretty(&state(view, now)))?;
    add("settings.json", &pretty(&settings(view)))?;
    for (name, path) in logs(&Path::new(&view.app.data_dir).join("logs")) {
        add(&format!("logs/{name}"), &end_of(&path)?)?;
    }
    zip.finish()?;
    Ok(())
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn about(view: &View, now: DateTime<Utc>) -> Value {
    let named = |name| std::env::var(name).ok();
    json!({
        "written": now,
        "version": view.app.version,
        "system": std::env::consts::OS,
        "processor": std::env::consts::ARCH,
        "desktop": named("XDG_CURRENT_DESKTOP"),
        "session": named("XDG_SESSION_TYPE"),
        "locale": named("LC_ALL").or_else(|| named("LANG")),
    })
}

/// How the account does, without its names and amounts.
fn state(view: &View, now: DateTime<Utc>) -> Value {
    let minutes_since = |at: DateTime<Utc>| (now - at).num_minutes();
    let account = view.account.as_ref().map(|account| {
        json!({
            "demo": account.demo,
            "settings": account.settings,
            "keeping": account.keeping,
            "problem": account.problem,
            "refreshing": account.refreshing,
            "balanceMinutesOld": account.balance.as_ref().map(|balance| minutes_since(balance.as_of)),
            "balanceStale": account.balance.as_ref().map(|balance| balance.stale),
            "keysMinutesOld": account.keys.as_ref().map(|keys| minutes_since(keys.as_of)),
            "keys": account.keys.as_ref().map(|keys| keys.rows.iter().map(|key| key.status).collect::<Vec<_>>()),
            "newKeyWaits": account.new_key.is_some(),
            "activityMinutesOld": account.activity.as_of.map(minutes_since),
        })
    });
    json!({
        "tray": view.app.tray,
        "keychain": view.app.keychain,
        "notices": view.app.notices.iter().map(|notice| notice.code).collect::<Vec<_>>(),
        "account": account,
        "accounts": view.accounts.iter().map(|line| (line.state, line.problem)).collect::<Vec<_>>(),
    })
}

/// The person's choices without the filters they named: those hold what they searched for.
fn settings(view: &View) -> Value {
    let mut settings = serde_json::to_value(&view.settings).unwrap_or_default();
    if let Some(settings) = settings.as_object_mut() {
        settings.remove("savedFilters");
    }
    settings
}

/// The log's files by name, oldest first.
fn logs(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut logs: Vec<(String, PathBuf)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "log"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .collect();
    logs.sort();
    logs
}

fn end_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_LOG)))?;
    let mut bytes = Vec::new();
    file.take(LONGEST_LOG).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
