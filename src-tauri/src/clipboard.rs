//! The clipboard: a key is put there marked as secret, and taken out again after a minute if it is still there.

mod board;

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use board::{Board, SystemBoard};

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
    /// There is far more text in it than a key has.
    #[error("The clipboard holds far more than a key. Copy only the key.")]
    TooLong,
    /// The system refused.
    #[error("The clipboard cannot be used right now. Try again.")]
    Unavailable,
}

/// What is waited for before a copied key is taken out.
type Wait = Pin<Box<dyn Future<Output = ()> + Send>>;

/// The clipboard, for keys.
#[derive(Clone)]
pub(crate) struct KeyClipboard {
    board: Arc<Mutex<dyn Board>>,
    /// What was copied last and not taken out yet, and its number.
    copied: Arc<Mutex<(u64, Option<SecretString>)>>,
    minute: Arc<dyn Fn() -> Wait + Send + Sync>,
}

impl Default for KeyClipboard {
    fn default() -> Self {
        Self::over(SystemBoard::default(), || Box::pin(tokio::time::sleep(STAYS)))
    }
}

impl KeyClipboard {
    /// Over any clipboard, with `minute` in the place of a minute.
    fn over(board: impl Board + 'static, minute: impl Fn() -> Wait + Send + Sync + 'static) -> Self {
        Self { board: Arc::new(Mutex::new(board)), copied: Arc::default(), minute: Arc::new(minute) }
    }

    /// The text in it, without white space around.
    ///
    /// # Errors
    /// As [`ClipboardError`] says.
    pub(crate) fn read(&self) -> Result<String, ClipboardError> {
        let text = lock(&self.board).text()?;
        let text = text.trim();
        if text.is_empty() {
            return Err(ClipboardError::Empty);
        }
        if text.len() > LONGEST_KEY {
            return Err(ClipboardError::TooLong);
        }
        Ok(text.to_owned())
    }

    /// Puts a secret there, where clipboard histories are asked to leave it out. Must be called inside the runtime.
    ///
    /// # Errors
    /// [`ClipboardError::Unavailable`].
    pub(crate) fn copy(&self, secret: SecretString) -> Result<(), ClipboardError> {
        lock(&self.board).set_secret(secret.expose_secret())?;
        let number = {
            let mut copied = lock(&self.copied);
            *copied = (copied.0 + 1, Some(secret));
            copied.0
        };
        let (this, minute) = (self.clone(), (self.minute)());
        tokio::spawn(async move {
            minute.await;
            // The one who holds the clipboard may be slow to answer.
            let cleared = tokio::task::spawn_blocking(move || {
                // What was copied since has its own minute.
                if lock(&this.copied).0 == number {
                    this.clear();
                }
            });
            let _ = cleared.await;
        });
        Ok(())
    }

    /// Puts a text there that is no secret.
    ///
    /// # Errors
    /// [`ClipboardError::Unavailable`].
    pub(crate) fn copy_text(&self, text: &str) -> Result<(), ClipboardError> {
        lock(&self.board).set_plain(text)
    }

    /// Takes a copied secret out, unless something else was copied since.
    pub(crate) fn clear(&self) {
        let Some(secret) = lock(&self.copied).1.take() else { return };
        let mut board = lock(&self.board);
        if board.text().is_ok_and(|text| text == secret.expose_secret()) && board.clear().is_err() {
            tracing::warn!("a copied key could not be taken out of the clipboard");
        }
    }
}

fn lock<T: ?Sized>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use tokio::sync::Notify;

    use super::*;

    /// A clipboard in memory.
    struct Paper(Arc<Mutex<Option<String>>>);

    impl Board for Paper {
        fn text(&mut self) -> Result<String, ClipboardError> {
            let text = lock(&self.0).clone();
            text.ok_or(ClipboardError::Empty)
        }
        fn set_secret(&mut self, text: &str) -> Result<(), ClipboardError> {
            *lock(&self.0) = Some(text.to_owned());
            Ok(())
        }
        fn set_plain(&mut self, text: &str) -> Result<(), ClipboardError> {
            self.set_secret(text)
        }
        fn clear(&mut self) -> Result<(), ClipboardError> {
            *lock(&self.0) = None;
            Ok(())
        }
    }

    struct Desk {
        clipboard: KeyClipboard,
        text: Arc<Mutex<Option<String>>>,
        minutes: Arc<Notify>,
    }

    fn desk() -> Desk {
        let text = Arc::new(Mutex::new(None));
        let minutes = Arc::new(Notify::new());
        let passing = Arc::clone(&minutes);
        let clipboard = KeyClipboard::over(Paper(Arc::clone(&text)), move || {
            let passing = Arc::clone(&passing);
            Box::pin(async move { passing.notified().await })
        });
        Desk { clipboard, text, minutes }
    }

    impl Desk {
        fn copy(&self, text: &str) {
            self.clipboard.copy(SecretString::from(text)).unwrap();
        }

        fn holds(&self) -> Option<String> {
            lock(&self.text).clone()
        }

        /// A minute is over for the oldest copy that waits, and what it leads to is done.
        async fn minute_passes(&self) {
            self.minutes.notify_one();
            // The waiting task holds clones; when the count falls the clearing is over.
            let before = Arc::strong_count(&self.clipboard.board);
            while Arc::strong_count(&self.clipboard.board) >= before {
                tokio::task::yield_now().await;
            }
        }
    }

    #[tokio::test]
    async fn a_copied_key_is_gone_after_its_minute() {
        let desk = desk();
        desk.copy("or_abc");
        assert_eq!(desk.holds().as_deref(), Some("or_abc"));
        desk.minute_passes().await;
        assert_eq!(desk.holds(), None);
    }

    #[tokio::test]
    async fn what_the_person_copied_afterwards_survives_the_clearing() {
        let desk = desk();
        desk.copy("or_abc");
        *lock(&desk.text) = Some("a letter".into());
        desk.minute_passes().await;
        assert_eq!(desk.holds().as_deref(), Some("a letter"));
        desk.clipboard.clear();
        assert_eq!(desk.holds().as_deref(), Some("a letter"), "at quit too");
    }

    #[tokio::test]
    async fn a_key_that_is_copied_again_has_its_whole_minute() {
        let desk = desk();
        desk.copy("or_abc");
        desk.copy("OPENRUSH_KEY=or_abc");
        desk.minute_passes().await;
        assert_eq!(desk.holds().as_deref(), Some("OPENRUSH_KEY=or_abc"), "the first minute is not its own");
        desk.minute_passes().await;
        assert_eq!(desk.holds(), None);
    }

    #[tokio::test]
    async fn a_page_of_text_is_not_called_no_text() {
        let desk = desk();
        *lock(&desk.text) = Some("or_abc\n".into());
        assert_eq!(desk.clipboard.read().unwrap(), "or_abc");
        *lock(&desk.text) = Some("x".repeat(LONGEST_KEY + 1));
        assert!(matches!(desk.clipboard.read(), Err(ClipboardError::TooLong)));
        *lock(&desk.text) = Some(" \n".into());
        assert!(matches!(desk.clipboard.read(), Err(ClipboardError::Empty)));
    }

    #[tokio::test]
    async fn quitting_takes_a_copied_key_out() {
        let desk = desk();
        desk.copy("or_abc");
        desk.clipboard.clear();
        assert_eq!(desk.holds(), None);
    }
}
