//! Memory and wake-ups of a program and everything it started, from /proc.

use std::collections::BTreeMap;
use std::fs;

/// Memory of a process tree.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Memory {
    /// Proportional set size in KiB: shared pages are divided among those who share them.
    pub(crate) pss: u64,
    /// Pages that only this tree has and has written to, in KiB.
    pub(crate) private_dirty: u64,
}

/// The process and all that descend from it.
pub(crate) fn tree(root: u32) -> Vec<u32> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name in parentheses may hold anything; the parent is the second field behind it.
        let parent =
            stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)?.parse::<u32>().ok());
        parents.insert(pid, parent.unwrap_or_default());
    }
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        found.extend(parents.iter().filter(|(_, of)| **of == parent).map(|(pid, _)| *pid));
        next += 1;
    }
    found
}

/// What a process calls itself: at most 15 characters.
pub(crate) fn name(pid: u32) -> String {
    fs::read_to_string(format!("/proc/{pid}/comm")).unwrap_or_default().trim().to_owned()
}

/// Processes of WebKit that are there now. Before the first measurement they belong to somebody else, who shares the
/// library's pages: proportional sizes then come out too small.
pub(crate) fn webkit_processes() -> usize {
    let all = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = all.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter(|pid| name(*pid).starts_with("WebKit")).count()
}

/// The memory of the tree now.
pub(crate) fn memory(root: u32) -> Memory {
    let mut sum = Memory::default();
    for pid in tree(root) {
        let rollup = fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
        sum.pss += field(&rollup, "Pss:");
        sum.private_dirty += field(&rollup, "Private_Dirty:");
    }
    sum
}

/// How often each thread of the tree went to sleep so far, by process and thread.
pub(crate) fn sleeps(root: u32) -> BTreeMap<(u32, String), u64> {
    let mut sleeps = BTreeMap::new();
    for pid in tree(root) {
        for task in fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten() {
            let status = fs::read_to_string(task.path().join("status")).unwrap_or_default();
            let name = task.file_name().to_string_lossy().into_owned();
            sleeps.insert((pid, name), field(&status, "voluntary_ctxt_switches:"));
        }
    }
    sleeps
}

/// The number behind a name that begins a line.
fn field(text: &str, name: &str) -> u64 {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
