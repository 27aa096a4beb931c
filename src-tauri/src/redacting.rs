//! The log's way to the disk: every line is redacted before it is written.

use std::io::{self, Write};

use openrush_account::redact::redacted;
use tracing_subscriber::fmt::MakeWriter;

/// Redacts what is written to another writer.
pub(crate) struct Redacting<W> {
    writer: W,
    home: Option<String>,
}

impl<W> Redacting<W> {
    /// Before that writer, for this person's home folder.
    pub(crate) fn before(writer: W, home: Option<String>) -> Self {
        Self { writer, home }
    }
}

impl<'a, W: MakeWriter<'a>> MakeWriter<'a> for Redacting<W> {
    type Writer = Line<'a, W::Writer>;

    fn make_writer(&'a self) -> Self::Writer {
        Line { writer: self.writer.make_writer(), home: self.home.as_deref(), text: Vec::new() }
    }
}

/// One event on its way. It is kept until it is whole: a secret may stand across two writes.
pub(crate) struct Line<'a, W: Write> {
    writer: W,
    home: Option<&'a str>,
    text: Vec<u8>,
}

impl<W: Write> Write for Line<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.text.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let text = String::from_utf8_lossy(&self.text);
        self.writer.write_all(redacted(&text, self.home).as_bytes())?;
        self.text.clear();
        self.writer.flush()
    }
}

impl<W: Write> Drop for Line<'_, W> {
    fn drop(&mut self) {
        // A log that cannot be written must not stop what it tells of.
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn what_is_logged_names_no_key_no_address_and_no_home() {
        let shared = Shared::default();
        let writer = shared.clone();
        let redacting = Redacting::before(move || writer.clone(), Some("/home/ada".to_owned()));
        let subscriber = tracing_subscriber::fmt().with_writer(redacting).with_ansi(false).finish();
        tracing::subscriber::with_default(subscriber, || {
            tracing::info!(path = "/home/ada/x", "or_s3cretK3y0123456789 of ada@example.com is refused");
        });
        let said = String::from_utf8(shared.0.lock().unwrap().clone()).unwrap();
        assert!(said.contains("or_… of …@….com is refused") && said.contains("~/x"), "{said}");
        assert!(!said.contains("s3cret") && !said.contains("ada"), "{said}");
    }

    #[test]
    fn a_secret_across_two_writes_is_redacted_too() {
        let shared = Shared::default();
        let mut line = Line { writer: shared.clone(), home: None, text: Vec::new() };
        line.write_all(b"key or_s3cre").unwrap();
        line.write_all(b"tK3y0123456789").unwrap();
        drop(line);
        assert_eq!(shared.0.lock().unwrap().as_slice(), "key or_…".as_bytes());
    }
}
