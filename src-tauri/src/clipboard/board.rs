//! The system's clipboard.

use arboard::Clipboard;

use super::ClipboardError;

/// A clipboard, as far as keys need one.
pub(super) trait Board: Send {
    /// The text in it.
    fn text(&mut self) -> Result<String, ClipboardError>;
    /// Puts a text there that clipboard histories are asked to leave out.
    fn set_secret(&mut self, text: &str) -> Result<(), ClipboardError>;
    /// Puts a text there that is no secret.
    fn set_plain(&mut self, text: &str) -> Result<(), ClipboardError>;
    /// Empties it.
    fn clear(&mut self) -> Result<(), ClipboardError>;
}

/// The system's clipboard. On Linux its content lives as long as the one who put it there, so it is kept open.
#[derive(Default)]
pub(super) struct SystemBoard {
    open: Option<Clipboard>,
}

impl SystemBoard {
    fn with<T>(
        &mut self,
        ask: impl FnOnce(&mut Clipboard) -> Result<T, arboard::Error>,
    ) -> Result<T, ClipboardError> {
        let mut clipboard = match self.open.take() {
            Some(clipboard) => clipboard,
            None => Clipboard::new().map_err(|_| ClipboardError::Unavailable)?,
        };
        let result = ask(&mut clipboard);
        self.open = Some(clipboard);
        result.map_err(|error| {
            let nothing_there =
                matches!(error, arboard::Error::ContentNotAvailable | arboard::Error::ConversionFailure);
            if nothing_there { ClipboardError::Empty } else { ClipboardError::Unavailable }
        })
    }
}

impl Board for SystemBoard {
    fn text(&mut self) -> Result<String, ClipboardError> {
        self.with(Clipboard::get_text)
    }

    fn set_secret(&mut self, text: &str) -> Result<(), ClipboardError> {
        self.with(|clipboard| exclude(clipboard.set()).text(text)).map_err(|_| ClipboardError::Unavailable)
    }

    fn set_plain(&mut self, text: &str) -> Result<(), ClipboardError> {
        self.with(|clipboard| clipboard.set_text(text)).map_err(|_| ClipboardError::Unavailable)
    }

    fn clear(&mut self) -> Result<(), ClipboardError> {
        self.with(Clipboard::clear)
    }
}

/// KDE's `x-kde-passwordManagerHint`, which other Linux clipboard managers know too.
#[cfg(target_os = "linux")]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

/// nspasteboard.org's `org.nspasteboard.ConcealedType`.
#[cfg(target_os = "macos")]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

/// Windows' formats for its clipboard history, its cloud clipboard and clipboard monitors.
#[cfg(windows)]
fn exclude(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows as _;
    set.exclude_from_monitoring().exclude_from_history().exclude_from_cloud()
}
