//! Computes how many threads can be started before the process runs short of address space.
//!
//! If the system refuses a thread, the caller gets an error and can go on without that thread. If a
//! thread does start but finds no address space left, the whole process is aborted, because the
//! standard library aborts when it cannot map the thread's signal stack (rust-lang/rust#78497). So
//! a thread is started only while there is room to spare.

use std::hint::black_box;
use std::iter::successors;

/// The number of bytes that a new thread can reserve in addition to its stack. glibc's allocator
/// gives the thread an arena of 64 MiB (`HEAP_MAX_SIZE`,
/// <https://sourceware.org/glibc/wiki/MallocInternals>).
const ARENA: usize = 64 << 20;

/// The number of bytes that are left free for the rest of the program.
const SPARE: usize = 32 << 20;

/// How many threads, up to `wanted`, have room to start at the same time if each has a stack of
/// `stack` bytes. The result is `wanted`, halved until there is room.
#[must_use]
pub fn for_threads(wanted: usize, stack: usize) -> usize {
    let bytes = |threads: usize| threads.saturating_mul(stack.saturating_add(ARENA));
    let mut fewer = successors(Some(wanted), |threads| Some(threads / 2));
    let fits = |&threads: &usize| threads == 0 || granted(bytes(threads).saturating_add(SPARE));
    fewer.find(fits).unwrap_or_default()
}

/// Whether the allocator grants `bytes` bytes. They are freed immediately and never written to.
#[must_use]
pub fn granted(bytes: usize) -> bool {
    let mut probe = Vec::<u8>::new();
    let granted = probe.try_reserve_exact(bytes).is_ok();
    black_box(&probe); // otherwise the compiler may remove the allocation
    granted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_threads_that_have_room_may_start() {
        assert_eq!(for_threads(1, 2 << 20), 1);
        assert_eq!(for_threads(0, usize::MAX), 0);
        assert_eq!(for_threads(5, usize::MAX), 0);
        assert!(granted(1) && !granted(usize::MAX));
    }
}
