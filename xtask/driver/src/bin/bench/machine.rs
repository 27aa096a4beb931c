//! What the figures were measured on.

use std::fs;
use std::process::Command;

/// One line: processor, cores, memory, system, webview.
pub(crate) fn description() -> String {
    let processor = value("/proc/cpuinfo", "model name").unwrap_or_else(|| "unknown processor".to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory =
        value("/proc/meminfo", "MemTotal").and_then(|text| text.split(' ').next()?.parse::<u64>().ok());
    let memory = memory.unwrap_or_default() / 1024 / 1024;
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = system
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .unwrap_or("Linux")
        .trim_matches('"');
    let webview = Command::new("pkg-config").args(["--modversion", "webkit2gtk-4.1"]).output();
    let webview =
        webview.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    format!(
        "{processor}, {cores} cores, {memory} GiB; {system}; WebKitGTK {webview}; Xvfb, software rendering"
    )
}

fn value(path: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
