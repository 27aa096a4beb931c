//! `cargo xtask fuzz`: coverage-guided fuzzing of every answer's decoder, from the corpus of the tests on.

use std::fs;
use std::path::Path;

use crate::project::{Done, Trouble, answer, command, root, run, target};

/// One target for each call of the API: `src-tauri/crates/api/fuzz/fuzz_targets`.
const TARGETS: [&str; 5] = ["credits", "credentials", "created", "revoked", "usage"];

/// How long each is fuzzed where it is not said.
const SECONDS: &str = "60";

/// Fuzzes each target for this many seconds. What was found on the way is kept in `target/fuzz-corpus`.
pub(crate) fn run_fuzz(options: &[&str]) -> Done {
    let seconds = options.first().copied().unwrap_or(SECONDS);
    if seconds.parse::<u32>().is_err() {
        return Err(Trouble(format!("fuzz takes a number of seconds, not {seconds}")));
    }
    if answer(command("cargo").args(["+nightly", "fuzz", "--version"])).is_none() {
        return Err(Trouble(
            "fuzz needs a nightly toolchain (`rustup toolchain install nightly`) and cargo-fuzz (`cargo install cargo-fuzz`)"
                .to_owned(),
        ));
    }
    for name in TARGETS {
        let corpus = target().join("fuzz-corpus").join(name);
        seed(&root().join("src-tauri/crates/api/tests/answers").join(name), &corpus)?;
        let mut fuzz = command("cargo");
        fuzz.args(["+nightly", "fuzz", "run", "--fuzz-dir", "src-tauri/crates/api/fuzz", name]);
        fuzz.arg(&corpus).args(["--", &format!("-max_total_time={seconds}"), "-max_len=4096"]);
        run(&mut fuzz)?;
    }
    Ok(())
}

/// Begins with the answers of the tests.
fn seed(answers: &Path, corpus: &Path) -> Done {
    let failed = |error: std::io::Error| Trouble(format!("{}: {error}", corpus.display()));
    fs::create_dir_all(corpus).map_err(failed)?;
    for quality in ["good", "bad"] {
        for file in fs::read_dir(answers.join(quality)).into_iter().flatten().flatten() {
            let name = format!("{quality}-{}", file.file_name().to_string_lossy());
            fs::copy(file.path(), corpus.join(name)).map_err(failed)?;
        }
    }
    Ok(())
}
