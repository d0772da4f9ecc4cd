//! Ten thousand coroutines, all suspended at the same time, and up to a thousand threads for
//! comparison.
//!
//! The Python chapter says that a thread takes about 8 MB and that a coroutine takes less than 1
//! KB. This example creates many of both and lets them wait: each coroutine at its first `yield`,
//! each thread in `thread::park`.
//!
//! `cargo run --example 09_tens_of_thousands` prints:
//!
//! ```text
//! 10000 coroutines, all suspended at the same time:
//!   28 bytes for each
//!   .. ns to make and resume each
//! .. threads, all parked at the same time:
//!   .. bytes of addresses for each
//!   .. bytes of memory for each
//!   .. ns to start each
//! ```
//!
//! Each `..` is a figure that differs from run to run. To compare the times, run the example with
//! `--release`. The system may allow fewer than 1000 threads.
//!
//! The coroutines are the elements of one `Vec`, so each of them takes exactly the bytes of its own
//! value. A thread reserves addresses for its whole stack (2 MiB in Rust, usually 8 MiB in C and
//! Python) and some more for its allocations. It takes memory only for those pages of the stack
//! that it has touched. The memory that the kernel needs for a thread is not counted here. The
//! number of addresses and the amount of memory come from `/proc/self/status`, a file that only
//! Linux has. On other systems these figures are `unknown`.

use std::time::Instant;
use std::{fs, thread};

use coroutine_life::headroom::granted;
use coroutine_life::resume::resume_cell;
use coroutine_life::step_cell;

const COROUTINES: u32 = 10_000;
const THREADS: usize = 1000;

fn main() {
    let begun = Instant::now();
    let mut cells = Vec::new();
    for x in 0..COROUTINES {
        let mut cell = step_cell(0, x.cast_signed());
        let _query = resume_cell(&mut cell, None); // runs to the first `yield`
        cells.push(cell);
    }
    let time = begun.elapsed() / COROUTINES;
    println!("{} coroutines, all suspended at the same time:", cells.len());
    println!("  {} bytes for each", size_of_val(&cells[0]));
    println!("  {} ns to make and resume each", time.as_nanos());

    let (addresses, memory) = (status("VmSize:"), status("VmRSS:"));
    let begun = Instant::now();
    let mut threads = Vec::new();
    while threads.len() < THREADS && has_room() {
        let Ok(thread) = thread::Builder::new().spawn(thread::park) else { break };
        threads.push(thread);
    }
    let count = threads.len().max(1) as u64;
    let time = begun.elapsed().as_nanos() / u128::from(count);
    println!("{} threads, all parked at the same time:", threads.len());
    println!("  {} bytes of addresses for each", growth(addresses, status("VmSize:"), count));
    println!("  {} bytes of memory for each", growth(memory, status("VmRSS:"), count));
    println!("  {time} ns to start each");
    for thread in threads {
        thread.thread().unpark();
        let _ = thread.join();
    }
}

/// Returns whether there is address space for one more thread. Without this check the standard
/// library could abort the process: besides its stack, a new thread needs a small stack for
/// signals. The thread maps this second stack after it has started, when it can no longer report an
/// error.
fn has_room() -> bool {
    granted(80 << 20) // 80 MiB: glibc's allocator reserves 64 MiB for a thread
}

/// Returns a figure that Linux gives for this process, in bytes. `None` on other systems.
fn status(name: &str) -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Returns by how many bytes the figure has grown for each of `count` threads, as text.
fn growth(before: Option<u64>, after: Option<u64>, count: u64) -> String {
    let grown = before.zip(after).map(|(before, after)| after.saturating_sub(before));
    grown.map_or("unknown".into(), |bytes| (bytes / count).to_string())
}
