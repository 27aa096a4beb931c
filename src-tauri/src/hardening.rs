//! What keeps other programs out of this process's memory, where the system offers it.
//!
//! The key is in memory while the app runs. A core dump would write it to the disk, and on Linux any program of the same
//! person may otherwise read another's memory through the debugger's interface.

/// From now on the process leaves no core dump, and nothing may attach to it.
///
/// Where the system refuses, the app works as before: that is logged and no reason not to start.
pub(crate) fn harden() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit { current: Some(0), maximum: Some(0) };
        if let Err(error) = setrlimit(Resource::Core, none) {
            tracing::warn!(%error, "core dumps could not be switched off");
        }
    }
    #[cfg(target_os = "linux")]
    set_dumpable(false);
}

/// Does something during which other programs must be able to see who this process is.
///
/// The desktop's portal, which tells whether the person prefers dark windows, looks the asking process up in `/proc`, and
/// finds nothing of one that is closed to others.
pub(crate) fn recognisable<T>(what: impl FnOnce() -> T) -> T {
    #[cfg(target_os = "linux")]
    set_dumpable(true);
    let done = what();
    #[cfg(target_os = "linux")]
    set_dumpable(false);
    done
}

#[cfg(target_os = "linux")]
fn set_dumpable(dumpable: bool) {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let behaviour = if dumpable { DumpableBehavior::Dumpable } else { DumpableBehavior::NotDumpable };
    if let Err(error) = set_dumpable_behavior(behaviour) {
        tracing::warn!(%error, dumpable, "whether others may read this process's memory could not be set");
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    /// Not a test of its own: what it changes lasts for the process.
    #[test]
    #[ignore = "runs in a process of its own, started by the test below"]
    fn in_a_process_of_its_own() {
        use rustix::process::{DumpableBehavior, Resource, dumpable_behavior, getrlimit};
        harden();
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
        assert_eq!(getrlimit(Resource::Core).maximum, Some(0));
        let meanwhile = recognisable(|| dumpable_behavior().unwrap());
        assert_eq!(meanwhile, DumpableBehavior::Dumpable);
        assert_eq!(dumpable_behavior().unwrap(), DumpableBehavior::NotDumpable);
    }

    #[test]
    fn the_process_leaves_no_core_dump_and_is_closed_to_debuggers_but_for_moments() {
        let output = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["hardening::tests::in_a_process_of_its_own", "--exact", "--ignored"])
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
    }
}
