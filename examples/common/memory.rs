//! What Linux tells of this process and its threads; on another system nothing is known.
//!
//! The files are described in proc(5), <https://man7.org/linux/man-pages/man5/proc.5.html>.

use std::{fs, hint, ptr, thread};

/// The bytes of this process that are in memory.
pub fn resident() -> Option<u64> {
    kilobytes("/proc/self/smaps_rollup", "Rss:")
}

/// The bytes of all threads' stacks inside the kernel, of other processes too.
pub fn kernel_stacks() -> Option<u64> {
    kilobytes("/proc/meminfo", "KernelStack:")
}

fn kilobytes(file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// The size of the mapping of memory in which a new thread has its variables.
pub fn thread_stack() -> Option<u64> {
    let stack = || {
        let local = 0_u8;
        let here = u64::try_from(ptr::from_ref(hint::black_box(&local)).addr()).ok()?;
        let maps = fs::read_to_string("/proc/self/maps").ok()?;
        let ranges = maps.lines().filter_map(|line| line.split_once(' ')?.0.split_once('-'));
        let number = |digits| u64::from_str_radix(digits, 16).ok();
        let mut ranges = ranges.filter_map(|(from, to)| Some((number(from)?, number(to)?)));
        ranges.find(|(from, to)| (from..to).contains(&&here)).map(|(from, to)| to - from)
    };
    thread::Builder::new().spawn(stack).ok()?.join().ok()?
}

/// What `ulimit -s` says: the chapter's 8 MB, which a C program's thread has unless told otherwise.
pub fn usual_stack() -> Option<u64> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let line = limits.lines().find_map(|line| line.strip_prefix("Max stack size"))?;
    line.split_whitespace().next()?.parse().ok()
}

// A thread has two stacks, the other for signals; where there is no room for that one, the standard
// library ends the process. So room is looked for before a thread is asked for.

/// How many threads have room in the table of mappings: with its guard pages each takes four.
pub fn mappings_for_threads() -> usize {
    let most = fs::read_to_string("/proc/sys/vm/max_map_count").ok();
    let most = most.and_then(|most| most.trim().parse::<usize>().ok());
    let mapped = fs::read_to_string("/proc/self/maps").map_or(0, |maps| maps.lines().count());
    most.map_or(usize::MAX, |most| most.saturating_sub(mapped + 200) / 4)
}

/// Whether there is room for many stacks: for more than an allocator keeps in hand (glibc: 64 MiB).
pub fn has_address_space() -> bool {
    let mut room = Vec::<u8>::new();
    let granted = room.try_reserve_exact(80 << 20).is_ok();
    hint::black_box(&room); // else the compiler may leave the allocation out
    granted
}
