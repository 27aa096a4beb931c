//! Newer versions: how this copy of the app gets one, and getting one where it can do so itself.
//!
//! Nothing is asked for until a person asks for it. What comes is taken only when it is newer, signed with the key that
//! was built in, and signed for the very version that it was announced as.

mod channel;
mod fetch;
mod source;

use serde::Serialize;
use tauri::utils::config::BundleType;
use tauri::{AppHandle, Manager as _, Runtime};
use tauri_plugin_updater::Update;
use tokio::sync::Mutex;

pub(crate) use channel::Channel;
use channel::Origin;
pub(crate) use fetch::UpdateError;
use source::Source;

/// What was found, kept until it is installed.
#[derive(Default)]
pub(crate) struct Updates(Mutex<Option<Update>>);

/// A newer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Newer {
    /// Its version, such as `1.2.0`.
    pub(crate) version: String,
    /// What changed, as plain text.
    pub(crate) notes: String,
}

/// Gives the app what it needs to update itself, where it can.
pub(crate) fn set_up(app: &AppHandle) -> tauri::Result<()> {
    app.manage(Updates::default());
    if channel(app) == Channel::App {
        app.plugin(tauri_plugin_updater::Builder::new().build())?;
    }
    Ok(())
}

/// How this copy of the app gets a newer version.
pub(crate) fn channel<R: Runtime>(app: &AppHandle<R>) -> Channel {
    let bundle = tauri::utils::platform::bundle_type();
    let source = Source::built_in();
    Channel::of(Origin {
        bundle: bundle.as_ref(),
        // Only what was started as an AppImage knows which file to replace.
        is_replaceable: !matches!(bundle, Some(BundleType::AppImage)) || app.env().appimage_path().is_some(),
        in_flatpak: std::env::var_os("FLATPAK_ID").is_some(),
        has_source: source.is_some(),
        stands_in: source.is_some_and(|source| source.file.is_some()),
    })
}

impl Updates {
    /// Looks for a newer version.
    ///
    /// # Errors
    /// [`UpdateError`].
    pub(crate) async fn look(&self, app: &AppHandle) -> Result<Option<Newer>, UpdateError> {
        let mut found = self.0.lock().await;
        *found = fetch::look(app, &source(app)?).await?;
        Ok(found.as_ref().map(|update| Newer {
            version: update.version.clone(),
            notes: update.body.clone().unwrap_or_default(),
        }))
    }

    /// Fetches what was found and puts it in place of this version. On Windows the installer then ends the app.
    ///
    /// # Errors
    /// [`UpdateError`]; nothing was changed then.
    pub(crate) async fn install(&self, app: &AppHandle) -> Result<(), UpdateError> {
        let found = self.0.lock().await;
        let update = found.as_ref().ok_or(UpdateError::NothingFound)?;
        fetch::install(update, &source(app)?).await
    }
}

fn source(app: &AppHandle) -> Result<Source, UpdateError> {
    let source = Source::built_in().filter(|_| channel(app) == Channel::App);
    source.ok_or(UpdateError::Elsewhere)
}

/// The part of Tauri's environment that exists on Linux only.
trait AppImage {
    fn appimage_path(&self) -> Option<&std::ffi::OsString>;
}

impl AppImage for tauri::Env {
    #[cfg(target_os = "linux")]
    fn appimage_path(&self) -> Option<&std::ffi::OsString> {
        self.appimage.as_ref()
    }

    #[cfg(not(target_os = "linux"))]
    fn appimage_path(&self) -> Option<&std::ffi::OsString> {
        None
    }
}
