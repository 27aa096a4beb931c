//! A mitmproxy that leads every tunnel to one server.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

/// A running mitmdump. Dropping it kills it.
pub(crate) struct Mitmproxy {
    process: Child,
    /// `127.0.0.1:8080`
    pub(crate) address: String,
    printed: Arc<Mutex<Vec<String>>>,
    folder: TempDir,
}

impl Mitmproxy {
    /// One that leads to a server on this port, with these options.
    pub(crate) fn start(port: u16, options: &[&str]) -> Self {
        let Some(program) = std::env::var_os("OPENRUSH_MITMDUMP") else {
            panic!(
                "OPENRUSH_MITMDUMP is not set: it is to hold the path of mitmdump; `cargo xtask test contract` sets it"
            );
        };
        let folder = tempfile::tempdir().unwrap();
        let lead = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mitmproxy/lead.py");
        let confdir = format!("confdir={}", folder.path().display());
        let mut process = Command::new(program)
            .args(["--listen-host", "127.0.0.1", "--listen-port", "0", "--scripts", lead, "--set", &confdir])
            // What the server behind it shows is the client's concern.
            .arg("--ssl-insecure")
            .args(options)
            .env("OPENRUSH_TEST_PORT", port.to_string())
            .env("PYTHONUNBUFFERED", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let printed = Arc::new(Mutex::new(Vec::new()));
        let stderr = process.stderr.take().unwrap();
        note(stderr, &printed);
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, address) = line.split_once("listening at ")?;
            Some(address.trim_end_matches('.').trim_start_matches("http://").to_owned())
        });
        let address = address.unwrap_or_else(|| panic!("mitmproxy does not listen: {printed:?}"));
        let noted = Arc::clone(&printed);
        std::thread::spawn(move || {
            lines.map_while(Result::ok).for_each(|line| noted.lock().unwrap().push(line));
        });
        Self { process, address, printed, folder }
    }

    /// The certificate of its own authority, which it has made at its start.
    pub(crate) fn authority(&self) -> PathBuf {
        self.folder.path().join("mitmproxy-ca-cert.pem")
    }

    /// Everything that it has told so far.
    pub(crate) fn printed(&self) -> String {
        self.printed.lock().unwrap().join("\n")
    }

    /// How many tunnels to the service it was asked for.
    pub(crate) fn tunnels(&self) -> usize {
        self.printed().matches("TUNNEL api.openrush.invalid 443").count()
    }

    /// Ends it as a crash would.
    pub(crate) fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn note(from: impl Read + Send + 'static, printed: &Arc<Mutex<Vec<String>>>) {
    let printed = Arc::clone(printed);
    std::thread::spawn(move || {
        BufReader::new(from)
            .lines()
            .map_while(Result::ok)
            .for_each(|line| printed.lock().unwrap().push(line));
    });
}

impl Drop for Mitmproxy {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
