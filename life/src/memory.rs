//! Whether the memory is there: asked before it is taken, because a system that overcommits
//! grants it all, and ends the program when it is used.

use std::fs::read_to_string;
use std::hint::black_box;
use std::path::Path;

use coroutine_life::Size;

use crate::failure::Failure;

/// How many cells a grid of that size has. Each takes one byte.
pub fn cells(Size { height, width }: Size) -> u128 {
    u128::from(height.unsigned_abs()) * u128::from(width.unsigned_abs())
}

/// Refuses what takes more bytes than there are; `advice` says what would be right.
pub fn check(bytes: u128, advice: &str) -> Result<(), Failure> {
    let there = match available(Path::new("/")) {
        Some(available) if bytes > u128::from(available) => {
            format!("{} are available", gib(available.into()))
        }
        _ if !granted(bytes) => "the system refuses it".to_string(),
        _ => return Ok(()),
    };
    Err(Failure::Input(format!("this takes {} of memory and {there}: {advice}", gib(bytes))))
}

/// Whether the allocator has so many bytes. Where nothing else is known, this is the answer.
fn granted(bytes: u128) -> bool {
    let mut probe = Vec::<u8>::new();
    let granted = usize::try_from(bytes).is_ok_and(|size| probe.try_reserve_exact(size).is_ok());
    black_box(&probe); // else the compiler may leave the allocation out
    granted
}

/// How many bytes a Linux system can still give without swapping, to this process's control group
/// (version 2) and those around it too; none on another system.
///
/// The files are described in proc(5), <https://man7.org/linux/man-pages/man5/proc_meminfo.5.html>,
/// and in <https://docs.kernel.org/admin-guide/cgroup-v2.html>.
fn available(root: &Path) -> Option<u64> {
    let meminfo = read_to_string(root.join("proc/meminfo")).ok()?;
    let machine = field(&meminfo, "MemAvailable:")? * 1024;
    let groups = read_to_string(root.join("proc/self/cgroup")).unwrap_or_default();
    let group = groups.lines().find_map(|line| line.strip_prefix("0::/")).unwrap_or_default();
    let rooms = Path::new(group).ancestors().filter_map(|group| {
        let group = root.join("sys/fs/cgroup").join(group);
        let read = |file| read_to_string(group.join(file)).ok();
        let most: u64 = read("memory.max")?.trim().parse().ok()?; // or "max": no limit
        let used: u64 = read("memory.current")?.trim().parse().ok()?;
        let stat = read("memory.stat")?;
        let cached = field(&stat, "active_file")? + field(&stat, "inactive_file")?;
        Some(most.saturating_sub(used.saturating_sub(cached)))
    });
    rooms.chain([machine]).min()
}

/// The number in the line that begins with this word.
fn field(text: &str, name: &str) -> Option<u64> {
    text.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        (words.next()? == name).then(|| words.next()?.parse().ok())?
    })
}

fn gib(bytes: u128) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 30);
    format!("{}.{} GiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{create_dir_all, write};

    /// A machine with 4000 KiB, and in it a control group inside another.
    #[test]
    fn the_tightest_of_machine_and_groups_counts() {
        let root = std::env::temp_dir().join(format!("life-memory-{}", std::process::id()));
        let inner = root.join("sys/fs/cgroup/outer/inner");
        create_dir_all(&inner).unwrap();
        create_dir_all(root.join("proc/self")).unwrap();
        assert_eq!(available(&root), None);

        write(root.join("proc/meminfo"), "MemTotal: 9 kB\nMemAvailable:    4000 kB\n").unwrap();
        assert_eq!(available(&root), Some(4000 * 1024));

        write(root.join("proc/self/cgroup"), "1:cpu:/x\n0::/outer/inner\n").unwrap();
        write(inner.join("memory.max"), "max\n").unwrap();
        write(inner.join("memory.current"), "500\n").unwrap();
        write(inner.join("memory.stat"), "anon 400\ninactive_file 70\nactive_file 30\n").unwrap();
        assert_eq!(available(&root), Some(4000 * 1024));

        for file in ["memory.current", "memory.stat"] {
            std::fs::copy(inner.join(file), inner.join("..").join(file)).unwrap();
        }
        write(inner.join("../memory.max"), "3000\n").unwrap();
        assert_eq!(available(&root), Some(3000 - (500 - 70 - 30)));
        std::fs::remove_dir_all(root).unwrap();
    }

    #[test]
    fn gibibytes_are_rounded_up_to_a_tenth() {
        assert_eq!([1, 1 << 30, (1 << 30) + 1].map(gib), ["0.1 GiB", "1.0 GiB", "1.1 GiB"]);
    }
}
