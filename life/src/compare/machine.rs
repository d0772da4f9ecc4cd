//! The machine and the compiler by which a figure was made.

use std::{env, fs, thread};

/// The model of the processors, if the system tells it, and their number.
pub fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or(env::consts::ARCH, |(_, name)| name.trim());
    let count = thread::available_parallelism().map_or(1, usize::from);
    format!("{model}, {count} processors, {} {}", env::consts::OS, env::consts::ARCH)
}

/// The compiler's name, version and date.
pub fn compiler() -> &'static str {
    env!("LIFE_RUSTC")
}

/// The profile and the flags.
pub fn flags() -> &'static str {
    env!("LIFE_FLAGS")
}
