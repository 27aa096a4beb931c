//! Tests that run themselves again in a process of their own: a process's environment cannot be changed safely while it
//! runs.

#![allow(dead_code, reason = "each test program uses its own part of it")]

use std::process::Command;

/// Tells a child process that it is one.
const CHILD: &str = "OPENRUSH_TEST_CHILD";

/// Every name under which a proxy can be set.
pub(crate) const PROXIES: [&str; 6] =
    ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];

pub(crate) fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Runs one test of this program again, alone, with these variables and otherwise no proxy and the usual certificates.
pub(crate) async fn run_again(test: &str, environment: Vec<(&'static str, String)>) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--nocapture", "--include-ignored"]).env(CHILD, "1");
    for name in PROXIES.into_iter().chain(["NO_PROXY", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"]) {
        command.env_remove(name);
    }
    command.envs(environment);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap().unwrap();
    let said =
        [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
