//! A session bus for one test alone.
#![allow(dead_code, unreachable_pub, reason = "each test program that includes this file uses a part of it")]

use std::process::{Child, Command};

/// Set for a test that runs in a bus of its own.
const MARK: &str = "OPENRUSH_TEST_IN_OWN_BUS";

/// Runs the calling test once more, alone and in a session bus of its own, and fails where that fails.
///
/// Returns true in that second run, which then does the testing; the first one has nothing left to do:
/// ```ignore
/// if !in_own_bus(module_path!(), "the_name_of_this_test") { return; }
/// ```
/// Variables of the process cannot be changed safely while tests run side by side, and D-Bus libraries find the bus by
/// one.
pub fn in_own_bus(module: &str, test: &str) -> bool {
    if std::env::var_os(MARK).is_some() {
        return true;
    }
    run_again(
        Command::new("dbus-run-session").arg("--").arg(std::env::current_exe().expect("a program")),
        module,
        test,
    );
    false
}

/// Runs the calling test once more, alone, with this address for the session bus and these variables. Returns as
/// [`in_own_bus`] does.
pub fn with_bus_address(address: &str, variables: &[(&str, &str)], module: &str, test: &str) -> bool {
    if std::env::var_os(MARK).is_some() {
        return true;
    }
    let program = std::env::current_exe().expect("a program");
    let mut command = Command::new(program);
    command.env("DBUS_SESSION_BUS_ADDRESS", address).envs(variables.iter().copied());
    run_again(&mut command, module, test);
    false
}

fn run_again(command: &mut Command, module: &str, test: &str) {
    // The harness names tests without the crate they are in.
    let name = match module.split_once("::") {
        Some((_, inside)) => format!("{inside}::{test}"),
        None => test.to_owned(),
    };
    let output = command
        .args([&name, "--exact", "--nocapture", "--include-ignored"])
        .env(MARK, "1")
        .output()
        .expect("dbus-run-session is there (Debian: dbus-daemon)");
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    // A name that no test has would pass too.
    assert!(output.status.success() && said.contains("1 passed"), "{name}:\n{said}\n{complained}");
}

/// A session bus at a chosen address. It ends when this is dropped.
pub struct Bus {
    daemon: Child,
}

impl Bus {
    /// Starts it. It answers a moment later.
    pub fn start_at(address: &str) -> Self {
        let daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", "--address", address])
            .spawn()
            .expect("dbus-daemon is there (Debian: dbus-daemon)");
        Self { daemon }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.daemon.kill().expect("the bus can be ended");
        self.daemon.wait().expect("the bus ends");
    }
}
