//! The clipboard: a key is put there marked as secret, and taken out again after a minute if it is still there.

mod board;

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use board::{Board, SystemBoard};

/// How long a copied key stays.
const STAYS: Duration = Duration::from_secs(60);

/// When the clipboard cannot be used just then, as while another program holds it, it is tried again so often …
const TRIES: u32 = 30;

/// … so long afterwards each.
const AGAIN: Duration = Duration::from_secs(5);

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
    desk: Arc<Mutex<Desk>>,
    pass: Arc<dyn Fn(Duration) -> Wait + Send + Sync>,
}

/// The clipboard and what of ours is in it: under one lock, so that neither is ever ahead of the other.
struct Desk {
    board: Box<dyn Board>,
    /// What was copied last and not taken out yet.
    copied: Option<SecretString>,
    /// How often anything was copied.
    number: u64,
}

impl Desk {
    /// Takes a copied secret out, unless something else was copied since.
    ///
    /// # Errors
    /// [`ClipboardError::Unavailable`]; then it is still there.
    fn clear(&mut self) -> Result<(), ClipboardError> {
        let Some(secret) = &self.copied else { return Ok(()) };
        let ours = match self.board.text() {
            Ok(text) => text == secret.expose_secret(),
            Err(ClipboardError::Empty | ClipboardError::TooLong) => false,
            Err(ClipboardError::Unavailable) => return Err(ClipboardError::Unavailable),
        };
        if ours {
            self.board.clear()?;
        }
        self.copied = None;
        Ok(())
    }
}

impl Default for KeyClipboard {
    fn default() -> Self {
        Self::over(SystemBoard::default(), |time| Box::pin(tokio::time::sleep(time)))
    }
}

impl KeyClipboard {
    /// Over any clipboard, with `pass` letting the time pass.
    fn over(board: impl Board + 'static, pass: impl Fn(Duration) -> Wait + Send + Sync + 'static) -> Self {
        let desk = Desk { board: Box::new(board), copied: None, number: 0 };
        Self { desk: Arc::new(Mutex::new(desk)), pass: Arc::new(pass) }
    }

    /// The text in it, without white space around.
    ///
    /// # Errors
    /// As [`ClipboardError`] says.
    pub(crate) fn read(&self) -> Result<String, ClipboardError> {
        let text = lock(&self.desk).board.text()?;
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
        let number = {
            let mut desk = lock(&self.desk);
            desk.board.set_secret(secret.expose_secret())?;
            desk.copied = Some(secret);
            desk.number += 1;
            desk.number
        };
        let (this, stays) = (self.clone(), (self.pass)(STAYS));
        tokio::spawn(async move {
            stays.await;
            for _ in 0..TRIES {
                let desk = Arc::clone(&this.desk);
                // The one who holds the clipboard may be slow to answer.
                let cleared = tokio::task::spawn_blocking(move || {
                    let mut desk = lock(&desk);
                    // What was copied since has its own minute.
                    desk.number != number || desk.clear().is_ok()
                });
                if cleared.await.unwrap_or(true) {
                    return;
                }
                (this.pass)(AGAIN).await;
            }
            tracing::warn!("a copied key could not be taken out of the clipboard");
        });
        Ok(())
    }

    /// Puts a text there that is no secret.
    ///
    /// # Errors
    /// [`ClipboardError::Unavailable`].
    pub(crate) fn copy_text(&self, text: &str) -> Result<(), ClipboardError> {
        lock(&self.desk).board.set_plain(text)
    }

    /// Takes a copied secret out, unless something else was copied since.
    pub(crate) fn clear(&self) {
        if lock(&self.desk).clear().is_err() {
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

    /// What a clipboard in memory holds, and how many of the next calls fail.
    type Sheet = Arc<Mutex<(Option<String>, u32)>>;

    /// A clipboard in memory.
    struct Paper(Sheet);

    impl Paper {
        fn held(&self) -> Result<(), ClipboardError> {
            let mut sheet = lock(&self.0);
            let held = sheet.1 > 0;
            sheet.1 = sheet.1.saturating_sub(1);
            if held { Err(ClipboardError::Unavailable) } else { Ok(()) }
        }
    }

    impl Board for Paper {
        fn text(&mut self) -> Result<String, ClipboardError> {
            self.held()?;
            let text = lock(&self.0).0.clone();
            text.ok_or(ClipboardError::Empty)
        }
        fn set_secret(&mut self, text: &str) -> Result<(), ClipboardError> {
            self.held()?;
            lock(&self.0).0 = Some(text.to_owned());
            Ok(())
        }
        fn set_plain(&mut self, text: &str) -> Result<(), ClipboardError> {
            self.set_secret(text)
        }
        fn clear(&mut self) -> Result<(), ClipboardError> {
            self.held()?;
            lock(&self.0).0 = None;
            Ok(())
        }
    }

    struct Room {
        clipboard: KeyClipboard,
        text: Sheet,
        minutes: Arc<Notify>,
    }

    fn desk() -> Room {
        let text = Sheet::default();
        let minutes = Arc::new(Notify::new());
        let passing = Arc::clone(&minutes);
        let clipboard = KeyClipboard::over(Paper(Arc::clone(&text)), move |time| {
            let passing = Arc::clone(&passing);
            // The pauses between two tries are over at once.
            Box::pin(async move {
                if time == STAYS {
                    passing.notified().await;
                }
            })
        });
        Room { clipboard, text, minutes }
    }

    impl Room {
        fn copy(&self, text: &str) {
            self.clipboard.copy(SecretString::from(text)).unwrap();
        }

        fn holds(&self) -> Option<String> {
            lock(&self.text).0.clone()
        }

        /// A minute is over for the oldest copy that waits, and what it leads to is done.
        async fn minute_passes(&self) {
            self.minutes.notify_one();
            // The waiting task holds clones; when the count falls the clearing is over.
            let before = Arc::strong_count(&self.clipboard.pass);
            while Arc::strong_count(&self.clipboard.pass) >= before {
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
        lock(&desk.text).0 = Some("a letter".into());
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
        lock(&desk.text).0 = Some("or_abc\n".into());
        assert_eq!(desk.clipboard.read().unwrap(), "or_abc");
        lock(&desk.text).0 = Some("x".repeat(LONGEST_KEY + 1));
        assert!(matches!(desk.clipboard.read(), Err(ClipboardError::TooLong)));
        lock(&desk.text).0 = Some(" \n".into());
        assert!(matches!(desk.clipboard.read(), Err(ClipboardError::Empty)));
    }

    #[tokio::test]
    async fn quitting_takes_a_copied_key_out() {
        let desk = desk();
        desk.copy("or_abc");
        desk.clipboard.clear();
        assert_eq!(desk.holds(), None);
    }
    #[tokio::test]
    async fn a_clipboard_that_cannot_be_used_just_then_is_tried_again() {
        let desk = desk();
        desk.copy("or_abc");
        lock(&desk.text).1 = 3;
        desk.minute_passes().await;
        assert_eq!(desk.holds(), None);
        desk.copy("or_abc");
        lock(&desk.text).1 = 1;
        desk.clipboard.clear();
        assert_eq!(desk.holds().as_deref(), Some("or_abc"), "it could not be had");
        desk.clipboard.clear();
        assert_eq!(desk.holds(), None, "and is not given up");
    }
}
