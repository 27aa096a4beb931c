//! The clipboard: a key is put there marked as secret, and taken out again after a minute if it is still there.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use arboard::Clipboard;
use openrush_api::ApiKey;

/// How long a copied key stays.
const STAYS: Duration = Duration::from_secs(60);

/// The longest text that is taken for a key.
const LONGEST_KEY: usize = 4096;

/// Why the clipboard did not help.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ClipboardError {
    /// There is no text in it.
    #[error("The clipboard holds no text. Copy your key first.")]
    Empty,
    /// The system refused.
    #[error("The clipboard cannot be used right now. Try again.")]
    Unavailable,
}

/// The clipboard. On Linux its content lives as long as the one who put it there, so it is kept open.
#[derive(Clone, Default)]
pub(crate) struct KeyClipboard {
    open: Arc<Mutex<Option<Clipboard>>>,
    copied: Arc<Mutex<Option<ApiKey>>>,
}

impl KeyClipboard {
    /// The text in it, without white space around.
    ///
    /// # Errors
    /// As [`ClipboardError`] says.
    pub(crate) fn read(&self) -> Result<String, ClipboardError> {
        let text = self.with(Clipboard::get_text).map_err(|error| {
            let nothing_there =
                matches!(error, arboard::Error::ContentNotAvailable | arboard::Error::ConversionFailure);
            if nothing_there { ClipboardError::Empty } else { ClipboardError::Unavailable }
        })?;
        let text = text.trim();
        if text.is_empty() || text.len() > LONGEST_KEY {
            return Err(ClipboardError::Empty);
        }
        Ok(text.to_owned())
    }

    /// Puts a key there, where clipboard histories are asked to leave it out.
    ///
    /// # Errors
    /// [`ClipboardError::Unavailable`].
    pub(crate) fn copy(&self, key: &ApiKey) -> Result<(), ClipboardError> {
        self.with(|clipboard| exclude(clipboard.set()).text(key.expose().to_owned()))
            .map_err(|_| ClipboardError::Unavailable)?;
        *lock(&self.copied) = Some(key.clone());
        let (this, key) = (self.clone(), key.clone());
        tauri::async_runtime::spawn(async move {
            tokio::time::sleep(STAYS).await;
            if lock(&this.copied).as_ref().is_some_and(|copied| copied.expose() == key.expose()) {
                this.clear();
            }
        });
        Ok(())
    }

    /// Takes a copied key out, unless something else was copied since.
    pub(crate) fn clear(&self) {
        let Some(key) = lock(&self.copied).take() else { return };
        let ours = |clipboard: &mut Clipboard| match clipboard.get_text() {
            Ok(text) if text == key.expose() => clipboard.clear(),
            Ok(_) | Err(_) => Ok(()),
        };
        if self.with(ours).is_err() {
            tracing::warn!("a copied key could not be taken out of the clipboard");
        }
    }

    fn with<T>(
        &self,
        ask: impl FnOnce(&mut Clipboard) -> Result<T, arboard::Error>,
    ) -> Result<T, arboard::Error> {
        let mut open = lock(&self.open);
        let mut clipboard = match open.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new()?,
        };
        let result = ask(&mut clipboard);
        *open = Some(clipboard);
        result
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(target_os = "linux")]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(target_os = "macos")]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

#[cfg(windows)]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows as _;
    set.exclude_from_monitoring().exclude_from_history().exclude_from_cloud()
}
