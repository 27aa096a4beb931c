//! The command line of the same program: `balance`, `keys`, `activity` and `doctor`, for scripts and for people on a
//! terminal. It opens no window, loads no toolkit, starts nothing that stays, and writes nothing: see
//! [`Glance`](openrush_account::core::Glance). What it says and how it ends is described in docs/command-line.md.
//!
//! It speaks English, as its options do: a script that reads it must not depend on the language of the window.

mod console;
mod exit;
mod json;
mod options;
mod request;
mod source;
mod table;
mod text;
mod verdict;

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use exit::Exit;
use options::Asked;

/// Answers what the command line asks for; `None` where it asks for the app itself.
pub(crate) fn answer(arguments: Vec<OsString>) -> Option<ExitCode> {
    let asked = options::asked(arguments)?;
    console::attach();
    let said = match asked {
        Asked::Help => Said::fine(options::HELP.to_owned()),
        Asked::Version => Said::fine(format!("openrush-desktop {}\n", env!("CARGO_PKG_VERSION"))),
        Asked::Wrong(why) => Said::failed(Exit::Usage, format!("{why}\nTry: openrush-desktop --help")),
        Asked::Command(request) => request::run(&request),
    };
    Some(said.print())
}

/// What is printed, and how it ends.
pub(crate) struct Said {
    /// For whoever reads the answer.
    out: String,
    /// For whoever wants to know what went wrong.
    error: String,
    exit: Exit,
}

impl Said {
    fn fine(out: String) -> Self {
        Self { out, error: String::new(), exit: Exit::Fine }
    }

    fn failed(exit: Exit, error: String) -> Self {
        Self { out: String::new(), error, exit }
    }

    fn print(self) -> ExitCode {
        if !self.error.is_empty() {
            // Where nobody can be told, the exit code tells.
            let _ = writeln!(io::stderr(), "openrush-desktop: {}", self.error);
        }
        let mut out = io::stdout().lock();
        match out.write_all(self.out.as_bytes()).and_then(|()| out.flush()) {
            // Whoever read it has seen enough, as `head` does.
            Ok(()) => self.exit.into(),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.exit.into(),
            Err(error) => {
                let _ = writeln!(io::stderr(), "openrush-desktop: The answer could not be written: {error}");
                Exit::Failed.into()
            }
        }
    }
}
