//! Tools that come as Python packages, each lot in an environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::log::Log;
use crate::project::{answer, command, target};

/// The path of `program` in the environment `target/tools/<name>`, which has what the file `wanted` lists.
pub(crate) fn python_tool(log: &mut Log, name: &str, wanted: &Path, program: &str) -> Option<PathBuf> {
    let venv = target().join("tools").join(name);
    let inside = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let done = venv.join("requirements.txt");
    if !same_text(wanted, &done) {
        let pip = inside.join("pip");
        let ready = log.need(command("python3").args(["-m", "venv", "--clear"]).arg(&venv))
            && log.need(
                command(&pip).args(["install", "--quiet", "--disable-pip-version-check", "-r"]).arg(wanted),
            );
        if !ready || std::fs::copy(wanted, &done).is_err() {
            return None;
        }
    }
    let program = inside.join(program);
    // A virtual environment does not survive that its Python goes away.
    answer(Command::new(&program).arg("--version")).map(|_| program)
}

fn same_text(one: &Path, other: &Path) -> bool {
    let read = |path| std::fs::read_to_string(path).ok();
    read(one).is_some() && read(one) == read(other)
}
