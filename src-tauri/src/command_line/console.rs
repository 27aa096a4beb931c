//! The console that the program was started from.

/// On Windows a program with windows has no console of its own: it takes that of whoever started it, so that what it
/// prints is seen there. Where the output goes to a file or a pipe, nothing changes.
#[cfg(windows)]
#[expect(unsafe_code, reason = "the system's own interface is C")]
pub(super) fn attach() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: takes a number and touches no memory of this process. Without a console to be had it says so, and nothing is
    // printed anywhere, which is as it was.
    let _ = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Elsewhere every program has the terminal that it was started from.
#[cfg(not(windows))]
pub(super) fn attach() {}
