//! Prepares the program for signals: restores something before a signal ends the program, and turns
//! the signal for a file that is too large into an error.

#[cfg(unix)]
use std::sync::{Arc, atomic::AtomicBool, mpsc::channel};
use std::{io, thread};

use coroutine_life::headroom;

/// Starts a thread that helps a command. Returns an error if the system has no room for one.
pub fn start_helper(help: impl FnOnce() + Send + 'static) -> io::Result<thread::JoinHandle<()>> {
    const STACK: usize = 1 << 20;
    if headroom::for_threads(1, STACK) == 0 {
        return Err(io::ErrorKind::OutOfMemory.into());
    }
    thread::Builder::new().stack_size(STACK).spawn(help)
}

/// From now on a signal that asks the program to end first calls `restore` and then ends the
/// program.
#[cfg(unix)]
pub fn restore_before_end(restore: impl Fn() + Send + 'static) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    let (ready, is_ready) = channel();
    // The thread itself registers the signals, so that they keep their default action if there is
    // no thread.
    start_helper(move || match Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM]) {
        Ok(mut signals) => {
            let _ = ready.send(Ok(()));
            for signal in signals.forever() {
                restore();
                let _ = emulate_default_handler(signal); // it does not fail for these four
            }
        }
        Err(error) => drop(ready.send(Err(error))),
    })?;
    is_ready.recv().unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
}

/// On this system no signal ends a program that has a terminal.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "as elsewhere")]
pub fn restore_before_end(_: impl Fn() + Send + 'static) -> io::Result<()> {
    Ok(())
}

/// From now on a write to a file that has reached the system's limit on its size fails with an
/// error, as on a full disk. Without this call a signal would end the program.
pub fn report_file_size_limit() {
    #[cfg(unix)]
    {
        let noticed = Arc::new(AtomicBool::new(false)); // never read, because the write fails too
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noticed);
    }
}
