//! Calls to the system that the standard library does not have, and one to GObject.
#![expect(unsafe_code, reason = "the system's own interface is C")]

use std::ffi::{c_int, c_void};

use webkit2gtk::glib::object::ObjectExt;

/// Asks a process to end, as `kill` does.
pub(super) fn ask_to_end(process: u32) {
    let Ok(process) = i32::try_from(process) else { return };
    // Zero and less would be a group of processes.
    if process > 1 {
        // SAFETY: takes two numbers and touches no memory of this process.
        let _ = unsafe { libc::kill(process, libc::SIGTERM) };
    }
}

/// Lets go of everything that was connected to the signals of an object that nobody uses any more.
pub(super) fn disconnect_all(object: &impl ObjectExt) {
    // SAFETY: disposing is what the last reference's end does first, and may happen more than once. The object is the
    // window's, which was destroyed: nothing calls it any more.
    unsafe { object.run_dispose() }
}

/// Has all threads but the first share one place for their memory, where each would keep one of its own.
pub(super) fn share_memory() {
    // SAFETY: takes two numbers, and glibc allows it at any time: places that were begun stay as they are.
    #[cfg(target_env = "gnu")]
    let _ = unsafe { libc::mallopt(libc::M_ARENA_MAX, 2) };
}

/// Gives memory that was freed back to the system.
pub(super) fn trim() {
    // SAFETY: glibc allows it at any time and from any thread; what is in use stays where it is.
    #[cfg(target_env = "gnu")]
    let _ = unsafe { libc::malloc_trim(0) };
}

/// Drops what is in memory of the code and the constants of the program and its libraries. They are files: the system
/// reads a page again as soon as it is needed, mostly from its own cache.
pub(super) fn drop_code() {
    // SAFETY: the callback has the type that is asked for, does not panic, and is done with what it is given when it
    // returns. The data is not used.
    let _ = unsafe { libc::dl_iterate_phdr(Some(drop_code_of), std::ptr::null_mut()) };
}

/// Called for the program and each library, while the loader is locked: none of them is unloaded meanwhile.
unsafe extern "C" fn drop_code_of(info: *mut libc::dl_phdr_info, _size: usize, _data: *mut c_void) -> c_int {
    // SAFETY: the loader hands over a library that is there, with as many headers as it says, all valid for this call.
    let (base, headers) = unsafe {
        let info = &*info;
        if info.dlpi_phdr.is_null() {
            return 0;
        }
        // `Elf64_Half` is an `u16`; so is that of 32 bits.
        (info.dlpi_addr, std::slice::from_raw_parts(info.dlpi_phdr, usize::from(info.dlpi_phnum)))
    };
    // Where the loader wrote into code, as old 32-bit libraries want it, the file does not hold what the memory does.
    let written_to = cfg!(target_pointer_width = "32");
    // SAFETY: takes a number and touches no memory.
    let page = usize::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(0);
    if written_to || !page.is_power_of_two() {
        return 0;
    }
    for header in headers {
        let constant = header.p_type == libc::PT_LOAD && header.p_flags & libc::PF_W == 0;
        let (Ok(start), Ok(length)) =
            (usize::try_from(base + header.p_vaddr), usize::try_from(header.p_filesz))
        else {
            continue;
        };
        // Whole pages only: what lies beside the segment is not ours to judge.
        let (first, end) = (start.next_multiple_of(page), (start + length) & !(page - 1));
        if constant && first < end {
            let place = std::ptr::with_exposed_provenance_mut(first);
            // SAFETY: these pages are mapped from a file and cannot be written to, so that reading them again finds the
            // same bytes: no code of this process can tell.
            let _ = unsafe { libc::madvise(place, end - first, libc::MADV_DONTNEED) };
        }
    }
    0
}
