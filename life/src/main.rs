//! The entry point of the program `life`. Everything but the check below is in the library of this
//! package.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether standard output was closed when the program was started.
static CLOSED: AtomicBool = AtomicBool::new(false);

// This runs before `main`. When `main` begins, the standard library has already opened `/dev/null`
// in place of a closed standard output, and every write succeeds.
#[cfg(target_os = "linux")]
ctor_lite::ctor! {
    unsafe fn look_at_standard_output() {
        let exists = |path| std::fs::symlink_metadata(path).is_ok();
        CLOSED.store(exists("/proc/self/fd") && !exists("/proc/self/fd/1"), Ordering::Relaxed);
    }
}

fn main() -> ExitCode {
    life::main(CLOSED.load(Ordering::Relaxed))
}
