//! Lockstep on several threads.
//!
//! Read [`lockstep`](super) first. Here the cells are shared among threads.

use std::num::NonZero;
use std::ops::Coroutine;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::channel;
use std::thread;

use super::{Lockstep, round};
use crate::headroom;
use crate::protocol::{Sent, Step};

/// The size of the stack that is reserved for each thread, in bytes.
pub(crate) const STACK: usize = 2 << 20;

impl<C, F> Lockstep<C, F>
where
    C: Coroutine<Sent, Yield = Step, Return = ()> + Unpin + Send,
    F: Fn(i32, i32) -> C + Sync,
{
    /// Does what [`live_a_generation`](Lockstep::live_a_generation) does, on `threads` threads
    /// including the caller's. Each thread resumes its share of the cells. No thread begins a round
    /// before all threads have finished the previous one.
    ///
    /// If the system refuses a thread or has no [room](crate::headroom) for one, fewer threads
    /// share the cells.
    ///
    /// # Panics
    ///
    /// If a coroutine has ended without a transition.
    pub fn live_a_generation_in_parallel(&mut self, threads: NonZero<usize>) {
        let helpers = threads.get().min(self.cells.len().max(1)) - 1;
        let may_start = headroom::for_threads(helpers, STACK);
        self.live_a_generation_with(helpers, |started| started < may_start);
    }

    /// Starts up to `wanted` *helpers*, which are the threads other than the caller's. `may_start`
    /// is given the number of helpers that have started, and says whether one more may start. The
    /// cells are shared out only when it is known how many helpers have started. So no thread waits
    /// for a helper that never starts.
    fn live_a_generation_with(&mut self, wanted: usize, may_start: impl Fn(usize) -> bool) {
        let (grid, program, arrived) = (&self.grid, &self.program, &AtomicUsize::new(0));
        let live = |(threads, cells, parked): Share<C>| {
            let mut barrier = Barrier { threads, arrived, due: 0 };
            while round(cells, parked, grid, program) {
                barrier.wait();
            }
        };
        thread::scope(|scope| {
            let mut helpers = Vec::new();
            while helpers.len() < wanted && may_start(helpers.len()) {
                let (helper, share) = channel();
                let help = move || share.recv().map_or((), live);
                let builder = thread::Builder::new().stack_size(STACK);
                if builder.spawn_scoped(scope, help).is_err() {
                    break;
                }
                helpers.push(helper);
            }
            let share = self.cells.len().div_ceil(helpers.len() + 1).max(1);
            let shares = self.cells.chunks_mut(share).zip(self.parked.chunks_mut(share));
            let threads = shares.len();
            let mut shares = shares.map(|(cells, parked)| (threads, cells, parked));
            let own = shares.next();
            for (helper, share) in helpers.iter().zip(shares) {
                let _ = helper.send(share); // cannot fail, because the helper waits for its share
            }
            drop(helpers); // closes the channels, so a helper without a share ends
            if let Some(own) = own {
                live(own);
            }
        });
        self.write();
    }
}

/// The number of all threads, the cells of one thread, and what is parked for these cells.
type Share<'a, C> = (usize, &'a mut [C], &'a mut [Sent]);

/// A barrier at which the threads wait for each other between two rounds.
///
/// `std::sync::Barrier` puts the threads to sleep, which takes longer than the ten rounds of a
/// 64x64 grid. It would also wait for ever for a thread that has panicked.
struct Barrier<'a> {
    threads: usize,
    arrived: &'a AtomicUsize, // the arrivals of all threads in all rounds so far
    due: usize,               // the arrivals for which this thread waits
}

impl Barrier<'_> {
    fn wait(&mut self) {
        self.due += self.threads;
        self.arrived.fetch_add(1, Ordering::Release);
        while self.arrived.load(Ordering::Acquire) < self.due {
            thread::yield_now();
        }
    }
}

/// When a thread ends, even by a panic, releases the other threads, so that they do not wait for
/// the thread that has ended.
impl Drop for Barrier<'_> {
    fn drop(&mut self) {
        self.arrived.store(usize::MAX / 2, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use pretty_assertions::assert_eq;

    use super::*;
    use crate::Grid;
    use crate::coroutines::step_cell;
    use crate::soup::soup;

    /// Tries every number of threads, from the calling thread alone to eight.
    #[test]
    fn however_many_threads_start_the_generation_is_the_same() {
        for (seed, (height, width)) in (0..).zip([(1, 1), (1, 7), (2, 3), (5, 9), (12, 11)]) {
            let mut grid = Grid::new(height, width);
            soup(&mut grid, seed, 0.4);
            for wanted in [0, 1, 7] {
                for granted in 0..=wanted {
                    let mut alone = Lockstep::new(grid.clone(), step_cell);
                    let mut shared = Lockstep::new(grid.clone(), step_cell);
                    for _ in 0..3 {
                        alone.live_a_generation();
                        shared.live_a_generation_with(wanted, |started| started < granted);
                        assert_eq!(alone.grid(), shared.grid(), "{granted} of {wanted}");
                    }
                }
            }
        }
    }
}
