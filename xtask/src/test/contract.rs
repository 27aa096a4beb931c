//! The API description against both sides of us: our client talks to a server that nobody here wrote (Prism), and a
//! client that nobody here wrote (schemathesis) talks to our sandbox. And a proxy that nobody here wrote (mitmproxy)
//! between our client and a service.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::log::Log;
use super::python::python_tool;
use super::tally::Tally;
use super::web::npm_install;
use crate::project::{built, cargo, command, root, target};

pub(crate) fn check(log: &mut Log) {
    prism(log);
    schemathesis(log);
    mitmproxy(log);
}

fn folder() -> PathBuf {
    root().join("xtask/contract")
}

/// Our client against Prism, which answers from the description.
fn prism(log: &mut Log) {
    if npm_install(log, &folder()) {
        let prism =
            folder().join("node_modules/.bin").join(if cfg!(windows) { "prism.cmd" } else { "prism" });
        let arguments = ["test", "--package", "openrush-api", "--test", "prism", "--", "--ignored"];
        log.tests(cargo().args(arguments).env("OPENRUSH_PRISM", prism), Tally::of_cargo);
    }
}

/// schemathesis, which makes requests from the description, against our sandbox.
fn schemathesis(log: &mut Log) {
    let Some(program) = python_tool(log, "schemathesis", &folder().join("requirements.txt"), "st") else {
        return;
    };
    if !log.need(cargo().args(["build", "--package", "openrush-sandbox"])) {
        return;
    }
    let Some(sandbox) = Sandbox::start() else {
        log.verdict(false, "the sandbox prints where it listens");
        return;
    };
    let tests = root().join("src-tauri/crates/sandbox/tests");
    let mut run = command(program);
    run.arg("--config-file").arg(tests.join("schemathesis.toml")).arg("run").arg(tests.join("openapi.yaml"));
    run.args(["--url", &sandbox.address, "--header", &format!("Authorization: Bearer {}", sandbox.session)]);
    // The same requests at every run: a failure can be looked into, and none comes out of the blue.
    run.args(["--generation-deterministic", "--max-examples", "200", "--no-color"]);
    // It leaves folders of its own where it runs.
    run.current_dir(target().join("tools"));
    log.check(&mut run);
}

/// Our client through mitmproxy.
fn mitmproxy(log: &mut Log) {
    if cfg!(not(target_os = "linux")) {
        return log.skip("mitmproxy: only on Linux a variable says which certificates are trusted");
    }
    let Some(program) = python_tool(log, "mitmproxy", &folder().join("mitmproxy.txt"), "mitmdump") else {
        return;
    };
    let arguments = ["test", "--package", "openrush-api", "--test", "mitmproxy", "--", "--ignored"];
    log.tests(cargo().args(arguments).env("OPENRUSH_MITMDUMP", program), Tally::of_cargo);
}

/// The sandbox as a program of its own. Dropping it ends it.
struct Sandbox {
    process: Child,
    address: String,
    /// A session and no key: the run revokes every key that it finds, its own among them.
    session: String,
}

impl Sandbox {
    fn start() -> Option<Self> {
        let mut command = Command::new(built("debug", "openrush-sandbox"));
        let mut process =
            command.args(["--limits", "high"]).stdin(Stdio::null()).stdout(Stdio::piped()).spawn().ok()?;
        let lines: Vec<String> = BufReader::new(process.stdout.take()?).lines().take(4).flatten().collect();
        let value = |name: &str| {
            lines.iter().find_map(|line| line.strip_prefix(name)).map(|text| text.trim().to_owned())
        };
        let (address, session) = (value("API"), value("Session"));
        let sandbox =
            Self { process, address: address.unwrap_or_default(), session: session.unwrap_or_default() };
        (!sandbox.address.is_empty() && !sandbox.session.is_empty()).then_some(sandbox)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
