//! What can be given back on Linux.

use std::cell::RefCell;
use std::fs;

use webkit2gtk::{UserContentManager, WebView, WebViewExt as _};

use super::calls;

thread_local! {
    /// Of the windows that were made since the last were let go of. Windows live on one thread.
    static MANAGERS: RefCell<Vec<UserContentManager>> = const { RefCell::new(Vec::new()) };
}

/// What WebKit's network process calls itself, as far as the system keeps it.
const NETWORK_PROCESS: &str = "WebKitNetworkPr";

/// Ends WebKit's network process, which stays when the last window goes. The next window starts one.
pub(super) fn end_network_process() {
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    for process in processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()) {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        if is_child(&stat, NETWORK_PROCESS, std::process::id()) {
            calls::ask_to_end(process);
        }
    }
}

/// Remembers what has to be let go of when this webview's window is gone.
pub(super) fn remember(webview: &WebView) {
    if let Some(manager) = webview.user_content_manager() {
        MANAGERS.with_borrow_mut(|managers| managers.push(manager));
    }
}

/// Lets the webviews go whose windows are gone: wry has each one's content manager hold, in the handler of its messages, the
/// webview that holds the manager, so that neither would ever be freed.
pub(super) fn let_webviews_go() {
    for manager in MANAGERS.take() {
        calls::disconnect_all(&manager);
    }
}

/// Gives memory back that nobody needs without a window.
pub(super) fn give_back_memory() {
    calls::trim();
    calls::drop_code();
}

/// Whether `/proc/<process>/stat` tells of a child of `parent` with this name: `number (name) state parent …`.
fn is_child(stat: &str, name: &str, parent: u32) -> bool {
    // The name may hold anything, parentheses included.
    let Some((before, after)) = stat.rsplit_once(')') else { return false };
    let named = before.split_once('(').is_some_and(|(_, found)| found == name);
    named && after.split_whitespace().nth(1).is_some_and(|found| found.parse() == Ok(parent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_child_of_this_very_name_is_ended() {
        let is = |stat| is_child(stat, NETWORK_PROCESS, 40);
        assert!(is("41 (WebKitNetworkPr) S 40 40 12 0 -1"));
        assert!(!is("41 (WebKitNetworkPr) S 39 40 12 0 -1"), "another program's");
        assert!(!is("41 (WebKitWebProces) S 40 40 12 0 -1"));
        assert!(!is("41 (x) (WebKitNetworkPr) S 40 40 12 0 -1"));
        assert!(!is(""));
    }

    #[test]
    fn code_that_was_given_back_is_there_again_when_it_is_called() {
        let in_memory = || {
            let status = fs::read_to_string("/proc/self/status").unwrap();
            let line = status.lines().find_map(|line| line.strip_prefix("RssFile:")).unwrap();
            line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
        };
        let before = in_memory();
        give_back_memory();
        assert!(in_memory() < before, "of {before} kB nothing was given back");
        assert_eq!(serde_json::to_string(&[1, 2]).unwrap(), "[1,2]");
    }
}
