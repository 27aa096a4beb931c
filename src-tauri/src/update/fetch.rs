//! Asking for a newer version and fetching it, with bounds on time and size.

use std::time::Duration;

use tauri::AppHandle;
use tauri_plugin_updater::{Error, Update, UpdaterExt as _};
use tokio::sync::Notify;

use super::source::Source;

/// For the list of what there is.
const TIME_TO_LOOK: Duration = Duration::from_secs(30);

/// For the update itself, on a slow line.
const TIME_TO_FETCH: Duration = Duration::from_secs(30 * 60);

/// Why there is no update.
#[derive(Debug, thiserror::Error)]
pub(crate) enum UpdateError {
    /// This copy gets newer versions in another way.
    #[error("this copy of the app does not update itself")]
    Elsewhere,
    /// Nothing was found that could be installed.
    #[error("no newer version was found yet")]
    NothingFound,
    /// The list or the update could not be fetched whole.
    #[error("the update could not be fetched: {0}")]
    Unreachable(String),
    /// What came is not signed by the makers of this app for this version.
    #[error("the update was refused: {0}")]
    Refused(String),
    /// What came, or was to come, is larger than an update can be.
    #[error("the update was refused: it is larger than {0} bytes")]
    TooLarge(u64),
    /// It is in order, and could not be put in place.
    #[error("the update could not be put in place: {0}")]
    NotInstalled(String),
}

impl UpdateError {
    /// A stable name for the window.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Elsewhere => "update_elsewhere",
            Self::NothingFound => "update_not_found",
            Self::Unreachable(_) => "update_unreachable",
            Self::Refused(_) | Self::TooLarge(_) => "update_refused",
            Self::NotInstalled(_) => "update_not_installed",
        }
    }
}

impl From<Error> for UpdateError {
    #[allow(clippy::wildcard_enum_match_arm, reason = "what else can go wrong differs between systems")]
    fn from(error: Error) -> Self {
        let said = error.to_string();
        match error {
            Error::Reqwest(error) => Self::Unreachable(error.without_url().to_string()),
            Error::Network(_)
            | Error::ReleaseNotFound
            | Error::TargetNotFound(_)
            | Error::TargetsNotFound(_) => Self::Unreachable(said),
            Error::Minisign(_)
            | Error::Base64(_)
            | Error::SignatureUtf8(_)
            | Error::MissingSignedVersion
            | Error::SignedVersionMismatch { .. }
            | Error::Semver(_)
            | Error::Serialization(_) => Self::Refused(said),
            _ => Self::NotInstalled(said),
        }
    }
}

/// Asks what there is; none when nothing is newer than this version.
pub(super) async fn look(app: &AppHandle, source: &Source) -> Result<Option<Update>, UpdateError> {
    let mut builder = app
        .updater_builder()
        .pubkey(&source.key)
        .endpoints(vec![source.list.clone()])?
        .timeout(TIME_TO_LOOK)
        // Older and equal versions are no updates, whatever the list calls them.
        .version_comparator(|current, offered| offered.version > current);
    if let Some(file) = &source.file {
        builder = builder.executable_path(file);
    }
    let found = builder.build()?.check().await?;
    let Some(mut update) = found else {
        return Ok(None);
    };
    if !source.trusts(&update.download_url) {
        return Err(UpdateError::Refused("its address is not safe".into()));
    }
    update.timeout = Some(TIME_TO_FETCH);
    Ok(Some(update))
}

/// Fetches it, has its signature checked, and puts it in place.
pub(super) async fn install(update: &Update, source: &Source) -> Result<(), UpdateError> {
    let bytes = download(update, source.largest).await?;
    // It is checked once more inside.
    Ok(update.install(&bytes)?)
}

/// The whole update, checked; never more than `largest` bytes and a little of it are held.
async fn download(update: &Update, largest: u64) -> Result<Vec<u8>, UpdateError> {
    let too_large = Notify::new();
    let mut received = 0_u64;
    let watch = |length: usize, announced: Option<u64>| {
        received = received.saturating_add(length as u64);
        if received > largest || announced.is_some_and(|announced| announced > largest) {
            too_large.notify_one();
        }
    };
    tokio::select! {
        biased;
        () = too_large.notified() => Err(UpdateError::TooLarge(largest)),
        fetched = update.download(watch, || ()) => Ok(fetched?),
    }
}
