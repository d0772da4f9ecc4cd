//! `life`: the game of the chapter on the command line.

use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether standard output was closed when the program was started.
static CLOSED: AtomicBool = AtomicBool::new(false);

// Before `main`, because the standard library opens `/dev/null` in place of a closed standard output,
// and then every write succeeds.
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
