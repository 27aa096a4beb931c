//! A program that ends with the value that stands for it, and with its parent.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};

use rustix::process::{Pid, Signal};

use crate::Error;

/// A running program with its own process group. Dropping it kills the whole group.
#[derive(Debug)]
pub struct Child {
    program: String,
    log: PathBuf,
    inner: tokio::process::Child,
}

impl Child {
    /// Starts `command`; what it prints goes to `log`, except standard output where it was piped before.
    ///
    /// The program dies with the thread that starts it, so nothing is left over after a test binary that was killed.
    ///
    /// # Errors
    /// [`Error::Start`] when the program is missing, [`Error::File`] when the log cannot be written.
    pub fn start(
        command: &std::process::Command,
        stdin: Stdio,
        piped: bool,
        log: &Path,
    ) -> Result<Self, Error> {
        let program = command.get_program().to_string_lossy().into_owned();
        let output = File::options().create(true).append(true).open(log).map_err(|e| Error::file(log, e))?;
        let errors = output.try_clone().map_err(|e| Error::file(log, e))?;
        let mut guarded = tokio::process::Command::new("setpriv");
        guarded.args(["--pdeathsig", "KILL", "--"]).arg(command.get_program()).args(command.get_args());
        guarded.env_clear().envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
        if let Some(folder) = command.get_current_dir() {
            guarded.current_dir(folder);
        }
        guarded.stdin(stdin).stderr(errors).process_group(0);
        guarded.stdout(if piped { Stdio::piped() } else { Stdio::from(output) });
        let inner = guarded.spawn().map_err(|source| Error::Start { program: program.clone(), source })?;
        Ok(Self { program, log: log.to_owned(), inner })
    }

    /// The process id; `None` once it ended and was waited for.
    #[must_use]
    pub fn id(&self) -> Option<u32> {
        self.inner.id()
    }

    /// Where its output goes.
    #[must_use]
    pub fn log(&self) -> &Path {
        &self.log
    }

    /// What it was started as.
    #[must_use]
    pub fn program(&self) -> &str {
        &self.program
    }

    /// How it ended, if it did.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.inner.try_wait().ok().flatten()
    }

    /// Its piped standard output, once.
    pub fn take_stdout(&mut self) -> Option<tokio::process::ChildStdout> {
        self.inner.stdout.take()
    }

    /// Its piped standard input, once.
    pub fn take_stdin(&mut self) -> Option<tokio::process::ChildStdin> {
        self.inner.stdin.take()
    }

    /// Asks it to end, as a logout does.
    pub fn terminate(&self) {
        self.signal(Signal::TERM);
    }

    /// Ends it at once, as a crash does, with everything it started.
    pub fn kill(&self) {
        self.signal(Signal::KILL);
    }

    fn signal(&self, signal: Signal) {
        let group = self.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw);
        if let Some(group) = group {
            // It may have ended meanwhile, which is what is wanted.
            let _ = rustix::process::kill_process_group(group, signal);
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.kill();
    }
}
