//! The clocks by which a turn is timed.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

/// Reads a clock: the time since some moment.
pub type Clock = fn() -> Duration;

/// The time for which this thread has run. It does not advance while other programs have the
/// processor.
///
/// On a system that does not count it, this is the wall-clock time.
pub fn of_this_thread() -> Duration {
    #[cfg(target_os = "linux")]
    {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
    }
    #[cfg(not(target_os = "linux"))]
    of_the_wall()
}

/// The wall-clock time, for engines that run on several threads.
pub fn of_the_wall() -> Duration {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGUN.elapsed()
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;

    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn the_clock_of_a_thread_stands_still_while_it_sleeps() {
        let (thread, wall) = (of_this_thread(), of_the_wall());
        sleep(Duration::from_millis(200));
        let slept = of_the_wall().saturating_sub(wall);
        assert!(slept >= Duration::from_millis(200));
        assert!(of_this_thread().saturating_sub(thread) < slept / 2);
    }
}
